// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/likeness.h"
#include "service/read/reader.h"
#include "service/workspace.h"

#include <string>
#include <vector>

namespace throughline::service {

//! Somebody recorded already who may be the one that is about to be added.
struct PersonAlike
{
    base::RecordId id;
    std::string name;
    std::optional<domain::PartialDate> born;
    domain::Likeness likeness;
};

//! More are not read before somebody presses on.
inline constexpr std::size_t mostAlike = 5;

//! Whom to look at before somebody is added (domain.md 2.2): the likeliest first, at most a screen
//! of them. Of `person` only the fields count. Nobody is named whom this device does not hold, and
//! it holds whom its user may see. Where no given name is known the family name is enough, which
//! is the least sure of all.
[[nodiscard]] base::Result<std::vector<PersonAlike>> peopleAlike(const Workspace &workspace,
                                                                 const domain::Record &person);
//! The same for a screen, on the thread that reads.
[[nodiscard]] base::Result<std::vector<PersonAlike>> peopleAlike(const Reader &reader,
                                                                 const domain::Record &person);

} // namespace throughline::service
