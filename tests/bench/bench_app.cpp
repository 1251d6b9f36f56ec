// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "app_memory.h"
#include "app_start.h"
#include "app_stores.h"
#include "app_use.h"
#include "arguments.h"
#include "figures.h"
#include "watched_application.h"

#include <QTemporaryDir>

#include <cstdio>
#include <optional>

// Figures of the app on one device; see tests/README.md.
//   bench_app --app PROGRAM --server PROGRAM [--runs N] [--people N] [--contacts N] [--entries N]
//             [--arriving N]
// Called by itself as `bench_app --empty-window` and `bench_app --open-everything HOME`.

namespace {

using namespace throughline;
using base::Result;
using bench::Figures;

struct Options
{
    std::string app;
    std::string server;
    std::uint32_t arriving = 100'000; //!< contacts by sync
    std::uint32_t runs = 3;
    bench::AppLoad load;
};

[[nodiscard]] Result<void> runAll(const Options &options, bench::WatchedApplication &application)
{
    const QTemporaryDir temporary;
    if (!temporary.isValid())
        return base::Error{base::ErrorCode::IoFailed, "No temporary folder can be made."};
    const std::filesystem::path folder = temporary.path().toStdString();
    std::fprintf(stderr, "Making a store of %u people and %u contacts, and one person with %u.\n",
                 options.load.people, options.load.contacts, options.load.entries);
    TL_CHECK(bench::makePracticeStore(folder / "made", options.load));
    TL_TRY(const base::RecordId person,
           bench::makeLongTimeline(folder / "long", options.load.entries));
    Figures figures;
    for (std::uint32_t i = 1; i <= options.runs; ++i) {
        std::fprintf(stderr, "Run %u of %u.\n", i, options.runs);
        // What a run writes the next one does not find.
        const std::filesystem::path mine = folder / std::to_string(i);
        std::filesystem::create_directory(mine);
        for (const char *store : {"made", "long"})
            std::filesystem::copy(folder / store, mine / store,
                                  std::filesystem::copy_options::recursive);
        TL_CHECK(bench::measureStart(figures, options.app, mine / "made"));
        TL_CHECK(bench::measureUse(figures, mine / "made"));
        // After it: an app opens where it was, and this one has been everywhere.
        TL_CHECK(bench::measureMemory(figures, mine / "made"));
        TL_CHECK(bench::measureScrolling(figures, mine / "long", person));
        TL_CHECK(bench::measureArrival(figures, application, options.server, options.arriving));
        std::filesystem::remove_all(mine);
    }
    figures.print();
    return {};
}

[[nodiscard]] std::optional<Options> parse(const std::vector<std::string> &words)
{
    Options options;
    const bool isRead =
        bench::readArguments(words,
                             {{"--runs", &options.runs},
                              {"--people", &options.load.people},
                              {"--contacts", &options.load.contacts},
                              {"--entries", &options.load.entries},
                              {"--arriving", &options.arriving}},
                             {{"--app", &options.app}, {"--server", &options.server}});
    return isRead && !options.app.empty() && !options.server.empty() ? std::optional(options)
                                                                     : std::nullopt;
}

//! The code to end with.
[[nodiscard]] int reported(const Result<void> &done)
{
    if (!done)
        std::fprintf(stderr, "%s\n", done.error().message.c_str());
    return done ? 0 : 1;
}

} // namespace

int main(int argc, char **argv)
{
    bench::WatchedApplication application(argc, argv);
    const std::vector<std::string> words(argv + 1, argv + argc);
    if (words.size() == 1 && words[0] == "--empty-window")
        return bench::showEmptyWindow();
    if (words.size() == 2 && words[0] == "--open-everything")
        return reported(bench::openEverything(words[1]));
    const auto options = parse(words);
    if (!options) {
        std::fprintf(stderr,
                     "That is not understood. There are --runs N, --people N, --contacts N, "
                     "--entries N and --arriving N, with numbers from 1 on.\n");
        return 2;
    }
    return reported(runAll(*options, application));
}
