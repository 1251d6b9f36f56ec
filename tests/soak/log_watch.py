# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Reads along on the line, with the independent reader of tests/wire: what each device was shown of
the server's log, and for what it holds receipts.

The order of the log is the order of commit exactly when nobody who was shown the log up to some
number ever lacks an entry at or below it. So at the end every page that any device ever got is
compared with the log as all of them together saw it.
"""
import collections
import os
import queue
import sys
import threading

sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "wire"))
import http_record  # noqa: E402
import messages  # noqa: E402
import shapes  # noqa: E402
from bundle import Bundle  # noqa: E402
from grant import Grant  # noqa: E402
from refused import Refused  # noqa: E402
from roster import Roster  # noqa: E402
from statement import SIGNED_LIST  # noqa: E402

Page = collections.namedtuple("Page", "began token after next head seqs")
Entry = collections.namedtuple("Entry", "kind id author folder team")


def whole_messages(data):
    """A line that was cut ends in the middle of one; those before count."""
    found = http_record.messages(data)
    while True:
        try:
            yield next(found)
        except (StopIteration, ValueError, Refused):
            return


class LogWatch:
    def __init__(self, books):
        self._books = books
        self._tokens = {}                  # token -> device
        self._statements = {}              # seq -> signed statement
        self._log = {}                     # seq -> (kind, bytes)
        self._pages = []
        self._receipts = []                # (id, seq)
        self._work = queue.Queue()
        self._reader = threading.Thread(target=self._read_on, daemon=True)
        self._reader.start()

    def ended(self, connection):
        """One connection is over. Any thread."""
        self._work.put((connection.began, bytes(connection.sent), bytes(connection.received)))

    def close(self):
        """Reads what is left."""
        self._work.put(None)
        self._reader.join()

    def _read_on(self):
        while (one := self._work.get()) is not None:
            began, sent, received = one
            for pair in zip(whole_messages(sent), whole_messages(received)):
                try:
                    self._see(began, http_record.Exchange(*pair))
                except Refused as refused:
                    self._books.trouble(f"on the line: {refused}")

    def _see(self, began, one):
        if one.status >= 300:
            return
        point, _ = messages.end_point(one.method, one.path)
        asked = {"/v1/orgs": self._founded, "/v1/session": self._signed_in,
                 "/v1/roster": self._told_members, "/v1/log": self._shown,
                 "/v1/folders/fetch": self._fetched, "/v1/push": self._received}.get(point.path)
        if asked:
            reply = one.reply.body and shapes.decode(point.replies[one.status], one.reply.body)
            asked(one, reply, began)

    def _founded(self, one, _reply, _began):
        chain = shapes.decode(messages.end_point(one.method, one.path)[0].request,
                              one.request.body)["chain"]
        self._statements.update(enumerate(chain))

    def _signed_in(self, one, reply, _began):
        point, _ = messages.end_point(one.method, one.path)
        self._tokens[reply["token"]] = shapes.decode(point.request, one.request.body)["device"]

    def _told_members(self, one, reply, _began):
        if one.method == "GET":
            self._statements.update(enumerate(reply["statements"], int(one.query["after"])))
        else:
            chain = shapes.decode(SIGNED_LIST, one.request.body)
            self._statements.update(enumerate(chain, reply["head"] + 1 - len(chain)))

    def _keep(self, items):
        for item in items:
            entry = (item["kind"], item["bytes"])
            known = self._log.setdefault(item["seq"], entry)
            self._books.hold(known == entry, f"two entries at {item['seq']}")

    def _shown(self, one, reply, began):
        self._keep(reply["items"])
        seqs = [item["seq"] for item in reply["items"]]
        after = int(one.query["after"])
        rising = all(a < b for a, b in zip([after, *seqs], [*seqs, reply["next"] + 1]))
        self._books.hold(rising, f"a page after {after} shows {seqs}")
        head = int(one.reply.headers["throughline-state"].split(" ")[1])
        token = one.request.headers["authorization"].partition(" ")[2]
        self._pages.append(Page(began, token, after, reply["next"], head, set(seqs)))

    def _fetched(self, _one, reply, _began):
        self._keep(reply["items"])

    def _received(self, _one, reply, _began):
        self._receipts += [(result["id"], result["seq"]) for result in reply["results"]
                           if result["status"] in (messages.STORED, messages.DUPLICATE)]

    # At the end.

    def judge(self):
        """-> entries of the log, pages, receipts."""
        roster = Roster()
        for seq in sorted(self._statements):
            roster.append(self._statements[seq]["bytes"], self._statements[seq]["signatures"])
        log = {seq: self._entry(*one) for seq, one in self._log.items()}
        self._judge_log(log)
        self._judge_pages(log, roster)
        return len(log), len(self._pages), len(self._receipts)

    @staticmethod
    def _entry(kind, data):
        if kind == messages.BUNDLE:
            one = Bundle(data)
            return Entry(kind, one.id, one.header["device"], one.header["folder"], None)
        if kind == messages.GRANT:
            one = Grant(data)
            return Entry(kind, one.id, one.body["device"], one.body["folder"], one.body["team"])
        return Entry(kind, data, None, None, None)

    def _judge_log(self, log):
        hold = self._books.hold
        missing = set(range(1, max(log, default=0) + 1)) - set(log)
        hold(not missing, f"numbers of the log that nobody was shown: {sorted(missing)[:10]}")
        places = {}
        for seq, entry in sorted(log.items()):
            if entry.kind in (messages.BUNDLE, messages.GRANT):
                hold(entry.id not in places, f"one entry at {places.get(entry.id)} and {seq}")
                places[entry.id] = seq
        for one, seq in self._receipts:
            hold(places.get(one) == seq, f"a receipt for {seq}, and the log has it at "
                                         f"{places.get(one)}")

    def _judge_pages(self, log, roster):
        granted = collections.defaultdict(dict)   # folder -> team -> seq of its first grant
        for seq, entry in sorted(log.items()):
            if entry.kind == messages.GRANT:
                granted[entry.folder].setdefault(entry.team, seq)
        cursors = collections.defaultdict(int)
        for page in sorted(self._pages, key=lambda one: one.began):
            device = self._tokens[page.token]
            user = roster.devices[device]["user"]
            self._books.hold(page.after >= cursors[device],
                             f"a device that has read to {cursors[device]} asks after {page.after}")
            cursors[device] = page.after
            for seq in range(page.after + 1, page.next + 1):
                entry = log.get(seq)
                if entry is None:
                    continue
                since = self._readable_since(roster, granted, user, entry)
                own = entry.kind == messages.BUNDLE and entry.author == device
                owed = not own and since is not None and since <= page.next
                may = not own and since is not None and since <= page.head
                self._books.hold(seq in page.seqs or not owed,
                                 f"a page from {page.after} to {page.next} lacks {seq}")
                self._books.hold(may or seq not in page.seqs,
                                 f"a page shows {seq}, which is not for its reader")

    @staticmethod
    def _readable_since(roster, granted, user, entry):
        """From which number of the log on; None for never."""
        if entry.folder is None:
            return 0
        return min((seq for team, seq in granted[entry.folder].items() if roster.role(user, team)),
                   default=None)
