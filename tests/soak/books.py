# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Our own books: what was typed on which device, and whether it said that it is saved.

What was typed and not answered, because its device was killed, may be there or not, but not twice.
"""
import collections
import threading
import time


class Write:
    """One change that was typed. Its value is in no other one, so it can be found again."""

    def __init__(self, kind, member, person, value):
        self.kind = kind        # "contact", "person", or "set FIELD"
        self.member = member
        self.person = person    # id; None of somebody new
        self.value = value
        self.id = None          # of its record, once it is said
        self.began = time.monotonic()
        self.ended = None       # when it was said to be saved
        self.withdrawn = None   # None, "said", or "maybe"

    @property
    def is_said(self):
        return self.ended is not None

    def __str__(self):
        return f"{self.kind} {self.value!r} of {self.member.name}"


class Books:
    def __init__(self):
        self._lock = threading.Lock()
        self._values = 0
        self.writes = []
        self.decisions = collections.defaultdict(list)   # (record, field) -> [(when, value)]
        self.counts = collections.Counter()
        self.troubles = []

    def begin(self, kind, member, person=None, value=None):
        with self._lock:
            self._values += 1
            one = Write(kind, member, person, value or f"Made up {self._values:07}")
            self.writes.append(one)
            return one

    def said(self, one, record):
        with self._lock:
            one.id, one.ended = record, time.monotonic()
            self.counts[one.kind] += 1

    def decides(self, record, field, value):
        """Somebody chooses now among the answers to one question: that one is written once more,
        or not, if their device dies of it."""
        with self._lock:
            self.decisions[record, field].append((time.monotonic(), value))

    def count(self, what):
        with self._lock:
            self.counts[what] += 1

    def trouble(self, text):
        with self._lock:
            self.troubles.append(text)
            print("  WRONG: " + text, flush=True)

    def hold(self, condition, text):
        if not condition:
            self.trouble(text() if callable(text) else text)

    def by(self, kind):
        return [one for one in self.writes if one.kind == kind]
