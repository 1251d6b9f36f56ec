// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session_model.h"

#include <QVariantList>

namespace throughline::models {

//! Where a record can go from the state it is in (domain.md 3), and one tap to move it on. What the
//! new state asks for is asked in a form.
class RecordMoves : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! "KIND/ID"; empty while nothing is asked.
    Q_PROPERTY(QString record READ record WRITE setRecord NOTIFY recordChanged FINAL)
    //! "Sent", as it is now.
    Q_PROPERTY(QString stateText READ stateText NOTIFY changed FINAL)
    //! {key, text, detail} each; none at the end.
    Q_PROPERTY(QVariantList moves READ moves NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    using SessionModel::SessionModel;

    [[nodiscard]] QString record() const { return m_record; }
    void setRecord(const QString &record);
    [[nodiscard]] QString stateText() const { return m_stateText; }
    [[nodiscard]] QVariantList moves() const { return m_moves; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString problem() const
    {
        return m_problem.isEmpty() ? m_readProblem : m_problem;
    }

    Q_INVOKABLE void perform(const QString &state);

signals:
    void recordChanged();
    void changed();
    //! It is saved, or cannot be moved here.
    void finished();
    //! The new state asks something: RecordForm's subject.
    void formWanted(const QString &subject);

private:
    void listenTo(Session &session) override;

    struct Reading;
    void refresh();
    void take(const Reading &reading);

    QString m_record;
    QString m_stateText;
    QVariantList m_moves;
    QStringList m_asking; //!< states that ask for something that is not given yet
    QString m_problem; //!< of what was done here last; it stays when all is read again
    QString m_readProblem;
    bool m_ready = false;
    bool m_busy = false;
};

} // namespace throughline::models
