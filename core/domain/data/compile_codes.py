#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Turns the code lists into one C++ file of constant tables: compile_codes.py IN.json... OUT.cpp

The same input gives the same bytes. A repeated or empty key stops the build.
"""

import json
import sys

# The tables with ids of their own: list id -> title, source, how a row becomes (key, label, definition); where the
# list is called otherwise than the table, a fourth: the table's id. A row that becomes nothing is none of the list's.
TABLES = {
    "prison": (
        "Prisons and other establishments",
        "Ministry of Justice prison-register",
        lambda row: (row["id"], row["name"], row["type"]),
    ),
    "prison_welsh": (
        "Prisons in Wales, by their Welsh names",
        "Ministry of Justice prison-register",
        lambda row: (row["id"], row["welsh_name"], row["type"]) if row["welsh_name"] else None,
        "prison",
    ),
    "local_authority": (
        "Local authorities, England and Wales",
        "MHCLG CORE (GSS codes, 2025 boundaries)",
        lambda row: (row[0], row[1], ""),
    ),
    "pdu": (
        "Probation delivery units",
        "HMPPS approved-premises-api (Delius codes)",
        lambda row: (row[2], row[1], row[0]),
    ),
    "probation_region": (
        "Probation regions",
        "HMPPS Refer and Monitor an Intervention",
        lambda row: (row[0], row[1], row[2]),
    ),
    "pcc_area": (
        "Police and crime commissioner areas",
        "HMPPS Refer and Monitor an Intervention",
        lambda row: (row[0], row[1], row[2]),
    ),
}


def quoted(text):
    """A C++ string literal. A control character becomes three octal digits, which nothing can extend."""
    out = []
    for char in text:
        if char in '"\\':
            out.append("\\" + char)
        elif ord(char) < 32 or ord(char) == 127:
            out.append("\\%03o" % ord(char))
        else:
            out.append(char)
    return '"' + "".join(out) + '"'


def read_lists(data):
    """Every list as (id, title, source, status, device_local, [(key, label, definition)])."""
    lists = []
    for list_id, one in data["lists"].items():
        rows = [(row["key"], row["label"], row["definition"]) for row in one["rows"]]
        local = bool(one.get("device_local", False))
        lists.append((list_id, one["title"], one["source"], one["status"], local, rows))
    for list_id, (title, source, to_row, *table) in TABLES.items():
        table_id = table[0] if table else list_id
        if table_id not in data:
            continue
        rows = [made for made in map(to_row, data[table_id]) if made]
        lists.append((list_id, title, source, "V", False, rows))
    return lists


def check(lists):
    ids = [one[0] for one in lists]
    if len(set(ids)) != len(ids):
        sys.exit("The code lists name a list twice.")
    for one in lists:
        keys = [row[0] for row in one[5]]
        if len(set(keys)) != len(keys):
            sys.exit("The code lists repeat a key in the list %s." % one[0])
        if any(not key or ";" in key or key != key.strip() for key in keys):
            sys.exit("The code lists have an empty key, or one with ';', in the list %s." % one[0])


def write(lists, out):
    out.append("// Written by compile_codes.py: change the lists it read, not this file.\n")
    out.append('#include "domain/code_list.h"\n\n')
    out.append("namespace throughline::domain {\n\nnamespace {\n\n")
    for number, (list_id, _, _, _, _, rows) in enumerate(lists):
        out.append("// %s\nconstexpr Code codes%d[] = {\n" % (list_id, number))
        for row in rows:
            out.append("    {%s},\n" % ", ".join(quoted(text) for text in row))
        order = sorted(range(len(rows)), key=lambda place: rows[place][0].encode())
        out.append("};\nconstexpr std::uint16_t byKey%d[] = {\n    " % number)
        out.append(", ".join(str(place) for place in order))
        out.append("};\n\n")
    out.append("constexpr CodeList lists[] = {\n")
    for number, (list_id, title, source, status, local, _) in enumerate(lists):
        texts = ", ".join(quoted(text) for text in (list_id, title, source, status))
        flag = "true" if local else "false"
        out.append("    {%s, %s, codes%d, byKey%d},\n" % (texts, flag, number, number))
    out.append("};\n\n} // namespace\n\n")
    out.append("constinit const std::span<const CodeList> generated::codeLists = lists;\n\n")
    out.append("} // namespace throughline::domain\n")


def main():
    if len(sys.argv) < 3:
        sys.exit("Usage: compile_codes.py IN.json... OUT.cpp")
    lists = []
    for path in sys.argv[1:-1]:
        with open(path, encoding="utf-8") as file:
            lists += read_lists(json.load(file))
    lists.sort(key=lambda one: one[0].encode())
    check(lists)
    out = []
    write(lists, out)
    with open(sys.argv[-1], "w", encoding="utf-8", newline="\n") as file:
        file.write("".join(out))


if __name__ == "__main__":
    main()
