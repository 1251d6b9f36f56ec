# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""What is sealed inside statements: names and the seed of the generation before (D2)."""
from primitives import NONCE, aead_open, aead_seal, ascii_bytes, kdf, u32be


def _name_key(seed_of_all):
    return kdf(seed_of_all, 3, "tl1team_")


def _name_data(organisation, subject):
    return ascii_bytes("tl1/name") + organisation + subject


def open_name(sealed, seed_of_all, organisation, subject):
    return aead_open(_name_key(seed_of_all), sealed, _name_data(organisation, subject)).decode()


def seal_name(name, nonce, seed_of_all, organisation, subject):
    assert len(nonce) == NONCE
    return aead_seal(_name_key(seed_of_all), nonce, name.encode(),
                     _name_data(organisation, subject))


def open_previous(sealed, seed, organisation, team, generation):
    """The team's seed of the generation before this one."""
    return aead_open(kdf(seed, 2, "tl1team_"), sealed,
                     ascii_bytes("tl1/prev") + organisation + team + u32be(generation))
