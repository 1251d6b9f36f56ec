// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "missing_people.h"

#include "service/read/reader.h"

namespace throughline::models {

void MissingPeople::listenTo(Session &session)
{
    // Nobody comes or goes but in a round.
    connect(&session, &Session::syncStateChanged, this, &MissingPeople::refresh);
    refresh();
}

void MissingPeople::refresh()
{
    if (!m_session)
        return;
    m_session->read<std::int64_t>(
        this, [](service::Reader &reader) { return reader.store().leftBehind.count(); },
        [this](base::Result<std::int64_t> count) {
            if (!count || *count == m_count)
                return;
            m_count = *count;
            emit changed();
        });
}

QString MissingPeople::text() const
{
    return m_count > 0 ? tr("%n people are not on this device.", nullptr, static_cast<int>(m_count))
                       : QString();
}

} // namespace throughline::models
