// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace throughline::domain {

//! One row of a code list. The key is what is stored, exchanged and printed; it never changes.
struct Code
{
    std::string_view key;
    std::string_view label; //!< for people
    std::string_view definition; //!< may be empty
};

//! A code list as compiled into the program from data/codes.json. Constant; any thread.
struct CodeList
{
    std::string_view id;
    std::string_view title;
    std::string_view source;
    std::string_view status; //!< V verified, V+ with additions, GK general knowledge, P proposed
    bool deviceLocal = false; //!< never stored in a record and never synced
    std::span<const Code> codes; //!< in the order for people
    std::span<const std::uint16_t> byKey; //!< places in `codes`, sorted by key

    [[nodiscard]] const Code *find(std::string_view key) const;
};

//! Nothing when this version has no such list.
[[nodiscard]] const CodeList *codeList(std::string_view id);
//! Every list, sorted by id.
[[nodiscard]] std::span<const CodeList> codeLists();

//! The code in the list that a schema field names; `a|b` means either list, the first one first.
[[nodiscard]] const Code *findCode(std::string_view listIds, std::string_view key);

//! The lists that a schema field names, one after the other: `f` is called with each id.
template<class F>
void forEachListId(std::string_view listIds, F f)
{
    while (!listIds.empty()) {
        const auto bar = listIds.find('|');
        f(listIds.substr(0, bar));
        listIds.remove_prefix(bar == std::string_view::npos ? listIds.size() : bar + 1);
    }
}

namespace generated {

//! Written at build time by data/compile_codes.py; sorted by id.
extern const std::span<const CodeList> codeLists;

} // namespace generated

} // namespace throughline::domain
