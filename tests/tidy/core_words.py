#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""tests/tidy/core_words.py: writes down for translators what the core says.

The core knows no languages: fields, codes and errors are English there, and the app says them in its own. An error
that is put together of parts stays English. Places have names of their own, which nobody translates.
"""
import json
import os
import re

from tree import Tree

PATH = "app/client/i18n/core_words.cpp"
HEAD = """// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What the schema and its code lists call things, and what the core says when something goes
// wrong, for lupdate; nothing compiles it. Written by tests/tidy/core_words.py.
// clang-format off
"""
LITERALS = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
FIELD = re.compile(r'\{\s*\d+,\s*"\w+",\s*' + LITERALS + r',\s*T::(\w+),\s*(?:' + LITERALS + r'|(\w+))')
NAMED = re.compile(r"(\w+)\s*=\s*" + LITERALS + ";")
KIND = re.compile(r'\{Kind::\w+,\s*"\w+",\s*"\w+",\s*' + LITERALS + ",")
# Any literal, with what stands before and after it: what is put together of parts has a plus there.
SAID = re.compile(r"(\+\s*|R|ErrorCode::\w+,\s*)?" + LITERALS + r"(\+)?")
SENTENCE = re.compile(r"[A-Z].*\s.*[.!?]$")
REASON = re.compile(r"\w.* .*\w$")
COMMENT = re.compile(r'("(?:[^"\\\n]|\\.)*")|//[^\n]*')
# Says what was typed wrong, in the middle of a sentence.
REASONS = "core/domain/field_text.cpp"
# What the command line or paper shows, or the app says in words of its own.
ELSEWHERE = re.compile(r"core/server/|core/service/demo/|/(due_task_words|retention|working_days|erasure_certificate"
                       r"|release_missing|subject_\w+|store_check\w*)\.")
PART = re.compile(r'"((?:[^"\\]|\\.)*)"')
WIDTH = 84  # of a literal: a line of C++ has 100


def text_of(literals):
    return "".join(PART.findall(literals))


def code_lists(tree):
    """Labels by list; those of our own come in place of others of the same name."""
    lists = {}
    for name in ("codes.json", "our_codes.json"):
        file = tree.by_path.get(f"core/domain/data/{name}")
        for key, of in (json.loads(file.text)["lists"] if file else {}).items():
            lists[key] = [json.dumps(row["label"], ensure_ascii=False)[1:-1] for row in of["rows"]]
    return lists


def labels(tree):
    found = set()
    lists = code_lists(tree)
    for file in tree.below("core/domain/schema"):
        named = dict(NAMED.findall(file.text))
        for literals, type_name, ids, name in FIELD.findall(file.text):
            found.add(text_of(literals))
            if type_name in ("Code", "CodeSet"):
                found.update(label for key in text_of(ids or named[name]).split("|")
                             for label in lists.get(key, ()))
    table = tree.by_path.get("core/domain/schema_table.h")
    found.update(map(text_of, KIND.findall(table.text) if table else ()))
    return found


def sentences(tree):
    """Errors wherever the app makes them, and every sentence of the core that it shows."""
    found = set()
    for file in tree.below("core", "platform", "app/Throughline/Models"):
        if not file.is_cpp or ELSEWHERE.search(file.path):
            continue
        text = COMMENT.sub(lambda match: match.group(1) or "", file.text)
        for before, literals, after in SAID.findall(text):
            said = text_of(literals)
            is_error = before.startswith("ErrorCode")
            # The app says all else in words of its own.
            is_sentence = SENTENCE.match(said) and not file.path.startswith("app/")
            is_reason = file.path == REASONS and REASON.match(said)
            if not after and (is_error or (not before and (is_sentence or is_reason))):
                found.add(said)
    return found - {""}


def in_lines(text):
    """A literal, in as many lines as it needs."""
    lines = [""]
    for word in re.findall(r"\S+\s*|\s+", text):
        if len(lines[-1] + word) > WIDTH:
            lines.append("")
        lines[-1] += word
    return "\n    ".join(f'"{line}"' for line in lines)


def source_of(tree):
    """What the file at PATH has to be."""
    said = [("labels", text) for text in sorted(labels(tree))]
    said += [("sentences", text) for text in sorted(sentences(tree))]
    return HEAD + "".join(f'QT_TRANSLATE_NOOP("{context}",\n    {in_lines(text)})\n'
                          for context, text in said)


if __name__ == "__main__":
    top = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
    with open(os.path.join(top, PATH), "w", encoding="utf-8") as out:
        out.write(source_of(Tree(top)))
