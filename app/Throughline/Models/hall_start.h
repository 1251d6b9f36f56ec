// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "hall_top_form.h"
#include "service/hall_session.h"

namespace throughline::models {

//! What is asked once, at the start of a session in a visits hall (interface.md 3.8): where, of
//! what kind, how many are on shift, and who has allowed this device inside. `subject` is "new".
class HallStart : public throughline::models::HallTopForm // whole, for moc
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(QString authorisedBy READ authorisedBy WRITE setAuthorisedBy NOTIFY changed FINAL)
    Q_PROPERTY(QString reference READ reference WRITE setReference NOTIFY changed FINAL)
    //! As it was typed.
    Q_PROPERTY(QString until READ until WRITE setUntil NOTIFY changed FINAL)
    //! "Today is Tue 24 November", or that the device may have the wrong day.
    Q_PROPERTY(QString todayText READ todayText NOTIFY changed FINAL)
    //! The clock is more than a day from what is known: the day has to be said.
    Q_PROPERTY(bool asksDay READ asksDay NOTIFY changed FINAL)

public:
    explicit HallStart(QObject *parent = nullptr);

    [[nodiscard]] QString authorisedBy() const { return answer("by"); }
    void setAuthorisedBy(const QString &by) { setText("by", by); }
    [[nodiscard]] QString reference() const { return answer("reference"); }
    void setReference(const QString &reference) { setText("reference", reference); }
    [[nodiscard]] QString until() const { return answer("until"); }
    void setUntil(const QString &until) { setText("until", until); }
    [[nodiscard]] QString todayText() const;
    [[nodiscard]] bool asksDay() const { return m_asksDay; }

    //! Opens the session; `saved` follows. Nothing is answered meanwhile.
    Q_INVOKABLE void start();

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

    bool m_asksDay = false;
};

} // namespace throughline::models
