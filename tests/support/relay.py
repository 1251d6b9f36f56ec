# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""A TCP relay on loopback that can record every byte both ways, be slow, and cut."""
import socket
import threading
import time


class Connection:
    """One client and its server: what went each way, and after how many bytes it breaks."""

    def __init__(self, client, server, breaks_after):
        self.client, self.server = client, server
        self.breaks_after = breaks_after
        self.sent, self.received = bytearray(), bytearray()
        self.began = time.monotonic()
        self.was_cut = False

    def whole(self, data):
        """What of `data` still goes through."""
        if self.breaks_after is None:
            return data
        left = self.breaks_after - len(self.sent) - len(self.received)
        self.was_cut = self.was_cut or len(data) > left
        return data[:max(0, left)]


class Relay:
    """Listens on a free port of 127.0.0.1 and passes everything on to a server.

    `target`: the server's port, or a function that gives one for each connection.
    `rate`: bytes a second towards the server, all connections together; None = as fast as it goes.
    `breaks_after`: a function that says for each connection after how many bytes, both ways
    together, it breaks, or None for never.
    `ended`: told of each Connection once it is over; then nothing is kept. Without it the record is
    in memory: `sent` (client to server), `received`, and `capture()` for both.
    """

    def __init__(self, target, rate=None, breaks_after=None, ended=None):
        self._target = target if callable(target) else lambda: target
        self.rate = rate
        self._breaks_after = breaks_after or (lambda: None)
        self._ended = ended
        self.sent = bytearray()
        self.received = bytearray()
        self.connections = 0
        self.cuts = 0  # of those that `breaks_after` asked for
        self._lock = threading.Lock()
        self._pace = threading.Lock()
        self._free_at = 0.0
        self._live = set()
        self._closing = False
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=256)
        self.port = self._listener.getsockname()[1]
        self.url = f"http://127.0.0.1:{self.port}"
        threading.Thread(target=self._accept, daemon=True).start()

    def capture(self):
        with self._lock:
            return bytes(self.sent) + b"\n-- received --\n" + bytes(self.received)

    def sent_bytes(self):
        with self._lock:
            return len(self.sent)

    def cut(self):
        """Breaks every live connection with a reset; new ones are served again."""
        with self._lock:
            live, self._live = self._live, set()
        for one in live:
            self._shut(one)

    def close(self):
        self._closing = True
        self._shut(self._listener)
        self.cut()

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    @staticmethod
    def _shut(one):
        try:
            one.shutdown(socket.SHUT_RDWR)
        except OSError:
            pass
        one.close()

    def _accept(self):
        while not self._closing:
            try:
                client, _ = self._listener.accept()
            except OSError:
                return
            threading.Thread(target=self._serve, args=(client,), daemon=True).start()

    def _serve(self, client):
        try:
            server = socket.create_connection(("127.0.0.1", self._target()), timeout=10)
            server.settimeout(None)
        except OSError:
            self._shut(client)  # what a dead server looks like from behind a proxy
            return
        one = Connection(client, server, self._breaks_after())
        with self._lock:
            self.connections += 1
            self._live.update((client, server))
        up = threading.Thread(target=self._pump, args=(one, client, server, True), daemon=True)
        up.start()
        self._pump(one, server, client, False)
        self._shut(client)
        self._shut(server)
        up.join(10)
        with self._lock:
            self._live.difference_update((client, server))
            self.cuts += one.was_cut
        if self._ended:
            self._ended(one)

    def _pump(self, one, source, sink, is_up):
        record, kept = (one.sent, self.sent) if is_up else (one.received, self.received)
        piece = 4096 if is_up and self.rate else 65536
        while True:
            try:
                data = source.recv(piece)
                if not data:
                    break
                if is_up and self.rate:
                    self._wait(len(data))
                with self._lock:
                    data = one.whole(data)
                    record.extend(data)
                    if not self._ended:
                        kept.extend(data)
                sink.sendall(data)
                if one.was_cut:
                    self._shut(one.client)
                    self._shut(one.server)
                    break
            except OSError:
                break
        try:
            sink.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def _wait(self, size):
        with self._pace:
            now = time.monotonic()
            start = max(now, self._free_at)
            self._free_at = start + size / self.rate
        time.sleep(max(0.0, start - now))
