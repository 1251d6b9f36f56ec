// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "domain/record.h"
#include "sync/clock.h"

#include <optional>
#include <vector>

namespace throughline::sync {

//! Kinds of change of one field (sync.md D3).
enum class ChangeKind : std::uint64_t {
    Assign = 0, //!< last writer wins
    AssignMulti = 1, //!< later step
    AddElement = 2, //!< later step
    RemoveElement = 3, //!< later step
    InsertOnce = 4,
    Void = 5, //!< of the whole record, field 0: the reason, or cleared to bring it back
};

struct FieldChange
{
    std::uint16_t field = 0;
    ChangeKind kind = ChangeKind::Assign;
    domain::Value value;

    friend bool operator==(const FieldChange &, const FieldChange &) = default;
};

//! What one device did to one record at one moment.
struct RecordChange
{
    domain::Kind kind = domain::Kind::Person;
    base::RecordId record;
    base::HybridTime time;
    std::vector<FieldChange> changes;

    friend bool operator==(const RecordChange &, const RecordChange &) = default;
};

//! One entry of a bundle's list: a change that this version understands, or the bytes of one that
//! it does not (a newer schema; a kind of change of a later step), kept as they came.
struct DecodedChange
{
    std::optional<RecordChange> known;
    //! The whole entry; also set beside `known` when only some of its fields were understood.
    base::Bytes unknown;
};

struct DecodedOps
{
    std::uint64_t schema = 0;
    base::HybridTime latest; //!< of all entries, understood or not
    std::vector<DecodedChange> changes;
};

//! `[table, record, hlc, [[field, kind, value]..]]`
[[nodiscard]] base::Bytes encode(const RecordChange &change);
//! The same bytes with another time.
[[nodiscard]] base::Result<base::Bytes> withTime(base::ByteView encodedChange,
                                                 base::HybridTime time);

//! `{0: schema, 1: [change..]}` from changes that are encoded already.
[[nodiscard]] base::Bytes encodeOps(std::uint64_t schema, const std::vector<base::Bytes> &changes);
//! Malformed only where the bytes break the format; what they mean may be unknown.
[[nodiscard]] base::Result<DecodedOps> decodeOps(base::ByteView bytes);

//! A value's bytes, as on the wire: what breaks the tie between two values of one stamp.
[[nodiscard]] base::Bytes encodeValue(const domain::Value &value);

//! What encodeValue made of a value of this field; nothing for other bytes.
[[nodiscard]] std::optional<domain::Value> decodeValue(const domain::Field &field,
                                                       base::ByteView bytes);

//! The kind of change that belongs to a field's merge policy; nothing for policies of a later step.
[[nodiscard]] std::optional<ChangeKind> changeKindOf(domain::MergePolicy policy);

} // namespace throughline::sync
