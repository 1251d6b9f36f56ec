// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/receipt_check.h"

#include "protocol/cbor.h"

#include <algorithm>

namespace throughline::sync {

base::Result<base::Bytes> checkedReceipt(const RoundContext &context,
                                         std::span<const protocol::Hash> sent,
                                         const protocol::PushReply &got)
{
    const bool isOfThese =
        std::equal(sent.begin(), sent.end(), got.results.begin(), got.results.end(),
                   [](const protocol::Hash &id, const auto &result) { return id == result.id; });
    if (!isOfThese)
        return serverFault("its receipt is for other work");
    const auto &serverKey = context.log.roster().serverKey();
    const base::EpochId epoch = context.server ? context.server->epoch : base::EpochId{};
    const base::Bytes message =
        protocol::receiptMessage(context.log.roster().organisation(), epoch, got);
    if (!serverKey || !crypto::verify(*serverKey, protocol::receiptDomain, {message}, got.receipt))
        return serverFault("its receipt is not signed by it");
    protocol::CborWriter out;
    out.array(2).bytes(message).bytes(got.receipt);
    return out.take();
}

base::Result<void> heedNewNumber(RoundContext &context, std::uint64_t seq)
{
    if (context.isDoubtful())
        return {};
    TL_TRY(const Position position, context.log.position());
    if (seq > position.headSeen)
        return {};
    context.isFrozen = true;
    return context.kept->setFrozen(true);
}

} // namespace throughline::sync
