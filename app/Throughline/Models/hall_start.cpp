// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hall_start.h"

#include "domain/code_list.h"
#include "hall_model.h"
#include "hall_words.h"
#include "service/edit.h"
#include "typed_day.h"
#include "words.h"

#include <algorithm>

namespace throughline::models {

namespace {

constexpr int mostWorkers = 20; // on one shift

struct Loaded
{
    std::vector<std::pair<std::string, std::string>> teams; // by id
    bool isClockDoubtful = false;
    std::optional<service::FormDraft> draft;
};

[[nodiscard]] QVariantMap problem(const char *field, const QString &text)
{
    return {{QStringLiteral("field"), QString::fromLatin1(field)}, {QStringLiteral("text"), text}};
}

} // namespace

HallStart::HallStart(QObject *parent) : FormModel(QStringLiteral("hallStart"), parent) {}

void HallStart::setAuthority(DeviceAuthority *authority)
{
    if (authority == m_authority)
        return;
    m_authority = authority;
    emit authorityChanged();
}

void HallStart::load()
{
    // What teams one writes in is the writer's to tell.
    session()->write<Loaded>(
        this,
        [key = draftKey()](service::Workspace &workspace) -> base::Result<Loaded> {
            Loaded loaded;
            for (const base::TeamId &team : service::writableTeams(workspace))
                loaded.teams.emplace_back(team.hex(), workspace.teamName(team));
            TL_TRY(loaded.isClockDoubtful, service::isClockDoubtful(workspace));
            TL_TRY(loaded.draft, service::findDraft(workspace.store().drafts, key));
            return loaded;
        },
        [this](base::Result<Loaded> loaded) {
            if (!loaded)
                return fail(QString(), loaded.error());
            m_teams.clear();
            for (const auto &[id, name] : loaded->teams)
                m_teams.append(words::tile(id, words::text(name)));
            m_asksDay = loaded->isClockDoubtful;
            begin({}, loaded->draft ? *std::move(loaded->draft) : suggested());
        });
}

service::FormDraft HallStart::suggested() const
{
    service::FormDraft draft{draftKey(), 1, {}, {}};
    const auto suggest = [&draft](const char *name, const QString &value) {
        if (!value.isEmpty())
            draft.values.emplace(name, value.toStdString());
    };
    if (!m_authority)
        return draft;
    const DeviceAuthority::Given given = m_authority->given();
    suggest("prison", m_authority->lastPrison());
    suggest("by", given.by);
    suggest("reference", given.reference);
    if (const auto until = domain::parseDate(given.until.toStdString()))
        suggest("until", words::day(*until));
    return draft;
}

QVariantList HallStart::prisons() const
{
    QVariantList out;
    for (const domain::Code &one : domain::codeList("prison")->codes)
        out.append(words::tile(one.key, words::prison(one.key)));
    return out;
}

QVariantList HallStart::visitTypes() const
{
    return HallWords::visitTiles();
}

int HallStart::workers() const
{
    bool isNumber = false;
    const int number = answer("workers").toInt(&isNumber);
    return isNumber ? number : 1;
}

QString HallStart::todayText() const
{
    if (!session())
        return {};
    const QString day = words::day(domain::londonDay(session()->now()));
    return m_asksDay ? tr("This device may have the wrong day: it takes today to be %1. Enter "
                          "today's date.")
                           .arg(day)
                     : tr("Today is %1.").arg(day);
}

void HallStart::choosePrison(const QString &key)
{
    keep({{"prison", key == prison() ? QString() : key}});
}

void HallStart::chooseVisitType(const QString &key)
{
    keep({{"visitType", key == visitType() ? QString() : key}});
}

void HallStart::chooseTeam(const QString &key)
{
    keep({{"team", key}});
}

void HallStart::setWorkers(int workers)
{
    keep({{"workers", QString::number(std::clamp(workers, 1, mostWorkers))}});
}

std::optional<HallStart::Checked> HallStart::check()
{
    QVariantList missing;
    Checked checked;
    checked.start = {prison().toStdString(), visitType().toStdString(), workers(), {}, {}};
    checked.authority = {authorisedBy().simplified(), reference().simplified(), {}};
    domain::PartialDate today = domain::londonDay(session()->now());
    if (prison().isEmpty())
        missing.append(problem("prison", tr("Select the prison")));
    if (visitType().isEmpty())
        missing.append(problem("visitType", tr("Select the kind of session")));
    if (asksTeam() && team().isEmpty())
        missing.append(problem("team", tr("Select the team that it is for")));
    if (asksTeam())
        checked.start.team = base::TeamId::fromHex(team().toStdString());
    if (m_asksDay) {
        checked.start.today = typedDate(day());
        if (!checked.start.today || !checked.start.today->isWholeDay())
            missing.append(problem("day", tr("Enter today's date, like 24 November 2026")));
        else
            today = *checked.start.today;
    }
    if (!until().trimmed().isEmpty()) {
        const auto last = typedDay(until(), today);
        if (!last || !last->isWholeDay())
            missing.append(problem("until", tr("Enter a date, like 31 March 2027")));
        else if (words::dayNumber(*last) < words::dayNumber(today))
            missing.append(problem("until",
                                   tr("The authority for this device has ended. Do not take it "
                                      "inside before Security has given another one")));
        else
            checked.authority.until = words::text(domain::toText(*last));
    }
    setProblems(missing);
    return missing.isEmpty() ? std::optional(checked) : std::nullopt;
}

void HallStart::start()
{
    if (!isReady() || m_busy)
        return;
    const std::optional<Checked> checked = check();
    if (!checked)
        return;
    m_busy = true;
    emit changed();
    session()->write<service::HallHere>(
        this,
        [start = checked->start, key = draftKey()](service::Workspace &workspace) {
            return service::openHallSession(workspace, start, key);
        },
        [this, checked](const base::Result<service::HallHere> &here) {
            m_busy = false;
            if (!here)
                return fail(QString(), here.error());
            if (m_authority)
                m_authority->keep(checked->authority, words::text(here->prison));
            emit changed();
            // First: the form goes when this device is inside.
            emit saved();
            if (session())
                session()->hall()->enter(*here);
        });
}

} // namespace throughline::models
