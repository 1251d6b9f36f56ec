// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/search_words.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace throughline::store {

namespace {

//! Enough for any name; a whole page pasted into the field must not cost seconds.
constexpr qsizetype mostCharacters = 400;
constexpr int mostWords = 16;

struct Folding
{
    std::string_view letter;
    std::string_view plain;
};

//! Letters without a decomposition in Unicode, of the languages that names here come from.
constexpr Folding foldings[] = {
    {"\u0141", "L"},  {"\u0142", "l"},  {"\u00d8", "O"},  {"\u00f8", "o"},  {"\u00df", "ss"},
    {"\u1e9e", "SS"}, {"\u0131", "i"},  {"\u0130", "I"},  {"\u0110", "D"},  {"\u0111", "d"},
    {"\u00d0", "D"},  {"\u00f0", "d"},  {"\u00de", "Th"}, {"\u00fe", "th"}, {"\u00c6", "Ae"},
    {"\u00e6", "ae"}, {"\u0152", "Oe"}, {"\u0153", "oe"}, {"\u0126", "H"},  {"\u0127", "h"},
    {"'", ""},        {"\u2018", ""},   {"\u2019", ""},   {"\u02bc", ""},   {"\u02b9", ""},
    {"`", ""},
};

//! First bytes of all of the above.
[[nodiscard]] constexpr bool mayFold(char c)
{
    switch (static_cast<unsigned char>(c)) {
    case '\'':
    case '`':
    case 0xc3:
    case 0xc4:
    case 0xc5:
    case 0xca:
    case 0xe1:
    case 0xe2:
        return true;
    default: // a byte, not an enumeration
        return false;
    }
}

[[nodiscard]] const Folding *foldingAt(std::string_view text)
{
    if (!mayFold(text.front()))
        return nullptr;
    for (const Folding &one : foldings) {
        if (text.starts_with(one.letter))
            return &one;
    }
    return nullptr;
}

//! `beside` stands where an apostrophe was.
void fold(std::string_view text, std::string_view beside, std::string &out)
{
    while (!text.empty()) {
        if (const Folding *folding = foldingAt(text)) {
            out += folding->plain.empty() ? beside : folding->plain;
            text.remove_prefix(folding->letter.size());
        } else {
            out.push_back(text.front());
            text.remove_prefix(1);
        }
    }
}

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

std::string_view folded(std::string_view text, std::string &room)
{
    if (std::none_of(text.begin(), text.end(), mayFold))
        return text;
    room.clear();
    fold(text, "", room);
    return room;
}

std::string foldedName(std::string_view name)
{
    std::string joined;
    fold(name, "", joined);
    std::string apart;
    fold(name, " ", apart);
    return apart == joined ? joined : joined + ' ' + apart;
}

std::string searchQuery(std::string_view text)
{
    // Composed, so that a letter typed with a mark of its own folds like any other.
    const QString typed = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
                              .left(mostCharacters)
                              .normalized(QString::NormalizationForm_C);
    std::string room;
    const QByteArray bytes = typed.toUtf8();
    const std::string_view plain =
        folded({bytes.constData(), static_cast<std::size_t>(bytes.size())}, room);

    std::string query;
    QString word;
    int words = 0;
    const auto endWord = [&] {
        if (word.isEmpty() || words == mostWords)
            return;
        query += (words++ == 0 ? "\"" : " \"") + word.toStdString() + "\"*";
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
