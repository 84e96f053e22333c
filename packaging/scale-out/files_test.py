#!/usr/bin/env python3
"""screen.sbatch and job.yaml, without an engine: each of their tasks is run as the engine would start it, into one registry.

    files_test.py PROGRAM SOURCE_DIR
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import time

import yaml

program, source = (pathlib.Path(argument).resolve() for argument in sys.argv[1:3])
folder = source / "packaging" / "scale-out"
script = folder / "screen.sbatch"
job, network = yaml.safe_load_all((folder / "job.yaml").read_text())


def expect(what, condition, *said):
    if not condition:
        sys.exit(f"FAILED: {what} {said}")


def options_of_sbatch():
    lines = [line.split(None, 1)[1] for line in script.read_text().splitlines() if line.startswith("#SBATCH ")]
    return dict(line.lstrip("-").partition("=")[::2] for line in lines)


def task(command, work, **variables):
    environment = {"PATH": f"{work}/bin:{program.parent}:/usr/bin:/bin", "MINGCHA_PACKAGES": f"{work}/pile",
                   "MINGCHA_DB": f"{work}/a.db", "LANG": "C.UTF-8", **variables}
    return subprocess.run(command, cwd=work, env=environment, capture_output=True, text=True, timeout=300)


def folder_of_work():
    work = pathlib.Path(tempfile.mkdtemp(dir=top))
    (work / "bin").mkdir()
    (work / "bin" / "scontrol").write_text('#!/bin/sh\necho "$@" >>"$(dirname "$0")/../scontrol.said"\n')
    (work / "bin" / "scontrol").chmod(0o755)
    (work / "pile").mkdir()
    package = (source / "test_apks" / "prebuilt" / "weather.apk").read_bytes()
    for number in range(12):  # the same package is enough, and eleven that cannot be read
        (work / "pile" / f"{number}.apk").write_bytes(package if number == 0 else package[:1000 + number])
    return work


def all_is_there(work):
    run = task([program, "screen", work / "pile", "--db", work / "a.db", "--fail-on", "never", "--log", "again"], work)
    outcomes = [json.loads(line)["outcome"] for line in (work / "again").read_text().splitlines()]
    expect("everything was screened", outcomes == ["held"] * 12, outcomes, run.stderr)


def test_slurm():
    options = options_of_sbatch()
    first, last = map(int, options["array"].split("-"))
    expect("the array begins at the first share", first == 0)
    expect("it can be put back", "requeue" in options)
    work = folder_of_work()
    for index in range(first, last + 1):
        # As in a part of the array that is run again: what Slurm says of the array's size must not matter.
        done = task(["bash", script], work, SLURM_ARRAY_TASK_ID=str(index), SLURM_ARRAY_TASK_MIN=str(index),
                    SLURM_ARRAY_TASK_COUNT="1", SLURM_ARRAY_JOB_ID="7", SLURM_CPUS_PER_TASK="1")
        expect("a task ends well", done.returncode == 0, index, done.returncode, done.stderr)
    all_is_there(work)
    expect("nothing was put back", not (work / "scontrol.said").exists())


def test_slurm_puts_back():
    work = folder_of_work()
    lost = {"SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_JOB_ID": "7", "MINGCHA_DB": "none/a.db"}
    expect("a lost registry is told", task(["bash", script], work, **lost).returncode == 4)
    expect("the task is put back", (work / "scontrol.said").read_text() == "requeue 7_3\n")
    task(["bash", script], work, SLURM_RESTART_COUNT="10", **lost)
    expect("not for ever", (work / "scontrol.said").read_text() == "requeue 7_3\n")
    for missing in ("MINGCHA_DB", "MINGCHA_PACKAGES"):
        expect("a folder and a registry are asked for", task(["bash", script], work, **{**lost, missing: ""}).returncode == 1)


def test_slurm_ends_in_time():
    work = folder_of_work()
    screening = work / "bin" / "mingcha"
    screening.write_text('#!/bin/sh\ntrap "exit 4" TERM\n: >started\nwhile :; do sleep 0.05; done\n')
    screening.chmod(0o755)
    environment = {"PATH": f"{work}/bin:/usr/bin:/bin", "MINGCHA_PACKAGES": "pile", "MINGCHA_DB": "a.db",
                   "SLURM_ARRAY_TASK_ID": "3", "SLURM_ARRAY_JOB_ID": "7"}
    running = subprocess.Popen(["bash", script], cwd=work, env=environment)
    while not (work / "started").exists():
        time.sleep(0.02)
    running.terminate()
    expect("the screening ends it", running.wait(60) == 4)
    expect("the task is put back", (work / "scontrol.said").read_text() == "requeue 7_3\n")


def test_kubernetes():
    spec = job["spec"]
    pod = spec["template"]["spec"]
    container = pod["containers"][0]
    expect("it is indexed", (job["kind"], spec["completionMode"]) == ("Job", "Indexed"))
    expect("a network policy for its pods", network["spec"]["podSelector"]["matchLabels"] == spec["template"]["metadata"]["labels"])
    expect("every volume is there", {at["name"] for at in container["volumeMounts"]} == {at["name"] for at in pod["volumes"]})
    expect("the password is in no manifest", all("value" not in row for row in container["env"] if "PASS" in row["name"]))
    work = folder_of_work()
    for index in range(spec["completions"]):
        done = task([*container["command"], *container["args"]], work, JOB_COMPLETION_INDEX=str(index))
        expect("a pod ends well", done.returncode == 0, index, done.returncode, done.stderr)
    all_is_there(work)
    done = task([*container["command"], *container["args"]], work, JOB_COMPLETION_INDEX="0", MINGCHA_DB="none/a.db")
    expect("a lost registry fails the pod", done.returncode != 0)


with tempfile.TemporaryDirectory() as top:
    for test in (test_slurm, test_slurm_puts_back, test_slurm_ends_in_time, test_kubernetes):
        test()
print("all as expected")
