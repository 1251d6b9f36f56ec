// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What a thief's list tries first. Not a measure of strength: length does most of the work.
#include "store/key_file.h"

#include <algorithm>
#include <array>
#include <string>

namespace throughline::store {

namespace {

constexpr std::size_t fewestCharacters = 12;
constexpr std::size_t fewestDifferent = 5;

constexpr std::string_view commonWords[] = {
    "password",   "passwort",      "passphrase",
    "mypassword", "letmein",       "letmeinnow",
    "welcome",    "iloveyou",      "qwertyuiop",
    "qwerty",     "changeme",      "throughline",
    "footballer", "administrator", "admin",
    "secret",     "trustnoone",    "correcthorsebatterystaple",
};
//! Runs along the alphabet, the digits and the rows of the keyboard.
constexpr std::string_view runs[] = {
    "abcdefghijklmnopqrstuvwxyz",
    "01234567890123456789012345678901234567890",
    "09876543210987654321098765432109876543210",
    "qwertyuiopasdfghjklzxcvbnm",
    "qazwsxedcrfvtgbyhnujmikolp",
    "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik9ol0p",
    "1q2w3e4r5t6y7u8i9o0p",
};

//! Letters and digits in lower case; the rest of ASCII hides a common word from nobody.
[[nodiscard]] std::string core(std::string_view text)
{
    std::string out;
    for (const char c : text) {
        if (c >= 'A' && c <= 'Z')
            out.push_back(static_cast<char>(c - 'A' + 'a'));
        else if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || (c & 0x80) != 0)
            out.push_back(c);
    }
    return out;
}

[[nodiscard]] std::string withoutDigitsAround(std::string text)
{
    constexpr std::string_view digits = "0123456789";
    text.erase(0, std::min(text.find_first_not_of(digits), text.size()));
    const auto last = text.find_last_not_of(digits);
    text.erase(last == std::string::npos ? 0 : last + 1);
    return text;
}

//! One piece again and again: "abcabcabcabc", "passwordpassword".
[[nodiscard]] std::string_view repeatedPiece(std::string_view text)
{
    for (std::size_t length = 1; length <= text.size() / 2; ++length) {
        if (text.substr(length) == text.substr(0, text.size() - length))
            return text.substr(0, length);
    }
    return text;
}

[[nodiscard]] bool isCommon(std::string_view text)
{
    const std::string all = core(text);
    const std::string trimmed = withoutDigitsAround(all);
    const std::string_view piece = repeatedPiece(trimmed);
    for (const std::string_view word : commonWords) {
        if (piece == word || trimmed == word)
            return true;
    }
    for (const std::string_view run : runs) {
        if (run.find(all) != std::string_view::npos || run.find(piece) != std::string_view::npos)
            return true;
    }
    return repeatedPiece(all).size() < fewestDifferent;
}

} // namespace

std::optional<std::string_view> weaknessOf(std::string_view passphrase)
{
    if (!base::isUtf8(passphrase))
        return "The passphrase holds characters that cannot be read; type it with letters, digits "
               "and spaces.";
    std::size_t characters = 0;
    std::string different; // first bytes tell enough characters apart
    for (const char c : passphrase) {
        const bool begins = (c & 0xc0) != 0x80;
        characters += begins ? 1 : 0;
        if (different.find(c) == std::string::npos)
            different.push_back(c);
    }
    if (characters < fewestCharacters)
        return "The passphrase is too short; use at least 12 characters, such as four words that "
               "do not belong together.";
    if (different.size() < fewestDifferent || isCommon(passphrase))
        return "The passphrase is one that is guessed first; use four words that do not belong "
               "together.";
    return std::nullopt;
}

} // namespace throughline::store
