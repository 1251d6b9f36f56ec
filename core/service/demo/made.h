// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "domain/code_set.h"
#include "domain/record.h"
#include "domain/schema_table.h"

#include <string>
#include <utility>
#include <vector>

namespace throughline::service {

using MadeFields = std::vector<std::pair<std::uint16_t, domain::Value>>;

//! A made-up record with the id that it is saved under.
struct MadeRecord
{
    domain::Kind kind = domain::Kind::Person;
    base::RecordId id;
    base::Millis at; //!< when it was written down
    MadeFields fields;
};

//! What was changed later in a record made before.
struct MadeChange
{
    domain::Kind kind = domain::Kind::Person;
    base::RecordId id;
    base::Millis at;
    MadeFields fields;
};

//! What managers alone may open: each in a folder of its own.
struct MadeConcern
{
    MadeRecord record;
    base::FolderId folder;
    base::RecordId folderRecord;
};

//! Everything of one person, in the order in which it is to be saved: the person first.
struct MadeCase
{
    std::size_t team = 0; //!< place among the teams
    base::FolderId folder;
    base::RecordId folderRecord;
    std::vector<MadeRecord> records;
    std::vector<MadeChange> changes;
    std::vector<MadeConcern> concerns;
};

//! Fields of a kind in the making, named so that a misspelt name does not compile. What is empty
//! is left out.
template<domain::Kind kind>
class Making
{
public:
    struct Field
    {
        std::uint16_t number;
        consteval Field(const char *name) : number(domain::fieldNumber<kind>(name)) {}
    };

    Making &text(Field field, std::string_view value)
    {
        if (!value.empty())
            m_fields.emplace_back(field.number, std::string(value));
        return *this;
    }
    Making &codes(Field field, std::vector<std::string> keys)
    {
        return text(field, domain::joinCodeSet(std::move(keys)));
    }
    //! A day since 1970-01-01.
    Making &day(Field field, std::int64_t value)
    {
        m_fields.emplace_back(field.number, domain::fromEpochDay(value));
        return *this;
    }
    Making &date(Field field, domain::PartialDate value)
    {
        m_fields.emplace_back(field.number, value);
        return *this;
    }
    Making &wall(Field field, std::int64_t onDay, std::int64_t minutes)
    {
        m_fields.emplace_back(
            field.number,
            domain::WallDateTime{domain::fromEpochDay(onDay), static_cast<std::int16_t>(minutes)});
        return *this;
    }
    Making &moment(Field field, base::Millis value)
    {
        m_fields.emplace_back(field.number, domain::londonInstant(value));
        return *this;
    }
    Making &number(Field field, std::int64_t value)
    {
        m_fields.emplace_back(field.number, value);
        return *this;
    }
    Making &yes(Field field, bool value) { return number(field, value ? 1 : 0); }
    Making &link(Field field, const base::RecordId &value)
    {
        if (!value.isNull())
            m_fields.emplace_back(field.number, value);
        return *this;
    }

    [[nodiscard]] MadeFields take() { return std::move(m_fields); }

private:
    MadeFields m_fields;
};

} // namespace throughline::service
