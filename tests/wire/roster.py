# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The chain of statements, verified from genesis on, and what it says (D2).

A statement that breaks the chain is refused. One that is sound but has no right or no sense does
nothing, and `no_ops` says why. One that is critical and not understood leaves the roster read-only,
where its author might have written one.
"""
import enrolment
from primitives import check_signature, device_id, h16, invite_id, organisation_id
from refused import Refused, need
from statement import NOBODY, START, Statement

WORK, PERSONAL, ALL, MANAGERS = range(4)
READER, WRITER, MANAGER = 1, 2, 3
# Read by nobody yet: a checkpoint may be passed over.
NOT_READ = {None, "checkpoint"}


class NoEffect(Exception):
    """A statement that everybody skips; the text says why."""


def sense(condition, reason):
    if not condition:
        raise NoEffect(reason)


class Roster:
    def __init__(self):
        self.statements = []
        self.no_ops = []          # (seq, why)
        self.read_only = False
        self.organisation = None
        self.root = None          # root_sign_pk
        self.recovery_box = None
        self.server = None        # server_sign_pk in force
        self.users = {}           # id -> sealed name, None for the first admin until user_add
        self.admins = set()
        self.devices = {}         # id -> {user, sign_pk, box_pk, seq, revoked: body or None}
        self.teams = {}           # id -> {kind, user, name, folder, keys: a box_pk a generation,
        #                           maker, stale: whether somebody holds the key who should not}
        self.roles = {}           # (user, team) -> role
        self.policy = None
        self.invites = {}         # id -> body, those that are live
        self.erased = set()       # folders
        self.epochs = set()       # that an administrator has confirmed

    @property
    def head(self):
        return self.statements[-1].hash if self.statements else START

    @property
    def head16(self):
        return h16(self.head)

    @property
    def seq(self):
        return len(self.statements) - 1

    def verify(self, data, signatures):
        """The next Statement, or Refused: then the chain ends before it. Changes nothing."""
        one = Statement(data)
        need(one.seq == len(self.statements), "seq is the next")
        need(one.previous == self.head, "prev is the hash of the statement before")
        if one.seq == 0:
            self._verify_genesis(one, signatures)
        else:
            need(one.organisation == self.organisation, "a statement of this organisation")
            if one.author == NOBODY and one.name == "recover":
                self._verify_recover(one, signatures)
                one.signatures = signatures
                return one
            need(one.author in self.devices, "the author is a device of the roster")
            one.check_signed_by(signatures, [(one.author, self.devices[one.author]["sign_pk"])])
        one.signatures = signatures
        return one

    def append(self, data, signatures):
        one = self.verify(data, signatures)
        if one.seq == 0:
            self._begin(one)
        elif one.name in NOT_READ and one.critical and self._is_manager(self._author(one)):
            self.read_only = True
        else:
            self._follow(one)
        self.statements.append(one)

    def _verify_recover(self, one, signatures):
        body = one.fields()
        device = device_id(body["sign_pk"], body["box_pk"])
        one.check_signed_by(signatures, [(NOBODY, self.root), (device, body["sign_pk"])])

    @staticmethod
    def _verify_genesis(one, signatures):
        need(one.name == "genesis", "the first statement is the genesis")
        body = one.fields()
        need(one.organisation == organisation_id(body["root_sign_pk"]),
             "the organisation's id is the hash of its root")
        need(one.author == NOBODY, "nobody is the author of the genesis")
        device = device_id(body["sign_pk"], body["box_pk"])
        one.check_signed_by(signatures, [(NOBODY, body["root_sign_pk"]), (device, body["sign_pk"])])

    def _begin(self, one):
        body = one.fields()
        self.organisation = one.organisation
        self.root, self.recovery_box = body["root_sign_pk"], body["recovery_box_pk"]
        self.server = body["server_sign_pk"]
        self.users[body["user"]] = None
        self.admins.add(body["user"])
        self.policy = body["policy"]
        self._add_device(device_id(body["sign_pk"], body["box_pk"]), body, one)

    def _follow(self, one):
        try:
            sense(one.name not in NOT_READ, "nobody knows this type")
            try:
                body = one.fields()
            except Refused as refused:
                raise NoEffect(f"a bad body: {refused}") from None
            if one.author != NOBODY:
                self._check_right(self._author(one), one.name, body)
            getattr(self, "_" + one.name)(body, one)
        except NoEffect as why:
            self.no_ops.append((one.seq, str(why)))

    def _add_device(self, device, body, one):
        self.devices[device] = {"user": body["user"], "sign_pk": body["sign_pk"],
                                "box_pk": body["box_pk"], "seq": one.seq, "revoked": None}

    # Who may write what.

    def _author(self, one):
        """Whose device wrote it; nobody's that counts when that device was shut out."""
        device = self.devices[one.author]
        return None if device["revoked"] else device["user"]

    def _is_manager(self, user):
        return user in self.admins or any(self.role(user, team) == MANAGER for team in self.teams)

    def keeps_team(self, manager, team):
        one = self.teams[team]
        return self.role(manager, team) == MANAGER or \
            one["kind"] == PERSONAL and one["maker"] == manager

    def keeps_key(self, user, team):
        """Whoever only made a volunteer's team writes its first key, and no other."""
        one, role = self.teams[team], self.role(user, team)
        return role == MANAGER or \
            role == WRITER and one["kind"] == PERSONAL and one["user"] == user

    def keeps_user(self, manager, user):
        """Of every team of theirs, and none of them as its manager."""
        if manager in self.admins:
            return True
        held = {team: self.role(user, team) for team in self.teams}
        return user not in self.admins and all(
            role <= WRITER and self.keeps_team(manager, team) for team, role in held.items()
            if role and not (self.teams[team]["kind"] == ALL and role == READER))

    def _check_right(self, author, name, body):
        sense(author is not None, "the author was shut out")
        if author in self.admins:
            sense(name != "recover", "only the root recovers")
            return
        sense(self._is_manager(author) or name == "team_key", "the author is no admin or manager")
        sense(getattr(self, "_may_" + name, lambda *_: False)(author, body),
              "a manager has no right to this")

    def _may_user_add(self, _author, _body):
        return True

    def _may_device_add(self, author, body):
        return self.keeps_user(author, body["user"])

    def _may_device_revoke(self, author, body):
        device = self.devices.get(body["device"])
        return device is not None and self.keeps_user(author, device["user"])

    def _may_team_add(self, author, body):
        return body["kind"] == PERSONAL and body["user"] is not None \
            and self.keeps_user(author, body["user"])

    def _may_member_unset(self, author, body):
        user, team = body["user"], body["team"]
        return team in self.teams and self.keeps_team(author, team) \
            and user not in self.admins and self.role(user, team) <= WRITER

    def _may_member_set(self, author, body):
        return body["role"] <= WRITER and self._may_member_unset(author, body)

    def _may_team_key(self, author, body):
        team = body["team"]
        return team in self.teams and (
            self.keeps_key(author, team)
            or self._is_manager(author) and self.keeps_team(author, team)
            and not self.teams[team]["keys"])

    def _may_invite(self, author, body):
        return self.keeps_user(author, body["user"]) and all(
            one["role"] <= WRITER and one["team"] in self.teams
            and self.keeps_team(author, one["team"]) for one in body["roles"])

    def _may_invite_cancel(self, author, body):
        invite = self.invites.get(body["invite"])
        return invite is not None and self.keeps_user(author, invite["user"])

    # One function for each statement.

    def _genesis(self, _body, _one):
        raise NoEffect("a second genesis")

    def _user_add(self, body, _one):
        sense(self.users.get(body["user"]) is None, "the user is there already")
        self.users[body["user"]] = body["name"]

    def _team_add(self, body, one):
        kind = body["kind"]
        sense(body["team"] not in self.teams, "the team is there already")
        sense((body["user"] is not None) == (kind == PERSONAL), "only a personal team has a user")
        sense((body["name"] is not None) == (kind == WORK), "only a work team has a name")
        sense(kind != PERSONAL or body["user"] in self.users, "the user is there")
        sense(kind in (WORK, PERSONAL) or kind not in [t["kind"] for t in self.teams.values()],
              "a built-in team is there once")
        self.teams[body["team"]] = {**body, "keys": [], "maker": self._author(one),
                                    "key_by": None, "stale": False}

    def _close_to_its_maker(self, user):
        """A volunteer who is in has a key that whoever invited them does not know."""
        for team, one in self.teams.items():
            if one["kind"] == PERSONAL and one["user"] == user and self.active(user) \
                    and self.keeps_key(user, team) and one["keys"] \
                    and not self.role(one["key_by"], team):
                one["stale"] = True

    def _team_key(self, body, one):
        team = self.teams.get(body["team"])
        sense(team is not None, "the team is there")
        sense(body["generation"] == len(team["keys"]), "the next generation")
        sense((body["previous"] is None) == (body["generation"] == 0),
              "all generations but the first lead back to the one before")
        team["keys"].append(body["box_pk"])
        team["key_by"], team["stale"] = self._author(one), False
        self._close_to_its_maker(team["user"])

    def _member_set(self, body, _one):
        sense(body["user"] in self.users and body["team"] in self.teams, "user and team are there")
        kind, owner = (self.teams[body["team"]][key] for key in ("kind", "user"))
        sense(kind != PERSONAL or owner == body["user"], "a personal team has one user")
        lowers = body["role"] < self.role(body["user"], body["team"])
        self._check_cuts(body["user"] if lowers else None, body.get("cuts") or [])
        self.roles[body["user"], body["team"]] = body["role"]
        self._close_to_its_maker(body["user"])

    def _member_unset(self, body, _one):
        user, team = body["user"], body["team"]
        sense(self.roles.get((user, team)), "the user is in the team")
        self._check_cuts(user, body["cuts"])
        before = self._standing(user)
        del self.roles[user, team]
        self._end(user, before)

    def _admin_set(self, body, _one):
        user, cuts = body["user"], body.get("cuts")
        sense(user in self.users, "the user is there")
        sense((user in self.admins) != bool(body["admin"]), "that changes nothing")
        sense((cuts is None) == bool(body["admin"]), "cuts when it takes the right away")
        before = self._standing(user)
        if body["admin"]:
            self.admins.add(user)
            return
        self._check_cuts(user, cuts)
        self.admins.remove(user)
        self._end(user, before)

    def _device_revoke(self, body, _one):
        device = self.devices.get(body["device"])
        sense(device is not None, "the device is there")
        sense(not device["revoked"] or body["wipe"] > device["revoked"]["wipe"],
              "it was shut out already")
        if not device["revoked"]:
            for team in self._standing(device["user"]):
                self.teams[team]["stale"] = True
        device["revoked"] = body

    def _recover(self, body, one):
        device = device_id(body["sign_pk"], body["box_pk"])
        sense(device not in self.devices, "the device is there already")
        self.users.setdefault(body["user"], None)
        self.admins.add(body["user"])
        self._add_device(device, body, one)

    def _invite_cancel(self, body, _one):
        sense(body["invite"] in self.invites, "a live invite")
        del self.invites[body["invite"]]

    def _policy(self, body, _one):
        self.policy = body

    def _standing(self, user):
        return {team for team in self.teams if self.role(user, team)}

    def _end(self, user, before):
        """Who is not in a team any more still has its key."""
        for team in before - self._standing(user):
            self.teams[team]["stale"] = True

    def active(self, user):
        return {device for device, one in self.devices.items()
                if one["user"] == user and not one["revoked"]}

    def _check_cuts(self, user, cuts):
        named = [one["device"] for one in cuts]
        sense(sorted(named) == sorted(self.active(user)), "a cut for every device of theirs")

    def _invite(self, body, _one):
        sense(body["user"] in self.users, "the user is there")
        sense(all(one["team"] in self.teams for one in body["roles"]), "the teams are there")
        for other, earlier in list(self.invites.items()):
            if earlier["user"] == body["user"]:
                del self.invites[other]  # one live per user: the newer one replaces it
        self.invites[invite_id(body["invite_pk"])] = body

    def _device_add(self, body, one):
        invite = self.invites.get(body["invite"])
        sense(invite is not None and invite["user"] == body["user"], "a live invite of this user")
        sense(body["head_hash"] in [s.hash for s in self.statements], "a head of this chain")
        known = next(s.seq for s in self.statements if s.hash == body["head_hash"])
        made = next(s.seq for s in self.statements if s.name == "invite"
                    and s.raw_body[1] == invite["invite_pk"])
        sense(known >= made, "a head not before the invite")
        try:
            enrolment.check_acceptance(invite["invite_pk"], body)
        except Refused as refused:
            raise NoEffect(str(refused)) from None
        device = device_id(body["sign_pk"], body["box_pk"])
        sense(device not in self.devices, "the device is there already")
        self._add_device(device, body, one)
        del self.invites[body["invite"]]
        self._close_to_its_maker(body["user"])

    def _server_key(self, body, _one):
        self.server = body["server_sign_pk"]

    def _server_epoch(self, body, _one):
        sense(any(body["epoch"]), "an epoch that is one")
        sense(body["epoch"] not in self.epochs, "the epoch is confirmed already")
        self.epochs.add(body["epoch"])

    def _erase(self, body, _one):
        sense(body["folder"] not in [one["folder"] for one in self.teams.values()],
              "a team's own folder stays")
        sense(body["folder"] not in self.erased, "the folder is erased already")
        self.erased.add(body["folder"])

    # What others ask.

    def role(self, user, team):
        """Admins are managers of every team; in the team of all everybody is a reader at least."""
        if user in self.admins:
            return MANAGER
        least = READER if self.teams[team]["kind"] == ALL else 0
        return max(least, self.roles.get((user, team), 0))

    def device(self, device):
        need(device in self.devices, "a device of the roster")
        return self.devices[device]

    def check_signed(self, signature, domain, data, device):
        check_signature(signature, domain, data, self.device(device)["sign_pk"])


def read_chain(signed_list):
    roster = Roster()
    for one in signed_list:
        roster.append(one["bytes"], one["signatures"])
    return roster
