// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "record_history.h"

#include "detail_groups.h"
#include "domain/rules/state_machines.h"
#include "domain/schema_table.h"
#include "entry_fields.h"
#include "record_line.h"
#include "service/access_log.h"
#include "service/read/person_view.h"
#include "service/record_entry.h"
#include "service/record_history.h"
#include "service/visible_kinds.h"

#include <algorithm>

namespace throughline::models {

namespace {

using domain::Kind;

[[nodiscard]] std::optional<base::RecordId> personIn(const QString &subject)
{
    return base::RecordId::fromHex(subject.section(u'/', 1).toStdString());
}

} // namespace

struct RecordHistory::Reading
{
    QString name;
    std::vector<HistoryRow> rows;
    std::map<QString, Earlier> earlier;

    struct Said
    {
        service::RecordedValue value;
        domain::Record record;
    };
    std::vector<Said> said;

    [[nodiscard]] base::Result<void> add(const service::Reader &reader, const store::StoredRow &row,
                                         std::span<const std::uint16_t> fields)
    {
        TL_TRY(std::vector<service::RecordedValue> values,
               service::recordHistory(row, reader.store().history,
                                      [&reader](const base::DeviceId &device) {
                                          return reader.names().ownerOf(device);
                                      }));
        for (service::RecordedValue &value : values) {
            // Of a record of its own everything; of the person's what belongs to the group.
            const bool isAsked =
                fields.empty() || std::ranges::find(fields, value.field) != fields.end();
            const domain::Field *const field = domain::describe(row.record.kind).field(value.field);
            if (isAsked && (value.field == 0 || (field && field->name != "person")))
                said.push_back({std::move(value), row.record});
        }
        return {};
    }

    void inWords(const service::NameBook &names, const words::ReferenceWords &references,
                 base::Millis now)
    {
        std::ranges::stable_sort(
            said, [](const Said &a, const Said &b) { return a.value.time > b.value.time; });
        const domain::PartialDate today = domain::londonDay(now);
        for (const Said &one : said) {
            const service::RecordedValue &value = one.value;
            const domain::Record &record = one.record;
            const domain::Field *const field = domain::describe(record.kind).field(value.field);
            HistoryRow row;
            row.id = QString::number(rows.size());
            const QString of =
                record.kind == Kind::Person ? QString() : lineOf(record, today, references).label;
            const QString label = field ? words::label(*field) : RecordHistory::tr("Withdrawn");
            row.label = of.isEmpty() ? label : RecordHistory::tr("%1: %2").arg(of, label);
            row.value = field ? words::value(record.kind, *field, value.value, references)
                              : words::text(std::holds_alternative<std::string>(value.value)
                                                ? std::get<std::string>(value.value)
                                                : std::string());
            if (row.value.isEmpty())
                row.value =
                    field ? RecordHistory::tr("Emptied") : RecordHistory::tr("Brought back");
            row.detail =
                RecordHistory::tr("%1, %2, %3")
                    .arg(words::text(names.userName(value.by)), words::moment(value.recorded, now),
                         value.device == names.device ? RecordHistory::tr("on this device")
                                                      : RecordHistory::tr("on another device"));
            row.current = value.isCurrent;
            const bool isAsked =
                std::ranges::any_of(entryFields(record.kind), [&value](const EntryField &entry) {
                    return entry.number == value.field;
                });
            row.canUse = !value.isCurrent && isAsked && !record.voidReason
                && !domain::stateMachine(record.kind, value.field);
            if (row.canUse)
                earlier.emplace(row.id,
                                Earlier{record.kind, record.id, {value.field, value.value}});
            rows.push_back(std::move(row));
        }
    }
};

void RecordHistory::listenTo(Session &session)
{
    connect(&session, &Session::recordsChanged, this, &RecordHistory::refresh);
    noteAccess();
    refresh();
}

void RecordHistory::setSubject(const QString &subject)
{
    if (subject == m_subject)
        return;
    m_subject = subject;
    m_ready = false;
    m_problem.clear();
    m_readProblem.clear();
    m_rows.setRows({});
    emit subjectChanged();
    emit changed();
    noteAccess();
    refresh();
}

QString RecordHistory::title() const
{
    const DetailGroupPlan *const plan = detailGroup(m_subject.section(u'/', 0, 0));
    return plan ? titleOf(*plan) : QString();
}

void RecordHistory::noteAccess()
{
    const auto person = personIn(m_subject);
    if (!m_session || !person)
        return;
    m_session->write<void>(this,
                           [person](service::Workspace &workspace) {
                               return service::noteAccess(workspace, *person, "HISTORY");
                           },
                           {});
}

void RecordHistory::refresh()
{
    const auto person = personIn(m_subject);
    const DetailGroupPlan *const plan = detailGroup(m_subject.section(u'/', 0, 0));
    if (!m_session || !person || !plan)
        return;
    m_session->read<Reading>(
        this,
        [person, plan, now = m_session->now()](service::Reader &reader) -> base::Result<Reading> {
            TL_TRY(const auto moment, reader.snapshot());
            const store::Records &records = reader.store().records;
            Reading reading;
            TL_TRY(const service::PersonView view, service::personView(reader, *person, now));
            reading.name = words::text(view.name.full());
            if (!plan->personFields.empty()) {
                TL_TRY(const auto row, records.find(Kind::Person, view.view.record.id));
                if (row)
                    TL_CHECK(reading.add(reader, *row, plan->personFields));
            }
            for (const Kind kind : plan->kinds) {
                if (!service::maySee(reader.names().isStaff, kind))
                    continue;
                TL_CHECK(records.forEach(
                    kind, {.person = person, .withVoid = true},
                    [&](const store::StoredRow &row) { return reading.add(reader, row, {}); }));
            }
            reading.inWords(reader.names(), words::references(reader.names(), records), now);
            return reading;
        },
        [this, asked = m_subject](base::Result<Reading> reading) {
            if (asked != m_subject)
                return; // another one was opened meanwhile
            m_ready = true;
            m_readProblem = reading ? QString() : words::sentence(reading.error());
            if (reading) {
                m_name = reading->name;
                m_earlier = std::move(reading->earlier);
                m_rows.setRows(std::move(reading->rows));
            }
            emit changed();
        });
}

void RecordHistory::useAgain(const QString &value)
{
    const auto found = m_earlier.find(value);
    if (!m_session || m_busy || found == m_earlier.end())
        return;
    m_busy = true;
    emit changed();
    m_session->save(
        this, tr("Saved on this device"),
        [earlier =
             found->second](service::Workspace &workspace) -> base::Result<service::SavedWork> {
            TL_TRY(service::EnteredRecord entered,
                   service::changeRecord(workspace, earlier.kind, earlier.id, {earlier.value}));
            return std::move(entered.work);
        },
        [this](const base::Result<void> &saved) {
            m_busy = false;
            m_problem = saved ? QString() : words::sentence(saved.error());
            emit changed();
        });
}

} // namespace throughline::models
