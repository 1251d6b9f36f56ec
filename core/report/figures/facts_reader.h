// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/referral_words.h"
#include "domain/schema_table.h"
#include "report/figures/facts.h"
#include "report/figures/id_places.h"
#include "store/figure_scans.h"

#include <set>
#include <unordered_set>

namespace throughline::report {

//! Fills the facts, kind by kind. Lives for one reading; people come first, because all the others
//! are put down to them.
class FactsReader
{
public:
    FactsReader(const store::FigureColumns &columns, const FactsQuery &query);

    [[nodiscard]] base::Result<Facts> read();

private:
    using Row = store::FigureColumns::Row;
    using Ids = std::vector<base::RecordId>;
    using Query = store::FigureColumns::Query;

    //! What is long, in the order in which it is looked at: read while the rest is worked on.
    enum Scan : std::size_t { People, Equality, Contacts, Referrals };
    [[nodiscard]] std::vector<Query> scans() const;
    [[nodiscard]] static Query peopleQuery();
    [[nodiscard]] static Query equalityQuery();
    [[nodiscard]] Query contactsQuery() const;
    [[nodiscard]] static Query referralsQuery();

    [[nodiscard]] base::Result<void> people();
    void followMerges();
    [[nodiscard]] base::Result<void> equality();

    [[nodiscard]] base::Result<void> releases();
    void addRelease(const Row &row, Day day);
    void noteWhose();
    [[nodiscard]] base::Result<void> stays();
    [[nodiscard]] base::Result<void> checklist();
    [[nodiscard]] base::Result<void> packs();
    [[nodiscard]] base::Result<void> consents();
    [[nodiscard]] base::Result<void> custody();
    [[nodiscard]] base::Result<void> recalls();
    void noteReturn(std::int32_t person, std::optional<Day> day);
    void dropSameDayRecalls();

    //! Those of a kind that count no more, by the field that says what each corrects.
    [[nodiscard]] base::Result<std::unordered_set<base::RecordId>>
    overruled(domain::Kind kind, std::uint16_t corrects) const;
    [[nodiscard]] base::Result<void> contacts();
    void noteMet(const Row &row);
    void noteSeen(const Row &row, std::int32_t whose, Day day);
    [[nodiscard]] base::Result<void> appointments();
    [[nodiscard]] base::Result<void> placements();
    [[nodiscard]] base::Result<void> duties();
    [[nodiscard]] base::Result<void> referralSteps();
    [[nodiscard]] base::Result<void> referrals();
    void noteOutcome(ReferralFacts &referral, std::string_view status, Day on,
                     const base::RecordId &by);
    void addReferral(const Row &row);
    void noteRefusal(const Row &row);
    void noteWay(const Row &row);
    //! Of somebody, by where they are among the facts.
    using Pathways = std::set<std::pair<std::int32_t, std::string>>;
    [[nodiscard]] base::Result<void> unaskedNeeds();
    [[nodiscard]] base::Result<Pathways> askedPathways(const Ids &people) const;
    [[nodiscard]] Ids withMerged(std::set<base::RecordId> people) const;
    [[nodiscard]] base::Result<void> needs();
    [[nodiscard]] base::Result<void> outcomes();

    [[nodiscard]] base::Result<void> voices();
    [[nodiscard]] base::Result<void> notices();
    [[nodiscard]] base::Result<void> concerns();
    [[nodiscard]] base::Result<void> hours();
    [[nodiscard]] base::Result<void> hall();

    [[nodiscard]] Names::Number name(const Row &row, int field);
    [[nodiscard]] Names::Number team(const Row &row);
    [[nodiscard]] Names::Number worker(const base::RecordId &id);
    [[nodiscard]] Day madeOn(const Row &row) const;
    [[nodiscard]] std::int32_t person(const Row &row, int field) const;
    [[nodiscard]] ReleaseFacts *release(const Row &row, int field);
    //! Of records that name one of these in this field.
    [[nodiscard]] base::Result<void> readOf(const Ids &ids, Query query, std::uint16_t pointing,
                                            const store::FigureColumns::Visit &visit) const;
    //! Of records whose date in this field lies in the period.
    [[nodiscard]] Query inPeriod(domain::Kind kind, std::vector<std::uint16_t> fields,
                                 std::uint16_t between) const;

    const store::FigureColumns &m_columns;
    const FactsQuery &m_query;
    Facts m_facts;
    store::FigureScans m_scans;
    IdPlaces m_workers; //!< their numbers among the names
    //! By where the text of a group lies, which stays while this reads.
    std::unordered_map<const char *, Names::Number> m_teams;
    IdPlaces m_people; //!< where in the facts; of a merged one, whoever stands for both
    IdPlaces m_releases; //!< every record of an event of the period
    std::vector<bool> m_isReleased; //!< of the people, whether they are in the next one
    std::unordered_map<std::int32_t, std::vector<std::size_t>> m_releasesOf; //!< a person's
    Ids m_releaseIds; //!< every record of an event, in order
    Ids m_releasedIds; //!< every record of whoever was released, in order
    struct Step
    {
        base::RecordId id;
        Day on;
        std::string status;
    };
    std::unordered_map<base::RecordId, std::vector<Step>> m_steps; //!< of the period, by referral
    //! Of the steps from the period on, by referral.
    std::unordered_map<base::RecordId, domain::ReferralWay> m_ways;
};

//! The day of a date that is known as one.
[[nodiscard]] std::optional<Day> wholeDay(const std::optional<domain::PartialDate> &date);

} // namespace throughline::report
