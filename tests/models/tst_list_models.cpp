// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "Throughline/Models/rows_model.h"
#include "Throughline/Models/windowed_model.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include <random>

namespace {

struct Row
{
    Q_GADGET
    Q_PROPERTY(int id MEMBER id)

public:
    int id = -1;
    int value = 0;

    [[nodiscard]] int key() const { return id; }
    friend bool operator==(const Row &, const Row &) = default;
};

class Rows : public throughline::models::RowsModel<Row>
{
public:
    using RowsModel::RowsModel;
};

//! Keys are numbers; pages come when the test says so.
class Window : public throughline::models::WindowedModel<int, Row>
{
public:
    using WindowedModel::setKeys;
    using WindowedModel::WindowedModel;

    struct Asked
    {
        std::size_t page;
        std::vector<int> keys;
        std::uint64_t version;
    };
    mutable std::vector<Asked> asked;

    void answerAll()
    {
        for (const Asked &one : std::exchange(asked, {}))
            answer(one);
    }
    void answer(const Asked &one)
    {
        std::vector<Row> rows;
        for (const int key : one.keys)
            rows.push_back({key, 1});
        setPage(one.page, std::move(rows), one.version);
    }
    [[nodiscard]] int idAt(int row) const { return data(index(row), RowRole).value<Row>().id; }

protected:
    void fetch(std::size_t page, std::vector<int> keys, std::uint64_t version) const override
    {
        asked.push_back({page, std::move(keys), version});
    }
};

[[nodiscard]] std::vector<int> numbers(int count)
{
    std::vector<int> out(static_cast<std::size_t>(count));
    std::iota(out.begin(), out.end(), 0);
    return out;
}

} // namespace

//! Lists that change under a view: what stays stays, what goes goes, and of a long one only the
//! part around the screen is held.
class TestListModels : public QObject
{
    Q_OBJECT

private slots:
    void anyContentsReplaceAnyOther();
    void rowsThatStayAreNotMade();
    void manyRowsComeInTurns();
    void onlyRowsThatDifferAreTold();
    void pagesComeWhenTheyAreLookedAt();
    void onlyAWindowIsHeld();
    void oldAnswersAreNotTaken();
    void rowsKeepWhatTheyShowUntilTheNewComes();
};

void TestListModels::anyContentsReplaceAnyOther()
{
    Rows model;
    const QAbstractItemModelTester tester(&model,
                                          QAbstractItemModelTester::FailureReportingMode::QtTest);
    std::mt19937 random(5);
    for (int round = 0; round < 500; ++round) {
        std::vector<Row> next;
        for (int id = 0; id < 8; ++id) {
            if (random() % 2 == 0)
                next.push_back({id, static_cast<int>(random() % 3)});
        }
        if (random() % 4 == 0)
            std::shuffle(next.begin(), next.end(), random);
        model.setRows(next);
        QVERIFY(model.rows() == next);
        QCOMPARE(model.rowCount(), static_cast<int>(next.size()));
    }
}

void TestListModels::rowsThatStayAreNotMade()
{
    Rows model;
    model.setRows({{1, 0}, {2, 0}, {3, 0}});
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
    model.setRows({{1, 5}, {2, 5}, {3, 5}});
    QCOMPARE(inserted.count() + removed.count(), 0);
    model.setRows({{1, 5}, {9, 5}, {2, 5}, {3, 5}});
    QCOMPARE(inserted.count(), 1);
    QCOMPARE(inserted.first().at(1).toInt(), 1);
    QCOMPARE(removed.count(), 0);
}

void TestListModels::manyRowsComeInTurns()
{
    Rows model;
    std::vector<Row> rows;
    for (int key = 0; key < 20; ++key)
        rows.push_back({key, 0});
    model.setRowsInTurns(rows);
    const int first = model.rowCount();
    QVERIFY(first > 0 && first < 20);
    QCOMPARE(model.wholeCount(), 20);
    // News in the middle of it: what is there changes at once, and the rest is the newest.
    for (Row &row : rows)
        row.value = 1;
    rows.pop_back();
    model.setRowsInTurns(rows);
    QCOMPARE(model.rowCount(), first);
    QCOMPARE(model.rows().front().value, 1);
    QTRY_COMPARE(model.rowCount(), 19);
    QVERIFY(model.rows() == rows);
    // All at once, while others were on their way: those do not come any more.
    model.setRowsInTurns({});
    model.setRowsInTurns(rows);
    model.setRows({{1, 0}});
    QCoreApplication::processEvents();
    QCOMPARE(model.rowCount(), 1);
    QCOMPARE(model.wholeCount(), 1);
}

void TestListModels::onlyRowsThatDifferAreTold()
{
    Rows model;
    model.setRows({{1, 0}, {2, 0}, {3, 0}});
    const QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRows({{1, 0}, {2, 7}, {3, 0}});
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed.front().front().toModelIndex().row(), 1);
}

void TestListModels::pagesComeWhenTheyAreLookedAt()
{
    Window model;
    model.setKeys(numbers(1000));
    QCOMPARE(model.rowCount(), 1000);
    QVERIFY(model.asked.empty());
    QCOMPARE(model.idAt(500), -1);
    QCOMPARE(model.idAt(501), -1);
    QCOMPARE(model.asked.size(), std::size_t{1});
    model.answerAll();
    QCOMPARE(model.idAt(500), 500);
    QCOMPARE(model.idAt(501), 501);
    QVERIFY(model.asked.empty());
    QCOMPARE(model.idAt(999), -1);
    model.answerAll();
    QCOMPARE(model.idAt(999), 999);
}

void TestListModels::onlyAWindowIsHeld()
{
    Window model;
    model.setKeys(numbers(100'000));
    for (int row = 0; row < model.rowCount(); row += 10) {
        (void)model.idAt(row);
        model.answerAll();
        QCOMPARE(model.idAt(row), row);
    }
    QVERIFY(model.pagesHeld() <= Window::mostPages);
}

void TestListModels::oldAnswersAreNotTaken()
{
    Window model;
    model.setKeys(numbers(10));
    (void)model.idAt(0);
    const Window::Asked old = model.asked.front();
    model.asked.clear();
    model.setKeys({7, 8});
    model.answer(old);
    QCOMPARE(model.idAt(0), -1);
    model.answerAll();
    QCOMPARE(model.idAt(0), 7);
}

void TestListModels::rowsKeepWhatTheyShowUntilTheNewComes()
{
    Window model;
    model.setKeys(numbers(10));
    (void)model.idAt(0);
    model.answerAll();
    model.setKeys({100, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9});
    QCOMPARE(model.rowCount(), 11);
    QCOMPARE(model.idAt(0), 0);
    model.answerAll();
    QCOMPARE(model.idAt(0), 100);
}

QTEST_GUILESS_MAIN(TestListModels)
#include "tst_list_models.moc"
