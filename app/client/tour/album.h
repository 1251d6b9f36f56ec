// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Throughline/Models/settings.h"

#include <QDir>
#include <QJsonArray>
#include <QQuickWindow>

namespace throughline::client {

//! The pictures of the tour: every step on a phone and on a desktop, light and dark, and `tour.json`
//! that lists them.
class Album
{
public:
    explicit Album(const QDir &folder) : m_folder(folder) {}

    //! Takes the step's pictures, and puts the window back as it was. False when one cannot be
    //! written.
    [[nodiscard]] bool take(const QString &step, const QString &device, QQuickWindow &window,
                            models::Settings &settings);
    [[nodiscard]] bool writeList() const;
    [[nodiscard]] int pictures() const { return static_cast<int>(m_list.size()); }

private:
    QDir m_folder;
    QJsonArray m_list;
    int m_steps = 0;
};

} // namespace throughline::client
