// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/check_words.h"

#include <cassert>

namespace throughline::protocol {

namespace {

// Chosen for the telephone: everyday words, no two alike in sound or within one letter of each
// other, the first four letters enough, and nothing that a person in custody could take amiss.
constexpr std::string_view words[] = {
    "acorn",  "actor",  "album",  "almond", "amber",  "anchor", "apple",  "apron",  "artist",
    "aspen",  "atlas",  "autumn", "avenue", "bagel",  "baker",  "bamboo", "banjo",  "barley",
    "basil",  "basket", "beacon", "birch",  "blazer", "bonus",  "branch", "breeze", "brick",
    "bridge", "brush",  "bubble", "bucket", "button", "cabin",  "cactus", "camel",  "candle",
    "canoe",  "canvas", "carpet", "castle", "cello",  "cheese", "circle", "citrus", "cliff",
    "clock",  "clover", "coast",  "cobalt", "coffee", "comet",  "copper", "cotton", "cradle",
    "crayon", "daisy",  "dance",  "decade", "dinner", "domino", "dragon", "drawer", "drum",
    "eagle",  "earth",  "easel",  "echo",   "engine", "fabric", "falcon", "farmer", "fiddle",
    "field",  "flame",  "forest", "fossil", "fresh",  "fruit",  "galaxy", "garden", "garlic",
    "gentle", "glove",  "golden", "grape",  "grass",  "gravel", "green",  "guitar", "hammer",
    "harp",   "hazel",  "helmet", "hobby",  "hotel",  "igloo",  "indigo", "insect", "island",
    "ivory",  "jacket", "jelly",  "jersey", "jigsaw", "juice",  "kayak",  "kettle", "kitten",
    "kiwi",   "ladder", "lagoon", "lake",   "lamp",   "laptop", "laurel", "lawn",   "lemon",
    "linen",  "lizard", "locket", "lunch",  "magnet", "mango",  "maple",  "market", "meadow",
    "melody", "mint",   "mirror", "moment", "moon",   "mosaic", "mouse",  "museum", "music",
    "napkin", "nature", "nimble", "noodle", "north",  "notice", "novel",  "number", "nutmeg",
    "oasis",  "object", "ocean",  "office", "olive",  "onion",  "opera",  "orange", "orbit",
    "orchid", "otter",  "oxygen", "oyster", "paddle", "palace", "panda",  "paper",  "parrot",
    "party",  "pasta",  "peanut", "pebble", "pencil", "piano",  "picnic", "pigeon", "pillow",
    "pilot",  "planet", "plaza",  "poem",   "polka",  "pony",   "poplar", "potato", "pulley",
    "puzzle", "quiet",  "rabbit", "radio",  "raven",  "recipe", "rice",   "ripple", "river",
    "robin",  "robot",  "ruby",   "salad",  "salmon", "scarf",  "school", "season", "sequel",
    "shadow", "shell",  "shovel", "silver", "singer", "sketch", "slate",  "smile",  "snow",
    "sofa",   "spider", "spoon",  "spring", "square", "stable", "stamp",  "stone",  "storm",
    "stream", "studio", "sugar",  "summer", "sunset", "swan",   "talent", "teapot", "tennis",
    "ticket", "tiger",  "timber", "token",  "tomato", "topaz",  "tower",  "trail",  "tulip",
    "tunnel", "turkey", "turtle", "urban",  "valley", "velvet", "violin", "vivid",  "voyage",
    "waffle", "wagon",  "walnut", "water",  "wheat",  "window", "winter", "wool",   "yellow",
    "yogurt", "zebra",  "zigzag", "zipper",
};

} // namespace

std::array<std::string, 6> checkWords(base::ByteView hash)
{
    std::array<std::string, 6> picked;
    assert(hash.size() >= picked.size());
    for (std::size_t i = 0; i < picked.size(); ++i)
        picked[i] = words[hash[i]];
    return picked;
}

std::string checkWordsAsText(base::ByteView hash)
{
    std::string text;
    for (const std::string &word : checkWords(hash))
        text += (text.empty() ? "" : " ") + word;
    return text;
}

std::span<const std::string_view, 256> checkWordList()
{
    return words;
}

} // namespace throughline::protocol
