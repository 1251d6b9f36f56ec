# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Looks for readable traces of words in bytes, files and file names; proves that it finds them.

Forms searched: UTF-8, UTF-16LE and UTF-16BE in any letter case (also of accented letters, composed
or decomposed), base64 at all three alignments in both alphabets, and hexadecimal.
"""
import base64
import itertools
import os
import stat
import unicodedata
from collections import namedtuple

Hit = namedtuple("Hit", "word form where offset")

SHORTEST = 5  # characters; anything shorter is found in random bytes by chance


def _case_variants(word):
    """Every spelling that folding ASCII letters in the haystack does not already cover."""
    spellings = set()
    for form in ("NFC", "NFD"):
        choices = []
        for letter in unicodedata.normalize(form, word):
            if letter.isascii():
                choices.append((letter.lower(),))
            else:
                choices.append(tuple({letter, letter.lower(), letter.upper(), letter.casefold()}))
        if len(choices) > 400:
            raise ValueError("search for a part of so long a text, not for all of it")
        combinations = 1
        for choice in choices:
            combinations *= len(choice)
        if combinations > 4096:
            # Too many accents for a product: all lower and all upper are what a program would make.
            normal = unicodedata.normalize(form, word)
            spellings.update({normal, normal.lower(), normal.upper(), normal.casefold()})
        else:
            spellings.update("".join(letters) for letters in itertools.product(*choices))
    return spellings


def _base64_cores(data):
    """The characters of base64 that depend on `data` alone, for each of the three alignments."""
    for lead in range(3):
        padded = b"\0" * lead + data
        text = base64.b64encode(padded).rstrip(b"=")
        first = (lead * 8 + 5) // 6
        last = (len(padded) * 8) // 6
        yield lead, text[first:last]


def needles(word):
    """-> (form, bytes, folded): `folded` ones are searched in a copy with ASCII letters lowered."""
    if len(word) < SHORTEST:
        raise ValueError(f"a word of {len(word)} letters proves nothing: {SHORTEST} at least")
    found = set()
    for spelling in _case_variants(word):
        found.add(("utf-8", spelling.encode().lower(), True))
        found.add(("utf-16le", spelling.encode("utf-16-le").lower(), True))
        found.add(("utf-16be", spelling.encode("utf-16-be").lower(), True))
        found.add(("hex", spelling.encode().hex().encode(), True))
    for spelling in {word, word.lower(), word.upper(), word.title(), word.casefold()}:
        found.add(("hex", spelling.encode().hex().encode(), True))
        for encoding in ("utf-8", "utf-16-le", "utf-16-be"):
            for lead, core in _base64_cores(spelling.encode(encoding)):
                found.add((f"base64+{lead}", core, False))
                found.add((f"base64+{lead}", core.translate(bytes.maketrans(b"+/", b"-_")), False))
    return found


def _search(data, where, prepared, hits):
    folded = data.lower()
    for word, forms in prepared:
        seen = set()
        for form, needle, fold in forms:
            offset = (folded if fold else data).find(needle)
            if offset >= 0 and form not in seen:
                seen.add(form)
                hits.append(Hit(word, form, where, offset))


def files_of(folder):
    for top, folders, names in os.walk(folder):
        for name in folders + names:
            yield os.path.join(top, name)


def find_traces(target, words):
    """`target`: bytes, a file, or a folder (contents and names). -> list of Hit."""
    prepared = [(word, needles(word)) for word in sorted(set(words))]
    hits = []
    if isinstance(target, (bytes, bytearray)):
        _search(bytes(target), "bytes", prepared, hits)
        return hits
    target = str(target)
    if os.path.isfile(target):
        with open(target, "rb") as file:
            _search(file.read(), os.path.basename(target), prepared, hits)
        return hits
    if not os.path.isdir(target):
        raise FileNotFoundError(f"nothing to search at {target}")
    for path in files_of(target):
        where = os.path.relpath(path, target)
        _search(os.fsencode(where), f"the name {where}", prepared, hits)
        if stat.S_ISREG(os.lstat(path).st_mode):
            with open(path, "rb") as file:
                _search(file.read(), where, prepared, hits)
    return hits


def bytes_of(folder):
    """How much `find_traces` reads there: a search of nothing must not pass for a clean one."""
    return sum(os.lstat(path).st_size for path in files_of(folder)
               if stat.S_ISREG(os.lstat(path).st_mode))


def control_forms(word):
    """The same word as a careless program might write it: form -> bytes, wrapped in noise."""
    decomposed = unicodedata.normalize("NFD", word)
    forms = {
        "utf-8": word.encode(),
        "utf-8 upper": word.upper().encode(),
        "utf-8 lower": word.lower().encode(),
        "utf-8 decomposed": decomposed.encode(),
        "utf-16le": word.encode("utf-16-le"),
        "utf-16be": word.upper().encode("utf-16-be"),
        "hex": word.encode().hex().upper().encode(),
    }
    for lead in range(3):
        forms[f"base64+{lead}"] = base64.b64encode(b"xyz"[:lead] + word.encode() + b" and more")
        forms[f"base64url+{lead}"] = base64.urlsafe_b64encode(
            b"\xff" * lead + word.encode() + b"~?")
    return {name: os.urandom(777) + data + os.urandom(333) for name, data in forms.items()}


def positive_control(folder, word):
    """Plants `word` in every form, and once as a file name, searches, and takes it away.

    Returns how many plants were found; raises AssertionError naming one that was not.
    """
    found = 0
    for form, data in control_forms(word).items():
        path = os.path.join(folder, "planted.bin")
        with open(path, "wb") as file:
            file.write(data)
        try:
            if not any(hit.where == "planted.bin" for hit in find_traces(folder, [word])):
                raise AssertionError(f"the search missed its control planted as {form}")
        finally:
            os.remove(path)
        found += 1
    path = os.path.join(folder, f"x-{word.lower()}.tmp")
    open(path, "wb").close()
    try:
        if not any(hit.where.startswith("the name") for hit in find_traces(folder, [word])):
            raise AssertionError("the search missed its control planted as a file name")
    finally:
        os.remove(path)
    return found + 1
