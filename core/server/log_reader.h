// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/messages.h"
#include "server/context.h"

#include <optional>
#include <string_view>
#include <variant>

namespace throughline::server {

//! GET /v1/log taken apart.
struct LogQuery
{
    std::uint64_t after = 0;
    struct Anchor
    {
        std::uint64_t seq = 0;
        crypto::Hash id;
    };
    std::optional<Anchor> anchor; //!< the last entry that the reader received
    std::size_t maxBytes = protocol::limits::pageBytes;
};

//! The text of an anchor, `SEQ-IDHEX`; nothing for any other text.
[[nodiscard]] std::optional<LogQuery::Anchor> parseAnchor(std::string_view text);

//! The next page for this reader, from one state of the store: entries of the folders granted to
//! the reader's teams and roster notices, without the reader's own bundles. `shown` gets the
//! folders of which it holds something. Any thread.
[[nodiscard]] base::Result<std::variant<protocol::LogPage, protocol::LogConflict>>
readLog(OrganisationReader &store, const Caller &caller, const LogQuery &query,
        std::set<base::FolderId> &shown);

} // namespace throughline::server
