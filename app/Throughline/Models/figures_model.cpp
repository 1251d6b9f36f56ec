// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "figures_model.h"

#include "domain/working_days.h"
#include "figure_words.h"
#include "service/figures/hide_below.h"
#include "service/team_groups.h"
#include "words.h"

#include <algorithm>
#include <array>

namespace throughline::models {

using base::Result;
using domain::PartialDate;
using report::By;
using report::ShownFigure;
using service::HeardDevice;

namespace {

constexpr std::size_t monthsShown = 6;

//! On a card each, with the words of a manager.
struct Card
{
    const char *line;
    const char *title;
};
constexpr std::array<Card, 7> cardLines{{
    {"I4", QT_TRANSLATE_NOOP("throughline::models::FiguresModel", "Met at the gate")},
    {"I5", QT_TRANSLATE_NOOP("throughline::models::FiguresModel", "Housed on the first night")},
    {"I10", QT_TRANSLATE_NOOP("throughline::models::FiguresModel", "Settled at 3 months")},
    {"I34", QT_TRANSLATE_NOOP("throughline::models::FiguresModel", "Contacts")},
    {"I18", QT_TRANSLATE_NOOP("throughline::models::FiguresModel", "Met us within 28 days")},
    {"I27", QT_TRANSLATE_NOOP("throughline::models::FiguresModel", "Referrals taken up")},
    {waitingLine, QT_TRANSLATE_NOOP("throughline::models::FiguresModel", "Waiting over 14 days")},
}};

[[nodiscard]] PartialDate firstOf(PartialDate month)
{
    return *domain::partialDate(month.year, month.month, 1);
}

[[nodiscard]] PartialDate monthBefore(PartialDate month, int months)
{
    const PartialDate day = domain::addMonths(firstOf(month), -months);
    return *domain::partialDate(day.year, day.month);
}

[[nodiscard]] PartialDate monthOf(PartialDate day)
{
    return *domain::partialDate(day.year, day.month);
}

} // namespace

FiguresModel::FiguresModel(QObject *parent) : SessionModel(parent) {}

void FiguresModel::listenTo(Session &session)
{
    // The last month that is over.
    m_month = monthBefore(domain::londonDay(session.now()), 1);
    connect(&session, &Session::recordsChanged, this, &FiguresModel::noteRecords);
    refresh();
}

void FiguresModel::noteRecords(service::KindSet kinds)
{
    if (kinds.all()) // another language: the same figures in other words
        return show();
    // A lock changes no figure, nor do tasks.
    kinds.reset(static_cast<std::size_t>(domain::Kind::MonthLock));
    kinds.reset(service::tasksCaughtUp);
    if (kinds.none() || m_old || !m_ready)
        return;
    m_old = true; // they do not change under somebody's eyes
    emit changed();
}

QString FiguresModel::monthText() const
{
    return m_month.month == 0 ? QString() : words::month(m_month);
}

bool FiguresModel::canGoOn() const
{
    return m_session && m_month < monthOf(domain::londonDay(m_session->now()));
}

void FiguresModel::turn(int months)
{
    if (!m_session || (months > 0 && !canGoOn()))
        return;
    m_month = monthBefore(m_month, -months);
    refresh();
}

std::optional<By> FiguresModel::by() const
{
    return m_team.empty() ? std::nullopt : std::optional(By::Team);
}

void FiguresModel::refresh()
{
    if (!m_session)
        return;
    if (!m_memory)
        m_memory = std::make_shared<service::FiguresMemory>();
    ++m_run;
    m_counted.clear();
    m_isStanding = false;
    m_ready = false;
    m_old = false;
    m_problem.clear();
    setPictures({});
    emit changed();
    readStanding(m_run);
    countFrom(0, m_run);
}

void FiguresModel::readStanding(std::uint64_t run)
{
    m_session->write<Standing>(
        this,
        [month = m_month](service::Workspace &workspace) -> Result<Standing> {
            Standing out;
            TL_TRY(out.devices, service::heardDevices(workspace, service::monthPeriod(month).last));
            out.rules = service::smallNumbers(workspace);
            auto locked = service::lockedMonth(workspace, month);
            if (locked && *locked)
                out.rules = (*locked)->rules;
            if (locked)
                out.locked = std::move(*locked);
            else
                out.problem = locked.error().message;
            return out;
        },
        [this, run](Result<Standing> standing) {
            if (run != m_run)
                return;
            m_isStanding = true;
            m_standing = standing ? *std::move(standing) : Standing{};
            if (!standing)
                m_problem = words::sentence(standing.error());
            else if (!m_standing.problem.empty())
                m_problem = words::sentence(m_standing.problem);
            show();
        });
}

void FiguresModel::countFrom(std::size_t step, std::uint64_t run)
{
    if (step == monthsShown || !m_session)
        return;
    const PartialDate month = monthBefore(m_month, static_cast<int>(step));
    m_session->count<Counted>(
        this,
        [month, memory = m_memory,
         now = m_session->now()](service::Reader &reader) -> Result<Counted> {
            static constexpr std::array<std::optional<By>, 2> by{std::nullopt, By::Team};
            Counted out{month, now, {}};
            TL_TRY(out.tables,
                   memory->tables(service::figureSource(reader), service::monthPeriod(month),
                                  domain::epochDay(domain::londonDay(now)), by));
            return out;
        },
        [this, step, run](Result<Counted> counted) {
            if (run != m_run)
                return;
            if (!counted) {
                m_problem = words::sentence(counted.error());
                m_ready = true;
                emit changed();
                return;
            }
            m_counted.push_back(*std::move(counted));
            show();
            countFrom(step + 1, run);
        });
}

std::vector<ShownFigure> FiguresModel::shownOf(const Counted &counted, bool leaving) const
{
    const bool isLocked = counted.month == m_month && m_standing.locked;
    const auto &table =
        isLocked ? m_standing.locked->table(by()) : counted.tables[m_team.empty() ? 0 : 1];
    std::vector<ShownFigure> shown = leaving || !m_session->isManager()
        ? report::published(table, by(), m_standing.rules)
        : report::exactly(table);
    std::erase_if(shown, [this](const ShownFigure &one) { return one.group != m_team; });
    return shown;
}

std::vector<MonthFigures> FiguresModel::months(bool leaving) const
{
    std::vector<MonthFigures> out;
    for (const Counted &counted : m_counted)
        out.push_back({counted.month, shownOf(counted, leaving), m_standing.rules.below});
    std::ranges::reverse(out);
    return out;
}

void FiguresModel::show()
{
    if (!m_isStanding || m_counted.empty() || !m_session)
        return emit changed();
    const bool isExact = m_session->isManager();
    const std::vector<ShownFigure> shown = shownOf(m_counted.front(), false);
    std::vector<FigureRow> all;
    for (const ShownFigure &one : shown)
        all.push_back(words::figureRow(one, isExact, m_standing.rules));
    std::vector<FigureRow> cards;
    for (const Card &card : cardLines) {
        const auto found = std::ranges::find_if(
            all, [&card](const FigureRow &row) { return row.line == QLatin1String(card.line); });
        if (found == all.end())
            continue;
        cards.push_back(*found);
        cards.back().title = tr(card.title);
        // Who they are is for those who see how many there are, and of nobody there is no list.
        cards.back().leads = isExact && found->value != QLatin1String("0")
            && found->line == QLatin1String(waitingLine);
    }
    m_cards.setRows(std::move(cards));
    m_lines.setRowsInTurns(std::move(all));
    showTeams();
    // Pictures when their months are there: they do not grow a bar at a time.
    if (m_counted.size() == monthsShown) {
        const std::vector<MonthFigures> seen = months(false);
        const std::vector<MonthFigures> out = months(true);
        using Make = QVariantMap (*)(std::span<const MonthFigures>);
        QVariantList pictures;
        for (const Make make :
             {firstNightPicture, outcomesPicture, contactsPicture, referralStepsPicture}) {
            if (const QVariantMap picture = make(seen); !picture.isEmpty())
                pictures.append(QVariantMap{{QStringLiteral("shown"), picture},
                                            {QStringLiteral("leaving"), make(out)}});
        }
        setPictures(std::move(pictures));
    }
    m_ready = true;
    emit changed();
}

void FiguresModel::setPictures(QVariantList pictures)
{
    if (pictures == m_pictures)
        return;
    m_pictures = std::move(pictures);
    emit picturesChanged();
}

void FiguresModel::showTeams()
{
    for (const report::Figure &one : m_counted.front().tables[1]) {
        if (!one.group.empty())
            m_groups.insert(one.group);
    }
    m_teams = {words::tile("", tr("Everybody"))};
    for (const std::string &group : m_groups)
        m_teams.append(words::tile(
            group, words::text(service::groupName(m_session->names(), By::Team, group))));
}

void FiguresModel::setTeam(const QString &key)
{
    if (key == team())
        return;
    m_team = key.toStdString();
    setPictures({});
    show();
}

QString FiguresModel::takenText() const
{
    return m_counted.empty() || !m_session
        ? QString()
        : tr("Counted %1").arg(words::moment(m_counted.front().taken, m_session->now()));
}

QString FiguresModel::missingText() const
{
    const std::size_t missing = m_isStanding ? service::countMissing(m_standing.devices) : 0;
    return missing == 0 ? QString()
                        : tr("%1 of %2 other devices were not heard of since the month ended.")
                              .arg(missing)
                              .arg(m_standing.devices.size());
}

QString FiguresModel::ruleText() const
{
    return !m_session || m_session->isManager() || !m_isStanding
        ? QString()
        : tr("Shown as they may leave the organisation: counts below %1 are hidden, others are "
             "rounded to %2. A manager sees exact numbers.")
              .arg(m_standing.rules.below)
              .arg(m_standing.rules.roundTo);
}

QString FiguresModel::lockedText() const
{
    if (!m_isStanding || !m_standing.locked || !m_session)
        return {};
    const service::LockedMonth &locked = *m_standing.locked;
    const QString text =
        tr("Locked %1 by %2.")
            .arg(words::moment(locked.lockedAt, m_session->now()), words::text(locked.lockedBy));
    if (m_counted.empty())
        return text;
    const auto changes =
        service::laterChanges(locked.table(std::nullopt), m_counted.front().tables[0]);
    return text + u' '
        + (changes.empty() ? tr("Nothing that came later would change it.")
                           : tr("What came later would change %n figures.", nullptr,
                                static_cast<int>(changes.size())));
}

bool FiguresModel::canLock() const
{
    return m_session && m_session->isManager() && m_isStanding && !m_standing.locked
        && m_standing.problem.empty() && m_month < monthOf(domain::londonDay(m_session->now()));
}

QString FiguresModel::progressText() const
{
    const std::size_t done = m_counted.size();
    return done == monthsShown || !m_problem.isEmpty() || m_month.month == 0
        ? QString()
        : tr("Counting %1, %2 of %3")
              .arg(words::month(monthBefore(m_month, static_cast<int>(done))))
              .arg(done + 1)
              .arg(monthsShown);
}

QString FiguresModel::emptyText() const
{
    if (!m_ready || m_counted.empty() || !m_problem.isEmpty())
        return {};
    const auto &all = m_counted.front().tables[0];
    const bool isAny =
        m_standing.locked || std::ranges::any_of(all, [](const report::Figure &one) {
            return one.numerator + one.denominator + one.unknown + one.outOfScope > 0;
        });
    return isAny ? QString() : tr("No records for %1 yet.").arg(monthText());
}

} // namespace throughline::models
