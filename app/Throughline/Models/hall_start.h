// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "device_authority.h"
#include "form_model.h"
#include "service/hall_session.h"

namespace throughline::models {

//! What is asked once, at the start of a session in a visits hall (interface.md 3.8): where, of
//! what kind, how many are on shift, and who has allowed this device inside. `subject` is "new".
class HallStart : public throughline::models::FormModel // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(throughline::models::DeviceAuthority *authority READ authority WRITE setAuthority
                   NOTIFY authorityChanged REQUIRED FINAL)
    //! {key, text} each.
    Q_PROPERTY(QVariantList prisons READ prisons CONSTANT FINAL)
    Q_PROPERTY(QString prison READ prison NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList visitTypes READ visitTypes CONSTANT FINAL)
    Q_PROPERTY(QString visitType READ visitType NOTIFY changed FINAL)
    Q_PROPERTY(int workers READ workers NOTIFY changed FINAL)
    Q_PROPERTY(QVariantList teams READ teams NOTIFY changed FINAL)
    //! There are several teams that it could be of.
    Q_PROPERTY(bool asksTeam READ asksTeam NOTIFY changed FINAL)
    Q_PROPERTY(QString team READ team NOTIFY changed FINAL)
    Q_PROPERTY(QString authorisedBy READ authorisedBy WRITE setAuthorisedBy NOTIFY changed FINAL)
    Q_PROPERTY(QString reference READ reference WRITE setReference NOTIFY changed FINAL)
    //! As it was typed.
    Q_PROPERTY(QString until READ until WRITE setUntil NOTIFY changed FINAL)
    //! "Today is Tue 24 November", or that the device may have the wrong day.
    Q_PROPERTY(QString todayText READ todayText NOTIFY changed FINAL)
    //! The clock is more than a day from what is known: the day has to be said.
    Q_PROPERTY(bool asksDay READ asksDay NOTIFY changed FINAL)
    Q_PROPERTY(QString day READ day WRITE setDay NOTIFY changed FINAL)
    Q_PROPERTY(bool busy READ isBusy NOTIFY changed FINAL)

public:
    explicit HallStart(QObject *parent = nullptr);

    [[nodiscard]] DeviceAuthority *authority() const { return m_authority; }
    void setAuthority(DeviceAuthority *authority);
    [[nodiscard]] QVariantList prisons() const;
    [[nodiscard]] QString prison() const { return answer("prison"); }
    [[nodiscard]] QVariantList visitTypes() const;
    [[nodiscard]] QString visitType() const { return answer("visitType"); }
    [[nodiscard]] int workers() const;
    [[nodiscard]] QVariantList teams() const { return m_teams; }
    [[nodiscard]] bool asksTeam() const { return m_teams.size() > 1; }
    [[nodiscard]] QString team() const { return answer("team"); }
    [[nodiscard]] QString authorisedBy() const { return answer("by"); }
    void setAuthorisedBy(const QString &by) { setText("by", by); }
    [[nodiscard]] QString reference() const { return answer("reference"); }
    void setReference(const QString &reference) { setText("reference", reference); }
    [[nodiscard]] QString until() const { return answer("until"); }
    void setUntil(const QString &until) { setText("until", until); }
    [[nodiscard]] QString todayText() const;
    [[nodiscard]] bool asksDay() const { return m_asksDay; }
    [[nodiscard]] QString day() const { return answer("day"); }
    void setDay(const QString &day) { setText("day", day); }
    [[nodiscard]] bool isBusy() const { return m_busy; }

    //! The same again takes it away.
    Q_INVOKABLE void choosePrison(const QString &key);
    Q_INVOKABLE void chooseVisitType(const QString &key);
    Q_INVOKABLE void chooseTeam(const QString &key);
    Q_INVOKABLE void setWorkers(int workers);
    //! Opens the session; `saved` follows.
    Q_INVOKABLE void start();

signals:
    void authorityChanged();

protected:
    void load() override;

private:
    struct Checked
    {
        service::HallStart start;
        DeviceAuthority::Given authority;
    };
    //! Nothing where something is missing; then `problems` say what.
    [[nodiscard]] std::optional<Checked> check();
    //! The answers of the last session, where they hold again.
    [[nodiscard]] service::FormDraft suggested() const;

    QPointer<DeviceAuthority> m_authority;
    QVariantList m_teams;
    bool m_asksDay = false;
    bool m_busy = false;
};

} // namespace throughline::models
