// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/keys.h"

#include "crypto/aead.h"
#include "crypto/kdf.h"

namespace throughline::sync {

namespace {

[[nodiscard]] crypto::Secret32 nameKey(const crypto::Secret32 &allSeed)
{
    return crypto::deriveKey(allSeed, 3, "tl1team_");
}

[[nodiscard]] base::Bytes nameAssociatedData(const base::OrganisationId &organisation,
                                             base::ByteView subject)
{
    base::Bytes data = base::toBytes(base::asBytes("tl1/name"));
    base::append(data, organisation.view());
    base::append(data, subject);
    return data;
}

[[nodiscard]] base::Bytes seedAssociatedData(const SeedPlace &place)
{
    base::Bytes data = base::toBytes(base::asBytes("tl1/prev"));
    base::append(data, place.organisation.view());
    base::append(data, place.team.view());
    base::appendU32be(data, static_cast<std::uint32_t>(place.generation));
    return data;
}

[[nodiscard]] base::Bytes epochAssociatedData(const base::OrganisationId &organisation,
                                              const base::FolderId &folder, std::uint64_t epoch)
{
    base::Bytes data = base::toBytes(base::asBytes("tl1/epoch"));
    base::append(data, organisation.view());
    base::append(data, folder.view());
    base::appendU32be(data, static_cast<std::uint32_t>(epoch));
    return data;
}

[[nodiscard]] base::Bytes sealPreviousKey(const GrantRequest &request, base::Random &random)
{
    base::Bytes plain = base::toBytes(request.previousKey->view());
    base::append(plain, keyId(*request.previousKey).view());
    const base::Bytes sealed = crypto::sealJoined(
        crypto::deriveKey(request.folderKey, 3, "tl1foldr"),
        epochAssociatedData(request.organisation, request.folder, request.epoch), plain, random);
    crypto::wipe(plain);
    return sealed;
}

} // namespace

RootKeys::RootKeys(const crypto::Secret32 &root)
    : sign(crypto::SigningKey::fromSeed(crypto::deriveKey(root, 1, "tl1root_").view())),
      recovery(crypto::BoxKey::fromSeed(crypto::deriveKey(root, 2, "tl1root_")))
{
}

crypto::BoxKey teamBoxKey(const crypto::Secret32 &seed)
{
    return crypto::BoxKey::fromSeed(crypto::deriveKey(seed, 1, "tl1team_"));
}

base::Bytes sealPreviousSeed(const crypto::Secret32 &seed, const SeedPlace &place,
                             const crypto::Secret32 &previous, base::Random &random)
{
    return crypto::sealJoined(crypto::deriveKey(seed, 2, "tl1team_"), seedAssociatedData(place),
                              previous.view(), random);
}

std::optional<crypto::Secret32> openPreviousSeed(const crypto::Secret32 &seed,
                                                 const SeedPlace &place, base::ByteView sealed)
{
    const auto opened = crypto::openJoined(crypto::deriveKey(seed, 2, "tl1team_"),
                                           seedAssociatedData(place), sealed);
    return opened ? crypto::Secret32::from(*opened) : std::nullopt;
}

crypto::Secret32 folderContentKey(const crypto::Secret32 &folderKey)
{
    return crypto::deriveKey(folderKey, 1, "tl1foldr");
}

base::KeyId keyId(const crypto::Secret32 &folderKey)
{
    base::KeyId id;
    id.bytes = crypto::blake2b256({base::asBytes("tl1/kid"), folderKey.view()}).bytes;
    return id;
}

protocol::SealedName sealName(const crypto::Secret32 &allSeed, std::uint64_t generation,
                              const base::OrganisationId &organisation, base::ByteView subject,
                              std::string_view name, base::Random &random)
{
    return {generation,
            crypto::sealJoined(nameKey(allSeed), nameAssociatedData(organisation, subject),
                               base::asBytes(name), random)};
}

std::optional<std::string> openName(const crypto::Secret32 &allSeed,
                                    const base::OrganisationId &organisation,
                                    base::ByteView subject, const protocol::SealedName &name)
{
    const auto opened = crypto::openJoined(nameKey(allSeed),
                                           nameAssociatedData(organisation, subject), name.sealed);
    if (!opened || !base::isUtf8(base::asText(*opened)))
        return std::nullopt;
    return std::string(base::asText(*opened));
}

crypto::SigningKey inviteKey(const InviteCode &code)
{
    const protocol::Hash seed = crypto::keyedBlake2b256(code.view(), {base::asBytes("tl1/invite")});
    return crypto::SigningKey::fromSeed(seed.bytes);
}

protocol::Hash inviteTag(const InviteCode &code, const base::OrganisationId &organisation,
                         const protocol::SignPublicKey &rootKey,
                         const std::optional<protocol::SignPublicKey> &serverKey)
{
    return crypto::keyedBlake2b256(code.view(),
                                   {base::asBytes("tl1/root"), organisation.view(), rootKey.view(),
                                    serverKey ? serverKey->view() : base::ByteView{}});
}

MadeGrant signGrant(const protocol::Grant &grant, const crypto::SigningKey &signer)
{
    const base::Bytes bytes = protocol::encode(grant);
    const protocol::Hash id = protocol::grantId(bytes);
    return {id,
            protocol::encodeSignedGrant(bytes, signer.sign(protocol::grantDomain, {id.view()}))};
}

MadeGrant makeGrant(const GrantRequest &request, const crypto::SigningKey &signer,
                    base::Random &random)
{
    const protocol::Grant grant{
        request.organisation,
        request.folder,
        request.epoch,
        keyId(request.folderKey),
        request.team,
        request.generation,
        crypto::sealTo(request.teamKey, request.folderKey.view(), random),
        request.previousKey ? std::optional(sealPreviousKey(request, random)) : std::nullopt,
        request.device,
        request.rosterSeq,
    };
    return signGrant(grant, signer);
}

std::optional<crypto::Secret32> openGrant(const protocol::Grant &grant,
                                          const crypto::BoxKey &teamKey)
{
    if (!grant.sealedKey)
        return std::nullopt;
    const auto opened = teamKey.open(*grant.sealedKey);
    if (!opened)
        return std::nullopt;
    const auto key = crypto::Secret32::from(*opened);
    return key && keyId(*key) == grant.kid ? key : std::nullopt;
}

std::optional<crypto::Secret32> openPreviousKey(const crypto::Secret32 &folderKey,
                                                const base::OrganisationId &organisation,
                                                const base::FolderId &folder, std::uint64_t epoch,
                                                base::ByteView sealed)
{
    const auto opened =
        crypto::openJoined(crypto::deriveKey(folderKey, 3, "tl1foldr"),
                           epochAssociatedData(organisation, folder, epoch), sealed);
    if (!opened || opened->size() != crypto::Secret32::size + base::KeyId::size)
        return std::nullopt;
    const base::ByteView both = *opened;
    const auto key = crypto::Secret32::from(both.first(crypto::Secret32::size));
    const bool isNamed = base::equal(keyId(*key).view(), both.subspan(crypto::Secret32::size));
    return isNamed ? key : std::nullopt;
}

} // namespace throughline::sync
