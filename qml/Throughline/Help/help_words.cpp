// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "help_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::help {

namespace {

//! A name that the app shows: where its translators find it. `tests/tidy` looks whether it is still
//! there.
struct Word
{
    const char *context;
    const char *source;
    const char *example = nullptr; //!< stands for %1
};

constexpr auto syncModel = "throughline::models::SyncModel";

constexpr Word words[] = {
    // places and acts
    {"OpenStage", "Today"},
    {"OpenStage", "People"},
    {"OpenStage", "Team"},
    {"OpenStage", "Differences"},
    {"OpenStage", "Figures"},
    {"OpenStage", "Members"},
    {"OpenStage", "Sync"},
    {"OpenStage", "Take with me"},
    {"OpenStage", "Log"},
    {"UndoBar", "Undo"},
    {"OpenStage", "Cover"},
    {"OpenStage", "Lock"},
    {"OpenStage", "Settings"},
    // at the gate
    {"GateLog", "Met at the gate"},
    {"GateLog", "Still waiting"},
    {"GateLog", "Not released today"},
    {"GateLog", "Left before I arrived"},
    {"GateLog", "Did not want support"},
    {"TonightQuestion", "Somewhere else"},
    {"NotePart", "Note"},
    {"NextStepPart", "Next step"},
    {"FormFrame", "Save"},
    {"DraftList", "Not saved yet"},
    {"ReleaseCard", "Carry on"},
    // alone
    {"TodayPage", "Start a check"},
    {"CheckBar", "I am safe"},
    {"CheckBar", "Extend"},
    // in a visits hall
    {"StartPage", "Start the session"},
    {"TickLine", "Add a note"},
    {"DeskPage", "Undo last"},
    {"DeskPage", "Concern"},
    {"OpenStage", "Finish"},
    {"FinishPage", "End the session and lock"},
    {"SheetActs", "Print the paper sheet"},
    {"SheetActs", "Enter a paper sheet"},
    // people
    {"TodayPage", "Show full names for a minute"},
    {"FindHead", "Name or prison number"},
    {"FindHead", "Add someone new"},
    {"AlikeQuestion", "Is it the same person?"},
    {"AlikeQuestion", "No, save as somebody new"},
    {"SafetyLine", "Why"},
    {"PersonOverview", "Tonight"},
    {"PersonOverview", "How to reach them"},
    {"PersonOverview", "Licence conditions"},
    {"PersonPage", "Timeline"},
    {"PersonPage", "Details"},
    {"PersonOverview", "Add a release date"},
    {"entries", "Add an appointment"},
    {"AppointmentCard", "It happened"},
    {"AppointmentCard", "It did not happen"},
    {"ReachLine", "Call"},
    {"ReachLine", "Two answers"},
    {"ClosedPart", "Show"},
    // sync
    {syncModel, "Saved on this device"},
    {syncModel, "Saved here: %1", "2"},
    {syncModel, "Up to date at %1", QT_TRANSLATE_NOOP("HelpPages", "9:32am")},
    {syncModel, "Last received %1", QT_TRANSLATE_NOOP("HelpPages", "today at 9:32am")},
    {"SyncButton", "Sync now"},
    {"throughline::models::TakeModel", "Everybody"},
    {"DifferenceCard", "Use this answer"},
    {"DifferenceCard", "Later"},
    // managers
    {"TeamChecks", "Out alone"},
    {"TeamCheck", "Open the check"},
    {"LoneCheckModel", "Resolve"},
    {"TeamDevices", "Last work received"},
    {"ReviewPage", "Looks right"},
    {"ReviewPage", "Change"},
    {"throughline::models::FiguresModel", "Waiting over 14 days"},
    {"FigureActs", "Export"},
    {"FigureActs", "Report as PDF"},
    {"FigureActs", "Check and lock %1", QT_TRANSLATE_NOOP("HelpPages", "October 2026")},
    {"MembersPage", "Invite somebody"},
    {"InviteForm", "Make a code"},
    {"AskingRequests", "Waiting for you"},
    {"AskingPage", "The words are the same: let them in"},
    {"AskingPage", "Unlock their device"},
    {"MemberDevice", "Shut out"},
    {"ShutOutSheet", "Shut out this device"},
    // locked, or not set up
    {"LockPage", "I cannot open it"},
    {"LockPage", "Add another user"},
    {"BeginAnew", "Begin anew"},
    {"ForgottenPart", "Ask a manager"},
    {"ForgottenPart", "Use the paper root"},
    {"SetUpPage", "All administrators' devices are lost"},
    {"SetUpPage", "Practise first"},
    {"LockPage", "Leave practice"},
};

[[nodiscard]] QString filled(const Word &word, QString name, const QString &example)
{
    return word.example ? name.arg(example) : name;
}

//! Of a name in braces; empty for one that nobody knows.
[[nodiscard]] QString inTheAppsWords(const QString &english)
{
    if (english == QLatin1String("version"))
        return QCoreApplication::applicationVersion();
    const auto *const found = std::ranges::find_if(words, [&english](const Word &word) {
        return filled(word, QString::fromUtf8(word.source), QString::fromUtf8(word.example))
            == english;
    });
    if (found == std::end(words))
        return {};
    return filled(*found, QCoreApplication::translate(found->context, found->source),
                  QCoreApplication::translate("HelpPages", found->example));
}

} // namespace

HelpText say(const char *sentence)
{
    const QString text = QCoreApplication::translate("HelpPages", sentence);
    HelpText out;
    qsizetype from = 0;
    for (qsizetype open = text.indexOf(u'{'); open >= 0; open = text.indexOf(u'{', from)) {
        const qsizetype close = text.indexOf(u'}', open);
        if (close < 0)
            break;
        const QString before = text.mid(from, open - from);
        const QString name = inTheAppsWords(text.mid(open + 1, close - open - 1));
        const QString said = name.isEmpty() ? text.mid(open, close - open + 1) : name;
        out.plain += before + said;
        out.styled += before.toHtmlEscaped() + QStringLiteral("<b>") + said.toHtmlEscaped()
            + QStringLiteral("</b>");
        from = close + 1;
    }
    out.plain += text.mid(from);
    out.styled += text.mid(from).toHtmlEscaped();
    return out;
}

} // namespace throughline::help
