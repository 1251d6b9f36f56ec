// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/carried_file.h"

#include "crypto/aead.h"
#include "protocol/cbor.h"

#include <algorithm>

namespace throughline::sync {

namespace {

using protocol::CborReader;
using protocol::CborWriter;

constexpr std::string_view magic = "TLCARRY1";
constexpr std::string_view carryDomain = "tl1/carry";
constexpr std::size_t mostRecipients = 64;

[[nodiscard]] base::Bytes associated(base::ByteView head)
{
    base::Bytes bytes = base::toBytes(base::asBytes(carryDomain));
    bytes.push_back(0);
    base::append(bytes, head);
    return bytes;
}

[[nodiscard]] protocol::Hash signedHash(base::ByteView head, const crypto::Nonce &nonce,
                                        base::ByteView sealed)
{
    CborWriter out;
    out.array(3).bytes(head).bytes(nonce).bytes(sealed);
    return crypto::blake2b256({out.view()});
}

[[nodiscard]] base::Error damaged()
{
    return {base::ErrorCode::Malformed,
            "This file is damaged or incomplete. Have it written and copied again; nothing was "
            "changed."};
}

[[nodiscard]] base::Bytes encode(const CarriedWork &work)
{
    CborWriter out;
    out.map(2).key(1).raw(protocol::encode(work.chain)).key(2).array(work.items.size());
    for (const protocol::PushItem &item : work.items)
        out.array(2).uint(static_cast<std::uint64_t>(item.kind)).bytes(item.bytes);
    return out.take();
}

[[nodiscard]] base::Result<CarriedWork> decode(base::ByteView bytes)
{
    CborReader in(bytes);
    in.mapOf(2);
    in.key(1);
    const base::ByteView chain = in.item();
    in.key(2);
    CarriedWork work;
    for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
        in.arrayOf(2);
        const std::uint64_t kind = in.uint();
        const base::ByteView item = in.bytes();
        if (kind != static_cast<std::uint64_t>(protocol::EntryKind::Bundle)
            && kind != static_cast<std::uint64_t>(protocol::EntryKind::Grant))
            in.fail();
        else
            work.items.push_back({static_cast<protocol::EntryKind>(kind), base::toBytes(item)});
    }
    if (!in.finish())
        return damaged();
    auto statements = protocol::decode<std::vector<protocol::SignedStatement>>(chain);
    if (!statements)
        return damaged();
    work.chain = *std::move(statements);
    return work;
}

//! The head's fields; false where it is none of this version.
[[nodiscard]] bool readHead(CarriedFile &file)
{
    CborReader in(file.head);
    in.mapOf(5);
    in.key(0);
    const std::uint64_t version = in.uint();
    in.key(1);
    file.organisation = in.fixed<base::OrganisationId>();
    in.key(2);
    file.writer = in.fixed<base::DeviceId>();
    in.key(3);
    std::size_t left = in.array();
    if (left > mostRecipients)
        in.fail();
    for (; left > 0 && !in.failed(); --left) {
        in.arrayOf(2);
        const auto device = in.fixed<base::DeviceId>();
        file.keys.emplace_back(device, base::toBytes(in.bytes()));
    }
    in.key(4);
    (void)in.integer();
    return in.finish() && version == 1;
}

} // namespace

base::Bytes writeCarriedFile(const CarriedWork &work, const base::OrganisationId &organisation,
                             std::span<const CarryRecipient> recipients, const DeviceKeys &writer,
                             base::Millis now, base::Random &random)
{
    crypto::Secret32 key;
    random.fill(key.writable());
    const std::size_t count = std::min(recipients.size(), mostRecipients);
    CborWriter head;
    head.map(5).key(0).uint(1).key(1).bytes(organisation).key(2).bytes(writer.device);
    head.key(3).array(count);
    for (const CarryRecipient &one : recipients.first(count))
        head.array(2).bytes(one.device).bytes(crypto::sealTo(one.boxKey, key.view(), random));
    head.key(4).integer(now.value);
    const crypto::Sealed sealed = crypto::seal(key, associated(head.view()), encode(work), random);
    const protocol::Hash hash = signedHash(head.view(), sealed.nonce, sealed.ciphertext);
    CborWriter body;
    body.array(4).bytes(head.view()).bytes(sealed.nonce).bytes(sealed.ciphertext);
    body.bytes(writer.sign.sign(carryDomain, {hash.view()}));
    base::Bytes file = base::toBytes(base::asBytes(magic));
    base::append(file, body.view());
    return file;
}

base::Result<CarriedFile> readCarriedFile(base::ByteView bytes)
{
    if (bytes.size() < magic.size() || base::asText(bytes.first(magic.size())) != magic)
        return base::Error{base::ErrorCode::Malformed,
                           "This is no file of carried work: `bundle out` writes one. Nothing was "
                           "changed."};
    CborReader in(bytes.subspan(magic.size()));
    CarriedFile file;
    in.arrayOf(4);
    file.head = base::toBytes(in.bytes());
    file.nonce = in.fixed<crypto::Nonce>();
    file.sealed = base::toBytes(in.bytes());
    file.signature = in.fixed<protocol::Signature>();
    if (!in.finish() || !readHead(file))
        return damaged();
    return file;
}

bool isFor(const CarriedFile &file, const base::DeviceId &device)
{
    return std::any_of(file.keys.begin(), file.keys.end(),
                       [&](const auto &one) { return one.first == device; });
}

bool isSignedBy(const CarriedFile &file, const protocol::SignPublicKey &key)
{
    return crypto::verify(key, carryDomain, {signedHash(file.head, file.nonce, file.sealed).view()},
                          file.signature);
}

base::Result<CarriedWork> openCarriedFile(const CarriedFile &file, const DeviceKeys &keys)
{
    for (const auto &[device, sealed] : file.keys) {
        if (device != keys.device)
            continue;
        const auto opened = keys.box.open(sealed);
        const auto key = opened ? crypto::Secret32::from(*opened) : std::nullopt;
        const auto plain =
            key ? crypto::open(*key, associated(file.head), file.nonce, file.sealed) : std::nullopt;
        if (plain)
            return decode(*plain);
    }
    return base::Error{base::ErrorCode::BadProof, damaged().message};
}

} // namespace throughline::sync
