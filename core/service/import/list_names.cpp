// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/list_names.h"

#include "domain/names/nicknames.h"
#include "domain/names/plain_words.h"

#include <QString>
#include <QStringList>

namespace throughline::service {

namespace {

[[nodiscard]] QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

[[nodiscard]] bool isCapital(QChar c)
{
    return c.isUpper() || c.category() == QChar::Letter_Titlecase;
}

//! What the names of a list say about their order.
struct Votes
{
    int familyFirst = 0;
    int givenFirst = 0;

    void add(bool isFamilyFirst, bool isGivenFirst)
    {
        familyFirst += isFamilyFirst && !isGivenFirst ? 1 : 0;
        givenFirst += isGivenFirst && !isFamilyFirst ? 1 : 0;
    }
    //! Some family names are given names too; one name alone proves nothing.
    [[nodiscard]] bool isFamilyFirst() const
    {
        return familyFirst >= 2 && familyFirst > 4 * givenFirst;
    }
};

} // namespace

std::string onOneLine(std::string_view text)
{
    return toQString(text).simplified().toStdString();
}

std::pair<std::string, std::string> splitName(std::string_view wholeName, NameOrder order)
{
    const std::string name = onOneLine(wholeName);
    if (const std::size_t comma = name.find(','); comma != std::string::npos)
        return {onOneLine(name.substr(comma + 1)), onOneLine(name.substr(0, comma))};
    const QStringList words =
        QString::fromStdString(name).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    QStringList family;
    QStringList given;
    for (const QString &word : words)
        (isCapitals(word.toStdString()) && word.size() > 1 ? family : given) << word;
    if (family.isEmpty() || given.isEmpty()) {
        given = words;
        family.clear();
        if (!given.isEmpty())
            family << (order == NameOrder::FamilyFirst ? given.takeFirst() : given.takeLast());
    }
    return {given.join(QLatin1Char(' ')).toStdString(),
            family.join(QLatin1Char(' ')).toStdString()};
}

std::optional<NameOrder> orderOfCapitals(const std::vector<std::string> &names)
{
    const auto isShort = [](const std::string &word) { return word.size() < 2; };
    const auto isGiven = [](const std::string &word) {
        const auto plain = domain::plainWords(word);
        return !plain.empty() && !domain::nicknamesOf(plain.front()).empty();
    };
    bool isAnyOpen = false;
    Votes written; // by those that show which word is which
    Votes known; // by the words of those that do not
    for (const std::string &name : names) {
        const QStringList words = QString::fromStdString(onOneLine(name)).split(QLatin1Char(' '));
        const std::string first = words.front().toStdString();
        const std::string last = words.back().toStdString();
        if (words.size() < 2 || name.find(',') != std::string::npos || isShort(first)
            || isShort(last))
            continue;
        if (isCapitals(name)) {
            isAnyOpen = true;
            known.add(isGiven(last), isGiven(first));
        } else {
            written.add(isCapitals(first), isCapitals(last));
        }
    }
    if (!isAnyOpen)
        return std::nullopt;
    const bool isWritten = written.familyFirst + written.givenFirst > 0;
    const bool isFamilyFirst = isWritten ? written.givenFirst == 0 : known.isFamilyFirst();
    return isFamilyFirst ? NameOrder::FamilyFirst : NameOrder::GivenFirst;
}

bool isCapitals(std::string_view text)
{
    bool hasLetters = false;
    for (const QChar c : toQString(text)) {
        if (c.isLetter() && !isCapital(c))
            return false;
        hasLetters = hasLetters || c.isLetter();
    }
    return hasLetters;
}

std::string fromCapitals(std::string_view name)
{
    QString text = toQString(name).toLower();
    bool begins = true;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isMark = text[i].isMark();
        const bool wasBeginning = begins;
        if (begins && text[i].isLetter())
            text[i] = text[i].toUpper();
        begins = !text[i].isLetter() && !isMark && !text[i].isDigit();
        const bool isMc = wasBeginning && i + 2 < text.size() && text[i] == QLatin1Char('M')
            && text[i + 1] == QLatin1Char('c') && text[i + 2].isLetter();
        if (isMc)
            text[i + 2] = text[i + 2].toUpper();
    }
    return text.toStdString();
}

} // namespace throughline::service
