// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QMetaObject>
#include <QObject>

#include <functional>
#include <memory>

namespace throughline::models {

//! Brings work from a device's threads to the interface's. Made on the interface's thread and
//! shared with the others, so that what comes late meets an object that is still there.
class Relay
{
public:
    Relay() : m_receiver(new QObject, [](QObject *object) { object->deleteLater(); }) {}

    //! Any thread: runs it on the interface's thread, later.
    void post(std::function<void()> task) const
    {
        QMetaObject::invokeMethod(m_receiver.get(), std::move(task), Qt::QueuedConnection);
    }

private:
    std::shared_ptr<QObject> m_receiver;
};

} // namespace throughline::models
