// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/past_epochs.h"

#include "protocol/cbor.h"

namespace throughline::server {

using base::Result;

Result<PastEpochs> PastEpochs::decode(base::ByteView bytes)
{
    if (bytes.empty())
        return PastEpochs();
    protocol::CborReader in(bytes);
    std::vector<PastEpoch> epochs;
    for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
        in.arrayOf(2);
        PastEpoch past;
        past.epoch = in.fixed<base::EpochId>();
        past.head = in.uint();
        epochs.push_back(past);
    }
    if (!in.finish())
        return base::Error{base::ErrorCode::StoreDamaged,
                           "What an organisation's store says of its past is damaged: put it back "
                           "from a backup. Nothing was changed."};
    return PastEpochs(std::move(epochs));
}

base::Bytes PastEpochs::encoded() const
{
    if (m_epochs.empty())
        return {};
    protocol::CborWriter out;
    out.array(m_epochs.size());
    for (const PastEpoch &past : m_epochs)
        out.array(2).bytes(past.epoch).uint(past.head);
    return out.take();
}

std::uint64_t PastEpochs::commonWith(const base::EpochId &epoch) const
{
    std::uint64_t common = 0;
    for (const PastEpoch &past : m_epochs) {
        if (past.epoch == epoch && !epoch.isNull())
            common = past.head;
    }
    return common;
}

} // namespace throughline::server
