// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/code_list.h"
#include "domain/rules/accommodation_rules.h"
#include "domain/rules/release_rules.h"
#include "domain/rules/state_machines.h"
#include "domain/schema_table.h"

#include <QTest>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

using namespace throughline::domain;
using namespace std::string_literals;

namespace {

std::string joined(std::span<const std::string_view> states)
{
    std::string text;
    for (const auto state : states)
        text += (text.empty() ? "" : " ") + std::string(state);
    return text;
}

Record referral(std::string_view direction)
{
    Record record{Kind::Referral, {}, {}, {}, {}};
    record.set(fieldNumber<Kind::Referral>("direction"), std::string(direction));
    return record;
}

std::span<const std::string_view> nextStatuses(std::string_view direction, std::string_view status)
{
    return movesFrom(stateMachine(Kind::Referral)->rows(referral(direction)), status);
}

std::span<const std::string_view> nextReleaseStates(std::string_view state)
{
    return movesFrom(stateMachine(Kind::Release)->rows({}), state);
}

throughline::base::Result<void> checkMove(std::string_view direction, std::string_view from,
                                          std::string_view to)
{
    return checkMoveIn(stateMachine(Kind::Referral)->rows(referral(direction)), "referral", from,
                       to);
}

std::string next(std::string_view direction, std::string_view status)
{
    return joined(nextStatuses(direction, status));
}

//! Every state of the list is in the machine and can be reached from a new record.
template<class Next>
bool reachesAll(const CodeList &list, Next nextOf)
{
    std::set<std::string_view> seen;
    std::vector<std::string_view> todo{""};
    while (!todo.empty()) {
        const auto from = todo.back();
        todo.pop_back();
        for (const auto to : nextOf(from)) {
            if (list.find(to) == nullptr || to == from)
                return false;
            if (seen.insert(to).second)
                todo.push_back(to);
        }
    }
    return seen.size() == list.codes.size();
}

} // namespace

class TestDomainRules : public QObject
{
    Q_OBJECT

private slots:
    void referralIn();
    void referralOut();
    void referralErrorsSayWhatIsPossible();
    void everyStateIsReached();
    void release();
    void gate();
    void answersAgreeWithTheCodeLists();
    void typesAgreeWithTheCodeLists();
    void typeMustBelongToTheAnswer();
    void timepoints();
};

void TestDomainRules::referralIn()
{
    QCOMPARE(next("IN", ""), "RECEIVED"s);
    QCOMPARE(next("IN", "RECEIVED"), "MORE_INFO ACCEPTED DECLINED WITHDRAWN"s);
    QCOMPARE(next("IN", "MORE_INFO"), "ACCEPTED DECLINED WITHDRAWN"s);
    QCOMPARE(next("IN", "ACCEPTED"), "WAITING ASSIGNED WITHDRAWN"s);
    QCOMPARE(next("IN", "WAITING"), "ASSIGNED WITHDRAWN"s);
    QCOMPARE(next("IN", "ASSIGNED"), "FIRST_CONTACT WITHDRAWN"s);
    QCOMPARE(next("IN", "FIRST_CONTACT"), "ACTIVE WITHDRAWN"s);
    QCOMPARE(next("IN", "ACTIVE"), "COMPLETED ENDED_EARLY WITHDRAWN"s);
    for (const char *end : {"COMPLETED", "ENDED_EARLY", "DECLINED", "WITHDRAWN"})
        QCOMPARE(next("IN", end), ""s);
}

void TestDomainRules::referralOut()
{
    QCOMPARE(next("OUT", ""), "DRAFT READY"s);
    QCOMPARE(next("OUT", "DRAFT"), "READY WITHDRAWN"s); // consent is never skipped
    QCOMPARE(next("OUT", "READY"), "SENT WITHDRAWN"s);
    const std::set<std::string_view> answers{"ACKNOWLEDGED", "MORE_INFO", "ACCEPTED",
                                             "WAITING_LIST", "REFUSED",   "NO_REPLY"};
    for (const char *from : {"SENT", "ACKNOWLEDGED", "MORE_INFO", "NO_REPLY"}) {
        auto expected = answers;
        expected.erase(from);
        expected.insert("WITHDRAWN");
        const auto to = nextStatuses("OUT", from);
        QVERIFY2((std::set<std::string_view>{to.begin(), to.end()} == expected), from);
    }
    QCOMPARE(next("OUT", "WAITING_LIST"), "ACCEPTED OFFERED REFUSED WITHDRAWN"s);
    QCOMPARE(next("OUT", "ACCEPTED"), "OFFERED WITHDRAWN"s);
    QCOMPARE(next("OUT", "OFFERED"), "TAKEN_UP NOT_TAKEN_UP WITHDRAWN"s);
    QCOMPARE(next("OUT", "TAKEN_UP"), "CLOSED WITHDRAWN"s);
    QCOMPARE(next("OUT", "NOT_TAKEN_UP"), "CLOSED"s);
    for (const char *end : {"REFUSED", "CLOSED", "WITHDRAWN"})
        QCOMPARE(next("OUT", end), ""s);
}

void TestDomainRules::referralErrorsSayWhatIsPossible()
{
    QVERIFY(checkMove("OUT", "SENT", "REFUSED").ok());
    QCOMPARE(checkMove("OUT", "DRAFT", "SENT").error().message,
             "A referral that is DRAFT can become READY or WITHDRAWN."s);
    QCOMPARE(checkMove("OUT", "CLOSED", "SENT").error().message,
             "A referral that is CLOSED is finished; make a new referral instead."s);
    QCOMPARE(checkMove("IN", "", "ACTIVE").error().message, "A new referral can become RECEIVED."s);
    QVERIFY(!checkMove("IN", "RECEIVED", "RECEIVED").ok());
    QVERIFY(!checkMove("SIDEWAYS", "SENT", "CLOSED").ok());
    QVERIFY(checkMove("OUT", "LATER_VERSION", "SENT").error().message.find("update the program")
            != std::string::npos);
}

void TestDomainRules::everyStateIsReached()
{
    QVERIFY(reachesAll(*codeList("referral_in_status"),
                       [](auto from) { return nextStatuses("IN", from); }));
    QVERIFY(reachesAll(*codeList("referral_out_status"),
                       [](auto from) { return nextStatuses("OUT", from); }));
    QVERIFY(
        reachesAll(*codeList("release_state"), [](auto from) { return nextReleaseStates(from); }));
}

void TestDomainRules::release()
{
    QVERIFY(checkReleaseMove("", "RELEASED").ok()); // "already out"
    QVERIFY(checkReleaseMove("PLANNED", "CONFIRMED").ok());
    for (const char *waiting : {"POSTPONED", "MOVED"}) {
        QVERIFY(checkReleaseMove("CONFIRMED", waiting).ok());
        QCOMPARE(joined(nextReleaseStates(waiting)),
                 "PLANNED CONFIRMED CANCELLED RELEASED RELEASED_UNKNOWN"s);
    }
    for (const char *notOut : {"PLANNED", "CONFIRMED", "POSTPONED", "MOVED", "CANCELLED"}) {
        QVERIFY(checkReleaseMove(notOut, "RELEASED").ok());
        QVERIFY(checkReleaseMove(notOut, "RELEASED_UNKNOWN").ok());
        QVERIFY(!checkReleaseMove(notOut, "RECALLED").ok());
    }
    QVERIFY(checkReleaseMove("RELEASED_UNKNOWN", "RELEASED").ok());
    QVERIFY(checkReleaseMove("RELEASED", "RECALLED").ok());
    QVERIFY(!checkReleaseMove("RELEASED", "PLANNED").ok());
    QCOMPARE(joined(nextReleaseStates("RECALLED")), ""s);
}

void TestDomainRules::gate()
{
    QCOMPARE(gateConsequences().size(), codeList("gate_outcome")->codes.size());
    for (const GateConsequence &one : gateConsequences()) {
        QVERIFY(codeList("gate_outcome")->find(one.gateOutcome) != nullptr);
        const bool waiting = one.gateOutcome == "WAITING";
        QCOMPARE(one.contactOutcome.empty(), waiting);
        QCOMPARE(one.releaseState.empty(), waiting);
        if (waiting)
            continue;
        QVERIFY(codeList("contact_outcome")->find(one.contactOutcome) != nullptr);
        QVERIFY(checkReleaseMove("CONFIRMED", one.releaseState).ok());
    }
    QCOMPARE(gateConsequence("MET")->contactOutcome, std::string_view("ATTENDED"));
    QCOMPARE(gateConsequence("MET")->releaseState, std::string_view("RELEASED"));
    QCOMPARE(gateConsequence("LEFT_BEFORE")->contactOutcome, std::string_view("DID_NOT_ATTEND"));
    QCOMPARE(gateConsequence("DECLINED")->contactOutcome, std::string_view("DECLINED"));
    const GateConsequence *notReleased = gateConsequence("NOT_RELEASED");
    QCOMPARE(notReleased->contactOutcome, std::string_view("NOT_AVAILABLE_PRISON"));
    QCOMPARE(notReleased->releaseState, std::string_view("POSTPONED"));
    QCOMPARE(joined(notReleased->otherReleaseStates), "MOVED CANCELLED"s);
    QVERIFY(gateConsequence("LATER_VERSION") == nullptr);
}

void TestDomainRules::answersAgreeWithTheCodeLists()
{
    const CodeList &list = *codeList("first_night_answer");
    QCOMPARE(answerRules().size(), list.codes.size());
    for (const AnswerRule &rule : answerRules()) {
        const std::string definition(list.find(rule.answer)->definition);
        std::string expected = "MoJ group: " + std::string(rule.group) + "; Delius types: ";
        for (const auto type : rule.types) {
            expected += (type == rule.types.front() ? "" : ", ") + std::string(type);
            QCOMPARE(*firstNightGroup("", type), rule.group);
        }
        if (rule.types.empty())
            QVERIFY(definition.starts_with(expected + "none"));
        else
            QCOMPARE(definition, expected);
        QVERIFY(codeList("moj_first_night")->find(rule.group) != nullptr);
    }
}

void TestDomainRules::typesAgreeWithTheCodeLists()
{
    for (const Code &type : codeList("accommodation_type")->codes) {
        const auto group = firstNightGroup("", type.key);
        const bool outside = type.definition.find("out of scope") != std::string_view::npos;
        QVERIFY2(group.has_value() != outside, std::string(type.key).c_str());
        constexpr std::string_view mark = "MoJ first-night group: ";
        const auto at = type.definition.find(mark);
        if (outside || at == std::string_view::npos)
            continue;
        // The label of the group, or the first words of it.
        const auto name = type.definition.substr(at + mark.size());
        const auto label = codeList("moj_first_night")->find(*group)->label;
        QCOMPARE(std::tolower(name[0]), std::tolower(label[0]));
    }
    QVERIFY(firstNightGroup("OWN_RENTED", "HMP") == std::nullopt);
    QVERIFY(firstNightGroup("SUPPORTED", "A08A") == "ROUGH_SLEEPING"); // the type counts
    QVERIFY(firstNightGroup("NOT_KNOWN", "") == "UNKNOWN");
    QVERIFY(firstNightGroup("", "") == std::nullopt);
    QVERIFY(firstNightGroup("", "LATER_VERSION") == std::nullopt);
}

void TestDomainRules::typeMustBelongToTheAnswer()
{
    QVERIFY(checkAnswer("CAS", "A17").ok());
    QVERIFY(checkAnswer("CAS", "").ok());
    QVERIFY(checkAnswer("", "A17").ok());
    QVERIFY(checkAnswer("CAS", "LATER_VERSION").ok());
    QVERIFY(checkAnswer("LATER_VERSION", "A17").ok());
    QCOMPARE(checkAnswer("CAS", "A04").error().message,
             "the type does not belong to CAS; it goes with A10, A11, A17"s);
    QVERIFY(!checkAnswer("NOT_KNOWN", "A16").ok());
}

void TestDomainRules::timepoints()
{
    for (const TimepointRule &rule : timepointRules()) {
        QVERIFY(codeList("accom_timepoint")->find(rule.timepoint) != nullptr);
        QVERIFY(rule.firstDay <= rule.lastDay);
    }
    QVERIFY(codeList("accom_timepoint")->find(plannedTimepoint) != nullptr);
    QVERIFY(timepointRule(plannedTimepoint) == nullptr);
    QVERIFY(timepointRule("D28")->firstDay == 28 && timepointRule("D28")->lastDay == 42);
    QVERIFY(timepointRule("D28")->taskByDefault && !timepointRule("W12")->taskByDefault);
}

QTEST_GUILESS_MAIN(TestDomainRules)
#include "tst_domain_rules.moc"
