// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device_authority.h"
#include "session_model.h"

#include <QVariantMap>

#include <optional>

namespace throughline::models {

//! The paper sheet for where no device is allowed inside: for which prison, what stands on it, and
//! the file. Nothing personal stands on it, and nothing of this device.
class HallSheetPrint : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(throughline::models::DeviceAuthority *authority READ authority WRITE setAuthority
                   NOTIFY authorityChanged REQUIRED FINAL)
    //! {key, text} each.
    Q_PROPERTY(QVariantList prisons READ prisons CONSTANT FINAL)
    //! Empty: its place is written by hand.
    Q_PROPERTY(QString prison READ prison NOTIFY changed FINAL)
    //! All that stands on the sheet is known.
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    //! What is printed of Safer Custody's number, in a sentence; empty until it is known.
    Q_PROPERTY(QString phoneText READ phoneText NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    using SessionModel::SessionModel;

    [[nodiscard]] DeviceAuthority *authority() const { return m_authority; }
    void setAuthority(DeviceAuthority *authority);
    [[nodiscard]] QVariantList prisons() const;
    [[nodiscard]] QString prison() const { return m_prison; }
    [[nodiscard]] bool isReady() const { return m_prison.isEmpty() || m_phone; }
    [[nodiscard]] QString phoneText() const;
    [[nodiscard]] bool isBusy() const { return m_busy || m_prints; }
    [[nodiscard]] QString problem() const { return m_problem; }

    //! The same again takes it away.
    Q_INVOKABLE void choosePrison(const QString &key);
    //! What SheetPrinter draws.
    [[nodiscard]] QVariantMap sheet() const;
    //! `drawingWanted` follows, once all that stands on the sheet is known; what could not be read
    //! is read again.
    Q_INVOKABLE void printSheet();
    //! Writes what was drawn where files for people go; the bar at the bottom says where.
    Q_INVOKABLE void save(const QByteArray &document);

signals:
    void authorityChanged();
    void changed();
    //! To be drawn and given to `save`.
    void drawingWanted(const QVariantMap &sheet);

private:
    void listenTo(Session &session) override;
    void findPhone();

    QPointer<DeviceAuthority> m_authority;
    QString m_prison;
    std::optional<QString> m_phone; //!< nothing until it was read; empty: not in the directory
    QString m_problem;
    bool m_prints = false; //!< once the number is read
    bool m_busy = false;
};

} // namespace throughline::models
