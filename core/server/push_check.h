// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/grant.h"
#include "protocol/messages.h"
#include "server/context.h"

#include <variant>
#include <vector>

namespace throughline::server {

//! A pushed item after the checks that need no store: size, shape, organisation, author, signature.
struct CheckedItem
{
    crypto::Hash id;
    protocol::ItemStatus refused =
        protocol::ItemStatus::Stored; //!< Stored: nothing against it so far
    std::variant<std::monostate, protocol::BundleHeader, protocol::Grant> content;
    base::Bytes bytes;
};

//! Whose work a device may push: its own, or what it has of anybody's (sync.md D8).
enum class Authors { Caller, Anybody };
//! Any thread.
[[nodiscard]] std::vector<CheckedItem> checkItems(std::vector<protocol::PushItem> items,
                                                  const Caller &caller,
                                                  Authors authors = Authors::Caller);

} // namespace throughline::server
