// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "notices.h"

#include "Throughline/Models/due_reminder.h"
#include "platform/api/notifier.h"

#include <QGuiApplication>
#include <QWindow>

namespace throughline::client {

namespace {

void bringForward()
{
    for (QWindow *const window : QGuiApplication::topLevelWindows()) {
        window->setWindowStates(window->windowStates() & ~Qt::WindowMinimized);
        window->setVisible(true);
        window->raise();
        window->requestActivate();
    }
}

} // namespace

Notices::Notices(models::DueReminder &reminder, platform::Notifier &notifier)
{
    connect(qGuiApp, &QGuiApplication::applicationStateChanged, &reminder,
            [&reminder](Qt::ApplicationState state) {
                reminder.setInFront(state == Qt::ApplicationActive);
            });
    reminder.setInFront(QGuiApplication::applicationState() == Qt::ApplicationActive);
    connect(&reminder, &models::DueReminder::textChanged, &notifier, [&reminder, &notifier] {
        if (reminder.text().isEmpty())
            notifier.withdraw();
        else
            notifier.show(reminder.text());
    });
    connect(&notifier, &platform::Notifier::closed, &reminder, &models::DueReminder::noteClosed);
    connect(&notifier, &platform::Notifier::chosen, this, bringForward);
}

} // namespace throughline::client
