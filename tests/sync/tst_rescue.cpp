// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/rescue.h"
#include "support/hostile_log.h"
#include "support/two_offices.h"
#include "sync/rescued_work.h"

#include <QFile>
#include <QTest>

#include <algorithm>

using namespace throughline;
using base::Bytes;
using base::ErrorCode;
using domain::Kind;
using protocol::RevokeReason;
using service::MemberRole;
using State = service::RescuedRecord::State;

namespace {

constexpr std::string_view canary = "nobody else has this";

[[nodiscard]] Bytes readAll(const std::filesystem::path &path)
{
    QFile file(QString::fromStdString(path.string()));
    test::require(file.open(QIODevice::ReadOnly), "the file is there");
    const QByteArray bytes = file.readAll();
    return base::toBytes(base::asBytes(std::string_view(bytes.data(), bytes.size())));
}

[[nodiscard]] const service::RescuedRecord *find(const service::RescueRead &read,
                                                 const base::RecordId &id)
{
    const auto found = std::find_if(read.records.begin(), read.records.end(),
                                    [&](const auto &one) { return one.record == id; });
    return found == read.records.end() ? nullptr : &*found;
}

} // namespace

//! Work that its device may send no longer comes to a manager in a file (sync.md D7, D10), and
//! where it belongs: with the times that it had, once, and readable by nobody in between.
class TestRescue : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_offices = std::make_unique<test::TwoOffices>(1221);
        m_offices->share();
        m_offices->settle();
    }
    void cleanup() { m_offices.reset(); }

    void whatWasLostIsAdopted();
    void adoptedTwiceIsAdoptedOnce();
    void twoManagersAdoptTheSame();
    void whatCameLaterStaysAbove();
    void ofSeveralAnswersNoneIsWrittenOver();
    void whatTheServerHasAlreadyIsHere();
    void aDeviceThatWasShutOutGivesWhatWaits();
    void somebodyNewComesWithTheirFolder();
    void whatIsErasedIsNotAdopted();
    void nothingIsWrittenByLooking();

    void nothingThereIsSaid();
    void onlyManagersRead();
    void aChangedFileIsRefused();
    void aForeignFileIsRefused();
    void whoeverCarriesItReadsNothing();
    void anotherDevicesWorkIsNotToldAsTheirs();
    void anUnlockGivesOutNothingOfIt();

private:
    std::unique_ptr<test::TwoOffices> m_offices;
    QTemporaryDir m_folder;

    [[nodiscard]] std::filesystem::path pathOf(const char *name) const
    {
        return m_folder.filePath(name).toStdString();
    }
    [[nodiscard]] Bytes written(test::WorldDevice &device) const
    {
        const auto out =
            service::rescueOut(*device, pathOf("rescue"), report::PrivateFile::Existing::Replace);
        test::require(out.ok(), "the file is written");
        return readAll(pathOf("rescue"));
    }
    [[nodiscard]] static service::RescueRead read(test::WorldDevice &device, base::ByteView file,
                                                  bool adopt = true)
    {
        auto result = service::readRescue(*device, file, adopt);
        test::require(result.ok(), "the file is read");
        return *std::move(result);
    }
    //! Written by the other office, never sent, and taken from it.
    [[nodiscard]] base::RecordId lose()
    {
        const auto contact =
            test::addContact(*m_offices->other, m_offices->person, std::string(canary));
        m_offices->world.advance(60'000);
        m_offices->unshare();
        test::syncWell(*m_offices->other);
        test::require(!test::has(*m_offices->other, Kind::Contact, contact), "it is gone there");
        return contact;
    }
    void shutOut(test::WorldDevice &device)
    {
        test::require(service::revokeDevice(**m_offices->admin, m_offices->admin->transport,
                                            device->keys().device, false, RevokeReason::Left)
                          .ok(),
                      "the device is shut out");
        test::require(!test::syncOnce(device).ok(), "and knows it");
    }
};

void TestRescue::whatWasLostIsAdopted()
{
    const auto contact = lose();
    const Bytes file = written(*m_offices->other);
    QCOMPARE(service::status(**m_offices->other)->rescued, std::int64_t(0)); // it is in a file
    const auto told = read(*m_offices->admin, file);
    QCOMPARE(told.from, std::string("Oli Example"));
    QVERIFY(!told.isShutOut);
    QCOMPARE(told.adopted, std::int64_t(1));
    QVERIFY(find(told, contact) != nullptr);
    QCOMPARE(find(told, contact)->state, State::New);
    QVERIFY(find(told, contact)->title.find("nobody else") != std::string::npos);
    QCOMPARE(test::textOf(*m_offices->admin, Kind::Contact, contact, "note"), std::string(canary));
    m_offices->settle();
    QCOMPARE(test::waiting(*m_offices->admin), std::int64_t(0));
    QVERIFY(m_offices->caseAt(*m_offices->worker) == m_offices->caseAt(*m_offices->admin));
    QVERIFY(test::has(*m_offices->worker, Kind::Contact, contact));
    QVERIFY(!test::has(*m_offices->other, Kind::Contact, contact));
    QVERIFY(service::checkAll(**m_offices->admin)->empty());
}

void TestRescue::adoptedTwiceIsAdoptedOnce()
{
    const auto contact = lose();
    const Bytes file = written(*m_offices->other);
    QCOMPARE(read(*m_offices->admin, file).adopted, std::int64_t(1));
    const auto before = test::stateOf(*m_offices->admin);
    const auto again = read(*m_offices->admin, file);
    QCOMPARE(again.adopted, std::int64_t(0));
    QCOMPARE(find(again, contact)->state, State::Here);
    QVERIFY(test::stateOf(*m_offices->admin) == before);
    m_offices->settle();
    m_offices->admin->reopen();
    QCOMPARE(read(*m_offices->admin, written(*m_offices->other)).adopted, std::int64_t(0));
    QCOMPARE(test::waiting(*m_offices->admin), std::int64_t(0));
}

void TestRescue::twoManagersAdoptTheSame()
{
    const auto contact = lose();
    const Bytes file = written(*m_offices->other);
    QCOMPARE(read(*m_offices->admin, file).adopted, std::int64_t(1));
    QCOMPARE(read(*m_offices->manager, file).adopted, std::int64_t(1));
    m_offices->settle();
    QVERIFY(test::has(*m_offices->worker, Kind::Contact, contact));
    QVERIFY(m_offices->caseAt(*m_offices->worker) == m_offices->caseAt(*m_offices->admin));
    QVERIFY(m_offices->caseAt(*m_offices->worker) == m_offices->caseAt(*m_offices->manager));
}

void TestRescue::whatCameLaterStaysAbove()
{
    test::setText(*m_offices->other, Kind::Person, m_offices->person, "note", "the older one");
    (void)lose();
    test::setText(*m_offices->worker, Kind::Person, m_offices->person, "note", "the newer one");
    m_offices->settle();
    const auto told = read(*m_offices->admin, written(*m_offices->other));
    QCOMPARE(find(told, m_offices->person)->state, State::Here);
    m_offices->settle();
    for (test::WorldDevice *device : {m_offices->admin.get(), m_offices->worker.get()})
        QCOMPARE(test::textOf(*device, Kind::Person, m_offices->person, "note"),
                 std::string("the newer one"));
}

//! What the manager answered without knowing of the other answer stays, and so does what others
//! did.
void TestRescue::ofSeveralAnswersNoneIsWrittenOver()
{
    const auto setStop = [&](test::WorldDevice &device, const std::string &value) {
        auto edit = service::Edit::begin(*device);
        test::require(
            edit.ok()
                && edit->change(Kind::Person, m_offices->person,
                                {{domain::fieldNumber<Kind::Person>("supporter_phone"), value}})
                       .ok()
                && edit->commit().ok(),
            "it is answered");
    };
    setStop(*m_offices->admin, "01632 960001");
    m_offices->world.advance(1000);
    setStop(*m_offices->other, "01632 960002");
    (void)lose();
    const auto told = read(*m_offices->admin, written(*m_offices->other));
    QCOMPARE(find(told, m_offices->person)->state, State::Beside);
    QCOMPARE(test::textOf(*m_offices->admin, Kind::Person, m_offices->person, "supporter_phone"),
             std::string("01632 960001"));
    // A manager who has said nothing themselves takes it in beside it.
    m_offices->settle();
    const auto beside = read(*m_offices->manager, written(*m_offices->other));
    QCOMPARE(find(beside, m_offices->person)->state, State::New);
    m_offices->settle();
    const auto row = (*m_offices->worker)->store().records.find(Kind::Person, m_offices->person);
    QVERIFY((**row).record.differs(domain::fieldNumber<Kind::Person>("supporter_phone")));
}

//! The answer to a push got lost: the device does not know that the server has it.
void TestRescue::whatTheServerHasAlreadyIsHere()
{
    const auto contact =
        test::addContact(*m_offices->other, m_offices->person, std::string(canary));
    m_offices->other->transport.onReply = [](const sync::Request &request, sync::Reply &) {
        return request.target == "/v1/push" ? test::DirectTransport::Fate::Lost
                                            : test::DirectTransport::Fate::Passes;
    };
    QVERIFY(!test::syncOnce(*m_offices->other).ok());
    m_offices->other->transport.clearHooks();
    test::syncWell(*m_offices->admin);
    shutOut(*m_offices->other);
    const auto told = read(*m_offices->admin, written(*m_offices->other));
    QVERIFY(told.isShutOut);
    QCOMPARE(find(told, contact)->state, State::Here);
    QCOMPARE(told.adopted, std::int64_t(0));
}

void TestRescue::aDeviceThatWasShutOutGivesWhatWaits()
{
    const auto contact =
        test::addContact(*m_offices->other, m_offices->person, std::string(canary));
    shutOut(*m_offices->other);
    m_offices->other->reopen();
    QVERIFY(!(*m_offices->other)->requireMember().ok());
    const auto told = read(*m_offices->admin, written(*m_offices->other));
    QCOMPARE(told.adopted, std::int64_t(1));
    m_offices->worker->reopen();
    test::syncWell(*m_offices->admin);
    test::syncWell(*m_offices->worker);
    QCOMPARE(test::textOf(*m_offices->worker, Kind::Contact, contact, "note"), std::string(canary));
    // It stays there, sealed, and can be written again.
    QCOMPARE(read(*m_offices->admin, written(*m_offices->other)).adopted, std::int64_t(0));
}

//! The server never had their folder, nor anybody its key.
void TestRescue::somebodyNewComesWithTheirFolder()
{
    const auto person = test::addPerson(*m_offices->other, "Newname");
    const auto contact = test::addContact(*m_offices->other, person, std::string(canary));
    shutOut(*m_offices->other);
    const Bytes file = written(*m_offices->other);
    // A manager of another team may not take it.
    const auto refused = read(*m_offices->manager, file);
    QCOMPARE(refused.adopted, std::int64_t(0));
    QCOMPARE(find(refused, person)->state, State::NoFolder);
    const auto told = read(*m_offices->admin, file);
    QCOMPARE(told.adopted, std::int64_t(2));
    test::syncWell(*m_offices->admin);
    QCOMPARE(test::waiting(*m_offices->admin), std::int64_t(0));
    const auto colleague = m_offices->join("Col Example", MemberRole::Caseworker, "Second");
    QVERIFY(test::has(*colleague, Kind::Person, person));
    QVERIFY(test::has(*colleague, Kind::Contact, contact));
    QCOMPARE(test::quarantined(*colleague), std::int64_t(0));
}

void TestRescue::whatIsErasedIsNotAdopted()
{
    const auto contact = lose();
    const Bytes file = written(*m_offices->other);
    const auto folder = test::folderOf(*m_offices->admin, m_offices->person).id;
    service::ChainWriter chain((*m_offices->admin)->roster(), (*m_offices->admin)->keys(),
                               (*m_offices->admin)->now());
    QVERIFY(chain.add(protocol::Erase{folder, "ASKED"}).ok());
    QVERIFY(
        service::postToRoster(**m_offices->admin, m_offices->admin->transport, chain.statements())
            .ok());
    const auto told = read(*m_offices->admin, file);
    QCOMPARE(told.adopted, std::int64_t(0));
    QCOMPARE(find(told, contact)->state, State::Erased);
    QVERIFY(!test::has(*m_offices->admin, Kind::Contact, contact));
}

void TestRescue::nothingIsWrittenByLooking()
{
    const auto contact = lose();
    const Bytes file = written(*m_offices->other);
    const auto before = test::stateOf(*m_offices->admin);
    const auto told = read(*m_offices->admin, file, false);
    QCOMPARE(told.adopted, std::int64_t(0));
    QCOMPARE(find(told, contact)->state, State::New);
    QVERIFY(test::stateOf(*m_offices->admin) == before);
    QVERIFY(!test::has(*m_offices->admin, Kind::Contact, contact));
    QCOMPARE(test::waiting(*m_offices->admin), std::int64_t(0));
}

void TestRescue::nothingThereIsSaid()
{
    const auto out = service::rescueOut(**m_offices->worker, pathOf("nothing"));
    QVERIFY(!out.ok());
    QCOMPARE(out.error().code, ErrorCode::Refused);
    QVERIFY(!std::filesystem::exists(pathOf("nothing")));
}

void TestRescue::onlyManagersRead()
{
    (void)lose();
    const auto read = service::readRescue(**m_offices->worker, written(*m_offices->other), false);
    QVERIFY(!read.ok());
    QCOMPARE(read.error().code, ErrorCode::Refused);
}

void TestRescue::aChangedFileIsRefused()
{
    (void)lose();
    const Bytes file = written(*m_offices->other);
    for (std::size_t at = 0; at < file.size(); at += 7) {
        Bytes changed = file;
        changed[at] ^= 0x20;
        QVERIFY(!service::readRescue(**m_offices->admin, changed, true).ok());
    }
    for (const std::size_t length :
         {std::size_t(0), std::size_t(5), file.size() / 2, file.size() - 1})
        QVERIFY(!service::readRescue(**m_offices->admin, base::ByteView(file).first(length), true)
                     .ok());
}

void TestRescue::aForeignFileIsRefused()
{
    (void)lose();
    const Bytes file = written(*m_offices->other);
    test::TwoOffices elsewhere(1222);
    const auto read = service::readRescue(**elsewhere.admin, file, true);
    QVERIFY(!read.ok());
    QVERIFY(read.error().message.find("another organisation") != std::string::npos);
}

void TestRescue::whoeverCarriesItReadsNothing()
{
    (void)lose();
    const Bytes file = written(*m_offices->other);
    const std::string_view text = base::asText(file);
    QVERIFY(text.find(canary) == std::string_view::npos);
    const auto folder = test::folderOf(*m_offices->admin, m_offices->person).id;
    QVERIFY(text.find(base::asText(folder.view())) == std::string_view::npos);
    QVERIFY(text.find(base::asText(m_offices->person.view())) == std::string_view::npos);
}

void TestRescue::anotherDevicesWorkIsNotToldAsTheirs()
{
    const auto contact = lose();
    const auto file = sync::readRescueFile(written(*m_offices->other));
    QVERIFY(file.ok());
    const Bytes copied = sync::writeRescueFile(
        file->parts, file->organisation, (*m_offices->worker)->keys(), (*m_offices->worker)->now());
    const auto told = read(*m_offices->admin, copied);
    QCOMPARE(told.unopened, std::int64_t(1));
    QVERIFY(find(told, contact) == nullptr);
    QVERIFY(!test::has(*m_offices->admin, Kind::Contact, contact));
}

//! What is sealed for the managers is no key that their devices would give out.
void TestRescue::anUnlockGivesOutNothingOfIt()
{
    (void)lose();
    const auto sealed = (*m_offices->other)->store().rescues.all();
    QVERIFY(sealed.ok() && sealed->size() == 1);
    const auto part = sync::decodeSealedRescue(sealed->front().sealed);
    QVERIFY(part.ok());
    const auto managers =
        (*m_offices->admin)->roster().teamOfKind(protocol::TeamKind::Managers)->id;
    const auto seed = (*m_offices->admin)->teamSeeds().at({managers, part->generation});
    const auto plain = sync::teamBoxKey(seed).open(part->sealed);
    QVERIFY(plain.has_value());
    QVERIFY(base::asText(*plain).starts_with("tl1/rescue"));
}

QTEST_GUILESS_MAIN(TestRescue)
#include "tst_rescue.moc"
