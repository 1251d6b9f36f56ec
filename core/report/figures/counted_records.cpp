// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/counted_records.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace throughline::report {

namespace {

constexpr std::string_view letters = "bdnuo"; // in the order of Counted

//! `contact I19:n:1 I34:b:1`: a kind, and how all records that follow are counted.
[[nodiscard]] std::string headOf(const CountedRecord &record)
{
    std::string text(domain::describe(record.source.kind).name);
    for (const CountedIn &one : record.lines)
        text += ' ' + figureLines()[one.line].id + ':'
            + letters[static_cast<std::size_t>(one.counted)] + ':' + std::to_string(one.amount);
    return text;
}

//! What stands before the next `end`, which goes as well.
[[nodiscard]] std::string_view takeUntil(std::string_view &text, char end)
{
    const std::size_t size = std::min(text.find(end), text.size());
    const std::string_view taken = text.substr(0, size);
    text.remove_prefix(std::min(size + 1, text.size()));
    return taken;
}

[[nodiscard]] std::optional<LineNumber> lineNamed(std::string_view id)
{
    const auto lines = figureLines();
    const auto found = std::find_if(lines.begin(), lines.end(),
                                    [id](const FigureLine &line) { return line.id == id; });
    return found == lines.end() ? std::nullopt
                                : std::optional(static_cast<LineNumber>(found - lines.begin()));
}

[[nodiscard]] bool readCounted(std::string_view word, std::vector<CountedIn> &into)
{
    const auto line = lineNamed(takeUntil(word, ':'));
    const std::string_view letter = takeUntil(word, ':');
    const std::size_t counted = letter.size() == 1 ? letters.find(letter) : letters.npos;
    CountedIn one;
    const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), one.amount);
    if (counted == letters.npos || error != std::errc() || end != word.data() + word.size())
        return false;
    one.counted = static_cast<Counted>(counted);
    if (line) {
        one.line = *line;
        into.push_back(one);
    }
    return true;
}

} // namespace

std::vector<CountedRecord> countedRecords(std::span<const Case> cases)
{
    std::vector<std::pair<Source, CountedIn>> all;
    all.reserve(cases.size());
    for (const Case &one : cases)
        all.push_back({one.source, {one.line, one.counted, one.amount}});
    std::sort(all.begin(), all.end());
    std::vector<CountedRecord> out;
    for (const auto &[source, counted] : all) {
        if (out.empty() || out.back().source != source)
            out.push_back({source, {}});
        out.back().lines.push_back(counted);
    }
    return out;
}

std::vector<std::string> countedTexts(std::span<const CountedRecord> records, std::size_t most)
{
    std::map<std::string, std::vector<base::RecordId>> alike;
    for (const CountedRecord &one : records)
        alike[headOf(one)].push_back(one.source.id);
    std::vector<std::string> out;
    for (const auto &[head, ids] : alike) {
        bool isHeaded = false;
        for (const base::RecordId &id : ids) {
            const std::string word = ' ' + id.hex();
            const std::size_t room = head.size() + 3 + word.size(); // a line end, " ="
            if (out.empty() || out.back().size() + (isHeaded ? word.size() : room) > most) {
                out.emplace_back();
                isHeaded = false;
            }
            if (!isHeaded)
                out.back() += (out.back().empty() ? "" : "\n") + head + " =";
            isHeaded = true;
            out.back() += word;
        }
    }
    return out;
}

bool readCountedText(std::string_view text, std::vector<CountedRecord> &into)
{
    while (!text.empty()) {
        std::string_view line = takeUntil(text, '\n');
        const domain::KindDescription *kind = domain::kindByName(takeUntil(line, ' '));
        std::vector<CountedIn> counted;
        for (std::string_view word = takeUntil(line, ' '); word != "=";
             word = takeUntil(line, ' ')) {
            if (!readCounted(word, counted))
                return false;
        }
        std::sort(counted.begin(), counted.end());
        while (!line.empty()) {
            const auto id = base::RecordId::fromHex(takeUntil(line, ' '));
            if (!id)
                return false;
            if (kind != nullptr)
                into.push_back({{kind->kind, *id}, counted});
        }
    }
    return true;
}

} // namespace throughline::report
