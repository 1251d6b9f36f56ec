// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/consequences.h"

#include "domain/rules/accommodation_rules.h"
#include "domain/rules/capacity_rules.h"
#include "domain/rules/consent_rules.h"
#include "domain/rules/state_machines.h"
#include "domain/schema_table.h"
#include "service/case_records.h"
#include "service/case_transfer.h"
#include "service/one_edit.h"
#include "service/retention.h"
#include "service/workers.h"

#include <algorithm>

namespace throughline::service {

namespace {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::fieldText;
using domain::Kind;
using domain::Record;

[[nodiscard]] bool comesTo(const Record *before, const Record &after, std::uint16_t field,
                           std::string_view state)
{
    return fieldText(after, field) == state
        && (before == nullptr || fieldText(*before, field) != state);
}

//! Nothing is ready to go out, and nothing goes out, that the person did not agree to.
[[nodiscard]] Result<void> checkReferralConsent(const Workspace &workspace, const Record *before,
                                                const Record &referral,
                                                std::vector<domain::RuleFinding> &warnings)
{
    constexpr auto status = fieldNumber<Kind::Referral>("status");
    constexpr auto purposeField = fieldNumber<Kind::Referral>("consent_purpose");
    constexpr auto personField = fieldNumber<Kind::Referral>("person");
    if (!comesTo(before, referral, status, "READY") && !comesTo(before, referral, status, "SENT"))
        return {};
    const std::string_view purpose = fieldText(referral, purposeField);
    const auto *person = domain::fieldAs<RecordId>(referral, personField);
    if (purpose.empty() || person == nullptr)
        return {}; // said by the machine, or by the rules of the kind
    const auto consent = consentToShare(workspace, *person, purpose);
    if (!consent)
        return notSaved(consent.error().message);
    if (const std::string_view limits = domain::consentLimits(*consent); !limits.empty())
        warnings.push_back(
            {false, "consent_purpose", "they agreed with limits: " + std::string(limits)});
    return {};
}

[[nodiscard]] Result<std::optional<Record>> changeInForce(const Workspace &workspace,
                                                          const RecordId &service)
{
    TL_TRY(const auto changes, recordsOf(workspace.store().records, Kind::CapacityChange, service));
    const Record *newest = domain::newestChange(changes, domain::londonDay(workspace.now()));
    return newest != nullptr ? std::optional(*newest) : std::nullopt;
}

//! Nothing for a field that was never set, and for one that is cleared.
[[nodiscard]] domain::Value heldIn(const Record &record, std::uint16_t field)
{
    const domain::Value *value = record.find(field);
    return value != nullptr ? *value : domain::Value{};
}

//! Where changes are told one by one, they are what counts: written by hand beside them the
//! service's own fields would not say since when, why and who said so, and a later day of checking
//! would show again what they held before the change.
[[nodiscard]] Result<void> checkCapacityIsTold(const Workspace &workspace, const Record *before,
                                               const Record &service)
{
    constexpr std::uint16_t told[] = {fieldNumber<Kind::Service>("capacity"),
                                      fieldNumber<Kind::Service>("checked_on"),
                                      fieldNumber<Kind::Service>("capacity_until")};
    const auto moves = [&](std::uint16_t field) {
        return heldIn(*before, field) != heldIn(service, field);
    };
    if (before == nullptr || std::none_of(std::begin(told), std::end(told), moves))
        return {};
    TL_TRY(const auto change, changeInForce(workspace, service.id));
    if (!change)
        return {};
    for (const auto &[field, value] : domain::capacityOf(*change)) {
        if (moves(field) && heldIn(service, field) != value)
            return notSaved(
                "Add a change of capacity instead: it says since when, why and who said so.");
    }
    return {};
}

[[nodiscard]] Result<void> checkServiceTakes(const Workspace &workspace, const Record *before,
                                             const Record &referral,
                                             std::vector<domain::RuleFinding> &warnings)
{
    constexpr auto direction = fieldNumber<Kind::Referral>("direction");
    constexpr auto serviceField = fieldNumber<Kind::Referral>("service");
    const auto *id = domain::fieldAs<RecordId>(referral, serviceField);
    const auto *old = before ? domain::fieldAs<RecordId>(*before, serviceField) : nullptr;
    if (id == nullptr || (old != nullptr && *old == *id) || fieldText(referral, direction) != "OUT")
        return {};
    TL_TRY(auto service, workspace.store().records.find(Kind::Service, *id));
    if (!service)
        return {};
    TL_TRY(const auto change, changeInForce(workspace, *id));
    domain::applyCapacity(service->record, change ? &*change : nullptr);
    if (std::string doubt = domain::capacityDoubt(service->record); !doubt.empty())
        warnings.push_back({false, "service", std::move(doubt)});
    return {};
}

//! Whether the person lives in emergency accommodation, as far as we know.
[[nodiscard]] Result<bool> isInEmergencyAccommodation(const store::Records &records,
                                                      const RecordId &person)
{
    static constexpr Kind kinds[] = {Kind::Placement, Kind::Accommodation};
    TL_TRY(const auto places, recordsAbout(records, person, kinds));
    return domain::emergencyPlace(places) != nullptr;
}

[[nodiscard]] Result<void> checkKeyWorkerStays(const store::Records &records, const Record *before,
                                               const Record &person)
{
    constexpr auto keyWorker = fieldNumber<Kind::Person>("key_worker");
    const bool isLeft = before != nullptr && domain::fieldAs<RecordId>(*before, keyWorker)
        && !domain::fieldAs<RecordId>(person, keyWorker);
    if (!isLeft || fieldText(person, fieldNumber<Kind::Person>("status")) == "CLOSED")
        return {};
    TL_TRY(const bool emergency, isInEmergencyAccommodation(records, person.id));
    if (!emergency)
        return {};
    return notSaved("They live in emergency accommodation, where nobody should be without a key "
                    "worker; name another one instead.");
}

[[nodiscard]] Result<void> checkSessionIsOpen(const store::Records &records, const Record *before,
                                              const Record &count)
{
    constexpr auto sessionField = fieldNumber<Kind::HallCount>("session");
    const auto *session = domain::fieldAs<RecordId>(count, sessionField);
    const bool corrects =
        domain::fieldAs<RecordId>(count, fieldNumber<Kind::HallCount>("corrects")) != nullptr;
    if (before != nullptr || session == nullptr || corrects)
        return {};
    TL_TRY(const auto row, records.find(Kind::HallSession, *session));
    if (!row || fieldText(row->record, fieldNumber<Kind::HallSession>("state")) != "CLOSED")
        return {};
    return notSaved("The session is closed and its totals may have been told; add an entry that "
                    "corrects one of it.");
}

//! What a service shows is its newest change, never a copy of it: here alone the machine of its
//! capacity can be asked. One that was heard late, or is to come, moves nothing today.
[[nodiscard]] Result<void> checkCapacityMoves(const Workspace &workspace, const Record *before,
                                              const Record &change)
{
    const auto *id =
        domain::fieldAs<RecordId>(change, fieldNumber<Kind::CapacityChange>("service"));
    if (before != nullptr || id == nullptr)
        return {};
    const store::Records &records = workspace.store().records;
    TL_TRY(const auto service, records.find(Kind::Service, *id));
    TL_TRY(auto changes, recordsOf(records, Kind::CapacityChange, *id));
    if (!service)
        return {};
    const domain::PartialDate today = domain::londonDay(workspace.now());
    Record shown = service->record;
    domain::applyCapacity(shown, domain::newestChange(changes, today));
    changes.push_back(change);
    Record next = service->record;
    domain::applyCapacity(next, domain::newestChange(changes, today));
    const auto moved = domain::checkState(&shown, next, today);
    return moved ? Result<void>() : notSaved(moved.error().message);
}

//! A manager of a team that has a contact says that it was looked at, and nobody writes down one
//! that was looked at before it was there.
[[nodiscard]] Result<void> checkReviewer(const Workspace &workspace, const Record *before,
                                         const Record &contact)
{
    constexpr auto reviewed = fieldNumber<Kind::Contact>("reviewed");
    if ((before ? heldIn(*before, reviewed) : domain::Value{}) == heldIn(contact, reviewed))
        return {};
    TL_TRY(const bool isManager, isManagerOf(workspace, contact.folder));
    if (before && isManager)
        return {};
    return notSaved("That a record was looked at is for a manager of its team to say, once it is "
                    "there.");
}

} // namespace

Result<Record> consentToShare(const Workspace &workspace, const RecordId &person,
                              std::string_view purpose)
{
    if (!domain::isSharing(purpose))
        return base::Error{base::ErrorCode::Refused,
                           "A referral gives something to others, and this consent is not about "
                           "that; choose one that is."};
    static constexpr Kind kinds[] = {Kind::Consent};
    TL_TRY(const auto consents, recordsAbout(workspace.store().records, person, kinds));
    const Record *consent = domain::newestConsent(consents, purpose);
    TL_CHECK(domain::checkConsent(consent, purpose, domain::londonDay(workspace.now())));
    return *consent;
}

Result<void> checkOthers(const Workspace &workspace, const Record *before, const Record &after,
                         std::vector<domain::RuleFinding> &warnings)
{
    const store::Records &records = workspace.store().records;
    switch (after.kind) {
    case Kind::Referral:
        TL_CHECK(checkServiceTakes(workspace, before, after, warnings));
        return checkReferralConsent(workspace, before, after, warnings);
    case Kind::Person:
        return checkKeyWorkerStays(records, before, after);
    case Kind::Contact:
        return checkReviewer(workspace, before, after);
    case Kind::Service:
        return checkCapacityIsTold(workspace, before, after);
    case Kind::CapacityChange:
        return checkCapacityMoves(workspace, before, after);
    case Kind::HallCount:
        return checkSessionIsOpen(records, before, after);
    case Kind::CaseTransfer:
        return checkTransfer(workspace, before, after);
    case Kind::Retention:
        return checkReview(workspace, after);
    case Kind::RetentionPeriod:
        return checkPeriod(workspace, after);
    default:
        return {};
    }
}

Result<std::vector<FollowingChange>> followingChanges(const Workspace &workspace,
                                                      const Record *before, const Record &after)
{
    return after.kind == Kind::CaseTransfer ? transferFollows(workspace, before, after)
                                            : std::vector<FollowingChange>();
}

} // namespace throughline::service
