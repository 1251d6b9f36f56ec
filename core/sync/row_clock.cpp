// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/row_clock.h"

#include <algorithm>

namespace throughline::sync {

namespace {

constexpr std::uint8_t packVersion = 1;
constexpr std::uint8_t changedDiffers = 1;
constexpr std::uint8_t hasOthers = 2;
constexpr std::uint64_t knownFlags = changedDiffers | hasOthers;
constexpr std::size_t stampBytes = 8 + base::DeviceId::size;
constexpr std::uint16_t maskedFields = 64;

void append(base::Bytes &out, const Stamp &stamp)
{
    base::appendU64be(out, stamp.time.value);
    base::append(out, stamp.device.view());
}

void appendNumber(base::Bytes &out, std::uint64_t value, int width)
{
    for (int shift = 8 * (width - 1); shift >= 0; shift -= 8)
        out.push_back(static_cast<std::uint8_t>(value >> shift));
}

//! Of a trace: the element of a set, or the value; never both.
void append(base::Bytes &out, const Trace &trace)
{
    const base::ByteView what =
        trace.element.empty() ? base::ByteView(trace.value) : base::asBytes(trace.element);
    appendNumber(out, trace.field, 2);
    out.push_back(static_cast<std::uint8_t>(trace.state));
    out.push_back(trace.element.empty() ? 0 : 1);
    append(out, trace.stamp);
    appendNumber(out, what.size(), 4);
    base::append(out, what);
}

//! Takes numbers and stamps off the front of a packed clock.
class Unpacker
{
public:
    explicit Unpacker(base::ByteView in) : m_in(in) {}

    [[nodiscard]] base::ByteView take(std::size_t count)
    {
        if (m_in.size() < count) {
            m_failed = true;
            m_in = {};
            return {};
        }
        const base::ByteView front = m_in.first(count);
        m_in = m_in.subspan(count);
        return front;
    }
    [[nodiscard]] std::uint64_t number(std::size_t width)
    {
        std::uint64_t value = 0;
        for (const std::uint8_t byte : take(width))
            value = value << 8 | byte;
        return value;
    }
    [[nodiscard]] Stamp stamp()
    {
        const base::HybridTime time{number(8)};
        return {time, base::DeviceId::from(take(base::DeviceId::size)).value_or(base::DeviceId{})};
    }
    [[nodiscard]] bool atEnd() const { return m_in.empty(); }
    [[nodiscard]] bool failed() const { return m_failed; }

private:
    base::ByteView m_in;
    bool m_failed = false;
};

[[nodiscard]] auto lowerBound(auto &fields, std::uint16_t field)
{
    return std::lower_bound(
        fields.begin(), fields.end(), field,
        [](const auto &entry, std::uint16_t wanted) { return entry.first < wanted; });
}

[[nodiscard]] Trace readTrace(Unpacker &in)
{
    Trace trace;
    trace.field = static_cast<std::uint16_t>(in.number(2));
    trace.state = static_cast<Trace::State>(in.number(1));
    const bool isElement = in.number(1) != 0;
    trace.stamp = in.stamp();
    const base::ByteView what = in.take(in.number(4));
    if (isElement)
        trace.element = base::asText(what);
    else
        trace.value = base::toBytes(what);
    return trace;
}

} // namespace

const Stamp *RowClock::find(std::uint16_t field) const
{
    const auto found = lowerBound(fields, field);
    return found != fields.end() && found->first == field ? &found->second : nullptr;
}

void RowClock::set(std::uint16_t field, const Stamp *stamp)
{
    const auto place = lowerBound(fields, field);
    const bool isThere = place != fields.end() && place->first == field;
    if (isThere && stamp)
        place->second = *stamp;
    else if (isThere)
        fields.erase(place);
    else if (stamp)
        fields.insert(place, {field, *stamp});
}

base::HybridTime RowClock::latestOf(std::uint16_t field) const
{
    const Stamp *own = find(field);
    base::HybridTime latest = own ? own->time : base::HybridTime{};
    for (const Trace &trace : others) {
        if (trace.field == field)
            latest = std::max(latest, trace.stamp.time);
    }
    return latest;
}

base::Bytes pack(const RowClock &clock)
{
    // The stamp that most fields share is nearly always the one of the record's making.
    const Stamp &common = clock.made;
    const auto isMasked = [&common](const std::pair<std::uint16_t, Stamp> &entry) {
        return entry.first < maskedFields && entry.second == common;
    };
    std::uint64_t mask = 0;
    for (const auto &entry : clock.fields) {
        if (isMasked(entry))
            mask |= std::uint64_t{1} << entry.first;
    }
    base::Bytes out;
    out.reserve(2 + 2 * stampBytes + 8);
    out.push_back(packVersion);
    out.push_back(static_cast<std::uint8_t>((clock.changed == common ? 0 : changedDiffers)
                                            | (clock.others.empty() ? 0 : hasOthers)));
    append(out, common);
    if (clock.changed != common)
        append(out, clock.changed);
    base::appendU64be(out, mask);
    if (!clock.others.empty()) {
        appendNumber(out, clock.others.size(), 4);
        for (const Trace &trace : clock.others)
            append(out, trace);
    }
    for (const auto &entry : clock.fields) {
        if (isMasked(entry))
            continue;
        appendNumber(out, entry.first, 2);
        append(out, entry.second);
    }
    return out;
}

base::Millis madeAt(base::ByteView packed)
{
    constexpr std::size_t millisBytes = 6; // the upper ones of the stamp (base/clock.h)
    Unpacker in(packed);
    const std::uint64_t version = in.number(1);
    const std::uint64_t flags = in.number(1);
    const std::uint64_t millis = in.number(millisBytes);
    const bool isClock = !in.failed() && version == packVersion && (flags & ~knownFlags) == 0;
    return {isClock ? static_cast<std::int64_t>(millis) : 0};
}

base::Result<RowClock> unpackRowClock(base::ByteView bytes)
{
    const base::Error damaged{base::ErrorCode::StoreDamaged,
                              "A record's history in the store is damaged. Restore it from the "
                              "organisation's server."};
    Unpacker in(bytes);
    const std::uint64_t version = in.number(1);
    const std::uint64_t flags = in.number(1);
    if (version != packVersion || (flags & ~knownFlags) != 0)
        return damaged;
    RowClock clock;
    clock.made = in.stamp();
    clock.changed = (flags & changedDiffers) != 0 ? in.stamp() : clock.made;
    const std::uint64_t mask = in.number(8);
    for (std::uint64_t left = (flags & hasOthers) != 0 ? in.number(4) : 0; left > 0 && !in.failed();
         --left) {
        clock.others.push_back(readTrace(in));
        if (clock.others.back().state > Trace::State::Observed)
            return damaged;
    }
    for (std::uint16_t field = 0; field < maskedFields; ++field) {
        if ((mask >> field & 1) != 0)
            clock.fields.emplace_back(field, clock.made);
    }
    while (!in.atEnd() && !in.failed()) {
        const auto field = static_cast<std::uint16_t>(in.number(2));
        const Stamp stamp = in.stamp();
        clock.fields.insert(lowerBound(clock.fields, field), {field, stamp});
    }
    if (in.failed())
        return damaged;
    return clock;
}

} // namespace throughline::sync
