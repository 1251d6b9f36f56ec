// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/field_text.h"
#include "service/demo.h"
#include "store/lone_workspace.h"

#include <QTest>

#include <algorithm>

using namespace throughline;
using namespace throughline::service;
using domain::Kind;

namespace {

//! What the records of a kind say, without ids; sorted, as records of one moment have no order.
std::vector<std::string> said(const test::LoneWorkspace &alone, Kind kind)
{
    std::vector<std::string> out;
    for (const domain::Record &record : alone.list(kind)) {
        std::string line;
        for (const auto &[number, value] : record.fields) {
            const domain::Field *field = domain::describe(kind).field(number);
            if (field->type != domain::FieldType::Reference)
                line += std::string(field->name) + "=" + domain::valueToText(*field, value) + "|";
        }
        out.push_back(std::move(line));
    }
    std::sort(out.begin(), out.end());
    return out;
}

constexpr Kind kinds[] = {Kind::Person,        Kind::Release,  Kind::Contact,
                          Kind::Accommodation, Kind::Referral, Kind::Service};

} // namespace

class TestDemo : public QObject
{
    Q_OBJECT

private slots:
    void sameSeedSameValues();
    void asManyAsAsked();
    void everythingIsLinked();
    void refusesNonsense();
};

void TestDemo::sameSeedSameValues()
{
    std::vector<std::vector<std::string>> first;
    for (const std::uint64_t seed : {1, 1, 2}) {
        test::LoneWorkspace alone;
        QCOMPARE(alone.open(), std::string());
        QVERIFY(fillDemo(*alone.workspace, {30, 200, seed}, {}));
        std::vector<std::vector<std::string>> all;
        for (const Kind kind : kinds)
            all.push_back(said(alone, kind));
        if (first.empty())
            first = all;
        QCOMPARE(all == first, seed == 1);
    }
}

void TestDemo::asManyAsAsked()
{
    test::LoneWorkspace alone;
    QCOMPARE(alone.open(), std::string());
    std::int64_t last = 0;
    std::int64_t calls = 0;
    QVERIFY(fillDemo(*alone.workspace, {400, 4000, 7}, [&](std::int64_t done, std::int64_t all) {
        QCOMPARE(all, 4400);
        QVERIFY(done > last);
        last = done;
        ++calls;
    }));
    QCOMPARE(last, 4400);
    QVERIFY(calls > 1); // in batches
    QCOMPARE(alone.count(Kind::Person), 400);
    QCOMPARE(alone.count(Kind::Contact), 4000);
    for (const Kind kind : kinds)
        QVERIFY(alone.count(kind) > 0);
    const auto wrong = alone.workspace->store().check();
    QVERIFY(wrong);
    QVERIFY2(wrong->empty(), wrong->empty() ? "" : wrong->front().c_str());
}

void TestDemo::everythingIsLinked()
{
    test::LoneWorkspace alone;
    QCOMPARE(alone.open(), std::string());
    QVERIFY(fillDemo(*alone.workspace, {50, 300, 3}, {}));
    for (const Kind kind : kinds) {
        for (const domain::Record &record : alone.list(kind)) {
            for (const auto &[number, value] : record.fields) {
                const std::string_view name = domain::describe(kind).field(number)->name;
                const Kind other = name == "person" ? Kind::Person
                    : name == "release"             ? Kind::Release
                                                    : Kind::Service;
                if (const auto *id = std::get_if<base::RecordId>(&value))
                    QVERIFY(findRecord(*alone.workspace, other, *id));
            }
        }
    }
}

void TestDemo::refusesNonsense()
{
    test::LoneWorkspace alone;
    QCOMPARE(alone.open(), std::string());
    QVERIFY(!fillDemo(*alone.workspace, {0, 10, 1}, {}));
    QVERIFY(!fillDemo(*alone.workspace, {10, -1, 1}, {}));
    QCOMPARE(alone.count(Kind::Service), 0);
}

QTEST_GUILESS_MAIN(TestDemo)
#include "tst_demo.moc"
