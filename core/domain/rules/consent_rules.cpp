// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/consent_rules.h"

#include "domain/code_list.h"
#include "domain/rules/record_rules.h"
#include "domain/schema_table.h"

#include <tuple>

namespace throughline::domain {

namespace {

constexpr auto purposeField = fieldNumber<Kind::Consent>("purpose");
constexpr auto stateField = fieldNumber<Kind::Consent>("state");
constexpr auto decidedOn = fieldNumber<Kind::Consent>("decided_on");
constexpr auto expiresOn = fieldNumber<Kind::Consent>("expires_on");
constexpr auto limitsField = fieldNumber<Kind::Consent>("limits");

[[nodiscard]] PartialDate dayOf(const Record &consent)
{
    const auto *day = fieldAs<PartialDate>(consent, decidedOn);
    return day != nullptr ? *day : PartialDate{};
}

[[nodiscard]] bool hasWholeDay(const Record &consent)
{
    return dayOf(consent).isWholeDay();
}

[[nodiscard]] bool isYes(const Record &consent)
{
    const std::string_view state = fieldText(consent, stateField);
    return state == "GIVEN" || state == "GIVEN_LIMITED" || state == "NOT_NEEDED";
}

[[nodiscard]] std::pair<PartialDate, base::RecordId> age(const Record &consent)
{
    return {dayOf(consent), consent.id};
}

[[nodiscard]] base::Error refused(std::string_view purpose, std::string_view why)
{
    const Code *code = findCode("consent_purpose", purpose);
    return {base::ErrorCode::Refused,
            "Consent \"" + std::string(code != nullptr ? code->label : purpose)
                + "\": " + std::string(why)};
}

} // namespace

bool isSharing(std::string_view purpose)
{
    return purpose.starts_with("SHARE_");
}

const Record *newestConsent(std::span<const Record> consents, std::string_view purpose)
{
    const auto newestOf = [&](auto &&isMeant) {
        const Record *newest = nullptr;
        for (const Record &one : consents) {
            if (one.kind == Kind::Consent && fieldText(one, purposeField) == purpose && isMeant(one)
                && (newest == nullptr || age(*newest) < age(one)))
                newest = &one;
        }
        return newest;
    };
    const Record *newest = newestOf([](const Record &) { return true; });
    const Record *no = newestOf([&](const Record &one) {
        return !isYes(one) && (!hasWholeDay(one) || !hasWholeDay(*newest))
            && !isAfter(dayOf(*newest), dayOf(one));
    });
    return no != nullptr ? no : newest;
}

base::Result<void> checkConsent(const Record *consent, std::string_view purpose, PartialDate today)
{
    if (consent == nullptr)
        return refused(purpose, "nobody has recorded that they agreed; ask them and record it.");
    const std::string_view state = fieldText(*consent, stateField);
    if (state == "NOT_NEEDED")
        return {};
    if (!isYes(*consent)) {
        const Code *code = findCode("consent_state", state);
        return refused(purpose,
                       code != nullptr && !state.empty()
                           ? "it stands at \"" + std::string(code->label)
                               + "\"; ask them again before anything is shared."
                           : "nobody has recorded an answer; ask them and record it.");
    }
    const auto *last = fieldAs<PartialDate>(*consent, expiresOn);
    if (last != nullptr && isAfter(today, *last))
        return refused(purpose, "it ran until " + toText(*last) + "; ask them again.");
    return {};
}

std::string_view consentLimits(const Record &consent)
{
    return fieldText(consent, stateField) == "GIVEN_LIMITED" ? fieldText(consent, limitsField)
                                                             : std::string_view{};
}

} // namespace throughline::domain
