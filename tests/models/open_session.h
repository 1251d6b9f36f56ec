// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/lone_workspace.h"
#include "support/standing_alone.h"

#include "Throughline/Models/session.h"
#include "domain/schema_table.h"
#include "service/edit.h"

#include <QSignalSpy>
#include <QtTest>

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
        auto opened = service::Workspace::open(home, passphrase, device.clock, device.random);
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

struct MadePerson
{
    base::RecordId person;
    base::RecordId release;
};

//! A made-up person who comes out so many days from now at half past eight.
inline MadePerson addReleased(service::Workspace &workspace, const std::string &given,
                              const std::string &family, int days = 0)
{
    using domain::fieldNumber;
    using domain::Kind;
    MadePerson made;
    auto edit = service::Edit::begin(workspace);
    made.person =
        *edit->addPerson({Kind::Person,
                          {{fieldNumber<Kind::Person>("given_names"), given},
                           {fieldNumber<Kind::Person>("family_name"), family},
                           {fieldNumber<Kind::Person>("date_of_birth"), *domain::partialDate(1987)},
                           {fieldNumber<Kind::Person>("prison_number"), std::string("A1234BC")},
                           {fieldNumber<Kind::Person>("prison"), std::string("CFI")}}},
                         service::writableTeams(workspace).front());
    const auto day = domain::londonDay(workspace.now() + std::int64_t{days} * 86'400'000);
    made.release = *edit->addAbout(
        {Kind::Release,
         {{fieldNumber<Kind::Release>("person"), made.person},
          {fieldNumber<Kind::Release>("state"), std::string("CONFIRMED")},
          {fieldNumber<Kind::Release>("release_date"), day},
          {fieldNumber<Kind::Release>("release_time"), std::int64_t{8 * 60 + 30}}}});
    if (!edit->commit().ok())
        qFatal("a made-up person could not be saved");
    return made;
}

[[nodiscard]] inline QString hex(const base::RecordId &id)
{
    return QString::fromStdString(id.hex());
}

//! What a list model shows, as its rows.
template<class Row>
[[nodiscard]] std::vector<Row> rowsOf(const QAbstractItemModel *model)
{
    std::vector<Row> rows;
    for (int i = 0; i < model->rowCount(); ++i)
        rows.push_back(model->data(model->index(i, 0), Qt::UserRole).template value<Row>());
    return rows;
}

} // namespace throughline::test
