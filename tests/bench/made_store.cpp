// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "made_store.h"

#include "crypto/system_random.h"
#include "devices.h"
#include "service/demo.h"
#include "service/practice.h"
#include "sql_files.h"

#include <cstdio>
#include <fstream>

namespace throughline::bench {

namespace {

using base::Result;
using service::Workspace;

constexpr const char *labelFile = "made";

[[nodiscard]] std::string labelOf(const StoreLoad &load)
{
    return std::to_string(load.people) + ' ' + std::to_string(load.contacts) + ' '
        + std::to_string(load.seed);
}

[[nodiscard]] bool isThere(const MadeStore &made, const StoreLoad &load)
{
    std::ifstream label(made.home / labelFile);
    std::string text;
    return std::getline(label, text) && text == labelOf(load)
        && std::filesystem::exists(made.plain);
}

[[nodiscard]] Result<void> fill(Figures &figures, const MadeStore &made, const StoreLoad &load)
{
    const base::SystemClock clock;
    crypto::SystemRandom random;
    TL_TRY(const auto workspace, Workspace::create({made.home}, passphrase, clock, random));
    TL_CHECK(service::makePracticeOrganisation(*workspace));
    forgetPeakMemory();
    const Stopwatch watch;
    constexpr std::int64_t step = 100'000;
    std::int64_t shown = 0;
    const auto show = [&shown](std::int64_t done, std::int64_t all) {
        if (done - shown < step && done != all)
            return;
        shown = done;
        std::fprintf(stderr, "%ld of %ld\n", static_cast<long>(done), static_cast<long>(all));
    };
    TL_CHECK(service::fillDemo(*workspace, {load.people, load.contacts, load.seed}, show));
    const Stopwatch::Times times = watch.times();
    std::int64_t records = 0;
    for (const domain::KindDescription &kind : domain::kinds()) {
        TL_TRY(const std::int64_t count, workspace->store().records.count(kind.kind));
        records += count;
    }
    figures.add("demo.seconds", "s", times.seconds);
    figures.add("demo.cpu_seconds", "s", times.cpuSeconds);
    figures.add("demo.records", "records", static_cast<double>(records));
    figures.add("demo.memory", "bytes", static_cast<double>(processMemory("self", "VmHWM:")));
    return {};
}

} // namespace

Result<MadeStore> madeStore(Figures &figures, const std::filesystem::path &folder,
                            const StoreLoad &load)
{
    const MadeStore made{folder / "device", folder / "plain.db"};
    if (isThere(made, load))
        return made;
    std::error_code ignored;
    std::filesystem::remove_all(made.home, ignored);
    std::filesystem::remove(made.plain, ignored);
    std::filesystem::create_directories(made.home, ignored);
    std::fprintf(stderr, "Making a store of %u people and %u contacts.\n", load.people,
                 load.contacts);
    TL_CHECK(fill(figures, made, load));
    std::fprintf(stderr, "Copying its tables into a plain file.\n");
    TL_TRY(SqlFile store, SqlFile::encrypted(made.home));
    TL_CHECK(store.exportPlain(made.plain));
    std::ofstream(made.home / labelFile) << labelOf(load) << '\n';
    return made;
}

} // namespace throughline::bench
