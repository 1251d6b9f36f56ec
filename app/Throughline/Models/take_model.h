// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/take_with_me.h"
#include "session_model.h"

#include <QVariantList>

namespace throughline::models {

//! Whom this device takes along ("Take with me", service/take_with_me.h): the page that chooses it,
//! and whatever else has to say that somebody is not here. Every number is counted from the store.
class TakeModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! Nothing is said before it was read once.
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    //! For a ChoiceGroup: everybody, and who is due within so many days.
    Q_PROPERTY(QVariantList options READ options NOTIFY changed FINAL)
    //! "all" or a number of days.
    Q_PROPERTY(QString chosen READ chosen NOTIFY changed FINAL)
    //! Why nobody can be left anywhere; empty where somebody can.
    Q_PROPERTY(QString whyNotText READ whyNotText NOTIFY changed FINAL)
    //! "6 people", for a row that leads to the page.
    Q_PROPERTY(QString rowText READ rowText NOTIFY changed FINAL)
    Q_PROPERTY(QString hereText READ hereText NOTIFY changed FINAL)
    //! Empty where nobody was left.
    Q_PROPERTY(QString leftText READ leftText NOTIFY changed FINAL)
    //! What the next round with the server changes.
    Q_PROPERTY(QString nextText READ nextText NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    using SessionModel::SessionModel;

    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] QVariantList options() const;
    [[nodiscard]] QString chosen() const;
    [[nodiscard]] QString whyNotText() const;
    [[nodiscard]] QString rowText() const;
    [[nodiscard]] QString hereText() const;
    [[nodiscard]] QString leftText() const;
    [[nodiscard]] QString nextText() const;
    [[nodiscard]] QString problem() const { return m_problem; }

    //! One of the options' keys. It is tried at once.
    Q_INVOKABLE void choose(const QString &key);

signals:
    void changed();

private:
    void listenTo(Session &session) override;
    void refresh();

    service::TakenAlong m_now;
    QString m_problem;
    bool m_ready = false;
};

} // namespace throughline::models
