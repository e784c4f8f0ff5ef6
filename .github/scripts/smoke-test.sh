#!/bin/sh
# smoke-test.sh BUNDLE: unpacks a bundle elsewhere and runs it without any other Java.
set -eu
[ $# = 1 ] || { echo "usage: smoke-test.sh BUNDLE" >&2; exit 64; }

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tar -xf "$1" -C "$work"
mv "$work"/wmconfig-* "$work/moved here"
tool="$work/moved here/bin/wmconfig"
[ -e "$tool" ] || tool=$tool.cmd
unset JAVA_HOME

"$tool" version -o json | grep -q '"bundle" : true'
"$tool" apply --sandbox --sandbox-dir "$work/org" --name Support --primary 0056b3 | grep -q '^Support.* create$'
"$tool" apply --sandbox --sandbox-dir "$work/org" --name Support --primary 0056b3 | grep -q '^Support.* unchanged$'
# The class-data archive is used: the JVM ends with an error if it cannot be.
WMCONFIG_JAVA_OPTIONS=-Xshare:on "$tool" --version
