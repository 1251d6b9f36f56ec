// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "person_needs.h"

#include "domain/code_list.h"
#include "domain/code_set.h"
#include "domain/rules/state_machines.h"
#include "domain/schema_table.h"
#include "need_words.h"
#include "record_words.h"
#include "service/record_entry.h"
#include "service/task_answers.h"

#include <algorithm>
#include <map>

namespace throughline::models {

namespace {

using domain::fieldNumber;
using domain::Kind;
using domain::Record;

//! A row with what it is sorted by.
struct Placed
{
    NeedRow row;
    std::int64_t since = 0; //!< the day it has stood where it is
};

[[nodiscard]] QString idOf(const Record &record)
{
    return QStringLiteral("%1/%2").arg(words::text(domain::describe(record.kind).name),
                                       words::text(record.id.hex()));
}

[[nodiscard]] std::int64_t dayOf(const Record &record, std::uint16_t field, base::Millis made)
{
    const auto *const day = domain::fieldAs<domain::PartialDate>(record, field);
    return words::dayNumber(day ? *day : domain::londonDay(made));
}

[[nodiscard]] QString days(std::int64_t since, domain::PartialDate today)
{
    const std::int64_t gone = words::dayNumber(today) - since;
    if (gone <= 0)
        return PersonNeeds::tr("today");
    return PersonNeeds::tr("%n days", nullptr, static_cast<int>(gone));
}

[[nodiscard]] NeedRow rowOf(const service::RecordView &view, bool hasServer)
{
    NeedRow row;
    row.id = idOf(view.record);
    row.form = QStringLiteral("change/") + row.id;
    row.waiting = hasServer && view.localState != store::RecordState::Synced;
    return row;
}

void setWord(NeedRow &row, NeedWord word)
{
    row.status = needWord(word);
    row.statusKind = needWordKind(word);
    row.ended = isEnd(word);
}

//! The longest waiting first, what has ended last, the newest of it first.
void sort(std::vector<Placed> &rows)
{
    std::ranges::stable_sort(rows, [](const Placed &a, const Placed &b) {
        if (a.row.ended != b.row.ended)
            return b.row.ended;
        return a.row.ended ? a.since > b.since : a.since < b.since;
    });
}

[[nodiscard]] std::vector<NeedRow> rowsOf(std::vector<Placed> placed)
{
    std::vector<NeedRow> rows;
    for (Placed &one : placed)
        rows.push_back(std::move(one.row));
    return rows;
}

//! Everything of one kind about somebody, in order of making.
[[nodiscard]] base::Result<std::vector<service::RecordView>>
viewsOf(const service::Reader &reader, Kind kind, const base::RecordId &person)
{
    std::vector<base::RecordId> ids;
    TL_CHECK(reader.store().records.forEach(kind, {.person = person},
                                            [&ids](const store::StoredRow &row) {
                                                ids.push_back(row.record.id);
                                                return base::Result<void>();
                                            }));
    std::vector<service::RecordView> views;
    for (const base::RecordId &id : ids) {
        TL_TRY(service::RecordView view, reader.view(kind, id));
        views.push_back(std::move(view));
    }
    return views;
}

[[nodiscard]] Placed placedReferral(const service::RecordView &view, domain::PartialDate today,
                                    bool hasServer, const words::ReferenceWords &references)
{
    const Record &referral = view.record;
    const std::string_view status =
        domain::fieldText(referral, fieldNumber<Kind::Referral>("status"));
    Placed placed{rowOf(view, hasServer),
                  dayOf(referral, fieldNumber<Kind::Referral>("status_on"), view.madeAt)};
    NeedRow &row = placed.row;
    row.title = words::value(referral, fieldNumber<Kind::Referral>("service"), references);
    if (row.title.isEmpty())
        row.title =
            words::text(domain::fieldText(referral, fieldNumber<Kind::Referral>("service_name")));
    if (row.title.isEmpty()) {
        const bool isIn =
            domain::fieldText(referral, fieldNumber<Kind::Referral>("direction")) == "IN";
        row.title = isIn ? PersonNeeds::tr("Referred to us") : PersonNeeds::tr("No service named");
    }
    setWord(row, wordOfReferral(status));
    const QString exact = words::shortCode(
        domain::describe(Kind::Referral).field(fieldNumber<Kind::Referral>("status"))->codeList,
        status);
    const QString about = words::value(referral, fieldNumber<Kind::Referral>("needs"), references);
    const QString since = PersonNeeds::tr("%1, %2").arg(exact, days(placed.since, today));
    row.detail = about.isEmpty() ? since : PersonNeeds::tr("%1. %2").arg(about, since);
    if (!domain::possibleMoves(referral, today).empty())
        row.moves = row.id;
    return placed;
}

} // namespace

struct PersonNeeds::Reading
{
    std::vector<NeedRow> needs;
    std::vector<NeedRow> referrals;
    std::vector<NeedRow> actions;
    std::vector<std::string> open; //!< pathways of needs that are open
};

void PersonNeeds::listenTo(Session &session)
{
    connect(&session, &Session::recordsChanged, this, &PersonNeeds::refresh);
    connect(&session, &Session::syncStateChanged, this, &PersonNeeds::refresh);
    refresh();
}

void PersonNeeds::setPerson(const QString &person)
{
    if (person == m_person)
        return;
    m_person = person;
    m_ready = false;
    m_problem.clear();
    m_readProblem.clear();
    take({});
    emit personChanged();
    emit changed();
    refresh();
}

void PersonNeeds::refresh()
{
    const auto id = base::RecordId::fromHex(m_person.toStdString());
    if (!m_session || !id)
        return;
    m_session->read<Reading>(
        this,
        [id, now = m_session->now(),
         hasServer = m_session->hasServer()](service::Reader &reader) -> base::Result<Reading> {
            TL_TRY(const auto moment, reader.snapshot());
            const words::ReferenceWords references =
                words::references(reader.names(), reader.store().records);
            const domain::PartialDate today = domain::londonDay(now);
            Reading reading;
            TL_TRY(const auto needs, viewsOf(reader, Kind::Need, *id));
            TL_TRY(const auto referrals, viewsOf(reader, Kind::Referral, *id));
            TL_TRY(const auto actions, viewsOf(reader, Kind::Action, *id));

            std::map<std::string, Placed> newest; //!< referral that is open, by pathway
            std::vector<Placed> asked;
            for (const service::RecordView &view : referrals) {
                Placed placed = placedReferral(view, today, hasServer, references);
                const std::string_view set =
                    domain::fieldText(view.record, fieldNumber<Kind::Referral>("needs"));
                for (const std::string &pathway : domain::splitCodeSet(set)) {
                    if (!placed.row.ended)
                        newest.insert_or_assign(pathway, placed);
                }
                asked.push_back(std::move(placed));
            }
            std::vector<Placed> needed;
            for (const service::RecordView &view : needs) {
                const Record &need = view.record;
                const std::string pathway(
                    domain::fieldText(need, fieldNumber<Kind::Need>("pathway")));
                Placed placed{rowOf(view, hasServer),
                              dayOf(need, fieldNumber<Kind::Need>("identified_on"), view.madeAt)};
                NeedRow &row = placed.row;
                const QString which =
                    words::value(need, fieldNumber<Kind::Need>("need"), references);
                row.title = words::code("pathway", pathway);
                if (!which.isEmpty())
                    row.title = tr("%1: %2").arg(row.title, which);
                row.words =
                    words::text(domain::fieldText(need, fieldNumber<Kind::Need>("own_words")));
                const NeedWord own =
                    wordOfNeed(domain::fieldText(need, fieldNumber<Kind::Need>("status")));
                setWord(row, own);
                row.detail =
                    tr("Known %1").arg(words::relativeDay(domain::fromEpochDay(placed.since), now));
                const auto referral = newest.find(pathway);
                if (!isEnd(own) && referral != newest.end()) {
                    // What was asked says where it stands.
                    row.status = referral->second.row.status;
                    row.statusKind = referral->second.row.statusKind;
                    row.detail = tr("%1: %2").arg(referral->second.row.title,
                                                  days(referral->second.since, today));
                }
                if (!isEnd(own)) {
                    reading.open.push_back(pathway);
                    row.moves = row.id;
                    row.ask = QStringLiteral("add/referral/%1/needs=%2")
                                  .arg(words::text(id->hex()), words::text(pathway));
                }
                needed.push_back(std::move(placed));
            }
            std::vector<Placed> toDo;
            for (const service::RecordView &view : actions) {
                const Record &action = view.record;
                Placed placed{rowOf(view, hasServer),
                              dayOf(action, fieldNumber<Kind::Action>("due_on"), view.madeAt)};
                NeedRow &row = placed.row;
                row.title =
                    words::text(domain::fieldText(action, fieldNumber<Kind::Action>("title")));
                const QString done =
                    words::value(action, fieldNumber<Kind::Action>("done_on"), references);
                const QString dropped =
                    words::value(action, fieldNumber<Kind::Action>("dropped"), references);
                row.ended = !done.isEmpty() || !dropped.isEmpty();
                const QString due =
                    words::value(action, fieldNumber<Kind::Action>("due_on"), references);
                const QString owner =
                    words::value(action, fieldNumber<Kind::Action>("owner"), references);
                const bool isLate =
                    !row.ended && !due.isEmpty() && placed.since < words::dayNumber(today);
                row.status = !done.isEmpty() ? tr("Done")
                    : !dropped.isEmpty()     ? tr("Not needed")
                    : isLate                 ? tr("Overdue")
                                             : tr("To do");
                row.statusKind = row.ended ? QString()
                    : isLate               ? QStringLiteral("warning")
                                           : QStringLiteral("info");
                QStringList detail;
                if (!done.isEmpty())
                    detail.append(tr("Done on %1").arg(done));
                else if (!dropped.isEmpty())
                    detail.append(dropped);
                else if (!due.isEmpty())
                    detail.append(tr("By %1").arg(due));
                if (!owner.isEmpty())
                    detail.append(owner);
                row.detail = detail.join(QStringLiteral(", "));
                if (!row.ended)
                    row.action = words::text(action.id.hex());
                toDo.push_back(std::move(placed));
            }
            for (std::vector<Placed> *const rows : {&needed, &asked, &toDo})
                sort(*rows);
            if (!asked.empty() && !asked.front().row.ended)
                asked.front().row.longest = true;
            reading.needs = rowsOf(std::move(needed));
            reading.referrals = rowsOf(std::move(asked));
            reading.actions = rowsOf(std::move(toDo));
            return reading;
        },
        [this, asked = m_person](base::Result<Reading> reading) {
            if (asked != m_person)
                return; // another person was opened meanwhile
            m_ready = true;
            m_readProblem = reading ? QString() : words::sentence(reading.error());
            if (reading)
                take(*std::move(reading));
            emit changed();
        });
}

void PersonNeeds::take(Reading reading)
{
    m_pathways.clear();
    for (const domain::Code &code : domain::codeList("pathway")->codes) {
        if (std::ranges::find(reading.open, code.key) == reading.open.end())
            m_pathways.append(words::tile(code.key, words::label(code.label)));
    }
    m_needs.setRows(std::move(reading.needs));
    m_referrals.setRows(std::move(reading.referrals));
    m_actions.setRows(std::move(reading.actions));
}

void PersonNeeds::addNeed(const QString &pathway)
{
    const auto id = base::RecordId::fromHex(m_person.toStdString());
    if (!id)
        return;
    save([id, pathway = pathway.toStdString()](
             service::Workspace &workspace) -> base::Result<service::SavedWork> {
        TL_TRY(service::EnteredRecord entered,
               service::addRecord(workspace, Kind::Need,
                                  {{fieldNumber<Kind::Need>("person"), *id},
                                   {fieldNumber<Kind::Need>("pathway"), pathway},
                                   {fieldNumber<Kind::Need>("status"), std::string("NOT_STARTED")},
                                   {fieldNumber<Kind::Need>("identified_on"),
                                    domain::londonDay(workspace.now())}}));
        return std::move(entered.work);
    });
}

void PersonNeeds::markDone(const QString &action)
{
    const auto id = base::RecordId::fromHex(action.toStdString());
    if (id)
        save([id](service::Workspace &workspace) { return service::sayTaskDone(workspace, *id); });
}

void PersonNeeds::save(Work work)
{
    if (!m_session || m_busy)
        return;
    m_busy = true;
    emit changed();
    m_session->save(this, tr("Saved on this device"), std::move(work),
                    [this](const base::Result<void> &saved) {
                        m_busy = false;
                        m_problem = saved ? QString() : words::sentence(saved.error());
                        emit changed();
                    });
}

} // namespace throughline::models
