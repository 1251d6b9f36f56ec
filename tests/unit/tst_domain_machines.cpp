// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/code_list.h"
#include "domain/field_text.h"
#include "domain/rules/state_machines.h"
#include "domain/schema_table.h"

#include <QTest>

#include <rapidcheck.h>

#include <algorithm>
#include <map>
#include <set>

using namespace throughline;
using namespace throughline::domain;
using namespace std::string_literals;

namespace {

constexpr PartialDate today{2026, 11, 24};
constexpr PartialDate longAgo{2026, 1, 5};

//! A machine and, where it has several tables, the record that says which.
struct Case
{
    const StateMachine *machine;
    Record seed;
    std::string_view list; //!< of the states
};

Record emptyRecord(Kind kind)
{
    Record record;
    record.kind = kind;
    return record;
}

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

Record recordOf(Kind kind, std::initializer_list<std::pair<std::string_view, std::string_view>> all)
{
    Record record = emptyRecord(kind);
    for (const auto &[name, text] : all) {
        const Field *field = describe(kind).field(name);
        record.set(field->number, *valueFromText(*field, text));
    }
    return record;
}

Record changed(Record record, std::string_view name, std::string_view text)
{
    const Field *field = describe(record.kind).field(name);
    record.set(field->number, text.empty() ? Value{} : *valueFromText(*field, text));
    return record;
}

std::string verdict(const Record *before, const Record &after)
{
    const auto checked = checkState(before, after, today);
    return checked ? "" : checked.error().message;
}

std::string verdict(const Record &before, const Record &after)
{
    return verdict(&before, after);
}

} // namespace

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
    void whatAStateAsksForStays();
    void whatFollowsFromAMove();
    void menuAgreesWithTheCheck();
    void random();
    void case_();
    void consent();
    void dutyToRefer();
    void referral();
    void nothingHoldsUpAnAlarm();
    void answersOfTheChecklist();
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

void TestDomainMachines::whatAStateAsksForStays()
{
    const Record closed = recordOf(
        Kind::Person, {{"family_name", "Sample"}, {"status", "CLOSED"}, {"close_reason", "DIED"}});
    QVERIFY(verdict(closed, changed(closed, "close_reason", "")).find("Why it was closed")
            != std::string::npos);
    QCOMPARE(verdict(closed, changed(closed, "close_reason", "OTHER")), ""s);
    // A record of before the rule is not held up by what it never had.
    const Record old = recordOf(Kind::Person, {{"family_name", "Sample"}, {"status", "OPEN"}});
    QCOMPARE(verdict(old, changed(old, "note", "Made up")), ""s);
}

void TestDomainMachines::whatFollowsFromAMove()
{
    constexpr auto status = fieldNumber<Kind::Person>("status");
    constexpr auto on = fieldNumber<Kind::Person>("status_on");
    const Record closed = recordOf(Kind::Person,
                                   {{"status", "CLOSED"},
                                    {"close_reason", "NO_CONTACT"},
                                    {"status_on", "2025-01-01"},
                                    {"status_reason", "Made up"}});
    std::vector<FieldValue> expected{{on, today},
                                     {fieldNumber<Kind::Person>("status_reason"), Value{}},
                                     {fieldNumber<Kind::Person>("close_reason"), Value{}}};
    QVERIFY(followsFromMove(closed, {{status, "OPEN"s}}, today) == expected);
    // What is given with the move stays as given.
    expected = {{fieldNumber<Kind::Person>("close_reason"), Value{}}};
    QVERIFY(followsFromMove(closed,
                            {{status, "OPEN"s},
                             {on, longAgo},
                             {fieldNumber<Kind::Person>("status_reason"), "Back"s}},
                            today)
            == expected);
    QVERIFY(followsFromMove(closed, {{fieldNumber<Kind::Person>("note"), "x"s}}, today).empty());
    QVERIFY(followsFromMove(emptyRecord(Kind::Contact), {{status, "OPEN"s}}, today).empty());
    // Of a field given twice the later value counts.
    QVERIFY(!followsFromMove(closed, {{status, "CLOSED"s}, {status, "OPEN"s}}, today).empty());
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

void TestDomainMachines::case_()
{
    const Record engaging =
        recordOf(Kind::Person, {{"family_name", "Sample"}, {"status", "ENGAGING"}});
    Record open = changed(engaging, "status", "OPEN");
    QCOMPARE(verdict(engaging, open),
             "For a person to be OPEN, something is missing: Lawful basis."s);
    open = changed(open, "basis", "CONSENT");
    QCOMPARE(verdict(engaging, open), ""s);
    QVERIFY(!verdict(open, changed(open, "status", "PAUSED")).empty());
    QCOMPARE(verdict(open, changed(changed(open, "status", "PAUSED"), "review_on", "2027-01-10")),
             ""s);
    const Record closed = changed(changed(open, "status", "CLOSED"), "close_reason", "NO_CONTACT");
    QCOMPARE(verdict(open, closed), ""s);
    QCOMPARE(verdict(closed, open),
             "For a person to be OPEN, something is missing: Why it was opened again."s);
    QCOMPARE(verdict(closed, changed(open, "reopen_reason", "re-engaged")), ""s);
    // Only OPEN after CLOSED asks why; a first opening does not.
    QCOMPARE(verdict(open, changed(open, "status", "ENGAGING")),
             "A person that is OPEN can become PAUSED, RESTRICTED or CLOSED."s);
    // One who died is closed from anywhere.
    for (const char *from : {"IDENTIFIED", "ENGAGING", "OPEN", "PAUSED", "RESTRICTED"}) {
        const Record before = changed(open, "status", from);
        QCOMPARE(
            verdict(before, changed(changed(before, "status", "CLOSED"), "close_reason", "DIED")),
            ""s);
    }
}

void TestDomainMachines::consent()
{
    const Record given = recordOf(
        Kind::Consent, {{"state", "GIVEN"}, {"decided_on", "2026-01-05"}, {"purpose", "SUPPORT"}});
    QCOMPARE(verdict(nullptr, given), ""s);
    const Record limited = changed(given, "state", "GIVEN_LIMITED");
    QVERIFY(verdict(given, limited).find("Limits") != std::string::npos);
    // It runs out when the day to ask again has come, and not before.
    const Record expired = changed(given, "state", "EXPIRED");
    QVERIFY(!verdict(given, expired).empty());
    QVERIFY(!verdict(given, changed(expired, "expires_on", "2026-11-25")).empty());
    QCOMPARE(verdict(given, changed(expired, "expires_on", "2026-11-24")), ""s);
    // Taking it back moves its day.
    const auto follows =
        followsFromMove(given, {{fieldNumber<Kind::Consent>("state"), "WITHDRAWN"s}}, today);
    QVERIFY(follows
            == (std::vector<FieldValue>{{fieldNumber<Kind::Consent>("decided_on"), today}}));
}

void TestDomainMachines::dutyToRefer()
{
    const Record asked = recordOf(Kind::DutyToRefer, {{"state", "CONSENT_ASKED"}});
    const Record bare = changed(asked, "state", "SUBMITTED");
    QCOMPARE(verdict(asked, bare),
             "For a duty to refer to be SUBMITTED, something is missing: Council; Sent on."s);
    const Record sent =
        changed(changed(bare, "local_authority", "E08000035"), "sent_on", "2026-05-27");
    QCOMPARE(verdict(asked, sent), ""s);
    const Record expired = changed(sent, "state", "EXPIRED");
    QVERIFY(!verdict(sent, changed(expired, "sent_on", "2026-05-27")).empty() // 181 days
            && verdict(sent, changed(expired, "sent_on", "2026-05-26")).empty()); // 26 weeks
    QCOMPARE(verdict(sent, changed(sent, "state", "ACCEPTED")),
             "For a duty to refer to be ACCEPTED, something is missing: Outcome."s);
}

void TestDomainMachines::referral()
{
    const Record draft = recordOf(Kind::Referral, {{"direction", "OUT"}, {"status", "DRAFT"}});
    QCOMPARE(verdict(draft, changed(draft, "status", "READY")),
             "For a referral to be READY, something is missing: Consent that covers it."s);
    Record lost = draft;
    lost.set(fieldNumber<Kind::Referral>("direction"), Value{});
    QVERIFY(verdict(draft, changed(lost, "status", "READY")).find("no direction")
            != std::string::npos);
}

void TestDomainMachines::nothingHoldsUpAnAlarm()
{
    const auto isOpen = [](Kind kind, std::string_view from, std::string_view to) {
        const StateMachine &machine = *stateMachine(kind);
        Record before = emptyRecord(kind);
        if (!from.empty())
            before.set(machine.field, std::string(from));
        Record after = before;
        after.set(machine.field, std::string(to));
        return checkState(from.empty() ? nullptr : &before, after, today).ok();
    };
    for (const char *out : {"STARTED", "EXTENDED", "OVERDUE"}) {
        QVERIFY(isOpen(Kind::LoneWorking, out, "ALARM"));
        QVERIFY(isOpen(Kind::LoneWorking, out, "SAFE"));
    }
    QVERIFY(isOpen(Kind::LoneWorking, "ALARM", "ESCALATED"));
    QVERIFY(isOpen(Kind::LoneWorking, "OVERDUE", "ESCALATED"));
    QVERIFY(isOpen(Kind::Safeguarding, "", "RAISED"));
    for (const char *from : {"", "RAISED", "SEEN", "ADVICE", "REFERRED", "NOT_REFERRED", "ACTION",
                             "FEEDBACK", "REVIEW"})
        QVERIFY(isOpen(Kind::Safeguarding, from, "EMERGENCY"));
}

void TestDomainMachines::answersOfTheChecklist()
{
    const auto rows = stateMachine(Kind::Checklist)->rows(emptyRecord(Kind::Checklist));
    for (const Code &from : codeList("checklist_status")->codes) {
        for (const Code &to : codeList("checklist_status")->codes) {
            const auto next = movesFrom(rows, from.key);
            const bool isThere = std::find(next.begin(), next.end(), to.key) != next.end();
            QCOMPARE(isThere, from.key != to.key && to.key != "NOT_ASKED");
        }
    }
}

QTEST_GUILESS_MAIN(TestDomainMachines)
#include "tst_domain_machines.moc"
