// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/same_person.h"

#include "domain/schema_table.h"

#include <set>
#include <vector>

namespace throughline::domain {

using base::RecordId;

namespace {

using Ties = std::map<RecordId, std::vector<RecordId>>;

//! Everybody whom ties lead to from here; taken out of `ties`.
[[nodiscard]] std::vector<RecordId> takeGroup(Ties &ties)
{
    std::vector<RecordId> group{ties.begin()->first};
    std::set<RecordId> seen(group.begin(), group.end());
    for (std::size_t i = 0; i < group.size(); ++i) {
        const auto others = ties.extract(group[i]);
        for (const RecordId &other : others.mapped()) {
            if (seen.insert(other).second)
                group.push_back(other);
        }
    }
    return group;
}

} // namespace

std::optional<PersonMerge> mergeIn(const Record &record)
{
    const auto *person = fieldAs<RecordId>(record, fieldNumber<Kind::PersonMerge>("person"));
    const auto *kept = fieldAs<RecordId>(record, fieldNumber<Kind::PersonMerge>("kept"));
    const bool isUndone =
        fieldAs<PartialDate>(record, fieldNumber<Kind::PersonMerge>("undone_on")) != nullptr;
    if (!person || !kept || *person == *kept || isUndone || record.voidReason)
        return std::nullopt;
    return PersonMerge{*person, *kept};
}

std::map<RecordId, RecordId> peopleNow(std::span<const PersonMerge> merges)
{
    Ties ties;
    std::set<RecordId> given;
    for (const PersonMerge &merge : merges) {
        ties[merge.person].push_back(merge.kept);
        ties[merge.kept].push_back(merge.person);
        given.insert(merge.person);
    }
    std::map<RecordId, RecordId> now;
    while (!ties.empty()) {
        const std::vector<RecordId> group = takeGroup(ties);
        std::optional<RecordId> kept;
        std::optional<RecordId> first;
        for (const RecordId &one : group) {
            first = first ? std::min(*first, one) : one;
            if (!given.contains(one))
                kept = kept ? std::min(*kept, one) : one;
        }
        for (const RecordId &one : group) {
            if (one != kept.value_or(*first))
                now.emplace(one, kept.value_or(*first));
        }
    }
    return now;
}

Record asOnePerson(const Record &kept, std::span<const Record> others)
{
    Record one = kept;
    constexpr auto doNotContact = fieldNumber<Kind::Person>("do_not_contact");
    constexpr auto legalHold = fieldNumber<Kind::Person>("legal_hold");
    constexpr auto diedOn = fieldNumber<Kind::Person>("died_on");
    for (const Record &other : others) {
        for (const std::uint16_t field : {doNotContact, legalHold}) {
            if (isYes(other, field))
                one.set(field, std::int64_t{1});
        }
        const auto *died = fieldAs<PartialDate>(other, diedOn);
        if (died && !fieldAs<PartialDate>(one, diedOn))
            one.set(diedOn, *died);
    }
    return one;
}

} // namespace throughline::domain
