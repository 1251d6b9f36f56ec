// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form_model.h"

namespace throughline::models {

//! The gate log (interface.md 3.3): what happened at the gate, then where they sleep tonight.
//! `subject` is the release.
class GateLog : public FormModel
{
    Q_OBJECT
    QML_ELEMENT
    //! 1: what happened; 2: the question that follows from it.
    Q_PROPERTY(int step READ step NOTIFY changed FINAL)
    //! What step 2 asks: "tonight", "reason", or "" for nothing but note and time.
    Q_PROPERTY(QString question READ question NOTIFY changed FINAL)
    //! {key, text, iconName} each, in their fixed order.
    Q_PROPERTY(QVariantList outcomes READ outcomes CONSTANT FINAL)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed FINAL)
    Q_PROPERTY(QString outcomeText READ outcomeText NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList answers READ answers CONSTANT FINAL)
    Q_PROPERTY(QString answerKey READ answerKey NOTIFY changed FINAL)
    //! Behind "Somewhere else": accommodation types that no tile stands for.
    Q_PROPERTY(QVariantList otherPlaces READ otherPlaces CONSTANT FINAL)
    Q_PROPERTY(QString otherPlace READ otherPlace NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList reasons READ reasons CONSTANT FINAL)
    Q_PROPERTY(QString reason READ reason NOTIFY changed FINAL)
    //! What could come next; other things where they sleep rough or nobody knows where.
    Q_PROPERTY(QVariantList nextSteps READ nextSteps NOTIFY changed FINAL)
    Q_PROPERTY(QString nextStep READ nextStep NOTIFY changed FINAL)
    //! A next step is offered without being asked for.
    Q_PROPERTY(bool offersNextStep READ offersNextStep NOTIFY changed FINAL)
    //! "Waiting since 8:31am", or empty.
    Q_PROPERTY(QString waitingText READ waitingText NOTIFY changed FINAL)
    //! Something was recorded at this gate before; it stays, this is one more.
    Q_PROPERTY(QString earlierText READ earlierText NOTIFY changed FINAL)

public:
    explicit GateLog(QObject *parent = nullptr);

    [[nodiscard]] int step() const;
    [[nodiscard]] QString question() const;
    [[nodiscard]] QVariantList outcomes() const;
    [[nodiscard]] QString outcome() const { return answer("outcome"); }
    [[nodiscard]] QString outcomeText() const;
    [[nodiscard]] QVariantList answers() const;
    [[nodiscard]] QString answerKey() const { return answer("answer"); }
    [[nodiscard]] QVariantList otherPlaces() const;
    [[nodiscard]] QString otherPlace() const { return answer("type"); }
    [[nodiscard]] QVariantList reasons() const;
    [[nodiscard]] QString reason() const { return answer("reason"); }
    [[nodiscard]] QVariantList nextSteps() const;
    [[nodiscard]] QString nextStep() const { return answer("nextStep"); }
    [[nodiscard]] bool offersNextStep() const;
    [[nodiscard]] QString waitingText() const;
    [[nodiscard]] QString earlierText() const { return m_earlierText; }

    //! To step 2; WAITING stays, keeps the time and ends with `waitingKept`.
    Q_INVOKABLE void pickOutcome(const QString &key);
    //! Back to step 1; answers stay.
    Q_INVOKABLE void changeOutcome();
    Q_INVOKABLE void chooseAnswer(const QString &key);
    Q_INVOKABLE void chooseOtherPlace(const QString &key);
    Q_INVOKABLE void chooseReason(const QString &key);
    //! The same again takes it away.
    Q_INVOKABLE void chooseNextStep(const QString &key);
    Q_INVOKABLE void save();

signals:
    void waitingKept();

protected:
    void load() override;

private:
    QString m_earlierText;
};

} // namespace throughline::models
