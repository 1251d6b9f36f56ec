// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "reference_words.h"

#include "record_text.h"
#include "service/visible_kinds.h"
#include "service/workers.h"

namespace throughline::cli {

using domain::Kind;

std::string RecordNames::of(Kind kind, const base::RecordId &id)
{
    const auto [known, isNew] = m_known.try_emplace({kind, id});
    if (isNew)
        known->second = read(kind, id);
    return known->second;
}

std::string RecordNames::read(Kind kind, const base::RecordId &id) const
{
    std::string name;
    const domain::Field *named = domain::describe(kind).field("name");
    if ((kind == Kind::Person || named != nullptr) && service::maySee(*m_workspace, kind)) {
        const auto row = m_workspace->store().records.find(kind, id);
        if (row && *row)
            name = kind == Kind::Person
                ? store::Records::titleOf((*row)->record)
                : std::string(domain::fieldText((*row)->record, named->number));
    }
    return name.empty() ? id.hex() : asOneLine(std::move(name)) + ' ' + id.hex();
}

report::ReferenceWords referenceWords(const service::Workspace &workspace)
{
    return [&workspace, names = RecordNames(workspace)](const domain::Field &field,
                                                        const base::RecordId &id) mutable {
        const domain::KindDescription *kind = domain::kindByName(field.codeList);
        return kind != nullptr ? names.of(kind->kind, id) : service::workerName(workspace, id);
    };
}

} // namespace throughline::cli
