// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "open_member.h"
#include "support/two_offices.h"

#include "Throughline/Models/figures_model.h"
#include "Throughline/Models/missing_people.h"
#include "Throughline/Models/take_model.h"
#include "service/organisation.h"

using namespace throughline;
using test::longest;
using test::OpenMember;

//! Whom a device takes along, as its page has it: chosen, done by the next round, and told.
class TestTakeScreens : public QObject
{
    Q_OBJECT

private slots:
    void whoIsNotDueLeavesAndComesBack();
    void figuresSayWhyThereAreNone();
    void withoutAServerItSaysWhyNot();
};

void TestTakeScreens::whoIsNotDueLeavesAndComesBack()
{
    test::TwoOffices offices(43);
    offices.world.advance(25LL * 3600 * 1000); // what was just sent could still be undone
    const OpenMember worker(offices.world, *offices.worker);
    models::TakeModel take;
    QVERIFY(take.chosen().isEmpty());
    take.setSession(worker.session.get());
    models::MissingPeople missing;
    missing.setSession(worker.session.get());
    QTRY_VERIFY(take.isReady());
    QCOMPARE(take.chosen(), QStringLiteral("all"));
    QCOMPARE(take.options().size(), 5);
    QVERIFY(take.rowText().startsWith(u'1'));
    QVERIFY(take.whyNotText().isEmpty());
    QVERIFY(take.leftText().isEmpty() && missing.text().isEmpty());

    take.choose(QStringLiteral("7"));
    QTRY_COMPARE(take.chosen(), QStringLiteral("7"));
    QTRY_VERIFY_WITH_TIMEOUT(missing.text().startsWith(u'1'), longest);
    QVERIFY(take.rowText().startsWith(u'0'));
    QVERIFY(take.leftText().startsWith(u'1'));
    QVERIFY(take.nextText().startsWith(QStringLiteral("At each sync")));

    take.choose(QStringLiteral("all"));
    QTRY_COMPARE(take.chosen(), QStringLiteral("all"));
    QTRY_VERIFY_WITH_TIMEOUT(take.rowText().startsWith(u'1'), longest);
    QTRY_VERIFY(missing.text().isEmpty());
    QVERIFY(take.problem().isEmpty());
}

void TestTakeScreens::figuresSayWhyThereAreNone()
{
    test::TwoOffices offices(44);
    QVERIFY(service::takeWithMe(**offices.admin, 7).ok());
    test::syncWell(*offices.admin);
    const OpenMember admin(offices.world, *offices.admin);
    models::FiguresModel figures;
    figures.setSession(admin.session.get());
    QTRY_VERIFY_WITH_TIMEOUT(
        figures.problem().contains(QStringLiteral("1 person is not on this device")), longest);
}

void TestTakeScreens::withoutAServerItSaysWhyNot()
{
    test::SyncWorld world(45);
    const auto alone = world.newDevice();
    QVERIFY(service::createOrganisation(**alone, {"Alone", "Nobody Else", std::nullopt}, nullptr,
                                        {}, std::nullopt)
                .ok());
    const OpenMember member(world, *alone);
    models::TakeModel take;
    take.setSession(member.session.get());
    QTRY_VERIFY(take.whyNotText().contains(QStringLiteral("no server")));
    QVERIFY(take.nextText().isEmpty());
    take.choose(QStringLiteral("7"));
    QTRY_VERIFY(take.problem().contains(QStringLiteral("no server")));
    QCOMPARE(take.chosen(), QStringLiteral("all"));
}

QTEST_GUILESS_MAIN(TestTakeScreens)
#include "tst_take_screens.moc"
