// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "app_stores.h"

#include "crypto/system_random.h"
#include "devices.h"
#include "service/demo.h"
#include "service/organisation.h"
#include "service/practice.h"
#include "service/read/people.h"

namespace throughline::bench {

using base::Result;
using service::Workspace;

namespace {

const base::SystemClock systemClock;
crypto::SystemRandom systemRandom;

[[nodiscard]] Result<std::unique_ptr<Workspace>> makeDevice(const std::filesystem::path &home)
{
    TL_TRY(auto device, Workspace::create({home}, passphrase, systemClock, systemRandom));
    TL_TRY([[maybe_unused]] const auto root,
           service::createOrganisation(
               *device, {"Example Throughcare", "Marged Sampleton", "Gate Team Example"}, nullptr,
               "", std::nullopt));
    return device;
}

} // namespace

Result<void> makePracticeStore(const std::filesystem::path &home, const AppLoad &load)
{
    TL_TRY(const auto device, makeDevice(home));
    TL_CHECK(service::fillDemo(
        *device, {static_cast<std::int64_t>(load.people), static_cast<std::int64_t>(load.contacts)},
        {}));
    return service::addPracticeReleases(*device);
}

Result<base::RecordId> makeLongTimeline(const std::filesystem::path &home, std::uint32_t entries)
{
    {
        TL_TRY([[maybe_unused]] const auto device, makeDevice(home));
    }
    TL_CHECK(writeOffline(home, {.people = 1, .contactsEach = entries}));
    TL_TRY(const auto device, Workspace::open({home}, passphrase, systemClock, systemRandom));
    TL_TRY(const auto reader, service::Reader::open(*device));
    TL_TRY(const auto people, service::peopleByName(*reader));
    return people.front();
}

} // namespace throughline::bench
