// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/wrong_entries.h"

#include "store/device_address.h"
#include "store/key_file.h"
#include "store/profile_files.h"

#include <algorithm>

namespace throughline::store {

using base::Error;
using base::ErrorCode;

namespace {

constexpr const char *fileName = "entries";
constexpr std::size_t recordSize = 3 * 8;
constexpr std::int64_t minute = 60'000;

[[nodiscard]] std::int64_t waitAfter(int count)
{
    constexpr std::int64_t waits[] = {1, 5, 15, 60};
    if (count < WrongEntries::untilWait)
        return 0;
    const auto at = static_cast<std::size_t>(count - WrongEntries::untilWait);
    return waits[std::min(at, std::size(waits) - 1)] * minute;
}

[[nodiscard]] std::string inMinutes(std::int64_t ms)
{
    const std::int64_t minutes = (ms + minute - 1) / minute;
    return std::to_string(minutes) + (minutes == 1 ? " minute" : " minutes");
}

} // namespace

WrongEntries WrongEntries::read(const std::filesystem::path &profile)
{
    WrongEntries entries(profile);
    const auto bytes = readSmallFile(profile / fileName, recordSize);
    if (bytes && bytes->size() == recordSize) {
        const auto number = [&](std::size_t at) {
            return static_cast<std::int64_t>(
                base::readU64be(base::ByteView(*bytes).subspan(at * 8).first<8>()));
        };
        constexpr std::int64_t most = 1'000'000;
        entries.m_count = static_cast<int>(std::clamp<std::int64_t>(number(0), 0, most));
        entries.m_wall = {number(1)};
        entries.m_monotonic = {number(2)};
    }
    entries.findHelper();
    return entries;
}

void WrongEntries::findHelper()
{
    m_helper = Helper::Nobody;
    if (m_count < untilSealed)
        return;
    const auto boxes = KeyFile::boxes(m_profile / "key");
    if (boxes && boxes->forManagers && readAddress(m_profile))
        m_helper = Helper::Manager;
    else if (boxes && boxes->forRecovery)
        m_helper = Helper::PaperRoot;
}

std::int64_t WrongEntries::waitLeft(const base::Clock &clock) const
{
    // Neither clock can be put back to lengthen the wait beyond what it is.
    const std::int64_t passed =
        std::max({std::int64_t(0), clock.wall() - m_wall, clock.monotonic() - m_monotonic});
    return std::max<std::int64_t>(0, waitAfter(m_count) - passed);
}

base::Result<void> WrongEntries::requireTurn(const base::Clock &clock) const
{
    switch (m_helper) {
    case Helper::Manager:
        return Error{ErrorCode::Locked, "A manager has to unlock this device. Nothing is lost."};
    case Helper::PaperRoot:
        return Error{ErrorCode::Locked,
                     "Whoever keeps the paper root has to unlock this device. Nothing is lost."};
    case Helper::Nobody:
        break;
    }
    const std::int64_t left = waitLeft(clock);
    if (left > 0)
        return Error{ErrorCode::Locked,
                     "Too many wrong tries. Nothing is lost. You can try again in "
                         + inMinutes(left) + "."};
    return {};
}

void WrongEntries::countOne(const base::Clock &clock)
{
    ++m_count;
    m_wall = clock.wall();
    m_monotonic = clock.monotonic();
    base::Bytes record;
    base::appendU64be(record, static_cast<std::uint64_t>(m_count));
    base::appendU64be(record, static_cast<std::uint64_t>(m_wall.value));
    base::appendU64be(record, static_cast<std::uint64_t>(m_monotonic.value));
    // Where nothing can be written nothing can be counted, and the entry is wrong all the same.
    (void)replaceFile(m_profile / fileName, record);
    findHelper();
}

void WrongEntries::forget()
{
    if (m_count == 0)
        return;
    std::error_code ignored;
    std::filesystem::remove(m_profile / fileName, ignored);
    m_count = 0;
    findHelper();
}

} // namespace throughline::store
