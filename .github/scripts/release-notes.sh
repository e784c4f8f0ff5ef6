#!/bin/sh
# Prints the section of CHANGELOG.md for the version in pom.xml, or with --version only that version.
set -eu
cd "$(dirname "$0")/../.."

version=$(sed -n 's|^  <version>\(.*\)</version>$|\1|p' pom.xml)
if [ "${1:-}" = --version ]; then
  printf '%s\n' "$version"
  exit
fi
notes=$(awk -v heading="## $version" '
  /^## / { inside = $0 == heading || index($0, heading " ") == 1; next }
  inside { print }
' CHANGELOG.md)
[ -n "$notes" ] || { echo "error: CHANGELOG.md has no section for $version" >&2; exit 1; }
printf '%s\n' "$notes"
