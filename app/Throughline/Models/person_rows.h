// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QString>
#include <QVariantList>
#include <QtQml/qqmlregistration.h>

// What the parts of a person's page show: values, put into words already.

namespace throughline::models {

//! Something that is known about somebody, and what can be done about it.
struct DetailRow
{
    Q_GADGET
    QML_VALUE_TYPE(detailRow)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString label MEMBER label FINAL)
    Q_PROPERTY(QString value MEMBER value FINAL)
    Q_PROPERTY(QString detail MEMBER detail FINAL)
    Q_PROPERTY(bool known MEMBER known FINAL) //!< false: nobody has written it down yet
    Q_PROPERTY(bool ended MEMBER ended FINAL) //!< it was so once
    Q_PROPERTY(bool differs MEMBER differs FINAL) //!< there are several answers
    Q_PROPERTY(bool waiting MEMBER waiting FINAL) //!< the team does not have it yet
    Q_PROPERTY(QString form MEMBER form FINAL) //!< RecordForm's subject to change it; may be empty
    Q_PROPERTY(QString moves MEMBER moves FINAL) //!< RecordMoves' record; may be empty

public:
    QString id;
    QString label;
    QString value;
    QString detail;
    bool known = true;
    bool ended = false;
    bool differs = false;
    bool waiting = false;
    QString form;
    QString moves;

    [[nodiscard]] const QString &key() const { return id; }
    friend bool operator==(const DetailRow &, const DetailRow &) = default;
};

//! A value that is, or was, and who said so when.
struct HistoryRow
{
    Q_GADGET
    QML_VALUE_TYPE(historyRow)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString label MEMBER label FINAL)
    Q_PROPERTY(QString value MEMBER value FINAL)
    Q_PROPERTY(QString detail MEMBER detail FINAL) //!< "Carol R., 30 October 2026 at 4:10pm"
    Q_PROPERTY(bool current MEMBER current FINAL)
    Q_PROPERTY(bool canUse MEMBER canUse FINAL) //!< it can be put back by a tap

public:
    QString id;
    QString label;
    QString value;
    QString detail;
    bool current = false;
    bool canUse = false;

    [[nodiscard]] const QString &key() const { return id; }
    friend bool operator==(const HistoryRow &, const HistoryRow &) = default;
};

//! A need, a referral or an action, and where it stands.
struct NeedRow
{
    Q_GADGET
    QML_VALUE_TYPE(needRow)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL)
    Q_PROPERTY(QString words MEMBER words FINAL) //!< the person's own
    Q_PROPERTY(QString status MEMBER status FINAL) //!< "Asked", one of six words
    Q_PROPERTY(QString statusKind MEMBER statusKind FINAL) //!< of a Tag
    Q_PROPERTY(QString detail MEMBER detail FINAL) //!< "Acknowledged, 12 days"
    Q_PROPERTY(bool ended MEMBER ended FINAL)
    Q_PROPERTY(bool longest MEMBER longest FINAL) //!< it waits longest of all
    Q_PROPERTY(bool waiting MEMBER waiting FINAL) //!< the team does not have it yet
    Q_PROPERTY(QString form MEMBER form FINAL) //!< RecordForm's subject to change it
    Q_PROPERTY(QString moves MEMBER moves FINAL) //!< RecordMoves' record; empty at the end
    Q_PROPERTY(QString ask MEMBER ask FINAL) //!< RecordForm's subject to ask a service
    Q_PROPERTY(QString action MEMBER action FINAL) //!< what can be marked as done

public:
    QString id;
    QString title;
    QString words;
    QString status;
    QString statusKind;
    QString detail;
    bool ended = false;
    bool longest = false;
    bool waiting = false;
    QString form;
    QString moves;
    QString ask;
    QString action;

    [[nodiscard]] const QString &key() const { return id; }
    friend bool operator==(const NeedRow &, const NeedRow &) = default;
};

//! How to reach somebody.
struct ReachRow
{
    Q_GADGET
    QML_VALUE_TYPE(reachRow)
    Q_PROPERTY(QString id MEMBER id FINAL)
    Q_PROPERTY(QString label MEMBER label FINAL)
    Q_PROPERTY(QString value MEMBER value FINAL)
    Q_PROPERTY(QString detail MEMBER detail FINAL)
    Q_PROPERTY(QString link MEMBER link FINAL) //!< "tel:..."; empty where nothing can be dialled
    Q_PROPERTY(bool differs MEMBER differs FINAL)

public:
    QString id;
    QString label;
    QString value;
    QString detail;
    QString link;
    bool differs = false;

    [[nodiscard]] const QString &key() const { return id; }
    friend bool operator==(const ReachRow &, const ReachRow &) = default;
};

//! A question of a form about a record.
struct FieldRow
{
    Q_GADGET
    QML_VALUE_TYPE(fieldRow)
    Q_PROPERTY(QString field MEMBER field FINAL) //!< which one, for answering
    Q_PROPERTY(QString label MEMBER label FINAL)
    Q_PROPERTY(QString hint MEMBER hint FINAL)
    //! "text", "area", "day", "number"; "choice" of one and "choices" of several of its options;
    //! "find" of one among many.
    Q_PROPERTY(QString type MEMBER type FINAL)
    Q_PROPERTY(QVariantList options MEMBER options FINAL) //!< {key, text} each
    //! As typed; the key of what is chosen, of several joined by ';'.
    Q_PROPERTY(QString text MEMBER text FINAL)
    Q_PROPERTY(QString error MEMBER error FINAL)

public:
    QString field;
    QString label;
    QString hint;
    QString type;
    QVariantList options;
    QString text;
    QString error;

    [[nodiscard]] const QString &key() const { return field; }
    friend bool operator==(const FieldRow &, const FieldRow &) = default;
};

//! What is to be changed, as it is checked before it is saved.
struct ChangeRow
{
    Q_GADGET
    QML_VALUE_TYPE(changeRow)
    Q_PROPERTY(QString label MEMBER label FINAL)
    Q_PROPERTY(QString before MEMBER before FINAL)
    Q_PROPERTY(QString after MEMBER after FINAL)

public:
    QString label;
    QString before;
    QString after;

    [[nodiscard]] const QString &key() const { return label; }
    friend bool operator==(const ChangeRow &, const ChangeRow &) = default;
};

} // namespace throughline::models
