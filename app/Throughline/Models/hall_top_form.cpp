// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hall_top_form.h"

#include "hall_words.h"
#include "service/edit.h"
#include "words.h"

#include <algorithm>

namespace throughline::models {

void HallTopForm::setAuthority(DeviceAuthority *authority)
{
    if (authority == m_authority)
        return;
    m_authority = authority;
    emit authorityChanged();
}

HallTopForm::Teams HallTopForm::teamsOf(const service::Workspace &workspace)
{
    Teams teams;
    for (const base::TeamId &team : service::writableTeams(workspace))
        teams.emplace_back(team.hex(), workspace.teamName(team));
    return teams;
}

void HallTopForm::setTeams(const Teams &teams)
{
    m_teams.clear();
    for (const auto &[id, name] : teams)
        m_teams.append(words::tile(id, words::text(name)));
}

QVariantList HallTopForm::prisons() const
{
    return HallWords::prisonTiles();
}

QVariantList HallTopForm::visitTypes() const
{
    return HallWords::visitTiles();
}

int HallTopForm::workers() const
{
    bool isNumber = false;
    const int number = answer("workers").toInt(&isNumber);
    return isNumber ? number : 1;
}

void HallTopForm::choosePrison(const QString &key)
{
    keep({{"prison", key == prison() ? QString() : key}});
}

void HallTopForm::chooseVisitType(const QString &key)
{
    keep({{"visitType", key == visitType() ? QString() : key}});
}

void HallTopForm::chooseTeam(const QString &key)
{
    keep({{"team", key}});
}

void HallTopForm::setWorkers(int workers)
{
    keep({{"workers", QString::number(std::clamp(workers, 1, mostWorkers))}});
}

QVariantList HallTopForm::missingOfTop(const QString &ofDay) const
{
    QVariantList missing;
    if (prison().isEmpty())
        missing.append(words::problem("prison", tr("Select the prison")));
    if (!ofDay.isEmpty())
        missing.append(words::problem("day", ofDay));
    if (visitType().isEmpty())
        missing.append(words::problem("visitType", tr("Select the kind of session")));
    if (asksTeam() && team().isEmpty())
        missing.append(words::problem("team", tr("Select the team that it is for")));
    return missing;
}

std::optional<base::TeamId> HallTopForm::chosenTeam() const
{
    return asksTeam() ? base::TeamId::fromHex(team().toStdString()) : std::nullopt;
}

} // namespace throughline::models
