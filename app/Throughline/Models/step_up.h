// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "relay.h"
#include "sensitive_act.h"
#include "store/passphrase_check.h"

#include <QPointer>
#include <QtQml/qqmlregistration.h>

#include <optional>
#include <thread>

namespace throughline::models {

//! Whoever is at the device has shown that they know its passphrase. Only StepUp can make one, and
//! what does a sensitive act takes one: so no screen can forget to ask.
class Confirmed
{
public:
    Confirmed(Confirmed &&) noexcept = default;
    Confirmed &operator=(Confirmed &&) noexcept = default;
    Confirmed(const Confirmed &) = delete;
    Confirmed &operator=(const Confirmed &) = delete;
    ~Confirmed() = default;

private:
    friend class StepUp;
    Confirmed() = default;
};

//! Asks for the passphrase once more before a sensitive act (security.md AUTH-3): somebody else may
//! have the unlocked device in their hands. It holds the act until it is confirmed or given up; the
//! form behind stays as it is. Wrong entries count as they do on the lock screen, and at the limit
//! the device locks.
//!
//! Within two minutes of the passphrase being given, here or to unlock, nothing is asked again.
//! That is how long a telephone that was put down stays open anyway (interface.md 3.1), so who
//! finds it gets no more time than that; and a month can still be taken out in four clicks in the
//! morning. The time runs from the entry: nothing that is done in it makes it longer.
//!
//! Part of Session, so that all of it is forgotten when the device locks. Interface thread; the key
//! is derived on a thread of its own.
class StepUp : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Session")
    //! Something waits for the passphrase.
    Q_PROPERTY(bool asking READ isAsking NOTIFY changed FINAL)
    //! What is about to happen, in a sentence; empty while nothing is asked.
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    static constexpr std::int64_t window = 2 * 60'000; //!< ms

    struct Parts
    {
        const base::Clock &clock; //!< outlives this and its thread
        Relay relay;
        std::function<bool()> isPractice; //!< which no passphrase protects
    };
    //! The passphrase was given a moment ago.
    explicit StepUp(Parts parts, QObject *parent);
    ~StepUp() override;

    //! What a passphrase is held against; before it is said, none is taken.
    void check(store::PassphraseCheck check) { m_check = std::move(check); }
    [[nodiscard]] bool isAsking() const { return m_pending.has_value(); }
    [[nodiscard]] std::optional<SensitiveAct::Kind> asked() const;
    [[nodiscard]] QString text() const;
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString problem() const { return m_problem; }

    //! Does `deed` once the passphrase was given, at once within the window; never when the
    //! question is given up or `receiver` goes. One question at a time: a second act is not heard.
    void require(const SensitiveAct &act, QObject *receiver, std::function<void(Confirmed)> deed);
    //! The thread on which a passphrase is tried, for whoever can wait for it better: it may wait
    //! for somebody who has gone, and this object would wait for it when it goes.
    [[nodiscard]] std::jthread releaseWorker() { return std::move(m_worker); }
    //! The device is covered: whoever uncovers it is asked anew, and what waits is given up.
    void forget();

    Q_INVOKABLE void confirm(const QString &passphrase);
    Q_INVOKABLE void cancel();
    //! Somebody tries again: what was wrong before need not stand there.
    Q_INVOKABLE void clearProblem();

signals:
    void changed();
    //! It was wrong once too often: the device has to lock.
    void limitReached();

private:
    struct Pending
    {
        SensitiveAct act;
        QPointer<QObject> receiver;
        std::function<void(Confirmed)> deed;
    };
    struct Moment
    {
        base::Millis wall;
        base::Millis monotonic;
    };

    [[nodiscard]] Moment now() const;
    [[nodiscard]] bool isFresh() const;
    void take(int visit, const base::Result<void> &entered);
    void giveUp();

    const Parts m_parts;
    std::optional<store::PassphraseCheck> m_check;
    std::optional<Moment> m_given; //!< when the passphrase was
    std::optional<Pending> m_pending;
    QMetaObject::Connection m_receiverGone;
    int m_visit = 0; //!< what comes late from an earlier question confirms nothing
    int m_wrong = 0; //!< in a row, also where they cannot be counted on the disk
    bool m_busy = false;
    QString m_problem;
    std::jthread m_worker;
};

} // namespace throughline::models
