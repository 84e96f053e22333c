#!/bin/sh
# Tries the launcher on a tiny project of its own, in a folder whose name has a space.
#   launcher_test.sh SOURCE_ROOT
set -u

folder=$(mktemp -d) || exit 1
trap 'rm -rf "$folder"' EXIT
project="$folder/a project"
mkdir -p "$project/cli" "$project/packaging"
cp "$1/mingcha" "$project/"
cp "$1/packaging/install_missing" "$project/packaging/"
: >"$project/packaging/dependencies"
cat >"$project/CMakeLists.txt" <<'END'
cmake_minimum_required(VERSION 3.25)
project(tiny LANGUAGES CXX)
add_subdirectory(cli)
END
echo 'add_executable(mingcha main.cc)' >"$project/cli/CMakeLists.txt"
cat >"$project/cli/main.cc" <<'END'
#include <cstdio>
int main(int argc, char** argv) {
  for (int i = 1; i < argc; ++i) std::printf("[%s]", argv[i]);
  return argc;
}
END

failed=0
# expect WHAT WANTED_OUTPUT WANTED_CODE COMMAND...
expect() {
  what=$1 wanted_output=$2 wanted_code=$3
  shift 3
  output=$("$@" 2>"$folder/errors")
  code=$?
  [ "$output" = "$wanted_output" ] && [ $code -eq "$wanted_code" ] && return
  echo "$what: printed '$output' and left with $code, wanted '$wanted_output' and $wanted_code"
  sed 's/^/    /' "$folder/errors"
  failed=1
}
# expect_errors WHAT WANTED: what the last command said on standard error.
expect_errors() {
  case $(cat "$folder/errors") in
    $2) ;;
    *) echo "$1: standard error was"; sed 's/^/    /' "$folder/errors"; failed=1 ;;
  esac
}

expect "builds, and hands arguments and exit code through" "[a b][*]" 3 "$project/mingcha" "a b" "*"
expect_errors "says that it builds" "*building into*"
expect "runs again" "[c]" 2 "$project/mingcha" c
expect_errors "builds once only" ""

ln -s "$project/mingcha" "$folder/first"
ln -s first "$folder/second"
expect "works through symbolic links" "[d]" 2 "$folder/second" d
cd "$folder" || exit 1
expect "works by a relative path" "[e]" 2 "a project/mingcha" e
cd "$project" || exit 1
expect "works for sh" "[f]" 2 sh mingcha f

echo '// changed' >>cli/main.cc
expect "builds a changed source" "[g]" 2 ./mingcha g
expect_errors "says that it builds what changed" "*building into*"
expect "starts twice at once" "[h]" 2 sh -c 'touch cli/main.cc; ./mingcha other >/dev/null & ./mingcha h'

echo 'not a program' >>cli/main.cc
expect "a failing build" "" 4 ./mingcha i
expect_errors "shows why the build failed" "*main.cc*error*the build failed*"
sed -i '$d' cli/main.cc
expect "builds when it is mended" "[j]" 2 ./mingcha j

cd "$folder" || exit 1
mv "$project" "$folder/moved"
expect "builds anew where the folder was moved to" "[k]" 2 "$folder/moved/mingcha" k
exit $failed
