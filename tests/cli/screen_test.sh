#!/bin/bash
# `mingcha screen` from outside: what it takes, what it holds, what it says.
#   screen_test.sh PROGRAM SOURCE_DIR
set -u
program=$1
apk=$2/test_apks/prebuilt/weather.apk
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

fail() {
  echo "FAILED: $*"
  sed 's/^/  stdout: /' "$work/out" | head -n 8
  sed 's/^/  stderr: /' "$work/err" | head -n 5
  failed=1
}

# expect NAME CODE STDERR_LINES ARGUMENT...
expect() {
  local name=$1 code=$2 lines=$3
  shift 3
  "$program" screen --lang en "$@" >"$work/out" 2>"$work/err" </dev/null
  local got=$? said
  said=$(wc -l <"$work/err")
  [ "$got" -eq "$code" ] || fail "$name: exit code $got, not $code"
  [ "$said" -eq "$lines" ] || fail "$name: $said lines on standard error, not $lines"
}
out_has() { grep -qF -- "$1" "$work/out" || fail "standard output has no \"$1\""; }
err_has() { grep -qF -- "$1" "$work/err" || fail "standard error has no \"$1\""; }

mkdir -p "$work/pile/below"
cp "$apk" "$work/pile/weather.apk"
cp "$apk" "$work/pile/below/same content.apk"
head -c 2000 "$apk" >"$work/pile/cut.apk"
echo "a note" >"$work/pile/README"
db=$work/a.db

# a folder, once and again
expect "a folder" 3 1 "$work/pile" --db "$db" --log "$work/log"
out_has "packages: 3"; out_has "examined: 1"; out_has "not examined again: 1"; out_has "as a package: 1"; err_has "cut.apk"
[ "$(wc -l <"$work/log")" -eq 3 ] || fail "the log has no line for each package"
expect "the same folder" 1 0 "$work/pile" --db "$db" --log "$work/log"
out_has "not examined again: 3"
[ "$(wc -l <"$work/log")" -eq 6 ] || fail "the log was not continued"
expect "no wish to fail" 0 0 "$work/pile" --db "$db" --fail-on never

# other options stand beside these results, the same ones in other words do not
expect "as of another day" 3 1 "$work/pile" --db "$db" --as-of 2024-01-01
out_has "examined: 1"
expect "the default limits, named" 1 0 "$work/pile" --db "$db" --timeout 300
out_has "not examined again: 3"

# lists
printf '%s\n' "$work/pile/weather.apk" "$work/absent.apk" >"$work/list"
expect "a list" 3 1 "$work/list" --db "$work/b.db"
out_has "packages: 2"; err_has "absent.apk"
"$program" screen - --db "$work/c.db" <"$work/list" >"$work/out" 2>"$work/err"
[ $? -eq 3 ] || fail "a list on standard input"
expect "nothing in the folder" 0 0 "$work" --db "$work/d.db" --shard 1/1000000

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
expect "no input" 2 1 --db "$db"
expect "an input that is not there" 2 1 "$work/none" --db "$db"
expect "a share beyond all" 2 1 "$work/pile" --db "$db" --shard 4/3
expect "a share without an engine" 2 1 "$work/pile" --db "$db" --shard 3
expect "no size" 2 1 "$work/pile" --db "$db" --worker-memory much
expect "a registry that is none" 4 1 "$work/pile" --db "$apk"
expect "a registry in no folder" 4 1 "$work/pile" --db "$work/none/a.db"
expect "a log in no folder" 4 1 "$work/pile" --db "$db" --log "$work/none/log"

[ $failed -eq 0 ] && echo "all as expected"
exit $failed
