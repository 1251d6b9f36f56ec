// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "record_moves.h"

#include "domain/rules/state_machines.h"
#include "record_words.h"
#include "service/record_entry.h"

#include <algorithm>

namespace throughline::models {

namespace {

struct Meant
{
    domain::Kind kind;
    base::RecordId id;
};

[[nodiscard]] std::optional<Meant> meant(const QString &record)
{
    const domain::KindDescription *const kind =
        domain::kindByName(record.section(u'/', 0, 0).toStdString());
    const auto id = base::RecordId::fromHex(record.section(u'/', 1).toStdString());
    if (!kind || !id || !domain::stateMachine(kind->kind))
        return std::nullopt;
    return Meant{kind->kind, *id};
}

} // namespace

struct RecordMoves::Reading
{
    QString state;
    std::vector<domain::PossibleMove> moves;
};

void RecordMoves::listenTo(Session &session)
{
    connect(&session, &Session::recordsChanged, this, &RecordMoves::refresh);
    refresh();
}

void RecordMoves::setRecord(const QString &record)
{
    if (record == m_record)
        return;
    m_record = record;
    m_problem.clear();
    m_readProblem.clear();
    m_ready = false;
    // What was asked last stays to be read while it goes.
    if (!record.isEmpty())
        m_moves.clear();
    emit recordChanged();
    emit changed();
    refresh();
}

void RecordMoves::refresh()
{
    const auto which = meant(m_record);
    if (!m_session || !which)
        return;
    m_session->read<Reading>(
        this,
        [which, now = m_session->now()](service::Reader &reader) -> base::Result<Reading> {
            Reading reading;
            TL_TRY(const service::RecordView view, reader.view(which->kind, which->id));
            const auto &machine = *domain::stateMachine(which->kind);
            reading.state =
                words::shortCode(domain::describe(which->kind).field(machine.field)->codeList,
                                 domain::stateOf(machine, view.record));
            reading.moves = domain::possibleMoves(view.record, domain::londonDay(now));
            return reading;
        },
        [this, asked = m_record](base::Result<Reading> reading) {
            if (asked != m_record)
                return; // another record is asked about by now
            m_ready = true;
            m_readProblem = reading ? QString() : words::sentence(reading.error());
            if (reading)
                take(*reading);
            emit changed();
        });
}

void RecordMoves::take(const Reading &reading)
{
    m_stateText = reading.state;
    m_moves.clear();
    m_asking.clear();
    for (const domain::PossibleMove &move : reading.moves) {
        QStringList missing;
        for (const domain::MoveNeed &need : move.needs) {
            if (!need.isMet)
                missing.append(words::text(need.words));
        }
        if (!missing.isEmpty())
            m_asking.append(words::text(move.state));
        m_moves.append(words::tile(
            move.state, words::label(move.label), {},
            missing.isEmpty() ? QString()
                              : tr("Asks for: %1").arg(missing.join(QStringLiteral("; ")))));
    }
}

void RecordMoves::perform(const QString &state)
{
    const auto which = meant(m_record);
    if (!m_session || !which || m_busy)
        return;
    if (m_asking.contains(state)) {
        const QString subject = QStringLiteral("move/%1/%2").arg(m_record, state);
        emit finished();
        emit formWanted(subject);
        return;
    }
    m_busy = true;
    emit changed();
    m_session->save(
        this, tr("Saved on this device"),
        [which, state = state.toStdString()](
            service::Workspace &workspace) -> base::Result<service::SavedWork> {
            TL_TRY(service::EnteredRecord entered,
                   service::changeRecord(workspace, which->kind, which->id,
                                         {{domain::stateMachine(which->kind)->field, state}}));
            return std::move(entered.work);
        },
        [this](const base::Result<void> &saved) {
            m_busy = false;
            m_problem = saved ? QString() : words::sentence(saved.error());
            emit changed();
            if (saved)
                emit finished();
        });
}

} // namespace throughline::models
