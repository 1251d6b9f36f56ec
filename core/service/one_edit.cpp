// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/one_edit.h"

#include "domain/code_list.h"

namespace throughline::service {

base::Error notSaved(const std::string &sentence)
{
    return {base::ErrorCode::Refused, sentence + " Nothing was saved."};
}

void addText(std::vector<domain::FieldValue> &fields, std::uint16_t field, const std::string &text)
{
    if (!text.empty())
        fields.emplace_back(field, text);
}

base::Result<void> checkCode(domain::Kind kind, std::string_view field, std::string_view code)
{
    const domain::Field &known = *domain::describe(kind).field(field);
    if (code.empty() || domain::findCode(known.codeList, code))
        return {};
    return notSaved(std::string(known.label) + ": there is no such code.");
}

base::Result<void> saveChange(Workspace &workspace, domain::Kind kind, const base::RecordId &id,
                              const std::vector<domain::FieldValue> &fields)
{
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_CHECK(edit.change(kind, id, fields));
    return edit.commit();
}

} // namespace throughline::service
