// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hall_sessions_model.h"

#include "domain/schema_table.h"
#include "hall_words.h"
#include "service/read/hall_sessions.h"
#include "service/read/record_fields.h"
#include "words.h"

namespace throughline::models {

using domain::fieldNumber;
using domain::Kind;
using service::HallSessionView;

namespace {

constexpr std::int64_t most = 100; // about a year of a busy hall

} // namespace

void HallSessionsModel::listenTo(Session &session)
{
    connect(&session, &Session::recordsChanged, this, [this](service::KindSet kinds) {
        if (kinds.test(static_cast<std::size_t>(Kind::HallSession))
            || kinds.test(static_cast<std::size_t>(Kind::HallCount)))
            refresh();
    });
    refresh();
}

void HallSessionsModel::refresh()
{
    ++m_changes;
    if (!m_session || m_asked == m_session)
        return;
    m_asked = m_session;
    using Views = std::vector<HallSessionView>;
    m_session->read<Views>(
        this, [](service::Reader &reader) { return service::hallSessions(reader, most); },
        [this, seen = m_changes](const base::Result<Views> &views) {
            m_asked.clear();
            m_ready = true;
            m_problem = views ? QString() : words::sentence(views.error());
            show(views ? *views : Views());
            if (seen != m_changes)
                refresh();
        });
}

void HallSessionsModel::show(const std::vector<HallSessionView> &views)
{
    std::vector<HallSessionRow> rows;
    for (const HallSessionView &view : views) {
        const domain::Record &record = view.session.record;
        HallSessionRow row;
        row.session = words::text(record.id.hex());
        const auto on =
            service::valueIn<domain::PartialDate>(record, fieldNumber<Kind::HallSession>("on"));
        row.text = words::prison(service::textOf(record, fieldNumber<Kind::HallSession>("prison")));
        if (on)
            row.text += QStringLiteral(", ") + words::day(*on);
        row.totals = HallWords::totals(view);
        QStringList details;
        for (const HallSessionView::Worker &one : view.workers)
            details.append(words::text(one.name));
        if (view.concerns > 0)
            details.append(tr("%n concerns raised", nullptr, static_cast<int>(view.concerns)));
        if (domain::isYes(record, fieldNumber<Kind::HallSession>("from_paper")))
            details.append(tr("Entered from paper"));
        row.detail = details.join(QStringLiteral(", "));
        row.open = service::textOf(record, fieldNumber<Kind::HallSession>("state")) == "OPEN";
        rows.push_back(std::move(row));
    }
    m_rows.setRowsInTurns(std::move(rows));
    emit changed();
}

} // namespace throughline::models
