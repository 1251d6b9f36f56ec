// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "open_member.h"
#include "open_session.h"

#include "Throughline/Models/figures_model.h"
#include "Throughline/Models/undo_model.h"
#include "Throughline/Models/waiting_referrals.h"
#include "service/organisation.h"

#include <QDir>
#include <QFile>
#include <QTranslator>

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using models::FigureRow;
using models::FiguresModel;

//! Figures on the screen: cards with counts, pictures, the checks before, the export, the lock. It
//! is Tuesday 24 November 2026; the month that is shown first is October.
class TestFigureScreens : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void cardsSayNumberAndCount();
    void anEmptyMonthSaysSo();
    void picturesHaveTheirNumbersAsATable();
    void howFarReferralsHaveCome();
    void referralsOfFewLeaveAsFew();
    void whoWaitsIsWhomTheCardCounts();
    void aCaseworkerSeesNoListOfThem();
    void theyStayUntilSomebodyAsks();
    void anotherLanguageIsNoChange();
    void theChecksComeBeforeTheExport();
    void whatLeavesIsHidden();
    void aReportLeavesLikeTheTable();
    void aSecondFileHasAnotherName();
    void aFolderThatCannotBeMadeIsSaid();
    void aTeamThatIsChosenStaysInSight();
    void whoeverAsksIsToldThatAMonthIsNotOver();
    void aLockedMonthStays();
    void monthsOnAndBack();

private:
    void show(FiguresModel &model)
    {
        model.setSession(m_open->session.get());
        QTRY_VERIFY_WITH_TIMEOUT(model.isReady() && model.progressText().isEmpty(), 20'000);
        if (model.isOld()) { // what was written before is told with the first thing written
            model.refresh();
            QTRY_VERIFY_WITH_TIMEOUT(model.isReady() && model.progressText().isEmpty(), 20'000);
        }
        QCOMPARE(model.problem(), QString());
    }
    [[nodiscard]] static FigureRow card(FiguresModel &model, const char *title)
    {
        for (const FigureRow &row : test::rowsOf<FigureRow>(model.cards())) {
            if (row.title == QLatin1String(title))
                return row;
        }
        return {};
    }
    [[nodiscard]] QString text(const QString &file) const
    {
        QFile in(m_exports->filePath(file));
        return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
    }

    std::unique_ptr<QTemporaryDir> m_exports;
    std::unique_ptr<test::OpenSession> m_open;
};

namespace {

constexpr int october = -40; // 15 October

//! Another language, as far as one word goes.
class OtherWords final : public QTranslator
{
public:
    QString translate(const char *, const char *source, const char *, int) const override
    {
        return QLatin1String(source) == QLatin1String("Met at the gate")
            ? QStringLiteral("Said anew")
            : QString();
    }
    bool isEmpty() const override { return false; }
};

//! A release with where they slept the first night.
void addNight(service::Workspace &workspace, const std::string &name, const std::string &answer)
{
    const auto made = test::addReleased(workspace, name, "Example", october);
    auto edit = service::Edit::begin(workspace, service::Edit::States::AsGiven);
    const bool isAdded =
        edit->addAbout(
                {Kind::Accommodation,
                 {{fieldNumber<Kind::Accommodation>("person"), made.person},
                  {fieldNumber<Kind::Accommodation>("release"), made.release},
                  {fieldNumber<Kind::Accommodation>("timepoint"), std::string("FIRST_NIGHT")},
                  {fieldNumber<Kind::Accommodation>("answer"), answer}}})
            .ok();
    const bool isOut =
        edit->change(Kind::Release, made.release,
                     {{fieldNumber<Kind::Release>("state"), std::string("RELEASED")}})
            .ok();
    if (!isAdded || !isOut || !edit->commit().ok())
        qFatal("a made-up night could not be saved");
}

//! A referral from us, made on a day of October, with the steps it has gone.
void addReferral(service::Workspace &workspace, const std::string &name, int dayOfOctober,
                 const std::vector<std::string> &steps)
{
    const auto made = test::addReleased(workspace, name, "Referred", 30);
    auto edit = service::Edit::begin(workspace, service::Edit::States::AsGiven);
    const domain::PartialDate on = *domain::partialDate(2026, 10, dayOfOctober);
    const auto referral = edit->addAbout(
        {Kind::Referral,
         {{fieldNumber<Kind::Referral>("person"), made.person},
          {fieldNumber<Kind::Referral>("direction"), std::string("OUT")},
          {fieldNumber<Kind::Referral>("status"), steps.back()},
          {fieldNumber<Kind::Referral>("service_name"), std::string("Example Pantry")},
          {fieldNumber<Kind::Referral>("needs"), std::string("HEALTH")},
          {fieldNumber<Kind::Referral>("referred_on"), on}}});
    bool isSaved = referral.ok();
    for (const std::string &step : steps)
        isSaved = isSaved
            && edit->addAbout({Kind::ReferralStep,
                               {{fieldNumber<Kind::ReferralStep>("person"), made.person},
                                {fieldNumber<Kind::ReferralStep>("referral"), *referral},
                                {fieldNumber<Kind::ReferralStep>("status"), step},
                                {fieldNumber<Kind::ReferralStep>("on"), on}}})
                   .ok();
    // About this a referral is made; about the other one nobody was asked yet.
    for (const char *pathway : {"HEALTH", "FINANCE_AND_ID"}) {
        if (isSaved && name == "First")
            isSaved =
                edit->addAbout({Kind::Need,
                                {{fieldNumber<Kind::Need>("person"), made.person},
                                 {fieldNumber<Kind::Need>("pathway"), std::string(pathway)},
                                 {fieldNumber<Kind::Need>("status"), std::string("NOT_STARTED")},
                                 {fieldNumber<Kind::Need>("identified_on"), on}}})
                    .ok();
    }
    if (!isSaved || !edit->commit().ok())
        qFatal("a made-up referral could not be saved");
}

void addReferrals(service::Workspace &workspace)
{
    const std::vector<std::string> closed{"SENT", "ACCEPTED", "OFFERED", "TAKEN_UP", "CLOSED"};
    addReferral(workspace, "First", 2, closed);
    for (int i = 0; i < 4; ++i)
        addReferral(workspace, "Closed" + std::to_string(i), 2, closed);
    addReferral(workspace, "Unwanted", 3,
                {"SENT", "ACCEPTED", "OFFERED", "NOT_TAKEN_UP", "CLOSED"});
    addReferral(workspace, "Offered", 3, {"SENT", "OFFERED"});
    for (int i = 0; i < 5; ++i)
        addReferral(workspace, "Refused" + std::to_string(i), 4, {"SENT", "REFUSED"});
    addReferral(workspace, "Long", 5, {"SENT", "NO_REPLY"});
    addReferral(workspace, "Longest", 1, {"SENT"});
    addReferral(workspace, "Short", 17, {"SENT"}); // two weeks before the month ended
    addReferral(workspace, "Draft", 6, {"DRAFT"});
}

} // namespace

void TestFigureScreens::init()
{
    m_exports = std::make_unique<QTemporaryDir>();
    m_open = std::make_unique<test::OpenSession>();
    m_open->open([](service::Workspace &workspace) {
        for (int i = 0; i < 9; ++i)
            addNight(workspace, "Housed" + std::to_string(i), "FAMILY_SETTLED");
        for (int i = 0; i < 2; ++i)
            addNight(workspace, "Rough" + std::to_string(i), "ROUGH");
        addNight(workspace, "Nobody", "NOT_KNOWN");
    });
    m_open->session->setExports(m_exports->path().toStdString());
}

void TestFigureScreens::cleanup()
{
    m_open.reset();
}

void TestFigureScreens::cardsSayNumberAndCount()
{
    FiguresModel model;
    show(model);
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
    QCOMPARE(model.listCard(), -1);
    QVERIFY(model.ruleText().isEmpty()); // a manager sees exactly
    QVERIFY(model.lineCount() > 40);
}

void TestFigureScreens::anEmptyMonthSaysSo()
{
    FiguresModel model;
    show(model);
    QVERIFY(model.emptyText().isEmpty());
    model.turn(-24);
    QTRY_VERIFY(model.isReady());
    // Whoever is on the books now was not then.
    QTRY_COMPARE(model.emptyText(), QStringLiteral("No records for October 2024 yet."));
}

void TestFigureScreens::picturesHaveTheirNumbersAsATable()
{
    FiguresModel model;
    show(model);
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
    m_open->session->write<void>(this,
                                 [](service::Workspace &workspace) -> base::Result<void> {
                                     addReferrals(workspace);
                                     return {};
                                 },
                                 {});
    show(model);
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

void TestFigureScreens::referralsOfFewLeaveAsFew()
{
    FiguresModel model;
    m_open->session->write<void>(this,
                                 [](service::Workspace &workspace) -> base::Result<void> {
                                     addReferrals(workspace);
                                     return {};
                                 },
                                 {});
    show(model);
    const QVariantMap out =
        model.pictures().constLast().toMap().value(QStringLiteral("leaving")).toMap();
    QCOMPARE(out.value(QStringLiteral("key")).toString(), QStringLiteral("referral-steps"));
    const QVariantList rows = out.value(QStringLiteral("rows")).toList();
    QCOMPARE(rows.constFirst().toMap().value(QStringLiteral("note")).toString(),
             QStringLiteral("15")); // rounded
    for (const QVariant &row : out.value(QStringLiteral("table")).toList()) {
        const QString cell = row.toStringList().at(1);
        QVERIFY2(cell.startsWith(QStringLiteral("fewer")) || cell == QStringLiteral("hidden")
                     || cell.toInt() % 5 == 0,
                 qPrintable(cell));
        // Of fewer than twenty no share is told outside.
        QCOMPARE(row.toStringList().at(2), QString());
    }
    const QString between = rows.at(1).toMap().value(QStringLiteral("between")).toString();
    QVERIFY2(!between.contains(u'3'), qPrintable(between));
}

void TestFigureScreens::whoWaitsIsWhomTheCardCounts()
{
    FiguresModel model;
    m_open->session->write<void>(this,
                                 [](service::Workspace &workspace) -> base::Result<void> {
                                     addReferrals(workspace);
                                     return {};
                                 },
                                 {});
    show(model);
    const FigureRow waits = card(model, "Waiting over 14 days");
    QCOMPARE(waits.value, QStringLiteral("2"));
    // The card that leads to them is theirs.
    QCOMPARE(test::rowsOf<FigureRow>(model.cards()).at(static_cast<std::size_t>(model.listCard())),
             waits);

    models::WaitingReferrals waiting;
    waiting.setSession(m_open->session.get());
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
    QCOMPARE(model.listCard(), -1);
}

void TestFigureScreens::theyStayUntilSomebodyAsks()
{
    FiguresModel model;
    show(model);
    QVERIFY(!model.isOld());
    m_open->session->write<void>(this,
                                 [](service::Workspace &workspace) -> base::Result<void> {
                                     addNight(workspace, "Later", "FAMILY_SETTLED");
                                     return {};
                                 },
                                 {});
    QTRY_VERIFY(model.isOld());
    QCOMPARE(card(model, "Housed on the first night").count, QStringLiteral("9 of 11"));
    model.refresh();
    QTRY_COMPARE(card(model, "Housed on the first night").count, QStringLiteral("10 of 12"));
    QVERIFY(!model.isOld());
}

void TestFigureScreens::anotherLanguageIsNoChange()
{
    FiguresModel model;
    show(model);
    const QString value = card(model, "Met at the gate").value;
    OtherWords words;
    QVERIFY(QCoreApplication::installTranslator(&words));
    m_open->session->sayAnew();
    QTRY_COMPARE(card(model, "Said anew").title, QStringLiteral("Said anew"));
    QCOMPARE(card(model, "Said anew").value, value);
    QVERIFY(!model.isOld());
}

void TestFigureScreens::theChecksComeBeforeTheExport()
{
    FiguresModel model;
    show(model);
    QSignalSpy checked(&model, &FiguresModel::checked);
    model.check();
    QTRY_COMPARE(checked.count(), 1);
    QCOMPARE(model.checks().size(), 4);
    QVERIFY(model.checks()[0].startsWith(QStringLiteral("There is no other device")));
    QCOMPARE(model.checks()[1], QStringLiteral("First nights not known: 1 of 12."));
    QVERIFY(model.checks()[2].contains(QStringLiteral("counts below 5 are hidden")));
    QCOMPARE(model.checks()[3], QStringLiteral("Not exported from this device before."));
    model.exportTable();
    QTRY_VERIFY(!model.isBusy());
    model.check();
    QTRY_COMPARE(checked.count(), 2);
    QVERIFY2(model.checks()[3].startsWith(QStringLiteral("Nothing has changed since the export")),
             qPrintable(model.checks()[3]));
    m_open->session->write<void>(this,
                                 [](service::Workspace &workspace) -> base::Result<void> {
                                     addNight(workspace, "Later", "FAMILY_SETTLED");
                                     return {};
                                 },
                                 {});
    QTRY_VERIFY(model.isOld());
    model.refresh();
    QTRY_VERIFY(model.isReady() && model.progressText().isEmpty());
    model.check();
    QTRY_COMPARE(checked.count(), 3);
    QVERIFY2(model.checks()[3].contains(QStringLiteral("have changed since the export")),
             qPrintable(model.checks()[3]));
}

void TestFigureScreens::whatLeavesIsHidden()
{
    FiguresModel model;
    show(model);
    model.exportTable();
    QTRY_COMPARE(m_open->session->undo()->text(),
                 QStringLiteral("Saved in %1 as figures-2026-10.csv")
                     .arg(m_exports->path().section(u'/', -1)));
    const QString table = text(QStringLiteral("figures-2026-10.csv"));
    QVERIFY(table.contains(QStringLiteral("I8,I8,Rough sleeping on first night,Everybody,")));
    for (const QString &row : table.split(QStringLiteral("\r\n"))) {
        if (row.contains(QStringLiteral(",I8,I8,")))
            QVERIFY2(row.contains(QStringLiteral(",Everybody,fewer,"))
                         || row.contains(QStringLiteral(",Everybody,hidden,")),
                     qPrintable(row));
    }
    QVERIFY(!table.contains(QStringLiteral(",9,11,"))); // rounded
}

void TestFigureScreens::aReportLeavesLikeTheTable()
{
    FiguresModel model;
    QVERIFY(model.report().isEmpty()); // there is no month yet
    show(model);
    const QVariantMap report = model.report();
    QCOMPARE(report.value(QStringLiteral("title")).toString(),
             QStringLiteral("Figures of October 2026"));
    const QStringList facts = report.value(QStringLiteral("facts")).toStringList();
    QCOMPARE(facts.size(), 3);
    // Whole days: paper is read on other ones.
    QVERIFY2(facts[0].startsWith(QStringLiteral("Counted on 24 November 2026 at 11:30am.")),
             qPrintable(facts[0]));
    // What a manager sees exactly is hidden and rounded there, on the cards as well.
    for (const QVariant &card : report.value(QStringLiteral("cards")).toList()) {
        if (card.toMap().value(QStringLiteral("title"))
            == QStringLiteral("Housed on the first night"))
            QVERIFY2(card.toMap().value(QStringLiteral("count")) != QStringLiteral("9 of 11"),
                     "card");
    }
    model.saveReport({});
    QVERIFY2(model.problem().startsWith(QStringLiteral("The report could not be drawn")),
             qPrintable(model.problem()));
    model.saveReport(QByteArrayLiteral("%PDF"));
    QTRY_COMPARE(text(QStringLiteral("report-2026-10.pdf")), QStringLiteral("%PDF"));
    QTRY_VERIFY(!model.isBusy());
    QVERIFY(model.problem().isEmpty());
    QSignalSpy checked(&model, &FiguresModel::checked);
    model.check();
    QTRY_COMPARE(checked.count(), 1);
    QVERIFY2(model.checks()[3].startsWith(QStringLiteral("Nothing has changed since the export")),
             qPrintable(model.checks()[3]));
}

void TestFigureScreens::aSecondFileHasAnotherName()
{
    FiguresModel model;
    show(model);
    for (int i = 0; i < 2; ++i) {
        model.exportTable();
        QTRY_VERIFY(!model.isBusy());
        QCOMPARE(model.problem(), QString());
    }
    QVERIFY(QFile::exists(m_exports->filePath(QStringLiteral("figures-2026-10.csv"))));
    QVERIFY(QFile::exists(m_exports->filePath(QStringLiteral("figures-2026-10 (2).csv"))));
    model.savePictureText(QStringLiteral("contacts"), QStringLiteral("svg"),
                          QStringLiteral("<svg/>"));
    QTRY_COMPARE(text(QStringLiteral("contacts-2026-10.svg")), QStringLiteral("<svg/>"));
}

void TestFigureScreens::aFolderThatCannotBeMadeIsSaid()
{
    FiguresModel model;
    show(model);
    const QString file = m_exports->filePath(QStringLiteral("file"));
    QFile made(file);
    QVERIFY(made.open(QIODevice::WriteOnly));
    m_open->session->setExports((file + QStringLiteral("/below")).toStdString());
    model.exportTable();
    QTRY_VERIFY(!model.isBusy());
    QVERIFY2(model.problem().startsWith(QStringLiteral("The folder for downloads")),
             qPrintable(model.problem()));
}

void TestFigureScreens::aTeamThatIsChosenStaysInSight()
{
    FiguresModel model;
    show(model);
    const auto team = [&model] {
        for (const QVariant &one : model.teams()) {
            const QVariantMap tile = one.toMap();
            if (tile.value(QStringLiteral("text")).toString()
                == QLatin1String("Example Throughcare"))
                return tile.value(QStringLiteral("key")).toString();
        }
        return QString();
    };
    const QString key = team();
    QVERIFY(!key.isEmpty());
    model.setTeam(key);
    QCOMPARE(card(model, "Housed on the first night").count, QStringLiteral("9 of 11"));
    model.exportTable();
    QTRY_VERIFY(!model.isBusy());
    QCOMPARE(QDir(m_exports->path()).entryList(QDir::Files),
             QStringList{QStringLiteral("figures-2026-10-example-throughcare.csv")});
    model.turn(-24); // nothing of it was counted then
    QTRY_VERIFY(model.isReady());
    QCOMPARE(model.team(), key);
    QCOMPARE(team(), key);
}

void TestFigureScreens::whoeverAsksIsToldThatAMonthIsNotOver()
{
    test::SyncWorld world(7);
    const auto here = world.newOrganisation();
    const auto there = world.join(*here, "Rhys Example", service::MemberRole::Caseworker);
    const test::OpenMember worker(world, *there);
    QVERIFY(!worker.session->isManager());
    FiguresModel model;
    model.setSession(worker.session.get());
    QTRY_VERIFY_WITH_TIMEOUT(model.isReady(), test::longest);
    model.turn(1);
    QTRY_VERIFY_WITH_TIMEOUT(model.isReady(), test::longest);
    const QSignalSpy checked(&model, &FiguresModel::checked);
    model.check();
    QTRY_COMPARE(checked.count(), 1);
    QCOMPARE(model.checks().constLast(),
             QStringLiteral("The month is not over: its figures will grow."));
}

void TestFigureScreens::aLockedMonthStays()
{
    FiguresModel model;
    show(model);
    QVERIFY(model.canLock());
    model.lock();
    QTRY_VERIFY(!model.lockedText().isEmpty());
    QVERIFY(!model.canLock());
    QVERIFY2(model.lockedText().startsWith(QStringLiteral("Locked today at 11:30am by Si")),
             qPrintable(model.lockedText()));
    QTRY_VERIFY(model.isReady() && model.progressText().isEmpty());
    m_open->session->write<void>(this,
                                 [](service::Workspace &workspace) -> base::Result<void> {
                                     addNight(workspace, "Later", "FAMILY_SETTLED");
                                     return {};
                                 },
                                 {});
    QTRY_VERIFY(model.isOld());
    model.refresh();
    QTRY_VERIFY(model.lockedText().contains(QStringLiteral("What came later would change")));
    QCOMPARE(card(model, "Housed on the first night").count, QStringLiteral("9 of 11"));
}

void TestFigureScreens::monthsOnAndBack()
{
    FiguresModel model;
    show(model);
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
