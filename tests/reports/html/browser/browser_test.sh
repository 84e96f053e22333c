#!/bin/bash
# Report pages in a browser: pages of test packages, and of real ones where there are some, go to check_pages.mjs.
#   browser_test.sh PROGRAM SOURCE_DIR PACKAGE_DIR MODULES_DIR
# PACKAGE_DIR holds the built test packages, MODULES_DIR takes what package.json names.
# Exit 77: skipped, there is no browser, no node or no way to install.
set -u
program=$1 source=$2 packages=$3 modules=$4
here=$source/tests/reports/html/browser
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

skip() {
  echo "skipped: $*"
  exit 77
}
browser=$(command -v chromium) || skip "no chromium"
command -v node >/dev/null || skip "no node"
command -v pdftotext >/dev/null || skip "no pdftotext"
if [ ! -d "$modules/node_modules/axe-core" ] || [ ! -d "$modules/node_modules/playwright-core" ]; then
  command -v npm >/dev/null || skip "no npm"
  mkdir -p "$modules" && cp "$here/package.json" "$modules" || exit 1
  (cd "$modules" && npm install --no-package-lock --no-audit --no-fund --ignore-scripts >npm.log 2>&1) || skip "npm install: see $modules/npm.log"
fi

# page NAME LANG PACKAGE
page() { "$program" scan --fail-on never -q -f html --lang "$2" "$3" >"$work/$1.$2.html" || echo "no page of $3"; }
page weather zh "$source/test_apks/prebuilt/weather.apk"
page weather en "$source/test_apks/prebuilt/weather.apk"
for name in policy_in_package packed_code; do
  [ -f "$packages/$name.apk" ] && page "$name" zh "$packages/$name.apk"
done
corpora=${MINGCHA_CORPORA:-$source/../shared/corpora}
if [ -d "$corpora" ]; then
  page sharesdk zh "$corpora/sdk-demos/ed3a36b7_v3.5.2.apk"
  page hegui en "$corpora/sdk-demos/hegui-checker.apk"
else
  echo "skipped: no packages in $corpora"
fi
"$program" scan --fail-on never -q -f html "$source/test_apks/prebuilt/weather.apk" "$packages"/packed_code.apk >"$work/listing.zh.html"
"$program" screen --fail-on never -q --db "$work/a.db" "$source/test_apks/prebuilt/weather.apk" "$packages" >/dev/null 2>&1
for lang in zh en; do
  "$program" stats --db "$work/a.db" -f html --lang $lang >"$work/stats.$lang.html" || echo "no page of statistics"
done
node "$here/check_pages.mjs" "$modules" "$browser" "$work"
