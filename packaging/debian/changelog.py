#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""changelog.py CHANGES.md MAINTAINER OUT.gz: the changes in the form that Debian wants.

The date is SOURCE_DATE_EPOCH's, or today's; nothing else of the outside is in the result.
"""
import email.utils
import gzip
import os
import re
import sys
import textwrap
import time


def entry(version, points, maintainer, date):
    lines = [f"throughline ({version}) unstable; urgency=medium", ""]
    for point in points:
        plain = " ".join(point.replace("`", "").replace("**", "").split())
        lines += textwrap.wrap(plain, 78, initial_indent="  * ", subsequent_indent="    ",
                               break_long_words=False, break_on_hyphens=False)
    return "\n".join(lines + ["", f" -- {maintainer}  {date}", ""])


def main(changes, maintainer, out):
    with open(changes, encoding="utf-8") as file:
        sections = re.split(r"^## ", file.read(), flags=re.MULTILINE)[1:]
    if not sections:
        sys.exit(f"{changes} names no version.")
    date = email.utils.formatdate(int(os.environ.get("SOURCE_DATE_EPOCH") or time.time()))
    text = "\n".join(entry(re.match(r"[\d.]+", section)[0],
                           re.split(r"^- ", section, flags=re.MULTILINE)[1:], maintainer, date)
                     for section in sections)
    with open(out, "wb") as file, \
            gzip.GzipFile(filename="", fileobj=file, mode="wb", compresslevel=9, mtime=0) as packed:
        packed.write(text.encode())


if __name__ == "__main__":
    if len(sys.argv) != 4:
        sys.exit(__doc__.strip())
    main(*sys.argv[1:])
