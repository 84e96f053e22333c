#!/bin/bash
# Tries screen.sbatch out: a Slurm of two nodes on this machine, an array of six shares into one registry on a server, and one
# node that dies in the middle with all that runs on it. In the end nothing may be missing, nothing may be there twice, and the
# registry must say what one of a single undisturbed screening says.
#   tests/screening/on_postgresql.sh -a packaging/scale-out/trial.sh PROGRAM PACKAGES     as root; 77 where that is not possible
set -u
program=$(realpath "$1")
packages=$(realpath "$2")
database=$3
script=$(realpath "$(dirname "$0")/screen.sbatch")
shares=6

skip() { echo "skipped: $*"; exit 77; }
for need in munged slurmctld slurmd sbatch psql unshare; do command -v $need >/dev/null || skip "no $need"; done
[ "$(id -u)" = 0 ] || skip "not root"
unshare --pid --fork --kill-child --mount-proc true 2>/dev/null || skip "no PID namespaces"

work=$(mktemp -d)
mkdir "$work/state" "$work/run" "$work/log"
daemons=
finish() {
  for pid in $daemons; do kill -KILL "$pid"; done 2>/dev/null
  wait 2>/dev/null
  rm -rf "$work"
}
trap finish EXIT
trap 'exit 1' HUP INT TERM
now() { date +%s; }
begin=$(now)
say() { echo "$(($(now) - begin)) s: $*"; }
give_up() {
  echo "FAILED: $*"
  tail -n 8 "$work"/log/*.log "$work"/mingcha-*.out 2>/dev/null
  exit 1
}
# until_is SECONDS WHAT COMMAND...
until_is() {
  local end=$(($(now) + $1)) what=$2
  shift 2
  until "$@"; do
    [ "$(now)" -lt $end ] || give_up "$what: not in time"
    sleep 0.05
  done
}

# what it has to be equal to
"$program" screen "$packages" --db "$work/single.db" -q -j 2 --fail-on never --log "$work/single.jsonl" >/dev/null 2>&1
[ "$(wc -l <"$work/single.jsonl")" -gt $shares ] || give_up "only $(wc -l <"$work/single.jsonl") packages"
say "$(wc -l <"$work/single.jsonl") packages in a single screening"

port=$(shuf -i 20000-32000 -n 1)
cat >"$work/slurm.conf" <<CONF
ClusterName=trial
SlurmctldHost=$(hostname -s)(127.0.0.1)
SlurmctldPort=$port
SlurmUser=root
# A job that is put back waits until its credentials are worth nothing any more: two minutes unless told.
AuthInfo=socket=$work/munge/socket,cred_expire=5
CredType=cred/munge
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
JobAcctGatherType=jobacct_gather/none
AccountingStorageType=accounting_storage/none
SelectType=select/cons_tres
SelectTypeParameters=CR_CPU
SwitchType=switch/none
MpiDefault=none
MailProg=/bin/true
ReturnToService=2
SlurmdTimeout=5
MessageTimeout=5
KillWait=2
StateSaveLocation=$work/state
SlurmdSpoolDir=$work/spool.%n
SlurmctldPidFile=$work/run/slurmctld.pid
SlurmdPidFile=$work/run/%n.pid
SlurmctldLogFile=$work/log/slurmctld.log
SlurmdLogFile=$work/log/%n.log
SlurmdParameters=config_overrides
NodeName=node1 NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 Port=$((port + 1)) CPUs=1 RealMemory=20000
NodeName=node2 NodeHostname=$(hostname -s) NodeAddr=127.0.0.1 Port=$((port + 2)) CPUs=1 RealMemory=20000
PartitionName=all Nodes=node1,node2 Default=YES MaxTime=INFINITE State=UP
CONF
export SLURM_CONF=$work/slurm.conf

chmod 711 "$work"
mkdir -m 711 "$work/munge"
(umask 077 && head -c 1024 /dev/urandom >"$work/munge/key")
munged --foreground --force --key-file="$work/munge/key" --socket="$work/munge/socket" --pid-file="$work/munge/pid" \
  --log-file="$work/munge/log" --seed-file="$work/munge/seed" >"$work/log/munged.log" 2>&1 &
daemons=$!
until_is 20 "munge" [ -S "$work/munge/socket" ]
slurmctld -D >"$work/log/slurmctld.out" 2>&1 &
daemons="$daemons $!"
# Each node has its own PID 1: what dies with that is the whole node.
for node in node1 node2; do
  mkdir -p "$work/spool.$node"
  unshare --pid --fork --kill-child --mount-proc slurmd -D -N $node >"$work/log/$node.out" 2>&1 &
  daemons="$daemons $!"
  eval "$node=$!"
done
idle() { [ "$(sinfo -h -N -t idle -o %N 2>/dev/null | wc -l)" -eq 2 ]; }
until_is 40 "two nodes" idle
say "two nodes"

cd "$work" || exit 1
export MINGCHA_PACKAGES=$packages MINGCHA_DB=$database MINGCHA_SHARES=$shares PATH=$(dirname "$program"):$PATH
sbatch --array=0-$((shares - 1)) --cpus-per-task=1 --mem=1G "$script" >sbatch.out 2>&1 || give_up "$(cat sbatch.out)"

# In the middle: it has entered some results, and it is not through.
in_the_middle() {
  [ -n "$(squeue -h)" ] || skip "the packages are screened before a node can die"
  victim=$(squeue -h -r -w node2 -t running -o %K 2>/dev/null | head -n 1)
  [ -n "$victim" ] && [ -f "mingcha-$victim.jsonl" ] && [ "$(wc -l <"mingcha-$victim.jsonl")" -ge 5 ]
}
until_is 60 "a task on node2" in_the_middle
other=$(squeue -h -r -w node1 -t running -o %i | head -n 1)
kill -KILL "$node2"
wait "$node2" 2>/dev/null
say "node2 is dead, $(wc -l <"mingcha-$victim.jsonl") packages into share $victim"
# What comes a minute before the end of the allowed time.
[ -z "$other" ] || scancel --batch --signal=TERM "$other"
requeued() { grep -q 'due to failure of node node2' log/slurmctld.log; }
until_is 60 "the task is put back" requeued
say "its task is put back"
nothing_left() { [ -z "$(squeue -h 2>/dev/null)" ] && squeue -h >/dev/null 2>&1; }
until_is 300 "all tasks" nothing_left
say "all tasks have ended, $(grep -c '^\[.*Requeuing' log/slurmctld.log) were put back"

# nothing lost
cat mingcha-*.jsonl | grep -o '^{"file":"[^"]*"' | sort -u >all
grep -o '^{"file":"[^"]*"' single.jsonl | sort -u >single
cmp all single || give_up "not every package is in the logs"
"$program" screen "$packages" --db "$database" -q -j 2 --fail-on never --log again.jsonl >/dev/null 2>&1
[ "$(grep -c '"outcome":"held"' again.jsonl)" -eq "$(wc -l <single.jsonl)" ] ||
  give_up "a screening of everything still found something to do: $(grep -v '"outcome":"held"' again.jsonl | head -n 2)"
# nothing twice
digests=$(grep -o '"sha256":"[0-9a-f]\{64\}"' single.jsonl | sort -u | wc -l)
[ "$(psql "$database" -Atc 'SELECT count(*), count(DISTINCT package_id) FROM result')" = "$digests|$digests" ] ||
  give_up "$(psql "$database" -Atc 'SELECT count(*), count(DISTINCT package_id) FROM result') results of $digests packages"
# equal
for question in stats sdks; do
  "$program" $question -f csv --db single.db >single.csv && "$program" $question -f csv --db "$database" >all.csv
  cmp single.csv all.csv || give_up "$question differ: $(diff single.csv all.csv | head -n 3)"
done
printf 'SELECT package.sha256, result.outcome, result.coverage, result.evident, result.suspected FROM result
JOIN package ON package.id = result.package_id;' >question.sql
psql "$database" -At -f question.sql | sort >all.rows
python3 -c 'import sqlite3, sys
for row in sqlite3.connect("single.db").execute(open("question.sql").read()):
    print("|".join("" if cell is None else str(cell) for cell in row))' | sort >single.rows
cmp all.rows single.rows || give_up "results differ: $(diff single.rows all.rows | head -n 3)"
say "$digests results, each once, equal to those of the single screening"
