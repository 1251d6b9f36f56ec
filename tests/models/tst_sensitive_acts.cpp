// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "open_member.h"

#include "Throughline/Models/asking_model.h"
#include "Throughline/Models/figures_model.h"
#include "Throughline/Models/invitation_form.h"
#include "Throughline/Models/member_model.h"
#include "Throughline/Models/server_form.h"
#include "Throughline/Models/sharing_model.h"
#include "Throughline/Models/step_up.h"
#include "service/device_unlock.h"
#include "service/revocation.h"

#include <QDir>

using namespace throughline;
using models::SensitiveAct;
using models::Session;
using service::MemberRole;
using test::longest;
using test::OpenMember;
using test::rowsOf;
using test::SyncWorld;
using test::WorldDevice;

namespace {

constexpr auto anotherPassphrase = "another made up passphrase";

[[nodiscard]] QString hexOf(const auto &id)
{
    return QString::fromStdString(id.hex());
}

void waitFor(const std::function<bool()> &holds, const char *what)
{
    test::require(QTest::qWaitFor(holds, longest), what);
}

//! One sensitive act, as a screen begins it.
struct Act
{
    Session *session = nullptr;
    std::shared_ptr<QObject> model;
    std::function<void()> begin;
    std::function<bool()> happened;
};

} // namespace

//! Each act of the list in sensitive_act.h, through the model that a screen calls, over the real
//! server's core: it does not happen until the passphrase was given once more.
class TestSensitiveActs : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void nothingHappensWithoutThePassphrase_data();
    void nothingHappensWithoutThePassphrase();

private:
    [[nodiscard]] Act actOf(SensitiveAct::Kind kind);
    [[nodiscard]] Act member(const WorldDevice &whose,
                             const std::function<void(models::MemberModel &)> &begin);
    [[nodiscard]] Act asking(const models::AskingId &id,
                             const std::function<void(models::AskingModel &)> &begin);
    [[nodiscard]] Act sharing(const std::function<void(models::SharingModel &)> &begin);
    [[nodiscard]] Act figures(const std::function<void(models::FiguresModel &)> &begin);
    [[nodiscard]] Act invite();
    [[nodiscard]] Act connectToServer();
    [[nodiscard]] std::unique_ptr<OpenMember> opened(WorldDevice &device)
    {
        auto open = std::make_unique<OpenMember>(*m_world, device);
        open->session->setProfile(store::Profile{device.home.path().toStdString()}.folder());
        return open;
    }
    //! A device whose organisation has no server.
    [[nodiscard]] Session *lone();

    std::unique_ptr<SyncWorld> m_world;
    std::unique_ptr<WorldDevice> m_admin;
    std::map<QString, std::unique_ptr<WorldDevice>> m_members; //!< by given name
    std::unique_ptr<WorldDevice> m_asking;
    std::unique_ptr<WorldDevice> m_alone;
    std::unique_ptr<OpenMember> m_openAlone;
    std::unique_ptr<OpenMember> m_open;
    std::unique_ptr<QTemporaryDir> m_exports;
    base::RecordId m_person;
    QString m_second; //!< another team
    std::optional<models::AskingId> m_toBeLetIn;
    std::optional<models::AskingId> m_toBeUnlocked;
    QString m_unlockWords;
};

void TestSensitiveActs::initTestCase()
{
    m_world = std::make_unique<SyncWorld>(61);
    m_admin = m_world->newOrganisation();
    for (const char *name : {"Rhys", "Carol", "Dai", "Eleri", "Amara"})
        m_members[QString::fromLatin1(name)] =
            m_world->join(*m_admin, std::string(name) + " Example", MemberRole::Caseworker);
    WorldDevice &locked = *m_members.at(QStringLiteral("Eleri"));
    m_toBeUnlocked = models::AskingId::locked(locked->keys().device);
    test::require(service::setAdmin(**m_admin, m_admin->transport,
                                    (*m_members.at(QStringLiteral("Amara")))->keys().user, true)
                      .ok(),
                  "there is another administrator");
    m_person = test::addPerson(*m_admin, "Testname");
    const auto second = service::addTeam(**m_admin, &m_admin->transport, "Second");
    test::require(second.ok(), "there is a second team");
    m_second = hexOf(*second);
    test::syncWell(*m_admin);
    // Somebody asks to be let in, and somebody to be unlocked.
    const auto invitation = service::invite(**m_admin, m_admin->transport, "Seren Example",
                                            MemberRole::Caseworker, "Second");
    test::require(invitation.ok(), "somebody is invited");
    m_asking = m_world->newDevice();
    test::require(
        service::requestToJoin(**m_asking, m_asking->transport, SyncWorld::url, invitation->code)
            .ok(),
        "and asks");
    const auto pending = service::pendingMembers(**m_admin, m_admin->transport);
    test::require(pending.ok() && pending->size() == 1, "which is known");
    m_toBeLetIn = models::AskingId::joining(pending->front().id);
    test::syncWell(locked);
    locked.workspace.reset();
    const auto words = service::askUnlock({locked.home.path().toStdString()}, anotherPassphrase,
                                          locked.transport, locked.random);
    test::require(words.ok(), "and another one is locked");
    m_unlockWords = QString::fromStdString(*words);
    m_open = opened(*m_admin);
}

void TestSensitiveActs::cleanupTestCase()
{
    m_openAlone.reset();
    m_open.reset();
    m_members.clear();
    m_asking.reset();
    m_alone.reset();
    m_admin.reset();
    m_world.reset();
}

Act TestSensitiveActs::member(const WorldDevice &whose,
                              const std::function<void(models::MemberModel &)> &begin)
{
    const auto model = std::make_shared<models::MemberModel>();
    const auto made = std::make_shared<QSignalSpy>(model.get(), &models::MemberModel::changeMade);
    model->setSession(m_open->session.get());
    model->setMember(hexOf(whose.workspace->keys().user));
    waitFor([&] { return model->isReady() && model->teamCount() > 0; }, "a member is shown");
    return {m_open->session.get(), model, [model, begin] { begin(*model); },
            [made] { return !made->isEmpty(); }};
}

Act TestSensitiveActs::asking(const models::AskingId &id,
                              const std::function<void(models::AskingModel &)> &begin)
{
    const auto model = std::make_shared<models::AskingModel>();
    const auto done = std::make_shared<QSignalSpy>(model.get(), &models::AskingModel::finished);
    model->setSession(m_open->session.get());
    model->setAsking(id.text());
    waitFor([&] { return model->isReady() && model->isOpen(); }, "a device that asks is shown");
    return {m_open->session.get(), model, [model, begin] { begin(*model); },
            [done] { return !done->isEmpty(); }};
}

Act TestSensitiveActs::sharing(const std::function<void(models::SharingModel &)> &begin)
{
    const auto model = std::make_shared<models::SharingModel>();
    const auto made = std::make_shared<QSignalSpy>(model.get(), &models::SharingModel::changeMade);
    model->setSession(m_open->session.get());
    model->setPerson(hexOf(m_person));
    waitFor([&] { return model->isReady(); }, "who reads is shown");
    return {m_open->session.get(), model, [model, begin] { begin(*model); },
            [made] { return !made->isEmpty(); }};
}

Act TestSensitiveActs::figures(const std::function<void(models::FiguresModel &)> &begin)
{
    m_exports = std::make_unique<QTemporaryDir>();
    m_open->session->setExports(m_exports->path().toStdString());
    const auto model = std::make_shared<models::FiguresModel>();
    const auto left =
        std::make_shared<QSignalSpy>(model.get(), &models::FiguresModel::pictureLeaves);
    model->setSession(m_open->session.get());
    waitFor([&] { return model->isReady() && model->progressText().isEmpty(); }, "figures");
    return {m_open->session.get(), model, [model, begin] { begin(*model); },
            [this, left] {
                return !left->isEmpty()
                    || !QDir(m_exports->path()).entryList(QDir::Files).isEmpty();
            }};
}

Act TestSensitiveActs::invite()
{
    const auto model = std::make_shared<models::InvitationForm>();
    model->setSession(m_open->session.get());
    waitFor([&] { return !model->isBusy(); }, "the teams are there");
    model->setName(QStringLiteral("Nia Example"));
    model->setRole(QStringLiteral("volunteer"));
    return {m_open->session.get(), model, [model] { model->invite(); },
            [model] { return !model->code().isEmpty(); }};
}

Session *TestSensitiveActs::lone()
{
    m_alone = m_world->newDevice();
    test::require(service::createOrganisation(**m_alone,
                                              {"Alone Example", "Ada Example", std::nullopt},
                                              nullptr, "", std::nullopt)
                      .ok(),
                  "there is another organisation");
    m_openAlone = opened(*m_alone);
    return m_openAlone->session.get();
}

Act TestSensitiveActs::connectToServer()
{
    const auto model = std::make_shared<models::ServerForm>();
    Session *const session = lone();
    model->setSession(session);
    return {session, model,
            [model] { model->connectTo(QString::fromLatin1(SyncWorld::url), QString()); },
            [session] { return session->hasServer(); }};
}

//! No `default`: an act that is added to the list is added here, or this does not compile.
Act TestSensitiveActs::actOf(SensitiveAct::Kind kind)
{
    using Kind = SensitiveAct::Kind;
    const WorldDevice &rhys = *m_members.at(QStringLiteral("Rhys"));
    const auto teamOf = [](models::MemberModel &about) {
        return rowsOf<models::MemberTeamRow>(about.teams()).front().team;
    };
    const auto shutOut = [](models::MemberModel &about, bool wipe) {
        about.shutOut(rowsOf<models::MemberDeviceRow>(about.devices()).front().device, wipe,
                      QStringLiteral("lost"));
    };
    switch (kind) {
    case Kind::Invite:
        return invite();
    case Kind::LetIn:
        return asking(*m_toBeLetIn, [](models::AskingModel &about) { about.letIn(); });
    case Kind::UnlockDevice:
        return asking(*m_toBeUnlocked,
                      [this](models::AskingModel &about) { about.unlock(m_unlockWords); });
    case Kind::ChangeRole:
        return member(rhys, [teamOf](models::MemberModel &about) {
            about.setRole(teamOf(about), QStringLiteral("reader"));
        });
    case Kind::LeaveTeam:
        return member(rhys, [teamOf](models::MemberModel &about) {
            about.setRole(teamOf(about), QStringLiteral("none"));
        });
    case Kind::MakeAdministrator:
        return member(rhys, [](models::MemberModel &about) { about.setAdmin(true); });
    case Kind::EndAdministrator:
        return member(*m_members.at(QStringLiteral("Amara")),
                      [](models::MemberModel &about) { about.setAdmin(false); });
    case Kind::ShutOut:
        return member(*m_members.at(QStringLiteral("Carol")),
                      [shutOut](models::MemberModel &about) { shutOut(about, false); });
    case Kind::ShutOutAndDestroy:
        return member(*m_members.at(QStringLiteral("Dai")),
                      [shutOut](models::MemberModel &about) { shutOut(about, true); });
    case Kind::Share:
        return sharing([this](models::SharingModel &about) { about.share(m_second); });
    case Kind::TakeBack:
        return sharing([this](models::SharingModel &about) { about.unshare(m_second); });
    case Kind::ConnectToServer:
        return connectToServer();
    case Kind::ExportFigures:
        return figures([](models::FiguresModel &month) { month.exportTable(); });
    case Kind::SaveReport:
        return figures(
            [](models::FiguresModel &month) { month.saveReport(QByteArrayLiteral("%PDF")); });
    case Kind::SavePicture:
        return figures([](models::FiguresModel &month) {
            month.savePicture(QStringLiteral("contacts"), QStringLiteral("png"));
        });
    }
    return {};
}

void TestSensitiveActs::nothingHappensWithoutThePassphrase_data()
{
    QTest::addColumn<SensitiveAct::Kind>("kind");
    // In the order of the list: what is shared is taken back afterwards.
    for (int i = 0; i <= static_cast<int>(SensitiveAct::Kind::SavePicture); ++i)
        QTest::newRow(qPrintable(QString::number(i))) << static_cast<SensitiveAct::Kind>(i);
}

void TestSensitiveActs::nothingHappensWithoutThePassphrase()
{
    QFETCH(SensitiveAct::Kind, kind);
    const Act act = actOf(kind);
    models::StepUp &stepUp = *act.session->stepUp();
    // Whatever was begun is through on the device's thread, and told.
    const auto settle = [&act] {
        bool isThrough = false;
        QObject here;
        act.session->write<void>(
            &here, [](service::Workspace &) { return base::Result<void>(); },
            [&](const base::Result<void> &) { isThrough = true; });
        waitFor([&] { return isThrough; }, "the device is through");
        QTest::qWait(50);
    };
    stepUp.forget();
    act.begin();
    QVERIFY(stepUp.asked() == kind);
    QVERIFY2(stepUp.text().startsWith(QStringLiteral("You are about to "))
                 && !stepUp.text().contains(u'%') && !stepUp.text().contains(QStringLiteral("  ")),
             qPrintable(stepUp.text()));
    settle();
    QVERIFY(!act.happened());
    stepUp.cancel();
    settle();
    QVERIFY(!act.happened());

    act.begin();
    QVERIFY(stepUp.asked() == kind);
    stepUp.confirm(QStringLiteral("not the right sample words"));
    QTRY_VERIFY_WITH_TIMEOUT(!stepUp.isBusy(), longest);
    settle();
    QVERIFY(!act.happened());
    QVERIFY(stepUp.asked() == kind);

    stepUp.confirm(QString::fromLatin1(SyncWorld::passphrase));
    QTRY_VERIFY_WITH_TIMEOUT(act.happened(), longest);
    QVERIFY(!stepUp.isAsking());
    settle();
}

QTEST_GUILESS_MAIN(TestSensitiveActs)
#include "tst_sensitive_acts.moc"
