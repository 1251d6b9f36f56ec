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
    settings.setLanguage(QString::fromStdString(m_tour.languages.front()));
    settings.setTextScale(m_tour.textPercent / 100.0);
}

bool Album::take(const QString &step, const QString &device, QQuickWindow &window,
                 models::Settings &settings)
{
    ++m_steps;
    for (const std::string &language : m_tour.languages) {
        settings.setLanguage(QString::fromStdString(language));
        for (const Tour::Size &size : m_tour.sizes) {
            window.resize(size.width, size.height);
            for (const std::string &theme : m_tour.themes) {
                settings.setTheme(QString::fromStdString(theme));
                Hand::rest(260); // past the longest movement
                if (!takeOne(step, device, window, {size, theme, language}))
                    return false;
            }
        }
    }
    lay(window, settings);
    Hand::rest(120);
    return true;
}

bool Album::takeOne(const QString &step, const QString &device, QQuickWindow &window,
                    const Look &look)
{
    const QString theme = QString::fromStdString(look.theme);
    const QString language = QString::fromStdString(look.language);
    const QString file = QStringLiteral("%1-%2-%3-%4x%5-%6.png")
                             .arg(m_steps, 2, 10, QLatin1Char('0'))
                             .arg(step, language)
                             .arg(look.size.width)
                             .arg(look.size.height)
                             .arg(theme);
    if (!window.grabWindow().save(m_folder.filePath(file)))
        return false;
    m_list.append(QJsonObject{
        {QStringLiteral("step"), step},
        {QStringLiteral("file"), file},
        {QStringLiteral("size"), QJsonArray{look.size.width, look.size.height}},
        {QStringLiteral("theme"), theme},
        {QStringLiteral("language"), language},
        {QStringLiteral("device"), device},
        {QStringLiteral("title"), window.title()},
    });
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
