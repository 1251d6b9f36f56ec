# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The checks of tidy_test.py. Each takes a Tree and yields one sentence for each finding.

There is no list of exceptions: what a check says is mended, or the check is wrong.
"""
import re
import xml.etree.ElementTree as ET

# Which folders a part of core may include from, besides itself. `crypto` is two targets: what it
# shares with the server (crypto_base), and the rest. README.md of core draws the same picture.
CORE = {
    "base": set(),
    "domain": {"base"},
    "crypto_base": {"base"},
    "crypto": {"crypto_base", "base"},
    "protocol": {"base", "crypto_base"},
    "sync": {"protocol", "domain", "crypto", "crypto_base", "base"},
    "sqlite": {"base", "crypto_base"},
    "postgres": {"base"},
    "store": {"sqlite", "domain", "crypto", "crypto_base", "base"},
    "report": {"store", "sqlite", "domain", "crypto", "crypto_base", "base"},
    "service": {"sync", "store", "report", "protocol", "sqlite", "domain", "crypto", "crypto_base",
                "base"},
    "net": {"sync", "protocol", "domain", "crypto", "crypto_base", "base"},
    "server": {"protocol", "sqlite", "postgres", "crypto_base", "base"},
}
CRYPTO_BASE = {"hash.h", "sign.h", "secret.h", "system_random.h", "sodium_ready.h"}
CLIENT = set(CORE) - {"server", "postgres"}
APP = {
    "server": CORE["server"] | {"server", "crypto"},
    "cli": CLIENT,
    "client": CLIENT | {"Throughline"},
    "gallery": CLIENT,
    "Throughline": CLIENT - {"net"},
}

# A header of somebody else's that only one folder may know.
OWNERS = {"sqlite3.h": "core/sqlite", "libpq-fe.h": "core/postgres", "sodium.h": "core/crypto",
          "zstd.h": "core/sync", "qrencode.h": "qml/Throughline/Controls"}

INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)
LINK = re.compile(r"throughline_library\(\s*(\w+)([^)]*)\)")


def part_of(header):
    """`crypto/hash.h` -> crypto_base; `store/records.h` -> store; no slash -> nothing."""
    folder, slash, name = header.partition("/")
    if not slash:
        return None
    return "crypto_base" if folder == "crypto" and name in CRYPTO_BASE else folder


def including_part(file):
    """The part of core that a file belongs to, and the folders it may include from."""
    top, _, rest = file.path.partition("/")
    part = rest.partition("/")[0]
    if top == "app":
        return part, APP.get(part)
    if part == "crypto" and file.name.rpartition(".")[0] + ".h" in CRYPTO_BASE:
        part = "crypto_base"
    return part, CORE.get(part)


def arrows(tree):
    """Includes and links follow the arrows of core/README.md."""
    for file in tree.below("core", "app"):
        if not file.is_cpp:
            continue
        part, allowed = including_part(file)
        if allowed is None:
            yield f"{file.path}: '{part}' has no place in the picture of arrows (core/README.md)"
            continue
        for quoted in filter(None, (pair[0] for pair in INCLUDE.findall(file.text))):
            target = part_of(quoted)
            if f"app/{part}/{quoted}" in tree.by_path:
                continue  # a folder of the program's own
            if target is None:
                if f"{file.folder}/{quoted}" not in tree.by_path:
                    yield f'{file.path}: includes "{quoted}", which is not in its folder'
            elif f"core/{quoted}" not in tree.by_path and f"app/{quoted}" not in tree.by_path:
                yield f'{file.path}: includes "{quoted}", which is not there'
            elif target != part and target not in allowed:
                yield f'{file.path}: {part} may not include "{quoted}"'
    yield from links(tree)


def links(tree):
    """What a library of core links is what it may include."""
    for name in CORE:
        folder = "core/" + ("crypto" if name == "crypto_base" else name)
        lists = tree.by_path.get(folder + "/CMakeLists.txt")
        if lists is None:
            continue
        for library, arguments in LINK.findall(lists.text):
            for target in re.findall(r"throughline::(\w+)", arguments):
                if library == name and target in CORE and target not in CORE[name]:
                    yield f"{lists.path}: {name} may not link throughline::{target}"


def owners(tree):
    """A library of others is known to one folder; Qt stays out of core's interfaces."""
    for file in tree.below("core", "app", "qml", "platform"):
        for _, header in INCLUDE.findall(file.text if file.is_cpp else ""):
            name = header.rpartition("/")[2]
            if name in OWNERS and file.folder != OWNERS[name]:
                yield f"{file.path}: only {OWNERS[name]} may include <{header}>"
            elif re.match(r"(Qt|Q[A-Z])", header):
                yield from qt_in_core(file, header)


def qt_in_core(file, header):
    if not file.path.startswith("core/"):
        return
    if file.name.endswith(".h") and not file.path.startswith("core/net/"):
        yield f"{file.path}: no Qt in a header of core (<{header}>)"
    elif re.match(r"Qt?(Gui|Qml|Quick|Widgets|uick|ml)", header):
        yield f"{file.path}: only Qt Core and Network below app (<{header}>)"


# A figure, or a colour put together or named where it is used.
COLOUR = re.compile(r"""["']#(?:[0-9a-fA-F]{3,4}){1,2}["']|\bQt\.(?:rgba|hsla|hsva|color)\("""
                    r"""|\bcolor:\s*["'](?!transparent["'])\w+["']""")


def colours(tree):
    """Colours are figures in the theme alone; everywhere else they have a name for what they are for."""
    for file in tree.below("qml", "app"):
        if not file.name.endswith((".qml", ".js", ".svg", ".cpp", ".h")):
            continue
        if file.path.startswith("qml/Throughline/Theme/"):
            continue
        for number, line in enumerate(file.lines, 1):
            if COLOUR.search(line):
                yield f"{file.path}:{number}: a colour that is not the theme's"


# Which modules of ours a module may import: README.md of qml draws the same picture. A feature is
# whatever is not named here.
QML = {
    "Theme": set(),
    "Controls": {"Theme", "Controls"},
    "Shell": None,
    "Gallery": None,
}


def modules(tree):
    """QML imports follow the arrows of qml/README.md; every file is in its module's list."""
    for file in tree.below("qml", "app"):
        if not file.name.endswith(".qml"):
            continue
        lists_of = tree.list_of(file.folder)
        if lists_of is None or not named_in(lists_of, file):
            yield f"{file.path}: no CMakeLists.txt names it"
        if not file.path.startswith("qml/Throughline/"):
            continue
        module = file.path.split("/")[2]
        allowed = QML.get(module, {"Theme", "Controls", "Models", module})
        if allowed is None:
            continue
        for imported in re.findall(r"^import Throughline\.(\w+)", file.text, re.MULTILINE):
            if imported not in allowed:
                yield f"{file.path}: {module} may not import Throughline.{imported}"


def licences(tree):
    """Two SPDX lines at the top of every source; a licence file for every licence named."""
    tag = "SPDX-" + "License-Identifier"
    for file in tree.files:
        top = "\n".join(file.lines[:4])
        if file.is_source and ("SPDX-" + "FileCopyrightText: 2026 The Throughline authors" not in top
                               or tag + ": Apache-2.0" not in top):
            yield f"{file.path}: the two SPDX lines are missing at the top"
    reuse = tree.by_path.get("REUSE.toml")
    for named in re.findall(tag + r' = "([^"]+)"', reuse.text if reuse else ""):
        for licence in re.split(r" (?:AND|OR) ", named):
            if f"LICENSES/{licence}.txt" not in tree.by_path:
                yield f"REUSE.toml: the text of {licence} is not in LICENSES"


def layout(tree):
    """No line of C++ over 100 columns, no tab, no blank at a line's end, one newline at the end."""
    for file in tree.files:
        if not file.is_source or file.is_data:
            continue
        for number, line in enumerate(file.lines, 1):
            if file.is_cpp and len(line) > 100:
                yield f"{file.path}:{number}: {len(line)} columns, 100 are the most"
            if "\t" in line:
                yield f"{file.path}:{number}: a tab"
            if line != line.rstrip():
                yield f"{file.path}:{number}: blanks at the end of the line"
        if file.bytes and (not file.bytes.endswith(b"\n") or file.bytes.endswith(b"\n\n")):
            yield f"{file.path}: should end with one newline"
        if file.name.endswith(".h") and "#pragma once" not in file.text:
            yield f"{file.path}: no #pragma once"


def named_in(lists, file):
    """Whether a CMakeLists.txt names the file, or composes its name (`NAME_test.py`)."""
    if re.search(r"(?<![\w.])" + re.escape(file.name) + r"(?![\w.])", lists.text):
        return True
    stem = re.fullmatch(r"(\w+)_test\.py", file.name)
    return bool(stem and "_test.py" in lists.text
                and re.search(r"\(" + stem[1] + r"[\s)]", lists.text))


def lists(tree):
    """Every source is compiled or run by a CMakeLists.txt, every header and module is used."""
    test_lists = [file for file in tree.below("tests") if file.name == "CMakeLists.txt"]
    included = {name.rpartition("/")[2] for file in tree.files if file.is_cpp
                for pair in INCLUDE.findall(file.text) for name in pair if name}
    imported = {name for file in tree.files if file.name.endswith(".py")
                for name in re.findall(r"^\s*(?:import|from)\s+(\w+)", file.text, re.MULTILINE)}
    for file in tree.below("core", "app", "qml", "platform", "tests"):
        in_tests = file.path.startswith("tests/")
        candidates = test_lists if in_tests else [tree.list_of(file.folder)]
        if file.name.endswith((".cpp", ".mm")) or file.name.endswith("_test.py"):
            if not any(one and named_in(one, file) for one in candidates):
                yield f"{file.path}: no CMakeLists.txt names it"
        elif file.name.endswith(".h") and file.name not in included:
            yield f"{file.path}: nobody includes it"
        elif in_tests and file.name.endswith(".py") and file.name[:-3] not in imported \
                and not any(named_in(one, file) for one in test_lists):
            yield f"{file.path}: nobody imports it"


# What may be named with a scheme: this machine, names that RFC 2606 keeps for examples, the names of
# XML and of licences, and what a README refers to.
HOSTS = re.compile(r"(127\.0\.0\.1|localhost|\[::1\]|\[|([\w-]+\.)*example(\.(com|net|org))?"
                   r"|([\w-]+\.)*(test|invalid)|www\.w3\.org|www\.apache\.org|spdx\.org"
                   r"|www\.nationalarchives\.gov\.uk)$")
# The shape of a package archive's or mirror's name, whoever runs it.
ARCHIVE = re.compile(r"\b(deb|registry|mirrors?|proxy|index|archive|security|packages|static|files"
                     r"|repo|crates|pypi|npm)\.[a-z0-9-]+(\.[a-z0-9-]+)*\.?(org|io|com|net|dev|rs)\b")
# Folders of somebody's machine; a made-up one in a test is spelt /nonexistent or /example.
MACHINE = re.compile(r"(?<![\w.$}/-])/(work|workspace|root|Users|home/\w+|mnt|media)/"
                     r"|[A-Z]:\\Users")


def places(tree):
    """No folder of one person's machine, no host but this machine and examples."""
    for file in tree.files:
        if file.is_data or b"\0" in file.bytes:
            continue
        for number, line in enumerate(file.lines, 1):
            where = f"{file.path}:{number}"
            if file.path != "tests/tidy/checks.py" and MACHINE.search(line):
                yield f"{where}: a path of one machine"
            if ARCHIVE.search(line):
                yield f"{where}: the name of a package archive"
            for host in re.findall(r"\w+://([^\s/\"'`<>)\\:?#,;]+)", line):
                host = host.rstrip(".")
                # A place holder (`HOST`, `$url`, `{url}`) or an address by number is no name.
                if "." not in host or "@" in host or re.match(r"[{$%]|[\d.]+$", host):
                    continue
                if not HOSTS.match(host):
                    yield f"{where}: a host that nobody needs to know ({host})"


# A text with a count, in one literal or several in a row; whose it is where that is said.
COUNTED = re.compile(r"""(?:(\w+)::)?\b(?:qsTr|tr)\(\s*((?:"(?:[^"\\]|\\.)*"\s*)+)""")
METHOD = re.compile(r"^(?:\w[^\n;=]*?\b)?(\w+)::~?\w+\(", re.MULTILINE)
PLURALS = "app/client/i18n/throughline_en.ts"


def counted(file):
    """(context, text) of every text with %n: the file's name in QML, the class in C++."""
    for found in COUNTED.finditer(file.text):
        text = "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', found[2]))
        if "%n" not in text:
            continue
        if file.name.endswith(".qml"):
            yield file.name[:-4], text
        else:
            methods = METHOD.findall(file.text, 0, found.start())
            yield found[1] or (methods[-1] if methods else ""), text


def plurals(tree):
    """Every text with a count says one and many in English, and no entry is left of a text that went."""
    entries = {}
    if PLURALS in tree.by_path:
        for context in ET.fromstring(tree.by_path[PLURALS].bytes).iter("context"):
            name = context.findtext("name").rpartition("::")[2]
            for message in context.iter("message"):
                forms = [form.text for form in message.iter("numerusform") if form.text]
                entries[name, message.findtext("source")] = len(forms)
    used = set()
    for file in tree.below("qml", "app/Throughline"):
        if not file.name.endswith((".qml", ".cpp", ".h")):
            continue
        for context, text in counted(file):
            used.add((context, text))
            if entries.get((context, text), 0) != 2:
                yield f'{file.path}: {PLURALS} has not one and many of "{text}" ({context})'
    for context, text in entries.keys() - used:
        yield f'{PLURALS}: nobody says "{text}" ({context})'


HELP = "qml/Throughline/Help"
LITERALS = r'((?:"(?:[^"\\]|\\.)*"\s*)+)'
HELP_WORD = re.compile(r'\{\s*("[\w:]+"|\w+),\s*' + LITERALS + r'(?:,\s*(?:QT_TRANSLATE_NOOP\("\w+", )?' + LITERALS
                       + r'\)?)?\}')


def unquoted(literals):
    return "".join(re.findall(r'"((?:[^"\\]|\\.)*)"', literals or ""))


def says(tree, context, text):
    """Whether the app shows `text` where its translators find it: a file of QML, or a class of C++."""
    name = context.rpartition("::")[2]
    spoken = re.compile(r"\b(?:qsTr|tr)\(\s*" + re.escape(f'"{text}"'))
    marked = f'QT_TRANSLATE_NOOP("{context}", "{text}")'
    return any(spoken.search(file.text) if file.name == name + ".qml"
               else marked in file.text or (f"{name}::" in file.text and spoken.search(file.text))
               for file in tree.below("qml", "app/Throughline")
               if file.name == name + ".qml" or file.name.endswith(".cpp"))


def help_names(tree):
    """Every place and button that help names is in the app under that name, and none is listed for nothing."""
    table = tree.by_path.get(HELP + "/help_words.cpp")
    if table is None:
        return
    constants = dict(re.findall(r'constexpr auto (\w+) = "([\w:]+)"', table.text))
    known = {}
    for context, source, example in HELP_WORD.findall(table.text):
        context = context.strip('"') if context.startswith('"') else constants.get(context, context)
        source = unquoted(source)
        known[source.replace("%1", unquoted(example)) if example else source] = table
        if not says(tree, context, source):
            yield f'{table.path}: {context} does not say "{source}" any more'
    named = {"version"}
    for file in tree.below(HELP):
        if not file.name.endswith("_page.cpp"):
            continue
        for text in re.findall(r'QT_TRANSLATE_NOOP\(\s*"HelpPages",\s*' + LITERALS, file.text):
            for name in re.findall(r"\{([^}]*)\}", unquoted(text)):
                named.add(name)
                if name not in known and name != "version":
                    yield f"{file.path}: {{{name}}} is not in {table.path}"
    for name in known.keys() - named:
        yield f'{table.path}: no page says "{name}"'


# Use cases that let somebody in or out, or take something out (app/Throughline/Models/sensitive_act.h).
SENSITIVE = re.compile(r"\bservice::(invite|approve|answerUnlock|setRole|leaveTeam|setAdmin|revokeDevice"
                       r"|(?:un)?sharePerson|connectOrganisation|erasePerson|exportFigures|exportDocument"
                       r"|exportRecords|makeSubjectAccessPack)\b")


def sensitive(tree):
    """Of the view models only those that take a Confirmed call what asks for the passphrase once more."""
    for file in tree.below("app/Throughline/Models"):
        called = SENSITIVE.search(file.text) if file.is_cpp else None
        if called and not re.search(r"\bConfirmed\b", file.text):
            yield f"{file.path}: calls {called[0]} without a Confirmed (step_up.h)"


def marks(tree):
    """Nothing is left as a note to oneself."""
    note = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME")) + r")\b")
    for file in tree.files:
        for number, line in enumerate([] if file.is_data else file.lines, 1):
            if note.search(line):
                yield f"{file.path}:{number}: a note to oneself; do it, or write down why not"


def pages(tree):
    """What a README names is there: tests as `tst_x::case` or `x_test::case`, files it links to."""
    sources = {file.name.rpartition(".")[0]: file for file in tree.below("tests")
               if file.name.endswith((".cpp", ".py"))}
    for file in tree.files:
        if not file.name.endswith(".md"):
            continue
        for source, case in re.findall(r"`(tst_\w+|\w+_test)::(\w+)`", file.text):
            named = sources.get(source)
            if named is None or not re.search(r"(void|def) " + case + r"\(", named.text):
                yield f"{file.path}: names {source}::{case}, which is not there"
        for link in re.findall(r"\]\(([\w./-]+)\)", file.text):
            path = f"{file.folder}/{link}".lstrip("/")
            if path not in tree.by_path:
                yield f"{file.path}: links to {link}, which is not there"


CHECKS = {check.__name__: check
          for check in (arrows, owners, colours, modules, licences, layout, lists, places, plurals,
                        help_names, sensitive, marks, pages)}
