// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "simulation/reference.h"

#include <map>
#include <set>
#include <string>
#include <vector>

namespace throughline::service {
class Workspace;
}

namespace throughline::simulation {

class World;
struct Device;

// Whom a device takes along and whom it leaves behind ("Take with me"): what its own store says,
// and the rule in its plainest form, written apart from the product's.

//! Folders that the device has left behind.
[[nodiscard]] std::set<base::FolderId> leftBehind(const service::Workspace &workspace);
//! Whether the device once left the folder, and some of it may still be on its way back.
[[nodiscard]] bool isComingBack(Device &device, const base::FolderId &folder);

//! Folders, and in words why they may not be left now.
using Staying = std::map<base::FolderId, std::string>;
//! What is due, not sent, not decided or begun, as the device has it and as the books of the run
//! say, within so many days.
[[nodiscard]] Staying mustStay(World &world, Device &device, int days);
//! Folders of people that are due within so many days by what everybody has sent to the server.
[[nodiscard]] Staying dueByTheServer(World &world, Device &device, int days);

//! Whatever holds for one record of somebody on the device holds for all: they are one person.
void addTheirOtherRecords(const service::Workspace &workspace, std::set<base::FolderId> &folders);

//! Each folder of a person that is on the device.
[[nodiscard]] std::set<base::FolderId> peopleOn(const service::Workspace &workspace);

//! Who was left and who came back since this was last looked at: counted, and none of them may be
//! among those that had to stay.
void noteWhoWasLeft(World &world, Device &device);

} // namespace throughline::simulation
