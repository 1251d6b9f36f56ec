// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/contact_review.h"
#include "service/correct_contact.h"
#include "service/listing.h"
#include "service/read/contact_reviews.h"
#include "service/revocation.h"
#include "service/tasks.h"
#include "service/workers.h"
#include "support/late_contact.h"
#include "support/two_offices.h"

#include <QTest>

#include <algorithm>

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using domain::ReviewReason;
using service::MemberRole;

namespace {

//! What somebody is asked to look at.
[[nodiscard]] service::ContactReviews reviewsOf(test::WorldDevice &device, std::size_t most = 100)
{
    const auto reader = service::Reader::open(*device);
    test::require(reader.ok(), "a reader opens");
    auto reviews = service::contactReviews(**reader, device->now(), most);
    test::require(reviews.ok(), "and lists what is to be looked at");
    return *std::move(reviews);
}

//! Those that something speaks against: which of the others are sampled hangs on their ids.
[[nodiscard]] std::vector<base::RecordId> idsOf(test::WorldDevice &device)
{
    std::vector<base::RecordId> ids;
    for (const service::ContactToReview &one : reviewsOf(device).oldest) {
        if (one.reasons.front() != ReviewReason::Sampled)
            ids.push_back(one.view.record.id);
    }
    return ids;
}

using Ids = std::vector<base::RecordId>;

[[nodiscard]] service::ContactEntry entryOf(const std::string &note)
{
    service::ContactEntry entry;
    entry.mode = "PHONE";
    entry.outcome = "ATTENDED";
    entry.note = note;
    return entry;
}

//! The contact that corrects this one; null where there is none.
[[nodiscard]] base::RecordId correctionOf(test::WorldDevice &device, const base::RecordId &contact)
{
    store::ListFilter filter;
    filter.naming = {fieldNumber<Kind::Contact>("corrects"), contact};
    base::RecordId found;
    const auto walked =
        device->store().records.forEach(Kind::Contact, filter, [&found](const auto &row) {
            found = row.record.id;
            return base::Result<void>();
        });
    test::require(walked.ok(), "contacts are read");
    return found;
}

} // namespace

//! A worker's contacts, looked through by the managers of their team (interface.md 3.13).
class TestContactReview : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theOldestFirstAndNoMoreThanAskedFor();
    void looksRightIsSaidOnce();
    void undoAsksAgain();
    void undoAfterTheTeamHasItAsksAgain();
    void aQuestionIsATaskOfItsWriter();
    void whoHasLeftIsNotAsked();
    void aChangeTakesItsPlace();
    void aChangeOfAChangeTakesItsPlaceToo();
    void aChangeKeepsWhatNobodyAskedAbout();
    void onlyManagersOfItsTeamSayIt();
    void nobodyReviewsTheirOwn();
    void whatIsLongAgoIsNotRead();

private:
    std::unique_ptr<test::TwoOffices> m_office;
    std::unique_ptr<test::WorldDevice> m_second; //!< another manager of the first team
    base::RecordId m_late; //!< written by the worker, nine days after it happened
    base::RecordId m_later; //!< the next one

    [[nodiscard]] test::WorldDevice &manager() { return *m_office->manager; }
    [[nodiscard]] test::WorldDevice &worker() { return *m_office->worker; }
    void settle()
    {
        for (int i = 0; i < 3; ++i) {
            for (test::WorldDevice *device : m_office->everybody())
                test::syncWell(*device);
            test::syncWell(*m_second);
        }
    }
};

void TestContactReview::init()
{
    m_office = std::make_unique<test::TwoOffices>(4711);
    m_second = m_office->join("Mo Example", MemberRole::Manager,
                              (*m_office->admin)->teamName(m_office->first));
    m_late = test::addContactLate(*worker(), m_office->person, "Rang about the hostel", 9);
    m_office->world.advance(60'000);
    m_later = test::addContactLate(*worker(), m_office->person, "Rang about the bank", 8);
    settle();
    m_office->world.advance(60'000);
}

void TestContactReview::cleanup()
{
    m_second.reset();
    m_office.reset();
}

void TestContactReview::theOldestFirstAndNoMoreThanAskedFor()
{
    QCOMPARE(idsOf(manager()), (Ids{m_late, m_later}));
    const auto all = reviewsOf(manager());
    QCOMPARE(all.count, static_cast<std::int64_t>(all.oldest.size()));
    const auto late =
        std::ranges::find(all.oldest, m_late, [](const auto &one) { return one.view.record.id; });
    QCOMPARE(late->reasons, std::vector{ReviewReason::WrittenLate});
    QCOMPARE(late->byName, std::string("Cas E."));
    QCOMPARE(late->name.family, std::string("Testname"));
    QCOMPARE(late->person, m_office->person);
    const auto one = reviewsOf(manager(), 1);
    QCOMPARE(one.count, all.count);
    QCOMPARE(one.oldest.size(), std::size_t{1});
    QCOMPARE(one.oldest.front().view.record.id, all.oldest.front().view.record.id);
    // By number, too.
    const auto reader = service::Reader::open(*manager());
    QVERIFY(service::contactReview(**reader, m_later, manager()->now())->has_value());
    QVERIFY(!service::contactReview(**reader, m_office->person, manager()->now())->has_value());
}

void TestContactReview::looksRightIsSaidOnce()
{
    QVERIFY(service::reviewLooksRight(*manager(), m_late).ok());
    QCOMPARE(idsOf(manager()), Ids{m_later});
    QCOMPARE(idsOf(*m_second), (Ids{m_late, m_later})); // has not heard of it
    settle();
    QCOMPARE(idsOf(*m_second), Ids{m_later});
    const auto again = service::reviewLooksRight(**m_second, m_late);
    QVERIFY(!again.ok());
    QCOMPARE(again.error().message,
             std::string("Somebody has seen to this already. Nothing was saved."));
}

void TestContactReview::undoAsksAgain()
{
    const auto saved = service::reviewLooksRight(*manager(), m_late);
    QVERIFY(saved.ok());
    QVERIFY(service::undo(*manager(), *saved).ok());
    QCOMPARE(idsOf(manager()), (Ids{m_late, m_later}));
    settle();
    QCOMPARE(idsOf(*m_second), (Ids{m_late, m_later}));
}

void TestContactReview::undoAfterTheTeamHasItAsksAgain()
{
    const auto saved = service::reviewLooksRight(*manager(), m_late);
    QVERIFY(saved.ok());
    settle();
    QCOMPARE(idsOf(*m_second), Ids{m_later});
    m_office->world.advance(1000);
    QVERIFY(service::undo(*manager(), *saved).ok());
    settle();
    QCOMPARE(idsOf(*m_second), (Ids{m_late, m_later}));
    QVERIFY(service::reviewLooksRight(**m_second, m_late).ok());
}

void TestContactReview::aQuestionIsATaskOfItsWriter()
{
    QVERIFY(!service::reviewAsk(*manager(), m_late, "  ").ok());
    const auto saved = service::reviewAsk(*manager(), m_late, "Telephone: who rang whom?");
    QVERIFY(saved.ok());
    QCOMPARE(idsOf(manager()), Ids{m_later});
    settle();
    QCOMPARE(idsOf(*m_second), Ids{m_later});

    const auto tasksOf = [this](test::WorldDevice &device) {
        while (*service::catchUpTasks(*device, 100) == 100) {
        }
        store::DueTasks::Filter filter;
        filter.today = filter.dueUntil = service::londonDayNumber(device->now());
        filter.owner = service::asReference(worker()->keys().user);
        std::vector<service::TaskView> questions;
        for (const service::TaskView &view : *service::taskList(device->store().tasks, filter)) {
            if (view.task.rule == domain::TaskRule::Action)
                questions.push_back(view);
        }
        return questions;
    };
    const auto tasks = tasksOf(worker());
    QCOMPARE(tasks.size(), std::size_t{1});
    QVERIFY(tasks[0].person == m_office->person);
    QVERIFY(!tasks[0].isOverdue);
    QCOMPARE(test::textOf(worker(), Kind::Action, tasks[0].task.subject, "title"),
             std::string("Telephone: who rang whom?"));

    // Undo takes the question back and asks the manager again.
    m_office->world.advance(1000);
    QVERIFY(service::undo(*manager(), *saved).ok());
    settle();
    QVERIFY(tasksOf(worker()).empty());
    QCOMPARE(idsOf(*m_second), (Ids{m_late, m_later}));
}

void TestContactReview::whoHasLeftIsNotAsked()
{
    const base::UserId user = worker()->keys().user;
    QVERIFY(service::leaveTeam(**m_office->admin, m_office->admin->transport, user, m_office->first)
                .ok());
    test::syncWell(manager());
    const auto asked = service::reviewAsk(*manager(), m_late, "Who rang whom?");
    QVERIFY(!asked.ok());
    QCOMPARE(asked.error().code, base::ErrorCode::Refused);
    QCOMPARE(idsOf(manager()), (Ids{m_late, m_later})); // nothing was saved
    QVERIFY(service::reviewLooksRight(*manager(), m_late).ok());
}

void TestContactReview::aChangeTakesItsPlace()
{
    const auto saved =
        service::correctContact(*manager(), m_late, entryOf("Rang about the other hostel"));
    QVERIFY2(saved.ok(), saved.ok() ? "" : saved.error().message.c_str());
    QCOMPARE(idsOf(manager()), Ids{m_later});
    settle();
    // Neither the old one nor the new one, which is later by its nature.
    QCOMPARE(idsOf(*m_second), Ids{m_later});
    QVERIFY(!service::reviewLooksRight(**m_second, m_late).ok());
    const auto again = service::correctContact(**m_second, m_late, entryOf("Once more"));
    QVERIFY(!again.ok());
    QCOMPARE(again.error().message,
             std::string("This was changed already. Change the newer entry instead. Nothing was "
                         "saved."));
    m_office->world.advance(1000);
    QVERIFY(service::undo(*manager(), *saved).ok());
    settle();
    QCOMPARE(idsOf(*m_second), (Ids{m_late, m_later}));
}

void TestContactReview::aChangeOfAChangeTakesItsPlaceToo()
{
    QVERIFY(service::correctContact(*manager(), m_late, entryOf("Rang about the other")).ok());
    const base::RecordId newer = correctionOf(manager(), m_late);
    m_office->world.advance(1000);
    QVERIFY(service::correctContact(*manager(), newer, entryOf("Rang about another hostel")).ok());
    auto edit = service::Edit::begin(*manager());
    QVERIFY(edit->setVoid(Kind::Contact, newer, "ENTERED_IN_ERROR").ok());
    QVERIFY(edit->commit().ok());
    settle();
    QCOMPARE(idsOf(manager()), Ids{m_later});
    QCOMPARE(idsOf(*m_second), Ids{m_later});
    QVERIFY(!service::reviewLooksRight(**m_second, m_late).ok());
}

void TestContactReview::aChangeKeepsWhatNobodyAskedAbout()
{
    QVERIFY(service::correctContact(*manager(), m_late, entryOf("Another note")).ok());
    const base::RecordId newer = correctionOf(manager(), m_late);
    QVERIFY(!newer.isNull());
    const auto old = service::findRecord(*manager(), Kind::Contact, m_late)->record;
    auto now = service::findRecord(*manager(), Kind::Contact, newer)->record;
    QCOMPARE(domain::fieldText(old, fieldNumber<Kind::Contact>("note")),
             std::string_view("Rang about the hostel"));
    QCOMPARE(domain::fieldText(now, fieldNumber<Kind::Contact>("note")),
             std::string_view("Another note"));
    for (const std::string_view kept : {"person", "at", "outcome", "mode"}) {
        const std::uint16_t field = domain::describe(Kind::Contact).field(kept)->number;
        QVERIFY2(*old.find(field) == *now.find(field), std::string(kept).c_str());
    }
    // The same once more is no change.
    const auto same = service::correctContact(*manager(), newer, entryOf("Another note"));
    QVERIFY(!same.ok());
    QCOMPARE(same.error().message, std::string("It says so already. Nothing was saved."));
    // It cannot be later than now.
    service::ContactEntry ahead = entryOf("Tomorrow");
    ahead.at = manager()->now() + 86'400'000;
    QVERIFY(!service::correctContact(*manager(), newer, ahead).ok());
}

void TestContactReview::onlyManagersOfItsTeamSayIt()
{
    QCOMPARE(reviewsOf(worker()).count, std::int64_t{0});
    QCOMPARE(reviewsOf(*m_office->other).count, std::int64_t{0});
    // A colleague has it as well, and is not asked.
    const auto colleague = m_office->join("Ro Example", MemberRole::Caseworker,
                                          (*m_office->admin)->teamName(m_office->first));
    settle();
    test::syncWell(*colleague);
    QVERIFY(service::findRecord(**colleague, Kind::Contact, m_late).ok());
    QCOMPARE(reviewsOf(*colleague).count, std::int64_t{0});
    const auto reader = service::Reader::open(**colleague);
    QVERIFY(!service::contactReview(**reader, m_late, (*colleague)->now())->has_value());
    QVERIFY(!service::reviewLooksRight(*worker(), m_late).ok());
    // Nor by any other way in.
    auto edit = service::Edit::begin(*worker());
    QVERIFY(!edit->change(Kind::Contact, m_late,
                          {{fieldNumber<Kind::Contact>("reviewed"), std::int64_t{1}}})
                 .ok());
    QVERIFY(!edit->addAbout({Kind::Contact,
                             {{fieldNumber<Kind::Contact>("person"), m_office->person},
                              {fieldNumber<Kind::Contact>("mode"), std::string("PHONE")},
                              {fieldNumber<Kind::Contact>("reviewed"), std::int64_t{1}}}})
                 .ok());
}

void TestContactReview::nobodyReviewsTheirOwn()
{
    const base::RecordId own =
        test::addContactLate(*manager(), m_office->person, "Wrote it myself", 10);
    settle();
    QCOMPARE(idsOf(manager()), (Ids{m_late, m_later}));
    QCOMPARE(idsOf(*m_second), (Ids{m_late, m_later, own}));
    const auto refused = service::reviewLooksRight(*manager(), own);
    QVERIFY(!refused.ok());
    QCOMPARE(refused.error().message,
             std::string("You wrote this yourself; another manager looks at it. Nothing was "
                         "saved."));
    QVERIFY(service::reviewLooksRight(**m_second, own).ok());
}

void TestContactReview::whatIsLongAgoIsNotRead()
{
    m_office->world.advance(61LL * 86'400'000);
    settle();
    QCOMPARE(reviewsOf(manager()).count, std::int64_t{0});
}

QTEST_GUILESS_MAIN(TestContactReview)
#include "tst_contact_review.moc"
