// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/lone_checks.h"
#include "session_model.h"

#include <QTimer>
#include <QVariantList>

namespace throughline::models {

//! One check on somebody who works alone (domain.md 3.12): the one on this device's user, or any
//! that a buddy or a manager looks at. The time goes on by itself; whether others can know of it is
//! read from what has left this device. What is done is saved at once and can be taken back.
class LoneCheckModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! Id of the check; empty for the one that this device's user is out with, if they are.
    Q_PROPERTY(QString check READ check WRITE setCheck NOTIFY checkChanged FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    //! There is such a check.
    Q_PROPERTY(bool known READ isKnown NOTIFY changed FINAL)
    //! Its id, also of the user's own.
    Q_PROPERTY(QString record READ record NOTIFY changed FINAL)
    Q_PROPERTY(bool own READ isOwn NOTIFY changed FINAL)
    //! Begun, and nobody has said how it ended.
    Q_PROPERTY(bool open READ isOpen NOTIFY changed FINAL)
    //! Out there, and nobody has taken it further.
    Q_PROPERTY(bool out READ isOut NOTIFY changed FINAL)
    //! One's own, and one can say that one is safe: no alarm, and not said to a manager yet.
    Q_PROPERTY(bool canSaySafe READ canSaySafe NOTIFY changed FINAL)
    Q_PROPERTY(bool overdue READ isOverdue NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL) //!< of whoever is out
    Q_PROPERTY(QString state READ state NOTIFY changed FINAL) //!< "Out now"
    Q_PROPERTY(QString stateKind READ stateKind NOTIFY changed FINAL) //!< of a Tag
    Q_PROPERTY(QString backBy READ backBy NOTIFY changed FINAL) //!< "Back by 3:40pm"
    Q_PROPERTY(QString left READ left NOTIFY changed FINAL) //!< "35 minutes left"
    //! Whether others can know of it: of one's own always, of somebody else's while what was done
    //! about it here has not left this device.
    Q_PROPERTY(QString seen READ seen NOTIFY changed FINAL)
    //! Of one's own, the same where there is little room; empty once it has left this device.
    Q_PROPERTY(QString unsent READ unsent NOTIFY changed FINAL)
    //! What was said last has left this device.
    Q_PROPERTY(bool sent READ isSent NOTIFY changed FINAL)
    //! {key, text, link}, a label and its value: where, since when, with whom, the numbers to ring.
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed FINAL)
    //! {key, text, iconName}, the one that is meant first.
    Q_PROPERTY(QVariantList acts READ acts NOTIFY changed FINAL)
    //! What to do first, for others.
    Q_PROPERTY(QString hint READ hint NOTIFY changed FINAL)
    //! What a manager has written so far of how it ended: a draft, until it is resolved with it.
    //! What was written of it before is here: from now on it can be written.
    Q_PROPERTY(bool endingReady READ isEndingReady NOTIFY endingChanged FINAL)
    Q_PROPERTY(QString ending READ ending WRITE setEnding NOTIFY endingChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)

public:
    explicit LoneCheckModel(QObject *parent = nullptr);

    [[nodiscard]] QString check() const { return m_wanted; }
    void setCheck(const QString &check);
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool isKnown() const { return m_check.has_value(); }
    [[nodiscard]] QString record() const;
    [[nodiscard]] bool isOwn() const;
    [[nodiscard]] bool isOpen() const;
    [[nodiscard]] bool isOut() const;
    [[nodiscard]] bool canSaySafe() const;
    [[nodiscard]] bool isOverdue() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString state() const { return m_shown.state; }
    [[nodiscard]] QString stateKind() const { return m_shown.kind; }
    [[nodiscard]] QString backBy() const { return m_shown.backBy; }
    [[nodiscard]] QString left() const { return m_shown.left; }
    [[nodiscard]] QString seen() const;
    [[nodiscard]] QString unsent() const;
    [[nodiscard]] bool isSent() const;
    [[nodiscard]] QVariantList facts() const;
    [[nodiscard]] QVariantList acts() const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] QString ending() const { return m_ending; }
    void setEnding(const QString &ending);
    [[nodiscard]] bool isEndingReady() const { return m_isEndingReady; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    //! The question that an act asks first; empty for one that is done at once.
    Q_INVOKABLE QString questionOf(const QString &act) const;
    //! The answers to choose from: {key, text, detail} each. None where it is written in words.
    Q_INVOKABLE QVariantList answersOf(const QString &act) const;
    //! Does it, with the answer's key or words where it asks for one: "safe", "extend" (minutes),
    //! "alarm", "called", "escalate", "police", "resolve" (words).
    Q_INVOKABLE void perform(const QString &act, const QString &answer = {});

signals:
    void checkChanged();
    void changed();
    void endingChanged();
    //! Saved on this device.
    void performed(const QString &act);

private:
    using Work = std::function<base::Result<service::SavedWork>(service::Workspace &)>;

    //! What changes with the time alone.
    struct Shown
    {
        QString state;
        QString kind;
        QString backBy;
        QString left;
        service::CheckUrgency urgency = service::CheckUrgency::Over;

        friend bool operator==(const Shown &, const Shown &) = default;
    };

    void listenTo(Session &session) override;
    void refresh();
    void take(std::optional<service::LoneCheck> check);
    //! Reads what was written before, once for a check.
    void readEnding();
    [[nodiscard]] std::string endingKey() const;
    void tick();
    [[nodiscard]] Shown shownNow() const;
    [[nodiscard]] Work workOf(const QString &act, const QString &answer) const;
    //! They look out for whoever is out: their buddy, or a manager of the team.
    [[nodiscard]] bool isWatcher() const;
    //! Somebody took it further before they had heard of that: nobody is searched for.
    [[nodiscard]] bool saidSafe() const;

    QString m_wanted;
    std::optional<service::LoneCheck> m_check;
    Shown m_shown;
    QTimer m_second;
    QString m_problem;
    QString m_ending;
    bool m_isEndingReady = false;
    bool m_ready = false;
    bool m_busy = false;
};

} // namespace throughline::models
