// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"

#include <charconv>

namespace throughline::bench {

bool readArguments(const std::vector<std::string> &arguments,
                   const std::map<std::string, std::uint32_t *> &numbers,
                   const std::map<std::string, std::string *> &words)
{
    for (std::size_t i = 0; i + 1 < arguments.size(); i += 2) {
        const std::string &value = arguments[i + 1];
        if (const auto word = words.find(arguments[i]); word != words.end()) {
            *word->second = value;
            continue;
        }
        const auto number = numbers.find(arguments[i]);
        const char *end = value.data() + value.size();
        if (number == numbers.end()
            || std::from_chars(value.data(), end, *number->second).ptr != end
            || *number->second == 0)
            return false;
    }
    return arguments.size() % 2 == 0;
}

} // namespace throughline::bench
