// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/code_list.h"
#include "domain/record.h"
#include "domain/schema_table.h"

#include <QTest>

#include <set>
#include <string>

using namespace throughline::domain;

namespace {

static_assert(fieldNumber<Kind::Person>("family_name") == 1);
static_assert(fieldNumber<Kind::Contact>("corrects") == 13);

//! A name that the kind does not have is no constant, so code that uses it does not compile.
template<Kind kind>
concept HasMisspelt = requires
{
    typename std::integral_constant<std::uint16_t, fieldNumber<kind>("famly_name")>;
};
static_assert(!HasMisspelt<Kind::Person>);

} // namespace

class TestDomainSchema : public QObject
{
    Q_OBJECT

private slots:
    void namesAndLabelsAreThere();
    void everyCodeListExists();
    void insertOnceKinds();
    void kindsAreFound();
    void recordKeepsItsFieldsSorted();
};

void TestDomainSchema::namesAndLabelsAreThere()
{
    for (const KindDescription &kind : kinds()) {
        std::set<std::string_view> names;
        for (const Field &field : kind.fields) {
            QVERIFY(names.insert(field.name).second);
            QVERIFY(!field.label.empty());
            QVERIFY(field.since >= 1 && field.since <= schemaVersion);
            // Names become columns and options as they are.
            QVERIFY(field.name.find_first_not_of("abcdefghijklmnopqrstuvwxyz_") == field.name.npos);
        }
        QVERIFY(kind.field("no_such_field") == nullptr);
        QVERIFY(kind.field(std::uint16_t{0}) == nullptr);
        QVERIFY(kind.field(std::uint16_t{999}) == nullptr);
    }
}

void TestDomainSchema::everyCodeListExists()
{
    for (const KindDescription &kind : kinds()) {
        for (const Field &field : kind.fields) {
            const bool coded = field.type == FieldType::Code || field.type == FieldType::CodeSet;
            const bool points = field.type == FieldType::Reference;
            QCOMPARE(!field.codeList.empty(), coded || points);
            if (points) {
                QVERIFY(field.codeList == "user" || kindByName(field.codeList) != nullptr);
                continue;
            }
            forEachListId(field.codeList, [&](std::string_view id) {
                const CodeList *list = codeList(id);
                QVERIFY2(list != nullptr, std::string(id).c_str());
                QVERIFY(!list->deviceLocal);
            });
        }
    }
}

void TestDomainSchema::insertOnceKinds()
{
    for (const Kind kind : {Kind::Contact, Kind::Accommodation, Kind::Checklist,
                            Kind::CapacityChange, Kind::Access}) // sync.md D5
        QVERIFY(describe(kind).fields.front().merge == MergePolicy::InsertOnce);
    for (const KindDescription &kind : kinds()) {
        const bool once = kind.fields.front().merge == MergePolicy::InsertOnce;
        for (const Field &field : kind.fields) {
            QCOMPARE(field.merge == MergePolicy::InsertOnce, once);
            QCOMPARE(field.merge == MergePolicy::LastWriterWins, !once);
        }
    }
}

void TestDomainSchema::kindsAreFound()
{
    std::set<std::string_view> names;
    for (const KindDescription &kind : kinds()) {
        QVERIFY(kindByName(kind.name) == &kind);
        QVERIFY(kindByName(kind.plural) == &kind);
        QVERIFY(names.insert(kind.name).second);
        QVERIFY(names.insert(kind.plural).second || kind.plural == kind.name);
    }
    QVERIFY(kindByName("people") == &describe(Kind::Person));
    QVERIFY(kindByName("person") == &describe(Kind::Person));
    QVERIFY(kindByName("accommodation") == &describe(Kind::Accommodation));
    QVERIFY(kindByName("persons") == nullptr);
    QVERIFY(kindByName("") == nullptr);
    QVERIFY(kindByNumber(6) == &describe(Kind::Service));
    QVERIFY(kindByNumber(kinds().size()) == nullptr);
    QVERIFY(kindByNumber(~0ull) == nullptr);
}

void TestDomainSchema::recordKeepsItsFieldsSorted()
{
    Record record;
    record.set(5, std::string("A1234BC"));
    record.set(1, std::string("Example"));
    record.set(9, std::string("first"));
    record.set(9, std::string("second"));
    record.set(4, std::monostate{});
    QCOMPARE(record.fields.size(), std::size_t{4});
    for (std::size_t i = 1; i < record.fields.size(); ++i)
        QVERIFY(record.fields[i - 1].first < record.fields[i].first);
    QVERIFY(*record.find(9) == Value(std::string("second")));
    QVERIFY(record.find(4) != nullptr); // cleared is not the same as never set
    QVERIFY(record.find(2) == nullptr);
    QVERIFY(record.find(20) == nullptr);
}

QTEST_GUILESS_MAIN(TestDomainSchema)
#include "tst_domain_schema.moc"
