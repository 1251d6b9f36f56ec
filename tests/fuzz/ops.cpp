// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "target.h"

#include "sync/merge.h"

#include <map>

using namespace throughline;
using sync::DecodedChange;
using sync::RowClock;

namespace {

struct Row
{
    domain::Record record;
    RowClock clock;
    std::vector<sync::PastValue> past;

    friend bool operator==(const Row &a, const Row &b)
    {
        return a.record == b.record && a.clock == b.clock;
    }
};

//! By two devices in turn, so that they meet.
void take(Row &row, const sync::RecordChange &change, std::size_t number)
{
    base::DeviceId device;
    device.bytes[0] = static_cast<std::uint8_t>(1 + number % 2);
    row.record.kind = change.kind;
    row.record.id = change.record;
    sync::merge(row.record, row.clock, change, device, row.past);
}

} // namespace

//! F4: changes that are taken are written again as they came, and merged in any order they leave
//! the same record.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const base::ByteView input(data, size);
    const auto ops = sync::decodeOps(input);
    if (!ops)
        return 0;
    std::vector<base::Bytes> written;
    std::map<std::pair<domain::Kind, base::RecordId>, std::vector<std::size_t>> byRecord;
    for (std::size_t i = 0; i < ops->changes.size(); ++i) {
        const DecodedChange &change = ops->changes[i];
        fuzz::holds(change.known || !change.unknown.empty(), "every change is known or kept");
        written.push_back(change.unknown.empty() ? encode(*change.known) : change.unknown);
        if (change.known)
            byRecord[{change.known->kind, change.known->record}].push_back(i);
    }
    fuzz::same(sync::encodeOps(ops->schema, written), input, "all changes");
    for (const auto &[key, numbers] : byRecord) {
        Row forwards;
        Row backwards;
        Row twice;
        for (const std::size_t i : numbers)
            take(forwards, *ops->changes[i].known, i);
        for (auto i = numbers.rbegin(); i != numbers.rend(); ++i)
            take(backwards, *ops->changes[*i].known, *i);
        for (int round = 0; round < 2; ++round) {
            for (const std::size_t i : numbers)
                take(twice, *ops->changes[i].known, i);
        }
        fuzz::holds(forwards == backwards, "the order does not matter");
        fuzz::holds(forwards == twice, "repeats do not matter");
    }
    return 0;
}
