# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""What somebody can check who sees all traffic from the first request on and holds no key.

`Wire.see` takes one exchange after another and refuses what a device and a server that keep to the
specification would not have said at this point.
"""
import collections
import copy
import re

import enrolment
import messages
import roster
import shapes
from bundle import Bundle
from grant import Grant
from padme import is_padded
from primitives import h16
from refused import Refused, need

STATE = re.compile(r"([0-9a-f]{32}) ([0-9]+) ([0-9]+) ([0-9]+)")
Entry = collections.namedtuple("Entry", "kind bytes id author folder received_ms")


class Folder:
    def __init__(self):
        self.opener = None  # the device that made it for managers alone and may write it (D10)
        self.teams = {}    # team -> generation
        self.epoch, self.kid = 0, None  # of the key in force
        self.bundles = []  # ids, in the order of the log
        self.last_shown = {}  # team -> seq of the grant that took it away, which it is shown


class Wire:
    def __init__(self):
        self.server = None      # its sign_pk
        self.roster = None
        self.epoch = None
        self.nonces = {}        # device -> nonce of its challenge
        self.tokens = {}        # token -> device
        self.log = {}           # seq -> Entry
        self.folders = collections.defaultdict(Folder)
        self.wraps = {}         # (team, generation, device) -> sealed
        self.acceptances = {}   # invite -> body, not yet approved
        self.received = collections.defaultdict(set)  # device -> seqs of entries sent to it
        self.last_n = {}        # device -> n of its last bundle
        self.stored_n = {}      # device -> n of its last bundle that is in the log
        self.past = {}          # epoch before the server was put back -> what is the same since
        self.ended = set()      # tokens of then
        self.seen = collections.Counter()

    def see(self, exchange):
        try:
            self._see(exchange)
        except Refused as refused:
            raise Refused(f"{exchange}: {refused}") from None

    def put_back(self, earlier):
        """The server is lost; another one goes on from a backup, as the `earlier` Wire saw it."""
        self.past[self.epoch] = earlier.head
        self.epoch = None       # the next reply names it
        self.ended |= set(self.tokens)
        self.tokens = {}
        for name in ("roster", "log", "folders", "wraps", "acceptances", "stored_n"):
            setattr(self, name, copy.deepcopy(getattr(earlier, name)))

    @property
    def recovering(self):
        """It serves nobody's reading before an administrator has confirmed it."""
        return bool(self.past) and self.epoch not in self.roster.epochs

    def _see(self, exchange):
        point, places = messages.end_point(exchange.method, exchange.path)
        need(self.roster is not None or point.path in ("/v1/server", "/v1/orgs"),
             "nothing before there is an organisation")
        self._headers(exchange, point)
        need(set(exchange.query) <= set(point.query), "no query but D13's")
        for name, value in exchange.query.items():
            need(re.fullmatch(point.query[name], value), f"the form of {name}")
        ended = not point.open_to_all and exchange.status == 401
        waits = not point.open_to_all and self.recovering \
            and exchange.status == messages.RECOVERING
        need(ended or waits or exchange.status in point.replies, "a status that D13 names")
        request = self._body(exchange.request, point.request)
        reply = self._body(exchange.reply,
                           None if ended or waits else point.replies[exchange.status])
        if ended and self._token(exchange) in self.ended:
            self.ended.remove(self._token(exchange))
            return  # the server that was put back knows nobody's session
        device = None if point.open_to_all else self._caller(exchange)
        need(device is None or ended == bool(self.roster.devices[device]["revoked"]),
             "whose session is over at once, and whose is not")
        name = point.method.lower() + re.sub(r"\W+", "_", point.path.removeprefix("/v1"))
        if exchange.status == 403:
            self._shut_out(exchange, request, reply)
        elif exchange.status == 401:
            del self.tokens[self._token(exchange)]
        elif exchange.status < 300:
            getattr(self, name.rstrip("_"))(request, reply, device=device, places=places,
                                            query=exchange.query,
                                            headers=exchange.request.headers)
        self._state(exchange)
        self.seen[f"{point.method} {point.path} {exchange.status}"] += 1

    @staticmethod
    def _body(message, shape):
        need(bool(message.body) == (shape is not None), "a body where one belongs")
        need(not message.body or message.headers.get("content-type") == "application/cbor",
             "bodies are application/cbor")
        if shape is None:
            return None
        value = shapes.decode(shape, message.body)
        need(shapes.encode(shape, value) == message.body, "written as it is read")
        return value

    @staticmethod
    def _headers(exchange, point):
        """Nothing that tells more of who talks than it has to."""
        known = {"host", "user-agent", "accept-encoding", "accept-language", "connection",
                 "content-type", "content-length", "authorization"}
        if point.method == "PUT":
            known.add("if-match")
        need(set(exchange.request.headers) <= known, "no header that nobody needs")
        need(exchange.request.headers.get("user-agent") == "throughline", "no version, no system")
        need(("authorization" in exchange.request.headers) != point.open_to_all,
             "a token where a session is needed, and nowhere else")

    @staticmethod
    def _token(exchange):
        kind, _, token = exchange.request.headers["authorization"].partition(" ")
        need(kind == "Bearer", "a bearer's token")
        return token

    def _caller(self, exchange):
        token = self._token(exchange)
        need(token in self.tokens, "the token of an open session")
        return self.tokens[token]

    def _state(self, exchange):
        """epoch, head, roster_seq, server_ms of every reply to a device that is in."""
        state = STATE.fullmatch(exchange.reply.headers.get("throughline-state", ""))
        need(state, "every reply carries epoch, head, roster_seq and server_ms")
        epoch, head, seq, _ = state.groups()
        if int(epoch, 16) == 0:
            need((head, seq) == ("0", "0"), "no organisation, no head")
            need(exchange.status in (401, messages.RECOVERING) or exchange.path == "/v1/server",
                 "a reply to nobody")
            return
        if self.epoch is None:
            self.epoch = bytes.fromhex(epoch)
            need(self.epoch not in self.past, "an epoch that never was")
        need(bytes.fromhex(epoch) == self.epoch, "the organisation's epoch")
        need(int(seq) == self.roster.seq, "the roster's head")
        need(int(head) == self.head, "the log's head")

    @property
    def head(self):
        return max(self.log, default=0)

    def _store(self, seq, entry):
        need(seq > self.head, "seq grows")
        self.log[seq] = entry

    def _append(self, signed):
        for one in signed:
            self.roster.append(one["bytes"], one["signatures"])
        need(not self.roster.no_ops, "no statement without an effect")
        need(not self.roster.read_only, "no statement that nobody reads")

    def _members(self, team):
        """Devices that hold the team's key: those of its users, and of admins."""
        return {device for device, one in self.roster.devices.items()
                if not one["revoked"] and self.roster.role(one["user"], team)}

    def _shut_out(self, exchange, request, reply):
        """Told to the device alone, with the proof (D10)."""
        need(exchange.path == "/v1/session", "told where it signs in")
        self._signed_in(request)
        need(self.roster.devices[request["device"]]["revoked"], "an administrator has ordered it")
        self._chain_from(int(exchange.query["after"]), reply)

    def _may_read(self, device, folder):
        user = self.roster.devices[device]["user"]
        return folder not in self.roster.erased and any(
            self.roster.role(user, team) for team in self.folders[folder].teams)

    def _is_told_of_its_loss(self, device, folder, seq):
        user = self.roster.devices[device]["user"]
        return any(last == seq and self.roster.role(user, team)
                   for team, last in self.folders[folder].last_shown.items())

    # One function for each end point: what the bodies have to say at this moment.

    def get_server(self, _request, reply, **_):
        need(self.server in (None, reply["sign_pk"]), "one server, one key")
        self.server = reply["sign_pk"]

    def post_orgs(self, request, reply, **_):
        self.roster, self.epoch = roster.Roster(), reply["epoch"]
        self._append(request["chain"])
        need(self.roster.server == self.server, "the genesis names the server")
        for one in request["wraps"]:
            self._wrap(one["team"], one["generation"], one)
        need(set(self.wraps) == {(team, 0, device) for team in self.roster.teams
                                 for device in self._members(team)}, "a wrap for every member")

    def post_session_challenge(self, request, reply, **_):
        self.roster.device(request["device"])
        self.nonces[request["device"]] = reply["nonce"]

    def post_session(self, request, reply, **_):
        self._signed_in(request)
        need(not self.roster.devices[request["device"]]["revoked"], "a device that is in")
        self.tokens[reply["token"]] = request["device"]

    def _signed_in(self, request):
        need(self.nonces.get(request["device"]) == request["nonce"], "the nonce of its challenge")
        self.roster.check_signed(request["signature"], "tl1/sess", self.server + request["nonce"],
                                 request["device"])

    def _chain_from(self, after, signed):
        expected = [{"bytes": one.bytes, "signatures": one.signatures}
                    for one in self.roster.statements[after:]]
        need(signed == expected, "the chain from there on, with its signatures")

    def get_roster(self, _request, reply, query, **_):
        self._chain_from(int(query["after"]), reply["statements"])
        need(reply["head_hash"] == self.roster.head, "the head's hash")
        messages.check_fresh(reply, bytes.fromhex(query["nonce"]), self.server)

    def post_roster(self, request, reply, **_):
        self._append(request)
        need(reply["head"] == self.roster.seq, "the new head")
        for invite in [one for one in self.acceptances if one not in self.roster.invites]:
            del self.acceptances[invite]
        head = self.roster.head
        self._store(self.head + 1, Entry(messages.ROSTER, head, head, None, None, None))

    def _wrap(self, team, generation, one):
        need(team in self.roster.teams, "a team of the roster")
        need(generation == len(self.roster.teams[team]["keys"]) - 1, "its current generation")
        need(one["device"] in self._members(team), "for a device of a member")
        self.wraps[team, generation, one["device"]] = one["sealed"]

    def post_teams_id_n_wraps(self, request, _reply, places, **_):
        for one in request:
            self._wrap(*places, one)

    def get_teams_id_n_wraps(self, _request, reply, device, places, **_):
        need(reply["sealed"] == self.wraps.get((*places, device)), "the wrap that was posted")

    def get_wraps_missing(self, _request, reply, device, **_):
        """Of the newest generations, to whoever holds the seed and keeps members."""
        user = self.roster.devices[device]["user"]
        wanted = {(team, len(one["keys"]) - 1, member) for team, one in self.roster.teams.items()
                  if self.roster.role(user, team) or self.roster.keeps_team(user, team)
                  for member in self._members(team)} - set(self.wraps)
        need({tuple(one.values()) for one in reply} == wanted and len(reply) == len(wanted),
             "the wraps that are missing")

    def get_devices_id(self, _request, reply, places, **_):
        need(places[0] in self.roster.devices, "a device of the roster")
        need(reply["last_n"] == self.stored_n.get(places[0], 0), "the highest n in the log")

    def put_folders_id_grants(self, request, reply, device, places, headers, **_):
        folder, user = self.folders[places[0]], self.roster.devices[device]["user"]
        need(bytes.fromhex(headers["if-match"]) == folder.kid, "the key in force, as they know it")
        grants = [Grant(item["bytes"]) for item in request if item["kind"] == messages.GRANT]
        need(grants and len(grants) == len(request), "grants and nothing else")
        kids = {(one.body["epoch"], one.body["kid"]) for one in grants}
        need(len(kids) == 1, "of one key")
        ((epoch, kid),) = kids
        is_new = (epoch, kid) != (folder.epoch, folder.kid)
        need(not is_new or epoch == folder.epoch + 1 and kid != folder.kid,
             "the key in force, or the next one of the folder")
        given = {one.body["team"] for one in grants if one.body["sealed_key"] is not None}
        is_manager = max(self.roster.role(user, team) for team in folder.teams) == roster.MANAGER
        need(is_manager or is_new and given == set(folder.teams)
             and any(self.roster.role(user, team) == roster.WRITER for team in folder.teams),
             "a new key for exactly those who have it, unless by a manager")
        need(not is_new or {one.body["team"] for one in grants} >= set(folder.teams),
             "nobody forgotten")
        first = reply["seq"] - len(grants) + 1
        for seq, (item, one) in enumerate(zip(request, grants), first):
            body = one.body
            need(body["device"] == device and body["folder"] == places[0], "its own, of this one")
            one.check_signature(self.roster.device(device)["sign_pk"])
            need(body["generation"] == len(self.roster.teams[body["team"]]["keys"]) - 1,
                 "its current generation")
            leads_back = body["sealed_key"] is not None and epoch > 0
            need((body["previous_key"] is not None) == leads_back, "leads back")
            self._store(seq, Entry(item["kind"], item["bytes"], one.id, device, places[0], None))
            if body["sealed_key"] is None:
                folder.last_shown[body["team"]] = seq
        folder.epoch, folder.kid = epoch, kid
        kept = {} if is_new else folder.teams
        folder.teams = kept | {one.body["team"]: one.body["generation"] for one in grants
                               if one.body["team"] in given}

    def post_push(self, request, reply, device, query, **_):
        need(len(request) == len(reply["results"]), "a result for each item")
        again = "again" in query
        need(not again or self.past and not self.recovering,
             "what was there before is given back to a server that lost it")
        for item, result in zip(request, reply["results"]):
            make = Grant if item["kind"] == messages.GRANT else Bundle
            one = make(item["bytes"])
            need(result["id"] == one.id, "results in the order of the items")
            need(result["status"] == messages.STORED, "stored")
            said = one.body if make is Grant else one.header
            author = said["device"]
            need(said["organisation"] == self.roster.organisation, "of this organisation")
            need(again or author == device, "a device pushes its own")
            one.check_signature(self.roster.device(author)["sign_pk"])
            if again and make is Bundle:
                self._bundle_again(one)
            else:
                (self._grant if make is Grant else self._bundle)(one, author)
            self._store(result["seq"], Entry(item["kind"], item["bytes"], one.id, author,
                                             said["folder"], reply["receipt"]["received_ms"]))
        messages.check_receipt(self.roster.organisation, self.epoch, reply, self.server)

    def _grant(self, one, device):
        body = one.body
        need(body["roster_seq"] <= self.roster.seq, "a roster that is there")
        need(body["epoch"] == 0 and body["previous_key"] is None, "pushed is a first key alone")
        need(body["sealed_key"] is not None, "and nothing is taken away")
        folder, team = self.folders[body["folder"]], self.roster.teams.get(body["team"])
        need(team is not None, "a team of the roster")
        need(body["generation"] == len(team["keys"]) - 1, "its current generation")
        user = self.roster.device(device)["user"]
        if folder.teams:
            need(any(self.roster.role(user, held) == roster.MANAGER for held in folder.teams),
                 "a manager of a team that holds the folder")
        elif self.roster.role(user, body["team"]) < roster.WRITER:
            need(team["kind"] == roster.MANAGERS, "made for an own team, or for managers")
            folder.opener = device
        need(folder.kid in (None, body["kid"]) and folder.epoch == 0, "one key an epoch")
        folder.kid = body["kid"]
        folder.teams[body["team"]] = body["generation"]

    def _bundle(self, one, device):
        header = one.header
        folder, user = self.folders[header["folder"]], self.roster.device(device)["user"]
        need(header["kind"] == 1, "a change")
        need(is_padded(one.padded_size), "sizes are Padmé's")
        need(header["n"] > self.last_n.get(device, -1), "n grows")
        self.last_n[device] = header["n"]
        self.stored_n[device] = header["n"]
        need(header["kid"] == folder.kid, "the key in force")
        writer = any(self.roster.role(user, team) >= roster.WRITER for team in folder.teams)
        need(writer or folder.opener == device, "a writer of a team that holds it, or its opener")
        if folder.opener != device:
            folder.opener = None
        need(header["roster_seq"] <= self.roster.seq, "a roster that is there")
        need(header["roster_head16"] == h16(self.roster.statements[header["roster_seq"]].hash),
             "the roster's head at that seq")
        need(set(header["parents"]) <= set(folder.bundles), "parents of the same folder")
        folder.bundles.append(one.id)

    def _bundle_again(self, one):
        """What its author sent before, whoever brings it now, in any order of its folder."""
        author, n = one.header["device"], one.header["n"]
        need(n <= self.last_n.get(author, -1), "it was sent before")
        self.stored_n[author] = max(n, self.stored_n.get(author, 0))
        self.folders[one.header["folder"]].bundles.append(one.id)

    def get_epoch(self, _request, reply, query, **_):
        before = bytes.fromhex(query["before"])
        common = self.head if before == self.epoch else self.past.get(before, 0)
        if "anchor" in query:
            seq, entry = query["anchor"].split("-")
            found = self.log.get(int(seq))
            common = common if found and int(seq) <= common and found.id.hex() == entry else 0
        need(reply == {"epoch": self.epoch, "common": common, "recovering": int(self.recovering)},
             "which day it was put back to")

    def post_missing(self, request, reply, **_):
        known = {stored.id for stored in self.log.values()}
        need(reply == [place for place, one in enumerate(request) if one not in known],
             "what the log has not got")

    def get_log(self, _request, reply, device, query, **_):
        after = int(query["after"])
        if "anchor" in query:
            seq, entry = query["anchor"].split("-")
            need(int(seq) in self.log, "an anchor that is an entry of the log")
            own = self.log[int(seq)].author == device
            need(own or int(seq) in self.received[device] and int(seq) <= after,
                 "an anchor it received, or brought")
            need(self.log[int(seq)].id.hex() == entry, "the anchor's id")
        last = after
        for one in reply["items"]:
            need(last < one["seq"] <= reply["next"], "entries in order")
            last = one["seq"]
            need(last in self.log, "an entry of the log")
            stored = self.log[last]
            need((one["kind"], one["bytes"]) == (stored.kind, stored.bytes), "as it was stored")
            need(stored.received_ms in (None, one["received_ms"]), "when it was received")
            self.received[device].add(last)
        owed = {seq for seq, stored in self.log.items() if after < seq <= reply["next"]
                and not (stored.kind == messages.BUNDLE and stored.author == device)
                and (stored.folder is None or self._may_read(device, stored.folder)
                     or self._is_told_of_its_loss(device, stored.folder, seq))}
        need({one["seq"] for one in reply["items"]} == owed, "all that it may read, and no more")
        need(reply["more"] == 1 or reply["next"] == self.head, "as far as the head")

    def _of_folder(self, folder):
        return {seq: stored for seq, stored in self.log.items() if stored.folder == folder}

    def get_index(self, _request, reply, device, query, **_):
        need(query["page"] == "0" and len(reply) < 4096, "as few folders as these are one page")
        need({one["folder"] for one in reply} == {folder for folder in self.folders
                                                  if self._may_read(device, folder)},
             "the folders that it may read, and no more")
        order = [(-one["mine"], -one["last_seq"]) for one in reply]
        need(order == sorted(order), "one's own first, then the newest")
        for one in reply:
            entries = self._of_folder(one["folder"])
            need(one["last_seq"] == max(entries), "its last entry")
            need(one["bytes"] == sum(len(stored.bytes) for stored in entries.values()), "its size")
            need(one["kid"] == self.folders[one["folder"]].kid, "the key in force")
            need(one["snapshot"] is None, "no snapshots yet")

    def post_folders_fetch(self, request, reply, device, **_):
        need(len(reply["results"]) <= len(request), "results for what was asked for")
        left = [(one["seq"], one["kind"], one["bytes"]) for one in reply["items"]]
        for asked, result in zip(request, reply["results"]):
            need(result["status"] == messages.STORED and self._may_read(device, asked["folder"]),
                 "served is what it may read")
            owed = [(seq, stored.kind, stored.bytes)
                    for seq, stored in sorted(self._of_folder(asked["folder"]).items())
                    if seq > asked["after"] and (not result["more"] or seq <= result["next"])]
            need(left[:len(owed)] == owed, "all of the folder, in order")
            left = left[len(owed):]
        need(not left, "and nothing else")
        self.received[device].update(one["seq"] for one in reply["items"])

    def get_invites_id(self, _request, reply, places, **_):
        made = self._invite(places[0])
        need(reply["organisation"] == self.roster.organisation, "the organisation")
        for name, one in (("genesis", self.roster.statements[0]), ("invite", made)):
            need(reply[name] == {"bytes": one.bytes, "signatures": one.signatures}, name)
        need((reply["head_seq"], reply["head_hash"]) == (self.roster.seq, self.roster.head),
             "the head of the chain")

    def _invite(self, invite):
        need(invite in self.roster.invites, "a live invite")
        key = self.roster.invites[invite]["invite_pk"]
        return next(one for one in self.roster.statements
                    if one.name == "invite" and one.fields()["invite_pk"] == key)

    def post_invites_id_accept(self, request, _reply, places, **_):
        self._invite(places[0])
        enrolment.check_acceptance(self.roster.invites[places[0]]["invite_pk"], request)
        need(request["head_hash"] == self.roster.head, "the head that the joiner was given")
        self.acceptances[places[0]] = request

    def get_invites_pending(self, _request, reply, **_):
        need({one["invite"]: one["acceptance"] for one in reply} == self.acceptances,
             "what was accepted and not yet approved")
