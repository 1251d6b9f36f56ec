// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "reference_words.h"

#include "record_text.h"
#include "service/visible_kinds.h"
#include "service/workers.h"

namespace throughline::cli {

using domain::Kind;

std::string namedRecord(const service::Workspace &workspace, Kind kind, const base::RecordId &id)
{
    std::string name;
    const domain::Field *named = domain::describe(kind).field("name");
    if ((kind == Kind::Person || named != nullptr) && service::maySee(workspace, kind)) {
        const auto row = workspace.store().records.find(kind, id);
        if (row && *row)
            name = kind == Kind::Person
                ? store::Records::titleOf((*row)->record)
                : std::string(domain::fieldText((*row)->record, named->number));
    }
    return name.empty() ? id.hex() : asOneLine(std::move(name)) + ' ' + id.hex();
}

report::ReferenceWords referenceWords(const service::Workspace &workspace)
{
    return [&workspace](const domain::Field &field, const base::RecordId &id) {
        const domain::KindDescription *kind = domain::kindByName(field.codeList);
        return kind != nullptr ? namedRecord(workspace, kind->kind, id)
                               : service::workerName(workspace, id);
    };
}

} // namespace throughline::cli
