// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/working_days.h"
#include "service/figures/hide_below.h"
#include "service/figures/month_lock.h"
#include "service/lease_policy.h"
#include "support/sync_world.h"

#include <QTest>

using namespace throughline;
using base::ErrorCode;
using service::MemberRole;

namespace {

[[nodiscard]] std::int64_t below(test::WorldDevice &device)
{
    return service::smallNumbers(*device).below;
}

[[nodiscard]] domain::PartialDate lastMonth(test::WorldDevice &device)
{
    const domain::PartialDate today = domain::londonDay(device->now());
    return domain::addMonths(*domain::partialDate(today.year, today.month, 1), -1);
}

[[nodiscard]] std::int64_t belowOfLastMonth(test::WorldDevice &device)
{
    const auto locked = service::lockedMonth(*device, lastMonth(device));
    return locked && *locked ? (*locked)->rules.below : 0;
}

} // namespace

//! An organisation says below which number counts are hidden in what leaves it; everybody's device
//! does so, and a month that is locked stays as it was locked.
class TestHideBelow : public QObject
{
    Q_OBJECT

private slots:
    void anAdministratorChoosesForEverybody();
    void onlyBetweenTheBounds();
    void otherChoicesLeaveItAsItIs();
    void aLockedMonthStaysAsItWas();
    void anOrganisationAloneChoosesToo();
};

void TestHideBelow::anAdministratorChoosesForEverybody()
{
    test::SyncWorld world(2201);
    const auto admin = world.newOrganisation();
    const auto manager = world.join(*admin, "Siân Tŷ-Enghraifft", MemberRole::Manager);
    QCOMPARE(below(*admin), report::SmallNumbers().below);
    const auto refused = service::setHideBelow(**manager, &manager->transport, 10);
    QVERIFY(!refused && refused.error().code == ErrorCode::Refused);
    QCOMPARE(below(*manager), report::SmallNumbers().below);

    QVERIFY(service::setHideBelow(**admin, &admin->transport, 10).ok());
    QCOMPARE(below(*admin), std::int64_t(10));
    QCOMPARE(below(*manager), report::SmallNumbers().below);
    test::syncWell(*manager);
    QCOMPARE(below(*manager), std::int64_t(10));
    QCOMPARE(service::smallNumbers(**manager).roundTo, std::int64_t(10));
    manager->reopen();
    QCOMPARE(below(*manager), std::int64_t(10));
}

void TestHideBelow::onlyBetweenTheBounds()
{
    test::SyncWorld world(2202);
    const auto admin = world.newOrganisation();
    const auto before = (*admin)->roster().size();
    for (const std::int64_t number : {-1, 0, 4, 101}) {
        const auto refused = service::setHideBelow(**admin, &admin->transport, number);
        QVERIFY(!refused && refused.error().code == ErrorCode::Refused);
        QVERIFY(refused.error().message.find("from 5 to 100") != std::string::npos);
    }
    // What it is already is not said again.
    QVERIFY(service::setHideBelow(**admin, &admin->transport, 5).ok());
    QCOMPARE((*admin)->roster().size(), before);
    QVERIFY(service::setHideBelow(**admin, &admin->transport, 100).ok());
    QVERIFY(service::setHideBelow(**admin, &admin->transport, 5).ok());
    QCOMPARE(below(*admin), std::int64_t(5));
    QCOMPARE((*admin)->roster().size(), before + 2);
}

void TestHideBelow::otherChoicesLeaveItAsItIs()
{
    test::SyncWorld world(2203);
    const auto admin = world.newOrganisation();
    QVERIFY(service::setHideBelow(**admin, &admin->transport, 8).ok());
    QCOMPARE((*admin)->roster().policy().leaseDays, service::usualLeaseDays);
    QVERIFY(service::setLeaseDays(**admin, admin->transport, 7).ok());
    QCOMPARE((*admin)->roster().policy().leaseDays, std::uint64_t(7));
    QCOMPARE(below(*admin), std::int64_t(8));
}

void TestHideBelow::aLockedMonthStaysAsItWas()
{
    test::SyncWorld world(2204);
    const auto admin = world.newOrganisation();
    const auto manager = world.join(*admin, "Siân Tŷ-Enghraifft", MemberRole::Manager);
    QVERIFY(service::setHideBelow(**admin, &admin->transport, 12).ok());
    const auto locked = service::lockMonth(**admin, lastMonth(*admin));
    QVERIFY(locked.ok());
    QCOMPARE(locked->rules.below, std::int64_t(12));
    QVERIFY(service::setHideBelow(**admin, &admin->transport, 20).ok());
    QCOMPARE(belowOfLastMonth(*admin), std::int64_t(12));
    test::syncWell(*manager);
    QCOMPARE(below(*manager), std::int64_t(20));
    QCOMPARE(belowOfLastMonth(*manager), std::int64_t(12));
    QVERIFY(service::unlockMonth(**admin, lastMonth(*admin), "A record was late").ok());
    QVERIFY(service::lockMonth(**admin, lastMonth(*admin)).ok());
    QCOMPARE(belowOfLastMonth(*admin), std::int64_t(20));
}

void TestHideBelow::anOrganisationAloneChoosesToo()
{
    test::SyncWorld world(2205);
    const auto admin = world.newDevice();
    QVERIFY(service::createOrganisation(**admin, {"Alone", "Ada Example", std::nullopt}, nullptr,
                                        {}, std::nullopt)
                .ok());
    QVERIFY(service::setHideBelow(**admin, nullptr, 10).ok());
    admin->reopen();
    QCOMPARE(below(*admin), std::int64_t(10));
    // On its way to a server, and cut short: what is said now would not reach the others.
    admin->transport.onReply = [](const sync::Request &request, sync::Reply &) {
        return request.target == "/v1/orgs" ? test::DirectTransport::Fate::Lost
                                            : test::DirectTransport::Fate::Passes;
    };
    const auto connect = [&] {
        return service::connectOrganisation(**admin, admin->transport, test::SyncWorld::url,
                                            std::nullopt);
    };
    QVERIFY(!connect());
    const auto refused = service::setHideBelow(**admin, nullptr, 20);
    QVERIFY(!refused && refused.error().code == ErrorCode::Refused);
    admin->transport.clearHooks();
    QVERIFY(connect().ok());
    QCOMPARE(below(*admin), std::int64_t(10));
    QVERIFY(service::setHideBelow(**admin, &admin->transport, 20).ok());
    QCOMPARE(below(*admin), std::int64_t(20));
}

QTEST_GUILESS_MAIN(TestHideBelow)
#include "tst_hide_below.moc"
