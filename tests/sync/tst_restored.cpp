// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/erasure.h"
#include "service/kept_work.h"
#include "service/revocation.h"
#include "service/server_restored.h"
#include "support/hostile_log.h"

#include <QTest>

#include <algorithm>

using namespace throughline;
using base::ErrorCode;
using domain::Kind;
using service::MemberRole;
using Fate = test::DirectTransport::Fate;

namespace {

template<class T>
[[nodiscard]] ErrorCode codeOf(const base::Result<T> &result)
{
    return result ? ErrorCode::Internal : result.error().code;
}

template<class T>
[[nodiscard]] bool says(const base::Result<T> &result, std::string_view words)
{
    return !result && result.error().message.find(words) != std::string::npos;
}

constexpr std::int64_t dayMs = 24LL * 3600 * 1000;

} // namespace

//! A server that was put back to an earlier day (sync.md D8; proof.md I9, I17, A11): devices wait
//! for an administrator and lose nothing meanwhile, then give back all that any of them has. And a
//! server that became another one without saying so.
class TestRestored : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void everythingThatAnyDeviceHasComesBack();
    void aDeviceThatIsGoneIsMissedByNobody();
    void nothingIsLostWhileAnAdministratorIsWaitedFor();
    void whoAsksAgainIsToldTheSame();
    void aCutAtAnyRequestLosesNothing();
    void onlyWhatIsMissingIsSent();
    void whatWasErasedSinceStaysErased();
    void keysMadeSinceComeBack();
    void aKeyThatItsMakerAloneHasComesBack();
    void whoCameSinceIsKnownAgain();
    void restoredTwice();
    void whatIsOldIsNotKept();

    void onlyAnAdministratorConfirms();
    void aSessionThatEndsStopsNoConfirmation();
    void whoHadMoreMembersIsTold();
    void anotherEpochThatNobodyConfirmedIsNotRead();

    void anOlderLogInTheSameEpochIsNotRead();
    void theRightLogAgainGetsWhatTheOtherOneTook();
    void numbersThatWereGivenBeforeAreNoticed();
    void numbersAreKnownFromTheReceiptOn();
    void whatOthersFilledUpIsNoticed();
    void whatOthersFilledUpIsNoticedAfterACut();
    void whatIsInItsPlaceIsRead_data();
    void whatIsInItsPlaceIsRead();
    void whatWasBeingFetchedBeginsAnew();
    void nothingIsFetchedFromAnotherLog();

private:
    [[nodiscard]] std::vector<test::WorldDevice *> everybody() const
    {
        return {m_admin.get(), m_worker.get(), m_other.get()};
    }
    void confirm()
    {
        const auto confirmed = service::confirmRestoredServer(**m_admin, m_admin->transport);
        QVERIFY2(confirmed.ok(), confirmed ? "" : confirmed.error().message.c_str());
        QVERIFY(confirmed->isConfirmed);
    }
    //! So many bundles of the worker's, and nothing that the server sends back to it.
    std::vector<base::RecordId> addContacts(test::WorldDevice &device, int count)
    {
        std::vector<base::RecordId> contacts;
        for (int i = 0; i < count; ++i)
            contacts.push_back(test::addContact(device, m_people.at(static_cast<std::size_t>(i)),
                                                "contact " + std::to_string(i)));
        return contacts;
    }
    //! People whose folders everybody has.
    void addPeople(int count)
    {
        for (int i = 0; i < count; ++i)
            m_people.push_back(test::addPerson(*m_admin, "Person " + std::to_string(i)));
        for (int i = 0; i < 2; ++i) {
            for (test::WorldDevice *device : everybody())
                test::syncWell(*device);
        }
    }
    //! A contact that `m_other` knows to be missing and has not fetched yet: the server left it out
    //! of a page, and the connection broke when it was asked for by its folder.
    [[nodiscard]] base::RecordId leaveOneOut()
    {
        const auto contact = test::addContact(*m_worker, m_person, "left out");
        test::syncWell(*m_worker);
        (void)test::addContact(*m_worker, m_person, "shown");
        test::syncWell(*m_worker);
        m_other->transport.onReply = test::changingPages(
            [](protocol::LogPage &page) { page.entries.erase(page.entries.begin()); });
        m_other->transport.onRequest = [](sync::Request &request) {
            return request.target == "/v1/folders/fetch" ? Fate::Lost : Fate::Passes;
        };
        test::require(!test::syncOnce(*m_other).ok(), "the fetch is cut");
        m_other->transport.clearHooks();
        test::require(!test::has(*m_other, Kind::Contact, contact), "it is missing");
        test::require(isWanted(), "and that is known");
        return contact;
    }
    //! The worker's round breaks off between the receipt and the first page after it.
    void cutAfterTheReceipt()
    {
        bool isPushed = false;
        m_worker->transport.onReply = [&](const sync::Request &request, sync::Reply &) {
            isPushed = isPushed || request.target == "/v1/push";
            return isPushed && request.target.starts_with("/v1/log") ? Fate::Lost : Fate::Passes;
        };
        test::require(!test::syncOnce(*m_worker).ok(), "the round is cut");
        m_worker->transport.clearHooks();
    }
    [[nodiscard]] bool isWanted()
    {
        const auto folder = test::folderOf(*m_other, m_person).id;
        return *(*m_other)->store().wantedFolders.contains(folder);
    }
    [[nodiscard]] std::int64_t fetches()
    {
        const auto &seen = m_other->transport.seen;
        return std::count(seen.begin(), seen.end(), "POST /v1/folders/fetch")
            + std::count(seen.begin(), seen.end(), "GET /v1/index");
    }
    //! A round of each, then another; after that all hold the same and nothing waits.
    void expectAgreement()
    {
        for (int i = 0; i < 2; ++i) {
            for (test::WorldDevice *device : everybody())
                test::syncWell(*device);
        }
        for (test::WorldDevice *device : everybody()) {
            QVERIFY(test::stateOf(*device) == test::stateOf(*m_admin));
            QCOMPARE(test::waiting(*device), std::int64_t(0));
            QCOMPARE(test::quarantined(*device), std::int64_t(0));
            QCOMPARE(service::status(**device)->refused, std::int64_t(0));
        }
        // Whoever comes now gets everything from the server.
        const auto newcomer = m_world->join(*m_admin, "Nia Example", MemberRole::Manager);
        test::syncWell(*newcomer);
        QVERIFY(test::stateOf(*newcomer) == test::stateOf(*m_admin));
        QCOMPARE(test::quarantined(*newcomer), std::int64_t(0));
    }

    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin;
    std::unique_ptr<test::WorldDevice> m_worker;
    std::unique_ptr<test::WorldDevice> m_other;
    base::RecordId m_person;
    std::vector<base::RecordId> m_people;
    test::SyncWorld::Backup m_backup;
};

void TestRestored::init()
{
    m_world = std::make_unique<test::SyncWorld>(81);
    m_admin = m_world->newOrganisation();
    m_worker = m_world->join(*m_admin, "Ben Example", MemberRole::Manager);
    m_other = m_world->join(*m_admin, "Cyd Example", MemberRole::Manager);
    m_people.clear();
    m_person = test::addPerson(*m_admin, "Sample");
    for (int i = 0; i < 2; ++i) {
        for (test::WorldDevice *device : everybody())
            test::syncWell(*device);
    }
    m_backup = m_world->backUpServer();
}

void TestRestored::cleanup()
{
    m_other.reset();
    m_worker.reset();
    m_admin.reset();
    m_world.reset();
}

void TestRestored::everythingThatAnyDeviceHasComesBack()
{
    // After the backup: a new case, and work on an old one, by two devices.
    const auto person = test::addPerson(*m_worker, "After");
    (void)test::addContact(*m_worker, m_person, "one");
    test::syncWell(*m_worker);
    test::syncWell(*m_other);
    (void)test::addContact(*m_other, person, "two");
    test::syncWell(*m_other);
    test::syncWell(*m_worker);
    const auto before = test::stateOf(*m_worker);
    const auto entries = test::wholeLog(*m_other).entries.size();
    m_world->putServerBack(m_backup);

    // The administrator's device was away: it has nothing of all that.
    confirm();
    QVERIFY(!test::has(*m_admin, Kind::Person, person));
    const auto report = test::syncWell(*m_worker);
    QVERIFY(report.serverPutBack);
    QCOMPARE(report.givenBack, std::int64_t(4)); // a grant and three bundles, one of them another's
    const auto second = test::syncWell(*m_other);
    QVERIFY(second.serverPutBack);
    QCOMPARE(second.givenBack, std::int64_t(0));
    test::syncWell(*m_admin);
    QVERIFY(test::stateOf(*m_admin) == before);
    QVERIFY(!test::syncWell(*m_worker).serverPutBack); // said once
    // The statement that confirmed it is the one entry more.
    QCOMPARE(test::wholeLog(*m_other).entries.size(), entries + 1);
    expectAgreement();
}

//! Its work is with the others: they bring it.
void TestRestored::aDeviceThatIsGoneIsMissedByNobody()
{
    const auto person = test::addPerson(*m_worker, "After");
    const auto contact = test::addContact(*m_worker, person, "one");
    test::syncWell(*m_worker);
    test::syncWell(*m_other);
    m_world->putServerBack(m_backup);
    confirm();
    test::syncWell(*m_other);
    test::syncWell(*m_admin);
    QVERIFY(test::has(*m_admin, Kind::Person, person));
    QVERIFY(test::has(*m_admin, Kind::Contact, contact));
    // Should it come back after all, nothing of its own is doubled or missing.
    QCOMPARE(test::syncWell(*m_worker).givenBack, std::int64_t(0));
    expectAgreement();
}

void TestRestored::nothingIsLostWhileAnAdministratorIsWaitedFor()
{
    const auto person = test::addPerson(*m_worker, "After");
    test::syncWell(*m_worker);
    test::syncWell(*m_other);
    m_world->putServerBack(m_backup);
    // Into a folder that the server has lost, and into one that it has.
    (void)test::addContact(*m_worker, person, "one");
    (void)test::addContact(*m_worker, m_person, "two");
    (void)test::addContact(*m_other, person, "three");
    for (int i = 0; i < 3; ++i) {
        for (test::WorldDevice *device : {m_worker.get(), m_other.get()}) {
            const auto round = test::syncOnce(*device);
            QCOMPARE(codeOf(round), ErrorCode::Unreachable);
            QVERIFY(says(round, "put back to an earlier day"));
            QVERIFY(says(round, "once an administrator has confirmed"));
            QCOMPARE(service::status(**device)->refused, std::int64_t(0));
            device->reopen();
        }
    }
    QVERIFY(says(test::syncOnce(*m_admin), "org confirm"));
    // What the server could take is safe with it already.
    QCOMPARE(test::waiting(*m_worker), std::int64_t(1));
    QCOMPARE(test::waiting(*m_other), std::int64_t(1));
    confirm();
    expectAgreement();
    QCOMPARE(test::stateOf(*m_admin).size(), test::stateOf(*m_worker).size());
}

//! A session that began while the server waits: its round begins with a request that is not served.
void TestRestored::whoAsksAgainIsToldTheSame()
{
    m_world->putServerBack(m_backup);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(says(test::syncOnce(*m_admin), "org confirm"));
        (void)test::addContact(*m_worker, m_person, "meanwhile " + std::to_string(i));
        QVERIFY(says(test::syncOnce(*m_worker), "once an administrator has confirmed"));
        QCOMPARE(test::waiting(*m_worker), std::int64_t(0)); // what is written goes all the same
        m_world->advance(30'000); // the same session
    }
    confirm();
    expectAgreement();
}

void TestRestored::aCutAtAnyRequestLosesNothing()
{
    bool wasWhole = false;
    for (std::size_t at = 0; !wasWhole; ++at) {
        QVERIFY(at < 30);
        for (const auto where : {test::Cut::BeforeTheServer, test::Cut::AfterTheServer}) {
            m_backup = m_world->backUpServer();
            const std::string name = std::to_string(at);
            const auto person = test::addPerson(*m_worker, "After " + name);
            (void)test::addContact(*m_worker, m_person, "one " + name);
            test::syncWell(*m_worker);
            test::syncWell(*m_other);
            (void)test::addContact(*m_worker, person, "two " + name);
            m_world->putServerBack(m_backup);
            confirm();
            m_world->advance(20 * 60'000); // no session outlives this
            const auto [round, wasCut] = test::syncCutAt(*m_worker, at, where);
            wasWhole = !wasCut;
            QCOMPARE(round.ok(), wasWhole);
            m_worker->reopen();
            for (int i = 0; i < 2; ++i) {
                for (test::WorldDevice *device : everybody())
                    test::syncWell(*device);
            }
            for (test::WorldDevice *device : everybody()) {
                QVERIFY2(test::stateOf(*device) == test::stateOf(*m_worker), name.c_str());
                QCOMPARE(test::waiting(*device), std::int64_t(0));
                QCOMPARE(test::quarantined(*device), std::int64_t(0));
                QCOMPARE(service::status(**device)->refused, std::int64_t(0));
            }
            QVERIFY(test::has(*m_admin, Kind::Person, person));
        }
    }
    expectAgreement();
}

void TestRestored::onlyWhatIsMissingIsSent()
{
    for (int i = 0; i < 30; ++i)
        (void)test::addPerson(*m_worker, "Before " + std::to_string(i));
    test::syncWell(*m_worker);
    test::syncWell(*m_other);
    m_backup = m_world->backUpServer();
    (void)test::addContact(*m_worker, m_person, "after");
    test::syncWell(*m_worker);
    m_world->putServerBack(m_backup);
    confirm();
    std::vector<std::size_t> offered;
    m_worker->transport.onRequest = [&](sync::Request &request) {
        if (request.target.starts_with("/v1/push?again=1"))
            offered.push_back(
                protocol::decode<std::vector<protocol::PushItem>>(request.body)->size());
        return Fate::Passes;
    };
    QCOMPARE(test::syncWell(*m_worker).givenBack, std::int64_t(1));
    QVERIFY((offered == std::vector<std::size_t>{1}));
    m_worker->transport.clearHooks();
    test::syncWell(*m_worker);
    // Nobody asks again once it is done.
    QVERIFY(std::none_of(m_worker->transport.seen.begin(), m_worker->transport.seen.end(),
                         [](const std::string &what) { return what == "POST /v1/missing"; }));
    expectAgreement();
}

void TestRestored::whatWasErasedSinceStaysErased()
{
    const auto person = test::addPerson(*m_worker, "After");
    (void)test::addContact(*m_worker, m_person, "one");
    test::syncWell(*m_worker);
    for (test::WorldDevice *device : everybody())
        test::syncWell(*device);
    for (const base::RecordId &id : {m_person, person}) {
        const auto plan = service::planErasure(**m_admin, id);
        QVERIFY(plan);
        const auto erased =
            service::erasePerson(**m_admin, &m_admin->transport,
                                 {id, "ASKED", "They wrote to us", plan->content.records});
        QVERIFY2(erased.ok(), erased ? "" : erased.error().message.c_str());
    }
    for (test::WorldDevice *device : everybody())
        test::syncWell(*device);
    m_world->putServerBack(m_backup);
    confirm();
    for (test::WorldDevice *device : everybody()) {
        QCOMPARE(test::syncWell(*device).givenBack, std::int64_t(0));
        QVERIFY(!test::has(*device, Kind::Person, m_person));
    }
    for (const protocol::LogEntry &entry : test::wholeLog(*m_admin).entries) {
        if (entry.kind == protocol::EntryKind::Bundle)
            QVERIFY(
                !(**m_admin).roster().isErased(protocol::decodeBundle(entry.bytes)->header.folder));
    }
    expectAgreement();
}

void TestRestored::keysMadeSinceComeBack()
{
    const auto third = m_world->join(*m_admin, "Dee Example", MemberRole::Manager);
    for (test::WorldDevice *device : everybody())
        test::syncWell(*device);
    m_backup = m_world->backUpServer();
    // A folder that the server will not know at all, with two keys.
    const auto person = test::addPerson(*m_worker, "After");
    for (test::WorldDevice *device : {m_worker.get(), m_other.get(), m_admin.get()})
        test::syncWell(*device);
    // Shut out: teams and folders get new keys, and work goes on under these.
    const auto revoked =
        service::revokeDevice(**m_admin, m_admin->transport, (**third).keys().device, false,
                              protocol::RevokeReason::Lost);
    QVERIFY2(revoked.ok(), revoked ? "" : revoked.error().message.c_str());
    for (int i = 0; i < 3; ++i) {
        for (test::WorldDevice *device : everybody()) {
            (void)test::addContact(*device, m_person, "after " + std::to_string(i));
            (void)test::addContact(*device, person, "after " + std::to_string(i));
            test::syncWell(*device);
        }
    }
    const auto kid = test::folderOf(*m_worker, m_person).kid;
    const auto newest = test::folderOf(*m_worker, person).kid;
    for (test::WorldDevice *device : everybody())
        test::syncWell(*device);
    m_world->putServerBack(m_backup);
    confirm();
    // Everything was on the first device, and came back in an order in which it could be taken.
    QCOMPARE(test::syncWell(*m_worker).givenBack, std::int64_t(0));
    QCOMPARE(test::syncWell(*m_other).givenBack, std::int64_t(0));
    expectAgreement();
    // Nobody had to make another one.
    QVERIFY(test::folderOf(*m_worker, m_person).kid == kid);
    QVERIFY(test::folderOf(*m_worker, person).kid == newest);
    QVERIFY(says(test::syncOnce(*third), "shut this device out"));
}

//! A folder's new key that the server took and lost before anybody else had it, its maker included.
void TestRestored::aKeyThatItsMakerAloneHasComesBack()
{
    const auto third = m_world->join(*m_admin, "Dee Example", MemberRole::Manager);
    for (test::WorldDevice *device : everybody())
        test::syncWell(*device);
    m_backup = m_world->backUpServer();
    const std::string grants =
        "/v1/folders/" + test::folderOf(*m_admin, m_person).id.hex() + "/grants";
    bool isTaken = false; // from then on the connection is broken
    m_admin->transport.onReply = [&](const sync::Request &request, sync::Reply &) {
        const bool isLost = isTaken;
        isTaken = isTaken || (request.method == "PUT" && request.target == grants);
        return isLost ? Fate::Lost : Fate::Passes;
    };
    // The rounds that follow replace the keys, as far as they come.
    (void)service::revokeDevice(**m_admin, m_admin->transport, (**third).keys().device, false,
                                protocol::RevokeReason::Lost);
    QVERIFY(isTaken);
    m_admin->transport.clearHooks();
    m_world->putServerBack(m_backup);
    confirm();
    (void)test::addContact(*m_admin, m_person, "two");
    for (int i = 0; i < 2; ++i) {
        for (test::WorldDevice *device : everybody())
            test::syncWell(*device);
    }
    QCOMPARE(test::waiting(*m_admin), std::int64_t(0));
    expectAgreement();
}

void TestRestored::whoCameSinceIsKnownAgain()
{
    const auto newcomer = m_world->join(*m_admin, "Eve Example", MemberRole::Manager);
    test::syncWell(*m_admin); // the seals of the teams' keys
    test::syncWell(*newcomer);
    (void)test::addContact(*newcomer, m_person, "one");
    test::syncWell(*newcomer);
    m_world->putServerBack(m_backup);
    (void)test::addContact(*newcomer, m_person, "two");
    const auto stranger = test::syncOnce(*newcomer);
    QCOMPARE(codeOf(stranger), ErrorCode::Unreachable);
    QVERIFY(says(stranger, "does not know this device any more"));
    QCOMPARE(test::waiting(*newcomer), std::int64_t(1));
    // The administrator's device has the longer chain, and brings it.
    confirm();
    QCOMPARE(test::syncWell(*newcomer).pushed, std::int64_t(1));
    expectAgreement();
}

void TestRestored::restoredTwice()
{
    (void)test::addPerson(*m_worker, "After");
    test::syncWell(*m_worker);
    test::syncWell(*m_other);
    const auto second = m_world->backUpServer();
    (void)test::addPerson(*m_worker, "Later");
    test::syncWell(*m_worker);
    m_world->putServerBack(second);
    confirm();
    test::syncWell(*m_worker);
    // That was not the right one: an older one, and of the time between nothing.
    m_world->putServerBack(m_backup);
    QVERIFY(says(test::syncOnce(*m_worker), "put back"));
    confirm();
    expectAgreement();
}

void TestRestored::whatIsOldIsNotKept()
{
    QVERIFY(service::confirmRestoredServer(**m_admin, m_admin->transport).error().code
            == ErrorCode::Refused); // nothing to confirm
    const auto keptBy = [](test::WorldDevice &device) {
        service::StoreKeptWork kept(*device);
        return kept.grants()->size() + kept.bundlesAfter(nullptr, 1000)->size();
    };
    (void)test::addContact(*m_worker, m_person, "one");
    test::syncWell(*m_worker);
    test::syncWell(*m_other);
    const auto before = keptBy(*m_other);
    QVERIFY(before > 0);
    for (int i = 0; i < 46; ++i) {
        m_world->advance(dayMs);
        test::syncWell(*m_other); // the lease
        test::syncWell(*m_worker);
    }
    (void)test::addContact(*m_worker, m_person, "two");
    test::syncWell(*m_worker);
    test::syncWell(*m_other);
    QCOMPARE(keptBy(*m_other), std::size_t(1));
    QVERIFY(keptBy(*m_worker) < before);
}

void TestRestored::onlyAnAdministratorConfirms()
{
    (void)test::addPerson(*m_worker, "After");
    test::syncWell(*m_worker);
    m_world->putServerBack(m_backup);
    const auto refused = service::confirmRestoredServer(**m_worker, m_worker->transport);
    QCOMPARE(codeOf(refused), ErrorCode::Refused);
    const auto seen = service::lookAtRestoredServer(**m_worker, m_worker->transport);
    QVERIFY2(seen.ok(), seen ? "" : seen.error().message.c_str());
    QVERIFY(!seen->isConfirmed && seen->head < seen->headSeenHere);
    QCOMPARE(seen->members, seen->membersHere);
    QVERIFY(says(test::syncOnce(*m_worker), "put back"));
    confirm();
    QVERIFY(service::lookAtRestoredServer(**m_worker, m_worker->transport)->isConfirmed);
    const auto again = service::confirmRestoredServer(**m_admin, m_admin->transport);
    QVERIFY(again && again->isConfirmed);
    expectAgreement();
}

//! While the server waits for an administrator a round stops: the session that it began first is
//! enough for the word that the server waits for.
void TestRestored::aSessionThatEndsStopsNoConfirmation()
{
    (void)test::addPerson(*m_worker, "After");
    test::syncWell(*m_worker);
    m_world->putServerBack(m_backup);
    bool hasEnded = false;
    m_admin->transport.onRequest = [&](sync::Request &request) {
        if (!hasEnded && request.target.ends_with(base::EpochId().hex())) {
            hasEnded = true;
            request.bearer = "of a session that has ended";
        }
        return test::DirectTransport::Fate::Passes;
    };
    confirm();
    QVERIFY(hasEnded);
    m_admin->transport.clearHooks();
    expectAgreement();
}

//! Confirmed where a change of the list of members was not known: whoever knows it must not go on
//! as if nothing had been.
void TestRestored::whoHadMoreMembersIsTold()
{
    QVERIFY(service::setAdmin(**m_admin, m_admin->transport, (**m_worker).keys().user, true));
    for (test::WorldDevice *device : everybody())
        test::syncWell(*device);
    m_backup = m_world->backUpServer();
    QVERIFY(service::addTeam(**m_worker, &m_worker->transport, "Late team"));
    (void)test::addContact(*m_worker, m_person, "one");
    test::syncWell(*m_worker);
    m_world->putServerBack(m_backup);
    confirm(); // on the device that does not know of it
    const auto told = test::syncOnce(*m_worker);
    QCOMPARE(codeOf(told), ErrorCode::ServerFault);
    QVERIFY(says(told, "gone on without changes"));
    // Where the device that knows it comes first nothing is missing.
    m_world->putServerBack(m_backup);
    QVERIFY(says(test::syncOnce(*m_worker), "org confirm"));
}

void TestRestored::anotherEpochThatNobodyConfirmedIsNotRead()
{
    // As a server would that goes back without a word of an administrator (A11).
    (void)test::addContact(*m_other, m_person, "theirs");
    test::syncWell(*m_other);
    m_world->advance(20 * 60'000); // so that the device has to sign in
    m_worker->transport.onReply = [](const sync::Request &, sync::Reply &reply) {
        if (auto state = protocol::parseServerState(reply.state)) {
            state->epoch.bytes[0] ^= 1;
            reply.state = protocol::toText(*state);
        }
        return Fate::Passes;
    };
    const auto before = test::stateOf(*m_worker);
    for (int i = 0; i < 2; ++i) {
        m_worker->transport.seen.clear();
        const auto round = test::syncOnce(*m_worker);
        QCOMPARE(codeOf(round), ErrorCode::Unreachable);
        QVERIFY(says(round, "put back to an earlier day"));
        QVERIFY(test::stateOf(*m_worker) == before);
        QVERIFY(std::none_of(m_worker->transport.seen.begin(), m_worker->transport.seen.end(),
                             [](const std::string &what) { return what == "GET /v1/log"; }));
        m_world->advance(20 * 60'000);
    }
    m_worker->transport.clearHooks();
    expectAgreement();
}

void TestRestored::anOlderLogInTheSameEpochIsNotRead()
{
    const auto old = m_world->copyServerFiles();
    const auto person = test::addPerson(*m_worker, "After");
    test::syncWell(*m_worker);
    test::syncWell(*m_other);
    m_world->replaceServerFiles(old);
    // Editing goes on, and what can be sent is.
    (void)test::addContact(*m_worker, person, "one");
    (void)test::addContact(*m_worker, m_person, "two");
    for (int i = 0; i < 2; ++i) {
        m_worker->reopen();
        const auto round = test::syncOnce(*m_worker);
        QCOMPARE(codeOf(round), ErrorCode::ServerFault);
        QVERIFY(says(round, "forgotten work"));
        QCOMPARE(test::waiting(*m_worker), std::int64_t(1));
        QCOMPARE(service::status(**m_worker)->refused, std::int64_t(0));
    }
    // Others write, until the log is as long as it was, and still another one.
    for (int i = 0; i < 5; ++i) {
        (void)test::addContact(*m_admin, m_person, "theirs " + std::to_string(i));
        test::syncWell(*m_admin);
    }
    const auto before = test::stateOf(*m_worker);
    QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::ServerFault);
    QVERIFY(test::stateOf(*m_worker) == before);
    // The way out: a backup of it, put back, begins a new epoch.
    m_world->putServerBack(m_world->backUpServer());
    confirm();
    expectAgreement();
    QVERIFY(test::has(*m_admin, Kind::Person, person));
}

void TestRestored::theRightLogAgainGetsWhatTheOtherOneTook()
{
    const auto old = m_world->copyServerFiles();
    (void)test::addPerson(*m_worker, "After");
    test::syncWell(*m_worker);
    test::syncWell(*m_other);
    const auto right = m_world->copyServerFiles();
    m_world->replaceServerFiles(old);
    const auto contact = test::addContact(*m_worker, m_person, "one");
    QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::ServerFault);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0)); // the old log took it
    m_world->replaceServerFiles(right);
    expectAgreement();
    QVERIFY(test::has(*m_admin, Kind::Contact, contact));
}

//! A device that brings exactly as much as an older copy of the log lacks makes it as long as it
//! was. Its work gets numbers then that it has had before.
void TestRestored::numbersThatWereGivenBeforeAreNoticed()
{
    addPeople(2);
    const auto old = m_world->copyServerFiles();
    auto contacts = addContacts(*m_worker, 2);
    test::syncWell(*m_worker);
    const auto right = m_world->copyServerFiles();
    m_world->replaceServerFiles(old);
    for (const base::RecordId &contact : addContacts(*m_worker, 2))
        contacts.push_back(contact);
    const auto round = test::syncOnce(*m_worker);
    QCOMPARE(codeOf(round), ErrorCode::ServerFault);
    QVERIFY(says(round, "forgotten work"));
    m_worker->reopen();
    QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::ServerFault); // and it stays so
    // Whichever log it goes on with, nothing is lost.
    m_world->replaceServerFiles(right);
    expectAgreement();
    for (const base::RecordId &contact : contacts)
        QVERIFY(test::has(*m_admin, Kind::Contact, contact));
}

//! Also where the connection broke after the receipt, before anything was read of the log.
void TestRestored::numbersAreKnownFromTheReceiptOn()
{
    addPeople(2);
    const auto old = m_world->copyServerFiles();
    auto contacts = addContacts(*m_worker, 2);
    cutAfterTheReceipt();
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
    m_world->replaceServerFiles(old);
    for (const base::RecordId &contact : addContacts(*m_worker, 2))
        contacts.push_back(contact);
    QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::ServerFault);
    // All that it has read is there: it goes on with this log, and gives back what that lost.
    expectAgreement();
    for (const base::RecordId &contact : contacts)
        QVERIFY(test::has(*m_admin, Kind::Contact, contact));
}

//! The same, but the older copy was made as long again by others.
void TestRestored::whatOthersFilledUpIsNoticed()
{
    addPeople(2);
    const auto old = m_world->copyServerFiles();
    const auto lost = addContacts(*m_worker, 1);
    test::syncWell(*m_worker);
    m_world->replaceServerFiles(old);
    for (int i = 0; i < 2; ++i) {
        (void)test::addContact(*m_other, m_person, "theirs");
        test::syncWell(*m_other);
    }
    const auto round = test::syncOnce(*m_worker);
    QCOMPARE(codeOf(round), ErrorCode::ServerFault);
    m_world->putServerBack(m_world->backUpServer());
    confirm();
    expectAgreement();
    QVERIFY(test::has(*m_admin, Kind::Contact, lost.front()));
}

//! Nor does it matter that the connection broke between the receipt and the first page after it.
void TestRestored::whatOthersFilledUpIsNoticedAfterACut()
{
    addPeople(2);
    const auto old = m_world->copyServerFiles();
    const auto lost = addContacts(*m_worker, 1);
    cutAfterTheReceipt();
    m_world->replaceServerFiles(old);
    for (int i = 0; i < 3; ++i) {
        (void)test::addContact(*m_other, m_person, "theirs");
        test::syncWell(*m_other);
    }
    QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::ServerFault);
    expectAgreement(); // all that it had read is there
    QVERIFY(test::has(*m_admin, Kind::Contact, lost.front()));
}

void TestRestored::whatIsInItsPlaceIsRead_data()
{
    QTest::addColumn<bool>("hasNewStatement"); // which is read before the page goes on
    QTest::newRow("at once") << false;
    QTest::newRow("after the members") << true;
}

//! What has taken the place of work that is gone is not passed over because that place was read.
void TestRestored::whatIsInItsPlaceIsRead()
{
    QFETCH(const bool, hasNewStatement);
    addPeople(2);
    const auto old = m_world->copyServerFiles();
    const auto lost = addContacts(*m_worker, 2);
    bool isCut = false;
    m_worker->transport.onReply = [&](const sync::Request &request, sync::Reply &) {
        isCut = isCut || request.target == "/v1/push";
        return isCut && request.target.starts_with("/v1/log") ? Fate::Lost : Fate::Passes;
    };
    QVERIFY(!test::syncOnce(*m_worker).ok());
    m_worker->transport.clearHooks();
    m_world->replaceServerFiles(old);
    std::vector<base::RecordId> theirs;
    for (int i = 0; i < 2; ++i) {
        if (i == 1) // the log is shorter than it was
            QCOMPARE(codeOf(test::syncOnce(*m_worker)), ErrorCode::ServerFault);
        theirs.push_back(test::addContact(*m_other, m_person, "theirs " + std::to_string(i)));
        test::syncWell(*m_other);
    }
    if (hasNewStatement)
        (void)m_world->join(*m_admin, "Dee Example", MemberRole::Caseworker);
    test::syncWell(*m_worker);
    for (const base::RecordId &contact : theirs)
        QVERIFY(test::has(*m_worker, Kind::Contact, contact));
    expectAgreement();
    for (const base::RecordId &contact : lost)
        QVERIFY(test::has(*m_admin, Kind::Contact, contact));
}

//! How far a folder had been fetched is a place in a log that is no more.
void TestRestored::whatWasBeingFetchedBeginsAnew()
{
    const auto contact = leaveOneOut();
    // As far as a long folder had come when it was cut; the new log has other places.
    const auto folder = test::folderOf(*m_other, m_person).id;
    QVERIFY((*m_other)->store().wantedFolders.setReached(folder, 100'000).ok());
    m_world->putServerBack(m_world->backUpServer());
    confirm();
    test::syncWell(*m_other);
    QVERIFY(test::has(*m_other, Kind::Contact, contact));
    QVERIFY(!isWanted());
    expectAgreement();
}

//! A server that became another one without a word is asked for no folder: what it has not is not
//! lost, and what it has is not believed.
void TestRestored::nothingIsFetchedFromAnotherLog()
{
    const auto old = m_world->copyServerFiles();
    const auto contact = leaveOneOut();
    const auto right = m_world->copyServerFiles();
    m_world->replaceServerFiles(old);
    for (int i = 0; i < 2; ++i) {
        m_other->transport.seen.clear();
        QCOMPARE(codeOf(test::syncOnce(*m_other)), ErrorCode::ServerFault);
        QCOMPARE(fetches(), std::int64_t(0));
        QVERIFY(isWanted());
    }
    m_world->replaceServerFiles(right);
    m_other->transport.seen.clear();
    test::syncWell(*m_other);
    QVERIFY(fetches() > 0);
    QVERIFY(test::has(*m_other, Kind::Contact, contact) && !isWanted());
    expectAgreement();
}

QTEST_GUILESS_MAIN(TestRestored)
#include "tst_restored.moc"
