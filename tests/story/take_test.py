# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""A device that takes along only who is due: the others are left with the organisation."""
import datetime
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import harness  # noqa: E402
from harness import REFUSED, USAGE, enrol, make_organisation  # noqa: E402

MANAGER, WORKER = "Marged Sampleton", "Rhys Example"


def add_person(device, name, days):
    person = device.add("person", "add", "--given", "John", "--family", name)
    day = datetime.date.today() + datetime.timedelta(days=days)
    device.add("release", "add", "--person", person, "--release-date", day.isoformat())
    return person


def names(device):
    return sorted(row["family_name"] for row in device.list("people"))


def only_who_is_due(bench):
    check = bench.checks
    server = bench.server()
    manager = make_organisation(bench, server.url, user=MANAGER)
    worker, _ = enrol(bench, manager, server.url, WORKER, "caseworker", "Gate Team Example")
    add_person(manager, "Soonname", 2)
    later = add_person(manager, "Latername", 60)
    contact = manager.add("contact", "add", "--person", later, "--mode", "PHONE", "--note", "Said")
    for device in (manager, worker):
        device.sync()
    check.equal(worker.one("take"), {"days": None, "here": 2, "left": 0, "fetching": 0}, "at first")
    worker.text("take", "5", expect=REFUSED)
    worker.text("take", "soon", expect=USAGE)
    check.equal(worker.one("take", "7")["here"], 2, "nobody leaves before a round")
    check.equal(worker.one("sync")["left_behind"], 1, "who left")
    check.equal(worker.one("take"), {"days": 7, "here": 1, "left": 1, "fetching": 0}, "then")
    check.equal(names(worker), ["Soonname"], "people on the device")
    check.equal(worker.list("contacts"), [], "contacts on the device")
    told = worker.text("take")
    check.that("within 7 days" in told.out and "organisation: 1 person" in told.out,
               f"in words: {told}")
    found = worker.text("search", "Latername")
    check.that(found.out == "" and "1 person is not on this device" in found.err,
               f"not found, and why: {found}")
    for listed in (["list", "people"], ["list", "tasks"], ["search", "Latername"]):
        for json in (False, True):
            said = worker.run(*listed, json=json)
            check.that("1 person is not on this device" in said.err, f"{listed} tells: {said}")
    check.equal(worker.text("list", "services").err, "", "nobody is missing among services")
    newcomer = ["person", "add", "--given", "John", "--family", "Latername", "--ask"]
    refused = worker.text(*newcomer, expect=REFUSED)
    check.that("may be recorded already" in refused.err, f"nobody is written down twice: {refused}")
    check.equal(names(worker), ["Soonname"], "so nobody was added")
    for asked in (["figures", "--month", "2026-01", "--external"],
                  ["export", "contacts", "--csv", bench.path("c.csv")],
                  ["handover", "--from", WORKER, "--to", MANAGER, "--reason", "Moves away"],
                  ["release", "redate-many", "--days", "1", "--told-by", "OMU"]):
        refused = worker.text(*asked, expect=REFUSED)
        check.that("not on this device" in refused.err, f"{asked} is refused in words: {refused}")
    worker.text("check")
    # What a colleague adds about somebody who is not here comes with all of it, once they are due.
    day = (datetime.date.today() + datetime.timedelta(days=1)).isoformat()
    manager.add("release", "add", "--person", later, "--release-date", day)
    for device in (manager, worker):
        device.sync()
    check.equal(names(worker), ["Latername", "Soonname"], "people who are due")
    check.equal([row["id"] for row in worker.list("contacts")], [contact],
                "with what was said before")
    worker.one("take", "1")
    worker.sync()
    check.equal(names(worker), ["Latername"], "due within a day")
    worker.one("take", "all")
    worker.sync()
    check.equal(worker.one("take"), {"days": None, "here": 2, "left": 0, "fetching": 0}, "at last")
    for kind in ("people", "releases", "contacts"):
        check.equal(harness.without_local(worker.list(kind)),
                    harness.without_local(manager.list(kind)), kind)
    worker.text("check")


def without_a_server(bench):
    device = bench.device("alone")
    device.text("org", "create", "--alone", "--name", "Alone", "--user", MANAGER,
                "--root-out", bench.path("root"))
    refused = device.text("take", "7", expect=REFUSED)
    bench.checks.that("no server" in refused.err, f"nowhere to leave anybody: {refused}")
    bench.checks.equal(device.one("take")["days"], None, "everybody")


if __name__ == "__main__":
    harness.main([only_who_is_due, without_a_server], __doc__)
