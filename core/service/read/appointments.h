// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/person_name.h"
#include "service/read/reader.h"

#include <optional>
#include <string>
#include <vector>

namespace throughline::service {

//! An appointment that has no outcome yet, as Today shows it. Codes are keys, empty where nothing
//! is known.
struct AppointmentCard
{
    base::RecordId appointment;
    base::RecordId person;
    PersonName name;
    domain::WallDateTime starts;
    std::string mode; //!< `contact_mode`
    std::string place;
    std::string withWhom;
    store::RecordState localState = store::RecordState::Synced;
};

//! What this user is to be at on these days, the next one first: appointments in their name, and
//! those in nobody's of people whose key worker they are. One whose person is withdrawn or not on
//! this device is left out.
[[nodiscard]] base::Result<std::vector<AppointmentCard>>
ownAppointments(const Reader &reader, domain::PartialDate first, domain::PartialDate last);

//! The next one of somebody's, whoever goes there, that starts at this moment or later.
[[nodiscard]] base::Result<std::optional<domain::WallDateTime>>
nextAppointment(const Reader &reader, const base::RecordId &person, domain::WallDateTime from);

} // namespace throughline::service
