// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sync_world.h"

#include "domain/schema_table.h"
#include "service/demo.h"

#include <QTest>

using namespace throughline;
using domain::Kind;

namespace {

[[nodiscard]] std::size_t countOf(const test::WorldState &state, Kind kind)
{
    return static_cast<std::size_t>(std::count_if(
        state.begin(), state.end(), [kind](const auto &row) { return row.first.first == kind; }));
}

} // namespace

//! Made-up work goes the way of any other, though its story lies in the past.
class TestDemoSync : public QObject
{
    Q_OBJECT

private slots:
    void itComesOverAsItWasWritten();
};

void TestDemoSync::itComesOverAsItWasWritten()
{
    test::SyncWorld world(11);
    const auto admin = world.newOrganisation();
    const auto other = world.join(*admin, "Ben Example", service::MemberRole::Caseworker);
    QVERIFY(service::fillDemo(**admin, {40, 300, 5}, {}));
    test::syncWell(*admin);
    test::syncWell(*other);
    QCOMPARE(test::waiting(*admin), 0);
    QCOMPARE(test::quarantined(*other), 0);

    const test::WorldState written = test::stateOf(*admin);
    const test::WorldState received = test::stateOf(*other);
    for (const Kind kind : {Kind::Person, Kind::Contact, Kind::Referral, Kind::Worker})
        QCOMPARE(countOf(received, kind), countOf(written, kind));
    QCOMPARE(countOf(received, Kind::Contact), std::size_t{300});
    for (const auto &[key, row] : received) {
        const auto found = written.find(key);
        QVERIFY(found != written.end() && found->second == row); // values, and who set them when
    }

    // Whatever is changed afterwards is later than the story.
    const base::RecordId person = received.lower_bound({Kind::Person, {}})->first.second;
    test::setText(*other, Kind::Person, person, "note", "Seen today.");
    test::syncWell(*other);
    test::syncWell(*admin);
    QCOMPARE(test::textOf(*admin, Kind::Person, person, "note"), std::string("Seen today."));
}

QTEST_GUILESS_MAIN(TestDemoSync)
#include "tst_demo_sync.moc"
