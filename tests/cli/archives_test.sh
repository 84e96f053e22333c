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

# rows DB: what the registry holds of each package, but for times
rows() {
  python3 - "$1" <<'END'
import gzip, sqlite3, sys
print(*sorted(map(repr, ((*row[:-1], row[-1] and gzip.decompress(row[-1])) for row in sqlite3.connect(sys.argv[1]).execute(
    "SELECT p.sha256, p.file, p.size_bytes, p.label, p.version_name, p.source, r.outcome, r.error, r.attempts, r.coverage, r.evident,"
    " r.suspected, body FROM package p JOIN result r ON r.package_id = p.id LEFT JOIN report ON result_id = r.id")))), sep="\n")
END
}
same_rows() { cmp -s "$work/rows" <(rows "$2") || fail "$1: other rows than those of the folder"; }

# whatever it is packed in: the same results as those of the folder
mkdir -p "$work/folder/二月"
cp "$apks"/adaptive_icon.apk "$apks"/ads_*.apk "$apks/split_set.apks" "$work/folder"
cp c.apk "$work/folder/二月/微信.apk"
cp cut.apk "$work/folder/二月/断.apk"
cd "$work/folder" || exit 1
count=$(find . -type f | wc -l)
printf '文件名,应用来源\n微信.apk,应用宝\n' >"$work/apps.csv"
screen "the folder" 3 1 . --db "$work/folder.db" --meta "$work/apps.csv"
rows "$work/folder.db" >"$work/rows"
[ "$(wc -l <"$work/rows")" -eq "$count" ] || fail "the folder has not $count rows"
"$program" stats --db "$work/folder.db" -f csv >"$work/folder.csv"
tar -cf "$work/f.tar" .
tar -czf "$work/f.tar.gz" .
tar -cjf "$work/f.tar.bz2" .
tar -cJf "$work/f.tar.xz" --format=pax .
zip -qr "$work/f.zip" .
cp "$work/f.tar.gz" "$work/f.bin"
! command -v zstd >/dev/null || tar --zstd -cf "$work/f.tar.zst" .
! command -v 7z >/dev/null || 7z a -bd "$work/f.7z" . >"$work/out"
for archive in "$work"/f.*; do
  rm -f "$work/f.db"* "$work/log"
  screen "$archive" 3 1 "$archive" --db "$work/f.db" --log "$work/log" --meta "$work/apps.csv"
  err_has "!二月/断.apk"; out_has "packages: $count"
  log_has "$(basename "$archive")!二月/微信.apk" package cn.example.asksdenied
  same_rows "$archive" "$work/f.db"
  "$program" stats --db "$work/f.db" -f csv | cmp -s - "$work/folder.csv" || fail "$archive: other statistics"
done
grep -qF 应用宝 "$work/folder.csv" || fail "the metadata of a file"

# who kills what at whatever moment: the next run goes on
mkdir "$work/many" && cp "$apks"/[a-d]*.apk "$work/many"
count=$(ls "$work/many" | wc -l)
tar -czf "$work/kill.tar.gz" -C "$work/many" .
screen "many" 0 0 "$work/many" --db "$work/many.db"
rows "$work/many.db" >"$work/rows"
lines() { wc -l 2>/dev/null <"$1" || echo 0; }
for victim in run worker; do
  rm -f "$work/log" "$work/killed.db"*
  "$program" screen --lang en --fail-on never -q -j1 "$work/kill.tar.gz" --db "$work/killed.db" --log "$work/log" >"$work/out" 2>"$work/err" &
  run=$!
  while kill -0 $run 2>/dev/null && [ "$(lines "$work/log")" -lt 2 ]; do sleep 0.01; done
  if [ $victim = run ]; then kill -9 $run; else kill -9 $(cat /proc/$run/task/$run/children); fi 2>/dev/null
  wait $run 2>/dev/null
  code=$?
  [ $victim = run ] || [ $code -eq 0 ] || fail "a killed worker: exit code $code"
  if [ $victim = run ]; then
    screen "after a kill" 0 0 "$work/kill.tar.gz" --db "$work/killed.db"
    out_has "packages: $count"
  fi
  same_rows "a killed $victim" "$work/killed.db"
done

# names of members are text and nothing else
python3 - "$work/in/c.apk" "$work/names.tar" <<'END'
import io, sys, tarfile
data = open(sys.argv[1], "rb").read()
with tarfile.open(sys.argv[2], "w") as out:
    for name in ["../../escaped.apk", "/tmp/mingcha-escaped.apk", "a\nb.apk", "\x1b[31mred.apk", "wow!.apk", "x" * 3000 + ".apk",
                              "in.tar!a.apk", "-rf.apk", "\udcce\udca2\udcd0\udcc5.apk"]:
        info = tarfile.TarInfo(name)
        info.size = len(data)
        out.addfile(info, io.BytesIO(data))
END
rm -f "$work/log"
screen "hostile names" 3 9 "$work/names.tar" --db "$work/names.db" --log "$work/log" --max-entry-bytes 1k
out_has "packages: 9"
! grep -q $'\x1b' "$work/err" || fail "a name reaches the terminal as it is"
python3 -c 'import json, sys; names = [json.loads(line)["file"] for line in open(sys.argv[1])]; assert "names.tar!../../escaped.apk" in names' "$work/log" ||
  fail "the log is not one of lines of JSON"
rm -f "$work/log"
screen "the same, within the limit" 0 0 "$work/names.tar" --db "$work/names.db" --log "$work/log"
out_has "packages: 9"
out_has "examined: 1"; out_has "not examined again: 8"
log_has "names.tar!微信.apk" outcome held
{ [ ! -e "$work/../escaped.apk" ] && [ ! -e /tmp/mingcha-escaped.apk ]; } || fail "something was unpacked"
cd "$work/in" || exit 1

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
