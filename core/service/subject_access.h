// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

#include <filesystem>
#include <set>
#include <string>

namespace throughline::service {

struct SubjectAccessRequest
{
    base::RecordId person;
    std::filesystem::path folder; //!< a new one
    //! "RECORD:FIELD", as the reviewer's page prints them: what is about somebody else.
    std::set<std::string> leaveOut = {};
    //! A manager has decided that concerns raised about them may be given.
    bool withConcerns = false;
};

struct SubjectAccessPack
{
    std::int64_t records = 0;
    std::int64_t aboutOthers = 0; //!< values that are likely to be about somebody else, still in it
    std::int64_t leftOut = 0;
    std::int64_t heldBack = 0; //!< records of concerns
};

//! Writes all that is held about one person on this device into a folder of files for its owner
//! alone, whole or not at all: a page for the person, the same as data, and a page for whoever
//! reviews it before it is given (domain.md 5, subject access). Only a manager of the person's
//! team; it is noted in the access log. Refused in words.
[[nodiscard]] base::Result<SubjectAccessPack>
makeSubjectAccessPack(Workspace &workspace, const SubjectAccessRequest &request);

} // namespace throughline::service
