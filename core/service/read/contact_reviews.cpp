// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/contact_reviews.h"

#include "domain/schema_table.h"
#include "service/read/managed_folder.h"
#include "service/read/record_fields.h"
#include "sync/row_clock.h"

#include <unordered_set>

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::Kind;

namespace {

constexpr std::int64_t msPerDay = 86'400'000;

//! The folders whose contacts this user looks through.
[[nodiscard]] Result<std::unordered_set<base::FolderId>> managedFolders(const Reader &reader)
{
    const auto &managed = reader.names().managedTeams;
    std::unordered_set<base::FolderId> folders;
    if (managed.empty())
        return folders;
    TL_TRY(const auto grants, reader.store().folders.grants());
    for (const store::Folders::Grant &grant : grants) {
        if (managed.contains(grant.team))
            folders.insert(grant.id);
    }
    return folders;
}

class Reviewing
{
public:
    Reviewing(const Reader &reader, base::Millis now) : m_reader(reader), m_now(now) {}

    //! Why a manager of a team that has it is to look at it; empty where they are not. The cheap
    //! questions come first.
    [[nodiscard]] Result<std::vector<domain::ReviewReason>>
    reasons(const store::StoredRow &row) const
    {
        const base::Millis written = sync::madeAt(row.clock);
        auto reasons = domain::reviewReasons(row.record, written, m_now);
        if (reasons.empty())
            return std::vector<domain::ReviewReason>();
        TL_TRY(const sync::RowClock clock, sync::unpackRowClock(row.clock));
        const NameBook &names = m_reader.names();
        if (names.ownerOf(clock.made.device) == names.self)
            return std::vector<domain::ReviewReason>();
        TL_TRY(const bool isOverruled, m_reader.store().records.isOverruled(row.record.id));
        if (isOverruled)
            reasons.clear();
        return reasons;
    }

    [[nodiscard]] Result<ContactToReview> whole(const store::StoredRow &row,
                                                std::vector<domain::ReviewReason> reasons) const
    {
        const store::ReadStore &store = m_reader.store();
        ContactToReview out;
        out.reasons = std::move(reasons);
        TL_TRY(const store::RecordState state, store.outbox.stateOf(row.record.id));
        TL_TRY(out.view, viewOf(row, state, [this](const base::DeviceId &device) {
                   return m_reader.names().ownerOf(device);
               }));
        out.byName = m_reader.names().shortName(out.view.madeBy);
        const auto person = domain::personOf(row.record);
        if (!person)
            return out;
        TL_TRY(out.person, store.samePerson.now(*person));
        TL_TRY(const auto known, store.records.find(Kind::Person, out.person));
        if (known)
            out.name = nameOf(known->record);
        return out;
    }

private:
    const Reader &m_reader;
    base::Millis m_now;
};

} // namespace

Result<ContactReviews> contactReviews(const Reader &reader, base::Millis now, std::size_t most)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    TL_TRY(const auto folders, managedFolders(reader));
    ContactReviews out;
    if (folders.empty())
        return out;
    const Reviewing reviewing(reader, now);
    store::ListFilter filter;
    // An id is made a moment before its record's clock, which may have been put right between.
    filter.since = base::Millis{now.value - (domain::reviewDays + 1) * msPerDay};
    TL_CHECK(reader.store().records.forEach(
        Kind::Contact, filter, [&](const store::StoredRow &row) -> Result<void> {
            if (!folders.contains(row.record.folder))
                return {};
            TL_TRY(auto reasons, reviewing.reasons(row));
            if (reasons.empty())
                return {};
            if (out.oldest.size() < most) {
                TL_TRY(ContactToReview one, reviewing.whole(row, std::move(reasons)));
                out.oldest.push_back(std::move(one));
            }
            ++out.count;
            return {};
        }));
    return out;
}

Result<std::optional<ContactToReview>> contactReview(const Reader &reader, const RecordId &contact,
                                                     base::Millis now)
{
    TL_TRY(const auto snapshot, reader.snapshot());
    TL_TRY(const auto row, reader.store().records.find(Kind::Contact, contact));
    if (!row)
        return std::optional<ContactToReview>();
    TL_TRY(const bool isTheirs, isManaged(reader, row->record.folder));
    if (!isTheirs)
        return std::optional<ContactToReview>();
    const Reviewing reviewing(reader, now);
    TL_TRY(auto reasons, reviewing.reasons(*row));
    if (reasons.empty())
        return std::optional<ContactToReview>();
    TL_TRY(ContactToReview one, reviewing.whole(*row, std::move(reasons)));
    return std::optional(std::move(one));
}

} // namespace throughline::service
