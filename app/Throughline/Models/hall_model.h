// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rows.h"
#include "rows_model.h"
#include "service/hall_session.h"
#include "service/read/hall_session_view.h"

#include <QVariantList>

#include <memory>

namespace throughline::models {

class Session;

class HallEntryRows : public RowsModel<HallEntryRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! The session of a visits hall that this device is in (interface.md 3.8): who, then what, and a
//! contact is counted. While it is open the device is inside a prison. Owned by Session.
class HallModel : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("part of Session")
    //! This device is in a session; known before anything is shown.
    Q_PROPERTY(bool open READ isOpen NOTIFY changed FINAL)
    Q_PROPERTY(QString session READ session NOTIFY changed FINAL)
    //! "HMP Exampleton".
    Q_PROPERTY(QString prison READ prison NOTIFY changed FINAL)
    //! The prison, the day and who counts.
    Q_PROPERTY(QString placeText READ placeText NOTIFY changed FINAL)
    Q_PROPERTY(int logged READ logged NOTIFY changed FINAL)
    Q_PROPERTY(QString loggedText READ loggedText NOTIFY changed FINAL)
    //! {key, text} each, in their fixed places.
    Q_PROPERTY(QVariantList whoTiles READ whoTiles NOTIFY wordsChanged FINAL)
    Q_PROPERTY(QVariantList whatTiles READ whatTiles NOTIFY wordsChanged FINAL)
    //! Who is being counted; empty until somebody is chosen.
    Q_PROPERTY(QString who READ who NOTIFY changed FINAL)
    Q_PROPERTY(int children READ children NOTIFY changed FINAL)
    //! What was counted last, for the tick; empty before the first.
    Q_PROPERTY(QString lastText READ lastText NOTIFY changed FINAL)
    //! Its id, for a note; empty where nothing can be changed, and until it is on the disk.
    Q_PROPERTY(QString lastEntry READ lastEntry NOTIFY changed FINAL)
    //! The last entries of this session, the newest first.
    Q_PROPERTY(QAbstractItemModel *entries READ entries CONSTANT FINAL)
    Q_PROPERTY(int entryCount READ entryCount NOTIFY changed FINAL)
    //! "37 contacts: 22 adults, 9 children", and as rows of {label, value}.
    Q_PROPERTY(QString totalText READ totalText NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList totalRows READ totalRows NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList eventRows READ eventRows NOTIFY changed FINAL)
    //! Something is on its way to the disk, or into the totals.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)

public:
    //! `here`: where this device was when it was closed.
    HallModel(Session &session, std::optional<service::HallHere> here);

    [[nodiscard]] bool isOpen() const { return m_here.has_value(); }
    [[nodiscard]] QString session() const;
    [[nodiscard]] QString prison() const;
    [[nodiscard]] QString placeText() const;
    //! With what was tapped a moment ago.
    [[nodiscard]] int logged() const;
    [[nodiscard]] QString loggedText() const;
    [[nodiscard]] QVariantList whoTiles() const;
    [[nodiscard]] QVariantList whatTiles() const;
    [[nodiscard]] QString who() const;
    [[nodiscard]] int children() const;
    [[nodiscard]] QString lastText() const;
    [[nodiscard]] QString lastEntry() const;
    [[nodiscard]] QAbstractItemModel *entries() { return &m_rows; }
    [[nodiscard]] int entryCount() const { return m_rows.rowCount(); }
    [[nodiscard]] QString totalText() const;
    [[nodiscard]] QVariantList totalRows() const;
    [[nodiscard]] QVariantList eventRows() const;
    [[nodiscard]] bool isBusy() const
    {
        return m_finishing || !m_taken.empty() || !m_undone.empty();
    }
    [[nodiscard]] QString problem() const { return m_problem; }

    //! A session was opened: this device is inside from now on.
    void enter(const service::HallHere &here);

    //! Tap 1; the same again lets go. How many children also says that they are.
    Q_INVOKABLE void chooseWho(const QString &key);
    Q_INVOKABLE void setChildren(int count);
    //! Tap 2: counted at once, and nobody is chosen any more. Without who it asks for them. Where
    //! it cannot be saved, it is as before the tap, and `problem` says why.
    Q_INVOKABLE void count(const QString &what);
    //! Takes the newest entry back.
    Q_INVOKABLE void undoLast();
    //! Ends the session; `ended` follows.
    Q_INVOKABLE void finish();

signals:
    void changed();
    void wordsChanged();
    //! On the disk.
    void counted();
    void undone();
    //! This device is outside again.
    void ended();

private:
    //! A contact that was tapped and is not in `m_view` yet.
    struct Taken
    {
        domain::Record count;
        std::shared_ptr<std::optional<base::RecordId>> id; //!< the writer's, once it is written
        QString entry = {}; //!< the same, told
    };

    //! Shown at once.
    void keep(service::HallHere here);
    //! One after the other, in the order of the taps, so that none is lost while another is on its
    //! way to the disk.
    template<class T>
    void write(std::function<base::Result<T>(service::Workspace &)> work,
               std::function<void(const base::Result<T> &)> done);
    void refresh();
    //! Reads the session, unless that is under way: several changes are one reading.
    void readIfWanted();
    void take(base::Result<service::HallSessionView> view);
    //! The newest entry of `m_view` that was not taken back; null where there is none.
    [[nodiscard]] const domain::Record *newest() const;

    Session &m_session;
    std::optional<service::HallHere> m_here; //!< as shown
    service::HallSessionView m_view;
    HallEntryRows m_rows;
    std::vector<Taken> m_taken; //!< in order
    std::vector<base::RecordId> m_undone; //!< of `m_view`, and still in it
    QString m_problem;
    int m_underWay = 0; //!< writes
    std::int64_t m_written = 0; //!< writes begun; a reading from before the last is out of date
    bool m_wanted = false; //!< to be read
    bool m_reading = false;
    bool m_finishing = false;
};

} // namespace throughline::models
