// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/demo/notes.h"

#include "service/demo/note_rules.h"

#include <algorithm>

namespace throughline::service {

namespace {

constexpr std::size_t shortest = 20;
constexpr std::size_t longest = 180;

void expand(DemoRandom &random, std::string_view text, std::string &out)
{
    while (!text.empty()) {
        const auto open = text.find('{');
        out += text.substr(0, open);
        if (open == std::string_view::npos)
            return;
        const auto close = text.find('}', open);
        if (const NoteRule *rule = noteRule(text.substr(open + 1, close - open - 1)))
            expand(random, random.word(rule->texts), out);
        text.remove_prefix(close + 1);
    }
}

//! Letters rather than bytes, so that a note is as long as it looks.
[[nodiscard]] std::size_t letters(std::string_view text)
{
    return static_cast<std::size_t>(std::count_if(text.begin(), text.end(), [](char c) {
        return (static_cast<unsigned char>(c) & 0xc0U) != 0x80U;
    }));
}

[[nodiscard]] std::string_view opening(DemoTone tone)
{
    switch (tone) {
    case DemoTone::Inside:
        return "inside";
    case DemoTone::InsideCall:
        return "inside_call";
    case DemoTone::Outside:
        return "outside";
    case DemoTone::OutsideCall:
        return "outside_call";
    case DemoTone::Written:
        return "written";
    case DemoTone::AtGate:
        return "gate";
    case DemoTone::MissedInside:
        return "missed_inside";
    case DemoTone::MissedOutside:
        return "missed";
    case DemoTone::Agency:
        return "agency";
    }
    return "outside";
}

[[nodiscard]] std::string_view body(DemoTone tone, std::string_view pathway)
{
    if (tone == DemoTone::MissedInside)
        return "missed_inside";
    if (tone == DemoTone::MissedOutside)
        return "missed_more";
    if (tone == DemoTone::AtGate)
        return "gate_more";
    if (noteRule(pathway) != nullptr)
        return pathway;
    return tone == DemoTone::Agency ? "agency" : "general";
}

} // namespace

std::string demoSentence(DemoRandom &random, std::string_view rule)
{
    std::string out;
    if (const NoteRule *known = noteRule(rule))
        expand(random, random.word(known->texts), out);
    return out;
}

std::string demoNote(DemoRandom &random, DemoTone tone, std::string_view pathway)
{
    std::string note;
    const auto add = [&](std::string_view rule) {
        const std::string next = demoSentence(random, rule);
        if (note.find(next) != std::string::npos || letters(note) + 1 + letters(next) > longest)
            return;
        note += (note.empty() ? "" : " ") + next;
    };
    const std::string_view about = body(tone, pathway);
    // Some workers begin with how it was, others with what it was about.
    if (random.chance(60))
        add(opening(tone));
    for (std::int64_t more = random.between(1, 2); more > 0; --more)
        add(about);
    if (random.chance(20))
        add(tone == DemoTone::MissedOutside ? "missed" : "ending");
    while (letters(note) < shortest)
        add(opening(tone));
    return note;
}

} // namespace throughline::service
