// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "need_words.h"

#include <QCoreApplication>

namespace throughline::models {

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
