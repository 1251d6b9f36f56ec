// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form_model.h"

namespace throughline::models {

//! Log a contact (interface.md 3.7): one scroll; only the kind is needed. `subject` is the person.
class ContactLog : public FormModel
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
    [[nodiscard]] QVariantList followUps() const;
    [[nodiscard]] QString followUp() const { return answer("followUp"); }

    Q_INVOKABLE void chooseKind(const QString &key);
    //! These three: the same again takes it away.
    Q_INVOKABLE void chooseOutcome(const QString &key);
    Q_INVOKABLE void toggleTopic(const QString &key);
    Q_INVOKABLE void chooseFollowUp(const QString &key);
    Q_INVOKABLE void save();

protected:
    void load() override;

private:
    QString m_lastKind;
    QStringList m_lastTopics;
    QString m_lastPlace;
};

} // namespace throughline::models
