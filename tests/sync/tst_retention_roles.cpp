// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sync_world.h"

#include "domain/field_text.h"
#include "domain/schema_table.h"
#include "service/case_records.h"
#include "service/retention.h"

#include <QTest>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using service::Edit;
using service::MemberRole;

namespace {

constexpr domain::PartialDate later{2040, 1, 31};

//! A closed case, known to an admin (who is a manager) and to a caseworker of the same team.
struct Closed
{
    explicit Closed(std::uint64_t seed) : world(seed)
    {
        admin = world.newOrganisation();
        worker = world.join(*admin, "Rhys Example", MemberRole::Caseworker);
        settle();
        person = test::addPerson(*admin, "Sampleton");
        auto edit = Edit::begin(**admin, Edit::States::AsGiven);
        test::require(edit->change(Kind::Person, person,
                                   {{fieldNumber<Kind::Person>("status"), std::string("CLOSED")},
                                    {fieldNumber<Kind::Person>("status_on"),
                                     domain::PartialDate{2015, 1, 31}}})
                              .ok()
                          && edit->commit().ok(),
                      "closed");
        settle();
    }
    void settle()
    {
        for (int round = 0; round < 2; ++round) {
            test::syncWell(*admin);
            test::syncWell(*worker);
        }
    }
    [[nodiscard]] std::vector<domain::Record> reviews(test::WorldDevice &device) const
    {
        return *service::allRecords(device->store().records, Kind::Retention);
    }

    test::SyncWorld world;
    std::unique_ptr<test::WorldDevice> admin;
    std::unique_ptr<test::WorldDevice> worker;
    RecordId person;
};

template<class T>
[[nodiscard]] std::string words(const base::Result<T> &result)
{
    return result ? std::string() : result.error().message;
}

constexpr const char *onlyManagers = "Only a manager of their team can decide how long somebody's "
                                     "records are kept. Nothing was saved.";

} // namespace

//! Who decides how long records are kept, whichever way the decision is written.
class TestRetentionRoles : public QObject
{
    Q_OBJECT

private slots:
    void managersDecide();
    void managersTakeBack();
    void adminsSetPeriods();
};

void TestRetentionRoles::managersDecide()
{
    Closed closed(1);
    QCOMPARE(words(service::decideToErase(**closed.worker, closed.person, "Tidy")),
             std::string(onlyManagers));
    auto edit = Edit::begin(**closed.worker);
    QCOMPARE(
        words(edit->addAbout({Kind::Retention,
                              {{fieldNumber<Kind::Retention>("person"), closed.person},
                               {fieldNumber<Kind::Retention>("state"), std::string("REVIEW")}}})),
        std::string(onlyManagers));
    QCOMPARE(words(service::decideToErase(**closed.admin, closed.person, "Policy")), std::string());
}

void TestRetentionRoles::managersTakeBack()
{
    Closed closed(2);
    QCOMPARE(words(service::decideToKeep(**closed.admin, closed.person, later, "May return")),
             std::string());
    closed.settle();
    const RecordId review = closed.reviews(*closed.worker).front().id;
    {
        auto edit = Edit::begin(**closed.worker);
        QCOMPARE(words(edit->setVoid(Kind::Retention, review, "No")), std::string(onlyManagers));
        QCOMPARE(words(edit->change(
                     Kind::Retention, review,
                     {{fieldNumber<Kind::Retention>("until"), domain::PartialDate{2027, 1, 1}}})),
                 std::string(onlyManagers));
    }
    auto edit = Edit::begin(**closed.admin);
    QCOMPARE(words(edit->setVoid(Kind::Retention, review, "The wrong person")), std::string());
    QCOMPARE(words(edit->commit()), std::string());
    QVERIFY(closed.reviews(*closed.admin).empty());
}

void TestRetentionRoles::adminsSetPeriods()
{
    Closed closed(3);
    QVERIFY(service::setRetentionPeriod(**closed.admin, "CASE_CLOSED", 120, "Policy").ok());
    closed.settle();
    const auto periods =
        *service::allRecords((*closed.worker)->store().records, Kind::RetentionPeriod);
    QCOMPARE(periods.size(), std::size_t(1));
    auto edit = Edit::begin(**closed.worker);
    QVERIFY(!edit->change(Kind::RetentionPeriod, periods.front().id,
                          {{fieldNumber<Kind::RetentionPeriod>("months"), std::int64_t{1}}})
                 .ok());
    QVERIFY(!edit->setVoid(Kind::RetentionPeriod, periods.front().id, "No").ok());
}

QTEST_GUILESS_MAIN(TestRetentionRoles)
#include "tst_retention_roles.moc"
