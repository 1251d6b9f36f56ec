// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/edit.h"

#include "domain/rules/lone_working_rules.h"
#include "service/same_person.h"

namespace throughline::service {

base::Result<std::vector<domain::RuleFinding>>
moveRecord(Workspace &workspace, domain::Kind kind, const base::RecordId &id,
           std::string_view state, std::vector<std::pair<std::uint16_t, domain::Value>> fields)
{
    const domain::StateMachine *machine = domain::stateMachine(kind);
    if (!machine)
        return base::Error{base::ErrorCode::BadUsage,
                           "Records of this kind have no states to move through."};
    TL_TRY(const base::RecordId moved, recordedWith(workspace, kind, id));
    TL_TRY(const auto row, workspace.store().records.find(kind, moved));
    if (!row)
        return base::Error{base::ErrorCode::NotFound,
                           "There is no such " + std::string(machine->what)
                               + " on this device. Check the id, or sync first."};
    std::erase_if(fields, [machine](const auto &one) { return one.first == machine->field; });
    const std::vector<domain::FieldValue> meant = domain::stateOf(*machine, row->record) == state
        ? domain::saidAgain(row->record)
        : std::vector<domain::FieldValue>{{machine->field, std::string(state)}};
    if (meant.empty())
        return base::Error{base::ErrorCode::Refused,
                           "This " + std::string(machine->what) + " is " + std::string(state)
                               + " already. Nothing was saved."};
    fields.insert(fields.end(), meant.begin(), meant.end());
    TL_TRY(Edit edit, Edit::begin(workspace));
    TL_CHECK(edit.change(kind, moved, fields));
    TL_CHECK(edit.commit());
    return edit.warnings();
}

} // namespace throughline::service
