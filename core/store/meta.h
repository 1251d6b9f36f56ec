// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/result.h"

#include <cstdint>
#include <optional>

namespace throughline::sqlite {
class Connection;
}

namespace throughline::store {

//! Single values of the device (sync.md D15, table meta). Numbers of keys are frozen.
enum class MetaKey : int {
    Organisation = 1, //!< 16 bytes
    RootSignKey = 2, //!< the root kept since enrolment
    Device = 3,
    User = 4,
    SignSeed = 5, //!< of this device's signing key
    BoxSecret = 6,
    ServerUrl = 7,
    Enrolment = 9, //!< an invite accepted and not yet approved (service's format)
    Epoch = 10,
    Cursor = 11, //!< number
    Anchor = 12, //!< seq and id of the last entry received (sync's format)
    HeadSeen = 13, //!< number
    SealCount = 14, //!< number: n of D3
    HybridTime = 15, //!< number
    ClockOffsets = 16, //!< the last five samples (sync's format)
    SessionToken = 17, //!< with its end (service's format)
    LastReceived = 18, //!< number, ms
    WrapsCheckedAt = 19, //!< roster size at which nothing was missing
    Alarm = 20, //!< code of a standing alarm (sync's numbers)
    Practice = 21, //!< number, 1 in a practice organisation
    FirstSyncDone = 22,
    Erasing = 24, //!< folders erased and not yet scrubbed or confirmed (service's format)
    SharedTime = 23, //!< number: latest stamp in any bundle received or applied
    KeySealedFor = 30, //!< box keys of managers and recovery that the key file is sealed for
    RotationsDue = 31, //!< when this device replaces stale team keys (service's format)
    Refreshed = 32, //!< when the roster was last vouched for (service's format)
    FoldersCheckedAt = 33, //!< roster size at which no folder's key was older than its teams'
    OwedToServer = 43, //!< number, 1: what is kept has to be offered to the server again
    FoldersToList = 40, //!< page of the server's list of folders that is to be read next
    AccessChanged = 41, //!< something that this user could read may have been taken from them
    OwnAnchor = 50, //!< the same as Anchor of the newest entry that it brought (sync's format)
    ToScrub = 42, //!< number: bytes of what was taken out may still be in the file (service's)
    TakeDays =
        60, //!< number: this device has those who are due within so many days; else everybody
    ScrubbedAt = 62, //!< number, ms: when the file was last written anew; until then at once
    TriedBy = 70, //!< the program that has tried what older ones could not read (service's format)
    StandsInFor = 61, //!< with whose tasks everybody who is left was judged (service's format)
};

class Meta
{
public:
    explicit Meta(sqlite::Connection &connection) : m_connection(connection) {}

    [[nodiscard]] base::Result<std::optional<base::Bytes>> bytes(MetaKey key) const;
    [[nodiscard]] base::Result<std::optional<std::int64_t>> number(MetaKey key) const;
    [[nodiscard]] base::Result<void> set(MetaKey key, base::ByteView value);
    [[nodiscard]] base::Result<void> set(MetaKey key, std::int64_t value);
    [[nodiscard]] base::Result<void> remove(MetaKey key);

private:
    sqlite::Connection &m_connection;
};

} // namespace throughline::store
