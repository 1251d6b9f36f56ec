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
    //! "today", "people", "tasks", "releases", "sync", "settings", or "more" on a phone.
    Q_PROPERTY(QString destination READ destination NOTIFY changed FINAL)
    //! The page on top of the destination: "person", "task" or "releaseDay", or empty for the
    //! destination's own.
    Q_PROPERTY(QString page READ page NOTIFY changed FINAL)
    Q_PROPERTY(QString pageSubject READ pageSubject NOTIFY changed FINAL)
    //! The form over everything: "gate", "contact", "addPerson", "chooseLog", or empty.
    Q_PROPERTY(QString form READ form NOTIFY changed FINAL)
    Q_PROPERTY(QString formSubject READ formSubject NOTIFY changed FINAL)
    Q_PROPERTY(bool canGoBack READ canGoBack NOTIFY changed FINAL)

public:
    using QObject::QObject;

    [[nodiscard]] QString destination() const { return m_destination; }
    [[nodiscard]] QString page() const;
    [[nodiscard]] QString pageSubject() const;
    [[nodiscard]] QString form() const { return m_form.name; }
    [[nodiscard]] QString formSubject() const { return m_form.subject; }
    [[nodiscard]] bool canGoBack() const;

    //! To a destination, where its pages were left; a second time to its first page.
    Q_INVOKABLE void go(const QString &destination);
    Q_INVOKABLE void open(const QString &page, const QString &subject);
    Q_INVOKABLE void openForm(const QString &form, const QString &subject);
    Q_INVOKABLE void closeForm();
    //! Closes the form, else the page, else goes to Today. False where there is nothing to go back
    //! to.
    Q_INVOKABLE bool back();

    [[nodiscard]] QByteArray saved() const;
    //! What cannot be read is Today.
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

    QString m_destination = QStringLiteral("today");
    std::map<QString, QList<Place>> m_pages; //!< by destination, each keeps its own
    Place m_form;
};

} // namespace throughline::models
