// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/list_values.h"

#include "domain/code_set.h"
#include "domain/field_text.h"
#include "domain/names/plain_words.h"
#include "domain/plain_text.h"
#include "domain/spreadsheet_cell.h"
#include "service/import/list_codes.h"
#include "service/import/list_days.h"
#include "service/import/list_names.h"

#include <algorithm>
#include <vector>

namespace throughline::service {

namespace {

using base::Result;
using domain::Field;
using domain::FieldType;
using domain::PartialDate;
using domain::Value;

[[nodiscard]] base::Error refused(std::string reason)
{
    return {base::ErrorCode::Refused, std::move(reason)};
}

//! In a text only what can be no word: somebody's name may be Na or None.
[[nodiscard]] bool standsForNothing(FieldType type, std::string_view text)
{
    static constexpr std::string_view signs[] = {"-", "--", "?", "n/a", "n/k", "tbc", "tba"};
    static constexpr std::string_view words[] = {"na",   "nk",        "none",    "nil",
                                                 "null", "not known", "unknown", "to be confirmed"};
    std::string small(text);
    std::transform(small.begin(), small.end(), small.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; });
    const auto is = [&small](std::string_view one) { return small == one; };
    return std::any_of(std::begin(signs), std::end(signs), is)
        || (type != FieldType::Text && std::any_of(std::begin(words), std::end(words), is));
}

//! What a spreadsheet prints instead of a value that it cannot show.
[[nodiscard]] bool isSpreadsheetError(std::string_view text)
{
    static constexpr std::string_view errors[] = {"#N/A",    "#REF!", "#VALUE!", "#NAME?",
                                                  "#DIV/0!", "#NUM!", "#NULL!"};
    return (text.size() > 2 && text.find_first_not_of('#') == std::string_view::npos)
        || std::find(std::begin(errors), std::end(errors), text) != std::end(errors);
}

//! Characters without a shape that turn the writing direction: a name can look like another one.
[[nodiscard]] bool turnsText(std::string_view text)
{
    static constexpr std::string_view marks[] = {"\xe2\x80\xaa", "\xe2\x80\xab", "\xe2\x80\xac",
                                                 "\xe2\x80\xad", "\xe2\x80\xae", "\xe2\x81\xa6",
                                                 "\xe2\x81\xa7", "\xe2\x81\xa8", "\xe2\x81\xa9"};
    return std::any_of(std::begin(marks), std::end(marks), [text](std::string_view mark) {
        return text.find(mark) != std::string_view::npos;
    });
}

[[nodiscard]] Result<Value> codesFrom(const Field &field, std::string_view text, base::Error why)
{
    std::vector<std::string> keys;
    std::string_view rest = text;
    const std::string_view separators =
        rest.find_first_of(";\n|") != std::string_view::npos ? ";\n|" : ",/";
    while (!rest.empty()) {
        const std::string_view one = rest.substr(0, rest.find_first_of(separators));
        rest.remove_prefix(std::min(rest.size(), one.size() + 1));
        if (domain::trimmed(one).empty())
            continue;
        TL_TRY(const auto key, codeFromList(field, domain::trimmed(one)));
        if (!key)
            return why;
        keys.push_back(*key);
    }
    return Value{domain::joinCodeSet(keys)};
}

[[nodiscard]] bool mayHaveLines(const Field &field)
{
    static constexpr std::string_view long_[] = {
        "note", "next_step", "to_address", "how_to_refer", "access_note", "hours", "areas"};
    return std::find(std::begin(long_), std::end(long_), field.name) != std::end(long_);
}

[[nodiscard]] Result<Value> textFrom(const Field &field, const std::string &text)
{
    if (field.name == "prison_number")
        return domain::valueFromText(field, domain::packedNumber(text));
    return domain::valueFromText(field, mayHaveLines(field) ? text : onOneLine(text));
}

//! 45 mins, 1,200 and 45.0.
[[nodiscard]] Result<Value> integerFrom(const Field &field, std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        if (c != ',' && c != ' ')
            digits += c;
    }
    for (const std::string_view unit : {"minutes", "minute", "mins", "min", ".0", ".00"}) {
        if (digits.ends_with(unit))
            digits.resize(digits.size() - unit.size());
    }
    return domain::valueFromText(field, digits);
}

[[nodiscard]] Result<Value> moneyFrom(const Field &field, std::string_view text)
{
    std::string digits;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c != ',' && c != ' ' && byte < 0x80)
            digits += c;
    }
    return domain::valueFromText(field, digits);
}

//! As people write it, where the program's own form does not fit for the reason `why`.
[[nodiscard]] Result<Value> otherwise(const Field &field, const std::string &text,
                                      PartialDate today, base::Error why)
{
    switch (field.type) {
    case FieldType::Code: {
        TL_TRY(const auto code, codeFromList(field, text));
        return code ? Result<Value>(Value{*code}) : Result<Value>(std::move(why));
    }
    case FieldType::CodeSet:
        return codesFrom(field, text, std::move(why));
    case FieldType::YesNo:
        if (const auto answer = yesOrNo(text))
            return Value{std::int64_t{*answer ? 1 : 0}};
        return why;
    case FieldType::Date:
        if (const auto day = dayFromList(field, splitTime(text).day, today))
            return Value{*day};
        if (hasMonthFirst(splitTime(text).day))
            return refused("no such date; the day comes first, as in 23/11/2026");
        return why;
    case FieldType::WallTime: {
        auto minutes = minutesFromList(text);
        if (!minutes)
            minutes = splitTime(text).minutes; // a spreadsheet may print a day before it
        return minutes ? Result<Value>(Value{*minutes}) : Result<Value>(std::move(why));
    }
    case FieldType::WallDateTime:
        if (const auto wall = wallTimeFromList(field, text, today))
            return Value{*wall};
        return why;
    case FieldType::Instant:
        if (const auto wall = wallTimeFromList(field, text, today))
            return Value{londonMoment(*wall)};
        return why;
    case FieldType::Integer:
        return integerFrom(field, text);
    case FieldType::Money:
        return moneyFrom(field, text);
    case FieldType::Text:
        return textFrom(field, text);
    case FieldType::Reference:
        break;
    }
    return why;
}

} // namespace

std::string bareCell(std::string_view cell)
{
    std::string text(cell);
    for (const auto &[mark, instead] :
         {std::pair<std::string_view, std::string_view>{"\xc2\xa0", " "},
          {"\xe2\x80\xaf", " "},
          {"\xe2\x80\x8b", ""},
          {"\xef\xbb\xbf", ""}}) {
        for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark, at))
            text.replace(at, mark.size(), instead);
    }
    text = domain::fromSpreadsheetCell(std::string(domain::trimmed(text)));
    if (text.size() > 3 && text.starts_with("=\"") && text.ends_with('"')
        && text.find('"', 2) == text.size() - 1)
        text = text.substr(2, text.size() - 3); // how a number is kept from losing its zeros
    return std::string(domain::trimmed(text));
}

Result<Value> valueFromList(const Field &field, std::string_view cell, PartialDate today)
{
    const std::string text = bareCell(cell);
    if (turnsText(text))
        return refused("there are invisible characters in it that turn the text round; type it "
                       "anew");
    if (isSpreadsheetError(text))
        return refused(
            "the spreadsheet could not show this value; widen the column or mend it, and "
            "save the list again");
    if (field.type == FieldType::Text) {
        if (standsForNothing(field.type, text))
            return Value{};
        return textFrom(field, text);
    }
    Result<Value> value = domain::valueFromText(field, text);
    if (value)
        return value;
    value = otherwise(field, text, today, value.error());
    return !value && standsForNothing(field.type, text) ? Result<Value>(Value{}) : value;
}

} // namespace throughline::service
