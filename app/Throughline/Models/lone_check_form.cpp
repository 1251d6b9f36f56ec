// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "lone_check_form.h"

#include "lone_check_words.h"
#include "service/edit.h"
#include "service/lone_working.h"
#include "service/read/lone_checks.h"
#include "service/read/release_card.h"
#include "service/record_entry.h"
#include "words.h"

#include <algorithm>
#include <chrono>

namespace throughline::models {

using namespace std::chrono_literals;

namespace {

constexpr int leastMinutes = 15;
constexpr int mostMinutes = 12 * 60;
constexpr std::int64_t minuteMs = 60'000;
constexpr auto anHour = "60";
constexpr auto other = "other";

} // namespace

struct LoneCheckForm::Loaded
{
    struct Team
    {
        std::string id;
        std::string name;
        service::Lookouts lookouts;
    };
    std::vector<Team> teams;
    std::string place;
    service::PersonName person;
    std::optional<base::UserId> buddy; //!< of the last time
    std::optional<service::FormDraft> draft;
};

LoneCheckForm::LoneCheckForm(QObject *parent) : FormModel(QStringLiteral("check"), parent)
{
    // While somebody thinks, the time goes on.
    m_second.setInterval(1s);
    connect(&m_second, &QTimer::timeout, this, [this] {
        if (backBy() != m_shownBackBy)
            emit backByChanged();
    });
    connect(this, &LoneCheckForm::changed, this, &LoneCheckForm::backByChanged);
    connect(this, &LoneCheckForm::backByChanged, this, [this] { m_shownBackBy = backBy(); });
    // A device that is put away now sends nothing any more.
    connect(this, &LoneCheckForm::saved, this, [this] {
        if (session())
            session()->syncNow();
    });
    m_second.start();
}

void LoneCheckForm::load()
{
    // Who may look out is the writer's to tell; what it is about is read beside it.
    session()->write<Loaded>(
        this,
        [key = draftKey(), id = base::RecordId::fromHex(subject().toStdString())](
            service::Workspace &workspace) -> base::Result<Loaded> {
            Loaded loaded;
            for (const base::TeamId &team : service::writableTeams(workspace)) {
                Loaded::Team one{team.hex(), workspace.teamName(team), {}};
                TL_TRY(one.lookouts, service::lookoutsIn(workspace, team));
                loaded.teams.push_back(std::move(one));
            }
            TL_TRY(const auto reader, service::Reader::open(workspace));
            TL_TRY(loaded.buddy, service::lastBuddy(*reader));
            if (id) {
                if (const auto card = service::releaseCard(*reader, *id)) {
                    loaded.place = card->prison;
                    loaded.person = card->name;
                } else {
                    TL_TRY(const auto person, reader->find(domain::Kind::Person, *id));
                    if (person)
                        loaded.person = service::nameOf(person->record);
                }
            }
            TL_TRY(loaded.draft, service::findDraft(workspace.store().drafts, key));
            return loaded;
        },
        [this](base::Result<Loaded> loaded) {
            if (!loaded)
                return fail(QString(), loaded.error());
            m_teams.clear();
            m_buddies.clear();
            m_withoutManagers.clear();
            for (const Loaded::Team &team : loaded->teams) {
                m_teams.append(words::tile(team.id, words::text(team.name)));
                QVariantList &buddies = m_buddies[words::text(team.id)];
                for (const auto &[user, name] : team.lookouts.buddies)
                    buddies.append(words::tile(user.hex(), words::text(name)));
                if (!team.lookouts.managers)
                    m_withoutManagers.insert(words::text(team.id));
            }
            begin({}, loaded->draft ? *std::move(loaded->draft) : suggested(*loaded));
        });
}

service::FormDraft LoneCheckForm::suggested(const Loaded &loaded) const
{
    service::FormDraft draft{draftKey(), 1, {}, {}};
    const auto suggest = [&draft](const char *name, const QString &value) {
        if (!value.isEmpty())
            draft.values.emplace(name, value.toStdString());
    };
    if (!loaded.place.empty())
        suggest("where", words::prison(loaded.place));
    suggest("who", words::text(loaded.person.brief()));
    const QString buddy = loaded.buddy ? words::text(loaded.buddy->hex()) : QString();
    const auto first = m_teams.isEmpty()
        ? m_buddies.end()
        : m_buddies.find(m_teams.first().toMap().value(QStringLiteral("key")).toString());
    if (first != m_buddies.end() && !asksTeam() && words::hasTile(first->second, buddy))
        suggest("buddy", buddy);
    return draft;
}

QVariantList LoneCheckForm::durations() const
{
    QVariantList out;
    for (const int minutes : {30, 60, 120})
        out.append(words::tile(std::to_string(minutes), LoneCheckWords::duration(minutes)));
    out.append(words::tile(other, tr("Another time")));
    return out;
}

QString LoneCheckForm::duration() const
{
    const QString chosen = answer("duration");
    return chosen.isEmpty() ? QString::fromLatin1(anHour) : chosen;
}

int LoneCheckForm::minutes() const
{
    const QString key = duration();
    bool isNumber = false;
    const int number = (key == QLatin1String(other) ? answer("minutes") : key).toInt(&isNumber);
    return isNumber ? std::clamp(number, leastMinutes, mostMinutes) : 60;
}

QString LoneCheckForm::minutesText() const
{
    return LoneCheckWords::duration(minutes());
}

base::Millis LoneCheckForm::end() const
{
    return session()->now() + minutes() * minuteMs;
}

QString LoneCheckForm::backBy() const
{
    return isReady() && session()
        ? tr("Back by %1").arg(words::shortMoment(end(), session()->now()))
        : QString();
}

QString LoneCheckForm::team() const
{
    if (asksTeam() || m_teams.isEmpty())
        return answer("team");
    return m_teams.first().toMap().value(QStringLiteral("key")).toString();
}

QVariantList LoneCheckForm::buddies() const
{
    const auto found = m_buddies.find(team());
    return found == m_buddies.end() ? QVariantList() : found->second;
}

bool LoneCheckForm::needsBuddy() const
{
    return m_withoutManagers.contains(team()) && !buddies().isEmpty();
}

QString LoneCheckForm::lookoutHint() const
{
    if (needsBuddy())
        return tr(
            "Type a few letters of a colleague's name. Nobody else manages this team: without "
            "a buddy nobody looks out.");
    return tr("Type a few letters of a colleague's name. Without one the managers look out.");
}

void LoneCheckForm::chooseDuration(const QString &key)
{
    keep({{"duration", key}});
}

void LoneCheckForm::setMinutes(int minutes)
{
    keep({{"minutes", QString::number(std::clamp(minutes, leastMinutes, mostMinutes))}});
}

void LoneCheckForm::chooseTeam(const QString &key)
{
    const auto of = m_buddies.find(key);
    const bool stays = of != m_buddies.end() && words::hasTile(of->second, buddy());
    keep({{"team", key}, {"buddy", stays ? buddy() : QString()}});
}

void LoneCheckForm::chooseBuddy(const QString &key)
{
    keep({{"buddy", key == buddy() ? QString() : key}});
}

void LoneCheckForm::start()
{
    if (!isReady() || isSaving() || !session())
        return;
    QVariantList missing;
    if (where().trimmed().isEmpty())
        missing.append(words::problem("where", tr("Say where you are going")));
    if (asksTeam() && team().isEmpty())
        missing.append(words::problem("team", tr("Select the team that looks out for you")));
    else if (needsBuddy() && !words::hasTile(buddies(), buddy()))
        missing.append(words::problem("buddy", tr("Choose a buddy who looks out for you")));
    setProblems(missing);
    if (!missing.isEmpty())
        return;
    const QString place = who().trimmed().isEmpty()
        ? where().simplified()
        : tr("%1, with %2").arg(where().simplified(), who().simplified());
    service::CheckStart start{place.toStdString(), end(),
                              base::UserId::fromHex(buddy().toStdString()),
                              base::TeamId::fromHex(team().toStdString())};
    if (!words::hasTile(buddies(), buddy()))
        start.buddy.reset(); // they have left since
    saveWith(tr("The check runs. Saved on this device"),
             [start, key = draftKey()](service::Workspace &workspace) {
                 return service::beginCheck(workspace, start, key);
             });
}

} // namespace throughline::models
