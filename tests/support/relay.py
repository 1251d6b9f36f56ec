# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""A TCP relay on loopback that records every byte both ways, can be slow, and can cut."""
import socket
import threading
import time


class Relay:
    """Listens on a free port of 127.0.0.1 and passes everything on to `target_port`.

    `rate`: bytes a second towards the server, all connections together; None = as fast as it goes.
    The record is kept in memory: `sent` (client to server), `received`, and `capture()` for both.
    """

    def __init__(self, target_port, rate=None):
        self.target_port = target_port
        self.rate = rate
        self.sent = bytearray()
        self.received = bytearray()
        self.connections = 0
        self._lock = threading.Lock()
        self._pace = threading.Lock()
        self._free_at = 0.0
        self._live = set()
        self._closing = False
        self._listener = socket.create_server(("127.0.0.1", 0), backlog=64)
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
            server = socket.create_connection(("127.0.0.1", self.target_port), timeout=10)
            server.settimeout(None)
        except OSError:
            self._shut(client)  # what a dead server looks like from behind a proxy
            return
        with self._lock:
            self.connections += 1
            self._live.update((client, server))
        up = threading.Thread(target=self._pump, args=(client, server, self.sent, True),
                              daemon=True)
        up.start()
        self._pump(server, client, self.received, False)
        self._shut(client)
        self._shut(server)
        up.join(10)
        with self._lock:
            self._live.difference_update((client, server))

    def _pump(self, source, sink, record, paced):
        piece = 4096 if paced and self.rate else 65536
        while True:
            try:
                data = source.recv(piece)
                if not data:
                    break
                if paced and self.rate:
                    self._wait(len(data))
                with self._lock:
                    record.extend(data)
                sink.sendall(data)
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
