// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "arguments.h"
#include "crypto/system_random.h"
#include "figures.h"
#include "insert_floor.h"
#include "made_people.h"
#include "processes.h"
#include "store/device_store.h"
#include "store/search_words.h"

#include <QTemporaryDir>

#include <cstdio>
#include <map>

// Finding people as somebody types; see tests/README.md.
//   bench_search [--runs N] [--people N] [--looked-for N]

namespace {

using namespace throughline;
using base::Result;
using bench::Figures;
using bench::MadePerson;

constexpr std::int64_t shown = 50; //!< as many as the app asks for
constexpr std::size_t rowsInOne = 5000; //!< of a transaction
constexpr double milliseconds = 1e3;
constexpr double microseconds = 1e6;

struct Options
{
    std::uint32_t runs = 3;
    std::uint32_t people = 10'000;
    std::uint32_t lookedFor = 300;
    std::uint32_t seed = 1;
};

[[nodiscard]] base::Error failed(const char *what)
{
    return {base::ErrorCode::Internal, what};
}

[[nodiscard]] Result<std::unique_ptr<store::DeviceStore>>
storeOf(const std::filesystem::path &profile, std::span<const store::StoredRow> rows)
{
    crypto::SystemRandom random;
    TL_TRY(auto made,
           store::DeviceStore::create(profile, "made-up horse and no battery", {}, random));
    for (std::size_t first = 0; first < rows.size(); first += rowsInOne) {
        TL_TRY(auto transaction, made->begin(store::DeviceStore::Durability::Lazy));
        for (const store::StoredRow &row :
             rows.subspan(first, std::min(rowsInOne, rows.size() - first))) {
            TL_TRY([[maybe_unused]] const bool isNew, made->records.insertNew(row));
        }
        TL_CHECK(transaction.commit());
    }
    return made;
}

//! What the figures are held against: names, other names and numbers in a full-text index with
//! prefixes, in a file of its own under the same cipher.
[[nodiscard]] Result<sqlite::Connection> textIndexOf(const std::filesystem::path &file,
                                                     const Options &options)
{
    crypto::SystemRandom random;
    crypto::Secret32 key;
    random.fill(key.writable());
    TL_TRY(auto connection,
           sqlite::Connection::open({file, key.view(), sqlite::OpenOptions::Mode::Create}));
    TL_TRY(auto transaction,
           sqlite::Transaction::begin(connection, sqlite::Transaction::Kind::Immediate));
    TL_CHECK(connection.execute("CREATE VIRTUAL TABLE names USING fts5(name, content='', "
                                "contentless_delete=1, prefix='2 3', "
                                "tokenize='unicode61 remove_diacritics 2')"));
    for (std::uint32_t i = 0; i < options.people; ++i) {
        const MadePerson made = bench::makePerson(options.seed, i);
        TL_CHECK(connection.run("INSERT INTO names(rowid, name) VALUES(?1, ?2)", i + 1,
                                made.given + ' ' + made.family + ' ' + made.alias + ' '
                                    + made.prisonNumber));
    }
    TL_CHECK(transaction.commit());
    return connection;
}

[[nodiscard]] std::string withSlip(std::string word, std::uint32_t which)
{
    const std::size_t at = 1 + which % (word.size() - 2);
    switch (which % 4) {
    case 0:
        std::swap(word[at], word[at + 1]);
        return word;
    case 1:
        return word.erase(at, 1);
    case 2:
        return word.insert(at, 1, word[at]);
    default:
        word[at] = 'x';
        return word;
    }
}

//! What somebody types to find a person, and as what it is measured.
[[nodiscard]] std::pair<std::string, std::string> typedFor(const MadePerson &made,
                                                           std::uint32_t which)
{
    constexpr std::uint32_t ways = 10;
    switch (which % ways) {
    case 0:
        return {"date",
                made.family + ' ' + std::to_string(made.born.day) + '/'
                    + std::to_string(made.born.month) + '/' + std::to_string(made.born.year)};
    case 1:
        return {"number", made.prisonNumber.empty() ? made.family : made.prisonNumber};
    case 2:
    case 3:
        return {"slip", made.given + ' ' + withSlip(made.family, which)};
    case 4:
        return {"name", made.family + ' ' + made.given};
    case 5:
        return {"name", made.family};
    default:
        return {"name", made.given + ' ' + made.family};
    }
}

[[nodiscard]] Result<void> type(Figures &figures, const Options &options,
                                const store::ReadStore &reader, sqlite::Connection &floor)
{
    std::vector<double> all;
    std::vector<double> floors;
    std::vector<double> cpu; // less moved by what else the machine does
    std::vector<double> cpuFloors;
    std::map<std::string, std::vector<double>> each;
    for (std::uint32_t i = 0; i < options.lookedFor; ++i) {
        constexpr std::uint32_t step = 7919;
        const auto index = static_cast<std::uint32_t>(std::uint64_t{i} * step % options.people);
        const auto [way, text] = typedFor(bench::makePerson(options.seed, index), i);
        for (std::size_t letters = 1; letters <= text.size(); ++letters) {
            const std::string typed = text.substr(0, letters);
            const bench::Stopwatch ours;
            TL_TRY(const auto found, reader.records.searchPeople(typed, shown));
            const auto took = ours.times();
            all.push_back(took.seconds * milliseconds);
            cpu.push_back(took.cpuSeconds * milliseconds);
            each[way].push_back(took.cpuSeconds * milliseconds);
            const std::string query = store::searchQuery(typed);
            const bench::Stopwatch theirs;
            auto rows = floor.query("SELECT rowid FROM names WHERE names MATCH ?1 "
                                    "ORDER BY rank LIMIT ?2",
                                    query, shown);
            TL_EACH_ROW (rows) {
            }
            const auto needed = theirs.times();
            floors.push_back(needed.seconds * milliseconds);
            cpuFloors.push_back(needed.cpuSeconds * milliseconds);
            if (letters == text.size() && found.empty())
                std::fprintf(stderr, "Nobody is found by a whole entry (%s).\n", way.c_str());
        }
    }
    figures.addSpread("search.key", "ms", all);
    figures.addSpread("floor.text_index", "ms", floors);
    figures.addSpread("search.key.cpu", "ms", cpu);
    figures.addSpread("floor.text_index.cpu", "ms", cpuFloors);
    for (const char *end : {"", ".p99", ".cpu", ".cpu.p99"})
        figures.holdAgainst(std::string("search.key") + end, std::string("floor.text_index") + end);
    for (const auto &[way, values] : each)
        figures.addSpread("search.key." + way + ".cpu", "ms", values);
    return {};
}

[[nodiscard]] Result<void> write(Figures &figures, const std::filesystem::path &folder,
                                 std::span<const store::StoredRow> rows, const Options &options)
{
    TL_TRY(const auto ours, bench::insertThroughStore(folder / "ours", rows));
    TL_TRY(const auto text, bench::insertWithTextIndex(folder / "text", rows));
    TL_TRY(const auto bare, bench::insertBare(folder / "bare", rows));
    const double people = options.people;
    const auto add = [&](const std::string &name, const bench::Floor &floor) {
        figures.add(name, "us/person", microseconds * floor.times.seconds / people);
        figures.add(name + ".cpu", "us/person", microseconds * floor.times.cpuSeconds / people);
    };
    add("search.write", ours);
    add("floor.write_text_index", text);
    add("floor.write_bare", bare);
    figures.holdAgainst("search.write", "floor.write_bare");
    figures.holdAgainst("search.write.cpu", "floor.write_bare.cpu");
    figures.holdAgainst("floor.write_text_index", "floor.write_bare");
    figures.holdAgainst("floor.write_text_index.cpu", "floor.write_bare.cpu");
    return {};
}

[[nodiscard]] Result<void> run(const Options &options, Figures &figures)
{
    const QTemporaryDir temporary;
    if (!temporary.isValid())
        return failed("No temporary folder can be made.");
    const std::filesystem::path folder = temporary.path().toStdString();
    const std::vector<store::StoredRow> rows = bench::peopleRows(options.seed, options.people);
    {
        TL_TRY(const auto made, storeOf(folder / "device", rows));
        TL_TRY(auto floor, textIndexOf(folder / "floor.db", options));
        TL_TRY(const auto reader, made->openReader());
        TL_CHECK(type(figures, options, *reader, floor));
    }
    return write(figures, folder / "write", rows, options);
}

[[nodiscard]] Result<void> runAll(const Options &options)
{
    Figures figures;
    for (std::uint32_t i = 1; i <= options.runs; ++i) {
        std::fprintf(stderr, "Run %u of %u: %u of %u people looked for.\n", i, options.runs,
                     options.lookedFor, options.people);
        TL_CHECK(run(options, figures));
    }
    figures.print();
    return {};
}

} // namespace

int main(int argc, char **argv)
{
    Options options;
    if (!bench::readArguments({argv + 1, argv + argc},
                              {{"--runs", &options.runs},
                               {"--people", &options.people},
                               {"--looked-for", &options.lookedFor}},
                              {})) {
        std::fprintf(stderr,
                     "That is not understood. There are --runs N, --people N and "
                     "--looked-for N, with numbers from 1 on.\n");
        return 2;
    }
    const auto done = runAll(options);
    if (!done)
        std::fprintf(stderr, "%s\n", done.error().message.c_str());
    return done ? 0 : 1;
}
