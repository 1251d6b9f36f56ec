// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/facts_reader.h"

// What belongs to a team and to nobody's case.

namespace throughline::report {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;

Result<void> FactsReader::voices()
{
    enum { HeardOn, State };
    Query query = inPeriod(
        Kind::Voice, {fieldNumber<Kind::Voice>("heard_on"), fieldNumber<Kind::Voice>("state")},
        fieldNumber<Kind::Voice>("heard_on"));
    query.withFolder = true;
    return m_columns.read(query, [&](const Row &row) {
        if (const auto heard = wholeDay(row.date(HeardOn)))
            m_facts.voices.push_back({row.id(), team(row), *heard, std::string(row.text(State))});
    });
}

Result<void> FactsReader::notices()
{
    enum { ToldOn, EffectiveOn, State, Prisons };
    Query query =
        inPeriod(Kind::Notice,
                 {fieldNumber<Kind::Notice>("told_on"), fieldNumber<Kind::Notice>("effective_on"),
                  fieldNumber<Kind::Notice>("state"), fieldNumber<Kind::Notice>("prisons")},
                 fieldNumber<Kind::Notice>("told_on"));
    query.withFolder = true;
    return m_columns.read(query, [&](const Row &row) {
        if (const auto told = wholeDay(row.date(ToldOn)))
            m_facts.notices.push_back({row.id(), team(row), name(row, Prisons), *told,
                                       wholeDay(row.date(EffectiveOn)),
                                       row.text(State) == "DRAFT"});
    });
}

Result<void> FactsReader::concerns()
{
    enum { Person, SeenAt };
    Query query{
        Kind::Safeguarding,
        {fieldNumber<Kind::Safeguarding>("person"), fieldNumber<Kind::Safeguarding>("seen_at")}};
    query.withClockHead = true;
    return m_columns.read(query, [&](const Row &row) {
        const Day made = madeOn(row);
        if (!m_query.period.has(made))
            return;
        const auto seen = row.moment(SeenAt);
        m_facts.concerns.push_back(
            {row.id(), person(row, Person), made,
             seen ? std::optional(domain::epochDay(domain::londonDay(*seen))) : std::nullopt});
    });
}

Result<void> FactsReader::hours()
{
    std::unordered_map<RecordId, Names::Number> workers;
    Query users{Kind::Worker, {fieldNumber<Kind::Worker>("user")}};
    users.having = fieldNumber<Kind::Worker>("user");
    TL_CHECK(m_columns.read(users, [&](const Row &row) {
        workers.emplace(row.id(), m_facts.names.numberOf(row.reference(0)->hex()));
    }));
    enum { On, Worker, Minutes, Prison };
    Query query =
        inPeriod(Kind::Hours,
                 {fieldNumber<Kind::Hours>("on"), fieldNumber<Kind::Hours>("worker"),
                  fieldNumber<Kind::Hours>("minutes"), fieldNumber<Kind::Hours>("prison")},
                 fieldNumber<Kind::Hours>("on"));
    query.withFolder = true;
    return m_columns.read(query, [&](const Row &row) {
        const auto on = wholeDay(row.date(On));
        if (!on)
            return;
        const auto worker = workers.find(row.reference(Worker).value_or(RecordId{}));
        m_facts.minutes.push_back({row.id(), team(row), name(row, Prison),
                                   worker == workers.end() ? Names::Number{0} : worker->second, *on,
                                   row.number(Minutes)});
    });
}

Result<void> FactsReader::hall()
{
    enum { On, Prison };
    Query sessions =
        inPeriod(Kind::HallSession,
                 {fieldNumber<Kind::HallSession>("on"), fieldNumber<Kind::HallSession>("prison")},
                 fieldNumber<Kind::HallSession>("on"));
    sessions.withFolder = true;
    std::unordered_map<RecordId, CountFacts> known;
    TL_CHECK(m_columns.read(sessions, [&](const Row &row) {
        if (const auto on = wholeDay(row.date(On)))
            known.emplace(row.id(), CountFacts{row.id(), team(row), name(row, Prison), 0, *on, 0});
    }));
    enum { Session, Adults, Children };
    const Query counts{Kind::HallCount,
                       {fieldNumber<Kind::HallCount>("session"),
                        fieldNumber<Kind::HallCount>("adults"),
                        fieldNumber<Kind::HallCount>("children")}};
    TL_TRY(const auto corrected,
           overruled(Kind::HallCount, fieldNumber<Kind::HallCount>("corrects")));
    return m_columns.read(counts, [&](const Row &row) {
        const auto session = known.find(row.reference(Session).value_or(RecordId{}));
        if (session == known.end() || corrected.contains(row.id()))
            return;
        CountFacts facts = session->second;
        facts.id = row.id();
        const std::int64_t children = row.number(Children);
        facts.amount = row.number(Adults) + children;
        m_facts.visitors.push_back(facts);
        facts.amount = children;
        m_facts.children.push_back(facts);
    });
}

} // namespace throughline::report
