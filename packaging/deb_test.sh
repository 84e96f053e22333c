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
rm -rf "$work/deb" "$work/root"
(cd "$build" && cpack -G DEB -B "$work/deb" >"$work/cpack.log" 2>&1) || { cat "$work/cpack.log"; exit 1; }
deb=$(ls "$work"/deb/*.deb)
dpkg-deb -x "$deb" "$work/root"

for file in usr/bin/mingcha usr/share/man/man1/mingcha.1 usr/share/man/zh_CN/man1/mingcha.1 \
  usr/share/bash-completion/completions/mingcha usr/share/zsh/vendor-completions/_mingcha \
  usr/share/doc/mingcha/copyright usr/share/doc/mingcha/LICENSE usr/share/mingcha/policies/facts/sensitive_apis.tsv; do
  [ -s "$work/root/$file" ] || { echo "missing in the package: $file"; exit 1; }
done
ls "$work"/root/usr/share/mingcha/policies/rules/*.toml >/dev/null || { echo "no rules in the package"; exit 1; }
dpkg-deb -f "$deb" Depends | grep -q 'libc6' || { echo "no dependencies in the package"; exit 1; }

"$work/root/usr/bin/mingcha" --version | grep -q '^mingcha ' || { echo "the packaged program does not run"; exit 1; }
echo "$(basename "$deb"): $(dpkg-deb -f "$deb" Depends)"
