# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Recorded bytes of HTTP/1.1 as requests and their replies.

For one connection at a time, each reply before the next request: so the devices of the tests talk.
"""
import urllib.parse

from refused import need

END_OF_HEAD = b"\r\n\r\n"


class Message:
    def __init__(self, head, body):
        self.first, *lines = head.decode("ascii").split("\r\n")
        pairs = [line.split(": ", 1) for line in lines]
        self.headers = {name.lower(): value for name, value in pairs}
        need(len(self.headers) == len(pairs), "each header once")
        self.body = body


def messages(data):
    at = 0
    while at < len(data):
        end = data.index(END_OF_HEAD, at)
        body = end + len(END_OF_HEAD)
        one = Message(data[at:end], b"")
        at = body + int(one.headers.get("content-length", "0"))
        need(at <= len(data), "a body as long as its header says")
        one.body = data[body:at]
        yield one


class Exchange:
    """One request and its reply."""

    def __init__(self, request, reply):
        self.request, self.reply = request, reply
        self.method, target, version = request.first.split(" ")
        need(version == "HTTP/1.1" and reply.first.startswith("HTTP/1.1 "), "HTTP/1.1 both ways")
        self.path, _, query = target.partition("?")
        self.query = dict(urllib.parse.parse_qsl(query, strict_parsing=True)) if query else {}
        self.status = int(reply.first.split(" ")[1])

    def __str__(self):
        return f"{self.method} {self.path} -> {self.status}"


def exchanges(sent, received):
    requests, replies = list(messages(sent)), list(messages(received))
    need(len(requests) == len(replies), "a reply to every request")
    return [Exchange(*pair) for pair in zip(requests, replies)]
