# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Who works here: an administrator, and teams of a manager, caseworkers and volunteers, each with a
device of their own that joined as people's devices do."""
import concurrent.futures
import threading

from terminal import Terminal

ORGANISATION = "Example Throughcare"
TEAM_SIZE = 25
PEOPLE_EACH = 6       # whom each team works with from the start
SHARED_EACH = 2       # of them, whom each volunteer meets


class Member:
    def __init__(self, device, role, team):
        self.device, self.role, self.team = device, role, team
        self.name = device.name
        self.people = []       # ids that its device has shown
        self.shared = set()    # ids that a volunteer was given
        self.contacts = []     # Writes of its own that may be withdrawn
        self.sittings = 0
        self.busy = threading.Lock()

    @property
    def is_volunteer(self):
        return self.role == "volunteer"


def plan(bench, devices):
    """-> the administrator and everybody else, a team after the other."""
    teams = max(2, round(devices / TEAM_SIZE))
    admin = Member(bench.device("admin"), "admin", None)
    others = []
    for number in range(devices - 1):
        place, team = divmod(number, teams)
        role = "manager" if place == 0 else "volunteer" if place % 5 == 2 else "caseworker"
        device = bench.device(f"{role}-{number:03}")
        others.append(Member(device, role, f"Team Example {team + 1}"))
    return admin, others


def found(bench, admin, others, url):
    """The organisation, its teams and all invites -> user name: code."""
    teams = sorted({one.team for one in others})
    admin.device.text("org", "create", "--server", url, "--name", ORGANISATION,
                      "--user", admin.name, "--team", teams[0],
                      "--root-out", bench.path("root.txt"))
    terminal = Terminal(admin.device)
    for team in teams[1:]:
        terminal.ask("team", "add", team)
    codes = {}
    for one in others:
        more = [] if one.is_volunteer else ["--team", one.team]
        codes[one.name] = terminal.ask("invite", "--user", one.name, "--role", one.role,
                                       *more)["code"]
    terminal.close()
    return codes


class Enrolment:
    """Many join at the same time; one administrator lets them in."""

    def __init__(self, admin, others, codes, url, at_once):
        self._admin, self._others, self._codes, self._url = admin, others, codes, url
        self._at_once = at_once
        self._words = {}                                       # whose six words, as they see them
        self._let_in = {one.name: threading.Event() for one in others}
        self._asked = threading.Semaphore(0)

    def run(self):
        with concurrent.futures.ThreadPoolExecutor(self._at_once) as pool:
            joining = [pool.submit(self._join, one) for one in self._others]
            try:
                self._approve(joining)
            finally:
                for event in self._let_in.values():
                    event.set()
            for one in joining:
                one.result()

    def _join(self, member):
        terminal = Terminal(member.device)
        answer = terminal.ask("join", "--server", self._url, "--code", self._codes[member.name])
        self._words[member.name] = answer["check_words"]
        self._asked.release()
        self._let_in[member.name].wait()
        terminal.ask("sync")
        terminal.close()

    def _approve(self, joining):
        terminal = Terminal(self._admin.device)
        left = len(self._others)
        while left:
            while not self._asked.acquire(timeout=1):
                for one in joining:
                    if one.done():
                        one.result()
            for row in terminal.rows("members", "--pending"):
                # Both compare, as they would by phone; whose words did not arrive here yet waits.
                words = self._words.get(row["name"])
                if words is None:
                    continue
                if row["check_words"] != words:
                    raise AssertionError(f"other words on both sides for {row['name']}")
                terminal.ask("approve", row["id"])
                self._let_in[row["name"]].set()
                left -= 1
        terminal.close()


def first_people(books, others):
    """Each team's manager writes down whom the team works with, and gives some to volunteers."""
    for manager in (one for one in others if one.role == "manager"):
        terminal = Terminal(manager.device)
        people = []
        for _ in range(PEOPLE_EACH):
            write = books.begin("person", manager)
            row = terminal.ask("person", "add", "--given", "Made Up", "--family", write.value)
            books.said(write, row["id"])
            people.append(row["id"])
        terminal.ask("sync")
        volunteers = [one for one in others if one.is_volunteer and one.team == manager.team]
        for number, volunteer in enumerate(volunteers):
            volunteer.shared = {people[(number + more) % PEOPLE_EACH]
                                for more in range(SHARED_EACH)}
            for person in sorted(volunteer.shared):
                terminal.ask("person", "share", "--person", person, "--team", volunteer.name)
        terminal.ask("sync")
        terminal.close()
