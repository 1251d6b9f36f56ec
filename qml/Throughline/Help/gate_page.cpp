// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "help_page.h"

#include <QtGlobal>

namespace throughline::help {

namespace {

constexpr const char *meeting[] = {
    QT_TRANSLATE_NOOP("HelpPages", "Open {Today}."),
    QT_TRANSLATE_NOOP("HelpPages", "Press {Log} on the card of the person you have come for."),
    QT_TRANSLATE_NOOP("HelpPages", "Press what happened, such as {Met at the gate}."),
    QT_TRANSLATE_NOOP("HelpPages", "Choose where they are staying tonight."),
    QT_TRANSLATE_NOOP("HelpPages", "Press {Save}."),
};
constexpr const char *otherwise[] = {
    QT_TRANSLATE_NOOP(
        "HelpPages",
        "Press {Still waiting} while you wait. The card stays on {Today}, and nothing "
        "is recorded yet."),
    QT_TRANSLATE_NOOP(
        "HelpPages",
        "{Not released today}, {Left before I arrived} and {Did not want support} are "
        "answers too. Each is worth recording."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "If they stay at a kind of place that has no tile, press {Somewhere else}."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "You can save without saying where they are staying. Nothing is made up for "
                      "you."),
    QT_TRANSLATE_NOOP(
        "HelpPages",
        "Before you save you can add a {Note} or the {Next step}. The person may read "
        "what you write."),
};
constexpr const char *interrupted[] = {
    QT_TRANSLATE_NOOP(
        "HelpPages",
        "Each answer is kept on this device as you give it. Put the device away at any "
        "moment."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "To finish later, open {Today} and press {Carry on}, either on the card or "
                      "under {Not saved yet}."),
    QT_TRANSLATE_NOOP(
        "HelpPages", "If you saved by mistake, press {Undo} at the bottom. Your answers are kept."),
    QT_TRANSLATE_NOOP("HelpPages", "All of this works without a network."),
};
constexpr const char *others[] = {
    QT_TRANSLATE_NOOP("HelpPages", "Press {Log} at the bottom or the side of the screen."),
    QT_TRANSLATE_NOOP("HelpPages", "Write a name or a prison number, and press the person."),
    QT_TRANSLATE_NOOP("HelpPages", "Choose how the contact happened and what came of it."),
    QT_TRANSLATE_NOOP("HelpPages", "Press {Save}."),
};
constexpr const char *alone[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "Before you go somewhere alone, press {Start a check} on {Today}, on the "
                      "card or on the person's page. Say where, and for how long."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Where none of your colleagues in the team manages it, you are asked for a "
                      "buddy."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "While it runs, a bar at the top says when you are to be back. Press "
                      "{I am safe} when you are, or {Extend} if you need longer."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "If you are half an hour late, your buddy is asked to call you, or the "
                      "managers where you named none. After an hour it is the managers who are "
                      "asked to ring the police."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Without signal this device cannot raise an alarm. The bar says when your "
                      "team cannot see the check: tell your buddy by phone. In danger ring 999."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Locking waits for a check that is not sent yet, for 20 seconds at the "
                      "most. A locked device sends and receives nothing: unlock it to see whether "
                      "your team has the check."),
};
constexpr HelpPart parts[] = {
    {QT_TRANSLATE_NOOP("HelpPages", "When they come out"), Lines::Steps, meeting, "today"},
    {QT_TRANSLATE_NOOP("HelpPages", "When it goes another way"), Lines::Points, otherwise},
    {QT_TRANSLATE_NOOP("HelpPages", "When you are interrupted"), Lines::Points, interrupted},
    {QT_TRANSLATE_NOOP("HelpPages", "A call, a visit or a letter"), Lines::Steps, others},
    {QT_TRANSLATE_NOOP("HelpPages", "When you go alone"), Lines::Points, alone},
};

} // namespace

const HelpPage gatePage{
    "gate",
    QT_TRANSLATE_NOOP("HelpPages", "Log a contact at the gate"),
    QT_TRANSLATE_NOOP("HelpPages", "Four taps, with or without a network"),
    Reader::User,
    "today",
    parts,
};

} // namespace throughline::help
