// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "lone_check_parts.h"
#include "open_member.h"

#include "Throughline/Models/lone_check_model.h"
#include "Throughline/Models/today_model.h"

using namespace throughline;
using models::LoneCheckForm;
using models::LoneCheckModel;
using service::Workspace;
using test::beginIn;
using test::keysOf;
using test::minute;
using test::valueOf;

//! A check on whoever goes alone is begun in a form: for how long, where, who looks out.
class TestLoneCheckForm : public QObject
{
    Q_OBJECT

private slots:
    void anHourUnlessSomebodyChooses();
    void whatIsMissingIsSaid();
    void theOnlyManagerNeedsABuddy();
    void aReleaseBringsItsPlace();
    void whatWasTypedStays();
};

void TestLoneCheckForm::anHourUnlessSomebodyChooses()
{
    test::OpenSession open; // it is 11:30
    open.open();
    LoneCheckForm form;
    form.setSession(open.session.get());
    form.setSubject(QStringLiteral("new"));
    QTRY_VERIFY(form.isReady());
    QCOMPARE(keysOf(form.durations()), (QStringList{"30", "60", "120", "other"}));
    QCOMPARE(form.duration(), QStringLiteral("60"));
    QCOMPARE(form.backBy(), QStringLiteral("Back by 12:30pm"));
    form.chooseDuration(QStringLiteral("120"));
    QTRY_COMPARE(form.backBy(), QStringLiteral("Back by 1:30pm"));
    form.chooseDuration(QStringLiteral("other"));
    QTRY_COMPARE(form.minutes(), 60);
    form.setMinutes(105);
    QTRY_COMPARE(form.minutesText(), QStringLiteral("1 h 45 min"));
    QCOMPARE(form.backBy(), QStringLiteral("Back by 1:15pm"));
    form.setMinutes(9000);
    QTRY_COMPARE(form.minutes(), 720);
    QSignalSpy later(&form, &LoneCheckForm::backByChanged);
    open.device.clock.pass(5 * minute); // somebody thinks
    QTRY_VERIFY(later.count() > 0);
    QCOMPARE(form.backBy(), QStringLiteral("Back by 11:35pm"));
}

void TestLoneCheckForm::whatIsMissingIsSaid()
{
    test::OpenSession open;
    open.open();
    LoneCheckForm form;
    form.setSession(open.session.get());
    form.setSubject(QStringLiteral("new"));
    QTRY_VERIFY(form.isReady());
    form.start();
    QCOMPARE(form.problems().size(), 1);
    QCOMPARE(form.problems().first().toMap().value(QStringLiteral("field")).toString(),
             QStringLiteral("where"));
    QVERIFY(beginIn(*open.session, QStringLiteral("Here")));
    form.setWhere(QStringLiteral("There"));
    QTRY_COMPARE(form.where(), QStringLiteral("There"));
    form.start(); // one is out already
    QTRY_VERIFY(!form.isSaving() && form.problems().size() == 1);
    QVERIFY(form.problems()
                .first()
                .toMap()
                .value(QStringLiteral("text"))
                .toString()
                .startsWith(QStringLiteral("A check on you is running already.")));
    QCOMPARE(form.where(), QStringLiteral("There"));
}

void TestLoneCheckForm::theOnlyManagerNeedsABuddy()
{
    test::SyncWorld world(58);
    const auto manager = world.newOrganisation();
    const auto rhys = world.join(*manager, "Rhys Example", service::MemberRole::Caseworker);
    test::syncWell(*manager);
    const QString colleague = QString::fromStdString((*rhys)->keys().user.hex());
    {
        test::OpenMember open(world, *rhys);
        LoneCheckForm form;
        form.setSession(open.session.get());
        form.setSubject(QStringLiteral("new"));
        QTRY_VERIFY(form.isReady());
        QVERIFY(!form.needsBuddy());
        QVERIFY(form.lookoutHint().endsWith(QStringLiteral("the managers look out.")));
    }
    test::OpenMember open(world, *manager);
    LoneCheckForm form;
    form.setSession(open.session.get());
    form.setSubject(QStringLiteral("new"));
    QTRY_VERIFY(form.isReady());
    QVERIFY(form.needsBuddy());
    QVERIFY(form.lookoutHint().contains(QStringLiteral("nobody looks out")));
    form.setWhere(QStringLiteral("Made Up Street 1"));
    QTRY_COMPARE(form.where(), QStringLiteral("Made Up Street 1"));
    form.start();
    QCOMPARE(form.problems().size(), 1);
    QCOMPARE(form.problems().first().toMap().value(QStringLiteral("field")).toString(),
             QStringLiteral("buddy"));
    form.chooseBuddy(colleague);
    QTRY_COMPARE(form.buddy(), colleague);
    QSignalSpy saved(&form, &LoneCheckForm::saved);
    form.start();
    QTRY_COMPARE(saved.count(), 1);
}

void TestLoneCheckForm::aReleaseBringsItsPlace()
{
    test::OpenSession open;
    test::MadePerson made;
    open.open(
        [&](Workspace &workspace) { made = test::addReleased(workspace, "Jamie", "Sampleton"); });
    for (const base::RecordId &about : {made.release, made.person}) {
        LoneCheckForm form;
        form.setSession(open.session.get());
        form.setSubject(test::hex(about));
        QTRY_VERIFY(form.isReady());
        QCOMPARE(form.who(), QStringLiteral("Jamie S."));
        QCOMPARE(form.where().isEmpty(), about == made.person);
    }
    LoneCheckForm form;
    form.setSession(open.session.get());
    form.setSubject(test::hex(made.person));
    QTRY_VERIFY(form.isReady());
    form.setWhere(QStringLiteral(" Made Up  Street 1 "));
    QTRY_COMPARE(form.where(), QStringLiteral(" Made Up  Street 1 "));
    QSignalSpy saved(&form, &LoneCheckForm::saved);
    form.start();
    QTRY_COMPARE(saved.count(), 1);
    LoneCheckModel own;
    own.setSession(open.session.get());
    QTRY_VERIFY(own.isKnown());
    QCOMPARE(valueOf(own.facts(), "Where"), QStringLiteral("Made Up Street 1, with Jamie S."));
}

void TestLoneCheckForm::whatWasTypedStays()
{
    test::OpenSession open;
    open.open();
    {
        LoneCheckForm form;
        form.setSession(open.session.get());
        form.setSubject(QStringLiteral("new"));
        QTRY_VERIFY(form.isReady());
        form.setWhere(QStringLiteral("Made Up Street"));
        form.chooseDuration(QStringLiteral("30"));
        QTRY_COMPARE(form.duration(), QStringLiteral("30"));
    }
    open.reopen();
    LoneCheckForm form;
    form.setSession(open.session.get());
    form.setSubject(QStringLiteral("new"));
    QTRY_VERIFY(form.isReady());
    QCOMPARE(form.where(), QStringLiteral("Made Up Street"));
    QCOMPARE(form.duration(), QStringLiteral("30"));
    // It is nobody's record, and no card on Today.
    models::TodayModel today;
    today.setSession(open.session.get());
    QTRY_VERIFY(today.isReady());
    QCOMPARE(today.draftCount(), 0);
}

QTEST_GUILESS_MAIN(TestLoneCheckForm)
#include "tst_lone_check_form.moc"
