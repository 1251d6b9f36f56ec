// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/names/plain_words.h"

#include "base/add_once.h"

#include <QList>
#include <QString>

#include <algorithm>

namespace throughline::domain {

using base::addOnce;

namespace {

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

[[nodiscard]] bool isAscii(std::string_view text)
{
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

[[nodiscard]] char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

[[nodiscard]] bool isAsciiWordCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

//! Lower case without marks; marks of scripts that write vowels with them stay.
[[nodiscard]] QString withoutMarks(std::string_view text)
{
    constexpr char16_t firstMark = 0x300;
    constexpr char16_t lastMark = 0x36f;
    QString parts = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()))
                        .normalized(QString::NormalizationForm_D)
                        .toLower();
    parts.removeIf([](QChar c) { return c.unicode() >= firstMark && c.unicode() <= lastMark; });
    return parts;
}

void addAsciiWords(std::string_view text, std::vector<std::string> &out)
{
    std::string word;
    const auto end = [&] {
        if (!word.empty())
            out.push_back(std::move(word));
        word.clear();
    };
    for (const char c : text) {
        const char small = lowered(c);
        if (isAsciiWordCharacter(small))
            word.push_back(small);
        else
            end();
    }
    end();
}

void addWords(std::string_view text, std::vector<std::string> &out)
{
    if (isAscii(text))
        return addAsciiWords(text, out);
    QString word;
    const auto end = [&] {
        if (!word.isEmpty())
            out.push_back(word.toStdString());
        word.clear();
    };
    for (const char32_t c : withoutMarks(text).toUcs4()) {
        if (QChar::isLetterOrNumber(c) || (QChar::isMark(c) && !word.isEmpty()))
            word += QString::fromUcs4(&c, 1);
        else
            end();
    }
    end();
}

//! Parry of `ap Harry`, Bowen of `ab Owen`: how Welsh names of sons became family names.
[[nodiscard]] std::string patronymic(std::string_view particle, std::string_view father)
{
    if (particle != "ap" && particle != "ab")
        return {};
    if (father.starts_with('h'))
        father.remove_prefix(1);
    return std::string(particle.substr(1)).append(father);
}

void addWithParticle(std::vector<std::string> &words, const std::string &before,
                     const std::string &particle, const std::string &name)
{
    addOnce(words, particle + name);
    if (!before.empty())
        addOnce(words, before + particle + name);
    if (std::string son = patronymic(particle, name); !son.empty())
        addOnce(words, std::move(son));
}

//! Without apostrophes, and with a space in the place of each.
[[nodiscard]] std::pair<std::string, std::string> foldedWays(std::string_view name)
{
    std::pair<std::string, std::string> ways;
    fold(name, "", ways.first);
    fold(name, " ", ways.second);
    return ways;
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
    const auto [joined, apart] = foldedWays(name);
    return apart == joined ? joined : joined + ' ' + apart;
}

std::vector<std::string> plainWords(std::string_view text)
{
    std::vector<std::string> words;
    std::string room;
    addWords(folded(text, room), words);
    return words;
}

std::string plainPhrase(std::string_view text)
{
    std::string phrase;
    for (const std::string &word : plainWords(text))
        phrase += (phrase.empty() ? "" : " ") + word;
    return phrase;
}

std::vector<std::string> nameWords(std::string_view name)
{
    std::vector<std::string> written;
    std::vector<std::string> words;
    const auto [joined, apart] = foldedWays(name);
    for (const std::string &way : {joined, apart}) {
        std::vector<std::string> all;
        addWords(way, all);
        for (std::size_t i = 0; i + 1 < all.size(); ++i) {
            if (isNameParticle(all[i]))
                addWithParticle(words, i > 0 ? all[i - 1] : "", all[i], all[i + 1]);
        }
        written.insert(written.end(), all.begin(), all.end());
    }
    for (std::string &word : written)
        addOnce(words, std::move(word));
    return words;
}

std::string joinedName(std::string_view name)
{
    std::string out;
    for (const std::string &word : plainWords(name))
        out += word;
    return out;
}

bool isNameParticle(std::string_view word)
{
    constexpr std::string_view particles[] = {"mc", "mac", "o",  "ap", "ab", "al", "el", "de",
                                              "da", "di",  "du", "la", "le", "st", "ni", "van"};
    return std::find(std::begin(particles), std::end(particles), word) != std::end(particles);
}

std::string_view initialOf(std::string_view word)
{
    std::size_t size = word.empty() ? 0 : 1;
    while (size < word.size() && (static_cast<unsigned char>(word[size]) & 0xc0) == 0x80)
        ++size;
    return word.substr(0, size);
}

bool isPlainWord(std::string_view word)
{
    return !word.empty()
        && std::all_of(word.begin(), word.end(), [](char c) { return c >= 'a' && c <= 'z'; });
}

std::string packedNumber(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (const char small = lowered(c); isAsciiWordCharacter(small))
            out.push_back(small);
    }
    return out;
}

} // namespace throughline::domain
