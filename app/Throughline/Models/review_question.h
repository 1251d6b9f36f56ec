// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form_model.h"

namespace throughline::models {

//! A question to whoever wrote a contact, which becomes a task of theirs (interface.md 3.13).
//! `subject` is the contact; the question is the note.
class ReviewQuestion : public throughline::models::FormModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT

public:
    explicit ReviewQuestion(QObject *parent = nullptr);

    //! Sends it, with how and when the contact was: it is read where nothing else says which is
    //! meant. `saved` follows, or `problems` say why not.
    Q_INVOKABLE void send(const QString &title, const QString &when);
    //! Somebody opens or closes it: what stood in the way was read, and what Undo has brought back
    //! is there again.
    Q_INVOKABLE void look();

protected:
    void load() override;
};

} // namespace throughline::models
