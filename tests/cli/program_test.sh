#!/bin/bash
# The built program from outside: exit codes, what goes to which stream, pipes, documents.
#   program_test.sh PROGRAM SOURCE_DIR
set -u
program=$1
apk=$2/test_apks/prebuilt/weather.apk
. "$(dirname "$0")/expectations.sh"

head -c 3000 /dev/urandom >"$work/noise.apk"
head -c 2000 "$apk" >"$work/cut.apk"
: >"$work/empty.apk"

# a dex file that the platform does not load is named, not passed over
cp "$apk" "$work/gap.apk"
(cd "$work" && cp noise.apk classes5.dex && zip -q gap.apk classes5.dex)
"$program" scan -f json --fail-on never "$work/gap.apk" >"$work/out" 2>"$work/err"; out_has '"dex-idle: base.apk!classes5.dex'
"$program" scan -f json --fail-on never "$apk" >"$work/out" 2>"$work/err"
grep -qF '"dex-idle' "$work/out" && fail "a package without a gap has an idle dex"

# the line itself
expect "help" 0 0 --help; out_has "mingcha"
expect "help in English" 0 0 scan --help --lang en; out_has "--fail-on LEVEL"
expect "version" 0 0 --version
[ "$(grep -cE '^(mingcha [0-9.]+|rules [0-9a-f]{64})$' "$work/out")" -eq 2 ] || fail "--version prints something else"
expect "no command" 2 1
expect "unknown command" 2 1 sacn "$apk"
expect "unknown option" 2 1 scan --baseline x "$apk"
expect "no package" 2 1 scan
expect "unknown format" 2 1 scan -f yaml "$apk"
expect "unknown app type" 2 1 scan --app-type none "$apk"
expect "wrong rule folder" 2 1 scan --policies "$work/none" "$apk"

# privacy policies
printf '示例隐私政策\n\n一、收集\n我们会收集您的手机号码，用于注册。\n' >"$work/policy.txt"
iconv -f UTF-8 -t GB18030 "$work/policy.txt" >"$work/gb.txt"
expect "a policy" 0 0 policy "$work/policy.txt"; out_has "手机号"
expect "a policy in English" 0 0 policy --lang en "$work/policy.txt"; out_has "Personal information collected"
expect "a policy in GB 18030 as JSON" 0 0 policy -f json "$work/gb.txt"; out_has '"schema": "mingcha.policy/1"'; out_has "我们会收集您的手机号码"
expect "no policy given" 2 1 policy
expect "a policy in an unknown format" 2 1 policy -f csv "$work/policy.txt"
expect "no such policy" 3 1 policy "$work/none.txt"
expect "a package is no policy" 3 1 policy "$apk"
expect "noise is no policy" 3 1 policy "$work/noise.apk"

# packages
expect "a good package" 0 0 scan --fail-on never "$apk"; out_has "cn.example.weather"
expect "no such file" 3 1 scan "$work/none.apk"
expect "noise" 3 1 scan "$work/noise.apk"
expect "cut short" 3 1 scan "$work/cut.apk"
expect "empty file" 3 1 scan "$work/empty.apk"
expect "one bad, one good" 3 1 scan --fail-on never -f json "$work/noise.apk" "$apk"; out_has '"schema": "mingcha.report/1"'
expect "files" 0 0 scan --fail-on never -f text,json,csv -o "$work/reports" "$apk"
[ "$(ls "$work/reports")" = "$(printf 'weather.csv\nweather.json\nweather.txt')" ] || fail "other report files"
expect "several files" 3 1 scan --fail-on never -f json -o "$work/more" "$apk" "$work/noise.apk" "$apk"
[ "$(ls "$work/more")" = "$(printf 'weather-2.json\nweather.json')" ] || fail "other names of several report files"

# baselines and comparisons
expect "a baseline to fill in" 1 0 scan --write-baseline "$work/baseline.toml" "$apk"
expect "not filled in" 2 1 scan --baseline "$work/baseline.toml" "$apk"
sed -i 's/^\(reason\|approver\) = .*/\1 = "x"/; s/^expires = .*/expires = 2026-12-31/' "$work/baseline.toml"
expect "all accepted" 0 0 scan --baseline "$work/baseline.toml" --as-of 2026-11-22 "$apk"; out_has "2026-11-22"
expect "all expired" 1 0 scan --baseline "$work/baseline.toml" --as-of 2027-01-01 "$apk"
SOURCE_DATE_EPOCH=1795305600 "$program" selfcheck -f json --baseline "$work/baseline.toml" "$apk" >"$work/accepted.json" 2>/dev/null
grep -qF '"day": "2026-11-22"' "$work/accepted.json" || fail "the day of a baseline is not that of SOURCE_DATE_EPOCH"
"$program" scan -f json "$apk" >"$work/old.json" 2>/dev/null
expect "the same again" 0 0 diff "$work/old.json" "$apk"
expect "an array of reports is no report" 3 1 diff "$work/accepted.json" "$work/noise.apk"
expect "one version" 2 1 diff "$work/old.json"
sed 's/"findings": \[/"findings": [], "before": [/' "$work/old.json" >"$work/clean.json"
expect "something new" 1 0 diff "$work/clean.json" "$apk"
expect "something fixed" 0 0 diff "$apk" "$work/clean.json"
expect "new, but accepted" 0 0 diff --as-of 2026-11-22 --baseline "$work/baseline.toml" "$work/clean.json" "$work/old.json"
expect "as JSON" 1 0 diff -f json "$work/old.json" "$work/clean.json" "$work/old.json"; out_has '"fate": "relapsed"'

# the same bytes at any number of threads
for format in text json html csv sarif docx xlsx; do
  "$program" scan --fail-on never -j 1 -f $format "$apk" "$apk" >"$work/one" 2>/dev/null
  "$program" scan --fail-on never -j 7 -f $format "$apk" "$apk" >"$work/seven" 2>/dev/null
  cmp -s "$work/one" "$work/seven" || fail "$format differs with the number of threads"
done

# notices
expect "a notice and orders" 0 0 scan --fail-on never -f docx,xlsx -o "$work/notices" --batch 3 --date 2026-01-05 "$apk"
[ "$(ls "$work/notices")" = "$(printf 'listing.docx\nlisting.xlsx\nweather.docx\nweather.xlsx')" ] || fail "other notices"
expect "reports for a notice" 0 0 scan --fail-on never -f json -o "$work/notices" "$apk"
expect "a notice from reports" 0 0 notice --batch 3 --date 2026-01-05 "$work/notices/weather.json"
expect "a second test" 0 0 notice --layout 复测 --previous "$work/notices/weather.json" "$work/notices/weather.json"
expect "a notice for a browser" 0 0 notice -f html --layout 广东 "$work/notices/weather.json"; out_has "公司名称"; out_has "<h1>"
expect "the annex for programs" 0 0 scan --fail-on never -f csv --layout sichuan-chongqing "$apk"; out_has "序号,应用名称,App备案号"
expect "a report for programs" 0 0 scan --fail-on never -f csv "$apk"; out_lacks "App备案号"
expect "a notice of no layout" 2 1 notice --layout 火星 "$work/notices/weather.json"
expect "a notice of nothing" 3 1 notice "$work/empty.apk"
[ -s "$work/out" ] && fail "a notice of nothing was written"

# a module that is missing, and one of another program
mkdir -p "$work/bare"
cp "$program" "$work/bare/mingcha"
program=$work/bare/mingcha expect "no module" 4 1 scan --fail-on never -f docx "$apk"
grep -qF mingcha_papers.so "$work/err" || fail "a missing module is not named"
program=$work/bare/mingcha expect "no module needed" 0 0 scan --fail-on never -f html "$apk"
sed "s/mingcha_module/mingcha_mobule/g" "$(dirname "$program")/mingcha_papers.so" >"$work/bare/mingcha_papers.so"
program=$work/bare/mingcha expect "no module of ours" 4 1 scan --fail-on never -f xlsx "$apk"
cp "$(dirname "$program")/mingcha_papers.so" "$work/bare/"
program=$work/bare/mingcha expect "the module at hand" 0 0 scan --fail-on never -f xlsx "$apk"

# evidence: made twice the same, checked, and one finding again
expect "an evidence pack" 0 0 scan --fail-on never --evidence "$work/packs" "$apk"
expect "the pack is whole" 0 0 verify "$work/packs"; out_has "SM3"
cp -r "$work/packs" "$work/first"
expect "the pack again" 0 0 scan --fail-on never --evidence "$work/packs" -j 1 "$apk"
diff -r "$work/packs" "$work/first" >/dev/null || fail "a pack made again differs"
(cd "$work/packs/weather" && sha256sum --quiet -c SHA256SUMS >/dev/null 2>&1) || fail "sha256sum does not take SHA256SUMS"
for finding in "$work"/packs/weather/findings/*.txt; do
  expect "explain" 0 0 explain "$apk" "$(basename "$finding" .txt)"
  cmp -s "$work/out" "$finding" || fail "explain prints other than $(basename "$finding")"
done
fingerprint=$(grep -E '^ +指纹 ' "$work/packs/weather/findings/f1.txt" | grep -oE '[0-9a-f]{32}$')
expect "explain by fingerprint" 0 0 explain "$apk" "$fingerprint"; cmp -s "$work/out" "$work/packs/weather/findings/f1.txt" || fail "another finding by its fingerprint"
expect "explain from a report" 0 0 explain "$work/packs/weather/report.json" f1; out_has "$fingerprint"
expect "explain what is not there" 2 1 explain "$apk" f999
expect "explain what is no package" 3 1 explain "$work/noise.apk" f1
expect "verify with the digest" 0 0 verify "$work/packs" --digest "$("$program" verify "$work/packs" | grep -oE '[0-9a-f]{64}')"
expect "verify with another digest" 1 0 verify "$work/packs" --digest "$(printf '%064d' 0)"
printf x >>"$work/first/weather/README.txt"
expect "a changed pack" 1 0 verify "$work/first"; out_has "README.txt"
expect "what is no pack" 3 1 verify "$work/rules"
mkdir -p "$work/mine/weather"; echo kept >"$work/mine/weather/notes"
expect "a folder that is no pack is left alone" 4 1 scan --fail-on never --evidence "$work/mine" "$apk"
[ "$(cat "$work/mine/weather/notes")" = kept ] || fail "a folder was overwritten"

# dump and rules
for what in manifest resources dex calls; do
  expect "dump $what" 0 0 dump $what "$apk"
  [ -s "$work/out" ] || fail "dump $what prints nothing"
  expect "dump $what of noise" 3 1 dump $what "$work/noise.apk"
done
expect "no native libraries" 3 1 dump native "$apk"
mkdir -p "$work/lib/arm64-v8a" "$work/assets"
cp "$2/tests/fuzz/corpus/elf/packed-arm64-v8a" "$work/lib/arm64-v8a/libdemo.so"
printf '\177ELF' >"$work/assets/cut"
cp "$apk" "$work/native.apk"
(cd "$work" && zip -q native.apk lib/arm64-v8a/libdemo.so assets/cut)
expect "native libraries" 0 0 dump native "$work/native.apk"
out_has '# base.apk!lib/arm64-v8a/libdemo.so'; out_has 'machine arm64'; out_has 'needed liblog.so'; out_has 'import function open'
grep -qE '^jni function [0-9a-f]{8} [0-9]+ JNI_OnLoad$' "$work/out" || fail "no JNI function is told"
out_has '! base.apk!assets/cut: e_ident: truncated'
expect "ways to an API" 0 0 dump calls --to TelephonyManager.getDeviceId "$apk"
out_has 'Lcn/example/weather/Device;->imei(Landroid/content/Context;)Ljava/lang/String; classes.dex:0008 line 10'
out_has '  before-consent Landroid/telephony/TelephonyManager;->getDeviceId()Ljava/lang/String;'
out_has '    0003 entry      Lcn/example/weather/App;->onCreate()V'
expect "what a method leads to" 0 0 dump calls --from App.onCreate "$apk"
out_has '  0003 call Lcn/example/weather/Device;->imei'; out_has '= imei meid'; out_lacks 'weather/Main;'
expect "ways from a method to an API" 0 0 dump calls --from App.onCreate --to getDeviceId "$apk"
out_has '    0003 from       Lcn/example/weather/App;->onCreate()V'
expect "no way from a method to an API" 0 1 dump calls --from Main.onCreate --to getDeviceId "$apk"; out_lacks getDeviceId
expect "rules list" 0 0 rules list
rule=$(grep -oE '^[a-z]+(-[a-z]+)+' "$work/out" | head -n 1)
expect "rules show" 0 0 rules show "$rule"; out_has "$rule"
expect "rules show of none" 2 1 rules show "${rule}x"
grep -qF "$rule" "$work/err" || fail "no near rule is named"
mkdir -p "$work/rules/rules"
expect "rules check" 0 0 rules check "$work/rules"
echo 'this is no rule' >"$work/rules/rules/a.toml"
"$program" rules check "$work/rules" >"$work/out" 2>"$work/err"
[ $? -eq 2 ] && grep -q 'a.toml:1' "$work/err" || fail "rules check: a mistake is not named by file and line"

# streams that end
if [ -e /dev/full ]; then
  for arguments in "scan --fail-on never $apk" "scan -f json $apk" "dump dex $apk" "rules list" "--help"; do
    # shellcheck disable=SC2086
    "$program" $arguments >/dev/full 2>"$work/err"
    [ $? -eq 4 ] && [ "$(wc -l <"$work/err")" -eq 1 ] || fail "a full disk: $arguments"
  done
fi
"$program" scan --fail-on never "$apk" 2>"$work/err" | head -n 1 >/dev/null
[ "${PIPESTATUS[0]}" -eq 0 ] && [ ! -s "$work/err" ] || fail "a reader that goes away"
"$program" scan "$apk" >&- 2>"$work/err"
[ $? -eq 4 ] || fail "no standard output"

finish
