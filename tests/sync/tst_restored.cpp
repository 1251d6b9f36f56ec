// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "restored_office.h"

#include "service/erasure.h"
#include "service/kept_work.h"
#include "service/revocation.h"

using namespace throughline;
using base::ErrorCode;
using domain::Kind;
using service::MemberRole;
using test::codeOf;
using test::says;
using Fate = test::DirectTransport::Fate;

namespace {

constexpr std::int64_t dayMs = 24LL * 3600 * 1000;

} // namespace

//! A server that was put back to an earlier day (sync.md D8; proof.md I9, I17, A11): devices wait
//! for an administrator and lose nothing meanwhile, then give back all that any of them has.
class TestRestored : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_office = std::make_unique<test::RestoredOffice>(); }
    void cleanup() { m_office.reset(); }

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
    void whatWasBeingFetchedBeginsAnew();

private:
    std::unique_ptr<test::RestoredOffice> m_office;
};

void TestRestored::everythingThatAnyDeviceHasComesBack()
{
    // After the backup: a new case, and work on an old one, by two devices.
    const auto person = test::addPerson(*m_office->worker, "After");
    (void)test::addContact(*m_office->worker, m_office->person, "one");
    test::syncWell(*m_office->worker);
    test::syncWell(*m_office->other);
    (void)test::addContact(*m_office->other, person, "two");
    test::syncWell(*m_office->other);
    test::syncWell(*m_office->worker);
    const auto before = test::stateOf(*m_office->worker);
    const auto entries = test::wholeLog(*m_office->other).entries.size();
    m_office->world.putServerBack(m_office->backup);

    // The administrator's device was away: it has nothing of all that.
    m_office->confirm();
    QVERIFY(!test::has(*m_office->admin, Kind::Person, person));
    const auto report = test::syncWell(*m_office->worker);
    QVERIFY(report.serverPutBack);
    QCOMPARE(report.givenBack, std::int64_t(4)); // a grant and three bundles, one of them another's
    const auto second = test::syncWell(*m_office->other);
    QVERIFY(second.serverPutBack);
    QCOMPARE(second.givenBack, std::int64_t(0));
    test::syncWell(*m_office->admin);
    QVERIFY(test::stateOf(*m_office->admin) == before);
    QVERIFY(!test::syncWell(*m_office->worker).serverPutBack); // said once
    // The statement that confirmed it is the one entry more.
    QCOMPARE(test::wholeLog(*m_office->other).entries.size(), entries + 1);
    m_office->expectAgreement();
}

//! Its work is with the others: they bring it.
void TestRestored::aDeviceThatIsGoneIsMissedByNobody()
{
    const auto person = test::addPerson(*m_office->worker, "After");
    const auto contact = test::addContact(*m_office->worker, person, "one");
    test::syncWell(*m_office->worker);
    test::syncWell(*m_office->other);
    m_office->world.putServerBack(m_office->backup);
    m_office->confirm();
    test::syncWell(*m_office->other);
    test::syncWell(*m_office->admin);
    QVERIFY(test::has(*m_office->admin, Kind::Person, person));
    QVERIFY(test::has(*m_office->admin, Kind::Contact, contact));
    // Should it come back after all, nothing of its own is doubled or missing.
    QCOMPARE(test::syncWell(*m_office->worker).givenBack, std::int64_t(0));
    m_office->expectAgreement();
}

void TestRestored::nothingIsLostWhileAnAdministratorIsWaitedFor()
{
    const auto person = test::addPerson(*m_office->worker, "After");
    test::syncWell(*m_office->worker);
    test::syncWell(*m_office->other);
    m_office->world.putServerBack(m_office->backup);
    // Into a folder that the server has lost, and into one that it has.
    (void)test::addContact(*m_office->worker, person, "one");
    (void)test::addContact(*m_office->worker, m_office->person, "two");
    (void)test::addContact(*m_office->other, person, "three");
    for (int i = 0; i < 3; ++i) {
        for (test::WorldDevice *device : {m_office->worker.get(), m_office->other.get()}) {
            const auto round = test::syncOnce(*device);
            QCOMPARE(codeOf(round), ErrorCode::Unreachable);
            QVERIFY(says(round, "put back to an earlier day"));
            QVERIFY(says(round, "once an administrator has confirmed"));
            QCOMPARE(service::status(**device)->refused, std::int64_t(0));
            device->reopen();
        }
    }
    QVERIFY(says(test::syncOnce(*m_office->admin), "org confirm"));
    // What the server could take is safe with it already.
    QCOMPARE(test::waiting(*m_office->worker), std::int64_t(1));
    QCOMPARE(test::waiting(*m_office->other), std::int64_t(1));
    m_office->confirm();
    m_office->expectAgreement();
    QCOMPARE(test::stateOf(*m_office->admin).size(), test::stateOf(*m_office->worker).size());
}

//! A session that began while the server waits: its round begins with a request that is not served.
void TestRestored::whoAsksAgainIsToldTheSame()
{
    m_office->world.putServerBack(m_office->backup);
    for (int i = 0; i < 3; ++i) {
        QVERIFY(says(test::syncOnce(*m_office->admin), "org confirm"));
        (void)test::addContact(*m_office->worker, m_office->person,
                               "meanwhile " + std::to_string(i));
        QVERIFY(says(test::syncOnce(*m_office->worker), "once an administrator has confirmed"));
        QCOMPARE(test::waiting(*m_office->worker),
                 std::int64_t(0)); // what is written goes all the same
        m_office->world.advance(30'000); // the same session
    }
    m_office->confirm();
    m_office->expectAgreement();
}

void TestRestored::aCutAtAnyRequestLosesNothing()
{
    bool wasWhole = false;
    for (std::size_t at = 0; !wasWhole; ++at) {
        QVERIFY(at < 30);
        for (const auto where : {test::Cut::BeforeTheServer, test::Cut::AfterTheServer}) {
            m_office->backup = m_office->world.backUpServer();
            const std::string name = std::to_string(at);
            const auto person = test::addPerson(*m_office->worker, "After " + name);
            (void)test::addContact(*m_office->worker, m_office->person, "one " + name);
            test::syncWell(*m_office->worker);
            test::syncWell(*m_office->other);
            (void)test::addContact(*m_office->worker, person, "two " + name);
            m_office->world.putServerBack(m_office->backup);
            m_office->confirm();
            m_office->world.advance(20 * 60'000); // no session outlives this
            const auto [round, wasCut] = test::syncCutAt(*m_office->worker, at, where);
            wasWhole = !wasCut;
            QCOMPARE(round.ok(), wasWhole);
            m_office->worker->reopen();
            for (int i = 0; i < 2; ++i) {
                for (test::WorldDevice *device : m_office->everybody())
                    test::syncWell(*device);
            }
            for (test::WorldDevice *device : m_office->everybody()) {
                QVERIFY2(test::stateOf(*device) == test::stateOf(*m_office->worker), name.c_str());
                QCOMPARE(test::waiting(*device), std::int64_t(0));
                QCOMPARE(test::quarantined(*device), std::int64_t(0));
                QCOMPARE(service::status(**device)->refused, std::int64_t(0));
            }
            QVERIFY(test::has(*m_office->admin, Kind::Person, person));
        }
    }
    m_office->expectAgreement();
}

void TestRestored::onlyWhatIsMissingIsSent()
{
    for (int i = 0; i < 30; ++i)
        (void)test::addPerson(*m_office->worker, "Before " + std::to_string(i));
    test::syncWell(*m_office->worker);
    test::syncWell(*m_office->other);
    m_office->backup = m_office->world.backUpServer();
    (void)test::addContact(*m_office->worker, m_office->person, "after");
    test::syncWell(*m_office->worker);
    m_office->world.putServerBack(m_office->backup);
    m_office->confirm();
    std::vector<std::size_t> offered;
    m_office->worker->transport.onRequest = [&](sync::Request &request) {
        if (request.target.starts_with("/v1/push?again=1"))
            offered.push_back(
                protocol::decode<std::vector<protocol::PushItem>>(request.body)->size());
        return Fate::Passes;
    };
    QCOMPARE(test::syncWell(*m_office->worker).givenBack, std::int64_t(1));
    QVERIFY((offered == std::vector<std::size_t>{1}));
    m_office->worker->transport.clearHooks();
    test::syncWell(*m_office->worker);
    // Nobody asks again once it is done.
    QVERIFY(std::none_of(m_office->worker->transport.seen.begin(),
                         m_office->worker->transport.seen.end(),
                         [](const std::string &what) { return what == "POST /v1/missing"; }));
    m_office->expectAgreement();
}

void TestRestored::whatWasErasedSinceStaysErased()
{
    const auto person = test::addPerson(*m_office->worker, "After");
    (void)test::addContact(*m_office->worker, m_office->person, "one");
    test::syncWell(*m_office->worker);
    for (test::WorldDevice *device : m_office->everybody())
        test::syncWell(*device);
    for (const base::RecordId &id : {m_office->person, person}) {
        const auto plan = service::planErasure(**m_office->admin, id);
        QVERIFY(plan);
        const auto erased =
            service::erasePerson(**m_office->admin, &m_office->admin->transport,
                                 {id, "ASKED", "They wrote to us", plan->content.records});
        QVERIFY2(erased.ok(), erased ? "" : erased.error().message.c_str());
    }
    for (test::WorldDevice *device : m_office->everybody())
        test::syncWell(*device);
    m_office->world.putServerBack(m_office->backup);
    m_office->confirm();
    for (test::WorldDevice *device : m_office->everybody()) {
        QCOMPARE(test::syncWell(*device).givenBack, std::int64_t(0));
        QVERIFY(!test::has(*device, Kind::Person, m_office->person));
    }
    for (const protocol::LogEntry &entry : test::wholeLog(*m_office->admin).entries) {
        if (entry.kind == protocol::EntryKind::Bundle)
            QVERIFY(!(**m_office->admin)
                         .roster()
                         .isErased(protocol::decodeBundle(entry.bytes)->header.folder));
    }
    m_office->expectAgreement();
}

void TestRestored::keysMadeSinceComeBack()
{
    const auto third = m_office->world.join(*m_office->admin, "Dee Example", MemberRole::Manager);
    for (test::WorldDevice *device : m_office->everybody())
        test::syncWell(*device);
    m_office->backup = m_office->world.backUpServer();
    // A folder that the server will not know at all, with two keys.
    const auto person = test::addPerson(*m_office->worker, "After");
    for (test::WorldDevice *device :
         {m_office->worker.get(), m_office->other.get(), m_office->admin.get()})
        test::syncWell(*device);
    // Shut out: teams and folders get new keys, and work goes on under these.
    const auto revoked =
        service::revokeDevice(**m_office->admin, m_office->admin->transport,
                              (**third).keys().device, false, protocol::RevokeReason::Lost);
    QVERIFY2(revoked.ok(), revoked ? "" : revoked.error().message.c_str());
    for (int i = 0; i < 3; ++i) {
        for (test::WorldDevice *device : m_office->everybody()) {
            (void)test::addContact(*device, m_office->person, "after " + std::to_string(i));
            (void)test::addContact(*device, person, "after " + std::to_string(i));
            test::syncWell(*device);
        }
    }
    const auto kid = test::folderOf(*m_office->worker, m_office->person).kid;
    const auto newest = test::folderOf(*m_office->worker, person).kid;
    for (test::WorldDevice *device : m_office->everybody())
        test::syncWell(*device);
    m_office->world.putServerBack(m_office->backup);
    m_office->confirm();
    // Everything was on the first device, and came back in an order in which it could be taken.
    QCOMPARE(test::syncWell(*m_office->worker).givenBack, std::int64_t(0));
    QCOMPARE(test::syncWell(*m_office->other).givenBack, std::int64_t(0));
    m_office->expectAgreement();
    // Nobody had to make another one.
    QVERIFY(test::folderOf(*m_office->worker, m_office->person).kid == kid);
    QVERIFY(test::folderOf(*m_office->worker, person).kid == newest);
    QVERIFY(says(test::syncOnce(*third), "shut this device out"));
}

//! A folder's new key that the server took and lost before anybody else had it, its maker included.
void TestRestored::aKeyThatItsMakerAloneHasComesBack()
{
    const auto third = m_office->world.join(*m_office->admin, "Dee Example", MemberRole::Manager);
    for (test::WorldDevice *device : m_office->everybody())
        test::syncWell(*device);
    m_office->backup = m_office->world.backUpServer();
    const std::string grants =
        "/v1/folders/" + test::folderOf(*m_office->admin, m_office->person).id.hex() + "/grants";
    bool isTaken = false; // from then on the connection is broken
    m_office->admin->transport.onReply = [&](const sync::Request &request, sync::Reply &) {
        const bool isLost = isTaken;
        isTaken = isTaken || (request.method == "PUT" && request.target == grants);
        return isLost ? Fate::Lost : Fate::Passes;
    };
    // The rounds that follow replace the keys, as far as they come.
    (void)service::revokeDevice(**m_office->admin, m_office->admin->transport,
                                (**third).keys().device, false, protocol::RevokeReason::Lost);
    QVERIFY(isTaken);
    m_office->admin->transport.clearHooks();
    m_office->world.putServerBack(m_office->backup);
    m_office->confirm();
    (void)test::addContact(*m_office->admin, m_office->person, "two");
    for (int i = 0; i < 2; ++i) {
        for (test::WorldDevice *device : m_office->everybody())
            test::syncWell(*device);
    }
    QCOMPARE(test::waiting(*m_office->admin), std::int64_t(0));
    m_office->expectAgreement();
}

void TestRestored::whoCameSinceIsKnownAgain()
{
    const auto newcomer =
        m_office->world.join(*m_office->admin, "Eve Example", MemberRole::Manager);
    test::syncWell(*m_office->admin); // the seals of the teams' keys
    test::syncWell(*newcomer);
    (void)test::addContact(*newcomer, m_office->person, "one");
    test::syncWell(*newcomer);
    m_office->world.putServerBack(m_office->backup);
    (void)test::addContact(*newcomer, m_office->person, "two");
    const auto stranger = test::syncOnce(*newcomer);
    QCOMPARE(codeOf(stranger), ErrorCode::Unreachable);
    QVERIFY(says(stranger, "does not know this device any more"));
    QCOMPARE(test::waiting(*newcomer), std::int64_t(1));
    // The administrator's device has the longer chain, and brings it.
    m_office->confirm();
    QCOMPARE(test::syncWell(*newcomer).pushed, std::int64_t(1));
    m_office->expectAgreement();
}

void TestRestored::restoredTwice()
{
    (void)test::addPerson(*m_office->worker, "After");
    test::syncWell(*m_office->worker);
    test::syncWell(*m_office->other);
    const auto second = m_office->world.backUpServer();
    (void)test::addPerson(*m_office->worker, "Later");
    test::syncWell(*m_office->worker);
    m_office->world.putServerBack(second);
    m_office->confirm();
    test::syncWell(*m_office->worker);
    // That was not the right one: an older one, and of the time between nothing.
    m_office->world.putServerBack(m_office->backup);
    QVERIFY(says(test::syncOnce(*m_office->worker), "put back"));
    m_office->confirm();
    m_office->expectAgreement();
}

void TestRestored::whatIsOldIsNotKept()
{
    QVERIFY(
        service::confirmRestoredServer(**m_office->admin, m_office->admin->transport).error().code
        == ErrorCode::Refused); // nothing to confirm
    const auto keptBy = [](test::WorldDevice &device) {
        service::StoreKeptWork kept(*device);
        return kept.grants()->size() + kept.bundlesAfter(nullptr, 1000)->size();
    };
    (void)test::addContact(*m_office->worker, m_office->person, "one");
    test::syncWell(*m_office->worker);
    test::syncWell(*m_office->other);
    const auto before = keptBy(*m_office->other);
    QVERIFY(before > 0);
    for (int i = 0; i < 46; ++i) {
        m_office->world.advance(dayMs);
        test::syncWell(*m_office->other); // the lease
        test::syncWell(*m_office->worker);
    }
    (void)test::addContact(*m_office->worker, m_office->person, "two");
    test::syncWell(*m_office->worker);
    test::syncWell(*m_office->other);
    QCOMPARE(keptBy(*m_office->other), std::size_t(1));
    QVERIFY(keptBy(*m_office->worker) < before);
}

void TestRestored::onlyAnAdministratorConfirms()
{
    (void)test::addPerson(*m_office->worker, "After");
    test::syncWell(*m_office->worker);
    m_office->world.putServerBack(m_office->backup);
    const auto refused =
        service::confirmRestoredServer(**m_office->worker, m_office->worker->transport);
    QCOMPARE(codeOf(refused), ErrorCode::Refused);
    const auto seen =
        service::lookAtRestoredServer(**m_office->worker, m_office->worker->transport);
    QVERIFY2(seen.ok(), seen ? "" : seen.error().message.c_str());
    QVERIFY(!seen->isConfirmed && seen->head < seen->headSeenHere);
    QCOMPARE(seen->members, seen->membersHere);
    QVERIFY(says(test::syncOnce(*m_office->worker), "put back"));
    m_office->confirm();
    QVERIFY(service::lookAtRestoredServer(**m_office->worker, m_office->worker->transport)
                ->isConfirmed);
    const auto again =
        service::confirmRestoredServer(**m_office->admin, m_office->admin->transport);
    QVERIFY(again && again->isConfirmed);
    m_office->expectAgreement();
}

//! While the server waits for an administrator a round stops: the session that it began first is
//! enough for the word that the server waits for.
void TestRestored::aSessionThatEndsStopsNoConfirmation()
{
    (void)test::addPerson(*m_office->worker, "After");
    test::syncWell(*m_office->worker);
    m_office->world.putServerBack(m_office->backup);
    bool hasEnded = false;
    m_office->admin->transport.onRequest = [&](sync::Request &request) {
        if (!hasEnded && request.target.ends_with(base::EpochId().hex())) {
            hasEnded = true;
            request.bearer = "of a session that has ended";
        }
        return test::DirectTransport::Fate::Passes;
    };
    m_office->confirm();
    QVERIFY(hasEnded);
    m_office->admin->transport.clearHooks();
    m_office->expectAgreement();
}

//! Confirmed where a change of the list of members was not known: whoever knows it must not go on
//! as if nothing had been.
void TestRestored::whoHadMoreMembersIsTold()
{
    QVERIFY(service::setAdmin(**m_office->admin, m_office->admin->transport,
                              (**m_office->worker).keys().user, true));
    for (test::WorldDevice *device : m_office->everybody())
        test::syncWell(*device);
    m_office->backup = m_office->world.backUpServer();
    QVERIFY(service::addTeam(**m_office->worker, &m_office->worker->transport, "Late team"));
    (void)test::addContact(*m_office->worker, m_office->person, "one");
    test::syncWell(*m_office->worker);
    m_office->world.putServerBack(m_office->backup);
    m_office->confirm(); // on the device that does not know of it
    const auto told = test::syncOnce(*m_office->worker);
    QCOMPARE(codeOf(told), ErrorCode::ServerFault);
    QVERIFY(says(told, "gone on without changes"));
    // Where the device that knows it comes first nothing is missing.
    m_office->world.putServerBack(m_office->backup);
    QVERIFY(says(test::syncOnce(*m_office->worker), "org confirm"));
}

void TestRestored::anotherEpochThatNobodyConfirmedIsNotRead()
{
    // As a server would that goes back without a word of an administrator (A11).
    (void)test::addContact(*m_office->other, m_office->person, "theirs");
    test::syncWell(*m_office->other);
    m_office->world.advance(20 * 60'000); // so that the device has to sign in
    m_office->worker->transport.onReply = [](const sync::Request &, sync::Reply &reply) {
        if (auto state = protocol::parseServerState(reply.state)) {
            state->epoch.bytes[0] ^= 1;
            reply.state = protocol::toText(*state);
        }
        return Fate::Passes;
    };
    const auto before = test::stateOf(*m_office->worker);
    for (int i = 0; i < 2; ++i) {
        m_office->worker->transport.seen.clear();
        const auto round = test::syncOnce(*m_office->worker);
        QCOMPARE(codeOf(round), ErrorCode::Unreachable);
        QVERIFY(says(round, "put back to an earlier day"));
        QVERIFY(test::stateOf(*m_office->worker) == before);
        QVERIFY(std::none_of(m_office->worker->transport.seen.begin(),
                             m_office->worker->transport.seen.end(),
                             [](const std::string &what) { return what == "GET /v1/log"; }));
        m_office->world.advance(20 * 60'000);
    }
    m_office->worker->transport.clearHooks();
    m_office->expectAgreement();
}

//! How far a folder had been fetched is a place in a log that is no more.
void TestRestored::whatWasBeingFetchedBeginsAnew()
{
    const auto contact = m_office->leaveOneOut();
    // As far as a long folder had come when it was cut; the new log has other places.
    const auto folder = test::folderOf(*m_office->other, m_office->person).id;
    QVERIFY((*m_office->other)->store().wantedFolders.setReached(folder, 100'000).ok());
    m_office->world.putServerBack(m_office->world.backUpServer());
    m_office->confirm();
    test::syncWell(*m_office->other);
    QVERIFY(test::has(*m_office->other, Kind::Contact, contact));
    QVERIFY(!m_office->isWanted());
    m_office->expectAgreement();
}

QTEST_GUILESS_MAIN(TestRestored)
#include "tst_restored.moc"
