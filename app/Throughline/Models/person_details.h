// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "person_rows.h"
#include "rows_model.h"
#include "session_model.h"

#include <QVariantList>

namespace throughline::models {

class DetailRows : public RowsModel<DetailRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! What belongs together of what is known about somebody.
class DetailGroup : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of PersonDetails")
    Q_PROPERTY(QString key READ key CONSTANT FINAL)
    Q_PROPERTY(QString title READ title NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractItemModel *rows READ rows CONSTANT FINAL)
    //! Closed until somebody asks for it: health, licence, what was told about risk.
    Q_PROPERTY(bool sensitive READ isSensitive CONSTANT FINAL)
    //! What can be added, {key, text}: RecordForm's subject, and what the button says.
    Q_PROPERTY(QVariantList adds READ adds NOTIFY changed FINAL)
    //! What is there in a few words, for what is closed.
    Q_PROPERTY(QString sumText READ sumText NOTIFY changed FINAL)

public:
    DetailGroup(QString key, QString title, bool isSensitive, QObject *parent);

    [[nodiscard]] QString key() const { return m_key; }
    [[nodiscard]] QString title() const { return m_title; }
    [[nodiscard]] QAbstractItemModel *rows() { return &m_rows; }
    [[nodiscard]] bool isSensitive() const { return m_isSensitive; }
    [[nodiscard]] QVariantList adds() const { return m_adds; }
    [[nodiscard]] QString sumText() const { return m_sumText; }

    void show(std::vector<DetailRow> rows, QVariantList adds);

signals:
    void changed();

private:
    const QString m_key;
    const QString m_title;
    const bool m_isSensitive;
    DetailRows m_rows;
    QVariantList m_adds;
    QString m_sumText;
};

//! All that is known about somebody, in groups, each thing with the way to change it (interface.md
//! 3.6, Details).
class PersonDetails : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString person READ person WRITE setPerson NOTIFY personChanged REQUIRED FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    //! DetailGroup each, in the order of the page.
    Q_PROPERTY(QVariantList groups READ groupList NOTIFY groupsChanged FINAL)

public:
    using SessionModel::SessionModel;

    [[nodiscard]] QString person() const { return m_person; }
    void setPerson(const QString &person);
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QVariantList groupList() const;
    [[nodiscard]] const QList<DetailGroup *> &groups() const { return m_groups; }

signals:
    void personChanged();
    void groupsChanged();
    void changed();

private:
    void listenTo(Session &session) override;

    struct Reading;
    void makeGroups();
    void refresh();
    void take(Reading reading);

    QString m_person;
    QList<DetailGroup *> m_groups;
    QString m_problem;
    bool m_ready = false;
};

} // namespace throughline::models
