// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/lone_workspace.h"
#include "support/made_release.h"
#include "support/rows_of.h"
#include "support/standing_alone.h"

#include "Throughline/Models/session.h"
#include "domain/schema_table.h"
#include "service/edit.h"
#include "service/recorded_edit.h"

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

//! Somebody says what to do for everybody's safety when meeting somebody.
inline void instruct(models::Session &session, const base::RecordId &person,
                     const std::string &instruction, const std::string &detail = {})
{
    using domain::fieldNumber;
    using domain::Kind;
    bool saved = false;
    session.save(
        &session, QStringLiteral("Saved"),
        [=](service::Workspace &workspace) -> base::Result<service::SavedWork> {
            TL_TRY(service::RecordedEdit recording, service::RecordedEdit::begin(workspace));
            std::vector<domain::FieldValue> fields{
                {fieldNumber<Kind::SafetyInstruction>("person"), person},
                {fieldNumber<Kind::SafetyInstruction>("instruction"), instruction}};
            if (!detail.empty())
                fields.emplace_back(fieldNumber<Kind::SafetyInstruction>("detail"), detail);
            TL_CHECK(recording.add(Kind::SafetyInstruction, std::move(fields)));
            return recording.commit({});
        },
        [&saved](base::Result<void> done) { saved = done.ok(); });
    QTRY_VERIFY(saved);
}

[[nodiscard]] inline QString hex(const base::RecordId &id)
{
    return QString::fromStdString(id.hex());
}

} // namespace throughline::test
