// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "figures.h"
#include "made_store.h"
#include "store_reads.h"

#include <QTemporaryDir>

#include <cstdio>
#include <optional>

// Figures of reading a large store; see tests/README.md.
//   bench_store [--people N] [--contacts N] [--seed N] [--runs N] [--keep FOLDER]

namespace {

using namespace throughline;
using base::Result;

struct Options
{
    bench::StoreLoad load;
    std::uint32_t runs = 3;
    std::string keep;
};

[[nodiscard]] Result<void> runAll(const Options &options)
{
    const QTemporaryDir temporary;
    if (!temporary.isValid())
        return base::Error{base::ErrorCode::IoFailed, "No temporary folder can be made."};
    const std::filesystem::path folder =
        options.keep.empty() ? temporary.path().toStdString() : options.keep;
    bench::Figures figures;
    TL_TRY(const bench::MadeStore made, bench::madeStore(figures, folder, options.load));
    for (std::uint32_t i = 1; i <= options.runs; ++i) {
        std::fprintf(stderr, "Run %u of %u.\n", i, options.runs);
        TL_CHECK(bench::measureReads(figures, made));
    }
    figures.print();
    return {};
}

[[nodiscard]] std::optional<Options> parse(const std::vector<std::string> &words)
{
    Options options;
    const bool isRead = bench::readArguments(words,
                                             {{"--people", &options.load.people},
                                              {"--contacts", &options.load.contacts},
                                              {"--seed", &options.load.seed},
                                              {"--runs", &options.runs}},
                                             {{"--keep", &options.keep}});
    return isRead ? std::optional(options) : std::nullopt;
}

} // namespace

int main(int argc, char **argv)
{
    const auto options = parse(std::vector<std::string>(argv + 1, argv + argc));
    if (!options) {
        std::fprintf(stderr,
                     "That is not understood. There are --people N, --contacts N, --seed N and "
                     "--runs N, with numbers from 1 on, and --keep FOLDER.\n");
        return 2;
    }
    const auto done = runAll(*options);
    if (!done)
        std::fprintf(stderr, "%s\n", done.error().message.c_str());
    return done ? 0 : 1;
}
