// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "passphrase.h"
#include "relay.h"
#include "service/live/server_way.h"

#include "base/random.h"
#include "store/key_store.h"
#include "store/profile.h"

#include <QStringList>
#include <QTimer>
#include <QtQml/qqmlregistration.h>

#include <thread>

namespace throughline::models {

//! The locked device's side of getting another passphrase (sync.md D12): from a manager, who
//! compares six words on the phone, or with the paper root. Owned by Application; interface
//! thread, what takes long runs on a thread of its own.
class UnlockHelp : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Application")
    //! A manager can be asked: this device knows a server.
    Q_PROPERTY(bool canAsk READ canAsk NOTIFY changed FINAL)
    //! The six words while a manager is asked; empty otherwise.
    Q_PROPERTY(QStringList words READ words NOTIFY changed FINAL)
    //! What the last look at the server came to; empty before.
    Q_PROPERTY(QString waitText READ waitText NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)

public:
    struct Parts
    {
        std::function<store::Profile()> profile; //!< the one that is to be opened
        service::ConnectServer connect;
        base::Random &random; //!< outlives this
        store::KeyStore *keyStore; //!< the system's, which outlives this; null for none
    };
    explicit UnlockHelp(Parts parts, QObject *parent);
    ~UnlockHelp() override;

    [[nodiscard]] bool canAsk() const { return m_canAsk; }
    [[nodiscard]] QStringList words() const { return m_words; }
    [[nodiscard]] QString waitText() const { return m_waitText; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    //! Somebody opens the page: looks whom this device could ask.
    Q_INVOKABLE void begin();
    //! Asks a manager; the passphrase is the one that the device is to have. The same passphrase
    //! again is the same request, with the same words.
    Q_INVOKABLE void ask(const QString &passphrase);
    //! Whether a manager has answered. It looks by itself from time to time, too.
    Q_INVOKABLE void look();
    Q_INVOKABLE void useRoot(const QString &paperRoot, const QString &passphrase);
    //! Back to the lock page. What was asked stays asked.
    Q_INVOKABLE void stop();
    Q_INVOKABLE void clearProblem();

    //! After `unlocked`: the passphrase that opens the device now.
    [[nodiscard]] std::shared_ptr<const Passphrase> takePassphrase();

signals:
    void changed();
    void unlocked();

private:
    template<class T>
    void run(std::function<base::Result<T>()> work, std::function<void(base::Result<T>)> done);
    void takeAnswer(const base::Result<void> &answer);

    const Parts m_parts;
    const Relay m_relay;
    bool m_canAsk = false;
    QStringList m_words;
    QString m_waitText;
    QString m_problem;
    bool m_busy = false;
    int m_visit = 0; //!< what comes late from an earlier one is dropped
    std::shared_ptr<const Passphrase> m_passphrase; //!< the one to be
    QTimer m_again;
    std::jthread m_worker;
};

} // namespace throughline::models
