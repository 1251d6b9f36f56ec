// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/retention.h"
#include "service/workspace.h"

#include <map>
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
    void note(const domain::Record &record);
    [[nodiscard]] std::optional<domain::PartialDate> knownSince(const domain::Record &person) const;
    //! Of whom it may matter that they were a child then: the others' records are very many.
    [[nodiscard]] base::Result<void>
    readKnownSince(const store::DeviceStore &store,
                   std::span<const std::optional<base::RecordId>> wanted,
                   domain::PartialDate today);
    [[nodiscard]] base::Result<void> readOthers(const store::DeviceStore &store);
    [[nodiscard]] base::Result<domain::Retention> readOne(const store::StoredRow &person,
                                                          domain::PartialDate today) const;

    domain::RetentionPeriods m_periods;
    store::LastContacts::ByPerson m_contacts;
    //! The first day that the records of one folder tell of somebody, as far as it matters.
    std::map<std::pair<base::RecordId, base::FolderId>, domain::PartialDate> m_knownSince;
    std::unordered_map<base::RecordId, domain::RetentionFacts> m_facts;
    std::unordered_map<base::RecordId, std::vector<domain::Record>> m_consents;
    std::unordered_map<base::RecordId, std::vector<domain::Record>> m_reviews; //!< as made
    //! Other records of people who were written down twice, by whom they are shown as.
    std::unordered_map<base::RecordId, std::vector<store::StoredRow>> m_others;
};

} // namespace throughline::service
