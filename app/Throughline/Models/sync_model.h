// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rows.h"
#include "rows_model.h"
#include "service/read/sync_facts.h"

#include <QTimer>

namespace throughline::models {

class Session;

class WaitingRows : public RowsModel<WaitingRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! Is my work safe, and does the team have it (interface.md 3.11). Every number is counted from the
//! store. Owned by Session.
class SyncModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Session")
    //! For a SyncChip: words, and "upToDate", "waiting", "syncing", "decide" or "alone".
    Q_PROPERTY(QString chipText READ chipText NOTIFY changed FINAL)
    Q_PROPERTY(QString chipState READ chipState NOTIFY changed FINAL)
    Q_PROPERTY(int waiting READ waiting NOTIFY changed FINAL)
    Q_PROPERTY(QString waitingText READ waitingText NOTIFY changed FINAL)
    //! "The oldest is from today at 8:34am"; empty when nothing waits.
    Q_PROPERTY(QString oldestText READ oldestText NOTIFY changed FINAL)
    //! It has waited for more than a day: amber words, never red.
    Q_PROPERTY(bool late READ isLate NOTIFY changed FINAL)
    Q_PROPERTY(QString receivedText READ receivedText NOTIFY changed FINAL)
    //! What came of the last try; empty before the first.
    Q_PROPERTY(QString resultText READ resultText NOTIFY changed FINAL)
    //! "success", "info" or "warning".
    Q_PROPERTY(QString resultKind READ resultKind NOTIFY changed FINAL)
    Q_PROPERTY(bool syncing READ isSyncing NOTIFY changed FINAL)
    //! There is a server to sync with, and this device is not inside a prison.
    Q_PROPERTY(bool canSync READ canSync NOTIFY changed FINAL)
    //! Records that the server will not take; empty when there are none.
    Q_PROPERTY(QString refusedText READ refusedText NOTIFY changed FINAL)
    //! Entries from the team that cannot be read yet; empty when there are none.
    Q_PROPERTY(QString setAsideText READ setAsideText NOTIFY changed FINAL)
    //! Entries that were left out, and what they may mean: for an administrator; else empty.
    Q_PROPERTY(QString alarmText READ alarmText NOTIFY changed FINAL)
    //! Free space, where it is short; empty otherwise.
    Q_PROPERTY(QString spaceText READ spaceText NOTIFY changed FINAL)
    //! "This device belongs to Rhys Example, Example Throughcare".
    Q_PROPERTY(QString deviceText READ deviceText NOTIFY changed FINAL)
    //! Somebody looks at what waits: the list is read only then.
    Q_PROPERTY(bool listed READ isListed WRITE setListed NOTIFY changed FINAL)
    //! What waits, the oldest first; at most a hundred.
    Q_PROPERTY(QAbstractItemModel *items READ items CONSTANT FINAL)
    Q_PROPERTY(int itemCount READ itemCount NOTIFY changed FINAL)

public:
    explicit SyncModel(Session &session);

    [[nodiscard]] QString chipText() const;
    [[nodiscard]] QString chipState() const;
    [[nodiscard]] int waiting() const { return static_cast<int>(m_facts.waiting); }
    [[nodiscard]] QString waitingText() const;
    [[nodiscard]] QString oldestText() const;
    [[nodiscard]] bool isLate() const;
    [[nodiscard]] QString receivedText() const;
    [[nodiscard]] QString resultText() const;
    [[nodiscard]] QString resultKind() const;
    [[nodiscard]] bool isSyncing() const;
    [[nodiscard]] bool canSync() const;
    [[nodiscard]] QString refusedText() const;
    [[nodiscard]] QString setAsideText() const;
    [[nodiscard]] QString alarmText() const;
    [[nodiscard]] QString spaceText() const;
    [[nodiscard]] QString deviceText() const;
    [[nodiscard]] bool isListed() const { return m_listed; }
    void setListed(bool listed);
    [[nodiscard]] QAbstractItemModel *items() { return &m_items; }
    [[nodiscard]] int itemCount() const { return m_items.rowCount(); }

    Q_INVOKABLE void syncNow();

signals:
    void changed();

private:
    [[nodiscard]] bool hasServer() const;
    void refresh();
    [[nodiscard]] int asideCount(service::AsideBecause because) const;

    Session &m_session;
    service::SyncFacts m_facts;
    std::optional<std::int64_t> m_freeBytes;
    WaitingRows m_items;
    QTimer m_minute;
    bool m_listed = false;
    bool m_reading = false;
    bool m_readAgain = false;
};

} // namespace throughline::models
