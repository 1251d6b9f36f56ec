// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "open_member.h"
#include "support/two_offices.h"

#include "Throughline/Models/rescue_model.h"
#include "Throughline/Models/sharing_model.h"
#include "domain/schema_table.h"

#include <QFile>

#include <algorithm>

using namespace throughline;
using domain::Kind;
using test::longest;
using test::OpenMember;
using test::rowsOf;

//! Who may read somebody's records, and work that its device may send no more, as the screens have
//! them: over the real server's core, with devices of two teams.
class TestSharingScreens : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_offices = std::make_unique<test::TwoOffices>(41); }
    void cleanup() { m_offices.reset(); }

    void anotherTeamGetsThemAndGivesThemUp();
    void whoMayNotShareSeesWhoReads();
    void withoutAServerItHoldsHere();
    void whatWasLostIsTakenOver();
    void namesOfWhatWasLostAreShort();
    void anotherFileIsRefused();

private:
    [[nodiscard]] QString person() const { return QString::fromStdString(m_offices->person.hex()); }

    std::unique_ptr<test::TwoOffices> m_offices;
    QTemporaryDir m_folder;
};

void TestSharingScreens::anotherTeamGetsThemAndGivesThemUp()
{
    const OpenMember manager(m_offices->world, *m_offices->manager);
    models::SharingModel about;
    about.setSession(manager.session.get());
    about.setPerson(person());
    QTRY_VERIFY(about.isReady());
    auto teams = rowsOf<models::SharedRow>(about.teams());
    QCOMPARE(teams.size(), std::size_t{1});
    QVERIFY(!teams.front().removable); // somebody has to read them
    QVERIFY(about.administrators().contains(QStringLiteral("Ada Example")));
    const QVariantList choices = about.choices();
    QVERIFY(std::ranges::any_of(choices, [](const QVariant &one) {
        return one.toMap().value(QStringLiteral("text")) == QStringLiteral("Second");
    }));
    const QString key = QString::fromStdString(m_offices->second.hex());

    const QSignalSpy made(&about, &models::SharingModel::changeMade);
    about.share(key);
    QTRY_COMPARE_WITH_TIMEOUT(made.count(), 1, longest);
    QTRY_COMPARE(about.teams()->rowCount(), 2);
    test::syncWell(*m_offices->other);
    QVERIFY(test::has(*m_offices->other, Kind::Person, m_offices->person));
    // The same again is refused in words, and nothing else happens.
    about.share(key);
    QTRY_VERIFY_WITH_TIMEOUT(!about.isBusy(), longest);
    QVERIFY(about.problem().contains(QStringLiteral("already")));
    QCOMPARE(made.count(), 1);
    about.clearProblem(); // something else is asked
    QVERIFY(about.problem().isEmpty());

    about.unshare(key);
    QTRY_COMPARE_WITH_TIMEOUT(made.count(), 2, longest);
    QTRY_COMPARE(about.teams()->rowCount(), 1);
    test::syncWell(*m_offices->other);
    QVERIFY(!test::has(*m_offices->other, Kind::Person, m_offices->person));
}

void TestSharingScreens::whoMayNotShareSeesWhoReads()
{
    const OpenMember worker(m_offices->world, *m_offices->worker);
    models::SharingModel about;
    about.setSession(worker.session.get());
    about.setPerson(person());
    QTRY_VERIFY(about.isReady());
    QCOMPARE(about.teams()->rowCount(), 1);
    QVERIFY(about.choices().isEmpty());
    QVERIFY(!rowsOf<models::SharedRow>(about.teams()).front().removable);
}

void TestSharingScreens::withoutAServerItHoldsHere()
{
    test::SyncWorld world(43);
    const auto alone = world.newDevice();
    QVERIFY(service::createOrganisation(**alone, {"Alone Example", "Ada Example", "First"}, nullptr,
                                        "", std::nullopt)
                .ok());
    const auto theirs = test::addPerson(*alone, "Testname"); // of the only team
    const auto second = service::addTeam(**alone, nullptr, "Second");
    QVERIFY(second.ok());
    const OpenMember admin(world, *alone);
    models::SharingModel about;
    about.setSession(admin.session.get());
    about.setPerson(QString::fromStdString(theirs.hex()));
    QTRY_VERIFY(about.isReady());
    QCOMPARE(about.choices().size(), 1);
    const QString key = QString::fromStdString(second->hex());

    const QSignalSpy made(&about, &models::SharingModel::changeMade);
    about.share(key);
    QTRY_COMPARE_WITH_TIMEOUT(made.count(), 1, longest);
    QVERIFY(made.front().front().toString().contains(QStringLiteral("once there is a server")));
    QTRY_COMPARE(about.teams()->rowCount(), 2);
    QVERIFY(rowsOf<models::SharedRow>(about.teams()).front().removable);
    QVERIFY(about.choices().isEmpty());
    about.unshare(key);
    QTRY_COMPARE_WITH_TIMEOUT(made.count(), 2, longest);
    QTRY_COMPARE(about.teams()->rowCount(), 1);
}

void TestSharingScreens::whatWasLostIsTakenOver()
{
    m_offices->share();
    m_offices->settle();
    const auto contact = test::addContact(*m_offices->other, m_offices->person, "nobody else");
    m_offices->world.advance(60'000);
    m_offices->unshare();
    test::syncWell(*m_offices->other);
    QVERIFY(!test::has(*m_offices->other, Kind::Contact, contact));

    const QUrl file = QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("rescue.tlr")));
    {
        const OpenMember other(m_offices->world, *m_offices->other);
        models::RescueModel rescue;
        rescue.setSession(other.session.get());
        QTRY_COMPARE(rescue.sealedHere(), 1);
        rescue.save(file);
        QTRY_VERIFY(!rescue.savedText().isEmpty());
        QTRY_COMPARE(rescue.sealedHere(), 0); // it is in a file now
    }
    {
        const OpenMember manager(m_offices->world, *m_offices->manager);
        models::RescueModel rescue;
        rescue.setSession(manager.session.get());
        rescue.look(file);
        QTRY_VERIFY(rescue.isOpen());
        QVERIFY(rescue.fromText().contains(QStringLiteral("Oli Example")));
        QCOMPARE(rescue.count(), 1);
        QCOMPARE(rescue.adoptable(), 1);
        rescue.adopt();
        QTRY_VERIFY(!rescue.adoptedText().isEmpty());
        QCOMPARE(rescue.adoptable(), 0);
    }
    QVERIFY(test::has(*m_offices->manager, Kind::Contact, contact));
}

void TestSharingScreens::namesOfWhatWasLostAreShort()
{
    m_offices->share();
    m_offices->settle();
    auto edit = service::Edit::begin(**m_offices->other);
    QVERIFY(edit.ok());
    QVERIFY(
        edit->change(Kind::Person, m_offices->person,
                     {{domain::fieldNumber<Kind::Person>("given_names"), std::string("Jamie")},
                      {domain::fieldNumber<Kind::Person>("family_name"), std::string("Sampleton")}})
            .ok());
    QVERIFY(edit->commit().ok());
    m_offices->world.advance(60'000);
    m_offices->unshare();
    test::syncWell(*m_offices->other);
    const QUrl file = QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("names.tlr")));
    {
        const OpenMember other(m_offices->world, *m_offices->other);
        models::RescueModel rescue;
        rescue.setSession(other.session.get());
        QTRY_VERIFY(rescue.sealedHere() > 0);
        rescue.save(file);
        QTRY_VERIFY(!rescue.savedText().isEmpty());
    }
    const OpenMember manager(m_offices->world, *m_offices->manager);
    models::RescueModel rescue;
    rescue.setSession(manager.session.get());
    rescue.look(file);
    QTRY_VERIFY(rescue.isOpen());
    const auto name = [&] { return rowsOf<models::WaitingRow>(rescue.records()).front().name; };
    QCOMPARE(name(), QStringLiteral("Jamie S."));
    manager.session->toggleFullNames();
    QCOMPARE(name(), QStringLiteral("Jamie Sampleton"));
}

void TestSharingScreens::anotherFileIsRefused()
{
    const OpenMember manager(m_offices->world, *m_offices->manager);
    models::RescueModel rescue;
    rescue.setSession(manager.session.get());
    const QString path = m_folder.filePath(QStringLiteral("letter.txt"));
    QFile letter(path);
    QVERIFY(letter.open(QIODevice::WriteOnly) && letter.write("A letter.") > 0);
    letter.close();
    rescue.look(QUrl::fromLocalFile(path));
    QTRY_VERIFY(!rescue.problem().isEmpty());
    QVERIFY(!rescue.isOpen());
    rescue.look(QUrl::fromLocalFile(m_folder.filePath(QStringLiteral("nothing"))));
    QTRY_VERIFY(rescue.problem().contains(QStringLiteral("cannot be read")));
}

QTEST_GUILESS_MAIN(TestSharingScreens)
#include "tst_sharing_screens.moc"
