// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/plain_text.h"

#include "base/bytes.h"

namespace throughline::domain {

namespace {

//! C0 but newline and tab, DEL, and C1, which UTF-8 writes as C2 80 to C2 9F.
bool hasControlCharacter(std::string_view text)
{
    unsigned char before = 0;
    for (const char c : text) {
        const auto byte = static_cast<unsigned char>(c);
        if ((byte < 0x20 && byte != '\n' && byte != '\t') || byte == 0x7f)
            return true;
        if (before == 0xc2 && byte >= 0x80 && byte <= 0x9f)
            return true;
        before = byte;
    }
    return false;
}

//! Spreadsheets and old files end lines with CR LF or CR; a record has newlines only.
std::string withNewlines(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\r')
            out += text[i];
        else if (i + 1 == text.size() || text[i + 1] != '\n')
            out += '\n';
    }
    return out;
}

} // namespace

bool isPlainText(std::string_view text)
{
    return text.size() <= longestText && !hasControlCharacter(text) && base::isUtf8(text);
}

base::Result<std::string> plainText(std::string_view text)
{
    std::string plain = withNewlines(trimmed(text));
    if (plain.size() > longestText)
        return base::Error{base::ErrorCode::Refused, "too long; shorten it to 16,000 letters"};
    if (!base::isUtf8(plain))
        return base::Error{base::ErrorCode::Refused, "not UTF-8 text; save the file as UTF-8"};
    if (hasControlCharacter(plain))
        return base::Error{base::ErrorCode::Refused, "a hidden control character; type it again"};
    return plain;
}

std::string_view trimmed(std::string_view text)
{
    constexpr std::string_view white = " \t\n\v\f\r";
    const auto first = text.find_first_not_of(white);
    if (first == std::string_view::npos)
        return {};
    return text.substr(first, text.find_last_not_of(white) - first + 1);
}

} // namespace throughline::domain
