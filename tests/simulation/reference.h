// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/record.h"
#include "sync/change.h"
#include "sync/clock.h"

#include <map>
#include <string>
#include <vector>

namespace throughline::simulation {

//! What a set of changes comes to, by sync.md D5 and nothing else: a second merge, written apart
//! from the product's, that keeps everything and only at the end looks which value of each field
//! is the greatest by (time, device, bytes), or the least for what is written once; and of fields
//! with several answers, and of sets, what nobody who knew of it has written over.
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
    //! One answer that somebody wrote, or one element that somebody put into a set or took out.
    struct Writing
    {
        sync::Stamp stamp;
        std::string element; //!< of a set
        domain::Value value; //!< else
        bool takesOut = false;
        std::vector<sync::Stamp> observed;
    };
    struct Record
    {
        base::FolderId folder;
        sync::Stamp made;
        sync::Stamp changed;
        std::map<std::uint16_t, Field> fields; //!< 0 is the void
        std::map<std::uint16_t, std::vector<Writing>> kept; //!< every writing there ever was
    };
    using Key = std::pair<domain::Kind, base::RecordId>;
    [[nodiscard]] const std::map<Key, Record> &records() const { return m_records; }

    //! Of all writings to one field those that still stand (I7): its device has written nothing
    //! later there, and no other device wrote there that knew of this, or of a later one of the
    //! same device. Each once, by element, then stamp.
    [[nodiscard]] static std::vector<const Writing *> standing(const std::vector<Writing> &all);

private:
    std::map<Key, Record> m_records;
};

} // namespace throughline::simulation
