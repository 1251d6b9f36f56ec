// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/private_file.h"
#include "service/workspace.h"

#include <filesystem>
#include <string>

// Work from one device to another in a file, with no network (cli.md, `bundle out`, `bundle in`;
// sync/carried_file.h). The server stays the only one whose receipt counts: what was carried waits
// here as before until it has come to the server.

namespace throughline::service {

struct CarriedOut
{
    std::int64_t bundles = 0;
    std::int64_t unsent = 0; //!< of them, those that the server does not have yet
    //! Bundles and grants of folders that they may not read, or that were raised for managers:
    //! those the server alone takes to them.
    std::int64_t notForThem = 0;
    std::int64_t leftOver = 0; //!< for which the file has no room; the newest that the server has
    //! Records with changes that wait for their folder's or a team's new key, or for their time.
    std::int64_t notSealed = 0;
};

//! Seals what waits and writes everything of this device that the other member may read, as long as
//! it is kept here, sealed to each of their devices; with the list of members as it is here. From
//! then on it keeps its stamps, as other devices rest on them: where the clock was ahead, it waits
//! until its time has come before it goes to the server (sync.md D4).
//! Refused in words where there is no such device, or a file of that name that is to stay. Work
//! that waits for a folder's or a team's new key is not sealed, and not in the file: the server
//! goes first. It is counted, and keeps nothing else out.
[[nodiscard]] base::Result<CarriedOut>
carryOut(Workspace &workspace, const std::string &member, const std::filesystem::path &file,
         report::PrivateFile::Existing existing = report::PrivateFile::Existing::Refuse);

struct CarriedIn
{
    std::string from; //!< the member whose device wrote the file
    std::int64_t records = 0; //!< that changed
    std::int64_t bundles = 0; //!< in the file
    std::int64_t known = 0; //!< of them, here already
    std::int64_t setAside = 0; //!< what cannot be opened yet, or is not right: in quarantine
    //! Left out, and never here: stamped more than a day from now by a clock that was wrong.
    std::int64_t ahead = 0;
    std::int64_t statements = 0; //!< of the list of members that were new
};

//! Takes in what such a file holds, checked as a page of the server's log is. Whatever is wrong
//! with the file as a whole is refused in words and changes nothing; so is what a device wrote that
//! has been shut out. The same file again changes nothing. Revoked where the file brings the news
//! that this very device was shut out: then nothing else of it is taken. Folders that come with it
//! this device gives to the server too, where it may write in them, so that its own work in them
//! need not wait for their author.
[[nodiscard]] base::Result<CarriedIn> carryIn(Workspace &workspace, base::ByteView file);

} // namespace throughline::service
