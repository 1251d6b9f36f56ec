// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/merge.h"

#include <algorithm>
#include <iostream>
#include <sstream>

// Merges what it is given, for merge_test.py: a line for each change, `DEVICE CHANGE` in
// hexadecimal, and an empty one at the end of a record. Answers with a line for each field: its
// number, what the record shows, and all values that stand there; then who wrote it first and last.

using namespace throughline;

namespace {

struct Case
{
    std::optional<domain::Record> record;
    sync::RowClock clock;
};

[[nodiscard]] bool take(Case &one, const std::string &line)
{
    std::istringstream words(line);
    std::string author;
    std::string bytes;
    words >> author >> bytes;
    const auto device = base::DeviceId::fromHex(author);
    const auto change = base::fromHex(bytes);
    if (!device || !change)
        return false;
    const auto ops = sync::decodeOps(sync::encodeOps(2, {*change}));
    if (!ops || !ops->changes.front().known || !ops->changes.front().unknown.empty())
        return false;
    const sync::RecordChange &known = *ops->changes.front().known;
    if (!one.record)
        one.record = domain::Record{known.kind, known.record, {}, {}, {}};
    std::vector<sync::PastValue> past;
    sync::merge(*one.record, one.clock, known, *device, past);
    // As it lies in a store between two syncs.
    one.clock = *sync::unpackRowClock(sync::pack(one.clock));
    return true;
}

[[nodiscard]] std::string joined(std::vector<std::string> values)
{
    std::sort(values.begin(), values.end());
    std::string text;
    for (const std::string &value : values)
        text += (text.empty() ? "" : ",") + value;
    return text;
}

void print(const Case &one)
{
    const domain::Record &record = *one.record;
    for (const auto &[number, stamp] : one.clock.fields) {
        const domain::Field *field = domain::describe(record.kind).field(number);
        const domain::Value *held = record.find(number);
        domain::Value value = held ? *held : domain::Value{};
        if (number == 0 && record.voidReason)
            value = *record.voidReason;
        const std::string shown = base::toHex(sync::encodeValue(value));
        std::vector<std::string> all{shown};
        if (field && field->merge == domain::MergePolicy::Set) {
            all.clear();
            for (const std::string &key : sync::KeptField(*field, record, one.clock).elements())
                all.push_back(base::toHex(sync::encodeValue(key)));
        } else if (field && field->merge == domain::MergePolicy::MultiValue) {
            all.clear();
            for (const sync::Answer &answer : sync::KeptField(*field, record, one.clock).answers())
                all.push_back(base::toHex(sync::encodeValue(answer.value)));
        }
        std::cout << number << ' ' << shown << ' ' << joined(std::move(all)) << '\n';
    }
    std::cout << "made " << one.clock.made.time.value << ' ' << one.clock.made.device.hex()
              << " changed " << one.clock.changed.time.value << ' '
              << one.clock.changed.device.hex() << "\n\n"
              << std::flush;
}

} // namespace

int main()
{
    Case one;
    for (std::string line; std::getline(std::cin, line);) {
        if (line.empty()) {
            print(one);
            one = {};
        } else if (!take(one, line)) {
            std::cout << "not understood: " << line << "\n\n" << std::flush;
            return 1;
        }
    }
    return 0;
}
