// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form_model.h"

namespace throughline::models {

//! A worry about somebody's safety, raised in a visits hall (interface.md 3.8): whom to tell now
//! comes first; then about whom, what, and a short note, for managers alone. `subject` is the
//! session.
class HallConcern : public throughline::models::FormModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! "Tell an officer or Safer Custody now. Their number here is 0000."
    Q_PROPERTY(QString tellText READ tellText NOTIFY changed FINAL)
    //! {key, text} each; what it can be depends on about whom it is.
    Q_PROPERTY(QVariantList abouts READ abouts CONSTANT FINAL)
    Q_PROPERTY(QString about READ about NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList kinds READ kinds NOTIFY changed FINAL)
    Q_PROPERTY(QString kind READ kind NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    //! It is saved and nobody has it: whom to ring. Empty before.
    Q_PROPERTY(QString ringText READ ringText NOTIFY changed FINAL)
    Q_PROPERTY(bool raised READ isRaised NOTIFY changed FINAL)

public:
    explicit HallConcern(QObject *parent = nullptr);

    [[nodiscard]] QString tellText() const;
    [[nodiscard]] QVariantList abouts() const;
    [[nodiscard]] QString about() const { return answer("about"); }
    [[nodiscard]] QVariantList kinds() const;
    [[nodiscard]] QString kind() const { return answer("kind"); }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString ringText() const;
    [[nodiscard]] bool isRaised() const { return m_raised; }

    Q_INVOKABLE void chooseAbout(const QString &key);
    Q_INVOKABLE void chooseKind(const QString &key);
    //! Seals it to the managers; afterwards it cannot be opened here.
    Q_INVOKABLE void raise();

protected:
    void load() override;

private:
    QString m_phone; //!< of Safer Custody
    QString m_ring; //!< whom, as the service says it
    bool m_busy = false;
    bool m_raised = false;
    bool m_tried = false;
};

} // namespace throughline::models
