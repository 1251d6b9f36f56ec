// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/reader.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace throughline::service {

//! One entry of a person's timeline, with what its row shows. Codes are keys; what a kind does not
//! have stays empty.
struct TimelineEntry
{
    store::TimelineKey key;
    RecordView view; //!< the whole record; who made it and when; where it stands
    //! Whether there is a time of day to show: none is invented for what has only a day.
    bool hasTime = false;
    std::optional<domain::Instant> at; //!< of a contact
    std::optional<domain::PartialDate> day; //!< of the others, as far as it is known
    std::string madeByName; //!< "Amara O."
    bool isVoid = false;

    std::string mode; //!< contact
    std::string outcome; //!< contact
    std::string gateOutcome; //!< contact
    std::string pathways; //!< contact: keys joined by ';'
    std::string nextStep; //!< contact
    std::string place; //!< contact; accommodation: the address
    std::string timepoint; //!< accommodation
    std::string answer; //!< accommodation
    std::string type; //!< accommodation
    std::string status; //!< referral; release: its state
    std::string direction; //!< referral
    std::string service; //!< referral: the service's name
    std::string source; //!< referral: `referral_source`
    std::string prison; //!< release
    std::optional<std::int64_t> releaseTime; //!< release: minutes after midnight, London
    std::string note;
    std::optional<base::RecordId> corrects;
    bool isCorrected = false; //!< contact: a newer entry has taken its place
};

//! Every entry, newest first; see `store::Agenda::timelineKeys`.
[[nodiscard]] base::Result<std::vector<store::TimelineKey>>
timelineKeys(const Reader &reader, const base::RecordId &person);
//! The entries of a window of keys, in its order. One that is not there any more (taken back a
//! moment ago) is left out.
[[nodiscard]] base::Result<std::vector<TimelineEntry>>
timelineEntries(const Reader &reader, std::span<const store::TimelineKey> keys);

} // namespace throughline::service
