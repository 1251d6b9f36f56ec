// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "release_filter.h"
#include "rows.h"
#include "rows_model.h"
#include "session_model.h"

#include <QVariantList>

namespace throughline::models {

class DayReleaseRows : public RowsModel<DayReleaseRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! Who comes out on one day, and who meets them (interface.md 3.4). The filters of the list count
//! here, too.
class ReleaseDayModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! "2026-10-31"; "2026-10-31/2" for so many days; "2026-10" for those known to their month.
    Q_PROPERTY(QString day READ day WRITE setDay NOTIFY dayChanged REQUIRED FINAL)
    //! "Fri 31 October".
    Q_PROPERTY(QString dayText READ dayText NOTIFY changed FINAL)
    //! "Friday, before New Year's Day": with what follows from that, in a sentence; or empty.
    Q_PROPERTY(QString ruleText READ ruleText NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractItemModel *releases READ releases CONSTANT FINAL)
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(QString sumText READ sumText NOTIFY changed FINAL)
    //! The user may say who meets somebody.
    Q_PROPERTY(bool canAssign READ canAssign NOTIFY changed FINAL)
    //! Who can be named: {key, text} each, the user first. Of the release that was asked about.
    Q_PROPERTY(QVariantList workers READ workers NOTIFY workersChanged FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)

public:
    explicit ReleaseDayModel(QObject *parent = nullptr);

    [[nodiscard]] QString day() const { return m_day; }
    void setDay(const QString &day);
    [[nodiscard]] QString dayText() const;
    [[nodiscard]] QString ruleText() const;
    [[nodiscard]] QAbstractItemModel *releases() { return &m_rows; }
    [[nodiscard]] int count() const { return m_rows.wholeCount(); }
    [[nodiscard]] QString sumText() const { return m_sumText; }
    [[nodiscard]] bool canAssign() const;
    [[nodiscard]] QVariantList workers() const { return m_workers; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    //! Looks up who can be named to meet somebody.
    Q_INVOKABLE void askWho(const QString &release);
    //! Saved at once; Undo takes it back.
    Q_INVOKABLE void assign(const QString &release, const QString &worker);

signals:
    void dayChanged();
    void changed();
    void workersChanged();
    void assigned();

private:
    void listenTo(Session &session) override;
    void refresh();
    struct Reading;
    void take(const Reading &reading);

    QString m_day;
    domain::PartialDate m_first;
    domain::PartialDate m_last;
    DayReleaseRows m_rows;
    QVariantList m_workers;
    QString m_sumText;
    QString m_problem;
    bool m_ready = false;
    bool m_busy = false;
};

} // namespace throughline::models
