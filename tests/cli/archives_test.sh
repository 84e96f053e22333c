#!/bin/bash
# `mingcha screen` of archives of packages: each member has a result of its own.
#   archives_test.sh PROGRAM TEST_APKS
set -u
program=$1
apks=$2
. "$(dirname "$0")/expectations.sh"

# screen NAME CODE STDERR_LINES ARGUMENT...
screen() { expect "$1" "$2" "$3" screen --lang en --fail-on never "${@:4}"; }
log_has() { grep -F "\"file\":\"$1\"" "$work/log" | grep -qF "\"$2\":\"$3\"" || fail "the log has no $1 with $2 $3"; }

mkdir -p "$work/in/dir" "$work/pile"
cd "$work/in" || exit 1
cp "$apks/adaptive_icon.apk" dir/a.apk
cp "$apks/ads_mislead.apk" dir/b.apk
cp "$apks/asks_denied.apk" c.apk
head -c 2000 c.apk >cut.apk
echo note >README

# each member, also of archives within archives, but once only; content that is there twice is examined once
tar -cf inner.tar c.apk
tar -czf "$work/pile/all.tar.gz" README dir cut.apk inner.tar
tar -cJf "$work/pile/same.tar.xz" dir/a.apk
screen "archives in a folder" 3 1 "$work/pile" -j1 --db "$work/a.db" --log "$work/log"
out_has "packages: 5"; out_has "examined: 3"; out_has "not examined again: 1"; err_has "all.tar.gz!cut.apk"
log_has "all.tar.gz!dir/b.apk" package cn.example.adsmislead
log_has "all.tar.gz!inner.tar!c.apk" outcome examined
log_has "same.tar.xz!dir/a.apk" outcome held
screen "the same again" 0 0 "$work/pile/all.tar.gz" "$work/pile/same.tar.xz" --db "$work/a.db"
out_has "not examined again: 5"
tar -cf middle.tar inner.tar
tar -cf "$work/deep.tar" middle.tar
screen "archives three deep" 3 1 "$work/deep.tar" --db "$work/deep.db"
err_has "deep.tar!middle.tar!inner.tar"; err_has "archives within archives"

# a ZIP of several apps is an archive, one of one app is a package
zip -q "$work/apps.zip" dir/a.apk dir/b.apk
zip -q "$work/app.zip" dir/a.apk
cp "$apks/split_set.apks" "$work/splits.zip"
rm "$work/log"
screen "a ZIP of several apps" 0 0 "$work/apps.zip" "$work/app.zip" "$work/splits.zip" --db "$work/z.db" --log "$work/log"
out_has "packages: 4"
log_has "apps.zip!dir/b.apk" outcome examined
log_has "app.zip" package cn.example.adaptiveicon
log_has "splits.zip" outcome examined

# what is broken costs itself
head -c 500000 /dev/urandom >noise
tar -czf whole.tgz dir/a.apk noise dir/b.apk
head -c $(($(stat -c %s whole.tgz) * 2 / 3)) whole.tgz >"$work/cut.tgz"
screen "an archive that is cut" 3 1 "$work/cut.tgz" --db "$work/b.db"
out_has "examined: 1"; err_has "cut.tgz: cannot be read"
screen "its whole twin" 0 0 "$work/in/whole.tgz" --db "$work/b.db"
out_has "examined: 1"; out_has "not examined again: 1"
tar -cf "$work/none.tar" README
screen "an archive without a package" 3 1 "$work/none.tar" --db "$work/b.db"
err_has "without a package"
echo "no archive" >"$work/text.7z"
screen "no archive" 3 1 "$work/text.7z" --db "$work/b.db"

# a bomb, and what kills its worker: the members behind have their results
mkdir "$work/bomb" && cd "$work/bomb" || exit 1
cp "$work/in/c.apk" z.apk
truncate -s 64M big.apk
tar -czf "$work/bomb.tgz" big.apk z.apk
screen "a bomb" 3 1 "$work/bomb.tgz" --db "$work/c.db" --max-entry-bytes 8M
err_has "bomb.tgz!big.apk"; err_has "over_budget"; out_has "examined: 1"
screen "entries without end" 3 2 "$work/bomb.tgz" --db "$work/c.db" --max-entries 1
err_has "over_budget"
cd "$work" && rm -rf bomb
if [ "${3-}" != sanitized ]; then  # whose allocator has no limit
  mkdir kills && cd kills || exit 1
  truncate -s 400M classes.dex
  zip -q1 k.apk classes.dex
  cp "$work/in/c.apk" z.apk
  tar -cf "$work/kills.tar" k.apk z.apk
  rm "$work/log"
  screen "a member that kills its worker" 3 1 "$work/kills.tar" --db "$work/k.db" --worker-memory 200M --log "$work/log"
  out_has "packages: 2"; out_has "examined: 1"; err_has "kills.tar!k.apk"
  log_has "kills.tar!k.apk" ending out-of-memory
  grep -F 'k.apk' "$work/log" | grep -qF '"attempts":2' || fail "it was not tried once more"
  log_has "kills.tar!z.apk" package cn.example.asksdenied
  screen "the same with more memory" 0 0 "$work/kills.tar" --db "$work/k2.db" --log "$work/log"
  log_has "kills.tar!z.apk" outcome examined
  cd "$work" || exit 1
fi

finish
