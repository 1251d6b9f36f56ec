// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "form_model.h"

#include <QSet>

#include <map>

namespace throughline::models {

//! A check on oneself before one goes alone (domain.md 3.12): where, until when, who looks out.
//! `subject` is the release or the person that it is for, or "new".
class LoneCheckForm : public throughline::models::FormModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString where READ where WRITE setWhere NOTIFY changed FINAL)
    Q_PROPERTY(QString who READ who WRITE setWho NOTIFY changed FINAL) //!< whom they meet
    //! {key, text} each, in their fixed order; "other" leads to `minutes`.
    Q_PROPERTY(QVariantList durations READ durations CONSTANT FINAL)
    //! An hour, until somebody chooses.
    Q_PROPERTY(QString duration READ duration NOTIFY changed FINAL)
    Q_PROPERTY(int minutes READ minutes NOTIFY changed FINAL)
    Q_PROPERTY(QString minutesText READ minutesText NOTIFY changed FINAL) //!< "1 h 45 min"
    //! "Back by 3:40pm", as it would be now.
    Q_PROPERTY(QString backBy READ backBy NOTIFY backByChanged FINAL)
    Q_PROPERTY(QVariantList teams READ teams NOTIFY changed FINAL)
    //! There are several teams that could look out.
    Q_PROPERTY(bool asksTeam READ asksTeam NOTIFY changed FINAL)
    Q_PROPERTY(QString team READ team NOTIFY changed FINAL)
    //! Colleagues of the team, {key, text} each.
    Q_PROPERTY(QVariantList buddies READ buddies NOTIFY changed FINAL)
    Q_PROPERTY(QString buddy READ buddy NOTIFY changed FINAL)
    //! Nobody else manages the team: without a buddy nobody would look out.
    Q_PROPERTY(bool needsBuddy READ needsBuddy NOTIFY changed FINAL)
    Q_PROPERTY(QString lookoutHint READ lookoutHint NOTIFY changed FINAL)

public:
    explicit LoneCheckForm(QObject *parent = nullptr);

    [[nodiscard]] QString where() const { return answer("where"); }
    void setWhere(const QString &where) { setText("where", where); }
    [[nodiscard]] QString who() const { return answer("who"); }
    void setWho(const QString &who) { setText("who", who); }
    [[nodiscard]] QVariantList durations() const;
    [[nodiscard]] QString duration() const;
    [[nodiscard]] int minutes() const;
    [[nodiscard]] QString minutesText() const;
    [[nodiscard]] QString backBy() const;
    [[nodiscard]] QVariantList teams() const { return m_teams; }
    [[nodiscard]] bool asksTeam() const { return m_teams.size() > 1; }
    [[nodiscard]] QString team() const;
    [[nodiscard]] QVariantList buddies() const;
    [[nodiscard]] QString buddy() const { return answer("buddy"); }
    [[nodiscard]] bool needsBuddy() const;
    [[nodiscard]] QString lookoutHint() const;

    Q_INVOKABLE void chooseDuration(const QString &key);
    //! For "other"; between a quarter of an hour and 12 hours.
    Q_INVOKABLE void setMinutes(int minutes);
    Q_INVOKABLE void chooseTeam(const QString &key);
    //! The same again takes it away.
    Q_INVOKABLE void chooseBuddy(const QString &key);
    //! They go: `saved` follows, or `problems`.
    Q_INVOKABLE void start();

signals:
    void backByChanged();

protected:
    void load() override;

private:
    struct Loaded;
    //! What is known beforehand, where nothing was written yet.
    [[nodiscard]] service::FormDraft suggested(const Loaded &loaded) const;
    [[nodiscard]] base::Millis end() const;

    QVariantList m_teams;
    std::map<QString, QVariantList> m_buddies; //!< by team
    QSet<QString> m_withoutManagers; //!< teams that nobody else manages
    QTimer m_second;
    QString m_shownBackBy;
};

} // namespace throughline::models
