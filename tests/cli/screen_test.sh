#!/bin/bash
# `mingcha screen` from outside: what it takes, what it holds, what it says.
#   screen_test.sh PROGRAM SOURCE_DIR
set -u
program=$1
apk=$2/test_apks/prebuilt/weather.apk
. "$(dirname "$0")/expectations.sh"

# screen NAME CODE STDERR_LINES ARGUMENT...
screen() { expect "$1" "$2" "$3" screen --lang en "${@:4}"; }

mkdir -p "$work/pile/below"
cp "$apk" "$work/pile/weather.apk"
cp "$apk" "$work/pile/below/same content.apk"
head -c 2000 "$apk" >"$work/pile/cut.apk"
echo "a note" >"$work/pile/README"
db=$work/a.db

# a folder, once and again
screen "a folder" 3 1 "$work/pile" --db "$db" --log "$work/log"
out_has "packages: 3"; out_has "examined: 1"; out_has "not examined again: 1"; out_has "as a package: 1"; err_has "cut.apk"
[ "$(wc -l <"$work/log")" -eq 3 ] || fail "the log has no line for each package"
screen "the same folder" 1 0 "$work/pile" --db "$db" --log "$work/log"
out_has "not examined again: 3"
[ "$(wc -l <"$work/log")" -eq 6 ] || fail "the log was not continued"
screen "no wish to fail" 0 0 "$work/pile" --db "$db" --fail-on never

# other options stand beside these results, the same ones in other words do not
screen "as of another day" 3 1 "$work/pile" --db "$db" --as-of 2024-01-01
out_has "examined: 1"
screen "the default limits, named" 1 0 "$work/pile" --db "$db" --timeout 300
out_has "not examined again: 3"

# lists
printf '%s\n' "$work/pile/weather.apk" "$work/absent.apk" >"$work/list"
screen "a list" 3 1 "$work/list" --db "$work/b.db"
out_has "packages: 2"; err_has "absent.apk"
"$program" screen - --db "$work/c.db" <"$work/list" >"$work/out" 2>"$work/err"
[ $? -eq 3 ] || fail "a list on standard input"
screen "nothing in the folder" 0 0 "$work" --db "$work/d.db" --shard 1/1000000

# shares: together all, apart nothing twice
total=0
for i in 1 2 3; do
  "$program" screen "$work/pile" --lang en --db "$work/shares.db" --shard $i/3 >"$work/out" 2>"$work/err"
  total=$((total + $(sed -n 's/^packages: \([0-9]*\).*/\1/p' "$work/out")))
done
[ $total -eq 3 ] || fail "three shares have $total of 3 packages"
JOB_COMPLETION_INDEX=0 "$program" screen "$work/pile" --db "$work/k.db" --shard 1 >"$work/out" 2>"$work/err"
[ $? -eq 3 ] || fail "the share of an indexed Job"

# what is refused
screen "no input" 2 1 --db "$db"
screen "an input that is not there" 2 1 "$work/none" --db "$db"
screen "a share beyond all" 2 1 "$work/pile" --db "$db" --shard 4/3
screen "a share without an engine" 2 1 "$work/pile" --db "$db" --shard 3
screen "no size" 2 1 "$work/pile" --db "$db" --worker-memory much
screen "a registry that is none" 4 1 "$work/pile" --db "$apk"
screen "a registry in no folder" 4 1 "$work/pile" --db "$work/none/a.db"
screen "a log in no folder" 4 1 "$work/pile" --db "$db" --log "$work/none/log"

finish
