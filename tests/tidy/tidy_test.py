#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""tests/tidy/tidy_test.py [CHECK...]: the shape of the tree, as core/README.md describes it.

Standard library only. Prints one line for each finding and ends with 0 only when there is none.
"""
import os
import sys

from checks import CHECKS
from tree import Tree

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


def main(names):
    unknown = [name for name in names if name not in CHECKS]
    if unknown:
        print(f"There is no check '{unknown[0]}'; there are: {', '.join(CHECKS)}.")
        return 2
    tree = Tree(TOP)
    findings = 0
    for name in names or CHECKS:
        for finding in CHECKS[name](tree):
            findings += 1
            print(f"{name}: {finding}")
    sources = sum(file.is_source for file in tree.files)
    print(f"{len(tree.files)} files, {sources} sources, {findings} findings")
    return 1 if findings or not sources else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
