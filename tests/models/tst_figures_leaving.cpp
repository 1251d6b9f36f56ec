// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "figure_office.h"
#include "open_member.h"

#include "Throughline/Models/undo_model.h"

#include <QDir>
#include <QFile>

using namespace throughline;
using models::FiguresModel;
using test::card;

//! Figures that leave: the checks before, what is hidden, the files, and the month that is locked.
class TestFiguresLeaving : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_office = std::make_unique<test::FigureOffice>(); }
    void cleanup() { m_office.reset(); }

    void referralsOfFewLeaveAsFew();
    void theChecksComeBeforeTheExport();
    void whatLeavesIsHidden();
    void aReportLeavesLikeTheTable();
    void aSecondFileHasAnotherName();
    void aFolderThatCannotBeMadeIsSaid();
    void aTeamThatIsChosenStaysInSight();
    void whoeverAsksIsToldThatAMonthIsNotOver();
    void aLockedMonthStays();

private:
    [[nodiscard]] QString text(const QString &file) const
    {
        QFile in(m_office->exports.filePath(file));
        return in.open(QIODevice::ReadOnly) ? QString::fromUtf8(in.readAll()) : QString();
    }

    std::unique_ptr<test::FigureOffice> m_office;
};

void TestFiguresLeaving::referralsOfFewLeaveAsFew()
{
    FiguresModel model;
    QVERIFY(m_office->write(test::addReferrals));
    QVERIFY(m_office->show(model));
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

void TestFiguresLeaving::theChecksComeBeforeTheExport()
{
    FiguresModel model;
    QVERIFY(m_office->show(model));
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
    QVERIFY(m_office->addLaterNight());
    QTRY_VERIFY(model.isOld());
    model.refresh();
    QTRY_VERIFY(model.isReady() && model.progressText().isEmpty());
    model.check();
    QTRY_COMPARE(checked.count(), 3);
    QVERIFY2(model.checks()[3].contains(QStringLiteral("have changed since the export")),
             qPrintable(model.checks()[3]));
}

void TestFiguresLeaving::whatLeavesIsHidden()
{
    FiguresModel model;
    QVERIFY(m_office->show(model));
    model.exportTable();
    QTRY_COMPARE(m_office->session().undo()->text(),
                 QStringLiteral("Saved in %1 as figures-2026-10.csv")
                     .arg(m_office->exports.path().section(u'/', -1)));
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

void TestFiguresLeaving::aReportLeavesLikeTheTable()
{
    FiguresModel model;
    QVERIFY(model.report().isEmpty()); // there is no month yet
    QVERIFY(m_office->show(model));
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

void TestFiguresLeaving::aSecondFileHasAnotherName()
{
    FiguresModel model;
    QVERIFY(m_office->show(model));
    for (int i = 0; i < 2; ++i) {
        model.exportTable();
        QTRY_VERIFY(!model.isBusy());
        QCOMPARE(model.problem(), QString());
    }
    QVERIFY(QFile::exists(m_office->exports.filePath(QStringLiteral("figures-2026-10.csv"))));
    QVERIFY(QFile::exists(m_office->exports.filePath(QStringLiteral("figures-2026-10 (2).csv"))));
    model.savePictureText(QStringLiteral("contacts"), QStringLiteral("svg"),
                          QStringLiteral("<svg/>"));
    QTRY_COMPARE(text(QStringLiteral("contacts-2026-10.svg")), QStringLiteral("<svg/>"));
}

void TestFiguresLeaving::aFolderThatCannotBeMadeIsSaid()
{
    FiguresModel model;
    QVERIFY(m_office->show(model));
    const QString file = m_office->exports.filePath(QStringLiteral("file"));
    QFile made(file);
    QVERIFY(made.open(QIODevice::WriteOnly));
    m_office->session().setExports((file + QStringLiteral("/below")).toStdString());
    model.exportTable();
    QTRY_VERIFY(!model.isBusy());
    QVERIFY2(model.problem().startsWith(QStringLiteral("The folder for downloads")),
             qPrintable(model.problem()));
}

void TestFiguresLeaving::aTeamThatIsChosenStaysInSight()
{
    FiguresModel model;
    QVERIFY(m_office->show(model));
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
    QCOMPARE(QDir(m_office->exports.path()).entryList(QDir::Files),
             QStringList{QStringLiteral("figures-2026-10-example-throughcare.csv")});
    model.turn(-24); // nothing of it was counted then
    QTRY_VERIFY(model.isReady());
    QCOMPARE(model.team(), key);
    QCOMPARE(team(), key);
}

void TestFiguresLeaving::whoeverAsksIsToldThatAMonthIsNotOver()
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

void TestFiguresLeaving::aLockedMonthStays()
{
    FiguresModel model;
    QVERIFY(m_office->show(model));
    QVERIFY(model.canLock());
    model.lock();
    QTRY_VERIFY(!model.lockedText().isEmpty());
    QVERIFY(!model.canLock());
    QVERIFY2(model.lockedText().startsWith(QStringLiteral("Locked today at 11:30am by Si")),
             qPrintable(model.lockedText()));
    QTRY_VERIFY(model.isReady() && model.progressText().isEmpty());
    QVERIFY(m_office->addLaterNight());
    QTRY_VERIFY(model.isOld());
    model.refresh();
    QTRY_VERIFY(model.lockedText().contains(QStringLiteral("What came later would change")));
    QCOMPARE(card(model, "Housed on the first night").count, QStringLiteral("9 of 11"));
}

QTEST_GUILESS_MAIN(TestFiguresLeaving)
#include "tst_figures_leaving.moc"
