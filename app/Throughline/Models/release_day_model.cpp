// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "release_day_model.h"

#include "domain/calendar.h"
#include "domain/working_days.h"
#include "release_words.h"
#include "safety_words.h"
#include "service/task_answers.h"
#include "words.h"

#include <algorithm>

namespace throughline::models {

using domain::PartialDate;
using service::ReleaseCard;

namespace {

[[nodiscard]] bool isToCome(const ReleaseCard &card)
{
    return card.state.empty() || card.state == "PLANNED" || card.state == "CONFIRMED"
        || card.state == "POSTPONED" || card.state == "MOVED";
}

[[nodiscard]] QString meetingText(const ReleaseCard &card, const service::NameBook &names)
{
    if (!isToCome(card))
        return {};
    if (card.metBy)
        return *card.metBy == names.self
            ? ReleaseDayModel::tr("You meet them")
            : ReleaseDayModel::tr("%1 meets them").arg(words::text(names.shortName(*card.metBy)));
    if (card.meet == "NO")
        return ReleaseDayModel::tr("Not to be met");
    if (card.meet == "ASKED")
        return ReleaseDayModel::tr("Asked to be met; nobody is named yet");
    return card.meet == "YES" ? ReleaseDayModel::tr("To be met; nobody is named yet")
                              : ReleaseDayModel::tr("Not known whether they want to be met");
}

} // namespace

ReleaseDayModel::ReleaseDayModel(QObject *parent) : SessionModel(parent) {}

void ReleaseDayModel::listenTo(Session &session)
{
    connect(&session, &Session::recordsChanged, this, &ReleaseDayModel::refresh);
    connect(&session, &Session::fullNamesChanged, this, &ReleaseDayModel::refresh);
    connect(&session, &Session::syncStateChanged, this, &ReleaseDayModel::refresh);
    refresh();
}

void ReleaseDayModel::setDay(const QString &day)
{
    if (day == m_day)
        return;
    m_day = day;
    m_first = m_last =
        domain::parseDate(day.section(u'/', 0, 0).toStdString()).value_or(PartialDate{});
    if (m_first.isWholeDay() && day.section(u'/', 1) == QLatin1String("2"))
        m_last = domain::addDays(m_first, 1);
    m_rows.setRows({});
    m_ready = false;
    m_problem.clear();
    emit dayChanged();
    emit changed();
    refresh();
}

QString ReleaseDayModel::dayText() const
{
    if (m_first.year == 0)
        return {};
    if (!m_first.isWholeDay())
        return tr("%1, day not known yet").arg(words::day(m_first));
    return m_first == m_last
        ? words::shortDay(m_first)
        : tr("%1 and %2").arg(words::shortDay(m_first), words::shortDay(m_last));
}

QString ReleaseDayModel::ruleText() const
{
    const QString what = m_first == m_last ? dayWords(m_first) : QString();
    return what.isEmpty()
        ? QString()
        : tr("%1. Most people due out on this day come out one working day earlier, if they have "
             "been inside for 28 days or more. Ask the prison.")
              .arg(what);
}

bool ReleaseDayModel::canAssign() const
{
    return m_session && m_session->names().isStaff;
}

struct ReleaseDayModel::Reading
{
    std::vector<ReleaseCard> cards;
    service::SafetyByPerson safety;
    ReleaseFilter filter;
};

void ReleaseDayModel::refresh()
{
    if (!m_session || m_first.year == 0)
        return;
    m_session->readWithDrafts<Reading>(
        this,
        [first = m_first, last = m_last, today = domain::londonDay(m_session->now())](
            service::Reader &reader) -> base::Result<Reading> {
            Reading reading;
            TL_TRY(reading.cards, service::releaseCards(reader, first, last));
            TL_TRY(reading.safety, service::safetyInForce(reader, today, reading.cards));
            TL_TRY(const auto filter,
                   service::findDraft(reader.store().drafts, ReleaseFilter::key));
            if (filter)
                reading.filter = ReleaseFilter::from(*filter);
            return reading;
        },
        [this, day = m_day](base::Result<Reading> reading) {
            if (day != m_day)
                return;
            m_ready = true;
            if (!reading)
                m_problem = words::sentence(reading.error());
            else
                take(*reading);
            emit changed();
        });
}

void ReleaseDayModel::take(const Reading &reading)
{
    const base::Millis now = m_session->now();
    const service::NameBook &names = m_session->names();
    std::vector<DayReleaseRow> rows;
    int open = 0;
    int hidden = 0;
    for (const ReleaseCard &card : reading.cards) {
        // Of a month only what has no day: the rest stands under its own.
        if (!m_first.isWholeDay() && card.date != m_first)
            continue;
        if (!reading.filter.takes(card, names.self)) {
            ++hidden;
            continue;
        }
        DayReleaseRow row;
        row.release = words::text(card.release.hex());
        row.person = words::text(card.person.hex());
        row.name = words::listName(card.name, m_session->fullNames());
        row.time = card.time ? words::clock(*card.time) : QString();
        row.place = words::prison(card.prison);
        row.safety = words::safety(reading.safety, card.person);
        const ReleaseStatus status = releaseStatus(card, now);
        row.status = status.text;
        row.statusKind = status.kind;
        row.meeting = meetingText(card, names);
        row.open = service::isNotAssigned(card);
        row.assignable = isToCome(card);
        row.waiting = m_session->hasServer() && card.localState != store::RecordState::Synced;
        open += row.open ? 1 : 0;
        rows.push_back(std::move(row));
    }
    QStringList parts{tr("%n releases", nullptr, static_cast<int>(rows.size()))};
    if (open > 0)
        parts.append(tr("%n not assigned", nullptr, open));
    if (hidden > 0)
        parts.append(tr("%n more that the filters hide", nullptr, hidden));
    m_sumText = parts.join(QStringLiteral(", "));
    m_rows.setRowsInTurns(std::move(rows));
}

void ReleaseDayModel::askWho(const QString &release)
{
    const auto id = base::RecordId::fromHex(release.toStdString());
    if (!m_session || !id)
        return;
    using Who = std::vector<std::pair<base::UserId, std::string>>;
    m_workers.clear();
    emit workersChanged();
    m_session->write<Who>(
        this,
        [id = *id](service::Workspace &workspace) { return service::whoCanMeet(workspace, id); },
        [this](base::Result<Who> who) {
            m_problem = who ? QString() : words::sentence(who.error());
            if (who) {
                const base::UserId self = m_session->names().self;
                std::ranges::stable_partition(
                    *who, [self](const auto &one) { return one.first == self; });
                for (const auto &[user, name] : *who)
                    m_workers.append(words::tile(
                        user.hex(), user == self ? tr("I meet them") : words::text(name)));
            }
            emit workersChanged();
            emit changed();
        });
}

void ReleaseDayModel::assign(const QString &release, const QString &worker)
{
    const auto id = base::RecordId::fromHex(release.toStdString());
    const auto user = base::UserId::fromHex(worker.toStdString());
    if (!m_session || !id || !user || m_busy)
        return;
    m_busy = true;
    emit changed();
    m_session->save(
        this, tr("Saved on this device"),
        [id = *id, user = *user](service::Workspace &workspace) {
            return service::assignMeeting(workspace, id, user);
        },
        [this](const base::Result<void> &saved) {
            m_busy = false;
            m_problem = saved ? QString() : words::sentence(saved.error());
            emit changed();
            emit assigned();
        });
}

} // namespace throughline::models
