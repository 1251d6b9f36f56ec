// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/contact_defaults.h"

#include "domain/code_set.h"
#include "domain/schema_table.h"
#include "service/read/record_fields.h"

namespace throughline::service {

using base::RecordId;
using base::Result;
using domain::fieldNumber;
using domain::Kind;

Result<ContactDefaults> contactDefaults(const Reader &reader, const RecordId &person)
{
    constexpr std::int64_t lookedThrough = 20; // what is older is no habit
    TL_TRY(const auto snapshot, reader.snapshot());
    const store::ReadStore &store = reader.store();
    TL_TRY(const std::vector<RecordId> ids, store.agenda.recentContacts(person, lookedThrough));
    ContactDefaults defaults;
    for (const RecordId &id : ids) {
        TL_TRY(const auto row, store.records.find(Kind::Contact, id));
        if (!row)
            continue;
        const domain::Record &contact = row->record;
        if (defaults.place.empty())
            defaults.place = textOf(contact, fieldNumber<Kind::Contact>("place"));
        if (defaults.mode.empty())
            defaults.mode = textOf(contact, fieldNumber<Kind::Contact>("mode"));
        if (defaults.pathways.empty())
            defaults.pathways =
                domain::splitCodeSet(textOf(contact, fieldNumber<Kind::Contact>("pathways")));
    }
    return defaults;
}

} // namespace throughline::service
