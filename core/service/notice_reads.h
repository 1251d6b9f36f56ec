// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

#include <optional>
#include <string>
#include <vector>

// Who has read a notice (domain.md 3.16): a record of each reader's own, so that two readers, or
// two devices of one, never differ.

namespace throughline::service {

//! Who wrote a notice, given its row; nobody where the device is not known here.
[[nodiscard]] base::Result<base::RecordId> noticeWriter(const Workspace &workspace,
                                                        const store::StoredRow &notice);

//! This device's user has read a notice; its task goes. Says false where they had, and writes
//! nothing. Refused for one that is not sent yet; it stands in the notice's folder where the user
//! may write there, else in that of a team of theirs.
[[nodiscard]] base::Result<bool> readNotice(Workspace &workspace, const base::RecordId &notice);

struct NoticeReader
{
    base::UserId user;
    std::string name;
    std::optional<base::Millis> at; //!< first read; nothing: not yet, as far as this device knows
};
//! Everybody who is to read the notice, and anybody else who has: who has first, by time; then who
//! has not, by name. Whoever wrote it knows it, and who has no device any more reads nothing.
[[nodiscard]] base::Result<std::vector<NoticeReader>> noticeReaders(const Workspace &workspace,
                                                                    const base::RecordId &notice);

} // namespace throughline::service
