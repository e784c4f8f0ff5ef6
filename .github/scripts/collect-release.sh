#!/bin/sh
# collect-release.sh ARTIFACTS RELEASE: from a directory for each platform, the files of a release and their checksums.
set -eu
[ $# = 2 ] || { echo "usage: collect-release.sh ARTIFACTS RELEASE" >&2; exit 64; }

mkdir -p "$2"
for directory in "$1"/*/; do
  platform=${directory%/}
  platform=${platform##*/}
  find "$directory" \( -name 'wmconfig-*.tar.gz' -o -name 'wmconfig-*.zip' \) -exec cp {} "$2/" \;
  find "$directory" -name wmconfig.cdx.json -exec cp {} "$2/wmconfig-$platform.cdx.json" \;
done
cd "$2"
sha256sum -- * >SHA256SUMS.new
mv SHA256SUMS.new SHA256SUMS
