// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/store_change_log.h"
#include "support/sync_world.h"
#include "sync/round_steps.h"

#include <QTest>

using namespace throughline;
using domain::Kind;

//! Changes that get another stamp before they are sealed, because a clock was wrong.
class TestRestamp : public QObject
{
    Q_OBJECT

private slots:
    void whatHadLostWinsEverywhere();
    void theLaterOfTwoStaysTheLater();
    void aClockPutBackMakesNothingEarlier();
    void whatIsSealedAgainFollowsWhatItFollowed();
};

//! A change that is made while a page is on its way, and loses to what the page brings, lies behind
//! it until it gets a later stamp: then every other device will let it win.
void TestRestamp::whatHadLostWinsEverywhere()
{
    test::SyncWorld world(41);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Mina Example", service::MemberRole::Caseworker);
    const base::RecordId person = test::addPerson(*admin, "Sampleton");
    test::syncWell(*admin);
    test::syncWell(*worker);

    worker->clock.setAhead(200'000); // less than what is put right
    test::setText(*worker, Kind::Person, person, "pronouns", "theirs");
    test::syncWell(*worker);
    bool isEdited = false;
    admin->transport.onRequest = [&](sync::Request &request) {
        if (!isEdited && request.target.starts_with("/v1/log")) {
            isEdited = true;
            test::setText(*admin, Kind::Person, person, "pronouns", "mine");
        }
        return test::DirectTransport::Fate::Passes;
    };
    test::syncWell(*admin);
    admin->transport.clearHooks();
    QCOMPARE(test::textOf(*admin, Kind::Person, person, "pronouns"), std::string("theirs"));

    service::StoreChangeLog log(**admin);
    const auto unsealed = log.unsealed(10);
    QVERIFY(unsealed && unsealed->size() == 1 && unsealed->front().ops.size() == 1);
    const std::int64_t op = unsealed->front().ops.front().index;
    QVERIFY(log.restamp(unsealed->front().folder, {&op, 1}).ok());
    QCOMPARE(test::textOf(*admin, Kind::Person, person, "pronouns"), std::string("mine"));

    test::syncWell(*admin);
    test::syncWell(*worker);
    QCOMPARE(test::textOf(*worker, Kind::Person, person, "pronouns"), std::string("mine"));
    const std::pair key(Kind::Person, person);
    QVERIFY(test::stateOf(*admin).at(key) == test::stateOf(*worker).at(key));
    const auto past = [&](test::WorldDevice &device) {
        std::vector<base::Bytes> values;
        const auto entries = device->store().history.of(Kind::Person, person);
        for (const store::History::Entry &entry : *entries)
            values.push_back(entry.value);
        return values;
    };
    QCOMPARE(past(*admin), past(*worker));
    QCOMPARE(past(*admin).size(), 1U); // theirs alone
}

//! The first one is sealed and on its way, the second not: only once the server has answered may
//! either get another stamp, or the first would come to lie after the second.
void TestRestamp::theLaterOfTwoStaysTheLater()
{
    test::SyncWorld world(42);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Mina Example", service::MemberRole::Caseworker);
    const base::RecordId person = test::addPerson(*admin, "Sampleton");
    test::syncWell(*admin);
    test::syncWell(*worker);

    const base::Millis now = worker->clock.wall();
    worker->clock.setAhead(3'600'000);
    test::setText(*worker, Kind::Person, person, "pronouns", "first");
    {
        service::StoreChangeLog log(**worker);
        sync::RoundContext context{log, worker->clock, worker->random};
        const auto push = sync::makePushStep(context);
        const auto request = push->next();
        QVERIFY(request && request->has_value()); // and the connection breaks
    }
    test::setText(*worker, Kind::Person, person, "pronouns", "second");
    {
        service::StoreChangeLog log(**worker);
        sync::ClockOffset offset;
        offset.startFrom(now, worker->clock.wall());
        QVERIFY(log.setClockOffset(offset).ok());
    }
    test::syncWell(*worker);
    test::syncWell(*admin);
    QCOMPARE(test::waiting(*worker), 0);
    QCOMPARE(test::textOf(*worker, Kind::Person, person, "pronouns"), std::string("second"));
    QCOMPARE(test::textOf(*admin, Kind::Person, person, "pronouns"), std::string("second"));
}

//! Somebody puts the clock years back after an edit, and the very next request is the push: the
//! edit keeps its stamp and stays the newest everywhere.
void TestRestamp::aClockPutBackMakesNothingEarlier()
{
    constexpr std::int64_t years = 1000LL * 24 * 3'600'000;
    test::SyncWorld world(43);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Mina Example", service::MemberRole::Caseworker);
    const base::RecordId person = test::addPerson(*admin, "Sampleton");
    test::setText(*admin, Kind::Person, person, "note", "first");
    test::syncWell(*admin);
    test::syncWell(*worker);
    test::setText(*worker, Kind::Person, person, "note", "second");
    worker->clock.setAhead(-years);
    test::syncWell(*worker);
    test::syncWell(*admin);
    QCOMPARE(test::textOf(*worker, Kind::Person, person, "note"), std::string("second"));
    QCOMPARE(test::textOf(*admin, Kind::Person, person, "note"), std::string("second"));
    const std::pair key(Kind::Person, person);
    QVERIFY(test::stateOf(*admin).at(key) == test::stateOf(*worker).at(key));
}

//! A bundle that the server will not have, for its clock, is sealed again with the same parents:
//! one without any would look like the beginning of its folder.
void TestRestamp::whatIsSealedAgainFollowsWhatItFollowed()
{
    test::SyncWorld world(44);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Mina Example", service::MemberRole::Caseworker);
    const base::RecordId person = test::addPerson(*admin, "Sampleton");
    test::syncWell(*admin);
    test::syncWell(*worker);
    const auto headsHere = [&] {
        const auto row = (*worker)->store().records.find(Kind::Person, person);
        const auto folder = (*worker)->store().folders.find((*row)->record.folder);
        return (*folder)->heads;
    };
    const std::vector<protocol::Hash> before = headsHere();
    QCOMPARE(before.size(), 1U);

    const base::Millis now = worker->clock.wall();
    worker->clock.setAhead(3'600'000);
    service::StoreChangeLog log(**worker);
    const auto sealOne = [&](const char *text) {
        test::setText(*worker, Kind::Person, person, "pronouns", text);
        sync::RoundContext context{log, worker->clock, worker->random};
        const auto push = sync::makePushStep(context);
        const auto request = push->next();
        QVERIFY(request && request->has_value()); // and the connection breaks
    };
    sealOne("first");
    sealOne("second"); // follows the first
    const std::vector<protocol::Hash> ahead = headsHere();
    sync::ClockOffset offset;
    offset.startFrom(now, worker->clock.wall());
    QVERIFY(log.setClockOffset(offset).ok());
    test::syncWell(*worker);
    QCOMPARE(test::waiting(*worker), 0);
    const std::vector<protocol::Hash> after = headsHere();
    QVERIFY(after != ahead && after != before);

    std::vector<protocol::Hash> parents;
    const auto lookAt = [&](const store::OutgoingItem &item, bool) -> base::Result<void> {
        if (item.kind == store::OutgoingItem::Kind::Bundle && item.id == after.front())
            parents = protocol::decodeBundle(item.bytes)->header.parents;
        return {};
    };
    QVERIFY((*worker)->store().outbox.forEachItem(lookAt).ok());
    QCOMPARE(parents, before);
}

QTEST_GUILESS_MAIN(TestRestamp)
#include "tst_restamp.moc"
