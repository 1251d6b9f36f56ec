// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/device_profile.h"

#include "domain/schema_table.h"
#include "domain/working_days.h"
#include "store/figure_readers.h"
#include "store/figure_scans.h"

#include <QTest>

using namespace throughline;
using base::RecordId;
using domain::fieldNumber;
using domain::Kind;
using store::DeviceStore;
using store::FigureColumns;
using store::FigureReaders;
using store::FigureScans;

namespace {

constexpr std::int64_t many = 3'000; //!< several batches

[[nodiscard]] RecordId idNumber(std::int64_t number)
{
    RecordId id;
    for (std::size_t i = 16; i-- > 8; number >>= 8)
        id.bytes[i] = static_cast<std::uint8_t>(number);
    return id;
}

[[nodiscard]] store::StoredRow rowOf(Kind kind, std::int64_t number)
{
    store::StoredRow row;
    row.record.kind = kind;
    row.record.id = idNumber(number);
    row.record.folder = idOf<base::FolderId>(1);
    row.clock = {1};
    return row;
}

[[nodiscard]] store::StoredRow person(std::int64_t number)
{
    store::StoredRow row = rowOf(Kind::Person, number);
    if (number % 3 != 0)
        row.record.set(fieldNumber<Kind::Person>("prison"),
                       std::string(number % 2 ? "BAI" : "LEI"));
    if (number % 5 != 0)
        row.record.set(fieldNumber<Kind::Person>("age_guess"), number % 7);
    row.record.set(fieldNumber<Kind::Person>("key_worker"), idNumber(number % 7));
    return row;
}

[[nodiscard]] store::StoredRow custody(std::int64_t number)
{
    store::StoredRow row = rowOf(Kind::Custody, number);
    row.record.set(fieldNumber<Kind::Custody>("person"), idNumber(number % many));
    if (number % 4 != 0)
        row.record.set(fieldNumber<Kind::Custody>("from_date"),
                       domain::addDays(*domain::partialDate(2026, 1, 1), number % 365));
    return row;
}

[[nodiscard]] std::vector<FigureColumns::Query> madeQueries()
{
    FigureColumns::Query people{Kind::Person,
                                {fieldNumber<Kind::Person>("prison"),
                                 fieldNumber<Kind::Person>("age_guess"),
                                 fieldNumber<Kind::Person>("key_worker")}};
    people.withFolder = true;
    people.withClockHead = true;
    FigureColumns::Query spells{Kind::Custody, {fieldNumber<Kind::Custody>("person")}};
    FigureColumns::Query dated{Kind::Custody, {fieldNumber<Kind::Custody>("from_date")}};
    dated.between = fieldNumber<Kind::Custody>("from_date");
    dated.first = *domain::partialDate(2026, 3, 1);
    dated.last = *domain::partialDate(2026, 9, 30);
    return {people, spells, dated};
}

[[nodiscard]] const std::vector<FigureColumns::Query> &queries()
{
    static const std::vector<FigureColumns::Query> all = madeQueries();
    return all;
}

//! Everything that a row says, in words.
[[nodiscard]] std::string inWords(const FigureColumns::Query &query, const FigureColumns::Row &row)
{
    std::string out = row.id().hex();
    const auto number = [&](int field) {
        out += row.isNull(field) ? " -" : ' ' + std::to_string(row.number(field));
    };
    if (query.kind == Kind::Person) {
        out += ' ' + std::string(row.text(0));
        number(1);
        out += ' ' + row.reference(2).value_or(RecordId{}).hex() + ' '
            + std::to_string(row.folder()) + ' ' + std::to_string(row.clockHead().size());
    } else if (query.between == 0) {
        out += ' ' + row.reference(0).value_or(RecordId{}).hex();
    } else {
        out += row.date(0) ? ' ' + domain::toText(*row.date(0)) : " -";
    }
    return out;
}

//! A store with many people and what belongs to them.
struct Filled
{
    DeviceProfile profile;
    std::unique_ptr<DeviceStore> store;

    Filled()
    {
        auto opened = profile.create();
        if (!opened.ok())
            qFatal("no store for the test");
        store = std::move(*opened);
        const auto filled = [&]() -> base::Result<void> {
            TL_TRY(auto transaction, store->begin(DeviceStore::Durability::Lazy));
            for (std::int64_t i = 0; i < many; ++i) {
                TL_CHECK(store->records.put(person(i)));
                TL_CHECK(store->records.put(custody(many + i)));
            }
            return transaction.commit();
        };
        if (!filled().ok())
            qFatal("the test's store cannot be filled");
    }
    [[nodiscard]] FigureReaders readers(std::size_t others) const
    {
        auto opened = FigureReaders::open(*store, others);
        if (!opened.ok())
            qFatal("no readers for the test: %s", opened.error().message.c_str());
        return std::move(*opened);
    }
    //! Rows of all queries, asked for in this order.
    [[nodiscard]] std::vector<std::vector<std::string>>
    all(std::size_t others, const std::vector<std::size_t> &order) const
    {
        const FigureReaders readers = this->readers(others);
        FigureScans scans(store->figures, readers.others(), queries());
        std::vector<std::vector<std::string>> out(queries().size());
        for (const std::size_t which : order) {
            const auto read = scans.visit(which, [&](const FigureColumns::Row &row) {
                out[which].push_back(inWords(queries()[which], row));
            });
            if (!read.ok())
                qFatal("a query of the test fails: %s", read.error().message.c_str());
        }
        return out;
    }
};

} // namespace

//! Reading on several connections at once says what one connection says.
class TestFigureScans : public QObject
{
    Q_OBJECT

private slots:
    void isWhatOneConnectionReads();
    void nothingIsNotZero();
    void everybodySeesOneMoment();
    void nobodyElseSeesATransaction();
    void endsBeforeAllIsRead();
};

void TestFigureScans::isWhatOneConnectionReads()
{
    const Filled filled;
    std::vector<std::vector<std::string>> plain(queries().size());
    for (std::size_t i = 0; i < plain.size(); ++i) {
        QVERIFY(filled.store->figures
                    .read(queries()[i],
                          [&](const auto &row) { plain[i].push_back(inWords(queries()[i], row)); })
                    .ok());
    }
    QCOMPARE(plain[0].size(), std::size_t(many));
    QVERIFY(plain[2].size() > 500 && plain[2].size() < std::size_t(many));
    for (const std::size_t others : {0U, 1U, 2U, 3U}) {
        QCOMPARE(filled.readers(others).others().size(), others);
        for (int again = 0; again < 5; ++again) {
            QVERIFY(filled.all(others, {0, 1, 2}) == plain);
            QVERIFY(filled.all(others, {2, 0, 1}) == plain);
        }
    }
}

void TestFigureScans::nothingIsNotZero()
{
    const Filled filled;
    std::map<RecordId, std::optional<std::int64_t>> ages;
    const auto read = filled.store->figures.read(queries()[0], [&](const auto &row) {
        ages[row.id()] = row.isNull(1) ? std::nullopt : std::optional(row.number(1));
    });
    QVERIFY(read.ok());
    QVERIFY(ages.at(idNumber(7)) == 0);
    QVERIFY(ages.at(idNumber(9)) == 2);
    QVERIFY(!ages.at(idNumber(35)));
}

void TestFigureScans::everybodySeesOneMoment()
{
    const Filled filled;
    const FigureReaders readers = filled.readers(2);
    const auto counted = [](const FigureColumns &columns) {
        std::size_t rows = 0;
        if (!columns.read(queries()[0], [&rows](const auto &) { ++rows; }).ok())
            qFatal("the test cannot count");
        return rows;
    };
    for (const FigureColumns *const one : readers.others())
        QCOMPARE(counted(*one), std::size_t(many));
    // Nobody can write on the store's own connection while it holds the moment.
    QVERIFY(filled.store->figures.inTransaction());
    QCOMPARE(counted(filled.store->figures), std::size_t(many));
}

void TestFigureScans::nobodyElseSeesATransaction()
{
    const Filled filled;
    auto transaction = filled.store->begin(DeviceStore::Durability::Lazy);
    QVERIFY(transaction.ok());
    QVERIFY(filled.store->records.put(person(many * 3)).ok());
    QCOMPARE(filled.readers(2).others().size(), std::size_t(0));
    QCOMPARE(filled.all(2, {0, 1, 2})[0].size(), std::size_t(many + 1));
}

//! Whoever stops asking, because something failed, waits for no more than a batch.
void TestFigureScans::endsBeforeAllIsRead()
{
    const Filled filled;
    for (int again = 0; again < 20; ++again) {
        const FigureReaders readers = filled.readers(2);
        FigureScans scans(filled.store->figures, readers.others(), queries());
        if (again % 2 == 0)
            QVERIFY(scans.visit(0, [](const auto &) {}).ok());
    }
}

QTEST_APPLESS_MAIN(TestFigureScans)
#include "tst_figure_scans.moc"
