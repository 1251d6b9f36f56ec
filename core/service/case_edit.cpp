// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/case_edit.h"

#include <algorithm>

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::Kind;

Result<CaseEdit> CaseEdit::begin(Workspace &workspace)
{
    TL_TRY(Edit edit, Edit::begin(workspace));
    return CaseEdit(std::move(edit), domain::londonDay(workspace.now()));
}

Result<RecordId> CaseEdit::add(Kind kind, std::vector<domain::FieldValue> fields,
                               const std::string &what)
{
    TL_TRY(const RecordId id, m_edit.addAbout({kind, std::move(fields)}));
    m_news.done.push_back({kind, id, what});
    hearWarnings(kind);
    return id;
}

Result<void> CaseEdit::change(const domain::Record &record,
                              const std::vector<domain::FieldValue> &fields,
                              const std::string &what)
{
    TL_CHECK(m_edit.change(record.kind, record.id, fields));
    if (!what.empty())
        m_news.done.push_back({record.kind, record.id, what});
    hearWarnings(record.kind);
    return {};
}

void CaseEdit::leave(const domain::Record &record, const std::string &what)
{
    m_news.left.push_back({record.kind, record.id, what});
}

void CaseEdit::hearWarnings(Kind kind)
{
    for (; m_heard < m_edit.warnings().size(); ++m_heard) {
        const domain::RuleFinding &one = m_edit.warnings()[m_heard];
        const domain::Field *field = domain::describe(kind).field(std::string_view(one.field));
        std::string words =
            (field ? std::string(field->label) : one.field) + ": " + one.reason + '.';
        // A record that is changed twice on its way is doubted once.
        if (std::find(m_news.doubts.begin(), m_news.doubts.end(), words) == m_news.doubts.end())
            m_news.doubts.push_back(std::move(words));
    }
}

Result<CaseNews> CaseEdit::commit()
{
    TL_CHECK(m_edit.commit());
    return std::move(m_news);
}

} // namespace throughline::service
