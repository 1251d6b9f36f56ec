// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/challenge.h"

namespace throughline::server {

using protocol::SessionNonce;

namespace {

constexpr std::int64_t lifetimeMs = 60'000;

[[nodiscard]] SessionNonce nonceAt(const Context &context, base::Millis at, base::ByteView who)
{
    base::Bytes bytes;
    base::appendU64be(bytes, static_cast<std::uint64_t>(at.value));
    base::append(bytes, context.secret.challengeMark(at, who).view().first(24));
    return *SessionNonce::from(bytes);
}

} // namespace

SessionNonce challengeFor(const Context &context, base::ByteView who)
{
    return nonceAt(context, context.clock.wall(), who);
}

bool isGoodChallenge(const Context &context, const SessionNonce &nonce, base::ByteView who)
{
    const std::span<const std::uint8_t, 32> bytes(nonce.bytes);
    const base::Millis at{static_cast<std::int64_t>(base::readU64be(bytes.first<8>()))};
    const base::Millis now = context.clock.wall();
    return at <= now && at >= now + -lifetimeMs && nonceAt(context, at, who) == nonce;
}

} // namespace throughline::server
