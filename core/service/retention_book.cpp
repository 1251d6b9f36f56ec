// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/retention_book.h"

#include "domain/rules/consent_rules.h"
#include "domain/schema_table.h"
#include "domain/working_days.h"
#include "service/retention.h"
#include "sync/merge.h"

#include <algorithm>

namespace throughline::service {

namespace {

using base::RecordId;
using base::Result;
using domain::fieldAs;
using domain::fieldNumber;
using domain::fieldText;
using domain::Kind;
using domain::PartialDate;
using domain::Record;

constexpr std::string_view supportPurpose = "SUPPORT";
constexpr Kind kinds[] = {Kind::Consent,   Kind::DataRequest, Kind::Safeguarding,
                          Kind::Retention, Kind::Referral,    Kind::Release};

void takeLater(std::optional<PartialDate> &latest, const PartialDate *date)
{
    if (date && (!latest || *latest < *date))
        latest = *date;
}

//! What the last word about working with us is; each of the earlier ones may have been a yes.
void readConsents(domain::RetentionFacts &facts, std::span<const Record> consents)
{
    constexpr auto state = fieldNumber<Kind::Consent>("state");
    const auto isYes = [](const Record &one) { return fieldText(one, state).starts_with("GIVEN"); };
    facts.wasSupported = std::any_of(consents.begin(), consents.end(), isYes);
    const Record *newest = domain::newestConsent(consents, supportPurpose);
    if (newest == nullptr || fieldText(*newest, state) != "WITHDRAWN")
        return;
    facts.wasSupported = true;
    takeLater(facts.consentWithdrawn,
              fieldAs<PartialDate>(*newest, fieldNumber<Kind::Consent>("decided_on")));
}

void takeEarlier(std::optional<PartialDate> &earliest, PartialDate date)
{
    if (!earliest || date < *earliest)
        earliest = date;
}

void noteConcern(domain::RetentionFacts &facts, const Record &concern)
{
    if (fieldText(concern, fieldNumber<Kind::Safeguarding>("status")) != "CLOSED")
        facts.concernOpen = true;
    takeLater(facts.concernClosed,
              fieldAs<PartialDate>(concern, fieldNumber<Kind::Safeguarding>("closed_on")));
}

void noteRequest(domain::RetentionFacts &facts, const Record &request)
{
    constexpr auto receivedOn = fieldNumber<Kind::DataRequest>("received_on");
    if (fieldText(request, fieldNumber<Kind::DataRequest>("type")) != "ERASE"
        && !fieldAs<PartialDate>(request, fieldNumber<Kind::DataRequest>("answered_on")))
        takeLater(facts.requestReceived, fieldAs<PartialDate>(request, receivedOn));
}

} // namespace

void RetentionBook::note(const Record &record)
{
    const auto *person =
        fieldAs<RecordId>(record, domain::describe(record.kind).field("person")->number);
    if (!person)
        return;
    switch (record.kind) {
    case Kind::Referral:
        return noteDay(*person, record, fieldNumber<Kind::Referral>("referred_on"));
    case Kind::Release:
        return noteDay(*person, record, fieldNumber<Kind::Release>("told_on"));
    case Kind::Consent:
        noteDay(*person, record, fieldNumber<Kind::Consent>("decided_on"));
        if (fieldText(record, fieldNumber<Kind::Consent>("purpose")) == supportPurpose)
            m_consents[*person].push_back(record);
        return;
    case Kind::DataRequest:
        return noteRequest(m_facts[*person], record);
    case Kind::Safeguarding:
        return noteConcern(m_facts[*person], record);
    default:
        m_reviews[*person].push_back(record); // in order of making
    }
}

void RetentionBook::noteDay(const RecordId &person, const Record &record, std::uint16_t field)
{
    const auto *day = fieldAs<PartialDate>(record, field);
    if (!day)
        return;
    std::vector<Told> &told = m_told[person];
    const auto known = std::find_if(told.begin(), told.end(),
                                    [&](const Told &one) { return one.folder == record.folder; });
    if (known == told.end())
        told.push_back({record.folder, *day});
    else
        known->first = std::min(known->first, *day);
}

//! As referrals, releases, consents, contacts and their own record have it.
std::optional<PartialDate> RetentionBook::knownSince(const Record &person) const
{
    std::optional<PartialDate> since;
    if (const auto *on = fieldAs<PartialDate>(person, fieldNumber<Kind::Person>("status_on")))
        takeEarlier(since, *on);
    if (const auto contact = m_firstContacts.find(person.id); contact != m_firstContacts.end())
        takeEarlier(since, domain::londonDay(contact->second));
    if (const auto told = m_told.find(person.id); told != m_told.end()) {
        for (const Told &one : told->second) {
            if (one.folder == person.folder)
                takeEarlier(since, one.first);
        }
    }
    return since;
}

Result<RetentionBook> RetentionBook::of(const Workspace &workspace,
                                        const std::optional<RecordId> &person)
{
    const store::DeviceStore &store = workspace.store();
    TL_TRY(domain::RetentionPeriods periods, retentionPeriods(workspace));
    RetentionBook book(std::move(periods));
    std::vector<std::optional<RecordId>> wanted{person};
    if (person) {
        TL_TRY(const auto people, store.samePerson.all(*person));
        wanted.assign(people.begin(), people.end());
    }
    for (const std::optional<RecordId> &one : wanted) {
        TL_TRY(const auto contacts, store.lastContacts.of(one));
        book.m_contacts.insert(contacts.begin(), contacts.end());
    }
    TL_CHECK(book.readFirstContacts(store, wanted, domain::londonDay(workspace.now())));
    TL_CHECK(book.readOthers(store));
    for (const Kind kind : kinds)
        TL_CHECK(store.records.forEach(kind, {.person = person},
                                       [&](const store::StoredRow &row) -> Result<void> {
                                           book.note(row.record);
                                           return {};
                                       }));
    return book;
}

const Record *RetentionBook::reviewOf(const Record &person) const
{
    const auto found = m_reviews.find(person.id);
    if (found == m_reviews.end())
        return nullptr;
    const auto newest =
        std::find_if(found->second.rbegin(), found->second.rend(),
                     [&](const Record &one) { return one.folder == person.folder; });
    return newest == found->second.rend() ? nullptr : &*newest;
}

Result<void> RetentionBook::readFirstContacts(const store::DeviceStore &store,
                                              std::span<const std::optional<RecordId>> wanted,
                                              PartialDate today)
{
    constexpr auto born = fieldNumber<Kind::Person>("date_of_birth");
    std::vector<RecordId> young;
    for (const std::optional<RecordId> &one : wanted) {
        if (one)
            young.push_back(*one);
    }
    if (young.empty()) {
        const int months = m_periods.of("CHILD").months;
        TL_CHECK(store.figures.read(
            {.kind = Kind::Person, .fields = {born}, .having = born}, [&](const auto &row) {
                const auto day = row.date(0);
                if (day && today <= domain::addMonths(domain::lastDayOf(*day), months))
                    young.push_back(row.id());
            }));
    }
    std::sort(young.begin(), young.end());
    young.erase(std::unique(young.begin(), young.end()), young.end());
    constexpr auto who = fieldNumber<Kind::Contact>("person");
    const store::FigureColumns::Query contacts{
        .kind = Kind::Contact, .fields = {fieldNumber<Kind::Contact>("at"), who}, .pointing = who};
    return store.figures.readPointingAt(young, contacts, [&](const auto &row) {
        const auto at = row.moment(0);
        const auto person = row.reference(1);
        if (!at || !person)
            return;
        const auto [first, isNew] = m_firstContacts.emplace(*person, *at);
        first->second = std::min(first->second, *at);
    });
}

Result<void> RetentionBook::readOthers(const store::DeviceStore &store)
{
    TL_TRY(const auto everybody, store.samePerson.everybody());
    for (const auto &[person, kept] : everybody) {
        TL_TRY(auto row, store.records.find(Kind::Person, person));
        if (row)
            m_others[kept].push_back(*std::move(row));
    }
    return {};
}

Result<domain::Retention> RetentionBook::read(const store::StoredRow &person,
                                              PartialDate today) const
{
    TL_TRY(domain::Retention retention, readOne(person, today));
    const auto others = m_others.find(person.record.id);
    if (others == m_others.end())
        return retention;
    for (const store::StoredRow &other : others->second) {
        TL_TRY(const domain::Retention theirs, readOne(other, today));
        retention = domain::longerOf(std::move(retention), theirs, today);
    }
    return retention;
}

Result<domain::Retention> RetentionBook::readOne(const store::StoredRow &person,
                                                 PartialDate today) const
{
    const RecordId &id = person.record.id;
    const auto known = m_facts.find(id);
    domain::RetentionFacts facts =
        known == m_facts.end() ? domain::RetentionFacts{} : known->second;
    // What they agreed to lies in their folder; elsewhere it was written by nobody who may.
    if (const auto consents = m_consents.find(id); consents != m_consents.end()) {
        std::vector<Record> own = consents->second;
        std::erase_if(own, [&](const Record &one) { return one.folder != person.record.folder; });
        readConsents(facts, own);
    }
    TL_TRY(const sync::RowClock clock, sync::unpackRowClock(person.clock));
    facts.madeOn = domain::londonDay(clock.made.time.millis());
    facts.knownSince = knownSince(person.record);
    if (const auto contacts = m_contacts.find(id); contacts != m_contacts.end())
        facts.lastContact = domain::londonDay(contacts->second);
    facts.review = reviewOf(person.record);
    return domain::retentionOf(person.record, facts, m_periods, today);
}

} // namespace throughline::service
