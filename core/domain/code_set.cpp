// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/code_set.h"

#include "domain/plain_text.h"

#include <algorithm>

namespace throughline::domain {

namespace {

void sortOnce(std::vector<std::string> &keys)
{
    std::sort(keys.begin(), keys.end());
    keys.erase(std::unique(keys.begin(), keys.end()), keys.end());
}

} // namespace

std::vector<std::string> splitCodeSet(std::string_view text)
{
    std::vector<std::string> keys;
    while (!text.empty()) {
        const auto end = text.find(';');
        const std::string_view key = trimmed(text.substr(0, end));
        if (!key.empty())
            keys.emplace_back(key);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    sortOnce(keys);
    return keys;
}

std::string joinCodeSet(std::vector<std::string> keys)
{
    sortOnce(keys);
    std::string text;
    for (const std::string &key : keys) {
        if (!text.empty())
            text += ';';
        text += key;
    }
    return text;
}

} // namespace throughline::domain
