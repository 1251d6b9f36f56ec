// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/names/typed_date.h"

#include "domain/names/plain_words.h"

#include <algorithm>
#include <string>

namespace throughline::domain {

namespace {

constexpr int monthsOfYear = 12;

//! Three letters tell them apart, in both languages together.
struct Month
{
    std::string_view english;
    std::string_view welsh;
};
constexpr Month months[monthsOfYear] = {
    {"january", "ionawr"},  {"february", "chwefror"}, {"march", "mawrth"},
    {"april", "ebrill"},    {"may", "mai"},           {"june", "mehefin"},
    {"july", "gorffennaf"}, {"august", "awst"},       {"september", "medi"},
    {"october", "hydref"},  {"november", "tachwedd"}, {"december", "rhagfyr"},
};
constexpr std::size_t shortestMonth = 3;

//! 1 to 12, or 0 for what is no month.
[[nodiscard]] int monthOf(std::string_view word)
{
    if (word.size() < shortestMonth)
        return 0;
    for (int i = 0; i < monthsOfYear; ++i) {
        if (months[i].english.starts_with(word) || months[i].welsh.starts_with(word))
            return i + 1;
    }
    return 0;
}

//! One part of a date; `letters` are all of a month's name, or what follows a day as in 12th.
struct Part
{
    int number = 0;
    std::size_t digits = 0;
    std::string letters;
};

[[nodiscard]] bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

[[nodiscard]] Part partOf(std::string_view word)
{
    constexpr std::size_t mostDigits = 8;
    Part part;
    while (part.digits < word.size() && part.digits < mostDigits && isDigit(word[part.digits]))
        part.number = part.number * 10 + (word[part.digits++] - '0');
    part.letters = word.substr(part.digits);
    return part;
}

class Reading
{
public:
    explicit Reading(std::string_view text)
        : m_hasMarks(text.find_first_of("/.-") != std::string_view::npos)
    {
        for (const std::string &word : plainWords(text))
            m_parts.push_back(partOf(word));
    }

    [[nodiscard]] std::vector<PartialDate> dates()
    {
        if (!m_parts.empty() && m_parts.size() <= mostParts)
            read();
        return std::move(m_dates);
    }

    [[nodiscard]] std::vector<Birthday> birthdays() const
    {
        const bool hasYear = m_parts.size() == mostParts;
        if (m_parts.size() + 1 < mostParts || m_parts.size() > mostParts
            || (hasYear && !isBegunYear(2)))
            return {};
        const Part &first = m_parts[0];
        const Part &second = m_parts[1];
        const std::string year = hasYear ? std::to_string(m_parts[2].number) : std::string();
        if (isDay(0) && month(1) != 0)
            return birthday(month(1), first.number, year);
        if (month(0) != 0 && isDay(1))
            return birthday(month(0), second.number, year);
        if (!m_hasMarks || !isNumber(0, 2) || !isNumber(1, 2))
            return {};
        auto found = birthday(second.number, first.number, year);
        return found.empty() ? birthday(first.number, second.number, year) : found;
    }

private:
    static constexpr std::size_t mostParts = 3;

    [[nodiscard]] static std::vector<Birthday> birthday(int month, int day, const std::string &year)
    {
        constexpr int leapYear = 2000;
        if (month < 1 || day < 1 || !partialDate(leapYear, month, day))
            return {};
        return {{month, day, year}};
    }
    //! 1, 19, 198: of a year that somebody may be born in.
    [[nodiscard]] bool isBegunYear(std::size_t at) const
    {
        const std::string digits = std::to_string(m_parts[at].number);
        return isNumber(at, 3) && digits.size() == m_parts[at].digits
            && (std::string_view("19").starts_with(digits.substr(0, 2))
                || std::string_view("20").starts_with(digits.substr(0, 2)));
    }
    [[nodiscard]] bool isNumber(std::size_t at, std::size_t most) const
    {
        return m_parts[at].digits > 0 && m_parts[at].digits <= most && m_parts[at].letters.empty();
    }
    [[nodiscard]] bool isDay(std::size_t at) const
    {
        const std::string &end = m_parts[at].letters;
        return m_parts[at].digits > 0 && m_parts[at].digits <= 2
            && (end.empty() || end == "st" || end == "nd" || end == "rd" || end == "th");
    }
    [[nodiscard]] int month(std::size_t at) const
    {
        return m_parts[at].digits == 0 ? monthOf(m_parts[at].letters) : 0;
    }
    [[nodiscard]] bool isYear(std::size_t at) const
    {
        return isNumber(at, 4) && (m_parts[at].digits == 4 || m_parts[at].digits == 2);
    }

    void add(const Part &year, int month, int day)
    {
        constexpr int century = 100;
        constexpr int thisCentury = 2000;
        constexpr int earliest = 1900; // as the rules have it for a date of birth
        if (year.digits == 4) {
            if (year.number >= earliest && year.number < earliest + 2 * century)
                addDate(year.number, month, day);
            return;
        }
        // Most of those looked for were born in the last one.
        addDate(thisCentury - century + year.number, month, day);
        addDate(thisCentury + year.number, month, day);
    }
    void addDate(int year, int month, int day)
    {
        if (const auto date = partialDate(year, month, day))
            m_dates.push_back(*date);
    }
    //! In the order of Europe, and where that is no day, in the American one.
    void addInOrder(const Part &day, const Part &month, const Part &year)
    {
        if (month.number >= 1 && month.number <= monthsOfYear)
            return add(year, month.number, day.number);
        if (day.number >= 1 && day.number <= monthsOfYear)
            add(year, day.number, month.number);
    }

    void read()
    {
        switch (m_parts.size()) {
        case 1:
            return readOne();
        case 2:
            return readTwo();
        default:
            return readThree();
        }
    }

    //! 1985, 12031985 and 120385.
    void readOne()
    {
        constexpr std::size_t longForm = 8;
        constexpr std::size_t shortForm = 6;
        constexpr int two = 100;
        const Part &part = m_parts[0];
        if (!part.letters.empty())
            return;
        if (part.digits == 4)
            return add(part, 0, 0);
        if (part.digits != longForm && part.digits != shortForm)
            return;
        const std::size_t yearDigits = part.digits - 4;
        const int unit = yearDigits == 4 ? two * two : two;
        const Part year{part.number % unit, yearDigits, {}};
        const int before = part.number / unit;
        addInOrder({before / two, 2, {}}, {before % two, 2, {}}, year);
    }

    //! 03/1985, 1985-03, March 1985.
    void readTwo()
    {
        if (month(0) != 0 && isYear(1))
            return add(m_parts[1], month(0), 0);
        for (const auto &[small, year] : {std::pair(0, 1), std::pair(1, 0)}) {
            const auto at = static_cast<std::size_t>(small);
            const Part &whole = m_parts[static_cast<std::size_t>(year)];
            if (isNumber(at, 2) && whole.digits == 4 && whole.letters.empty()
                && m_parts[at].number >= 1)
                return add(whole, m_parts[at].number, 0);
        }
    }

    void readThree()
    {
        if (isDay(0) && month(1) != 0 && isYear(2))
            return add(m_parts[2], month(1), m_parts[0].number);
        if (month(0) != 0 && isDay(1) && isYear(2))
            return add(m_parts[2], month(0), m_parts[1].number);
        if (isNumber(0, 2) && isNumber(1, 2) && isYear(2))
            return addInOrder(m_parts[0], m_parts[1], m_parts[2]);
        if (isNumber(0, 4) && m_parts[0].digits == 4 && isNumber(1, 2) && isNumber(2, 2))
            return add(m_parts[0], m_parts[1].number, m_parts[2].number);
    }

    bool m_hasMarks; //!< something stands between figures
    std::vector<Part> m_parts;
    std::vector<PartialDate> m_dates;
};

} // namespace

std::vector<PartialDate> typedDates(std::string_view text)
{
    return Reading(text).dates();
}

std::vector<Birthday> typedBirthdays(std::string_view text)
{
    return Reading(text).birthdays();
}

} // namespace throughline::domain
