// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/lone_checks.h"

#include "domain/rules/lone_working_rules.h"
#include "domain/schema_table.h"
#include "service/read/managed_folder.h"
#include "service/read/record_fields.h"
#include "service/workers.h"

#include <algorithm>
#include <tuple>

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;
using domain::Record;

namespace {

[[nodiscard]] std::optional<base::Millis> momentIn(const Record &record, std::uint16_t field)
{
    const auto instant = valueIn<domain::Instant>(record, field);
    return instant ? std::optional(instant->at) : std::nullopt;
}

//! The newest record of a kind that names a user in this field; nothing where there is none.
[[nodiscard]] Result<std::optional<Record>>
newestNaming(const Reader &reader, Kind kind, std::uint16_t field, const base::UserId &user)
{
    store::ListFilter filter;
    filter.naming = {field, asReference(user)};
    filter.newestFirst = true;
    filter.limit = 1;
    std::optional<Record> found;
    TL_CHECK(reader.store().records.forEach(kind, filter,
                                            [&found](const store::StoredRow &row) -> Result<void> {
                                                found = row.record;
                                                return {};
                                            }));
    return found;
}

[[nodiscard]] Result<std::optional<Record>> workerOf(const Reader &reader, const base::UserId &user)
{
    return newestNaming(reader, Kind::Worker, fieldNumber<Kind::Worker>("user"), user);
}

//! The open checks, the newest first; nobody's in particular, or one user's. Looked for among all:
//! an alarm that nobody has ended is open behind any number of later checks.
[[nodiscard]] Result<std::vector<RecordId>> openOf(const Reader &reader,
                                                   const std::optional<base::UserId> &user)
{
    store::ListFilter filter;
    if (user)
        filter.naming = {fieldNumber<Kind::LoneWorking>("worker"), asReference(*user)};
    filter.newestFirst = true;
    std::vector<RecordId> found;
    TL_CHECK(reader.store().records.forEach(Kind::LoneWorking, filter,
                                            [&found](const store::StoredRow &row) -> Result<void> {
                                                if (domain::isOpenCheck(row.record))
                                                    found.push_back(row.record.id);
                                                return {};
                                            }));
    return found;
}

[[nodiscard]] Result<std::optional<Record>> lastOwn(const Reader &reader)
{
    return newestNaming(reader, Kind::LoneWorking, fieldNumber<Kind::LoneWorking>("worker"),
                        reader.names().self);
}

} // namespace

CheckUrgency urgencyOf(const LoneCheck &check, base::Millis now)
{
    if (check.hasAlarm)
        return CheckUrgency::Alarm;
    if (check.state == "ESCALATED")
        return CheckUrgency::Escalated;
    if (!domain::isOutAlone(check.state))
        return CheckUrgency::Over;
    return check.state == "OVERDUE" || (check.end && *check.end < now) ? CheckUrgency::Overdue
                                                                       : CheckUrgency::Running;
}

Result<std::optional<LoneCheck>> loneCheck(const Reader &reader, const RecordId &id)
{
    TL_TRY(const auto view, reader.find(Kind::LoneWorking, id));
    if (!view || view->record.voidReason)
        return std::optional<LoneCheck>();
    const Record &record = view->record;
    LoneCheck check;
    check.id = id;
    check.folder = record.folder;
    check.worker =
        userIn(record, fieldNumber<Kind::LoneWorking>("worker")).value_or(base::UserId{});
    check.buddy = userIn(record, fieldNumber<Kind::LoneWorking>("buddy"));
    check.state = textOf(record, fieldNumber<Kind::LoneWorking>("state"));
    check.isOpen = domain::isOpenCheck(record);
    check.hasAlarm = domain::hasAlarm(record);
    check.alarm = momentIn(record, fieldNumber<Kind::LoneWorking>("alarm_at"));
    check.started = momentIn(record, fieldNumber<Kind::LoneWorking>("started_at"));
    check.end = momentIn(record, fieldNumber<Kind::LoneWorking>("expected_end"));
    check.ended = momentIn(record, fieldNumber<Kind::LoneWorking>("ended_at"));
    check.place = textOf(record, fieldNumber<Kind::LoneWorking>("place"));
    check.step = textOf(record, fieldNumber<Kind::LoneWorking>("step"));
    check.note = textOf(record, fieldNumber<Kind::LoneWorking>("note"));
    check.localState = view->localState;
    TL_TRY(check.isManaged, isManaged(reader, record.folder));
    TL_TRY(const auto worker, workerOf(reader, check.worker));
    if (worker) {
        check.phone = textOf(*worker, fieldNumber<Kind::Worker>("telephone"));
        check.emergencyContact = textOf(*worker, fieldNumber<Kind::Worker>("emergency_contact"));
    }
    if (check.buddy) {
        TL_TRY(const auto other, workerOf(reader, *check.buddy));
        if (other)
            check.buddyPhone = textOf(*other, fieldNumber<Kind::Worker>("telephone"));
    }
    return std::optional(std::move(check));
}

Result<std::optional<LoneCheck>> ownCheck(const Reader &reader)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    TL_TRY(const auto open, openOf(reader, reader.names().self));
    return open.empty() ? Result<std::optional<LoneCheck>>(std::nullopt)
                        : loneCheck(reader, open.front());
}

Result<bool> isOwnCheckUnsent(const Reader &reader)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    TL_TRY(auto asked, openOf(reader, reader.names().self));
    TL_TRY(const auto last, lastOwn(reader));
    if (last)
        asked.push_back(last->id); // also one that has ended: that they are safe has to leave
    for (const RecordId &one : asked) {
        TL_TRY(const auto view, reader.find(Kind::LoneWorking, one));
        if (view && view->localState != store::RecordState::Synced)
            return true;
    }
    return false;
}

Result<std::optional<base::UserId>> lastBuddy(const Reader &reader)
{
    TL_TRY(const auto last, lastOwn(reader));
    return last ? userIn(*last, fieldNumber<Kind::LoneWorking>("buddy")) : std::nullopt;
}

Result<std::vector<LoneCheck>> openChecks(const Reader &reader, base::Millis now)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    const base::UserId self = reader.names().self;
    std::vector<LoneCheck> open;
    TL_TRY(const auto ids, openOf(reader, {}));
    for (const RecordId &id : ids) {
        TL_TRY(auto check, loneCheck(reader, id));
        if (check && (check->isManaged || check->buddy == self))
            open.push_back(*std::move(check));
    }
    sortByUrgency(open, now);
    return open;
}

void sortByUrgency(std::vector<LoneCheck> &checks, base::Millis now)
{
    std::ranges::sort(checks, [now](const LoneCheck &a, const LoneCheck &b) {
        const auto key = [now](const LoneCheck &one) {
            return std::tuple(-static_cast<int>(urgencyOf(one, now)),
                              one.end.value_or(base::Millis{}), one.id);
        };
        return key(a) < key(b);
    });
}

} // namespace throughline::service
