// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "safety_words.h"

#include "domain/schema_table.h"
#include "words.h"

namespace throughline::models::words {

QString safety(const domain::Record &instruction)
{
    using domain::fieldNumber;
    using domain::fieldText;
    using domain::Kind;
    const std::string_view usual =
        fieldText(instruction, fieldNumber<Kind::SafetyInstruction>("instruction"));
    const QString written =
        text(fieldText(instruction, fieldNumber<Kind::SafetyInstruction>("detail")));
    const bool saysNothing = usual.empty() || usual == "OTHER";
    return saysNothing && !written.isEmpty() ? written : code("safety_instruction", usual);
}

QStringList safety(const std::vector<domain::Record> &instructions)
{
    QStringList out;
    for (const domain::Record &one : instructions) {
        if (const QString says = safety(one); !says.isEmpty() && !out.contains(says))
            out.append(says);
    }
    return out;
}

QStringList safety(const service::SafetyByPerson &all, const base::RecordId &person)
{
    const auto found = all.find(person);
    return found == all.end() ? QStringList() : safety(found->second);
}

} // namespace throughline::models::words
