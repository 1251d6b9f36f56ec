// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "waiting_referrals.h"

#include "domain/schema_table.h"
#include "domain/working_days.h"
#include "record_words.h"
#include "service/read/people.h"
#include "words.h"

#include <algorithm>

namespace throughline::models {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;
using domain::Record;

namespace {

constexpr std::size_t mostShown = 100;

struct Waiting
{
    Record referral;
    std::int64_t since = 0;
    service::PersonRow person;
    QString asked;
};

struct Reading
{
    std::vector<Waiting> waiting;
    std::size_t more = 0;
};

[[nodiscard]] std::int64_t askedOn(const Record &referral)
{
    constexpr auto referredOn = fieldNumber<Kind::Referral>("referred_on");
    constexpr auto statusOn = fieldNumber<Kind::Referral>("status_on");
    for (const std::uint16_t field : {referredOn, statusOn}) {
        const auto *const day = domain::fieldAs<domain::PartialDate>(referral, field);
        if (day && day->isWholeDay())
            return domain::epochDay(*day);
    }
    return 0;
}

//! The service, by the directory or as somebody typed it.
[[nodiscard]] QString whoWasAsked(const Record &referral, const words::ReferenceWords &references)
{
    const QString known =
        words::value(referral, fieldNumber<Kind::Referral>("service"), references);
    return known.isEmpty()
        ? words::text(domain::fieldText(referral, fieldNumber<Kind::Referral>("service_name")))
        : known;
}

[[nodiscard]] Result<Reading> readWaiting(service::Reader &reader,
                                          const std::vector<report::Source> &sources)
{
    TL_TRY(const auto moment, reader.snapshot());
    const words::ReferenceWords references =
        words::references(reader.names(), reader.store().records);
    TL_TRY(const auto mergedInto, reader.store().samePerson.everybody());
    std::vector<Record> referrals;
    for (const report::Source &one : sources) {
        TL_TRY(auto row, reader.store().records.find(one.kind, one.id));
        if (row)
            referrals.push_back(std::move(row->record));
    }
    std::ranges::stable_sort(referrals, {}, askedOn);
    Reading out;
    for (const Record &referral : referrals) {
        if (out.waiting.size() == mostShown)
            break;
        auto person = domain::personOf(referral).value_or(RecordId{});
        if (const auto shown = mergedInto.find(person); shown != mergedInto.end())
            person = shown->second;
        TL_TRY(auto rows, service::personRows(reader, std::span(&person, 1)));
        if (!rows.empty())
            out.waiting.push_back({referral, askedOn(referral), std::move(rows.front()),
                                   whoWasAsked(referral, references)});
    }
    out.more = referrals.size() - out.waiting.size();
    return out;
}

[[nodiscard]] WaitingReferralRow rowOf(const Waiting &one, domain::PartialDate today, bool whole)
{
    const auto days = static_cast<int>(words::dayNumber(today) - one.since);
    const QString since = WaitingReferrals::tr("asked %1, %n days ago", nullptr, days)
                              .arg(words::day(domain::fromEpochDay(one.since)));
    return {words::text(one.referral.id.hex()), words::text(one.person.id.hex()),
            words::listName(one.person.name, whole),
            one.asked.isEmpty() ? WaitingReferrals::tr("No service named, %1").arg(since)
                                : WaitingReferrals::tr("%1, %2").arg(one.asked, since)};
}

} // namespace

QString WaitingReferrals::moreText() const
{
    if (!m_ready || !m_problem.isEmpty())
        return {};
    if (m_more > 0)
        return tr("And %n more", nullptr, static_cast<int>(m_more));
    return m_rows.rows().empty() ? tr("Nobody waits for an answer that long now.") : QString();
}

void WaitingReferrals::look(FiguresModel *figures)
{
    m_ready = false;
    m_problem.clear();
    m_more = 0;
    m_rows.setRows({});
    emit changed();
    if (!m_session || !figures || !figures->memory())
        return;
    const domain::PartialDate today = domain::londonDay(m_session->now());
    m_session->count<Reading>(
        this,
        [today, memory = figures->memory(), month = figures->month(),
         group = figures->group()](service::Reader &reader) -> Result<Reading> {
            TL_TRY(const auto sources,
                   memory->counted(service::figureSource(reader), service::monthPeriod(month),
                                   domain::epochDay(today), report::lineNumber(waitingLine),
                                   {report::By::Team, group}));
            return readWaiting(reader, sources);
        },
        [this, today](Result<Reading> reading) {
            m_ready = true;
            m_problem = reading ? QString() : words::sentence(reading.error());
            std::vector<WaitingReferralRow> rows;
            if (reading) {
                for (const Waiting &one : reading->waiting)
                    rows.push_back(rowOf(one, today, m_session && m_session->fullNames()));
                m_more = reading->more;
            }
            m_rows.setRows(std::move(rows));
            emit changed();
        });
}

} // namespace throughline::models
