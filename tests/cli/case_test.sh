#!/bin/bash
# The life cycle of an app from outside: entered, refused, due, verified, and tampered with.
#   case_test.sh PROGRAM SOURCE_DIR
set -u
program=$1
apk=$2/test_apks/prebuilt/weather.apk
check=$2/tests/cli/check_log.py
. "$(dirname "$0")/expectations.sh"
cd "$work" || exit 1
app=cn.example.weather

record() { expect "$1 on $2" 0 0 case $app --record "$1" --actor 王检测 --date "$2" "${@:3}"; }
# Straight into the file, without the triggers.
tamper() {
  cp mingcha.db touched.db
  python3 - "$1" <<'PYTHON'
import sqlite3, sys
database = sqlite3.connect("touched.db")
for (name,) in database.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
    database.execute(f"DROP TRIGGER {name}")
database.executescript(sys.argv[1])
database.commit()
PYTHON
}

expect "no registry" 4 1 case $app
[ -e mingcha.db ] && fail "asking makes a registry"
"$program" screen -q --fail-on never "$apk" >out 2>err || fail "screen"

expect "an app without a case" 0 0 case $app; out_has 未立案
expect "an app by its name" 0 0 case 天气; out_has $app
expect "an unknown app" 2 1 case cn.example.none
expect "an order before anything was found" 2 1 case $app --record ordered --actor a --date 2024-02-05; err_has found
expect "nobody did it" 2 1 case $app --record found --date 2024-02-05; err_has 经办人
expect "no action" 2 1 case $app --record told --actor a
expect "a day that is no day" 2 1 case $app --record found --actor a --date 2024-02-30
expect "a day to come" 2 1 case $app --record found --actor a --date 9000-01-01
expect "an actor of nothing" 2 1 case $app --actor a
expect "an unknown format" 2 1 case $app -f yaml

# over Spring Festival 2024: five working days behind 5 February end on the worked Sunday 18 February
record found 2024-02-02
record ordered 2024-02-05 --deadline 5
expect "the deadline" 0 0 case $app --date 2024-02-09; out_has 2024-02-18; out_has "还有 1 个工作日"
expect "not due yet" 0 0 due --date 2024-02-05 --within 4; out_has 没有
expect "due" 0 0 due --date 2024-02-05 --within 5; out_has $app
expect "on its day" 0 0 due --date 2024-02-18; out_has $app
expect "overdue the day after" 1 0 due --date 2024-02-19 --lang en; out_has "overdue by 1 working days"
expect "overdue as a table" 1 0 due --date 2024-02-19 -f csv; out_has "$app,天气,,责令整改,2024-02-05,2024-02-18,,1,否,0"
expect "overdue for programs" 1 0 due --date 2024-02-19 -f json; out_has '"overdue": true'
expect "another calendar" 2 1 due --policies none
mkdir own && printf 'days\tkind\n2024-02-18\toff\n' >own/calendar.tsv
expect "an own calendar" 0 0 case $app --date 2024-02-09 --policies own; out_has "不足 1 个工作日"
expect "delisting at once" 2 1 case $app --record delisted --actor a --date 2024-02-19; err_has 通报

record not-rectified 2024-02-20
record noticed 2024-02-21 --deadline 2024-02-28
expect "earlier than the last" 2 1 case $app --record rectified --actor a --date 2024-02-20
record delisted 2024-03-01
expect "delisted is waited for no more" 0 0 due --date 2024-06-01; out_has 没有
record rectified 2024-03-10
expect "may be restored" 0 0 case $app --lang en; out_has "may be restored"
expect "restoring without a reason" 2 1 case $app --record restored --actor a --date 2024-03-11
record restored 2024-03-11 --reason 复测合格
record found 2024-05-06
expect "a relapse" 0 0 case $app; out_has 【复发】
expect "for programs" 0 0 case $app -f json; out_has '"relapses": 1'; out_has '"schema": "mingcha.case/1"'
expect "as a table" 0 0 case $app -f csv; out_has ",恢复上架,恢复上架,否,王检测,复测合格,"

# what is written can be checked, by others as well
expect "the log" 0 0 verify --db mingcha.db
head=$("$program" case $app -f json | python3 -c 'import json,sys; print(json.load(sys.stdin)["log"]["digest"])')
out_has "$head"
[ "$(python3 "$check" mingcha.db)" = "8 $head" ] || fail "another program finds another head"
expect "a pack and a registry" 2 1 verify . --db mingcha.db
expect "neither" 2 1 verify
expect "the noted head" 0 0 verify --db mingcha.db --digest "$head"
record closed 2024-06-01 --reason 已停止运营
expect "the head as noted before" 0 0 verify --db mingcha.db --digest "${head^^}"; out_has "第 8 条登记后的摘要"
expect "another head" 1 0 verify --db mingcha.db --digest "${head//[0-7]/8}"; out_has 从未有过
head=$("$program" case $app -f json | python3 -c 'import json,sys; print(json.load(sys.stdin)["log"]["digest"])')

# tampered NAME WORDS SQL
tampered() {
  tamper "$3"
  expect "$1" 1 0 verify --db touched.db --lang en
  tr '\n' ' ' <out >flat; mv flat out
  out_has "$2"
  python3 "$check" touched.db >/dev/null 2>&1 && fail "$1: another program finds nothing"
}
tampered "an edited row" "action 4 of the log: it was changed" "UPDATE action SET deadline = '2024-03-28' WHERE sequence = 4"
tampered "a removed row" "action 3 of the log: it was removed" "DELETE FROM action WHERE sequence = 3"
tampered "a cut log" "action 9 of the log: it and what followed were removed" "DELETE FROM action WHERE sequence = 9"
tampered "a row put in" "action 10 of the log" "INSERT INTO action SELECT 10, app_id, kind, day, recorded_at, actor, reason,
  deadline, batch_id, running_number, package_sha256, report_sha256, fingerprints, relapse, state, digest, digest
  FROM action WHERE sequence = 9"
tamper "DELETE FROM action WHERE sequence = 9; UPDATE app SET state = 'found', state_since = '2024-05-06';
  UPDATE log_head SET actions = 8, digest = (SELECT digest FROM action WHERE sequence = 8)"
expect "a log cut with its head" 0 0 verify --db touched.db
expect "unless the head was noted" 1 0 verify --db touched.db --digest "$head"
tamper "UPDATE app SET state = 'rectified'"
expect "a state that does not follow" 1 0 verify --db touched.db; out_has $app
expect "untouched" 0 0 verify --db mingcha.db --digest "$head"

finish
