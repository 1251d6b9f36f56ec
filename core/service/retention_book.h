// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/retention.h"
#include "service/workspace.h"

#include <unordered_map>

namespace throughline::service {

//! What the clocks of one person or of everybody look at, gathered once: for everybody a walk
//! through each of the kinds concerned, instead of a look-up for each person and kind. A value.
class RetentionBook
{
public:
    [[nodiscard]] static base::Result<RetentionBook>
    of(const Workspace &workspace, const std::optional<base::RecordId> &person);

    //! Of whom the record is shown as, with the clocks of their other records.
    [[nodiscard]] base::Result<domain::Retention> read(const store::StoredRow &person,
                                                       domain::PartialDate today) const;
    //! The newest review in their folder; null where there is none. Elsewhere it was written by
    //! nobody who may decide.
    [[nodiscard]] const domain::Record *reviewOf(const domain::Record &person) const;

private:
    explicit RetentionBook(domain::RetentionPeriods periods) : m_periods(std::move(periods)) {}
    //! The first day that records of one folder tell of somebody.
    struct Told
    {
        base::FolderId folder;
        domain::PartialDate first;
    };

    void note(const domain::Record &record);
    void noteDay(const base::RecordId &person, const domain::Record &record, std::uint16_t field);
    [[nodiscard]] std::optional<domain::PartialDate> knownSince(const domain::Record &person) const;
    //! Of whom it may matter that they were a child then: the others' are very many.
    [[nodiscard]] base::Result<void>
    readFirstContacts(const store::DeviceStore &store,
                      std::span<const std::optional<base::RecordId>> wanted,
                      domain::PartialDate today);
    [[nodiscard]] base::Result<void> readOthers(const store::DeviceStore &store);
    [[nodiscard]] base::Result<domain::Retention> readOne(const store::StoredRow &person,
                                                          domain::PartialDate today) const;

    domain::RetentionPeriods m_periods;
    store::LastContacts::ByPerson m_contacts;
    std::unordered_map<base::RecordId, base::Millis> m_firstContacts; //!< as far as it matters
    std::unordered_map<base::RecordId, domain::RetentionFacts> m_facts;
    std::unordered_map<base::RecordId, std::vector<domain::Record>> m_consents;
    std::unordered_map<base::RecordId, std::vector<Told>> m_told;
    std::unordered_map<base::RecordId, std::vector<domain::Record>> m_reviews; //!< as made
    //! Other records of people who were written down twice, by whom they are shown as.
    std::unordered_map<base::RecordId, std::vector<store::StoredRow>> m_others;
};

} // namespace throughline::service
