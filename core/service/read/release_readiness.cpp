// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/release_readiness.h"

#include "domain/code_list.h"
#include "domain/rules/accommodation_rules.h"
#include "domain/rules/consent_rules.h"
#include "domain/rules/open_work.h"
#include "domain/rules/record_rules.h"
#include "domain/schema_table.h"
#include "service/case_records.h"
#include "service/read/record_fields.h"
#include "service/read/release_missing.h"

#include <algorithm>
#include <map>
#include <set>

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;
using domain::PartialDate;
using domain::Record;

namespace {

using Readiness = ReleaseReadiness;

[[nodiscard]] Readiness::Progress progressOf(std::string_view status)
{
    if (status == "IN_HAND" || status == "NOT_NEEDED" || status == "DECLINED")
        return Readiness::Progress::Done;
    return status == "NEEDED" || status == "ARRANGED" || status == "NOT_AVAILABLE"
        ? Readiness::Progress::Open
        : Readiness::Progress::Unknown;
}

//! One release, and the records of its person, each kind in order of making.
class Examination
{
public:
    Examination(Readiness &out, std::vector<Record> records, PartialDate today)
        : m_out(out), m_records(std::move(records)), m_today(today)
    {
        m_day = valueIn<PartialDate>(out.release, fieldNumber<Kind::Release>("release_date"));
        if (m_day && !m_day->isWholeDay())
            m_day.reset();
    }

    void run()
    {
        if (m_day)
            m_out.usual = domain::usualReleaseDay(
                *m_day,
                valueIn<PartialDate>(m_out.release, fieldNumber<Kind::Release>("custody_since")),
                textOf(m_out.release, fieldNumber<Kind::Release>("route")),
                textOf(m_out.release, fieldNumber<Kind::Release>("release_date_type")));
        checklist();
        if (const Record *pack = newestOf(Kind::Pack, fieldNumber<Kind::Pack>("release")))
            m_out.pack = *pack;
        m_out.tonight = tonight();
        appointments();
        safety();
        consents();
        if (const Record *risk = newest(Kind::Risk, [](const Record &) { return true; }))
            m_out.risk = *risk;
    }

private:
    template<class Condition>
    [[nodiscard]] const Record *newest(Kind kind, Condition holds) const
    {
        const Record *found = nullptr;
        for (const Record &one : m_records) {
            if (one.kind == kind && holds(one) && (!found || found->id < one.id))
                found = &one;
        }
        return found;
    }

    //! Of this release, or of none that is named.
    [[nodiscard]] bool isOfRelease(const Record &record, std::uint16_t field) const
    {
        const auto release = valueIn<RecordId>(record, field);
        return !release || *release == m_out.release.id;
    }

    [[nodiscard]] const Record *newestOf(Kind kind, std::uint16_t release) const
    {
        return newest(kind, [&](const Record &one) { return isOfRelease(one, release); });
    }

    void checklist()
    {
        for (const domain::Code &code : domain::codeList("release_day_item")->codes) {
            const Record *answer = newest(Kind::Checklist, [&](const Record &one) {
                return isOfRelease(one, fieldNumber<Kind::Checklist>("release"))
                    && domain::fieldText(one, fieldNumber<Kind::Checklist>("item")) == code.key;
            });
            Readiness::Item item{std::string(code.key), "NOT_ASKED", {}, {}, {}};
            if (answer) {
                item.status = textOf(*answer, fieldNumber<Kind::Checklist>("status"));
                item.answeredOn =
                    valueIn<PartialDate>(*answer, fieldNumber<Kind::Checklist>("answered_on"));
                item.note = textOf(*answer, fieldNumber<Kind::Checklist>("note"));
            }
            item.progress = progressOf(item.status);
            m_out.known += item.progress == Readiness::Progress::Unknown ? 0 : 1;
            m_out.items.push_back(std::move(item));
        }
    }

    //! What was said of the night itself comes before what was planned for it.
    [[nodiscard]] std::optional<Readiness::Tonight> tonight() const
    {
        using Source = Readiness::Tonight::Source;
        const auto entryAt = [&](std::string_view timepoint) {
            return newest(Kind::Accommodation, [&](const Record &one) {
                return isOfRelease(one, fieldNumber<Kind::Accommodation>("release"))
                    && domain::fieldText(one, fieldNumber<Kind::Accommodation>("timepoint"))
                    == timepoint;
            });
        };
        const auto entry = [](Source source, const Record &one) {
            return Readiness::Tonight{source,
                                      textOf(one, fieldNumber<Kind::Accommodation>("answer")),
                                      textOf(one, fieldNumber<Kind::Accommodation>("type")),
                                      textOf(one, fieldNumber<Kind::Accommodation>("address"))};
        };
        if (m_out.card.firstNight) {
            const RecordId &id = m_out.card.firstNight->accommodation;
            if (const Record *night =
                    newest(Kind::Accommodation, [&](const Record &one) { return one.id == id; }))
                return entry(Source::FirstNight, *night);
        }
        if (const Record *placement =
                newest(Kind::Placement, [&](const Record &one) { return isBooked(one); }))
            return Readiness::Tonight{Source::Placement,
                                      {},
                                      textOf(*placement, fieldNumber<Kind::Placement>("type")),
                                      textOf(*placement, fieldNumber<Kind::Placement>("provider"))};
        if (const Record *planned = entryAt(domain::plannedTimepoint))
            return entry(Source::Planned, *planned);
        Readiness::Tonight told{Source::Destination,
                                textOf(m_out.release, fieldNumber<Kind::Release>("destination")),
                                {},
                                textOf(m_out.release, fieldNumber<Kind::Release>("to_address"))};
        return told.answer.empty() && told.place.empty() ? std::nullopt : std::optional(told);
    }

    //! A bed that is theirs on the day.
    [[nodiscard]] bool isBooked(const Record &placement) const
    {
        const std::string_view state =
            domain::fieldText(placement, fieldNumber<Kind::Placement>("state"));
        const auto start =
            valueIn<PartialDate>(placement, fieldNumber<Kind::Placement>("start_on"));
        const auto end =
            valueIn<PartialDate>(placement, fieldNumber<Kind::Placement>("planned_end"));
        return (state == "BOOKED" || state == "ARRIVED")
            && isOfRelease(placement, fieldNumber<Kind::Placement>("release")) && m_day && start
            && !domain::isAfter(*start, *m_day) && (!end || !domain::isAfter(*m_day, *end));
    }

    void appointments()
    {
        constexpr auto starts = fieldNumber<Kind::Appointment>("starts");
        for (const Record &one : m_records) {
            const auto at = valueIn<domain::WallDateTime>(one, starts);
            if (one.kind == Kind::Appointment && at && m_day && at->date == *m_day
                && domain::isOpenWork(one))
                m_out.appointments.push_back(one);
        }
        std::stable_sort(m_out.appointments.begin(), m_out.appointments.end(),
                         [](const Record &a, const Record &b) {
                             return *valueIn<domain::WallDateTime>(a, starts)
                                 < *valueIn<domain::WallDateTime>(b, starts);
                         });
    }

    void safety()
    {
        const PartialDate day = m_day.value_or(m_today);
        for (const Record &one : m_records) {
            const auto ended =
                valueIn<PartialDate>(one, fieldNumber<Kind::SafetyInstruction>("ended_on"));
            if (one.kind == Kind::SafetyInstruction && (!ended || domain::isAfter(*ended, day)))
                m_out.safety.push_back(one);
        }
    }

    //! What the plan rests on: to work with them at all, to speak with whoever supervises them, to
    //! look for a place with others, and what open referrals give away.
    [[nodiscard]] std::set<std::string> purposes() const
    {
        std::set<std::string> wanted;
        for (const Record &one : m_records) {
            if (one.kind == Kind::Person) {
                const std::string basis = textOf(one, fieldNumber<Kind::Person>("basis"));
                if (basis.empty() || basis == "CONSENT")
                    wanted.insert("SUPPORT");
            }
            if (one.kind == Kind::Referral && domain::isOpenWork(one)
                && domain::fieldText(one, fieldNumber<Kind::Referral>("direction")) == "OUT")
                wanted.insert(textOf(one, fieldNumber<Kind::Referral>("consent_purpose")));
        }
        if (domain::isYes(m_out.release, fieldNumber<Kind::Release>("supervised")))
            wanted.insert("SHARE_PROBATION");
        if (!hasRoof(m_out))
            wanted.insert("SHARE_HOUSING");
        return wanted;
    }

    void consents()
    {
        const std::set<std::string> wanted = purposes();
        for (const domain::Code &code : domain::codeList("consent_purpose")->codes) {
            const Record *consent = domain::newestConsent(m_records, code.key);
            if (wanted.contains(std::string(code.key))
                && !domain::checkConsent(consent, code.key, m_today))
                m_out.missingConsents.emplace_back(code.key);
        }
    }

    Readiness &m_out;
    std::vector<Record> m_records;
    PartialDate m_today;
    std::optional<PartialDate> m_day;
};

} // namespace

Result<ReleaseReadiness> releaseReadiness(const Reader &reader, const RecordId &release,
                                          PartialDate today, RiskInformation risk)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    Readiness out;
    TL_TRY(out.card, releaseCard(reader, release));
    TL_TRY(const RecordView view, reader.view(Kind::Release, release));
    if (view.record.voidReason)
        return base::Error{base::ErrorCode::Refused,
                           "This release was withdrawn: nothing of it counts."};
    out.release = view.record;
    out.metBy = userIn(out.release, fieldNumber<Kind::Release>("met_by"));
    if (out.metBy)
        out.metByName = reader.names().userName(*out.metBy);
    std::vector<Kind> kinds{Kind::Checklist,   Kind::Pack,    Kind::Accommodation,
                            Kind::Placement,   Kind::Consent, Kind::SafetyInstruction,
                            Kind::Appointment, Kind::Referral};
    if (risk == RiskInformation::Shown)
        kinds.push_back(Kind::Risk);
    TL_TRY(auto records, recordsAbout(reader.store().records, out.card.person, kinds));
    TL_TRY(const auto person, reader.store().records.find(Kind::Person, out.card.person));
    if (person)
        records.push_back(person->record);
    Examination(out, std::move(records), today).run();
    out.missing = whatIsMissing(out, risk);
    return out;
}

} // namespace throughline::service
