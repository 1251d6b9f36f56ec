// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/record_view.h"
#include "service/workspace.h"

#include <span>
#include <string>

namespace throughline::service {

//! One question that several devices have answered without knowing of each other (sync.md D5;
//! interface.md 3.12): all answers are kept and shown until a person chooses.
struct Difference
{
    struct Answer
    {
        domain::Value value;
        base::Millis recorded; //!< when it was written, by the writing device's clock put right
        base::UserId by;
        base::DeviceId device;
        bool isShown = false; //!< what the record has until somebody chooses
    };

    domain::Kind kind = domain::Kind::Person;
    base::RecordId record;
    std::optional<base::RecordId> person; //!< whom it is about, the record itself for a person
    const domain::Field *field = nullptr;
    bool isForManagers = false;
    bool mayChoose = false; //!< this user
    std::vector<Answer> answers; //!< the oldest first: "a", "b"...
};

//! All that this user may see, by kind, then in order of making. Each is read whole: for a page of
//! them, not for counts.
[[nodiscard]] base::Result<std::vector<Difference>> differences(const Workspace &workspace);
//! Of one record.
[[nodiscard]] base::Result<std::vector<Difference>>
differencesOf(const Workspace &workspace, const store::StoredRow &row, const OwnerOf &ownerOf);
//! How many there are, of the kinds that this user may see.
[[nodiscard]] base::Result<std::int64_t> countDifferences(const Workspace &workspace);
[[nodiscard]] base::Result<std::int64_t> countDifferences(const store::Records &records,
                                                          bool isStaff);

//! Whether this user may choose between the answers to a question (domain/rules/differences.h).
[[nodiscard]] base::Result<bool> mayChoose(const Workspace &workspace, const domain::Record &record,
                                           std::uint16_t field);
//! Refused in words where not.
[[nodiscard]] base::Result<void> requireMayChoose(const Workspace &workspace,
                                                  const domain::Record &record,
                                                  const domain::Field &field);

//! What a person chose: one of the answers by its place, or all of them.
using Choice = std::optional<std::size_t>;

//! Settles a difference as it was seen, in an edit of its own that says who chose. Refused where
//! the answers are others by now. Of all answers to where
//! somebody is reached each becomes a contact point of its own; other texts become one text. The
//! answers that are not kept stay in the history.
[[nodiscard]] base::Result<void> settle(Workspace &workspace, const Difference &difference,
                                        Choice choice);

} // namespace throughline::service
