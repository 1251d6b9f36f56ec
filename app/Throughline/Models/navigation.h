// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

#include <map>

namespace throughline::models {

//! Where somebody is in the app: a destination of the navigation, the pages opened from it, the
//! form over it. Outlives lock and resizing, and is kept in the store with the drafts, so that a
//! device that was put away or killed opens where it was. Names of pages and ids only. Owned by
//! Application.
class Navigation : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Application")
    //! "today", "people", "tasks", "releases", "team", "review", "differences", "figures",
    //! "members", "sessions", "sync", "take", "settings", "help", or "more" on a phone; in a visits
    //! hall "session", "finish", "help".
    Q_PROPERTY(QString destination READ destination NOTIFY changed FINAL)
    //! The page on top of the destination: "person", "history", "sharing", "task", "check",
    //! "releaseDay", "review", "member", "asking", "server", "rescue" or "helpPage", or empty for
    //! the destination's own.
    Q_PROPERTY(QString page READ page NOTIFY changed FINAL)
    Q_PROPERTY(QString pageSubject READ pageSubject NOTIFY changed FINAL)
    //! The form over everything: "gate", "contact", "correction", "record", "addPerson",
    //! "chooseLog", "invite", "check", "hallEntry", "hallNote", "hallConcern", or empty.
    Q_PROPERTY(QString form READ form NOTIFY changed FINAL)
    Q_PROPERTY(QString formSubject READ formSubject NOTIFY changed FINAL)
    //! The destination that Back ends at: the user's first.
    Q_PROPERTY(QString home READ home WRITE setHome NOTIFY changed FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY changed FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] QString destination() const
    {
        return m_destination.isEmpty() ? m_home : m_destination;
    }
    [[nodiscard]] QString home() const { return m_home; }
    void setHome(const QString &home);
    [[nodiscard]] QString page() const;
    [[nodiscard]] QString pageSubject() const;
    [[nodiscard]] QString form() const { return m_form.name; }
    [[nodiscard]] QString formSubject() const { return m_form.subject; }
    [[nodiscard]] bool canGoBack() const;

    //! Says where home is; a device that was never anywhere else begins there, and stays there when
    //! home becomes another place.
    Q_INVOKABLE void begin(const QString &home);
    //! To a destination, where its pages were left; a second time to its first page.
    Q_INVOKABLE void go(const QString &place);
    Q_INVOKABLE void open(const QString &page, const QString &subject);
    //! The same in the place of the page that is open: Back leads to where that led.
    Q_INVOKABLE void replace(const QString &page, const QString &subject);
    Q_INVOKABLE void openForm(const QString &form, const QString &subject);
    Q_INVOKABLE void closeForm();
    //! Closes the form, else the page, else goes home. False where there is nothing to go back
    //! to.
    Q_INVOKABLE bool back();

    [[nodiscard]] QByteArray saved() const;
    //! What cannot be read is home.
    void restore(const QByteArray &saved);
    void reset();

signals:
    void changed();

private:
    struct Place
    {
        QString name;
        QString subject;
    };

    QString m_home = QStringLiteral("today");
    QString m_destination; //!< empty: home, because nobody has been anywhere yet
    std::map<QString, QList<Place>> m_pages; //!< by destination, each keeps its own
    Place m_form;
};

} // namespace throughline::models
