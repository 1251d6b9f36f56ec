// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "lone_workspace.h"

#include "domain/schema_table.h"
#include "service/correct_contact.h"
#include "service/edit.h"
#include "service/figures/figures.h"
#include "service/read/timeline.h"
#include "service/tasks.h"

#include <QTest>

#include <algorithm>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using domain::TaskRule;

namespace {

constexpr std::int64_t anHour = 3'600'000;

} // namespace

//! What a newer entry took the place of counts no more: at the gate, for tasks, as the last contact
//! and in the figures; and the timeline says so.
class TestCorrectedContacts : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup() { m_device.reset(); }

    void aCorrectionOverrulesNoLaterEntryAtTheGate();
    void theCorrectionOfTheLastEntryAtTheGateHolds();
    void theOnlyEntryAtTheGateMayHaveBeenNone();
    void anAttendanceThatWasNoneSatisfiesNoTask();
    void theNextStepIsTheOneThatCounts();
    void theLastContactIsOneThatCounts();
    void ofTwoCorrectionsTheFiguresCountOne();
    void aChainIsFollowedThroughWhatWasWithdrawn();
    void ofTwoCorrectionsTheNewestIsTheOne();
    void aCorrectionThatIsWithdrawnTakesNoPlace();
    void whatWasWithdrawnItselfIsCorrectedAllTheSame();
    void whatSomebodyUsesIsFromWhatCounts();

private:
    [[nodiscard]] service::Workspace &workspace() { return *m_device->workspace; }
    [[nodiscard]] RecordId log(service::ContactEntry entry);
    [[nodiscard]] RecordId atGate(const std::string &outcome, std::int64_t hoursAgo);
    [[nodiscard]] RecordId newest();
    [[nodiscard]] RecordId correct(const RecordId &contact, const service::ContactEntry &entry);
    //! As another device may have done meanwhile.
    [[nodiscard]] RecordId correctElsewhere(const RecordId &contact, const std::string &outcome);
    void withdraw(const RecordId &contact);
    [[nodiscard]] std::string gate();
    //! As its row in the timeline says.
    [[nodiscard]] bool isCorrected(const RecordId &contact);
    //! The contacts that count, the latest first.
    [[nodiscard]] std::vector<RecordId> counting();
    [[nodiscard]] bool hasTask(TaskRule rule);
    [[nodiscard]] std::optional<base::Millis> last(const std::optional<RecordId> &person);
    [[nodiscard]] std::int64_t counted(std::string_view line);

    std::unique_ptr<test::LoneWorkspace> m_device;
    RecordId m_person;
    RecordId m_release;
};

void TestCorrectedContacts::init()
{
    m_device = std::make_unique<test::LoneWorkspace>();
    QCOMPARE(m_device->open(), std::string());
    auto edit = service::Edit::begin(workspace());
    m_person = *edit->addPerson(
        {Kind::Person, {{fieldNumber<Kind::Person>("family_name"), std::string("Sampleton")}}},
        service::writableTeams(workspace()).front());
    m_release = *edit->addAbout(
        {Kind::Release,
         {{fieldNumber<Kind::Release>("person"), m_person},
          {fieldNumber<Kind::Release>("state"), std::string("RELEASED")},
          {fieldNumber<Kind::Release>("release_date"), domain::londonDay(workspace().now())}}});
    QVERIFY(edit->commit().ok());
}

RecordId TestCorrectedContacts::newest()
{
    RecordId id;
    for (const domain::Record &record : m_device->list(Kind::Contact))
        id = std::max(id, record.id);
    return id;
}

RecordId TestCorrectedContacts::log(service::ContactEntry entry)
{
    m_device->clock.pass(1000);
    entry.person = m_person;
    return service::logContact(workspace(), entry).ok() ? newest() : RecordId{};
}

RecordId TestCorrectedContacts::atGate(const std::string &outcome, std::int64_t hoursAgo)
{
    m_device->clock.pass(1000);
    auto edit = service::Edit::begin(workspace());
    const auto id =
        *edit->addAbout({Kind::Contact,
                         {{fieldNumber<Kind::Contact>("person"), m_person},
                          {fieldNumber<Kind::Contact>("release"), m_release},
                          {fieldNumber<Kind::Contact>("mode"), std::string("GATE")},
                          {fieldNumber<Kind::Contact>("gate_outcome"), outcome},
                          {fieldNumber<Kind::Contact>("at"),
                           domain::londonInstant(workspace().now() + -hoursAgo * anHour)}}});
    return edit->commit().ok() ? id : RecordId{};
}

RecordId TestCorrectedContacts::correct(const RecordId &contact, const service::ContactEntry &entry)
{
    m_device->clock.pass(1000);
    const auto work = service::correctContact(workspace(), contact, entry);
    return work.ok() ? newest() : RecordId{};
}

RecordId TestCorrectedContacts::correctElsewhere(const RecordId &contact,
                                                 const std::string &outcome)
{
    m_device->clock.pass(1000);
    auto edit = service::Edit::begin(workspace());
    const auto id = *edit->addAbout(
        {Kind::Contact,
         {{fieldNumber<Kind::Contact>("person"), m_person},
          {fieldNumber<Kind::Contact>("corrects"), contact},
          {fieldNumber<Kind::Contact>("mode"), std::string("PHONE")},
          {fieldNumber<Kind::Contact>("outcome"), outcome},
          {fieldNumber<Kind::Contact>("at"), domain::londonInstant(workspace().now())}}});
    return edit->commit().ok() ? id : RecordId{};
}

void TestCorrectedContacts::withdraw(const RecordId &contact)
{
    auto edit = service::Edit::begin(workspace());
    QVERIFY(edit->setVoid(Kind::Contact, contact, "ENTERED_IN_ERROR").ok());
    QVERIFY(edit->commit().ok());
}

std::string TestCorrectedContacts::gate()
{
    const auto reader = workspace().store().openReader();
    const auto id = (*reader)->agenda.gateContact(m_release);
    if (!id.ok() || !*id)
        return {};
    const auto row = workspace().store().records.find(Kind::Contact, **id);
    return std::string(
        domain::fieldText((*row)->record, fieldNumber<Kind::Contact>("gate_outcome")));
}

bool TestCorrectedContacts::isCorrected(const RecordId &contact)
{
    const auto reader = service::Reader::open(workspace());
    const store::TimelineKey keys[] = {{0, Kind::Contact, contact}};
    return service::timelineEntries(**reader, keys)->at(0).isCorrected;
}

std::vector<RecordId> TestCorrectedContacts::counting()
{
    const auto reader = workspace().store().openReader();
    return *(*reader)->agenda.recentContacts(m_person, 9);
}

bool TestCorrectedContacts::hasTask(TaskRule rule)
{
    store::DueTasks::Filter filter;
    filter.today = service::londonDayNumber(workspace().now());
    filter.dueUntil = filter.today + 60;
    filter.now = workspace().now();
    const auto tasks = service::taskList(workspace().store().tasks, filter);
    return std::ranges::any_of(
        *tasks, [&](const service::TaskView &view) { return view.task.rule == rule; });
}

std::optional<base::Millis> TestCorrectedContacts::last(const std::optional<RecordId> &person)
{
    const auto latest = workspace().store().lastContacts.of(person);
    const auto found = latest->find(m_person);
    return found == latest->end() ? std::nullopt : std::optional(found->second);
}

std::int64_t TestCorrectedContacts::counted(std::string_view line)
{
    const report::Day today = domain::epochDay(domain::londonDay(workspace().now()));
    service::FiguresMemory memory(0);
    const auto report = service::figures(workspace(), {{today - 1, today}, {std::nullopt}}, memory);
    for (const auto &one : report->tables.front()) {
        if (one.line == report::lineNumber(line))
            return one.numerator;
    }
    return 0;
}

void TestCorrectedContacts::aCorrectionOverrulesNoLaterEntryAtTheGate()
{
    const RecordId missed = atGate("MISSED", 3);
    QVERIFY(!atGate("MET", 1).isNull());
    QCOMPARE(gate(), std::string("MET"));
    service::ContactEntry entry;
    entry.person = m_person;
    entry.note = "The van was late";
    QVERIFY(!correct(missed, entry).isNull());
    QCOMPARE(gate(), std::string("MET"));
}

void TestCorrectedContacts::theCorrectionOfTheLastEntryAtTheGateHolds()
{
    QVERIFY(!atGate("MISSED", 3).isNull());
    const RecordId met = atGate("MET", 1);
    service::ContactEntry earlier;
    earlier.person = m_person;
    earlier.at = workspace().now() + -5 * anHour;
    QVERIFY(!correct(met, earlier).isNull());
    QCOMPARE(gate(), std::string("MISSED")); // they were there and had gone when we came back
}

void TestCorrectedContacts::theOnlyEntryAtTheGateMayHaveBeenNone()
{
    const RecordId met = atGate("MET", 1);
    const RecordId newer = correctElsewhere(met, "ATTENDED"); // on the telephone
    QVERIFY(!newer.isNull());
    QCOMPARE(gate(), std::string());
    withdraw(newer);
    QCOMPARE(gate(), std::string("MET"));
}

void TestCorrectedContacts::anAttendanceThatWasNoneSatisfiesNoTask()
{
    QVERIFY(hasTask(TaskRule::FirstContact));
    QVERIFY(hasTask(TaskRule::SeenIn28Days));
    service::ContactEntry entry;
    entry.person = m_person;
    entry.mode = "HOME";
    entry.outcome = "ATTENDED";
    const RecordId attended = log(entry);
    QVERIFY(!hasTask(TaskRule::FirstContact));
    QVERIFY(!hasTask(TaskRule::SeenIn28Days));
    entry.outcome = "DID_NOT_ATTEND";
    const RecordId newer = correct(attended, entry);
    QVERIFY(!newer.isNull());
    QVERIFY(hasTask(TaskRule::FirstContact));
    QVERIFY(hasTask(TaskRule::SeenIn28Days));
    withdraw(newer);
    QVERIFY(!hasTask(TaskRule::FirstContact));
}

void TestCorrectedContacts::theNextStepIsTheOneThatCounts()
{
    auto edit = service::Edit::begin(workspace());
    const auto today = domain::londonDay(workspace().now());
    const auto contact = [&](std::int64_t hoursAgo, const std::string &step) {
        return service::Draft{Kind::Contact,
                              {{fieldNumber<Kind::Contact>("person"), m_person},
                               {fieldNumber<Kind::Contact>("mode"), std::string("PHONE")},
                               {fieldNumber<Kind::Contact>("at"),
                                domain::londonInstant(workspace().now() + -hoursAgo * anHour)},
                               {fieldNumber<Kind::Contact>("next_step"), step},
                               {fieldNumber<Kind::Contact>("next_step_on"), today}}};
    };
    auto plain = contact(1, {});
    std::erase_if(plain.fields, [](const auto &one) {
        return one.first == fieldNumber<Kind::Contact>("next_step");
    });
    QVERIFY(edit->addAbout(contact(2, "Ring the council")).ok());
    const auto wrong = edit->addAbout(plain);
    QVERIFY(wrong.ok());
    QVERIFY(edit->commit().ok());
    QVERIFY(!hasTask(TaskRule::NextStep));
    service::ContactEntry entry;
    entry.person = m_person;
    entry.mode = "PHONE";
    entry.at = workspace().now() + -5 * anHour; // it was before the other one
    QVERIFY(!correct(*wrong, entry).isNull());
    QVERIFY(hasTask(TaskRule::NextStep));
}

void TestCorrectedContacts::theLastContactIsOneThatCounts()
{
    service::ContactEntry entry;
    entry.person = m_person;
    entry.mode = "PHONE";
    const RecordId contact = log(entry);
    const base::Millis wrong = workspace().now();
    QCOMPARE(last(m_person)->value, wrong.value);
    entry.at = wrong + -30 * anHour;
    const RecordId newer = correct(contact, entry);
    QCOMPARE(last(m_person)->value, entry.at->value);
    QCOMPARE(last(std::nullopt)->value, entry.at->value);
    withdraw(newer);
    QCOMPARE(last(m_person)->value, wrong.value);
    QCOMPARE(last(std::nullopt)->value, wrong.value);
}

void TestCorrectedContacts::ofTwoCorrectionsTheFiguresCountOne()
{
    service::ContactEntry entry;
    entry.person = m_person;
    entry.mode = "PHONE";
    entry.outcome = "ATTENDED";
    const RecordId contact = log(entry);
    QCOMPARE(counted("I34"), std::int64_t{1});
    QVERIFY(!correctElsewhere(contact, "ATTENDED").isNull());
    QVERIFY(!correctElsewhere(contact, "LATE").isNull());
    QCOMPARE(counted("I34"), std::int64_t{1});
}

void TestCorrectedContacts::aChainIsFollowedThroughWhatWasWithdrawn()
{
    service::ContactEntry entry;
    entry.person = m_person;
    entry.mode = "PHONE";
    entry.outcome = "ATTENDED";
    const RecordId first = log(entry);
    const RecordId second = correctElsewhere(first, "ATTENDED");
    const RecordId third = correctElsewhere(second, "DID_NOT_ATTEND");
    QVERIFY(!third.isNull());
    QCOMPARE(counted("I34"), std::int64_t{0});
    withdraw(second);
    QCOMPARE(counted("I34"), std::int64_t{0});
    QVERIFY(hasTask(TaskRule::FirstContact));
    QVERIFY(isCorrected(first));
    QCOMPARE(counting(), std::vector{third});
    entry.note = "Rang again";
    QVERIFY(correct(first, entry).isNull()); // the newer one is to be corrected
    QVERIFY(!correct(third, entry).isNull());
}

void TestCorrectedContacts::ofTwoCorrectionsTheNewestIsTheOne()
{
    service::ContactEntry entry;
    entry.mode = "PHONE";
    const RecordId contact = log(entry);
    const RecordId older = correctElsewhere(contact, "ATTENDED");
    const RecordId newer = correctElsewhere(contact, "LATE");
    QVERIFY(isCorrected(contact));
    QVERIFY(isCorrected(older));
    QVERIFY(!isCorrected(newer));
    QCOMPARE(counting(), std::vector{newer});
    entry.note = "Rang again";
    QVERIFY(correct(older, entry).isNull());
}

void TestCorrectedContacts::aCorrectionThatIsWithdrawnTakesNoPlace()
{
    service::ContactEntry entry;
    entry.mode = "PHONE";
    const RecordId contact = log(entry);
    withdraw(correctElsewhere(contact, "ATTENDED"));
    QVERIFY(!isCorrected(contact));
    QCOMPARE(counting(), std::vector{contact});
    entry.note = "Rang again";
    QVERIFY(!correct(contact, entry).isNull());
}

void TestCorrectedContacts::whatWasWithdrawnItselfIsCorrectedAllTheSame()
{
    service::ContactEntry entry;
    entry.mode = "PHONE";
    const RecordId contact = log(entry);
    const RecordId newer = correctElsewhere(contact, "ATTENDED");
    withdraw(contact);
    QVERIFY(isCorrected(contact));
    QVERIFY(!isCorrected(newer));
    QCOMPARE(counting(), std::vector{newer});
}

void TestCorrectedContacts::whatSomebodyUsesIsFromWhatCounts()
{
    service::ContactEntry entry;
    entry.person = m_person;
    entry.mode = "PHONE";
    const RecordId contact = log(entry);
    entry.mode = "TEXT";
    const RecordId newer = correct(contact, entry);
    QCOMPARE(counting(), std::vector{newer});
    // The timeline shows both.
    const auto reader = workspace().store().openReader();
    const auto keys = (*reader)->agenda.timelineKeys(m_person);
    QCOMPARE(std::ranges::count(*keys, Kind::Contact, &store::TimelineKey::kind), 2);
}

QTEST_GUILESS_MAIN(TestCorrectedContacts)
#include "tst_corrected_contacts.moc"
