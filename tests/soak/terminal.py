# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""One life of a device: a real `throughline-cli batch -`, typed into a line at a time."""
import json
import os
import select
import shlex
import subprocess
import tempfile
import time

PATIENCE = 600  # seconds; whoever says nothing for so long hangs
# A line that answers with one small row: what was asked before it is over.
MARK = ("org", "lease")


class Ended(Exception):
    """The process went by itself: with this exit code, saying this."""

    def __init__(self, code, said):
        super().__init__(f"exit code {code}: {said[-300:]}")
        self.code, self.said = code, said


class Killed(Exception):
    """We killed it. `rows`: what it had answered to the last command by then."""

    def __init__(self, rows):
        super().__init__("killed")
        self.rows = rows


class Silent(Exception):
    """Nothing came in time."""


class Terminal:
    def __init__(self, device):
        self._said = tempfile.TemporaryFile()
        self._process = subprocess.Popen(device.command("batch", "-", json=True),
                                         env=device.environment(), stdin=subprocess.PIPE,
                                         stdout=subprocess.PIPE, stderr=self._said, bufsize=0)
        self._came = b""
        self._since = []  # rows that came since the last command was typed
        self._out = self._process.stdout.fileno()
        self._poll = select.poll()
        self._poll.register(self._out, select.POLLIN | select.POLLHUP)

    def ask(self, *words, kill_after=None):
        """A command that answers with one row. `kill_after`: its process dies so many seconds
        later, or with the answer, whichever comes first, and Killed is raised."""
        return self._answer([words], lambda: self._row(PATIENCE if kill_after is None
                                                       else kill_after), kill_after)

    def rows(self, *words, kill_after=None):
        """A command with any number of rows; one that was killed is over when `is_over`."""
        return self._answer([words, MARK], lambda: self._until_mark(kill_after), kill_after)

    @staticmethod
    def is_over(rows):
        return any(set(row) == {"days"} for row in rows)

    def close(self):
        """Nothing more is typed; it ends by itself, and well."""
        self._process.stdin.close()
        try:
            self._row(PATIENCE)
            raise AssertionError("an answer to nothing")
        except Ended as ended:
            if ended.code != 0:
                raise

    def kill(self):
        """SIGKILL, now, unless it is over. -> the rows that it had answered and nobody had read."""
        if self._process.stdout.closed:
            return []
        self._process.kill()
        self._process.wait()
        while data := os.read(self._out, 65536):
            self._came += data
        lines = self._came.split(b"\n")[:-1]
        self._release()
        return [json.loads(line) for line in lines]

    def _answer(self, lines, read, kill_after):
        self._since = []
        for words in lines:
            self._type(words)
        try:
            answer = read()
        except Silent:
            if kill_after is None:
                raise
        if kill_after is None:
            return answer
        raise Killed(self._since + self.kill())

    def _type(self, words):
        try:
            self._process.stdin.write((shlex.join(map(str, words)) + "\n").encode())
        except BrokenPipeError:
            pass  # its answer says why

    def _until_mark(self, kill_after):
        found = []
        while True:
            row = self._row(PATIENCE if kill_after is None else kill_after)
            if self.is_over([row]):
                return found
            found.append(row)

    def _row(self, patience):
        end = time.monotonic() + patience
        while b"\n" not in self._came:
            if not self._poll.poll(max(0, end - time.monotonic()) * 1000):
                raise Silent()
            data = os.read(self._out, 65536)
            if not data:
                raise self._ended()
            self._came += data
        line, _, self._came = self._came.partition(b"\n")
        self._since.append(json.loads(line))
        return self._since[-1]

    def _ended(self):
        code = self._process.wait()
        self._said.seek(0)
        said = self._said.read().decode(errors="replace")
        self._release()
        return Ended(code, said)

    def _release(self):
        for file in (self._process.stdin, self._process.stdout, self._said):
            file.close()
