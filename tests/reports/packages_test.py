#!/usr/bin/python3
"""Reports of real packages against their schemas, against the rules of those who take SARIF, and read back: JSON by
our own reader, CSV by one of other authors.

    packages_test.py PROGRAM ROUND_TRIP TEST_APKS SOURCE_DIR OUT_DIR

Every third test package is scanned, and the smaller apps of the corpora where these are. Debian's python3-jsonschema
does the checking; each schema must also refuse a report in which one value is wrong.
"""
import copy
import csv
import io
import json
import os
import pathlib
import shutil
import subprocess
import sys

import jsonschema

EVERY = 3
LARGEST_CORPUS_BYTES = 3_200_000
GOLDEN = ["weather.zh.json", "weather.en.json", "crowded.zh.json", "crowded.zh.sarif", "weather.en.sarif"]

failures = []


def check(good, what):
    if not good:
        failures.append(what)


def strict(schema):
    """The schema, with no other keys than those it names."""
    if isinstance(schema, dict):
        closed = {key: strict(value) for key, value in schema.items()}
        if "properties" in schema and "additionalProperties" not in schema:
            closed["additionalProperties"] = False
        return closed
    return [strict(item) for item in schema] if isinstance(schema, list) else schema


def validator(path, close):
    schema = json.loads(path.read_text(encoding="utf-8"))
    jsonschema.Draft7Validator.check_schema(schema)
    return jsonschema.Draft7Validator(strict(schema) if close else schema)


def must_hold(validate, value, name):
    for error in list(validate.iter_errors(value))[:3]:
        failures.append(f"{name}: {list(error.absolute_path)}: {error.message[:200]}")


# One field each, by its path; the value that it must not have.
JSON_TWINS = [
    (["schema"], "mingcha.report/2"),
    (["coverage", "verdict"], "whole"),
    (["input", "sha256"], "none"),
    (["findings", 0, "certainty"], "sure"),
    (["findings", 0, "fingerprint"], ""),
    (["collections", 0, "site", "offset"], -1),
    (["clauses", 0, "verdict"], 3),
    (["later"], 1),
]
DIFF_TWINS = [
    (["findings", 0, "fate"], "gone"),
    (["versions"], []),
    (["sdks"], None),
    (["later"], 1),
]
SARIF_TWINS = [
    (["version"], "2.0.0"),
    (["runs", 0, "tool", "driver", "name"], 1),
    (["runs", 0, "results", 0, "level"], "fatal"),
    (["runs", 0, "results", 0, "message"], {}),
    (["runs", 0, "results", 0, "later"], 1),
    (["runs", 0, "results", 1, "suppressions", 0, "status"], "fine"),
    (["runs", 0, "columnKind"], "bytes"),
]


def must_fail(validate, good, twins, name):
    for path, value in twins:
        changed = copy.deepcopy(good)
        at = changed
        for key in path[:-1]:
            at = at[key]
        at[path[-1]] = value
        check(not validate.is_valid(changed), f"{name}: {path} = {value!r} is let pass")


def ingestible(log, name):
    """What code hosts ask beyond the schema: a known rule, a message, a relative place, references that resolve."""
    for run in log["runs"]:
        rules = run["tool"]["driver"]["rules"]
        names = run["logicalLocations"]
        files = run["artifacts"]
        documents = run.get("taxonomies", [])
        check(len(rules) == len({rule["id"] for rule in rules}), f"{name}: a rule stands twice")
        for index, location in enumerate(names):
            check(location["index"] == index, f"{name}: logicalLocations[{index}]")
            check(location.get("parentIndex", 0) < len(names), f"{name}: logicalLocations[{index}].parentIndex")
        for artifact in files:
            check(artifact.get("parentIndex", 0) < len(files), f"{name}: artifacts")
        for result in run["results"]:
            check(rules[result["ruleIndex"]]["id"] == result["ruleId"], f"{name}: ruleIndex")
            check(result["message"]["text"] != "", f"{name}: no message")
            check(len(result["locations"]) > 0, f"{name}: no location")
            check(len(result["partialFingerprints"]["mingcha/v1"]) == 32, f"{name}: no fingerprint")
            for taxon in result.get("taxa", []):
                document = documents[taxon["toolComponent"]["index"]]
                check(document["name"] == taxon["toolComponent"]["name"], f"{name}: taxa")
                check(document["taxa"][taxon["index"]]["id"] == taxon["id"], f"{name}: taxa")
            places = list(result["locations"])
            for flow in result.get("codeFlows", []):
                places += [step["location"] for step in flow["threadFlows"][0]["locations"]]
            for place in places:
                uri = place["physicalLocation"]["artifactLocation"]["uri"]
                check(uri != "" and ":" not in uri and not uri.startswith("/") and uri.isascii(), f"{name}: {uri}")
                check(files[place["physicalLocation"]["artifactLocation"]["index"]]["location"]["uri"] == uri, name)
                for logical in place.get("logicalLocations", []):
                    row = names[logical["index"]]
                    check(row["fullyQualifiedName"] == logical["fullyQualifiedName"], f"{name}: logical location")
        for note in run["invocations"][0]["toolExecutionNotifications"]:
            rows = run["tool"]["driver"]["notifications"]
            check(rows[note["descriptor"]["index"]]["id"] == note["descriptor"]["id"], f"{name}: notification")


def comes_back(path):
    """A table that a strict reader takes, and writes again as it was."""
    text = path.read_bytes().decode("utf-8")
    check(text.startswith("\ufeff"), f"{path.name}: no byte-order mark")
    rows = list(csv.reader(io.StringIO(text[1:], newline=""), strict=True))
    check(len({len(row) for row in rows}) == 1, f"{path.name}: rows of several lengths")
    check(all(cell[:1] not in ("=", "+", "-", "@") for row in rows for cell in row), f"{path.name}: a formula")
    again = io.StringIO(newline="")
    csv.writer(again, lineterminator="\r\n").writerows(rows)
    check(again.getvalue() == text[1:], f"{path.name}: changes when it is read and written again")


def corpora(source):
    folder = pathlib.Path(os.environ.get("MINGCHA_CORPORA", source / ".." / "shared" / "corpora")) / "apps"
    if not folder.is_dir():
        print(f"skipped: no corpora in {folder}")
        return []
    return [path for path in sorted(folder.rglob("*.apk")) if path.stat().st_size < LARGEST_CORPUS_BYTES]


def scan(program, packages, out, lang):
    shutil.rmtree(out, ignore_errors=True)
    command = [program, "scan", "-q", "-f", "json,sarif,csv", "--lang", lang, "-o", out, *packages]
    code = subprocess.run(command, check=False).returncode
    check(code in (0, 1), f"scan ended with {code}")


def main():
    program, round_trip, test_apks, source, out = sys.argv[1:]
    source, out = pathlib.Path(source), pathlib.Path(out)
    report = validator(source / "docs" / "report.schema.json", close=True)
    sarif = validator(source / "tests" / "reports" / "sarif" / "sarif-schema-2.1.0.json", close=False)
    packages = sorted(pathlib.Path(test_apks).glob("*.apk"))[::EVERY]
    scan(program, packages + corpora(source), out / "zh", "zh")
    scan(program, packages[::EVERY], out / "en", "en")
    golden = source / "tests" / "reports" / "golden"
    files = [golden / name for name in GOLDEN] + sorted(out.glob("??/*"))
    check(len(files) > 3 * len(packages), "packages without reports")
    for path in files:
        if path.suffix == ".csv":
            comes_back(path)
            continue
        value = json.loads(path.read_text(encoding="utf-8"))
        if path.suffix == ".sarif":
            must_hold(sarif, value, path.name)
            ingestible(value, path.name)
        else:
            must_hold(report, value, path.name)
    must_fail(report, json.loads((golden / "crowded.zh.json").read_text(encoding="utf-8")), JSON_TWINS, "json")
    must_fail(sarif, json.loads((golden / "crowded.zh.sarif").read_text(encoding="utf-8")), SARIF_TWINS, "sarif")
    diff = validator(source / "docs" / "diff.schema.json", close=True)
    for name in ("diff.zh.json", "diff.en.json"):
        must_hold(diff, json.loads((golden / name).read_text(encoding="utf-8")), name)
    must_fail(diff, json.loads((golden / "diff.zh.json").read_text(encoding="utf-8")), DIFF_TWINS, "diff")
    for lang in ("zh", "en"):
        check(subprocess.run([round_trip, lang, *sorted((out / lang).glob("*.json"))], check=False).returncode == 0,
              "a report changes when it is read and written again")
    for line in failures[:20]:
        print(line)
    print(f"{len(files)} files, {len(failures)} failures")
    return 1 if failures else 0


sys.exit(main())
