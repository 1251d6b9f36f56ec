// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/lone_workspace.h"
#include "support/made_release.h"
#include "support/rows_of.h"
#include "support/standing_alone.h"

#include "Throughline/Models/session.h"
#include "domain/schema_table.h"
#include "domain/working_days.h"
#include "service/edit.h"
#include "service/recorded_edit.h"
#include "service/workers.h"

#include <QSignalSpy>
#include <QTest>

namespace throughline::test {

//! A device of an organisation of one, open behind a Session, as the screens have it.
struct OpenSession
{
    LoneWorkspace device;
    std::unique_ptr<models::Session> session;

    //! `fill` writes what is to be there before it opens.
    void open(const std::function<void(service::Workspace &)> &fill = {})
    {
        QCOMPARE(device.open(), std::string());
        if (fill)
            fill(*device.workspace);
        start();
    }

    //! As after a lock and an unlock, or the end of the program.
    void reopen()
    {
        session->release().reset();
        session.reset();
        const std::filesystem::path home = device.folder.path().toStdString();
        auto opened = service::Workspace::open({home}, passphrase, device.clock, device.random);
        QVERIFY(opened.ok());
        device.workspace = std::move(*opened);
        start();
    }

    ~OpenSession()
    {
        if (session)
            session->release().reset();
    }

private:
    void start()
    {
        auto link =
            models::DeviceLink::open(std::move(device.workspace), noServer, models::Relay());
        QVERIFY(link.ok());
        session = std::make_unique<models::Session>(std::move(*link), device.clock);
    }
};

//! Somebody writes a record down.
inline void record(models::Session &session, domain::Kind kind,
                   const std::vector<domain::FieldValue> &fields)
{
    bool saved = false;
    session.save(
        &session, QStringLiteral("Saved"),
        [=](service::Workspace &workspace) -> base::Result<service::SavedWork> {
            TL_TRY(service::RecordedEdit recording, service::RecordedEdit::begin(workspace));
            TL_CHECK(recording.add(kind, fields));
            return recording.commit({});
        },
        [&saved](base::Result<void> done) {
            QVERIFY2(done.ok(), done.ok() ? "" : done.error().message.c_str());
            saved = true;
        });
    QTRY_VERIFY(saved);
}

//! Somebody says what to do for everybody's safety when meeting somebody.
inline void instruct(models::Session &session, const base::RecordId &person,
                     const std::string &instruction, const std::string &detail = {})
{
    using domain::fieldNumber;
    using domain::Kind;
    std::vector<domain::FieldValue> fields{
        {fieldNumber<Kind::SafetyInstruction>("person"), person},
        {fieldNumber<Kind::SafetyInstruction>("instruction"), instruction}};
    if (!detail.empty())
        fields.emplace_back(fieldNumber<Kind::SafetyInstruction>("detail"), detail);
    record(session, Kind::SafetyInstruction, fields);
}

//! The user is to go along to probation with somebody, so many days from now.
inline void arrange(models::Session &session, const base::RecordId &person, int days,
                    std::int16_t minutes)
{
    using domain::fieldNumber;
    using domain::Kind;
    const domain::PartialDate day = domain::addDays(domain::londonDay(session.now()), days);
    record(
        session, Kind::Appointment,
        {{fieldNumber<Kind::Appointment>("person"), person},
         {fieldNumber<Kind::Appointment>("state"), std::string("PLANNED")},
         {fieldNumber<Kind::Appointment>("starts"), domain::WallDateTime{day, minutes}},
         {fieldNumber<Kind::Appointment>("with_whom"), std::string("Probation")},
         {fieldNumber<Kind::Appointment>("place"), std::string("Example Street")},
         {fieldNumber<Kind::Appointment>("worker"), service::asReference(session.names().self)}});
}

[[nodiscard]] inline QString hex(const base::RecordId &id)
{
    return QString::fromStdString(id.hex());
}

} // namespace throughline::test
