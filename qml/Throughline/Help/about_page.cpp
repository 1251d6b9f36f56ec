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
    QT_TRANSLATE_NOOP("HelpPages",
                      "What you record is kept encrypted on this device and opens with its "
                      "passphrase; a manager or the paper root can give it a new one."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Where this device was set up with the key ring of this computer, nobody "
                      "who copies its folder can guess at the passphrase. Who copies the whole "
                      "disk has to break the password of the key ring first, most often the one "
                      "that you log in with."),
    QT_TRANSLATE_NOOP("HelpPages", "Files that you save or export are not encrypted."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "The server of your organisation keeps sealed records that it cannot read."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Your organisation can see whose records you opened, what you have to do, "
                      "and when your device last sent something."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "A notification outside this app is a number of tasks and nothing else. It "
                      "can be turned off in the settings."),
    QT_TRANSLATE_NOOP("HelpPages", "Nothing is sent to anybody else."),
};
constexpr const char *licences[] = {
    QT_TRANSLATE_NOOP("HelpPages", "Throughline: Apache License 2.0."),
    QT_TRANSLATE_NOOP("HelpPages", "Qt: GNU Lesser General Public License 3."),
    QT_TRANSLATE_NOOP("HelpPages", "The typeface Inter: SIL Open Font License 1.1."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Code lists contain public sector information under the Open Government "
                      "Licence 3.0."),
    QT_TRANSLATE_NOOP(
        "HelpPages",
        "SQLCipher, SQLite, libsodium, zstd, OpenSSL, libqrencode and QtKeychain keep "
        "their own licences."),
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
