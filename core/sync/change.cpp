// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/change.h"

#include "domain/field_text.h"
#include "protocol/cbor.h"
#include "protocol/types.h"

#include <algorithm>

namespace throughline::sync {

namespace {

using protocol::CborReader;
using protocol::CborWriter;

//! Field 0 stands for the record itself (void, D3).
constexpr std::uint16_t recordItself = 0;
constexpr domain::Field voidField{recordItself, "void", "Withdrawn", domain::FieldType::Text};

void writeDate(CborWriter &out, const domain::PartialDate &date)
{
    out.uint(static_cast<std::uint64_t>(date.year));
    if (date.month != 0)
        out.uint(date.month);
    if (date.day != 0)
        out.uint(date.day);
}

struct ValueWriter
{
    CborWriter &out;

    void operator()(std::monostate) const { out.null(); }
    void operator()(const std::string &text) const { out.text(text); }
    void operator()(std::int64_t number) const { out.integer(number); }
    void operator()(const domain::PartialDate &date) const
    {
        out.array(date.day != 0 ? 3 : date.month != 0 ? 2 : 1);
        writeDate(out, date);
    }
    void operator()(const domain::WallDateTime &time) const
    {
        out.array(4);
        writeDate(out, time.date);
        out.uint(static_cast<std::uint64_t>(time.minutes));
    }
    void operator()(const domain::Instant &instant) const
    {
        out.array(2).integer(instant.at.value).integer(instant.offsetMinutes);
    }
    void operator()(const base::RecordId &reference) const { out.bytes(reference); }
};

void writeValue(CborWriter &out, const domain::Value &value)
{
    std::visit(ValueWriter{out}, value);
}

[[nodiscard]] std::optional<domain::PartialDate> readDate(CborReader &in, std::size_t parts)
{
    const auto year = in.uint();
    const auto month = parts > 1 ? in.uint() : 0;
    const auto day = parts > 2 ? in.uint() : 0;
    if (in.failed() || year > 9999 || month > 12 || day > 31 || (parts > 1 && month == 0)
        || (parts > 2 && day == 0))
        return std::nullopt;
    return domain::partialDate(static_cast<int>(year), static_cast<int>(month),
                               static_cast<int>(day));
}

[[nodiscard]] std::optional<domain::Value> readWallDateTime(CborReader &in)
{
    if (in.array() != 4)
        return std::nullopt;
    const auto date = readDate(in, 3);
    const std::uint64_t minutes = in.uint();
    if (!date || minutes >= 24 * 60)
        return std::nullopt;
    return domain::WallDateTime{*date, static_cast<std::int16_t>(minutes)};
}

[[nodiscard]] std::optional<domain::Value> readInstant(CborReader &in)
{
    constexpr std::int64_t widestOffset = 18 * 60;
    if (in.array() != 2)
        return std::nullopt;
    const std::int64_t ms = in.integer();
    const std::int64_t offset = in.integer();
    if (offset < -widestOffset || offset > widestOffset)
        return std::nullopt;
    return domain::Instant{{ms}, static_cast<std::int16_t>(offset)};
}

//! Nothing where the item is not what the field holds; the caller then keeps the bytes.
[[nodiscard]] std::optional<domain::Value> readValue(domain::FieldType type, base::ByteView item)
{
    CborReader in(item);
    if (in.null())
        return domain::Value{};
    std::optional<domain::Value> value;
    switch (type) {
    case domain::FieldType::Text:
    case domain::FieldType::Code:
    case domain::FieldType::CodeSet:
        value = std::string(in.text());
        break;
    case domain::FieldType::Integer:
    case domain::FieldType::YesNo:
    case domain::FieldType::WallTime:
    case domain::FieldType::Money:
        value = in.integer();
        break;
    case domain::FieldType::Date: {
        const std::size_t parts = in.array();
        if (const auto date = parts >= 1 && parts <= 3 ? readDate(in, parts) : std::nullopt)
            value = *date;
        break;
    }
    case domain::FieldType::WallDateTime:
        value = readWallDateTime(in);
        break;
    case domain::FieldType::Instant:
        value = readInstant(in);
        break;
    case domain::FieldType::Reference:
        value = in.fixed<base::RecordId>();
        break;
    }
    return in.finish() ? value : std::nullopt;
}

//! Nothing where the item is no list of what was written before `time`, in order, each device once.
[[nodiscard]] std::optional<std::vector<Stamp>> readObserved(base::ByteView item,
                                                             base::HybridTime time)
{
    CborReader in(item);
    std::size_t left = in.array();
    if (left == 0 || left > mostAnswers)
        return std::nullopt;
    std::vector<Stamp> observed;
    for (; left > 0 && !in.failed(); --left) {
        in.arrayOf(2);
        const auto device = in.fixed<base::DeviceId>();
        const base::HybridTime seen{in.uint()};
        if (seen >= time || (!observed.empty() && observed.back().device >= device))
            return std::nullopt;
        observed.push_back({seen, device});
    }
    return in.finish() ? std::optional(std::move(observed)) : std::nullopt;
}

[[nodiscard]] bool isOfPolicy(ChangeKind kind, domain::MergePolicy policy)
{
    return kind == changeKindOf(policy)
        || (kind == ChangeKind::RemoveElement && policy == domain::MergePolicy::Set);
}

[[nodiscard]] bool fitsChange(ChangeKind kind, const domain::Field &field,
                              const domain::Value &value)
{
    if (!domain::fits(field, value))
        return false;
    const bool isElement = kind == ChangeKind::AddElement || kind == ChangeKind::RemoveElement;
    const auto *key = std::get_if<std::string>(&value);
    return !isElement || (key && key->find(';') == std::string::npos);
}

//! Nothing where this version does not understand the change.
[[nodiscard]] std::optional<FieldChange> readChange(const domain::KindDescription &kind,
                                                    base::HybridTime time, CborReader &in)
{
    const std::size_t parts = in.array();
    const std::uint64_t field = in.uint();
    const std::uint64_t number = in.uint();
    const base::ByteView item = in.item();
    const base::ByteView seen = parts == 4 ? in.item() : base::ByteView();
    if (parts != 3 && parts != 4)
        in.fail();
    if (in.failed() || field > UINT16_MAX || number > static_cast<std::uint64_t>(ChangeKind::Void))
        return std::nullopt;
    const auto changeKind = static_cast<ChangeKind>(number);
    const bool isOfRecord = field == recordItself;
    const domain::Field *known =
        isOfRecord ? &voidField : kind.field(static_cast<std::uint16_t>(field));
    const bool mayObserve =
        changeKind == ChangeKind::AssignMulti || changeKind == ChangeKind::RemoveElement;
    if (!known || (parts == 4 && !mayObserve)
        || !(isOfRecord ? changeKind == ChangeKind::Void : isOfPolicy(changeKind, known->merge)))
        return std::nullopt;
    auto value = readValue(known->type, item);
    if (!value || !fitsChange(changeKind, *known, *value))
        return std::nullopt;
    FieldChange change{static_cast<std::uint16_t>(field), changeKind, std::move(*value), {}};
    if (parts == 4) {
        auto observed = readObserved(seen, time);
        if (!observed)
            return std::nullopt;
        change.observed = std::move(*observed);
    }
    return change;
}

[[nodiscard]] DecodedChange decodeChange(base::ByteView entry, base::HybridTime &latest,
                                         bool &malformed)
{
    CborReader in(entry);
    in.arrayOf(4);
    const std::uint64_t table = in.uint();
    const base::ByteView record = in.bytes();
    const base::HybridTime time{in.uint()};
    std::size_t left = in.array();
    DecodedChange out;
    malformed = in.failed();
    latest = std::max(latest, time);
    const domain::KindDescription *kind = domain::kindByNumber(table);
    const auto id = base::RecordId::from(record);
    if (malformed || !kind || !id) {
        out.unknown = base::toBytes(entry);
        return out;
    }
    RecordChange change{kind->kind, *id, time, {}};
    bool allKnown = true;
    for (; left > 0 && !in.failed(); --left) {
        if (auto one = readChange(*kind, time, in))
            change.changes.push_back(std::move(*one));
        else
            allKnown = false;
    }
    malformed = !in.finish();
    if (!allKnown)
        out.unknown = base::toBytes(entry);
    // A record without fields is a record all the same.
    if (!change.changes.empty() || allKnown)
        out.known = std::move(change);
    return out;
}

[[nodiscard]] base::Error malformedOps()
{
    return {base::ErrorCode::Malformed, "The changes in a bundle cannot be read."};
}

} // namespace

base::Bytes encodeValue(const domain::Value &value)
{
    CborWriter out;
    writeValue(out, value);
    return out.take();
}

base::Bytes encode(const RecordChange &change)
{
    CborWriter out;
    out.array(4).uint(static_cast<std::uint64_t>(change.kind)).bytes(change.record);
    out.uint(change.time.value).array(change.changes.size());
    for (const FieldChange &one : change.changes) {
        out.array(one.observed.empty() ? 3 : 4);
        out.uint(one.field).uint(static_cast<std::uint64_t>(one.kind));
        writeValue(out, one.value);
        if (one.observed.empty())
            continue;
        out.array(one.observed.size());
        for (const Stamp &seen : one.observed)
            out.array(2).bytes(seen.device).uint(seen.time.value);
    }
    return out.take();
}

base::Result<base::Bytes> withTime(base::ByteView encodedChange, base::HybridTime time)
{
    CborReader in(encodedChange);
    in.arrayOf(4);
    const std::uint64_t table = in.uint();
    const base::ByteView record = in.bytes();
    (void)in.uint();
    const base::ByteView changes = in.item();
    if (!in.finish())
        return malformedOps();
    CborWriter out;
    out.array(4).uint(table).bytes(record).uint(time.value).raw(changes);
    return out.take();
}

base::Bytes encodeOps(std::uint64_t schema, const std::vector<base::Bytes> &changes)
{
    CborWriter out;
    out.map(2).key(0).uint(schema).key(1).array(changes.size());
    for (const base::Bytes &change : changes)
        out.raw(change);
    return out.take();
}

base::Result<DecodedOps> decodeOps(base::ByteView bytes)
{
    CborReader in(bytes);
    DecodedOps ops;
    in.mapOf(2);
    in.key(0);
    ops.schema = in.uint();
    in.key(1);
    std::size_t left = in.array();
    if (left > protocol::limits::bundleOps)
        in.fail();
    for (; left > 0 && !in.failed(); --left) {
        bool malformed = false;
        const base::ByteView entry = in.item();
        ops.changes.push_back(decodeChange(entry, ops.latest, malformed));
        if (malformed)
            return malformedOps();
    }
    if (!in.finish())
        return malformedOps();
    return ops;
}

std::optional<domain::Value> decodeValue(const domain::Field &field, base::ByteView bytes)
{
    return readValue(field.type, bytes);
}

ChangeKind changeKindOf(domain::MergePolicy policy)
{
    switch (policy) {
    case domain::MergePolicy::LastWriterWins:
        break;
    case domain::MergePolicy::InsertOnce:
        return ChangeKind::InsertOnce;
    case domain::MergePolicy::MultiValue:
        return ChangeKind::AssignMulti;
    case domain::MergePolicy::Set:
        return ChangeKind::AddElement;
    }
    return ChangeKind::Assign;
}

} // namespace throughline::sync
