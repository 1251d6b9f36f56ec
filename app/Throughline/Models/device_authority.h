// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QSettings>
#include <QtQml/qqmlregistration.h>

#include <filesystem>

namespace throughline::models {

//! Who has allowed this device inside a prison, and until when (interface.md 3.1): kept in
//! `settings.ini`, in the clear, because the lock screen shows it to whoever asks at the gate of a
//! hall. Nothing about a person supported is in it. Owned by Application.
class DeviceAuthority : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Application")
    //! "HMP Exampleton. Authorised by Security, ref 0417, until 31 March 2027"; empty while this
    //! device is in no session.
    Q_PROPERTY(QString line READ line NOTIFY changed FINAL)

public:
    struct Given
    {
        QString by;
        QString reference;
        QString until; //!< "2027-03-31"
    };

    DeviceAuthority(const std::filesystem::path &file, QObject *parent);

    //! As it was said last, for the next start.
    [[nodiscard]] Given given() const;
    //! Of the last session, for the next start.
    [[nodiscard]] QString lastPrison() const;
    void keep(const Given &given, const QString &prisonKey);
    //! Where this device is, as people call it; empty outside.
    void setInside(const QString &prison);
    [[nodiscard]] bool isInside() const;
    [[nodiscard]] QString line() const;
    //! Another language is in force.
    void sayAnew() { emit changed(); }

signals:
    void changed();

private:
    QSettings m_file;
};

} // namespace throughline::models
