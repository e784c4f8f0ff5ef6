#!/bin/sh
# curl-jq.sh NAME COLOR: what people write first. The bare six requests, nothing checked, nothing waited for.
set -eu
name=$1 color=$2
api=$GENESYS_CLOUD_API_URL/api/v2/webdeployments
ask() { curl -fsS -H "Authorization: Bearer $token" -H 'Content-Type: application/json' "$@"; }

token=$(curl -fsS -u "$GENESYS_CLOUD_CLIENT_ID:$GENESYS_CLOUD_CLIENT_SECRET" \
  -d grant_type=client_credentials "$GENESYS_CLOUD_LOGIN_URL/oauth/token" | jq -r .access_token)
deployment=$(ask "$api/deployments" | jq --arg name "$name" '.entities[] | select(.name == $name)')
id=$(printf %s "$deployment" | jq -r .id)
configuration=$(printf %s "$deployment" | jq -r .configuration.id)
draft=$(ask "$api/configurations/$configuration/versions/draft" |
  jq --arg color "$color" '.messenger.styles.primaryColor = $color')
printf %s "$draft" | ask -X PUT --data-binary @- "$api/configurations/$configuration/versions/draft" >answer.json
version=$(ask -X POST "$api/configurations/$configuration/versions/draft/publish" | jq -r .version)
printf %s "$deployment" | jq --arg version "$version" '.configuration = {id: .configuration.id, version: $version}' |
  ask -X PUT --data-binary @- "$api/deployments/$id" >answer.json
