// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/prison_move.h"

#include "domain/code_set.h"
#include "domain/rules/open_work.h"
#include "domain/schema_table.h"
#include "domain/working_days.h"
#include "service/case_records.h"
#include "service/custody_spell.h"
#include "service/one_edit.h"
#include "service/same_person.h"
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
using Fields = std::vector<domain::FieldValue>;

constexpr auto state = fieldNumber<Kind::Release>("state");
constexpr auto keyWorker = fieldNumber<Kind::Person>("key_worker");

//! Whoever expects somebody at the old prison.
class ToBeTold
{
public:
    void add(const std::string &who)
    {
        if (!who.empty())
            m_who += (m_who.empty() ? "" : ", ") + who;
    }
    [[nodiscard]] const std::string &text() const { return m_who; }

private:
    std::string m_who;
};

//! The release to come goes through MOVED, so that the history tells of the move, to what it is at
//! the new prison.
[[nodiscard]] Result<void> moveRelease(CaseEdit &edit, const Record &release,
                                       const PrisonMove &move)
{
    const std::string_view now = fieldText(release, state);
    if (!domain::isOpenWork(release) || now.empty())
        return {};
    Fields fields{{fieldNumber<Kind::Release>("prison"), move.to},
                  {fieldNumber<Kind::Release>("told_on"), edit.today()}};
    addText(fields, fieldNumber<Kind::Release>("told_by"), move.toldBy);
    if (now == "POSTPONED") // no new day is known yet, there as here
        return edit.change(release, fields, "at the new prison, its day still awaited");
    if (now != "MOVED")
        TL_CHECK(edit.change(
            release,
            {{state, std::string("MOVED")},
             {fieldNumber<Kind::Release>("state_reason"), std::string("Moved to another prison")}},
            {}));
    const bool hasDay = release.find(fieldNumber<Kind::Release>("release_date")) != nullptr;
    const std::string next = move.confirmed && hasDay ? "CONFIRMED" : "PLANNED";
    fields.emplace_back(state, next);
    return edit.change(release, fields,
                       next == "CONFIRMED" ? "at the new prison: CONFIRMED"
                                           : "at the new prison: PLANNED, to be confirmed again");
}

[[nodiscard]] Result<void> cancelMeeting(CaseEdit &edit, const Record &meeting,
                                         const PrisonMove &move)
{
    constexpr auto meetingState = fieldNumber<Kind::Appointment>("state");
    const auto *starts =
        domain::fieldAs<domain::WallDateTime>(meeting, fieldNumber<Kind::Appointment>("starts"));
    if (fieldText(meeting, meetingState) != "PLANNED" || !starts || starts->date < move.on
        || fieldText(meeting, fieldNumber<Kind::Appointment>("mode")) != "IN_PERSON_PRISON")
        return {};
    return edit.change(
        meeting,
        {{meetingState, std::string("CANCELLED")},
         {fieldNumber<Kind::Appointment>("absence_reason"), std::string("TRANSFER")}},
        "cancelled: it was at the old prison on " + toText(starts->date));
}

//! A gate or a wing that the worker is not cleared for.
[[nodiscard]] Result<void> doubtClearance(const Workspace &workspace, CaseEdit &edit,
                                          const RecordId *user, const std::string &prison)
{
    if (!user)
        return {};
    TL_TRY(const auto worker, workerRecord(workspace, *user));
    const std::string_view cleared =
        worker ? fieldText(*worker, fieldNumber<Kind::Worker>("prisons_cleared")) : "";
    if (cleared.empty())
        return {};
    const auto prisons = domain::splitCodeSet(cleared);
    if (std::find(prisons.begin(), prisons.end(), prison) == prisons.end())
        edit.doubt(workerName(workspace, *user) + " is not cleared for this prison.");
    return {};
}

[[nodiscard]] Result<void> tellOthers(CaseEdit &edit, const Record &person,
                                      std::span<const Record> records)
{
    ToBeTold told;
    told.add(domain::fieldAs<RecordId>(person, fieldNumber<Kind::Person>("backup_worker"))
                 ? "the back-up worker"
                 : "");
    told.add(fieldText(person, fieldNumber<Kind::Person>("supporter_name")).empty()
                 ? ""
                 : "their supporter, if they agree");
    std::int64_t services = 0;
    for (const Record &record : records) {
        if (record.kind == Kind::Release && domain::isOpenWork(record)) {
            told.add(fieldText(record, fieldNumber<Kind::Release>("practitioner")).empty()
                         ? ""
                         : "the probation practitioner");
            told.add(domain::fieldAs<RecordId>(record, fieldNumber<Kind::Release>("met_by"))
                         ? "whoever meets them"
                         : "");
        }
        const bool open = record.kind == Kind::Referral && domain::isOpenWork(record);
        services += open ? 1 : 0;
        if (open)
            edit.leave(record, "referral: see whether it holds at the new prison");
    }
    if (services > 0)
        told.add(services == 1
                     ? "the service with an open referral"
                     : "the " + std::to_string(services) + " services with open referrals");
    if (told.text().empty())
        return {};
    Fields fields{
        {fieldNumber<Kind::Action>("person"), person.id},
        {fieldNumber<Kind::Action>("title"), "Tell of the move to another prison: " + told.text()},
        {fieldNumber<Kind::Action>("due_on"), domain::addWorkingDays(edit.today(), 1)}};
    if (const auto *worker = domain::fieldAs<RecordId>(person, keyWorker))
        fields.emplace_back(fieldNumber<Kind::Action>("owner"), *worker);
    TL_TRY([[maybe_unused]] const RecordId id,
           edit.add(Kind::Action, std::move(fields), "to be told: " + told.text()));
    return {};
}

} // namespace

Result<CaseNews> movePrison(Workspace &workspace, const PrisonMove &move)
{
    TL_CHECK(checkCode(Kind::Custody, "prison", move.to));
    TL_CHECK(checkCode(Kind::Custody, "told_by", move.toldBy));
    if (move.to.empty() || !move.on.isWholeDay())
        return notSaved("Say to which prison they moved, and on which day.");
    TL_TRY(const Record person, requireRecordedWith(workspace, move.person));
    static constexpr Kind kinds[] = {Kind::Release, Kind::Appointment, Kind::Referral,
                                     Kind::Custody};
    TL_TRY(const auto records, recordsAbout(workspace.store().records, person.id, kinds));
    TL_TRY(CaseEdit edit, CaseEdit::begin(workspace));
    if (domain::isAfter(move.on, edit.today()))
        return notSaved("This day is in the future; note it as the expected move of their time in "
                        "custody (transfer_to, transfer_on).");
    std::string legalStatus;
    for (const Record &record : records) {
        if (record.kind == Kind::Release)
            TL_CHECK(moveRelease(edit, record, move));
        else if (record.kind == Kind::Appointment)
            TL_CHECK(cancelMeeting(edit, record, move));
        else if (record.kind == Kind::Custody
                 && !domain::fieldAs<domain::PartialDate>(record,
                                                          fieldNumber<Kind::Custody>("to_date")))
            legalStatus = fieldText(record, fieldNumber<Kind::Custody>("legal_status"));
        const bool comes = record.kind == Kind::Release && domain::isOpenWork(record);
        TL_CHECK(doubtClearance(
            workspace, edit,
            comes ? domain::fieldAs<RecordId>(record, fieldNumber<Kind::Release>("met_by"))
                  : nullptr,
            move.to));
    }
    TL_CHECK(beginSpell(edit, records,
                        {person.id, move.on, move.to, legalStatus, move.toldBy, move.location}));
    TL_CHECK(edit.change(person, {{fieldNumber<Kind::Person>("prison"), move.to}}, "prison noted"));
    TL_CHECK(tellOthers(edit, person, records));
    TL_CHECK(
        doubtClearance(workspace, edit, domain::fieldAs<RecordId>(person, keyWorker), move.to));
    return edit.commit();
}

} // namespace throughline::service
