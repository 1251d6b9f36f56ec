// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "office.h"

#include "domain/code_list.h"
#include "domain/rules/state_machines.h"

#include <QTest>

#include <algorithm>
#include <random>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using service::Edit;
using test::Fields;
using test::Office;
using test::Texts;
using test::words;
using namespace std::string_literals;

class TestMoves : public QObject
{
    Q_OBJECT

private slots:
    void aReferralLeavesItsSteps();
    void nothingGoesRoundTheStep();
    void aReasonBelongsToItsStatus();
    void aPersonsDays();
    void newRecordsBeginWhereTheyMay();
    void whatComesFromElsewhereIsTaken();
    void whatPointsAtWhatOthersHaveCanBeChanged();
    void theNewestAnswerOfAnItemCounts();
    void numbersAreWrittenOneWay();
    void aMoveThatIsNone();
    void randomWalks_data();
    void randomWalks();
};

void TestMoves::aReferralLeavesItsSteps()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    QVERIFY(office.agree("SHARE_HOUSING").ok());
    const auto id = office.add(Kind::Referral,
                               {{"direction", "OUT"},
                                {"status", "DRAFT"},
                                {"service_name", "Made Up Housing"},
                                {"consent_purpose", "SHARE_HOUSING"}});
    QVERIFY2(id.ok(), words(id).c_str());
    const char *path[] = {"READY", "SENT", "REFUSED"};
    for (const char *status : path) {
        office.clock.pass(1000);
        QCOMPARE(words(office.moveReferral(*id, status, "Because")), ""s);
    }
    const auto steps = office.list(Kind::ReferralStep);
    QCOMPARE(steps.size(), std::size_t{3});
    for (std::size_t i = 0; i < steps.size(); ++i) {
        QCOMPARE(domain::fieldText(steps[i], fieldNumber<Kind::ReferralStep>("status")),
                 std::string_view(path[i]));
        QCOMPARE(domain::fieldText(steps[i], fieldNumber<Kind::ReferralStep>("reason")),
                 std::string_view("Because"));
        QVERIFY(*steps[i].find(fieldNumber<Kind::ReferralStep>("referral")) == domain::Value(*id));
        QVERIFY(*steps[i].find(fieldNumber<Kind::ReferralStep>("person"))
                == domain::Value(office.person));
        QVERIFY(*steps[i].find(fieldNumber<Kind::ReferralStep>("on"))
                == domain::Value(domain::PartialDate{2026, 11, 24}));
        QVERIFY(steps[i].folder == office.record(Kind::Referral, *id).folder);
    }
    QCOMPARE(words(office.moveReferral(*id, "SENT")),
             "A referral that is REFUSED is finished; make a new referral instead. Nothing was "
             "saved."s);
    QCOMPARE(office.count(Kind::ReferralStep), std::int64_t{3});
}

void TestMoves::nothingGoesRoundTheStep()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto id = office.add(Kind::Referral, {{"direction", "IN"}, {"status", "RECEIVED"}});
    QVERIFY(!office.set(Kind::Referral, *id, {{"status", "ACTIVE"}}).ok());
    QCOMPARE(office.count(Kind::ReferralStep), std::int64_t{0});
    QVERIFY(office.set(Kind::Referral, *id, {{"status", "ACCEPTED"}, {"status_on", "2026-11-20"}})
                .ok());
    const auto steps = office.list(Kind::ReferralStep);
    QCOMPARE(steps.size(), std::size_t{1});
    QVERIFY(*steps[0].find(fieldNumber<Kind::ReferralStep>("on"))
            == domain::Value(domain::PartialDate{2026, 11, 20}));
    // What is no move leaves none, and a step is never changed.
    QVERIFY(office.set(Kind::Referral, *id, {{"status", "ACCEPTED"}, {"note", "Made up"}}).ok());
    QCOMPARE(office.count(Kind::ReferralStep), std::int64_t{1});
    QVERIFY(!office.set(Kind::ReferralStep, steps[0].id, {{"status", "ACTIVE"}}).ok());
}

void TestMoves::aReasonBelongsToItsStatus()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    QVERIFY(office.agree("SHARE_HOUSING").ok());
    const auto id = office.add(Kind::Referral,
                               {{"direction", "OUT"},
                                {"status", "READY"},
                                {"service_name", "Made Up"},
                                {"reason", "An old reason"},
                                {"consent_purpose", "SHARE_HOUSING"}});
    QVERIFY2(id.ok(), words(id).c_str());
    QVERIFY(office.moveReferral(*id, "SENT").ok());
    QCOMPARE(office.text(Kind::Referral, *id, "reason"), ""s);
    QCOMPARE(office.text(Kind::Referral, *id, "status_on"), "2026-11-24"s);
    // The old one does not answer the new question.
    QVERIFY(!office.moveReferral(*id, "WITHDRAWN").ok());
    QVERIFY(office.moveReferral(*id, "WITHDRAWN", "They moved").ok());
}

void TestMoves::aPersonsDays()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const RecordId id = office.person;
    QCOMPARE(words(office.set(Kind::Person, id, {{"status", "OPEN"}})),
             "For a person to be OPEN, something is missing: Lawful basis. Nothing was saved."s);
    QCOMPARE(office.text(Kind::Person, id, "status"), ""s);
    QVERIFY(office.set(Kind::Person, id, {{"status", "OPEN"}, {"basis", "LEGITIMATE"}}).ok());
    QCOMPARE(office.text(Kind::Person, id, "status_on"), "2026-11-24"s);
    QVERIFY(
        office.set(Kind::Person, id, {{"status", "CLOSED"}, {"close_reason", "GOALS_MET"}}).ok());
    QVERIFY(!office.set(Kind::Person, id, {{"status", "OPEN"}}).ok());
    QVERIFY(
        office.set(Kind::Person, id, {{"status", "OPEN"}, {"reopen_reason", "re-engaged"}}).ok());
    QCOMPARE(office.text(Kind::Person, id, "close_reason"), ""s);
    // Closing again wants a reason of its own, and so does opening after that.
    QVERIFY(!office.set(Kind::Person, id, {{"status", "CLOSED"}}).ok());
    QVERIFY(
        office.set(Kind::Person, id, {{"status", "CLOSED"}, {"close_reason", "NO_CONTACT"}}).ok());
    QVERIFY(!office.set(Kind::Person, id, {{"status", "OPEN"}}).ok());
}

void TestMoves::newRecordsBeginWhereTheyMay()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    for (const domain::StateMachine *machine : domain::stateMachines()) {
        const domain::KindDescription &kind = domain::describe(machine->kind);
        if (kind.kind == Kind::Person)
            continue;
        const std::int64_t before = office.count(kind.kind);
        const domain::Field &field = *kind.field(machine->field);
        Texts texts{{field.name, ""}};
        if (kind.kind == Kind::Referral)
            texts.emplace_back("direction", "OUT");
        if (kind.kind == Kind::Service)
            texts.emplace_back("name", "Made Up");
        if (kind.kind == Kind::LoneWorking)
            texts.emplace_back("worker", office.user().hex());
        if (kind.kind == Kind::Need)
            texts.emplace_back("own_words", "Made up");
        if (kind.kind == Kind::Consent)
            texts.emplace_back("purpose", "SUPPORT");
        if (kind.kind == Kind::Checklist)
            texts.emplace_back("item", "BANK");
        if (kind.kind == Kind::CaseTransfer)
            texts.insert(texts.end(), {{"role", "KEY_WORKER"}, {"to", office.user().hex()}});
        if (kind.kind == Kind::HallSession)
            texts.insert(texts.end(), {{"prison", "BAI"}, {"on", "2026-11-24"}});
        if (kind.kind == Kind::Notice)
            texts.emplace_back("type", std::string(domain::codeList("notice_type")->codes[0].key));
        if (kind.kind == Kind::Safeguarding)
            texts.emplace_back("own_words", "Made up");
        if (kind.kind == Kind::Voice)
            texts.emplace_back("said", "Made up");
        const auto seed = Office::fields(kind.kind, texts);
        domain::Record record;
        record.kind = kind.kind;
        for (const auto &[number, value] : seed)
            record.set(number, value);
        const auto rows = machine->rows(record);
        const auto first = domain::movesFrom(rows, "");
        for (const domain::Moves &row : rows) {
            if (row.from.empty() || std::find(first.begin(), first.end(), row.from) != first.end())
                continue;
            texts[0].second = std::string(row.from);
            const auto added = office.add(kind.kind, texts);
            QVERIFY2(!added && words(added).starts_with("A new "), words(added).c_str());
        }
        QCOMPARE(office.count(kind.kind), before);
    }
}

void TestMoves::whatComesFromElsewhereIsTaken()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto id = office.add(Kind::Referral, {{"direction", "OUT"}, {"status", "TAKEN_UP"}},
                               Edit::States::AsGiven);
    QVERIFY2(id.ok(), words(id).c_str());
    // An Undo goes back, leaves no step and moves no day.
    QVERIFY(office
                .set(Kind::Referral, *id, Office::fields(Kind::Referral, {{"status", "DRAFT"}}),
                     Edit::States::AsGiven)
                .ok());
    QCOMPARE(office.text(Kind::Referral, *id, "status"), "DRAFT"s);
    QCOMPARE(office.text(Kind::Referral, *id, "status_on"), ""s);
    QCOMPARE(office.count(Kind::ReferralStep), std::int64_t{0});
    // Other fields of a person who was taken over OPEN with no basis can be worked on.
    const auto person = office.add(Kind::Person, {{"family_name", "Sample"}, {"status", "OPEN"}},
                                   Edit::States::AsGiven);
    QVERIFY(office.set(Kind::Person, *person, {{"note", "Made up"}}).ok());
}

// A list's own record may lie with another team than the people in it.
void TestMoves::whatPointsAtWhatOthersHaveCanBeChanged()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto id = office.add(Kind::Release, {{"prison", "BAI"}});
    QVERIFY(id.ok());
    store::Records &records = office.workspace->store().records;
    store::StoredRow row = **records.find(Kind::Release, *id);
    constexpr auto batch = fieldNumber<Kind::Release>("import_batch");
    const auto elsewhere = base::newRecordId(office.workspace->random(), {1});
    row.record.set(batch, elsewhere);
    QVERIFY(records.put(row).ok());
    QVERIFY(office.set(Kind::Release, *id, {{"prison", "LEI"}}).ok());
    QVERIFY(!office.set(Kind::Release, *id, test::Fields{{batch, elsewhere}}).ok());
}

void TestMoves::theNewestAnswerOfAnItemCounts()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto release = office.add(Kind::Release, {{"release_date", "2026-11-27"}});
    const auto other = office.add(Kind::Release, {{"release_date", "2026-12-04"}});
    const auto answer = [&office](const RecordId &of, const char *item, const char *status) {
        return office.add(Kind::Checklist,
                          {{"release", of.hex()}, {"item", item}, {"status", status}});
    };
    QVERIFY(answer(*release, "BANK", "NOT_ASKED").ok());
    const auto first = answer(*release, "BANK", "NEEDED");
    QVERIFY2(first.ok(), words(first).c_str());
    QVERIFY(words(answer(*release, "BANK", "NOT_ASKED")).starts_with("An answer that is NEEDED"));
    // Another item and another release have answers of their own.
    QVERIFY(answer(*release, "PHONE", "NOT_ASKED").ok());
    QVERIFY(answer(*other, "BANK", "NOT_ASKED").ok());
    QVERIFY(answer(*release, "BANK", "ARRANGED").ok());
    QVERIFY(answer(*release, "BANK", "NEEDED").ok());
    QCOMPARE(office.count(Kind::Checklist), std::int64_t{6});
    // What was withdrawn is no answer.
    const auto phone = answer(*other, "PHONE", "NEEDED");
    {
        auto edit = Edit::begin(*office.workspace);
        QVERIFY(edit->setVoid(Kind::Checklist, *phone, "by mistake").ok() && edit->commit().ok());
    }
    QVERIFY(answer(*other, "PHONE", "NOT_ASKED").ok());
}

void TestMoves::numbersAreWrittenOneWay()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto id = office.add(Kind::Identifier, {{"type", "PNC"}, {"value", "02/73319z"}});
    QVERIFY2(id.ok(), words(id).c_str());
    QCOMPARE(office.text(Kind::Identifier, *id, "value"), "2002/0073319Z"s);
    // A wrong letter is taken, and told.
    auto edit = Edit::begin(*office.workspace);
    QVERIFY(edit->change(Kind::Identifier, *id,
                         Office::fields(Kind::Identifier, {{"value", "80/163001b"}}))
                .ok());
    QCOMPARE(edit->warnings().size(), std::size_t{1});
    QVERIFY(edit->commit().ok());
    QCOMPARE(office.text(Kind::Identifier, *id, "value"), "1980/0163001B"s);
    QVERIFY(!office.set(Kind::Identifier, *id, {{"value", "943 476 5919"}}).ok());
    QCOMPARE(office.text(Kind::Identifier, *id, "value"), "1980/0163001B"s);
    // The kind of number alone can change how it is written.
    QVERIFY(office.set(Kind::Identifier, *id, {{"type", "LOCAL"}, {"value", "x123456"}}).ok());
    QVERIFY(office.set(Kind::Identifier, *id, {{"type", "CRN"}}).ok());
    QCOMPARE(office.text(Kind::Identifier, *id, "value"), "X123456"s);
}

void TestMoves::aMoveThatIsNone()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    QVERIFY(office.set(Kind::Person, office.person, {{"status", "IDENTIFIED"}}).ok());
    const auto again =
        service::moveRecord(*office.workspace, Kind::Person, office.person, "IDENTIFIED", {});
    QCOMPARE(words(again), "This person is IDENTIFIED already. Nothing was saved."s);
    QVERIFY(!service::moveRecord(*office.workspace, Kind::Contact, office.person, "OPEN", {}).ok());
    QCOMPARE(
        service::moveRecord(*office.workspace, Kind::Need, office.person, "MET", {}).error().code,
        base::ErrorCode::NotFound);
}

void TestMoves::randomWalks_data()
{
    QTest::addColumn<int>("seed");
    for (int seed = 1; seed <= 4; ++seed)
        QTest::newRow(std::to_string(seed).c_str()) << seed;
}

//! Tries any state of any machine, with or without what it asks for: the store holds what a model
//! of the tables holds, and after a refusal every byte of the record is as it was.
void TestMoves::randomWalks()
{
    QFETCH(int, seed);
    std::mt19937 random(static_cast<unsigned>(seed));
    const auto below = [&random](std::size_t n) { return random() % n; };
    Office office;
    QCOMPARE(office.openAll(), ""s);
    QVERIFY(office.agree("SHARE_HOUSING").ok());
    struct Walker
    {
        const domain::StateMachine *machine;
        RecordId id;
        std::string state;
        std::vector<std::string> states;
    };
    std::vector<Walker> walkers;
    std::int64_t steps = 0;
    const auto begin = [&](Kind kind, const Texts &texts, std::string_view list) {
        const auto id = office.add(kind, texts);
        if (!id)
            QFAIL(id.error().message.c_str());
        Walker walker{domain::stateMachine(kind), *id, {}, {}};
        for (const domain::Code &code : domain::codeList(list)->codes)
            walker.states.emplace_back(code.key);
        walkers.push_back(std::move(walker));
    };
    begin(Kind::Person, {{"family_name", "Sample"}}, "person_status");
    begin(Kind::Release, {}, "release_state");
    begin(Kind::Referral, {{"direction", "IN"}}, "referral_in_status");
    begin(Kind::Referral, {{"direction", "OUT"}}, "referral_out_status");
    begin(Kind::DutyToRefer, {}, "duty_state");
    begin(Kind::Placement, {}, "placement_state");
    begin(Kind::Appointment, {}, "appointment_state");
    begin(Kind::Need, {{"own_words", "Made up"}}, "need_status");
    begin(Kind::Consent, {{"purpose", "SUPPORT"}}, "consent_state");
    begin(Kind::LoneWorking, {{"worker", office.user().hex()}}, "lone_working");
    begin(Kind::CaseTransfer, {{"role", "KEY_WORKER"}, {"to", office.user().hex()}},
          "transfer_state");
    begin(Kind::HallSession, {{"prison", "BAI"}, {"on", "2026-11-24"}}, "hall_session_state");
    begin(Kind::Service, {{"name", "Made Up"}}, "capacity_status");
    begin(Kind::Notice, {{"type", std::string(domain::codeList("notice_type")->codes[0].key)}},
          "notice_state");
    begin(Kind::Voice, {{"said", "Made up"}}, "voice_state");
    QVERIFY(!QTest::currentTestFailed());

    int moved = 0;
    for (int step = 0; step < 300; ++step) {
        Walker &walker = walkers[below(walkers.size())];
        const domain::StateMachine &machine = *walker.machine;
        const domain::Record before = office.record(machine.kind, walker.id);
        const auto menu = domain::possibleMoves(before, {2026, 11, 24});
        // Half of the tries take the menu's word.
        const std::string to = !menu.empty() && below(2) == 0
            ? std::string(menu[below(menu.size())].state)
            : walker.states[below(walker.states.size())];
        Fields given{{machine.field, to}};
        const auto choice = std::find_if(menu.begin(), menu.end(),
                                         [&to](const auto &one) { return one.state == to; });
        bool ready = choice != menu.end();
        for (const domain::MoveNeed &need :
             ready ? choice->needs : std::vector<domain::MoveNeed>{}) {
            const bool give = !need.isMet && !need.oneOf.empty() && below(4) != 0;
            if (give) {
                const domain::Field &field =
                    *domain::describe(machine.kind).field(need.oneOf[below(need.oneOf.size())]);
                std::string value = "Made up";
                if (field.codeList == "consent_purpose")
                    value = "SHARE_HOUSING"; // what they agreed to
                else if (field.type == domain::FieldType::Code)
                    domain::forEachListId(field.codeList, [&](std::string_view id) {
                        value = domain::codeList(id)->codes[0].key;
                    });
                else if (field.type == domain::FieldType::Date)
                    value = "2026-11-24";
                else if (field.type == domain::FieldType::WallDateTime)
                    value = "2026-11-24T10:00";
                else if (field.type == domain::FieldType::Instant)
                    value = "2026-11-24T10:00:00Z";
                else if (field.type == domain::FieldType::YesNo)
                    value = "yes";
                else if (field.type == domain::FieldType::Reference && field.codeList == "person")
                    value = office.person.hex();
                else if (field.type == domain::FieldType::Reference)
                    continue; // a service or a worker: left to chance, and so not asked for below
                given.emplace_back(field.number, *domain::valueFromText(field, value));
            }
        }
        // The model: the tables alone, on the record as it would be.
        domain::Record after = before;
        for (const auto &[number, value] : domain::followsFromMove(before, given, {2026, 11, 24}))
            after.set(number, value);
        for (const auto &[number, value] : given)
            after.set(number, value);
        const bool stays = to == walker.state;
        const bool expected = stays || domain::checkState(&before, after, {2026, 11, 24}).ok();
        QVERIFY(!expected || stays || ready); // no way that the menu does not show
        const auto result = office.set(machine.kind, walker.id, given);
        QVERIFY2(
            result.ok() == expected,
            (std::string(machine.what) + " " + walker.state + " -> " + to + ": " + words(result))
                .c_str());
        if (result && !stays) {
            walker.state = to;
            ++moved;
            steps += machine.kind == Kind::Referral ? 1 : 0;
        }
        const domain::Record now = office.record(machine.kind, walker.id);
        QCOMPARE(domain::stateOf(machine, now), std::string_view(walker.state));
        if (!result)
            QVERIFY(now == before);
    }
    QVERIFY2(moved > 30, std::to_string(moved).c_str());
    QCOMPARE(office.count(Kind::ReferralStep), steps);
}

QTEST_GUILESS_MAIN(TestMoves)
#include "tst_moves.moc"
