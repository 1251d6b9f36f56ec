// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/raise.h"
#include "service/revocation.h"
#include "service/roster_writing.h"
#include "support/hostile_log.h"

#include <QTest>

using namespace throughline;
using domain::Kind;
using protocol::EntryKind;
using protocol::RevokeReason;
using service::MemberRole;
using Fate = test::DirectTransport::Fate;

//! While keys are replaced (sync.md D10) some folders have to wait: they hold nothing else up, and
//! are not forgotten.
class TestRotationWaits : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void foldersThatCannotBeReplacedHoldNoneBack();
    void manyFoldersThatWaitHoldNoConcernBack();
    void aGrantThatComesLateIsLookedAt();

private:
    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin;
    std::unique_ptr<test::WorldDevice> m_worker;
    std::unique_ptr<test::WorldDevice> m_leaver;
    base::RecordId m_person;

    [[nodiscard]] base::Result<void> shutOutTheLeaver()
    {
        return service::revokeDevice(**m_admin, m_admin->transport, (*m_leaver)->keys().device,
                                     false, RevokeReason::Left);
    }
    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            test::syncWell(*m_admin);
            test::syncWell(*m_worker);
        }
    }
    [[nodiscard]] std::vector<base::RecordId> addPeople(test::WorldDevice &device, int count)
    {
        auto edit = service::Edit::begin(*device);
        const auto team = service::chooseTeam(*device, std::nullopt);
        test::require(edit.ok() && team.ok(), "the people can be added");
        std::vector<base::RecordId> people;
        for (int i = 0; i < count; ++i) {
            const auto id = edit->addPerson(
                {Kind::Person,
                 {{domain::fieldNumber<Kind::Person>("family_name"), "Test " + std::to_string(i)}}},
                *team);
            test::require(id.ok(), "a person is added");
            people.push_back(*id);
        }
        test::require(edit->commit().ok(), "and saved");
        return people;
    }
};

void TestRotationWaits::init()
{
    m_world = std::make_unique<test::SyncWorld>(961);
    m_admin = m_world->newOrganisation();
    m_worker = m_world->join(*m_admin, "Cas Example", MemberRole::Caseworker);
    m_leaver = m_world->join(*m_admin, "Lee Example", MemberRole::Caseworker);
    m_person = test::addPerson(*m_admin, "Testname");
    settle();
}

void TestRotationWaits::cleanup()
{
    m_leaver.reset();
    m_worker.reset();
    m_admin.reset();
    m_world.reset();
}

//! More than are replaced in a round, and before the one that can be.
void TestRotationWaits::foldersThatCannotBeReplacedHoldNoneBack()
{
    const auto people = addPeople(*m_admin, 34);
    settle();
    const base::RecordId free = people.back();
    const base::KeyId before = test::folderOf(*m_admin, free).kid;
    store::DeviceStore &store = (*m_admin)->store();
    for (std::size_t i = 0; i + 1 < people.size(); ++i) {
        const auto folder = store.folders.find(test::folderOf(*m_admin, people[i]).id);
        QVERIFY(store.keys.forgetFolderKeys((**folder).key).ok());
    }
    QVERIFY(shutOutTheLeaver().ok());
    test::syncWell(*m_admin);
    QVERIFY(test::folderOf(*m_admin, free).kid != before);
}

void TestRotationWaits::manyFoldersThatWaitHoldNoConcernBack()
{
    // The order gets through, and no new key does.
    m_admin->transport.onRequest = [this](sync::Request &request) {
        const bool isKey = request.target == "/v1/roster" && request.method == "POST"
            && (*m_admin)->roster().device((*m_leaver)->keys().device)->revoked;
        return isKey ? Fate::Lost : Fate::Passes;
    };
    (void)shutOutTheLeaver();
    test::syncWell(*m_worker); // from here on it knows
    constexpr int many = 300; // more than go into a push
    (void)addPeople(*m_worker, many);
    const auto raised = service::raiseForManagers(
        **m_worker,
        {Kind::Safeguarding,
         {{domain::fieldNumber<Kind::Safeguarding>("own_words"), std::string("made up")}}});
    QVERIFY(raised.ok());
    test::syncWell(*m_worker);
    QCOMPARE(test::waiting(*m_worker), std::int64_t(many));
    m_admin->transport.clearHooks();
    settle();
    QVERIFY(test::has(*m_admin, Kind::Safeguarding, raised->id));
    QCOMPARE(test::waiting(*m_worker), std::int64_t(0));
    // The concern is the managers' now, and their folder always was.
    QCOMPARE(test::stateOf(*m_worker).size() + 2, test::stateOf(*m_admin).size());
}

//! Sealed to a key of the team that is history: the manager's device, which had looked at all
//! folders, looks again.
void TestRotationWaits::aGrantThatComesLateIsLookedAt()
{
    const auto late = test::addPerson(*m_worker, "Late");
    test::syncWell(*m_worker);
    std::vector<protocol::LogEntry> grants;
    m_admin->transport.onReply = test::changingPages([&](protocol::LogPage &page) {
        std::erase_if(page.entries, [&](const protocol::LogEntry &entry) {
            if (entry.kind == EntryKind::Grant)
                grants.push_back(entry);
            return entry.kind == EntryKind::Grant;
        });
    });
    QVERIFY(test::syncOnce(*m_admin).ok());
    m_admin->transport.clearHooks();
    QCOMPARE(grants.size(), std::size_t(1));
    QVERIFY(shutOutTheLeaver().ok());
    settle();
    QCOMPARE(test::syncWell(*m_admin).requests, 1); // it has looked
    const auto shown =
        test::showInstead(*m_worker, *m_admin, m_person, EntryKind::Grant, grants.front().bytes);
    QVERIFY(shown.ok());
    QVERIFY(test::has(*m_admin, Kind::Person, late));
    test::syncWell(*m_admin);
    const auto old = protocol::decodeGrant(grants.front().bytes)->grant;
    QVERIFY(test::folderOf(*m_admin, late).kid != old.kid);
}

QTEST_GUILESS_MAIN(TestRotationWaits)
#include "tst_rotation_waits.moc"
