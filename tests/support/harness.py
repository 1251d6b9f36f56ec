# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Drives the built `throughline-server` and `throughline-cli` as a person at a terminal would.

Standard library only, loopback only, and nothing but the command lines: no file format, nothing
inside.
"""
import argparse
import datetime
import hashlib
import http.client
import json as jsonlib
import os
import shlex
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
import traceback

from relay import Relay  # noqa: F401  (re-exported, so that a test imports one module)
from traces import bytes_of, find_traces, positive_control  # noqa: F401

PASSPHRASE = "made-up horse and no battery"
KINDS = ("people", "releases", "contacts", "accommodation", "referrals", "services")

# Exit codes of the command line.
OK, FOUND_WRONG, USAGE, REFUSED, UNREACHABLE, NO_STORE, NOT_APPROVED = range(7)

HERE = os.path.dirname(os.path.abspath(__file__))
DATA = os.path.join(os.path.dirname(HERE), "data")


class Skip(Exception):
    """This machine cannot show it; the text says why."""


class Checks:
    """Counts what was checked, so that a test that checked nothing cannot pass."""

    def __init__(self):
        self.count = 0

    def that(self, condition, what):
        self.count += 1
        if not condition:
            raise AssertionError(what)

    def equal(self, got, wanted, what):
        self.that(got == wanted, f"{what}: expected {wanted!r}, got {got!r}")

    def same_set(self, got, wanted, what):
        got, wanted = set(got), set(wanted)
        self.that(got == wanted, f"{what}: missing {sorted(wanted - got, key=repr)}, "
                                 f"not expected {sorted(got - wanted, key=repr)}")


class Result:
    """What one run of the command line left: exit code, standard output and standard error."""

    def __init__(self, command, code, out, err):
        self.command = command
        self.code = code
        self.out = out
        self.err = err

    @property
    def lines(self):
        return [line for line in self.out.splitlines() if line.strip()]

    @property
    def last_line(self):
        return self.lines[-1].strip() if self.lines else ""

    @property
    def rows(self):
        """Standard output as JSON: one object a line, or one document over several lines."""
        try:
            return [jsonlib.loads(line) for line in self.lines]
        except ValueError:
            pass
        try:
            return [jsonlib.loads(self.out)]
        except ValueError as error:
            raise AssertionError(f"`{self.command}` printed something that is not JSON ({error}): "
                                 f"{self.out[:300]!r}") from None

    @property
    def one(self):
        rows = self.rows
        if len(rows) != 1:
            raise AssertionError(f"`{self.command}` printed {len(rows)} JSON lines, not one")
        return rows[0]

    def __str__(self):
        return (f"`{self.command}` ended with {self.code}\n  out: {self.out[-400:]!r}\n"
                f"  err: {self.err[-400:]!r}")


def clean_environment():
    keep = {k: v for k, v in os.environ.items()
            if not k.startswith("THROUGHLINE_") and "proxy" not in k.lower()}
    keep.setdefault("LANG", "C.UTF-8")
    return keep


class Device:
    """A headless device: one folder, one passphrase, any number of runs."""

    def __init__(self, binaries, home, passphrase=PASSPHRASE, name="device"):
        self.cli = os.path.join(binaries, "throughline-cli")
        self.home = str(home)
        self.passphrase = passphrase
        self.name = name
        self.errors = []  # everything it ever said on standard error
        self.runs = 0

    def environment(self, passphrase=None):
        environment = clean_environment()
        environment["THROUGHLINE_PASSPHRASE"] = passphrase or self.passphrase
        return environment

    def command(self, *args, json=False):
        return [self.cli, "--home", self.home, *map(str, args)] + (["--json"] if json else [])

    def start(self, *args, json=False, stdin=subprocess.DEVNULL):
        """For a run that the test wants to meet while it is going on."""
        return subprocess.Popen(self.command(*args, json=json), env=self.environment(),
                                stdin=stdin, stdout=subprocess.PIPE, stderr=subprocess.PIPE)

    def run(self, *args, expect=OK, json=True, stdin=None, timeout=180, passphrase=None, **popen):
        """Runs one command. `expect`: the exit code, a tuple of them, or None for any."""
        done = subprocess.run(self.command(*args, json=json), env=self.environment(passphrase),
                              input=stdin.encode() if stdin is not None else None,
                              stdin=subprocess.DEVNULL if stdin is None else None,
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, timeout=timeout,
                              check=False, **popen)
        result = Result(self.name + ": " + shlex.join(map(str, args)), done.returncode,
                        done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))
        self.runs += 1
        self.errors.append(result.err)
        wanted = (expect,) if isinstance(expect, int) else expect
        if wanted is not None and result.code not in wanted:
            raise AssertionError(f"expected exit code {expect}: {result}")
        return result

    def text(self, *args, **more):
        return self.run(*args, json=False, **more)

    def rows(self, *args, **more):
        return self.run(*args, **more).rows

    def one(self, *args, **more):
        return self.run(*args, **more).one

    def add(self, *args, **more):
        """An `... add` command; -> the new id."""
        return self.one(*args, **more)["id"]

    def list(self, kind, *args):
        return self.rows("list", kind, *args)

    def sync(self, expect=OK, **more):
        result = self.run("sync", expect=expect, **more)
        return result.one if result.code == OK else result

    def batch(self, lines, expect=OK, timeout=600):
        """`lines`: each a list of words; quoted here, run with one unlock."""
        text = "".join(shlex.join(map(str, line)) + "\n" for line in lines)
        return self.text("batch", "-", stdin=text, expect=expect, timeout=timeout)


class Server:
    """The real server on loopback. Its output goes to files, so that it can be searched later."""

    def __init__(self, binaries, data, logs, certificate=None, options=(), environment=None):
        """`certificate`: files of a certificate and its key; the server then speaks TLS. `options`:
        more words for `serve`; `environment`: more variables."""
        self.environment = clean_environment() | (environment or {})
        self.binary = os.path.join(binaries, "throughline-server")
        self.scheme = "https" if certificate else "http"
        self.more = list(options)
        if certificate:
            self.more += ["--tls-cert", certificate[0], "--tls-key", certificate[1]]
        self.data = str(data)
        self.logs = str(logs)
        os.makedirs(self.logs, exist_ok=True)
        self.port = 0
        self.process = None
        self.starts = 0

    @property
    def url(self):
        return f"{self.scheme}://127.0.0.1:{self.port}"

    def start(self, timeout=60):
        """Starts it, on the same port as before if there was one, and waits until it is ready."""
        if self.process is not None:
            raise RuntimeError("the server runs already")
        self.starts += 1
        out_path = os.path.join(self.logs, f"{self.starts}.out")
        with open(out_path, "wb") as out, \
                open(os.path.join(self.logs, f"{self.starts}.err"), "wb") as err:
            self.process = subprocess.Popen(
                [self.binary, "serve", "--data", self.data, "--listen", f"127.0.0.1:{self.port}",
                 *self.more],
                stdin=subprocess.DEVNULL, stdout=out, stderr=err, env=self.environment)
        end = time.monotonic() + timeout
        while time.monotonic() < end:
            with open(out_path, encoding="utf-8", errors="replace") as out:
                for line in out:
                    if "listening on " in line and line.endswith("\n"):
                        self._take_port(line.split("listening on ", 1)[1].strip())
                        return self
            if self.process.poll() is not None:
                break
            time.sleep(0.01)
        code = self.process.poll()
        self.kill()
        raise AssertionError(f"the server never said `listening on URL` (exit code {code}); "
                             "it said: " + self.output()[-400:].decode(errors="replace"))

    def _take_port(self, url):
        port = int(url.rstrip("/").rsplit(":", 1)[1])
        if not url.startswith(f"{self.scheme}://127.0.0.1:") or port == 0:
            raise AssertionError(f"the server listens on {url}, not on a port of 127.0.0.1")
        if self.port and port != self.port:
            raise AssertionError(f"the server was given port {self.port} and took {port}")
        self.port = port

    def output(self):
        """All that it printed, on both channels, in all its lives."""
        everything = b""
        for name in sorted(os.listdir(self.logs)):
            with open(os.path.join(self.logs, name), "rb") as file:
                everything += file.read()
        return everything

    def stop(self, timeout=30):
        """Asks it to end, as a service manager does; -> its exit code."""
        if self.process is None:
            return None
        self.process.send_signal(signal.SIGTERM)
        try:
            code = self.process.wait(timeout)
        except subprocess.TimeoutExpired:
            self.kill()
            raise AssertionError(f"the server did not stop within {timeout} s of SIGTERM") from None
        self.process = None
        return code

    def kill(self):
        """SIGKILL: no chance to tidy up."""
        if self.process is not None:
            self.process.kill()
            self.process.wait()
            self.process = None

    def health(self, timeout=5):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        try:
            connection.request("GET", "/v1/health")
            reply = connection.getresponse()
            body = reply.read()
            if reply.status != 200:
                raise AssertionError(f"/v1/health answered {reply.status}")
            return jsonlib.loads(body)
        finally:
            connection.close()

    def head(self, organisation=0):
        """How many entries the log of the nth organisation has reached."""
        return self.health()["heads"][organisation]


class Bench:
    """One case's workplace: a temporary folder, its devices and servers; all gone at the end."""

    def __init__(self, binaries, keep=False):
        self.binaries = binaries
        self.keep = keep
        self.checks = Checks()
        self.folder = tempfile.mkdtemp(prefix="throughline-story-")
        self.notes = []
        self._closing = []

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def device(self, name, **more):
        return Device(self.binaries, self.path(name), name=name, **more)

    def server(self, name="server", **more):
        server = Server(self.binaries, self.path(name), self.path(name + "-output"), **more)
        self._closing.append(server.kill)
        return server.start()

    def relay(self, server, rate=None):
        relay = Relay(server.port, rate)
        self._closing.append(relay.close)
        return relay

    def at_end(self, action):
        self._closing.append(action)

    def say(self, text):
        self.notes.append(text)
        print("    " + text, flush=True)

    def close(self):
        for action in reversed(self._closing):
            try:
                action()
            except Exception as error:  # the case's own failure matters more
                print(f"    while tidying up: {error}", flush=True)
        if self.keep:
            print(f"    kept: {self.folder}", flush=True)
        else:
            shutil.rmtree(self.folder, ignore_errors=True)


def make_organisation(bench, server_url, name="manager", org="Example Throughcare",
                      team="Gate Team Example", user="Marged Sampleton"):
    """-> a device that is the first admin of a new organisation."""
    device = bench.device(name)
    device.text("org", "create", "--server", server_url, "--name", org, "--user", user,
                "--team", team, "--root-out", bench.path(f"{name}-root.txt"))
    return device


def enrol(bench, admin, url, user, role, team=None, name=None):
    """Invite, join, approve, first sync: -> (the new device, the code it was given)."""
    device = bench.device(name or role)
    more = ["--team", team] if team else []
    code = admin.text("invite", "--user", user, "--role", role, *more).last_line
    device.text("join", "--server", url, "--code", code)
    pending = admin.rows("members", "--pending")
    if len(pending) != 1 or "id" not in pending[0]:
        raise AssertionError(f"`members --pending` should show one request with an id: {pending}")
    admin.text("approve", pending[0]["id"])
    device.sync()
    return device, code


def without_local(rows):
    """What must be equal on all devices, by id."""
    return {row["id"]: {k: v for k, v in row.items() if k != "local"} for row in rows}


def instant(text):
    """`2026-11-23T08:34:00Z` -> a moment."""
    return datetime.datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(
        tzinfo=datetime.timezone.utc)


def now():
    return datetime.datetime.now(datetime.timezone.utc)


def snapshot(folder):
    """Relative path -> digest and mode, of every entry below `folder`."""
    entries = {}
    for top, folders, names in os.walk(folder):
        for name in folders + names:
            path = os.path.join(top, name)
            mode = os.lstat(path).st_mode
            digest = ""
            if stat.S_ISREG(mode):
                with open(path, "rb") as file:
                    digest = hashlib.sha256(file.read()).hexdigest()
            entries[os.path.relpath(path, folder)] = (stat.filemode(mode), digest)
    return entries


def volatile(path):
    """Files that hold no data of their own: SQLite's shared memory and the lock file."""
    name = os.path.basename(path)
    return name == "lock" or name.endswith(("-shm", ".lock"))


def difference(before, after):
    """What a failed open changed, as text; empty when nothing that matters did."""
    said = [f"{path} is gone" for path in before if path not in after and not volatile(path)]
    said += [f"{path} was changed" for path in before
             if path in after and after[path] != before[path] and not volatile(path)]
    empty = hashlib.sha256(b"").hexdigest()
    said += [f"{path} appeared" for path in after if path not in before and not volatile(path)
             and not (path.endswith("-wal") and after[path][1] == empty)]
    return "; ".join(said)


def main(cases, description, options=None):
    """Runs the cases (functions of a Bench), prints the counts, and ends the process."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--bin", required=True, help="folder of the built binaries")
    parser.add_argument("--keep", action="store_true", help="keep the temporary folders")
    parser.add_argument("--only", action="append", help="run this case alone (may be repeated)")
    for name, more in (options or {}).items():
        parser.add_argument(name, **more)
    args = parser.parse_args()
    binaries = os.path.abspath(args.bin)
    for name in ("throughline-server", "throughline-cli"):
        if not os.access(os.path.join(binaries, name), os.X_OK):
            sys.exit(f"{name} is not in {binaries}: build first, then give its folder with --bin.")
    failed, skipped, checks, ran = [], [], 0, 0
    for case in cases:
        name = case.__name__
        if args.only and name not in args.only:
            continue
        ran += 1
        bench = Bench(binaries, args.keep)
        bench.options = args
        began = time.monotonic()
        print(f"{name} ...", flush=True)
        outcome = "ok"
        try:
            case(bench)
            if not bench.checks.count:
                raise AssertionError("this case checked nothing")
        except Skip as reason:
            outcome = f"SKIPPED: {reason}"
            skipped.append(name)
        except (AssertionError, subprocess.TimeoutExpired) as error:
            outcome = f"FAILED: {error}"
            failed.append(name)
        except Exception:
            outcome = "FAILED:\n" + traceback.format_exc()
            failed.append(name)
        finally:
            checks += bench.checks.count
            bench.close()
        print(f"  {outcome} ({time.monotonic() - began:.1f} s)", flush=True)
    print(f"{ran} cases, {checks} checks, {len(skipped)} skipped, {len(failed)} failed"
          + (": " + ", ".join(failed) if failed else ""), flush=True)
    sys.exit(1 if failed or not ran else 0)
