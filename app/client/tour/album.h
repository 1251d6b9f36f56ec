// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Throughline/Models/settings.h"
#include "tour/tour.h"

#include <QDir>
#include <QJsonArray>
#include <QQuickWindow>

namespace throughline::client {

//! The pictures of the tour: every step in every size, theme and language; and `tour.json` that
//! lists them.
class Album
{
public:
    explicit Album(const Tour &tour)
        : m_tour(tour), m_folder(QString::fromStdString(tour.out.string()))
    {
    }

    [[nodiscard]] bool makeFolder() const { return m_folder.mkpath(QStringLiteral(".")); }
    //! The window and the settings as the tour is gone through.
    void lay(QQuickWindow &window, models::Settings &settings) const;

    //! Takes the step's pictures, and puts the window back as it was. False when one cannot be
    //! written.
    [[nodiscard]] bool take(const QString &step, const QString &device, QQuickWindow &window,
                            models::Settings &settings);
    //! `stopped.png`: what was on the screen when the tour could not go on.
    void takeLast(QQuickWindow &window) const;
    [[nodiscard]] bool writeList() const;
    [[nodiscard]] QString folder() const { return m_folder.absolutePath(); }
    [[nodiscard]] int pictures() const { return static_cast<int>(m_list.size()); }

private:
    struct Look
    {
        Tour::Size size;
        std::string theme;
        std::string language;
    };
    [[nodiscard]] bool takeOne(const QString &step, const QString &device, QQuickWindow &window,
                               const Look &look);

    const Tour m_tour;
    const QDir m_folder;
    QJsonArray m_list;
    int m_steps = 0;
};

} // namespace throughline::client
