// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "lone_workspace.h"

#include "domain/rules/release_rules.h"
#include "domain/schema_table.h"
#include "service/edit.h"
#include "service/log_contact.h"
#include "service/practice.h"
#include "service/sync_service.h"

#include <QTest>

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;

namespace {

constexpr auto draftKey = "gate/of-a-test";

[[nodiscard]] std::string textIn(const domain::Record &record, std::uint16_t field)
{
    const domain::Value *value = record.find(field);
    const auto *text = value ? std::get_if<std::string>(value) : nullptr;
    return text ? *text : std::string();
}

//! Every record and draft of a device, to compare before and after.
struct Everything
{
    std::vector<domain::Record> records;
    std::vector<std::pair<std::string, base::Bytes>> drafts;
    std::int64_t waiting = 0;

    friend bool operator==(const Everything &, const Everything &) = default;
};

} // namespace

//! What Save writes at the gate and elsewhere, and that Undo takes all of it back.
class TestLogContact : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void eachOutcomeDoesWhatTheRulesSay_data();
    void eachOutcomeDoesWhatTheRulesSay();
    void waitingIsNoContact();
    void aReasonChoosesTheState();
    void aStrangeReasonIsRefused();
    void aReleaseMovedOnKeepsItsState();
    void nothingChosenForTheNightMakesNoEntry();
    void contactsNeedAKindOnly();
    void theFutureIsRefused();
    void aClockPutRightAfterTheFormRefusesNothing();
    void aClockThatIsAheadRefusesNothing();
    void whatIsForManagersAloneIsPutNowhereElse();
    void savingForgetsTheDraft();
    void undoLeavesNoTrace();
    void undoBringsTheDraftBack();
    void undoOverwritesNoNewerDraft();
    void undoAfterAnotherChangeKeepsIt();
    void aDraftOutlivesTheProgram();
    void practiceHasReleasesToday();

private:
    [[nodiscard]] Everything everything();
    [[nodiscard]] domain::Record release();
    void setState(const std::string &state);
    [[nodiscard]] service::GateEntry met();

    std::unique_ptr<test::LoneWorkspace> m_device;
    base::RecordId m_person;
    base::RecordId m_release;
};

void TestLogContact::init()
{
    m_device = std::make_unique<test::LoneWorkspace>();
    QCOMPARE(m_device->open(), std::string());
    service::Workspace &workspace = *m_device->workspace;
    auto edit = service::Edit::begin(workspace);
    QVERIFY(edit.ok());
    const auto person = edit->addPerson(
        {Kind::Person, {{fieldNumber<Kind::Person>("family_name"), std::string("Sampleton")}}},
        service::writableTeams(workspace).front());
    QVERIFY(person.ok());
    m_person = *person;
    const auto release = edit->addAbout(
        {Kind::Release,
         {{fieldNumber<Kind::Release>("person"), m_person},
          {fieldNumber<Kind::Release>("state"), std::string("CONFIRMED")},
          {fieldNumber<Kind::Release>("release_date"), domain::londonDay(workspace.now())}}});
    QVERIFY(release.ok());
    m_release = *release;
    QVERIFY(edit->commit().ok());
}

void TestLogContact::cleanup()
{
    const auto problems = service::checkAll(*m_device->workspace);
    QVERIFY(problems.ok());
    QVERIFY2(problems->empty(), problems->empty() ? "" : problems->front().c_str());
    m_device.reset();
}

Everything TestLogContact::everything()
{
    Everything all;
    for (const Kind kind : {Kind::Person, Kind::Release, Kind::Contact, Kind::Accommodation}) {
        for (domain::Record &record : m_device->list(kind))
            all.records.push_back(std::move(record));
    }
    const store::DeviceStore &store = m_device->workspace->store();
    const auto drafts = store.drafts.all();
    for (const auto &draft : *drafts)
        all.drafts.emplace_back(draft.key, draft.body);
    all.waiting = store.outbox.waiting()->records;
    return all;
}

domain::Record TestLogContact::release()
{
    return m_device->workspace->store().records.find(Kind::Release, m_release).value()->record;
}

void TestLogContact::setState(const std::string &state)
{
    auto edit = service::Edit::begin(*m_device->workspace);
    QVERIFY(edit.ok());
    QVERIFY(edit->change(Kind::Release, m_release, {{fieldNumber<Kind::Release>("state"), state}})
                .ok());
    QVERIFY(edit->commit().ok());
}

service::GateEntry TestLogContact::met()
{
    service::GateEntry entry;
    entry.release = m_release;
    entry.outcome = "MET";
    entry.answer = "SUPPORTED";
    return entry;
}

void TestLogContact::eachOutcomeDoesWhatTheRulesSay_data()
{
    QTest::addColumn<QByteArray>("outcome");
    for (const domain::GateConsequence &one : domain::gateConsequences()) {
        if (!one.contactOutcome.empty()) {
            const QByteArray key(one.gateOutcome.data(),
                                 static_cast<qsizetype>(one.gateOutcome.size()));
            QTest::newRow(key.constData()) << key;
        }
    }
}

void TestLogContact::eachOutcomeDoesWhatTheRulesSay()
{
    QFETCH(QByteArray, outcome);
    const domain::GateConsequence *rule = domain::gateConsequence(outcome.toStdString());
    service::GateEntry entry;
    entry.release = m_release;
    entry.outcome = outcome.toStdString();
    entry.note = "Told by reception";
    QVERIFY(service::logAtGate(*m_device->workspace, entry).ok());

    const auto contacts = m_device->list(Kind::Contact);
    QCOMPARE(contacts.size(), std::size_t{1});
    const domain::Record &contact = contacts.front();
    QCOMPARE(textIn(contact, fieldNumber<Kind::Contact>("mode")), std::string("GATE"));
    QCOMPARE(textIn(contact, fieldNumber<Kind::Contact>("outcome")),
             std::string(rule->contactOutcome));
    QCOMPARE(textIn(contact, fieldNumber<Kind::Contact>("gate_outcome")), entry.outcome);
    QCOMPARE(textIn(contact, fieldNumber<Kind::Contact>("note")), entry.note);
    QCOMPARE(std::get<base::RecordId>(*contact.find(fieldNumber<Kind::Contact>("release"))),
             m_release);
    QCOMPARE(textIn(release(), fieldNumber<Kind::Release>("state")),
             std::string(rule->releaseState));
    const bool isOut = rule->releaseState == "RELEASED";
    QCOMPARE(release().find(fieldNumber<Kind::Release>("released_at")) != nullptr, isOut);
}

void TestLogContact::waitingIsNoContact()
{
    const Everything before = everything();
    service::GateEntry entry = met();
    entry.outcome = "WAITING";
    const auto saved = service::logAtGate(*m_device->workspace, entry);
    QVERIFY(!saved.ok());
    QCOMPARE(saved.error().code, base::ErrorCode::Refused);
    QVERIFY(everything() == before);
}

void TestLogContact::aReasonChoosesTheState()
{
    service::GateEntry entry;
    entry.release = m_release;
    entry.outcome = "NOT_RELEASED";
    entry.releaseState = "CANCELLED";
    QVERIFY(service::logAtGate(*m_device->workspace, entry).ok());
    QCOMPARE(textIn(release(), fieldNumber<Kind::Release>("state")), std::string("CANCELLED"));
}

void TestLogContact::aStrangeReasonIsRefused()
{
    const Everything before = everything();
    service::GateEntry entry = met();
    entry.releaseState = "CANCELLED";
    QVERIFY(!service::logAtGate(*m_device->workspace, entry).ok());
    QVERIFY(everything() == before);
}

void TestLogContact::aReleaseMovedOnKeepsItsState()
{
    setState("RELEASED");
    setState("RECALLED");
    QVERIFY(service::logAtGate(*m_device->workspace, met()).ok());
    QCOMPARE(m_device->count(Kind::Contact), std::int64_t{1});
    QCOMPARE(textIn(release(), fieldNumber<Kind::Release>("state")), std::string("RECALLED"));
}

void TestLogContact::nothingChosenForTheNightMakesNoEntry()
{
    service::GateEntry entry = met();
    entry.answer.clear();
    QVERIFY(service::logAtGate(*m_device->workspace, entry).ok());
    QCOMPARE(m_device->count(Kind::Accommodation), std::int64_t{0});
    entry = met();
    QVERIFY(service::logAtGate(*m_device->workspace, entry).ok());
    const auto nights = m_device->list(Kind::Accommodation);
    QCOMPARE(nights.size(), std::size_t{1});
    QCOMPARE(textIn(nights.front(), fieldNumber<Kind::Accommodation>("timepoint")),
             std::string("FIRST_NIGHT"));
    QCOMPARE(textIn(nights.front(), fieldNumber<Kind::Accommodation>("answer")),
             std::string("SUPPORTED"));
}

void TestLogContact::contactsNeedAKindOnly()
{
    service::ContactEntry entry;
    entry.person = m_person;
    QVERIFY(!service::logContact(*m_device->workspace, entry).ok());
    entry.mode = "PHONE";
    QVERIFY(service::logContact(*m_device->workspace, entry).ok());
    entry.outcome = "ATTENDED";
    entry.topics = {"HEALTH", "ACCOMMODATION"};
    entry.place = "Example Street";
    entry.note = "Spoke about the room";
    entry.nextStep = "Follow up today";
    m_device->clock.pass(1000);
    QVERIFY(service::logContact(*m_device->workspace, entry).ok());
    const domain::Record last = m_device->list(Kind::Contact).back();
    QCOMPARE(textIn(last, fieldNumber<Kind::Contact>("pathways")),
             std::string("ACCOMMODATION;HEALTH"));
    QCOMPARE(textIn(last, fieldNumber<Kind::Contact>("place")), entry.place);
    QCOMPARE(textIn(last, fieldNumber<Kind::Contact>("next_step")), entry.nextStep);
}

void TestLogContact::theFutureIsRefused()
{
    const Everything before = everything();
    service::ContactEntry entry;
    entry.person = m_person;
    entry.mode = "PHONE";
    entry.at = m_device->workspace->now() + 60'000;
    QVERIFY(!service::logContact(*m_device->workspace, entry).ok());
    QVERIFY(everything() == before);
}

void TestLogContact::aClockPutRightAfterTheFormRefusesNothing()
{
    service::ContactEntry entry;
    entry.person = m_person;
    entry.mode = "PHONE";
    entry.at = m_device->workspace->now() + 2000;
    QVERIFY(service::logContact(*m_device->workspace, entry).ok());
    const domain::Record saved = m_device->list(Kind::Contact).back();
    const auto at = std::get<domain::Instant>(*saved.find(fieldNumber<Kind::Contact>("at"))).at;
    QVERIFY(at == m_device->workspace->now());
}

void TestLogContact::aClockThatIsAheadRefusesNothing()
{
    service::Workspace &workspace = *m_device->workspace;
    const base::Millis wall = m_device->clock.wall();
    sync::ClockOffset offset;
    offset.startFrom(wall + -300'000, wall);
    QVERIFY(workspace.inTransaction([&] { return workspace.setClockOffset(offset); }).ok());
    QVERIFY(workspace.now() < wall);
    service::ContactEntry entry;
    entry.person = m_person;
    entry.mode = "PHONE";
    entry.at = wall;
    QVERIFY(service::logContact(workspace, entry).ok());
    const domain::Record saved = m_device->list(Kind::Contact).back();
    const auto at = std::get<domain::Instant>(*saved.find(fieldNumber<Kind::Contact>("at"))).at;
    QVERIFY(at == workspace.now());
}

void TestLogContact::whatIsForManagersAloneIsPutNowhereElse()
{
    const Everything before = everything();
    auto edit = service::Edit::begin(*m_device->workspace);
    QVERIFY(edit.ok());
    const auto added =
        edit->addAbout({Kind::Safeguarding,
                        {{fieldNumber<Kind::Safeguarding>("person"), m_person},
                         {fieldNumber<Kind::Safeguarding>("own_words"), std::string("Made up")}}});
    QVERIFY(!added.ok());
    QCOMPARE(added.error().code, base::ErrorCode::Refused);
    QVERIFY(everything() == before);
}

void TestLogContact::savingForgetsTheDraft()
{
    service::Workspace &workspace = *m_device->workspace;
    QVERIFY(service::saveDraft(workspace, {draftKey, 1, {}, {{"outcome", "MET"}}}).ok());
    QVERIFY(service::logAtGate(workspace, met(), draftKey).ok());
    QVERIFY(!service::findDraft(workspace.store().drafts, draftKey)->has_value());
}

void TestLogContact::undoLeavesNoTrace()
{
    const Everything before = everything();
    const auto saved = service::logAtGate(*m_device->workspace, met());
    QVERIFY(saved.ok());
    QVERIFY(!(everything() == before));
    QVERIFY(service::undo(*m_device->workspace, *saved).ok());
    QVERIFY(everything() == before);
}

void TestLogContact::undoBringsTheDraftBack()
{
    service::Workspace &workspace = *m_device->workspace;
    QVERIFY(service::saveDraft(workspace,
                               {draftKey, 1, {}, {{"outcome", "MET"}, {"note", "Siân ŵ\n2"}}})
                .ok());
    const auto saved = service::logAtGate(workspace, met(), draftKey);
    QVERIFY(saved.ok());
    QVERIFY(service::undo(workspace, *saved).ok());
    const auto draft = service::findDraft(workspace.store().drafts, draftKey);
    QVERIFY(draft.ok() && draft->has_value());
    QCOMPARE((*draft)->value("note"), std::string("Siân ŵ\n2"));
}

//! Something else was written to the release in between: it must stay, and the contact goes by
//! being withdrawn.
void TestLogContact::undoOverwritesNoNewerDraft()
{
    service::Workspace &workspace = *m_device->workspace;
    QVERIFY(service::saveDraft(workspace, {draftKey, 1, {}, {{"outcome", "MET"}}}).ok());
    const auto saved = service::logAtGate(workspace, met(), draftKey);
    QVERIFY(saved.ok());
    QVERIFY(service::saveDraft(workspace, {draftKey, 1, {}, {{"note", "Begun anew"}}}).ok());
    const Everything before = everything();
    const auto undone = service::undo(workspace, *saved);
    QVERIFY(!undone.ok());
    QCOMPARE(undone.error().code, base::ErrorCode::Refused);
    QVERIFY(everything() == before);
}

void TestLogContact::undoAfterAnotherChangeKeepsIt()
{
    service::Workspace &workspace = *m_device->workspace;
    const auto saved = service::logAtGate(workspace, met());
    QVERIFY(saved.ok());
    auto edit = service::Edit::begin(workspace);
    QVERIFY(edit->change(Kind::Release, m_release,
                         {{fieldNumber<Kind::Release>("note"), std::string("Written meanwhile")}})
                .ok());
    QVERIFY(edit->commit().ok());
    QVERIFY(service::undo(workspace, *saved).ok());
    QCOMPARE(m_device->count(Kind::Contact), std::int64_t{0});
    QCOMPARE(m_device->count(Kind::Accommodation), std::int64_t{0});
    QCOMPARE(textIn(release(), fieldNumber<Kind::Release>("state")), std::string("CONFIRMED"));
    QCOMPARE(textIn(release(), fieldNumber<Kind::Release>("note")),
             std::string("Written meanwhile"));
    const auto contact = workspace.store().records.find(Kind::Contact, saved->added.front().second);
    QVERIFY(contact.ok() && contact->has_value());
    QVERIFY((*contact)->record.voidReason.has_value());
}

void TestLogContact::aDraftOutlivesTheProgram()
{
    const service::FormDraft draft{draftKey, 1, {}, {{"outcome", "MET"}, {"answer", "ROUGH"}}};
    QVERIFY(service::saveDraft(*m_device->workspace, draft).ok());
    const std::filesystem::path home = m_device->folder.path().toStdString();
    m_device->workspace.reset();
    auto opened =
        service::Workspace::open({home}, test::passphrase, m_device->clock, m_device->random);
    QVERIFY(opened.ok());
    m_device->workspace = std::move(*opened);
    const auto drafts = service::allDrafts(m_device->workspace->store().drafts);
    QVERIFY(drafts.ok());
    QCOMPARE(drafts->size(), std::size_t{1});
    QVERIFY(drafts->front().values == draft.values);
    QVERIFY(service::removeDraft(*m_device->workspace, draftKey).ok());
    QVERIFY(service::allDrafts(m_device->workspace->store().drafts)->empty());
}

void TestLogContact::practiceHasReleasesToday()
{
    service::Workspace &workspace = *m_device->workspace;
    const auto today = domain::londonDay(workspace.now());
    const auto count = [&] {
        const auto reader = workspace.store().openReader();
        return (*reader)->agenda.releasesBetween(today, today)->size();
    };
    QVERIFY(service::addPracticeReleases(workspace).ok());
    const std::size_t first = count();
    QVERIFY(first >= 4);
    QVERIFY(service::addPracticeReleases(workspace).ok());
    QCOMPARE(count(), first);
}

QTEST_GUILESS_MAIN(TestLogContact)
#include "tst_log_contact.moc"
