// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/lone_working_rules.h"

#include "domain/schema_table.h"

namespace throughline::domain {

namespace {

constexpr auto stateField = fieldNumber<Kind::LoneWorking>("state");
constexpr auto raisedField = fieldNumber<Kind::LoneWorking>("alarm_at");
constexpr auto answeredField = fieldNumber<Kind::LoneWorking>("alarm_answered");

} // namespace

bool hasAlarm(const Record &check)
{
    if (fieldText(check, stateField) == "ALARM")
        return true;
    const auto *raised = fieldAs<Instant>(check, raisedField);
    const auto *answered = fieldAs<Instant>(check, answeredField);
    return raised && (!answered || answered->at != raised->at);
}

bool isOpenCheck(const Record &check)
{
    const std::string_view state = fieldText(check, stateField);
    return isOutAlone(state) || state == "ESCALATED" || hasAlarm(check);
}

std::vector<FieldValue> alarmOnMove(const Record &before, const std::vector<FieldValue> &given,
                                    base::Millis now)
{
    if (before.kind != Kind::LoneWorking)
        return {};
    std::vector<FieldValue> out;
    for (const auto &[field, value] : given) {
        const auto *to = std::get_if<std::string>(&value);
        if (field != stateField || !to || *to == fieldText(before, stateField))
            continue;
        if (*to == "ALARM")
            out = {{raisedField, londonInstant(now)}};
        else if (*to == "ESCALATED" || *to == "RESOLVED")
            out = alarmAnswered(before);
    }
    return out;
}

std::vector<FieldValue> alarmAnswered(const Record &check)
{
    const auto *raised = fieldAs<Instant>(check, raisedField);
    return raised ? std::vector<FieldValue>{{answeredField, *raised}} : std::vector<FieldValue>{};
}

std::vector<FieldValue> saidAgain(const Record &record)
{
    if (record.kind != Kind::LoneWorking || !hasAlarm(record))
        return {};
    const std::string_view state = fieldText(record, stateField);
    const bool isFurther = state == "ESCALATED" || state == "RESOLVED" || state == "SAFE";
    return isFurther ? alarmAnswered(record) : std::vector<FieldValue>{};
}

} // namespace throughline::domain
