// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

#include <string>
#include <utility>
#include <vector>

namespace throughline::service {

//! What stays of an erasure: when, by whom, why, what kinds and how many, and which devices have
//! carried it out. Nothing about the person (lessons.md C14).
struct ErasureCertificate
{
    struct Device
    {
        base::DeviceId id;
        std::string user;
        std::optional<base::Millis> done; //!< nothing: it has not said so yet
        std::int64_t unsent = 0; //!< changes that went with it and nobody else had
    };

    base::RecordId id;
    base::Millis ordered;
    std::string by;
    std::string code; //!< a key of erasure_reason
    std::string why; //!< its label
    std::string reason;
    std::int64_t records = 0;
    std::optional<std::int64_t> fromYear;
    std::optional<std::int64_t> toYear;
    std::vector<std::pair<std::string, std::int64_t>> counts; //!< kind's label, how many
    std::int64_t folders = 0;
    //! The roster says so of every folder: before that, nothing has been erased.
    bool isInForce = false;
    std::vector<Device> devices;

    [[nodiscard]] bool isDoneEverywhere() const;
};

//! Newest first, without those that came to nothing because the server refused them. For
//! administrators, who alone see what every device says.
[[nodiscard]] base::Result<std::vector<ErasureCertificate>>
erasureCertificates(const Workspace &workspace);
//! NotFound in words where there is none.
[[nodiscard]] base::Result<ErasureCertificate> erasureCertificate(const Workspace &workspace,
                                                                  const base::RecordId &id);

//! The certificate to keep or to print.
[[nodiscard]] std::string certificateText(const ErasureCertificate &certificate);
[[nodiscard]] std::string certificateHtml(const ErasureCertificate &certificate);

} // namespace throughline::service
