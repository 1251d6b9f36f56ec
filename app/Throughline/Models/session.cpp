// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "session.h"

#include "hall_model.h"
#include "step_up.h"
#include "sync_model.h"
#include "undo_model.h"

#include <chrono>

namespace throughline::models {

using namespace std::chrono_literals;

Session::Session(std::unique_ptr<DeviceLink> link, const base::Clock &clock, QObject *parent)
    : QObject(parent), m_clock(clock), m_link(std::move(link)), m_names(m_link->firstNames()),
      m_isMember(m_names != nullptr)
{
    if (!m_names)
        m_names = std::make_shared<const service::NameBook>();
    // A page of a pull changes many records at once: one signal, and one reading, for all of them.
    m_tellChanged.setSingleShot(true);
    m_tellChanged.setInterval(30ms);
    connect(&m_tellChanged, &QTimer::timeout, this,
            [this] { emit recordsChanged(std::exchange(m_changed, {})); });
    m_fullNamesEnd.setSingleShot(true);
    m_fullNamesEnd.setInterval(60s);
    connect(&m_fullNamesEnd, &QTimer::timeout, this, &Session::fullNamesChanged);
    m_undo = new UndoModel(*this);
    m_sync = new SyncModel(*this);
    m_hall = new HallModel(*this, m_link->firstHall());
    connect(m_hall, &HallModel::changed, m_sync, &SyncModel::changed);
    m_stepUp = new StepUp({m_clock, m_link->relay(), [this] { return isPractice(); }}, this);
    listen();
}

Session::~Session() = default;

void Session::listen()
{
    m_link->listen({
        [this](service::KindSet kinds) { noteRecords(kinds); },
        [this](std::shared_ptr<const service::NameBook> names) {
            m_names = std::move(names);
            m_isMember = true;
            emit namesChanged();
        },
        [this](const service::SyncState &state) {
            m_syncState = state;
            emit syncStateChanged();
        },
    });
}

std::unique_ptr<DeviceLink> Session::release()
{
    m_stepUp->forget(); // no question stands over the lock page, not for a moment
    if (m_link)
        m_link->listen({});
    return std::move(m_link);
}

void Session::setProfile(const std::filesystem::path &profile, store::KeyStore *keyStore)
{
    m_stepUp->check(store::PassphraseCheck(profile, keyStore));
}

base::Millis Session::now() const
{
    return m_link ? m_link->device().now() : m_clock.wall();
}

QString Session::organisation() const
{
    return QString::fromStdString(m_names->organisation);
}

QString Session::userName() const
{
    return QString::fromStdString(m_names->userName(m_names->self));
}

void Session::setShortNames(bool shorten)
{
    if (shorten == m_shortNames)
        return;
    m_shortNames = shorten;
    emit fullNamesChanged();
}

void Session::sayAnew()
{
    emit namesChanged();
    emit syncStateChanged();
    noteRecords(service::KindSet().set());
}

void Session::setFindText(const QString &text)
{
    if (text == m_findText)
        return;
    m_findText = text;
    emit findTextChanged();
}

void Session::toggleFullNames()
{
    if (m_fullNamesEnd.isActive())
        m_fullNamesEnd.stop();
    else
        m_fullNamesEnd.start();
    emit fullNamesChanged();
}

void Session::writeDraft(QObject *receiver,
                         std::function<base::Result<void>(service::Workspace &)> work,
                         std::function<void(base::Result<void>)> done)
{
    ++m_draftsOnTheirWay;
    write<void>(this, std::move(work),
                [this, receiver = QPointer<QObject>(receiver),
                 done = std::move(done)](base::Result<void> written) {
                    --m_draftsOnTheirWay;
                    if (receiver && done)
                        done(std::move(written));
                });
}

void Session::save(QObject *receiver, const QString &text,
                   std::function<base::Result<service::SavedWork>(service::Workspace &)> work,
                   std::function<void(base::Result<void>)> done)
{
    write<service::SavedWork>(this, std::move(work),
                              [this, text, receiver = QPointer<QObject>(receiver),
                               done = std::move(done)](base::Result<service::SavedWork> saved) {
                                  if (saved) {
                                      m_undo->offer(text, *std::move(saved));
                                      sendSoon();
                                      emit draftsChanged();
                                  }
                                  if (receiver && done)
                                      done(saved ? base::Result<void>()
                                                 : base::Result<void>(saved.error()));
                              });
}

void Session::discard(QObject *receiver, const service::FormDraft &draft,
                      std::function<void(base::Result<void>)> done)
{
    write<void>(
        this,
        [key = draft.key](service::Workspace &workspace) {
            return service::removeDraft(workspace, key);
        },
        [this, draft, receiver = QPointer<QObject>(receiver),
         done = std::move(done)](const base::Result<void> &removed) {
            if (removed) {
                m_undo->offer(tr("Draft thrown away"), draft);
                emit draftsChanged();
            }
            if (receiver && done)
                done(removed);
        });
}

void Session::syncNow()
{
    if (m_link)
        m_link->device().syncNow();
}

void Session::sendSoon()
{
    if (m_link)
        m_link->device().sendSoon();
}

void Session::goneInside()
{
    if (m_link)
        m_link->device().goneInside();
}

void Session::noteRecords(service::KindSet kinds)
{
    m_changed |= kinds;
    if (!m_tellChanged.isActive())
        m_tellChanged.start();
}

} // namespace throughline::models
