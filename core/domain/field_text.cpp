// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/field_text.h"

#include "domain/calendar.h"
#include "domain/code_list.h"
#include "domain/code_set.h"
#include "domain/plain_text.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <vector>

namespace throughline::domain {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;

constexpr std::size_t longestKey = 256;
constexpr std::int64_t minutesPerDay = 24 * 60;

Error refused(std::string reason)
{
    return Error{ErrorCode::Refused, std::move(reason)};
}

//! What a code of this field is called in a reason: its list's id, where that reads as words.
std::string nameOfCode(const Field &field)
{
    if (field.codeList == "told_by")
        return "code for who told us";
    if (field.codeList == "accom_timepoint")
        return "time point";
    const bool oneList = field.codeList.find('|') == std::string_view::npos;
    std::string words(oneList ? field.codeList : field.name);
    std::replace(words.begin(), words.end(), '_', ' ');
    return words;
}

//! A list of a few keys is named in full; of a long one, a key shows what is meant.
std::string unknownCode(const Field &field)
{
    std::vector<std::string_view> keys;
    forEachListId(field.codeList, [&](std::string_view id) {
        const CodeList *list = codeList(id);
        for (const Code &code : list != nullptr ? list->codes : std::span<const Code>{}) {
            if (std::find(keys.begin(), keys.end(), code.key) == keys.end())
                keys.push_back(code.key);
        }
    });
    std::string reason = "unknown " + nameOfCode(field);
    if (keys.empty())
        return reason;
    if (keys.size() > 8)
        return reason + "; use a code such as " + std::string(keys.front());
    reason += "; use ";
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (i != 0)
            reason += i + 1 == keys.size() ? " or " : ", ";
        reason += keys[i];
    }
    return reason;
}

Result<Value> codeFromText(const Field &field, std::string_view text)
{
    if (findCode(field.codeList, text) == nullptr)
        return refused(unknownCode(field));
    return Value{std::string(text)};
}

Result<Value> codeSetFromText(const Field &field, std::string_view text)
{
    const std::vector<std::string> keys = splitCodeSet(text);
    for (const std::string &key : keys) {
        if (findCode(field.codeList, key) == nullptr)
            return refused(unknownCode(field));
    }
    return keys.empty() ? Value{} : Value{joinCodeSet(keys)};
}

Result<Value> textFromText(const Field &field, std::string_view text)
{
    if (field.name == "prison_number") {
        TL_TRY(std::string number, normalisePrisonNumber(text));
        return Value{std::move(number)};
    }
    TL_TRY(std::string plain, plainText(text));
    return Value{std::move(plain)};
}

Result<Value> integerFromText(std::string_view text)
{
    std::int64_t number = 0;
    const char *const end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, number);
    if (read.ec == std::errc::result_out_of_range)
        return refused("the number is too large");
    if (read.ec != std::errc{} || read.ptr != end)
        return refused("not a whole number; write it in digits, such as 45");
    return Value{number};
}

Result<Value> yesNoFromText(std::string_view text)
{
    if (text == "yes")
        return Value{std::int64_t{1}};
    if (text == "no")
        return Value{std::int64_t{0}};
    return refused("yes or no expected");
}

//! Digits where the form has digits: then only the calendar or the clock says no.
bool hasShape(std::string_view text, std::string_view shape)
{
    return std::equal(text.begin(), text.end(), shape.begin(), shape.end(),
                      [](char c, char s) { return s == '0' ? c >= '0' && c <= '9' : c == s; });
}

Result<Value> dateFromText(std::string_view text)
{
    if (const auto date = parseDate(text))
        return Value{*date};
    if (hasShape(text, "0000-00-00") || hasShape(text, "0000-00") || hasShape(text, "0000"))
        return refused("no such date");
    return refused("not a date; write 2026-11-23, 2026-11 or 2026");
}

Result<Value> wallTimeFromText(std::string_view text)
{
    if (const auto minutes = parseWallTime(text))
        return Value{*minutes};
    return refused(hasShape(text, "00:00") ? "no such time" : "not a time; write it as 08:30");
}

Result<Value> wallDateTimeFromText(std::string_view text)
{
    if (const auto time = parseWallDateTime(text))
        return Value{*time};
    if (hasShape(text, "0000-00-00T00:00"))
        return refused("no such date or time");
    return refused("not a date and time; write them as 2026-11-23T08:30");
}

Result<Value> instantFromText(std::string_view text)
{
    const auto instant = parseInstant(text);
    if (!instant)
        return refused("not a moment; write it as 2026-11-23T08:34:00Z");
    return Value{text.ends_with('Z') ? londonInstant(instant->at) : *instant};
}

Result<Value> referenceFromText(std::string_view text)
{
    const auto id = base::RecordId::fromHex(text);
    if (!id || id->isNull())
        return refused("not an id; 32 letters and numbers expected, as printed by this program");
    return Value{*id};
}

Result<Value> moneyFromText(std::string_view text)
{
    const std::string_view digits = text.substr(text.starts_with('-') ? 1 : 0);
    const auto point = digits.find('.');
    const auto pounds = integerFromText(digits.substr(0, point));
    const bool pence = point != std::string_view::npos;
    const std::string_view after = pence ? digits.substr(point + 1) : "00";
    constexpr std::int64_t most = 1'000'000'000'000;
    if (!pounds || digits.starts_with('-') || !hasShape(after, "00"))
        return refused("not an amount; write pounds and pence as 12.34");
    const std::int64_t whole = *std::get_if<std::int64_t>(&*pounds);
    if (whole > most)
        return refused("the amount is too large");
    const std::int64_t total = whole * 100 + (after[0] - '0') * 10 + (after[1] - '0');
    return Value{text.starts_with('-') ? -total : total};
}

std::string moneyText(std::int64_t pence)
{
    const auto size =
        pence < 0 ? 0 - static_cast<std::uint64_t>(pence) : static_cast<std::uint64_t>(pence);
    const std::string rest = std::to_string(size % 100);
    return (pence < 0 ? "-" : "") + std::to_string(size / 100) + (rest.size() < 2 ? ".0" : ".")
        + rest;
}

std::string integerText(FieldType type, std::int64_t number)
{
    if (type == FieldType::YesNo)
        return number != 0 ? "yes" : "no";
    if (type == FieldType::WallTime)
        return wallTimeText(number);
    return type == FieldType::Money ? moneyText(number) : std::to_string(number);
}

bool isDate(PartialDate date)
{
    return partialDate(date.year, date.month, date.day).has_value();
}

bool isKey(std::string_view key)
{
    return !key.empty() && key.size() <= longestKey && key.find(';') == std::string_view::npos
        && key == trimmed(key) && isPlainText(key);
}

bool isInstant(const Instant &instant)
{
    constexpr std::int64_t msPerDay = minutesPerDay * 60'000;
    return instant.at.value >= daysFromCivil(1, 1, 1) * msPerDay
        && instant.at.value < daysFromCivil(10'000, 1, 1) * msPerDay
        && std::abs(instant.offsetMinutes) <= largestOffsetMinutes;
}

bool textFits(FieldType type, const std::string *text)
{
    if (text == nullptr)
        return false;
    if (type == FieldType::Code)
        return isKey(*text);
    if (type == FieldType::Text)
        return isPlainText(*text);
    const auto keys = splitCodeSet(*text);
    return !keys.empty() && joinCodeSet(keys) == *text && text->size() <= longestText
        && std::all_of(keys.begin(), keys.end(), [](const auto &key) { return isKey(key); });
}

bool within(const std::int64_t *number, std::int64_t first, std::int64_t last)
{
    return number != nullptr && *number >= first && *number <= last;
}

} // namespace

Result<Value> valueFromText(const Field &field, std::string_view text)
{
    const std::string_view given = trimmed(text);
    if (given.empty())
        return Value{};
    switch (field.type) {
    case FieldType::Text:
        return textFromText(field, given);
    case FieldType::Code:
        return codeFromText(field, given);
    case FieldType::CodeSet:
        return codeSetFromText(field, given);
    case FieldType::Integer:
        return integerFromText(given);
    case FieldType::YesNo:
        return yesNoFromText(given);
    case FieldType::Date:
        return dateFromText(given);
    case FieldType::WallTime:
        return wallTimeFromText(given);
    case FieldType::WallDateTime:
        return wallDateTimeFromText(given);
    case FieldType::Instant:
        return instantFromText(given);
    case FieldType::Reference:
        return referenceFromText(given);
    case FieldType::Money:
        return moneyFromText(given);
    }
    return Error{ErrorCode::Internal, "This kind of field cannot be read; report it."};
}

std::string valueToText(const Field &field, const Value &value)
{
    if (const auto *text = std::get_if<std::string>(&value))
        return *text;
    if (const auto *number = std::get_if<std::int64_t>(&value))
        return integerText(field.type, *number);
    if (const auto *date = std::get_if<PartialDate>(&value))
        return toText(*date);
    if (const auto *time = std::get_if<WallDateTime>(&value))
        return toText(*time);
    if (const auto *instant = std::get_if<Instant>(&value))
        return toText(instant->at);
    if (const auto *id = std::get_if<base::RecordId>(&value))
        return id->hex();
    return {};
}

bool fits(const Field &field, const Value &value)
{
    if (std::holds_alternative<std::monostate>(value))
        return true;
    const auto *number = std::get_if<std::int64_t>(&value);
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Code:
    case FieldType::CodeSet:
        return textFits(field.type, std::get_if<std::string>(&value));
    case FieldType::Integer:
    case FieldType::Money:
        return number != nullptr;
    case FieldType::YesNo:
        return within(number, 0, 1);
    case FieldType::WallTime:
        return within(number, 0, minutesPerDay - 1);
    case FieldType::Date: {
        const auto *date = std::get_if<PartialDate>(&value);
        return date != nullptr && isDate(*date);
    }
    case FieldType::WallDateTime: {
        const auto *time = std::get_if<WallDateTime>(&value);
        return time != nullptr && time->date.isWholeDay() && isDate(time->date)
            && time->minutes >= 0 && time->minutes < minutesPerDay;
    }
    case FieldType::Instant: {
        const auto *instant = std::get_if<Instant>(&value);
        return instant != nullptr && isInstant(*instant);
    }
    case FieldType::Reference: {
        const auto *id = std::get_if<base::RecordId>(&value);
        return id != nullptr && !id->isNull();
    }
    }
    return false;
}

} // namespace throughline::domain
