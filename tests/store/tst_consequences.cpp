// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "office.h"

#include "domain/rules/open_work.h"
#include "service/demo/organisation.h"

#include <QTest>

#include <algorithm>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using service::Edit;
using test::Office;
using test::Texts;
using test::words;
using namespace std::string_literals;

namespace {

//! The doubts about one new record.
std::vector<std::string> doubtsAbout(Office &office, Kind kind, Texts texts)
{
    auto edit = Edit::begin(*office.workspace);
    texts.emplace_back("person", office.person.hex());
    const auto id = edit->addAbout({kind, Office::fields(kind, texts)});
    if (!id)
        return {id.error().message};
    std::vector<std::string> out;
    for (const domain::RuleFinding &one : edit->warnings())
        out.push_back(one.field + ": " + one.reason);
    return out;
}

base::Result<RecordId> capacity(Office &office, const RecordId &service, const std::string &status,
                                const std::string &on, const std::string &until = {})
{
    return office.add(Kind::CapacityChange,
                      {{"service", service.hex()},
                       {"status", status},
                       {"changed_on", on},
                       {"until", until},
                       {"reason", "referral-surge"},
                       {"told_by", "Made Up Manager"}});
}

} // namespace

//! What saving one record means for others.
class TestConsequences : public QObject
{
    Q_OBJECT

private slots:
    void nothingIsSentWithoutConsent_data();
    void nothingIsSentWithoutConsent();
    void theNewestConsentCounts();
    void aNoThatMayHaveComeLaterCounts();
    void aConsentThatIsNotAboutSharing();
    void theNewestChangeOfCapacityCounts();
    void anyOrderOfChangesComesToTheSame();
    void aWithdrawnChangeOfCapacity();
    void anAnnouncedChangeWaitsForItsDay();
    void capacityIsToldNotOverwritten();
    void aLaterDayOfCheckingHidesNoChange();
    void aFullServiceIsDoubted();
    void nobodyInEmergencyAccommodationLosesTheirKeyWorker();
    void aClosedSessionTakesNoCounts();
    void aHandOverThatIsAccepted();
    void aHandOverThatIsDeclined();
    void anOfferSaysWhoseCaseItIs();
    void onlyWhoWasAskedAnswers();
    void theDayOfTheAnswerStays();
};

void TestConsequences::nothingIsSentWithoutConsent_data()
{
    QTest::addColumn<std::string>("state");
    QTest::addColumn<std::string>("expires");
    QTest::addColumn<bool>("allowed");
    QTest::newRow("never asked") << ""s
                                 << ""s << false;
    QTest::newRow("given") << "GIVEN"s
                           << ""s << true;
    QTest::newRow("given until today") << "GIVEN"s
                                       << "2026-11-24"s << true;
    QTest::newRow("run out") << "GIVEN"s
                             << "2026-11-23"s << false;
    QTest::newRow("with limits") << "GIVEN_LIMITED"s
                                 << ""s << true;
    QTest::newRow("refused") << "REFUSED"s
                             << ""s << false;
    QTest::newRow("asked for only") << "NOT_ASKED"s
                                    << ""s << false;
    QTest::newRow("another basis") << "NOT_NEEDED"s
                                   << ""s << true;
}

void TestConsequences::nothingIsSentWithoutConsent()
{
    QFETCH(std::string, state);
    QFETCH(std::string, expires);
    QFETCH(bool, allowed);
    Office office;
    QCOMPARE(office.openAll(), ""s);
    QVERIFY(office.agree("SHARE_HEALTH").ok()); // of another purpose: no help
    if (!state.empty()) {
        const auto consent = office.add(Kind::Consent,
                                        {{"purpose", "SHARE_HOUSING"},
                                         {"state", state},
                                         {"decided_on", "2026-11-02"},
                                         {"limits", "Not the old address"},
                                         {"reason", "A court order"},
                                         {"expires_on", expires}});
        QVERIFY2(consent.ok(), words(consent).c_str());
    }
    const Texts ready{{"direction", "OUT"},
                      {"status", "READY"},
                      {"service_name", "Made Up Housing"},
                      {"consent_purpose", "SHARE_HOUSING"}};
    const auto added = office.add(Kind::Referral, ready);
    QCOMPARE(added.ok(), allowed);
    QCOMPARE(office.count(Kind::Referral), allowed ? 1 : 0);
    if (!allowed)
        QVERIFY2(words(added).find("To share with housing") != std::string::npos,
                 words(added).c_str());
    // Recording is never in the way, and what came from elsewhere is taken as it is.
    QVERIFY(office.add(Kind::Referral, {{"direction", "OUT"}, {"status", "DRAFT"}}).ok());
    QVERIFY(office.add(Kind::Referral, ready, Edit::States::AsGiven).ok());
    const auto doubts = doubtsAbout(office, Kind::Referral, ready);
    if (state == "GIVEN_LIMITED")
        QCOMPARE(doubts.back(), "consent_purpose: they agreed with limits: Not the old address"s);
}

void TestConsequences::theNewestConsentCounts()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto referral = office.add(Kind::Referral,
                                     {{"direction", "OUT"},
                                      {"status", "DRAFT"},
                                      {"service_name", "Made Up Housing"},
                                      {"consent_purpose", "SHARE_HOUSING"}});
    // Written down later, but decided before: it does not count.
    const auto given = office.agree("SHARE_HOUSING");
    QVERIFY(
        office
            .add(Kind::Consent,
                 {{"purpose", "SHARE_HOUSING"}, {"state", "REFUSED"}, {"decided_on", "2026-10-01"}})
            .ok());
    QCOMPARE(words(office.moveReferral(*referral, "READY")), ""s);
    // Taken back between READY and SENT: it does not go out.
    QVERIFY(office.set(Kind::Consent, *given, {{"state", "WITHDRAWN"}}).ok());
    QVERIFY(!office.moveReferral(*referral, "SENT").ok());
    QVERIFY(office.moveReferral(*referral, "WITHDRAWN", "They took it back").ok());
}

void TestConsequences::aNoThatMayHaveComeLaterCounts()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto referral = office.add(Kind::Referral,
                                     {{"direction", "OUT"},
                                      {"status", "DRAFT"},
                                      {"service_name", "Made Up Housing"},
                                      {"consent_purpose", "SHARE_HOUSING"}});
    const auto no = [&office](const std::string &month) {
        return office.add(
            Kind::Consent,
            {{"purpose", "SHARE_HOUSING"}, {"state", "REFUSED"}, {"decided_on", month}});
    };
    QVERIFY(no("2026-10").ok()); // before any day of November
    QVERIFY(office.agree("SHARE_HOUSING").ok()); // 1 November
    QCOMPARE(words(office.moveReferral(*referral, "READY")), ""s);
    QVERIFY(no("2026-11").ok());
    QVERIFY(!office.moveReferral(*referral, "SENT").ok());
    QVERIFY(
        office
            .add(Kind::Consent,
                 {{"purpose", "SHARE_HOUSING"}, {"state", "GIVEN"}, {"decided_on", "2026-12-01"}})
            .ok());
    QCOMPARE(words(office.moveReferral(*referral, "SENT")), ""s);
}

void TestConsequences::aConsentThatIsNotAboutSharing()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    QVERIFY(office.agree("SUPPORT").ok());
    QVERIFY(!office
                 .add(Kind::Referral,
                      {{"direction", "OUT"}, {"status", "READY"}, {"consent_purpose", "SUPPORT"}})
                 .ok());
}

void TestConsequences::theNewestChangeOfCapacityCounts()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto service = office.add(
        Kind::Service, {{"name", "Made Up"}, {"capacity", "OPEN"}, {"checked_on", "2026-11-01"}});
    QVERIFY(capacity(office, *service, "LIMITED", "2026-10-20").ok()); // older: known better
    QCOMPARE(office.text(Kind::Service, *service, "capacity"), "OPEN"s);
    const auto full = capacity(office, *service, "WAITLIST", "2026-11-10", "2026-12-01");
    QVERIFY2(full.ok(), words(full).c_str());
    QCOMPARE(office.text(Kind::Service, *service, "capacity"), "WAITLIST"s);
    QCOMPARE(office.text(Kind::Service, *service, "checked_on"), "2026-11-10"s);
    QCOMPARE(office.text(Kind::Service, *service, "capacity_until"), "2026-12-01"s);
    QVERIFY(capacity(office, *service, "LIMITED", "2026-11-05").ok()); // heard late
    QCOMPARE(office.text(Kind::Service, *service, "capacity"), "WAITLIST"s);
    // The machine holds: nothing is saved of a step that cannot be.
    const std::int64_t before = office.count(Kind::CapacityChange);
    QVERIFY(!capacity(office, *service, "REMOBILISING", "2026-11-20").ok());
    QCOMPARE(office.count(Kind::CapacityChange), before);
    QVERIFY(capacity(office, *service, "ENDING", "2026-11-21", "2027-03-31").ok());
    QCOMPARE(office.text(Kind::Service, *service, "ends_on"), "2027-03-31"s);
}

void TestConsequences::anyOrderOfChangesComesToTheSame()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    std::vector<std::pair<std::string, std::string>> changes{{"2026-11-02", "LIMITED"},
                                                             {"2026-11-03", "WAITLIST"},
                                                             {"2026-11-04", "CLOSED_TEMP"},
                                                             {"2026-11-05", "OPEN"}};
    int orders = 0;
    do {
        const auto service = office.add(Kind::Service, {{"name", "Made Up"}});
        for (const auto &[day, status] : changes) {
            const auto added = capacity(office, *service, status, day);
            QVERIFY2(added.ok(), words(added).c_str());
        }
        QCOMPARE(office.text(Kind::Service, *service, "capacity"), "OPEN"s);
        QCOMPARE(office.text(Kind::Service, *service, "checked_on"), "2026-11-05"s);
        ++orders;
    } while (std::next_permutation(changes.begin(), changes.end()));
    QCOMPARE(orders, 24);
}

void TestConsequences::aWithdrawnChangeOfCapacity()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto service = office.add(Kind::Service, {{"name", "Made Up"}, {"capacity", "OPEN"}});
    QVERIFY(capacity(office, *service, "LIMITED", "2026-11-02").ok());
    const auto wrong = capacity(office, *service, "CLOSED_TEMP", "2026-11-04");
    auto edit = Edit::begin(*office.workspace);
    QVERIFY(edit->setVoid(Kind::CapacityChange, *wrong, "The wrong service").ok());
    QVERIFY(edit->commit().ok());
    QCOMPARE(office.text(Kind::Service, *service, "capacity"), "LIMITED"s);
    QCOMPARE(office.text(Kind::Service, *service, "checked_on"), "2026-11-02"s);
}

void TestConsequences::anAnnouncedChangeWaitsForItsDay()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto service = office.add(Kind::Service, {{"name", "Made Up"}, {"capacity", "OPEN"}});
    QVERIFY(capacity(office, *service, "CLOSED_TEMP", "2026-11-26").ok());
    QCOMPARE(office.text(Kind::Service, *service, "capacity"), "OPEN"s);
    office.clock.pass(2LL * 24 * 3600 * 1000);
    QCOMPARE(office.text(Kind::Service, *service, "capacity"), "CLOSED_TEMP"s);
}

void TestConsequences::capacityIsToldNotOverwritten()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto service = office.add(Kind::Service, {{"name", "Made Up"}, {"capacity", "OPEN"}});
    QVERIFY(office.set(Kind::Service, *service, {{"capacity", "LIMITED"}}).ok()); // nothing told
    QVERIFY(capacity(office, *service, "WAITLIST", "2026-11-24").ok());
    QCOMPARE(words(office.set(Kind::Service, *service, {{"capacity", "OPEN"}})),
             "Add a change of capacity instead: it says since when, why and who said so. Nothing "
             "was saved."s);
    QVERIFY(office.set(Kind::Service, *service, {{"name", "Made Up Housing"}}).ok());
    QCOMPARE(office.text(Kind::Service, *service, "capacity"), "WAITLIST"s);
}

//! The service's own fields are older than its newest change: a later day would show them again.
void TestConsequences::aLaterDayOfCheckingHidesNoChange()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto service = office.add(
        Kind::Service, {{"name", "Made Up"}, {"capacity", "OPEN"}, {"checked_on", "2026-11-01"}});
    QVERIFY(office.set(Kind::Service, *service, {{"checked_on", "2026-11-02"}}).ok()); // none told
    QVERIFY(capacity(office, *service, "WAITLIST", "2026-11-10", "2026-12-01").ok());
    for (const Texts &alone : {Texts{{"checked_on", "2026-11-20"}},
                               {{"checked_on", ""}},
                               {{"capacity_until", "2026-12-24"}}}) {
        QCOMPARE(words(office.set(Kind::Service, *service, alone)),
                 "Add a change of capacity instead: it says since when, why and who said so. "
                 "Nothing was saved."s);
        QCOMPARE(office.text(Kind::Service, *service, "capacity"), "WAITLIST"s);
        QCOMPARE(office.text(Kind::Service, *service, "checked_on"), "2026-11-10"s);
        QCOMPARE(office.text(Kind::Service, *service, "capacity_until"), "2026-12-01"s);
    }
    // As it is shown, so it may be saved.
    QCOMPARE(words(office.set(Kind::Service, *service,
                              {{"checked_on", "2026-11-10"}, {"capacity_until", "2026-12-01"}})),
             ""s);
}

void TestConsequences::aFullServiceIsDoubted()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto service = office.add(Kind::Service, {{"name", "Made Up"}, {"capacity", "OPEN"}});
    const Texts draft{{"direction", "OUT"}, {"status", "DRAFT"}, {"service", service->hex()}};
    QVERIFY(doubtsAbout(office, Kind::Referral, draft).empty());
    QVERIFY(capacity(office, *service, "WAITLIST", "2026-11-10").ok());
    const auto doubts = doubtsAbout(office, Kind::Referral, draft);
    QCOMPARE(doubts.size(), std::size_t{1});
    QCOMPARE(doubts[0], "service: the service says \"Waiting list\" since 2026-11-10"s);
    // A doubt once is enough, and one into us has nothing to do with it.
    const auto referral = office.add(Kind::Referral, draft);
    QVERIFY(referral.ok());
    auto edit = Edit::begin(*office.workspace);
    QVERIFY(edit->change(Kind::Referral, *referral,
                         Office::fields(Kind::Referral, {{"note", "Made up"}}))
                .ok());
    QVERIFY(edit->warnings().empty());
}

void TestConsequences::nobodyInEmergencyAccommodationLosesTheirKeyWorker()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto keyWorker = [&office](const std::string &who) {
        return office.set(Kind::Person, office.person, {{"key_worker", who}});
    };
    const auto sleeps = [&office](const std::string &answer, const std::string &on) {
        return office.add(Kind::Accommodation,
                          {{"timepoint", "AD_HOC"}, {"answer", answer}, {"from_date", on}});
    };
    QVERIFY(keyWorker(office.user().hex()).ok());
    QVERIFY(sleeps("OWN_RENTED", "2026-11-01").ok());
    QVERIFY(keyWorker("").ok());
    QVERIFY(keyWorker(office.user().hex()).ok());
    QVERIFY(sleeps("SHORT_STAY", "2026-11-10").ok());
    QVERIFY(words(keyWorker("")).starts_with("They live in emergency accommodation"));
    QCOMPARE(office.text(Kind::Person, office.person, "key_worker"), office.user().hex());
    QVERIFY(sleeps("SHELTER_SQUAT", "2026-11-05").ok()); // written late: they have moved on since
    QVERIFY(sleeps("SUPPORTED", "2026-11-20").ok());
    QVERIFY(keyWorker("").ok());
    // Placed for a time; then a later entry says where they went.
    QVERIFY(keyWorker(office.user().hex()).ok());
    const auto placed = office.add(
        Kind::Placement, {{"type", "A17"}, {"state", "ARRIVED"}, {"start_on", "2026-11-21"}});
    QVERIFY2(placed.ok(), words(placed).c_str());
    QVERIFY(sleeps("CAS", "2026-11-22").ok()); // that is the place
    QVERIFY(!keyWorker("").ok());
    QVERIFY(office
                .add(Kind::Accommodation,
                     {{"timepoint", "AD_HOC"}, {"type", "HMP"}, {"from_date", "2026-11-23"}})
                .ok());
    QVERIFY(keyWorker("").ok());
    QVERIFY(keyWorker(office.user().hex()).ok());
    QVERIFY(office
                .add(Kind::Placement,
                     {{"type", "A01C"}, {"state", "ARRIVED"}, {"start_on", "2026-11-24"}})
                .ok());
    QVERIFY(keyWorker("").ok()); // settled
}

void TestConsequences::aClosedSessionTakesNoCounts()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto session =
        office.add(Kind::HallSession, {{"prison", "BAI"}, {"on", "2026-11-24"}, {"state", "OPEN"}});
    const auto count = [&](const std::string &corrects) {
        return office.add(Kind::HallCount,
                          {{"session", session->hex()}, {"adults", "2"}, {"corrects", corrects}});
    };
    const auto first = count("");
    QVERIFY(first.ok());
    QVERIFY(office.set(Kind::HallSession, *session, {{"state", "CLOSED"}}).ok());
    QVERIFY(words(count("")).starts_with("The session is closed"));
    QVERIFY(count(first->hex()).ok());
}

void TestConsequences::aHandOverThatIsAccepted()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const RecordId me = office.user();
    const auto action = office.add(Kind::Action, {{"title", "Made up"}});
    const auto transfer = office.add(Kind::CaseTransfer,
                                     {{"role", "KEY_WORKER"},
                                      {"to", me.hex()},
                                      {"state", "OFFERED"},
                                      {"offered_on", "2026-11-24"}});
    QVERIFY2(transfer.ok(), words(transfer).c_str());
    QCOMPARE(office.text(Kind::Person, office.person, "key_worker"),
             ""s); // not before they say yes
    QVERIFY(office.set(Kind::CaseTransfer, *transfer, {{"state", "ACCEPTED"}}).ok());
    QCOMPARE(office.text(Kind::Person, office.person, "key_worker"), me.hex());
    QCOMPARE(office.text(Kind::CaseTransfer, *transfer, "answered_on"), "2026-11-24"s);
    QCOMPARE(office.text(Kind::Action, *action, "owner"), ""s); // nobody's before, nobody's now
}

void TestConsequences::aHandOverThatIsDeclined()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto transfer = office.add(Kind::CaseTransfer,
                                     {{"role", "BACKUP_WORKER"},
                                      {"to", office.user().hex()},
                                      {"state", "OFFERED"},
                                      {"moved", "yes"}});
    QVERIFY2(transfer.ok(), words(transfer).c_str());
    QCOMPARE(office.text(Kind::Person, office.person, "backup_worker"), office.user().hex());
    QVERIFY(!office.set(Kind::CaseTransfer, *transfer, {{"state", "DECLINED"}}).ok());
    QVERIFY(office
                .set(Kind::CaseTransfer, *transfer,
                     {{"state", "DECLINED"}, {"answer_reason", "On leave"}})
                .ok());
    // There is nobody to give it back to, so nobody falls between two.
    QCOMPARE(office.text(Kind::Person, office.person, "backup_worker"), office.user().hex());
}

void TestConsequences::anOfferSaysWhoseCaseItIs()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const std::string me = office.user().hex();
    QVERIFY(office.set(Kind::Person, office.person, {{"key_worker", me}}).ok());
    const Texts offer{{"role", "KEY_WORKER"}, {"to", me}, {"state", "OFFERED"}};
    QVERIFY(words(office.add(Kind::CaseTransfer, offer)).starts_with("Somebody has this case."));
    Texts whole = offer;
    whole.emplace_back("from", me);
    QVERIFY(office.add(Kind::CaseTransfer, whole).ok());
    const auto worker =
        office.add(Kind::Worker, {{"user", me}, {"name", "Made Up"}, {"left_on", "2026-11-01"}});
    QVERIFY2(worker.ok(), words(worker).c_str());
    QCOMPARE(words(office.add(Kind::CaseTransfer, whole)),
             "This worker has left; name somebody else. Nothing was saved."s);
}

void TestConsequences::onlyWhoWasAskedAnswers()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    QCOMPARE(words(service::addPracticeColleagues(*office.workspace)), ""s);
    RecordId other = office.user();
    for (const auto &[id, user] : office.workspace->roster().users()) {
        if (*RecordId::from(id.view()) != office.user())
            other = *RecordId::from(id.view());
    }
    QVERIFY(other != office.user());
    const auto transfer = office.add(Kind::CaseTransfer,
                                     {{"role", "WORK"}, {"to", other.hex()}, {"state", "OFFERED"}},
                                     Edit::States::AsGiven);
    QVERIFY2(transfer.ok(), words(transfer).c_str());
    QCOMPARE(words(office.set(Kind::CaseTransfer, *transfer, {{"state", "ACCEPTED"}})),
             "This was offered to somebody else, who has to answer it. Nothing was saved."s);
    QVERIFY(office.set(Kind::CaseTransfer, *transfer, {{"state", "WITHDRAWN"}}).ok());
    QCOMPARE(office.text(Kind::CaseTransfer, *transfer, "answered_on"), ""s);
}

void TestConsequences::theDayOfTheAnswerStays()
{
    Office office;
    QCOMPARE(office.openAll(), ""s);
    const auto transfer =
        office.add(Kind::CaseTransfer,
                   {{"role", "BACKUP_WORKER"}, {"to", office.user().hex()}, {"state", "OFFERED"}});
    QVERIFY(office
                .set(Kind::CaseTransfer, *transfer,
                     {{"state", "DECLINED"}, {"answer_reason", "On leave"}})
                .ok());
    office.clock.pass(3LL * 24 * 3600 * 1000);
    QVERIFY(office.set(Kind::CaseTransfer, *transfer, {{"state", "CLOSED"}}).ok());
    QCOMPARE(office.text(Kind::CaseTransfer, *transfer, "answered_on"), "2026-11-24"s);
}

QTEST_GUILESS_MAIN(TestConsequences)
#include "tst_consequences.moc"
