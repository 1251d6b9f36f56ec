# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Eleven made-up people whose figures of February 2024, and of one day in October, were worked out
by hand: a leap day, the end of summer time, a day out, a recall on the day itself, two releases in
a month, the same release twice, answers that are unknown, out of scope or corrected.

    Ann   out on 29 February, born on one; met, settled, still there after three months
    Ann   the same release, typed by a colleague as well
    Bob   out on the 5th, sleeps rough, recalled on the 12th; out again on the 26th, not known where
    Cal   out for a day on temporary licence on the 10th: no release
    Dee   out on the 14th and recalled that day: not counted
    Eve   out on the 20th, into hospital: out of scope
    Fay   out on the 22nd, nobody asked
    Gil   out on the 15th, first said CAS, in truth a shelter; in prison after three months
    Hal   out at half past midnight of 1 April in London, which is 31 March in UTC
    Ivy   out on the 1st, a day before a birthday; with family for now
    Joe   should have come out on the 21st

And whom we asked for them in March: turned down at once and from a waiting list, never taken up and
closed all the same, a need that a referral is about and two that none is.
"""

PEOPLE = {
    "Ann": ("--date-of-birth", "2000-02-29"),
    "Bob": ("--age-guess", "40"),
    "Cal": (), "Dee": (), "Eve": (), "Fay": (),
    "Gil": ("--date-of-birth", "1999-02-15"),
    "Hal": (),
    "Ivy": ("--date-of-birth", "1999-02-02"),
    "Joe": (),
}

OUT = ("--state", "RELEASED")
RELEASES = {
    "Ann": ("Ann", *OUT, "--release-date", "2024-02-29", "--prison", "LEI", "--told-on",
            "2024-02-01", "--meet", "YES", "--supervised", "yes"),
    "Ann again": ("Ann", *OUT, "--release-date", "2024-02-29"),
    "Bob": ("Bob", *OUT, "--release-date", "2024-02-05", "--prison", "MDI", "--told-on",
            "2024-02-05", "--meet", "ASKED"),
    "Cal": ("Cal", *OUT, "--release-date", "2024-02-10", "--route", "ROTL"),
    "Dee": ("Dee", *OUT, "--release-date", "2024-02-14"),
    "Eve": ("Eve", *OUT, "--release-date", "2024-02-20", "--told-on", "2024-02-13",
            "--supervised", "no"),
    "Fay": ("Fay", *OUT, "--release-date", "2024-02-22", "--meet", "NO"),
    "Gil": ("Gil", *OUT, "--release-date", "2024-02-15", "--prison", "LEI", "--told-on",
            "2024-01-16", "--supervised", "yes"),
    "Hal": ("Hal", *OUT, "--released-at", "2024-03-31T23:30:00Z"),
    "Ivy": ("Ivy", *OUT, "--release-date", "2024-02-01", "--told-on", "2024-02-03"),
    "Joe": ("Joe", "--state", "PLANNED", "--release-date", "2024-02-21"),
}
RECALLS = (("Bob", "2024-02-12"), ("Dee", "2024-02-14"))
SECOND = {"Bob later": ("Bob", *OUT, "--release-date", "2024-02-26", "--prison", "MDI", "--told-on",
                        "2024-02-12")}

# release, time point, and what was said; the later one of two counts
STAYS = (
    ("Ann again", "FIRST_NIGHT", "--answer", "OWN_RENTED"),
    ("Ann", "M3", "--answer", "OWN_RENTED"),
    ("Bob", "FIRST_NIGHT", "--answer", "ROUGH"),
    ("Bob later", "FIRST_NIGHT", "--answer", "NOT_KNOWN"),
    ("Cal", "FIRST_NIGHT", "--answer", "OWN_RENTED"),
    ("Dee", "FIRST_NIGHT", "--answer", "OWN_RENTED"),
    ("Eve", "FIRST_NIGHT", "--type", "HOSP"),
    ("Gil", "FIRST_NIGHT", "--answer", "CAS"),
    ("Gil", "FIRST_NIGHT", "--answer", "SHELTER_SQUAT"),
    ("Gil", "M3", "--type", "HMP"),
    ("Ivy", "FIRST_NIGHT", "--answer", "FAMILY_TRANSIENT"),
)
CONSENTS = (("Ann", "GIVEN", "2024-01-10"), ("Bob", "GIVEN", "2024-02-01"),
            ("Fay", "REFUSED", "2024-02-20"), ("Gil", "GIVEN", "2024-02-14"))

# person, mode, outcome, moment
CONTACTS = {
    "seen": ("Bob", "PHONE", "ATTENDED", "2024-02-08T10:00:00Z"),
    "about Gil": ("Gil", "PHONE", "ATTENDED", "2024-02-16T10:00:00Z"),
    "letter": ("Ivy", "LETTER", "ATTENDED", "2024-02-05T10:00:00Z"),
    # Summer time ended at 01:00 UTC on Sunday, 27 October 2024.
    "a minute before that Sunday": ("Ann", "PHONE", "ATTENDED", "2024-10-26T22:59:00Z"),
    "the first half hour of it": ("Ann", "PHONE", "ATTENDED", "2024-10-26T23:30:00Z"),
    "the last half hour of it": ("Ann", "THIRD_PARTY", "ATTENDED", "2024-10-27T23:30:00Z"),
    "the Monday": ("Ann", "PHONE", "ATTENDED", "2024-10-28T00:00:00Z"),
    "no outcome": ("Ann", "PHONE", "", "2024-10-27T10:00:00Z"),
    "wrong": ("Ann", "PHONE", "ATTENDED", "2024-10-27T11:00:00Z"),
}

# person, made on, need, and where it went from READY; how far it came is the last word
REFERRALS = (
    ("Ann", "2024-03-01", "HEALTH", "SENT", "ACKNOWLEDGED", "ACCEPTED", "OFFERED", "TAKEN_UP", "CLOSED"),
    ("Ann", "2024-03-02", "HEALTH", "SENT", "WAITING_LIST", "OFFERED", "NOT_TAKEN_UP", "CLOSED"),
    ("Bob", "2024-03-04", "ACCOMMODATION", "SENT", "REFUSED"),
    ("Bob", "2024-03-05", "ACCOMMODATION", "SENT", "WAITING_LIST", "REFUSED"),
    ("Fay", "2024-03-16", "HEALTH", "SENT"),  # 15 days before the month's end
    ("Gil", "2024-03-17", "HEALTH", "SENT", "NO_REPLY"),  # 14
    ("Hal", "2024-03-08", "HEALTH"),
    ("Ivy", "2024-03-09", "HEALTH", "SENT", "ACCEPTED"),
    ("Ivy", "2024-03-31", "HEALTH", "SENT", "ACCEPTED", "OFFERED", "TAKEN_UP"),
    ("Joe", "2024-03-12", "HEALTH", "SENT", "WITHDRAWN"),
    ("Joe", "2024-04-01", "HEALTH", "SENT"),
)
ASKS_FOR = {"REFUSED": ("--refusal", "NO_CAPACITY", "--reason", "Full"),
            "NOT_TAKEN_UP": ("--reason", "Found something else"),
            "WITHDRAWN": ("--reason", "Changed their mind")}
# person, pathway, status, identified on
NEEDS = (
    ("Joe", "FINANCE_AND_ID", "NOT_STARTED", "2024-03-05"),
    ("Cal", "FINANCE_AND_ID", "MET", "2024-03-06"),
    ("Bob", "ACCOMMODATION", "IN_PROGRESS", "2024-03-04"),  # a referral is about it
)

FEBRUARY = ("2024-02-01", "2024-02-29")
MARCH = ("2024-03-01", "2024-03-31")
SUNDAY = ("2024-10-27", "2024-10-27")

# (line, group or None): numerator, denominator, unknown, out of scope, value
EXPECTED = (
    (FEBRUARY, None, {
        ("I2", None): (0, 6, 1, 0, 10.5),  # -2, 0, 7, 14, 28 and 30 days
        ("I2.28", None): (2, 6, 1, 0, 33.3),
        ("I2.7", None): (4, 6, 1, 0, 66.7),
        ("I2.0", None): (5, 6, 1, 0, 83.3),
        ("I3", None): (1, 2, 0, 5, 50.0),
        ("I4", None): (1, 2, 4, 1, 50.0),
        ("I5", None): (2, 4, 2, 1, 50.0),
        ("I6", None): (1, 4, 2, 1, 25.0),
        ("I7", None): (2, 4, 2, 1, 50.0),
        ("I8", None): (1, 4, 2, 1, 25.0),
        ("I9", None): (2, 6, 0, 1, 33.3),
        ("I10", None): (1, 1, 4, 2, 100.0),
        ("I12", None): (1, 1, 0, 6, 100.0),
        ("I18", None): (2, 4, 2, 1, 50.0),
        ("I43", None): (2, 3, 4, 0, 66.7),
        ("I19", None): (4, 0, 0, 0, None),  # the gate, a call, a letter, a talk about; nobody on the books
    }),
    (FEBRUARY, "prison", {
        ("I5", "LEI"): (1, 2, 0, 0, 50.0),
        ("I5", "MDI"): (0, 1, 1, 0, 0.0),
        ("I5", "not-known"): (1, 1, 1, 1, 100.0),
    }),
    (FEBRUARY, "age", {
        ("I5", "18-24"): (2, 2, 0, 0, 100.0),  # Ann at 24 on her birthday, Ivy the day before 25
        ("I5", "25-29"): (0, 1, 0, 0, 0.0),  # Gil, 25 that day
        ("I5", "40-49"): (0, 1, 1, 0, 0.0),  # Bob's is a guess
        ("I5", "not-known"): (0, 0, 1, 1, None),
    }),
    (MARCH, None, {
        ("I9", None): (0, 0, 0, 0, None),
        ("I27.asked", None): (9, 11, 0, 1, 81.8),
        ("I27.accepted", None): (4, 11, 0, 1, 36.4),  # not Bob's, who was turned down after all
        ("I27.started", None): (2, 11, 0, 1, 18.2),
        ("I27.finished", None): (1, 11, 0, 1, 9.1),
        ("I27.not_asked", None): (2, 11, 0, 1, 18.2),
        ("I27.waiting", None): (2, 11, 0, 1, 18.2),
        ("I27.turned_down", None): (2, 11, 0, 1, 18.2),
        ("I27.to_start", None): (1, 11, 0, 1, 9.1),
        ("I27.under_way", None): (1, 11, 0, 1, 9.1),
        ("I27.not_wanted", None): (2, 11, 0, 1, 18.2),
        ("I27.over14", None): (1, 0, 0, 0, 1.0),
    }),
    (("2024-04-01", "2024-04-01"), None, {("I9", None): (1, 1, 0, 0, 100.0)}),
    (SUNDAY, None, {
        ("I34", None): (2, 2, 1, 1, 2.0),
        ("I34.PHONE", None): (1, 2, 1, 1, 50.0),
        ("I34.THIRD_PARTY", None): (1, 2, 1, 1, 50.0),
        ("I42.outcome", None): (1, 4, 0, 0, 25.0),
    }),
)


def ids(device, lines):
    """Runs `... add` commands with one unlock; -> their ids."""
    return [row["id"] for row in device.batch([[*line, "--json"] for line in lines]).rows]


def ask(device, people):
    """Referrals from us, moved on one state at a time, and needs."""
    ids(device, [("consent", "add", "--person", people[name], "--purpose", "SHARE_PARTNER", "--state",
                  "GIVEN", "--decided-on", "2024-01-10") for name in {one[0] for one in REFERRALS}])
    made = ids(device, [
        ("referral", "add", "--person", people[name], "--direction", "OUT", "--status", "READY",
         "--service-name", "Example Pantry", "--consent-purpose", "SHARE_PARTNER", "--needs", need,
         "--referred-on", on) for name, on, need, *_ in REFERRALS])
    device.batch([("referral", "move", one, state, *ASKS_FOR.get(state, ()))
                  for one, (_, _, _, *states) in zip(made, REFERRALS, strict=True) for state in states])
    ids(device, [("need", "add", "--person", people[name], "--pathway", pathway, "--status", status,
                  "--identified-on", on) for name, pathway, status, on in NEEDS])


def write(device):
    """Types the set into a device of an organisation of its own."""
    people = dict(zip(PEOPLE, ids(device, [
        ("person", "add", "--given", name, "--family", "Sampleton", *more)
        for name, more in PEOPLE.items()]), strict=True))
    releases = dict(zip(RELEASES, ids(device, [
        ("release", "add", "--person", people[name], *more)
        for name, *more in RELEASES.values()]), strict=True))
    device.batch([("recall", people[name], "--on", on, "--kind", "STANDARD_RECALL", "--told-by",
                   "PROBATION", "--review-on", "2030-01-01") for name, on in RECALLS])
    releases |= dict(zip(SECOND, ids(device, [
        ("release", "add", "--person", people[name], *more)
        for name, *more in SECOND.values()]), strict=True))
    owner = {name: row[0] for name, row in (RELEASES | SECOND).items()}
    for one, when, *said in STAYS:  # one after the other: the later one counts
        device.add("accommodation", "add", "--person", people[owner[one]], "--release",
                   releases[one], "--timepoint", when, *said)
    ids(device, [("consent", "add", "--person", people[name], "--purpose", "SUPPORT", "--state",
                  state, "--decided-on", on) for name, state, on in CONSENTS])
    ask(device, people)
    device.add("pack", "add", "--person", people["Ann"], "--release", releases["Ann"], "--given",
               "yes", "--given-on", "2024-02-29")
    contacts = dict(zip(CONTACTS, ids(device, [
        ("contact", "add", "--person", people[name], "--mode", mode, "--at", at,
         *(("--outcome", outcome) if outcome else ()),
         *(("--third-party", "yes") if key == "about Gil" else ()))
        for key, (name, mode, outcome, at) in CONTACTS.items()]), strict=True))
    device.add("contact", "add", "--person", people["Ann"], "--mode", "GATE", "--outcome",
               "ATTENDED", "--at", "2024-02-29T09:00:00Z", "--gate-outcome", "MET", "--release",
               releases["Ann"])
    device.add("contact", "add", "--person", people["Ann"], "--mode", "PHONE", "--outcome",
               "DID_NOT_ATTEND", "--at", "2024-10-27T11:00:00Z", "--corrects", contacts["wrong"])
    return people, releases
