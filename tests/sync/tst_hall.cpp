// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/hall_rules.h"
#include "domain/schema_table.h"
#include "service/hall_session.h"
#include "service/read/hall_session_view.h"
#include "support/sync_world.h"

#include <QTest>

#include <algorithm>

using namespace throughline;
using base::ErrorCode;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using service::HallEntry;

namespace {

template<class T>
[[nodiscard]] T must(base::Result<T> result)
{
    test::require(result.ok(), result.ok() ? "" : result.error().message.c_str());
    return std::move(*result);
}

void mustDo(const base::Result<void> &result)
{
    test::require(result.ok(), result.ok() ? "" : result.error().message.c_str());
}

} // namespace

//! What the use cases of a visits hall do with the records of a session, on a real store.
class TestHall : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void whatIsTakenBackIsCountedNoMore();
    void ofSeveralCorrectionsNoneComesBack();
    void theSameAgainWritesNothing();
    void onlyWhatIsInForceIsCorrected();
    void insideNoRoundIsBegun();
    void aConcernThatWasBegunIsNotLeftBehind();

private:
    [[nodiscard]] service::Workspace &workspace() { return **m_device; }
    [[nodiscard]] service::HallSessionView view();
    [[nodiscard]] RecordId count(const HallEntry &entry)
    {
        m_world->advance(60'000);
        return must(service::countInHall(workspace(), entry));
    }
    [[nodiscard]] RecordId correct(const RecordId &wrong, const HallEntry &entry)
    {
        m_world->advance(60'000);
        return must(service::correctInHall(workspace(), wrong, entry));
    }

    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_device;
    service::HallHere m_here;
};

void TestHall::init()
{
    m_world = std::make_unique<test::SyncWorld>(21);
    m_device = m_world->newOrganisation();
    m_here = must(service::openHallSession(workspace(), {"CFI", "SCON", 2, {}, {}}));
}

void TestHall::cleanup()
{
    m_device.reset();
    m_world.reset();
}

service::HallSessionView TestHall::view()
{
    const auto reader = must(service::Reader::open(workspace()));
    return must(service::hallSessionView(*reader, m_here.session));
}

void TestHall::whatIsTakenBackIsCountedNoMore()
{
    const RecordId stays = count({"INFO", 1});
    const RecordId first = count({"WELCOME", 1});
    const RecordId second = correct(first, {"WELCOME", 0, 2});
    const RecordId third = correct(second, {"PLAY", 0, 3});
    QCOMPARE(view().all.entries, std::int64_t{2});
    QCOMPARE(view().all.children, std::int64_t{3});
    mustDo(service::withdrawFromHall(workspace(), third));
    QCOMPARE(view().all.entries, std::int64_t{1}); // and not as it was before it was corrected
    QCOMPARE(view().all.children, std::int64_t{0});
    QCOMPARE(view().withdrawn, std::int64_t{3});
    QVERIFY(view().last.front().id == stays);
    // It is gone: nothing more can be done with it.
    QVERIFY(!service::withdrawFromHall(workspace(), first).ok());
    QVERIFY(!service::correctInHall(workspace(), third, {"INFO", 1}).ok());
}

//! As two devices may have written them.
void TestHall::ofSeveralCorrectionsNoneComesBack()
{
    const auto count = [](std::uint8_t number, std::optional<std::uint8_t> corrects = {}) {
        const auto id = [](std::uint8_t last) {
            RecordId made;
            made.bytes.back() = last;
            return made;
        };
        domain::Record record{Kind::HallCount, id(number), {}, {}, {}};
        if (corrects)
            record.set(fieldNumber<Kind::HallCount>("corrects"), id(*corrects));
        return record;
    };
    const std::vector<domain::Record> counts = {count(1),    count(2),    count(3, 1),
                                                count(4, 1), count(5, 4), count(6, 2)};
    auto contact = domain::sameContact(counts, counts[2].id);
    std::ranges::sort(contact);
    QVERIFY(
        (contact == std::vector<RecordId>{counts[0].id, counts[2].id, counts[3].id, counts[4].id}));
    QVERIFY(domain::sameContact(counts, count(9).id).empty());
}

void TestHall::theSameAgainWritesNothing()
{
    const HallEntry entry{"WELCOME", 1, 0, true, "Told about lockers"};
    const RecordId first = count(entry);
    mustDo(service::saveDraft(workspace(), {"hallEntry/x", 1, {}, {{"what", "WELCOME"}}}));
    QVERIFY(must(service::correctInHall(workspace(), first, entry, "hallEntry/x")) == first);
    QCOMPARE(view().corrected, std::int64_t{0});
    QVERIFY(!must(service::findDraft(workspace().store().drafts, "hallEntry/x")));
    for (const HallEntry &other : {HallEntry{"INFO", 1, 0, true, "Told about lockers"},
                                   HallEntry{"INFO", 2, 0, true, "Told about lockers"},
                                   HallEntry{"INFO", 2, 1, true, "Told about lockers"},
                                   HallEntry{"INFO", 2, 1, false, "Told about lockers"},
                                   HallEntry{"INFO", 2, 1, false, ""}}) {
        const RecordId before = view().last.front().id;
        QVERIFY(correct(before, other) != before);
    }
    QCOMPARE(view().corrected, std::int64_t{5});
    QCOMPARE(view().all.entries, std::int64_t{1});
}

void TestHall::onlyWhatIsInForceIsCorrected()
{
    const RecordId first = count({"WELCOME", 1});
    const RecordId second = correct(first, {"INFO", 1});
    // A form that was open meanwhile.
    const auto again = service::correctInHall(workspace(), first, {"PLAY", 1});
    QVERIFY(!again.ok());
    QCOMPARE(again.error().code, ErrorCode::Refused);
    QCOMPARE(view().all.entries, std::int64_t{1});
    QVERIFY(view().last.front().id == second);
}

void TestHall::insideNoRoundIsBegun()
{
    m_device->transport.clearHooks();
    const auto inside = test::syncOnce(*m_device);
    QVERIFY(!inside.ok());
    QCOMPARE(inside.error().message,
             std::string("Sync is off inside. It will start when you end the session."));
    QVERIFY(m_device->transport.seen.empty());
    mustDo(service::closeHallSession(workspace()));
    QVERIFY(test::syncWell(*m_device).pushed > 0);
}

void TestHall::aConcernThatWasBegunIsNotLeftBehind()
{
    const RecordId entry = count({"INFO", 1});
    const std::string concern = "hallConcern/" + m_here.session.hex();
    mustDo(
        service::saveDraft(workspace(), {"hallEntry/" + entry.hex(), 1, {}, {{"note", "Half"}}}));
    mustDo(service::saveDraft(workspace(), {"gate/x", 1, {}, {{"note", "Of another day"}}}));
    mustDo(service::saveDraft(workspace(), {concern, 1, {}, {{"about", "child"}}}));
    const auto closed = service::closeHallSession(workspace());
    QVERIFY(!closed.ok());
    QCOMPARE(closed.error().code, ErrorCode::Refused);
    QVERIFY2(closed.error().message.find("A concern was begun") == 0,
             closed.error().message.c_str());
    QVERIFY(must(service::hallHere(workspace().store().drafts)));
    // One without a word is none.
    mustDo(service::saveDraft(workspace(), {concern, 1, {}, {}}));
    mustDo(service::closeHallSession(workspace()));
    QVERIFY(!must(service::hallHere(workspace().store().drafts)));
    std::vector<std::string> left;
    for (const service::FormDraft &one : must(service::allDrafts(workspace().store().drafts)))
        left.push_back(one.key);
    QCOMPARE(left, std::vector<std::string>{"gate/x"});
}

QTEST_GUILESS_MAIN(TestHall)
#include "tst_hall.moc"
