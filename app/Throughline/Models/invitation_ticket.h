// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>

namespace throughline::models {

//! All that a new device needs to ask to be let in, as one text that a QR code, a file or a message
//! can carry: `throughline-join:SERVER#CODE` on one line. Whoever has it may ask once; the code
//! vouches for the organisation (sync.md D9), so nothing else has to be in it.
struct InvitationTicket
{
    QString server;
    QString code; //!< as printed

    [[nodiscard]] QString text() const;
    //! Finds one in a text that may hold more; nothing where there is none.
    [[nodiscard]] static std::optional<InvitationTicket> findIn(const QString &text);
};

} // namespace throughline::models
