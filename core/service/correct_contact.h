// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/log_contact.h"

namespace throughline::service {

//! A contact as it should have been: a new one that names the old in `corrects`, because what is
//! written once is never changed. The old one stays to be read and is counted no more. It says what
//! `entry` says of what the form asks (the person apart: a contact stays about whom it is about),
//! and what the old one says of all else. Of a contact at the gate the kind stays what it was, and
//! what happened there with it. Refused where a newer one has taken its place already; NotFound
//! where it is not here. In words, and then nothing was saved.
[[nodiscard]] base::Result<SavedWork> correctContact(Workspace &workspace,
                                                     const base::RecordId &contact,
                                                     const ContactEntry &entry,
                                                     const std::string &draft = {});

} // namespace throughline::service
