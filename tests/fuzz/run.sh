#!/bin/sh
# Builds the libFuzzer targets with clang and runs each of them, as many at a time as there are processors.
#
#   tests/fuzz/run.sh [--seconds N] [TARGET...]     N seconds each (3600 unless told); all targets unless named
#
# Seeds are the files of tests/fuzz/corpus/TARGET. What a run learns stays in build/fuzz/learned/TARGET and starts the
# next one. An input that fails is kept as build/fuzz/failing/TARGET-*: add it to the corpus with the fix.
set -u
cd "$(dirname "$0")/../.." || exit 1

seconds=3600
if [ "${1:-}" = --seconds ]; then
  [ $# -ge 2 ] || { echo "run.sh: --seconds needs a number" >&2; exit 2; }
  seconds=$2
  shift 2
fi

build=build/fuzz
# g++ judges the warnings; clang words its own ones differently.
cmake -S . -B $build -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_CXX_FLAGS=-w \
  -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O1 -g1 -DNDEBUG" -DMINGCHA_SANITIZE=ON -DMINGCHA_FUZZ=ON >/dev/null || exit 1
[ $# -gt 0 ] || set -- $(ninja -C $build -t targets all | sed -n 's,^tests/fuzz/fuzz_\([a-z_]*\): .*,\1,p')
[ $# -gt 0 ] || { echo "run.sh: no fuzz targets" >&2; exit 1; }
ninja -C $build $(printf 'tests/fuzz/fuzz_%s ' "$@") || exit 1

export seconds build
mkdir -p $build/failing
printf '%s\n' "$@" | xargs -P "$(nproc)" -I TARGET sh -c '
  mkdir -p "$build/learned/$1"
  seeds=
  [ -d "tests/fuzz/corpus/$1" ] && seeds=tests/fuzz/corpus/$1
  log=$build/$1.log
  if "$build/tests/fuzz/fuzz_$1" -max_total_time="$seconds" -timeout=10 -rss_limit_mb=1024 -close_fd_mask=1 \
    -artifact_prefix="$build/failing/$1-" "$build/learned/$1" $seeds >"$log" 2>&1; then
    echo "fuzz_$1: $(tail -n 1 "$log")"
  else
    tail -n 60 "$log"
    echo "fuzz_$1: FAILED, the whole log is $log"
    exit 1
  fi' sh TARGET
