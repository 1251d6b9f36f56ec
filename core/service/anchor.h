// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/change_log.h"

#include <optional>

//! The last entry received as it lies in meta (MetaKey::Anchor).
namespace throughline::service {

//! Anchor in meta: seq, then the entry's id.
[[nodiscard]] inline base::Bytes encodeAnchor(const sync::Anchor &anchor)
{
    base::Bytes bytes;
    base::appendU64be(bytes, anchor.seq);
    base::append(bytes, anchor.id.view());
    return bytes;
}

[[nodiscard]] inline std::optional<sync::Anchor> decodeAnchor(base::ByteView bytes)
{
    if (bytes.size() != 8 + protocol::Hash::size)
        return std::nullopt;
    return sync::Anchor{base::readU64be(bytes.first<8>()), *protocol::Hash::from(bytes.subspan(8))};
}

} // namespace throughline::service
