// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/kept_field.h"

#include "domain/code_set.h"
#include "domain/rules/differences.h"

#include <algorithm>
#include <tuple>

namespace throughline::sync {

namespace {

[[nodiscard]] auto placeOf(const Trace &trace)
{
    return std::tie(trace.field, trace.element, trace.stamp.device);
}

[[nodiscard]] bool standsBefore(const Trace &a, const Trace &b)
{
    return placeOf(a) < placeOf(b);
}

//! Of two traces of one device the one that counts is the greater.
[[nodiscard]] bool isLess(const Trace &a, const Trace &b)
{
    return std::tie(a.stamp.time, a.state, a.value) < std::tie(b.stamp.time, b.state, b.value);
}

[[nodiscard]] bool isLive(const Trace &trace)
{
    return trace.state == Trace::State::Live;
}

[[nodiscard]] auto ofField(const std::vector<Trace> &traces, std::uint16_t field)
{
    const auto first = std::find_if(traces.begin(), traces.end(),
                                    [field](const Trace &trace) { return trace.field == field; });
    const auto last = std::find_if(first, traces.end(),
                                   [field](const Trace &trace) { return trace.field != field; });
    return std::pair(first, last);
}

} // namespace

KeptField::KeptField(const domain::Field &field, const domain::Record &record,
                     const RowClock &clock)
    : m_field(field), m_kind(record.kind)
{
    const auto [first, last] = ofField(clock.others, field.number);
    m_traces.assign(first, last);
    const Stamp *common = clock.find(field.number);
    if (!common)
        return;
    const domain::Value *value = record.find(field.number);
    if (field.merge == domain::MergePolicy::MultiValue) {
        m_traces.push_back({field.number,
                            {},
                            *common,
                            Trace::State::Live,
                            encodeValue(value ? *value : domain::Value{})});
    } else {
        const std::size_t ownTraces = m_traces.size();
        for (std::string &key : domain::splitCodeSet(domain::fieldText(record, field.number))) {
            const auto end = m_traces.begin() + static_cast<std::ptrdiff_t>(ownTraces);
            const bool hasOwn = std::any_of(m_traces.begin(), end, [&key](const Trace &trace) {
                return isLive(trace) && trace.element == key;
            });
            if (!hasOwn)
                m_traces.push_back({field.number, std::move(key), *common, Trace::State::Live, {}});
        }
    }
    std::sort(m_traces.begin(), m_traces.end(), standsBefore);
}

bool KeptField::take(const FieldChange &change, const Stamp &stamp, std::vector<PastValue> &past)
{
    Trace own{m_field.number, {}, stamp, Trace::State::Live, {}};
    if (change.kind == ChangeKind::AssignMulti)
        own.value = encodeValue(change.value);
    else if (const auto *element = std::get_if<std::string>(&change.value))
        own.element = *element;
    if (change.kind == ChangeKind::RemoveElement)
        own.state = Trace::State::Removed;
    bool anything = false;
    for (const Stamp &seen : change.observed)
        anything |= raise({m_field.number, own.element, seen, Trace::State::Observed, {}}, past);
    return raise(std::move(own), past) || anything;
}

bool KeptField::raise(Trace incoming, std::vector<PastValue> &past)
{
    // What somebody merely knew of is no change of its own: that comes, or came, by itself.
    const auto lose = [&past, this](const Trace &trace) {
        if (trace.state == Trace::State::Observed)
            return;
        const std::string sign = trace.state == Trace::State::Removed ? "-" : "+";
        domain::Value value = trace.element.empty()
            ? decodeValue(m_field, trace.value).value_or(domain::Value{})
            : domain::Value(sign + trace.element);
        past.push_back({trace.field, trace.stamp, std::move(value)});
    };
    const auto place = std::lower_bound(m_traces.begin(), m_traces.end(), incoming, standsBefore);
    if (place == m_traces.end() || standsBefore(incoming, *place)) {
        m_traces.insert(place, std::move(incoming));
        return true;
    }
    if (isLess(*place, incoming)) {
        lose(*place);
        *place = std::move(incoming);
        return true;
    }
    if (isLess(incoming, *place))
        lose(incoming);
    return false;
}

void KeptField::restamp(const Stamp &before, const Stamp &after)
{
    for (Trace &trace : m_traces) {
        if (trace.stamp == before)
            trace.stamp = after;
    }
}

void KeptField::write(domain::Record &record, RowClock &clock) const
{
    const auto [first, last] = ofField(clock.others, m_field.number);
    clock.others.erase(first, last);
    std::erase_if(record.differing,
                  [this](const auto &one) { return one.field == m_field.number; });
    if (m_field.merge == domain::MergePolicy::MultiValue)
        writeAnswers(record, clock);
    else
        writeSet(record, clock);
    std::sort(clock.others.begin(), clock.others.end(), standsBefore);
}

void KeptField::writeAnswers(domain::Record &record, RowClock &clock) const
{
    const Trace *shown = nullptr;
    domain::Value value;
    int most = 0;
    for (const Trace &trace : m_traces) {
        if (!isLive(trace))
            continue;
        domain::Value one = decodeValue(m_field, trace.value).value_or(domain::Value{});
        const int caution = domain::caution(m_kind, m_field, one);
        if (shown && std::tie(caution, trace.stamp) < std::tie(most, shown->stamp))
            continue;
        shown = &trace;
        value = std::move(one);
        most = caution;
    }
    // One is always live: of the newest nobody who wrote before it can have known.
    record.set(m_field.number, std::move(value));
    clock.set(m_field.number, shown ? &shown->stamp : nullptr);
    std::optional<base::HybridTime> newest;
    for (const Trace &trace : m_traces) {
        if (&trace == shown)
            continue;
        clock.others.push_back(trace);
        if (shown && isLive(trace) && trace.value != shown->value)
            newest = std::max(newest.value_or(shown->stamp.time), trace.stamp.time);
    }
    if (!newest)
        return;
    record.differing.push_back({m_field.number, newest->millis()});
    std::sort(record.differing.begin(), record.differing.end(),
              [](const auto &a, const auto &b) { return a.field < b.field; });
}

void KeptField::writeSet(domain::Record &record, RowClock &clock) const
{
    const Stamp *oldestLive = nullptr;
    const Stamp *newest = nullptr;
    for (const Trace &trace : m_traces) {
        if (isLive(trace) && (!oldestLive || trace.stamp < *oldestLive))
            oldestLive = &trace.stamp;
        if (!newest || *newest < trace.stamp)
            newest = &trace.stamp;
    }
    const std::vector<std::string> keys = elements();
    const std::string text = domain::joinCodeSet(keys);
    record.set(m_field.number, text.empty() ? domain::Value{} : domain::Value(text));
    const Stamp *common = oldestLive ? oldestLive : newest;
    clock.set(m_field.number, common);
    // Most elements came with the first change and need no word of their own.
    for (const Trace &trace : m_traces) {
        const bool isOnly = isLive(trace)
            && std::count_if(m_traces.begin(), m_traces.end(),
                             [&trace](const Trace &other) {
                                 return isLive(other) && other.element == trace.element;
                             })
                == 1;
        if (!isOnly || trace.stamp != *common)
            clock.others.push_back(trace);
    }
}

std::vector<Answer> KeptField::answers() const
{
    std::vector<const Trace *> live;
    for (const Trace &trace : m_traces) {
        if (isLive(trace) && m_field.merge == domain::MergePolicy::MultiValue)
            live.push_back(&trace);
    }
    std::sort(live.begin(), live.end(),
              [](const Trace *a, const Trace *b) { return b->stamp < a->stamp; });
    std::vector<Answer> answers;
    std::vector<const base::Bytes *> values;
    for (const Trace *trace : live) {
        const bool isThere = std::any_of(values.begin(), values.end(), [trace](const auto *value) {
            return *value == trace->value;
        });
        if (isThere || answers.size() == mostAnswers)
            continue;
        values.push_back(&trace->value);
        answers.push_back(
            {trace->stamp, decodeValue(m_field, trace->value).value_or(domain::Value{})});
    }
    std::reverse(answers.begin(), answers.end());
    return answers;
}

std::vector<Stamp> KeptField::seenBy(const base::DeviceId &device, const std::string &element) const
{
    std::vector<Stamp> seen;
    for (const Trace &trace : m_traces) {
        if (isLive(trace) && trace.element == element && trace.stamp.device != device)
            seen.push_back(trace.stamp);
    }
    if (seen.size() > mostAnswers) {
        // The newest are those that were shown; others come into sight once these are settled.
        std::sort(seen.begin(), seen.end(), std::greater<>());
        seen.resize(mostAnswers);
    }
    std::sort(seen.begin(), seen.end(),
              [](const Stamp &a, const Stamp &b) { return a.device < b.device; });
    return seen;
}

std::vector<std::string> KeptField::elements() const
{
    std::vector<std::string> keys;
    if (m_field.merge != domain::MergePolicy::Set)
        return keys;
    for (const Trace &trace : m_traces) {
        if (isLive(trace) && (keys.empty() || keys.back() != trace.element))
            keys.push_back(trace.element);
    }
    return keys;
}

} // namespace throughline::sync
