// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/saved_work.h"

namespace throughline::service {

//! What a worker says about a contact (interface.md 3.7). Only person and mode are needed.
struct ContactEntry
{
    base::RecordId person;
    std::string mode; //!< key of contact_mode
    std::string outcome; //!< key of contact_outcome, or empty
    std::optional<base::Millis> at; //!< now, when nothing is said
    std::vector<std::string> topics; //!< keys of pathway
    std::string place;
    std::string note;
    std::string nextStep;
};

//! What happened at the gate (interface.md 3.3, domain.md 3.2), and where they sleep tonight.
struct GateEntry
{
    base::RecordId release;
    std::string outcome; //!< key of gate_outcome, WAITING apart: that is a draft, nothing to save
    std::string releaseState; //!< of those the outcome lets choose; empty: what it says by itself
    std::optional<base::Millis> at; //!< now, when nothing is said
    std::optional<base::Millis> waitingSince;
    std::string answer; //!< key of first_night_answer; empty: not asked, and nothing is made of it
    std::string type; //!< key of accommodation_type, where no answer stands for it
    std::string note;
    std::string nextStep;
};

//! Saves the contact and forgets the draft it came from, together.
[[nodiscard]] base::Result<SavedWork> logContact(Workspace &workspace, const ContactEntry &entry,
                                                 const std::string &draft = {});

//! Saves contact, first night and the release's new state, and forgets the draft, together. A
//! release that another device has moved on meanwhile keeps its state: what was seen is saved all
//! the same.
[[nodiscard]] base::Result<SavedWork> logAtGate(Workspace &workspace, const GateEntry &entry,
                                                const std::string &draft = {});

} // namespace throughline::service
