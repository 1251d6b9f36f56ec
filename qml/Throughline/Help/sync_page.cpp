// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "help_page.h"

#include <QtGlobal>

namespace throughline::help {

namespace {

constexpr const char *meaning[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "{Saved on this device}: your work is safe here, encrypted. It needs no "
                      "network."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "{Saved here: 2}: two records are on this device alone. They wait for a "
                      "connection, and are sent by themselves when there is one."),
    QT_TRANSLATE_NOOP(
        "HelpPages",
        "{Up to date at 9:32am}: the server has confirmed all your records. Only then "
        "do they count as received."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "{Last received today at 9:32am}: when the work of others last came to "
                      "this device."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "{Two answers}: the same question was answered differently on two devices. "
                      "Both are kept until somebody chooses."),
};
constexpr const char *sending[] = {
    QT_TRANSLATE_NOOP("HelpPages", "Open {Sync}."),
    QT_TRANSLATE_NOOP("HelpPages", "Press {Sync now}."),
    QT_TRANSLATE_NOOP("HelpPages", "Read at the top of the page what came of it."),
};
constexpr const char *choosing[] = {
    QT_TRANSLATE_NOOP("HelpPages", "Open {Differences}."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Read who gave each answer and when, because the newer one is not always "
                      "right."),
    QT_TRANSLATE_NOOP("HelpPages", "Choose an answer."),
    QT_TRANSLATE_NOOP("HelpPages", "Press {Use this answer}, or {Later} if you do not know."),
};
constexpr const char *kept[] = {
    QT_TRANSLATE_NOOP("HelpPages",
                      "The answer that is not used stays in the history. Nothing is thrown away."),
};
constexpr const char *taking[] = {
    QT_TRANSLATE_NOOP("HelpPages", "Open {Sync}."),
    QT_TRANSLATE_NOOP("HelpPages", "Press {Take with me}."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Choose for how many days ahead. After the next sync whoever is not due by "
                      "then leaves this device for the organisation, and comes back in time."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "Whoever you have opened in the last day stays, and so does everybody with a "
                      "draft or with work that is not sent."),
    QT_TRANSLATE_NOOP("HelpPages",
                      "To have all of them here again, choose {Everybody} on the same page."),
};
constexpr HelpPart parts[] = {
    {QT_TRANSLATE_NOOP("HelpPages", "What the words mean"), Lines::Points, meaning},
    {QT_TRANSLATE_NOOP("HelpPages", "Send and receive now"), Lines::Steps, sending, "sync"},
    {QT_TRANSLATE_NOOP("HelpPages", "Carry fewer people"), Lines::Steps, taking, "sync"},
    {QT_TRANSLATE_NOOP("HelpPages", "Choose between two answers"), Lines::Steps, choosing,
     "differences"},
    {QT_TRANSLATE_NOOP("HelpPages", "What happens to the other answer"), Lines::Text, kept},
};

} // namespace

const HelpPage syncPage{
    "sync",
    QT_TRANSLATE_NOOP("HelpPages", "Sync, and what its words mean"),
    QT_TRANSLATE_NOOP("HelpPages", "Saved, waiting, received, two answers"),
    Reader::Anybody,
    nullptr,
    parts,
};

} // namespace throughline::help
