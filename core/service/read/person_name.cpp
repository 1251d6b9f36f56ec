// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/person_name.h"

#include "domain/names/plain_words.h"
#include "domain/schema_table.h"
#include "service/read/record_fields.h"

namespace throughline::service {

using domain::fieldNumber;
using domain::Kind;

std::string briefName(std::string_view first, std::string_view last)
{
    if (first.empty() || last.empty())
        return std::string(first.empty() ? last : first);
    return std::string(first) + ' ' + std::string(domain::initialOf(last)) + '.';
}

std::string PersonName::full() const
{
    if (given.empty() && family.empty())
        return preferred;
    return given.empty() || family.empty() ? given + family : given + ' ' + family;
}

std::string PersonName::brief() const
{
    const std::string &called = preferred.empty() ? given : preferred;
    return briefName(called.substr(0, called.find(' ')), family);
}

PersonName nameOf(const domain::Record &person)
{
    return {textOf(person, fieldNumber<Kind::Person>("given_names")),
            textOf(person, fieldNumber<Kind::Person>("family_name")),
            textOf(person, fieldNumber<Kind::Person>("preferred_name"))};
}

} // namespace throughline::service
