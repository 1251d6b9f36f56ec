// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/set_aside.h"

#include "store/quarantine.h"
#include "sync/change_log.h"

namespace throughline::service {

using base::Result;
using sync::QuarantineReason;

namespace {

[[nodiscard]] AsideBecause asideBecause(QuarantineReason reason)
{
    switch (reason) {
    case QuarantineReason::NoKey:
    case QuarantineReason::UnknownDevice:
    case QuarantineReason::RosterAhead:
    case QuarantineReason::ClockAhead:
    case QuarantineReason::Upgraded:
        return AsideBecause::Waits;
    case QuarantineReason::UnknownKind:
        return AsideBecause::NewerProgram;
    case QuarantineReason::RosterDiffers:
        return AsideBecause::OtherMembers;
    case QuarantineReason::CounterReused:
        return AsideBecause::CopiedDevice;
    case QuarantineReason::BadSignature:
    case QuarantineReason::NoRight:
    case QuarantineReason::Malformed:
    case QuarantineReason::BadSeal:
    case QuarantineReason::BadGrant:
    case QuarantineReason::CutOff:
        break;
    }
    return AsideBecause::NotTrusted;
}

} // namespace

Result<SetAside> setAside(const store::Quarantine &quarantine)
{
    SetAside out;
    TL_TRY(const auto counts, quarantine.countByReason());
    for (const auto &[reason, count] : counts) {
        const AsideBecause because = asideBecause(static_cast<QuarantineReason>(reason));
        out.counts.at(static_cast<std::size_t>(because)) += count;
    }
    return out;
}

} // namespace throughline::service
