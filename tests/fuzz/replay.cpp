// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "target.h"

#include "support/mutation.h"
#include "support/seeded_random.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

// fuzz_NAME FOLDER...: a target without libFuzzer, for every test run: all inputs that are kept,
// and of each the same ten thousand changed ones. Fails by ending the program.

namespace {

using namespace throughline;
namespace fs = std::filesystem;

constexpr int changedOfEach = 10'000;

[[nodiscard]] std::vector<base::Bytes> inputsIn(const fs::path &folder)
{
    std::vector<base::Bytes> inputs;
    std::vector<fs::path> files;
    if (fs::is_directory(folder)) {
        for (const auto &entry : fs::directory_iterator(folder))
            files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const fs::path &file : files) {
        std::ifstream in(file, std::ios::binary);
        inputs.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
    }
    return inputs;
}

void run(const base::Bytes &input)
{
    // Its own copy of exactly this size: reading beyond it is seen by the address sanitizer.
    const std::vector<std::uint8_t> exact(input.begin(), input.end());
    (void)LLVMFuzzerTestOneInput(exact.data(), exact.size());
}

} // namespace

int main(int argc, char **argv)
{
    std::size_t runs = 0;
    test::SeededRandom random(1);
    const auto below = [&](std::size_t n) { return static_cast<std::size_t>(random.below(n)); };
    for (int i = 1; i < argc; ++i) {
        for (const base::Bytes &input : inputsIn(argv[i])) {
            run(input);
            ++runs;
            for (int n = 0; n < changedOfEach; ++n, ++runs)
                run(test::mutated(input, below));
        }
    }
    std::printf("%zu inputs\n", runs);
    return runs > 1 ? 0 : 1;
}
