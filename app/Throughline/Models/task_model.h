// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session_model.h"
#include "task_words.h"

#include <QVariantList>

namespace throughline::models {

//! One task: why it is there, and what can be done about it (interface.md 3.9). What is one step is
//! saved at once and can be taken back; what needs more leads to a form or to the person.
class TaskModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! As `taskRow.task` has it.
    Q_PROPERTY(QString task READ task WRITE setTask NOTIFY taskChanged REQUIRED FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    //! It is open; false once it is done, or not needed any more.
    Q_PROPERTY(bool open READ isOpen NOTIFY changed FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QString name READ name NOTIFY changed FINAL)
    Q_PROPERTY(QString person READ person NOTIFY changed FINAL)
    Q_PROPERTY(QString release READ release NOTIFY changed FINAL) //!< what a gate log is about
    //! The check on somebody who works alone that it is about; empty for any other.
    Q_PROPERTY(QString check READ check NOTIFY changed FINAL)
    //! The appointment that it is about; empty for any other.
    Q_PROPERTY(QString appointment READ appointment NOTIFY changed FINAL)
    Q_PROPERTY(QString reason READ reason NOTIFY changed FINAL)
    Q_PROPERTY(QString due READ due NOTIFY changed FINAL)
    Q_PROPERTY(bool overdue READ isOverdue NOTIFY changed FINAL)
    //! What a worker or a colleague wrote, where that is longer than the title.
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    //! {key, text, iconName} each, the one that is meant first; "gate", "contact", "happened",
    //! "missed", "check" and "person" lead elsewhere, those with a question need an answer.
    Q_PROPERTY(QVariantList acts READ acts NOTIFY changed FINAL)
    //! How it goes, where nothing here does it in one step.
    Q_PROPERTY(QString hint READ hint NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)

public:
    explicit TaskModel(QObject *parent = nullptr);

    [[nodiscard]] QString task() const { return m_task; }
    void setTask(const QString &task);
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool isOpen() const { return m_view.has_value(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString name() const { return m_name; }
    [[nodiscard]] QString person() const;
    [[nodiscard]] QString release() const;
    [[nodiscard]] QString check() const;
    [[nodiscard]] QString appointment() const;
    [[nodiscard]] QString reason() const;
    [[nodiscard]] QString due() const;
    [[nodiscard]] bool isOverdue() const { return m_view && m_view->isOverdue; }
    [[nodiscard]] QString text() const;
    [[nodiscard]] QVariantList acts() const;
    [[nodiscard]] QString hint() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    //! The question that an act asks first; empty for one that is done at once.
    Q_INVOKABLE QString questionOf(const QString &act) const;
    //! The answers to choose from: {key, text, detail} each. None where it is written in words.
    Q_INVOKABLE QVariantList answersOf(const QString &act) const;
    //! Does it, with the answer's key or words where it asks for one.
    Q_INVOKABLE void perform(const QString &act, const QString &answer = {});

signals:
    void taskChanged();
    void changed();
    //! It is saved: nothing more is to be done here.
    void finished();

private:
    using Work = std::function<base::Result<service::SavedWork>(service::Workspace &)>;

    void listenTo(Session &session) override;

    void refresh();
    [[nodiscard]] Work workOf(const QString &act, const QString &answer) const;
    void save(Work work);
    void answerHandOver(bool accepts, const QString &reason);
    void take(const base::Result<void> &done);

    QString m_task;
    std::optional<TaskId> m_id;
    std::optional<service::TaskView> m_view; //!< nothing while it is not open
    std::string m_own; //!< a worker's words
    QString m_name;
    QString m_problem;
    bool m_ready = false;
    bool m_busy = false;
};

} // namespace throughline::models
