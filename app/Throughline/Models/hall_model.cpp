// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hall_model.h"

#include "domain/schema_table.h"
#include "hall_words.h"
#include "service/read/record_fields.h"
#include "session.h"
#include "words.h"

#include <algorithm>

namespace throughline::models {

using domain::fieldNumber;
using domain::Kind;

namespace {

constexpr int mostChildren = 20; // at once; more are a slip of the finger

[[nodiscard]] QString textOf(const domain::Record &count)
{
    return HallWords::who(count) + QStringLiteral(": ")
        + HallWords::what(service::textOf(count, fieldNumber<Kind::HallCount>("event")));
}

} // namespace

HallModel::HallModel(Session &session, std::optional<service::HallHere> here)
    : QObject(&session), m_session(session), m_here(std::move(here))
{
    connect(&session, &Session::recordsChanged, this, [this](service::KindSet kinds) {
        if (kinds.test(static_cast<std::size_t>(Kind::HallCount))
            || kinds.test(static_cast<std::size_t>(Kind::HallSession)))
            refresh();
        if (kinds.all())
            emit wordsChanged();
    });
    QMetaObject::invokeMethod(this, &HallModel::refresh, Qt::QueuedConnection);
}

QString HallModel::session() const
{
    return m_here ? words::text(m_here->session.hex()) : QString();
}

QString HallModel::prison() const
{
    return m_here ? words::prison(m_here->prison) : QString();
}

QString HallModel::placeText() const
{
    if (!m_here)
        return {};
    const auto on = service::valueIn<domain::PartialDate>(m_view.session.record,
                                                          fieldNumber<Kind::HallSession>("on"));
    return tr("%1, %2. You: %3")
        .arg(prison(), words::shortDay(on.value_or(domain::londonDay(m_session.now()))),
             words::text(m_session.names().shortName(m_session.names().self)));
}

QString HallModel::loggedText() const
{
    return tr("%n logged", nullptr, logged());
}

QVariantList HallModel::whoTiles() const
{
    return HallWords::whoTiles();
}

QVariantList HallModel::whatTiles() const
{
    return HallWords::whatTiles();
}

QString HallModel::who() const
{
    return m_here ? words::text(m_here->who) : QString();
}

int HallModel::children() const
{
    return m_here ? static_cast<int>(m_here->children) : 1;
}

QString HallModel::lastText() const
{
    return m_view.last.empty() ? QString() : textOf(m_view.last.front());
}

QString HallModel::lastEntry() const
{
    return m_view.last.empty() ? QString() : words::text(m_view.last.front().id.hex());
}

QString HallModel::totalText() const
{
    return HallWords::totals(m_view);
}

QVariantList HallModel::totalRows() const
{
    return HallWords::totalRows(m_view);
}

QVariantList HallModel::eventRows() const
{
    return HallWords::eventRows(m_view);
}

void HallModel::enter(const service::HallHere &here)
{
    m_here = here;
    m_view = {};
    m_session.goneInside();
    emit changed();
    refresh();
}

void HallModel::refresh()
{
    if (!m_here)
        return;
    m_session.read<service::HallSessionView>(
        this,
        [session = m_here->session](service::Reader &reader) {
            return service::hallSessionView(reader, session);
        },
        [this](base::Result<service::HallSessionView> view) { take(std::move(view)); });
}

void HallModel::take(base::Result<service::HallSessionView> view)
{
    if (!view) {
        m_problem = words::sentence(view.error());
        emit changed();
        return;
    }
    m_view = *std::move(view);
    std::vector<HallEntryRow> rows;
    for (const domain::Record &count : m_view.last) {
        HallEntryRow row;
        row.entry = words::text(count.id.hex());
        row.text = textOf(count);
        const auto at =
            service::valueIn<domain::Instant>(count, fieldNumber<Kind::HallCount>("at"));
        row.detail = at ? words::clock(at->at) : QString();
        const QString note =
            words::text(service::textOf(count, fieldNumber<Kind::HallCount>("note")));
        if (!note.isEmpty())
            row.detail += QStringLiteral(". ") + note;
        rows.push_back(std::move(row));
    }
    m_rows.setRows(std::move(rows));
    emit changed();
}

template<class T>
void HallModel::act(std::function<base::Result<T>(service::Workspace &)> work,
                    std::function<void(const T &)> done)
{
    if (m_busy || !m_here)
        return;
    m_busy = true;
    m_session.write<T>(this, std::move(work),
                       [this, done = std::move(done)](const base::Result<T> &result) {
                           m_busy = false;
                           m_problem = result ? QString() : words::sentence(result.error());
                           if (result)
                               done(*result);
                           emit changed();
                       });
}

void HallModel::keep(service::HallHere here)
{
    using service::HallHere;
    act<HallHere>(
        [here = std::move(here)](service::Workspace &workspace) -> base::Result<HallHere> {
            TL_CHECK(service::keepHallHere(workspace, here));
            return here;
        },
        [this](const HallHere &kept) { m_here = kept; });
}

void HallModel::chooseWho(const QString &key)
{
    if (!m_here)
        return;
    service::HallHere here = *m_here;
    here.who = who() == key ? std::string() : key.toStdString();
    keep(std::move(here));
}

void HallModel::setChildren(int count)
{
    if (!m_here)
        return;
    service::HallHere here = *m_here;
    here.who = "child";
    here.children = std::clamp(count, 1, mostChildren);
    keep(std::move(here));
}

void HallModel::count(const QString &what)
{
    if (!m_here || m_busy)
        return;
    if (who().isEmpty()) {
        m_problem = tr("Tap who you spoke to first.");
        emit changed();
        return;
    }
    act<base::RecordId>(
        [entry = HallWords::entry(who(), children(), what)](service::Workspace &workspace) {
            return service::countInHall(workspace, entry);
        },
        [this](const base::RecordId &) {
            m_here->who.clear();
            m_here->children = 1;
            refresh();
            emit counted();
        });
}

void HallModel::undoLast()
{
    if (m_view.last.empty())
        return;
    act<bool>(
        [count = m_view.last.front().id](service::Workspace &workspace) -> base::Result<bool> {
            TL_CHECK(service::withdrawFromHall(workspace, count));
            return true;
        },
        [this](bool) {
            refresh();
            emit undone();
        });
}

void HallModel::finish()
{
    act<bool>(
        [](service::Workspace &workspace) -> base::Result<bool> {
            TL_CHECK(service::closeHallSession(workspace));
            return true;
        },
        [this](bool) {
            m_here.reset();
            m_session.syncNow();
            emit ended();
        });
}

} // namespace throughline::models
