// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sync_world.h"

#include "domain/schema_table.h"
#include "service/record_history.h"

#include <QTest>

using namespace throughline;
using domain::Kind;
using service::MemberRole;

namespace {

//! `value | user | when | current`, as every device should tell it.
[[nodiscard]] std::vector<std::string> told(test::WorldDevice &device, const base::RecordId &person)
{
    const auto row = device->store().records.find(Kind::Person, person);
    test::require(row.ok() && row->has_value(), "the person is there");
    const auto values =
        service::recordHistory(**row, device->store().history, [&](const base::DeviceId &id) {
            const auto *known = device->roster().device(id);
            return known ? known->user : base::UserId{};
        });
    test::require(values.ok(), "the history can be read");
    std::vector<std::string> lines;
    for (const service::RecordedValue &one : *values) {
        const auto *text = std::get_if<std::string>(&one.value);
        lines.push_back((text ? *text : "-") + " | " + device->userName(one.by) + " | "
                        + std::to_string(one.recorded.value) + (one.isCurrent ? " | now" : ""));
    }
    return lines;
}

[[nodiscard]] std::size_t howMany(const std::vector<std::string> &lines, const std::string &part)
{
    return static_cast<std::size_t>(std::count_if(
        lines.begin(), lines.end(), [&](const std::string &line) { return line.find(part) == 0; }));
}

} // namespace

//! Nothing that somebody wrote is overwritten without a trace, on any device.
class TestHistory : public QObject
{
    Q_OBJECT

private slots:
    void everyEarlierValueIsReadable();
    void twoDevicesTellTheSame();
    void whatWasUndoneIsNotToldTwice();
    void aClockPutRightTellsTheSame();
};

void TestHistory::everyEarlierValueIsReadable()
{
    test::SyncWorld world(21);
    const auto admin = world.newOrganisation();
    const base::RecordId person = test::addPerson(*admin, "Sampleton");
    for (const char *note : {"First", "Second", "Third"}) {
        world.advance(1000);
        test::setText(*admin, Kind::Person, person, "note", note);
    }
    const auto lines = told(*admin, person);
    QCOMPARE(howMany(lines, "First |"), std::size_t{1});
    QCOMPARE(howMany(lines, "Second |"), std::size_t{1});
    QCOMPARE(howMany(lines, "Third |"), std::size_t{1});
    QVERIFY(lines.back().find("Third") == 0 && lines.back().ends_with("| now"));
    admin->reopen();
    QVERIFY(told(*admin, person) == lines);
}

void TestHistory::twoDevicesTellTheSame()
{
    test::SyncWorld world(22);
    const auto admin = world.newOrganisation();
    const auto other = world.join(*admin, "Rhys Example", MemberRole::Caseworker);
    const base::RecordId person = test::addPerson(*admin, "Sampleton");
    test::syncWell(*admin);
    test::syncWell(*other);
    // Both write while they cannot hear each other; one of the values loses on arrival.
    test::setText(*admin, Kind::Person, person, "note", "From the office");
    world.advance(5000);
    test::setText(*other, Kind::Person, person, "note", "From the gate");
    world.advance(5000);
    test::setText(*admin, Kind::Person, person, "preferred_name", "Sam");
    for (int round = 0; round < 2; ++round) {
        test::syncWell(*other);
        test::syncWell(*admin);
    }
    const auto lines = told(*admin, person);
    QVERIFY(told(*other, person) == lines);
    QCOMPARE(howMany(lines, "From the office | "), std::size_t{1});
    QCOMPARE(howMany(lines, "From the gate | Rhys Example"), std::size_t{1});
    QCOMPARE(test::textOf(*admin, Kind::Person, person, "note"), std::string("From the gate"));
}

// What was overwritten by a wrong clock's next value gets the time that the others are told.
void TestHistory::aClockPutRightTellsTheSame()
{
    test::SyncWorld world(24);
    const auto admin = world.newOrganisation();
    const auto other = world.join(*admin, "Rhys Example", MemberRole::Caseworker);
    const base::RecordId person = test::addPerson(*admin, "Sampleton");
    test::syncWell(*admin);
    test::syncWell(*other);
    other->clock.setAhead(3'600'000);
    for (const char *note : {"First", "Second", "Third"})
        test::setText(*other, Kind::Person, person, "note", note);
    for (int round = 0; round < 3; ++round)
        test::require(test::syncOnce(*other).ok() || round < 2, "the work is sent");
    test::syncWell(*admin);
    const auto lines = told(*admin, person);
    QVERIFY(told(*other, person) == lines);
    QCOMPARE(howMany(lines, "Second |"), std::size_t{1});
}

void TestHistory::whatWasUndoneIsNotToldTwice()
{
    test::SyncWorld world(23);
    const auto admin = world.newOrganisation();
    const base::RecordId person = test::addPerson(*admin, "Sampleton");
    test::setText(*admin, Kind::Person, person, "note", "Stays");
    const auto before = told(*admin, person);
    const auto row = (*admin)->store().records.find(Kind::Person, person);
    QVERIFY(row.ok() && row->has_value());
    test::setText(*admin, Kind::Person, person, "note", "Undone");
    QVERIFY((*admin)->store().records.put(**row).ok()); // as Undo puts the row back
    QVERIFY(told(*admin, person) == before);
}

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
