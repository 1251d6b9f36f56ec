// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/hall_codes.h"

#include "domain/plain_text.h"

namespace throughline::domain {

namespace {

constexpr char noteMark = '/';

[[nodiscard]] bool isFigure(char one)
{
    return one >= '0' && one <= '9';
}

[[nodiscard]] bool isSpace(char one)
{
    return one == ' ' || one == '\t' || one == '\n' || one == '\r';
}

[[nodiscard]] bool isBetween(char one)
{
    return isSpace(one) || one == ',';
}

[[nodiscard]] char small(char one)
{
    return one >= 'A' && one <= 'Z' ? static_cast<char>(one - 'A' + 'a') : one;
}

//! Takes a line in, letter by letter.
class LineReader
{
public:
    explicit LineReader(std::string_view typed) : m_rest(typed) {}

    [[nodiscard]] HallReading read()
    {
        while (m_found.fault == HallLineFault::None && !m_rest.empty()) {
            const char one = m_rest.front();
            if (isBetween(one)) {
                m_rest.remove_prefix(1);
            } else if (one == noteMark) {
                m_found.line.note = trimmed(m_rest.substr(1));
                m_rest = {};
            } else if (isFigure(one)) {
                const std::string figures = takeFigures();
                fail(HallLineFault::NumberAlone, figures);
            } else {
                takeLetter();
            }
        }
        if (m_found.fault == HallLineFault::None)
            askForTheRest();
        return std::move(m_found);
    }

private:
    void fail(HallLineFault fault, std::string code)
    {
        m_found.fault = fault;
        m_found.code = std::move(code);
    }
    [[nodiscard]] std::string takeFigures()
    {
        std::string figures;
        for (; !m_rest.empty() && isFigure(m_rest.front()); m_rest.remove_prefix(1))
            figures += m_rest.front();
        return figures;
    }
    //! What is no letter of ours, whole: it may be several bytes.
    [[nodiscard]] std::string takeUnknown()
    {
        std::size_t length = 1;
        while (length < m_rest.size()
               && (static_cast<unsigned char>(m_rest[length]) & 0xC0) == 0x80)
            ++length;
        const std::string unknown(m_rest.substr(0, length));
        m_rest.remove_prefix(length);
        return unknown;
    }
    void takeLetter()
    {
        const char letter = small(m_rest.front());
        const std::string_view who = hallKey(hallWhoCodes, letter);
        const std::string_view what = hallKey(hallWhatCodes, letter);
        if (who.empty() && what.empty() && letter != hallConcernCode)
            return fail(HallLineFault::UnknownCode, takeUnknown());
        m_rest.remove_prefix(1);
        const std::string code(1, letter);
        if (m_taken.find(letter) != std::string::npos)
            return fail(HallLineFault::Twice, code);
        m_taken += letter;
        if (letter == hallConcernCode)
            m_found.line.isConcern = true;
        else if (!who.empty())
            takeWho(who, letter);
        else if (!m_found.line.event.empty())
            fail(HallLineFault::TwoTopics, code);
        else
            m_found.line.event = what;
    }
    void takeWho(std::string_view who, char letter)
    {
        HallLine &line = m_found.line;
        const bool isPrisoner = who == "prisoner";
        const bool isChild = who == "child";
        if (isPrisoner ? line.adults + line.children > 0
                       : line.isWithPrisoner || (!isChild && line.adults > 0))
            return fail(HallLineFault::NotTogether, std::string(1, letter));
        line.isWithPrisoner = line.isWithPrisoner || isPrisoner;
        if (isPrisoner)
            return;
        // "a2", and "a 2" as well.
        const std::string_view before = m_rest;
        while (!m_rest.empty() && m_rest.front() == ' ')
            m_rest.remove_prefix(1);
        const std::string figures = takeFigures();
        if (figures.empty())
            m_rest = before;
        std::int64_t number = figures.empty() ? 1 : 0;
        for (const char figure : figures)
            number = std::min<std::int64_t>(number * 10 + (figure - '0'), mostOnHallLine + 1);
        if (number < 1 || number > mostOnHallLine)
            return fail(HallLineFault::NumberRange, letter + figures);
        (isChild ? line.children : line.adults) = number;
        line.isFirstVisit = line.isFirstVisit || who == "first";
    }
    void askForTheRest()
    {
        const HallLine &line = m_found.line;
        if (line.isConcern)
            return; // about whom, and what, is for managers alone
        if (line.adults + line.children == 0 && !line.isWithPrisoner)
            m_found.fault = HallLineFault::NoWho;
        else if (line.event.empty())
            m_found.fault = HallLineFault::NoWhat;
    }

    std::string_view m_rest;
    std::string m_taken; //!< letters
    HallReading m_found;
};

} // namespace

char hallLetter(std::span<const HallCode> codes, std::string_view key)
{
    const auto found = std::ranges::find(codes, key, &HallCode::key);
    return found == codes.end() ? '\0' : found->letter;
}

std::string_view hallKey(std::span<const HallCode> codes, char letter)
{
    const auto found = std::ranges::find(codes, letter, &HallCode::letter);
    return found == codes.end() ? std::string_view() : found->key;
}

HallReading readHallLine(std::string_view typed)
{
    return LineReader(typed).read();
}

std::string hallLineCodes(const HallLine &line)
{
    std::string codes;
    const auto add = [&codes](char letter, std::int64_t number) {
        if (!letter)
            return;
        codes += codes.empty() ? "" : " ";
        codes += letter;
        codes += number > 1 ? std::to_string(number) : std::string();
    };
    if (line.isWithPrisoner)
        add(hallLetter(hallWhoCodes, "prisoner"), 1);
    if (line.adults > 0)
        add(hallLetter(hallWhoCodes, line.isFirstVisit ? "first" : "adult"), line.adults);
    if (line.children > 0)
        add(hallLetter(hallWhoCodes, "child"), line.children);
    if (!line.event.empty())
        add(hallLetter(hallWhatCodes, line.event), 1);
    if (line.isConcern)
        add(hallConcernCode, 1);
    if (!line.note.empty())
        codes += (codes.empty() ? "" : " ") + std::string(1, noteMark) + ' ' + line.note;
    return codes;
}

} // namespace throughline::domain
