// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"
#include "sync/change.h"
#include "sync/row_clock.h"

namespace throughline::sync {

//! A value that lost: it was the record's until the winner came, or came after the winner. Of a set
//! the element with a sign before it, "+" for one that was added, "-" for one taken out.
struct PastValue
{
    std::uint16_t field = 0;
    Stamp stamp;
    domain::Value value;
};

//! One answer of a field that may have several.
struct Answer
{
    Stamp stamp;
    domain::Value value;
};

//! Merging of a field whose concurrent values are all kept, and of a set (sync.md D5). The state is
//! a trace for each device, for a set and each element: of two traces of one device the one with
//! the later stamp wins, whatever came in between, because a device writes over what it wrote
//! itself. A change adds a trace of its own device, and one "observed" for each other device whose
//! value its author had before them. Taking the greater of two traces is commutative, associative
//! and idempotent, and so is all of this. A value goes only where its own device, or somebody who
//! had seen it, wrote another.
class KeptField
{
public:
    //! `field` is of policy MultiValue or Set, and of the record's kind.
    KeptField(const domain::Field &field, const domain::Record &record, const RowClock &clock);

    //! True when anything changed.
    bool take(const FieldChange &change, const Stamp &stamp, std::vector<PastValue> &past);
    //! The device's clock was wrong: what it wrote then has another stamp now.
    void restamp(const Stamp &before, const Stamp &after);
    //! Puts the outcome into record and clock: of several answers the one of most caution, then the
    //! newest.
    void write(domain::Record &record, RowClock &clock) const;

    //! All different answers, the oldest first, each as it was written last; of very many the
    //! newest. One, mostly. Nothing for a set.
    [[nodiscard]] std::vector<Answer> answers() const;
    //! What an edit of this device observes: the live traces of the others, sorted by device.
    [[nodiscard]] std::vector<Stamp> seenBy(const base::DeviceId &device,
                                            const std::string &element = {}) const;
    [[nodiscard]] const std::vector<Trace> &traces() const & { return m_traces; }
    [[nodiscard]] const std::vector<Trace> &traces() && = delete;
    //! What the record has of a set, however it came there; nothing for another field.
    [[nodiscard]] std::vector<std::string> elements() const;

private:
    bool raise(Trace incoming, std::vector<PastValue> &past);
    void writeAnswers(domain::Record &record, RowClock &clock) const;
    void writeSet(domain::Record &record, RowClock &clock) const;

    const domain::Field &m_field;
    domain::Kind m_kind;
    std::vector<Trace> m_traces; //!< all of the field, sorted by element and device
};

} // namespace throughline::sync
