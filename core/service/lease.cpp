// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/lease.h"

#include "protocol/cbor.h"
#include "service/workspace.h"

#include <algorithm>

namespace throughline::service {

namespace {

constexpr std::int64_t day = 24LL * 3600 * 1000;

} // namespace

Lease Lease::beginning(const base::Clock &clock, base::Millis serverTime)
{
    Lease lease;
    lease.m_refreshed = clock.wall();
    lease.m_vouched = serverTime;
    lease.m_kept = clock.monotonic();
    return lease;
}

std::optional<Lease> Lease::decode(base::ByteView bytes)
{
    protocol::CborReader in(bytes);
    in.arrayOf(4);
    Lease lease;
    lease.m_refreshed = {in.integer()};
    lease.m_vouched = {in.integer()};
    lease.m_elapsed = in.integer();
    lease.m_kept = {in.integer()};
    return in.finish() ? std::optional(lease) : std::nullopt;
}

base::Bytes Lease::encode() const
{
    protocol::CborWriter out;
    out.array(4).integer(m_refreshed.value).integer(m_vouched.value);
    out.integer(m_elapsed).integer(m_kept.value);
    return out.take();
}

std::int64_t Lease::elapsed(const base::Clock &clock) const
{
    // Less than before: the device was switched off in between.
    const std::int64_t since = std::max<std::int64_t>(0, clock.monotonic() - m_kept);
    const base::Millis wall = clock.wall();
    // Within a day of it the server has no say (D10). Not the less of the two moments from the
    // start: a clock that stays ahead would lock its device for good.
    const bool isPutRight = m_refreshed - wall > day;
    return std::max(m_elapsed + since, wall - (isPutRight ? m_vouched : m_refreshed));
}

bool Lease::isWorthKeeping(const base::Clock &clock) const
{
    constexpr std::int64_t minute = 60'000;
    return elapsed(clock) - m_elapsed >= minute || clock.monotonic() < m_kept;
}

Lease Lease::keptAt(const base::Clock &clock) const
{
    Lease kept = *this;
    kept.m_elapsed = elapsed(clock);
    kept.m_kept = clock.monotonic();
    return kept;
}

namespace {

//! Between two times that the server vouches for the list of members, so that a device at work is
//! always far from its end, and an idle round is one request nearly always.
constexpr std::int64_t refreshEvery = day / 2;

[[nodiscard]] bool hasLease(const Workspace &workspace)
{
    // An organisation that is on its way to a server has none to reach yet.
    return workspace.isMember() && !workspace.serverUrl().empty()
        && workspace.roster().policy().leaseDays > 0;
}

//! What cannot be read was never kept: it begins anew with the next round.
[[nodiscard]] std::optional<Lease> leaseOf(const Workspace &workspace)
{
    if (!hasLease(workspace))
        return std::nullopt;
    const auto kept = workspace.store().meta.bytes(store::MetaKey::Refreshed);
    return kept && *kept ? Lease::decode(**kept) : std::nullopt;
}

[[nodiscard]] base::Result<void> keep(Workspace &workspace, const Lease &lease)
{
    TL_TRY(auto transaction, workspace.store().begin(store::DeviceStore::Durability::Lazy));
    TL_CHECK(workspace.store().meta.set(store::MetaKey::Refreshed, lease.encode()));
    return transaction.commit();
}

} // namespace

std::optional<std::int64_t> leaseLeft(const Workspace &workspace)
{
    constexpr std::uint64_t longest = 100'000; // days; what goes beyond it means it
    const auto lease = leaseOf(workspace);
    if (!lease)
        return std::nullopt;
    const auto days = std::min(workspace.roster().policy().leaseDays, longest);
    return static_cast<std::int64_t>(days) * day - lease->elapsed(workspace.clock());
}

bool isLeaseOver(const Workspace &workspace)
{
    return leaseLeft(workspace).value_or(0) < 0;
}

base::Result<void> requireLease(const Workspace &workspace)
{
    if (!isLeaseOver(workspace))
        return {};
    const std::uint64_t days = workspace.roster().policy().leaseDays;
    return base::Error{base::ErrorCode::Locked,
                       "This device has not reached the organisation's server for "
                           + (days == 1 ? std::string("a day") : std::to_string(days) + " days")
                           + ", so it is locked. Connect once to continue. Nothing on it is lost, "
                             "nor is what it has not sent."};
}

bool isRefreshDue(const Workspace &workspace)
{
    const auto lease = leaseOf(workspace);
    return lease && (isLeaseOver(workspace) || lease->elapsed(workspace.clock()) >= refreshEvery);
}

base::Result<void> noteRefreshed(Workspace &workspace, base::Millis serverTime)
{
    return keep(workspace, Lease::beginning(workspace.clock(), serverTime));
}

base::Result<void> keepLease(Workspace &workspace)
{
    if (!hasLease(workspace))
        return {};
    const auto lease = leaseOf(workspace);
    if (!lease) // its organisation has just come to a server
        return noteRefreshed(workspace, workspace.clock().wall());
    return lease->isWorthKeeping(workspace.clock())
        ? keep(workspace, lease->keptAt(workspace.clock()))
        : base::Result<void>();
}

} // namespace throughline::service
