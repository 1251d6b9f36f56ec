// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hall_model.h"

#include "domain/schema_table.h"
#include "hall_words.h"
#include "service/read/record_fields.h"
#include "session.h"
#include "words.h"

#include <algorithm>
#include <utility>

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

int HallModel::logged() const
{
    const auto entries = m_view.all.entries + static_cast<std::int64_t>(m_taken.size())
        - static_cast<std::int64_t>(m_undone.size());
    return static_cast<int>(entries);
}

const domain::Record *HallModel::newest() const
{
    const auto found = std::ranges::find_if(m_view.last, [this](const domain::Record &one) {
        return std::ranges::find(m_undone, one.id) == m_undone.end();
    });
    return found == m_view.last.end() ? nullptr : &*found;
}

QString HallModel::lastText() const
{
    if (!m_taken.empty())
        return textOf(m_taken.back().count);
    const domain::Record *last = newest();
    return last ? textOf(*last) : QString();
}

QString HallModel::lastEntry() const
{
    if (!m_taken.empty())
        return m_taken.back().entry;
    const domain::Record *last = newest();
    return last ? words::text(last->id.hex()) : QString();
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
    m_rows.setRows({});
    m_problem.clear();
    m_session.goneInside();
    emit changed();
    refresh();
}

void HallModel::refresh()
{
    m_wanted = true;
    readIfWanted();
}

void HallModel::readIfWanted()
{
    if (!m_here || !m_wanted || m_reading || m_underWay > 0)
        return;
    m_wanted = false;
    m_reading = true;
    m_session.read<service::HallSessionView>(
        this,
        [session = m_here->session](service::Reader &reader) {
            return service::hallSessionView(reader, session);
        },
        [this, session = m_here->session,
         written = m_written](base::Result<service::HallSessionView> view) {
            m_reading = false;
            // What was tapped meanwhile is in it or not: nobody can tell.
            if (written != m_written || !m_here || m_here->session != session)
                m_wanted = true;
            else
                take(std::move(view));
            readIfWanted();
        });
}

void HallModel::take(base::Result<service::HallSessionView> view)
{
    m_taken.clear();
    m_undone.clear();
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
void HallModel::write(std::function<base::Result<T>(service::Workspace &)> work,
                      std::function<void(const base::Result<T> &)> done)
{
    ++m_underWay;
    ++m_written;
    m_problem.clear();
    emit changed();
    m_session.write<T>(this, std::move(work),
                       [this, done = std::move(done)](const base::Result<T> &result) {
                           --m_underWay;
                           if (!result)
                               m_problem = words::sentence(result.error());
                           done(result);
                           emit changed();
                           refresh();
                       });
}

void HallModel::keep(service::HallHere here)
{
    const service::HallHere before = std::exchange(*m_here, here);
    write<void>(
        [here](service::Workspace &workspace) { return service::keepHallHere(workspace, here); },
        [this, here, before](const base::Result<void> &kept) {
            // Unless somebody has tapped something else since.
            if (kept || !m_here || m_here->who != here.who || m_here->children != here.children)
                return;
            m_here->who = before.who;
            m_here->children = before.children;
        });
}

void HallModel::chooseWho(const QString &key)
{
    if (!m_here || m_finishing)
        return;
    service::HallHere here = *m_here;
    here.who = who() == key ? std::string() : key.toStdString();
    keep(std::move(here));
}

void HallModel::setChildren(int count)
{
    if (!m_here || m_finishing)
        return;
    service::HallHere here = *m_here;
    here.who = "child";
    here.children = std::clamp(count, 1, mostChildren);
    keep(std::move(here));
}

void HallModel::count(const QString &what)
{
    if (!m_here || m_finishing)
        return;
    if (who().isEmpty()) {
        // The second tap of a finger that trembles counts nobody, and is no mistake either.
        if (m_taken.empty()) {
            m_problem = tr("Tap who you spoke to first.");
            emit changed();
        }
        return;
    }
    const service::HallEntry entry = HallWords::entry(who(), children(), what);
    const auto id = std::make_shared<std::optional<base::RecordId>>();
    m_taken.push_back({HallWords::record(entry), id});
    const service::HallHere before = *m_here;
    m_here->who.clear();
    m_here->children = 1;
    write<base::RecordId>(
        [entry, id](service::Workspace &workspace) -> base::Result<base::RecordId> {
            TL_TRY(const base::RecordId counted, service::countInHall(workspace, entry));
            *id = counted;
            return counted;
        },
        [this, id, before](const base::Result<base::RecordId> &written) {
            const auto taken =
                std::ranges::find_if(m_taken, [&id](const Taken &one) { return one.id == id; });
            if (written) {
                if (taken != m_taken.end())
                    taken->entry = words::text(written->hex());
                emit counted();
                return;
            }
            if (taken != m_taken.end())
                m_taken.erase(taken);
            if (m_here && m_here->who.empty()) {
                m_here->who = before.who;
                m_here->children = before.children;
            }
        });
}

void HallModel::undoLast()
{
    if (!m_here || m_finishing)
        return;
    auto id = std::make_shared<std::optional<base::RecordId>>();
    if (!m_taken.empty()) {
        id = m_taken.back().id; // written before this is
        m_taken.pop_back();
    } else if (const domain::Record *last = newest()) {
        *id = last->id;
        m_undone.push_back(last->id);
    } else {
        return;
    }
    write<void>(
        [id](service::Workspace &workspace) -> base::Result<void> {
            return *id ? service::withdrawFromHall(workspace, **id) : base::Result<void>();
        },
        [this](const base::Result<void> &withdrawn) {
            if (withdrawn)
                emit undone();
        });
}

void HallModel::finish()
{
    if (!m_here || m_finishing)
        return;
    m_finishing = true;
    write<void>([](service::Workspace &workspace) { return service::closeHallSession(workspace); },
                [this](const base::Result<void> &closed) {
                    m_finishing = false;
                    if (!closed)
                        return;
                    m_here.reset();
                    m_taken.clear();
                    m_undone.clear();
                    m_session.syncNow();
                    emit ended();
                });
}

} // namespace throughline::models
