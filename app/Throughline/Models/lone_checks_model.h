// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rows_model.h"
#include "service/read/lone_checks.h"
#include "session_model.h"

#include <map>

namespace throughline::models {

//! Somebody who is out alone, in the list of the team.
struct LoneCheckRow
{
    Q_GADGET
    QML_VALUE_TYPE(loneCheckRow)
    Q_PROPERTY(QString check MEMBER check FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString state MEMBER state FINAL) //!< "Overdue"
    Q_PROPERTY(QString stateKind MEMBER stateKind FINAL) //!< of a Tag
    Q_PROPERTY(QString time MEMBER time FINAL) //!< "Back by 3:40pm, 12 minutes overdue"
    Q_PROPERTY(QString place MEMBER place FINAL)
    Q_PROPERTY(QString phone MEMBER phone FINAL) //!< as it was written down, or that it was not
    Q_PROPERTY(QString link MEMBER link FINAL) //!< "tel:..."; empty where nothing can be dialled

public:
    QString check;
    QString name;
    QString state;
    QString stateKind;
    QString time;
    QString place;
    QString phone;
    QString link;

    [[nodiscard]] const QString &key() const { return check; }
    friend bool operator==(const LoneCheckRow &, const LoneCheckRow &) = default;
};

class LoneCheckRows : public RowsModel<LoneCheckRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! Who of the team is out alone, the most urgent first: alarm, escalated, overdue, then whoever is
//! to be back next. The time moves them up by itself. Of those that this user looks out for: as
//! their buddy, or as a manager.
class LoneChecksModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QAbstractItemModel *checks READ checks CONSTANT FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    //! How many are overdue, or worse.
    Q_PROPERTY(int urgent READ urgent NOTIFY urgentChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    explicit LoneChecksModel(QObject *parent = nullptr);

    [[nodiscard]] QAbstractItemModel *checks() { return &m_rows; }
    [[nodiscard]] int count() const { return m_rows.rowCount(); }
    [[nodiscard]] int urgent() const { return m_urgent; }
    [[nodiscard]] QString problem() const { return m_problem; }

signals:
    void changed();
    void urgentChanged();
    //! It has become more urgent for somebody, in a sentence that names nobody: once each time.
    void risen(const QString &news);

private:
    void listenTo(Session &session) override;
    void refresh();
    //! Puts what was read into words and in order, as the time has it now.
    void show();
    void tellRisen(base::Millis now);

    std::vector<service::LoneCheck> m_checks; //!< as read last
    std::map<base::RecordId, service::CheckUrgency> m_told;
    LoneCheckRows m_rows;
    QTimer m_beat;
    QString m_problem;
    int m_urgent = 0;
};

} // namespace throughline::models
