# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Computes every indicator of the figures again, from nothing but the exported CSV files.

    throughline-cli export KIND --csv FOLDER/KIND.csv     (for each of KINDS)
    recompute.py FOLDER --from 2026-11-01 --to 2026-11-30 --today 2026-12-15 --by team

It knows the data dictionary and the definitions of the indicators and nothing of the program: no
code is shared with it. Standard library only.
"""
import argparse
import csv
import datetime
import os
from collections import defaultdict
from fractions import Fraction

KINDS = ("people", "equality", "releases", "accommodation", "checklist", "packs", "consents",
         "duties_to_refer", "contacts", "custody", "sentences", "appointments", "placements",
         "referrals", "referral_steps", "needs", "outcome_scores", "voices", "notices",
         "safeguarding", "staff", "hours", "hall_sessions", "hall_counts", "person_merges")

DAY = datetime.timedelta(days=1)
UNKNOWN = "not-known"
BY_PERSON = ("ethnicity", "sex", "age", "disability", "religion", "marital", "sexual_orientation",
             "gender_same", "pregnancy", "veteran", "care_experience")
GROUPINGS = ("team", "worker", "prison") + BY_PERSON

# What a case adds to: numerator, denominator, unknown, out of scope.
YES, NO, TOP, DUNNO, OUT = (1, 1, 0, 0), (0, 1, 0, 0), (1, 0, 0, 0), (0, 0, 1, 0), (0, 0, 0, 1)


# ---- values as the data dictionary has them

def day(text):
    """A whole day, or None: a month or a year alone is no day."""
    return datetime.date.fromisoformat(text) if len(text or "") == 10 else None


def last_sunday(year, month):
    date = datetime.date(year, month, 31)
    return date - DAY * ((date.weekday() + 1) % 7)


def london_day(moment):
    """`2026-11-23T08:34:00Z` -> the day that it is in London then, or None."""
    if not moment:
        return None
    utc = datetime.datetime.strptime(moment[:19], "%Y-%m-%dT%H:%M:%S")
    one = datetime.time(1)
    begins = datetime.datetime.combine(last_sunday(utc.year, 3), one)
    ends = datetime.datetime.combine(last_sunday(utc.year, 10), one)
    summer = begins <= utc < ends
    return (utc + datetime.timedelta(hours=1 if summer else 0)).date()


def easter_sunday(year):
    """Anonymous Gregorian computus."""
    a, b, c = year % 19, year // 100, year % 100
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    m = (a + 11 * h) // 319
    r = (2 * e + 2 * i - k - h + m + 32) % 7
    month = (h - m + r + 90) // 25
    return datetime.date(year, month, (h - m + r + month + 19) % 32)


def monday_on_or_after(date):
    return date + DAY * (-date.weekday() % 7)


def bank_holidays(year):
    """England and Wales, from 2020 on."""
    date = datetime.date
    days = {easter_sunday(year) - 2 * DAY, easter_sunday(year) + DAY,
            date(2020, 5, 8) if year == 2020 else monday_on_or_after(date(year, 5, 1)),
            date(2022, 6, 2) if year == 2022 else monday_on_or_after(date(year, 5, 25)),
            monday_on_or_after(date(year, 8, 25))}
    new_year = date(year, 1, 1)
    days.add(new_year if new_year.weekday() < 5 else monday_on_or_after(new_year))
    substitutes = [date(year, 12, 25), date(year, 12, 26)]
    free = date(year, 12, 27)
    for one in (date(year, 12, 25), date(year, 12, 26)):
        if one.weekday() < 5:
            days.add(one)
            continue
        while free.weekday() >= 5 or free in days or free in substitutes:
            free += DAY
        days.add(free)
    days |= {date(2022, 6, 3), date(2022, 9, 19), date(2023, 5, 8)} if year in (2022, 2023) else set()
    return days


_holidays = {}


def is_working(date):
    if date.year not in _holidays:
        _holidays[date.year] = bank_holidays(date.year)
    return date.weekday() < 5 and date not in _holidays[date.year]


def working_days(date, count):
    step = DAY if count > 0 else -DAY
    while count:
        date += step
        if is_working(date):
            count -= 1 if count > 0 else -1
    return date


# ---- the files

class Data:
    def __init__(self, folder, first, last, today):
        self.first, self.last, self.today = first, last, today
        self.kinds = {}
        for kind in KINDS:
            with open(os.path.join(folder, kind + ".csv"), encoding="utf-8", newline="") as file:
                self.kinds[kind] = list(csv.DictReader(file))
        self.person = {row["id"]: row for row in self.kinds["people"]}
        self.other = self.shown_as()
        self.equality = {}
        for row in self.by_id("equality"):
            self.equality[self.whose(row)] = row
        self.superseded = {row["corrects"] for row in self.kinds["contacts"] if row["corrects"]}
        self.releases = self.events()

    def by_id(self, kind):
        return sorted(self.kinds[kind], key=lambda row: row["id"])

    def inside(self, date):
        return date is not None and self.first <= date <= self.last

    def shown_as(self):
        """Everybody who was written down twice -> whom they are shown as: of all whom merges tie
        together, whoever no merge gives away; of several, or of none, the first written down."""
        groups, given = {}, set()
        for row in self.kinds["person_merges"]:
            one, kept = row["person"], row["kept"]
            if row["undone_on"] or one == kept or not {one, kept} <= self.person.keys():
                continue
            given.add(one)
            together = groups.get(one, {one}) | groups.get(kept, {kept})
            groups.update({member: together for member in together})
        return {who: min(group - given or group) for who, group in groups.items()
                if who != min(group - given or group)}

    def whose(self, row):
        """The person a record is about: of a merged one whoever stands for both."""
        here = self.other.get(row["person"], row["person"])
        return here if here in self.person else None

    def events(self):
        """A person and a day is one release; temporary release and recall that day are none."""
        found = {}
        for row in self.by_id("releases"):
            if row["state"] not in ("RELEASED", "RELEASED_UNKNOWN", "RECALLED"):
                continue
            if "ROTL" in (row["route"], row["release_date_type"]):
                continue
            when = london_day(row["released_at"]) or day(row["release_date"])
            who = self.whose(row)
            if not self.inside(when) or when > self.today or who is None:
                continue
            event = found.setdefault((who, when), Event(who, when, row))
            event.ids.add(row["id"])
            event.recalled |= row["state"] == "RECALLED"
        events = list(found.values())
        self.attach(events)
        return [event for event in events if not (event.recalled and event.back_that_day)]

    def attach(self, events):
        by_release = {one: event for event in events for one in event.ids}
        by_person = defaultdict(list)
        for event in events:
            by_person[event.person].append(event)
        for row in self.by_id("accommodation"):
            if row["release"] in by_release:
                by_release[row["release"]].stay[row["timepoint"]] = row
        for row in self.by_id("checklist"):
            if row["release"] in by_release:
                by_release[row["release"]].item[row["item"]] = row["status"]
        for row in self.kinds["packs"]:
            if row["release"] in by_release and row["given"] == "yes":
                by_release[row["release"]].pack = True
        for row in self.kinds["duties_to_refer"]:
            if row["release"] in by_release:
                by_release[row["release"]].duties.append(row)
        for row in sorted(self.kinds["consents"], key=lambda row: (row["decided_on"], row["id"])):
            if row["purpose"] == "SUPPORT":
                for event in by_person[self.whose(row)]:
                    event.consent = row
        returns = [(self.whose(row), day(row["from_date"])) for row in self.kinds["custody"]]
        returns += [(self.whose(row), day(row["recalled_on"])) for row in self.kinds["sentences"]]
        for who, when in returns:
            for event in by_person[who] if when else ():
                event.back_that_day |= when == event.day
                if when > event.day and (event.back is None or when < event.back):
                    event.back = when
        for row in self.kinds["contacts"]:
            if row["id"] in self.superseded:
                continue
            when = london_day(row["at"])
            if row["gate_outcome"] == "MET" and row["release"] in by_release:
                by_release[row["release"]].met = True
            if not spoke_with_the_person(row) or when is None:
                continue
            for event in by_person[self.whose(row)]:
                if event.day <= when <= event.day + 28 * DAY:
                    event.seen = True
                    event.met |= row["mode"] == "GATE" and when == event.day


class Event:
    def __init__(self, person, when, row):
        self.person, self.day, self.row = person, when, row
        self.ids, self.stay, self.item, self.duties = set(), {}, {}, []
        self.recalled = self.pack = self.met = self.seen = self.back_that_day = False
        self.consent = self.back = None


def took_place(row):
    return row["outcome"] in ("ATTENDED", "LATE", "PARTIAL")


def spoke_with_the_person(row):
    one_way = ("TEXT", "EMAIL", "LETTER", "EMAP", "INCELL_PACK", "THIRD_PARTY")
    return took_place(row) and row["third_party"] != "yes" and row["mode"] not in one_way


# ---- accommodation in the ministry's groups

SETTLED = {"A01A", "A01C", "A01D", "A04", "A07B", "A12", "OWN_RENTED", "FAMILY_SETTLED", "SUPPORTED"}
FOR_NOW = {"A07A", "A03", "A02", "A10", "A11", "A17", "A13", "A14", "REFUGE", "LA_TA",
           "FAMILY_TRANSIENT", "AP", "CAS", "SHORT_STAY"}
HOMELESS = {"A08C", "A08", "SHELTER_SQUAT"}
ROUGH = {"A08A", "ROUGH"}
ELSEWHERE = {"A15", "HMP", "HOSP"}
TILE = {"A01A": "OWN_RENTED", "A01C": "OWN_RENTED", "A01D": "OWN_RENTED", "A07B": "FAMILY_SETTLED",
        "A07A": "FAMILY_TRANSIENT", "A04": "SUPPORTED", "A02": "AP", "A10": "CAS", "A11": "CAS",
        "A17": "CAS", "A03": "SHORT_STAY", "A08C": "SHELTER_SQUAT", "A08": "SHELTER_SQUAT",
        "A08A": "ROUGH"}
WINDOW_ENDS = {"D28": 42, "W12": 97, "M3": 105, "M6": 200}


def roof(entry):
    """settled, now, homeless, rough, elsewhere (out of scope) or None where nobody knows."""
    if entry is None:
        return None
    code = entry["type"] or entry["answer"]
    for name, codes in (("settled", SETTLED), ("now", FOR_NOW), ("homeless", HOMELESS),
                        ("rough", ROUGH), ("elsewhere", ELSEWHERE)):
        if code in codes:
            return name
    return None


def share(kind, wanted):
    if kind is None:
        return DUNNO
    if kind == "elsewhere":
        return OUT
    return YES if kind in wanted else NO


def share_later(event, point, wanted, today, kind=None):
    kind = roof(event.stay.get(point))
    if kind is None and today <= event.day + WINDOW_ENDS[point] * DAY:
        return OUT
    return share(kind, wanted)


def planned(event):
    if "PLANNED" in event.stay:
        return roof(event.stay["PLANNED"])
    return roof({"type": "", "answer": event.row["destination"]})


def same_housing(one, other):
    if one["type"] and other["type"]:
        return one["type"] == other["type"]
    tile = [entry["answer"] or TILE.get(entry["type"], entry["type"]) for entry in (one, other)]
    return tile[0] == tile[1]


# ---- releases

def of_release(event, today):
    """-> (line, what it adds to) of one release; of a median (line, days)."""
    row, stay = event.row, event.stay
    told = day(row["told_on"])
    notice = (event.day - told).days if told else None
    first = roof(stay.get("FIRST_NIGHT"))
    whom = row["probation_office"] or row["practitioner"] or row["practitioner_phone"]
    in_time = told is not None and told <= working_days(event.day, -1)
    full = row["prison"] and day(row["release_date"]) and whom and planned(event) and in_time
    yield "I1", YES if full else NO
    yield "I2", DUNNO if told is None else notice
    for days in (28, 7, 0):
        yield f"I2.{days}", DUNNO if told is None else YES if notice >= days else NO
    yield "I3", OUT if not (event.met or event.seen) else YES if event.pack else NO
    yield "I4", {"YES": YES if event.met else NO, "ASKED": YES if event.met else NO,
                 "NO": OUT}.get(row["meet"], DUNNO)
    yield "I5", share(first, ("settled", "now"))
    yield "I6", share(first, ("settled",))
    yield "I7", share(first, ("homeless", "rough"))
    yield "I8", share(first, ("rough",))
    yield "I9", OUT if first == "elsewhere" else YES if first is None else NO
    supervised = row["supervised"]
    yield "I10", (DUNNO if not supervised else OUT if supervised == "no"
                  else share_later(event, "M3", ("settled",), today))
    yield "I11.D28", share_later(event, "D28", ("settled", "now"), today)
    entry = stay.get("FIRST_NIGHT") or {"type": "", "answer": ""}
    cas = entry["type"] in ("A10", "A11", "A17") if entry["type"] else entry["answer"] == "CAS"
    twelve = share_later(event, "W12", ("settled", "now"), today)
    yield "I11.W12", OUT if twelve == DUNNO and not cas else twelve
    yield "I11.M6", share_later(event, "M6", ("settled", "now"), today)
    if first != "settled":
        yield "I12", OUT
    else:
        later = share_later(event, "M3", ("settled",), today)
        if later == YES and not same_housing(stay["FIRST_NIGHT"], stay["M3"]):
            later = NO
        yield "I12", later
    yield "I15", duty_in_time(event)
    yield "I17", (DUNNO if not supervised else OUT if supervised == "no" else
                  YES if row["first_appointment"] and row["probation_office"] else NO)
    yield "I18", met_in_28(event, today)
    yield from ready(event.item)
    yield "I43", back_in_90(event, today)


def duty_in_time(event):
    active = [duty for duty in event.duties if duty["state"] != "NOT_REQUIRED"]
    if not active:
        if event.duties or planned(event) in ("settled", "elsewhere"):
            return OUT
        if planned(event) is None:
            return DUNNO
    sent = [day(duty["sent_on"]) for duty in event.duties]
    return YES if any(one and (event.day - one).days >= 28 for one in sent) else NO


def met_in_28(event, today):
    state = event.consent["state"] if event.consent else ""
    if state in ("", "NOT_ASKED"):
        return DUNNO
    end = event.day + 28 * DAY
    decided = day(event.consent["decided_on"])
    if state not in ("GIVEN", "GIVEN_LIMITED", "NOT_NEEDED") or (decided and decided > end):
        return OUT
    if event.seen:
        return YES
    return OUT if today <= end else NO


def ready(item):
    dark, good = ("", "NOT_ASKED", "NOT_KNOWN"), ("ARRANGED", "IN_HAND")
    wanted = good + ("NEEDED", "NOT_AVAILABLE")
    health = [item.get(name, "") for name in ("MEDS", "PRESCRIPTION")]
    if any(one in wanted for one in health):
        yield "I30", YES if any(one in good for one in health) else NO
    else:
        yield "I30", DUNNO if all(one in dark for one in health) else OUT
    account = item.get("BANK", "") in good or item.get("UC", "") in good
    yield "I31", YES if item.get("SUBSISTENCE", "") not in dark and account else NO
    phone = item.get("PHONE", "")
    yield "I32", (DUNNO if phone in dark else OUT if phone == "NOT_NEEDED"
                  else YES if phone == "IN_HAND" else NO)


def back_in_90(event, today):
    end = event.day + 90 * DAY
    jailed = any(event.stay.get(point, {}).get("type") == "HMP" for point in ("D7", "D28", "M3"))
    if jailed or (event.back and event.back <= end):
        return YES
    if event.recalled and not event.back:
        return DUNNO
    if today <= end:
        return OUT
    return NO if event.back or roof(event.stay.get("M3")) else DUNNO


# ---- people, contacts, sessions, referrals

def of_people(data):
    refusals = defaultdict(int)
    for row in data.kinds["referrals"]:
        when = day(row["status_on"])
        if row["direction"] == "OUT" and row["status"] == "REFUSED" and when and when <= data.last:
            refusals[data.whose(row)] += 1
    for who, row in data.person.items():
        closed = day(row["status_on"])
        open_ = row["status"] in ("ENGAGING", "OPEN", "PAUSED", "RESTRICTED") or (
            row["status"] == "CLOSED" and closed is not None and closed >= data.first)
        if not open_ or who in data.other or london_day(row["made_at"]) > data.last:
            continue
        answers = data.equality.get(who, {})
        facts = day(row["date_of_birth"]) and row["prison"] and row["key_worker"]
        for line, yes in (("I29", refusals[who] >= 3 or not row["key_worker"]),
                          ("I35", answers.get("ethnicity", "") not in ("", "UN")),
                          ("I42.people", facts), ("I42.disability", answers.get("disability"))):
            yield line, YES if yes else NO, who, data.last
        yield "I19", NO, who, data.last


def of_contacts(data):
    for row in data.kinds["contacts"]:
        when = london_day(row["at"])
        if row["id"] in data.superseded or not data.inside(when):
            continue
        who = data.whose(row)
        dark = row["outcome"] in ("", "SCHEDULED")
        yield "I42.outcome", YES if dark else NO, who, when
        late = (london_day(row["made_at"]) - when).days > 2
        yield "I42.late", YES if late else NO, who, when
        if dark:
            yield "I19", DUNNO, who, when
            yield "I34", DUNNO, who, when
        elif took_place(row):
            yield "I19", TOP, who, when
            yield "I34", YES, who, when
            yield "I34." + row["mode"], TOP, who, when
        else:
            yield "I34", OUT, who, when


def of_sessions(data):
    for row in data.kinds["appointments"]:
        when = day(row["starts"][:10])
        if not data.inside(when):
            continue
        who, outcome = data.whose(row), row["outcome"]
        moved = "RESCHEDULED" in (row["state"], outcome)
        dark = outcome in ("", "SCHEDULED")
        waits = when >= data.today and row["state"] != "CANCELLED"
        open_ = OUT if moved else (OUT if waits else DUNNO) if dark else None
        lost = outcome == "NOT_AVAILABLE_PRISON"
        if outcome == "CANCELLED_US" or lost:
            yield "I20", OUT, who, when
        else:
            yield "I20", open_ or (YES if took_place(row) else NO), who, when
        if row["mode"] in ("IN_PERSON_PRISON", "PRISON_VIDEO", "INCELL_PHONE"):
            yield "I21", open_ or (YES if lost else NO), who, when


MOVED_SETTLED = ("householder", "long-term-residential", "rental-accommodation",
                 "accommodation-secured-via-afeo", "friends-or-family-settled", "support-housing",
                 "MC02/", "MC03/", "MC04/", "MC06/", "MC08/")
MOVED_AWAY = ("hospital", "prison-further-custodial-event", "recalled", "theyre-deceased", "MC19/",
              "MC10/")
MOVED_UNKNOWN = ("pending-", "updated-move-on-outcome-not-recorded", "unknown-", "MCNA/")


def of_placements(data):
    for row in data.kinds["placements"]:
        when = day(row["ended_on"])
        if row["state"] != "DEPARTED" or not data.inside(when) or row["type"] in SETTLED:
            continue
        who = data.whose(row)
        began, move = day(row["start_on"]), row["move_on"]
        yield "I14", (when - began).days if began else DUNNO, who, when
        if row["move_on_type"]:
            kind = roof({"type": row["move_on_type"], "answer": ""})
            yield "I13", share(kind, ("settled",)), who, when
        elif not move or move.startswith(MOVED_UNKNOWN):
            yield "I13", DUNNO, who, when
        elif move.startswith(MOVED_AWAY):
            yield "I13", OUT, who, when
        else:
            yield "I13", YES if move.startswith(MOVED_SETTLED) else NO, who, when


def of_duties(data):
    for row in data.kinds["duties_to_refer"]:
        when = day(row["sent_on"])
        if data.inside(when):
            result = {"ACCEPTED": YES, "NOT_ACCEPTED": NO, "SUBMITTED": DUNNO, "EXPIRED": DUNNO}
            yield "I16", result.get(row["state"], OUT), data.whose(row), when


def by_the_day(due, done, today):
    if done is None and today <= due:
        return OUT
    return YES if done is not None and done <= due else NO


def of_referrals_in(row, data):
    began, met = day(row["referred_on"]), day(row["first_meeting_on"])
    due = working_days(began, 10) if began else None
    if data.inside(due):
        if row["status"] in ("ACCEPTED", "WAITING", "ASSIGNED"):
            yield "I22", by_the_day(due, met, data.today)
        elif row["status"] in ("FIRST_CONTACT", "ACTIVE", "COMPLETED", "ENDED_EARLY"):
            yield "I22", by_the_day(due, met, data.today) if met else DUNNO
        else:
            yield "I22", OUT
    due = working_days(met, 5) if met else None
    if data.inside(due):
        yield "I23", by_the_day(due, day(row["plan_on"]), data.today)
    ended = day(row["ended_on"]) or day(row["status_on"])
    due = working_days(ended, 5) if ended else None
    if row["status"] in ("COMPLETED", "ENDED_EARLY") and data.inside(due):
        yield "I24", by_the_day(due, day(row["report_on"]), data.today)


def of_referrals(data):
    ends = ("TAKEN_UP", "NOT_TAKEN_UP", "REFUSED", "WITHDRAWN")
    steps = defaultdict(list)
    for row in data.kinds["referral_steps"]:
        if row["status"] in ends and data.inside(day(row["on"])):
            steps[row["referral"]].append((day(row["on"]), row["id"], row["status"]))
    for row in data.kinds["referrals"]:
        who = data.whose(row)
        if row["direction"] != "OUT":
            for line, result in of_referrals_in(row, data):
                yield line, result, who, data.last
            continue
        came = steps[row["id"]]
        if row["status"] in ends and data.inside(day(row["status_on"])):
            came.append((day(row["status_on"]), "~", row["status"]))
        if came:
            end = max(came)[2]
            result = OUT if end == "WITHDRAWN" else YES if end == "TAKEN_UP" else NO
            yield "I27", result, who, data.last
        if not data.inside(day(row["referred_on"])):
            continue
        if row["status"] in ("", "DRAFT", "READY"):
            yield "I28", OUT, who, data.last
        elif row["status"] == "REFUSED":
            yield "I28", YES, who, data.last
            yield "I28." + (row["refusal"] or "NOT_RECORDED"), TOP, who, data.last
        else:
            yield "I28", NO, who, data.last


# Where a referral stands -> (how far it shows to have come, in which of the words it stands).
ASKED, ACCEPTED, STARTED, FINISHED = 1, 2, 3, 4
STANDS = {"SENT": (ASKED, "waiting"), "ACKNOWLEDGED": (ASKED, "waiting"),
          "MORE_INFO": (ASKED, "waiting"), "NO_REPLY": (ASKED, "waiting"),
          "ACCEPTED": (ACCEPTED, "to_start"), "WAITING_LIST": (ACCEPTED, "to_start"),
          "OFFERED": (ACCEPTED, "to_start"), "TAKEN_UP": (STARTED, "under_way"),
          "CLOSED": (0, None), "REFUSED": (ASKED, "turned_down"),
          "NOT_TAKEN_UP": (ACCEPTED, "not_wanted"), "WITHDRAWN": (0, "not_wanted")}


def of_requests(data):
    """What was needed: referrals from us that began, and needs that none of them is about."""
    came = defaultdict(set)
    for row in data.kinds["referral_steps"]:
        when = day(row["on"])
        if when and when >= data.first:
            came[row["referral"]].add(row["status"])
    about = set()
    for row in data.kinds["referrals"]:
        if row["direction"] != "OUT":
            continue
        who, status = data.whose(row), row["status"]
        about |= {(who, pathway) for pathway in row["needs"].split(";") if who and pathway}
        began = day(row["referred_on"]) or day(row["status_on"])
        mark, stands = STANDS.get(status, (0, "not_asked"))
        if stands == "waiting":
            if began is None:
                yield "I27.over14", DUNNO, who, data.last
            elif (min(data.last, data.today) - began).days > 14:
                yield "I27.over14", TOP, who, data.last
        if not data.inside(began):
            continue
        if status == "CLOSED":
            unwanted = "NOT_TAKEN_UP" in came[row["id"]]
            mark, stands = (0, "not_wanted") if unwanted else (FINISHED, None)
        if status != "REFUSED":
            mark = max([mark, *(STANDS.get(one, (0,))[0] for one in came[row["id"]])])
        yield from steps(mark, stands, who, began)
    for row in data.kinds["needs"]:
        who, when = data.whose(row), day(row["identified_on"])
        if not data.inside(when) or (who, row["pathway"]) in about:
            continue
        if row["status"] in ("MET", "DECLINED"):
            yield from steps(None, None, who, when)
        else:
            yield from steps(0, "not_asked", who, when)


def steps(mark, stands, who, when):
    for line, least in (("asked", ASKED), ("accepted", ACCEPTED), ("started", STARTED),
                        ("finished", FINISHED)):
        yield "I27." + line, OUT if mark is None else YES if mark >= least else NO, who, when
    for line in ("not_asked", "waiting", "turned_down", "to_start", "under_way", "not_wanted"):
        yield "I27." + line, OUT if mark is None else YES if line == stands else NO, who, when


def of_endings(data):
    for row in data.kinds["needs"]:
        when = day(row["ended_on"])
        if data.inside(when):
            yield "I26", {"MET": YES, "DECLINED": NO}.get(row["status"], OUT), data.whose(row), when
    for row in data.kinds["outcome_scores"]:
        when = day(row["scored_on"])
        if data.inside(when):
            half = Fraction(1, 2)
            result = {"ACHIEVED": YES, "PARTIALLY_ACHIEVED": (half, 1, 0, 0), "NOT_ACHIEVED": NO}
            yield "I25", result.get(row["achievement"], DUNNO), data.whose(row), when
    for row in data.kinds["safeguarding"]:
        raised, seen = london_day(row["made_at"]), london_day(row["seen_at"])
        if data.inside(raised):
            waits = seen is None and raised >= data.today
            result = OUT if waits else YES if seen and seen <= raised else NO
            yield "I41", result, data.whose(row), raised


# ---- what belongs to a team

def of_teams(data):
    """-> line, what it adds to, {grouping: group}."""
    for row in data.kinds["voices"]:
        if data.inside(day(row["heard_on"])):
            yield "I37", YES if row["state"] in ("TOLD", "DONE") else NO, {"team": row["team"]}
    for row in data.kinds["notices"]:
        told, effect = day(row["told_on"]), day(row["effective_on"])
        if data.inside(told):
            days = (effect - told).days if effect else DUNNO
            yield ("I40", OUT if row["state"] == "DRAFT" else days,
                   {"team": row["team"], "prison": row["prisons"]})
    users = {row["id"]: row["user"] for row in data.kinds["staff"]}
    for row in data.kinds["hours"]:
        if data.inside(day(row["on"])):
            yield ("I33.hours", (int(row["minutes"] or 0), 0, 0, 0),
                   {"team": row["team"], "prison": row["prison"],
                    "worker": users.get(row["worker"], "")})
    sessions = {row["id"]: row for row in data.kinds["hall_sessions"]
                if data.inside(day(row["on"]))}
    corrected_by = {}  # of several corrections of one count, the newest
    for row in data.kinds["hall_counts"]:
        if row["corrects"]:
            corrected_by[row["corrects"]] = max(row["id"], corrected_by.get(row["corrects"], ""))
    for row in data.kinds["hall_counts"]:
        session = sessions.get(row["session"])
        if session is None or row["id"] in corrected_by:
            continue
        if row["corrects"] and corrected_by[row["corrects"]] != row["id"]:
            continue
        adults, children = int(row["adults"] or 0), int(row["children"] or 0)
        where = {"team": session["team"], "prison": session["prison"]}
        yield "I33.visitors", (adults + children, 0, 0, 0), where
        yield "I33.children", (children, 0, 0, 0), where


# ---- groups

def broad(code):
    groups = {"W": "WHITE", "M": "MIXED", "A": "ASIAN", "B": "BLACK", "O": "OTHER"}
    return "NS" if code == "NS" else groups.get(code[:1], UNKNOWN)


def age_band(years):
    if years < 18:
        return "under-18"
    if years >= 70:
        return "70-and-over"
    for first, last in ((18, 24), (25, 29), (30, 39), (40, 49), (50, 59), (60, 69)):
        if first <= years <= last:
            return f"{first}-{last}"
    raise ValueError(years)


def age_on(when, row):
    born = day(row["date_of_birth"])
    if born:
        had = (when.month, when.day) >= (born.month, born.day)
        return age_band(when.year - born.year - (0 if had else 1))
    return age_band(int(row["age_guess"])) if row["age_guess"] else UNKNOWN


def group_of_person(data, by, who, when):
    if who is None:
        return UNKNOWN
    row, answers = data.person[who], data.equality.get(who, {})
    if by == "age":
        return age_on(when, row)
    if by == "ethnicity":
        return broad(answers.get("ethnicity", ""))
    source = {"team": "team", "worker": "key_worker", "prison": "prison", "pregnancy": "pregnancy",
              "veteran": "veteran", "care_experience": "care_experience"}
    value = row[source[by]] if by in source else answers.get(by, "")
    return value or UNKNOWN


def cases(data, by):
    """Every case: (line, what it adds to or days, group)."""
    for event in data.releases:
        group = by and group_of_person(data, by, event.person, event.day)
        if by == "prison":
            group = event.row["prison"] or UNKNOWN
        for line, result in of_release(event, data.today):
            yield line, result, group
    for source in (of_people, of_contacts, of_sessions, of_placements, of_duties, of_referrals,
                   of_requests, of_endings):
        for line, result, who, when in source(data):
            yield line, result, by and group_of_person(data, by, who, when)
    for line, result, where in of_teams(data):
        yield line, result, by and (where.get(by) or UNKNOWN)


MEDIANS = ("I2", "I14", "I40")
PARTS = ("I28", "I34")
PARITIES = ("I5", "I6", "I10", "I20", "I27")


def percent(over, under, scale=100, places=1):
    """Rounded half up, as text; nothing of nothing."""
    if under == 0:
        return None
    tens = 10 ** places
    return float(Fraction((2 * Fraction(over) / under * scale * tens + 1).__floor__() // 2, tens))


def value_of(line, row, days):
    top, bottom = row[0], row[1]
    if line in MEDIANS:
        days = sorted(days)
        middle = len(days) // 2
        if not days:
            return None
        return float(days[middle] if len(days) % 2 else Fraction(days[middle - 1] + days[middle], 2))
    if line == "I19":
        return percent(top, bottom, 1)
    if line == "I33.hours":
        return percent(top, 60, 1)
    if line in ("I33.visitors", "I33.children", "I34", "I27.over14"):
        return float(top)
    return percent(top, bottom)


def compute(data, by=None):
    """-> {(line, group or None): (numerator, denominator, unknown, out of scope, value)}."""
    sums, days = defaultdict(lambda: [0, 0, 0, 0]), defaultdict(list)
    for line, result, group in cases(data, by):
        adds = NO if isinstance(result, int) else result
        for key in {(line, None), (line, group)}:
            if isinstance(result, int):
                days[key].append(result)
            sums[key] = [a + b for a, b in zip(sums[key], adds, strict=True)]
    out = {}
    for (line, group), row in list(sums.items()):
        whole, dot, _ = line.partition(".")
        if not (dot and whole in PARTS):
            out[line, group] = (*row, value_of(line, row, days[line, group]))
            continue
        for other in [group for name, group in sums if name == whole]:
            top = sums[line, other][0] if (line, other) in sums else 0
            base = sums[whole, other]
            out[line, other] = (top, *base[1:], percent(top, base[1]))
    if by == "ethnicity":
        for line in PARITIES:
            white = sums.get((line, "WHITE"))
            for group in [group for name, group in list(sums) if name == line and group]:
                if white is None:
                    continue
                row = sums[line, group]
                fair = min(row[1], white[1]) >= 30 and white[0]
                ratio = percent(row[0] * white[1], row[1] * white[0], 1, 2) if fair else None
                out["I36." + line, group] = (*row, ratio)
    return out


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder")
    for name in ("--from", "--to", "--today"):
        parser.add_argument(name, required=True, type=datetime.date.fromisoformat)
    parser.add_argument("--by", choices=GROUPINGS)
    args = parser.parse_args()
    data = Data(args.folder, getattr(args, "from"), args.to, args.today)
    for (line, group), row in sorted(compute(data, args.by).items(), key=str):
        print(line, group or "-", *row)


if __name__ == "__main__":
    main()
