// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "person_rows.h"
#include "rows_model.h"
#include "session_model.h"

#include <QVariantList>

namespace throughline::models {

class NeedRows : public RowsModel<NeedRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! What somebody needs, whom we asked, what came of it, and what is to be done (interface.md 3.10):
//! what has waited longest comes first, what has ended last.
class PersonNeeds : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString person READ person WRITE setPerson NOTIFY personChanged REQUIRED FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractItemModel *needs READ needs CONSTANT FINAL)
    Q_PROPERTY(QAbstractItemModel *referrals READ referrals CONSTANT FINAL)
    Q_PROPERTY(QAbstractItemModel *actions READ actions CONSTANT FINAL)
    //! Nothing of these three.
    Q_PROPERTY(int needCount READ needCount NOTIFY changed FINAL)
    Q_PROPERTY(int referralCount READ referralCount NOTIFY changed FINAL)
    Q_PROPERTY(int actionCount READ actionCount NOTIFY changed FINAL)
    //! {key, text}: what can be added as a need in one tap, those that are open left out.
    Q_PROPERTY(QVariantList pathways READ pathways NOTIFY changed FINAL)

public:
    using SessionModel::SessionModel;

    [[nodiscard]] QString person() const { return m_person; }
    void setPerson(const QString &person);
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] QString problem() const
    {
        return m_problem.isEmpty() ? m_readProblem : m_problem;
    }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QAbstractItemModel *needs() { return &m_needs; }
    [[nodiscard]] QAbstractItemModel *referrals() { return &m_referrals; }
    [[nodiscard]] QAbstractItemModel *actions() { return &m_actions; }
    [[nodiscard]] int needCount() const { return m_needs.wholeCount(); }
    [[nodiscard]] int referralCount() const { return m_referrals.wholeCount(); }
    [[nodiscard]] int actionCount() const { return m_actions.wholeCount(); }
    [[nodiscard]] QVariantList pathways() const { return m_pathways; }

    //! A need of this pathway, in one tap; Undo is offered.
    Q_INVOKABLE void addNeed(const QString &pathway);
    //! An action is done; Undo is offered.
    Q_INVOKABLE void markDone(const QString &action);

signals:
    void personChanged();
    void changed();

private:
    void listenTo(Session &session) override;

    struct Reading;
    using Work = std::function<base::Result<service::SavedWork>(service::Workspace &)>;
    void refresh();
    void take(Reading reading);
    void save(Work work);

    QString m_person;
    NeedRows m_needs;
    NeedRows m_referrals;
    NeedRows m_actions;
    QVariantList m_pathways;
    QString m_problem; //!< of what was done here last; it stays when all is read again
    QString m_readProblem;
    bool m_ready = false;
    bool m_busy = false;
};

} // namespace throughline::models
