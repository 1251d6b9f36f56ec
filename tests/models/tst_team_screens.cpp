// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "open_member.h"
#include "open_session.h"
#include "service/workers.h"

#include "Throughline/Models/releases_model.h"
#include "Throughline/Models/team_model.h"
#include "service/organisation.h"

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using models::TeamDeviceRow;

//! The team as its manager sees it: devices that were not heard of first, what waits.
class TestTeamScreens : public QObject
{
    Q_OBJECT

private slots:
    void aloneThereIsOneDevice();
    void whoIsNotAssignedIsCountedAndShown();
    void aDeviceIsUnknownSinceItWasHeardOf();
    void whoHasWhatToDoIsToldOnce();
};

namespace {

void setMeet(service::Workspace &workspace, const base::RecordId &release)
{
    auto edit = service::Edit::begin(workspace, service::Edit::States::AsGiven);
    if (!edit->change(Kind::Release, release,
                      {{fieldNumber<Kind::Release>("meet"), std::string("ASKED")}})
             .ok()
        || !edit->commit().ok())
        qFatal("a made-up release could not be changed");
}

} // namespace

void TestTeamScreens::aloneThereIsOneDevice()
{
    test::OpenSession open;
    open.open();
    QVERIFY(open.session->isManager());
    models::TeamModel model;
    model.setSession(open.session.get());
    QTRY_VERIFY(model.isReady());
    QCOMPARE(model.devicesText(), QStringLiteral("This is the only device of the organisation"));
    QVERIFY(model.missingPicture().isEmpty());
    QCOMPARE(model.decisions(), 0);
    const auto rows = test::rowsOf<TeamDeviceRow>(model.devices());
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(rows[0].heard, QStringLiteral("This device"));
    QCOMPARE(rows[0].only, QStringLiteral("Everything")); // there is no server to send it to
}

void TestTeamScreens::whoIsNotAssignedIsCountedAndShown()
{
    test::OpenSession open;
    open.open([](service::Workspace &workspace) {
        setMeet(workspace, test::addReleased(workspace, "Jamie", "Sampleton", 3).release);
        setMeet(workspace, test::addReleased(workspace, "Seren", "Example", 4).release);
        (void)test::addReleased(workspace, "Marek", "Example", 3);
        setMeet(workspace, test::addReleased(workspace, "Gone", "Example", -3).release);
    });
    models::TeamModel model;
    model.setSession(open.session.get());
    QTRY_VERIFY(model.isReady());
    QCOMPARE(model.notAssigned(), 2); // ahead of us, not behind
    QCOMPARE(model.notAssignedText(), QStringLiteral("2 releases not assigned"));
    QSignalSpy filtered(&model, &models::TeamModel::filtered);
    model.filterNotAssigned();
    QTRY_COMPARE(filtered.count(), 1);
    models::ReleasesModel releases;
    releases.setSession(open.session.get());
    QTRY_VERIFY(releases.isReady());
    QVERIFY(releases.isOpen());
    QCOMPARE(releases.sumText(), QStringLiteral("2 releases in the next 12 weeks, 2 not assigned"));
}

void TestTeamScreens::aDeviceIsUnknownSinceItWasHeardOf()
{
    test::SyncWorld world(5);
    const auto here = world.newOrganisation();
    const auto there = world.join(*here, "Rhys Example", service::MemberRole::Caseworker);
    // What this device sent was before what the other one did; but it is here.
    test::syncWell(*here);
    world.advance(3'600'000);
    (void)test::addReleased(**there, "Jamie", "Sampleton");
    test::syncWell(*there);
    test::syncWell(*here);
    // A day and then ten more go by; nobody knows what is there now.
    constexpr std::int64_t day = 86'400'000;
    world.advance(11 * day);
    const test::OpenMember open(*here, test::noServer);
    models::TeamModel model;
    model.setSession(open.session.get());
    QTRY_VERIFY(model.isReady());
    const auto rows = test::rowsOf<TeamDeviceRow>(model.devices());
    QCOMPARE(rows.size(), std::size_t{2});
    QCOMPARE(rows[0].name, QStringLiteral("Rhys Example")); // the quiet one first
    QVERIFY(rows[0].quiet);
    QVERIFY2(rows[0].only.startsWith(QStringLiteral("Unknown since ")), qPrintable(rows[0].only));
    QVERIFY2(rows[0].heard.endsWith(QStringLiteral(" (11 days ago)")), qPrintable(rows[0].heard));
    QVERIFY(!rows[1].quiet);
    QVERIFY(model.areSomeQuiet());
    QVERIFY2(model.devicesText().startsWith(QStringLiteral("1 of 2 devices heard of since ")),
             qPrintable(model.devicesText()));
    const QVariantMap picture = model.missingPicture();
    QCOMPARE(picture.value(QStringLiteral("title")).toString(),
             QStringLiteral("1 of 2 devices not heard of for 7 days"));
    QCOMPARE(picture.value(QStringLiteral("table")).toList().size(), 2);
}

void TestTeamScreens::whoHasWhatToDoIsToldOnce()
{
    test::OpenSession open;
    open.open([](service::Workspace &workspace) {
        const auto jamie = test::addReleased(workspace, "Jamie", "Sampleton");
        auto edit = service::Edit::begin(workspace);
        const std::int64_t today = domain::epochDay(domain::londonDay(workspace.now()));
        QVERIFY(edit->addAbout(
                        {Kind::Action,
                         {{fieldNumber<Kind::Action>("person"), jamie.person},
                          {fieldNumber<Kind::Action>("title"), std::string("Ring the bank")},
                          {fieldNumber<Kind::Action>("owner"),
                           service::asReference(workspace.keys().user)},
                          {fieldNumber<Kind::Action>("due_on"), domain::fromEpochDay(today - 2)}}})
                    .ok());
        QVERIFY(edit->commit().ok());
    });
    models::TeamModel model;
    model.setSession(open.session.get());
    QTRY_VERIFY(model.isReady());
    const auto rows = test::rowsOf<TeamDeviceRow>(model.devices());
    QCOMPARE(rows[0].overdue, QStringLiteral("1"));
    QCOMPARE(rows[0].releases, QStringLiteral("0"));
    QVERIFY(rows[0].words.contains(QStringLiteral("Overdue tasks: 1.")));
}

QTEST_GUILESS_MAIN(TestTeamScreens)
#include "tst_team_screens.moc"
