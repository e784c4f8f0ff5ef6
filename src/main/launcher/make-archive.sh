#!/bin/sh
# make-archive.sh JAVA JAR LISTS ARCHIVE [IDENTITY]
#
# Makes the class-data archive ARCHIVE.jsa for JAVA from the class list LISTS/classes.lst that was made while packaging;
# and where JAVA can link classes beforehand, ARCHIVE.linked.jsa from LISTS/linked.lst and from what JAVA itself notes of a
# look that is changed in an org inside the process. Silent, alone, and never in anyone's way: a second one started
# meanwhile gives up, an archive appears whole or not at all, and of old ones those of the three newest are kept.
set -u
java=$1 jar=$2 lists=$3 archive=$4 identity=${5-}

folder=${archive%/*}
lock=$archive.lock
mkdir -p "$folder" || exit 0
[ -w "$folder" ] && [ -r "$lists/classes.lst" ] || exit 0
if [ -n "$identity" ]; then
  # What is there may be another Java's.
  rm -rf "$lock" "$archive.jsa.for" "$archive.linked.jsa"
fi
if ! mkdir "$lock"; then
  # A try that failed is not repeated for a day.
  [ -n "$(find "$lock" -prune -mtime +0)" ] && rm -rf "$lock"
  exit 0
fi

# dump OPTION...: makes an archive from the list in the lock.
dump() {
  # Objects are archived with this collector only.
  "$java" -Xshare:dump "$@" -XX:SharedClassListFile="$lock/classes" -XX:SharedArchiveFile="$lock/archive" \
    -XX:+UseG1GC -Xmx256m -Xlog:disable -cp "$jar" && [ -s "$lock/archive" ]
}

# change COLOR: changes a look in an org inside the process, without settings or home of anyone's, and keeps what Java notes
# of it: the classes, and which constants of each were needed. Without those, linking costs more than it saves.
change() {
  (cd "$lock" && env -i LC_ALL=C.UTF-8 HOME="$lock" TMPDIR="$lock" "$java" -XX:DumpLoadedClassList=noted \
    -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -Xlog:disable -Xmx256m -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 \
    -Dstderr.encoding=UTF-8 -cp "$jar" io.wmconfig.Main apply --sandbox --sandbox-dir org --timeout 30s --name Support \
    --primary "$1" --position bottom-right)
}

# A Java that cannot link refuses the option. The second change finds what the first made; its colour is hard to read, so
# that legibility is looked into as well. What is noted of a class stands behind all classes.
if "$java" -XX:+AOTClassLinking -version && change 0056b3 && change 9acd32 &&
  grep -v '^@' "$lists/linked.lst" >"$lock/classes" && cat "$lock/noted" >>"$lock/classes" &&
  dump -XX:+AOTClassLinking; then
  mv -f "$lock/archive" "$archive.linked.jsa"
fi

# This one last: where it is, nothing is missing. A JDK has a list of its own for what every program loads;
# another JDK's may differ from the one that packaged.
java_list=${java%/bin/*}/lib/classlist
[ -r "$java_list" ] || java_list=
cat ${java_list:+"$java_list"} "$lists/classes.lst" >"$lock/classes" && dump || exit 0
[ -n "$identity" ] && printf '%s\n' "$identity" >"$archive.jsa.for"
mv -f "$lock/archive" "$archive.jsa" && rm -rf "$lock"

if [ -z "$identity" ]; then
  # shellcheck disable=SC2010,SC2012 # the names are ours and hold no line break
  ls -t "$folder"/*.jsa | grep -v '\.linked\.jsa$' | tail -n +4 | while IFS= read -r old; do
    rm -f "$old" "${old%.jsa}.linked.jsa"
  done
fi
