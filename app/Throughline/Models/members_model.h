// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rows.h"
#include "rows_model.h"
#include "session_model.h"

namespace throughline::models {

class MemberRows : public RowsModel<MemberRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

class AskingRows : public RowsModel<AskingRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! Who belongs to the organisation, and which devices ask for something (interface.md 3.15). The
//! list is this device's own copy and needs no network; who asks is the server's to say.
class MembersModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QAbstractItemModel *members READ members CONSTANT FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    //! Devices that ask to be let in or unlocked.
    Q_PROPERTY(QAbstractItemModel *asking READ asking CONSTANT FINAL)
    Q_PROPERTY(int askingCount READ askingCount NOTIFY changed FINAL)
    //! "2 devices wait for you", "Nobody is waiting"; empty until the server has answered.
    Q_PROPERTY(QString askingText READ askingText NOTIFY changed FINAL)
    //! This organisation has a server; without one nobody can be invited.
    Q_PROPERTY(bool hasServer READ hasServer NOTIFY changed FINAL)
    //! This user may connect it to one.
    Q_PROPERTY(bool canConnect READ canConnect NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    //! Somebody tried to change the members who might not; empty otherwise.
    Q_PROPERTY(QString alarmText READ alarmText NOTIFY changed FINAL)
    //! Why who asks is not known; no network is none of this.
    Q_PROPERTY(QString lookProblem READ lookProblem NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(bool looking READ isLooking NOTIFY changed FINAL)

public:
    explicit MembersModel(QObject *parent = nullptr);

    [[nodiscard]] QAbstractItemModel *members() { return &m_members; }
    [[nodiscard]] int count() const { return m_members.rowCount(); }
    [[nodiscard]] QAbstractItemModel *asking() { return &m_asking; }
    [[nodiscard]] int askingCount() const { return m_asking.rowCount(); }
    [[nodiscard]] QString askingText() const;
    [[nodiscard]] bool hasServer() const;
    [[nodiscard]] bool canConnect() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString alarmText() const;
    [[nodiscard]] QString lookProblem() const { return m_lookProblem; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool isLooking() const { return m_looking; }

    //! Asks the server who waits.
    Q_INVOKABLE void look();

signals:
    void changed();

private:
    void listenTo(Session &session) override;
    void refresh();

    MemberRows m_members;
    AskingRows m_asking;
    QString m_problem;
    int m_noOps = 0; //!< statements of the list of members that nobody heeds
    QString m_lookProblem;
    bool m_ready = false;
    bool m_looking = false;
    bool m_lookAgain = false;
    bool m_looked = false; //!< the server has answered once
};

} // namespace throughline::models
