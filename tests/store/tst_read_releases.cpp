// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/read_office.h"

#include "service/demo.h"
#include "service/read/person_view.h"
#include "service/read/release_card.h"
#include "service/read/release_readiness.h"
#include "service/read/safety.h"
#include "service/read/sync_facts.h"
#include "service/same_person.h"
#include "service/sync_service.h"

#include <QTest>

#include <algorithm>

using namespace throughline;
using namespace throughline::service;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using domain::PartialDate;
using store::RecordState;
using test::friday;
using test::NamedValues;
using test::ReadOffice;
using test::today;

//! What Today and Sync read: who is who, the cards of releases, and what waits to be sent.
class TestReadReleases : public QObject
{
    Q_OBJECT

private slots:
    void names();
    void aReleaseDay();
    void nobodyForACard();
    void whatToDoForSafety();
    void aWithdrawnReleaseNeedsNothing();
    void everyCardOfADemo();
    void whatWaits();
};

void TestReadReleases::names()
{
    ReadOffice office;
    QCOMPARE(office.openAll(), std::string());
    const NameBook &names = office.reader->names();
    QCOMPARE(names.organisation, std::string("Example Throughcare"));
    QVERIFY(names.self == office.workspace->keys().user);
    QVERIFY(names.device == office.workspace->keys().device);
    QVERIFY(names.ownerOf(names.device) == names.self);
    QVERIFY(names.ownerOf(base::DeviceId{}).isNull());
    QCOMPARE(names.userName(names.self), std::string("Siân Tŷ-Enghraifft"));
    QCOMPARE(names.shortName(names.self), std::string("Siân T."));
    QCOMPARE(names.userName(base::UserId{}), std::string(unreadableName));
    QCOMPARE(names.shortName(base::UserId{}), std::string(unreadableName));
    QVERIFY(!names.hasServer && !names.isPractice);
    QVERIFY(names.teams.size() >= 3);
    NameBook one = names;
    one.users[one.self] = "Prydwen";
    QCOMPARE(one.shortName(one.self), std::string("Prydwen"));
    one.users[one.self] = "Ann Made Up Łódzka";
    QCOMPARE(one.shortName(one.self), std::string("Ann Ł."));
    office.reader->setNames(std::make_shared<const NameBook>(one));
    QCOMPARE(office.reader->names().shortName(one.self), std::string("Ann Ł."));

    QVERIFY(office.workspace->store().meta.set(store::MetaKey::Practice, 1));
    QVERIFY((*makeNameBook(*office.workspace))->isPractice);

    test::LoneWorkspace empty;
    auto none = Workspace::create({empty.folder.path().toStdString()}, test::passphrase,
                                  empty.clock, empty.random);
    QVERIFY(none);
    QVERIFY(!Reader::open(**none));
}

void TestReadReleases::aReleaseDay()
{
    ReadOffice office;
    QCOMPARE(office.openAll(), std::string());
    const RecordId person =
        office.add(Kind::Person,
                   {{"given_names", std::string("Jamie")},
                    {"family_name", std::string("Sampleton")},
                    {"prison_number", std::string("A1234BC")},
                    {"date_of_birth", PartialDate{1987, 0, 0}},
                    {"key_worker", *RecordId::from(office.workspace->keys().user.view())}});
    const auto release = [&](PartialDate date, std::optional<std::int64_t> time) {
        NamedValues fields{
            {"person", person}, {"release_date", date}, {"state", std::string("PLANNED")}};
        if (time)
            fields.emplace_back("release_time", *time);
        return office.add(Kind::Release, fields);
    };
    const RecordId unknown = release(today, std::nullopt);
    const RecordId late = release(today, 600);
    const RecordId early = release(today, 510);
    const RecordId other = release(friday, std::nullopt);

    auto cards = releaseCards(*office.reader, today, today);
    QVERIFY(cards);
    QCOMPARE(cards->size(), std::size_t{3});
    QVERIFY(cards->at(0).release == early && cards->at(1).release == late);
    const ReleaseCard &card = cards->at(2);
    QVERIFY(card.release == unknown && card.person == person);
    QCOMPARE(card.name.brief(), std::string("Jamie S."));
    QVERIFY(card.dateOfBirth == PartialDate({1987, 0, 0}) && card.prisonNumber == "A1234BC");
    QVERIFY(card.date == today && !card.time && card.state == "PLANNED");
    QVERIFY(card.keyWorker == office.workspace->keys().user);
    QVERIFY(!card.gate && !card.firstNight && !card.isFriday);
    QCOMPARE(card.localState, RecordState::Queued);
    QVERIFY(releaseCard(*office.reader, other)->isFriday);
    const auto next = nextReleases(*office.reader, today);
    QVERIFY(*next == (store::Agenda::ReleaseDay{friday, 1}));
    QVERIFY(!nextReleases(*office.reader, friday)->has_value());

    const auto meet = [&](const std::string &outcome) {
        return office.add(Kind::Contact,
                          {{"person", person},
                           {"release", early},
                           {"mode", std::string("GATE")},
                           {"outcome", std::string("ATTENDED")},
                           {"at", office.minutesAgo(10)},
                           {"waiting_since", office.minutesAgo(40)},
                           {"gate_outcome", outcome}});
    };
    const auto sleep = [&](const std::string &answer) {
        return office.add(Kind::Accommodation,
                          {{"person", person},
                           {"release", early},
                           {"timepoint", std::string("FIRST_NIGHT")},
                           {"answer", answer},
                           {"from_date", today}});
    };
    const RecordId first = meet("LEFT_BEFORE");
    const RecordId second = meet("MET");
    (void)sleep("ROUGH");
    const RecordId night = sleep("SUPPORTED");
    auto met = releaseCard(*office.reader, early);
    QVERIFY(met && met->gate && met->firstNight);
    QVERIFY(met->gate->contact == second && met->gate->outcome == "MET");
    QVERIFY(met->gate->at && met->gate->waitingSince < met->gate->at);
    QCOMPARE(met->gate->localState, RecordState::Queued);
    QVERIFY(met->firstNight->accommodation == night && met->firstNight->answer == "SUPPORTED");
    office.withdraw(Kind::Contact, second);
    met = releaseCard(*office.reader, early);
    QVERIFY(met->gate->contact == first && met->gate->outcome == "LEFT_BEFORE");
}

void TestReadReleases::nobodyForACard()
{
    ReadOffice office;
    QCOMPARE(office.openAll(), std::string());
    const RecordId person = office.add(Kind::Person, {{"family_name", std::string("Sampleton")}});
    const RecordId release =
        office.add(Kind::Release, {{"person", person}, {"release_date", today}});
    QCOMPARE(releaseCards(*office.reader, today, today)->size(), std::size_t{1});
    office.withdraw(Kind::Person, person);
    QVERIFY(releaseCards(*office.reader, today, today)->empty());
    const auto none = releaseCard(*office.reader, release);
    QVERIFY(!none && none.error().code == base::ErrorCode::NotFound);
    QVERIFY(!releaseCard(*office.reader, person));
    QVERIFY(!personView(*office.reader, release, office.now()));
    QVERIFY(personView(*office.reader, person, office.now())->view.record.voidReason.has_value());
}

void TestReadReleases::whatToDoForSafety()
{
    ReadOffice office;
    QCOMPARE(office.openAll(), std::string());
    const auto somebody = [&](const std::string &name) {
        return office.add(Kind::Person, {{"family_name", name}});
    };
    const RecordId jamie = somebody("Sampleton");
    const RecordId again = somebody("Sampletown");
    const RecordId marek = somebody("Example");
    const auto instruct = [&](const RecordId &person, const std::string &what,
                              std::optional<PartialDate> ended = {}) {
        NamedValues fields{{"person", person}, {"instruction", what}};
        if (ended)
            fields.emplace_back("ended_on", *ended);
        return office.add(Kind::SafetyInstruction, fields);
    };
    const RecordId first = instruct(jamie, "TWO_WORKERS");
    (void)instruct(jamie, "NO_HOME_VISIT", today); // over since this morning
    const RecordId later = instruct(jamie, "OFFICE_ONLY", friday); // until then it holds
    office.withdraw(Kind::SafetyInstruction, instruct(marek, "PET"));
    const RecordId other = instruct(again, "FIRE_RISK");

    std::vector<ReleaseCard> cards(3);
    cards[0].person = jamie;
    cards[1].person = again;
    cards[2].person = marek;
    auto all = safetyInForce(*office.reader, today, cards);
    QVERIFY(all);
    QCOMPARE(all->size(), std::size_t{2});
    QCOMPARE(all->at(jamie).size(), std::size_t{2});
    QVERIFY(all->at(jamie)[0].id == first && all->at(jamie)[1].id == later);
    QVERIFY(all->at(again).front().id == other);
    QCOMPARE(safetyInForce(*office.reader, friday, cards)->at(jamie).size(), std::size_t{1});
    QVERIFY(safetyInForce(*office.reader, today, std::span(cards).last(1))->empty());
    QCOMPARE(safetyInForce(*office.reader, today, jamie)->size(), std::size_t{2});
    QVERIFY(safetyInForce(*office.reader, today, marek)->empty());

    // Written down twice, they are one person in any list.
    QVERIFY(mergePeople(*office.workspace, jamie, again, "the same"));
    all = safetyInForce(*office.reader, today, std::span(cards).first(1));
    QCOMPARE(all->size(), std::size_t{1});
    QCOMPARE(all->at(jamie).size(), std::size_t{3});
    QCOMPARE(safetyInForce(*office.reader, today, jamie)->size(), std::size_t{3});
}

void TestReadReleases::aWithdrawnReleaseNeedsNothing()
{
    ReadOffice office;
    QCOMPARE(office.openAll(), std::string());
    const RecordId person = office.add(Kind::Person, {{"family_name", std::string("Sampleton")}});
    const RecordId release =
        office.add(Kind::Release, {{"person", person}, {"release_date", friday}});
    const auto answer = [&] {
        return releaseReadiness(*office.reader, release, today, RiskInformation::Hidden);
    };
    QVERIFY(answer());
    office.withdraw(Kind::Release, release);
    QVERIFY(!answer());
    QCOMPARE(answer().error().code, base::ErrorCode::Refused);
    QCOMPARE(answer().error().message,
             std::string("This release was withdrawn: nothing of it counts."));
}

void TestReadReleases::everyCardOfADemo()
{
    ReadOffice office;
    QCOMPARE(office.openAll(), std::string());
    QVERIFY(fillDemo(*office.workspace, {60, 600, 5}, {}));
    std::size_t dated = 0;
    for (const domain::Record &release : office.list(Kind::Release))
        dated += release.find(fieldNumber<Kind::Release>("release_date")) ? 1 : 0;
    const auto cards = releaseCards(*office.reader, {1900, 0, 0}, {2100, 0, 0});
    QVERIFY(cards);
    QCOMPARE(cards->size(), dated);
    int met = 0;
    for (const ReleaseCard &card : *cards) {
        QVERIFY(!card.name.full().empty() && card.date); // some have one name alone
        met += card.gate ? 1 : 0;
    }
    QVERIFY(met > 0);
    QVERIFY(std::is_sorted(cards->begin(), cards->end(),
                           [](const auto &a, const auto &b) { return a.date < b.date; }));
}

void TestReadReleases::whatWaits()
{
    ReadOffice office;
    QCOMPARE(office.openAll(), std::string());
    const RecordId person = office.add(
        Kind::Person,
        {{"given_names", std::string("Jamie")}, {"family_name", std::string("Sampleton")}});
    const RecordId contact =
        office.add(Kind::Contact, {{"person", person}, {"note", std::string("A made-up note")}});
    // An organisation that stands alone waits for nothing.
    QCOMPARE(syncFacts(*office.reader)->waiting, 0);
    QVERIFY(waitingRecords(*office.reader, 10)->empty());

    QVERIFY(office.workspace->setServerUrl("http://127.0.0.1:1"));
    office.reader->setNames(*makeNameBook(*office.workspace));
    const auto facts = syncFacts(*office.reader);
    const auto all = status(*office.workspace);
    QVERIFY(facts && all);
    QVERIFY(facts->waiting >= 2 && facts->oldestWaiting);
    QVERIFY(facts->waiting == all->waiting && facts->oldestWaiting == all->oldestWaiting);
    QVERIFY(facts->refused == 0 && facts->aside.total() == 0 && facts->decisions == 0);
    QVERIFY(!facts->lastReceived && freeBytes(*office.reader) > 0);
    const auto records = waitingRecords(*office.reader, 1000);
    QVERIFY(records);
    QCOMPARE(static_cast<std::int64_t>(records->size()), facts->waiting);
    QVERIFY(records->front().made == facts->oldestWaiting);
    const WaitingRecord &last = records->back();
    QVERIFY(last.kind == Kind::Contact && last.record == contact && last.person == person);
    QCOMPARE(last.name.brief(), std::string("Jamie S."));
    QVERIFY(last.title == "A made-up note" && last.refusedBecause.empty());
    QCOMPARE(waitingRecords(*office.reader, 1)->size(), std::size_t{1});

    // One that the server will never take is told with its reason, before the others.
    store::Outbox &outbox = office.workspace->store().outbox;
    std::uint8_t number = 0;
    for (const std::int64_t folder : *outbox.foldersToSeal(100)) {
        store::OutgoingItem item;
        item.id.bytes[0] = ++number;
        item.folder = folder;
        item.lastOp = outbox.unsealedOps(folder, 100, 1 << 20)->back().index;
        QVERIFY(outbox.addItem(item) && outbox.refuse(item.id, 14));
    }
    const auto after = waitingRecords(*office.reader, 1000);
    QVERIFY(after && syncFacts(*office.reader)->refused > 0);
    QVERIFY(!after->front().refusedBecause.empty());
}

QTEST_GUILESS_MAIN(TestReadReleases)
#include "tst_read_releases.moc"
