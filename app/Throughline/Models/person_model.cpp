// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "person_model.h"

#include "domain/schema_table.h"
#include "service/access_log.h"
#include "service/read/person_view.h"
#include "timeline_words.h"
#include "words.h"

namespace throughline::models {

namespace {

//! A gap that is worth a line of its own (interface.md 3.6).
constexpr std::int64_t longGapDays = 28;
//! So long after the day a gate log is still about this release.
constexpr std::int64_t gateDays = 14;

[[nodiscard]] QString wallText(const domain::WallDateTime &time, base::Millis now)
{
    return PersonModel::tr("%1 at %2")
        .arg(words::relativeDay(time.date, now), words::clock(std::int64_t{time.minutes}));
}

[[nodiscard]] QString nextText(const service::PersonView::Next &next, base::Millis now)
{
    const QString day = words::relativeDay(next.date, now);
    const QString when =
        next.minutes ? PersonModel::tr("%1 at %2").arg(day, words::clock(*next.minutes)) : day;
    switch (next.what) {
    case service::PersonView::Next::What::Appointment:
        return PersonModel::tr("First appointment %1").arg(when);
    case service::PersonView::Next::What::Release:
        return PersonModel::tr("Release %1").arg(when);
    }
    return {};
}

//! Today or in the days before, and nothing recorded: the gate is what there is to log.
[[nodiscard]] bool isAtTheGate(const service::ReleaseCard &release, base::Millis now)
{
    if (!release.date || !release.date->isWholeDay() || release.gate)
        return false;
    const std::int64_t ago =
        words::dayNumber(domain::londonDay(now)) - words::dayNumber(*release.date);
    return ago >= 0 && ago <= gateDays;
}

[[nodiscard]] std::string_view noteOf(const domain::Record &person)
{
    const domain::Value *value = person.find(domain::fieldNumber<domain::Kind::Person>("note"));
    const auto *text = value ? std::get_if<std::string>(value) : nullptr;
    return text ? std::string_view(*text) : std::string_view();
}

[[nodiscard]] domain::PartialDate dayOf(const store::TimelineKey &key)
{
    return domain::londonDay({key.whenMs});
}

} // namespace

struct PersonModel::Reading
{
    service::PersonView view;
    std::optional<service::ReleaseCard> release; //!< the one that matters now
    std::vector<store::TimelineKey> timeline;
};

void TimelineModel::take(std::vector<store::TimelineKey> keys)
{
    setKeys(std::move(keys));
    emit countChanged();
}

void TimelineModel::fetch(std::size_t page, std::vector<store::TimelineKey> keys,
                          std::uint64_t version) const
{
    if (!m_session)
        return;
    auto *const self = const_cast<TimelineModel *>(this); // its page comes later
    m_session->read<std::vector<service::TimelineEntry>>(
        self,
        [keys = std::move(keys)](service::Reader &reader) {
            return service::timelineEntries(reader, keys);
        },
        [self, page, version](base::Result<std::vector<service::TimelineEntry>> entries) {
            if (!entries)
                return;
            std::vector<TimelineRowData> rows;
            for (const service::TimelineEntry &entry : *entries)
                rows.push_back(timelineRow(entry, self->m_session->hasServer()));
            self->setPage(page, std::move(rows), version);
        });
}

void TimelineModel::decorate(TimelineRowData &row, std::size_t at) const
{
    const domain::PartialDate day = dayOf(keys()[at]);
    if (at == 0) {
        row.heading = words::month(day);
        return;
    }
    // Newest first: the row above is later.
    const domain::PartialDate above = dayOf(keys()[at - 1]);
    if (above.year != day.year || above.month != day.month)
        row.heading = words::month(day);
    const std::int64_t gap = words::dayNumber(above) - words::dayNumber(day);
    if (gap > longGapDays)
        row.gap = tr("No contact for %n days", nullptr, static_cast<int>(gap));
}

PersonModel::PersonModel(QObject *parent) : QObject(parent) {}

void PersonModel::setSession(Session *session)
{
    if (session == m_session)
        return;
    if (m_session)
        m_session->disconnect(this);
    m_session = session;
    m_timeline.setSession(session);
    emit sessionChanged();
    if (!session)
        return;
    connect(session, &Session::recordsChanged, this, &PersonModel::refresh);
    connect(session, &Session::syncStateChanged, this, &PersonModel::refresh);
    loadIfComplete();
}

void PersonModel::setPerson(const QString &person)
{
    if (person == m_person)
        return;
    m_person = person;
    m_ready = m_timelineReady = false;
    m_timeline.take({});
    emit personChanged();
    emit changed();
    loadIfComplete();
}

void PersonModel::loadIfComplete()
{
    const auto id = base::RecordId::fromHex(m_person.toStdString());
    if (!m_session || !id)
        return;
    m_session->write<void>(
        this, [id](service::Workspace &workspace) { return service::openPerson(workspace, *id); },
        {});
    refresh();
}

void PersonModel::refresh()
{
    const auto id = base::RecordId::fromHex(m_person.toStdString());
    if (!m_session || !id)
        return;
    m_session->read<Reading>(
        this,
        [id, now = m_session->now()](service::Reader &reader) -> base::Result<Reading> {
            Reading reading;
            TL_TRY(const auto moment, reader.snapshot());
            TL_TRY(reading.view, service::personView(reader, *id, now));
            if (reading.view.release) {
                TL_TRY(reading.release, service::releaseCard(reader, reading.view.release->id));
            }
            TL_TRY(reading.timeline, service::timelineKeys(reader, *id));
            return reading;
        },
        [this, id](base::Result<Reading> reading) {
            if (base::RecordId::fromHex(m_person.toStdString()) != id)
                return; // another person was opened meanwhile
            m_ready = true;
            m_problem = reading ? QString() : words::sentence(reading.error());
            if (reading)
                take(*reading);
            emit changed();
        });
}

void PersonModel::take(const Reading &reading)
{
    const service::PersonView &view = reading.view;
    const base::Millis now = m_session->now();
    m_name = words::text(view.name.full());
    m_number = words::text(view.prisonNumber);
    m_born = view.dateOfBirth ? QString::number(view.dateOfBirth->year) : QString();
    m_place = words::prison(view.prison);

    m_tonight.clear();
    m_tonightDetail.clear();
    if (view.tonight) {
        m_tonight = words::stay(view.tonight->answer, view.tonight->type);
        QStringList detail;
        if (view.tonight->from)
            detail.append(tr("from %1").arg(words::relativeDay(*view.tonight->from, now)));
        detail.append(tr("by %1").arg(words::text(view.tonight->byName)));
        m_tonightDetail = detail.join(QStringLiteral(", "));
    }

    m_next.clear();
    if (view.next)
        m_next = nextText(*view.next, now);
    m_gateRelease.clear();
    if (reading.release && isAtTheGate(*reading.release, now))
        m_gateRelease = words::text(reading.release->release.hex());
    m_facts.setRows(factsOf(reading, now));
    m_timelineReady = true;
    m_timeline.take(reading.timeline);
}

std::vector<FactRow> PersonModel::factsOf(const Reading &reading, base::Millis now)
{
    const service::PersonView &view = reading.view;
    std::vector<FactRow> facts;
    const auto add = [&facts](const QString &label, const QString &value) {
        if (!value.isEmpty())
            facts.push_back({label, value});
    };
    if (reading.release) {
        add(tr("Release"), releaseText(*reading.release, now));
        if (const auto &first = reading.release->firstAppointment)
            add(tr("First appointment"), wallText(*first, now));
    }
    add(tr("Key worker"), words::text(view.keyWorkerName));
    if (!view.status.empty())
        add(tr("Where we are with them"), words::code("person_status", view.status));
    if (view.dateOfBirth)
        add(tr("Date of birth"), words::day(*view.dateOfBirth));
    add(tr("Note"), words::text(noteOf(view.view.record)));
    return facts;
}

} // namespace throughline::models
