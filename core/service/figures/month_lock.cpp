// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/figures/month_lock.h"

#include "domain/plain_text.h"
#include "domain/schema_table.h"
#include "domain/working_days.h"
#include "report/figures/figure_text.h"
#include "service/edit.h"
#include "service/figures/hide_below.h"
#include "service/workers.h"
#include "sync/merge.h"

#include <algorithm>
#include <charconv>
#include <map>

namespace throughline::service {

namespace {

using base::RecordId;
using base::Result;
using domain::fieldAs;
using domain::fieldNumber;
using domain::Kind;
using domain::PartialDate;
using domain::Record;
using report::By;
using report::Figure;

constexpr auto monthField = fieldNumber<Kind::MonthLock>("month");
constexpr auto lockedAt = fieldNumber<Kind::MonthLock>("locked_at");
constexpr auto lockedBy = fieldNumber<Kind::MonthLock>("locked_by");
constexpr auto figuresField = fieldNumber<Kind::MonthLock>("figures");

[[nodiscard]] base::Error refused(std::string sentence)
{
    return {base::ErrorCode::Refused, std::move(sentence) + " Nothing was changed."};
}

[[nodiscard]] std::vector<std::optional<By>> everyGrouping()
{
    std::vector<std::optional<By>> all{std::nullopt};
    for (const report::Grouping &one : report::groupings())
        all.emplace_back(one.by);
    return all;
}

//! What a table is by.
[[nodiscard]] std::string_view nameOf(const std::optional<By> &by)
{
    return by ? report::groupingOf(*by).key : std::string_view("everybody");
}

[[nodiscard]] Result<void> requireManager(const Workspace &workspace)
{
    TL_CHECK(workspace.requireMember());
    return mayReadExactly(workspace)
        ? Result<void>()
        : refused("Only a manager locks the figures of a month, or opens them again.");
}

//! The records of this month's locks.
[[nodiscard]] Result<std::vector<store::StoredRow>> recordsOf(const Workspace &workspace,
                                                              PartialDate month)
{
    store::FigureColumns::Query query{Kind::MonthLock, {}};
    query.between = monthField;
    query.first = *domain::partialDate(month.year, month.month);
    query.last = domain::fromEpochDay(monthPeriod(month).last);
    std::vector<RecordId> ids;
    TL_CHECK(
        workspace.store().figures.read(query, [&](const auto &row) { ids.push_back(row.id()); }));
    std::vector<store::StoredRow> out;
    for (const RecordId &id : ids) {
        TL_TRY(auto row, workspace.store().records.find(Kind::MonthLock, id));
        if (row)
            out.push_back(std::move(*row));
    }
    return out;
}

//! A figure's place in its table.
[[nodiscard]] std::pair<report::LineNumber, std::string_view> keyOf(const Figure &figure)
{
    return {figure.line, figure.group};
}

constexpr std::string_view recordsName = "records"; // what the tables count
// Below which numbers are hidden; a lock from before there was a choice has none.
constexpr std::string_view hideBelowName = "hide_below";

//! One of the texts that a lock is kept in, a record each. Before the text stands of what it is and
//! how many pieces there are: they may come by several bundles, and a part of a lock is none.
struct Piece
{
    std::string_view name;
    std::string_view text;
    std::size_t all = 0; //!< pieces of the lock
};

constexpr std::size_t longestHead = 64;

[[nodiscard]] std::optional<Piece> readPiece(std::string_view written)
{
    const std::size_t end = written.find('\n');
    const std::size_t space = written.substr(0, end).rfind(' ');
    if (end == std::string_view::npos || space == std::string_view::npos)
        return std::nullopt;
    Piece out{written.substr(0, space), written.substr(end + 1)};
    const std::string_view number = written.substr(space + 1, end - space - 1);
    const auto [last, error] =
        std::from_chars(number.data(), number.data() + number.size(), out.all);
    return error == std::errc() && last == number.data() + number.size() ? std::optional(out)
                                                                         : std::nullopt;
}

[[nodiscard]] bool readHideBelow(std::string_view text, report::SmallNumbers &rules)
{
    std::int64_t below = 0;
    const char *const end = text.data() + text.size();
    const auto [last, error] = std::from_chars(text.data(), end, below);
    if (error != std::errc() || last != end)
        return false;
    rules = report::SmallNumbers::hidingBelow(below);
    return true;
}

[[nodiscard]] bool readInto(LockedMonth &locked, const Piece &piece)
{
    if (piece.name == hideBelowName)
        return readHideBelow(piece.text, locked.rules);
    if (piece.name == recordsName)
        return report::readCountedText(piece.text, locked.records);
    const auto all = everyGrouping();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (piece.name == nameOf(all[i]))
            return report::readFigureText(piece.text, locked.tables[i]);
    }
    return true; // a grouping of a newer version
}

//! What every record of one lock has.
struct LockHead
{
    PartialDate month;
    base::Millis at;
    base::UserId by;
};

//! Texts with their names.
using Texts = std::vector<std::pair<std::string_view, std::string>>;

void addTexts(Texts &all, std::string_view name, std::vector<std::string> texts)
{
    for (std::string &text : texts)
        all.emplace_back(name, std::move(text));
}

[[nodiscard]] Result<void> keep(Edit &edit, const base::TeamId &team, const LockHead &lock,
                                const Texts &texts)
{
    for (const auto &[name, text] : texts) {
        const std::string head = std::string(name) + ' ' + std::to_string(texts.size()) + '\n';
        TL_TRY([[maybe_unused]] const RecordId id,
               edit.addToTeam({Kind::MonthLock,
                               {{monthField, lock.month},
                                {lockedAt, domain::londonInstant(lock.at)},
                                {lockedBy, asReference(lock.by)},
                                {figuresField, head + text}}},
                              team));
    }
    return {};
}

} // namespace

report::Period monthPeriod(PartialDate month)
{
    const PartialDate first = *domain::partialDate(month.year, month.month, 1);
    return {domain::epochDay(first), domain::epochDay(domain::addMonths(first, 1)) - 1};
}

std::optional<PartialDate> monthOf(const report::Period &period)
{
    const PartialDate first = domain::fromEpochDay(period.first);
    const PartialDate month = *domain::partialDate(first.year, first.month);
    return first.day == 1 && monthPeriod(month).last == period.last ? std::optional(month)
                                                                    : std::nullopt;
}

Result<LockedMonth> lockMonth(Workspace &workspace, PartialDate month)
{
    TL_CHECK(requireManager(workspace));
    const report::Period period = monthPeriod(month);
    if (period.last >= domain::epochDay(domain::londonDay(workspace.now())))
        return refused("This month is not over; lock it when it is.");
    TL_TRY(const auto before, lockedMonth(workspace, month));
    if (before)
        return refused("This month is locked already; open it first to lock it anew.");
    const auto groupings = everyGrouping();
    FiguresMemory once;
    TL_TRY(const FiguresReport report, figures(workspace, {period, groupings}, once));
    const auto *managers = workspace.roster().teamOfKind(protocol::TeamKind::Managers);
    if (managers == nullptr)
        return refused("There is no team of managers to keep it.");
    TL_TRY(const auto records,
           once.records(figureSource(workspace), period,
                        domain::epochDay(domain::londonDay(report.taken))));
    LockedMonth out{.lockedAt = report.taken,
                    .lockedBy = workspace.userName(workspace.keys().user),
                    .lockedOn = workspace.keys().device,
                    .tables = report.tables,
                    .rules = smallNumbers(workspace)};
    constexpr std::size_t longest = domain::longestText - longestHead;
    Texts texts;
    for (std::size_t i = 0; i < groupings.size(); ++i)
        addTexts(texts, nameOf(groupings[i]), report::figureTexts(report.tables[i], longest));
    addTexts(texts, recordsName, report::countedTexts(records, longest));
    addTexts(texts, hideBelowName, {std::to_string(out.rules.below)});
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_CHECK(keep(edit, managers->id, {month, report.taken, workspace.keys().user}, texts));
    TL_CHECK(edit.commit());
    std::copy_if(report.devices.begin(), report.devices.end(), std::back_inserter(out.missingThen),
                 [](const HeardDevice &one) { return one.isMissing; });
    return out;
}

Result<void> unlockMonth(Workspace &workspace, PartialDate month, const std::string &reason)
{
    TL_CHECK(requireManager(workspace));
    TL_TRY(const auto records, recordsOf(workspace, month));
    if (records.empty())
        return refused("This month is not locked.");
    TL_TRY(Edit edit, Edit::begin(workspace));
    for (const store::StoredRow &one : records)
        TL_CHECK(edit.setVoid(Kind::MonthLock, one.record.id, reason));
    return edit.commit();
}

Result<std::optional<LockedMonth>> lockedMonth(const Workspace &workspace, PartialDate month)
{
    TL_CHECK(workspace.requireMember());
    TL_TRY(const auto records, recordsOf(workspace, month));
    using Lock = std::pair<base::Millis, RecordId>;
    const auto lockOf = [](const Record &one) {
        const auto *at = fieldAs<domain::Instant>(one, lockedAt);
        const auto *by = fieldAs<RecordId>(one, lockedBy);
        return Lock{at ? at->at : base::Millis{}, by ? *by : RecordId{}};
    };
    std::optional<Lock> first;
    for (const store::StoredRow &one : records)
        first = std::min(first.value_or(lockOf(one.record)), lockOf(one.record));
    if (!first)
        return std::optional<LockedMonth>();
    LockedMonth out{.lockedAt = first->first, .lockedBy = workerName(workspace, first->second)};
    out.tables.resize(everyGrouping().size());
    std::size_t pieces = 0;
    std::size_t all = 0;
    for (const store::StoredRow &one : records) {
        if (lockOf(one.record) != *first)
            continue;
        TL_TRY(const sync::RowClock clock, sync::unpackRowClock(one.clock));
        out.lockedOn = clock.made.device;
        const auto piece = readPiece(domain::fieldText(one.record, figuresField));
        if (!piece || !readInto(out, *piece))
            return base::Error{base::ErrorCode::Refused,
                               "The figures that were kept of this month cannot be read. Show it "
                               "with --now, and lock it anew."};
        ++pieces;
        all = piece->all;
    }
    if (pieces < all)
        return base::Error{base::ErrorCode::Refused,
                           "This month is locked, but not all of it has come to this device yet. "
                           "Sync and ask again, or show it with --now."};
    for (auto &table : out.tables) // the records of one moment come in any order
        std::sort(table.begin(), table.end(),
                  [](const Figure &a, const Figure &b) { return keyOf(a) < keyOf(b); });
    std::sort(out.records.begin(), out.records.end(),
              [](const auto &a, const auto &b) { return a.source < b.source; });
    return std::optional(std::move(out));
}

std::vector<LaterChange> laterChanges(const std::vector<Figure> &then,
                                      const std::vector<Figure> &now)
{
    std::map<std::pair<report::LineNumber, std::string_view>, LaterChange> both;
    const auto blank = [](const Figure &of) { return Figure{.line = of.line, .group = of.group}; };
    for (const Figure &one : then)
        both.emplace(keyOf(one), LaterChange{one, blank(one)});
    for (const Figure &one : now)
        both.emplace(keyOf(one), LaterChange{blank(one), blank(one)}).first->second.now = one;
    std::vector<LaterChange> out;
    for (const auto &[key, change] : both) {
        if (!(change.then == change.now))
            out.push_back(change);
    }
    return out;
}

} // namespace throughline::service
