// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "machine_records.h"

#include "domain/code_list.h"

#include <QTest>

#include <algorithm>

using namespace throughline;
using namespace throughline::domain;
using namespace std::string_literals;
using test::changed;
using test::emptyRecord;
using test::longAgo;
using test::recordOf;
using test::today;
using test::verdict;

//! What the machine of one kind asks for, and what follows from its moves.
class TestKindMachines : public QObject
{
    Q_OBJECT

private slots:
    void whatAStateAsksForStays();
    void whatFollowsFromAMove();
    void case_();
    void consent();
    void dutyToRefer();
    void referral();
    void nothingHoldsUpAnAlarm();
    void answersOfTheChecklist();
};

void TestKindMachines::whatAStateAsksForStays()
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

void TestKindMachines::whatFollowsFromAMove()
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

void TestKindMachines::case_()
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

void TestKindMachines::consent()
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

void TestKindMachines::dutyToRefer()
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

void TestKindMachines::referral()
{
    const Record draft = recordOf(Kind::Referral, {{"direction", "OUT"}, {"status", "DRAFT"}});
    QCOMPARE(verdict(draft, changed(draft, "status", "READY")),
             "For a referral to be READY, something is missing: Consent that covers it."s);
    Record lost = draft;
    lost.set(fieldNumber<Kind::Referral>("direction"), Value{});
    QVERIFY(verdict(draft, changed(lost, "status", "READY")).find("no direction")
            != std::string::npos);
}

void TestKindMachines::nothingHoldsUpAnAlarm()
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
    QVERIFY(isOpen(Kind::LoneWorking, "ESCALATED", "ALARM"));
    QVERIFY(isOpen(Kind::LoneWorking, "ALARM", "ESCALATED"));
    QVERIFY(isOpen(Kind::LoneWorking, "OVERDUE", "ESCALATED"));
    QVERIFY(isOpen(Kind::Safeguarding, "", "RAISED"));
    for (const char *from : {"", "RAISED", "SEEN", "ADVICE", "REFERRED", "NOT_REFERRED", "ACTION",
                             "FEEDBACK", "REVIEW"})
        QVERIFY(isOpen(Kind::Safeguarding, from, "EMERGENCY"));
}

void TestKindMachines::answersOfTheChecklist()
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

QTEST_GUILESS_MAIN(TestKindMachines)
#include "tst_kind_machines.moc"
