// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "help_page.h"

#include <QtGlobal>

namespace throughline::help {

namespace {

constexpr const char *session[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "Choose the prison, the kind of session, and how many are on shift with you. "
                      "Press {Start the session}."),
    QT_TRANSLATE_NOOP("HelpPages", "For each contact, tap who you spoke to."),
    QT_TRANSLATE_NOOP("HelpPages", "Tap what it was about: it is saved and counted at once."),
    QT_TRANSLATE_NOOP("HelpPages", "Press {Add a note} only if it is needed."),
};
constexpr const char *mistakes[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "{Undo last} takes the newest entry back. Press one of the last three to "
                      "change it."),
    QT_TRANSLATE_NOOP(
        "HelpPages",
        "Nobody is asked for a name. There is no search and no list of people while a "
        "session is open."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Sync is off inside the prison. It starts when the session has ended."),
};
constexpr const char *concern[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "Tell an officer or Safer Custody now, before you write anything."),
    QT_TRANSLATE_NOOP("HelpPages", "Press {Concern}, and say what it is in a few words."),
    QT_TRANSLATE_NOOP("HelpPages", "Nothing is sent from inside: ring your safeguarding lead."),
};
constexpr const char *sealed[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "A concern is sealed for the managers. Whoever uses the device after you "
                      "cannot open it. Once the server has it, it is no longer on this device, "
                      "unless a manager uses it."),
};
constexpr const char *finishing[] = {
    QT_TRANSLATE_NOOP("HelpPages", "Press {Finish}, and check the numbers."),
    QT_TRANSLATE_NOOP("HelpPages", "Press {End the session and lock}."),
};
constexpr const char *readers[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "What a volunteer counts goes to the managers and administrators; what a "
                      "member of a team counts, to that team. Notes go with it."),
};
constexpr const char *paper[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "{Print the paper sheet} before the session: one page with letters to "
                      "circle, a line for each contact."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Afterwards, {Enter a paper sheet}: say once what stands at its top, then "
                      "type the letters of each line, like a2 b, and press Enter. Or tap them."),
    QT_TRANSLATE_NOOP("HelpPages", "Shred the sheet when it is saved."),
};
constexpr HelpPart parts[] = {
    {QT_TRANSLATE_NOOP("HelpPages", "During a session"), Lines::Steps, session},
    {QT_TRANSLATE_NOOP("HelpPages", "Good to know"), Lines::Points, mistakes},
    {QT_TRANSLATE_NOOP("HelpPages", "If you worry about somebody's safety"), Lines::Steps, concern},
    {QT_TRANSLATE_NOOP("HelpPages", "Who reads a concern"), Lines::Text, sealed},
    {QT_TRANSLATE_NOOP("HelpPages", "At the end"), Lines::Steps, finishing},
    {QT_TRANSLATE_NOOP("HelpPages", "Where no device may go in"), Lines::Steps, paper},
    {QT_TRANSLATE_NOOP("HelpPages", "Who sees a session"), Lines::Text, readers},
};

} // namespace

const HelpPage hallPage{
    "hall",
    QT_TRANSLATE_NOOP("HelpPages", "Log many short contacts in a visits hall"),
    QT_TRANSLATE_NOOP("HelpPages", "Two taps a contact, and no names"),
    Reader::User,
    nullptr,
    parts,
};

} // namespace throughline::help
