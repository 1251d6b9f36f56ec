# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""What has to hold once nothing fails any more and everybody has synced."""
import collections
import hashlib
import json
import threading

from terminal import Ended, Silent, Terminal
from work import ALL, LAST

KINDS = ("people", "contacts", "aliases", "accommodation")
KIND_OF = {"person": "people", "contact": "contacts", "alias": "aliases",
           "accommodation": "accommodation"}
TEXT_OF = {"person": "family_name", "contact": "note", "alias": "name", "accommodation": "note"}
ROUNDS = 5         # in which all that waits has to be gone
SETTLED = 5.0      # seconds between two writes, from which on clocks leave no doubt who was last


class Holding:
    """What one device shows: rows by kind and id, without what it alone knows."""

    def __init__(self, rows):
        self.states = collections.Counter(row["local"]["state"] for kind in KINDS
                                          for row in rows[kind])
        self.repeated = [kind for kind in KINDS
                         if len({row["id"] for row in rows[kind]}) != len(rows[kind])]
        self.rows = {kind: {row["id"]: {key: value for key, value in row.items() if key != "local"}
                            for row in rows[kind]} for kind in KINDS}

    @property
    def digest(self):
        return hashlib.sha256(json.dumps(self.rows, sort_keys=True).encode()).hexdigest()


def difference(a, b):
    """The first few rows in which two holdings differ, as text."""
    told = []
    for kind in KINDS:
        for one in sorted(set(a.rows[kind]) | set(b.rows[kind])):
            mine, theirs = a.rows[kind].get(one), b.rows[kind].get(one)
            if mine != theirs:
                told.append(f"{kind} {one}: {mine} and {theirs}")
    return "; ".join(told[:3])


class Finale:
    """Every device syncs until nothing waits, and then once more, is listed and checked. As many as
    memory bears stay open meanwhile."""

    def __init__(self, books, admin, others, pool, most_open):
        self._books, self._admin, self._others, self._pool = books, admin, others, pool
        self._most_open = most_open
        self._open = {}         # Member -> its Terminal
        self._lock = threading.Lock()
        self._reference = {}    # team, or the administrator's None -> Holding
        self._digests = collections.defaultdict(dict)   # team -> device name: digest

    def run(self):
        list(self._pool.map(self._drain, [self._admin, *self._others]))
        self._books.counts["devices open at once"] = len(self._open)
        self._look(self._admin)
        firsts = {}
        for one in self._others:
            if not one.is_volunteer:
                firsts.setdefault(one.team, one)
        list(self._pool.map(self._look, firsts.values()))
        rest = [one for one in self._others if one not in firsts.values()]
        list(self._pool.map(self._look, rest))
        self._agree()
        self._compare_with_books()
        for terminal in self._open.values():
            terminal.kill()

    def _safely(self, member, what):
        """What is done with its terminal; None where that went wrong, which is told."""
        with self._lock:
            terminal = self._open.pop(member, None)
        terminal = terminal or Terminal(member.device)
        try:
            answer = what(terminal)
        except (Ended, Silent) as error:
            self._books.trouble(f"{member.name}, with nothing failing any more: {error!r}")
            terminal.kill()
            return None
        with self._lock:
            stays = len(self._open) < self._most_open
            if stays:
                self._open[member] = terminal
        if not stays:
            terminal.kill()
        return answer

    def _drain(self, member):
        def rounds(terminal):
            for _ in range(ROUNDS):
                if terminal.ask("sync")["waiting"] == 0:
                    return
            self._books.trouble(f"{member.name}: work waits after {ROUNDS} rounds")
        self._safely(member, rounds)

    def _look(self, member):
        def look(terminal):
            terminal.ask("sync")
            last = terminal.ask("sync")
            status = terminal.ask("status")
            for name, value in [*last.items(), *status.items()]:
                if name in ("pushed", "pulled", "waiting", "quarantined", "refused", "fetching",
                            "rescued", "locked"):
                    self._books.hold(not value, f"{member.name}: {name} is {value} at the end")
            holding = Holding({kind: terminal.rows("list", kind) for kind in KINDS})
            terminal.rows("check")
            return holding
        holding = self._safely(member, look)
        if holding:
            self._books.count("devices compared")
            self._take(member, holding)

    def _take(self, member, holding):
        hold = self._books.hold
        hold(set(holding.states) <= {"SYNCED"}, f"{member.name}: {dict(holding.states)}")
        hold(not holding.repeated, f"{member.name} lists one record twice: {holding.repeated}")
        if member.is_volunteer:
            self._compare_with_administrator(member, holding)
            return
        with self._lock:
            reference = self._reference.setdefault(member.team, holding)
        hold(reference.digest == holding.digest,
             lambda: f"{member.name} differs from others of {member.team}: "
                     + difference(reference, holding))

    def _compare_with_administrator(self, member, holding):
        whole = self._reference.get(None)
        if whole is None:
            return  # told already
        self._books.hold(set(holding.rows["people"]) == member.shared,
                         f"{member.name} sees others than those who were shared")
        for kind in KINDS:
            for one, row in holding.rows[kind].items():
                self._books.hold(whole.rows[kind].get(one) == row,
                                 f"{member.name} has another {kind} {one}")

    def _agree(self):
        """The teams together have what the administrator has, and no two of them the same."""
        whole = self._reference.get(None)
        teams = [one for team, one in self._reference.items() if team]
        for kind in KINDS if whole else ():
            joined = {}
            for one in teams:
                self._books.hold(not joined.keys() & one.rows[kind].keys(),
                                 f"two teams have the same {kind}")
                joined |= one.rows[kind]
            self._books.hold(joined == whole.rows[kind],
                             f"the administrator's {kind} are not those of the teams")

    # Our own books.

    def _compare_with_books(self):
        whole = self._reference.get(None)
        if whole is None:
            return
        for kind in KIND_OF:
            self._added(kind, whole.rows[KIND_OF[kind]])
        self._set(whole.rows["people"])
        for team in sorted(team for team in self._reference if team):
            self._histories(next(one for one in self._others
                                 if one.team == team and not one.is_volunteer))

    def _added(self, kind, rows):
        hold = self._books.hold
        found = collections.Counter(row[TEXT_OF[kind]] for row in rows.values())
        writes = {one.value: one for one in self._books.by(kind)}
        for text, times in found.items():
            hold(text in writes, f"a {kind} that nobody typed: {text!r}")
            hold(times == 1, f"{text!r} is there {times} times")
        for one in writes.values():
            if one.withdrawn is None and one.is_said:
                row = rows.get(one.id)
                hold(row and row[TEXT_OF[kind]] == one.value, f"lost: {one}")
                hold(not row or one.person in (None, row.get("person")), f"moved: {one}")
            elif one.withdrawn == "said":
                hold(one.value not in found, f"withdrawn and there: {one}")

    def _set(self, people):
        by_place = collections.defaultdict(list)
        for field in (LAST, ALL):
            for one in self._books.by("set " + field):
                by_place[one.person, field].append(one)
        for (person, field), writes in by_place.items():
            row = people.get(person)
            if row is None:
                continue  # told already
            shown = {row.get(field), *row.get("answers", {}).get(field, ())} - {None}
            self._books.hold(shown <= {one.value for one in writes},
                             f"{field} that nobody typed: {shown}")
            last = self._surely_last(person, field, writes)
            self._books.hold(last is None or last.value in shown,
                             f"{last} was the last of its field, and {shown} is there")

    def _surely_last(self, person, field, writes):
        """The one that nobody can have written over: all else was over before it began."""
        said = [one for one in writes if one.is_said]
        last = max(said, key=lambda one: one.began, default=None)
        others = [one.ended or one.began for one in writes if one is not last]
        others += [when for when, _ in self._books.decisions[person, field]]
        if last is None or any(time > last.began - SETTLED for time in others):
            return None
        return last

    def _histories(self, member):
        """Every value that was ever said to be saved is told by the history, once, and once more
        for each time that somebody chose it."""
        def look(terminal):
            found = collections.Counter()
            for person in self._reference[member.team].rows["people"]:
                for row in terminal.rows("history", person):
                    found[row["id"], row["field"], row["value"]] += 1
            return found
        found = self._safely(member, look)
        people = self._reference[member.team].rows["people"]
        for field in (LAST, ALL) if found is not None else ():
            for one in self._books.by("set " + field):
                if one.person in people:
                    times = found[one.person, field, one.value]
                    chosen = [value for _, value in self._books.decisions[one.person, field]]
                    self._books.hold(
                        one.is_said <= times <= 1 + chosen.count(one.value),
                        f"{one} is {times} times in the history")
