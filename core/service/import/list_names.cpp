// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/list_names.h"

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

} // namespace

std::string onOneLine(std::string_view text)
{
    return toQString(text).simplified().toStdString();
}

std::pair<std::string, std::string> splitName(std::string_view wholeName)
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
            family << given.takeLast();
    }
    return {given.join(QLatin1Char(' ')).toStdString(),
            family.join(QLatin1Char(' ')).toStdString()};
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
