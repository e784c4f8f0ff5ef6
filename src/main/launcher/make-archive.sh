#!/bin/sh
# make-archive.sh JAVA JAR LISTS ARCHIVE [IDENTITY]
#
# Makes the class-data archive ARCHIVE.jsa for JAVA from the class list LISTS/classes.lst that was made while packaging;
# and where JAVA can link classes beforehand, ARCHIVE.linked.jsa from LISTS/linked.lst. Runs no code of wmconfig. Silent,
# alone, and never in anyone's way: a second one started meanwhile gives up, an archive appears whole or not at all, and
# of old ones those of the three newest are kept.
set -u
java=$1 jar=$2 lists=$3 archive=$4 identity=${5-}

folder=${archive%/*}
lock=$archive.lock
mkdir -p "$folder" || exit 0
[ -w "$folder" ] && [ -r "$lists/classes.lst" ] || exit 0
if [ -n "$identity" ]; then
  rm -rf "$lock"
fi
if ! mkdir "$lock"; then
  # A try that failed is not repeated for a day.
  [ -n "$(find "$lock" -prune -mtime +0)" ] && rm -rf "$lock"
  exit 0
fi

# dump LIST OPTION...
dump() {
  list=$1
  shift
  # A JDK has a list of its own for what every program loads; another JDK's may differ from the one that packaged.
  java_list=${java%/bin/*}/lib/classlist
  [ -r "$java_list" ] || java_list=
  cat ${java_list:+"$java_list"} "$list" >"$lock/classes" || return 1
  # Objects are archived with this collector only.
  "$java" -Xshare:dump "$@" -XX:SharedClassListFile="$lock/classes" -XX:SharedArchiveFile="$lock/archive" \
    -XX:+UseG1GC -Xmx256m -Xlog:disable -cp "$jar" && [ -s "$lock/archive" ]
}

# The other one last: where it is, nothing is missing. A Java that cannot link refuses the option.
if dump "$lists/linked.lst" -XX:+AOTClassLinking; then
  mv -f "$lock/archive" "$archive.linked.jsa"
fi
dump "$lists/classes.lst" || exit 0
[ -n "$identity" ] && printf '%s\n' "$identity" >"$archive.jsa.for"
mv -f "$lock/archive" "$archive.jsa" && rm -rf "$lock"

if [ -z "$identity" ]; then
  # shellcheck disable=SC2010,SC2012 # the names are ours and hold no line break
  ls -t "$folder"/*.jsa | grep -v '\.linked\.jsa$' | tail -n +4 | while IFS= read -r old; do
    rm -f "$old" "${old%.jsa}.linked.jsa"
  done
fi
