// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "members_model.h"

#include "asking_model.h"
#include "member_words.h"
#include "service/organisation.h"
#include "service/unlock_requests.h"
#include "words.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace throughline::models {

namespace {

//! A user with all their devices, as one row.
struct Person
{
    service::Member member; //!< any of their rows: name and role are the same in all
    int active = 0;
    int shutOut = 0;
    bool isInvited = false;
};

[[nodiscard]] std::vector<Person> byUser(std::vector<service::Member> members)
{
    std::map<base::UserId, Person> people;
    for (service::Member &member : members) {
        Person &person = people[member.user];
        person.active += member.state == "active" ? 1 : 0;
        person.shutOut += member.state == "revoked" ? 1 : 0;
        person.isInvited = person.isInvited || member.state == "invited";
        person.member = std::move(member);
    }
    std::vector<Person> list;
    for (auto &[user, person] : people)
        list.push_back(std::move(person));
    // Who is in comes before who is out.
    std::ranges::sort(list, [](const Person &a, const Person &b) {
        const auto rank = [](const Person &person) {
            return std::tuple(person.active == 0 && !person.isInvited, person.member.name,
                              person.member.user);
        };
        return rank(a) < rank(b);
    });
    return list;
}

[[nodiscard]] MemberRow rowOf(const Person &person, const base::UserId &self)
{
    MemberRow row;
    row.member = words::text(person.member.user.hex());
    row.name = words::text(person.member.name);
    row.role = MemberWords::role(person.member.role);
    if (person.active > 0) {
        row.detail = MembersModel::tr("%n devices", nullptr, person.active);
    } else if (person.isInvited) {
        row.status = MembersModel::tr("Invited");
        row.statusKind = QStringLiteral("info");
        row.detail = MembersModel::tr("no device yet");
    } else {
        row.status = MembersModel::tr("Shut out");
        row.statusKind = QStringLiteral("neutral");
        row.detail = MembersModel::tr("no device any more");
    }
    if (person.member.user == self) {
        row.status = MembersModel::tr("You");
        row.statusKind = QStringLiteral("neutral");
    }
    return row;
}

struct Known
{
    std::vector<service::Member> members;
    std::uint64_t noOps = 0;
};

[[nodiscard]] base::Result<Known> whoIsIn(service::Workspace &workspace)
{
    TL_TRY(std::vector<service::Member> members, service::members(workspace));
    return Known{std::move(members), workspace.roster().noOps()};
}

struct Asked
{
    std::vector<service::PendingMember> joining;
    std::vector<service::UnlockAsked> locked;
};

[[nodiscard]] base::Result<Asked> whoAsks(service::Workspace &workspace, sync::Transport &server)
{
    Asked asked;
    TL_TRY(asked.joining, service::pendingMembers(workspace, server));
    TL_TRY(asked.locked, service::unlocksAsked(workspace, server));
    return asked;
}

[[nodiscard]] std::vector<AskingRow> rowsOf(const Asked &asked)
{
    std::vector<AskingRow> rows;
    for (const service::PendingMember &one : asked.joining) {
        const QString name = words::text(one.name);
        rows.push_back({AskingId::joining(one.id).text(),
                        MembersModel::tr("%1 asks to be let in").arg(name),
                        one.isSound ? MemberWords::role(one.role)
                                    : MembersModel::tr("Do not let this device in"),
                        one.isSound});
    }
    for (const service::UnlockAsked &one : asked.locked)
        rows.push_back({AskingId::locked(one.device).text(),
                        MembersModel::tr("%1 cannot open their device").arg(words::text(one.user)),
                        one.isSound ? MemberWords::device(one.device)
                                    : MembersModel::tr("Only the paper root can open it"),
                        one.isSound});
    return rows;
}

} // namespace

MembersModel::MembersModel(QObject *parent) : SessionModel(parent) {}

void MembersModel::listenTo(Session &session)
{
    connect(&session, &Session::namesChanged, this, [this] {
        refresh();
        // It has a server now, or somebody was let in who is no longer waiting.
        look();
    });
    connect(&session, &Session::recordsChanged, this, &MembersModel::refresh);
    refresh();
    look();
}

void MembersModel::refresh()
{
    if (!m_session)
        return;
    m_session->write<Known>(this, whoIsIn, [this](base::Result<Known> known) {
        m_ready = true;
        m_problem = known ? QString() : words::sentence(known.error());
        if (known) {
            m_noOps = static_cast<int>(known->noOps);
            std::vector<MemberRow> rows;
            for (const Person &person : byUser(std::move(known->members)))
                rows.push_back(rowOf(person, m_session->names().self));
            m_members.setRowsInTurns(std::move(rows));
        }
        emit changed();
    });
}

void MembersModel::look()
{
    // Who asks meanwhile would not be in the answer that is under way.
    m_lookAgain = m_looking;
    if (!m_session || !hasServer() || m_looking)
        return;
    m_looking = true;
    emit changed();
    m_session->ask<Asked>(this, whoAsks, [this](base::Result<Asked> asked) {
        m_looking = false;
        m_lookProblem = asked ? QString() : words::sentence(asked.error());
        if (asked) {
            m_looked = true;
            m_asking.setRows(rowsOf(*asked));
        } else if (asked.error().code == base::ErrorCode::Unreachable) {
            m_lookProblem = tr("Who waits to be let in is known when there is a network. The list "
                               "below is this device's own.");
        }
        emit changed();
        if (m_lookAgain)
            look();
    });
}

QString MembersModel::alarmText() const
{
    return m_noOps > 0 ? tr("%n times somebody tried to change the members who might not. Nobody "
                            "heeds it. Ask an administrator whose device it was.",
                            nullptr, m_noOps)
                       : QString();
}

QString MembersModel::askingText() const
{
    if (!m_looked)
        return {};
    return askingCount() == 0 ? tr("Nobody is waiting to be let in")
                              : tr("%n devices wait for you", nullptr, askingCount());
}

bool MembersModel::hasServer() const
{
    return m_session && m_session->hasServer();
}

bool MembersModel::canConnect() const
{
    return m_session && !m_session->hasServer() && !m_session->isPractice()
        && m_session->names().isAdmin;
}

} // namespace throughline::models
