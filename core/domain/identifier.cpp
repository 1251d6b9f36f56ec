// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/identifier.h"

#include "domain/plain_text.h"
#include "domain/prison_number.h"

#include <algorithm>
#include <iterator>

namespace throughline::domain {

namespace {

constexpr std::string_view badLetter =
    "the check letter does not fit; check this number against where it came from";

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return c >= 'A' && c <= 'Z';
}

char upper(char c)
{
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
}

//! Upper case with no white space in it.
std::string packed(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c != ' ' && c != '\t')
            out += upper(c);
    }
    return out;
}

bool areDigits(std::string_view text)
{
    for (const char c : text) {
        if (!isDigit(c))
            return false;
    }
    return !text.empty();
}

//! `A` any letter, `9` any digit, anything else itself.
bool fits(std::string_view text, std::string_view shape)
{
    if (text.size() != shape.size())
        return false;
    for (std::size_t i = 0; i < shape.size(); ++i) {
        const bool same = shape[i] == 'A' ? isLetter(text[i])
            : shape[i] == '9'             ? isDigit(text[i])
                                          : text[i] == shape[i];
        if (!same)
            return false;
    }
    return true;
}

std::string padded(std::string_view digits, std::size_t length)
{
    return std::string(length - std::min(length, digits.size()), '0') + std::string(digits);
}

IdentifierCheck doubtful(std::string_view text, std::string doubt)
{
    return {std::string(trimmed(text)), std::move(doubt)};
}

IdentifierCheck shaped(std::string_view text, std::string_view shape, std::string_view expected)
{
    std::string number = packed(text);
    if (fits(number, shape))
        return {std::move(number), {}};
    return doubtful(text, std::string(expected) + " expected");
}

IdentifierCheck prisonNumber(std::string_view text)
{
    auto number = normalisePrisonNumber(text);
    return number ? IdentifierCheck{*std::move(number), {}}
                  : doubtful(text, number.error().message);
}

//! `YYYY/NNNNNNNL`; typed with a short year, without the stroke, or with the zeros left out.
IdentifierCheck pnc(std::string_view text, PartialDate today)
{
    constexpr std::string_view expected = "2 or 4 numbers of the year, a stroke, up to 7 numbers "
                                          "and a letter expected, as in 2002/0073319Z";
    constexpr std::size_t serialLength = 7;
    const std::string number = packed(text);
    if (number.empty() || !isLetter(number.back()))
        return doubtful(text, std::string(expected));
    const std::string_view digits = std::string_view(number).substr(0, number.size() - 1);
    const auto stroke = digits.find('/');
    // Without a stroke the form with nothing left out is the only one that can be told apart.
    const std::size_t yearLength = stroke != std::string_view::npos ? stroke
        : digits.size() == 4 + serialLength                         ? 4
                                                                    : 2;
    if (digits.size() <= yearLength || (yearLength != 2 && yearLength != 4))
        return doubtful(text, std::string(expected));
    const std::string_view year = digits.substr(0, yearLength);
    const std::string_view serial =
        digits.substr(yearLength + (stroke != std::string_view::npos ? 1 : 0));
    if (!areDigits(year) || !areDigits(serial) || serial.size() > serialLength)
        return doubtful(text, std::string(expected));
    const std::string full = padded(serial, serialLength);
    const std::string_view inCentury = year.substr(year.size() - 2);
    std::string wholeYear(year);
    if (year.size() == 2) {
        const int short2 = (year[0] - '0') * 10 + (year[1] - '0');
        wholeYear = (short2 <= today.year % 100 ? "20" : "19") + std::string(year);
    }
    const bool sound = policeCheckLetter(std::string(inCentury) + full) == number.back();
    return {wholeYear + '/' + full + number.back(), sound ? std::string() : std::string(badLetter)};
}

//! `NNNNNN/YYL`, or `SFYY/NNNNNNL` of the files that were kept on paper.
IdentifierCheck cro(std::string_view text)
{
    constexpr std::string_view expected = "up to 6 numbers, a stroke, 2 numbers of the year and a "
                                          "letter expected, as in 065656/91H, or SF83/50058Z";
    constexpr std::size_t serialLength = 6;
    const std::string number = packed(text);
    const auto stroke = number.find('/');
    if (stroke == std::string::npos || !isLetter(number.back()))
        return doubtful(text, std::string(expected));
    const std::string_view before = std::string_view(number).substr(0, stroke);
    const std::string_view after =
        std::string_view(number).substr(stroke + 1, number.size() - stroke - 2);
    const bool fromPaper = fits(before, "SF99");
    const std::string_view year = fromPaper ? before.substr(2) : after;
    const std::string_view serial = fromPaper ? after : before;
    if (!fits(year, "99") || !areDigits(serial) || serial.size() > serialLength)
        return doubtful(text, std::string(expected));
    const std::string full = padded(serial, serialLength);
    const std::string counted = std::string(year) + (fromPaper ? std::string(serial) : full);
    const bool sound = policeCheckLetter(counted) == number.back();
    return {fromPaper ? number : full + '/' + std::string(year) + number.back(),
            sound ? std::string() : std::string(badLetter)};
}

//! Of HMRC: letters that are never given out, and prefixes that are not.
IdentifierCheck nino(std::string_view text)
{
    constexpr std::string_view never = "DFIQUV";
    constexpr std::string_view prefixes = "BG GB KN NK NT TN ZZ";
    IdentifierCheck out = shaped(text, "AA999999A", "2 letters, 6 numbers and a letter");
    if (!out.doubt.empty())
        return out;
    const std::string_view number = out.canonical;
    if (never.find(number[0]) != std::string_view::npos
        || never.find(number[1]) != std::string_view::npos || number[1] == 'O'
        || prefixes.find(number.substr(0, 2)) != std::string_view::npos || number.back() > 'D')
        out.doubt = "no National Insurance number has these letters; check it";
    return out;
}

IdentifierCheck bookingNumber(std::string_view text)
{
    const std::string number = packed(text);
    std::size_t digits = 0;
    while (digits < number.size() && isDigit(number[digits]))
        ++digits;
    const std::size_t letters = number.size() - digits;
    bool fit = digits >= 4 && digits <= 6 && letters >= 1 && letters <= 3;
    for (std::size_t i = digits; i < number.size(); ++i)
        fit = fit && isLetter(number[i]);
    return fit ? IdentifierCheck{number, {}}
               : doubtful(text, "4 to 6 numbers and 1 to 3 letters expected, as in 38412A");
}

} // namespace

char policeCheckLetter(std::string_view digits)
{
    constexpr std::string_view letters = "ZABCDEFGHJKLMNPQRTUVWXY"; // 23, without I, O and S
    std::size_t rest = 0;
    for (const char c : digits)
        rest = (rest * 10 + static_cast<std::size_t>(c - '0')) % letters.size();
    return letters[rest];
}

IdentifierCheck checkIdentifier(std::string_view type, std::string_view text, PartialDate today)
{
    if (type == "PRISON_NUMBER")
        return prisonNumber(text);
    if (type == "CRN")
        return shaped(text, "A999999", "1 letter and 6 numbers");
    if (type == "PNC")
        return pnc(text, today);
    if (type == "CRO")
        return cro(text);
    if (type == "NINO")
        return nino(text);
    if (type == "BOOKING_NO")
        return bookingNumber(text);
    if (type == "REFER_MONITOR")
        return shaped(text, "AA9999AA", "2 letters, 4 numbers and 2 letters");
    return {std::string(trimmed(text)), {}};
}

bool isNhsNumber(std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (c != ' ' && c != '-')
            digits += c;
    }
    constexpr std::size_t length = 10;
    if (digits.size() != length || !areDigits(digits))
        return false;
    std::size_t sum = 0;
    for (std::size_t i = 0; i + 1 < length; ++i)
        sum += static_cast<std::size_t>(digits[i] - '0') * (length - i);
    // 10 is the check digit of none.
    return (11 - sum % 11) % 11 == static_cast<std::size_t>(digits.back() - '0');
}

} // namespace throughline::domain
