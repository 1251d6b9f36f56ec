// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/lone_workspace.h"
#include "support/made_release.h"
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
