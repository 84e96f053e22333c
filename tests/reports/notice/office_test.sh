#!/bin/bash
# office_test.sh SAMPLES: LibreOffice opens each paper that SAMPLES writes and makes pages of it; the pages hold every row,
# the header on each page, and letters of Chinese fonts.
set -eu
for tool in soffice pdftotext pdffonts unzip; do
  if ! command -v "$tool" >/dev/null; then
    echo "skipped: no $tool"
    exit 0
  fi
done
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
fail() { echo "FAILED: $1" >&2; exit 1; }

"$1" "$folder" 300
for file in "$folder"/*.docx "$folder"/*.xlsx; do unzip -tqq "$file" || fail "archive $file"; done
# One run of the program for all files: a start costs seconds.
cp "$folder/miit.xlsx" "$folder/sheets.xlsx"
HOME="$folder" soffice "-env:UserInstallation=file://$folder/profile" --headless --convert-to pdf --outdir "$folder" \
  "$folder"/{miit,guangdong-delisting,rectification,recheck}.docx "$folder/sheets.xlsx" >/dev/null 2>&1 || fail "conversion"

for name in miit guangdong-delisting rectification recheck sheets; do
  pdf=$folder/$name.pdf
  [ -s "$pdf" ] || fail "no pages of $name"
  pdftotext -layout "$pdf" "$folder/text"
  pdffonts "$pdf" | grep -q 'CJK' || fail "$name: no Chinese font in the pages"
  if pdffonts "$pdf" | tail -n +3 | awk '{print $(NF-4)}' | grep -q no; then fail "$name: a font is not embedded"; fi
  if grep -q $'\xef\xbf\xbd' "$folder/text"; then fail "$name: a letter is missing"; fi
done

rows() {  # name of the pages: every app of the 300 is in them
  pdftotext "$folder/$1.pdf" - | tr -d ' \n\f' >"$folder/text"
  for number in $(seq -f %04g 1 300); do grep -q "应用$number" "$folder/text" || fail "$1: no row 应用$number"; done
}
rows miit
rows guangdong-delisting
rows sheets
header() {  # name, page, words
  pdftotext -f "$2" -l "$2" "$folder/$1.pdf" - | tr -d ' \n' | grep -q "$3" || fail "$1: no header on page $2"
}
for page in 2 3 4; do header miit "$page" 应用开发者; header guangdong-delisting "$page" 发现安全隐患数量; done
header sheets 2 应用开发者
holds() {  # name, words
  pdftotext "$folder/$1.pdf" - | tr -d ' \n' | grep -qF "$2" || fail "$1: not there: $2"
}
holds miit '关于侵害用户权益行为的APP（SDK）通报（2026年第3批，总第60批）'
holds miit '应在12月1日前完成整改'
holds rectification '关于《应用0001》APP的整改通知'
holds rectification '整改建议'
holds rectification 'Lcn/example/weather/App;->onCreate()V'
holds recheck '已整改'
holds recheck '批准人'
echo "the pages hold every row"
