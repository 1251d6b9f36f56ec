// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "team_model.h"

#include "figure_pictures.h"
#include "list_age.h"
#include "member_words.h"
#include "release_filter.h"
#include "service/read/sync_facts.h"
#include "words.h"

#include <algorithm>
#include <chrono>
#include <set>
#include <tuple>

namespace throughline::models {

using namespace std::chrono_literals;
using service::Member;

namespace {

constexpr int weeksAhead = 12; // as the list of releases looks ahead
constexpr int quietDays = 7;

[[nodiscard]] std::int64_t daysSince(base::Millis at, base::Millis now)
{
    return words::dayNumber(domain::londonDay(now)) - words::dayNumber(domain::londonDay(at));
}

[[nodiscard]] QString capital(QString text)
{
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    return text;
}

//! Those never heard of first, then the longest ago.
[[nodiscard]] bool comesBefore(const Member &a, const Member &b)
{
    const auto key = [](const Member &one) {
        return std::tuple(one.state == "invited", one.lastSeen.has_value(),
                          one.lastSeen.value_or(base::Millis{}), one.name);
    };
    return key(a) < key(b);
}

} // namespace

TeamModel::TeamModel(QObject *parent) : SessionModel(parent)
{
    // "today" becomes "yesterday".
    m_minute.setInterval(60s);
    connect(&m_minute, &QTimer::timeout, this, &TeamModel::refresh);
    m_minute.start();
}

void TeamModel::listenTo(Session &session)
{
    connect(&session, &Session::recordsChanged, this, &TeamModel::refresh);
    connect(&session, &Session::syncStateChanged, this, &TeamModel::refresh);
    connect(&session, &Session::namesChanged, this, &TeamModel::refresh);
    refresh();
}

QString TeamModel::decisionsText() const
{
    return tr("%n to decide", nullptr, decisions());
}

QString TeamModel::notAssignedText() const
{
    return tr("%n releases not assigned", nullptr, notAssigned());
}

void TeamModel::refresh()
{
    if (!m_session)
        return;
    // One reading at a time: of what changes in between only the last matters.
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    // Who belongs to the team is the writer's to tell; what they have to do is read beside it.
    m_session->write<std::vector<Member>>(
        this, [](service::Workspace &workspace) { return service::members(workspace); },
        [this](base::Result<std::vector<Member>> members) {
            if (members)
                return readWork(*std::move(members));
            m_reading = false;
            m_ready = true;
            m_problem = words::sentence(members.error());
            emit changed();
        });
}

void TeamModel::readWork(std::vector<Member> members)
{
    struct Reading
    {
        service::TeamOverview overview;
        std::int64_t waiting = 0;
        std::optional<base::Millis> received;
    };
    m_session->read<Reading>(
        this,
        [now = m_session->now()](service::Reader &reader) -> base::Result<Reading> {
            Reading reading;
            TL_TRY(reading.overview, service::teamOverview(reader, now, weeksAhead));
            TL_TRY(const service::SyncFacts facts, service::syncFacts(reader));
            reading.waiting = facts.waiting;
            TL_TRY(reading.received, lastReceived(reader));
            return reading;
        },
        [this, members = std::move(members)](base::Result<Reading> reading) {
            m_reading = false;
            if (std::exchange(m_again, false))
                refresh();
            m_ready = true;
            m_problem = reading ? QString() : words::sentence(reading.error());
            if (reading) {
                m_overview = std::move(reading->overview);
                m_ageText = listAge(*m_session, reading->received);
                take(members, reading->waiting);
            }
            emit changed();
        });
}

void TeamModel::take(const std::vector<Member> &members, std::int64_t waiting)
{
    const base::Millis now = m_session->now();
    const service::NameBook &names = m_session->names();
    std::vector<Member> shown;
    std::ranges::copy_if(members, std::back_inserter(shown),
                         [](const Member &one) { return one.state != "revoked"; });
    for (Member &one : shown) {
        if (one.device == names.device)
            one.lastSeen = now;
    }
    std::ranges::sort(shown, comesBefore);
    std::vector<TeamDeviceRow> rows;
    std::vector<QuietDevice> dots;
    std::set<base::UserId> told; // what somebody has to do stands once, by their first device
    int heard = 0;
    int devices = 0;
    for (const Member &one : shown) {
        TeamDeviceRow row;
        const bool isOwn = one.device && *one.device == names.device;
        row.device = words::text(one.device ? one.device->hex() : one.user.hex());
        row.name = words::text(one.name);
        row.role = MemberWords::role(one.role);
        std::optional<std::int64_t> days;
        if (isOwn) {
            row.heard = tr("This device");
            row.only = !names.hasServer ? tr("Everything")
                : waiting > 0 ? tr("%n waiting to sync", nullptr, static_cast<int>(waiting))
                              : tr("Nothing");
            days = 0;
        } else if (!one.device) {
            row.heard = tr("Invited, has not joined yet");
            row.only = tr("No device yet");
        } else if (one.lastSeen) {
            days = daysSince(*one.lastSeen, now);
            row.quiet = *days > quietDays;
            row.heard = capital(words::moment(*one.lastSeen, now));
            if (*days > 1)
                row.heard = tr("%1 (%n days ago)", nullptr, static_cast<int>(*days)).arg(row.heard);
            row.only = tr("Unknown since %1").arg(words::moment(*one.lastSeen, now));
        } else {
            row.quiet = true;
            row.heard = tr("Nothing received yet");
            row.only = tr("Unknown");
        }
        if (one.device) {
            ++devices;
            heard += !row.quiet ? 1 : 0;
            dots.push_back({row.name, days});
        }
        const auto work = m_overview.work.find(one.user);
        const service::TeamOverview::Work has =
            work == m_overview.work.end() ? service::TeamOverview::Work{} : work->second;
        if (told.insert(one.user).second) {
            row.overdue = QString::number(has.overdue);
            row.releases = QString::number(has.releases);
        }
        row.words = tr("%1, %2. Last work received: %3. Only there: %4.")
                        .arg(row.name, row.role, row.heard, row.only);
        if (!row.overdue.isEmpty())
            row.words += u' '
                + tr("Overdue tasks: %1. Releases this week: %2.").arg(row.overdue, row.releases);
        rows.push_back(std::move(row));
    }
    m_someQuiet = heard < devices;
    const domain::PartialDate since = words::dayAfter(domain::londonDay(now), -quietDays);
    m_devicesText = devices <= 1 ? tr("This is the only device of the organisation")
                                 : tr("%1 of %2 devices heard of since %3")
                                       .arg(heard)
                                       .arg(devices)
                                       .arg(words::dayAndMonth(since));
    if (QVariantMap picture = devices <= 1 ? QVariantMap() : missingPictureOf(dots, quietDays);
        picture != m_picture) {
        m_picture = std::move(picture);
        emit pictureChanged();
    }
    m_rows.setRowsInTurns(std::move(rows));
}

void TeamModel::filterNotAssigned()
{
    if (!m_session)
        return;
    m_session->write<void>(
        this,
        [](service::Workspace &workspace) -> base::Result<void> {
            TL_TRY(const auto kept,
                   service::findDraft(workspace.store().drafts, ReleaseFilter::key));
            ReleaseFilter filter = kept ? ReleaseFilter::from(*kept) : ReleaseFilter();
            filter.open = true;
            filter.calendar = false;
            return service::saveDraft(workspace, filter.saved());
        },
        [this](const base::Result<void> &kept) {
            if (kept)
                return emit filtered();
            m_problem = words::sentence(kept.error());
            emit changed();
        });
}

} // namespace throughline::models
