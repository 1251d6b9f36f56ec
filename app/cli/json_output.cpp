// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "json_output.h"

#include "base/bytes.h"
#include "report/figures/shown.h"

#include <utility>

namespace throughline::cli {

void JsonWriter::separate()
{
    // A text ends with its quote, so these characters are always ours.
    if (!m_out.empty() && m_out.back() != '{' && m_out.back() != '[' && m_out.back() != ':')
        m_out += ',';
}

void JsonWriter::key(std::string_view name)
{
    separate();
    quoted(name);
    m_out += ':';
}

void JsonWriter::quoted(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    const bool sound = base::isUtf8(text);
    m_out += '"';
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if (c == '"' || c == '\\') {
            m_out += '\\';
            m_out += c;
        } else if (c == '\n') {
            m_out += "\\n";
        } else if (byte < 0x20 || byte == 0x7f) {
            m_out += "\\u00";
            m_out += digits[byte >> 4];
            m_out += digits[byte & 15];
        } else {
            m_out += byte >= 0x80 && !sound ? '?' : c;
        }
    }
    m_out += '"';
}

JsonWriter &JsonWriter::beginObject()
{
    separate();
    m_out += '{';
    return *this;
}

JsonWriter &JsonWriter::beginObject(std::string_view name)
{
    key(name);
    m_out += '{';
    return *this;
}

JsonWriter &JsonWriter::endObject()
{
    m_out += '}';
    return *this;
}

JsonWriter &JsonWriter::beginArray(std::string_view name)
{
    key(name);
    m_out += '[';
    return *this;
}

JsonWriter &JsonWriter::endArray()
{
    m_out += ']';
    return *this;
}

JsonWriter &JsonWriter::text(std::string_view name, std::string_view value)
{
    key(name);
    quoted(value);
    return *this;
}

JsonWriter &JsonWriter::number(std::string_view name, std::int64_t value)
{
    key(name);
    m_out += std::to_string(value);
    return *this;
}

JsonWriter &JsonWriter::decimal(std::string_view name, std::int64_t scaled, int places)
{
    key(name);
    m_out += report::decimalText(scaled, places);
    return *this;
}

JsonWriter &JsonWriter::yesNo(std::string_view name, bool value)
{
    key(name);
    m_out += value ? "true" : "false";
    return *this;
}

JsonWriter &JsonWriter::null(std::string_view name)
{
    key(name);
    m_out += "null";
    return *this;
}

JsonWriter &JsonWriter::element(std::string_view value)
{
    separate();
    quoted(value);
    return *this;
}

std::string JsonWriter::take()
{
    return std::exchange(m_out, {});
}

} // namespace throughline::cli
