// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "contact_log.h"

namespace throughline::models {

//! A contact as it should have been (service/correct_contact.h): the form of a contact, filled in
//! with what the record says. `subject` is the contact.
class ContactCorrection : public throughline::models::ContactLog // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! At the gate, how it happened and what came of it belong together, and stay.
    Q_PROPERTY(bool atGate READ isAtGate NOTIFY changed FINAL)
    //! The record says when it was, and that can be put right.
    Q_PROPERTY(bool timed READ isTimed NOTIFY changed FINAL)
    //! The day of it, typed. It and the time say the same: whichever is changed takes the other
    //! along.
    Q_PROPERTY(QString day READ day WRITE setDay NOTIFY changed FINAL)

public:
    explicit ContactCorrection(QObject *parent = nullptr);

    [[nodiscard]] bool isAtGate() const { return kind() == QLatin1String("GATE"); }
    [[nodiscard]] bool isTimed() const { return m_timed; }
    [[nodiscard]] QString day() const { return answer("day"); }
    void setDay(const QString &day);
    void moveTime(int minutes) override;

protected:
    void load() override;
    void saveEntry(service::ContactEntry entry) override;

private:
    bool m_timed = true;
};

} // namespace throughline::models
