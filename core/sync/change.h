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
    AssignMulti = 1, //!< takes the place of the values that its author had before them
    AddElement = 2, //!< of a set; the value is one key
    RemoveElement = 3,
    InsertOnce = 4,
    Void = 5, //!< of the whole record, field 0: the reason, or cleared to bring it back
};

//! No change names, and nobody is shown, more answers to one question (proof.md R6).
inline constexpr std::size_t mostAnswers = 64;

struct FieldChange
{
    std::uint16_t field = 0;
    ChangeKind kind = ChangeKind::Assign;
    domain::Value value;
    //! What other devices wrote and this change knew of, sorted by device: of a field with several
    //! answers, or of an element that is taken out. Each is earlier than the change itself. What
    //! its own device wrote before goes without saying.
    std::vector<Stamp> observed = {};

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
//! it does not (a newer schema), kept as they came.
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

//! `[table, record, hlc, [[field, kind, value, [[device, hlc]..]?]..]]`
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

//! The kind of change that gives a field of this policy a value; an element to a set.
[[nodiscard]] ChangeKind changeKindOf(domain::MergePolicy policy);

} // namespace throughline::sync
