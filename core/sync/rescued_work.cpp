// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/rescued_work.h"

#include "protocol/cbor.h"

namespace throughline::sync {

namespace {

using protocol::CborReader;
using protocol::CborWriter;

constexpr std::string_view magic = "TLRESCUE";
constexpr std::string_view rescueDomain = "tl1/rescue";

[[nodiscard]] base::Error damaged()
{
    return {base::ErrorCode::Malformed,
            "This file is damaged or incomplete. Have it written and copied again; nothing was "
            "changed."};
}

[[nodiscard]] base::Bytes encodeParts(std::span<const SealedRescue> parts)
{
    CborWriter out;
    out.array(parts.size());
    for (const SealedRescue &part : parts)
        out.array(2).uint(part.generation).bytes(part.sealed);
    return out.take();
}

[[nodiscard]] protocol::Hash signedHash(base::ByteView head, std::span<const SealedRescue> parts)
{
    CborWriter out;
    out.array(2).bytes(head).raw(encodeParts(parts));
    return crypto::blake2b256({out.view()});
}

[[nodiscard]] base::Bytes encodeHead(const base::OrganisationId &organisation,
                                     const base::DeviceId &device, base::Millis now)
{
    CborWriter out;
    out.map(4).key(0).uint(1).key(1).bytes(organisation).key(2).bytes(device);
    out.key(3).integer(now.value);
    return out.take();
}

//! False where it is none of this version.
[[nodiscard]] bool readHead(RescueFile &file)
{
    CborReader in(file.head);
    in.mapOf(4);
    in.key(0);
    const std::uint64_t version = in.uint();
    in.key(1);
    file.organisation = in.fixed<base::OrganisationId>();
    in.key(2);
    file.writer = in.fixed<base::DeviceId>();
    in.key(3);
    file.written = {in.integer()};
    return in.finish() && version == 1;
}

struct Content
{
    base::OrganisationId organisation;
    base::DeviceId device;
    RescuedWork work;
};

[[nodiscard]] std::optional<Content> readContent(base::ByteView bytes)
{
    CborReader in(bytes);
    Content content;
    in.mapOf(5);
    in.key(1);
    content.organisation = in.fixed<base::OrganisationId>();
    in.key(2);
    content.device = in.fixed<base::DeviceId>();
    in.key(3);
    content.work.folder = in.fixed<base::FolderId>();
    in.key(4);
    if (!in.null()) {
        in.arrayOf(2);
        const auto team = in.fixed<base::TeamId>();
        const auto key = crypto::Secret32::from(in.bytes());
        if (!key)
            return std::nullopt;
        content.work.madeHere = RescuedWork::NewFolder{team, *key};
    }
    in.key(5);
    for (std::size_t left = in.array(); left > 0 && !in.failed(); --left)
        content.work.changes.push_back(base::toBytes(in.item()));
    return in.finish() ? std::optional(std::move(content)) : std::nullopt;
}

} // namespace

base::Bytes sealRescue(const RescuedWork &work, const base::OrganisationId &organisation,
                       const base::DeviceId &device, const crypto::BoxPublicKey &managers,
                       base::Random &random)
{
    CborWriter out;
    out.map(5).key(1).bytes(organisation).key(2).bytes(device).key(3).bytes(work.folder).key(4);
    if (work.madeHere)
        out.array(2).bytes(work.madeHere->team).bytes(work.madeHere->key.view());
    else
        out.null();
    out.key(5).array(work.changes.size());
    for (const base::Bytes &change : work.changes)
        out.raw(change);
    base::Bytes plain = base::toBytes(base::asBytes(rescueDomain));
    base::append(plain, out.view());
    base::Bytes sealed = crypto::sealTo(managers, plain, random);
    crypto::wipe(plain);
    return sealed;
}

base::Result<RescuedWork> openRescue(base::ByteView sealed,
                                     const base::OrganisationId &organisation,
                                     const base::DeviceId &device, const crypto::BoxKey &managers)
{
    const auto plain = managers.open(sealed);
    if (!plain || plain->size() < rescueDomain.size()
        || base::asText(base::ByteView(*plain).first(rescueDomain.size())) != rescueDomain)
        return base::Error{base::ErrorCode::BadProof, damaged().message};
    auto content = readContent(base::ByteView(*plain).subspan(rescueDomain.size()));
    if (!content)
        return damaged();
    // Somebody's part in somebody else's file would be told as theirs.
    if (content->organisation != organisation || content->device != device)
        return base::Error{base::ErrorCode::BadProof, damaged().message};
    return std::move(content->work);
}

base::Bytes encode(const SealedRescue &part)
{
    CborWriter out;
    out.array(2).uint(part.generation).bytes(part.sealed);
    return out.take();
}

base::Result<SealedRescue> decodeSealedRescue(base::ByteView bytes)
{
    CborReader in(bytes);
    SealedRescue part;
    in.arrayOf(2);
    part.generation = in.uint();
    part.sealed = base::toBytes(in.bytes());
    if (!in.finish())
        return base::Error{base::ErrorCode::StoreDamaged,
                           "Work that was sealed for the managers is damaged; keep the store as it "
                           "is and ask an administrator."};
    return part;
}

base::Bytes writeRescueFile(std::span<const SealedRescue> parts,
                            const base::OrganisationId &organisation, const DeviceKeys &writer,
                            base::Millis now)
{
    const base::Bytes head = encodeHead(organisation, writer.device, now);
    CborWriter body;
    body.array(3).bytes(head).raw(encodeParts(parts));
    body.bytes(writer.sign.sign(rescueDomain, {signedHash(head, parts).view()}));
    base::Bytes file = base::toBytes(base::asBytes(magic));
    base::append(file, body.view());
    return file;
}

base::Result<RescueFile> readRescueFile(base::ByteView bytes)
{
    if (bytes.size() < magic.size() || base::asText(bytes.first(magic.size())) != magic)
        return base::Error{base::ErrorCode::Malformed,
                           "This is no file of rescued work: `rescue out` writes one. Nothing was "
                           "changed."};
    CborReader in(bytes.subspan(magic.size()));
    RescueFile file;
    in.arrayOf(3);
    file.head = base::toBytes(in.bytes());
    for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
        in.arrayOf(2);
        const std::uint64_t generation = in.uint();
        file.parts.push_back({generation, base::toBytes(in.bytes())});
    }
    file.signature = in.fixed<protocol::Signature>();
    if (!in.finish() || !readHead(file))
        return damaged();
    return file;
}

bool isSignedBy(const RescueFile &file, const protocol::SignPublicKey &key)
{
    return crypto::verify(key, rescueDomain, {signedHash(file.head, file.parts).view()},
                          file.signature);
}

} // namespace throughline::sync
