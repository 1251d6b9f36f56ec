// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/reader.h"
#include "service/team_groups.h"
#include "store/figure_readers.h"

namespace throughline::service {

//! Where figures are counted: a device's store as whoever counts has it, on their thread, and which
//! teams are work teams. Must not outlive what it was made of.
struct FigureSource
{
    const store::FigureColumns &figures;
    const store::SamePerson &samePerson;
    const store::Folders &folders;
    const store::LeftBehind &leftBehind; //!< where anybody is, nothing is counted
    //! Opens more connections, which read at the same time; null: this one reads everything.
    const store::DeviceStore *whole = nullptr;
    WorkTeams workTeams;
};

//! On the thread that has the workspace, with as many connections as there are processors.
[[nodiscard]] FigureSource figureSource(const Workspace &workspace);
//! On a thread of its own beside the writer, with the reader's connection alone.
[[nodiscard]] FigureSource figureSource(const Reader &reader);

} // namespace throughline::service
