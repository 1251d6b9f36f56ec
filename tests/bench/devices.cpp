// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "devices.h"

#include "crypto/system_random.h"
#include "domain/schema_table.h"
#include "made_contact.h"
#include "net/http_transport.h"
#include "service/edit.h"
#include "service/organisation.h"

#include <algorithm>

namespace throughline::bench {

using base::Result;
using domain::fieldNumber;
using domain::Kind;
using service::Draft;
using service::Workspace;
using WorkspacePtr = std::unique_ptr<Workspace>;

namespace {

constexpr std::uint32_t peopleInOneEdit = 50;

const base::SystemClock systemClock;
crypto::SystemRandom systemRandom;

[[nodiscard]] base::Error refused(std::string what)
{
    return {base::ErrorCode::Internal, std::move(what)};
}

[[nodiscard]] Draft personDraft(std::uint32_t index)
{
    Draft draft{Kind::Person, {}};
    draft.fields.emplace_back(fieldNumber<Kind::Person>("family_name"),
                              "Sampleton" + std::to_string(index));
    draft.fields.emplace_back(fieldNumber<Kind::Person>("given_names"), std::string("Example"));
    return draft;
}

[[nodiscard]] Draft contactDraft(const base::RecordId &person, const MadeContact &made)
{
    const base::Millis at = systemClock.wall() + -made.secondsAgo * 1000;
    Draft draft{Kind::Contact, {}};
    draft.fields.emplace_back(fieldNumber<Kind::Contact>("person"), person);
    draft.fields.emplace_back(fieldNumber<Kind::Contact>("mode"), made.mode);
    draft.fields.emplace_back(fieldNumber<Kind::Contact>("outcome"), made.outcome);
    draft.fields.emplace_back(fieldNumber<Kind::Contact>("at"), domain::londonInstant(at));
    draft.fields.emplace_back(fieldNumber<Kind::Contact>("minutes"), made.minutes);
    draft.fields.emplace_back(fieldNumber<Kind::Contact>("note"), made.note);
    return draft;
}

[[nodiscard]] Result<void> enrol(Workspace &admin, Workspace &joining, sync::Transport &server,
                                 const std::string &url)
{
    TL_TRY(const auto invitation,
           service::invite(admin, server, "Rhys Example", service::MemberRole::Caseworker,
                           std::nullopt));
    TL_TRY(const auto joiningServer, net::HttpTransport::connect(url));
    TL_TRY([[maybe_unused]] const std::string checkWords,
           service::requestToJoin(joining, *joiningServer, url, invitation.code));
    TL_TRY(const auto pending, service::pendingMembers(admin, server));
    if (pending.size() != 1)
        return refused("One device should ask to be let in.");
    TL_CHECK(service::approve(admin, server, pending.front().id));
    TL_TRY([[maybe_unused]] const auto joined, service::syncOnce(joining, joiningServer.get()));
    return {};
}

} // namespace

Result<void> makeDevices(const std::vector<std::filesystem::path> &homes, const std::string &url)
{
    TL_TRY(const WorkspacePtr admin,
           Workspace::create({homes.front()}, passphrase, systemClock, systemRandom));
    TL_TRY(const auto server, net::HttpTransport::connect(url));
    const service::OrganisationRequest request{"Example Throughcare", "Marged Sampleton",
                                               "Gate Team Example"};
    TL_TRY([[maybe_unused]] const auto root,
           service::createOrganisation(*admin, request, server.get(), url, std::nullopt));
    for (std::size_t i = 1; i < homes.size(); ++i) {
        TL_TRY(const WorkspacePtr joining,
               Workspace::create({homes[i]}, passphrase, systemClock, systemRandom));
        TL_CHECK(enrol(*admin, *joining, *server, url));
        TL_TRY([[maybe_unused]] const auto ready, service::syncOnce(*joining, server.get()));
    }
    TL_TRY([[maybe_unused]] const auto founded, service::syncOnce(*admin, server.get()));
    return {};
}

Result<void> writeOffline(const std::filesystem::path &home, const Load &load)
{
    TL_TRY(const WorkspacePtr device,
           Workspace::open({home}, passphrase, systemClock, systemRandom));
    TL_TRY(const base::TeamId team, service::chooseTeam(*device, "Gate Team Example"));
    for (std::uint32_t first = 0; first < load.people; first += peopleInOneEdit) {
        TL_TRY(service::Edit edit, service::Edit::begin(*device));
        for (std::uint32_t i = first; i < std::min(first + peopleInOneEdit, load.people); ++i) {
            TL_TRY(const base::RecordId person, edit.addPerson(personDraft(i), team));
            for (std::uint32_t k = 0; k < load.contactsEach; ++k) {
                const MadeContact made =
                    makeContact(load.seed, load.first + k * load.people + i, load.people);
                TL_TRY([[maybe_unused]] const auto id, edit.addAbout(contactDraft(person, made)));
            }
        }
        TL_CHECK(edit.commit());
    }
    return {};
}

Result<Measured> measureRounds(const std::filesystem::path &home, const std::string &url,
                               const std::function<void()> &begin)
{
    Measured measured;
    TL_TRY(const WorkspacePtr device,
           Workspace::open({home}, passphrase, systemClock, systemRandom));
    TL_TRY(const auto server, net::HttpTransport::connect(url));
    const std::int64_t opening = processMemory("self", "VmHWM:");
    begin();
    forgetPeakMemory();
    const Stopwatch watch;
    TL_TRY(measured.round, service::syncOnce(*device, server.get()));
    measured.times = watch.times();
    measured.ended = monotonicSeconds();
    measured.roundMemory = processMemory("self", "VmHWM:");
    measured.peakMemory = std::max(opening, measured.roundMemory);
    TL_TRY(measured.idle, service::syncOnce(*device, server.get()));
    return measured;
}

Result<std::vector<store::StoredRow>> rowsOf(const std::filesystem::path &home, const Load &load)
{
    TL_TRY(const WorkspacePtr device,
           Workspace::open({home}, passphrase, systemClock, systemRandom));
    std::vector<store::StoredRow> rows;
    std::vector<std::string> notes;
    for (const Kind kind : {Kind::Folder, Kind::Person, Kind::Contact}) {
        TL_CHECK(device->store().records.forEach(
            kind, {}, [&](const store::StoredRow &row) -> Result<void> {
                constexpr auto note = fieldNumber<Kind::Contact>("note");
                const auto *value = kind == Kind::Contact ? row.record.find(note) : nullptr;
                if (value != nullptr)
                    notes.push_back(std::get<std::string>(*value));
                rows.push_back(row);
                return {};
            }));
    }
    std::vector<std::string> written;
    for (std::uint32_t i = 0; i < load.contacts(); ++i)
        written.push_back(makeContact(load.seed, load.first + i, load.people).note);
    std::ranges::sort(notes);
    std::ranges::sort(written);
    if (notes != written)
        return refused("The device that pulled does not hold what the other one wrote.");
    return rows;
}

} // namespace throughline::bench
