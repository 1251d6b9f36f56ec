// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sync_world.h"

#include "domain/schema_table.h"
#include "service/carry.h"
#include "service/raise.h"
#include "service/revocation.h"
#include "sync/carried_file.h"

#include <QTest>

#include <fstream>

using namespace throughline;
using base::Bytes;
using base::RecordId;
using domain::Kind;
using service::MemberRole;

namespace {

constexpr const char *canary = "Canary of the seventh gate";

Bytes readAll(const std::filesystem::path &path)
{
    std::ifstream in(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

} // namespace

//! Work carried in a file, with no network (cli.md): for its reader alone, safe twice, in any
//! order, and whatever is wrong with the file changes nothing.
class TestCarry : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();
    void workArrivesWithoutAServer();
    void whoCarriesItReadsNothing();
    void theSameFileAgainChangesNothing();
    void anyOrderWillDo();
    void theServersReceiptAloneCounts();
    void newMembersComeAlong();
    void hostileFilesChangeNothing();
    void whatTheyMayNotReadStaysHere();
    void whoIsShutOutGivesAndGetsNothing();
    void whatWasCarriedKeepsItsStamps();
    void whatADayAheadWroteStaysOut();
    void theServersWordIsNotedLater();
    void workOnWhatCameByFileNeedNotWait();
    void whatWasRaisedGoesByTheServer();
    void whatNeedsANewKeyKeepsNothingElseOut();
    void theSignatureComesFirst();

private:
    [[nodiscard]] Bytes written(test::WorldDevice &from, const std::string &to);
    [[nodiscard]] service::CarriedIn taken(test::WorldDevice &device, const Bytes &file);

    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin;
    std::unique_ptr<test::WorldDevice> m_worker;
    QTemporaryDir m_folder;
    int m_files = 0;
};

void TestCarry::init()
{
    m_world = std::make_unique<test::SyncWorld>(71);
    m_admin = m_world->newOrganisation();
    m_worker = m_world->join(*m_admin, "Rhys Example", MemberRole::Caseworker);
    test::syncWell(*m_admin);
}

void TestCarry::cleanup()
{
    for (test::WorldDevice *device : {m_admin.get(), m_worker.get()}) {
        const auto problems = service::checkAll(**device);
        QVERIFY(problems.ok() && problems->empty());
    }
    m_worker.reset();
    m_admin.reset();
    m_world.reset();
}

Bytes TestCarry::written(test::WorldDevice &from, const std::string &to)
{
    const std::filesystem::path path = m_folder.filePath(QString::number(++m_files)).toStdString();
    const auto out = service::carryOut(*from, to, path);
    test::require(out.ok(), out ? "" : out.error().message.c_str());
    return readAll(path);
}

service::CarriedIn TestCarry::taken(test::WorldDevice &device, const Bytes &file)
{
    const auto in = service::carryIn(*device, file);
    test::require(in.ok(), in ? "" : in.error().message.c_str());
    return *in;
}

void TestCarry::workArrivesWithoutAServer()
{
    const RecordId person = test::addPerson(*m_worker, "Sampleton");
    const RecordId contact = test::addContact(*m_worker, person, canary);
    const auto in = taken(*m_admin, written(*m_worker, "Ada Example"));
    QCOMPARE(in.from, std::string("Rhys Example"));
    QCOMPARE(in.records, 2);
    QCOMPARE(in.setAside, 0);
    QCOMPARE(test::textOf(*m_admin, Kind::Contact, contact, "note"), std::string(canary));
    // No server has it, and nothing here says that one had.
    const auto row = (*m_admin)->store().records.find(Kind::Contact, contact);
    QVERIFY(!(*row)->received);
    QVERIFY(test::waiting(*m_worker) > 0);
}

void TestCarry::whoCarriesItReadsNothing()
{
    const RecordId person = test::addPerson(*m_worker, "Sampleton");
    (void)test::addContact(*m_worker, person, canary);
    const Bytes file = written(*m_worker, "Ada Example");
    const std::string text(base::asText(file));
    QVERIFY(text.find(canary) == std::string::npos);
    QVERIFY(text.find("Sampleton") == std::string::npos);
    const auto folder = (*(*m_worker)->store().records.find(Kind::Person, person))->record.folder;
    QVERIFY(text.find(base::asText(folder.view())) == std::string::npos); // nor whose folder it is
    // Nobody else opens it, not even another member.
    const auto third = m_world->join(*m_admin, "Cy Example", MemberRole::Manager);
    QCOMPARE(service::carryIn(**third, file).error().code, base::ErrorCode::Refused);
    const auto taken = sync::readCarriedFile(file);
    QVERIFY(taken.ok());
    sync::CarriedFile renamed = *taken;
    renamed.keys[0].first = (*third)->keys().device;
    QVERIFY(!sync::openCarriedFile(renamed, (*third)->keys()).ok());
}

void TestCarry::theSameFileAgainChangesNothing()
{
    const RecordId person = test::addPerson(*m_worker, "Sampleton");
    (void)test::addContact(*m_worker, person, "Once");
    const Bytes file = written(*m_worker, "Ada Example");
    QCOMPARE(taken(*m_admin, file).records, 2);
    const auto before = test::stateOf(*m_admin);
    const auto again = taken(*m_admin, file);
    QCOMPARE(again.records, 0);
    QCOMPARE(again.known, again.bundles);
    QVERIFY(test::stateOf(*m_admin) == before);
    // A second file holds the same bundles, and what is new.
    (void)test::addContact(*m_worker, person, "Twice");
    const auto more = taken(*m_admin, written(*m_worker, "Ada Example"));
    QCOMPARE(more.records, 1);
    QCOMPARE(more.known, again.bundles);
}

void TestCarry::anyOrderWillDo()
{
    const RecordId person = test::addPerson(*m_worker, "Sampleton");
    const Bytes first = written(*m_worker, "Ada Example");
    const RecordId contact = test::addContact(*m_worker, person, "Later");
    const Bytes second = written(*m_worker, "Ada Example");
    QCOMPARE(taken(*m_admin, second).records, 2);
    QCOMPARE(taken(*m_admin, first).records, 0);
    QVERIFY(test::has(*m_admin, Kind::Contact, contact));
    // Work before its key: set aside, whole, until the key is here.
    const auto ownKeys = [this](const Bytes &file) {
        return *sync::openCarriedFile(*sync::readCarriedFile(file), (*m_admin)->keys());
    };
    const RecordId other = test::addPerson(*m_worker, "Sampleford");
    const Bytes whole = written(*m_worker, "Ada Example");
    sync::CarriedWork bundles = ownKeys(whole);
    sync::CarriedWork grants = bundles;
    std::erase_if(bundles.items,
                  [](const auto &item) { return item.kind == protocol::EntryKind::Grant; });
    std::erase_if(grants.items,
                  [](const auto &item) { return item.kind == protocol::EntryKind::Bundle; });
    const sync::CarryRecipient admin{(*m_admin)->keys().device, (*m_admin)->keys().box.publicKey()};
    const auto fileOf = [&](const sync::CarriedWork &work) {
        return sync::writeCarriedFile(work, (*m_admin)->roster().organisation(), {{admin}},
                                      (*m_worker)->keys(), {}, m_worker->random);
    };
    QCOMPARE(taken(*m_admin, fileOf(bundles)).setAside, 1);
    QVERIFY(!test::has(*m_admin, Kind::Person, other));
    QCOMPARE(taken(*m_admin, fileOf(grants)).records, 1);
    QVERIFY(test::has(*m_admin, Kind::Person, other));
    QCOMPARE(test::quarantined(*m_admin), 0);
}

void TestCarry::theServersReceiptAloneCounts()
{
    const RecordId person = test::addPerson(*m_worker, "Sampleton");
    const Bytes file = written(*m_worker, "Ada Example");
    (void)taken(*m_admin, file);
    QCOMPARE(test::waiting(*m_worker), 1);
    QCOMPARE(test::syncWell(*m_admin).pushed, 0); // it is for its author to send
    QCOMPARE(test::syncWell(*m_worker).pushed, 1);
    QCOMPARE(test::waiting(*m_worker), 0);
    QCOMPARE(test::syncWell(*m_admin).pulled, 0); // the same bundle, from the server
    QVERIFY(test::has(*m_admin, Kind::Person, person));
    test::setText(*m_admin, Kind::Person, person, "note", "From the office");
    test::syncWell(*m_admin);
    test::syncWell(*m_worker);
    QVERIFY(test::stateOf(*m_admin).size() >= test::stateOf(*m_worker).size());
    QCOMPARE(test::textOf(*m_worker, Kind::Person, person, "note"), std::string("From the office"));
}

void TestCarry::newMembersComeAlong()
{
    // The admin knows of a third member, the worker does not.
    const auto third = m_world->join(*m_admin, "Cy Example", MemberRole::Caseworker);
    const RecordId person = test::addPerson(*third, "Sampleton");
    const auto in = taken(*m_worker, written(*third, "Rhys Example"));
    QVERIFY(in.statements > 0);
    QCOMPARE(in.from, std::string("Cy Example"));
    QVERIFY(test::has(*m_worker, Kind::Person, person));
    QCOMPARE((*m_worker)->roster().headHash(), (*m_admin)->roster().headHash());
}

void TestCarry::hostileFilesChangeNothing()
{
    const RecordId person = test::addPerson(*m_worker, "Sampleton");
    (void)test::addContact(*m_worker, person, "Text");
    const Bytes file = written(*m_worker, "Ada Example");
    const auto before = test::stateOf(*m_admin);
    const auto head = (*m_admin)->roster().headHash();
    const auto refused = [&](const Bytes &bytes) {
        const auto in = service::carryIn(**m_admin, bytes);
        const bool isRefused = !in
            && (in.error().code == base::ErrorCode::Refused
                || in.error().code == base::ErrorCode::Malformed
                || in.error().code == base::ErrorCode::BadProof)
            && in.error().message.find("changed") != std::string::npos;
        return isRefused && test::stateOf(*m_admin) == before
            && (*m_admin)->roster().headHash() == head && test::quarantined(*m_admin) == 0;
    };
    QVERIFY(refused({}));
    QVERIFY(refused(Bytes(100'000, 0x5a)));
    QVERIFY(refused(Bytes(sync::mostCarriedBytes + 1, 0x54)));
    for (const std::size_t size : {7ul, 8ul, 9ul, 40ul, file.size() / 2, file.size() - 1})
        QVERIFY(refused(Bytes(file.begin(), file.begin() + static_cast<std::ptrdiff_t>(size))));
    Bytes longer = file;
    longer.push_back(0);
    QVERIFY(refused(longer));
    test::SeededRandom random(5);
    for (int i = 0; i < 200; ++i) {
        Bytes changed = file;
        changed[random.below(changed.size())] ^= static_cast<std::uint8_t>(1 + random.below(255));
        QVERIFY(refused(changed));
    }
    // A length that promises more than there is.
    Bytes promised = base::toBytes(base::asBytes("TLCARRY1"));
    for (const int byte : {0x84, 0x5b, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff})
        promised.push_back(static_cast<std::uint8_t>(byte));
    QVERIFY(refused(promised));
    // Signed by nobody who is a member; of another organisation; its own.
    const auto stranger = m_world->newDevice();
    sync::DeviceKeys keys = (*m_worker)->keys();
    keys.sign = crypto::SigningKey::generate(m_world->random());
    const sync::CarryRecipient admin{(*m_admin)->keys().device, (*m_admin)->keys().box.publicKey()};
    const sync::CarriedWork work =
        *sync::openCarriedFile(*sync::readCarriedFile(file), (*m_admin)->keys());
    const auto organisation = (*m_admin)->roster().organisation();
    QVERIFY(refused(
        sync::writeCarriedFile(work, organisation, {{admin}}, keys, {}, m_world->random())));
    keys = (*m_worker)->keys();
    keys.device = {};
    QVERIFY(refused(
        sync::writeCarriedFile(work, organisation, {{admin}}, keys, {}, m_world->random())));
    QVERIFY(refused(
        sync::writeCarriedFile(work, {}, {{admin}}, (*m_worker)->keys(), {}, m_world->random())));
    QVERIFY(refused(sync::writeCarriedFile(work, organisation, {{admin}}, (*m_admin)->keys(), {},
                                           m_world->random())));
    // A list of members that is not this organisation's.
    sync::CarriedWork forked = work;
    forked.chain.back().bytes.back() ^= 1;
    QVERIFY(refused(sync::writeCarriedFile(forked, organisation, {{admin}}, (*m_worker)->keys(), {},
                                           m_world->random())));
    // What is wrong inside goes where a page's would: set aside, with its reason.
    sync::CarriedWork broken = work;
    broken.items.push_back({protocol::EntryKind::Bundle, Bytes(300, 1)});
    const auto in = taken(*m_admin,
                          sync::writeCarriedFile(broken, organisation, {{admin}},
                                                 (*m_worker)->keys(), {}, m_world->random()));
    QCOMPARE(in.setAside, 1);
    QCOMPARE(in.records, 2);
}

//! A known device's file is opened only when it is signed by it.
void TestCarry::theSignatureComesFirst()
{
    (void)test::addPerson(*m_worker, "Sampleton");
    Bytes file = written(*m_worker, "Ada Example");
    file[file.size() / 2] ^= 1; // of what is sealed
    QCOMPARE(service::carryIn(**m_admin, file).error().code, base::ErrorCode::Refused);
    QCOMPARE(sync::openCarriedFile(*sync::readCarriedFile(file), (*m_admin)->keys()).error().code,
             base::ErrorCode::BadProof);
}

void TestCarry::whatNeedsANewKeyKeepsNothingElseOut()
{
    const auto leaver = m_world->join(*m_admin, "Lee Example", MemberRole::Caseworker);
    const RecordId old = test::addPerson(*m_worker, "Sampleton");
    for (test::WorldDevice *device : {m_worker.get(), m_admin.get(), m_worker.get()})
        test::syncWell(*device);
    // The team gets its new key, and no folder does yet.
    m_admin->transport.onRequest = [](sync::Request &request) {
        return request.method == "PUT" ? test::DirectTransport::Fate::Lost
                                       : test::DirectTransport::Fate::Passes;
    };
    (void)service::revokeDevice(**m_admin, m_admin->transport, (*leaver)->keys().device, false,
                                protocol::RevokeReason::Left);
    m_admin->transport.clearHooks();
    test::syncWell(*m_worker);
    const auto *team = (*m_worker)->roster().teamOfKind(protocol::TeamKind::Work);
    QVERIFY(!team->stale && team->generations.size() > 1);
    const RecordId contact = test::addContact(*m_worker, old, "Needs a new key");
    const RecordId added = test::addPerson(*m_worker, "Example");
    const std::filesystem::path path = m_folder.filePath("stale").toStdString();
    const auto told = service::carryOut(**m_worker, "Ada Example", path);
    QVERIFY(told.ok());
    QCOMPARE(told->notSealed, 1);
    QVERIFY(told->unsent > 0);
    (void)taken(*m_admin, readAll(path));
    QVERIFY(test::has(*m_admin, Kind::Person, added));
    QVERIFY(!test::has(*m_admin, Kind::Contact, contact));
    test::syncWell(*m_worker);
    test::syncWell(*m_admin);
    QVERIFY(test::has(*m_admin, Kind::Contact, contact));
}

void TestCarry::whatTheyMayNotReadStaysHere()
{
    auto edit = service::Edit::begin(**m_admin);
    const auto id = edit->addForManagers(
        {Kind::Incident,
         {{domain::describe(Kind::Incident).field("what")->number, std::string(canary)}}});
    test::require(id.ok() && edit->commit().ok(), "the incident is saved");
    const std::filesystem::path path = m_folder.filePath("managers").toStdString();
    const auto out = service::carryOut(**m_admin, "Rhys Example", path);
    QVERIFY(out.ok());
    QVERIFY(out->notForThem >= 2); // its grant and its bundle
    const auto in = taken(*m_worker, readAll(path));
    QCOMPARE(in.setAside, 0);
    QVERIFY(!test::has(*m_worker, Kind::Incident, *id));
    // A file that is there is not written over, and nobody without a device gets one.
    QCOMPARE(service::carryOut(**m_admin, "Rhys Example", path).error().code,
             base::ErrorCode::Refused);
    QVERIFY(!service::carryOut(**m_admin, "Nobody", m_folder.filePath("x").toStdString()).ok());
    QVERIFY(!QFileInfo::exists(m_folder.filePath("x")));
}

void TestCarry::whoIsShutOutGivesAndGetsNothing()
{
    const RecordId person = test::addPerson(*m_worker, "Sampleton");
    const Bytes file = written(*m_worker, "Ada Example");
    QVERIFY(service::revokeDevice(**m_admin, m_admin->transport, (*m_worker)->keys().device, false,
                                  protocol::RevokeReason::Lost)
                .ok());
    const auto in = service::carryIn(**m_admin, file);
    QCOMPARE(in.error().code, base::ErrorCode::Refused);
    QVERIFY(in.error().message.find("shut out") != std::string::npos);
    QVERIFY(!test::has(*m_admin, Kind::Person, person));
    QCOMPARE(test::quarantined(*m_admin), 0);
    // No file is for a device that is out.
    const std::filesystem::path path = m_folder.filePath("out").toStdString();
    QCOMPARE(service::carryOut(**m_admin, "Rhys Example", path).error().code,
             base::ErrorCode::Refused);
    QVERIFY(!std::filesystem::exists(path));
    // One that came to it all the same brings the news alone.
    sync::CarriedWork work;
    work.chain = *(*m_admin)->wholeChain();
    const sync::CarryRecipient worker{(*m_worker)->keys().device,
                                      (*m_worker)->keys().box.publicKey()};
    const auto told = service::carryIn(
        **m_worker,
        sync::writeCarriedFile(work, (*m_admin)->roster().organisation(), {{worker}},
                               (*m_admin)->keys(), m_admin->clock.wall(), m_admin->random));
    QCOMPARE(told.error().code, base::ErrorCode::Revoked);
    QVERIFY((*m_worker)->shutOut());
}

//! The clock was an hour ahead. What the other device has from a file cannot get another stamp any
//! more, or the two would never come to the same; nor may what was written after it come before it.
void TestCarry::whatWasCarriedKeepsItsStamps()
{
    constexpr std::int64_t hour = 3'600'000;
    const RecordId person = test::addPerson(*m_admin, "Sampleton");
    test::syncWell(*m_admin);
    test::syncWell(*m_worker);
    m_worker->clock.setAhead(hour);
    test::setText(*m_worker, Kind::Person, person, "note", "By hand");
    QCOMPARE(taken(*m_admin, written(*m_worker, "Ada Example")).records, 1);
    test::setText(*m_worker, Kind::Person, person, "pronouns", "hers");
    test::setText(*m_worker, Kind::Person, person, "note", "After that");
    test::syncWell(*m_worker);
    QCOMPARE(test::waiting(*m_worker), 1); // their time has not come
    QCOMPARE(test::textOf(*m_worker, Kind::Person, person, "note"), std::string("After that"));
    m_world->advance(hour + 1000);
    for (test::WorldDevice *device : {m_worker.get(), m_admin.get()})
        test::syncWell(*device);
    QCOMPARE(test::waiting(*m_worker), 0);
    QCOMPARE(test::textOf(*m_admin, Kind::Person, person, "note"), std::string("After that"));
    const std::pair key(Kind::Person, person);
    QVERIFY(test::stateOf(*m_admin).at(key) == test::stateOf(*m_worker).at(key));
}

void TestCarry::whatADayAheadWroteStaysOut()
{
    const RecordId person = test::addPerson(*m_admin, "Sampleton");
    test::syncWell(*m_admin);
    test::syncWell(*m_worker);
    m_worker->clock.setAhead(3 * protocol::limits::clockQuarantineMs);
    test::setText(*m_worker, Kind::Person, person, "note", "By hand");
    const auto in = taken(*m_admin, written(*m_worker, "Ada Example"));
    QCOMPARE(in.records, 0);
    QCOMPARE(in.ahead, 1);
    QCOMPARE(in.setAside, 0);
    QCOMPARE(test::quarantined(*m_admin), 0);
    test::syncWell(*m_worker);
    QCOMPARE(test::waiting(*m_worker), 0); // stamped anew, at once
    test::syncWell(*m_admin);
    // The day comes that the wrong clock showed: nothing of it is left to turn up then.
    m_world->advance(4 * protocol::limits::clockQuarantineMs);
    test::syncWell(*m_admin);
    const std::pair key(Kind::Person, person);
    QVERIFY(test::stateOf(*m_admin).at(key) == test::stateOf(*m_worker).at(key));
    QCOMPARE(test::textOf(*m_admin, Kind::Person, person, "note"), std::string("By hand"));
}

void TestCarry::theServersWordIsNotedLater()
{
    const RecordId person = test::addPerson(*m_worker, "Sampleton");
    (void)taken(*m_admin, written(*m_worker, "Ada Example"));
    const auto isReceived = [&] {
        return (*(*m_admin)->store().records.find(Kind::Person, person))->received.has_value();
    };
    const base::DeviceId worker = (*m_worker)->keys().device;
    QVERIFY(!isReceived());
    QVERIFY(!(*m_admin)->store().bundles.lastReceived()->contains(worker));
    test::syncWell(*m_worker);
    QCOMPARE(test::syncWell(*m_admin).pulled, 0);
    QVERIFY(isReceived());
    QVERIFY((*m_admin)->store().bundles.lastReceived()->contains(worker));
}

//! The person is new to the server too, and whoever founded their folder has no network.
void TestCarry::workOnWhatCameByFileNeedNotWait()
{
    const RecordId person = test::addPerson(*m_worker, "Sampleton");
    (void)taken(*m_admin, written(*m_worker, "Ada Example"));
    const RecordId contact = test::addContact(*m_admin, person, "From the office");
    QCOMPARE(test::syncWell(*m_admin).pushed, 1);
    const auto status = service::status(**m_admin);
    QCOMPARE(status->refused, 0);
    QCOMPARE(status->waiting, 0);
    test::syncWell(*m_worker);
    QCOMPARE(test::waiting(*m_worker), 0);
    QVERIFY(test::has(*m_worker, Kind::Contact, contact));
    test::syncWell(*m_admin);
    const auto third = m_world->join(*m_admin, "Cy Example", MemberRole::Caseworker);
    test::syncWell(*third);
    QCOMPARE(test::quarantined(*third), 0);
    QVERIFY(test::stateOf(*third) == test::stateOf(*m_worker));
}

void TestCarry::whatWasRaisedGoesByTheServer()
{
    constexpr auto what = domain::fieldNumber<Kind::Incident>("what");
    const auto raised =
        service::raiseForManagers(**m_worker, {Kind::Incident, {{what, std::string(canary)}}});
    QVERIFY(raised.ok());
    const std::filesystem::path path = m_folder.filePath("raised").toStdString();
    const auto out = service::carryOut(**m_worker, "Ada Example", path);
    QVERIFY(out.ok());
    QCOMPARE(out->notForThem, 2); // its grant and its bundle
    QCOMPARE(taken(*m_admin, readAll(path)).records, 0);
    test::syncWell(*m_worker);
    QCOMPARE(test::waiting(*m_worker), 0);
    test::syncWell(*m_admin);
    QVERIFY(test::has(*m_admin, Kind::Incident, raised->id));
}

QTEST_GUILESS_MAIN(TestCarry)
#include "tst_carry.moc"
