// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "session_model.h"

#include <QUrl>
#include <QVariantList>

namespace throughline::models {

//! Inviting somebody: who, as what, into which team; then the code that lets their device ask. The
//! code is held here alone and goes with this object.
class InvitationForm : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    //! "volunteer", "caseworker" or "manager"; empty until it is chosen.
    Q_PROPERTY(QString role READ role WRITE setRole NOTIFY changed FINAL)
    Q_PROPERTY(QString team READ team WRITE setTeam NOTIFY changed FINAL)
    //! What this user may choose: {key, text, detail} each.
    Q_PROPERTY(QVariantList roles READ roles NOTIFY choicesChanged FINAL)
    Q_PROPERTY(QVariantList teams READ teams NOTIFY choicesChanged FINAL)
    //! A team has to be chosen: there are several, and the role is one in a team.
    Q_PROPERTY(bool asksTeam READ asksTeam NOTIFY changed FINAL)
    //! {field, text} each.
    Q_PROPERTY(QVariantList problems READ problems NOTIFY changed FINAL)
    //! A code is being made, or it is not known yet which teams there are to choose from.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    //! Empty until somebody has been invited.
    Q_PROPERTY(QString code READ code NOTIFY changed FINAL)
    Q_PROPERTY(QString server READ server NOTIFY changed FINAL)
    //! Server and code in one, for the QR code and the file.
    Q_PROPERTY(QString ticket READ ticket NOTIFY changed FINAL)
    //! What came of saving the file; empty before.
    Q_PROPERTY(QString fileText READ fileText NOTIFY changed FINAL)
    Q_PROPERTY(bool fileFailed READ hasFileFailed NOTIFY changed FINAL)

public:
    using SessionModel::SessionModel;
    ~InvitationForm() override;

    [[nodiscard]] QString name() const { return m_name; }
    void setName(const QString &name);
    [[nodiscard]] QString role() const { return m_role; }
    void setRole(const QString &role);
    [[nodiscard]] QString team() const { return m_team; }
    void setTeam(const QString &team);
    [[nodiscard]] QVariantList roles() const;
    [[nodiscard]] QVariantList teams() const { return m_teams; }
    [[nodiscard]] bool asksTeam() const;
    [[nodiscard]] QVariantList problems() const { return m_problems; }
    [[nodiscard]] bool isBusy() const { return m_busy || !m_teamsRead; }
    [[nodiscard]] QString code() const { return m_code; }
    [[nodiscard]] QString server() const { return m_server; }
    [[nodiscard]] QString ticket() const;
    [[nodiscard]] QString fileText() const { return m_fileText; }
    [[nodiscard]] bool hasFileFailed() const { return m_fileFailed; }

    Q_INVOKABLE void invite();
    //! For a device that is not here: the file is read by who joins.
    Q_INVOKABLE void saveFile(const QUrl &file);

signals:
    void changed();
    void choicesChanged();

private:
    void listenTo(Session &session) override;
    [[nodiscard]] bool check();

    QString m_name;
    QString m_role;
    QString m_team; //!< by id
    QVariantList m_teams;
    bool m_teamsRead = false;
    QVariantList m_problems;
    QString m_code;
    QString m_server;
    QString m_fileText;
    bool m_fileFailed = false;
    bool m_busy = false;
};

} // namespace throughline::models
