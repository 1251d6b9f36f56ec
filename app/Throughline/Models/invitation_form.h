// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/form_draft.h"
#include "service/member_roles.h"
#include "session_model.h"
#include "step_up.h"

#include <QUrl>
#include <QVariantList>

namespace throughline::models {

//! Inviting somebody: who, as what, into which team; then the code that lets their device ask. What
//! is chosen is a draft until the code is made. The code is held here alone and goes with this
//! object.
class InvitationForm : public throughline::models::SessionModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    //! The name of somebody who is invited again; else "new".
    Q_PROPERTY(QString subject READ subject WRITE setSubject NOTIFY subjectChanged REQUIRED FINAL)
    Q_PROPERTY(QString name READ name WRITE setName NOTIFY changed FINAL)
    //! "volunteer", "caseworker" or "manager"; empty until it is chosen.
    Q_PROPERTY(QString role READ role WRITE setRole NOTIFY changed FINAL)
    Q_PROPERTY(QString team READ team WRITE setTeam NOTIFY changed FINAL)
    //! What this user may choose: {key, text, detail} each.
    Q_PROPERTY(QVariantList roles READ roles NOTIFY choicesChanged FINAL)
    Q_PROPERTY(QVariantList teams READ teams NOTIFY choicesChanged FINAL)
    //! A team has to be chosen: there are several, and the role is one in a team.
    Q_PROPERTY(bool asksTeam READ asksTeam NOTIFY changed FINAL)
    //! There is a draft, which can be thrown away.
    Q_PROPERTY(bool hasAnswers READ hasAnswers NOTIFY changed FINAL)
    //! {field, text} each.
    Q_PROPERTY(QVariantList problems READ problems NOTIFY changed FINAL)
    //! A code is being made, or it is being read which teams there are to choose from.
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)
    //! A code is being made, or the draft thrown away: nothing is answered meanwhile.
    Q_PROPERTY(bool leaving READ isLeaving NOTIFY changed FINAL)
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

    [[nodiscard]] QString subject() const { return m_subject; }
    void setSubject(const QString &subject);
    [[nodiscard]] QString name() const { return value("name"); }
    void setName(const QString &name) { set("name", name); }
    [[nodiscard]] QString role() const { return value("role"); }
    void setRole(const QString &role) { set("role", role); }
    [[nodiscard]] QString team() const { return value("team"); }
    void setTeam(const QString &team) { set("team", team); }
    [[nodiscard]] QVariantList roles() const;
    [[nodiscard]] QVariantList teams() const { return m_teams; }
    [[nodiscard]] bool asksTeam() const;
    [[nodiscard]] bool hasAnswers() const;
    [[nodiscard]] QVariantList problems() const { return m_problems; }
    [[nodiscard]] bool isBusy() const { return isLeaving() || m_reading; }
    [[nodiscard]] bool isLeaving() const { return m_busy || m_discarding; }
    [[nodiscard]] QString code() const { return m_code; }
    [[nodiscard]] QString server() const { return m_server; }
    [[nodiscard]] QString ticket() const;
    [[nodiscard]] QString fileText() const { return m_fileText; }
    [[nodiscard]] bool hasFileFailed() const { return m_fileFailed; }

    //! Makes the code. What could not be read before is read, and then it is asked again: somebody
    //! looks at what there is first.
    Q_INVOKABLE void invite();
    //! Throws the draft away; Undo is offered.
    Q_INVOKABLE void discard();
    //! For a device that is not here: the file is read by who joins.
    Q_INVOKABLE void saveFile(const QUrl &file);

signals:
    void subjectChanged();
    void changed();
    void choicesChanged();
    void discarded();

private:
    void listenTo(Session &session) override;

    //! What there is to begin with.
    struct Reading
    {
        std::vector<service::KeptTeam> teams;
        std::optional<service::FormDraft> draft;
    };

    //! Begins anew.
    void load();
    void read();
    void take(Reading reading);
    void fail(const base::Error &error);
    [[nodiscard]] QString value(const char *name) const;
    void set(const char *name, const QString &value);
    void keep();
    [[nodiscard]] bool check();
    void send(Confirmed confirmed);

    QString m_subject = QStringLiteral("new");
    service::FormDraft m_draft;
    QVariantList m_teams;
    bool m_read = false; //!< teams and draft
    bool m_reading = false;
    QVariantList m_problems;
    QString m_code;
    QString m_server;
    QString m_fileText;
    bool m_fileFailed = false;
    bool m_busy = false;
    bool m_discarding = false;
};

} // namespace throughline::models
