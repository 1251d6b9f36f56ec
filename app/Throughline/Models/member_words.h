// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "protocol/statement.h"

#include <QCoreApplication>
#include <QString>

#include <string_view>

namespace throughline::models {

//! Members, roles and devices in words.
class MemberWords
{
    Q_DECLARE_TR_FUNCTIONS(throughline::models::MemberWords)

public:
    //! Of `service::Member::role`: "Manager".
    [[nodiscard]] static QString role(std::string_view role);
    //! In one team: "Caseworker", "Not in this team".
    [[nodiscard]] static QString role(protocol::Role role);
    //! What somebody with this role sees and does.
    [[nodiscard]] static QString whatRoleMeans(protocol::Role role);
    //! "Device 3f9a 12c4": a device has no name, and this much of its id tells it from others.
    [[nodiscard]] static QString device(const base::DeviceId &device);
};

} // namespace throughline::models
