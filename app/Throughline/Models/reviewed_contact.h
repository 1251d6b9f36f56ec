// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/contact_reviews.h"
#include "session_model.h"

#include <QVariantList>

namespace throughline::models {

//! One record that a manager is asked to look at, with all that it says. Who looks is written down
//! with the person, as on the person's page.
class ReviewedContact : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString record READ record WRITE setRecord NOTIFY recordChanged REQUIRED FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    //! It waits; false once somebody has seen to it.
    Q_PROPERTY(bool open READ isOpen NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL) //!< how it happened
    Q_PROPERTY(QString when READ when NOTIFY changed FINAL) //!< "12 November 2026 at 2:30pm"
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL) //!< about whom, whole
    Q_PROPERTY(QString person READ person NOTIFY changed FINAL)
    Q_PROPERTY(QString by READ by NOTIFY changed FINAL) //!< who wrote it
    //! "Written by Amara O., 12 November 2026 at 2:30pm".
    Q_PROPERTY(QString writtenText READ writtenText NOTIFY changed FINAL)
    Q_PROPERTY(QStringList reasons READ reasons NOTIFY changed FINAL) //!< why it is here
    Q_PROPERTY(QVariantList fields READ fields NOTIFY changed FINAL) //!< {label, value} each
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    using SessionModel::SessionModel;

    [[nodiscard]] QString record() const { return m_record; }
    void setRecord(const QString &record);
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool isOpen() const { return m_review.has_value(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString when() const;
    [[nodiscard]] QString name() const;
    [[nodiscard]] QString person() const;
    [[nodiscard]] QString by() const;
    [[nodiscard]] QString writtenText() const;
    [[nodiscard]] QStringList reasons() const;
    [[nodiscard]] QVariantList fields() const { return m_fields; }
    [[nodiscard]] QString problem() const { return m_problem; }

signals:
    void recordChanged();
    void changed();

private:
    void listenTo(Session &session) override;
    void refresh();
    void noteAccess();

    QString m_record;
    std::optional<service::ContactToReview> m_review; //!< nothing while it does not wait
    QVariantList m_fields;
    QString m_problem;
    QString m_noted; //!< the record that is written down as looked at
    bool m_ready = false;
};

} // namespace throughline::models
