// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/form_draft.h"
#include "service/read/release_card.h"

#include <QString>

namespace throughline::models {

//! Which releases are shown, and how: kept in the store, so that a user finds them as they left
//! them (interface.md 3.4). Without any of them, all are shown.
struct ReleaseFilter
{
    bool mine = false; //!< of people whom this user looks after, or is to meet
    bool open = false; //!< to be met, and nobody is named
    std::string prison; //!< key
    bool calendar = false; //!< instead of the list

    [[nodiscard]] bool isSet() const { return mine || open || !prison.empty(); }
    [[nodiscard]] bool takes(const service::ReleaseCard &card, const base::UserId &user) const;

    [[nodiscard]] service::FormDraft saved() const;
    [[nodiscard]] static ReleaseFilter from(const service::FormDraft &draft);
    static constexpr auto key = "releases";

    friend bool operator==(const ReleaseFilter &, const ReleaseFilter &) = default;
};

} // namespace throughline::models
