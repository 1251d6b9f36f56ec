# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Many real devices work on a real server for some minutes, while they and it are killed and lines
break; then nothing fails any more, and everything that was said to be saved has to be everywhere
where it belongs, once. README.md says how to read what it prints.
"""
import argparse
import concurrent.futures
import os
import random
import signal
import subprocess
import sys
import time

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "support"))
import organisation  # noqa: E402
from books import Books  # noqa: E402
from checks import Finale  # noqa: E402
from faults import Killer, Servers  # noqa: E402
from harness import Bench  # noqa: E402
from log_watch import LogWatch  # noqa: E402
from postgres_cluster import PostgresCluster  # noqa: E402
from work import Pace, Sitting  # noqa: E402

# A short run goes on until each of them has happened.
NEVER_NONE = ("contact", "set note", "set supporter_phone", "rounds", "servers killed",
              "connections cut", "devices killed in edit", "devices killed in sync")
PATIENCE = 20                    # times as long as asked for, at the most
BUSY, IDLE = 200 << 20, 60 << 20   # bytes of a device: while its passphrase is stretched, and later


def memory_for(size):
    """How many of that size go into half of what is free."""
    return os.sysconf("SC_AVPHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") // (2 * size)


def bearable(devices):
    """How many device processes at once; most of them wait for the disk or for the server."""
    return max(2, min(devices - 1, 8 * (os.cpu_count() or 1), memory_for(BUSY)))


def arguments():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--bin", required=True, help="folder of the built binaries")
    parser.add_argument("--devices", type=int, default=200)
    parser.add_argument("--minutes", type=float, default=10)
    parser.add_argument("--seed", type=int, default=None, help="of what is chosen (default: new)")
    parser.add_argument("--at-once", type=int, default=None, help="device processes at a time")
    parser.add_argument("--postgres", action="store_true", help="the log in a PostgreSQL")
    parser.add_argument("--servers", type=int, default=1, help="processes on it")
    parser.add_argument("--server-pause", type=float, default=5, help="seconds between two kills")
    parser.add_argument("--keep", action="store_true", help="leave the folders behind")
    args = parser.parse_args()
    if args.servers > 1 and not args.postgres:
        parser.error("Several servers share a database: --servers goes with --postgres.")
    if args.devices < 6:
        parser.error("Two teams, each with somebody to agree with, are six devices or more.")
    args.seed = random.SystemRandom().randrange(1 << 32) if args.seed is None else args.seed
    args.at_once = args.at_once or bearable(args.devices)
    args.bin = os.path.abspath(args.bin)
    if not os.path.exists(os.path.join(args.bin, "throughline-server")):
        parser.error("The programs are not in that folder. tests/soak/run builds them first.")
    return args


class Soak:
    def __init__(self, args, bench):
        self._args, self._bench = args, bench
        self._chance = random.Random(args.seed)
        self._books = Books()
        self._pace = Pace()
        self._began = time.monotonic()

    def run(self):
        """-> whether all holds."""
        args, bench = self._args, self._bench
        self.tell(f"seed {args.seed}, {args.devices} devices, {args.at_once} at a time")
        watch = LogWatch(self._books)
        cluster = None
        if args.postgres:
            cluster = PostgresCluster()
            bench.at_end(cluster.close)
        self._servers = Servers(bench, cluster, args.servers, self._new_chance(), watch.ended)
        self._admin, self._others = organisation.plan(bench, args.devices)
        self._enrol()
        with concurrent.futures.ThreadPoolExecutor(args.at_once) as pool:
            self._work(pool)
            Finale(self._books, self._admin, self._others, pool, memory_for(IDLE)).run()
        self.tell("all have synced, were listed and checked")
        self._servers.relay.close()
        watch.close()
        entries, pages, receipts = watch.judge()
        self._servers.stop()
        self._check_store()
        self.tell(f"{entries} entries of the log, {pages} pages and {receipts} receipts compared")
        return self._sum_up()

    def tell(self, text):
        print(f"{time.monotonic() - self._began:7.1f} s  {text}", flush=True)

    def _new_chance(self):
        return random.Random(self._chance.getrandbits(64))

    def _enrol(self):
        url = self._servers.relay.url
        codes = organisation.found(self._bench, self._admin, self._others, url)
        self.tell(f"{len(codes)} invites")
        organisation.Enrolment(self._admin, self._others, codes, url, self._args.at_once).run()
        self.tell(f"{len(self._others)} devices have joined")
        organisation.first_people(self._books, self._others)
        self.tell("there is somebody to work with; now everything fails")

    def _work(self, pool):
        self._servers.breaks = True
        killer = Killer(self._servers, self._books, self._args.server_pause, self._new_chance())
        killer.start()
        self._opened = time.monotonic()
        chances = [self._new_chance() for _ in range(self._args.at_once)]
        list(pool.map(self._seat, chances))
        killer.end()
        self._servers.breaks = False
        self.tell("nothing fails any more")

    def _is_over(self):
        self._books.counts["connections cut"] = self._servers.relay.cuts
        worked = (time.monotonic() - self._opened) / (60 * self._args.minutes)
        return worked >= 1 and (worked >= PATIENCE
                                or all(self._books.counts[name] for name in NEVER_NONE))

    def _seat(self, chance):
        """A process at a time, of whichever device is not at work elsewhere."""
        while not self._is_over():
            member = chance.choice(self._others)
            if not member.busy.acquire(blocking=False):
                time.sleep(0.01)
                continue
            try:
                Sitting(member, self._books, self._pace, chance).run()
                member.sittings += 1
            finally:
                member.busy.release()

    def _check_store(self):
        """The server's own check of its files or database."""
        one = self._servers.all[0]
        store = ["--store", self._servers.store] if self._args.postgres else []
        done = subprocess.run([one.binary, "check", "--data", one.data, *store],
                              env=one.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
        self._books.hold(done.returncode == 0,
                         f"the server's check: {done.stdout.decode(errors='replace')[-500:]}")

    def _sum_up(self):
        books = self._books
        at_work = sum(one.sittings > 0 for one in self._others)
        unsaid = sum(not one.is_said for one in books.writes)
        print(f"  {at_work} devices at work, {len(books.writes) - unsaid} edits said to be saved, "
              f"{unsaid} killed before they said it")
        for name, count in sorted(books.counts.items()):
            print(f"  {count:7}  {name}")
        for name in NEVER_NONE:
            books.hold(books.counts[name], f"nothing was shown: no '{name}'")
        for text in books.troubles[:20]:
            print("WRONG: " + text)
        print(f"seed {self._args.seed}: " + (f"{len(books.troubles)} WRONG" if books.troubles
                                             else "nothing is missing, nothing is there twice, "
                                                  "all agree"))
        return not books.troubles


def main():
    args = arguments()
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))   # nothing is left behind
    bench = Bench(args.bin, args.keep)
    try:
        sys.exit(0 if Soak(args, bench).run() else 1)
    finally:
        bench.close()


if __name__ == "__main__":
    main()
