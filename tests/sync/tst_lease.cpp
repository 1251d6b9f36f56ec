// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/erasure.h"
#include "service/lease.h"
#include "service/lease_policy.h"
#include "service/listing.h"
#include "support/sync_world.h"

#include <QTest>

#include <algorithm>

using namespace throughline;
using base::ErrorCode;
using domain::Kind;
using service::MemberRole;

namespace {

constexpr std::int64_t hour = 3'600'000;
constexpr std::int64_t day = 24 * hour;

[[nodiscard]] bool isLocked(test::WorldDevice &device)
{
    const auto may = device->requireMember();
    return !may && may.error().code == ErrorCode::Locked;
}

[[nodiscard]] bool asksFor(const test::WorldDevice &device, const std::string &what)
{
    const auto &seen = device.transport.seen;
    return std::find(seen.begin(), seen.end(), what) != seen.end();
}

} // namespace

//! A device that does not reach the server for long locks, keeps everything, and opens again as
//! soon as the server vouches for the list of members (sync.md D10, data lease).
class TestLease : public QObject
{
    Q_OBJECT

private slots:
    void aDeviceThatStaysAwayLocksAndLosesNothing();
    void aClockPutBackDoesNotLengthenIt();
    void aClockPutRightDoesNotShortenIt();
    void aClockThatWasAheadDoesNotLengthenIt();
    void aClockThatStaysAheadLocksNobody();
    void theServersTimeAloneEndsNothing();
    void anOldAnswerDoesNotBeginItAnew();
    void anIdleRoundAsksForItTwiceADay();
    void theOrganisationSaysHowLong();
    void whoStandsAloneNeverLocks();
    void whatWasErasedMeanwhileDoesNotKeepItLocked();
};

void TestLease::aDeviceThatStaysAwayLocksAndLosesNothing()
{
    test::SyncWorld world(801);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Wanda Example", MemberRole::Caseworker);
    const auto person = test::addPerson(*worker, "Unsent");
    world.advance(30 * day - hour);
    worker->reopen();
    QVERIFY(!isLocked(*worker));
    const auto now = service::status(**worker);
    QVERIFY(now.ok() && now->leaseUntil && !now->isLocked && now->devices.size() == 2);
    QVERIFY(*now->leaseUntil - (*worker)->now() <= hour);

    world.advance(2 * hour);
    QVERIFY(isLocked(*worker));
    worker->reopen();
    QVERIFY(isLocked(*worker));
    const auto edit = service::Edit::begin(**worker);
    QVERIFY(!edit.ok());
    QCOMPARE(edit.error().code, ErrorCode::Locked);
    QVERIFY(QString::fromStdString(edit.error().message).contains("Connect once to continue"));
    const auto locked = service::status(**worker);
    QVERIFY(locked.ok() && locked->isLocked && locked->devices.empty());
    QCOMPARE(locked->waiting, std::int64_t(1));

    // A line that breaks changes nothing.
    worker->transport.onReply = [](const sync::Request &request, sync::Reply &) {
        return request.target.starts_with("/v1/roster") ? test::DirectTransport::Fate::Lost
                                                        : test::DirectTransport::Fate::Passes;
    };
    QVERIFY(!test::syncOnce(*worker).ok());
    QVERIFY(isLocked(*worker));
    worker->transport.clearHooks();

    QCOMPARE(test::syncWell(*worker).pushed, std::int64_t(1));
    QVERIFY(!isLocked(*worker));
    test::syncWell(*admin);
    QVERIFY(test::has(*admin, Kind::Person, person));
    worker->reopen();
    QVERIFY(!isLocked(*worker));
}

void TestLease::aClockPutBackDoesNotLengthenIt()
{
    test::SyncWorld world(802);
    const auto admin = world.newOrganisation();
    world.advance(20 * day);
    admin->reopen();
    admin->clock.setAhead(-19 * day);
    world.advance(9 * day);
    QVERIFY(!isLocked(*admin));
    admin->reopen();
    admin->clock.setAhead(-9 * day);
    world.advance(2 * day);
    QVERIFY(isLocked(*admin));
    admin->reopen();
    QVERIFY(isLocked(*admin));
    // The clock is as wrong as before when the server answers; that does not matter.
    test::syncWell(*admin);
    QVERIFY(!isLocked(*admin));
}

void TestLease::aClockPutRightDoesNotShortenIt()
{
    test::SyncWorld world(803);
    const auto admin = world.newOrganisation();
    // As when a battery is empty: years back, and put right an hour later.
    constexpr std::int64_t years = 2000 * day;
    admin->clock.setAhead(-years);
    admin->reopen();
    world.advance(hour);
    admin->reopen();
    admin->clock.setAhead(years);
    admin->reopen();
    QVERIFY(!isLocked(*admin));
    const auto left = service::leaseLeft(**admin);
    QVERIFY(left && *left > 29 * day);
}

void TestLease::aClockThatWasAheadDoesNotLengthenIt()
{
    test::SyncWorld world(808);
    const auto admin = world.newOrganisation();
    constexpr std::int64_t year = 365 * day;
    admin->clock.setAhead(year);
    world.advance(day);
    test::syncWell(*admin);
    QVERIFY(asksFor(*admin, "GET /v1/roster"));
    QVERIFY(!isLocked(*admin));
    admin->clock.setAhead(-year); // put right, and switched off for most of the lease
    admin->clock.setAhead(29 * day);
    admin->reopen();
    QVERIFY(!isLocked(*admin));
    admin->clock.setAhead(2 * day);
    admin->reopen();
    QVERIFY(isLocked(*admin));
    admin->clock.setAhead(-31 * day);
    test::syncWell(*admin);
    QVERIFY(!isLocked(*admin));
}

void TestLease::aClockThatStaysAheadLocksNobody()
{
    test::SyncWorld world(809);
    const auto admin = world.newOrganisation();
    admin->clock.setAhead(365 * day);
    admin->reopen();
    QVERIFY(isLocked(*admin)); // it has been a year, for all that anybody knows
    test::syncWell(*admin);
    admin->reopen();
    QVERIFY(!isLocked(*admin));
    world.advance(29 * day);
    admin->reopen();
    QVERIFY(!isLocked(*admin));
    world.advance(2 * day);
    QVERIFY(isLocked(*admin));
}

//! A server whose clock is wrong, or that lies.
void TestLease::theServersTimeAloneEndsNothing()
{
    test::SyncWorld world(810);
    const auto admin = world.newOrganisation();
    admin->clock.setAhead(-400 * day); // the server is ahead now ...
    admin->reopen();
    world.advance(day);
    test::syncWell(*admin);
    QVERIFY(!isLocked(*admin));
    admin->clock.setAhead(800 * day); // ... and now behind
    test::syncWell(*admin);
    world.advance(hour);
    admin->clock.setAhead(-2 * hour); // as time servers put it right
    admin->reopen();
    QVERIFY(!isLocked(*admin));
}

void TestLease::anOldAnswerDoesNotBeginItAnew()
{
    test::SyncWorld world(804);
    const auto admin = world.newOrganisation();
    base::Bytes old;
    admin->transport.onReply = [&](const sync::Request &request, sync::Reply &reply) {
        if (request.target.starts_with("/v1/roster"))
            old = reply.body;
        return test::DirectTransport::Fate::Passes;
    };
    world.advance(day);
    test::syncWell(*admin);
    QVERIFY(!old.empty());
    world.advance(31 * day);
    QVERIFY(isLocked(*admin));
    admin->transport.onReply = [&](const sync::Request &request, sync::Reply &reply) {
        if (request.target.starts_with("/v1/roster"))
            reply.body = old;
        return test::DirectTransport::Fate::Passes;
    };
    const auto round = test::syncOnce(*admin);
    QVERIFY(!round.ok());
    QCOMPARE(round.error().code, ErrorCode::ServerFault);
    QVERIFY(isLocked(*admin));
    admin->transport.clearHooks();
    test::syncWell(*admin);
    QVERIFY(!isLocked(*admin));
}

void TestLease::anIdleRoundAsksForItTwiceADay()
{
    test::SyncWorld world(805);
    const auto admin = world.newOrganisation();
    test::syncWell(*admin);
    admin->transport.clearHooks();
    test::syncWell(*admin);
    QCOMPARE(admin->transport.seen, std::vector<std::string>{"GET /v1/log"});
    world.advance(11 * hour);
    test::syncWell(*admin);
    QVERIFY(!asksFor(*admin, "GET /v1/roster"));
    world.advance(hour);
    test::syncWell(*admin);
    QVERIFY(asksFor(*admin, "GET /v1/roster"));
    admin->transport.clearHooks();
    test::syncWell(*admin);
    QCOMPARE(admin->transport.seen, std::vector<std::string>{"GET /v1/log"});
}

void TestLease::theOrganisationSaysHowLong()
{
    test::SyncWorld world(806);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Wanda Example", MemberRole::Caseworker);
    for (const std::int64_t days : {-1, 3651}) {
        const auto refused = service::setLeaseDays(**admin, admin->transport, days);
        QVERIFY(!refused && refused.error().code == ErrorCode::Refused);
    }
    QVERIFY(!service::setLeaseDays(**worker, worker->transport, 3));
    QCOMPARE((*worker)->roster().policy().leaseDays, std::uint64_t(30));

    QVERIFY(service::setLeaseDays(**admin, admin->transport, 3).ok());
    test::syncWell(*worker);
    world.advance(3 * day + hour);
    QVERIFY(isLocked(*worker));
    test::syncWell(*worker);
    test::syncWell(*admin);
    QVERIFY(service::setLeaseDays(**admin, admin->transport, 0).ok());
    test::syncWell(*worker);
    world.advance(4000 * day);
    QVERIFY(!isLocked(*worker));
    QVERIFY(!service::status(**worker)->leaseUntil);
}

void TestLease::whoStandsAloneNeverLocks()
{
    test::SyncWorld world(807);
    const auto admin = world.newDevice();
    QVERIFY(service::createOrganisation(**admin, {"Alone", "Ada Example", std::nullopt}, nullptr,
                                        {}, std::nullopt)
                .ok());
    world.advance(400 * day);
    admin->reopen();
    QVERIFY(!isLocked(*admin));
    QVERIFY(!service::leaseLeft(**admin));
    // On its way to a server, and cut short: it still has none to reach.
    admin->transport.onReply = [](const sync::Request &request, sync::Reply &) {
        return request.target == "/v1/orgs" ? test::DirectTransport::Fate::Lost
                                            : test::DirectTransport::Fate::Passes;
    };
    const auto connect = [&] {
        return service::connectOrganisation(**admin, admin->transport, test::SyncWorld::url,
                                            std::nullopt);
    };
    QVERIFY(!connect());
    world.advance(400 * day);
    admin->reopen();
    QVERIFY(!isLocked(*admin));
    admin->transport.clearHooks();
    QVERIFY(connect().ok());
    test::syncWell(*admin);
    QCOMPARE((*admin)->roster().policy().leaseDays, service::usualLeaseDays);
    world.advance(31 * day);
    QVERIFY(isLocked(*admin));
}

//! The first round after weeks brings the order to erase: it erases, and opens the device.
void TestLease::whatWasErasedMeanwhileDoesNotKeepItLocked()
{
    test::SyncWorld world(808);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Wanda Example", MemberRole::Caseworker);
    const auto person = test::addPerson(*admin, "Erased");
    test::syncWell(*admin);
    test::syncWell(*worker);
    const auto plan = service::planErasure(**admin, person);
    QVERIFY(plan.ok());
    QVERIFY(service::erasePerson(**admin, &admin->transport,
                                 {person, "ASKED", "They wrote to us", plan->content.records})
                .ok());
    world.advance(31 * day);
    QVERIFY(isLocked(*worker));
    test::syncWell(*worker);
    QVERIFY(!isLocked(*worker));
    QVERIFY(!test::has(*worker, Kind::Person, person));
    // And says that it has.
    const auto told = (*worker)->store().records.count(Kind::ErasureDone);
    QVERIFY(told.ok());
    QCOMPARE(*told, std::int64_t(1));
}

QTEST_GUILESS_MAIN(TestLease)
#include "tst_lease.moc"
