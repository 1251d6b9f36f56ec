# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""What somebody does in one sitting at their device: a start of the program, work, a sync or two.

Devices are killed here: while they open, edit, sync or list, or in the moment in which they say
that something is saved.
"""
import time

from harness import OK, UNREACHABLE
from terminal import Ended, Killed, Silent, Terminal

KILLED = 0.03      # chance of a command that its process does not survive it
LEAVES = 0.15      # that somebody stops without a sync
MOST_PEOPLE = 30   # of a team; then nobody new is written down
MODES = ("PHONE", "GATE", "HOME", "TEXT", "VIDEO")
STAYS = ("OWN_RENTED", "FAMILY_SETTLED", "SUPPORTED", "ROUGH")
OUTCOMES = ("ATTENDED", "NO_ANSWER", "DID_NOT_ATTEND", "LATE")
# Fields of a person that many change at the same time, by what becomes of values that meet: the
# last one, all of them until somebody chooses, and element by element.
LAST, ALL, ELEMENTS = "note", "supporter_phone", "access_needs"
NEEDS = ("HEARING", "LITERACY", "MOBILITY", "VISUAL")


class Pace:
    """How long commands take here just now, so that a kill falls into one."""

    def __init__(self):
        self._seconds = {}

    def took(self, what, seconds):
        self._seconds[what] = 0.8 * self._seconds.get(what, seconds) + 0.2 * seconds

    def of(self, what):
        return self._seconds.get(what, 0.2)


class Sitting:
    def __init__(self, member, books, pace, chance):
        self._member, self._books, self._pace, self._chance = member, books, pace, chance
        self._terminal = None

    def run(self):
        try:
            self._open()
            for _ in range(self._chance.randrange(5, 40) if self._member.people else 0):
                self._chance.choice(self._jobs())()
            if self._chance.random() >= LEAVES:
                self._sync()
            self._terminal.close()
        except Killed:
            pass
        except Ended as ended:
            if ended.code == UNREACHABLE:
                self._books.count("rounds that found no server")
            elif ended.code != OK:
                self._books.trouble(f"{self._member.name}: {ended}")
        except Silent:
            self._books.trouble(f"{self._member.name}: the program hangs")
        finally:
            self._terminal.kill()
        self._books.count("sittings")

    def _jobs(self):
        if self._member.is_volunteer:
            return [self._contact] * 6 + [self._sync, self._look]
        return ([self._contact] * 9 + [self._note] * 4 + [self._phone] * 3 + [self._needs] * 2
                + [self._person, self._alias, self._stay, self._decide, self._withdraw, self._look]
                + [self._sync] * 3)

    def _open(self):
        self._terminal = Terminal(self._member.device)
        self._asked("open", "org", "lease")
        if not self._member.people:
            self._sync()
            self._look()

    # One command, with how long it took, or with its end.

    def _kill_after(self, what):
        if self._chance.random() >= KILLED:
            return None
        return self._chance.uniform(0, 1.3 * self._pace.of(what))

    def _timed(self, what, ask, words):
        kill_after, began = self._kill_after(what), time.monotonic()
        try:
            answer = ask(*words, kill_after=kill_after)
        except Killed:
            self._books.count(f"devices killed in {what}")
            raise
        self._pace.took(what, time.monotonic() - began)
        return answer

    def _asked(self, what, *words):
        return self._timed(what, self._terminal.ask, words)

    def _rows(self, what, *words):
        return self._timed(what, self._terminal.rows, words)

    def _saved(self, write, *words):
        """An edit that answers with the id of its record."""
        try:
            self._books.said(write, self._asked("edit", *words)["id"])
        except Killed as killed:
            if killed.rows:
                self._books.said(write, killed.rows[0]["id"])
            raise

    # The work.

    def _whom(self):
        return self._chance.choice(self._member.people)

    def _contact(self):
        person = self._whom()
        write = self._books.begin("contact", self._member, person)
        self._saved(write, "contact", "add", "--person", person, "--mode",
                    self._chance.choice(MODES), "--outcome", self._chance.choice(OUTCOMES),
                    "--note", write.value)
        self._member.contacts.append(write)

    def _person(self):
        if len(self._member.people) >= MOST_PEOPLE:
            return
        write = self._books.begin("person", self._member)
        self._saved(write, "person", "add", "--given", "Made Up", "--family", write.value)
        self._member.people.append(write.id)

    def _alias(self):
        person = self._whom()
        write = self._books.begin("alias", self._member, person)
        self._saved(write, "alias", "add", "--person", person, "--name", write.value)

    def _stay(self):
        person = self._whom()
        write = self._books.begin("accommodation", self._member, person)
        self._saved(write, "accommodation", "add", "--person", person,
                    "--timepoint", "AD_HOC", "--answer", self._chance.choice(STAYS),
                    "--note", write.value)

    def _set(self, field, value=None):
        person = self._whom()
        write = self._books.begin("set " + field, self._member, person, value)
        self._saved(write, "person", "set", person, "--" + field.replace("_", "-"), write.value)

    def _note(self):
        self._set(LAST)

    def _phone(self):
        self._set(ALL)

    def _needs(self):
        some = self._chance.sample(NEEDS, self._chance.randrange(1, len(NEEDS)))
        self._set(ELEMENTS, ";".join(sorted(some)))

    def _withdraw(self):
        if not self._member.contacts:
            return
        contact = self._member.contacts.pop(self._chance.randrange(len(self._member.contacts)))
        contact.withdrawn = "maybe"
        try:
            self._asked("edit", "contact", "withdraw", contact.id, "--reason", "Written twice")
        except Killed as killed:
            if killed.rows:
                contact.withdrawn = "said"
            raise
        contact.withdrawn = "said"
        self._books.count("withdrawn")

    def _decide(self):
        open_ones = [row for row in self._rows("list", "list", "decisions") if row["may_decide"]]
        if open_ones:
            row = self._chance.choice(open_ones)
            answer = self._chance.choice(row["answers"])
            self._books.decides(row["id"], row["field"], answer["value"])
            self._rows("edit", "decide", row["id"], "--field", row["field"], "--keep",
                       answer["keep"])
            self._books.count("decided")

    def _look(self):
        self._member.people = [row["id"] for row in self._rows("list", "list", "people")]

    def _sync(self):
        self._asked("sync", "sync")
        self._books.count("rounds")
