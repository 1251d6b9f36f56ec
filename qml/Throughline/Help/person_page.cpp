// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "help_page.h"

#include <QtGlobal>

namespace throughline::help {

namespace {

constexpr const char *finding[] = {
    QT_TRANSLATE_NOOP("HelpPages", "Open {People}."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "In {Name or prison number}, write any part of the name or the number."),
    QT_TRANSLATE_NOOP(
        "HelpPages",
        "Compare the year of birth and the prison or town, because two people can have "
        "one name."),
    QT_TRANSLATE_NOOP("HelpPages", "Press the person to open their page."),
};
constexpr const char *reading[] = {
    QT_TRANSLATE_NOOP(
        "HelpPages",
        "A red badge is about risk to you or to others. Press {Why} to read the reason."),
    QT_TRANSLATE_NOOP("HelpPages", "{Tonight} says where they are staying."),
    QT_TRANSLATE_NOOP("HelpPages", "Under {How to reach them}, press {Call} to ring them."),
    QT_TRANSLATE_NOOP(
        "HelpPages",
        "{Licence conditions} and other sensitive facts are closed. Press {Show} when "
        "nobody can read over your shoulder."),
    QT_TRANSLATE_NOOP("HelpPages", "{Timeline} has what happened, the newest first."),
};
constexpr const char *missing[] = {
    QT_TRANSLATE_NOOP(
        "HelpPages",
        "Search looks on this device alone. They may be on a device that has not synced "
        "yet."),
    QT_TRANSLATE_NOOP("HelpPages", "You may not be allowed to read about them. Ask your manager."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Press {Add someone new} only if they are new to the organisation."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Where the app asks {Is it the same person?}, open who is listed and look; "
                      "{No, save as somebody new} is for when it is nobody of them."),
};
constexpr const char *comingOut[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "Open the person, and press {Add a release date}; once something is recorded "
                      "about them, it is under {Details}."),
    QT_TRANSLATE_NOOP("HelpPages", "Enter the day, and what you know of the rest."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "On that day they stand on {Today}, and can be logged at the gate."),
};
constexpr const char *appointments[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "On the page of the person, under {Details}, press {Add an appointment}."),
    QT_TRANSLATE_NOOP("HelpPages", "Enter the day and the time, and who of you goes."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "It stands on the {Today} of whoever goes. Once it has begun, press {It "
                      "happened} or {It did not happen} there."),
};
constexpr const char *watched[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "Names are short in lists. On {Today}, press the eye, {Show full names for a "
                      "minute}, to read them in full."),
    QT_TRANSLATE_NOOP(
        "HelpPages", "Press {Cover} to hide the screen at once. Touch it to go on where you were."),
    QT_TRANSLATE_NOOP("HelpPages", "Press {Lock} when you put the device down."),
};
constexpr HelpPart parts[] = {
    {QT_TRANSLATE_NOOP("HelpPages", "Find the right person"), Lines::Steps, finding, "people"},
    {QT_TRANSLATE_NOOP("HelpPages", "What to read first"), Lines::Points, reading},
    {QT_TRANSLATE_NOOP("HelpPages", "If you do not find them"), Lines::Points, missing},
    {QT_TRANSLATE_NOOP("HelpPages", "Write down when they come out"), Lines::Steps, comingOut},
    {QT_TRANSLATE_NOOP("HelpPages", "Go somewhere with them"), Lines::Steps, appointments},
    {QT_TRANSLATE_NOOP("HelpPages", "If others can see your screen"), Lines::Points, watched},
};

} // namespace

const HelpPage personPage{
    "person",
    QT_TRANSLATE_NOOP("HelpPages", "Find a person and read before you walk up"),
    QT_TRANSLATE_NOOP("HelpPages", "The right person, and what matters first"),
    Reader::User,
    "people",
    parts,
};

} // namespace throughline::help
