#!/bin/sh
# make-archive.sh JAVA JAR ARCHIVE [IDENTITY]
#
# Makes the class-data archive ARCHIVE for JAVA: runs the commands listed in training-runs beside this file in an
# in-process sandbox, notes which classes they load, and dumps those. Silent, alone, and never in anyone's way: a second
# one started meanwhile gives up, the archive appears whole or not at all, and of old ones the three newest are kept.
set -u
java=$1 jar=$2 archive=$3 identity=${4-}
here=${0%/*}

folder=${archive%/*}
lock=$archive.lock
mkdir -p "$folder" || exit 0
[ -w "$folder" ] || exit 0
if [ -n "$identity" ]; then
  rm -rf "$lock"
fi
if ! mkdir "$lock"; then
  # A try that failed is not repeated for a day.
  [ -n "$(find "$lock" -prune -mtime +0)" ] && rm -rf "$lock"
  exit 0
fi

work=$lock/work
mkdir "$work" || exit 0
cd "$work" || exit 0

# No credentials, no settings, no home of anyone in a training run.
train() {
  env -i PATH="$PATH" HOME="$work" TMPDIR="$work" LC_ALL=C.UTF-8 XDG_STATE_HOME="$work/state" \
    XDG_CONFIG_HOME="$work/config" XDG_CACHE_HOME="$work/cache" WMCONFIG_SANDBOX_DIR="$work/sandbox" \
    "$java" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xshare:auto -Xlog:disable -Xlog:all=error:stderr -Xmx256m \
    -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -Dstderr.encoding=UTF-8 \
    -XX:DumpLoadedClassList="$work/classes.$runs" -cp "$jar" io.wmconfig.Main "$@" </dev/null
}

runs=0
while IFS= read -r line; do
  case $line in '' | '#'*) continue ;; esac
  runs=$((runs + 1))
  eval "train $line"
done <"$here/training-runs"

# One list of all: each class once, with no numbers, which count anew in every run.
awk '/^#/ { next } / source: / { next } !/^@/ { sub(/ id: [0-9]+.*/, "") } !seen[$0]++' classes.* >classes

# Objects are archived with this collector only, and read by every other.
"$java" -Xshare:dump -XX:SharedClassListFile=classes -XX:SharedArchiveFile="$work/archive" -XX:+UseG1GC -Xmx256m \
  -Xlog:disable -cp "$jar" && [ -s archive ] || exit 0

[ -n "$identity" ] && printf '%s\n' "$identity" >"$archive.for"
mv -f archive "$archive" && cd / && rm -rf "$lock"

if [ -z "$identity" ]; then
  # shellcheck disable=SC2012 # the names are ours and hold no line break
  ls -t "$folder"/*.jsa | tail -n +4 | while IFS= read -r old; do
    rm -f "$old"
  done
fi
