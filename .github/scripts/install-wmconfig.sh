#!/bin/sh
# Installs a release of wmconfig for a CI job: install-wmconfig.sh VERSION DIRECTORY
#
# Downloads the bundle for this machine and SHA256SUMS from the releases of WMCONFIG_RELEASES, compares the checksum, unpacks
# the bundle into DIRECTORY and prints the directory to put on the path.
set -eu
[ $# = 2 ] || { echo "usage: install-wmconfig.sh VERSION DIRECTORY" >&2; exit 64; }
version=${1#v}
directory=$2

fail() {
  printf 'error: %s\n' "$1" >&2
  exit 1
}

case $version in '' | *[!0-9A-Za-z.-]*) fail "\`$1\` is not a version of wmconfig, such as 0.1.0" ;; esac
case $(uname -s) in
  Linux) system=linux ;;
  Darwin) system=macos ;;
  MINGW* | MSYS* | CYGWIN*) system=windows ;;
  *) fail "there is no bundle for $(uname -s)" ;;
esac
case $(uname -m) in
  x86_64 | amd64) machine=x64 ;;
  aarch64 | arm64) machine=arm64 ;;
  *) fail "there is no bundle for $(uname -m)" ;;
esac
name=wmconfig-$version-$system-$machine
releases=${WMCONFIG_RELEASES:?the address of the releases}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
for file in SHA256SUMS "$name.tar.gz"; do
  curl -fsSL --retry 3 -o "$work/$file" "$releases/download/v$version/$file" ||
    fail "could not download $releases/download/v$version/$file"
done

expected=
while read -r sum file; do
  [ "${file#\*}" != "$name.tar.gz" ] || expected=$sum
done <"$work/SHA256SUMS"
[ -n "$expected" ] || fail "SHA256SUMS does not list $name.tar.gz"
if command -v sha256sum >/dev/null; then
  found=$(sha256sum <"$work/$name.tar.gz")
else
  found=$(shasum -a 256 <"$work/$name.tar.gz")
fi
found=${found%% *}
[ "$found" = "$expected" ] || fail "$name.tar.gz has SHA-256 $found, not $expected"

mkdir -p "$directory"
tar -xf "$work/$name.tar.gz" -C "$directory"
printf '%s\n' "$directory/$name/bin"
