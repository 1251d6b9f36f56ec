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
constexpr Kind kinds[] = {Kind::Consent, Kind::DataRequest, Kind::Safeguarding, Kind::Retention};

//! What tells since when somebody is known: a day, or a moment for a contact.
struct Tells
{
    Kind kind;
    std::uint16_t when;
    std::uint16_t person;
};
constexpr Tells tells[] = {
    {Kind::Contact, fieldNumber<Kind::Contact>("at"), fieldNumber<Kind::Contact>("person")},
    {Kind::Referral, fieldNumber<Kind::Referral>("referred_on"),
     fieldNumber<Kind::Referral>("person")},
    {Kind::Release, fieldNumber<Kind::Release>("told_on"), fieldNumber<Kind::Release>("person")},
    {Kind::Consent, fieldNumber<Kind::Consent>("decided_on"), fieldNumber<Kind::Consent>("person")},
};

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

[[nodiscard]] std::optional<PartialDate> dayOf(std::optional<base::Millis> at)
{
    return at ? std::optional(domain::londonDay(*at)) : std::nullopt;
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
    case Kind::Consent:
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

//! As their own record has it, and what lies with it.
std::optional<PartialDate> RetentionBook::knownSince(const Record &person) const
{
    const auto *statusOn = fieldAs<PartialDate>(person, fieldNumber<Kind::Person>("status_on"));
    const auto told = m_knownSince.find({person.id, person.folder});
    if (told == m_knownSince.end())
        return statusOn ? std::optional(*statusOn) : std::nullopt;
    return statusOn ? std::min(*statusOn, told->second) : told->second;
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
    TL_CHECK(book.readKnownSince(store, wanted, domain::londonDay(workspace.now())));
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

Result<void> RetentionBook::readKnownSince(const store::DeviceStore &store,
                                           std::span<const std::optional<RecordId>> wanted,
                                           PartialDate today)
{
    constexpr auto born = fieldNumber<Kind::Person>("date_of_birth");
    const int months = m_periods.of("CHILD").months;
    const auto isYoung = [&](PartialDate day) {
        return today <= domain::addMonths(domain::lastDayOf(day), months);
    };
    std::vector<RecordId> young;
    for (const std::optional<RecordId> &one : wanted) {
        if (!one) {
            TL_CHECK(store.figures.read({.kind = Kind::Person, .fields = {born}, .having = born},
                                        [&](const auto &row) {
                                            if (const auto day = row.date(0); day && isYoung(*day))
                                                young.push_back(row.id());
                                        }));
            continue;
        }
        TL_TRY(const auto row, store.records.find(Kind::Person, *one));
        const auto *day = row ? fieldAs<PartialDate>(row->record, born) : nullptr;
        if (day && isYoung(*day))
            young.push_back(*one);
    }
    std::sort(young.begin(), young.end());
    young.erase(std::unique(young.begin(), young.end()), young.end());
    std::map<std::pair<RecordId, std::int64_t>, PartialDate> earliest; // by the folder's short name
    for (const Tells &one : tells) {
        const store::FigureColumns::Query query{.kind = one.kind,
                                                .fields = {one.when, one.person},
                                                .withFolder = true,
                                                .pointing = one.person};
        TL_CHECK(store.figures.readPointingAt(young, query, [&](const auto &row) {
            const auto day = one.kind == Kind::Contact ? dayOf(row.moment(0)) : row.date(0);
            const auto person = row.reference(1);
            if (!day || !person)
                return;
            const auto [known, isNew] = earliest.emplace(std::pair(*person, row.folder()), *day);
            known->second = std::min(known->second, *day);
        }));
    }
    for (const auto &[where, day] : earliest) {
        TL_TRY(const auto folder, store.folders.byKey(where.second));
        if (folder)
            m_knownSince.emplace(std::pair(where.first, folder->id), day);
    }
    return {};
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
