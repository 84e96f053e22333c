#!/bin/sh
# on_postgresql.sh [-a] COMMAND...: runs the command with MINGCHA_TEST_DATABASE naming a server of PostgreSQL that is started for
# it, on loopback, in a folder of its own, and is gone afterwards; with -a the name is its last argument too. Its texts are
# sorted by a language unless asked otherwise, and users named guarded need a password.
set -eu
append=
if [ "$1" = -a ]; then
  append=yes
  shift
fi
bin=
for folder in /usr/lib/postgresql/*/bin; do
  if [ -x "$folder/initdb" ] && [ -x "$folder/postgres" ]; then bin=$folder; fi
done
[ -n "$bin" ] || { echo "skipped: no server of PostgreSQL is installed"; exit 77; }
work=$(mktemp -d)
as_owner() { "$@"; }
if [ "$(id -u)" = 0 ]; then  # as whom the server refuses to run
  id postgres >/dev/null 2>&1 || { echo "skipped: no user postgres"; rm -rf "$work"; exit 77; }
  chown postgres "$work"
  as_owner() { setpriv --reuid postgres --regid postgres --init-groups "$@"; }
fi
started=
finish() {
  if [ -n "$started" ]; then
    (cd "$work" && as_owner "$bin/pg_ctl" -D data -m immediate -W stop >/dev/null 2>&1) || true
  fi
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM

(cd "$work" && HOME=$work as_owner "$bin/initdb" -D data -U postgres -A trust --no-sync -E UTF8 --locale=C.UTF-8 \
  --locale-provider=icu --icu-locale=en-US >initdb.log 2>&1) || { cat "$work/initdb.log"; exit 1; }
as_owner sh -c 'printf "host all guarded 127.0.0.1/32 scram-sha-256\n" | cat - "$1/pg_hba.conf" >"$1/hba" &&
  mv "$1/hba" "$1/pg_hba.conf"' sh "$work/data"
for attempt in 1 2 3 4 5; do  # a port may be taken
  port=$(shuf -i 20000-32000 -n 1)
  if (cd "$work" && as_owner "$bin/pg_ctl" -D data -w -t 120 -l server.log \
    -o "-p $port -k $work -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=60" start >/dev/null 2>&1); then
    started=yes
    break
  fi
done
[ -n "$started" ] || { cat "$work/server.log"; exit 1; }
# With the libraries of the server's client loaded, LeakSanitizer of GCC 12 ends in itself when it looks for the threads' own
# memory at the end of a program with threads.
ASAN_OPTIONS=intercept_tls_get_addr=0${ASAN_OPTIONS:+:$ASAN_OPTIONS}
export ASAN_OPTIONS
MINGCHA_TEST_DATABASE=postgresql://postgres@127.0.0.1:$port/postgres
export MINGCHA_TEST_DATABASE
[ -z "$append" ] || set -- "$@" "$MINGCHA_TEST_DATABASE"
status=0
"$@" || status=$?
exit "$status"
