# wmconfig on a small base, not as root. Needs a bundle in target/dist (docs/releasing.md):
#   docker build -t wmconfig .
#   docker run --rm -v "$PWD:/work" -e GENESYS_CLOUD_CLIENT_ID -e GENESYS_CLOUD_CLIENT_SECRET wmconfig plan -f looks
ARG BASE=debian:stable-slim
FROM ${BASE}
ARG BUNDLE=target/dist/wmconfig-*-linux-x64.tar.gz
# Unpacks the archive and keeps its times, which the class-data archive depends on.
ADD ${BUNDLE} /opt/
RUN ln -s /opt/wmconfig-*/bin/wmconfig /usr/local/bin/wmconfig
# Nobody's home is read-only: what --sandbox keeps goes here.
ENV XDG_STATE_HOME=/tmp
USER 65534:65534
WORKDIR /work
ENTRYPOINT ["wmconfig"]
