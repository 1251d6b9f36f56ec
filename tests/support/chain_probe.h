// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/chain_builder.h"

#include <cstdlib>

namespace throughline::test {

//! An organisation with a caseworker: user, role in the work team, device.
struct WithWorker
{
    explicit WithWorker(std::uint64_t seed) : builder(ChainBuilder::organisation(seed))
    {
        user = builder.addUser("Sam Sampleton");
        builder.setRole(user, builder.work(), protocol::Role::Writer);
        device = builder.enrol(user);
    }
    ChainBuilder builder;
    base::UserId user;
    TestDevice device;
};

//! What the next statement does to the chain as it stands.
[[nodiscard]] inline protocol::Roster::Effect effectOf(ChainBuilder &builder,
                                                       const protocol::SignedStatement &statement)
{
    protocol::Roster roster = builder.roster();
    const auto effect = roster.append(statement);
    if (!effect.ok())
        std::abort(); // the chain ended where a statement was to be judged
    builder.append(statement);
    return *effect;
}

[[nodiscard]] inline protocol::Roster::Effect effectOf(ChainBuilder &builder,
                                                       protocol::StatementBody body)
{
    return effectOf(builder, builder.make(std::move(body)));
}

} // namespace throughline::test
