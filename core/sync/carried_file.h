// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "protocol/messages.h"
#include "sync/change_log.h"

#include <span>
#include <utility>
#include <vector>

// Work carried by hand between two devices with no network (cli.md, `bundle`; lessons.md D14):
//
//     "TLCARRY1" || CBOR [head bstr, nonce 24, ct bstr, sig 64]
//     head = {0:1, 1:org, 2:device that wrote it, 3:[[device, SEAL(K)]..], 4:written_ms}
//     ct = AEAD(K, "tl1/carry" || 0x00 || head, CBOR {1: [[statement, sigs]..], 2: [[kind,
//          bytes]..]})
//     sig = SIG "tl1/carry" over H(CBOR [head, nonce, ct])
//
// The statements are the whole chain, the items sealed bundles and grants as the server would get
// them. Who carries the file learns from which device it is, for which, when and how much; that the
// bundles inside are sealed once more hides the folders they belong to.

namespace throughline::sync {

//! No larger file is written or read: about as much as a hundred thousand contacts.
inline constexpr std::size_t mostCarriedBytes = 64 * 1024 * 1024;

struct CarriedWork
{
    std::vector<protocol::SignedStatement> chain;
    std::vector<protocol::PushItem> items;
};

//! A file taken apart: whole and of this version; neither signature nor seal has been looked at.
//! When it was written (4) is for whoever looks at the file itself; nothing here rests on it.
struct CarriedFile
{
    base::OrganisationId organisation;
    base::DeviceId writer;
    std::vector<std::pair<base::DeviceId, base::Bytes>> keys; //!< sealed, one a device it is for
    base::Bytes head;
    crypto::Nonce nonce;
    base::Bytes sealed;
    protocol::Signature signature;
};

struct CarryRecipient
{
    base::DeviceId device;
    protocol::BoxPublicKey boxKey;
};

[[nodiscard]] base::Bytes writeCarriedFile(const CarriedWork &work,
                                           const base::OrganisationId &organisation,
                                           std::span<const CarryRecipient> recipients,
                                           const DeviceKeys &writer, base::Millis now,
                                           base::Random &random);
//! Malformed in words for people where it is no such file, or damaged.
[[nodiscard]] base::Result<CarriedFile> readCarriedFile(base::ByteView bytes);
[[nodiscard]] bool isFor(const CarriedFile &file, const base::DeviceId &device);
[[nodiscard]] bool isSignedBy(const CarriedFile &file, const protocol::SignPublicKey &key);
//! BadProof where it cannot be opened with these keys, Malformed where what is in it is no work.
[[nodiscard]] base::Result<CarriedWork> openCarriedFile(const CarriedFile &file,
                                                        const DeviceKeys &keys);

} // namespace throughline::sync
