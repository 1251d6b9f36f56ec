// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/device_unlock.h"

#include "protocol/unlock.h"
#include "service/printed_root.h"
#include "service/unlock_words.h"
#include "service/workspace.h"
#include "store/device_address.h"
#include "store/key_file.h"
#include "store/new_passphrase.h"
#include "store/profile_files.h"
#include "sync/keys.h"
#include "sync/round_steps.h"

namespace throughline::service {

namespace {

using base::Error;
using base::ErrorCode;
using base::Result;
using crypto::Secret32;
namespace fs = std::filesystem;

//! A key file like the store's: what it keeps under the new passphrase is the fresh key pair.
[[nodiscard]] fs::path freshKeyFile(const fs::path &profile)
{
    return profile / "unlock";
}

[[nodiscard]] Result<void> requireGoodPassphrase(std::string_view passphrase)
{
    if (const auto weakness = store::weaknessOf(passphrase))
        return Error{ErrorCode::Refused, std::string(*weakness)};
    return {};
}

[[nodiscard]] Error nobodyHolds(const char *who)
{
    return {ErrorCode::Refused,
            "This device has never been in an organisation, so " + std::string(who)
                + " cannot open it. Nothing was changed."};
}

//! That of an earlier try with the same passphrase, or a new one.
[[nodiscard]] Result<Secret32> freshKey(const fs::path &profile, std::string_view passphrase,
                                        base::Random &random, store::KeyStore *keyStore)
{
    const fs::path file = freshKeyFile(profile);
    TL_TRY(const bool there, store::isThere(file));
    if (there) {
        auto earlier = store::KeyFile::open(file, passphrase, keyStore);
        if (earlier)
            return earlier;
        // Another passphrase was meant then, the file is damaged, or the key store lost its part.
        TL_CHECK(store::KeyFile::remove(file, keyStore));
    }
    return store::KeyFile::create(file, passphrase, crypto::PassphraseCost{}, random, keyStore);
}

//! What is asked from now on is another request: to this one no answer will do any more.
void forgetRequest(const fs::path &profile, store::KeyStore *keyStore)
{
    // What stays opens only what was asked for with it.
    (void)store::KeyFile::remove(freshKeyFile(profile), keyStore);
}

//! The new passphrase is in force from here on.
[[nodiscard]] Result<void> setPassphrase(const fs::path &profile, const Secret32 &storeKey,
                                         std::string_view passphrase, base::Random &random,
                                         store::KeyStore *keyStore)
{
    TL_CHECK(store::setPassphrase(profile, storeKey, passphrase, crypto::PassphraseCost{}, random,
                                  keyStore));
    forgetRequest(profile, keyStore);
    return {};
}

} // namespace

Result<std::string> unlockServer(const store::Profile &place)
{
    TL_TRY(store::DeviceAddress address, store::readAddress(place.folder()));
    return std::move(address.serverUrl);
}

Result<std::string> askUnlock(const store::Profile &place, std::string_view passphrase,
                              sync::Transport &server, base::Random &random,
                              store::KeyStore *keyStore)
{
    const fs::path profile = place.folder();
    TL_CHECK(requireGoodPassphrase(passphrase));
    TL_TRY(const store::DeviceAddress address, store::readAddress(profile));
    TL_TRY(const store::KeyFile::Boxes boxes, store::KeyFile::boxes(profile / "key"));
    if (!boxes.forManagers && boxes.forRecovery)
        return Error{ErrorCode::Refused,
                     "There is no other manager's device that could open this one. Whoever keeps "
                     "the paper root can. Nothing was changed."};
    if (!boxes.forManagers)
        return nobodyHolds("a manager");
    TL_TRY(const Secret32 seed, freshKey(profile, passphrase, random, keyStore));
    const protocol::UnlockRequest request{
        address.device, crypto::BoxKey::fromSeed(seed).publicKey(), *boxes.forManagers};
    TL_TRY(const sync::Reply reply,
           server.exchange({"POST", "/v1/unlock", {}, protocol::encode(request)}));
    if (reply.status == 404)
        return Error{ErrorCode::ServerRefused,
                     "The server does not let this device be unlocked: an administrator has shut "
                     "it out, or it is not the organisation's server. Nothing was changed."};
    if (reply.status == 429)
        return Error{ErrorCode::ServerRefused,
                     "This device has asked too often today. Ask again tomorrow, with the same "
                     "passphrase each time. Nothing was changed."};
    if (reply.status != 202)
        return sync::unexpectedStatus(reply.status);
    return unlockWords(request);
}

Result<void> finishUnlock(const store::Profile &place, std::string_view passphrase,
                          sync::Transport &server, base::Random &random, store::KeyStore *keyStore)
{
    const fs::path profile = place.folder();
    TL_TRY(const store::DeviceAddress address, store::readAddress(profile));
    TL_TRY(const bool hasAsked, store::isThere(freshKeyFile(profile)));
    if (!hasAsked)
        return Error{ErrorCode::NotFound,
                     "This device has not asked to be unlocked. Ask first. Nothing was changed."};
    const auto seed = store::KeyFile::open(freshKeyFile(profile), passphrase, keyStore);
    if (!seed && seed.error().code == ErrorCode::WrongSecret)
        return Error{ErrorCode::WrongSecret,
                     "This is not the passphrase that was given when this device asked to be "
                     "unlocked. Give that one, or ask again. Nothing was changed."};
    if (!seed && seed.error().code == ErrorCode::IoFailed
        && store::KeyFile::slot(freshKeyFile(profile)))
        return Error{ErrorCode::IoFailed,
                     "The key ring of this computer did not give its part of what was asked for. "
                     "Let it be opened and try again, or ask again. Nothing was changed."};
    TL_CHECK(seed ? Result<void>() : Result<void>(seed.error()));
    const auto fresh = crypto::BoxKey::fromSeed(*seed);
    TL_TRY(const sync::Reply reply,
           server.exchange({"GET", "/v1/unlock/" + address.device.hex(), {}, {}}));
    if (reply.status == 404)
        return Error{ErrorCode::NotApproved,
                     "No manager has answered yet. Ring one and compare the six words; then try "
                     "again. Nothing was changed."};
    if (reply.status != 200)
        return sync::unexpectedStatus(reply.status);
    const auto answer = protocol::decodeUnlockAnswer(reply.body);
    auto opened = answer ? fresh.open(answer->sealed) : std::nullopt;
    const auto storeKey =
        opened && answer->freshKey == fresh.publicKey() ? Secret32::from(*opened) : std::nullopt;
    if (opened)
        crypto::wipe(*opened);
    const auto done = storeKey ? setPassphrase(profile, *storeKey, passphrase, random, keyStore)
                               : Result<void>(Error{ErrorCode::WrongSecret, {}});
    if (done || done.error().code != ErrorCode::WrongSecret)
        return done;
    // The server keeps the first answer to a request: asking the same again would bring it again.
    forgetRequest(profile, keyStore);
    return Error{ErrorCode::ServerRefused,
                 "The answer does not open this device: it was given for something else. Ask "
                 "again, and compare the new words. Nothing was changed."};
}

Result<void> unlockWithRoot(const store::Profile &place, std::string_view passphrase,
                            std::string_view printedRoot, base::Random &random,
                            store::KeyStore *keyStore)
{
    const fs::path profile = place.folder();
    TL_CHECK(requireGoodPassphrase(passphrase));
    TL_TRY(const sync::RootKeys root, readRoot(printedRoot));
    TL_TRY(const store::KeyFile::Boxes boxes, store::KeyFile::boxes(profile / "key"));
    if (!boxes.forRecovery)
        return nobodyHolds("the paper root");
    auto opened = root.recovery.open(*boxes.forRecovery);
    if (!opened)
        return Error{ErrorCode::Refused,
                     "This is the paper root of another organisation. Nothing was changed."};
    // Whose it is need not be known, and where there is no server it is not: the store says it.
    const auto key = store::unboxedKey(*opened);
    crypto::wipe(*opened);
    const auto done = key ? setPassphrase(profile, *key, passphrase, random, keyStore)
                          : Result<void>(Error{ErrorCode::WrongSecret, {}});
    if (!done && done.error().code == ErrorCode::WrongSecret)
        return Error{ErrorCode::StoreDamaged,
                     "The box for the paper root holds another device's key: the key file is not "
                     "this folder's. Restore it from a copy. Nothing was changed."};
    return done;
}

} // namespace throughline::service
