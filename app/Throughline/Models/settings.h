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
    //! What lies at the thumb lies at the left one.
    Q_PROPERTY(bool leftHand READ leftHand WRITE setLeftHand NOTIFY changed FINAL)
    //! Minutes without a touch until it locks: 1 to 100. Where nobody has said: two on a telephone,
    //! ten at a desk, one where several people use it (interface.md 3.1).
    Q_PROPERTY(int lockAfter READ lockAfter WRITE setLockAfter NOTIFY changed FINAL)
    //! How many tasks are due today is said outside of the app.
    Q_PROPERTY(bool notifications READ notifications WRITE setNotifications NOTIFY changed FINAL)

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
    [[nodiscard]] bool leftHand() const;
    void setLeftHand(bool left);
    [[nodiscard]] int lockAfter() const;
    void setLockAfter(int minutes);
    [[nodiscard]] bool notifications() const;
    void setNotifications(bool wanted);
    //! The profile (sync.md D15) that was opened last; 1 where none was.
    [[nodiscard]] int lastUser() const;
    void setLastUser(int number);
    //! Several people use this machine.
    void setShared(bool shared);

signals:
    void changed();

private:
    void store(const QString &key, const QVariant &value);

    QSettings m_file;
    bool m_isShared = false;
};

} // namespace throughline::models
