# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""What goes wrong besides the devices: servers die and come back, connections break."""
import math
import threading
import time

from harness import Server
from relay import Relay

# A device that begins again after each kill asks more often than people do.
UNLIMITED = ("--device-requests", "0")
STARTS = 10     # tries of a server that was killed


class Servers:
    """One server on files, or several processes on one database; and the line to them."""

    def __init__(self, bench, cluster, processes, chance, ended):
        self._chance = chance
        self._lock = threading.Lock()
        self.breaks = False   # whether connections break
        options, environment = UNLIMITED, {}
        if cluster:
            self.store = cluster.make_database()
            options, environment = UNLIMITED + ("--store", self.store), cluster.environment
        self.environment = environment
        self.options = options
        self.data = bench.path("server")
        self.all = []
        for number in range(processes):
            server = Server(bench.binaries, self.data, bench.path(f"server-output-{number}"),
                            options=options, environment=environment)
            bench.at_end(server.kill)
            self.all.append(server.start())
        self.relay = Relay(self._one_that_lives, breaks_after=self._breaks_after, ended=ended)
        bench.at_end(self.relay.close)

    def _one_that_lives(self):
        """As a load balancer does it; when all are dead the line leads to a dead one."""
        with self._lock:
            alive = [one for one in self.all if one.process is not None] or self.all
            return self._chance.choice(alive).port

    def _breaks_after(self):
        """A third of the connections; of them as many after ten bytes as after ten thousand."""
        with self._lock:
            if not self.breaks or self._chance.random() >= 0.33:
                return None
            return int(math.exp(self._chance.uniform(math.log(10), math.log(200_000))))

    def restart(self, server, pause):
        """A start that fails, as where the database does not answer in time, is tried again, as
        the service's unit does it (Restart=on-failure). -> how many failed."""
        server.kill()
        time.sleep(pause)
        for failed in range(STARTS - 1):
            try:
                server.start()
                return failed
            except AssertionError:
                time.sleep(2)
        server.start()
        return STARTS - 1

    def stop(self):
        for server in self.all:
            server.stop()


class Killer(threading.Thread):
    """Kills one server after another, every `pause` seconds or so; on a slow machine each serves
    for longer than it took to start, or there would be nothing to kill."""

    def __init__(self, servers, books, pause, chance):
        super().__init__(daemon=True)
        self._servers, self._books, self._pause, self._chance = servers, books, pause, chance
        self._over = threading.Event()

    def run(self):
        pause = self._pause
        while not self._over.wait(self._chance.uniform(0.5, 1.5) * pause):
            try:
                began = time.monotonic()
                failed = self._servers.restart(self._chance.choice(self._servers.all),
                                               self._chance.uniform(0, 0.5))
                self._books.count("servers killed")
                for _ in range(failed):
                    self._books.count("starts of a server that failed")
                pause = max(self._pause, 2 * (time.monotonic() - began))
            except AssertionError as error:
                self._books.trouble(f"a server that was killed does not come back: {error}")
                return

    def end(self):
        self._over.set()
        self.join()
