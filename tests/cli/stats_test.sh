#!/bin/bash
# `mingcha stats` and `mingcha sdks` from outside.
#   stats_test.sh PROGRAM SOURCE_DIR
set -u
program=$1
apk=$2/test_apks/prebuilt/weather.apk
. "$(dirname "$0")/expectations.sh"
cd "$work" || exit 1

expect "no registry" 2 1 stats --db none.db
[ -e none.db ] && fail "asking makes a registry"
expect "no registry for SDKs" 2 1 sdks --db none.db
expect "a file that is none" 2 1 stats --db "$apk"

# a registry without results: of a file that is no package
head -c 2000 "$apk" >cut.apk
"$program" screen -q --fail-on never cut.apk --db empty.db >out 2>err
expect "an empty registry" 0 0 stats --db empty.db
out_has "登记库中还没有应用的检测结果"
expect "an empty registry as a page" 0 0 stats --db empty.db -f html --lang en
out_has "no results of apps yet"
expect "no SDKs" 0 0 sdks --db empty.db --lang en
out_has "No app of the registry carries"
expect "no SDKs as CSV" 0 0 sdks --db empty.db -f csv

printf '文件名,应用来源\nweather.apk,应用宝\n' >apps.csv
"$program" screen -q --fail-on never --meta apps.csv "$apk" >out 2>err || fail "screen"
expect "everything" 0 0 stats
out_has "## 按所涉问题"; out_has "## 按检测月份"; out_has "应用宝"
expect "by source" 0 0 stats --by source,month --lang en
out_has "## By source"; out_has "## By month"; out_lacks "By problem"
expect "as JSON" 0 0 stats -f json --by type
python3 -c 'import json; d = json.load(open("out")); assert d["schema"] == "mingcha.stats/1" and d["totals"]["apps"] == 1 and len(d["by_type"]) == 1' || fail "JSON"
expect "as CSV" 0 0 stats -f csv --by source
out_has "应用宝"
expect "into a folder" 0 0 stats -f text,csv,json,html -o made/below
[ -s out ] && fail "a folder, and something on standard output"
for ending in txt csv json html; do [ -s "made/below/stats.$ending" ] || fail "no stats.$ending"; done
expect "several formats without a folder" 2 1 stats -f text,csv
expect "a folder that is a file" 4 1 stats -o apps.csv
expect "by nothing that is known" 2 1 stats --by developer
expect "no format" 2 1 stats -f xlsx
expect "an SDK that is in no app" 2 1 sdks no-such-sdk
expect "SDKs" 0 0 sdks
expect "SDKs as JSON" 0 0 sdks -f json
python3 -c 'import json; assert json.load(open("out"))["schema"] == "mingcha.sdks/1"' || fail "JSON of SDKs"

finish
