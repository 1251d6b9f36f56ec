// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "figures_model.h"

namespace throughline::models {

//! A referral that no answer has come to.
struct WaitingReferralRow
{
    Q_GADGET
    QML_VALUE_TYPE(waitingReferralRow)
    Q_PROPERTY(QString person MEMBER person FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL) //!< as the privacy setting has it
    Q_PROPERTY(QString detail MEMBER detail FINAL) //!< who was asked, and when

public:
    QString referral;
    QString person;
    QString name;
    QString detail;

    [[nodiscard]] const QString &key() const { return referral; }
    friend bool operator==(const WaitingReferralRow &, const WaitingReferralRow &) = default;
};

class WaitingReferralRows : public RowsModel<WaitingReferralRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! Those whom the card "Waiting over 14 days" counts, the longest waiting first: whom to ask again.
//! Read when it is asked for, by the same rule and of the same month and team as the number.
class WaitingReferrals : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QAbstractItemModel *rows READ rows CONSTANT FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    //! "And 40 more", where there are more than a list is for; or that there is nobody any more.
    Q_PROPERTY(QString moreText READ moreText NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    using SessionModel::SessionModel;

    [[nodiscard]] QAbstractItemModel *rows() { return &m_rows; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] QString moreText() const;
    [[nodiscard]] QString problem() const { return m_problem; }

    //! Reads those of what these figures show.
    Q_INVOKABLE void look(throughline::models::FiguresModel *figures);

signals:
    void changed();

private:
    WaitingReferralRows m_rows;
    QString m_problem;
    std::size_t m_more = 0;
    bool m_ready = false;
};

} // namespace throughline::models
