// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "tour/album.h"

#include "tour/hand.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace throughline::client {

namespace {

constexpr QSize sizes[] = {{360, 640}, {1280, 800}};
constexpr const char *themes[] = {"light", "dark"};

} // namespace

bool Album::take(const QString &step, const QString &device, QQuickWindow &window,
                 models::Settings &settings)
{
    ++m_steps;
    for (const QSize &size : sizes) {
        window.resize(size);
        for (const char *theme : themes) {
            settings.setTheme(QLatin1String(theme));
            Hand::rest(260); // past the longest movement
            const QString file = QStringLiteral("%1-%2-%3x%4-%5.png")
                                     .arg(m_steps, 2, 10, QLatin1Char('0'))
                                     .arg(step)
                                     .arg(size.width())
                                     .arg(size.height())
                                     .arg(QLatin1String(theme));
            if (!window.grabWindow().save(m_folder.filePath(file)))
                return false;
            m_list.append(QJsonObject{
                {QStringLiteral("step"), step},
                {QStringLiteral("file"), file},
                {QStringLiteral("size"), QJsonArray{size.width(), size.height()}},
                {QStringLiteral("theme"), QLatin1String(theme)},
                {QStringLiteral("device"), device},
                {QStringLiteral("title"), window.title()},
            });
        }
    }
    window.resize(sizes[0]);
    settings.setTheme(QLatin1String(themes[0]));
    Hand::rest(120);
    return true;
}

bool Album::writeList() const
{
    QFile file(m_folder.filePath(QStringLiteral("tour.json")));
    const QByteArray list = QJsonDocument(m_list).toJson();
    return file.open(QIODevice::WriteOnly) && file.write(list) == list.size();
}

} // namespace throughline::client
