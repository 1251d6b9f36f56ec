// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/review_rules.h"

#include "domain/plain_text.h"
#include "domain/schema_table.h"

namespace throughline::domain {

namespace {

constexpr std::int64_t lateDays = 7;
constexpr std::int64_t fewWords = 5; // minutes
constexpr std::uint32_t oneIn = 20;
constexpr std::int64_t msPerDay = 86'400'000;
// A clock that is put right between the contact and its writing is no doubt.
constexpr std::int64_t slackMs = 600'000;

[[nodiscard]] bool isReference(const Record &contact, std::uint16_t field)
{
    return fieldAs<base::RecordId>(contact, field) != nullptr;
}

[[nodiscard]] bool isOlder(base::Millis moment, base::Millis now)
{
    return moment.value < now.value - reviewDays * msPerDay;
}

[[nodiscard]] bool saysNothing(const Record &contact)
{
    constexpr std::uint16_t texts[] = {fieldNumber<Kind::Contact>("note"),
                                       fieldNumber<Kind::Contact>("pathways"),
                                       fieldNumber<Kind::Contact>("activities")};
    const auto *minutes = fieldAs<std::int64_t>(contact, fieldNumber<Kind::Contact>("minutes"));
    if (minutes == nullptr || *minutes <= fewWords)
        return false;
    for (const std::uint16_t field : texts) {
        if (!trimmed(fieldText(contact, field)).empty())
            return false;
    }
    return true;
}

//! The end of an id is random, however it was made.
[[nodiscard]] bool isSampled(const base::RecordId &id)
{
    std::uint32_t end = 0;
    for (std::size_t i = id.bytes.size() - sizeof end; i < id.bytes.size(); ++i)
        end = end << 8 | id.bytes[i];
    return end % oneIn == 0;
}

} // namespace

std::optional<std::int64_t> daysUntilWritten(const Record &contact, base::Millis written)
{
    const auto *at = fieldAs<Instant>(contact, fieldNumber<Kind::Contact>("at"));
    if (at == nullptr)
        return std::nullopt;
    return epochDay(londonDay(written)) - epochDay(londonDay(at->at));
}

std::vector<RuleFinding> reviewDoubts(const Record &contact, base::Millis written)
{
    std::vector<RuleFinding> doubts = checkRecord(contact, londonDay(written));
    const auto *at = fieldAs<Instant>(contact, fieldNumber<Kind::Contact>("at"));
    if (at != nullptr && at->at.value > written.value + slackMs)
        doubts.push_back({false, "at", "after it was written"});
    return doubts;
}

std::vector<ReviewReason> reviewReasons(const Record &contact, base::Millis written,
                                        base::Millis now)
{
    if (contact.kind != Kind::Contact || contact.voidReason || isOlder(written, now)
        || isYes(contact, fieldNumber<Kind::Contact>("reviewed")))
        return {};
    const bool isListed = isReference(contact, fieldNumber<Kind::Contact>("import_batch"));
    const auto *at = fieldAs<Instant>(contact, fieldNumber<Kind::Contact>("at"));
    if (isListed && at != nullptr && isOlder(at->at, now))
        return {};
    std::vector<ReviewReason> reasons;
    if (isListed) {
        reasons.push_back(ReviewReason::FromList); // later than what it tells of, as all in it
    } else if (!isReference(contact, fieldNumber<Kind::Contact>("corrects"))) {
        if (daysUntilWritten(contact, written).value_or(0) >= lateDays)
            reasons.push_back(ReviewReason::WrittenLate);
        else if (isYes(contact, fieldNumber<Kind::Contact>("written_after")))
            reasons.push_back(ReviewReason::WrittenAfter);
    }
    if (!reviewDoubts(contact, written).empty())
        reasons.push_back(ReviewReason::Doubted);
    if (saysNothing(contact))
        reasons.push_back(ReviewReason::SaysNothing);
    if (reasons.empty() && isSampled(contact.id))
        reasons.push_back(ReviewReason::Sampled);
    return reasons;
}

} // namespace throughline::domain
