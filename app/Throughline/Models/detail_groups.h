// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema.h"

#include <QString>

#include <cstdint>
#include <span>

namespace throughline::models {

//! How what is known about somebody is laid out on their page.
struct DetailGroupPlan
{
    const char *key;
    const char *title;
    std::span<const std::uint16_t> personFields; //!< of the person's own record
    std::span<const domain::Kind> kinds; //!< of records of their own, all that there are
    bool isSensitive = false; //!< closed until somebody asks for it
};

//! In the order of the page. A kind that this user may not see is nobody's row (visible_kinds.h).
[[nodiscard]] std::span<const DetailGroupPlan> detailGroups();
//! Nothing for a key that there is not.
[[nodiscard]] const DetailGroupPlan *detailGroup(const QString &key);
[[nodiscard]] QString titleOf(const DetailGroupPlan &plan);

} // namespace throughline::models
