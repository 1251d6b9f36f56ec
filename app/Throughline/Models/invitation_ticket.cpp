// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "invitation_ticket.h"

#include <QRegularExpression>

namespace throughline::models {

QString InvitationTicket::text() const
{
    return QStringLiteral("throughline-join:") + server + u'#' + code;
}

std::optional<InvitationTicket> InvitationTicket::findIn(const QString &text)
{
    // A server's address may name keys behind a # of its own: the code is what follows the last. It
    // has to be whole, as it is not while somebody types it, and words may follow it.
    static const QRegularExpression form(
        QStringLiteral("throughline-join:(\\S+)#"
                       "([0-9A-Za-z]{5}(?:-[0-9A-Za-z]{5}){5})(?![0-9A-Za-z-])"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpressionMatch match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    return InvitationTicket{match.captured(1), match.captured(2)};
}

} // namespace throughline::models
