// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/hostile_log.h"

#include <QTest>

using namespace throughline;
using base::ErrorCode;
using domain::Kind;
using protocol::EntryKind;
using service::MemberRole;
using sync::QuarantineReason;

namespace {

constexpr std::int64_t oneDay = 24LL * 3600 * 1000;

} // namespace

//! What a server, or a member's device that obeys nothing, can put into the log (sync.md D5, D7;
//! proof.md A1, A2, A3, A8, A9, R6).
class TestHostileLog : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aBundleMovedToAnotherFolderIsRefused();
    void aReplayedBundleIsAppliedOnce();
    void aPageOutOfOrderIsRefused();
    void anotherOrderComesToTheSame();
    void aLogThatDoesNotMoveOnIsRefused();

    void aBundleFromTheFutureWaitsForItsTime();
    void aStampBeyondTheHeadersIsRefused();
    void aCounterUsedTwiceIsNoticed();
    void anUnknownDevicesBundleIsRefused();
    void aFalseRosterViewIsNoticed();
    void aReadersBundleIsRefused();
    void anotherFoldersRecordIsNotReached();

    void aGrantByOneWhoMayNotIsRefused();
    void aSecondKeyOfAFolderIsRefused();
    void aBundleBeforeItsGrantWaits();
    void garbageInAPageDoesNotStopTheRest();

private:
    [[nodiscard]] std::string noteAt(test::WorldDevice &device)
    {
        return test::textOf(device, Kind::Person, m_person, "note");
    }
    //! The worker is shown this; it goes to quarantine, and the rest of the page is taken. What it
    //! was shown instead of is fetched, because the rest names it.
    void expectQuarantine(EntryKind kind, const base::Bytes &bytes, QuarantineReason reason)
    {
        const auto synced = test::showInstead(*m_admin, *m_worker, m_person, kind, bytes);
        QVERIFY2(synced.ok(), synced ? "" : synced.error().message.c_str());
        QCOMPARE(synced->pulled, std::int64_t(2));
        QCOMPARE(test::quarantined(*m_worker), std::int64_t(1));
        QCOMPARE(test::quarantineReason(*m_worker), static_cast<int>(reason));
        QCOMPARE(noteAt(*m_worker), std::string("true"));
        test::syncWell(*m_worker); // looked at again, it is no better
        QCOMPARE(noteAt(*m_worker), std::string("true"));
    }

    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin;
    std::unique_ptr<test::WorldDevice> m_worker;
    base::RecordId m_person;
    base::RecordId m_other;
};

void TestHostileLog::init()
{
    m_world = std::make_unique<test::SyncWorld>(5);
    m_admin = m_world->newOrganisation();
    m_worker = m_world->join(*m_admin, "Ben Example", MemberRole::Manager);
    m_person = test::addPerson(*m_admin, "Sample");
    m_other = test::addPerson(*m_admin, "Other");
    test::setText(*m_admin, Kind::Person, m_person, "note", "true");
    test::syncWell(*m_admin);
    test::syncWell(*m_worker);
    m_world->advance(1000);
}

void TestHostileLog::cleanup()
{
    m_worker.reset();
    m_admin.reset();
    m_world.reset();
}

void TestHostileLog::aBundleMovedToAnotherFolderIsRefused()
{
    const auto folder = test::folderOf(*m_admin, m_person);
    const auto other = test::folderOf(*m_admin, m_other);
    const auto sealed =
        test::craft(*m_admin, other, {test::noteChange(*m_admin, m_other, "moved")});
    const auto bundle = *protocol::decodeBundle(sealed.bytes);
    protocol::BundleHeader header = bundle.header;
    header.folder = folder.id;
    header.kid = folder.kid;
    const base::Bytes headerBytes = protocol::encode(header);
    // By the server, which can sign nothing; then by an insider, who can.
    expectQuarantine(
        EntryKind::Bundle,
        protocol::encodeBundle(headerBytes, bundle.nonce, bundle.ciphertext, bundle.signature),
        QuarantineReason::BadSignature);
    cleanup();
    init();
    const auto folderNow = test::folderOf(*m_admin, m_person);
    const auto otherNow = test::folderOf(*m_admin, m_other);
    const auto again = *protocol::decodeBundle(
        test::craft(*m_admin, otherNow, {test::noteChange(*m_admin, m_person, "moved")}).bytes);
    header = again.header;
    header.folder = folderNow.id;
    header.kid = folderNow.kid;
    const base::Bytes movedHeader = protocol::encode(header);
    const auto id = protocol::bundleId(movedHeader, again.nonce, again.ciphertext);
    expectQuarantine(
        EntryKind::Bundle,
        protocol::encodeBundle(movedHeader, again.nonce, again.ciphertext,
                               (*m_admin)->keys().sign.sign(protocol::bundleDomain, {id.view()})),
        QuarantineReason::BadSeal);
}

void TestHostileLog::aReplayedBundleIsAppliedOnce()
{
    // An old bundle whole, in the place of a new one of another folder; and within one page twice.
    const auto log = test::wholeLog(*m_worker);
    const auto old = std::find_if(log.entries.rbegin(), log.entries.rend(), [](const auto &entry) {
        return entry.kind == EntryKind::Bundle;
    });
    const auto before = test::stateOf(*m_worker);
    const auto synced =
        test::showInstead(*m_admin, *m_worker, m_other, EntryKind::Bundle, old->bytes);
    QVERIFY(synced.ok());
    QCOMPARE(synced->pulled, std::int64_t(2)); // the true one beside it, and what that one names
    QCOMPARE(test::stateOf(*m_worker).size(), before.size() + 2);
    QCOMPARE(test::quarantined(*m_worker), std::int64_t(0));

    const auto sealed = test::craft(*m_admin, test::folderOf(*m_admin, m_person),
                                    {test::noteChange(*m_admin, m_person, "once")});
    m_worker->transport.onReply = test::changingPages([&](protocol::LogPage &page) {
        for (protocol::LogEntry &entry : page.entries) {
            entry.kind = EntryKind::Bundle;
            entry.bytes = sealed.bytes;
        }
    });
    for (const char *note : {"a", "b", "c"}) {
        (void)test::addContact(*m_admin, m_person, note);
        test::syncWell(*m_admin);
    }
    const auto twice = test::syncOnce(*m_worker);
    QVERIFY(twice.ok());
    QCOMPARE(twice->pulled, std::int64_t(1));
    QCOMPARE(noteAt(*m_worker), std::string("once"));
    QCOMPARE(test::quarantined(*m_worker), std::int64_t(0));
}

void TestHostileLog::aPageOutOfOrderIsRefused()
{
    for (const char *note : {"a", "b"}) {
        (void)test::addContact(*m_admin, m_person, note);
        test::syncWell(*m_admin);
    }
    const auto before = test::stateOf(*m_worker);
    m_worker->transport.onReply = test::changingPages([](protocol::LogPage &page) {
        if (page.entries.size() > 1)
            std::swap(page.entries[0], page.entries[1]);
    });
    const auto synced = test::syncOnce(*m_worker);
    QVERIFY(!synced && synced.error().code == ErrorCode::ServerFault);
    QVERIFY(test::stateOf(*m_worker) == before);
    // The same seq twice, and one from before the cursor.
    for (const std::uint64_t wrong : {0, 1}) {
        m_worker->transport.onReply = test::changingPages([=](protocol::LogPage &page) {
            if (page.entries.size() > 1)
                page.entries[wrong].seq = wrong == 0 ? 1 : page.entries[0].seq;
        });
        const auto again = test::syncOnce(*m_worker);
        QVERIFY(!again && again.error().code == ErrorCode::ServerFault);
    }
    m_worker->transport.clearHooks();
    test::syncWell(*m_worker);
    QVERIFY(test::stateOf(*m_worker) == test::stateOf(*m_admin));
}

// The bundles in another order, under seqs that rise: nothing shows it, and nothing depends on it.
void TestHostileLog::anotherOrderComesToTheSame()
{
    for (const char *note : {"first", "second", "third"}) {
        test::setText(*m_admin, Kind::Person, m_person, "note", note);
        (void)test::addContact(*m_admin, m_person, note);
        test::syncWell(*m_admin);
        m_world->advance(1000);
    }
    m_worker->transport.onReply = test::changingPages([](protocol::LogPage &page) {
        for (std::size_t i = 0; i < page.entries.size() / 2; ++i) {
            protocol::LogEntry &low = page.entries[i];
            protocol::LogEntry &high = page.entries[page.entries.size() - 1 - i];
            std::swap(low.bytes, high.bytes);
            std::swap(low.kind, high.kind);
        }
    });
    const auto synced = test::syncOnce(*m_worker);
    QVERIFY(synced.ok());
    QCOMPARE(noteAt(*m_worker), std::string("third"));
    QCOMPARE(test::quarantined(*m_worker), std::int64_t(0));
    QVERIFY(test::stateOf(*m_worker) == test::stateOf(*m_admin));
}

void TestHostileLog::aLogThatDoesNotMoveOnIsRefused()
{
    m_worker->transport.onReply = test::changingPages([](protocol::LogPage &page) {
        page.entries.clear();
        page.more = true;
    });
    const auto synced = test::syncOnce(*m_worker);
    QVERIFY(!synced && synced.error().code == ErrorCode::ServerFault);
    m_worker->transport.onReply =
        test::changingPages([](protocol::LogPage &page) { page.next = 0; });
    const auto back = test::syncOnce(*m_worker);
    QVERIFY(!back && back.error().code == ErrorCode::ServerFault);
}

void TestHostileLog::aBundleFromTheFutureWaitsForItsTime()
{
    const auto sealed =
        test::craft(*m_admin, test::folderOf(*m_admin, m_person),
                    {test::noteChange(*m_admin, m_person, "of tomorrow", 2 * oneDay)});
    expectQuarantine(EntryKind::Bundle, sealed.bytes, QuarantineReason::ClockAhead);
    m_world->advance(oneDay / 2);
    test::syncWell(*m_worker);
    QCOMPARE(noteAt(*m_worker), std::string("true"));
    m_world->advance(oneDay);
    test::syncWell(*m_worker);
    QCOMPARE(noteAt(*m_worker), std::string("of tomorrow"));
    QCOMPARE(test::quarantined(*m_worker), std::int64_t(0));
    // It did not take this device's clock with it: what is written here goes out.
    (void)test::addContact(*m_worker, m_person, "after");
    test::syncWell(*m_worker);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
    // A visible value is changed by who changes it, though it waits until its time has come.
    test::setText(*m_worker, Kind::Person, m_person, "note", "mine");
    QCOMPARE(noteAt(*m_worker), std::string("mine"));
    test::syncWell(*m_worker);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(1));
    m_world->advance(oneDay);
    test::syncWell(*m_worker);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
    test::syncWell(*m_admin);
    QCOMPARE(noteAt(*m_admin), std::string("mine"));
}

// A stamp that would win for ever, under a header that looks of today.
void TestHostileLog::aStampBeyondTheHeadersIsRefused()
{
    auto change = test::noteChange(*m_admin, m_person, "for ever");
    change.time = {UINT64_MAX};
    const auto now = base::HybridTime::at((*m_admin)->now());
    const auto sealed = test::craft(*m_admin, test::folderOf(*m_admin, m_person), {change},
                                    [&](auto &header) { header.hlcMax = now; });
    expectQuarantine(EntryKind::Bundle, sealed.bytes, QuarantineReason::Malformed);
}

void TestHostileLog::aCounterUsedTwiceIsNoticed()
{
    // A copied device seals its own first bundle, with a number that the worker has seen.
    const auto sealed = test::craft(*m_admin, test::folderOf(*m_admin, m_person),
                                    {test::noteChange(*m_admin, m_person, "cloned")},
                                    [](auto &header) { header.n = 1; });
    expectQuarantine(EntryKind::Bundle, sealed.bytes, QuarantineReason::CounterReused);
}

void TestHostileLog::anUnknownDevicesBundleIsRefused()
{
    const auto sealed =
        test::craft(*m_admin, test::folderOf(*m_admin, m_person),
                    {test::noteChange(*m_admin, m_person, "ghost")}, [&](auto &header) {
                        header.device = m_world->random().fixed<base::DeviceId>();
                    });
    expectQuarantine(EntryKind::Bundle, sealed.bytes, QuarantineReason::UnknownDevice);
}

void TestHostileLog::aFalseRosterViewIsNoticed()
{
    const auto folder = test::folderOf(*m_admin, m_person);
    const auto change = test::noteChange(*m_admin, m_person, "forked");
    expectQuarantine(EntryKind::Bundle,
                     test::craft(*m_admin, folder, {change},
                                 [](auto &header) { header.rosterHead.bytes[0] ^= 1; })
                         .bytes,
                     QuarantineReason::RosterDiffers);
    QCOMPARE(service::status(**m_worker)->aside.of(service::AsideBecause::OtherMembers),
             std::int64_t(1)); // and told
    cleanup();
    init();
    expectQuarantine(EntryKind::Bundle,
                     test::craft(*m_admin, test::folderOf(*m_admin, m_person),
                                 {test::noteChange(*m_admin, m_person, "ahead")},
                                 [](auto &header) { header.rosterSeq += 100; })
                         .bytes,
                     QuarantineReason::RosterAhead);
}

// The folder of team `all`: everybody reads it, and only who was made a writer writes it.
void TestHostileLog::aReadersBundleIsRefused()
{
    const auto *all = (*m_worker)->roster().teamOfKind(protocol::TeamKind::All);
    const auto folder = test::openFolder(*m_worker, all->folder);
    const auto sealed =
        test::craft(*m_worker, folder, {test::noteChange(*m_worker, m_person, "read only")});
    const auto synced =
        test::showInstead(*m_worker, *m_admin, m_person, EntryKind::Bundle, sealed.bytes);
    QVERIFY(synced.ok());
    QCOMPARE(test::quarantineReason(*m_admin), static_cast<int>(QuarantineReason::NoRight));
    QCOMPARE(noteAt(*m_admin), std::string("true"));
}

// Who may write one folder does not reach a record of another from there.
void TestHostileLog::anotherFoldersRecordIsNotReached()
{
    const auto sealed = test::craft(*m_admin, test::folderOf(*m_admin, m_other),
                                    {test::noteChange(*m_admin, m_person, "reached")});
    const auto synced =
        test::showInstead(*m_admin, *m_worker, m_person, EntryKind::Bundle, sealed.bytes);
    QVERIFY(synced.ok());
    QCOMPARE(noteAt(*m_worker), std::string("true"));
    QCOMPARE(*(*m_worker)->store().unknownOps.count(), std::int64_t(1)); // and not dropped
}

void TestHostileLog::aGrantByOneWhoMayNotIsRefused()
{
    const protocol::Roster &roster = (*m_worker)->roster();
    const auto *managers = roster.teamOfKind(protocol::TeamKind::Managers);
    const auto *all = roster.teamOfKind(protocol::TeamKind::All);
    const auto folder = test::openFolder(*m_admin, managers->folder);
    const auto teams = [&] {
        const auto row = (*m_admin)->store().folders.find(folder.id);
        return (*m_admin)->store().folders.teams((**row).key)->size();
    };
    const auto before = teams();
    // Even with the true key, which a caseworker has not got.
    const auto grant = sync::makeGrant({roster.organisation(),
                                        folder.id,
                                        0,
                                        folder.key,
                                        {},
                                        all->id,
                                        0,
                                        all->generations.back().boxKey,
                                        (*m_worker)->keys().device,
                                        roster.headSeq()},
                                       (*m_worker)->keys().sign, m_worker->random);
    const auto synced =
        test::showInstead(*m_worker, *m_admin, m_person, EntryKind::Grant, grant.bytes);
    QVERIFY(synced.ok());
    QCOMPARE(test::quarantineReason(*m_admin), static_cast<int>(QuarantineReason::BadGrant));
    QCOMPARE(teams(), before);
}

// Even by one who may grant: a folder's epoch has one key, or its readers are split.
void TestHostileLog::aSecondKeyOfAFolderIsRefused()
{
    const protocol::Roster &roster = (*m_admin)->roster();
    const auto folder = test::folderOf(*m_admin, m_person);
    const auto *all = roster.teamOfKind(protocol::TeamKind::All);
    const auto otherKey = *crypto::Secret32::from(m_world->random().bytes(32));
    const auto grant = sync::makeGrant({roster.organisation(),
                                        folder.id,
                                        0,
                                        otherKey,
                                        {},
                                        all->id,
                                        0,
                                        all->generations.back().boxKey,
                                        (*m_admin)->keys().device,
                                        roster.headSeq()},
                                       (*m_admin)->keys().sign, m_admin->random);
    expectQuarantine(EntryKind::Grant, grant.bytes, QuarantineReason::BadGrant);
    QVERIFY(test::folderOf(*m_worker, m_person).kid == folder.kid);
}

void TestHostileLog::aBundleBeforeItsGrantWaits()
{
    const auto late = test::addPerson(*m_admin, "Late");
    test::syncWell(*m_admin);
    std::size_t grants = 0;
    const auto withoutGrants = test::changingPages([&](protocol::LogPage &page) {
        grants += std::erase_if(page.entries,
                                [](const auto &entry) { return entry.kind == EntryKind::Grant; });
    });
    // The line breaks before it can be fetched.
    m_worker->transport.onReply = [&](const sync::Request &request, sync::Reply &reply) {
        return request.target == "/v1/folders/fetch" ? test::DirectTransport::Fate::Lost
                                                     : withoutGrants(request, reply);
    };
    QVERIFY(!test::syncOnce(*m_worker).ok());
    QCOMPARE(grants, std::size_t(1));
    QVERIFY(!test::has(*m_worker, Kind::Person, late));
    QCOMPARE(test::quarantineReason(*m_worker), static_cast<int>(QuarantineReason::NoKey));
    m_worker->transport.clearHooks();
    test::syncWell(*m_worker);
    QVERIFY(test::has(*m_worker, Kind::Person, late));
    QCOMPARE(test::quarantined(*m_worker), std::int64_t(0));
}

void TestHostileLog::garbageInAPageDoesNotStopTheRest()
{
    for (const auto kind : {EntryKind::Bundle, EntryKind::Grant}) {
        for (const std::size_t size : {0, 1, 500}) {
            const auto count = test::quarantined(*m_worker);
            const auto synced = test::showInstead(*m_admin, *m_worker, m_person, kind,
                                                  m_world->random().bytes(size));
            QVERIFY(synced.ok());
            QCOMPARE(synced->pulled, std::int64_t(2)); // and what is missing
            QVERIFY(test::quarantined(*m_worker) >= count);
        }
    }
    // Notices of the server's own are passed over.
    const auto notice = test::showInstead(*m_admin, *m_worker, m_person, EntryKind::Erase,
                                          m_world->random().bytes(32));
    QVERIFY(notice.ok());
    QCOMPARE(noteAt(*m_worker), std::string("true"));
}

QTEST_GUILESS_MAIN(TestHostileLog)
#include "tst_hostile_log.moc"
