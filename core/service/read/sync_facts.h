// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "domain/schema.h"
#include "service/read/person_name.h"
#include "service/read/set_aside.h"

#include <optional>
#include <string>
#include <vector>

namespace throughline::store {
class Meta;
class Outbox;
class Quarantine;
class Raised;
class Rescues;
class WantedFolders;
} // namespace throughline::store

namespace throughline::service {

class Reader;

//! Whether the work on this device is safe and the team has it: counted in what is stored, never
//! remembered from events.
struct SyncFacts
{
    std::int64_t waiting = 0; //!< records; none in an organisation that stands alone
    std::optional<base::Millis> oldestWaiting;
    std::int64_t refused = 0; //!< records the server will not take: shown with the reason
    std::optional<base::Millis> lastReceived; //!< when something last came from the team
    std::int64_t decisions = 0; //!< differences that wait for a person, of what the user may see
    SetAside aside; //!< entries from the team
    //! Folders, mostly of one person each, of which some is still to come (sync.md D7).
    std::int64_t fetching = 0;
    //! Changes that this user may send no longer, sealed for the managers and in no file yet.
    std::int64_t rescued = 0;
    //! Concerns and incidents that the managers cannot have yet: somebody has to be rung.
    std::int64_t raisedUnsent = 0;
};

[[nodiscard]] base::Result<SyncFacts>
syncFacts(const store::Outbox &outbox, const store::Meta &meta, const store::Quarantine &quarantine,
          const store::Raised &raised, const store::WantedFolders &wanted,
          const store::Rescues &rescues, bool hasServer);
[[nodiscard]] base::Result<SyncFacts> syncFacts(const Reader &reader);
//! Room on the disk that the store lies on; nothing where the system does not say.
[[nodiscard]] std::optional<std::int64_t> freeBytes(const Reader &reader);

//! A record with a change that the organisation's server does not have yet.
struct WaitingRecord
{
    domain::Kind kind = domain::Kind::Person;
    base::RecordId record;
    std::optional<base::RecordId> person; //!< the record itself for a person
    PersonName name; //!< of the person
    std::string title; //!< a service's name, the start of a note; may be empty
    base::Millis made; //!< the oldest change that waits
    std::string refusedBecause; //!< a sentence; empty while it merely waits
};
//! Refused ones first, then the oldest first. Nothing in an organisation that stands alone.
[[nodiscard]] base::Result<std::vector<WaitingRecord>> waitingRecords(const Reader &reader,
                                                                      std::int64_t limit);

} // namespace throughline::service
