# What the tests of the built program share; to be sourced with $program set. Runs in the foreground of a folder of their own, $work,
# which goes away in the end. `failed` is 1 once anything was not as expected.
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

fail() {
  echo "FAILED: $*"
  sed 's/^/  stdout: /' "$work/out" | head -n 12
  sed 's/^/  stderr: /' "$work/err" | head -n 5
  failed=1
}
# run NAME CODE ARGUMENT...: its streams are $work/out and $work/err
run() {
  local name=$1 code=$2 got
  shift 2
  "$program" "$@" >"$work/out" 2>"$work/err" </dev/null
  got=$?
  [ "$got" -eq "$code" ] || fail "$name: exit code $got, not $code"
}
# expect NAME CODE STDERR_LINES ARGUMENT...
expect() {
  local name=$1 code=$2 lines=$3 said
  shift 3
  run "$name" "$code" "$@"
  said=$(wc -l <"$work/err")
  [ "$said" -eq "$lines" ] || fail "$name: $said lines on standard error, not $lines"
}
out_has() { grep -qF -- "$1" "$work/out" || fail "standard output has no \"$1\""; }
out_lacks() { ! grep -qF -- "$1" "$work/out" || fail "standard output has \"$1\""; }
err_has() { grep -qF -- "$1" "$work/err" || fail "standard error has no \"$1\""; }
# finish: the last line of a test
finish() {
  [ $failed -eq 0 ] && echo "all as expected"
  exit $failed
}
