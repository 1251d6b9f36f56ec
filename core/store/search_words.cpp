// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/search_words.h"

#include "domain/names/plain_words.h"

#include <QList>
#include <QString>

namespace throughline::store {

namespace {

constexpr qsizetype mostCharacters = 400;
constexpr int mostWords = 16;

//! As the tokenizer of the index sees it: marks belong to the word they stand in.
[[nodiscard]] bool isWordCharacter(char32_t c, bool inWord)
{
    constexpr char32_t firstMark = 768;
    constexpr char32_t lastMark = 817;
    if (c >= firstMark && c <= lastMark)
        return inWord;
    return QChar::isLetterOrNumber(c) || QChar::category(c) == QChar::Other_PrivateUse;
}

} // namespace

std::string startOfTyped(std::string_view text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
        .left(mostCharacters)
        .normalized(QString::NormalizationForm_C)
        .toStdString();
}

std::string searchQuery(std::string_view text, WordEnds ends, int shortest)
{
    std::string room;
    const std::string typed = startOfTyped(text);
    const std::string_view plain = domain::folded(typed, room);
    const std::string_view end = ends == WordEnds::Open ? "\"*" : "\"";

    std::string query;
    QString word;
    int words = 0;
    const auto endWord = [&] {
        const bool isLeftOut = word.size() < shortest || words == mostWords;
        if (word.isEmpty() || isLeftOut) {
            word.clear();
            return;
        }
        query += (words++ == 0 ? "\"" : " \"") + word.toStdString();
        query += end;
        word.clear();
    };
    for (const char32_t c :
         QString::fromUtf8(plain.data(), static_cast<qsizetype>(plain.size())).toUcs4()) {
        if (isWordCharacter(c, !word.isEmpty()))
            word += QString::fromUcs4(&c, 1);
        else
            endWord();
    }
    endWord();
    return query;
}

} // namespace throughline::store
