// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "machine_records.h"

#include "domain/code_list.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

using namespace throughline;
using namespace throughline::domain;
using namespace std::string_literals;
using test::emptyRecord;
using test::longAgo;
using test::today;
using test::verdict;

namespace {

//! A machine and, where it has several tables, the record that says which.
struct Case
{
    const StateMachine *machine;
    Record seed;
    std::string_view list; //!< of the states
};

std::vector<Case> cases()
{
    std::vector<Case> out;
    for (const StateMachine *machine : stateMachines()) {
        const Field &field = *describe(machine->kind).field(machine->field);
        if (machine->kind != Kind::Referral) {
            out.push_back({machine, emptyRecord(machine->kind), field.codeList});
            continue;
        }
        for (const auto &[direction, list] :
             {std::pair("IN", "referral_in_status"), std::pair("OUT", "referral_out_status")}) {
            Record seed = emptyRecord(Kind::Referral);
            seed.set(fieldNumber<Kind::Referral>("direction"), std::string(direction));
            out.push_back({machine, seed, list});
        }
    }
    return out;
}

Record in(const Case &one, std::string_view state)
{
    Record record = one.seed;
    if (!state.empty())
        record.set(one.machine->field, std::string(state));
    return record;
}

//! Some value of a field's type; dates lie far enough back for everything to have run out.
Value someValue(const Field &field)
{
    switch (field.type) {
    case FieldType::Date:
        return longAgo;
    case FieldType::Instant:
        return londonInstant(base::Millis{1'700'000'000'000});
    case FieldType::WallDateTime:
        return WallDateTime{longAgo, 600};
    case FieldType::Integer:
    case FieldType::YesNo:
    case FieldType::WallTime:
    case FieldType::Money:
        return std::int64_t{1};
    case FieldType::Reference:
        return base::RecordId{};
    case FieldType::Code:
    case FieldType::CodeSet:
    case FieldType::Text:
        break;
    }
    return "given"s;
}

//! Everything that any state of the machine asks for.
Record withAll(const Case &one, Record record)
{
    for (const Guard &guard : one.machine->guards) {
        for (const std::uint16_t field : guard.oneOf)
            record.set(field, someValue(*describe(record.kind).field(field)));
    }
    if (record.kind == Kind::Consent)
        record.set(fieldNumber<Kind::Consent>("expires_on"), longAgo);
    return record;
}

std::set<std::string_view> statesOf(const Case &one)
{
    std::set<std::string_view> out;
    for (const Code &code : codeList(one.list)->codes) {
        if (code.key != "MERGED") // derived, and refused when it is entered
            out.insert(code.key);
    }
    return out;
}

std::string join(const std::set<std::string_view> &all)
{
    std::string text;
    for (const auto one : all)
        text += std::string(one) + ' ';
    return text;
}

template<class Test>
void forAll(Test test)
{
    for (const Case &one : cases())
        test(one);
}

} // namespace

//! What holds for every machine, of whatever kind.
class TestDomainMachines : public QObject
{
    Q_OBJECT

private slots:
    void theRegister();
    void everyStateIsInItsMachineAndReached();
    void onlyListedMovesSucceed();
    void theEndSaysSo();
    void stayingIsNoMove();
    void aStateIsNotTakenAway();
    void statesOfALaterVersion();
    void guardsAskForWhatIsMissing();
    void menuAgreesWithTheCheck();
    void random();
};

void TestDomainMachines::theRegister()
{
    std::set<Kind> seen;
    for (const StateMachine *machine : stateMachines()) {
        QVERIFY(seen.insert(machine->kind).second);
        const Field *field = describe(machine->kind).field(machine->field);
        QVERIFY(field != nullptr && field->type == FieldType::Code);
        QVERIFY(stateMachine(machine->kind) == machine);
        QVERIFY(stateMachine(machine->kind, machine->field) == machine);
        QVERIFY(stateMachine(machine->kind, 999) == nullptr);
        if (machine->since != 0)
            QVERIFY(describe(machine->kind).field(machine->since)->type == FieldType::Date);
        for (const Guard &guard : machine->guards) {
            QVERIFY(findCode(field->codeList, guard.to) != nullptr);
            QVERIFY(guard.from.empty() || findCode(field->codeList, guard.from) != nullptr);
            QVERIFY(!guard.oneOf.empty() || guard.holds != nullptr);
            QVERIFY(guard.holds == nullptr || !guard.words.empty());
            for (const std::uint16_t number : guard.oneOf)
                QVERIFY(describe(machine->kind).field(number) != nullptr);
        }
        for (const Reset &reset : machine->resets) {
            QVERIFY(reset.to.empty() || findCode(field->codeList, reset.to) != nullptr);
            for (const std::uint16_t number : reset.fields)
                QVERIFY(number != machine->field && number != machine->since
                        && describe(machine->kind).field(number) != nullptr);
        }
    }
    // Whatever the schema calls the state of something moves by a machine, or is told by others.
    const std::set<std::pair<Kind, std::string_view>> free{
        {Kind::CapacityChange, "status"}, {Kind::ReferralStep, "status"}, {Kind::Risk, "state"}};
    for (const KindDescription &kind : kinds()) {
        for (const char *name : {"state", "status"}) {
            const Field *field = kind.field(name);
            if (field != nullptr && !free.contains({kind.kind, name}))
                QVERIFY2(stateMachine(kind.kind, field->number) != nullptr,
                         std::string(kind.name).c_str());
        }
    }
    QVERIFY(stateMachine(Kind::Service, fieldNumber<Kind::Service>("capacity")) != nullptr);
    QVERIFY(stateMachine(Kind::Contact) == nullptr);
}

void TestDomainMachines::everyStateIsInItsMachineAndReached()
{
    forAll([](const Case &one) {
        const auto states = statesOf(one);
        std::set<std::string_view> rows;
        for (const Moves &row : one.machine->rows(one.seed)) {
            QVERIFY2(rows.insert(row.from).second, "two rows for one state");
            QVERIFY(row.from.empty() || states.contains(row.from));
        }
        QVERIFY(rows.erase(""));
        QCOMPARE(join(rows), join(states));
        std::set<std::string_view> reached;
        std::vector<std::string_view> todo{""};
        while (!todo.empty()) {
            const auto from = todo.back();
            todo.pop_back();
            for (const auto to : movesFrom(one.machine->rows(one.seed), from)) {
                QVERIFY(to != from);
                if (reached.insert(to).second)
                    todo.push_back(to);
            }
        }
        QCOMPARE(join(reached), join(states));
    });
}

void TestDomainMachines::onlyListedMovesSucceed()
{
    forAll([](const Case &one) {
        auto all = statesOf(one);
        all.insert("");
        for (const auto from : all) {
            const auto listed = movesFrom(one.machine->rows(one.seed), from);
            for (const auto to : statesOf(one)) {
                if (to == from)
                    continue;
                const Record before = withAll(one, in(one, from));
                const Record after = withAll(one, in(one, to));
                const bool isListed = std::find(listed.begin(), listed.end(), to) != listed.end();
                const auto checked = checkState(from.empty() ? nullptr : &before, after, today);
                QVERIFY2(checked.ok() == isListed,
                         (std::string(one.machine->what) + ' ' + std::string(from) + " -> "
                          + std::string(to) + (checked ? "" : ": " + checked.error().message))
                             .c_str());
                if (!checked)
                    QVERIFY(checked.error().code == base::ErrorCode::Refused);
                // A record that has no state yet moves as a new one does.
                const Record blank = withAll(one, in(one, ""));
                if (from.empty())
                    QCOMPARE(checkState(&blank, after, today).ok(), isListed);
            }
        }
    });
}

void TestDomainMachines::theEndSaysSo()
{
    int ends = 0;
    forAll([&ends](const Case &one) {
        for (const Moves &row : one.machine->rows(one.seed)) {
            if (!row.to.empty())
                continue;
            ++ends;
            const Record before = withAll(one, in(one, row.from));
            QVERIFY(possibleMoves(before, today).empty());
            for (const auto to : statesOf(one)) {
                if (to == row.from)
                    continue;
                const std::string message = verdict(before, withAll(one, in(one, to)));
                QVERIFY2(message.ends_with("is finished; make a new "
                                           + std::string(one.machine->what) + " instead."),
                         message.c_str());
            }
        }
    });
    QVERIFY(ends > 20);
}

void TestDomainMachines::stayingIsNoMove()
{
    forAll([](const Case &one) {
        for (const auto state : statesOf(one)) {
            const Record record = in(one, state); // though nothing that it asks for is given
            QCOMPARE(verdict(record, record), ""s);
            QVERIFY(
                followsFromMove(record, {{one.machine->field, std::string(state)}}, today).empty());
        }
        QCOMPARE(verdict(nullptr, one.seed), ""s);
    });
}

void TestDomainMachines::aStateIsNotTakenAway()
{
    forAll([](const Case &one) {
        for (const auto state : statesOf(one)) {
            const Record before = withAll(one, in(one, state));
            Record after = before;
            after.set(one.machine->field, Value{});
            QVERIFY(verdict(before, after).find("cannot be left open") != std::string::npos);
        }
    });
}

void TestDomainMachines::statesOfALaterVersion()
{
    forAll([](const Case &one) {
        const Record later = withAll(one, in(one, "LATER_VERSION"));
        const auto first = movesFrom(one.machine->rows(one.seed), "").front();
        const Record known = withAll(one, in(one, first));
        QVERIFY(verdict(later, known).find("update the program") != std::string::npos);
        QVERIFY(!verdict(known, later).empty());
        Record other = later;
        other.set(900, std::int64_t{1});
        QCOMPARE(verdict(later, other), ""s); // its other fields can be worked on
        QVERIFY(possibleMoves(later, today).empty());
    });
}

void TestDomainMachines::guardsAskForWhatIsMissing()
{
    int tried = 0;
    forAll([&tried](const Case &one) {
        for (const Moves &row : one.machine->rows(one.seed)) {
            for (const auto to : row.to) {
                for (const Guard &guard : one.machine->guards) {
                    if (guard.to != to || (!guard.from.empty() && guard.from != row.from)
                        || guard.oneOf.empty())
                        continue;
                    ++tried;
                    const Record before = in(one, row.from);
                    Record after = withAll(one, in(one, to));
                    for (const std::uint16_t field : guard.oneOf)
                        after.set(field, Value{});
                    const std::string message = verdict(before, after);
                    const auto label = describe(after.kind).field(guard.oneOf.front())->label;
                    QVERIFY2(message.find(label) != std::string::npos, message.c_str());
                    // Any one of its fields is enough.
                    for (const std::uint16_t field : guard.oneOf) {
                        Record enough = after;
                        const Field &described = *describe(after.kind).field(field);
                        enough.set(field, someValue(described));
                        // The other guards may ask for the fields emptied above.
                        for (const Guard &also : one.machine->guards) {
                            if (also.to == to && &also != &guard && !also.oneOf.empty())
                                enough.set(
                                    also.oneOf.front(),
                                    someValue(*describe(after.kind).field(also.oneOf.front())));
                        }
                        QCOMPARE(verdict(before, enough), ""s);
                        if (described.type == FieldType::Text) {
                            enough.set(field, "  "s);
                            QVERIFY(!verdict(before, enough).empty());
                        }
                    }
                }
            }
        }
    });
    QVERIFY(tried > 60);
}

void TestDomainMachines::menuAgreesWithTheCheck()
{
    forAll([](const Case &one) {
        auto all = statesOf(one);
        all.insert("");
        for (const auto from : all) {
            for (const bool full : {false, true}) {
                const Record before = full ? withAll(one, in(one, from)) : in(one, from);
                const auto moves = possibleMoves(before, today);
                QCOMPARE(moves.size(), movesFrom(one.machine->rows(one.seed), from).size());
                for (const PossibleMove &move : moves) {
                    QCOMPARE(move.label, codeList(one.list)->find(move.state)->label);
                    std::vector<FieldValue> change{{one.machine->field, std::string(move.state)}};
                    for (auto &value : followsFromMove(before, change, today))
                        change.push_back(value);
                    Record after = before;
                    for (const auto &[field, value] : change)
                        after.set(field, value);
                    const bool ready = std::all_of(move.needs.begin(), move.needs.end(),
                                                   [](const MoveNeed &need) { return need.isMet; });
                    QCOMPARE(verdict(before, after).empty(), ready);
                    for (const MoveNeed &need : move.needs)
                        QVERIFY(!need.words.empty());
                }
            }
        }
    });
}

void TestDomainMachines::random()
{
    // Whatever is tried, in whatever order, a record only ever stands where a path of listed moves
    // leads, and a refusal leaves it where it was.
    const auto all = cases();
    QVERIFY(rc::check([&all] {
        const Case &one = all[*rc::gen::inRange<std::size_t>(0, all.size())];
        const auto keys = codeList(one.list)->codes;
        Record record = withAll(one, one.seed);
        std::string_view model;
        for (int step = 0; step < 30; ++step) {
            const auto to = keys[*rc::gen::inRange<std::size_t>(0, keys.size())].key;
            Record after = record;
            after.set(one.machine->field, std::string(to));
            const auto listed = movesFrom(one.machine->rows(one.seed), model);
            const bool expected =
                to == model || std::find(listed.begin(), listed.end(), to) != listed.end();
            const auto checked = checkState(model.empty() ? nullptr : &record, after, today);
            RC_ASSERT(checked.ok() == expected);
            if (checked.ok()) {
                record = after;
                model = to;
            }
            RC_ASSERT(stateOf(*one.machine, record) == model);
        }
    }));
}

QTEST_GUILESS_MAIN(TestDomainMachines)
#include "tst_domain_machines.moc"
