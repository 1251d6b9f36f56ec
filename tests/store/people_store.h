// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/bare_store.h"

#include "domain/schema_table.h"
#include "store/records.h"
#include "store/store_check.h"

#include <QStringList>

// Records in an empty store, and what a search finds of them.

struct People : BareStore
{
    throughline::store::Records records{connection};
    std::uint8_t next = 0;

    using Kind = throughline::domain::Kind;
    using RecordId = throughline::base::RecordId;
    using Fields = std::vector<std::pair<std::uint16_t, throughline::domain::Value>>;

    void putRow(const throughline::store::StoredRow &row)
    {
        if (!records.put(row).ok())
            qFatal("no record");
    }
    RecordId put(Kind kind, const Fields &fields)
    {
        throughline::store::StoredRow row;
        row.record.kind = kind;
        row.record.id = idOf<RecordId>(next++);
        for (const auto &[number, value] : fields)
            row.record.set(number, value);
        putRow(row);
        return row.record.id;
    }
    RecordId person(std::string given, std::string family, std::string note = {})
    {
        using throughline::domain::fieldNumber;
        return put(Kind::Person,
                   {{fieldNumber<Kind::Person>("given_names"), std::move(given)},
                    {fieldNumber<Kind::Person>("family_name"), std::move(family)},
                    {fieldNumber<Kind::Person>("note"), std::move(note)}});
    }
    RecordId alias(const RecordId &person, std::string name)
    {
        using throughline::domain::fieldNumber;
        return put(Kind::Alias,
                   {{fieldNumber<Kind::Alias>("person"), person},
                    {fieldNumber<Kind::Alias>("name"), std::move(name)}});
    }
    RecordId number(const RecordId &person, std::string type, std::string value)
    {
        using throughline::domain::fieldNumber;
        return put(Kind::Identifier,
                   {{fieldNumber<Kind::Identifier>("person"), person},
                    {fieldNumber<Kind::Identifier>("type"), std::move(type)},
                    {fieldNumber<Kind::Identifier>("value"), std::move(value)}});
    }
    //! Of everything found, in its order.
    [[nodiscard]] QStringList titles(std::string_view text, std::int64_t limit = 20)
    {
        const auto hits = records.search(text, limit);
        if (!hits.ok())
            qFatal("the search failed");
        QStringList out;
        for (const throughline::store::SearchHit &hit : *hits)
            out.append(QString::fromStdString(hit.title));
        return out;
    }
    //! What stands in an index that must hold no more and no less.
    [[nodiscard]] QString whole()
    {
        const auto findings = throughline::store::examine(connection);
        return findings->empty() ? QString() : QString::fromStdString(findings->front());
    }
};
