// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
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
    //! What to do for everybody's safety: "See with two workers", each; nearly always none.
    Q_PROPERTY(QStringList safety MEMBER safety FINAL)
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
    QStringList safety;
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

//! An appointment on Today that has no outcome yet.
struct AppointmentRow
{
    Q_GADGET
    QML_VALUE_TYPE(appointmentRow)
    Q_PROPERTY(QString appointment MEMBER appointment FINAL)
    Q_PROPERTY(QString person MEMBER person FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL) //!< as the privacy setting has it
    Q_PROPERTY(QString time MEMBER time FINAL) //!< "2:00pm"
    Q_PROPERTY(QString day MEMBER day FINAL) //!< "Fri 27 November"; empty: today
    Q_PROPERTY(QString detail MEMBER detail FINAL) //!< with whom, where, how
    Q_PROPERTY(QStringList safety MEMBER safety FINAL) //!< as of a release
    Q_PROPERTY(bool begun MEMBER begun FINAL) //!< its time has come: how did it go?
    Q_PROPERTY(bool waiting MEMBER waiting FINAL) //!< the team does not have it yet

public:
    QString appointment;
    QString person;
    QString name;
    QString time;
    QString day;
    QString detail;
    QStringList safety;
    bool begun = false;
    bool waiting = false;

    [[nodiscard]] const QString &key() const { return appointment; }
    friend bool operator==(const AppointmentRow &, const AppointmentRow &) = default;
};

//! An unfinished form.
struct DraftRow
{
    Q_GADGET
    QML_VALUE_TYPE(draftRow)
    Q_PROPERTY(QString form MEMBER form FINAL) //!< "gate", "contact", "correction"
    //! The release, the person, or the contact that is changed.
    Q_PROPERTY(QString subject MEMBER subject FINAL)
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

//! Something to be done.
struct TaskRowData
{
    Q_GADGET
    QML_VALUE_TYPE(taskRow)
    Q_PROPERTY(QString task MEMBER task FINAL) //!< which one, for navigation
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL) //!< whom it is about; empty where nobody
    Q_PROPERTY(QString reason MEMBER reason FINAL)
    Q_PROPERTY(QString due MEMBER due FINAL) //!< "2 days overdue"
    Q_PROPERTY(bool overdue MEMBER overdue FINAL)
    Q_PROPERTY(QString owner MEMBER owner FINAL) //!< whose it is, where that is not plain
    Q_PROPERTY(QString heading MEMBER heading FINAL) //!< of its section, on the first of it

public:
    QString task;
    QString title;
    QString name;
    QString reason;
    QString due;
    bool overdue = false;
    QString owner;
    QString heading;
};

//! A short contact counted in a visits hall.
struct HallEntryRow
{
    Q_GADGET
    QML_VALUE_TYPE(hallEntryRow)
    Q_PROPERTY(QString entry MEMBER entry FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL) //!< "Adult: Listened"
    Q_PROPERTY(QString detail MEMBER detail FINAL) //!< "2:14pm", and its note

public:
    QString entry;
    QString text;
    QString detail;

    [[nodiscard]] const QString &key() const { return entry; }
    friend bool operator==(const HallEntryRow &, const HallEntryRow &) = default;
};

//! A session of a visits hall with its totals.
struct HallSessionRow
{
    Q_GADGET
    QML_VALUE_TYPE(hallSessionRow)
    Q_PROPERTY(QString session MEMBER session FINAL)
    Q_PROPERTY(QString text MEMBER text FINAL) //!< "HMP Exampleton, 14 November 2026"
    Q_PROPERTY(QString totals MEMBER totals FINAL)
    Q_PROPERTY(QString detail MEMBER detail FINAL) //!< who counted, and what is left to do
    Q_PROPERTY(bool open MEMBER open FINAL) //!< nobody has closed it

public:
    QString session;
    QString text;
    QString totals;
    QString detail;
    bool open = false;

    [[nodiscard]] const QString &key() const { return session; }
    friend bool operator==(const HallSessionRow &, const HallSessionRow &) = default;
};

//! A day on which somebody comes out, in the list of releases.
struct ReleaseDayRow
{
    Q_GADGET
    QML_VALUE_TYPE(releaseDayRow)
    Q_PROPERTY(QString day MEMBER day FINAL) //!< "2026-10-31", for navigation
    Q_PROPERTY(QString text MEMBER text FINAL) //!< "Fri 31 October"
    Q_PROPERTY(int count MEMBER count FINAL)
    Q_PROPERTY(QString countText MEMBER countText FINAL) //!< "4 releases"
    Q_PROPERTY(QString openText MEMBER openText FINAL) //!< "1 not assigned", or empty
    Q_PROPERTY(QString words MEMBER words FINAL) //!< "Friday", "Before Good Friday", or empty
    Q_PROPERTY(bool today MEMBER today FINAL)
    Q_PROPERTY(QString heading MEMBER heading FINAL) //!< the week, on its first day

public:
    QString day;
    QString text;
    int count = 0;
    QString countText;
    QString openText;
    QString words;
    bool today = false;
    QString heading;

    [[nodiscard]] const QString &key() const { return day; }
    friend bool operator==(const ReleaseDayRow &, const ReleaseDayRow &) = default;
};

//! One day of a month, or a weekend where there is no room for two; empty outside the month.
struct ReleaseCell
{
    Q_GADGET
    QML_VALUE_TYPE(releaseCell)
    Q_PROPERTY(QString day MEMBER day FINAL) //!< for navigation: "2026-10-31", "2026-11-01/2"
    Q_PROPERTY(QString number MEMBER number FINAL) //!< "31", "1-2"; empty outside the month
    Q_PROPERTY(int count MEMBER count FINAL)
    Q_PROPERTY(int tone MEMBER tone FINAL) //!< 0 none to 5 the most
    Q_PROPERTY(bool open MEMBER open FINAL) //!< somebody is to be met, and nobody is named
    Q_PROPERTY(bool eve MEMBER eve FINAL) //!< before a bank holiday
    Q_PROPERTY(bool today MEMBER today FINAL)
    //! "Friday 31 October, 4 releases, 1 not assigned"
    Q_PROPERTY(QString name MEMBER name FINAL)

public:
    QString place; //!< which cell of the month it is
    QString day;
    QString number;
    int count = 0;
    int tone = 0;
    bool open = false;
    bool eve = false;
    bool today = false;
    QString name;

    [[nodiscard]] const QString &key() const { return place; }
    friend bool operator==(const ReleaseCell &, const ReleaseCell &) = default;
};

//! A release in the list of its day.
struct DayReleaseRow
{
    Q_GADGET
    QML_VALUE_TYPE(dayReleaseRow)
    Q_PROPERTY(QString release MEMBER release FINAL)
    Q_PROPERTY(QString person MEMBER person FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString time MEMBER time FINAL)
    Q_PROPERTY(QString place MEMBER place FINAL)
    Q_PROPERTY(QStringList safety MEMBER safety FINAL) //!< as on Today
    Q_PROPERTY(QString status MEMBER status FINAL)
    Q_PROPERTY(QString statusKind MEMBER statusKind FINAL)
    //! "Amara O. meets them", "Nobody is named to meet them".
    Q_PROPERTY(QString meeting MEMBER meeting FINAL)
    Q_PROPERTY(bool open MEMBER open FINAL) //!< nobody is named yet
    Q_PROPERTY(bool assignable MEMBER assignable FINAL) //!< still to come
    Q_PROPERTY(bool waiting MEMBER waiting FINAL) //!< the team does not have it yet

public:
    QString release;
    QString person;
    QString name;
    QString time;
    QString place;
    QStringList safety;
    QString status;
    QString statusKind;
    QString meeting;
    bool open = false;
    bool assignable = false;
    bool waiting = false;

    [[nodiscard]] const QString &key() const { return release; }
    friend bool operator==(const DayReleaseRow &, const DayReleaseRow &) = default;
};

//! A device of the team, or somebody who has none.
struct TeamDeviceRow
{
    Q_GADGET
    QML_VALUE_TYPE(teamDeviceRow)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString role MEMBER role FINAL)
    Q_PROPERTY(QString heard MEMBER heard FINAL) //!< "Today at 9:32am", "Nothing received yet"
    Q_PROPERTY(bool quiet MEMBER quiet FINAL) //!< for longer than a week, or always
    //! What is only there: "Unknown since 24 October 2026", never 0 for another device.
    Q_PROPERTY(QString only MEMBER only FINAL)
    Q_PROPERTY(QString overdue MEMBER overdue FINAL)
    Q_PROPERTY(QString releases MEMBER releases FINAL)
    Q_PROPERTY(QString words MEMBER words FINAL) //!< all of it, for a screen reader

public:
    QString device; //!< or the user's id, where they have none
    QString name;
    QString role;
    QString heard;
    bool quiet = false;
    QString only;
    QString overdue;
    QString releases;
    QString words;

    [[nodiscard]] const QString &key() const { return device; }
    friend bool operator==(const TeamDeviceRow &, const TeamDeviceRow &) = default;
};

//! A figure on a card, or in the list of all.
struct FigureRow
{
    Q_GADGET
    QML_VALUE_TYPE(figureRow)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString value MEMBER value FINAL) //!< "84%", "12 days"; empty: too few to say
    Q_PROPERTY(QString count MEMBER count FINAL) //!< "41 of 49"
    Q_PROPERTY(QString unknown MEMBER unknown FINAL) //!< "3 not known"
    Q_PROPERTY(QString meaning MEMBER meaning FINAL) //!< whom it looks at and what it counts
    Q_PROPERTY(bool leads MEMBER leads FINAL) //!< to a list of those it counts, for this user

public:
    QString line;
    QString title;
    QString value;
    QString count;
    QString unknown;
    QString meaning;
    bool leads = false;

    [[nodiscard]] const QString &key() const { return line; }
    friend bool operator==(const FigureRow &, const FigureRow &) = default;
};

//! A member, in the list of members.
struct MemberRow
{
    Q_GADGET
    QML_VALUE_TYPE(memberRow)
    Q_PROPERTY(QString member MEMBER member FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString role MEMBER role FINAL) //!< "Caseworker"
    Q_PROPERTY(QString detail MEMBER detail FINAL) //!< "2 devices", "Invited, not here yet"
    Q_PROPERTY(QString status MEMBER status FINAL) //!< what stands out; empty for most
    Q_PROPERTY(QString statusKind MEMBER statusKind FINAL) //!< of a Tag

public:
    QString member;
    QString name;
    QString role;
    QString detail;
    QString status;
    QString statusKind;

    [[nodiscard]] const QString &key() const { return member; }
    friend bool operator==(const MemberRow &, const MemberRow &) = default;
};

//! A device that waits for somebody who may let it in or unlock it.
struct AskingRow
{
    Q_GADGET
    QML_VALUE_TYPE(askingRow)
    Q_PROPERTY(QString asking MEMBER asking FINAL) //!< which one, for navigation
    Q_PROPERTY(QString title MEMBER title FINAL) //!< "Rhys Example asks to be let in"
    Q_PROPERTY(QString detail MEMBER detail FINAL)
    Q_PROPERTY(bool sound MEMBER sound FINAL) //!< else it must not be helped

public:
    QString asking;
    QString title;
    QString detail;
    bool sound = true;

    [[nodiscard]] const QString &key() const { return asking; }
    friend bool operator==(const AskingRow &, const AskingRow &) = default;
};

//! A device of a member.
struct MemberDeviceRow
{
    Q_GADGET
    QML_VALUE_TYPE(memberDeviceRow)
    Q_PROPERTY(QString device MEMBER device FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL) //!< "Device 3f9a 12c4"
    Q_PROPERTY(QString detail MEMBER detail FINAL) //!< when work of it last came
    Q_PROPERTY(QString status MEMBER status FINAL) //!< "This device", "Shut out", or empty
    Q_PROPERTY(bool open MEMBER open FINAL) //!< it can be shut out, by this user

public:
    QString device;
    QString title;
    QString detail;
    QString status;
    bool open = false;

    [[nodiscard]] const QString &key() const { return device; }
    friend bool operator==(const MemberDeviceRow &, const MemberDeviceRow &) = default;
};

//! What a member is in a team.
struct MemberTeamRow
{
    Q_GADGET
    QML_VALUE_TYPE(memberTeamRow)
    Q_PROPERTY(QString team MEMBER team FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString role MEMBER role FINAL) //!< "Caseworker", "Not in this team"
    Q_PROPERTY(bool changeable MEMBER changeable FINAL)

public:
    QString team;
    QString name;
    QString role;
    bool changeable = false;

    [[nodiscard]] const QString &key() const { return team; }
    friend bool operator==(const MemberTeamRow &, const MemberTeamRow &) = default;
};

//! A team, or a volunteer, that has somebody's records.
struct SharedRow
{
    Q_GADGET
    QML_VALUE_TYPE(sharedRow)
    Q_PROPERTY(QString team MEMBER team FINAL)
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString members MEMBER members FINAL) //!< by name, or that they are a volunteer
    Q_PROPERTY(bool removable MEMBER removable FINAL)

public:
    QString team;
    QString name;
    QString members;
    bool removable = false;

    [[nodiscard]] const QString &key() const { return team; }
    friend bool operator==(const SharedRow &, const SharedRow &) = default;
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
