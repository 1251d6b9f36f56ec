// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rows_model.h"
#include "service/read/contact_reviews.h"
#include "session_model.h"

#include <map>
#include <set>

namespace throughline::models {

//! A contact that a manager is asked to look at.
struct ReviewRow
{
    Q_GADGET
    QML_VALUE_TYPE(reviewRow)
    Q_PROPERTY(QString record MEMBER record FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL) //!< how it happened
    Q_PROPERTY(QString name MEMBER name FINAL) //!< about whom, as the privacy setting has it
    Q_PROPERTY(QString when MEMBER when FINAL)
    Q_PROPERTY(QString by MEMBER by FINAL) //!< who wrote it: "Amara O."
    Q_PROPERTY(QString reason MEMBER reason FINAL) //!< why it is here

public:
    QString record;
    QString title;
    QString name;
    QString when;
    QString by;
    QString reason;

    [[nodiscard]] const QString &key() const { return record; }
    friend bool operator==(const ReviewRow &, const ReviewRow &) = default;
};

class ReviewRows : public RowsModel<ReviewRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! The records that a manager is asked to look at, those written first at the top, and what can be
//! done about one without a form (interface.md 3.13). One for all pages: the number on Team and the
//! list are one reading, done while somebody looks at either.
class ReviewList : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! Somebody looks at the number or at the list; until then nothing is read.
    Q_PROPERTY(bool active READ isActive WRITE setActive NOTIFY activeChanged FINAL)
    //! This user is a manager of a team, and so has records to look at.
    Q_PROPERTY(bool possible READ isPossible NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractItemModel *rows READ rows CONSTANT FINAL)
    //! Of all, also where the list shows the first of them.
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    Q_PROPERTY(QString countText READ countText NOTIFY changed FINAL) //!< "12 to review"
    //! That there are more than are shown; else empty.
    Q_PROPERTY(QString moreText READ moreText NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL) //!< why there is no list
    //! Why what was to be done last was not.
    Q_PROPERTY(QString actProblem READ actProblem NOTIFY changed FINAL)
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    //! The record that somebody has had before them for as long as it takes to see it. Its page
    //! says so; nobody says of another one that it looks right.
    Q_PROPERTY(QString seen READ seen WRITE setSeen NOTIFY seenChanged FINAL)

public:
    using SessionModel::SessionModel;

    [[nodiscard]] bool isActive() const { return m_active; }
    void setActive(bool active);
    [[nodiscard]] bool isPossible() const;
    [[nodiscard]] QAbstractItemModel *rows() { return &m_rows; }
    [[nodiscard]] int count() const { return static_cast<int>(m_reviews.count); }
    [[nodiscard]] QString countText() const;
    [[nodiscard]] QString moreText() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] QString actProblem() const { return m_actProblem; }
    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QString seen() const { return m_seen; }
    void setSeen(const QString &record);

    //! Where a record stands in the list; -1 where it does not.
    Q_INVOKABLE int indexOf(const QString &record) const;
    //! The record to look at after this one: the one below it, else the last above it, also where
    //! it has gone from the list; the first where it was never in it; empty where there is none.
    Q_INVOKABLE QString next(const QString &record) const;
    //! Nothing is to be done about it. `settled` follows, or `actProblem` says why not.
    Q_INVOKABLE void looksRight(const QString &record);
    //! It was seen to in another way (ReviewQuestion): `settled` follows.
    Q_INVOKABLE void goOn(const QString &record);
    //! What stood in the way was read.
    Q_INVOKABLE void forgetActProblem();

signals:
    void activeChanged();
    void changed();
    void seenChanged();
    //! It is saved; `next` is the record to look at now, or empty.
    void settled(const QString &record, const QString &next);

private:
    using Work = std::function<base::Result<service::SavedWork>(service::Workspace &)>;

    void listenTo(Session &session) override;
    void refresh();
    void show();
    //! Of rows that go, before they do.
    void rememberPlaces(const std::vector<ReviewRow> &rows);
    void dropFromReviews(const base::RecordId &record);
    //! At once: reading it all again takes a while.
    void takeOut(const QString &record, const QString &following);
    void settle(const QString &record, const QString &said, Work work);

    ReviewRows m_rows;
    service::ContactReviews m_reviews;
    std::set<base::RecordId> m_out; //!< seen to since the last reading began
    std::map<QString, QString> m_following; //!< of those that have gone: which one followed
    QString m_seen;
    QString m_problem;
    QString m_actProblem;
    bool m_active = false;
    bool m_ready = false;
    bool m_busy = false;
    bool m_reading = false;
    bool m_again = false; //!< something has changed while it was read
};

} // namespace throughline::models
