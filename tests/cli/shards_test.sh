#!/bin/bash
# Several screenings at once, each with its share of the same packages, into one registry: each package has exactly one result,
# and the registry tells what one made by a single screening does. One of them is killed and started again.
#   shards_test.sh PROGRAM TEST_APKS [DATABASE]      DATABASE: an empty one of a server; a file unless given
set -u
program=$1
apks=$2
. "$(dirname "$0")/expectations.sh"
db=${3:-$work/shared.db}
shares=4

mkdir "$work/pile"
cp "$apks"/[a-f]*.apk "$work/pile"
cp "$apks/adaptive_icon.apk" "$work/pile/the same once more.apk"
head -c 2000 "$apks/adaptive_icon.apk" >"$work/pile/cut.apk"
packages=$(ls "$work/pile" | wc -l)
[ "$packages" -gt 30 ] || { echo "FAILED: only $packages packages"; exit 1; }

run "one screening" 3 screen "$work/pile" -j 2 --db "$work/single.db"

share() { exec "$program" screen "$work/pile" -q -j 1 --db "$db" --shard $1/$shares --log "$work/log.$1" >"$work/$1.out" 2>"$work/$1.err"; }
pids=
for i in $(seq $shares); do
  (share $i) &
  pids="$pids $!"
done
first=$(echo $pids | cut -d ' ' -f 1)
for turn in $(seq 200); do [ -s "$work/log.1" ] && break; sleep 0.05; done
kill -KILL "$first"
for pid in $pids; do
  wait "$pid" 2>/dev/null
  code=$?
  [ $code -eq 0 ] || [ $code -eq 1 ] || [ $code -eq 3 ] || [ "$pid" = "$first" ] || fail "a share ended with $code"
done
(share 1)

# each input is in one share, and each content was examined once
cat "$work"/log.* | grep -o '"file":"[^"]*"' | sort -u >"$work/out"
[ "$(wc -l <"$work/out")" -eq "$packages" ] || fail "not every input is in the logs"
cat "$work"/log.* | grep -E '"outcome":"(examined|unreadable)"' | grep -o '"sha256":"[^"]*"' | sort | uniq -d >"$work/out"
[ -s "$work/out" ] && fail "examined twice"
run "once more there is nothing to do" 1 screen "$work/pile" --db "$db" --shard 1/1 --log "$work/again"
[ "$(grep -c '"outcome":"held"' "$work/again")" -eq "$packages" ] || fail "not everything is held"

# equal to a single screening
for question in "stats" "sdks"; do
  run "$question of one" 0 $question -f csv --db "$work/single.db"
  mv "$work/out" "$work/single.csv"
  run "$question of all" 0 $question -f csv --db "$db"
  cmp -s "$work/out" "$work/single.csv" || fail "$question differ: $(diff "$work/out" "$work/single.csv" | head -n 3)"
  [ -s "$work/out" ] || fail "$question say nothing"
done

finish
