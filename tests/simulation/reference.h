// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"
#include "sync/change.h"
#include "sync/clock.h"

#include <map>
#include <string>

namespace throughline::simulation {

//! What a set of changes comes to, by sync.md D5 and nothing else: a second merge, written apart
//! from the product's, that keeps everything and only at the end looks which value of each field
//! is the greatest by (time, device, bytes), or the least for what is written once.
class Reference
{
public:
    void add(const base::FolderId &folder, const sync::RecordChange &change,
             const base::DeviceId &device);

    struct Field
    {
        domain::Value value;
        sync::Stamp stamp;
        friend bool operator==(const Field &, const Field &) = default;
    };
    struct Record
    {
        base::FolderId folder;
        sync::Stamp made;
        sync::Stamp changed;
        std::map<std::uint16_t, Field> fields; //!< 0 is the void
    };
    using Key = std::pair<domain::Kind, base::RecordId>;
    [[nodiscard]] const std::map<Key, Record> &records() const { return m_records; }

private:
    std::map<Key, Record> m_records;
};

} // namespace throughline::simulation
