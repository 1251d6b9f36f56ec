// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/saved_work.h"

#include <QObject>
#include <QtQml/qqmlregistration.h>

namespace throughline::models {

class Session;

//! The newest Save, or draft thrown away, as long as a bar offers to take it back. Owned by
//! Session.
class UndoModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Session")
    //! "Saved on this device", or why it could not be undone.
    Q_PROPERTY(QString text READ text NOTIFY changed FINAL)
    Q_PROPERTY(bool shown READ isShown NOTIFY changed FINAL)
    //! False once there is nothing to take back, as after an undo.
    Q_PROPERTY(bool possible READ isPossible NOTIFY changed FINAL)

public:
    explicit UndoModel(Session &session);

    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] bool isShown() const { return !m_text.isEmpty(); }
    [[nodiscard]] bool isPossible() const { return m_work != nullptr; }

    void offer(const QString &text, service::SavedWork work);
    //! A draft was thrown away; undone, it is there again.
    void offer(const QString &text, service::FormDraft draft);

    //! Says more about what is offered: what is to be looked at again.
    void add(const QString &more);
    //! Says what was done where nothing is to be taken back.
    void tell(const QString &text) { show(text, nullptr); }

    Q_INVOKABLE void undo();
    //! The bar has been shown long enough.
    Q_INVOKABLE void dismiss();

signals:
    void changed();
    //! What was saved is gone again, and its form, where it had one, is a draft; or so is the one
    //! thrown away.
    void undone();

private:
    //! Runs on the writing thread.
    using Work = std::function<base::Result<void>(service::Workspace &)>;

    void show(const QString &text, Work work);

    Session &m_session;
    QString m_text;
    Work m_work; //!< takes it back
    bool m_hasDraft = false; //!< and makes a draft of its form again
};

} // namespace throughline::models
