// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/merge.h"

#include <algorithm>

namespace throughline::sync {

namespace {

constexpr std::uint8_t packVersion = 1;
constexpr std::uint8_t changedDiffers = 1;
constexpr std::uint64_t knownFlags = changedDiffers;
constexpr std::size_t stampBytes = 8 + base::DeviceId::size;
constexpr std::uint16_t maskedFields = 64;

void append(base::Bytes &out, const Stamp &stamp)
{
    base::appendU64be(out, stamp.time.value);
    base::append(out, stamp.device.view());
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

[[nodiscard]] domain::Value valueOf(const domain::Record &record, std::uint16_t field)
{
    if (field == 0)
        return record.voidReason ? domain::Value(*record.voidReason) : domain::Value{};
    const domain::Value *value = record.find(field);
    return value ? *value : domain::Value{};
}

void assign(domain::Record &record, const FieldChange &change)
{
    if (change.field != 0) {
        record.set(change.field, change.value);
        return;
    }
    const auto *reason = std::get_if<std::string>(&change.value);
    record.voidReason = reason ? std::optional(*reason) : std::nullopt;
}

//! Does the change beat what is there?
[[nodiscard]] bool wins(const FieldChange &change, const Stamp &stamp, const Stamp &held,
                        const domain::Value &heldValue)
{
    if (stamp != held)
        return change.kind == ChangeKind::InsertOnce ? stamp < held : held < stamp;
    return encodeValue(heldValue) < encodeValue(change.value);
}

} // namespace

const Stamp *RowClock::find(std::uint16_t field) const
{
    const auto found = lowerBound(fields, field);
    return found != fields.end() && found->first == field ? &found->second : nullptr;
}

bool merge(domain::Record &record, RowClock &clock, const RecordChange &change,
           const base::DeviceId &device, std::vector<PastValue> &past)
{
    const Stamp stamp{change.time, device};
    bool anything = false;
    for (const FieldChange &one : change.changes) {
        const auto place = lowerBound(clock.fields, one.field);
        if (place == clock.fields.end() || place->first != one.field) {
            clock.fields.insert(place, {one.field, stamp});
        } else if (domain::Value held = valueOf(record, one.field);
                   wins(one, stamp, place->second, held)) {
            past.push_back({one.field, place->second, std::move(held)});
            place->second = stamp;
        } else {
            if (stamp != place->second)
                past.push_back({one.field, stamp, one.value});
            continue;
        }
        assign(record, one);
        anything = true;
    }
    if (clock.made == Stamp{} || stamp < clock.made) {
        clock.made = stamp;
        anything = true;
    }
    if (clock.changed < stamp) {
        clock.changed = stamp;
        anything = true;
    }
    return anything;
}

base::Bytes pack(const RowClock &clock)
{
    // The stamp that most fields share is nearly always the one of the record's making.
    const Stamp &common = clock.made;
    std::uint64_t mask = 0;
    for (const auto &[field, stamp] : clock.fields) {
        if (field < maskedFields && stamp == common)
            mask |= std::uint64_t{1} << field;
    }
    base::Bytes out;
    out.reserve(2 + 2 * stampBytes + 8);
    out.push_back(packVersion);
    out.push_back(clock.changed == common ? 0 : changedDiffers);
    append(out, common);
    if (clock.changed != common)
        append(out, clock.changed);
    base::appendU64be(out, mask);
    for (const auto &[field, stamp] : clock.fields) {
        if (field < maskedFields && stamp == common)
            continue;
        out.push_back(static_cast<std::uint8_t>(field >> 8));
        out.push_back(static_cast<std::uint8_t>(field));
        append(out, stamp);
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
