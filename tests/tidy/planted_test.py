#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Throughline authors
# SPDX-License-Identifier: Apache-2.0
"""Every check finds what is planted for it, in a small tree made for it, and nothing beside it."""
import os
import sys
import tempfile

from checks import CHECKS
from core_words import HEAD as WORDS
from tree import Tree

HEAD = "// SPDX-" + "FileCopyrightText: 2026 The Throughline authors\n" \
       "// SPDX-" + "License-Identifier: Apache-2.0\n"
HEADER = HEAD + "#pragma once\n"
HASHED = HEAD.replace("//", "#")

SOUND = {
    "core/base/CMakeLists.txt": HASHED + "throughline_library(base SOURCES id.cpp)\n",
    "core/base/id.cpp": HEAD + '#include "base/id.h"\nError e{ErrorCode::Refused, "Say it again."};\n',
    "core/base/id.h": HEADER,
    "core/crypto/hash.h": HEADER + '#include "base/id.h"\n',
    "core/crypto/box.h": HEADER + '#include "crypto/hash.h"\n',
    "core/crypto/CMakeLists.txt": HASHED + "throughline_library(crypto_base LINK throughline::base)\n",
    "core/store/rows.h": HEADER + '#include "crypto/box.h"\n',
    "core/sync/round.h": HEADER + '#include "crypto/box.h"\n',
    "core/service/edit.h": HEADER + '#include "store/rows.h"\n#include "sync/round.h"\n',
    "core/server/log.h": HEADER + '#include "crypto/hash.h"\n',
    "app/server/CMakeLists.txt": HASHED + "throughline_executable(x SOURCES main.cpp)\n",
    "app/server/main.cpp": HEAD + '#include "server/log.h"\n#include "service_free.h"\n',
    "app/server/service_free.h": HEADER,
    "app/cli/CMakeLists.txt": HASHED + "throughline_executable(y SOURCES main.cpp)\n",
    "app/cli/main.cpp": HEAD + '#include "service/edit.h"\n',
    "tests/unit/CMakeLists.txt": HASHED + "throughline_test(id SOURCES tst_id.cpp)\n",
    "tests/unit/tst_id.cpp": HEAD + "void held();\n",
    "qml/Throughline/Theme/CMakeLists.txt": HASHED + "throughline_qml_module(theme QML Theme.qml)\n",
    "qml/Throughline/Theme/Theme.qml": HEAD + "QtObject { property color ink: \"#123456\" }\n",
    "qml/Throughline/People/CMakeLists.txt": HASHED + "throughline_qml_module(people QML Row.qml)\n",
    "qml/Throughline/People/Row.qml": HEAD + "import Throughline.Theme\n",
    "app/Throughline/Models/CMakeLists.txt": HASHED + "throughline_qml_module(models SOURCES find.cpp)\n",
    "app/Throughline/Models/find.cpp": HEAD + "QString Find::text() const\n{\n"
        '    return tr("%n people "\n              "here", nullptr, 2) + tr("Found %1");\n}\n',
    "app/client/i18n/throughline_en.ts": "<TS><context><name>throughline::models::Find</name><message "
        'numerus="yes"><source>%n people here</source><translation><numerusform>one</numerusform>'
        "<numerusform>%n</numerusform></translation></message></context></TS>\n",
    "app/client/CMakeLists.txt": HASHED + "# for lupdate alone: i18n/core_words.cpp\n",
    "app/client/i18n/core_words.cpp": WORDS + 'QT_TRANSLATE_NOOP("sentences",\n    "Say it again.")\n',
    "app/client/i18n/throughline_cy.ts": "<TS><context><name>sentences</name><message>"
        "<source>Say it again.</source><translation/></message></context></TS>\n",
    "qml/Throughline/Help/CMakeLists.txt": HASHED + "throughline_qml_module(help SOURCES "
                                           "help_words.cpp find_page.cpp)\n",
    "qml/Throughline/Help/help_words.cpp": HEAD + 'constexpr auto find = "throughline::models::Find";\n'
        'constexpr Word words[] = {{find, "Found %1", QT_TRANSLATE_NOOP("HelpPages", "today")}};\n',
    "qml/Throughline/Help/find_page.cpp": HEAD + 'auto a = QT_TRANSLATE_NOOP("HelpPages", "See "\n'
        '    "{Found today}.");\n',
    "tests/fuzz/bytes.cpp": HEAD + "int x;\n",
    "tests/fuzz/CMakeLists.txt": HASHED + "throughline_executable(fuzz_bytes SOURCES bytes.cpp)\n",
    "tests/simulation/CMakeLists.txt": HASHED + "throughline_executable(s SOURCES events.cpp plants.cpp)\n",
    "tests/simulation/events.cpp": HEAD + 'EventKind kind{"wait", 1};\nvoid World::settle() {}\n',
    "tests/simulation/plants.cpp": HEAD + 'Plant one{"merge", "x"};\n',
    "tests/data/made_up.csv": "a,b\t \n\n",
    "packaging/run": "#!/bin/sh\n" + HASHED + "echo http://127.0.0.1:$port\n",
    "README.md": "See https://www.nationalarchives.gov.uk/doc, [it](core/base/id.h), "
                 "`tst_id::held`, `simulation::settle`, `event::wait`, `plant::merge`, `fuzz::bytes`.\n",
}

# Check, file, what is put at its end (or the whole of a new file, and of one for translators), part of the finding.
PLANTED = [
    ("arrows", "core/store/rows.h", '#include "sync/round.h"\n', "store may not include"),
    ("arrows", "core/sync/round.h", '#include "store/rows.h"\n', "sync may not include"),
    ("arrows", "core/server/log.h", '#include "crypto/box.h"\n', "server may not include"),
    ("arrows", "core/server/log.h", '#include "sync/round.h"\n', "server may not include"),
    ("arrows", "core/crypto/hash.h", '#include "crypto/box.h"\n', "crypto_base may not include"),
    ("arrows", "app/cli/main.cpp", '#include "server/log.h"\n', "cli may not include"),
    ("arrows", "app/server/main.cpp", '#include "service/edit.h"\n', "server may not include"),
    ("arrows", "core/base/id.cpp", '#include "near.h"\n', "not in its folder"),
    ("arrows", "core/service/edit.h", '#include "store/gone.h"\n', "not there"),
    ("arrows", "core/new/thing.h", HEADER, "no place in the picture"),
    ("arrows", "core/base/CMakeLists.txt", "throughline_library(base LINK throughline::store)\n",
     "may not link"),
    ("owners", "core/store/rows.h", "#include <sqlite3.h>\n", "only core/sqlite"),
    ("owners", "app/server/main.cpp", "#include <sodium.h>\n", "only core/crypto"),
    ("owners", "core/base/id.h", "#include <QString>\n", "no Qt in a header"),
    ("owners", "core/base/id.cpp", "#include <QtQml/QQmlEngine>\n", "only Qt Core"),
    ("colours", "qml/Throughline/People/Row.qml", 'Text { color: "#' + 'fff" }\n', "not the theme's"),
    ("colours", "qml/Throughline/People/Row.qml", 'Text { color: "red" }\n', "not the theme's"),
    ("colours", "app/cli/main.cpp", 'QColor("#' + '80ffffff")\n', "not the theme's"),
    ("modules", "qml/Throughline/People/Row.qml", "import Throughline.Tasks\n", "may not import"),
    ("modules", "qml/Throughline/Theme/Theme.qml", "import Throughline.Controls\n", "may not import"),
    ("modules", "qml/Throughline/People/Gone.qml", HEAD, "no CMakeLists.txt"),
    ("licences", "core/base/bare.h", "#pragma once\n", "SPDX"),
    ("licences", "packaging/again", "#!/bin/sh\n", "SPDX"),
    ("licences", "REUSE.toml", "SPDX-" + 'License-Identifier = "MIT"\n', "not in LICENSES"),
    ("layout", "core/base/id.cpp", "// " + "x" * 98 + "\n", "101 columns"),
    ("layout", "core/base/id.cpp", "\tint i;\n", "a tab"),
    ("layout", "core/base/id.cpp", "int i; \n", "blanks"),
    ("layout", "core/base/id.cpp", "int i;", "one newline"),
    ("layout", "core/base/twice.h", HEAD, "pragma once"),
    ("lists", "core/base/forgotten.cpp", HEAD, "no CMakeLists.txt"),
    ("lists", "tests/unit/tst_forgotten.cpp", HEAD, "no CMakeLists.txt"),
    ("lists", "tests/unit/forgotten_test.py", HASHED, "no CMakeLists.txt"),
    ("lists", "tests/unit/helper.py", HASHED, "nobody imports"),
    ("lists", "core/base/dead.h", HEADER, "nobody includes"),
    ("places", "packaging/run", "cd /ho" + "me/someone/tree\n", "one machine"),
    ("places", "packaging/run", "curl regi" + "stry.example-host.org\n", "package archive"),
    ("places", "packaging/run", "curl https://elsewhere" + ".net/x\n", "nobody needs to know"),
    ("pages", "README.md", "`tst_id::gone`\n", "not there"),
    ("pages", "README.md", "`tst_gone::case`\n", "not there"),
    ("pages", "README.md", "[x](core/gone.md)\n", "not there"),
    ("pages", "tests/PROOF.md", "`tst_id::gone`\n", "not there"),
    ("pages", "tests/PROOF.md", "`simulation::gone`\n", "not there"),
    ("pages", "tests/PROOF.md", "`event::gone`\n", "not there"),
    ("pages", "tests/PROOF.md", "`plant::gone`\n", "not there"),
    ("pages", "tests/PROOF.md", "`fuzz::gone`\n", "not there"),
    ("proof", "tests/PROOF.md", "| I1 | held | `tst_id::held` | |\n", "0 rows of I2"),
    ("proof", "tests/PROOF.md", "| I1 | a | b | |\n| I1 | a | b | |\n", "2 rows of I1"),
    ("proof", "tests/PROOF.md", "| I1 | held | | |\n", "neither"),
    ("plurals", "app/Throughline/Models/find.cpp", 'Gone::Gone() { tr("%n days"); }\n', "(Gone)"),
    ("plurals", "app/Throughline/Models/find.cpp", 'int f() { return Row::tr("%n people here"); }\n',
     "(Row)"),
    ("plurals", "qml/Throughline/People/Row.qml", 'Text { text: qsTr("%n days", "", 2) }\n', "(Row)"),
    ("welsh", "app/client/i18n/throughline_cy.ts",
     "<TS><context><name>Row</name><message><source>Save</source><translation type=\"unfinished\"/></message>"
     "</context></TS>\n", "Cadw"),
    ("core_words", "app/client/i18n/core_words.cpp", HEAD, "not what the core says"),
    ("core_words", "app/client/i18n/throughline_cy.ts", "<TS/>", "run lupdate"),
    ("gallery", "qml/Throughline/Controls/Lamp.qml", HEAD + "Item {}\n", "no page of the gallery"),
    ("help_names", "qml/Throughline/Help/find_page.cpp", 'QT_TRANSLATE_NOOP("HelpPages", "{Gone}")\n',
     "is not in"),
    ("help_names", "qml/Throughline/Help/help_words.cpp", '{find, "Gone"}\n', "any more"),
    ("help_names", "qml/Throughline/Help/help_words.cpp", '{find, "Gone"}\n', "no page says"),
    ("sensitive", "app/Throughline/Models/find.cpp", "auto a = service::invite(b);\n",
     "without a Confirmed"),
    ("recorders", "app/client/see.cpp", HEAD + "#include <QtMultimedia/QMediaDevices>\n", "microphone"),
    ("recorders", "app/cli/main.cpp", "#include <QAudioSource>\n", "microphone"),
    ("recorders", "app/cli/main.cpp", "#include <QCamera>\n", "microphone"),
    ("recorders", "qml/Throughline/People/Row.qml", "import QtMultimedia\n", "microphone"),
    ("recorders", "qml/Throughline/People/Row.qml", "Camera { active: true }\n", "microphone"),
    ("recorders", "app/cli/CMakeLists.txt", "target_link_libraries(y PRIVATE Qt6::Multimedia)\n",
     "microphone"),
    ("recorders", "app/cli/CMakeLists.txt", "find_package(Qt6 6.4 REQUIRED\n    COMPONENTS Gui Multimedia)\n",
     "microphone"),
    ("recorders", "packaging/AndroidManifest.xml",
     '<uses-permission android:name="android.permission.RECORD_AUDIO"/>\n', "microphone"),
    ("recorders", "packaging/packages.txt", "qt6-multimedia-dev\n", "microphone"),
    ("marks", "core/base/id.cpp", "// TO" + "DO later\n", "note to oneself"),
]


def findings(files):
    with tempfile.TemporaryDirectory(prefix="throughline-tidy-") as top:
        for path, text in files.items():
            os.makedirs(os.path.dirname(os.path.join(top, path)), exist_ok=True)
            with open(os.path.join(top, path), "w", encoding="utf-8") as file:
                file.write(text)
        tree = Tree(top)
        return {name: list(check(tree)) for name, check in CHECKS.items()}


def main():
    wrong = []
    # In so small a tree many headers are used by nobody; that is this test's fault, not the tree's.
    sound = findings(SOUND)
    unused = {said for said in sound["lists"] if said.endswith("nobody includes it")}
    for name, said in sound.items():
        wrong += [f"{name} objects to a sound tree: {one}" for one in said if one not in unused]
    for name, path, text, part in PLANTED:
        before = "" if path.endswith("_cy.ts") else SOUND.get(path, "")
        said = findings({**SOUND, path: before + text})
        new = [one for one in said[name] if one not in sound[name]]
        if not any(part in one and one.startswith(path) for one in new):
            wrong.append(f"{name} does not find {text.strip()!r} in {path}: {new}")
    missing = set(CHECKS) - {name for name, *_ in PLANTED}
    wrong += [f"nothing is planted for the check {name}" for name in missing]
    print("\n".join(wrong + [f"{len(PLANTED)} planted, {len(wrong)} wrong"]))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
