// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/list_text.h"

#include "base/bytes.h"
#include "service/import/csv.h"

#include <algorithm>
#include <array>
#include <cstdint>

namespace throughline::service {

namespace {

using namespace std::string_view_literals;

[[nodiscard]] base::Error refused(std::string message)
{
    return {base::ErrorCode::Refused, std::move(message)};
}

struct OtherFile
{
    std::string_view begins;
    std::string_view what;
};
//! What bears the name of a list at times, by its first bytes.
constexpr OtherFile otherFiles[] = {
    {"PK\x03\x04"sv, "a spreadsheet (XLSX or ODS) or another ZIP file"},
    {"PK\x05\x06"sv, "an empty ZIP file"},
    {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"sv, "a spreadsheet or document of an old kind (XLS or DOC)"},
    {"%PDF"sv, "a PDF document"},
    {"\x1f\x8b"sv, "a compressed file (GZIP)"},
    {"{\\rtf"sv, "a document (RTF)"},
    {"\x89PNG"sv, "a picture"},
    {"\xff\xd8\xff"sv, "a picture"},
    {"SQLite format 3"sv, "a database"},
    {"<!DOCTYPE"sv, "a web page"},
    {"<html"sv, "a web page"},
    {"<HTML"sv, "a web page"},
    {"<table"sv, "a web page"},
    {"<?xml"sv, "an XML file"},
};

[[nodiscard]] base::Result<void> requireText(std::string_view bytes)
{
    constexpr std::string_view mark = "\xef\xbb\xbf";
    if (bytes.starts_with(mark))
        bytes.remove_prefix(mark.size());
    bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
    for (const OtherFile &other : otherFiles) {
        if (bytes.starts_with(other.begins))
            return refused("This is " + std::string(other.what)
                           + ", whatever its name says. Open it, save the list as CSV, and import "
                             "that.");
    }
    return {};
}

void appendUtf8(std::string &out, std::uint32_t c)
{
    const auto byte = [&out](std::uint32_t value) { out += static_cast<char>(value); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xc0 | c >> 6);
        byte(0x80 | (c & 0x3f));
    } else if (c < 0x10000) {
        byte(0xe0 | c >> 12);
        byte(0x80 | (c >> 6 & 0x3f));
        byte(0x80 | (c & 0x3f));
    } else {
        byte(0xf0 | c >> 18);
        byte(0x80 | (c >> 12 & 0x3f));
        byte(0x80 | (c >> 6 & 0x3f));
        byte(0x80 | (c & 0x3f));
    }
}

[[nodiscard]] base::Result<std::string> fromUtf16(std::string_view bytes, bool bigEndian)
{
    const auto damaged = [] {
        return refused(
            "The file is damaged: it begins as UTF-16 text and does not stay so. Ask for "
            "it again, or save it as CSV in UTF-8.");
    };
    if (bytes.size() % 2 != 0)
        return damaged();
    const auto unit = [&](std::size_t at) -> std::uint32_t {
        const std::uint32_t one = static_cast<std::uint8_t>(bytes[at]);
        const std::uint32_t two = static_cast<std::uint8_t>(bytes[at + 1]);
        return bigEndian ? one << 8U | two : two << 8U | one;
    };
    std::string out;
    out.reserve(bytes.size() / 2);
    for (std::size_t at = 0; at < bytes.size(); at += 2) {
        std::uint32_t c = unit(at);
        if (c >= 0xd800 && c < 0xe000) {
            const bool pairs = c < 0xdc00 && at + 3 < bytes.size();
            const std::uint32_t low = pairs ? unit(at + 2) : 0;
            if (low < 0xdc00 || low >= 0xe000)
                return damaged();
            c = 0x10000 + ((c - 0xd800) << 10) + (low - 0xdc00);
            at += 2;
        }
        appendUtf8(out, c);
    }
    return out;
}

//! 0x80 to 0x9f; 0 where the encoding has nothing.
constexpr std::array<std::uint16_t, 32> windows1252 = {
    0x20ac, 0,      0x201a, 0x0192, 0x201e, 0x2026, 0x2020, 0x2021, 0x02c6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017d, 0,      0,      0x2018, 0x2019, 0x201c, 0x201d, 0x2022,
    0x2013, 0x2014, 0x02dc, 0x2122, 0x0161, 0x203a, 0x0153, 0,      0x017e, 0x0178};

[[nodiscard]] base::Result<std::string> fromWindows1252(std::string_view bytes)
{
    std::string out;
    out.reserve(bytes.size() + bytes.size() / 8);
    for (const char one : bytes) {
        const auto byte = static_cast<std::uint8_t>(one);
        const std::uint32_t c =
            byte >= 0x80 && byte < 0xa0 ? windows1252[byte - 0x80U] : std::uint32_t{byte};
        if (c == 0 && byte != 0)
            return refused("The letters of the file are in no encoding that is known here. Open it "
                           "in a spreadsheet and save it as CSV in UTF-8.");
        appendUtf8(out, c);
    }
    return out;
}

//! Letters beyond ASCII that are sound UTF-8: no other encoding has them but by chance.
[[nodiscard]] bool hasUtf8Letters(std::string_view text)
{
    for (std::size_t at = 0; at + 1 < text.size(); ++at) {
        const auto first = static_cast<std::uint8_t>(text[at]);
        if (first < 0xc2 || first > 0xf4)
            continue;
        const std::size_t size = first < 0xe0 ? 2 : first < 0xf0 ? 3 : 4;
        if (at + size <= text.size() && base::isUtf8(text.substr(at, size)))
            return true;
    }
    return false;
}

//! UTF-16 without a mark: every other byte of its first letters is zero.
[[nodiscard]] bool looksLikeUtf16(std::string_view bytes, std::size_t zeroAt)
{
    constexpr std::size_t enough = 64;
    const std::size_t size = std::min(bytes.size(), enough) & ~std::size_t{1};
    std::size_t zeros = 0;
    for (std::size_t at = zeroAt; at < size; at += 2)
        zeros += bytes[at] == '\0' ? 1 : 0;
    return size >= 8 && zeros * 10 >= size / 2 * 9;
}

//! How often each separator stands outside quotation marks, line by line.
class Counts
{
public:
    static constexpr std::string_view separators = ",;\t|";

    explicit Counts(std::string_view text)
    {
        constexpr std::size_t mostLines = 50;
        constexpr std::size_t mostBytes = 256 * 1024;
        bool isQuoted = false;
        m_lines.emplace_back();
        for (const char c : text.substr(0, mostBytes)) {
            if (c == '"')
                isQuoted = !isQuoted;
            if (isQuoted)
                continue;
            if (c == '\n' || c == '\r') {
                if (m_lines.size() == mostLines)
                    break;
                m_lines.emplace_back();
            } else if (const auto which = separators.find(c); which != std::string_view::npos) {
                ++m_lines.back()[which];
            }
        }
    }

    //! The lines that agree on the most frequent count, times that count.
    [[nodiscard]] std::size_t evenness(std::size_t which) const
    {
        std::size_t best = 0;
        for (const auto &line : m_lines) {
            const std::size_t count = line[which];
            const auto same = std::count_if(m_lines.begin(), m_lines.end(), [&](const auto &other) {
                return other[which] == count;
            });
            best = std::max(best,
                            count == 0 ? 0
                                       : static_cast<std::size_t>(same) * 64
                                    + std::min<std::size_t>(count, 63));
        }
        return best;
    }

private:
    std::vector<std::array<std::size_t, separators.size()>> m_lines;
};

} // namespace

base::Result<ListText> readListText(std::string bytes)
{
    if (bytes.size() > largestCsvFile)
        return refused("The file is larger than 64 MiB; split it into smaller ones.");
    TL_CHECK(requireText(bytes));
    const std::string_view view = bytes;
    const bool little = view.starts_with("\xff\xfe"sv);
    const bool big = view.starts_with("\xfe\xff"sv);
    if (little || big || looksLikeUtf16(view, 1) || looksLikeUtf16(view, 0)) {
        const std::size_t mark = little || big ? 2 : 0;
        const bool bigEndian = big || (!little && looksLikeUtf16(view, 0));
        TL_TRY(std::string text, fromUtf16(view.substr(mark), bigEndian));
        return ListText{std::move(text), "UTF-16"};
    }
    constexpr std::string_view mark = "\xef\xbb\xbf";
    if (view.starts_with(mark))
        bytes.erase(0, mark.size());
    // A damaged UTF-8 text is refused later, with the row where it is.
    else if (!base::isUtf8(bytes) && !hasUtf8Letters(bytes)) {
        TL_TRY(std::string text, fromWindows1252(bytes));
        return ListText{std::move(text), "Windows-1252"};
    }
    return ListText{std::move(bytes), "UTF-8"};
}

char takeSeparator(std::string &text)
{
    constexpr std::string_view said = "sep=";
    if (text.starts_with(said) && text.size() > said.size()) {
        const char separator = text[said.size()];
        const std::size_t end = text.find_first_of("\r\n");
        if (end == said.size() + 1
            && Counts::separators.find(separator) != std::string_view::npos) {
            // The line stays as an empty one, so that rows keep the numbers a spreadsheet shows.
            text.erase(0, end);
            return separator;
        }
    }
    const Counts counts(text);
    std::size_t best = 0;
    for (std::size_t i = 1; i < Counts::separators.size(); ++i) {
        if (counts.evenness(i) > counts.evenness(best))
            best = i;
    }
    return Counts::separators[best];
}

} // namespace throughline::service
