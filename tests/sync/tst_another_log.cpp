// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "restored_office.h"

using namespace throughline;
using base::ErrorCode;
using domain::Kind;
using service::MemberRole;
using test::codeOf;
using test::says;

//! A server that became another one without saying so, in the same epoch (sync.md D8; proof.md A4,
//! A11, A12): its log is not read as if nothing had been, and nothing is lost whichever log goes
//! on.
class TestAnotherLog : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_office = std::make_unique<test::RestoredOffice>(); }
    void cleanup() { m_office.reset(); }

    void anOlderLogInTheSameEpochIsNotRead();
    void theRightLogAgainGetsWhatTheOtherOneTook();
    void numbersThatWereGivenBeforeAreNoticed();
    void numbersAreKnownFromTheReceiptOn();
    void whatOthersFilledUpIsNoticed();
    void whatOthersFilledUpIsNoticedAfterACut();
    void whatIsInItsPlaceIsRead_data();
    void whatIsInItsPlaceIsRead();
    void nothingIsFetchedFromAnotherLog();

private:
    std::unique_ptr<test::RestoredOffice> m_office;
};

void TestAnotherLog::anOlderLogInTheSameEpochIsNotRead()
{
    const auto old = m_office->world.copyServerFiles();
    const auto person = test::addPerson(*m_office->worker, "After");
    test::syncWell(*m_office->worker);
    test::syncWell(*m_office->other);
    m_office->world.replaceServerFiles(old);
    // Editing goes on, and what can be sent is.
    (void)test::addContact(*m_office->worker, person, "one");
    (void)test::addContact(*m_office->worker, m_office->person, "two");
    for (int i = 0; i < 2; ++i) {
        m_office->worker->reopen();
        const auto round = test::syncOnce(*m_office->worker);
        QCOMPARE(codeOf(round), ErrorCode::ServerFault);
        QVERIFY(says(round, "forgotten work"));
        QCOMPARE(test::waiting(*m_office->worker), std::int64_t(1));
        QCOMPARE(service::status(**m_office->worker)->refused, std::int64_t(0));
    }
    // Others write, until the log is as long as it was, and still another one.
    for (int i = 0; i < 5; ++i) {
        (void)test::addContact(*m_office->admin, m_office->person, "theirs " + std::to_string(i));
        test::syncWell(*m_office->admin);
    }
    const auto before = test::stateOf(*m_office->worker);
    QCOMPARE(codeOf(test::syncOnce(*m_office->worker)), ErrorCode::ServerFault);
    QVERIFY(test::stateOf(*m_office->worker) == before);
    // The way out: a backup of it, put back, begins a new epoch.
    m_office->world.putServerBack(m_office->world.backUpServer());
    m_office->confirm();
    m_office->expectAgreement();
    QVERIFY(test::has(*m_office->admin, Kind::Person, person));
}

void TestAnotherLog::theRightLogAgainGetsWhatTheOtherOneTook()
{
    const auto old = m_office->world.copyServerFiles();
    (void)test::addPerson(*m_office->worker, "After");
    test::syncWell(*m_office->worker);
    test::syncWell(*m_office->other);
    const auto right = m_office->world.copyServerFiles();
    m_office->world.replaceServerFiles(old);
    const auto contact = test::addContact(*m_office->worker, m_office->person, "one");
    QCOMPARE(codeOf(test::syncOnce(*m_office->worker)), ErrorCode::ServerFault);
    QCOMPARE(test::waiting(*m_office->worker), std::int64_t(0)); // the old log took it
    m_office->world.replaceServerFiles(right);
    m_office->expectAgreement();
    QVERIFY(test::has(*m_office->admin, Kind::Contact, contact));
}

//! A device that brings exactly as much as an older copy of the log lacks makes it as long as it
//! was. Its work gets numbers then that it has had before.
void TestAnotherLog::numbersThatWereGivenBeforeAreNoticed()
{
    m_office->addPeople(2);
    const auto old = m_office->world.copyServerFiles();
    auto contacts = m_office->addContacts(*m_office->worker, 2);
    test::syncWell(*m_office->worker);
    const auto right = m_office->world.copyServerFiles();
    m_office->world.replaceServerFiles(old);
    for (const base::RecordId &contact : m_office->addContacts(*m_office->worker, 2))
        contacts.push_back(contact);
    const auto round = test::syncOnce(*m_office->worker);
    QCOMPARE(codeOf(round), ErrorCode::ServerFault);
    QVERIFY(says(round, "forgotten work"));
    m_office->worker->reopen();
    QCOMPARE(codeOf(test::syncOnce(*m_office->worker)), ErrorCode::ServerFault); // and it stays so
    // Whichever log it goes on with, nothing is lost.
    m_office->world.replaceServerFiles(right);
    m_office->expectAgreement();
    for (const base::RecordId &contact : contacts)
        QVERIFY(test::has(*m_office->admin, Kind::Contact, contact));
}

//! Also where the connection broke after the receipt, before anything was read of the log.
void TestAnotherLog::numbersAreKnownFromTheReceiptOn()
{
    m_office->addPeople(2);
    const auto old = m_office->world.copyServerFiles();
    auto contacts = m_office->addContacts(*m_office->worker, 2);
    m_office->cutAfterTheReceipt();
    QCOMPARE(test::waiting(*m_office->worker), std::int64_t(0));
    m_office->world.replaceServerFiles(old);
    for (const base::RecordId &contact : m_office->addContacts(*m_office->worker, 2))
        contacts.push_back(contact);
    QCOMPARE(codeOf(test::syncOnce(*m_office->worker)), ErrorCode::ServerFault);
    // All that it has read is there: it goes on with this log, and gives back what that lost.
    m_office->expectAgreement();
    for (const base::RecordId &contact : contacts)
        QVERIFY(test::has(*m_office->admin, Kind::Contact, contact));
}

//! The same, but the older copy was made as long again by others.
void TestAnotherLog::whatOthersFilledUpIsNoticed()
{
    m_office->addPeople(2);
    const auto old = m_office->world.copyServerFiles();
    const auto lost = m_office->addContacts(*m_office->worker, 1);
    test::syncWell(*m_office->worker);
    m_office->world.replaceServerFiles(old);
    for (int i = 0; i < 2; ++i) {
        (void)test::addContact(*m_office->other, m_office->person, "theirs");
        test::syncWell(*m_office->other);
    }
    const auto round = test::syncOnce(*m_office->worker);
    QCOMPARE(codeOf(round), ErrorCode::ServerFault);
    m_office->world.putServerBack(m_office->world.backUpServer());
    m_office->confirm();
    m_office->expectAgreement();
    QVERIFY(test::has(*m_office->admin, Kind::Contact, lost.front()));
}

//! Nor does it matter that the connection broke between the receipt and the first page after it.
void TestAnotherLog::whatOthersFilledUpIsNoticedAfterACut()
{
    m_office->addPeople(2);
    const auto old = m_office->world.copyServerFiles();
    const auto lost = m_office->addContacts(*m_office->worker, 1);
    m_office->cutAfterTheReceipt();
    m_office->world.replaceServerFiles(old);
    for (int i = 0; i < 3; ++i) {
        (void)test::addContact(*m_office->other, m_office->person, "theirs");
        test::syncWell(*m_office->other);
    }
    QCOMPARE(codeOf(test::syncOnce(*m_office->worker)), ErrorCode::ServerFault);
    m_office->expectAgreement(); // all that it had read is there
    QVERIFY(test::has(*m_office->admin, Kind::Contact, lost.front()));
}

void TestAnotherLog::whatIsInItsPlaceIsRead_data()
{
    QTest::addColumn<bool>("hasNewStatement"); // which is read before the page goes on
    QTest::newRow("at once") << false;
    QTest::newRow("after the members") << true;
}

//! What has taken the place of work that is gone is not passed over because that place was read.
void TestAnotherLog::whatIsInItsPlaceIsRead()
{
    QFETCH(const bool, hasNewStatement);
    m_office->addPeople(2);
    const auto old = m_office->world.copyServerFiles();
    const auto lost = m_office->addContacts(*m_office->worker, 2);
    m_office->cutAfterTheReceipt();
    m_office->world.replaceServerFiles(old);
    std::vector<base::RecordId> theirs;
    for (int i = 0; i < 2; ++i) {
        if (i == 1) // the log is shorter than it was
            QCOMPARE(codeOf(test::syncOnce(*m_office->worker)), ErrorCode::ServerFault);
        theirs.push_back(
            test::addContact(*m_office->other, m_office->person, "theirs " + std::to_string(i)));
        test::syncWell(*m_office->other);
    }
    if (hasNewStatement)
        (void)m_office->world.join(*m_office->admin, "Dee Example", MemberRole::Caseworker);
    test::syncWell(*m_office->worker);
    for (const base::RecordId &contact : theirs)
        QVERIFY(test::has(*m_office->worker, Kind::Contact, contact));
    m_office->expectAgreement();
    for (const base::RecordId &contact : lost)
        QVERIFY(test::has(*m_office->admin, Kind::Contact, contact));
}

//! A server that became another one without a word is asked for no folder: what it has not is not
//! lost, and what it has is not believed.
void TestAnotherLog::nothingIsFetchedFromAnotherLog()
{
    const auto old = m_office->world.copyServerFiles();
    const auto contact = m_office->leaveOneOut();
    const auto right = m_office->world.copyServerFiles();
    m_office->world.replaceServerFiles(old);
    for (int i = 0; i < 2; ++i) {
        m_office->other->transport.seen.clear();
        QCOMPARE(codeOf(test::syncOnce(*m_office->other)), ErrorCode::ServerFault);
        QCOMPARE(m_office->fetches(), std::int64_t(0));
        QVERIFY(m_office->isWanted());
    }
    m_office->world.replaceServerFiles(right);
    m_office->other->transport.seen.clear();
    test::syncWell(*m_office->other);
    QVERIFY(m_office->fetches() > 0);
    QVERIFY(test::has(*m_office->other, Kind::Contact, contact) && !m_office->isWanted());
    m_office->expectAgreement();
}

QTEST_GUILESS_MAIN(TestAnotherLog)
#include "tst_another_log.moc"
