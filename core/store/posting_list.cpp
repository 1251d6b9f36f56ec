// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/posting_list.h"

namespace throughline::store {

std::optional<base::Bytes> withoutPosting(std::int64_t first, std::int64_t number,
                                          base::ByteView block)
{
    base::Bytes left;
    forEachPosting(first, block, [&](std::int64_t one) {
        if (one != number)
            base::append(left, posting(one - first, longestStretch));
    });
    return left.size() < block.size() ? std::optional(std::move(left)) : std::nullopt;
}

} // namespace throughline::store
