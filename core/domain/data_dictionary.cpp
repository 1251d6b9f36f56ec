// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/data_dictionary.h"

namespace throughline::domain {

namespace {

[[nodiscard]] std::string_view nameOf(FieldType type)
{
    switch (type) {
    case FieldType::Text:
        return "text";
    case FieldType::Code:
        return "code";
    case FieldType::CodeSet:
        return "codes";
    case FieldType::Integer:
        return "whole number";
    case FieldType::YesNo:
        return "yes or no";
    case FieldType::Date:
        return "date";
    case FieldType::WallTime:
        return "time of day";
    case FieldType::WallDateTime:
        return "date and time";
    case FieldType::Instant:
        return "moment";
    case FieldType::Reference:
        return "reference";
    case FieldType::Money:
        return "pence";
    }
    return "";
}

[[nodiscard]] std::string_view nameOf(MergePolicy policy)
{
    switch (policy) {
    case MergePolicy::LastWriterWins:
        return "the later wins";
    case MergePolicy::InsertOnce:
        return "written once";
    case MergePolicy::MultiValue:
        return "both are kept until somebody chooses";
    case MergePolicy::Set:
        return "each code by itself";
    }
    return "";
}

//! "code of `prison`", where `mark` stands around every name.
[[nodiscard]] std::string typeText(const Field &field, std::string_view mark)
{
    std::string text(nameOf(field.type));
    if (field.codeList.empty())
        return text;
    const std::string quote(mark);
    text += (field.type == FieldType::Reference ? " to " : " of ") + quote;
    for (const char one : field.codeList)
        text += one == '|' ? quote + " or " + quote : std::string(1, one);
    return text + quote;
}

[[nodiscard]] std::string line(const Field &field)
{
    std::string text = "| " + std::to_string(field.number) + " | `" + std::string(field.name)
        + "` | " + std::string(field.label) + " | " + typeText(field, "`") + " | ";
    text += nameOf(field.merge);
    text += " | ";
    text += sensitivityText(field.sensitivity);
    return text + " | " + std::to_string(field.since) + " |\n";
}

} // namespace

std::string holdsText(const Field &field)
{
    return typeText(field, "");
}

std::string_view sensitivityText(Sensitivity sensitivity)
{
    switch (sensitivity) {
    case Sensitivity::Ordinary:
        return "ordinary";
    case Sensitivity::Personal:
        return "personal";
    case Sensitivity::Special:
        return "special";
    }
    return "";
}

std::string dataDictionary(const KindDescription &kind)
{
    std::string text = "### " + std::string(kind.label) + "\n\nTable "
        + std::to_string(static_cast<int>(kind.kind)) + ", `" + std::string(kind.name) + "`; `"
        + std::string(kind.plural)
        + "` in lists and files.\n\n"
          "| No | Name | For people | Holds | Two devices | Sensitivity | Since |\n"
          "|---|---|---|---|---|---|---|\n";
    for (const Field &field : kind.fields)
        text += line(field);
    return text;
}

std::string dataDictionary()
{
    std::string text;
    for (const KindDescription &kind : kinds())
        text += (text.empty() ? "" : "\n") + dataDictionary(kind);
    return text;
}

} // namespace throughline::domain
