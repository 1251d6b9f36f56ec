// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/private_file.h"
#include "service/read/person_name.h"
#include "service/workspace.h"
#include "store/folders.h"

#include <filesystem>
#include <string>
#include <vector>

// Work that its device may not send any more, given to the managers (sync.md D7, D10): of folders
// that its user may read no longer, and everything that waits on a device that was shut out and
// told to lock. It is sealed for them (sync/rescued_work.h), leaves in a file, and a manager's
// device puts it where it belongs.

namespace throughline::service {

//! Seals what waits in the folder and nobody else has for the managers, and keeps that; the folder
//! itself is the caller's to let go of. Inside the caller's transaction. Returns how many changes
//! somebody made; what the program notes by itself is left out.
[[nodiscard]] base::Result<std::int64_t> rescueWork(Workspace &workspace,
                                                    const store::Folders::Held &folder);

struct RescuedOut
{
    std::int64_t changes = 0; //!< in the file
};
//! Writes what was sealed for the managers, and from a device that was shut out all that waits, to
//! a file. Everything stays here as well; writing it again does no harm. Refused in words where
//! there is nothing, where a file of that name is to stay, and where there is more than a file
//! holds. For a device that was shut out too, as long as it was not told to wipe.
[[nodiscard]] base::Result<RescuedOut>
rescueOut(Workspace &workspace, const std::filesystem::path &file,
          report::PrivateFile::Existing existing = report::PrivateFile::Existing::Refuse);

//! One record in such a file, as far as the file says what it is.
struct RescuedRecord
{
    enum class State {
        New, //!< something of it is not here: adopting writes it
        Here, //!< all of it is here, or something later is
        Erased, //!< the organisation has erased where it belonged
        NoFolder, //!< this device has no such folder, or may not write there
        Unreadable, //!< written by a newer program, or stamped more than a day ahead
        Beside, //!< this device has an answer of its own beside it: somebody has to choose
    };
    domain::Kind kind = domain::Kind::Person;
    base::RecordId record;
    std::string title; //!< may be empty
    base::Millis made; //!< its first change in the file
    State state = State::New;
    PersonName name = {}; //!< of Kind::Person
};

struct RescueRead
{
    std::string from; //!< the member whose device wrote the file
    base::DeviceId device;
    bool isShutOut = false; //!< it has been
    base::Millis written; //!< by that device's clock
    std::vector<RescuedRecord> records; //!< by folder, in the order of their making
    std::int64_t unopened = 0; //!< parts that none of this device's keys opens
    std::int64_t adopted = 0; //!< records that were written
};
//! What is in such a file. With `adopt` it is written here, as this device's work under the stamps
//! that it had: what somebody wrote later stays above it, and the same file again changes nothing.
//! For members of the managers' team; a file that no device of the organisation has signed is
//! refused. Either all that can be adopted is, or nothing.
[[nodiscard]] base::Result<RescueRead> readRescue(Workspace &workspace, base::ByteView file,
                                                  bool adopt);

} // namespace throughline::service
