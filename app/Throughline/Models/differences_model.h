// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "rows_model.h"
#include "service/settle_difference.h"
#include "session_model.h"

#include <QVariantList>

#include <map>
#include <set>

namespace throughline::models {

//! A question with several answers, and what somebody has chosen of it so far.
struct DifferenceRow
{
    Q_GADGET
    QML_VALUE_TYPE(differenceRow)
    Q_PROPERTY(QString question MEMBER question FINAL) //!< which one, for choosing and settling
    Q_PROPERTY(QString person MEMBER person FINAL) //!< whom it is about; empty where nobody
    Q_PROPERTY(QString name MEMBER name FINAL)
    Q_PROPERTY(QString title MEMBER title FINAL) //!< "Number or address"
    Q_PROPERTY(QString place MEMBER place FINAL) //!< "1 of 2"
    //! {key, text, detail} each: what was answered, and who wrote it when.
    Q_PROPERTY(QVariantList answers MEMBER answers FINAL)
    Q_PROPERTY(QString arrived MEMBER arrived FINAL) //!< when the last of them did
    //! Why this user does not choose; empty where they may.
    Q_PROPERTY(QString whoChooses MEMBER whoChooses FINAL)
    //! Key of the answer that is marked, "both", or empty: nothing is marked beforehand.
    Q_PROPERTY(QString chosen MEMBER chosen FINAL)
    Q_PROPERTY(bool later MEMBER later FINAL) //!< put aside until somebody looks again
    Q_PROPERTY(QString problem MEMBER problem FINAL)

public:
    QString question;
    QString person;
    QString name;
    QString title;
    QString place;
    QVariantList answers;
    QString arrived;
    QString whoChooses;
    QString chosen;
    bool later = false;
    QString problem;

    [[nodiscard]] const QString &key() const { return question; }
    friend bool operator==(const DifferenceRow &, const DifferenceRow &) = default;
};

class DifferenceRows : public RowsModel<DifferenceRow>
{
    Q_OBJECT
    QML_ANONYMOUS

public:
    using RowsModel::RowsModel;
};

//! Questions that several devices have answered differently, until a person chooses (interface.md
//! 3.12). What was marked and put aside stays as long as this does: one for all pages.
class DifferencesModel : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(bool ready READ isReady NOTIFY changed FINAL)
    //! All that this user may see.
    Q_PROPERTY(int count READ count NOTIFY changed FINAL)
    //! Those that this user can settle, for a badge.
    Q_PROPERTY(int mine READ mine NOTIFY changed FINAL)
    //! "2 to decide", "1 for a manager to decide"; empty where there are none.
    Q_PROPERTY(QString sumText READ sumText NOTIFY changed FINAL)
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    Q_PROPERTY(QAbstractItemModel *questions READ questions CONSTANT FINAL)

public:
    using SessionModel::SessionModel;

    [[nodiscard]] bool isReady() const { return m_ready; }
    [[nodiscard]] int count() const { return static_cast<int>(m_differences.size()); }
    [[nodiscard]] int mine() const;
    [[nodiscard]] QString sumText() const;
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool isBusy() const { return m_busy; }
    [[nodiscard]] QAbstractItemModel *questions() { return &m_rows; }

    //! Marks an answer; nothing is saved.
    Q_INVOKABLE void choose(const QString &question, const QString &answer);
    //! Saves the answer that is marked, and offers to take it back.
    Q_INVOKABLE void settle(const QString &question);
    //! Puts it at the end of the list, or back among the others.
    Q_INVOKABLE void setLater(const QString &question, bool later);

signals:
    void changed();
    //! One is settled: "Both answers are kept in the history".
    void settled();

private:
    void listenTo(Session &session) override;

    struct Shown
    {
        service::Difference difference;
        //! When the server had the newest change of the record: what was written may have arrived
        //! much later.
        std::optional<base::Millis> received;
        QString title;
        QString name; //!< of the person
        std::vector<QString> values; //!< in words, one for each answer
    };

    void refresh();
    void take(std::vector<Shown> shown);
    void showRows();
    [[nodiscard]] DifferenceRow rowOf(const Shown &shown) const;
    [[nodiscard]] const Shown *find(const QString &question) const;

    std::vector<Shown> m_differences;
    std::map<QString, QString> m_chosen; //!< answer by question
    std::map<QString, QString> m_problems; //!< of a question that could not be settled
    std::set<QString> m_later;
    DifferenceRows m_rows;
    QString m_problem;
    bool m_ready = false;
    bool m_reading = false;
    bool m_readAgain = false;
    bool m_busy = false;
};

} // namespace throughline::models
