// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/schema_table.h"
#include "service/erasure.h"
#include "service/erasure_certificate.h"
#include "service/raise.h"
#include "service/revocation.h"
#include "store/key_file.h"
#include "support/hostile_log.h"
#include "support/plain_pages.h"

#include <QTest>

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using service::MemberRole;
using Fate = test::DirectTransport::Fate;

namespace {

[[nodiscard]] base::Result<base::RecordId> erase(test::WorldDevice &admin,
                                                 const base::RecordId &person)
{
    TL_TRY(const service::ErasurePlan plan, service::planErasure(*admin, person));
    return service::erasePerson(*admin, &admin.transport,
                                {person, "ASKED", "They wrote to us", plan.content.records});
}

[[nodiscard]] service::ErasureCertificate certificate(test::WorldDevice &admin,
                                                      const base::RecordId &id)
{
    auto found = service::erasureCertificate(*admin, id);
    test::require(found.ok(), "there is a certificate");
    return *std::move(found);
}

[[nodiscard]] const service::ErasureCertificate::Device *
deviceOf(const service::ErasureCertificate &certificate, test::WorldDevice &device)
{
    for (const auto &one : certificate.devices) {
        if (one.id == device->keys().device)
            return &one;
    }
    return nullptr;
}

[[nodiscard]] bool hasBytes(test::WorldDevice &device, const std::string &text)
{
    const auto profile = store::Profile{device.home.path().toStdString()}.folder();
    const auto key = store::KeyFile::open(profile / "key", test::SyncWorld::passphrase);
    test::require(key.ok(), "the key file opens");
    return test::PlainPages(profile / "store.db", key->view()).contain(text);
}

[[nodiscard]] base::FolderId folderIdOf(test::WorldDevice &device, const base::RecordId &person)
{
    const auto row = device->store().records.find(Kind::Person, person);
    test::require(row.ok() && row->has_value(), "the person is here");
    return (**row).record.folder;
}

//! How many entries of the folder the server has for this device.
[[nodiscard]] int entriesOf(test::WorldDevice &device, const base::FolderId &folder)
{
    int count = 0;
    for (const protocol::LogEntry &entry : test::wholeLog(device).entries) {
        const auto bundle = protocol::decodeBundle(entry.bytes);
        const auto grant = protocol::decodeGrant(entry.bytes);
        count +=
            (bundle && bundle->header.folder == folder) || (grant && grant->grant.folder == folder);
    }
    return count;
}

[[nodiscard]] std::int64_t refused(test::WorldDevice &device)
{
    return service::status(*device)->refused;
}

} // namespace

//! Erased on one device, somebody goes from the server and from every other device, and never comes
//! back (sync.md D11; lessons.md B, "Erased data returns").
class TestErasureElsewhere : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void everyDeviceErasesAtItsNextRound();
    void unsentWorkGoesAndIsTold();
    void sealedWorkIsNotStuck();
    void erasedWhileItIsOnItsWay();
    void whatComesLaterIsRefused();
    void whatAnOldServerShowsIsNotTaken();
    void whatWasSetAsideGoesToo();
    void theServerKeepsNumbersAlone();
    void aConcernGoesFromWhoRaisedItToo();
    void whereTheLineBreaksTheNextRoundTells();
    void aRefusedOrderComesToNothing();
    void onlyAdministratorsErase();
    void whoJoinsLaterHasNothingToErase();
    void whoBecomesAManagerMeanwhileTellsWhenTheKeyIsHere();
    void allDevicesComeToTheSame();

private:
    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin;
    std::unique_ptr<test::WorldDevice> m_manager;
    std::unique_ptr<test::WorldDevice> m_worker;
    base::RecordId m_person;
    base::RecordId m_other;
};

void TestErasureElsewhere::init()
{
    m_world = std::make_unique<test::SyncWorld>(47);
    m_admin = m_world->newOrganisation();
    m_manager = m_world->join(*m_admin, "Mena Manager", MemberRole::Manager);
    m_worker = m_world->join(*m_admin, "Rhys Example", MemberRole::Caseworker);
    m_person = test::addPerson(*m_worker, "Qzjxperson");
    (void)test::addContact(*m_worker, m_person, "Qzjxcontact one");
    m_other = test::addPerson(*m_worker, "Staysample");
    (void)test::addContact(*m_worker, m_other, "Staycontact");
    for (test::WorldDevice *device : {m_worker.get(), m_manager.get(), m_admin.get()})
        test::syncWell(*device);
}

void TestErasureElsewhere::everyDeviceErasesAtItsNextRound()
{
    const base::FolderId folder = folderIdOf(*m_admin, m_person);
    QVERIFY(entriesOf(*m_manager, folder) > 0);
    const auto id = erase(*m_admin, m_person);
    QVERIFY2(id.ok(), id.ok() ? "" : id.error().message.c_str());
    QVERIFY(!test::has(*m_admin, Kind::Person, m_person));
    QVERIFY(!hasBytes(*m_admin, "qzjx"));

    auto now = certificate(*m_admin, *id);
    QVERIFY(now.isInForce && !now.isDoneEverywhere());
    QCOMPARE(now.devices.size(), std::size_t(3));
    QVERIFY(deviceOf(now, *m_admin)->done.has_value());
    QVERIFY(!deviceOf(now, *m_worker)->done.has_value());

    QVERIFY(hasBytes(*m_worker, "qzjx"));
    const auto report = test::syncWell(*m_worker);
    QCOMPARE(report.erased, std::int64_t(1));
    QCOMPARE(report.erasedUnsent, std::int64_t(0));
    QVERIFY(!test::has(*m_worker, Kind::Person, m_person));
    QVERIFY(!hasBytes(*m_worker, "qzjx"));
    QVERIFY(test::has(*m_worker, Kind::Person, m_other));
    QCOMPARE(test::syncWell(*m_worker).erased, std::int64_t(0));
    test::syncWell(*m_manager);
    QVERIFY(!hasBytes(*m_manager, "qzjx"));
    QCOMPARE(entriesOf(*m_manager, folder), 0);
    QCOMPARE(entriesOf(*m_admin, folder), 0);

    now = certificate(*m_admin, *id);
    QVERIFY(now.isDoneEverywhere());
    for (const std::string &text : {service::certificateText(now), service::certificateHtml(now)}) {
        QVERIFY(QByteArray::fromStdString(text).toLower().indexOf("qzjx") < 0);
        QVERIFY(text.find(m_person.hex()) == std::string::npos);
        QVERIFY(text.find("They wrote to us") != std::string::npos);
        QVERIFY(text.find("Rhys Example") != std::string::npos);
    }
    QVERIFY(!service::erasureCertificates(**m_worker).ok()); // administrators' business
}

void TestErasureElsewhere::unsentWorkGoesAndIsTold()
{
    (void)test::addContact(*m_worker, m_person, "Qzjx that nobody has");
    test::setText(*m_worker, Kind::Person, m_person, "note", "Qzjx note");
    (void)test::addContact(*m_worker, m_other, "Kept work");
    const auto id = erase(*m_admin, m_person);
    QVERIFY(id.ok());
    const auto report = test::syncWell(*m_worker);
    QCOMPARE(report.erased, std::int64_t(1));
    QCOMPARE(report.erasedUnsent, std::int64_t(2));
    QCOMPARE(report.waiting, std::int64_t(0));
    QCOMPARE(report.refused, std::int64_t(0));
    QVERIFY(!hasBytes(*m_worker, "qzjx"));
    test::syncWell(*m_admin);
    const auto now = certificate(*m_admin, *id);
    QCOMPARE(deviceOf(now, *m_worker)->unsent, std::int64_t(2));
    QVERIFY(service::certificateText(now).find("2 changes that nobody else had")
            != std::string::npos);
}

//! Sealed in a round that broke: neither the bundle nor its changes are left to be sent.
void TestErasureElsewhere::sealedWorkIsNotStuck()
{
    (void)test::addContact(*m_worker, m_person, "Qzjx sealed");
    m_worker->transport.onRequest = [](sync::Request &request) {
        return request.target == "/v1/push" ? Fate::Lost : Fate::Passes;
    };
    QVERIFY(!test::syncOnce(*m_worker).ok());
    m_worker->transport.clearHooks();
    QVERIFY(erase(*m_admin, m_person).ok());
    const auto report = test::syncWell(*m_worker);
    QCOMPARE(report.erasedUnsent, std::int64_t(1));
    QCOMPARE(report.waiting, std::int64_t(0));
    QCOMPARE(refused(*m_worker), std::int64_t(0));
    QVERIFY((**m_worker).store().check()->empty());
}

//! The statement comes between the worker's look at the roster and the push.
void TestErasureElsewhere::erasedWhileItIsOnItsWay()
{
    (void)test::addContact(*m_worker, m_person, "Qzjx late");
    (void)test::addContact(*m_worker, m_other, "Other work");
    bool isErased = false;
    m_worker->transport.onRequest = [&](sync::Request &request) {
        if (request.target == "/v1/push" && !isErased) {
            isErased = true;
            test::require(erase(*m_admin, m_person).ok(), "the admin can erase");
        }
        return Fate::Passes;
    };
    const auto report = test::syncWell(*m_worker);
    QVERIFY(isErased);
    QCOMPARE(report.erased, std::int64_t(1));
    QCOMPARE(report.waiting, std::int64_t(0));
    QCOMPARE(refused(*m_worker), std::int64_t(0));
    QVERIFY(!hasBytes(*m_worker, "qzjx"));
    test::syncWell(*m_admin);
    QVERIFY(!test::has(*m_admin, Kind::Person, m_person));
}

//! A device that obeys nothing still has the key and what it sealed.
void TestErasureElsewhere::whatComesLaterIsRefused()
{
    const test::OpenFolder folder = test::folderOf(*m_worker, m_person);
    QVERIFY(erase(*m_admin, m_person).ok());
    const auto crafted =
        test::craft(*m_worker, folder, {test::noteChange(*m_worker, m_person, "Back")});
    bool isPushed = false;
    m_worker->transport.onRequest = [&](sync::Request &request) {
        if (request.target == "/v1/push" && !isPushed) {
            isPushed = true;
            sync::Request own = request;
            own.body = protocol::encode(
                std::vector<protocol::PushItem>{{protocol::EntryKind::Bundle, crafted.bytes}});
            const auto reply =
                protocol::decode<protocol::PushReply>(m_worker->transport.serve(own).body);
            test::require(reply.ok() && reply->results.size() == 1, "it is answered");
            test::require(reply->results[0].status == protocol::ItemStatus::CaseErased,
                          "and refused as erased");
        }
        return Fate::Passes;
    };
    (void)test::addContact(*m_worker, m_other, "So that something is pushed");
    test::syncWell(*m_worker);
    QVERIFY(isPushed);
    m_worker->transport.clearHooks();
    m_world->restartServer();
    QCOMPARE(entriesOf(*m_manager, folder.id), 0);
}

void TestErasureElsewhere::whatAnOldServerShowsIsNotTaken()
{
    const base::FolderId folder = folderIdOf(*m_worker, m_person);
    const std::vector<protocol::LogEntry> old = test::wholeLog(*m_manager).entries;
    QVERIFY(erase(*m_admin, m_person).ok());
    test::syncWell(*m_manager);
    (void)test::addContact(*m_worker, m_other, "News");
    test::syncWell(*m_worker);
    bool isShown = false;
    m_manager->transport.onReply = test::changingPages([&](protocol::LogPage &page) {
        std::uint64_t seq = page.entries.empty() ? 0 : page.entries.front().seq;
        if (seq == 0 || isShown)
            return;
        std::vector<protocol::LogEntry> entries;
        for (const protocol::LogEntry &entry : old) {
            const auto bundle = protocol::decodeBundle(entry.bytes);
            const auto grant = protocol::decodeGrant(entry.bytes);
            if (!(bundle && bundle->header.folder == folder)
                && !(grant && grant->grant.folder == folder))
                continue;
            entries.push_back(entry);
            entries.back().seq = seq++;
        }
        isShown = !entries.empty();
        page.entries = std::move(entries);
        page.next = std::max(page.next, seq);
    });
    (void)test::syncOnce(*m_manager);
    m_manager->transport.clearHooks();
    QVERIFY(isShown);
    QVERIFY(!test::has(*m_manager, Kind::Person, m_person));
    QCOMPARE(test::quarantined(*m_manager), std::int64_t(0));
    QVERIFY(!hasBytes(*m_manager, "qzjx"));
}

//! A bundle that could not be opened when it came, and might have been later.
void TestErasureElsewhere::whatWasSetAsideGoesToo()
{
    const auto sealed = test::craft(*m_worker, test::folderOf(*m_worker, m_person),
                                    {test::noteChange(*m_worker, m_person, "Set aside")},
                                    [](protocol::BundleHeader &header) {
                                        header.kid = base::KeyId::from(base::Bytes(32, 3)).value();
                                    });
    QVERIFY(
        test::showInstead(*m_worker, *m_manager, m_other, protocol::EntryKind::Bundle, sealed.bytes)
            .ok());
    QCOMPARE(test::quarantined(*m_manager), std::int64_t(1));
    QVERIFY(erase(*m_admin, m_person).ok());
    test::syncWell(*m_manager);
    QCOMPARE(test::quarantined(*m_manager), std::int64_t(0));
}

//! Its log keeps its order and its anchors, and after a restart too.
void TestErasureElsewhere::theServerKeepsNumbersAlone()
{
    const auto before = test::wholeLog(*m_admin);
    QVERIFY(erase(*m_admin, m_person).ok());
    m_world->restartServer();
    for (test::WorldDevice *device : {m_admin.get(), m_manager.get(), m_worker.get()}) {
        test::syncWell(*device);
        QVERIFY(test::has(*device, Kind::Person, m_other));
    }
    (void)test::addContact(*m_manager, m_other, "Goes on");
    for (test::WorldDevice *device : {m_manager.get(), m_admin.get(), m_worker.get()})
        test::syncWell(*device);
    QVERIFY(test::wholeLog(*m_admin).next > before.next);
}

void TestErasureElsewhere::aConcernGoesFromWhoRaisedItToo()
{
    const auto raised = service::raiseForManagers(
        **m_worker,
        {Kind::Safeguarding,
         {{fieldNumber<Kind::Safeguarding>("person"), m_person},
          {fieldNumber<Kind::Safeguarding>("own_words"), std::string("Qzjx worry")}}});
    QVERIFY(raised.ok());
    test::syncWell(*m_worker);
    test::syncWell(*m_admin);
    QVERIFY(!erase(*m_admin, m_person).ok()); // it is open
    {
        auto edit = service::Edit::begin(**m_admin, service::Edit::States::AsGiven);
        QVERIFY(edit->change(Kind::Safeguarding, raised->id,
                             {{fieldNumber<Kind::Safeguarding>("status"), std::string("CLOSED")},
                              {fieldNumber<Kind::Safeguarding>("closed_on"),
                               domain::PartialDate{2001, 2, 3}}})
                    .ok());
        QVERIFY(edit->commit().ok());
    }
    QVERIFY(erase(*m_admin, m_person).ok());
    QVERIFY(!test::has(*m_admin, Kind::Safeguarding, raised->id));
    QCOMPARE(test::syncWell(*m_worker).erased, std::int64_t(2));
    QVERIFY((**m_worker).store().raised.all()->empty());
    QVERIFY(!hasBytes(*m_worker, "qzjx"));
}

void TestErasureElsewhere::whereTheLineBreaksTheNextRoundTells()
{
    for (const bool hasArrived : {false, true}) {
        m_world->advance(1000);
        const base::RecordId person = hasArrived ? m_person : m_other;
        m_admin->transport.onRequest = [&](sync::Request &request) {
            if (request.method != "POST" || request.target != "/v1/roster")
                return Fate::Passes;
            if (hasArrived)
                (void)m_admin->transport.serve(request);
            return Fate::Lost;
        };
        const auto lost = erase(*m_admin, person);
        m_admin->transport.clearHooks();
        QVERIFY(!lost.ok() && lost.error().code == base::ErrorCode::Unreachable);
        QVERIFY(test::has(*m_admin, Kind::Person, person));
        const auto before = service::erasureCertificates(**m_admin);
        QVERIFY(!before->front().isInForce);
        test::syncWell(*m_admin);
        QCOMPARE(test::has(*m_admin, Kind::Person, person), !hasArrived);
        QCOMPARE(service::erasureCertificates(**m_admin)->front().isInForce, hasArrived);
    }
    // What did not arrive is ordered again.
    QVERIFY(erase(*m_admin, m_other).ok());
    QVERIFY(!test::has(*m_admin, Kind::Person, m_other));
}

void TestErasureElsewhere::aRefusedOrderComesToNothing()
{
    m_admin->transport.onReply = [](const sync::Request &request, sync::Reply &reply) {
        if (request.method == "POST" && request.target == "/v1/roster")
            reply.status = 403;
        return Fate::Passes;
    };
    m_admin->transport.onRequest = [](sync::Request &request) {
        if (request.method == "POST" && request.target == "/v1/roster")
            request.body = base::Bytes{0}; // which it does not understand
        return Fate::Passes;
    };
    const auto refusedOrder = erase(*m_admin, m_person);
    m_admin->transport.clearHooks();
    QVERIFY(!refusedOrder.ok());
    QCOMPARE(refusedOrder.error().code, base::ErrorCode::ServerRefused);
    QVERIFY(test::has(*m_admin, Kind::Person, m_person));
    QVERIFY(service::erasureCertificates(**m_admin)->empty());
}

void TestErasureElsewhere::onlyAdministratorsErase()
{
    QVERIFY(!service::planErasure(**m_manager, m_person).ok());
    const auto refusedOrder = service::erasePerson(**m_manager, &m_manager->transport,
                                                   {m_person, "ASKED", "They wrote to us", 2});
    QVERIFY(!refusedOrder.ok());
    QCOMPARE(refusedOrder.error().code, base::ErrorCode::Refused);
    test::syncWell(*m_admin);
    QVERIFY((**m_admin).roster().erased().empty());
    QVERIFY(test::has(*m_manager, Kind::Person, m_person));
}

void TestErasureElsewhere::whoJoinsLaterHasNothingToErase()
{
    const auto id = erase(*m_admin, m_person);
    QVERIFY(id.ok());
    auto late = m_world->join(*m_admin, "Lena Late", MemberRole::Caseworker);
    test::syncWell(*late);
    test::syncWell(*m_admin);
    QVERIFY(!test::has(*late, Kind::Person, m_person));
    QVERIFY(test::has(*late, Kind::Person, m_other));
    QVERIFY(deviceOf(certificate(*m_admin, *id), *late) == nullptr);
    int said = 0;
    for (const auto &[key, row] : test::stateOf(*late))
        said += key.first == Kind::ErasureDone;
    QCOMPARE(said, 0);
}

//! Between the statement that makes somebody a manager and the key that comes with the next request
//! their device learns of an erasure: it has the managers' folder, and nothing to write there with.
void TestErasureElsewhere::whoBecomesAManagerMeanwhileTellsWhenTheKeyIsHere()
{
    const auto id = erase(*m_admin, m_person);
    QVERIFY(id.ok());
    const base::TeamId team = (**m_admin).roster().teamOfKind(protocol::TeamKind::Work)->id;
    bool isSaid = false;
    int rounds = 0;
    m_admin->transport.onRequest = [&](sync::Request &request) {
        if (std::exchange(isSaid, request.target == "/v1/roster") && rounds++ == 0) {
            test::syncWell(*m_worker);
            test::syncWell(*m_worker);
        }
        return Fate::Passes;
    };
    QVERIFY(service::setRole(**m_admin, m_admin->transport, (**m_worker).keys().user, team,
                             protocol::Role::Manager)
                .ok());
    m_admin->transport.onRequest = nullptr;
    QCOMPARE(rounds, 1);
    // The key comes, it is said, and it is sent.
    for (test::WorldDevice *device : {m_admin.get(), m_worker.get(), m_worker.get(), m_admin.get()})
        test::syncWell(*device);
    const auto now = certificate(*m_admin, *id);
    QVERIFY(deviceOf(now, *m_worker)->done.has_value());
}

//! Edits and erasures in any order, lines that break: in the end all hold the same, nothing of who
//! was erased, and everything of the others.
void TestErasureElsewhere::allDevicesComeToTheSame()
{
    test::SeededRandom random(5);
    std::vector<test::WorldDevice *> devices{m_admin.get(), m_manager.get(), m_worker.get()};
    std::vector<base::RecordId> people{m_person, m_other};
    std::set<base::RecordId> erased;
    for (int step = 0; step < 150; ++step) {
        test::WorldDevice &device = *devices[random.below(devices.size())];
        const base::RecordId person = people[random.below(people.size())];
        m_world->advance(1000);
        switch (random.below(7)) {
        case 0:
            people.push_back(test::addPerson(device, "Person " + std::to_string(step)));
            break;
        case 1:
        case 2:
            if (test::has(device, Kind::Person, person))
                (void)test::addContact(device, person, "Contact " + std::to_string(step));
            break;
        case 3:
            if (test::has(device, Kind::Person, person))
                test::setText(device, Kind::Person, person, "note", "Note " + std::to_string(step));
            break;
        case 4:
            if (test::has(*m_admin, Kind::Person, person) && random.below(2) == 0
                && erase(*m_admin, person).ok())
                erased.insert(person);
            break;
        case 5:
            (void)test::syncCutAt(device, random.below(6), test::Cut::AfterTheServer);
            break;
        default:
            test::syncWell(device);
        }
    }
    QVERIFY(erased.size() > 3);
    for (int round = 0; round < 3; ++round) {
        for (test::WorldDevice *device : devices)
            test::syncWell(*device);
    }
    const auto managers = (**m_admin).roster().teamOfKind(protocol::TeamKind::Managers)->folder;
    const auto state = [&](test::WorldDevice &device) {
        test::WorldState all = test::stateOf(device);
        std::erase_if(all, [&](const auto &row) { return row.second.first.folder == managers; });
        return all;
    };
    const test::WorldState expected = state(*m_admin);
    for (test::WorldDevice *device : devices) {
        QVERIFY(state(*device) == expected);
        QCOMPARE(test::waiting(*device), std::int64_t(0));
        QCOMPARE(test::quarantined(*device), std::int64_t(0));
        QCOMPARE(refused(*device), std::int64_t(0));
        QVERIFY((**device).store().check()->empty());
    }
    for (const base::RecordId &person : people)
        QCOMPARE(expected.contains({Kind::Person, person}), !erased.contains(person));
    for (const auto &one : *service::erasureCertificates(**m_admin))
        QVERIFY(one.isDoneEverywhere());
}

QTEST_GUILESS_MAIN(TestErasureElsewhere)
#include "tst_erasure_elsewhere.moc"
