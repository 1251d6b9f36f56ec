# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""What the holder of the paper root can open (D10, D12): with the recorded traffic, everything."""
import bundle
import enrolment
import names
import ops
import sodium
from primitives import seal_open
from refused import need
from roster import ALL


class PaperRoot:
    def __init__(self, root, roster):
        need(enrolment.root_sign_public(root) == roster.root, "the root of this organisation")
        self.recovery = enrolment.recovery_secret(root)
        need(sodium.box_public(self.recovery) == roster.recovery_box, "its recovery key")
        self.roster = roster
        self.seeds = {}  # (team, generation) -> seed
        for one in roster.statements:
            if one.name == "team_key":
                self._team_key(one.fields())
        self.keys = {}   # kid -> folder key

    def _team_key(self, body):
        team, generation = body["team"], body["generation"]
        seed = seal_open(body["rec"], self.recovery)
        need(sodium.box_public(enrolment.team_secret(seed)) == body["box_pk"],
             "the seed yields the team's box key")
        if generation:
            before = names.open_previous(body["previous"], seed, self.roster.organisation, team,
                                         generation)
            need(before == self.seeds[team, generation - 1], "and leads back to the one before")
        self.seeds[team, generation] = seed

    def name(self, subject, sealed):
        (team,) = [team for team, one in self.roster.teams.items() if one["kind"] == ALL]
        return names.open_name(sealed["sealed"], self.seeds[team, sealed["generation"]],
                               self.roster.organisation, subject)

    def take(self, grant):
        body = grant.body
        seed = self.seeds[body["team"], body["generation"]]
        self.keys[body["kid"]] = grant.open(enrolment.team_secret(seed))

    def read(self, one):
        """The ops of a bundle, held against what its header says about them."""
        found = ops.read(bundle.unpack(one.open(self.keys[one.header["kid"]])))
        need(found["schema"] == one.header["schema"], "the schema of the header")
        need(max(change["hlc"] for change in found["changes"]) == one.header["hlc_max"],
             "hlc_max is the latest of its changes")
        return found["changes"]
