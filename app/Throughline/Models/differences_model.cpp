// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "differences_model.h"

#include "domain/schema_table.h"
#include "record_words.h"
#include "service/read/name_book.h"
#include "service/read/person_name.h"

#include <algorithm>

namespace throughline::models {

namespace {

using domain::fieldNumber;
using domain::Kind;

constexpr QLatin1String both("both");

//! Which question it is: of which record, and of which of its fields.
[[nodiscard]] QString keyOf(const service::Difference &difference)
{
    return QStringLiteral("%1/%2/%3")
        .arg(words::text(domain::describe(difference.kind).name),
             words::text(difference.record.hex()))
        .arg(difference.field->number);
}

//! What the question is called: of a record among several of its kind, with what tells it apart.
[[nodiscard]] QString titleOf(const service::Difference &difference, const domain::Record &record)
{
    const QString field = words::label(*difference.field);
    switch (difference.kind) {
    case Kind::Person:
        return field;
    case Kind::ContactPoint: {
        const QString type =
            words::shortCode("contact_point_type",
                             domain::fieldText(record, fieldNumber<Kind::ContactPoint>("type")));
        return type.isEmpty() ? field : DifferencesModel::tr("%1: %2").arg(type, field);
    }
    case Kind::Consent: {
        const QString purpose = words::shortCode(
            "consent_purpose", domain::fieldText(record, fieldNumber<Kind::Consent>("purpose")));
        return purpose.isEmpty() ? field : DifferencesModel::tr("%1: %2").arg(purpose, field);
    }
    default:
        return DifferencesModel::tr("%1: %2").arg(
            words::label(domain::describe(difference.kind).label), field);
    }
}

} // namespace

void DifferencesModel::listenTo(Session &session)
{
    connect(&session, &Session::recordsChanged, this, &DifferencesModel::refresh);
    connect(&session, &Session::namesChanged, this, &DifferencesModel::refresh);
    connect(&session, &Session::fullNamesChanged, this, &DifferencesModel::refresh);
    refresh();
}

void DifferencesModel::refresh()
{
    if (!m_session || !m_session->isMember())
        return;
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    m_readAgain = false;
    // On the writing thread: who may choose is asked of the keys, which readers do not have. Nearly
    // always there is none, and an index says so.
    m_session->write<std::vector<Shown>>(
        this,
        [whole = m_session->fullNames()](
            service::Workspace &workspace) -> base::Result<std::vector<Shown>> {
            std::vector<Shown> out;
            TL_TRY(const std::int64_t count, service::countDifferences(workspace));
            if (count == 0)
                return out;
            TL_TRY(const auto names, service::makeNameBook(workspace));
            const store::Records &records = workspace.store().records;
            const words::ReferenceWords references = words::references(*names, records);
            TL_TRY(std::vector<service::Difference> found, service::differences(workspace));
            for (service::Difference &one : found) {
                Shown shown{std::move(one), {}, {}, {}, {}};
                const service::Difference &difference = shown.difference;
                TL_TRY(const auto row, records.find(difference.kind, difference.record));
                if (!row)
                    continue;
                shown.received = row->received;
                shown.title = titleOf(difference, row->record);
                if (difference.person) {
                    TL_TRY(const auto person, records.find(Kind::Person, *difference.person));
                    if (person)
                        shown.name = words::listName(service::nameOf(person->record), whole);
                }
                for (const service::Difference::Answer &answer : difference.answers)
                    shown.values.push_back(
                        words::value(difference.kind, *difference.field, answer.value, references));
                out.push_back(std::move(shown));
            }
            return out;
        },
        [this](base::Result<std::vector<Shown>> shown) {
            m_reading = false;
            m_ready = true;
            m_problem = shown ? QString() : words::sentence(shown.error());
            if (shown)
                take(*std::move(shown));
            emit changed();
            if (m_readAgain)
                refresh();
        });
}

void DifferencesModel::take(std::vector<Shown> shown)
{
    const auto isSame = [](const service::Difference &a, const service::Difference &b) {
        return std::ranges::equal(a.answers, b.answers, [](const auto &x, const auto &y) {
            return x.value == y.value && x.device == y.device;
        });
    };
    // Answers that came meanwhile are seen before one is chosen: nothing stays marked.
    for (const Shown &now : shown) {
        const QString key = keyOf(now.difference);
        const Shown *const before = find(key);
        if (before && !isSame(before->difference, now.difference))
            m_chosen.erase(key);
    }
    m_differences = std::move(shown);
    const auto isGone = [this](const auto &one) {
        if constexpr (requires { one.first; })
            return !find(one.first);
        else
            return !find(one);
    };
    std::erase_if(m_chosen, isGone);
    std::erase_if(m_problems, isGone);
    std::erase_if(m_later, isGone);
    showRows();
}

void DifferencesModel::showRows()
{
    std::vector<DifferenceRow> rows;
    for (const bool later : {false, true}) {
        for (const Shown &shown : m_differences) {
            DifferenceRow row = rowOf(shown);
            if (row.later == later)
                rows.push_back(std::move(row));
        }
    }
    for (std::size_t at = 0; at < rows.size(); ++at)
        rows[at].place = tr("%1 of %2").arg(at + 1).arg(rows.size());
    m_rows.setRows(std::move(rows));
}

DifferenceRow DifferencesModel::rowOf(const Shown &shown) const
{
    const service::Difference &difference = shown.difference;
    const base::Millis now = m_session->now();
    const service::NameBook &names = m_session->names();
    DifferenceRow row;
    row.question = keyOf(difference);
    row.person = difference.person ? words::text(difference.person->hex()) : QString();
    row.name = shown.name;
    row.title = shown.title;
    for (std::size_t at = 0; at < difference.answers.size(); ++at) {
        const service::Difference::Answer &answer = difference.answers[at];
        const QString device =
            answer.device == names.device ? tr("on this device") : tr("on another device");
        row.answers.append(words::tile(
            std::to_string(at), shown.values[at].isEmpty() ? tr("Nothing") : shown.values[at], {},
            tr("%1, written %2 %3")
                .arg(words::text(names.shortName(answer.by)), words::moment(answer.recorded, now),
                     device)));
    }
    if (difference.mayChoose && service::canKeepAll(difference)) {
        row.answers.append(
            words::tile(both.latin1(),
                        difference.answers.size() > 2 ? tr("Keep all of them") : tr("Keep both")));
    }
    if (shown.received)
        row.arrived = tr("The last of them arrived %1").arg(words::moment(*shown.received, now));
    else if (m_session->hasServer())
        row.arrived = tr("The team does not have the answer of this device yet");
    if (!difference.mayChoose) {
        row.whoChooses = difference.isForManagers
            ? tr("A manager chooses between them. Until then all are shown.")
            : tr("Whoever may write about this person chooses. Until then all are shown.");
    }
    const auto chosen = m_chosen.find(row.question);
    row.chosen = chosen == m_chosen.end() ? QString() : chosen->second;
    row.later = m_later.contains(row.question);
    const auto problem = m_problems.find(row.question);
    row.problem = problem == m_problems.end() ? QString() : problem->second;
    return row;
}

const DifferencesModel::Shown *DifferencesModel::find(const QString &question) const
{
    const auto found = std::ranges::find_if(
        m_differences, [&question](const Shown &one) { return keyOf(one.difference) == question; });
    return found == m_differences.end() ? nullptr : &*found;
}

int DifferencesModel::mine() const
{
    return static_cast<int>(std::ranges::count_if(
        m_differences, [](const Shown &one) { return one.difference.mayChoose; }));
}

QString DifferencesModel::sumText() const
{
    const int others = count() - mine();
    QStringList parts;
    if (mine() > 0)
        parts.append(tr("%n to decide", nullptr, mine()));
    if (others > 0)
        parts.append(tr("%n for others to decide", nullptr, others));
    return parts.join(QStringLiteral(", "));
}

void DifferencesModel::choose(const QString &question, const QString &answer)
{
    const Shown *const shown = find(question);
    if (!shown || !shown->difference.mayChoose || m_busy)
        return;
    m_chosen.insert_or_assign(question, answer);
    m_problems.erase(question);
    showRows();
    emit changed();
}

void DifferencesModel::setLater(const QString &question, bool later)
{
    if (!find(question))
        return;
    if (later)
        m_later.insert(question);
    else
        m_later.erase(question);
    showRows();
    emit changed();
}

void DifferencesModel::settle(const QString &question)
{
    const Shown *const shown = find(question);
    if (!m_session || !shown || m_busy)
        return;
    const auto chosen = m_chosen.find(question);
    if (chosen == m_chosen.end()) {
        m_problems.insert_or_assign(question, tr("Select the answer to use"));
        showRows();
        emit changed();
        return;
    }
    const service::Choice choice =
        chosen->second == both ? service::Choice() : service::Choice(chosen->second.toULongLong());
    m_busy = true;
    emit changed();
    m_session->save(
        this, tr("Decided. All answers are kept in the history."),
        [difference = shown->difference, choice](service::Workspace &workspace) {
            return service::settleDifference(workspace, difference, choice);
        },
        [this, question](const base::Result<void> &saved) {
            m_busy = false;
            if (!saved)
                m_problems.insert_or_assign(question, words::sentence(saved.error()));
            showRows();
            emit changed();
            if (saved)
                emit settled();
        });
}

} // namespace throughline::models
