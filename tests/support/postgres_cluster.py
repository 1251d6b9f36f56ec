# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""A PostgreSQL of the test's own, for programs that are driven from outside.

As tests/support/postgres_cluster.h: in a temporary folder, behind a socket in it and no address,
with a password, as `nobody` when root runs it. It goes with the process that made it.
"""
import os
import pwd
import shutil
import subprocess
import tempfile
import time
import urllib.parse

USER = "throughline"
PATIENCE = 300  # seconds: machines may be busy with something else


class PostgresCluster:
    def __init__(self):
        self.folder = tempfile.mkdtemp(prefix="throughline-postgres-")
        self._programs = self._program_folder()
        self._server = None
        self._databases = 0
        password = "made up for a test"
        self._write("password", password + "\n")
        self.passfile = self._write("passfile", f"*:*:*:*:{password}\n")
        try:
            self._initialise()
            self.start()
        except BaseException:
            self.close()
            raise

    @property
    def environment(self):
        """What a program needs to be let in."""
        return {"PGPASSFILE": self.passfile}

    def make_database(self):
        """-> the address of a new, empty one."""
        self._databases += 1
        name = f"test{self._databases}"
        self._ask(f"CREATE DATABASE {name}")
        return f"postgresql://{USER}@{urllib.parse.quote(self.folder, safe='')}/{name}"

    def start(self):
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            self._server = self._run("postgres", "-D", "data", "-k", self.folder,
                                     "-c", "listen_addresses=", "-c", "fsync=off",
                                     "-c", "max_connections=60", "-c", "shared_buffers=32MB")
            while self._server.poll() is None and time.monotonic() < end:
                if self._answers():
                    return
                time.sleep(0.1)
        raise AssertionError("PostgreSQL does not start: " + self._said())

    def kill(self):
        """All of it at once: its children end with the process that answered for them."""
        if self._server is not None:
            self._server.kill()
            self._server.wait()
            self._server = None

    def close(self):
        self.kill()
        for _ in range(20):  # the last child may still be writing
            shutil.rmtree(self.folder, ignore_errors=True)
            if not os.path.exists(self.folder):
                return
            time.sleep(0.1)

    @staticmethod
    def _program_folder():
        try:
            found = subprocess.run(["pg_config", "--bindir"], stdout=subprocess.PIPE, text=True,
                                   check=True).stdout.strip()
        except (OSError, subprocess.CalledProcessError):
            found = ""
        if not os.access(os.path.join(found, "initdb"), os.X_OK):
            raise AssertionError("PostgreSQL is not installed: run packaging/deps/install, which "
                                 "installs the package postgresql.")
        return found

    def _write(self, name, text):
        path = os.path.join(self.folder, name)
        with open(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "w", encoding="utf-8") as file:
            file.write(text)
        return path

    def _run(self, program, *words):
        """Root becomes nobody; with its parent the program goes too."""
        command = ["setpriv", "--pdeathsig=KILL"]
        if os.getuid() == 0:
            command += ["--reuid=nobody", "--regid=nogroup", "--clear-groups"]
        with open(os.path.join(self.folder, "output"), "ab") as output:
            return subprocess.Popen([*command, os.path.join(self._programs, program), *words],
                                    cwd=self.folder, stdin=subprocess.DEVNULL, stdout=output,
                                    stderr=subprocess.STDOUT)

    def _initialise(self):
        if os.getuid() == 0:
            nobody = pwd.getpwnam("nobody")
            for path in (self.folder, os.path.join(self.folder, "password")):
                os.chown(path, nobody.pw_uid, nobody.pw_gid)
        self._server = self._run("initdb", "--pgdata=data", f"--username={USER}",
                                 "--pwfile=password", "--auth=scram-sha-256", "--encoding=UTF8",
                                 "--locale=C", "--no-sync")
        if self._server.wait(PATIENCE) != 0:
            raise AssertionError("initdb failed: " + self._said())

    def _said(self):
        with open(os.path.join(self.folder, "output"), encoding="utf-8", errors="replace") as file:
            return file.read()[-2000:]

    def _psql(self, text):
        return subprocess.run(
            [os.path.join(self._programs, "psql"), "-X", "-q", "-h", self.folder, "-U", USER,
             "-d", "postgres", "-c", text], env={**os.environ, **self.environment},
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            timeout=PATIENCE, check=False)

    def _answers(self):
        return self._psql("SELECT 1").returncode == 0

    def _ask(self, text):
        done = self._psql(text)
        if done.returncode != 0:
            raise AssertionError(f"PostgreSQL refuses: {done.stderr}")
