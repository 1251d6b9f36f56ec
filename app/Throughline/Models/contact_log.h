// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form_model.h"
#include "service/log_contact.h"

namespace throughline::models {

//! Log a contact (interface.md 3.7): one scroll; only the kind is needed. `subject` is the person.
class ContactLog : public throughline::models::FormModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! {key, text, iconName} each: the eight used most; `allKinds` has every one.
    Q_PROPERTY(QVariantList kinds READ kinds CONSTANT FINAL)
    Q_PROPERTY(QVariantList otherKinds READ otherKinds CONSTANT FINAL)
    Q_PROPERTY(QString kind READ kind NOTIFY changed FINAL)
    //! The kind used last on this device: focused first, never chosen for anybody.
    Q_PROPERTY(QString lastKind READ lastKind NOTIFY changed FINAL)
    //! What can have happened, for this kind.
    Q_PROPERTY(QVariantList outcomes READ outcomes NOTIFY changed FINAL)
    Q_PROPERTY(QString outcome READ outcome NOTIFY changed FINAL)
    //! {key, text, detail}: detail says "last time"; those first.
    Q_PROPERTY(QVariantList topics READ topics NOTIFY changed FINAL)
    Q_PROPERTY(QStringList chosenTopics READ chosenTopics NOTIFY changed FINAL)
    Q_PROPERTY(QString where READ where WRITE setWhere NOTIFY changed FINAL)
    //! When it was: "today", "yesterday" or "other", {key, text} each. Now, until somebody says
    //! otherwise.
    Q_PROPERTY(QVariantList days READ days CONSTANT FINAL)
    Q_PROPERTY(QString dayChoice READ dayChoice NOTIFY changed FINAL)
    //! The other day, and the time, as they were typed.
    Q_PROPERTY(QString otherDay READ otherDay WRITE setOtherDay NOTIFY changed FINAL)
    Q_PROPERTY(QString timeText READ timeText WRITE setTimeText NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList followUps READ followUps CONSTANT FINAL)
    Q_PROPERTY(QString followUp READ followUp NOTIFY changed FINAL)

public:
    explicit ContactLog(QObject *parent = nullptr);

    [[nodiscard]] QVariantList kinds() const;
    [[nodiscard]] QVariantList otherKinds() const;
    [[nodiscard]] QString kind() const { return answer("kind"); }
    [[nodiscard]] QString lastKind() const { return m_lastKind; }
    [[nodiscard]] QVariantList outcomes() const;
    [[nodiscard]] QString outcome() const { return answer("outcome"); }
    [[nodiscard]] QVariantList topics() const;
    [[nodiscard]] QStringList chosenTopics() const;
    [[nodiscard]] QString where() const;
    void setWhere(const QString &where);
    [[nodiscard]] QVariantList days() const;
    [[nodiscard]] QString dayChoice() const;
    [[nodiscard]] QString otherDay() const;
    void setOtherDay(const QString &day);
    [[nodiscard]] QString timeText() const;
    void setTimeText(const QString &time);
    [[nodiscard]] QVariantList followUps() const;
    [[nodiscard]] QString followUp() const { return answer("followUp"); }

    Q_INVOKABLE void chooseKind(const QString &key);
    //! These three: the same again takes it away.
    Q_INVOKABLE void chooseOutcome(const QString &key);
    Q_INVOKABLE void toggleTopic(const QString &key);
    Q_INVOKABLE void chooseFollowUp(const QString &key);
    //! The same time of that day; which one another day is, `otherDay` says.
    Q_INVOKABLE void chooseDay(const QString &key);
    void moveTime(int minutes) override;
    Q_INVOKABLE void save();

protected:
    //! For a form that asks the same about something else.
    ContactLog(QString form, QObject *parent);
    void load() override;
    //! What is done with the answers; nothing is missing in them.
    virtual void saveEntry(service::ContactEntry entry);

private:
    //! The moment that day and time say; what stands in the way of it goes to `problems`.
    [[nodiscard]] std::optional<base::Millis> saidMoment(QVariantList &problems) const;

    QString m_lastKind;
    QStringList m_lastTopics;
    QString m_lastPlace;
};

} // namespace throughline::models
