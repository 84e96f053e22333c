#!/bin/bash
# The whole way of apps through a registry, with real packages: screened, told to rectify, tested again in a mended and an unmended
# version, named, delisted, restored, and back again.
#   life_cycle_test.sh PROGRAM TEST_APKS [DATABASE]      DATABASE: an empty one of a server; a file unless given
set -u
program=$1
apks=$2
. "$(dirname "$0")/expectations.sh"
db=${3:-$work/registry.db}

# is APP STATE: how the app stands, told by its whole history
is() {
  run "case of $1" 0 case "$1" --db "$db" -f json --date 2026-01-01
  grep -q "^  \"state\": \"$2\"" "$work/out" || fail "$1 is not $2"
}
# version NAME FROM: the package under another digest, as another build of it has
version() {
  cp "$apks/$2" "$work/$1"
  echo "$1" | zip -q -z "$work/$1"
}

mends=cn.example.contactsfield      # its twin reads no contacts
fails=cn.example.backgroundloop     # no version of it is mended
quiet=cn.example.androididsetting   # never hands in another version
clean=cn.example.adaptiveicon       # has no problem
mkdir -p "$work/pile"
cp "$apks/contacts_field.apk" "$apks/background_loop.apk" "$apks/android_id_setting.apk" "$apks/adaptive_icon.apk" "$work/pile"
printf '包名,开发者,应用来源\n%s,某某科技有限公司,应用商店\n' $mends >"$work/meta.csv"

# found
run "screen" 1 screen "$work/pile" --db "$db" --meta "$work/meta.csv"
is $mends none
run "nothing is due" 0 due --db "$db" --date 2026-01-05

# told to rectify, in five working days
run "a draft" 0 notice --db "$db" --layout rectification --deadline 5 --date 2026-01-05 -o "$work/draft"
is $mends none
run "orders" 0 notice --db "$db" --layout rectification --deadline 5 --date 2026-01-05 --enter --actor 王检测 -o "$work/orders"
for app in $mends $fails $quiet; do
  is $app ordered
  [ -s "$work/orders/$app.docx" ] || fail "no order for $app"
done
is $clean none
run "in time" 0 due --db "$db" --date 2026-01-12 --within 0
run "overdue" 1 due --db "$db" --date 2026-01-13; out_has $quiet

# tested again: one is mended, one is not
version mended.apk contacts_field.twin.apk
version unmended.apk background_loop.apk
run "a look at new versions" 1 recheck "$work/mended.apk" "$work/unmended.apk" --db "$db" --date 2026-01-12
is $mends ordered
run "second tests" 1 recheck "$work/mended.apk" "$work/unmended.apk" --db "$db" --date 2026-01-12 --enter --actor 王检测
out_has 已整改; out_has 仍存在
is $mends rectified
is $fails not-rectified
run "forms of second tests" 0 notice --db "$db" --layout recheck --date 2026-01-12 -o "$work/forms"
[ -s "$work/forms/$mends.docx" ] || fail "no form for $mends"
[ -e "$work/forms/$quiet.docx" ] && fail "a form for an app that was not tested"

# named: who failed the test, and who let the deadline pass
run "a notice" 0 notice --db "$db" --date 2026-01-14 --deadline 10 --enter --actor 李处长 -f csv
out_has "1,androididsetting"; out_has "2,backgroundloop"; out_lacks contactsfield
is $fails noticed
is $quiet noticed
run "nobody is named twice" 3 notice --db "$db" --date 2026-01-14 -f csv
run "the batch" 0 case $fails --db "$db" --date 2026-01-14; out_has 第1批; out_has 序号2; out_has 李处长; out_has 2026-01-28

# delisted: who still did not rectify
run "not yet" 3 notice --db "$db" --layout delisting --date 2026-01-28 -f csv
version again.apk background_loop.apk
run "the last test" 1 recheck "$work/again.apk" --db "$db" --date 2026-01-29 --enter --actor 王检测
run "a delisting" 0 notice --db "$db" --layout delisting --date 2026-01-29 --enter --actor 李处长 -f csv
out_has androididsetting; out_has backgroundloop
is $fails delisted
is $quiet delisted

# restored by a person, for a reason
run "restored without a reason" 2 case $quiet --db "$db" --record restored --actor 李处长 --date 2026-02-10
is $quiet delisted
version rectified.apk android_id_setting.twin.apk
run "mended at last" 0 recheck "$work/rectified.apk" --db "$db" --date 2026-02-09 --enter --actor 王检测
run "restored" 0 case $quiet --db "$db" --record restored --actor 李处长 --reason 复测通过 --date 2026-02-10
is $quiet restored

# back again
version relapsed.apk contacts_field.apk
version relapsed2.apk android_id_setting.apk
run "relapses" 1 recheck "$work/relapsed.apk" "$work/relapsed2.apk" --db "$db" --date 2026-03-02 --enter --actor 王检测
out_has 复发
is $mends found
is $quiet found
run "the relapse is marked" 0 case $mends --db "$db" --date 2026-03-02; out_has 【复发】
run "who came back is delisted at once" 0 notice $mends --db "$db" --layout delisting --date 2026-03-03 --enter --actor 李处长 -f csv
is $mends delisted

# what cannot follow is refused, and nothing is entered of it
run "no actor" 2 notice $fails --db "$db" --layout delisting --enter -f csv
run "delisted already" 2 notice $fails --db "$db" --layout delisting --date 2026-03-03 --enter --actor 李处长 -f csv
run "no problem" 3 notice $clean --db "$db" --date 2026-03-03 -f csv
run "an app of nobody" 2 notice cn.example.nobody --db "$db" -f csv
run "no registry" 4 notice --db "$work/none.db" -f csv
run "no such state" 2 notice --db "$db" --state lost -f csv

# and all of it stands in the log
run "the log is whole" 0 verify --db "$db"
head=$(grep -oE '[0-9a-f]{64}' "$work/out" | tail -n 1)
run "as it was noted" 0 verify --db "$db" --digest "$head"
run "not as it was noted" 1 verify --db "$db" --digest "${head//[0-9]/f}"

finish
