// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/random.h"

namespace throughline::base {

RecordId newRecordId(Random &random, Millis now)
{
    RecordId id;
    for (int i = 0; i < 6; ++i)
        id.bytes[static_cast<std::size_t>(i)] =
            static_cast<std::uint8_t>(now.value >> (40 - 8 * i));
    random.fill(std::span(id.bytes).subspan(6));
    return id;
}

Millis madeAt(const RecordId &id)
{
    std::int64_t ms = 0;
    for (std::size_t i = 0; i < 6; ++i)
        ms = ms << 8 | id.bytes[i];
    return {ms};
}

} // namespace throughline::base
