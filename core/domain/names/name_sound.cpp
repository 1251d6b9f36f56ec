// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/names/name_sound.h"

#include "domain/names/plain_words.h"

#include <algorithm>

namespace throughline::domain {

namespace {

constexpr std::size_t longestCode = 8;

[[nodiscard]] bool isVowel(char c)
{
    return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u' || c == 'y';
}

//! Before these, c and g are soft in English and in the languages it took its names from.
[[nodiscard]] bool softens(char c)
{
    return c == 'e' || c == 'i' || c == 'y';
}

//! What a letter is taken for where there are two ways.
enum class Reading {
    English, //!< ch as in Richard, g as in Gemma, bh as in Bhavna
    Other, //!< ch as in Bach, g as in Gethin, bh as in Siobhán
};

//! Reads one word from left to right. A code has one letter for each group of consonants: A for a
//! vowel that begins the word, X for ch, S for every s and z, J for j and soft g, K for c, k, q and
//! hard g, T for t, th and Welsh dd, F for f, ph and v; the others stand for themselves.
class Listener
{
public:
    Listener(std::string_view word, Reading reading) : m_word(word), m_reading(reading) {}

    [[nodiscard]] std::string listen()
    {
        begin();
        while (m_at < m_word.size() && m_code.size() < longestCode)
            m_at += next();
        return std::move(m_code);
    }

private:
    [[nodiscard]] char at(std::size_t offset) const
    {
        return m_at + offset < m_word.size() ? m_word[m_at + offset] : '\0';
    }
    [[nodiscard]] bool follows(std::string_view letters) const
    {
        return m_word.substr(m_at).starts_with(letters);
    }
    [[nodiscard]] bool isFirst() const { return m_at == 0; }
    [[nodiscard]] bool isOther() const { return m_reading == Reading::Other; }

    //! A letter twice in a row is heard once.
    void add(char sound)
    {
        if (m_code.empty() || m_code.back() != sound || m_isApart)
            m_code.push_back(sound);
        m_isApart = false;
    }
    std::size_t heard(char sound, std::size_t letters)
    {
        add(sound);
        return letters;
    }
    std::size_t silent(std::size_t letters) { return letters; }

    void begin()
    {
        struct Beginning
        {
            std::string_view letters;
            char sound;
        };
        constexpr Beginning beginnings[] = {{"kn", 'N'}, {"gn", 'N'}, {"pn", 'N'}, {"wr", 'R'},
                                            {"ps", 'S'}, {"pt", 'T'}, {"ng", 'N'}, {"wh", 'W'},
                                            {"gh", 'K'}, {"x", 'S'},  {"w", 'W'}};
        for (const auto &[letters, sound] : beginnings) {
            if (follows(letters)) {
                m_at += heard(sound, letters.size());
                return;
            }
        }
        const char first = at(0);
        if (first == 'y' && isVowel(at(1)))
            m_at += heard('J', 1); // Yusuf and Jusuf
        else if (isVowel(first))
            m_at += heard('A', 1);
        else if (first == 'h')
            m_at += isVowel(at(1)) || at(1) == 'w' ? heard('H', 1) : silent(1);
    }

    //! How many letters were taken.
    std::size_t next()
    {
        const char c = at(0);
        if (isVowel(c) || c == 'w') {
            m_isApart = true;
            return silent(1);
        }
        switch (c) {
        case 'b':
            return b();
        case 'c':
            return afterC();
        case 'd':
            return d();
        case 'g':
            return g();
        case 'h':
            return silent(1);
        case 'm':
            return at(1) == 'h' && isOther() && !isFirst() ? heard('F', 2) : heard('M', 1);
        case 'p':
            return at(1) == 'h' || at(1) == 'f' ? heard('F', 2) : heard('P', 1);
        case 's':
            return follows("sch") ? heard('S', 3) : heard('S', at(1) == 'z' ? 2 : 1);
        case 't':
            return t();
        case 'x':
            add('K');
            return heard('S', 1);
        case 'z':
            return at(1) == 'h' ? heard('J', 2) : heard('S', 1);
        default:
            return heard(group(c), 1);
        }
    }

    [[nodiscard]] static char group(char c)
    {
        switch (c) {
        case 'f':
        case 'v':
            return 'F';
        case 'j':
            return 'J';
        case 'k':
        case 'q':
            return 'K';
        default:
            return static_cast<char>(c - 'a' + 'A');
        }
    }

    std::size_t b()
    {
        if (at(1) == 'h' && isOther() && !isFirst())
            return heard('F', 2);
        const bool isLamb = at(1) == '\0' && !isFirst() && m_word[m_at - 1] == 'm';
        return isLamb ? silent(1) : heard('B', 1);
    }

    std::size_t afterC()
    {
        if (at(1) == 'h') {
            const bool isHard = at(2) != '\0' && !isVowel(at(2)); // Christine
            return heard(isHard || isOther() ? 'K' : 'X', 2);
        }
        if (at(1) == 'k')
            return heard('K', 2);
        if (at(1) == 'z')
            return heard('X', 2);
        return heard(softens(at(1)) ? 'S' : 'K', 1);
    }

    std::size_t d()
    {
        if (at(1) == 'g' && softens(at(2)))
            return heard('J', 2);
        if (at(1) == 'j')
            return heard('J', 2);
        if (at(1) == 'd') // Gruffydd and Griffith
            return heard('T', 2);
        if (at(1) == 'z')
            return heard('S', 2);
        const bool isLast = at(1) == '\0' || (at(1) == 'e' && at(2) == '\0') || at(1) == 't';
        return heard(isLast ? 'T' : 'D', 1); // Ahmed and Ahmet
    }

    std::size_t g()
    {
        if (at(1) == 'h' && !isFirst() && isVowel(m_word[m_at - 1]))
            return silent(2); // Hughes, Vaughan, Leigh
        if (at(1) == 'n' && at(2) == '\0')
            return silent(1);
        return heard(softens(at(1)) && !isOther() ? 'J' : 'K', 1);
    }

    std::size_t t()
    {
        if (follows("tch"))
            return heard('X', 3);
        if (at(1) == 'h')
            return heard('T', 2);
        if (at(1) == 's' || at(1) == 'z')
            return heard('S', 2);
        return heard('T', 1);
    }

    std::string_view m_word;
    Reading m_reading;
    std::size_t m_at = 0;
    std::string m_code;
    bool m_isApart = false; //!< a vowel stands between the last sound and the next
};

} // namespace

std::vector<std::string> soundsOf(std::string_view word)
{
    std::vector<std::string> codes;
    if (!isPlainWord(word))
        return codes;
    for (const Reading reading : {Reading::English, Reading::Other}) {
        std::string code = Listener(word, reading).listen();
        // A vowel alone is no sound to know a name by.
        if (code.empty() || code == "A"
            || std::find(codes.begin(), codes.end(), code) != codes.end())
            continue;
        codes.push_back(std::move(code));
    }
    return codes;
}

} // namespace throughline::domain
