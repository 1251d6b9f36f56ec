// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "tour/album.h"

#include "tour/hand.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace throughline::client {

void Album::lay(QQuickWindow &window, models::Settings &settings) const
{
    window.resize(m_tour.sizes.front().width, m_tour.sizes.front().height);
    settings.setTheme(QString::fromStdString(m_tour.themes.front()));
    settings.setTextScale(m_tour.textPercent / 100.0);
}

bool Album::take(const QString &step, const QString &device, QQuickWindow &window,
                 models::Settings &settings)
{
    ++m_steps;
    for (const Tour::Size &size : m_tour.sizes) {
        window.resize(size.width, size.height);
        for (const std::string &name : m_tour.themes) {
            const QString theme = QString::fromStdString(name);
            settings.setTheme(theme);
            Hand::rest(260); // past the longest movement
            const QString file = QStringLiteral("%1-%2-%3x%4-%5.png")
                                     .arg(m_steps, 2, 10, QLatin1Char('0'))
                                     .arg(step)
                                     .arg(size.width)
                                     .arg(size.height)
                                     .arg(theme);
            if (!window.grabWindow().save(m_folder.filePath(file)))
                return false;
            m_list.append(QJsonObject{
                {QStringLiteral("step"), step},
                {QStringLiteral("file"), file},
                {QStringLiteral("size"), QJsonArray{size.width, size.height}},
                {QStringLiteral("theme"), theme},
                {QStringLiteral("device"), device},
                {QStringLiteral("title"), window.title()},
            });
        }
    }
    lay(window, settings);
    Hand::rest(120);
    return true;
}

void Album::takeLast(QQuickWindow &window) const
{
    window.grabWindow().save(m_folder.filePath(QStringLiteral("stopped.png")));
}

bool Album::writeList() const
{
    QFile file(m_folder.filePath(QStringLiteral("tour.json")));
    const QByteArray list = QJsonDocument(m_list).toJson();
    return file.open(QIODevice::WriteOnly) && file.write(list) == list.size();
}

} // namespace throughline::client
