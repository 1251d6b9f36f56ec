// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "open_member.h"

#include "Throughline/Models/application.h"
#include "service/unlock_requests.h"

#include <QFile>

using namespace throughline;
using Stage = models::Application::Stage;
using test::longest;

namespace {

const QString passphrase = QStringLiteral("four made up sample words");
const QString another = QStringLiteral("another made up passphrase");

} // namespace

//! The app of somebody who begins an organisation, and of somebody who cannot open their device:
//! the paper root is on paper before anything exists, and brings a device back (sync.md D10, D12).
class TestSettingUp : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void anOrganisationIsMadeOnceItsRootIsOnPaper();
    void withoutPaperNothingIsMade();
    void closingMeanwhileMakesNothing();
    void theRootIsSavedForItsOwnerAlone();
    void theRootOpensADeviceThatNobodyCanOpen();
    void aManagerOpensADeviceThatNobodyCanOpen();
    void whoeverKnowsNoServerCanAskNobody();
    void theRootBringsAnAdministratorBack();
    void anInvitationIsReadFromAFile();
    void anotherPassphraseMeanwhileIsSaid();

private:
    [[nodiscard]] QString fileOf(const char *name) const
    {
        return m_folder.filePath(QString::fromLatin1(name));
    }
    void startOn(const QString &folder);
    void create();
    //! Its printed form, as somebody writes it down.
    [[nodiscard]] QString written();

    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_clocks; //!< whose clock and randomness the app has
    QTemporaryDir m_folder;
    std::unique_ptr<models::Application> m_application;
};

void TestSettingUp::init()
{
    m_world = std::make_unique<test::SyncWorld>(51);
    m_clocks = m_world->newDevice();
    m_folder = QTemporaryDir();
    startOn(fileOf("device"));
}

void TestSettingUp::startOn(const QString &folder)
{
    m_application.reset();
    m_application = std::make_unique<models::Application>(models::ApplicationParts{
        folder.toStdString(), test::wayTo(*m_world), m_clocks->clock, m_clocks->random});
}

void TestSettingUp::cleanup()
{
    m_application.reset();
    m_clocks.reset();
    m_world.reset();
}

void TestSettingUp::create()
{
    QCOMPARE(m_application->stage(), Stage::SetUp);
    m_application->createOrganisation(QStringLiteral("Example Throughcare"),
                                      QStringLiteral("Marged Sampleton"), QString(), passphrase);
    QTRY_VERIFY_WITH_TIMEOUT(m_application->paperRoot()->isShown(), longest);
}

QString TestSettingUp::written()
{
    return m_application->paperRoot()->groups().join(u' ').toLower();
}

void TestSettingUp::anOrganisationIsMadeOnceItsRootIsOnPaper()
{
    create();
    models::PaperRoot &root = *m_application->paperRoot();
    QCOMPARE(root.groups().size(), 12);
    QVERIFY(root.first() >= 1 && root.first() < root.second() && root.second() <= 12);
    QVERIFY(root.isGroup(root.first(), root.groups().at(root.first() - 1).toLower()));
    QVERIFY(!root.isGroup(root.first(), root.groups().at(root.second() - 1)));
    QVERIFY(!root.isGroup(root.first(), QString()));
    QVERIFY(!root.isGroup(0, root.groups().front()) && !root.isGroup(13, root.groups().back()));
    QCOMPARE(m_application->stage(), Stage::SetUp);
    QVERIFY(!m_application->session());
    root.confirm();
    QVERIFY(root.groups().isEmpty()); // it is shown this once
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Open, longest);
    QCOMPARE(m_application->session()->organisation(), QStringLiteral("Example Throughcare"));
    QCOMPARE(m_application->session()->userName(), QStringLiteral("Marged Sampleton"));
    QVERIFY(m_application->session()->isManager());
}

void TestSettingUp::withoutPaperNothingIsMade()
{
    create();
    m_application->paperRoot()->giveUp();
    QTRY_VERIFY_WITH_TIMEOUT(!m_application->isBusy(), longest);
    QCOMPARE(m_application->stage(), Stage::SetUp);
    QVERIFY(m_application->problem().contains(QStringLiteral("No organisation was made")));
    // And it can be begun again.
    create();
    m_application->paperRoot()->confirm();
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Open, longest);
}

void TestSettingUp::closingMeanwhileMakesNothing()
{
    create();
    m_application->close();
    startOn(fileOf("device"));
    m_application->unlock(passphrase);
    QTRY_VERIFY_WITH_TIMEOUT(!m_application->isBusy(), longest);
    QVERIFY2(m_application->stage() == Stage::SetUp, qPrintable(m_application->problem()));
    // Before it is even shown.
    m_application->createOrganisation(QStringLiteral("Example Throughcare"),
                                      QStringLiteral("Marged Sampleton"), QString(), passphrase);
    m_application->close();
    QVERIFY(!m_application->session());
}

void TestSettingUp::theRootIsSavedForItsOwnerAlone()
{
    create();
    models::PaperRoot &root = *m_application->paperRoot();
    const QString file = fileOf("root.txt");
    root.save(QUrl::fromLocalFile(file));
    QVERIFY(!root.hasFileFailed() && root.fileText().contains(QStringLiteral("root.txt")));
    QFile saved(file);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QVERIFY(QString::fromUtf8(saved.readAll()).contains(root.groups().join(u'-')));
    QCOMPARE(saved.permissions() & (QFile::ReadGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    root.save(QUrl::fromLocalFile(fileOf("no such folder/root.txt")));
    QVERIFY(root.hasFileFailed() && !root.fileText().isEmpty());
    QVERIFY(root.isShown());
    root.giveUp();
}

void TestSettingUp::theRootOpensADeviceThatNobodyCanOpen()
{
    create();
    const QString root = written();
    m_application->paperRoot()->confirm();
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Open, longest);
    m_application->lock();
    models::UnlockHelp &help = *m_application->unlockHelp();
    help.begin();
    QVERIFY(!help.canAsk()); // there is no server
    help.useRoot(QStringLiteral("no paper root"), another);
    QTRY_VERIFY_WITH_TIMEOUT(!help.isBusy(), longest);
    QVERIFY(!help.problem().isEmpty());
    QCOMPARE(m_application->stage(), Stage::Locked);
    help.useRoot(root, another);
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Open, longest);
    QCOMPARE(m_application->session()->userName(), QStringLiteral("Marged Sampleton"));
    m_application->lock();
    m_application->unlock(passphrase); // the one before opens nothing any more
    QTRY_VERIFY_WITH_TIMEOUT(!m_application->isBusy(), longest);
    QCOMPARE(m_application->stage(), Stage::Locked);
}

void TestSettingUp::aManagerOpensADeviceThatNobodyCanOpen()
{
    const auto admin = m_world->newOrganisation();
    const auto worker = m_world->join(*admin, "Rhys Example", service::MemberRole::Caseworker);
    test::syncWell(*worker);
    worker->workspace.reset();
    startOn(worker->home.path());
    QCOMPARE(m_application->stage(), Stage::Locked);
    models::UnlockHelp &help = *m_application->unlockHelp();
    help.begin();
    QVERIFY(help.canAsk());
    help.ask(QStringLiteral("short"));
    QTRY_VERIFY_WITH_TIMEOUT(!help.isBusy(), longest);
    QVERIFY(!help.problem().isEmpty() && help.words().isEmpty());
    help.ask(another);
    QTRY_COMPARE_WITH_TIMEOUT(help.words().size(), 6, longest);
    help.look();
    QTRY_VERIFY_WITH_TIMEOUT(!help.isBusy(), longest);
    QVERIFY(help.waitText().contains(QStringLiteral("No manager has answered yet")));
    QCOMPARE(help.words().size(), 6);
    const QString words = help.words().join(u' ');

    const auto asked = service::unlocksAsked(**admin, admin->transport);
    QVERIFY(asked.ok());
    QCOMPARE(QString::fromStdString(asked->front().checkWords), words);
    QVERIFY(
        service::answerUnlock(**admin, admin->transport, asked->front().device, words.toStdString())
            .ok());
    help.look();
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Open, longest);
    QCOMPARE(m_application->session()->userName(), QStringLiteral("Rhys Example"));
    m_application.reset(); // before the folder goes
}

void TestSettingUp::whoeverKnowsNoServerCanAskNobody()
{
    create();
    m_application->paperRoot()->confirm();
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Open, longest);
    m_application->lock();
    models::UnlockHelp &help = *m_application->unlockHelp();
    help.begin();
    QVERIFY(!help.canAsk());
    help.ask(another);
    QTRY_VERIFY_WITH_TIMEOUT(!help.isBusy(), longest);
    QVERIFY(!help.problem().isEmpty());
    QVERIFY(help.words().isEmpty());
}

void TestSettingUp::theRootBringsAnAdministratorBack()
{
    create();
    const QString root = written();
    m_application->paperRoot()->confirm();
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Open, longest);
    std::optional<bool> connected;
    m_application->session()->ask<void>(
        m_application.get(),
        [](service::Workspace &workspace, sync::Transport &server) {
            return service::connectOrganisation(workspace, server, test::SyncWorld::url,
                                                std::nullopt);
        },
        [&](const base::Result<void> &done) { connected = done.ok(); }, test::SyncWorld::url);
    QTRY_VERIFY_WITH_TIMEOUT(connected.has_value(), longest);
    QVERIFY(*connected);
    m_application->session()->syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(m_application->session()->syncState().succeeded.has_value(), longest);
    m_application->close();

    startOn(fileOf("elsewhere"));
    m_application->recoverOrganisation(QString::fromLatin1(test::SyncWorld::url), root,
                                       QStringLiteral("Marged Sampleton"), another);
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Open, longest);
    QVERIFY(m_application->session()->isManager());
    QCOMPARE(m_application->session()->userName(), QStringLiteral("Marged Sampleton"));
}

void TestSettingUp::anInvitationIsReadFromAFile()
{
    const QString file = fileOf("invitation.txt");
    QFile out(file);
    QVERIFY(out.open(QIODevice::WriteOnly)
            && out.write("An invitation.\n\nthroughline-join:https://server.example.org#"
                         "ABCDE-FGHJK-12345-67890-MNPQR-STVWX\n"));
    out.close();
    const QVariantMap found = m_application->invitationOf(QUrl::fromLocalFile(file));
    QCOMPARE(found.value(QStringLiteral("server")).toString(),
             QStringLiteral("https://server.example.org"));
    QCOMPARE(found.value(QStringLiteral("code")).toString(),
             QStringLiteral("ABCDE-FGHJK-12345-67890-MNPQR-STVWX"));
    QVERIFY(m_application->problem().isEmpty());
    QVERIFY(m_application->invitationOf(QUrl::fromLocalFile(fileOf("nothing"))).isEmpty());
    QVERIFY(m_application->problem().contains(QStringLiteral("cannot be read")));
    QVERIFY(m_application->invitationIn(QStringLiteral("AB-CD")).isEmpty());
}

//! A program that was killed while the paper root was shown leaves a device of nobody's.
void TestSettingUp::anotherPassphraseMeanwhileIsSaid()
{
    QVERIFY(service::Workspace::create({fileOf("device").toStdString()}, passphrase.toStdString(),
                                       m_clocks->clock, m_clocks->random)
                .ok());
    m_application->createOrganisation(QStringLiteral("Example Throughcare"),
                                      QStringLiteral("Marged Sampleton"), QString(), another);
    QTRY_VERIFY_WITH_TIMEOUT(!m_application->isBusy(), longest);
    QVERIFY2(m_application->problem().contains(QStringLiteral("another passphrase")),
             qPrintable(m_application->problem()));
    QCOMPARE(m_application->stage(), Stage::SetUp);
}

QTEST_GUILESS_MAIN(TestSettingUp)
#include "tst_setting_up.moc"
