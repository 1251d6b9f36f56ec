// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "figure_office.h"
#include "open_member.h"

#include "Throughline/Models/waiting_referrals.h"
#include "support/other_words.h"

using namespace throughline;
using models::FigureRow;
using models::FiguresModel;
using test::card;

//! The figures of a month on the screen: cards with counts, pictures, who waits.
class TestFigureScreens : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_office = std::make_unique<test::FigureOffice>(); }
    void cleanup() { m_office.reset(); }

    void cardsSayNumberAndCount();
    void anEmptyMonthSaysSo();
    void picturesHaveTheirNumbersAsATable();
    void howFarReferralsHaveCome();
    void whoWaitsIsWhomTheCardCounts();
    void aCaseworkerSeesNoListOfThem();
    void theyStayUntilSomebodyAsks();
    void anotherLanguageIsNoChange();
    void monthsOnAndBack();

private:
    std::unique_ptr<test::FigureOffice> m_office;
};

void TestFigureScreens::cardsSayNumberAndCount()
{
    FiguresModel model;
    QVERIFY(m_office->show(model));
    QCOMPARE(model.monthText(), QStringLiteral("October 2026"));
    const FigureRow housed = card(model, "Housed on the first night");
    QCOMPARE(housed.value, QStringLiteral("82%"));
    QCOMPARE(housed.count, QStringLiteral("9 of 11"));
    QCOMPARE(housed.unknown, QStringLiteral("1 not known"));
    // Of few no percentage.
    QVERIFY(card(model, "Referrals taken up").value.isEmpty());
    QCOMPARE(card(model, "Referrals taken up").count, QStringLiteral("0 of 0"));
    // Nobody waits, so there is no list.
    QCOMPARE(card(model, "Waiting over 14 days").value, QStringLiteral("0"));
    QVERIFY(!card(model, "Waiting over 14 days").leads);
    QVERIFY(model.ruleText().isEmpty()); // a manager sees exactly
    QVERIFY(model.lineCount() > 40);
}

void TestFigureScreens::anEmptyMonthSaysSo()
{
    FiguresModel model;
    QVERIFY(m_office->show(model));
    QVERIFY(model.emptyText().isEmpty());
    model.turn(-24);
    QTRY_VERIFY(model.isReady());
    // Whoever is on the books now was not then.
    QTRY_COMPARE(model.emptyText(), QStringLiteral("No records for October 2024 yet."));
}

void TestFigureScreens::picturesHaveTheirNumbersAsATable()
{
    FiguresModel model;
    QVERIFY(m_office->show(model));
    QVERIFY(!model.pictures().isEmpty());
    const QVariantMap night =
        model.pictures().constFirst().toMap().value(QStringLiteral("shown")).toMap();
    QCOMPARE(night.value(QStringLiteral("title")).toString(),
             QStringLiteral("Housed on the first night in October: 82%, 9 of 11"));
    const QVariantList rows = night.value(QStringLiteral("rows")).toList();
    const QVariantList table = night.value(QStringLiteral("table")).toList();
    QCOMPARE(rows.size(), 6);
    QCOMPARE(table.size(), 6);
    QCOMPARE(rows.constLast().toMap().value(QStringLiteral("values")).toList(),
             (QVariantList{9, 0, 0, 2, 1}));
    QCOMPARE(table.constLast().toStringList(),
             (QStringList{QStringLiteral("October 2026"), QStringLiteral("9"), QStringLiteral("0"),
                          QStringLiteral("0"), QStringLiteral("2"), QStringLiteral("1"),
                          QStringLiteral("Housed 82%, 9 of 11")}));
    // What may be taken out tells less: two people are too few.
    const QVariantMap out =
        model.pictures().constFirst().toMap().value(QStringLiteral("leaving")).toMap();
    for (const QVariant &row : out.value(QStringLiteral("rows")).toList())
        QVERIFY(!row.toMap().value(QStringLiteral("values")).toList().contains(QVariant(2)));
}

void TestFigureScreens::howFarReferralsHaveCome()
{
    FiguresModel model;
    QVERIFY(m_office->write(test::addReferrals));
    QVERIFY(m_office->show(model));
    const auto picture = [&model](const char *which) {
        return model.pictures().constLast().toMap().value(QLatin1String(which)).toMap();
    };
    const QVariantMap steps = picture("shown");
    QCOMPARE(steps.value(QStringLiteral("key")).toString(), QStringLiteral("referral-steps"));
    QCOMPARE(steps.value(QStringLiteral("form")).toString(), QStringLiteral("steps"));
    QCOMPARE(steps.value(QStringLiteral("title")).toString(),
             QStringLiteral("Referral steps in October: 15 asked, 7 accepted"));
    QStringList told;
    for (const QVariant &row : steps.value(QStringLiteral("rows")).toList()) {
        const QVariantMap one = row.toMap();
        told.append(QStringLiteral("%1: %2; %3")
                        .arg(one.value(QStringLiteral("label")).toString(),
                             one.value(QStringLiteral("note")).toString(),
                             one.value(QStringLiteral("between")).toString()));
    }
    QCOMPARE(told,
             (QStringList{QStringLiteral("Needed: 17; 2 not asked yet"),
                          QStringLiteral("Asked: 88%, 15 of 17; 5 turned down, 3 still waiting"),
                          QStringLiteral("Accepted: 41%, 7 of 17; 1 waiting to start"),
                          QStringLiteral("Started: 29%, 5 of 17; "),
                          QStringLiteral("Finished: 29%, 5 of 17; ")}));
    QVERIFY(steps.value(QStringLiteral("summary"))
                .toString()
                .endsWith(QStringLiteral("17 needed, 5 started, 5 finished. Not wanted: 1.")));
    const QVariantList table = steps.value(QStringLiteral("table")).toList();
    QCOMPARE(table.size(), 11);
    QCOMPARE(
        table.at(3).toStringList(),
        (QStringList{QStringLiteral("Turned down"), QStringLiteral("5"), QStringLiteral("29%")}));
    // Everything stands somewhere.
    int standing = 0;
    for (const int row : {1, 3, 4, 6, 8, 9, 10})
        standing += table.at(row).toStringList().at(1).toInt();
    QCOMPARE(standing, 17);
    // A month of which nothing was asked has no such picture.
    model.turn(1);
    QTRY_VERIFY_WITH_TIMEOUT(model.isReady() && model.progressText().isEmpty(), 20'000);
    for (const QVariant &one : model.pictures())
        QVERIFY(one.toMap().value(QStringLiteral("shown")).toMap().value(QStringLiteral("key"))
                != QStringLiteral("referral-steps"));
}

void TestFigureScreens::whoWaitsIsWhomTheCardCounts()
{
    FiguresModel model;
    QVERIFY(m_office->write(test::addReferrals));
    QVERIFY(m_office->show(model));
    const FigureRow waits = card(model, "Waiting over 14 days");
    QCOMPARE(waits.value, QStringLiteral("2"));
    // The card that leads to them is theirs.
    for (const FigureRow &one : test::rowsOf<FigureRow>(model.cards()))
        QCOMPARE(one.leads, one == waits);

    models::WaitingReferrals waiting;
    waiting.setSession(&m_office->session());
    waiting.look(&model);
    QTRY_VERIFY(waiting.isReady());
    QCOMPARE(waiting.problem(), QString());
    const auto names = [&waiting] {
        QStringList out;
        for (const auto &row : test::rowsOf<models::WaitingReferralRow>(waiting.rows()))
            out.append(row.name);
        return out;
    };
    QCOMPARE(names(), (QStringList{QStringLiteral("Longest R."), QStringLiteral("Long R.")}));
    const auto first = test::rowsOf<models::WaitingReferralRow>(waiting.rows()).front();
    QCOMPARE(first.detail, QStringLiteral("Example Pantry, asked 1 October 2026, 54 days ago"));
    QVERIFY(base::RecordId::fromHex(first.person.toStdString()));
    QVERIFY(waiting.moreText().isEmpty());
    // In the month that is not over the days are counted up to today.
    model.turn(1);
    QTRY_VERIFY_WITH_TIMEOUT(model.isReady() && model.progressText().isEmpty(), 20'000);
    QCOMPARE(card(model, "Waiting over 14 days").value, QStringLiteral("3"));
    waiting.look(&model);
    QTRY_COMPARE(names().size(), 3);
    // Of another team nobody, and it says so.
    model.setTeam(QStringLiteral("not-known"));
    waiting.look(&model);
    QTRY_VERIFY(waiting.isReady());
    QCOMPARE(waiting.moreText(), QStringLiteral("Nobody waits for an answer that long now."));
}

void TestFigureScreens::aCaseworkerSeesNoListOfThem()
{
    test::SyncWorld world(8);
    const auto here = world.newOrganisation();
    const auto there = world.join(*here, "Rhys Example", service::MemberRole::Caseworker);
    const test::OpenMember worker(world, *there);
    FiguresModel model;
    model.setSession(worker.session.get());
    QTRY_VERIFY_WITH_TIMEOUT(model.isReady(), test::longest);
    QCOMPARE(card(model, "Waiting over 14 days").title, QStringLiteral("Waiting over 14 days"));
    QVERIFY(!card(model, "Waiting over 14 days").leads);
}

void TestFigureScreens::theyStayUntilSomebodyAsks()
{
    FiguresModel model;
    QVERIFY(m_office->show(model));
    QVERIFY(!model.isOld());
    QVERIFY(m_office->addLaterNight());
    QTRY_VERIFY(model.isOld());
    QCOMPARE(card(model, "Housed on the first night").count, QStringLiteral("9 of 11"));
    model.refresh();
    QTRY_COMPARE(card(model, "Housed on the first night").count, QStringLiteral("10 of 12"));
    QVERIFY(!model.isOld());
}

void TestFigureScreens::anotherLanguageIsNoChange()
{
    FiguresModel model;
    QVERIFY(m_office->show(model));
    const QString value = card(model, "Met at the gate").value;
    test::OtherWords words("throughline::models::FiguresModel");
    QVERIFY(QCoreApplication::installTranslator(&words));
    m_office->session().sayAnew();
    QTRY_COMPARE(card(model, "Said anew: Met at the gate").title,
                 QStringLiteral("Said anew: Met at the gate"));
    QCOMPARE(card(model, "Said anew: Met at the gate").value, value);
    QVERIFY(!model.isOld());
}

void TestFigureScreens::monthsOnAndBack()
{
    FiguresModel model;
    QVERIFY(m_office->show(model));
    QVERIFY(model.canGoOn());
    model.turn(1);
    QCOMPARE(model.monthText(), QStringLiteral("November 2026"));
    QVERIFY(!model.canGoOn());
    model.turn(1); // none has begun
    QCOMPARE(model.monthText(), QStringLiteral("November 2026"));
    QTRY_VERIFY(model.isReady());
    QVERIFY(!model.canLock()); // it is not over
    model.turn(-1);
    QTRY_COMPARE(card(model, "Housed on the first night").count, QStringLiteral("9 of 11"));
}

QTEST_GUILESS_MAIN(TestFigureScreens)
#include "tst_figure_screens.moc"
