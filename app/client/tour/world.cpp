// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "tour/world.h"

#include "domain/schema_table.h"
#include "domain/working_days.h"
#include "net/http_transport.h"
#include "service/assignment.h"
#include "service/demo.h"
#include "service/organisation.h"
#include "service/practice.h"
#include "service/sync_service.h"
#include "service/workers.h"

#include <QCoreApplication>
#include <QDir>
#include <QElapsedTimer>

#ifdef Q_OS_LINUX
#include <csignal>
#include <sys/prctl.h>
#endif

namespace throughline::client {

namespace {

using service::Workspace;

[[nodiscard]] base::Error failed(const char *what)
{
    return {base::ErrorCode::IoFailed, what};
}

//! The caseworker is asked to look after somebody who comes out today, and has something to do
//! that is late.
[[nodiscard]] base::Result<void> giveWork(Workspace &manager, const base::RecordId &caseworker)
{
    using domain::fieldNumber;
    using domain::Kind;
    const domain::PartialDate today = domain::londonDay(manager.now());
    std::vector<base::RecordId> people;
    TL_CHECK(manager.store().records.forEach(
        Kind::Release, {}, [&](const store::StoredRow &row) -> base::Result<void> {
            const auto *day = domain::fieldAs<domain::PartialDate>(
                row.record, fieldNumber<Kind::Release>("release_date"));
            const auto person = domain::personOf(row.record);
            if (day && *day == today && person)
                people.push_back(*person);
            return {};
        }));
    if (people.size() < 2)
        return failed("Nobody comes out today to be looked after.");
    TL_TRY([[maybe_unused]] const service::Assigned asked,
           service::assign(manager, {people.back(), "KEY_WORKER", caseworker, "", false}));
    TL_TRY(service::Edit edit, service::Edit::begin(manager));
    TL_TRY([[maybe_unused]] const base::RecordId action,
           edit.addAbout(
               {Kind::Action,
                {{fieldNumber<Kind::Action>("person"), people.front()},
                 {fieldNumber<Kind::Action>("title"), std::string("Ask about the bank account")},
                 {fieldNumber<Kind::Action>("owner"), caseworker},
                 {fieldNumber<Kind::Action>("due_on"), domain::addDays(today, -40)}}}));
    return edit.commit();
}

//! What somebody said about the person who comes out first today: how to reach them, and what to do
//! for everybody's safety. The id is the way to reach them.
[[nodiscard]] base::Result<base::RecordId> giveDetails(Workspace &manager)
{
    using domain::fieldNumber;
    using domain::Kind;
    std::optional<base::RecordId> jamie;
    TL_CHECK(manager.store().records.forEach(
        Kind::Person, {}, [&](const store::StoredRow &row) -> base::Result<void> {
            if (!jamie
                && domain::fieldText(row.record, fieldNumber<Kind::Person>("given_names"))
                    == "Jamie")
                jamie = row.record.id;
            return {};
        }));
    if (!jamie)
        return failed("Nobody comes out today to be looked after.");
    TL_TRY(service::Edit edit, service::Edit::begin(manager));
    TL_TRY([[maybe_unused]] const base::RecordId instruction,
           edit.addAbout(
               {Kind::SafetyInstruction,
                {{fieldNumber<Kind::SafetyInstruction>("person"), *jamie},
                 {fieldNumber<Kind::SafetyInstruction>("instruction"), std::string("TWO_WORKERS")},
                 {fieldNumber<Kind::SafetyInstruction>("told_by"), std::string("PROBATION")}}}));
    TL_TRY(
        const base::RecordId way,
        edit.addAbout({Kind::ContactPoint,
                       {{fieldNumber<Kind::ContactPoint>("person"), *jamie},
                        {fieldNumber<Kind::ContactPoint>("type"), std::string("MOBILE")},
                        {fieldNumber<Kind::ContactPoint>("value"), std::string("07700 900000")}}}));
    TL_CHECK(edit.commit());
    return way;
}

[[nodiscard]] base::Result<void> setNumber(Workspace &workspace, const base::RecordId &way,
                                           const std::string &number)
{
    using domain::fieldNumber;
    using domain::Kind;
    TL_TRY(service::Edit edit, service::Edit::begin(workspace));
    TL_CHECK(
        edit.change(Kind::ContactPoint, way, {{fieldNumber<Kind::ContactPoint>("value"), number}}));
    return edit.commit();
}

} // namespace

TourWorld::~TourWorld()
{
    stopServer();
}

base::Result<void> TourWorld::startServer()
{
    const QString program =
        QDir(QCoreApplication::applicationDirPath()).filePath(QStringLiteral("throughline-server"));
    const QString port = m_url.empty()
        ? QStringLiteral("0")
        : QString::fromStdString(m_url).section(u':', -1).remove(u'/');
    m_server.setProcessChannelMode(QProcess::MergedChannels);
#ifdef Q_OS_LINUX
    // However this process ends, the server does not outlive it.
    m_server.setChildProcessModifier([] { prctl(PR_SET_PDEATHSIG, SIGTERM); });
#endif
    m_server.start(program,
                   {QStringLiteral("serve"), QStringLiteral("--data"),
                    m_folder.filePath(QStringLiteral("server")), QStringLiteral("--listen"),
                    QStringLiteral("127.0.0.1:") + port});
    QElapsedTimer waited;
    waited.start();
    QByteArray said;
    while (waited.elapsed() < 20'000 && m_server.waitForReadyRead(2000)) {
        said += m_server.readAll();
        const auto at = said.indexOf("listening on ");
        const auto end = at < 0 ? -1 : said.indexOf('\n', at);
        if (end < 0)
            continue;
        m_url = said.mid(at + 13, end - at - 13).trimmed().toStdString();
        return {};
    }
    return failed("The server beside this program did not start. Build it too, and try again.");
}

void TourWorld::stopServer()
{
    if (m_server.state() == QProcess::NotRunning)
        return;
    m_server.terminate();
    if (!m_server.waitForFinished(10'000)) {
        m_server.kill();
        m_server.waitForFinished();
    }
}

base::Result<void> TourWorld::make()
{
    if (!m_folder.isValid())
        return failed("There is no room for temporary files. Free some space, and try again.");
    TL_CHECK(startServer());
    return enrol();
}

base::Result<void> TourWorld::enrol()
{
    TL_TRY(const auto server, net::HttpTransport::connect(m_url));
    TL_TRY(const auto manager, Workspace::create({managerHome()}, passphrase, m_clock, m_random));
    TL_TRY([[maybe_unused]] const service::PaperRoot root,
           service::createOrganisation(
               *manager, {"Example Throughcare", "Marged Sampleton", "Gate Team Example"},
               server.get(), m_url, std::nullopt));
    TL_CHECK(service::addPracticeReleases(*manager));
    TL_TRY(const base::RecordId way, giveDetails(*manager));
    TL_CHECK(service::fillDemo(*manager, {40, 300, 7}, {}));
    TL_TRY(const service::Invitation invitation,
           service::invite(*manager, *server, "Rhys Example", service::MemberRole::Caseworker,
                           std::nullopt));

    TL_TRY(const auto caseworker,
           Workspace::create({caseworkerHome()}, passphrase, m_clock, m_random));
    TL_TRY([[maybe_unused]] const std::string words,
           service::requestToJoin(*caseworker, *server, m_url, invitation.code));
    TL_TRY(const auto pending, service::pendingMembers(*manager, *server));
    for (const service::PendingMember &member : pending) {
        TL_CHECK(service::approve(*manager, *server, member.id));
        TL_CHECK(giveWork(*manager, service::asReference(member.user)));
    }
    const auto sync = [&](std::initializer_list<Workspace *> workspaces) -> base::Result<void> {
        for (Workspace *const workspace : workspaces) {
            TL_TRY([[maybe_unused]] const service::SyncReport report,
                   service::syncOnce(*workspace, server.get()));
        }
        return {};
    };
    TL_CHECK(sync({manager.get(), caseworker.get(), caseworker.get()}));
    // Neither knows of the other's answer.
    TL_CHECK(setNumber(*manager, way, "07700 900123"));
    TL_CHECK(setNumber(*caseworker, way, "07700 900077"));
    TL_CHECK(sync({manager.get(), caseworker.get()}));
    TL_CHECK(enrolVolunteer(*manager, *server));
    TL_TRY([[maybe_unused]] const base::TeamId second,
           service::addTeam(*manager, server.get(), "Visits Hall Example"));
    TL_TRY(const service::Invitation another,
           service::invite(*manager, *server, "Seren Example", service::MemberRole::Caseworker,
                           "Visits Hall Example"));
    return askToJoin(another.code, "asking");
}

base::Result<void> TourWorld::enrolVolunteer(Workspace &manager, sync::Transport &server)
{
    TL_TRY(const service::Invitation invitation,
           service::invite(manager, server, "Brian Example", service::MemberRole::Volunteer,
                           std::nullopt));
    TL_CHECK(askToJoin(invitation.code, "volunteer"));
    TL_TRY(const auto pending, service::pendingMembers(manager, server));
    for (const service::PendingMember &member : pending)
        TL_CHECK(service::approve(manager, server, member.id));
    TL_TRY(const auto volunteer, Workspace::open({volunteerHome()}, passphrase, m_clock, m_random));
    for (Workspace *const workspace : {volunteer.get(), volunteer.get(), &manager}) {
        TL_TRY([[maybe_unused]] const service::SyncReport report,
               service::syncOnce(*workspace, &server));
    }
    return {};
}

base::Result<void> TourWorld::askToJoin(const std::string &code, const char *device)
{
    TL_TRY(const auto server, net::HttpTransport::connect(m_url));
    TL_TRY(const auto workspace,
           Workspace::create({folder() / device}, passphrase, m_clock, m_random));
    TL_TRY([[maybe_unused]] const std::string words,
           service::requestToJoin(*workspace, *server, m_url, code));
    return {};
}

} // namespace throughline::client
