#!/usr/bin/python3
"""Checks the log of actions in a registry by the words of docs/life_cycle.md alone, without mingcha.

    check_log.py REGISTRY     prints the head; exit code 1 and the number of the first row that does not fit
"""
import hashlib
import sqlite3
import sys


def netstring(value):
    data = str("" if value is None else value).encode()
    return b"%d:%s," % (len(data), data)


def nested(values):
    return b"".join(netstring(value) for value in values).decode()


def main():
    database = sqlite3.connect(sys.argv[1])
    rows = database.execute(
        "SELECT a.sequence, app.package, a.kind, a.day, a.recorded_at, a.actor, a.reason, a.deadline, "
        "b.kind, b.year, b.number, b.total, b.issuer, b.layout, a.running_number, a.package_sha256, a.report_sha256, "
        "a.fingerprints, a.relapse, a.state, a.previous, a.digest FROM action a "
        "JOIN app ON app.id = a.app_id LEFT JOIN batch b ON b.id = a.batch_id ORDER BY a.sequence")
    count, digest = 0, "0" * 64
    for row in rows:
        count += 1
        batch = nested(row[8:14]) if row[8] is not None else ""
        fields = ["mingcha-action-1", digest, count, *row[1:8], batch, row[14] or 0, row[15], row[16],
                  nested((row[17] or "").split()), "yes" if row[18] else "no", row[19]]
        sealed = hashlib.new("sm3", b"".join(netstring(field) for field in fields)).hexdigest()
        if row[0] != count or row[20] != digest or row[21] != sealed:
            sys.exit(f"action {count} does not fit")
        digest = sealed
    if database.execute("SELECT actions, digest FROM log_head").fetchone() != (count, digest):
        sys.exit("the head does not fit")
    print(count, digest)


main()
