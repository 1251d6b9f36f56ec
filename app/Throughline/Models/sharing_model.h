// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rows.h"
#include "rows_model.h"
#include "session_model.h"
#include "step_up.h"

#include <QVariantList>

namespace throughline::models {

class SharedRows : public RowsModel<SharedRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! Who may read what there is about somebody, and giving it to another team or taking it back
//! (sync.md D10). A change is in force when it has been made: by the server, or here alone as long
//! as the organisation has none.
class SharingModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString person READ person WRITE setPerson NOTIFY personChanged REQUIRED FINAL)
    //! As the privacy setting has it.
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractItemModel *teams READ teams CONSTANT FINAL)
    //! "Marged Sampleton, Rhys Example".
    Q_PROPERTY(QString administrators READ administrators NOTIFY changed FINAL)
    //! Who could be given the records: {key, text, detail} each; empty for who may not share them.
    Q_PROPERTY(QVariantList choices READ choices NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)

public:
    using SessionModel::SessionModel;

    [[nodiscard]] QString person() const { return m_person; }
    void setPerson(const QString &person);
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QAbstractItemModel *teams() { return &m_teams; }
    [[nodiscard]] QString administrators() const { return m_administrators; }
    [[nodiscard]] QVariantList choices() const { return m_choices; }
    [[nodiscard]] QString problem() const
    {
        return m_problem.isEmpty() ? m_readProblem : m_problem;
    }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    Q_INVOKABLE void share(const QString &team);
    Q_INVOKABLE void unshare(const QString &team);
    //! Before something else is asked: what went wrong with the last need not stand there.
    Q_INVOKABLE void clearProblem();

signals:
    void personChanged();
    void changed();
    //! A change was made: what holds now, in a sentence.
    void changeMade(const QString &text);

private:
    using Deed = base::Result<void> (*)(service::Workspace &, sync::Transport *,
                                        const base::RecordId &, const base::TeamId &);

    void listenTo(Session &session) override;

    void load();
    //! Once whoever is here has given the passphrase; `text` is what holds then.
    void require(const SensitiveAct &what, Deed deed, const QString &team, const QString &text);
    void act(Confirmed confirmed, Deed deed, const QString &team, const QString &text);
    [[nodiscard]] QString nameOf(const QString &team) const;

    QString m_person;
    QString m_name;
    SharedRows m_teams;
    QString m_administrators;
    QVariantList m_choices;
    QString m_problem; //!< of what was done here last; it stays when all is read again
    QString m_readProblem;
    bool m_ready = false;
    bool m_busy = false;
};

} // namespace throughline::models
