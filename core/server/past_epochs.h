// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/id.h"
#include "base/result.h"

#include <cstdint>
#include <vector>

namespace throughline::server {

//! An epoch that a log was in before its server was put back from a backup (sync.md D8).
struct PastEpoch
{
    base::EpochId epoch; //!< null where the backup did not say
    std::uint64_t head = 0; //!< entries up to here are the same then and now

    friend bool operator==(const PastEpoch &, const PastEpoch &) = default;
};

//! The epochs of a log before the one in force, oldest first; none where it was never put back.
//! Kept with the organisation, and carried wherever its store goes.
class PastEpochs
{
public:
    PastEpochs() = default;
    explicit PastEpochs(std::vector<PastEpoch> epochs) : m_epochs(std::move(epochs)) {}

    //! StoreDamaged for bytes that `encoded` never made.
    [[nodiscard]] static base::Result<PastEpochs> decode(base::ByteView bytes);
    [[nodiscard]] base::Bytes encoded() const;

    [[nodiscard]] bool isEmpty() const { return m_epochs.empty(); }
    //! The log of `before`, whose end was `head` when the backup was taken, goes on in another one.
    void add(const PastEpoch &before) { m_epochs.push_back(before); }
    //! How far a log that somebody read in that epoch is the same as the one in force; 0 where
    //! nobody knows.
    [[nodiscard]] std::uint64_t commonWith(const base::EpochId &epoch) const;

    friend bool operator==(const PastEpochs &, const PastEpochs &) = default;

private:
    std::vector<PastEpoch> m_epochs;
};

} // namespace throughline::server
