// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "person_model.h"

#include "domain/schema_table.h"
#include "phone_link.h"
#include "record_line.h"
#include "safety_words.h"
#include "service/access_log.h"
#include "service/read/person_view.h"
#include "service/visible_kinds.h"
#include "timeline_words.h"
#include "words.h"

namespace throughline::models {

namespace {

//! A gap that is worth a line of its own (interface.md 3.6).
constexpr std::int64_t longGapDays = 28;
//! So long after the day a gate log is still about this release.
constexpr std::int64_t gateDays = 14;

[[nodiscard]] QString nextText(const service::PersonView::Next &next, base::Millis now)
{
    const QString day = words::relativeDay(next.date, now);
    const QString when =
        next.minutes ? PersonModel::tr("%1 at %2").arg(day, words::clock(*next.minutes)) : day;
    switch (next.what) {
    case service::PersonView::Next::What::Appointment:
        return PersonModel::tr("Appointment %1").arg(when);
    case service::PersonView::Next::What::FirstAppointment:
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

//! What a telephone or a mail program makes of it; empty where neither can.
[[nodiscard]] QString linkOf(const domain::Record &way)
{
    using domain::fieldNumber;
    using domain::Kind;
    const std::string_view type = domain::fieldText(way, fieldNumber<Kind::ContactPoint>("type"));
    const QString value =
        words::text(domain::fieldText(way, fieldNumber<Kind::ContactPoint>("value")));
    if (type == "EMAIL")
        return value.contains(u'@') ? QStringLiteral("mailto:") + value : QString();
    if (type != "MOBILE" && type != "HOME" && type != "BUS" && type != "VIA_PERSON")
        return {};
    return phoneLink(value);
}

[[nodiscard]] QString idOf(const domain::Record &record)
{
    return QStringLiteral("%1/%2").arg(words::text(domain::describe(record.kind).name),
                                       words::text(record.id.hex()));
}

//! Records of a kind about somebody that hold today.
[[nodiscard]] base::Result<void>
forEachInForce(const store::Records &records, domain::Kind kind, const base::RecordId &person,
               domain::PartialDate today, const words::ReferenceWords &references,
               const std::function<void(const domain::Record &, const RecordLine &)> &take)
{
    return records.forEach(kind, {.person = person}, [&](const store::StoredRow &row) {
        const RecordLine line = lineOf(row.record, today, references);
        if (!line.isEnded)
            take(row.record, line);
        return base::Result<void>();
    });
}

} // namespace

struct PersonModel::Reading
{
    std::vector<DetailRow> safety;
    std::vector<ReachRow> reach;
    QString licence;
    QString risk;
    int differing = 0; //!< questions with several answers

    [[nodiscard]] base::Result<void> readCare(const service::Reader &reader,
                                              const base::RecordId &person, base::Millis now);

    service::PersonView view;
    std::optional<service::ReleaseCard> release; //!< the one that matters now
    std::vector<store::TimelineKey> timeline;
};

base::Result<void> PersonModel::Reading::readCare(const service::Reader &reader,
                                                  const base::RecordId &person, base::Millis now)
{
    using domain::Kind;
    const store::Records &records = reader.store().records;
    const words::ReferenceWords references = words::references(reader.names(), records);
    const domain::PartialDate today = domain::londonDay(now);
    const auto each = [&](Kind kind, const auto &take) {
        return forEachInForce(records, kind, person, today, references, take);
    };
    TL_CHECK(
        each(Kind::SafetyInstruction, [this](const domain::Record &record, const RecordLine &line) {
            DetailRow row;
            row.id = idOf(record);
            row.label = words::safety(record);
            // What was written in the place of a usual one is said once.
            row.value = line.value == row.label ? QString() : line.value;
            row.detail = line.detail;
            row.differs = !record.differing.empty();
            safety.push_back(std::move(row));
        }));
    TL_CHECK(each(Kind::ContactPoint, [this](const domain::Record &record, const RecordLine &line) {
        reach.push_back({idOf(record), line.label, line.value, line.detail, linkOf(record),
                         !record.differing.empty()});
    }));
    for (const domain::KindDescription &kind : domain::kinds()) {
        if (!kind.mayDiffer() || !service::maySee(reader.names().isStaff, kind.kind))
            continue;
        TL_TRY(const auto ids, records.differing(kind.kind)); // nearly always none
        for (const base::RecordId &id : ids) {
            TL_TRY(const auto row, records.find(kind.kind, id));
            if (row && domain::personOf(row->record) == person)
                differing += static_cast<int>(row->record.differing.size());
        }
    }
    const auto add = [](QString &text, const RecordLine &line) {
        for (const QString &part : {line.value, line.detail}) {
            if (!part.isEmpty())
                text += (text.isEmpty() ? QString() : QStringLiteral("\n")) + part;
        }
    };
    TL_CHECK(each(Kind::Sentence,
                  [&](const domain::Record &, const RecordLine &line) { add(licence, line); }));
    if (!service::maySee(reader.names().isStaff, Kind::Risk))
        return {};
    return each(Kind::Risk,
                [&](const domain::Record &, const RecordLine &line) { add(risk, line); });
}

void TimelineModel::take(std::vector<store::TimelineKey> keys, bool isWhole)
{
    m_isWhole = isWhole;
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
    if (m_isWhole && gap > longGapDays)
        row.gap = tr("No contact for %n days", nullptr, static_cast<int>(gap));
}

PersonModel::PersonModel(QObject *parent) : SessionModel(parent) {}

void PersonModel::listenTo(Session &session)
{
    m_timeline.setSession(&session);
    connect(&session, &Session::recordsChanged, this, &PersonModel::refresh);
    connect(&session, &Session::syncStateChanged, this, &PersonModel::refresh);
    loadIfComplete();
}

void PersonModel::setPerson(const QString &person)
{
    if (person == m_person)
        return;
    m_person = person;
    m_ready = m_timelineReady = false;
    m_shownKind = QStringLiteral("all");
    m_happened.clear();
    m_timeline.take({});
    m_safety.setRows({});
    m_reach.setRows({});
    m_licence.clear();
    m_risk.clear();
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
            TL_CHECK(reading.readCare(reader, *id, now));
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
    m_hasRelease = view.release.has_value();
    m_gateRelease.clear();
    if (reading.release && isAtTheGate(*reading.release, now))
        m_gateRelease = words::text(reading.release->release.hex());
    m_facts.setRows(factsOf(reading, now));
    m_safety.setRows(reading.safety);
    m_reach.setRows(reading.reach);
    m_licence = reading.licence;
    m_risk = reading.risk;
    m_differing = reading.differing;
    m_doNotContact = domain::isYes(view.view.record,
                                   domain::fieldNumber<domain::Kind::Person>("do_not_contact"));
    m_timelineReady = true;
    m_happened = reading.timeline;
    showTimeline();
}

void PersonModel::showTimeline()
{
    const domain::KindDescription *const kind = domain::kindByName(m_shownKind.toStdString());
    std::vector<store::TimelineKey> keys = m_happened;
    if (kind)
        std::erase_if(keys,
                      [kind](const store::TimelineKey &one) { return one.kind != kind->kind; });
    m_timeline.take(std::move(keys), !kind);
}

void PersonModel::setShownKind(const QString &kind)
{
    if (kind == m_shownKind)
        return;
    m_shownKind = kind;
    showTimeline();
    emit changed();
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
            add(tr("First appointment"), words::moment(*first, now));
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
