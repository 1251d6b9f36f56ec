// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/return_to_custody.h"

#include "domain/code_list.h"
#include "domain/rules/open_work.h"
#include "domain/schema_table.h"
#include "domain/working_days.h"
#include "service/case_records.h"
#include "service/custody_spell.h"
#include "service/one_edit.h"
#include "service/same_person.h"

#include <algorithm>

namespace throughline::service {

namespace {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::fieldText;
using domain::Kind;
using domain::PartialDate;
using domain::Record;
using Fields = std::vector<domain::FieldValue>;

constexpr auto releaseState = fieldNumber<Kind::Release>("state");
constexpr auto stateReason = fieldNumber<Kind::Release>("state_reason");

[[nodiscard]] bool isRecall(std::string_view kind)
{
    return domain::findCode("recall_type", kind) != nullptr;
}

//! Days of a fixed-term recall; 0 for all others.
[[nodiscard]] int fixedTerm(std::string_view kind)
{
    static constexpr std::pair<std::string_view, int> terms[] = {
        {"FIXED_TERM_RECALL_14", 14}, {"FIXED_TERM_RECALL_28", 28}, {"FIXED_TERM_RECALL_56", 56}};
    for (const auto &[key, days] : terms) {
        if (key == kind)
            return days;
    }
    return 0;
}

[[nodiscard]] std::string words(std::string_view kind)
{
    if (const domain::Code *code = domain::findCode("recall_type", kind))
        return std::string(code->label);
    return kind == "REMAND" ? "On remand" : "New sentence";
}

//! Everything that one return changes, in the order in which it is told.
class Return
{
public:
    Return(CaseEdit &edit, const ReturnToCustody &given, const Record &person,
           std::vector<Record> records)
        : m_edit(edit), m_given(given), m_person(person), m_records(std::move(records))
    {
    }

    [[nodiscard]] Result<void> run()
    {
        TL_CHECK(closeReleases());
        TL_CHECK(each(Kind::Appointment, &Return::appointment));
        TL_CHECK(each(Kind::Placement, &Return::placement));
        TL_CHECK(each(Kind::Referral, &Return::referral));
        TL_CHECK(each(Kind::DutyToRefer, &Return::duty));
        TL_CHECK(each(Kind::Action, &Return::action));
        TL_CHECK(sentence());
        TL_CHECK(beginSpell(
            m_edit, m_records,
            {m_person.id, m_given.on, m_given.prison, legalStatus(), m_given.toldBy, {}}));
        TL_CHECK(accommodation());
        TL_CHECK(person());
        return nextRelease();
    }

private:
    [[nodiscard]] Result<void> each(Kind kind, Result<void> (Return::*what)(const Record &))
    {
        for (const Record &record : m_records) {
            if (record.kind == kind)
                TL_CHECK((this->*what)(record));
        }
        return {};
    }

    //! Every one still to come, and after a recall the newest that they came out by.
    [[nodiscard]] Result<void> closeReleases()
    {
        const Record *out = nullptr;
        for (const Record &record : m_records) {
            if (record.kind != Kind::Release)
                continue;
            const std::string_view state = fieldText(record, releaseState);
            if (state == "RELEASED" || state == "RELEASED_UNKNOWN") {
                const auto day = dayOut(record);
                if ((!day || *day <= m_given.on) && (!out || dayOut(*out) < day))
                    out = &record;
            } else if (domain::isOpenWork(record)) {
                TL_CHECK(m_edit.change(
                    record,
                    {{releaseState, std::string("CANCELLED")}, {stateReason, words(m_given.kind)}},
                    "closed: CANCELLED"));
            }
        }
        m_wasOut = out != nullptr;
        if (!isRecall(m_given.kind))
            return {};
        if (!out) {
            m_edit.doubt("A recall follows a release, and none is recorded as having happened; "
                         "look at the releases.");
            return {};
        }
        return m_edit.change(
            *out, {{releaseState, std::string("RECALLED")}, {stateReason, words(m_given.kind)}},
            "closed: RECALLED");
    }

    [[nodiscard]] Result<void> appointment(const Record &record)
    {
        const auto *starts =
            domain::fieldAs<domain::WallDateTime>(record, fieldNumber<Kind::Appointment>("starts"));
        const bool isInPrison =
            fieldText(record, fieldNumber<Kind::Appointment>("mode")) == "IN_PERSON_PRISON";
        if (fieldText(record, fieldNumber<Kind::Appointment>("state")) != "PLANNED" || isInPrison
            || !starts || starts->date < m_given.on)
            return {};
        return m_edit.change(record,
                             {{fieldNumber<Kind::Appointment>("state"), std::string("CANCELLED")}},
                             "cancelled: it was on " + toText(starts->date));
    }

    [[nodiscard]] std::string departure(std::string_view type) const
    {
        const bool recall = isRecall(m_given.kind);
        if (type == "A02") // of CAS1: breach or recall; arrested, remanded or sentenced
            return recall ? "-" : "H";
        if (recall)
            return "bed-withdrawn-recall-breach";
        return m_given.kind == "REMAND" ? "H" : "bed-withdrawn-further-custodial-sentence-imposed";
    }

    [[nodiscard]] Result<void> placement(const Record &record)
    {
        constexpr auto state = fieldNumber<Kind::Placement>("state");
        constexpr auto type = fieldNumber<Kind::Placement>("type");
        const std::string_view now = fieldText(record, state);
        if (now == "ARRIVED")
            return m_edit.change(
                record,
                {{state, std::string("DEPARTED")},
                 {fieldNumber<Kind::Placement>("ended_on"), m_given.on},
                 {fieldNumber<Kind::Placement>("departure"), departure(fieldText(record, type))}},
                "ended: DEPARTED");
        if (!domain::isOpenWork(record) || now.empty())
            return {};
        return m_edit.change(record, {{state, std::string("CANCELLED")}}, "cancelled");
    }

    [[nodiscard]] Result<void> referral(const Record &record)
    {
        constexpr auto direction = fieldNumber<Kind::Referral>("direction");
        constexpr auto status = fieldNumber<Kind::Referral>("status");
        if (!domain::isOpenWork(record))
            return {};
        const bool goesOut = fieldText(record, direction) == "OUT";
        if (!goesOut || !m_given.withdrawReferrals || fieldText(record, status) == "NOT_TAKEN_UP") {
            m_edit.leave(record,
                         goesOut ? "referral to a service: tell it, or withdraw it"
                                 : "referral to us: see whether it goes on");
            return {};
        }
        return m_edit.change(record,
                             {{status, std::string("WITHDRAWN")},
                              {fieldNumber<Kind::Referral>("end_reason"), std::string("RET")}},
                             "withdrawn: returned to custody");
    }

    [[nodiscard]] Result<void> duty(const Record &record)
    {
        const std::string_view state = fieldText(record, fieldNumber<Kind::DutyToRefer>("state"));
        if (state == "SUBMITTED" || state == "CONSENT_ASKED")
            m_edit.leave(record, "duty to refer: tell the council, or withdraw it");
        return {};
    }

    [[nodiscard]] Result<void> action(const Record &record)
    {
        if (domain::isOpenWork(record))
            m_edit.leave(record, "action: see whether it still matters");
        return {};
    }

    [[nodiscard]] std::string legalStatus() const
    {
        if (isRecall(m_given.kind))
            return "RECALL";
        return m_given.kind == "REMAND" ? "REMAND" : "SENTENCED";
    }

    [[nodiscard]] Result<void> sentence()
    {
        Fields fields;
        if (isRecall(m_given.kind)) {
            fields = {{fieldNumber<Kind::Sentence>("recall_type"), m_given.kind},
                      {fieldNumber<Kind::Sentence>("recalled_on"), m_given.on}};
            const auto newest =
                std::find_if(m_records.rbegin(), m_records.rend(),
                             [](const Record &one) { return one.kind == Kind::Sentence; });
            if (newest != m_records.rend())
                return m_edit.change(*newest, fields, "recall noted");
        } else if (m_given.sentence.empty()) {
            return {};
        }
        fields.emplace_back(fieldNumber<Kind::Sentence>("person"), m_person.id);
        addText(fields, fieldNumber<Kind::Sentence>("type"), m_given.sentence);
        addText(fields, fieldNumber<Kind::Sentence>("told_by"), m_given.toldBy);
        TL_TRY([[maybe_unused]] const RecordId id,
               m_edit.add(Kind::Sentence, std::move(fields), "sentence noted"));
        return {};
    }

    //! The timeline says where they are; custody is out of scope of every figure.
    [[nodiscard]] Result<void> accommodation()
    {
        if (!m_wasOut)
            return {};
        Fields fields{{fieldNumber<Kind::Accommodation>("person"), m_person.id},
                      {fieldNumber<Kind::Accommodation>("timepoint"), std::string("AD_HOC")},
                      {fieldNumber<Kind::Accommodation>("type"), std::string("HMP")},
                      {fieldNumber<Kind::Accommodation>("from_date"), m_given.on},
                      {fieldNumber<Kind::Accommodation>("answered_on"), m_edit.today()}};
        addText(fields, fieldNumber<Kind::Accommodation>("told_by"), m_given.toldBy);
        TL_TRY([[maybe_unused]] const RecordId id,
               m_edit.add(Kind::Accommodation, std::move(fields), "where they live: in custody"));
        return {};
    }

    [[nodiscard]] std::optional<PartialDate> expectedRelease() const
    {
        if (m_given.nextRelease)
            return m_given.nextRelease;
        const int days = fixedTerm(m_given.kind);
        return days > 0 ? std::optional(domain::addDays(m_given.on, days)) : std::nullopt;
    }

    [[nodiscard]] Result<void> person()
    {
        constexpr auto status = fieldNumber<Kind::Person>("status");
        constexpr std::int64_t before = 14; // when appointments and travel are seen to (3.2)
        Fields fields;
        addText(fields, fieldNumber<Kind::Person>("prison"), m_given.prison);
        const std::string_view now = fieldText(m_person, status);
        auto review = m_given.reviewOn;
        if (const auto release = expectedRelease(); !review && release)
            review = std::max(domain::addDays(*release, -before), m_edit.today());
        if (now == "OPEN" && review) {
            fields.emplace_back(status, std::string("PAUSED"));
            fields.emplace_back(fieldNumber<Kind::Person>("status_reason"), words(m_given.kind));
            fields.emplace_back(fieldNumber<Kind::Person>("review_on"), *review);
        } else if (now == "CLOSED") {
            m_edit.leave(m_person, "the case is closed; open it again if you work with them");
        }
        if (fields.empty())
            return {};
        return m_edit.change(m_person, fields,
                             now == "OPEN" && review ? "paused until " + toText(*review)
                                                     : "prison noted");
    }

    [[nodiscard]] Result<void> nextRelease()
    {
        const auto day = expectedRelease();
        if (!day)
            return {};
        const bool fixed = fixedTerm(m_given.kind) > 0;
        Fields fields{{fieldNumber<Kind::Release>("person"), m_person.id},
                      {releaseState, std::string("PLANNED")},
                      {fieldNumber<Kind::Release>("release_date"), *day},
                      {fieldNumber<Kind::Release>("custody_since"), m_given.on},
                      {fieldNumber<Kind::Release>("told_on"), m_edit.today()}};
        addText(fields, fieldNumber<Kind::Release>("prison"), m_given.prison);
        addText(fields, fieldNumber<Kind::Release>("told_by"), m_given.toldBy);
        addText(fields, fieldNumber<Kind::Release>("route"),
                fixed                        ? "FTR"
                    : isRecall(m_given.kind) ? "PRRD"
                                             : "");
        if (!m_given.nextRelease) // nobody has said so: the term is counted from the day
            addText(fields, fieldNumber<Kind::Release>("certainty"), "GUESS");
        TL_TRY([[maybe_unused]] const RecordId id,
               m_edit.add(Kind::Release, std::move(fields), "next release on " + toText(*day)));
        return {};
    }

    CaseEdit &m_edit;
    const ReturnToCustody &m_given;
    const Record &m_person;
    std::vector<Record> m_records;
    bool m_wasOut = false;
};

} // namespace

std::vector<std::string> missingFor(const ReturnToCustody &given)
{
    std::vector<std::string> missing;
    if (!given.on.isWholeDay())
        missing.emplace_back("--on (the day)");
    if (given.toldBy.empty())
        missing.emplace_back("--told-by (who told us)");
    if (fixedTerm(given.kind) == 0 && !given.reviewOn && !given.nextRelease)
        missing.emplace_back("--review-on (when to look again) or --next-release (its day)");
    if (given.kind == "NEW_SENTENCE" && given.sentence.empty())
        missing.emplace_back("--sentence (its kind)");
    return missing;
}

Result<CaseNews> returnToCustody(Workspace &workspace, const ReturnToCustody &given)
{
    if (!isRecall(given.kind) && given.kind != "NEW_SENTENCE" && given.kind != "REMAND")
        return base::Error{base::ErrorCode::BadUsage,
                           "The kind is a recall type (STANDARD_RECALL, STANDARD_RECALL_255, "
                           "FIXED_TERM_RECALL_14, _28 or _56), NEW_SENTENCE or REMAND."};
    std::string words;
    for (const std::string &one : missingFor(given))
        words += (words.empty() ? "" : ", ") + one;
    if (!words.empty())
        return notSaved("Something is missing: " + words + ".");
    TL_CHECK(checkCode(Kind::Custody, "prison", given.prison));
    TL_CHECK(checkCode(Kind::Custody, "told_by", given.toldBy));
    TL_CHECK(checkCode(Kind::Sentence, "type", given.sentence));
    TL_TRY(const Record person, requireRecordedWith(workspace, given.person));
    TL_TRY(CaseEdit edit, CaseEdit::begin(workspace));
    if (domain::isAfter(given.on, edit.today()))
        return notSaved("This day is in the future; write it down when it has come.");
    static constexpr Kind kinds[] = {Kind::Release,  Kind::Appointment, Kind::Placement,
                                     Kind::Referral, Kind::DutyToRefer, Kind::Action,
                                     Kind::Sentence, Kind::Custody};
    TL_TRY(auto records, recordsAbout(workspace.store().records, person.id, kinds));
    TL_CHECK(Return(edit, given, person, std::move(records)).run());
    return edit.commit();
}

} // namespace throughline::service
