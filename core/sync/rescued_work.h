// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "crypto/box.h"
#include "crypto/secret.h"
#include "protocol/types.h"
#include "sync/change_log.h"

#include <optional>
#include <span>
#include <vector>

// Work that its device may not keep or send any more, for the managers (sync.md D7, D10), and the
// file that takes it to them:
//
//     part = SEAL_managers("tl1/rescue" || CBOR {1: org, 2: device, 3: folder,
//                          4: [team, K] | null, 5: [change..]})
//     file = "TLRESCUE" || CBOR [head bstr, [[generation, part]..], sig 64]
//     head = {0:1, 1:org, 2:device that wrote it, 3:written_ms}
//     sig = SIG "tl1/rescue" over H(CBOR [head, [[generation, part]..]])
//
// The changes are those of D3, with their stamps. Field 4 is the key of a folder that was made on
// that device and that the server never had. Who carries the file learns from which device it is,
// when it was written, and how large each part is.

namespace throughline::sync {

//! No larger file is written or read.
inline constexpr std::size_t mostRescuedBytes = 64 * 1024 * 1024;

//! What a device had of one folder and nobody else.
struct RescuedWork
{
    struct NewFolder
    {
        base::TeamId team; //!< that it was made for
        crypto::Secret32 key; //!< its first
    };
    base::FolderId folder;
    std::optional<NewFolder> madeHere;
    std::vector<base::Bytes> changes; //!< encoded, in the order of their making
};

//! Sealed for the managers, with the generation of their team's key that opens it.
struct SealedRescue
{
    std::uint64_t generation = 0;
    base::Bytes sealed;
};

struct RescueFile
{
    base::OrganisationId organisation;
    base::DeviceId writer;
    base::Millis written; //!< by the writer's clock
    std::vector<SealedRescue> parts;
    base::Bytes head;
    protocol::Signature signature;
};

//! `device` is whose work it is.
[[nodiscard]] base::Bytes sealRescue(const RescuedWork &work,
                                     const base::OrganisationId &organisation,
                                     const base::DeviceId &device,
                                     const crypto::BoxPublicKey &managers, base::Random &random);
//! BadProof where it is sealed for another key or was changed, or is of another organisation or
//! device than it should be; Malformed where what is in it is no work.
[[nodiscard]] base::Result<RescuedWork> openRescue(base::ByteView sealed,
                                                   const base::OrganisationId &organisation,
                                                   const base::DeviceId &device,
                                                   const crypto::BoxKey &managers);

[[nodiscard]] base::Bytes encode(const SealedRescue &part);
[[nodiscard]] base::Result<SealedRescue> decodeSealedRescue(base::ByteView bytes);

[[nodiscard]] base::Bytes writeRescueFile(std::span<const SealedRescue> parts,
                                          const base::OrganisationId &organisation,
                                          const DeviceKeys &writer, base::Millis now);
//! Malformed in words for people where it is no such file, or damaged. Nothing is opened.
[[nodiscard]] base::Result<RescueFile> readRescueFile(base::ByteView bytes);
[[nodiscard]] bool isSignedBy(const RescueFile &file, const protocol::SignPublicKey &key);

} // namespace throughline::sync
