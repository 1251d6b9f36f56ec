// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "settings.h"
#include "store/profile.h"

#include <QVariantList>

namespace throughline::models {

//! Who uses this machine: a shared tablet has a profile for each (sync.md D15), of which one is
//! chosen. All that anybody sees of them before it is open are initials (interface.md 3.1). Owned
//! by Application, which chooses; interface thread.
class DeviceUsers : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Application")
    //! {key, text} of everybody for whom it is set up, in the order in which they came.
    Q_PROPERTY(QVariantList choices READ choices NOTIFY changed FINAL)
    //! The key of the one that is chosen.
    Q_PROPERTY(QString current READ currentKey NOTIFY changed FINAL)
    //! Somebody other than the chosen one uses it.
    Q_PROPERTY(bool hasOthers READ hasOthers NOTIFY changed FINAL)

public:
    //! `settings` outlives it, and keeps who used it last: they are chosen again.
    DeviceUsers(std::filesystem::path home, Settings &settings, QObject *parent);

    [[nodiscard]] QVariantList choices() const;
    [[nodiscard]] const store::Profile &current() const { return m_current; }
    [[nodiscard]] QString currentKey() const;
    [[nodiscard]] bool hasOthers() const;

    //! False where there is no such user.
    bool choose(const QString &key);
    //! Somebody for whom it is not set up yet.
    void chooseNew();
    //! Whoever used it last, among those other than the chosen one.
    void chooseOther();
    //! Looks who is there: after somebody was set up, shut out or let in. Where the chosen one is
    //! there no longer, somebody else is chosen.
    void refresh();
    //! The chosen one has opened it.
    void noteOpened();

    //! What stands for a user of this name: "AO".
    [[nodiscard]] static QString initialsOf(const QString &name);

signals:
    void changed();

private:
    void read();
    [[nodiscard]] bool isThere(int number) const;

    struct User
    {
        int number;
        QString initials; //!< empty before the organisation has let them in
    };
    const std::filesystem::path m_home;
    Settings &m_settings;
    std::vector<User> m_users;
    store::Profile m_current;
};

} // namespace throughline::models
