// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QtQml/qqmlregistration.h>

// What the rows of lists show: values, put into words already. Ids are hexadecimal.

namespace throughline::models {

//! A release on Today.
struct ReleaseRow
{
    Q_GADGET
    QML_VALUE_TYPE(releaseRow)
    Q_PROPERTY(QString release MEMBER release FINAL)
    Q_PROPERTY(QString person MEMBER person FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL) //!< as the privacy setting has it
    Q_PROPERTY(QString time MEMBER time FINAL) //!< "8:30am", empty when not known
    Q_PROPERTY(QString place MEMBER place FINAL)
    Q_PROPERTY(QString detail MEMBER detail FINAL) //!< first appointment, kind of release date
    Q_PROPERTY(bool friday MEMBER friday FINAL)
    Q_PROPERTY(QString status MEMBER status FINAL) //!< "Met at the gate, 8:34am"
    Q_PROPERTY(QString statusKind MEMBER statusKind FINAL) //!< of a Tag; empty: nothing to say
    Q_PROPERTY(QString tonight MEMBER tonight FINAL)
    Q_PROPERTY(bool waiting MEMBER waiting FINAL) //!< the team does not have it yet
    Q_PROPERTY(bool logged MEMBER logged FINAL)
    Q_PROPERTY(bool drafted MEMBER drafted FINAL) //!< a form about it is unfinished

public:
    QString release;
    QString person;
    QString name;
    QString time;
    QString place;
    QString detail;
    bool friday = false;
    QString status;
    QString statusKind;
    QString tonight;
    bool waiting = false;
    bool logged = false;
    bool drafted = false;

    [[nodiscard]] const QString &key() const { return release; }
    friend bool operator==(const ReleaseRow &, const ReleaseRow &) = default;
};

//! An unfinished form.
struct DraftRow
{
    Q_GADGET
    QML_VALUE_TYPE(draftRow)
    Q_PROPERTY(QString form MEMBER form FINAL) //!< "gate" or "contact"
    Q_PROPERTY(QString subject MEMBER subject FINAL) //!< the release, or the person
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString detail MEMBER detail FINAL) //!< "At the gate, begun at 8:31am"

public:
    QString form;
    QString subject;
    QString name;
    QString detail;

    [[nodiscard]] QString key() const { return form + u'/' + subject; }
    friend bool operator==(const DraftRow &, const DraftRow &) = default;
};

//! Somebody in a list of people.
struct PersonRowData
{
    Q_GADGET
    QML_VALUE_TYPE(personRow)
    Q_PROPERTY(QString person MEMBER person FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString detail MEMBER detail FINAL) //!< year of birth, prison, when out

public:
    QString person;
    QString name;
    QString detail;

    [[nodiscard]] const QString &key() const { return person; }
    friend bool operator==(const PersonRowData &, const PersonRowData &) = default;
};

//! One entry of a person's timeline.
struct TimelineRowData
{
    Q_GADGET
    QML_VALUE_TYPE(timelineRow)
    Q_PROPERTY(QString record MEMBER record FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString when MEMBER when FINAL)
    Q_PROPERTY(QString by MEMBER by FINAL) //!< who recorded it: "Amara O."
    Q_PROPERTY(QString detail MEMBER detail FINAL)
    Q_PROPERTY(QString note MEMBER note FINAL)
    Q_PROPERTY(QString iconName MEMBER iconName FINAL)
    Q_PROPERTY(bool waiting MEMBER waiting FINAL)
    Q_PROPERTY(QString heading MEMBER heading FINAL) //!< the month, on its first entry
    Q_PROPERTY(QString gap MEMBER gap FINAL) //!< "No contact for 41 days", above this entry

public:
    QString record;
    QString title;
    QString when;
    QString by;
    QString detail;
    QString note;
    QString iconName;
    bool waiting = false;
    QString heading;
    QString gap;
};

//! A label and a value, as in a summary.
struct FactRow
{
    Q_GADGET
    QML_VALUE_TYPE(factRow)
    Q_PROPERTY(QString label MEMBER label FINAL)
    Q_PROPERTY(QString value MEMBER value FINAL)

public:
    QString label;
    QString value;

    [[nodiscard]] const QString &key() const { return label; }
    friend bool operator==(const FactRow &, const FactRow &) = default;
};

//! A record that the team does not have yet.
struct WaitingRow
{
    Q_GADGET
    QML_VALUE_TYPE(waitingRow)
    Q_PROPERTY(QString record MEMBER record FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL) //!< "Contact", "Accommodation"
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString detail MEMBER detail FINAL) //!< since when, or why the server refused it

public:
    QString record;
    QString title;
    QString name;
    QString detail;

    [[nodiscard]] const QString &key() const { return record; }
    friend bool operator==(const WaitingRow &, const WaitingRow &) = default;
};

} // namespace throughline::models
