#!/bin/sh
# Makes the .deb of a Release build, unpacks it and looks at what is inside; then runs the program from there.
#   deb_test.sh SOURCE_DIR BUILD_DIR WORK_DIR      BUILD_DIR: of a Release build; what is built there is taken
set -eu
source=$1
build=$2
work=$3
mkdir -p "$work"

command -v dpkg-deb >/dev/null && command -v dpkg-shlibdeps >/dev/null || { echo "skipped: no dpkg tools"; exit 77; }
cmake -S "$source" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=Release >/dev/null
cmake --build "$build" >"$work/build.log" 2>&1 || { tail -n 40 "$work/build.log"; exit 1; }
rm -rf "$work/deb" "$work/root" "$work/papers"
(cd "$build" && cpack -G DEB -B "$work/deb" >"$work/cpack.log" 2>&1) || { cat "$work/cpack.log"; exit 1; }
deb=$(ls "$work"/deb/*.deb)
dpkg-deb -x "$deb" "$work/root"

for file in usr/bin/mingcha usr/lib/mingcha/mingcha_papers.so usr/lib/mingcha/mingcha_archives.so usr/lib/mingcha/mingcha_postgresql.so \
  usr/share/man/man1/mingcha.1 usr/share/man/zh_CN/man1/mingcha.1 usr/share/bash-completion/completions/mingcha usr/share/zsh/vendor-completions/_mingcha \
  usr/share/doc/mingcha/copyright usr/share/doc/mingcha/LICENSE usr/share/mingcha/policies/facts/sensitive_apis.tsv; do
  [ -s "$work/root/$file" ] || { echo "missing in the package: $file"; exit 1; }
done
ls "$work"/root/usr/share/mingcha/policies/rules/*.toml >/dev/null || { echo "no rules in the package"; exit 1; }
dpkg-deb -f "$deb" Depends | grep -q 'libc6' || { echo "no dependencies in the package"; exit 1; }

"$work/root/usr/bin/mingcha" --version | grep -q '^mingcha ' || { echo "the packaged program does not run"; exit 1; }
# Its modules are found where the package puts them, and nowhere else: the program alone says that they are missing.
"$work/root/usr/bin/mingcha" scan --fail-on never -f docx,xlsx -o "$work/papers" \
  "$source/test_apks/prebuilt/weather.apk" || { echo "the packaged program writes no papers"; exit 1; }
for file in weather.docx weather.xlsx listing.docx listing.xlsx; do
  [ "$(head -c 2 "$work/papers/$file")" = PK ] || { echo "the packaged program wrote no $file"; exit 1; }
done
cp "$work/root/usr/bin/mingcha" "$work/alone"
if LD_LIBRARY_PATH=$work/root/usr/lib/mingcha "$work/alone" scan --fail-on never -f docx -o "$work/papers" \
  "$source/test_apks/prebuilt/weather.apk" 2>"$work/alone.err"; then
  echo "a program without modules wrote a paper"; exit 1
fi
grep -q 'mingcha_papers.so' "$work/alone.err" || { echo "a missing module is not named"; exit 1; }
echo "$(basename "$deb"): $(dpkg-deb -f "$deb" Depends)"
