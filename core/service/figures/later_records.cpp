// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/figures/later_records.h"

#include "domain/schema_table.h"
#include "service/visible_kinds.h"
#include "sync/merge.h"

#include <algorithm>

namespace throughline::service {

namespace {

using base::Millis;
using base::Result;
using domain::Kind;
using report::CountedIn;
using report::CountedRecord;

//! What says something about how somebody's records are counted.
constexpr Kind looksAt[] = {
    Kind::Person,    Kind::Equality, Kind::PersonMerge,  Kind::Release,      Kind::Accommodation,
    Kind::Checklist, Kind::Pack,     Kind::DutyToRefer,  Kind::Contact,      Kind::Custody,
    Kind::Sentence,  Kind::Consent,  Kind::Referral,     Kind::ReferralStep, Kind::Appointment,
    Kind::Placement, Kind::Need,     Kind::OutcomeScore, Kind::Safeguarding,
};

//! When something changed last that may be counted: that a manager looked at a contact is not.
[[nodiscard]] sync::Stamp latestCounted(Kind kind, const sync::RowClock &clock)
{
    constexpr auto reviewed = domain::fieldNumber<Kind::Contact>("reviewed");
    if (kind != Kind::Contact)
        return clock.changed;
    sync::Stamp latest = clock.made;
    for (const auto &[field, stamp] : clock.fields) {
        if (field != reviewed)
            latest = std::max(latest, stamp);
    }
    for (const sync::Trace &trace : clock.others) {
        if (trace.field != reviewed)
            latest = std::max(latest, trace.stamp);
    }
    return latest;
}

//! What became of a record that is here; nothing where it is as it was. A record of another device
//! than the one where the month was locked may have been written before and have come later.
[[nodiscard]] Result<std::optional<LaterChangeOf>>
changeOf(const store::StoredRow &row, Millis since, const base::DeviceId &lockedOn)
{
    TL_TRY(const sync::RowClock clock, sync::unpackRowClock(row.clock));
    const sync::Stamp changed = latestCounted(row.record.kind, clock);
    // When the server had it is known of its last change alone.
    const bool cameLater = row.received && *row.received > since && changed.device != lockedOn
        && changed == clock.changed;
    if (changed.time.millis() <= since && !cameLater)
        return std::optional<LaterChangeOf>();
    if (row.record.voidReason)
        return std::optional(LaterChangeOf::Withdrawn);
    const bool isNew = clock.made.time.millis() > since || clock.made == changed;
    return std::optional(isNew ? LaterChangeOf::Added : LaterChangeOf::Changed);
}

//! Both sides of one record's lines that are not the same. A line counts a record once.
[[nodiscard]] std::vector<LaterRecord::Line> differences(const std::vector<CountedIn> &then,
                                                         const std::vector<CountedIn> &now)
{
    std::vector<CountedIn> gone;
    std::vector<CountedIn> come;
    std::set_difference(then.begin(), then.end(), now.begin(), now.end(), std::back_inserter(gone));
    std::set_difference(now.begin(), now.end(), then.begin(), then.end(), std::back_inserter(come));
    std::map<report::LineNumber, LaterRecord::Line> lines;
    for (const CountedIn &one : gone)
        lines[one.line] = {one.line, one.counted, {}};
    for (const CountedIn &one : come) {
        lines[one.line].line = one.line;
        lines[one.line].now = one.counted;
    }
    std::vector<LaterRecord::Line> out;
    for (const auto &[number, line] : lines)
        out.push_back(line);
    return out;
}

class Explaining
{
public:
    Explaining(const Workspace &workspace, const LockedMonth &locked)
        : m_workspace(workspace), m_since(locked.lockedAt), m_lockedOn(locked.lockedOn)
    {
    }

    [[nodiscard]] Result<LaterRecord> explain(const report::Source &source,
                                              std::vector<LaterRecord::Line> lines, bool wasCounted)
    {
        LaterRecord out{source, LaterChangeOf::Gone, std::move(lines)};
        TL_TRY(const auto row, m_workspace.store().records.find(source.kind, source.id));
        if (!row)
            return out;
        TL_TRY(const auto own, changeOf(*row, m_since, m_lockedOn));
        // What was counted before was there before, whatever its clock says.
        out.what =
            !own || (wasCounted && *own == LaterChangeOf::Added) ? LaterChangeOf::Changed : *own;
        if (out.what == LaterChangeOf::Changed) {
            TL_TRY(out.because, causes(row->record));
        }
        return out;
    }

private:
    using Causes = std::vector<std::pair<report::Source, LaterChangeOf>>;

    [[nodiscard]] Result<Causes> causes(const domain::Record &record) const
    {
        Causes out;
        const auto person =
            record.kind == Kind::Person ? std::optional(record.id) : domain::personOf(record);
        const auto take = [&](const store::StoredRow &row) -> Result<void> {
            TL_TRY(const auto change, changeOf(row, m_since, m_lockedOn));
            if (change)
                out.emplace_back(report::Source{row.record.kind, row.record.id}, *change);
            return {};
        };
        if (!person)
            return out; // a team's own: nothing but itself counts
        for (const Kind kind : looksAt) {
            if (maySee(m_workspace, kind))
                TL_CHECK(m_workspace.store().records.forEach(
                    kind, {.person = person, .withVoid = true}, take));
        }
        return out;
    }

    const Workspace &m_workspace;
    Millis m_since;
    base::DeviceId m_lockedOn;
};

} // namespace

std::string_view wordFor(LaterChangeOf what)
{
    constexpr std::string_view words[] = {"added", "changed", "withdrawn", "gone"};
    return words[static_cast<std::size_t>(what)];
}

Result<std::vector<LaterRecord>> laterRecords(const Workspace &workspace, const LockedMonth &locked,
                                              const std::vector<CountedRecord> &now)
{
    std::vector<LaterRecord> out;
    Explaining explaining(workspace, locked);
    const auto add = [&](const report::Source &source, const std::vector<CountedIn> &before,
                         const std::vector<CountedIn> &after) -> Result<void> {
        std::vector<LaterRecord::Line> lines = differences(before, after);
        if (lines.empty() || !maySee(workspace, source.kind))
            return {};
        TL_TRY(LaterRecord one, explaining.explain(source, std::move(lines), !before.empty()));
        out.push_back(std::move(one));
        return {};
    };
    const std::vector<CountedRecord> &then = locked.records;
    auto before = then.begin();
    auto after = now.begin();
    while (before != then.end() || after != now.end()) { // both in order of the source
        if (after == now.end() || (before != then.end() && before->source < after->source)) {
            TL_CHECK(add(before->source, before->lines, {}));
            ++before;
        } else if (before == then.end() || after->source < before->source) {
            TL_CHECK(add(after->source, {}, after->lines));
            ++after;
        } else {
            TL_CHECK(add(after->source, before->lines, after->lines));
            ++before;
            ++after;
        }
    }
    return out;
}

} // namespace throughline::service
