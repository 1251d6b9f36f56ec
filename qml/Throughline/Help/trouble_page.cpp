// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "help_page.h"

#include <QtGlobal>

namespace throughline::help {

namespace {

constexpr const char *danger[] = {
    QT_TRANSLATE_NOOP(
        "HelpPages",
        "Ring 999, or tell an officer if you are in a prison. Throughline keeps no list "
        "of safety numbers, and nobody is told by what you write here."),
};
constexpr const char *forgotten[] = {
    QT_TRANSLATE_NOOP("HelpPages", "On the page of the locked device, press {I cannot open it}."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Press {Ask a manager}, or {Use the paper root} if whoever keeps it is with "
                      "you."),
    QT_TRANSLATE_NOOP("HelpPages", "Choose a new passphrase."),
    QT_TRANSLATE_NOOP("HelpPages", "Ring a manager, and read the six words on your screen aloud."),
};
constexpr const char *several[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "On the page of the locked device, press {Add another user}. They join with "
                      "a code of their own, and choose a passphrase of their own."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "From then on each presses their initials before they unlock. What one of "
                      "them records, and what they have begun, the others do not see here."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Lock it before you hand it on. By itself it locks after a minute, unless "
                      "{Settings} says otherwise."),
};
constexpr const char *keyRing[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "Log out of this computer, and log in again with its password: without it "
                      "the key ring stays closed. Choose the desktop in which this device was "
                      "set up, where the computer has several."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "If the computer asks for the password of a key ring, enter it."),
    QT_TRANSLATE_NOOP("HelpPages", "Close Throughline and open it again."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "If the key ring was lost, as after this computer was set up anew, go on as "
                      "if you had forgotten your passphrase. Nothing on this device is lost. "
                      "Where it was not in a team yet, press {Begin anew}."),
};
constexpr const char *tries[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "Wrong tries make you wait. They never delete anything, and what you have "
                      "recorded stays on the device."),
};
constexpr const char *lost[] = {
    QT_TRANSLATE_NOOP("HelpPages", "Ring a manager at once, also if you only may have lost it."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "The manager shuts the device out, and gives you a code for another one."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Tell them what you recorded last: what had not been sent is only there."),
};
constexpr const char *full[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "Delete files, pictures or programs that you do not need, outside "
                      "Throughline."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Open {Sync}, and see whether it still says that space is short."),
    QT_TRANSLATE_NOOP("HelpPages", "Ask whoever looks after your devices if you cannot free any."),
};
constexpr const char *clock[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "In the settings of the device itself, let date and time be set "
                      "automatically."),
    QT_TRANSLATE_NOOP("HelpPages", "Open {Sync}, and press {Sync now}."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Look at what you recorded meanwhile, and tell your manager if a time is "
                      "wrong."),
};
constexpr const char *server[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "Carry on working: everything is saved on this device and is sent later."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "When the device has a network, open {Sync} and press {Sync now}."),
    QT_TRANSLATE_NOOP(
        "HelpPages",
        "If it is not reached for a day, tell your manager or whoever looks after the "
        "server."),
};
constexpr const char *managers[] = {
    QT_TRANSLATE_NOOP(
        "HelpPages",
        "On a new device, press {All administrators' devices are lost}. Whoever keeps "
        "the paper root has to be there."),
};
constexpr const char *settingUp[] = {
    QT_TRANSLATE_NOOP(
        "HelpPages",
        "To join a team you need a code and the address of the server, both from your "
        "manager. Then you read six words to each other."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Only the first person of an organisation creates it. Keep its paper root on "
                      "paper, because that is the way back when every administrator's device is "
                      "lost."),
    QT_TRANSLATE_NOOP(
        "HelpPages",
        "{Practise first} lets you look around among made-up people. {Leave practice} "
        "brings you back."),
};
constexpr HelpPart parts[] = {
    {QT_TRANSLATE_NOOP("HelpPages", "Somebody is in danger"), Lines::Text, danger},
    {QT_TRANSLATE_NOOP("HelpPages", "You are setting up a device"), Lines::Points, settingUp},
    {QT_TRANSLATE_NOOP("HelpPages", "Several people use one device"), Lines::Points, several},
    {QT_TRANSLATE_NOOP("HelpPages", "You forgot your passphrase"), Lines::Steps, forgotten},
    {QT_TRANSLATE_NOOP("HelpPages", "The key ring is closed"), Lines::Steps, keyRing},
    {QT_TRANSLATE_NOOP("HelpPages", "You tried too often"), Lines::Text, tries},
    {QT_TRANSLATE_NOOP("HelpPages", "Your device is lost or stolen"), Lines::Steps, lost},
    {QT_TRANSLATE_NOOP("HelpPages", "The device is full"), Lines::Steps, full, "sync"},
    {QT_TRANSLATE_NOOP("HelpPages", "The clock of the device is wrong"), Lines::Steps, clock},
    {QT_TRANSLATE_NOOP("HelpPages", "The office computer is not reached"), Lines::Steps, server},
    {QT_TRANSLATE_NOOP("HelpPages", "No manager can open their device"), Lines::Text, managers},
};

} // namespace

const HelpPage troublePage{
    "trouble",
    QT_TRANSLATE_NOOP("HelpPages", "If something goes wrong"),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Setting up, a shared device, passphrase, lost device, full device, clock, "
                      "server"),
    Reader::Anybody,
    nullptr,
    parts,
};

} // namespace throughline::help
