// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rows.h"
#include "rows_model.h"
#include "service/read/hall_session_view.h"
#include "session_model.h"

namespace throughline::models {

class HallSessionRows : public RowsModel<HallSessionRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! The sessions of visits halls with their totals, the newest first, for staff.
class HallSessionsModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QAbstractItemModel *sessions READ sessions CONSTANT FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    //! True once they were read.
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    using SessionModel::SessionModel;

    [[nodiscard]] QAbstractItemModel *sessions() { return &m_rows; }
    [[nodiscard]] int count() const { return m_rows.rowCount(); }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] QString problem() const { return m_problem; }

signals:
    void changed();

private:
    void listenTo(Session &session) override;
    //! Several changes while it reads are one more reading.
    void refresh();
    void show(const std::vector<service::HallSessionView> &views);

    HallSessionRows m_rows;
    std::int64_t m_changes = 0; //!< of the records, as far as this was told
    QPointer<Session> m_asked; //!< a reading is under way there
    QString m_problem;
    bool m_ready = false;
};

} // namespace throughline::models
