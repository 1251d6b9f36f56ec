// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/code_list.h"

#include <algorithm>

namespace throughline::domain {

const Code *CodeList::find(std::string_view key) const
{
    const auto it = std::lower_bound(
        byKey.begin(), byKey.end(), key,
        [this](std::uint16_t place, std::string_view sought) { return codes[place].key < sought; });
    return it != byKey.end() && codes[*it].key == key ? &codes[*it] : nullptr;
}

const CodeList *codeList(std::string_view id)
{
    const auto lists = codeLists();
    const auto it = std::lower_bound(
        lists.begin(), lists.end(), id,
        [](const CodeList &list, std::string_view sought) { return list.id < sought; });
    return it != lists.end() && it->id == id ? &*it : nullptr;
}

std::span<const CodeList> codeLists()
{
    return generated::codeLists;
}

const Code *findCode(std::string_view listIds, std::string_view key)
{
    const Code *found = nullptr;
    forEachListId(listIds, [&](std::string_view id) {
        const CodeList *list = found == nullptr ? codeList(id) : nullptr;
        if (list != nullptr)
            found = list->find(key);
    });
    return found;
}

} // namespace throughline::domain
