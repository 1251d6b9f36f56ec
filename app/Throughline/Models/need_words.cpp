// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "need_words.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::models {

namespace {

struct Of
{
    std::string_view status;
    NeedWord word;
};
constexpr Of referrals[] = {
    {"DRAFT", NeedWord::Needed},
    {"READY", NeedWord::Needed},
    {"SENT", NeedWord::Asked},
    {"ACKNOWLEDGED", NeedWord::Asked},
    {"MORE_INFO", NeedWord::Asked},
    {"NO_REPLY", NeedWord::Asked},
    {"ACCEPTED", NeedWord::Accepted},
    {"WAITING_LIST", NeedWord::Accepted},
    {"OFFERED", NeedWord::Accepted},
    {"REFUSED", NeedWord::TurnedDown},
    {"TAKEN_UP", NeedWord::Started},
    {"CLOSED", NeedWord::Finished},
    {"WITHDRAWN", NeedWord::NotWanted},
    {"NOT_TAKEN_UP", NeedWord::NotWanted},
    // Into us.
    {"RECEIVED", NeedWord::Asked},
    {"WAITING", NeedWord::Accepted},
    {"ASSIGNED", NeedWord::Accepted},
    {"FIRST_CONTACT", NeedWord::Started},
    {"ACTIVE", NeedWord::Started},
    {"DECLINED", NeedWord::TurnedDown},
    {"ENDED_EARLY", NeedWord::Finished},
    {"COMPLETED", NeedWord::Finished},
};
constexpr Of needs[] = {
    {"NOT_STARTED", NeedWord::Needed},
    {"IN_PROGRESS", NeedWord::Started},
    {"MET", NeedWord::Finished},
    {"DECLINED", NeedWord::NotWanted},
};

template<std::size_t size>
[[nodiscard]] NeedWord wordIn(const Of (&table)[size], std::string_view status)
{
    const auto *const found = std::ranges::find(table, status, &Of::status);
    return found == std::end(table) ? NeedWord::Needed : found->word;
}

} // namespace

NeedWord wordOfReferral(std::string_view status)
{
    return wordIn(referrals, status);
}

NeedWord wordOfNeed(std::string_view status)
{
    return wordIn(needs, status);
}

QString needWord(NeedWord word)
{
    const auto translated = [](const char *text) {
        return QCoreApplication::translate("needWords", text);
    };
    switch (word) {
    case NeedWord::Needed:
        return translated(QT_TRANSLATE_NOOP("needWords", "Needed"));
    case NeedWord::Asked:
        return translated(QT_TRANSLATE_NOOP("needWords", "Asked"));
    case NeedWord::Accepted:
        return translated(QT_TRANSLATE_NOOP("needWords", "Accepted"));
    case NeedWord::TurnedDown:
        return translated(QT_TRANSLATE_NOOP("needWords", "Turned down"));
    case NeedWord::Started:
        return translated(QT_TRANSLATE_NOOP("needWords", "Started"));
    case NeedWord::Finished:
        return translated(QT_TRANSLATE_NOOP("needWords", "Finished"));
    case NeedWord::NotWanted:
        return translated(QT_TRANSLATE_NOOP("needWords", "Not wanted"));
    }
    return {};
}

QString needWordKind(NeedWord word)
{
    switch (word) {
    case NeedWord::Needed:
        return QStringLiteral("warning");
    case NeedWord::Asked:
        return QStringLiteral("info");
    case NeedWord::Accepted:
    case NeedWord::Started:
        return QStringLiteral("success");
    case NeedWord::TurnedDown:
        return QStringLiteral("neutral");
    case NeedWord::Finished:
    case NeedWord::NotWanted:
        break;
    }
    return {};
}

} // namespace throughline::models
