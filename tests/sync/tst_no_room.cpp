// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sync_world.h"

#include <QTest>

using namespace throughline;
using domain::Kind;

//! The organisation's quota on the server is used up (sync.md D16): work stays on the device, is
//! told of in words, and goes by itself once there is room.
class TestNoRoom : public QObject
{
    Q_OBJECT

private slots:
    void workStaysAndGoesLater();
};

void TestNoRoom::workStaysAndGoesLater()
{
    test::SyncWorld world(1);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Worker", service::MemberRole::Caseworker);
    const auto person = test::addPerson(*admin, "Sampla");
    test::syncWell(*admin);
    test::syncWell(*worker);

    world.setQuota(1);
    const auto contact = test::addContact(*worker, person, "kept");
    for (int round = 0; round < 2; ++round) {
        const auto told = test::syncOnce(*worker);
        QVERIFY(!told);
        QCOMPARE(told.error().code, base::ErrorCode::Unreachable);
        const std::string &words = told.error().message;
        QVERIFY2(words.find("no room") != std::string::npos, words.c_str());
        QVERIFY(words.find("administrator") != std::string::npos);
        QVERIFY(test::has(*worker, Kind::Contact, contact));
        QCOMPARE(test::waiting(*worker), std::int64_t(1));
    }
    // Nobody has lost anything of what is there.
    test::syncWell(*admin);
    QVERIFY(!test::has(*admin, Kind::Contact, contact));

    world.setQuota(server::noQuota);
    test::syncWell(*worker);
    QCOMPARE(test::waiting(*worker), std::int64_t(0));
    test::syncWell(*admin);
    QVERIFY(test::has(*admin, Kind::Contact, contact));
}

QTEST_GUILESS_MAIN(TestNoRoom)
#include "tst_no_room.moc"
