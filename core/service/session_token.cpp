// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/session_token.h"

#include "protocol/cbor.h"

namespace throughline::service {

namespace {

using store::MetaKey;

//! The server drops it after fifteen minutes.
constexpr std::int64_t sessionLasts = 14LL * 60 * 1000;

} // namespace

std::optional<std::string> savedToken(const Workspace &workspace)
{
    const auto saved = workspace.store().meta.bytes(MetaKey::SessionToken);
    if (!saved || !*saved)
        return std::nullopt;
    protocol::CborReader in(**saved);
    in.arrayOf(2);
    const base::Millis until{in.integer()};
    const std::string token(in.text());
    const std::int64_t left = until - workspace.clock().wall();
    if (!in.finish() || left <= 0 || left > sessionLasts)
        return std::nullopt;
    return token;
}

base::Result<void> saveToken(Workspace &workspace, const std::optional<std::string> &token)
{
    TL_TRY(auto transaction, workspace.store().begin(store::DeviceStore::Durability::Lazy));
    if (!token) {
        TL_CHECK(workspace.store().meta.remove(MetaKey::SessionToken));
    } else {
        protocol::CborWriter out;
        out.array(2).integer((workspace.clock().wall() + sessionLasts).value).text(*token);
        TL_CHECK(workspace.store().meta.set(MetaKey::SessionToken, out.view()));
    }
    return transaction.commit();
}

} // namespace throughline::service
