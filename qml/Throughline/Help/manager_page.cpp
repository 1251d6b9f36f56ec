// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "help_page.h"

#include <QtGlobal>

namespace throughline::help {

namespace {

constexpr const char *missing[] = {
    QT_TRANSLATE_NOOP("HelpPages", "Open {Team}."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Look at {Last work received}: devices that were quiet for longest come "
                      "first."),
    QT_TRANSLATE_NOOP(
        "HelpPages",
        "Ask their users to connect and to press {Sync now}, because nobody else knows "
        "what is only there."),
};
constexpr const char *alone[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "{Team} begins with who is {Out alone}, the most urgent first, with where "
                      "they are and their phone."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Call them first: a device without signal cannot say that its user is safe."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Press {Open the check} to write down what you did. When it is over, press "
                      "{Resolve} and say what happened."),
};
constexpr const char *reviewing[] = {
    QT_TRANSLATE_NOOP(
        "HelpPages",
        "Open {Team}, and press how many there are to review: contacts that something "
        "looks unclear about, and one in twenty of all others."),
    QT_TRANSLATE_NOOP("HelpPages", "Press one, and read why it is there and what it says."),
    QT_TRANSLATE_NOOP(
        "HelpPages",
        "Press {Looks right}, or ask whoever wrote it, which becomes a task of theirs, "
        "or press {Change}: what was written first stays in the record."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "With a keyboard, the arrows move, Enter opens, and Ctrl+Enter says that it "
                      "looks right and opens the next."),
};
constexpr const char *month[] = {
    QT_TRANSLATE_NOOP("HelpPages", "Open {Figures}, and turn to the month."),
    QT_TRANSLATE_NOOP("HelpPages", "Read above the numbers which devices are missing from them."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Ask again where a service has not answered: {Waiting over 14 days} leads to "
                      "those who wait."),
    QT_TRANSLATE_NOOP("HelpPages", "Press {Export} for a table, or {Report as PDF} for paper."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Read what has to be known before they leave, and go on or go back."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "When the month is complete, press {Check and lock October 2026}."),
};
constexpr const char *inviting[] = {
    QT_TRANSLATE_NOOP("HelpPages", "Open {Members}."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Press {Invite somebody}, answer the questions, and press {Make a code}."),
    QT_TRANSLATE_NOOP("HelpPages", "Give them the code in person or on the phone."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "When they are under {Waiting for you}, press their name and compare the six "
                      "words."),
    QT_TRANSLATE_NOOP("HelpPages", "If they match, press {The words are the same: let them in}."),
};
constexpr const char *lost[] = {
    QT_TRANSLATE_NOOP("HelpPages", "Open {Members}, and press the name of its user."),
    QT_TRANSLATE_NOOP("HelpPages", "Press {Shut out} beside the device, and choose why."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Press {Shut out this device}: from then on the server gives it nothing."),
    QT_TRANSLATE_NOOP("HelpPages", "Invite its user again, for another device."),
};
constexpr const char *forgotten[] = {
    QT_TRANSLATE_NOOP("HelpPages", "Open {Members}, and press their name under {Waiting for you}."),
    QT_TRANSLATE_NOOP("HelpPages", "Call them on a number that you know."),
    QT_TRANSLATE_NOOP("HelpPages", "Write the six words that they read aloud."),
    QT_TRANSLATE_NOOP("HelpPages", "Press {Unlock their device}."),
};
constexpr const char *askedAgain[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "Before somebody is let in, shut out or given more, and before figures are "
                      "saved to a file, Throughline says what is about to happen and asks for your "
                      "passphrase once more."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "For two minutes after you gave it, it does not ask again. Covering or "
                      "locking the device ends them."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Wrong ones count as they do when you unlock: after five the device locks."),
};
constexpr HelpPart parts[] = {
    {QT_TRANSLATE_NOOP("HelpPages", "See whose records are missing"), Lines::Steps, missing,
     "team"},
    {QT_TRANSLATE_NOOP("HelpPages", "Look out for somebody who is alone"), Lines::Points, alone,
     "team"},
    {QT_TRANSLATE_NOOP("HelpPages", "Look through records"), Lines::Steps, reviewing, "team"},
    {QT_TRANSLATE_NOOP("HelpPages", "Make the figures of a month"), Lines::Steps, month, "figures"},
    {QT_TRANSLATE_NOOP("HelpPages", "Let somebody in"), Lines::Steps, inviting, "members"},
    {QT_TRANSLATE_NOOP("HelpPages", "Shut out a lost or stolen device"), Lines::Steps, lost},
    {QT_TRANSLATE_NOOP("HelpPages", "Help somebody who forgot their passphrase"), Lines::Steps,
     forgotten},
    {QT_TRANSLATE_NOOP("HelpPages", "When your passphrase is asked for once more"), Lines::Points,
     askedAgain},
};

} // namespace

const HelpPage managerPage{
    "manager",
    QT_TRANSLATE_NOOP("HelpPages", "For managers: team, figures and members"),
    QT_TRANSLATE_NOOP("HelpPages", "Who is missing, the month, members and lost devices"),
    Reader::User,
    "members",
    parts,
};

} // namespace throughline::help
