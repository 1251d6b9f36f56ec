// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync_model.h"

#include "hall_model.h"
#include "session.h"
#include "words.h"

#include <chrono>

namespace throughline::models {

using namespace std::chrono_literals;

namespace {

constexpr std::int64_t dayMs = 24LL * 3'600'000;
constexpr std::int64_t mostItems = 100;
constexpr std::int64_t megabyte = 1024 * 1024;
//! Free space at which people are told (sync.md D16).
constexpr std::int64_t shortOfSpace = 200 * megabyte;

struct Reading
{
    service::SyncFacts facts;
    std::vector<service::WaitingRecord> items;
    std::optional<std::int64_t> freeBytes;
};

} // namespace

SyncModel::SyncModel(Session &session) : QObject(&session), m_session(session)
{
    connect(&session, &Session::recordsChanged, this, &SyncModel::refresh);
    connect(&session, &Session::syncStateChanged, this, &SyncModel::refresh);
    connect(&session, &Session::namesChanged, this, &SyncModel::refresh);
    connect(&session, &Session::fullNamesChanged, this, &SyncModel::refresh);
    // "today" becomes "yesterday", and a day of waiting passes.
    m_minute.setInterval(60s);
    connect(&m_minute, &QTimer::timeout, this, &SyncModel::changed);
    m_minute.start();
    QMetaObject::invokeMethod(this, &SyncModel::refresh, Qt::QueuedConnection);
}

void SyncModel::refresh()
{
    // Before somebody is let in nothing is read, and a question would never be answered: how
    // looking for it went is all there is to tell.
    if (!m_session.isMember()) {
        emit changed();
        return;
    }
    // Many changes in a row are read once more at their end, not each.
    if (m_reading) {
        m_readAgain = true;
        return;
    }
    m_reading = true;
    m_readAgain = false;
    m_session.read<Reading>(
        this,
        [listed = m_listed](service::Reader &reader) -> base::Result<Reading> {
            Reading reading;
            TL_TRY(reading.facts, service::syncFacts(reader));
            if (listed) {
                TL_TRY(reading.items, service::waitingRecords(reader, mostItems));
            }
            reading.freeBytes = service::freeBytes(reader);
            return reading;
        },
        [this](base::Result<Reading> reading) {
            m_reading = false;
            if (reading) {
                m_facts = reading->facts;
                m_freeBytes = reading->freeBytes;
                std::vector<WaitingRow> rows;
                for (const service::WaitingRecord &item : reading->items) {
                    WaitingRow row;
                    row.record = words::text(item.record.hex());
                    row.title = words::label(domain::describe(item.kind).label);
                    row.name = words::listName(item.name, m_session.fullNames());
                    row.detail = item.refusedBecause.empty()
                        ? tr("since %1").arg(words::moment(item.made, m_session.now()))
                        : words::sentence(item.refusedBecause);
                    rows.push_back(std::move(row));
                }
                m_items.setRows(std::move(rows));
            }
            emit changed();
            if (m_readAgain)
                refresh();
        });
}

void SyncModel::setListed(bool listed)
{
    if (listed == m_listed)
        return;
    m_listed = listed;
    emit changed();
    if (listed)
        refresh();
}

bool SyncModel::canSync() const
{
    return hasServer() && !m_session.hall()->isOpen();
}

bool SyncModel::hasServer() const
{
    // Whoever waits to be let in has asked a server.
    return !m_session.isMember() || m_session.names().hasServer;
}

bool SyncModel::isSyncing() const
{
    return m_session.syncState().running && !m_session.hall()->isOpen();
}

QString SyncModel::chipState() const
{
    if (!canSync())
        return QStringLiteral("alone");
    if (m_facts.decisions > 0)
        return QStringLiteral("decide");
    if (waiting() > 0)
        return isSyncing() ? QStringLiteral("syncing") : QStringLiteral("waiting");
    // Before the first good round nobody knows.
    return m_session.syncState().succeeded ? QStringLiteral("upToDate") : QStringLiteral("alone");
}

QString SyncModel::chipText() const
{
    if (!canSync())
        return tr("Saved on this device");
    if (m_facts.decisions > 0)
        return tr("%n to decide", nullptr, static_cast<int>(m_facts.decisions));
    if (waiting() > 0)
        return isSyncing() ? tr("Syncing %1").arg(waiting()) : tr("Saved here: %1").arg(waiting());
    const auto &succeeded = m_session.syncState().succeeded;
    if (succeeded)
        return tr("Up to date at %1").arg(words::shortMoment(*succeeded, m_session.now()));
    return m_facts.lastReceived
        ? tr("Last received %1").arg(words::moment(*m_facts.lastReceived, m_session.now()))
        : tr("Nothing waits");
}

QString SyncModel::waitingText() const
{
    if (!hasServer())
        return tr("Everything is saved on this device. This organisation has no server yet, so "
                  "nothing is sent.");
    if (waiting() == 0)
        return tr("Nothing is waiting to sync");
    return tr("%n waiting to sync", nullptr, waiting());
}

QString SyncModel::oldestText() const
{
    return m_facts.oldestWaiting
        ? tr("The oldest is from %1").arg(words::moment(*m_facts.oldestWaiting, m_session.now()))
        : QString();
}

bool SyncModel::isLate() const
{
    return m_facts.oldestWaiting && m_session.now() - *m_facts.oldestWaiting > dayMs;
}

QString SyncModel::receivedText() const
{
    return m_facts.lastReceived ? tr("Last received from the team %1")
                                      .arg(words::moment(*m_facts.lastReceived, m_session.now()))
                                : tr("Nothing received from the team yet");
}

QString SyncModel::resultText() const
{
    const service::SyncState &state = m_session.syncState();
    if (m_session.hall()->isOpen())
        return tr("Sync is off inside. It will start when you end the session.");
    if (!canSync())
        return {};
    if (isSyncing())
        return tr("Syncing");
    if (!state.tried)
        return {};
    const QString when = words::shortMoment(*state.tried, m_session.now());
    if (!state.problem)
        return tr("Up to date with the team at %1").arg(when);
    if (state.problem->code == base::ErrorCode::Unreachable) {
        if (waiting() == 0)
            return tr("We could not reach the office computer at %1. Nothing is lost; it is tried "
                      "again by itself.")
                .arg(when);
        return tr("We could not reach the office computer at %1. Your %n records are still saved "
                  "on this device.",
                  nullptr, waiting())
            .arg(when);
    }
    return words::sentence(*state.problem);
}

QString SyncModel::resultKind() const
{
    const service::SyncState &state = m_session.syncState();
    if (isSyncing() || !state.tried || m_session.hall()->isOpen())
        return QStringLiteral("info");
    if (!state.problem)
        return QStringLiteral("success");
    // Without a network is how it usually is: no warning.
    return state.problem->code == base::ErrorCode::Unreachable ? QStringLiteral("info")
                                                               : QStringLiteral("warning");
}

QString SyncModel::refusedText() const
{
    return m_facts.refused > 0
        ? tr("The server will not take %n records. They are kept here; tell your manager.", nullptr,
             static_cast<int>(m_facts.refused))
        : QString();
}

int SyncModel::asideCount(service::AsideBecause because) const
{
    return static_cast<int>(m_facts.aside.of(because));
}

QString SyncModel::setAsideText() const
{
    const int waits = asideCount(service::AsideBecause::Waits);
    const int newer = asideCount(service::AsideBecause::NewerProgram);
    QStringList sentences;
    if (waits > 0)
        sentences.append(
            tr("%n entries from the team cannot be read yet. They are kept and tried again.",
               nullptr, waits));
    if (newer > 0)
        sentences.append(
            tr("%n entries from the team were written by a newer Throughline. They are kept; "
               "update this app to read them.",
               nullptr, newer));
    return sentences.join(u' ');
}

QString SyncModel::alarmText() const
{
    QStringList sentences;
    if (asideCount(service::AsideBecause::OtherMembers) > 0)
        sentences.append(tr("Colleagues were shown another list of members than this device. The "
                            "server may show people different things. Tell an administrator at "
                            "once."));
    if (asideCount(service::AsideBecause::CopiedDevice) > 0)
        sentences.append(tr("A second device writes under the name of a colleague's: somebody may "
                            "have copied it. Tell an administrator at once."));
    if (const int left = asideCount(service::AsideBecause::NotTrusted); left > 0)
        sentences.append(
            tr("%n entries were left out, because they are damaged or who wrote them might not. "
               "They are kept. Tell an administrator.",
               nullptr, left));
    return sentences.join(u' ');
}

QString SyncModel::spaceText() const
{
    return m_freeBytes && *m_freeBytes < shortOfSpace
        ? tr("Only %1 MB are free on this device. Free some space, so that every contact can be "
             "saved.")
              .arg(*m_freeBytes / megabyte)
        : QString();
}

QString SyncModel::deviceText() const
{
    return tr("%1, %2").arg(m_session.userName(), m_session.organisation());
}

void SyncModel::syncNow()
{
    m_session.syncNow();
}

} // namespace throughline::models
