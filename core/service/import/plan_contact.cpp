// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Contacts in a plan: whom each is about, and what of it is recorded already.
#include "domain/field_text.h"
#include "domain/schema_table.h"
#include "service/import/own_fields.h"
#include "service/import/planner.h"

namespace throughline::service {

namespace {

using domain::Kind;
using domain::Record;
using domain::Value;

constexpr auto givenNames = domain::fieldNumber<Kind::Person>("given_names");
constexpr auto familyName = domain::fieldNumber<Kind::Person>("family_name");
constexpr auto prisonNumber = domain::fieldNumber<Kind::Person>("prison_number");

const base::RecordId *reference(const Record &record, std::string_view name)
{
    const domain::Value *value = record.find(domain::describe(record.kind).field(name)->number);
    return value != nullptr ? std::get_if<base::RecordId>(value) : nullptr;
}

//! Everything that the row says about who it is, is so: a name that is left out says nothing.
bool isSaidOf(const Record &row, const KnownPerson &known)
{
    if (known.record.voidReason)
        return false;
    for (const auto &[number, value] : row.fields) {
        const domain::Value *recorded = known.record.find(number);
        if (recorded == nullptr)
            return false;
        if (!agree(value, *recorded))
            return false;
    }
    return true;
}

//! Everything that a contact says, for those without a time; else how and when it was.
std::string contactKey(const Record &contact)
{
    constexpr auto mode = domain::fieldNumber<Kind::Contact>("mode");
    constexpr auto at = domain::fieldNumber<Kind::Contact>("at");
    constexpr auto person = domain::fieldNumber<Kind::Contact>("person");
    const Value *time = contact.find(at);
    const bool isTimed = time != nullptr && std::holds_alternative<domain::Instant>(*time);
    std::string key;
    for (const auto &[number, value] : contact.fields) {
        const domain::Field *field = domain::describe(Kind::Contact).field(number);
        if (field == nullptr || std::holds_alternative<std::monostate>(value))
            continue;
        if (isTimed ? number == mode || number == at : number != person && !isOurs(*field))
            key += std::to_string(number) + '=' + domain::valueToText(*field, value) + '\n';
    }
    return key;
}

} // namespace

base::Result<std::optional<std::size_t>> ImportPlanner::personOfContact(Candidate &row)
{
    const Record &said = row.of(Kind::Person);
    if (const base::RecordId *id = reference(row.of(Kind::Contact), "person")) {
        TL_TRY(const auto place, m_people.byId(*id));
        if (!place || m_people.at(*place).record.voidReason)
            refuse(row, Kind::Contact, "person", "unknown person");
        else if (!isSaidOf(said, m_people.at(*place)))
            refuse(row, Kind::Contact, "person", "this person has another name, date or number");
        return place;
    }
    const bool hasNumber = said.find(prisonNumber) != nullptr;
    const bool hasName = said.find(familyName) != nullptr || said.find(givenNames) != nullptr;
    if (!hasNumber && !hasName) {
        refuse(row, Kind::Contact, "person", "no person");
        return std::optional<std::size_t>{};
    }
    const std::string_view field = hasNumber ? "prison_number"
        : said.find(familyName) != nullptr   ? "family_name"
                                             : "given_names";
    TL_TRY(const std::vector<std::size_t> candidates, m_people.candidates(said));
    std::optional<std::size_t> found;
    for (const std::size_t place : candidates) {
        if (!isSaidOf(said, m_people.at(place)))
            continue;
        if (found) {
            refuse(row, Kind::Person, field, "several people; give the id in a column \"person\"");
            return std::optional<std::size_t>{};
        }
        found = place;
    }
    if (!found) {
        const bool hasMore = said.fields.size() > 1;
        refuse(row, Kind::Person, field,
               hasMore ? "nobody has this together with the rest of the row" : "unknown person");
    }
    return found;
}

base::Result<void> ImportPlanner::checkReferences(Candidate &row)
{
    if (m_kind != ImportKind::Contacts)
        return {};
    const Record &contact = row.of(Kind::Contact);
    const std::pair<std::string_view, Kind> references[] = {{"release", Kind::Release},
                                                            {"corrects", Kind::Contact}};
    for (const auto &[name, kind] : references) {
        const base::RecordId *id = reference(contact, name);
        if (id == nullptr)
            continue;
        TL_TRY(const auto record, m_recorded.find(kind, *id));
        if (!record)
            refuse(row, Kind::Contact, name, "unknown " + std::string(domain::describe(kind).name));
    }
    return {};
}

base::Result<ImportPlanner::Outcome> ImportPlanner::planContact(Candidate &row, std::size_t place)
{
    Record &contact = row.of(Kind::Contact);
    TL_CHECK(readEntries(place, Kind::Contact, contactKey));
    KnownPerson &person = m_people.at(place);
    const auto [it, isNew] = person.entries.try_emplace(contactKey(contact), row.csv.row);
    if (!isNew)
        return repeat(repeats(it->second, "the same person, way and time as in"));
    PlannedRow planned;
    planned.person = person.record.id;
    for (const auto &field : contact.fields) {
        if (field.first != domain::fieldNumber<Kind::Contact>("person"))
            planned.fields.push_back(field);
    }
    m_plan.rows.push_back(std::move(planned));
    return Outcome{};
}

} // namespace throughline::service
