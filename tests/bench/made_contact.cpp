// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "made_contact.h"

#include "draw.h"

#include <array>
#include <string_view>

namespace throughline::bench {

namespace {

constexpr std::size_t noteLength = 180;
constexpr std::uint32_t secondsOfAYear = 365 * 24 * 60 * 60;

constexpr std::array<std::string_view, 6> modes = {
    "GATE", "PHONE", "TEXT", "HOME", "COMMUNITY", "IN_PERSON_OFFICE",
};
constexpr std::array<std::string_view, 8> outcomes = {
    "ATTENDED",           "LATE",           "PARTIAL",  "NOT_AVAILABLE_PRISON",
    "ACCEPTABLE_ABSENCE", "DID_NOT_ATTEND", "DECLINED", "NO_ANSWER",
};
constexpr std::array<std::string_view, 64> words = {
    "about",    "after",  "again",   "agreed",  "asked",   "because", "before", "bring",
    "bus",      "called", "came",    "centre",  "clothes", "coffee",  "coming", "council",
    "door",     "early",  "family",  "feeling", "form",    "found",   "friend", "gate",
    "good",     "hostel", "housing", "idea",    "keys",    "later",   "letter", "looking",
    "meeting",  "money",  "morning", "moved",   "next",    "night",   "office", "paper",
    "phone",    "place",  "plan",    "quiet",   "rain",    "ready",   "room",   "said",
    "sister",   "sleep",  "spoke",   "station", "still",   "support", "talked", "today",
    "tomorrow", "train",  "waiting", "walked",  "wants",   "week",    "work",   "worried",
};

[[nodiscard]] std::string makeNote(Draw &draw)
{
    std::string note;
    std::uint32_t left = 0; // words until the sentence ends
    while (note.size() < noteLength) {
        std::string word(words[draw.below(words.size())]);
        if (left == 0) {
            word[0] = static_cast<char>(word[0] - 'a' + 'A');
            left = 5 + draw.below(8);
        }
        if (!note.empty())
            note += ' ';
        note += word;
        if (--left == 0)
            note += '.';
    }
    note.resize(noteLength - 1);
    while (note.back() == ' ')
        note.back() = '.';
    return note + '.';
}

} // namespace

MadeContact makeContact(std::uint32_t seed, std::uint32_t index, std::uint32_t people)
{
    Draw draw(seed, index);
    MadeContact contact;
    contact.person = index % people;
    contact.mode = modes[draw.below(modes.size())];
    contact.outcome = outcomes[draw.below(outcomes.size())];
    contact.secondsAgo = draw.below(secondsOfAYear);
    contact.minutes = 1 + draw.below(90);
    contact.note = makeNote(draw);
    return contact;
}

} // namespace throughline::bench
