# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""The checks of tidy_test.py. Each takes a Tree and yields one sentence for each finding.

There is no list of exceptions: what a check says is mended, or the check is wrong.
"""
import re
import xml.etree.ElementTree as ET

from core_words import PATH as CORE_WORDS, source_of as core_words_source

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
    "cli": CLIENT | {"platform"},
    "client": CLIENT | {"Throughline", "platform"},
    "gallery": CLIENT,
    "Throughline": CLIENT - {"net"},
}
# What the system has is shown to the composition roots alone.
PLATFORM = CORE["store"] | {"store"}

# A header of somebody else's that only one folder may know.
OWNERS = {"sqlite3.h": "core/sqlite", "libpq-fe.h": "core/postgres", "sodium.h": "core/crypto",
          "zstd.h": "core/sync", "qrencode.h": "qml/Throughline/Controls",
          "keychain.h": "platform/keychain"}

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
    if top == "platform":
        return top, PLATFORM
    part = rest.partition("/")[0]
    if top == "app":
        return part, APP.get(part)
    if part == "crypto" and file.name.rpartition(".")[0] + ".h" in CRYPTO_BASE:
        part = "crypto_base"
    return part, CORE.get(part)


def arrows(tree):
    """Includes and links follow the arrows of core/README.md."""
    for file in tree.below("core", "app", "platform"):
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
            elif not any(f"{top}{quoted}" in tree.by_path for top in ("core/", "app/", "")):
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


WELSH = "app/client/i18n/throughline_cy.ts"
# Seen in services of government, or ordinary words (interface.md 5): whatever else waits for a translator.
LISTED_WELSH = {
    "There is a problem": "Mae problem wedi codi", "Check your answers": "Gwiriwch eich atebion",
    "Save and continue": "Cadw a pharhau", "Continue": "Parhau", "Change": "Newid",
    "Try again": "Rhowch gynnig arall arni", "Date of birth": "Dyddiad geni", "%1 (optional)": "%1 (dewisol)",
    "Personal details": "Manylion personol", "Save": "Cadw", "Back": "Yn ôl", "Search": "Chwilio",
    "Today": "Heddiw", "People": "Pobl", "Tasks": "Tasgau", "Settings": "Gosodiadau", "Help": "Cymorth",
    "Cancel": "Canslo", "Delete": "Dileu", "Accommodation": "Llety", "Prison": "Carchar", "Team": "Tîm",
    "Reports": "Adroddiadau",
}


def welsh(tree):
    """What the design has Welsh for is said in Welsh wherever it stands, and finished."""
    if WELSH not in tree.by_path:
        return
    for context in ET.fromstring(tree.by_path[WELSH].bytes).iter("context"):
        for message in context.iter("message"):
            source = message.findtext("source")
            translation = message.find("translation")
            if source in LISTED_WELSH and (translation.get("type") == "unfinished"
                                           or translation.text != LISTED_WELSH[source]):
                yield f'{WELSH}: "{source}" is not "{LISTED_WELSH[source]}" ({context.findtext("name")})'


def core_words(tree):
    """Translators have every label of the schema and every sentence that the core may say."""
    listed = tree.by_path.get(CORE_WORDS)
    if listed is None or listed.text != core_words_source(tree):
        yield f"{CORE_WORDS}: is not what the core says: run tests/tidy/core_words.py, then lupdate"
        return
    wanted = {(context, unquoted(literals).replace('\\"', '"'))
              for context, literals in re.findall(r'NOOP\("(\w+)",\s*' + LITERALS + r"\)", listed.text)}
    there = {(context.findtext("name"), message.findtext("source"))
             for context in ET.fromstring(tree.by_path[WELSH].bytes).iter("context")
             for message in context.iter("message")}
    for _, said in sorted(wanted - there)[:3]:
        yield f'{WELSH}: "{said}" is not in it: run lupdate'


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


# Headers, QML and links of what sees and hears, packages of it, and what a phone asks its owner for.
RECORDERS = re.compile(
    r"\bQt6?(?:::)?Multimedia|\bCOMPONENTS\b[^)]*\bMultimedia|\bqt(?:6-|declarative6-)?multimedia"
    r"|\bQ(?:Camera|Audio|Media|Video|ImageCapture|ScreenCapture|WindowCapture)"
    r"|\b(?:MediaDevices|CaptureSession|AudioInput)\b|\bCamera\s*\{"
    r"|\b(?:videodev2|asoundlib|pulseaudio|libcamera|gstreamer)\b|\bAV(?:Foundation|Capture)"
    r"|\bandroid\.permission\.(?:CAMERA|RECORD_AUDIO)\b|\bNS(?:Camera|Microphone)UsageDescription\b")


def recorders(tree):
    """Nothing in the build can use a camera or a microphone: not included, not linked, not asked for."""
    for file in tree.files:
        if file.is_data or file.name.endswith(".md") or file.path.startswith("tests/tidy/"):
            continue
        used = RECORDERS.search(file.text)
        if used:
            number = file.text.count("\n", 0, used.start()) + 1
            yield f"{file.path}:{number}: uses a camera or a microphone ({' '.join(used[0].split())})"


def marks(tree):
    """Nothing is left as a note to oneself."""
    note = re.compile(r"\b(" + "|".join(("TO" + "DO", "FIX" + "ME")) + r")\b")
    for file in tree.files:
        for number, line in enumerate([] if file.is_data else file.lines, 1):
            if note.search(line):
                yield f"{file.path}:{number}: a note to oneself; do it, or write down why not"


# What a page says of the tests: a case of a file, and the parts of the simulator and the fuzz targets.
SHOWN = re.compile(r"`(tst_\w+|\w+_test|simulation|event|plant|fuzz)::(\w+)`")


def sources_of(tree):
    """Where a page's first word leads: a file of tests, or all files of a folder that it stands for."""
    found = {file.name.rpartition(".")[0]: [file] for file in tree.below("tests")
             if file.name.endswith((".cpp", ".py"))}
    simulator = tree.below("tests/simulation")
    found["simulation"] = simulator
    found["event"] = [file for file in simulator if file.name == "events.cpp"]
    found["plant"] = [file for file in simulator if file.name == "plants.cpp"]
    return found


def is_shown(tree, sources, source, case):
    if source == "fuzz":
        return f"tests/fuzz/{case}.cpp" in tree.by_path
    if source in ("event", "plant"):
        spelt = r'\{"' + case + '",'
    else:
        spelt = r"(void|def) (\w+::)?" + case + r"\("
    return any(re.search(spelt, file.text) for file in sources.get(source, ()))


def pages(tree):
    """What a README names is there: tests as `tst_x::case` or `x_test::case`, a check, an event or a plant
    of the simulator, a fuzz target, files it links to."""
    sources = sources_of(tree)
    for file in tree.files:
        if not file.name.endswith(".md"):
            continue
        for source, case in SHOWN.findall(file.text):
            if not is_shown(tree, sources, source, case):
                yield f"{file.path}: names {source}::{case}, which is not there"
        for link in re.findall(r"\]\(([\w./-]+)\)", file.text):
            path = f"{file.folder}/{link}".lstrip("/")
            if path not in tree.by_path:
                yield f"{file.path}: links to {link}, which is not there"


# How many of each kind the design numbers: invariants, fuzz targets, attacks, stolen devices, members who were
# shut out, operators.
NUMBERED = {"I": 26, "F": 15, "A": 15, "S": 7, "R": 6, "O": 4}


# Of Controls, what has nothing that anybody sees, or what only the system draws.
UNSEEN = {"AnnouncerVoice", "ArrowList", "FileChooser", "FocusFollower", "FocusOrder", "LongList",
          "ScrollColumn"}


def gallery(tree):
    """Every control that can be seen is on a page of the gallery, or part of one that is."""
    controls = {file.name[:-4]: file for file in tree.below("qml/Throughline/Controls")
                if file.name.endswith(".qml")}
    seen = set()
    coming = [file for file in tree.below("app/gallery") if file.name.endswith(".qml")]
    while coming:
        words = set(re.findall(r"\b[A-Z]\w+", coming.pop().text))
        fresh = (words & set(controls)) - seen
        seen |= fresh
        coming += [controls[name] for name in fresh]
    for name, file in sorted(controls.items()):
        if name not in seen | UNSEEN and not re.search(r"^(pragma Singleton|QtObject \{)", file.text,
                                                       re.MULTILINE):
            yield f"{file.path}: no page of the gallery shows it"


def proof(tree):
    """tests/PROOF.md has one row for each number of the design, which says what shows it or what is open."""
    page = tree.by_path.get("tests/PROOF.md")
    if page is None:
        return
    rows = re.findall(r"^\| ([A-Z]\d+) \|[^|]+\|([^|]*)\|([^|]*)\|$", page.text, re.MULTILINE)
    numbers = [number for number, _, _ in rows]
    for letter, last in NUMBERED.items():
        for number in (f"{letter}{i}" for i in range(1, last + 1)):
            if numbers.count(number) != 1:
                yield f"{page.path}: {numbers.count(number)} rows of {number}"
    for number, shown, left_open in rows:
        if not shown.strip() and not left_open.strip():
            yield f"{page.path}: {number} says neither what shows it nor that it is open"


CHECKS = {check.__name__: check
          for check in (arrows, owners, colours, modules, licences, layout, lists, places, plurals, welsh,
                        core_words, help_names, sensitive, recorders, marks, pages, gallery, proof)}
