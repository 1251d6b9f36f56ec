// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "release_filter.h"
#include "rows.h"
#include "rows_model.h"
#include "session_model.h"

#include <QVariantList>

namespace throughline::models {

class ReleaseDayRows : public RowsModel<ReleaseDayRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

class ReleaseCells : public RowsModel<ReleaseCell>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! Who comes out when (interface.md 3.4): the days of the next twelve weeks with their numbers, or
//! a month of them; all, or those of one's own people, of a prison, without anybody to meet them.
class ReleasesModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QAbstractItemModel *days READ days CONSTANT FINAL)
    Q_PROPERTY(QAbstractItemModel *cells READ cells CONSTANT FINAL)
    Q_PROPERTY(bool calendar READ isCalendar NOTIFY changed FINAL)
    //! Saturday and Sunday in one cell, where a finger has no room for two.
    Q_PROPERTY(bool narrow READ isNarrow WRITE setNarrow NOTIFY narrowChanged FINAL)
    //! "November 2026".
    Q_PROPERTY(QString monthText READ monthText NOTIFY changed FINAL)
    //! "52 releases in November 2026, 3 not assigned", or of the list.
    Q_PROPERTY(QString sumText READ sumText NOTIFY changed FINAL)
    //! The filters that are set: {key, text} each, to be removed one by one.
    Q_PROPERTY(QVariantList filters READ filters NOTIFY changed FINAL)
    Q_PROPERTY(bool mine READ isMine NOTIFY changed FINAL)
    Q_PROPERTY(bool open READ isOpen NOTIFY changed FINAL)
    Q_PROPERTY(QString prison READ prison NOTIFY changed FINAL)
    //! Those that somebody comes out of in this time: {key, text} each.
    Q_PROPERTY(QVariantList prisons READ prisons NOTIFY changed FINAL)
    //! Where there are none; empty otherwise.
    Q_PROPERTY(QString emptyText READ emptyText NOTIFY changed FINAL)
    Q_PROPERTY(QString ageText READ ageText NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)

public:
    explicit ReleasesModel(QObject *parent = nullptr);

    [[nodiscard]] QAbstractItemModel *days() { return &m_days; }
    [[nodiscard]] QAbstractItemModel *cells() { return &m_cells; }
    [[nodiscard]] bool isCalendar() const { return m_filter.calendar; }
    [[nodiscard]] bool isNarrow() const { return m_narrow; }
    void setNarrow(bool narrow);
    [[nodiscard]] QString monthText() const;
    [[nodiscard]] QString sumText() const { return m_sumText; }
    [[nodiscard]] QVariantList filters() const;
    [[nodiscard]] bool isMine() const { return m_filter.mine; }
    [[nodiscard]] bool isOpen() const { return m_filter.open; }
    [[nodiscard]] QString prison() const { return QString::fromStdString(m_filter.prison); }
    [[nodiscard]] QVariantList prisons() const { return m_prisons; }
    [[nodiscard]] QString emptyText() const;
    [[nodiscard]] QString ageText() const { return m_ageText; }
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isReady() const { return m_ready; }

    Q_INVOKABLE void showCalendar(bool calendar);
    //! So many months on, or back.
    Q_INVOKABLE void turn(int months);
    Q_INVOKABLE void setMine(bool mine);
    Q_INVOKABLE void setOpen(bool open);
    Q_INVOKABLE void setPrison(const QString &key);
    //! "mine", "open" or "prison"; empty: all of them.
    Q_INVOKABLE void removeFilter(const QString &key);
    Q_INVOKABLE void refresh();

signals:
    void narrowChanged();
    void changed();

private:
    void listenTo(Session &session) override;

    struct Reading;
    void setFilter(ReleaseFilter filter);
    //! The first and the last day that are shown.
    [[nodiscard]] std::pair<domain::PartialDate, domain::PartialDate> range() const;
    void take(const std::vector<service::ReleaseCard> &cards);

    ReleaseFilter m_filter;
    bool m_filterRead = false; //!< as it was left; until then nothing is shown
    domain::PartialDate m_month; //!< of the calendar
    ReleaseDayRows m_days;
    ReleaseCells m_cells;
    QTimer m_minute;
    std::vector<service::ReleaseCard> m_cards; //!< of the range, before any filter
    QVariantList m_prisons;
    QString m_sumText;
    QString m_ageText;
    QString m_problem;
    int m_shown = 0; //!< releases that the filters let through
    bool m_narrow = false;
    bool m_ready = false;
    bool m_reading = false;
    bool m_again = false; //!< something has changed while it was read
};

} // namespace throughline::models
