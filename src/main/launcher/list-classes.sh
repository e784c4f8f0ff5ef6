#!/bin/sh
# list-classes.sh JAVA_HOME JAR LIST [RUNTIME]
#
# Writes the LIST of classes that wmconfig loads in the commands of training-runs beside this file. Runs while packaging; the
# list is shipped, and every class-data archive is created from it. The org of the runs is a sandbox behind TLS. Without TLS,
# or without a working folder, the list is shorter and the tool slower; that is all. The runs use the Java in RUNTIME if it
# is given.
set -u
java=${4:-$1}/bin/java javac=$1/bin/javac keytool=$1/bin/keytool jar=$2 list=$3 jdk=$1
here=$(CDPATH='' cd -P -- "${0%/*}" && pwd -P)

work=$(mktemp -d) || exit 0
server='' front=''
finish() {
  # shellcheck disable=SC2086 # ids are words
  kill $front $server 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT
cd "$work" || exit 0

# wait_for FILE ID: waits at most 20 seconds for a file that the server writes when it is ready.
wait_for() {
  tries=0
  until [ -s "$1" ] || [ "$tries" = 200 ] || ! kill -0 "$2"; do
    tries=$((tries + 1))
    sleep 0.1
  done
}

# No credentials, no settings, no home of anyone in a training run. Ends the shell it runs in, so that the id of one in
# the background is that of the program.
clean() {
  exec env -i PATH="$PATH" HOME="$work" TMPDIR="$work" LC_ALL=C.UTF-8 XDG_STATE_HOME="$work/state" \
    XDG_CONFIG_HOME="$work/config" XDG_CACHE_HOME="$work/cache" "$@"
}

# train: runs the commands of $group in one JVM, which lists its classes.
train() {
  set --
  while IFS= read -r line; do
    case $line in '' | '#'*) continue ;; esac
    [ $# = 0 ] || set -- "$@" ';'
    eval "set -- \"\$@\" $line"
  done <"$group"
  clean WMCONFIG_SANDBOX_DIR="$work/sandbox" GENESYS_CLOUD_API_URL="$org" GENESYS_CLOUD_LOGIN_URL="$org" \
    GENESYS_CLOUD_CDN_URL="$org" GENESYS_CLOUD_CLIENT_ID=training GENESYS_CLOUD_CLIENT_SECRET=training \
    "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -Xmx256m \
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 -Djavax.net.ssl.trustStore=trusted.p12 \
    -Djavax.net.ssl.trustStorePassword=training -XX:DumpLoadedClassList="classes.${group#group.}" -cp "$jar:train" Train \
    "$@" </dev/null
}

clean "$java" -cp "$jar" io.wmconfig.Main sandbox --port-file port --sandbox-dir served </dev/null &
server=$!
"$javac" -cp "$jar" -d train "$here/Train.java" &
compiler=$!
# A chain of root, intermediate and leaf, as hosts on the internet have it, of both kinds of keys.
key() {
  "$keytool" -J-XX:TieredStopAtLevel=1 -storepass training "$@"
}
key -genkeypair -keystore ca.p12 -alias root -dname CN=root -keyalg RSA -ext bc:c
key -genkeypair -keystore ca.p12 -alias intermediate -dname CN=intermediate -keyalg EC
key -genkeypair -keystore key.p12 -alias org -dname CN=org -keyalg RSA
{
  key -exportcert -rfc -keystore ca.p12 -alias root | tee ca.pem
  key -certreq -keystore ca.p12 -alias intermediate | key -gencert -rfc -keystore ca.p12 -alias root -ext bc:c=0
  key -certreq -keystore key.p12 -alias org | key -gencert -rfc -keystore ca.p12 -alias intermediate -ext san=dns:localhost
} | key -importcert -noprompt -keystore key.p12 -alias org
key -importcert -noprompt -keystore trusted.p12 -alias root -file ca.pem
wait_for port "$server"
clean "$jdk/bin/java" "$here/Front.java" key.p12 training "$(cat port)" front </dev/null &
front=$!
wait_for front "$front"
org=https://localhost:$(cat front)

printf 'deployment: Support\nprimary: "#7a1fa2"\nlabels:\n  en-us: { title: Hello }\n' >look.yaml
wait "$compiler"
# The groups run beside each other, the runs of a group one after another.
awk -v RS= '{ print >("group." NR) }' "$here/training-runs"
trainers=''
for group in group.*; do
  train &
  trainers="$trainers $!"
done
# shellcheck disable=SC2086 # ids are words
wait $trainers

# One list of all, sorted, because two builds must make the same one. Left out: what only trains, classes made at run time,
# those of threads that happened to wait for each other or of a connection that was closed at a certain moment, and
# constants (@cp), which vary and make no start faster. A lambda is listed once: two threads may link the same one twice.
LC_ALL=C awk '
  /^#/ || /^@cp / || /(^| )Train( |$)/ || / source: / { next }
  /^@lambda-proxy sun\/nio\/ch\/Net / || /^@lambda-form-invoker .*invokeStatic L_I$/ { next }
  /^java\/util\/concurrent\/([^ ]*(Node|CounterCell|Signaller)|ThreadLocalRandom)( |$)/ || /RandomSupport( |$)/ { next }
  /^java\/nio\/channels\/[^ ]*Exception( |$)/ { next }
  !/^@/ { sub(/ id: [0-9]+.*/, "") }
  { print }
' classes.* | LC_ALL=C sort -u >all
[ -s all ] && cp all "$list"
