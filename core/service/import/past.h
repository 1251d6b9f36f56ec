// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/state_machines.h"
#include "service/record_history.h"

namespace throughline::service {

//! A record through time, as far as lists are concerned: which list wrote what, and what was there
//! before and since. Every write of a list names it in the field `import_batch`, in the same edit,
//! so whatever shares that field's stamp is the list's. This holds on every device that has the
//! record, because stamps and earlier values travel with it. A value.
class ImportPast
{
public:
    [[nodiscard]] static base::Result<ImportPast> read(const store::StoredRow &row,
                                                       const store::History &history);

    //! When a list wrote into the record; nothing when it never did. An undo may put the name of
    //! the list back: the first time counts.
    [[nodiscard]] std::optional<sync::Stamp> writtenBy(const base::RecordId &batch) const;
    //! When the newest list did.
    [[nodiscard]] std::optional<sync::Stamp> lastWritten() const;
    //! When a field was given a value, each time, oldest first.
    [[nodiscard]] std::vector<sync::Stamp> stampsOf(std::uint16_t field,
                                                    const domain::Value &value) const;
    [[nodiscard]] bool isMadeAt(const sync::Stamp &at) const { return m_made == at; }
    //! The fields set in one edit, the list's name apart.
    [[nodiscard]] std::vector<std::uint16_t> fieldsSetAt(const sync::Stamp &at) const;
    //! What a field held right after an edit, and right before it. Field 0: why it was withdrawn.
    [[nodiscard]] domain::Value after(std::uint16_t field, const sync::Stamp &at) const;
    [[nodiscard]] domain::Value before(std::uint16_t field, const sync::Stamp &at) const;
    [[nodiscard]] domain::Value now(std::uint16_t field) const;
    //! Fields that hold something else now than right after an edit; 0 also where the record was
    //! withdrawn since and brought back.
    [[nodiscard]] std::vector<std::uint16_t> changedSince(const sync::Stamp &at) const;
    //! Whether what a field holds was written by this very edit.
    [[nodiscard]] bool isFrom(std::uint16_t field, const sync::Stamp &at) const;
    //! When a list that wrote at `at` into a record that was there before was taken back: then its
    //! name gave way to what was there before.
    [[nodiscard]] std::optional<sync::Stamp> restoredAt(const sync::Stamp &at) const;
    //! What others wrote after the list and before it was taken back, where the taking back did not
    //! know of it and won: the fields with these values.
    [[nodiscard]] std::vector<domain::FieldValue> lostToRestoring(const sync::Stamp &at) const;
    //! The record as it was right after an edit.
    [[nodiscard]] domain::Record asOf(const sync::Stamp &at) const;

private:
    explicit ImportPast(domain::Record record) : m_record(std::move(record)) {}

    //! The number of `import_batch` in this kind, or 0.
    [[nodiscard]] std::uint16_t batchField() const;

    domain::Record m_record;
    sync::Stamp m_made;
    std::vector<RecordedValue> m_values; //!< oldest first
};

//! `import_batch` in a kind that lists may bring, or 0.
[[nodiscard]] std::uint16_t importBatchField(domain::Kind kind);

} // namespace throughline::service
