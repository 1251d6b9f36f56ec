// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/made_release.h"
#include "support/way_to.h"

#include "Throughline/Models/application.h"
#include "Throughline/Models/sync_model.h"

#include <QTest>

using namespace throughline;
using Stage = models::Application::Stage;

namespace {

constexpr int longest = 20'000; //!< ms; two passphrases are stretched in it

} // namespace

//! The app of somebody new, from the code to the team, over the real server's core.
class TestJoining : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void aCodeLeadsIntoTheTeam();
    void anotherCodeAsksAnew();
    void aCodeThatDoesNotWorkChangesNothing();

private:
    [[nodiscard]] QString invited();
    //! The words of the newest request, as the admin sees them.
    [[nodiscard]] std::vector<service::PendingMember> pending();
    void join(const QString &code);

    std::unique_ptr<test::SyncWorld> m_world;
    std::unique_ptr<test::WorldDevice> m_admin;
    QTemporaryDir m_folder;
    std::unique_ptr<models::Application> m_application;
};

void TestJoining::init()
{
    m_world = std::make_unique<test::SyncWorld>(5);
    m_admin = m_world->newOrganisation();
    m_folder = QTemporaryDir();
    m_application = std::make_unique<models::Application>(models::ApplicationParts{
        m_folder.path().toStdString(), test::wayTo(*m_world), m_admin->clock, m_admin->random});
    QCOMPARE(m_application->stage(), Stage::SetUp);
}

void TestJoining::cleanup()
{
    m_application.reset();
    m_admin.reset();
    m_world.reset();
}

QString TestJoining::invited()
{
    const auto invitation = service::invite(**m_admin, m_admin->transport, "Rhys Example",
                                            service::MemberRole::Caseworker, std::nullopt);
    test::require(invitation.ok(), "somebody is invited");
    return QString::fromStdString(invitation->code);
}

std::vector<service::PendingMember> TestJoining::pending()
{
    const auto pending = service::pendingMembers(**m_admin, m_admin->transport);
    test::require(pending.ok(), "the admin sees who asks");
    return *pending;
}

void TestJoining::join(const QString &code)
{
    m_application->join(QString::fromLatin1(test::SyncWorld::url), code,
                        QString::fromLatin1(test::SyncWorld::passphrase));
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::AwaitingApproval, longest);
    QCOMPARE(m_application->checkWords().size(), 6);
}

void TestJoining::aCodeLeadsIntoTheTeam()
{
    join(invited());
    const auto asking = pending();
    QCOMPARE(asking.size(), std::size_t{1});
    QCOMPARE(m_application->checkWords().join(u' '), QString::fromStdString(asking[0].checkWords));
    // Until somebody answers one can look again, and sees what came of it.
    const models::SyncModel &sync = *m_application->session()->sync();
    QVERIFY(sync.canSync());
    m_application->session()->syncNow();
    QTRY_VERIFY_WITH_TIMEOUT(!sync.isSyncing() && !sync.resultText().isEmpty(), longest);
    QVERIFY(service::approve(**m_admin, m_admin->transport, asking[0].id).ok());
    test::syncWell(*m_admin); // the organisation's name is a record like others
    m_application->session()->syncNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Open, longest);
    QTRY_COMPARE(m_application->session()->organisation(), QStringLiteral("Sampleton"));
    // What waits and what came is counted from the first moment on, not from the next unlock.
    test::addReleased(**m_admin, "Jamie", "Sampleton");
    test::syncWell(*m_admin);
    m_application->session()->syncNow();
    QTRY_VERIFY2(sync.receivedText().startsWith(QStringLiteral("Last received")),
                 qPrintable(sync.receivedText()));
}

void TestJoining::anotherCodeAsksAnew()
{
    join(invited());
    const QStringList before = m_application->checkWords();
    const std::vector<service::PendingMember> first = pending();
    m_application->joinAgain(invited());
    QTRY_VERIFY_WITH_TIMEOUT(m_application->session() && !m_application->isBusy(), longest);
    QVERIFY2(m_application->problem().isEmpty(), qPrintable(m_application->problem()));
    QVERIFY(m_application->checkWords() != before);
    QCOMPARE(m_application->stage(), Stage::AwaitingApproval);

    const QString words = m_application->checkWords().join(u' ');
    for (const service::PendingMember &asking : pending()) {
        if (QString::fromStdString(asking.checkWords) == words)
            QVERIFY(service::approve(**m_admin, m_admin->transport, asking.id).ok());
    }
    m_application->session()->syncNow();
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::Open, longest);
}

void TestJoining::aCodeThatDoesNotWorkChangesNothing()
{
    join(invited());
    const QStringList before = m_application->checkWords();
    m_application->joinAgain(QStringLiteral("NOT-A-CODE"));
    QTRY_VERIFY_WITH_TIMEOUT(m_application->session() && !m_application->isBusy(), longest);
    QVERIFY(!m_application->problem().isEmpty());
    QCOMPARE(m_application->checkWords(), before);
    QCOMPARE(m_application->stage(), Stage::AwaitingApproval);
    // The request before is still good, after a lock too.
    m_application->lock();
    m_application->unlock(QString::fromLatin1(test::SyncWorld::passphrase));
    QTRY_COMPARE_WITH_TIMEOUT(m_application->stage(), Stage::AwaitingApproval, longest);
    QCOMPARE(m_application->checkWords(), before);
}

QTEST_GUILESS_MAIN(TestJoining)
#include "tst_joining.moc"
