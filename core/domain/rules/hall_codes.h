// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

// The letters of the paper sheet for where no device is allowed inside (domain.md 3.14): one for
// who was spoken to, one for what it was about. Pure functions; any thread.

namespace throughline::domain {

struct HallCode
{
    char letter;
    std::string_view key;
};

//! Who: the keys are those of the interface, because in a record they are numbers.
inline constexpr HallCode hallWhoCodes[] = {
    {'a', "adult"}, {'c', "child"}, {'f', "first"}, {'p', "prisoner"}};

//! What, by `visits_hall_event`; what happens most comes first. A safeguarding concern is none of
//! them: it has a mark of its own.
inline constexpr HallCode hallWhatCodes[] = {{'w', "WELCOME"},
                                             {'b', "INFO"}, // booking
                                             {'l', "EMOTIONAL"}, // listened
                                             {'k', "PLAY"}, // kids
                                             {'e', "FIRST_TIME"}, // explained
                                             {'s', "SIGNPOST"},
                                             {'t', "ACCOMPANY_SEARCH"}, // through the checks
                                             {'r', "CONCERN_FOR_PRISONER"}, // worried
                                             {'n', "VISIT_NOT_HAPPENED"},
                                             {'v', "VIDEO_HELP"},
                                             {'d', "FAMILY_DAY"},
                                             {'g', "COMPLAINT"}}; // grumble

//! So many of them stand on every line of the sheet to be circled; the others are written.
inline constexpr std::size_t hallTopicsOnSheet = 8;

//! A concern was raised: the cross in its box.
inline constexpr char hallConcernCode = 'x';

//! How many of one kind there may be on a line; more are a slip of the pen.
inline constexpr std::int64_t mostOnHallLine = 20;

//! How many days back a sheet may be of: about three months. An older date is a wrong year.
inline constexpr std::int64_t hallSheetDays = 92;

//! Capitals, and figures, that are taken for each other when written by hand.
inline constexpr std::string_view alikeByHand[] = {"IJL1", "ODQ0", "UVY", "MN",  "HN", "KX",
                                                   "EF",   "PR",   "CG6", "S5",  "Z2", "B8",
                                                   "AH",   "T7",   "IT",  "GQ9", "A4"};

//! Each letter is one key without another one held, none stands for two things, and none is taken
//! for another one of its column of the sheet when it is written.
[[nodiscard]] consteval bool areHallCodesTellable()
{
    constexpr std::span<const HallCode> columns[] = {hallWhoCodes, hallWhatCodes};
    std::string_view seen;
    char letters[std::size(hallWhoCodes) + std::size(hallWhatCodes) + 1] = {hallConcernCode};
    std::size_t count = 1;
    for (const auto column : columns) {
        for (const HallCode &one : column) {
            seen = {letters, count};
            if (one.letter < 'a' || one.letter > 'z'
                || seen.find(one.letter) != std::string_view::npos)
                return false;
            letters[count++] = one.letter;
            for (const HallCode &other : column) {
                for (const std::string_view alike : alikeByHand) {
                    const auto isIn = [alike](char letter) {
                        return alike.find(static_cast<char>(letter - 'a' + 'A'))
                            != std::string_view::npos;
                    };
                    if (&one != &other && isIn(one.letter) && isIn(other.letter))
                        return false;
                }
            }
        }
    }
    return true;
}
static_assert(areHallCodesTellable());

//! Nothing where no letter stands for it, and the other way round.
[[nodiscard]] char hallLetter(std::span<const HallCode> codes, std::string_view key);
[[nodiscard]] std::string_view hallKey(std::span<const HallCode> codes, char letter);

//! One line of the sheet: one short contact.
struct HallLine
{
    std::int64_t adults = 0;
    std::int64_t children = 0;
    bool isFirstVisit = false;
    bool isWithPrisoner = false; //!< and with no visitor
    std::string event; //!< `visits_hall_event`; may be empty where a concern was raised
    bool isConcern = false;
    std::string note;

    friend bool operator==(const HallLine &, const HallLine &) = default;
};

//! What is wrong with a line that was typed.
enum class HallLineFault {
    None,
    UnknownCode,
    NumberAlone, //!< a figure that counts nobody
    NumberRange,
    Twice, //!< the same letter
    NotTogether, //!< who that cannot be on one line
    TwoTopics,
    // Nothing is wrong, but something is missing yet.
    NoWho,
    NoWhat,
};
[[nodiscard]] constexpr bool isUnfinished(HallLineFault fault)
{
    return fault == HallLineFault::NoWho || fault == HallLineFault::NoWhat;
}

struct HallReading
{
    HallLine line; //!< as far as it could be read
    HallLineFault fault = HallLineFault::None;
    std::string code; //!< what the fault is about, as it was typed
};

//! Reads a line as it is typed from the sheet: letters in any order, large or small, with or
//! without spaces; a number of people after a, c or f; a note after a slash. "a2 b", "ac2l/ was
//! tired", "x".
[[nodiscard]] HallReading readHallLine(std::string_view typed);
//! The same line as it is shown: who, what, concern, note. Read again it is the same line.
[[nodiscard]] std::string hallLineCodes(const HallLine &line);

} // namespace throughline::domain
