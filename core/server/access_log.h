// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "base/id.h"

#include <compare>
#include <cstdint>
#include <map>
#include <mutex>
#include <unordered_set>
#include <vector>

namespace throughline::server {

//! What a device did. The numbers are kept, and never used anew.
enum class Action : std::uint8_t { SignedIn = 1, Read = 2, Wrote = 3, GaveKeys = 4 };

//! That a device did something on a day, once or often (sync.md D14): what an administrator asks
//! for after a device was lost, and an auditor any time. No address, no time of day.
struct Access
{
    std::int64_t day = 0; //!< since 1970, of UTC
    base::DeviceId device;
    base::FolderId folder; //!< zeros for what concerns none
    Action action = Action::SignedIn;

    friend auto operator<=>(const Access &, const Access &) = default;
};

[[nodiscard]] std::int64_t dayOf(base::Millis time);
//! As it is kept: no bytes for no folder.
[[nodiscard]] base::ByteView storedFolder(const Access &access);

//! Gathers accesses, so that no request writes for them: the writer thread takes what there is
//! about once a minute. Until then it is in memory alone, and a crash takes it along; what was
//! written and signed is in the log and the roster anyway. Any thread.
class AccessLog
{
public:
    explicit AccessLog(std::int64_t keptDays) : m_keptDays(keptDays) {}

    //! 0: nothing is kept, and what is noted is forgotten.
    [[nodiscard]] std::int64_t keptDays() const { return m_keptDays; }

    void note(const base::OrganisationId &organisation, const Access &access);

    using Gathered = std::map<base::OrganisationId, std::vector<Access>>;
    //! What was noted since, each once a day.
    [[nodiscard]] Gathered take();
    //! It could not be written; the next `take` has it again.
    void giveBack(const base::OrganisationId &organisation, const std::vector<Access> &accesses);

    //! Remembered of today, at most; beyond it something may be written twice, which changes
    //! nothing.
    static constexpr std::size_t mostRemembered = 200'000;
    //! Waiting to be written, at most: what comes on top while the store cannot be written is lost.
    static constexpr std::size_t mostWaiting = 1'000'000;

private:
    struct Known
    {
        base::OrganisationId organisation;
        Access access;
        bool operator==(const Known &) const = default;
    };
    struct KnownHash
    {
        std::size_t operator()(const Known &known) const;
    };

    const std::int64_t m_keptDays;
    std::mutex m_mutex; //!< guards the rest
    std::unordered_set<Known, KnownHash> m_known; //!< of `m_day`
    std::int64_t m_day = 0;
    Gathered m_gathered;
    std::size_t m_waiting = 0;
};

} // namespace throughline::server
