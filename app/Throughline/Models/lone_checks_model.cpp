// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "lone_checks_model.h"

#include "lone_check_words.h"
#include "phone_link.h"
#include "words.h"

#include <algorithm>
#include <chrono>
#include <utility>

namespace throughline::models {

using namespace std::chrono_literals;
using domain::Kind;
using service::LoneCheck;

LoneChecksModel::LoneChecksModel(QObject *parent) : SessionModel(parent)
{
    // Minutes go by, and the order with them.
    m_beat.setInterval(10s);
    connect(&m_beat, &QTimer::timeout, this, &LoneChecksModel::show);
}

void LoneChecksModel::listenTo(Session &session)
{
    connect(&session, &Session::recordsChanged, this, [this](service::KindSet kinds) {
        if (kinds.test(static_cast<std::size_t>(Kind::LoneWorking))
            || kinds.test(static_cast<std::size_t>(Kind::Worker)))
            refresh();
    });
    connect(&session, &Session::namesChanged, this, &LoneChecksModel::refresh);
    refresh();
}

void LoneChecksModel::refresh()
{
    if (!m_session)
        return;
    using Checks = std::vector<LoneCheck>;
    m_session->read<Checks>(
        this,
        [now = m_session->now()](service::Reader &reader) {
            return service::openChecks(reader, now);
        },
        [this](base::Result<Checks> checks) {
            if (!m_session)
                return;
            m_problem = checks ? QString() : words::sentence(checks.error());
            if (checks)
                m_checks = *std::move(checks);
            show();
        });
}

void LoneChecksModel::tellRisen(base::Millis now)
{
    using service::CheckUrgency;
    CheckUrgency highest = CheckUrgency::Running;
    std::map<base::RecordId, CheckUrgency> told;
    for (const LoneCheck &check : m_checks) {
        const CheckUrgency is = service::urgencyOf(check, now);
        const auto before = m_told.find(check.id);
        if (before == m_told.end() || is > before->second)
            highest = std::max(highest, is);
        told.emplace(check.id, is);
    }
    m_told = std::move(told);
    if (highest == CheckUrgency::Alarm)
        emit risen(tr("Somebody who is out alone has raised the alarm."));
    else if (highest == CheckUrgency::Escalated)
        emit risen(tr("Somebody who is out alone was escalated to a manager."));
    else if (highest == CheckUrgency::Overdue)
        emit risen(tr("Somebody who is out alone is late."));
}

void LoneChecksModel::show()
{
    if (!m_session)
        return;
    const base::Millis now = m_session->now();
    service::sortByUrgency(m_checks, now);
    std::vector<LoneCheckRow> rows;
    for (const LoneCheck &check : m_checks) {
        LoneCheckRow row;
        row.check = words::text(check.id.hex());
        row.name = words::text(m_session->names().userName(check.worker));
        row.state = LoneCheckWords::state(check, now);
        row.stateKind = LoneCheckWords::kind(check, now);
        row.time = LoneCheckWords::backBy(check, now);
        if (const QString left = LoneCheckWords::left(check, now); !left.isEmpty())
            row.time = tr("%1, %2").arg(row.time, left);
        row.place = words::text(check.place);
        row.phone = words::text(check.phone);
        row.link = phoneLink(row.phone);
        if (row.phone.isEmpty())
            row.phone = tr("Nobody has written their phone down");
        rows.push_back(std::move(row));
    }
    const int before = std::exchange(
        m_urgent, static_cast<int>(std::ranges::count_if(m_checks, [now](const LoneCheck &check) {
            return service::urgencyOf(check, now) >= service::CheckUrgency::Overdue;
        })));
    if (m_urgent != before)
        emit urgentChanged();
    m_rows.setRows(std::move(rows));
    if (m_checks.empty())
        m_beat.stop();
    else if (!m_beat.isActive())
        m_beat.start();
    emit changed();
    tellRisen(now);
}

} // namespace throughline::models
