# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Several servers on one PostgreSQL behind the nginx of packaging/server/nginx.conf: devices notice
neither which of them answers nor that one dies."""
import http.client
import os
import re
import socket
import ssl
import subprocess
import sys
import time

sys.dont_write_bytecode = True
HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "..", "support"))
import harness  # noqa: E402
from certificate import make_certificate, pin_of  # noqa: E402
from harness import enrol  # noqa: E402
from postgres_cluster import PostgresCluster  # noqa: E402

SITE = os.path.join(HERE, "..", "..", "packaging", "server", "nginx.conf")


def free_port():
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return one.getsockname()[1]


def site_for(port, servers, files, folder):
    """The site that is shipped, with this test's ports and certificate in it."""
    with open(SITE, encoding="utf-8") as file:
        text = file.read()
    for old, new in {
            "listen 443 ssl;": f"listen 127.0.0.1:{port} ssl;",
            "    listen [::]:443 ssl;\n": "",
            "/var/log/nginx/throughline.log crit": f"{folder}/faults crit",
            "127.0.0.1:8440": f"127.0.0.1:{servers[0].port}",
            "127.0.0.1:8441": f"127.0.0.1:{servers[1].port}",
            "/etc/throughline/fullchain.pem": files[0],
            "/etc/throughline/privkey.pem": files[1]}.items():
        if old not in text:
            raise AssertionError(f"nginx.conf does not say {old!r} any more")
        text = text.replace(old, new)
    return text


class Office:
    """A database, two servers on it, nginx before them, and the address that devices know."""

    def __init__(self, bench, options=()):
        cluster = PostgresCluster()
        bench.at_end(cluster.close)
        store = ["--store", cluster.make_database()]
        self.servers = []
        for name in ("first", "second"):
            more = [*store, *options, "--metrics", f"127.0.0.1:{free_port()}"]
            if self.servers:
                more += ["--key-file", os.path.join(self.servers[0].data, "server.key")]
            self.servers.append(bench.server(name, options=more, environment=cluster.environment))
        files = make_certificate(bench, "site")
        self.port = free_port()
        folder = bench.path("nginx")
        os.makedirs(folder)
        self._start_nginx(bench, folder, site_for(self.port, self.servers, files, folder))
        self.address = f"https://127.0.0.1:{self.port}" + pin_of(self.servers[0].binary, files[0])

    def _start_nginx(self, bench, folder, site):
        with open(os.path.join(folder, "nginx.conf"), "w", encoding="utf-8") as file:
            # root's nginx would hand over to a user who may not enter this folder
            user = "user root;\n" if os.getuid() == 0 else ""
            places = "".join(f"{name}_temp_path {folder}/{name};\n" for name in
                             ("client_body", "proxy", "fastcgi", "uwsgi", "scgi"))
            file.write(f"{user}daemon off;\npid {folder}/pid;\nerror_log {folder}/errors;\n"
                       f"events {{}}\nhttp {{\naccess_log off;\n{places}{site}}}\n")
        nginx = subprocess.Popen(["/usr/sbin/nginx", "-p", folder, "-c", f"{folder}/nginx.conf",
                                  "-e", f"{folder}/errors"], stdin=subprocess.DEVNULL)
        bench.at_end(lambda: (nginx.terminate(), nginx.wait()))
        end = time.monotonic() + 30
        while time.monotonic() < end and nginx.poll() is None:
            with socket.socket() as one:
                if one.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        raise AssertionError("nginx does not start")

    def ask(self, header):
        """One request of somebody without a session; -> its status."""
        context = ssl._create_unverified_context()
        line = http.client.HTTPSConnection("127.0.0.1", self.port, timeout=30, context=context)
        try:
            line.request("GET", "/v1/log?after=0", headers=header)
            return line.getresponse().status
        finally:
            line.close()


def answered(server):
    """How many requests of devices a server counts."""
    where = server.more[server.more.index("--metrics") + 1]
    line = http.client.HTTPConnection(where, timeout=30)
    line.request("GET", "/metrics")
    text = line.getresponse().read().decode()
    line.close()
    return sum(int(number) for number in
               re.findall(r"^throughline_requests_total\{.*\} (\d+)$", text, re.M))


def sync_soon(device):
    """What was under way with a server that died fails, also in the moment in which nginx believes
    that none is left; nothing is lost by it, and the next try goes through."""
    for _ in range(10):
        if device.run("sync", expect=(harness.OK, harness.UNREACHABLE)).code == harness.OK:
            return
        time.sleep(1)
    raise AssertionError("a device never reaches the server that is there")


def work_goes_on_while_servers_die(bench):
    check = bench.checks
    office = Office(bench)
    manager = harness.make_organisation(bench, office.address)
    worker, _ = enrol(bench, manager, office.address, "Rhys Example", "caseworker")
    for server in office.servers:
        check.that(answered(server) > 0, "both answer")
    people = []
    for round_ in range(8):
        victim = office.servers[round_ % 2]
        victim.kill()
        people.append(worker.add("person", "add", "--family", f"Sampleton{round_}"))
        sync_soon(worker)
        check.equal(worker.one("status")["waiting"], 0, "all of it is with the other one")
        victim.start()
    sync_soon(manager)
    check.same_set([row["id"] for row in manager.list("people")], people, "the manager's people")
    check.equal(worker.run("check").code, harness.OK, "the worker's store")
    check.equal(manager.run("check").code, harness.OK, "the manager's store")


def a_stranger_cannot_ask_under_many_names(bench):
    office = Office(bench, ["--stranger-requests", "1", "--stranger-burst", "3"])
    statuses = [office.ask({"X-Forwarded-For": f"203.0.113.{i}"}) for i in range(12)]
    bench.checks.equal(set(statuses), {401, 429}, "refused, and from the burst on told to wait")
    bench.checks.that(statuses.count(401) <= 2 * 3 + 2, f"each counts one caller: {statuses}")
    bench.checks.equal(statuses[0], 401, "the first is answered")


if __name__ == "__main__":
    harness.main([work_goes_on_while_servers_die, a_stranger_cannot_ask_under_many_names], __doc__)
