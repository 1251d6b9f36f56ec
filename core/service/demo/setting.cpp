// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/demo/setting.h"

#include "domain/value.h"

#include <algorithm>

namespace throughline::service {

namespace {

//! Places of teams, which come first.
constexpr std::int64_t roomForTeams = 16;
//! What ids are drawn from is no part of any record's values.
constexpr std::uint64_t idStream = 0x1d5;

template<class Bytes>
void writeEnd(Bytes &bytes, std::size_t at, std::uint64_t value)
{
    for (std::size_t i = 8; i-- > 0; value >>= 8)
        bytes[at + i] = static_cast<std::uint8_t>(value);
}

} // namespace

std::int64_t DemoSetting::today() const
{
    return domain::epochDay(domain::londonDay(now));
}

base::Millis workingHour(const DemoSetting &setting, DemoRandom &random, std::int64_t day)
{
    constexpr std::int64_t msPerSecond = 1000;
    constexpr std::int64_t hour = 60 * 60;
    const std::int64_t at = (day * 24 * hour + random.between(9 * hour, 17 * hour)) * msPerSecond;
    return {std::min(at, setting.now.value - msPerSecond)};
}

DemoIds::DemoIds(const DemoSetting &setting, std::int64_t place)
    : m_random(DemoRandom::of(setting.seed ^ static_cast<std::uint64_t>(setting.now.value),
                              idStream + static_cast<std::uint64_t>(place + roomForTeams))),
      m_ms(setting.now.value - setting.people + place)
{
}

base::RecordId DemoIds::next()
{
    base::RecordId id;
    auto ms = static_cast<std::uint64_t>(m_ms);
    for (std::size_t i = 6; i-- > 0; ms >>= 8)
        id.bytes[i] = static_cast<std::uint8_t>(ms);
    id.bytes[6] = static_cast<std::uint8_t>(m_count >> 8);
    id.bytes[7] = static_cast<std::uint8_t>(m_count);
    ++m_count;
    writeEnd(id.bytes, 8, m_random.next());
    return id;
}

base::FolderId DemoIds::nextFolder()
{
    return m_random.id<base::FolderId>();
}

base::RecordId DemoIds::firstOf(const DemoSetting &setting, std::int64_t place)
{
    return DemoIds(setting, place).next();
}

} // namespace throughline::service
