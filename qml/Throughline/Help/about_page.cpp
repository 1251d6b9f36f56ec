// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "help_page.h"

#include <QtGlobal>

namespace throughline::help {

namespace {

constexpr const char *version[] = {
    QT_TRANSLATE_NOOP("HelpPages", "Throughline {version}"),
};
constexpr const char *privacy[] = {
    QT_TRANSLATE_NOOP(
        "HelpPages", "Everything on this device is encrypted, and opens with its passphrase only."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "The server of your organisation keeps sealed records that it cannot read."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Nothing is sent to anybody else. Throughline counts nothing about you."),
};
constexpr const char *licences[] = {
    QT_TRANSLATE_NOOP("HelpPages", "Throughline: Apache License 2.0."),
    QT_TRANSLATE_NOOP("HelpPages", "Qt: GNU Lesser General Public License 3."),
    QT_TRANSLATE_NOOP("HelpPages", "The typeface Inter: SIL Open Font License 1.1."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Code lists contain public sector information under the Open Government "
                      "Licence 3.0."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "SQLCipher, SQLite, libsodium, zstd, OpenSSL and libqrencode keep their own "
                      "licences."),
};
constexpr HelpPart parts[] = {
    {QT_TRANSLATE_NOOP("HelpPages", "Version"), Lines::Text, version},
    {QT_TRANSLATE_NOOP("HelpPages", "Who can read what you record"), Lines::Points, privacy},
    {QT_TRANSLATE_NOOP("HelpPages", "Licences"), Lines::Points, licences},
};

} // namespace

const HelpPage aboutPage{
    "about",
    QT_TRANSLATE_NOOP("HelpPages", "About this app"),
    QT_TRANSLATE_NOOP("HelpPages", "Its version and licences, and who can read"),
    Reader::Anybody,
    nullptr,
    parts,
};

} // namespace throughline::help
