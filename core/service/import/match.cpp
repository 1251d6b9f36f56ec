// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/match.h"

#include "domain/schema_table.h"

#include <QString>

#include <algorithm>

namespace throughline::service {

namespace {

using domain::Kind;
using domain::PartialDate;
using domain::Record;

constexpr auto familyName = domain::fieldNumber<Kind::Person>("family_name");
constexpr auto givenNames = domain::fieldNumber<Kind::Person>("given_names");
constexpr auto dateOfBirth = domain::fieldNumber<Kind::Person>("date_of_birth");
constexpr auto prisonNumber = domain::fieldNumber<Kind::Person>("prison_number");

const PartialDate *born(const Record &record)
{
    return domain::fieldAs<PartialDate>(record, dateOfBirth);
}

QString toQString(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
}

std::string namesKey(const Record &record)
{
    return folded(domain::fieldText(record, givenNames)) + '\n'
        + folded(domain::fieldText(record, familyName));
}

//! The ways in which people write a name; the store finds only what is exactly as written.
std::vector<std::string> spellings(std::string_view name)
{
    const QString given = toQString(name);
    QString title = given.toLower();
    bool begins = true;
    for (QChar &c : title) {
        if (begins)
            c = c.toUpper();
        begins = !c.isLetter() && c != QLatin1Char('\'');
    }
    std::vector<std::string> out{std::string(name)};
    for (const QString &one : {given.toUpper(), given.toLower(), title}) {
        std::string spelling = one.toStdString();
        if (std::find(out.begin(), out.end(), spelling) == out.end())
            out.push_back(std::move(spelling));
    }
    return out;
}

} // namespace

std::string folded(std::string_view text)
{
    return toQString(text)
        .normalized(QString::NormalizationForm_C)
        .toCaseFolded()
        .simplified()
        .toStdString();
}

bool agree(const domain::Value &one, const domain::Value &other)
{
    const auto *text = std::get_if<std::string>(&one);
    const auto *otherText = std::get_if<std::string>(&other);
    return one == other
        || (text != nullptr && otherText != nullptr && folded(*text) == folded(*otherText));
}

bool haveSameNames(const Record &one, const Record &other)
{
    return namesKey(one) == namesKey(other);
}

Match match(const Record &row, const KnownPerson &known)
{
    const std::string_view number = domain::fieldText(row, prisonNumber);
    const std::string_view knownNumber = domain::fieldText(known.record, prisonNumber);
    const PartialDate *day = born(row);
    const PartialDate *knownDay = born(known.record);
    if (!number.empty() && number == knownNumber) {
        // Two people can be given one number by mistake; nothing about them is the same then.
        const bool contradicts = day != nullptr && knownDay != nullptr && *day != *knownDay;
        return contradicts && !haveSameNames(row, known.record) ? Match::None : Match::SameNumber;
    }
    if (!number.empty() && !knownNumber.empty())
        return Match::None;
    if (!haveSameNames(row, known.record))
        return Match::None;
    if (day != nullptr && knownDay != nullptr)
        return *day == *knownDay ? Match::SameNames : Match::None;
    // Two rows of one file with one name and nothing else are two people, until somebody says not.
    const bool saysNothingNew = number.empty() && day == nullptr;
    return saysNothingNew && !known.plannedIn ? Match::MayBe : Match::None;
}

base::Result<std::vector<std::size_t>> PeopleIndex::candidates(const Record &row)
{
    const std::string number(domain::fieldText(row, prisonNumber));
    const bool hasFamilyName = !domain::fieldText(row, familyName).empty();
    const std::string_view name = domain::fieldText(row, hasFamilyName ? familyName : givenNames);
    if (!number.empty())
        TL_CHECK(loadWith("prison_number", number));
    if (!name.empty()) {
        for (const std::string &spelling : spellings(name))
            TL_CHECK(loadWith(hasFamilyName ? "family_name" : "given_names", spelling));
    }
    std::vector<std::size_t> out;
    for (const std::string &key : {number, namesKey(row)}) {
        const auto it = m_byKey.find(key);
        for (const std::size_t place :
             it != m_byKey.end() ? it->second : std::vector<std::size_t>{}) {
            if (std::find(out.begin(), out.end(), place) == out.end())
                out.push_back(place);
        }
    }
    std::stable_sort(out.begin(), out.end(), [this](std::size_t a, std::size_t b) {
        return !m_people[a].plannedIn && m_people[b].plannedIn;
    });
    return out;
}

base::Result<std::optional<std::size_t>> PeopleIndex::byId(const base::RecordId &id)
{
    if (const auto it = m_byId.find(id); it != m_byId.end())
        return std::optional(it->second);
    TL_TRY(auto record, m_recorded.find(Kind::Person, id));
    return record ? std::optional(load(std::move(*record))) : std::nullopt;
}

std::size_t PeopleIndex::addPlanned(const Record &record, std::size_t plannedIn)
{
    m_people.push_back({record, plannedIn, {}, {}, true, {}});
    index(m_people.size() - 1);
    return m_people.size() - 1;
}

void PeopleIndex::fill(std::size_t place,
                       const std::vector<std::pair<std::uint16_t, domain::Value>> &fields)
{
    for (const auto &[number, value] : fields)
        m_people[place].record.set(number, value);
    index(place);
}

base::Result<void> PeopleIndex::loadWith(std::string_view field, std::string_view value)
{
    TL_TRY(std::vector<Record> records, m_recorded.peopleWith(field, value));
    for (Record &record : records)
        load(std::move(record));
    return {};
}

std::size_t PeopleIndex::load(Record record)
{
    const auto [it, isNew] = m_byId.try_emplace(record.id, m_people.size());
    if (isNew) {
        m_people.push_back({std::move(record), {}, {}, {}, false, {}});
        index(m_people.size() - 1);
    }
    return it->second;
}

void PeopleIndex::index(std::size_t place)
{
    const Record &record = m_people[place].record;
    for (const std::string &key :
         {std::string(domain::fieldText(record, prisonNumber)), namesKey(record)}) {
        std::vector<std::size_t> &places = m_byKey[key];
        if (!key.empty() && std::find(places.begin(), places.end(), place) == places.end())
            places.push_back(place);
    }
}

} // namespace throughline::service
