// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/csv_writer.h"
#include "report/private_file.h"
#include "service/workspace.h"

namespace throughline::service {

struct HandOff
{
    std::string limits; //!< with which the person agreed; empty where there are none
};

//! Writes a referral out into a file for the official system (report/hand_off_row.h), and down in
//! the referral that it was done, when and by whom. Refused, and no file written, unless it goes
//! out, is ready, its person agreed to this sharing and has not taken that back, and this user may
//! write the referral and take records out in a file.
[[nodiscard]] base::Result<HandOff> handOffReferral(Workspace &workspace,
                                                    const base::RecordId &referral,
                                                    const std::filesystem::path &file,
                                                    report::PrivateFile::Existing existing,
                                                    report::CsvWriter::Mark mark);

} // namespace throughline::service
