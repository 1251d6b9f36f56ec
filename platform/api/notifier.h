// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

namespace throughline::platform {

//! One notice outside of the app's window, which others may see: its text never says anything about
//! a person (interface.md 5). Each thing that is told of has a notifier of its own, so that it
//! replaces what it said before and nothing else. Interface thread; nothing here waits. Where the
//! system shows no notices, nothing happens.
class Notifier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    //! In place of what it showed before.
    virtual void show(const QString &text) = 0;
    virtual void withdraw() = 0;

signals:
    //! Somebody wants to see the app because of it.
    void chosen();
    //! What was shown is to be seen no more, and not because it was withdrawn: somebody has put it
    //! away, or what shows notices has ended.
    void closed();
};

} // namespace throughline::platform
