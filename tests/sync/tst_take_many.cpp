// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/two_offices.h"

#include "domain/schema_table.h"
#include "service/cover.h"
#include "service/hand_over.h"
#include "service/import/import.h"
#include "service/import/undo.h"
#include "service/release_dates.h"
#include "service/take_with_me.h"
#include "service/workers.h"

#include <QTest>

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;

//! What changes many people at once changes all of them or nobody: on a device that has left some
//! with the organisation (take_with_me.h) it is refused in words.
class TestTakeMany : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void datesMoveForEverybody();
    void workIsHandedOverForEverybody();
    void aServiceThatSomebodyMayUseStays();
    void coverTellsOfHowManyItDoesNotKnow();

private:
    [[nodiscard]] service::Workspace &device() const { return *m_offices->manager->workspace; }
    //! The manager's device takes who is due within a week, or everybody, and has done so. Whom it
    //! has written about stays for a day.
    void take(std::optional<int> days)
    {
        constexpr std::int64_t dayMs = 24LL * 3'600'000;
        m_offices->world.advance(dayMs + 1000);
        QVERIFY(service::takeWithMe(device(), days).ok());
        test::syncWell(*m_offices->manager);
    }
    template<class T>
    [[nodiscard]] static bool isRefused(const base::Result<T> &result)
    {
        return !result && result.error().code == base::ErrorCode::Refused
            && result.error().message.find("1 person is not on this device") != std::string::npos;
    }

    std::unique_ptr<test::TwoOffices> m_offices;
};

void TestTakeMany::init()
{
    m_offices = std::make_unique<test::TwoOffices>(1218);
    const domain::PartialDate day =
        domain::fromEpochDay(domain::epochDay(domain::londonDay(device().now())) + 20);
    auto edit = service::Edit::begin(device());
    QVERIFY(edit.ok());
    QVERIFY(edit->addAbout({Kind::Release,
                            {{fieldNumber<Kind::Release>("person"), m_offices->person},
                             {fieldNumber<Kind::Release>("state"), std::string("PLANNED")},
                             {fieldNumber<Kind::Release>("release_date"), day}}})
                .ok());
    QVERIFY(edit->commit().ok());
    m_offices->settle();
}

void TestTakeMany::datesMoveForEverybody()
{
    service::DateChange later;
    later.days = 1;
    later.toldBy = "OMU";
    const auto plan = service::planDateChange(device(), later);
    QVERIFY(plan.ok());
    QCOMPARE(plan->rows.size(), std::size_t{1});
    const auto batch = service::changeDates(device(), later, *plan);
    QVERIFY2(batch.ok(), batch ? "" : batch.error().message.c_str());
    test::syncWell(*m_offices->manager);
    take(7);
    QVERIFY(isRefused(service::planDateChange(device(), later)));
    QVERIFY(isRefused(service::undoDateChange(device(), *batch)));
    take(std::nullopt);
    QCOMPARE(service::undoDateChange(device(), *batch)->back, std::int64_t{1});
}

void TestTakeMany::workIsHandedOverForEverybody()
{
    const service::HandOver leaves{service::asReference(m_offices->worker->workspace->keys().user),
                                   {service::asReference(device().keys().user)},
                                   {},
                                   "Moves away",
                                   {}};
    QVERIFY(service::planHandOver(device(), leaves).ok());
    take(7);
    QVERIFY(isRefused(service::planHandOver(device(), leaves)));
    QVERIFY(isRefused(service::undoHandOver(device(), "any")));
}

void TestTakeMany::aServiceThatSomebodyMayUseStays()
{
    const auto list = service::importCsv(device(), service::ImportKind::Services,
                                         "name,phone\nMade Up Advice,01632 960001\n", {});
    QVERIFY2(list.ok() && list->imported, list ? "" : list.error().message.c_str());
    test::syncWell(*m_offices->manager);
    take(7);
    QVERIFY(isRefused(service::undoImport(device(), *list->batch)));
    take(std::nullopt);
    QVERIFY(service::undoImport(device(), *list->batch).ok());
}

void TestTakeMany::coverTellsOfHowManyItDoesNotKnow()
{
    take(7);
    const domain::PartialDate today = domain::londonDay(device().now());
    const auto made = service::coverWorker(
        device(), service::asReference(m_offices->worker->workspace->keys().user),
        {service::asReference(device().keys().user), today, today}, m_offices->first);
    QVERIFY2(made.ok(), made ? "" : made.error().message.c_str());
    QCOMPARE(made->notHere, std::int64_t{1});
}

QTEST_GUILESS_MAIN(TestTakeMany)
#include "tst_take_many.moc"
