// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSettings>
#include <QtQml/qqmlregistration.h>

#include <filesystem>

namespace throughline::models {

//! How this device looks and when it locks: `HOME/settings.ini`, in the clear, because the lock
//! screen needs it. Nothing about a person and no key may ever be in it. Owned by Application.
class Settings : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Application")
    //! "system", "light", "dark" or "contrast".
    Q_PROPERTY(QString theme READ theme WRITE setTheme NOTIFY changed FINAL)
    //! 1 to 2.
    Q_PROPERTY(qreal textScale READ textScale WRITE setTextScale NOTIFY changed FINAL)
    //! "en" or "cy"; the system's where nobody has chosen.
    Q_PROPERTY(QString language READ language WRITE setLanguage NOTIFY changed FINAL)
    //! "Jamie S." in lists.
    Q_PROPERTY(bool shortNames READ shortNames WRITE setShortNames NOTIFY changed FINAL)
    Q_PROPERTY(bool reducedMotion READ reducedMotion WRITE setReducedMotion NOTIFY changed FINAL)
    //! Minutes without a touch until it locks: 1 to 100.
    Q_PROPERTY(int lockAfter READ lockAfter WRITE setLockAfter NOTIFY changed FINAL)

public:
    Settings(const std::filesystem::path &file, QObject *parent);

    [[nodiscard]] QString theme() const;
    void setTheme(const QString &theme);
    [[nodiscard]] qreal textScale() const;
    void setTextScale(qreal scale);
    [[nodiscard]] QString language() const;
    void setLanguage(const QString &language);
    [[nodiscard]] bool shortNames() const;
    void setShortNames(bool shorten);
    [[nodiscard]] bool reducedMotion() const;
    void setReducedMotion(bool reduced);
    [[nodiscard]] int lockAfter() const;
    void setLockAfter(int minutes);

signals:
    void changed();

private:
    void store(const QString &key, const QVariant &value);

    QSettings m_file;
};

} // namespace throughline::models
