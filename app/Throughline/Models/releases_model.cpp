// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "releases_model.h"

#include "domain/calendar.h"
#include "domain/working_days.h"
#include "list_age.h"
#include "release_words.h"
#include "words.h"

#include <QLocale>

#include <algorithm>
#include <chrono>
#include <map>
#include <set>

namespace throughline::models {

using namespace std::chrono_literals;
using domain::PartialDate;
using service::ReleaseCard;

namespace {

constexpr int weeksAhead = 12;
constexpr int daysOfWeek = 7;
constexpr int mostTone = 5;

//! What a day, or a weekend, comes to.
struct Sum
{
    int count = 0;
    int open = 0;
};
using Sums = std::map<PartialDate, Sum>;

//! Days since Monday.
[[nodiscard]] int weekdayOf(PartialDate day)
{
    return (domain::weekday(domain::epochDay(day)) + 6) % daysOfWeek;
}

[[nodiscard]] PartialDate firstOfMonth(PartialDate day)
{
    return *domain::partialDate(day.year, day.month, 1);
}

[[nodiscard]] PartialDate lastOfMonth(PartialDate day)
{
    return domain::addDays(domain::addMonths(firstOfMonth(day), 1), -1);
}

[[nodiscard]] QString countWords(int count)
{
    return ReleasesModel::tr("%n releases", nullptr, count);
}

[[nodiscard]] QString openWords(int open)
{
    return open > 0 ? ReleasesModel::tr("%n not assigned", nullptr, open) : QString();
}

[[nodiscard]] QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

//! "This week", "Next week", "Week of 7 December"; for a day that is not known, that.
[[nodiscard]] QString weekOf(PartialDate day, PartialDate today)
{
    if (!day.isWholeDay())
        return ReleasesModel::tr("Day not known yet");
    const std::int64_t monday = domain::epochDay(day) - weekdayOf(day);
    const std::int64_t away = monday - (domain::epochDay(today) - weekdayOf(today));
    if (away == 0)
        return ReleasesModel::tr("This week");
    if (away == daysOfWeek)
        return ReleasesModel::tr("Next week");
    const PartialDate first = domain::fromEpochDay(monday);
    return ReleasesModel::tr("Week of %1")
        .arg(QString::number(first.day) + u' ' + QLocale().standaloneMonthName(first.month));
}

[[nodiscard]] std::vector<ReleaseDayRow> dayRows(const Sums &sums, PartialDate today)
{
    std::vector<ReleaseDayRow> rows;
    QString week;
    const auto add = [&](PartialDate day, const Sum &sum) {
        ReleaseDayRow row;
        row.day = words::text(domain::toText(day));
        row.text = words::shortDay(day);
        row.count = sum.count;
        row.countText = countWords(sum.count);
        row.openText = openWords(sum.open);
        row.words = dayWords(day);
        row.today = day == today;
        if (const QString now = weekOf(day, today); now != week)
            row.heading = week = now;
        rows.push_back(std::move(row));
    };
    // Those without a day last: they can be any.
    for (const bool whole : {true, false}) {
        for (const auto &[day, sum] : sums) {
            if (day.isWholeDay() == whole)
                add(day, sum);
        }
    }
    return rows;
}

//! The cells of a month, week by week from Monday; `narrow` makes one of Saturday and Sunday.
class Month
{
public:
    Month(PartialDate month, const Sums &sums, PartialDate today, bool narrow)
        : m_sums(sums), m_first(firstOfMonth(month)), m_last(lastOfMonth(month)), m_today(today),
          m_narrow(narrow)
    {
        for (const auto &[day, sum] : sums)
            m_most = std::max(m_most, sum.count);
    }

    [[nodiscard]] std::vector<ReleaseCell> cells() const
    {
        constexpr int saturday = 5;
        std::vector<ReleaseCell> cells;
        PartialDate monday = domain::addDays(m_first, -weekdayOf(m_first));
        for (; monday <= m_last; monday = domain::addDays(monday, daysOfWeek)) {
            const int columns = m_narrow ? saturday : daysOfWeek;
            for (int i = 0; i < columns; ++i)
                cells.push_back(cellOf({domain::addDays(monday, i)}));
            if (m_narrow)
                cells.push_back(cellOf(
                    {domain::addDays(monday, saturday), domain::addDays(monday, saturday + 1)}));
            for (std::size_t i = cells.size() - (m_narrow ? 6 : 7); i < cells.size(); ++i)
                cells[i].place = QString::number(i);
        }
        return cells;
    }

private:
    [[nodiscard]] ReleaseCell cellOf(std::vector<PartialDate> days) const
    {
        std::erase_if(days, [this](PartialDate day) { return day < m_first || day > m_last; });
        ReleaseCell cell;
        if (days.empty())
            return cell;
        Sum sum;
        QStringList words;
        for (const PartialDate day : days) {
            if (const auto found = m_sums.find(day); found != m_sums.end()) {
                sum.count += found->second.count;
                sum.open += found->second.open;
            }
            cell.eve = cell.eve || !holidayAfter(day).isEmpty();
            cell.today = cell.today || day == m_today;
            if (const QString before = holidayAfter(day); !before.isEmpty())
                words.append(ReleasesModel::tr("before %1").arg(before));
        }
        cell.day = words::text(domain::toText(days.front()))
            + (days.size() > 1 ? QStringLiteral("/2") : QString());
        cell.number = QString::number(days.front().day)
            + (days.size() > 1 ? QStringLiteral("\u2013%1").arg(days.back().day) : QString());
        cell.count = sum.count;
        cell.open = sum.open > 0;
        cell.tone = sum.count == 0
            ? 0
            : std::clamp((sum.count * mostTone + std::max(m_most, mostTone) - 1)
                             / std::max(m_most, mostTone),
                         1, mostTone);
        cell.name =
            joined(QStringList{nameOf(days), countWords(sum.count), openWords(sum.open)} + words);
        return cell;
    }
    [[nodiscard]] static QString nameOf(const std::vector<PartialDate> &days)
    {
        const QLocale locale;
        const auto weekday = [&locale](PartialDate day) {
            return locale.dayName(weekdayOf(day) + 1, QLocale::LongFormat);
        };
        const QString month = locale.standaloneMonthName(days.front().month);
        if (days.size() == 1)
            return weekday(days.front()) + u' ' + QString::number(days.front().day) + u' ' + month;
        return ReleasesModel::tr("%1 %2 and %3 %4 %5")
            .arg(weekday(days.front()))
            .arg(days.front().day)
            .arg(weekday(days.back()))
            .arg(days.back().day)
            .arg(month);
    }

    const Sums &m_sums;
    const PartialDate m_first;
    const PartialDate m_last;
    const PartialDate m_today;
    const bool m_narrow;
    int m_most = 0;
};

} // namespace

struct ReleasesModel::Reading
{
    std::vector<ReleaseCard> cards;
    std::optional<base::Millis> received;
    std::optional<service::FormDraft> filter; //!< where it was asked for
};

ReleasesModel::ReleasesModel(QObject *parent) : SessionModel(parent)
{
    // The next day comes by itself.
    m_minute.setInterval(60s);
    connect(&m_minute, &QTimer::timeout, this, &ReleasesModel::refresh);
    m_minute.start();
}

void ReleasesModel::listenTo(Session &session)
{
    m_month = firstOfMonth(domain::londonDay(session.now()));
    connect(&session, &Session::recordsChanged, this, &ReleasesModel::refresh);
    connect(&session, &Session::syncStateChanged, this, &ReleasesModel::refresh);
    refresh();
}

void ReleasesModel::setNarrow(bool narrow)
{
    if (narrow == m_narrow)
        return;
    m_narrow = narrow;
    emit narrowChanged();
    if (m_ready && m_session)
        take(m_cards);
}

QString ReleasesModel::monthText() const
{
    return m_month.month == 0 ? QString() : words::month(m_month);
}

std::pair<PartialDate, PartialDate> ReleasesModel::range() const
{
    if (m_filter.calendar)
        return {m_month, lastOfMonth(m_month)};
    const PartialDate today = domain::londonDay(m_session->now());
    return {today, domain::addDays(today, weeksAhead * daysOfWeek - 1)};
}

void ReleasesModel::refresh()
{
    if (!m_session)
        return;
    // One reading at a time: of what changes in between only the last matters.
    if (m_reading) {
        m_again = true;
        return;
    }
    m_reading = true;
    // What is known to its month alone is found with the whole month.
    const auto [first, last] = range();
    // The filter is a draft; once it is here, nobody waits for what is being written.
    const auto way = m_filterRead ? &Session::read<Reading> : &Session::readWithDrafts<Reading>;
    (m_session->*way)(
        this,
        [from = firstOfMonth(first), to = lastOfMonth(last),
         wantsFilter = !m_filterRead](service::Reader &reader) -> base::Result<Reading> {
            Reading reading;
            TL_TRY(reading.cards, service::releaseCards(reader, from, to));
            TL_TRY(reading.received, lastReceived(reader));
            if (wantsFilter) {
                TL_TRY(reading.filter,
                       service::findDraft(reader.store().drafts, ReleaseFilter::key));
            }
            return reading;
        },
        [this](base::Result<Reading> reading) {
            m_reading = false;
            m_problem = reading ? QString() : words::sentence(reading.error());
            bool again = std::exchange(m_again, false);
            if (reading && !std::exchange(m_filterRead, true) && reading->filter) {
                m_filter = ReleaseFilter::from(*reading->filter);
                again = again || m_filter.calendar; // it was the list that was read
            }
            if (again)
                return refresh();
            m_ready = true;
            if (reading) {
                m_ageText = listAge(*m_session, reading->received);
                m_cards = std::move(reading->cards);
                take(m_cards);
            }
            emit changed();
        });
}

void ReleasesModel::take(const std::vector<ReleaseCard> &cards)
{
    const auto [first, last] = range();
    const PartialDate today = domain::londonDay(m_session->now());
    const base::UserId self = m_session->names().self;
    Sums sums;
    std::set<std::pair<QString, std::string>> prisons; // by name
    Sum all;
    for (const ReleaseCard &card : cards) {
        if (!card.date || (card.date->isWholeDay() && (*card.date < first || *card.date > last)))
            continue;
        if (!card.prison.empty())
            prisons.emplace(words::prison(card.prison), card.prison);
        if (!m_filter.takes(card, self))
            continue;
        Sum &sum = sums[*card.date];
        for (Sum *const one : {&sum, &all}) {
            ++one->count;
            one->open += service::isNotAssigned(card) ? 1 : 0;
        }
    }
    // What is chosen stays to be chosen, also where nobody comes out of it.
    if (!m_filter.prison.empty())
        prisons.emplace(words::prison(m_filter.prison), m_filter.prison);
    m_prisons.clear();
    for (const auto &[name, key] : prisons)
        m_prisons.append(words::tile(key, name));
    m_shown = all.count;
    const QString when =
        m_filter.calendar ? monthText() : tr("the next %n weeks", nullptr, weeksAhead);
    m_sumText = joined({tr("%1 in %2").arg(countWords(all.count), when), openWords(all.open)});
    m_days.setRows(dayRows(sums, today));
    m_cells.setRows(m_filter.calendar ? Month(m_month, sums, today, m_narrow).cells()
                                      : std::vector<ReleaseCell>());
}

QVariantList ReleasesModel::filters() const
{
    QVariantList out;
    if (m_filter.mine)
        out.append(words::tile("mine", tr("My people")));
    if (m_filter.open)
        out.append(words::tile("open", tr("Not assigned")));
    if (!m_filter.prison.empty())
        out.append(words::tile("prison", words::prison(m_filter.prison)));
    return out;
}

QString ReleasesModel::emptyText() const
{
    if (!m_ready || m_shown > 0 || !m_problem.isEmpty())
        return {};
    if (m_filter.isSet())
        return tr("No releases match these filters.");
    return m_filter.calendar ? tr("No releases in %1.").arg(monthText())
                             : tr("No releases in the next %n weeks.", nullptr, weeksAhead);
}

void ReleasesModel::setFilter(ReleaseFilter filter)
{
    if (filter == m_filter || !m_session)
        return;
    const bool moved = filter.calendar != m_filter.calendar;
    m_filter = std::move(filter);
    m_session->writeDraft(this,
                          [draft = m_filter.saved()](service::Workspace &workspace) {
                              return draft.values.empty()
                                  ? service::removeDraft(workspace, draft.key)
                                  : service::saveDraft(workspace, draft);
                          },
                          {});
    if (moved) {
        emit changed();
        return refresh();
    }
    if (m_ready)
        take(m_cards);
    emit changed();
}

void ReleasesModel::showCalendar(bool calendar)
{
    ReleaseFilter filter = m_filter;
    filter.calendar = calendar;
    setFilter(std::move(filter));
}

void ReleasesModel::turn(int months)
{
    if (!m_filter.calendar || m_month.month == 0)
        return;
    m_month = domain::addMonths(m_month, months);
    emit changed();
    refresh();
}

void ReleasesModel::setMine(bool mine)
{
    ReleaseFilter filter = m_filter;
    filter.mine = mine;
    setFilter(std::move(filter));
}

void ReleasesModel::setOpen(bool open)
{
    ReleaseFilter filter = m_filter;
    filter.open = open;
    setFilter(std::move(filter));
}

void ReleasesModel::setPrison(const QString &key)
{
    ReleaseFilter filter = m_filter;
    filter.prison = key.toStdString();
    setFilter(std::move(filter));
}

void ReleasesModel::removeFilter(const QString &key)
{
    ReleaseFilter filter = m_filter;
    const bool all = key.isEmpty();
    filter.mine = filter.mine && !all && key != QLatin1String("mine");
    filter.open = filter.open && !all && key != QLatin1String("open");
    if (all || key == QLatin1String("prison"))
        filter.prison.clear();
    setFilter(std::move(filter));
}

} // namespace throughline::models
