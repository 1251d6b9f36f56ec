// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/figures/figures_memory.h"

#include <span>

namespace throughline::service {

//! A device of the organisation, and when the server last had work of it, as far as we know.
struct HeardDevice
{
    std::string name; //!< of its user
    base::DeviceId device;
    std::optional<base::Millis> lastHeard;
    bool isMissing = false; //!< not heard of since the period ended: records may be on their way
};

[[nodiscard]] std::size_t countMissing(std::span<const HeardDevice> devices);

//! Other devices than this one, of those that may send anything. Nobody is missing in an
//! organisation that stands alone.
[[nodiscard]] base::Result<std::vector<HeardDevice>> heardDevices(const Workspace &workspace,
                                                                  report::Day lastDay);

struct FiguresQuery
{
    report::Period period;
    //! A table each; nothing: everybody. Without any, no record is read and only the devices told.
    std::vector<std::optional<report::By>> by;
};

//! The figures of a period from what is on this device, exact.
struct FiguresReport
{
    report::Period period;
    base::Millis taken; //!< when the data was taken
    std::vector<std::vector<report::Figure>> tables; //!< one for each of the query's `by`
    std::vector<HeardDevice> devices;
};

//! Any member of a team; who may be shown what of it is `mayReadExactly`. Refused for a period that
//! begins in the future. What is in the memory is not made again.
[[nodiscard]] base::Result<FiguresReport> figures(const Workspace &workspace,
                                                  const FiguresQuery &query, FiguresMemory &memory);

//! Whether the user sees exact numbers: managers alone. Others see them as they may leave
//! (domain.md 4, small numbers).
[[nodiscard]] bool mayReadExactly(const Workspace &workspace);

//! What a group is called: a team's or user's name, a code's label.
[[nodiscard]] std::string groupName(const Workspace &workspace, report::By by,
                                    std::string_view group);
[[nodiscard]] std::string groupName(const NameBook &names, report::By by, std::string_view group);

} // namespace throughline::service
