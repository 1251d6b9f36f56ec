# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""What every reader here raises for bytes that do not hold."""


class Refused(Exception):
    """The text says which rule was broken, in the words of the specification."""


def need(condition, rule):
    if not condition:
        raise Refused(rule)
