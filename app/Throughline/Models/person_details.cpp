// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "person_details.h"

#include "detail_groups.h"
#include "domain/rules/open_work.h"
#include "domain/rules/state_machines.h"
#include "domain/schema_table.h"
#include "entry_fields.h"
#include "record_line.h"
#include "service/read/person_view.h"
#include "service/visible_kinds.h"

#include <algorithm>

namespace throughline::models {

namespace {

using domain::Kind;
using domain::Record;

[[nodiscard]] QString idOf(const Record &record)
{
    return QStringLiteral("%1/%2").arg(words::text(domain::describe(record.kind).name),
                                       words::text(record.id.hex()));
}

[[nodiscard]] bool canBeAsked(Kind kind, std::uint16_t field)
{
    return std::ranges::any_of(entryFields(kind),
                               [field](const EntryField &one) { return one.number == field; });
}

//! What is only worth a line where there is something to say.
[[nodiscard]] bool isOnlyKnown(std::uint16_t field)
{
    return !canBeAsked(Kind::Person, field)
        && field != domain::fieldNumber<Kind::Person>("key_worker")
        && field != domain::fieldNumber<Kind::Person>("status");
}

[[nodiscard]] DetailRow personRow(const Record &person, std::uint16_t number,
                                  const words::ReferenceWords &references)
{
    const domain::Field &field = *domain::describe(Kind::Person).field(number);
    const QString name = words::text(field.name);
    DetailRow row;
    row.id = idOf(person) + u'/' + name;
    row.label = words::label(field);
    row.value = words::value(person, number, references);
    if (field.codeList == "prison" && !row.value.isEmpty())
        row.value = words::prison(domain::fieldText(person, number));
    row.known = !row.value.isEmpty();
    row.differs = person.differs(number);
    if (domain::stateMachine(Kind::Person, number))
        row.moves = idOf(person);
    else if (canBeAsked(Kind::Person, number))
        row.form = QStringLiteral("change/") + row.id;
    return row;
}

[[nodiscard]] DetailRow recordRow(const service::RecordView &view, domain::PartialDate today,
                                  bool hasServer, const words::ReferenceWords &references)
{
    const Record &record = view.record;
    const RecordLine line = lineOf(record, today, references);
    DetailRow row;
    row.id = idOf(record);
    row.label = line.label;
    row.value = line.value;
    row.detail = line.detail;
    row.known = !line.value.isEmpty();
    row.ended = line.isEnded;
    row.differs = !record.differing.empty();
    row.waiting = hasServer && view.localState != store::RecordState::Synced;
    if (record.kind == Kind::Release) {
        // It moves at the gate and with tasks. Only what nobody has confirmed is changed in a form.
        constexpr auto state = domain::fieldNumber<Kind::Release>("state");
        if (domain::fieldText(record, state) == "PLANNED")
            row.form = QStringLiteral("change/") + row.id;
        return row;
    }
    row.form = QStringLiteral("change/") + row.id;
    if (domain::stateMachine(record.kind))
        row.moves = row.id;
    return row;
}

//! Records of somebody, those made last first; appointments as they come, and past ones back from
//! today.
[[nodiscard]] base::Result<std::vector<base::RecordId>>
inOrder(const store::Records &records, Kind kind, const base::RecordId &person)
{
    constexpr auto starts = domain::fieldNumber<Kind::Appointment>("starts");
    std::vector<std::pair<std::int64_t, base::RecordId>> found;
    TL_CHECK(records.forEach(
        kind, {.person = person, .newestFirst = true}, [&found](const store::StoredRow &row) {
            const Record &record = row.record;
            const auto *const at = record.kind == Kind::Appointment
                ? domain::fieldAs<domain::WallDateTime>(record, starts)
                : nullptr;
            const std::int64_t minutes =
                at ? words::dayNumber(at->date) * 24 * 60 + at->minutes : 0;
            found.emplace_back(domain::isOpenWork(record) ? minutes : -minutes, record.id);
            return base::Result<void>();
        }));
    std::ranges::stable_sort(found, {}, &std::pair<std::int64_t, base::RecordId>::first);
    std::vector<base::RecordId> ids;
    for (const auto &[order, id] : found)
        ids.push_back(id);
    return ids;
}

} // namespace

DetailGroup::DetailGroup(QString key, QString title, bool isSensitive, QObject *parent)
    : QObject(parent), m_key(std::move(key)), m_title(std::move(title)), m_isSensitive(isSensitive)
{
}

void DetailGroup::show(std::vector<DetailRow> rows, QVariantList adds)
{
    const auto known = std::ranges::count_if(rows, &DetailRow::known);
    m_sumText = known == 0 ? tr("Nothing is written down")
                           : tr("%n written down", nullptr, static_cast<int>(known));
    m_rows.setRows(std::move(rows));
    m_adds = std::move(adds);
    emit changed();
}

struct PersonDetails::Reading
{
    struct Group
    {
        std::vector<DetailRow> rows;
        QVariantList adds;
    };
    std::vector<Group> groups; //!< one for each plan
};

void PersonDetails::listenTo(Session &session)
{
    connect(&session, &Session::recordsChanged, this, &PersonDetails::refresh);
    connect(&session, &Session::syncStateChanged, this, &PersonDetails::refresh);
    makeGroups();
    refresh();
}

void PersonDetails::setPerson(const QString &person)
{
    if (person == m_person)
        return;
    m_person = person;
    m_ready = false;
    for (DetailGroup *const group : m_groups)
        group->show({}, {});
    emit personChanged();
    emit changed();
    refresh();
}

QVariantList PersonDetails::groupList() const
{
    QVariantList list;
    for (DetailGroup *const group : m_groups)
        list.append(QVariant::fromValue(group));
    return list;
}

void PersonDetails::makeGroups()
{
    if (!m_groups.isEmpty())
        return;
    for (const DetailGroupPlan &plan : detailGroups())
        m_groups.append(
            new DetailGroup(QLatin1String(plan.key), titleOf(plan), plan.isSensitive, this));
    emit groupsChanged();
}

void PersonDetails::refresh()
{
    const auto id = base::RecordId::fromHex(m_person.toStdString());
    if (!m_session || !id)
        return;
    m_session->read<Reading>(
        this,
        [id, now = m_session->now(),
         hasServer = m_session->hasServer()](service::Reader &reader) -> base::Result<Reading> {
            TL_TRY(const auto moment, reader.snapshot());
            TL_TRY(const service::PersonView person, service::personView(reader, *id, now));
            const store::Records &records = reader.store().records;
            const words::ReferenceWords references = words::references(reader.names(), records);
            const domain::PartialDate today = domain::londonDay(now);
            Reading reading;
            for (const DetailGroupPlan &plan : detailGroups()) {
                Reading::Group group;
                for (const std::uint16_t field : plan.personFields) {
                    DetailRow row = personRow(person.view.record, field, references);
                    if (row.known || !isOnlyKnown(field))
                        group.rows.push_back(std::move(row));
                }
                for (const Kind kind : plan.kinds) {
                    if (!service::maySee(reader.names().isStaff, kind))
                        continue;
                    TL_TRY(const std::vector<base::RecordId> ids, inOrder(records, kind, *id));
                    for (const base::RecordId &one : ids) {
                        TL_TRY(const service::RecordView view, reader.view(kind, one));
                        group.rows.push_back(recordRow(view, today, hasServer, references));
                    }
                    group.adds.append(words::tile("add/" + std::string(domain::describe(kind).name)
                                                      + '/' + person.view.record.id.hex(),
                                                  addTitle(kind)));
                }
                // What was so once comes after what is.
                std::ranges::stable_partition(group.rows,
                                              [](const DetailRow &row) { return !row.ended; });
                reading.groups.push_back(std::move(group));
            }
            return reading;
        },
        [this, asked = m_person](base::Result<Reading> reading) {
            if (asked != m_person)
                return; // another person was opened meanwhile
            m_ready = true;
            m_problem = reading ? QString() : words::sentence(reading.error());
            if (reading)
                take(*std::move(reading));
            emit changed();
        });
}

void PersonDetails::take(Reading reading)
{
    for (qsizetype at = 0; at < m_groups.size(); ++at) {
        Reading::Group &group = reading.groups[static_cast<std::size_t>(at)];
        m_groups[at]->show(std::move(group.rows), std::move(group.adds));
    }
}

} // namespace throughline::models
