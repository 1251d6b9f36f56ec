// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/code_list.h"
#include "domain/record.h"
#include "domain/rules/differences.h"
#include "domain/schema_table.h"

#include <QTest>

#include <algorithm>
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
    void whatIsKeptUntilSomebodyChooses();
    void whoChoosesAndWhatIsShownMeanwhile();
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
            // What a manager says of a contact afterwards is no part of what happened.
            const bool isAfterwards = kind.kind == Kind::Contact
                && field.number == fieldNumber<Kind::Contact>("reviewed");
            QCOMPARE(field.merge == MergePolicy::InsertOnce, once && !isAfterwards);
            const bool isSet = field.merge == MergePolicy::Set;
            QVERIFY(!isSet || field.type == FieldType::CodeSet);
        }
    }
}

// sync.md D5: of two answers none is lost where it would hurt somebody.
void TestDomainSchema::whatIsKeptUntilSomebodyChooses()
{
    const std::pair<Kind, std::string_view> named[] = {
        {Kind::SafetyInstruction, "instruction"},
        {Kind::SafetyInstruction, "detail"},
        {Kind::SafetyInstruction, "ended_on"},
        {Kind::Risk, "state"},
        {Kind::Risk, "level"},
        {Kind::Risk, "about"},
        {Kind::Risk, "note"},
        {Kind::Sentence, "licence_conditions"},
        {Kind::Sentence, "licence_end"},
        {Kind::Person, "do_not_contact"},
        {Kind::Person, "supporter_phone"},
        {Kind::ContactPoint, "value"},
        {Kind::ContactPoint, "message_safe"},
        {Kind::Consent, "state"},
        {Kind::Consent, "limits"},
        {Kind::Safeguarding, "status"},
        {Kind::Worker, "telephone"},
        {Kind::Worker, "emergency_contact"},
    };
    for (const auto &[kind, name] : named)
        QVERIFY2(describe(kind).field(name)->merge == MergePolicy::MultiValue,
                 std::string(name).c_str());
    // A set of codes that may change is merged code by code; risk is chosen whole.
    for (const KindDescription &kind : kinds()) {
        for (const Field &field : kind.fields) {
            if (field.type == FieldType::CodeSet && kind.kind != Kind::Risk)
                QVERIFY(field.merge == MergePolicy::Set || field.merge == MergePolicy::InsertOnce);
        }
        const bool any = std::any_of(kind.fields.begin(), kind.fields.end(), [](const Field &one) {
            return one.merge == MergePolicy::MultiValue;
        });
        QCOMPARE(kind.mayDiffer(), any);
    }
}

void TestDomainSchema::whoChoosesAndWhatIsShownMeanwhile()
{
    QVERIFY(!isForManagersToChoose(Kind::ContactPoint, fieldNumber<Kind::ContactPoint>("value")));
    QVERIFY(!isForManagersToChoose(Kind::Person, fieldNumber<Kind::Person>("supporter_phone")));
    QVERIFY(isForManagersToChoose(Kind::Person, fieldNumber<Kind::Person>("do_not_contact")));
    QVERIFY(isForManagersToChoose(Kind::SafetyInstruction, 3));
    const auto more = [](Kind kind, std::string_view name, const Value &value, const Value &than) {
        const Field &field = *describe(kind).field(name);
        return caution(kind, field, value) > caution(kind, field, than);
    };
    const Value yes = std::int64_t{1};
    const Value no = std::int64_t{0};
    QVERIFY(more(Kind::Person, "do_not_contact", yes, Value{}));
    QVERIFY(more(Kind::Person, "do_not_contact", yes, no));
    QVERIFY(more(Kind::ContactPoint, "message_safe", no, yes));
    QVERIFY(more(Kind::Consent, "state", std::string("WITHDRAWN"), std::string("GIVEN")));
    QVERIFY(more(Kind::Risk, "level", std::string("HIGH"), std::string("LOW")));
    QVERIFY(more(Kind::SafetyInstruction, "ended_on", Value{}, *partialDate(2026, 1, 1)));
    QVERIFY(more(Kind::Sentence, "licence_end", *partialDate(2027), *partialDate(2026, 12, 31)));
    QVERIFY(more(Kind::Safeguarding, "status", std::string("RAISED"), std::string("CLOSED")));
    QVERIFY(!more(Kind::ContactPoint, "value", std::string("a"), std::string("b")));
    // Every code of the lists that have an order stands in it: none is overlooked.
    for (const auto &[kind, name] : {std::pair{Kind::Consent, "state"},
                                     {Kind::Risk, "level"},
                                     {Kind::Safeguarding, "status"},
                                     {Kind::Voice, "consent"}}) {
        const Field &field = *describe(kind).field(std::string_view(name));
        std::set<int> places;
        for (const Code &code : codeList(field.codeList)->codes)
            QVERIFY(places.insert(caution(kind, field, std::string(code.key))).second);
        QVERIFY(!places.contains(0));
    }
    // Both can stand only where there is room for both.
    const Field &detail = *describe(Kind::SafetyInstruction).field("detail");
    const Value words[] = {std::string("Ring first"), std::string("Never alone")};
    QVERIFY(together(detail, words) == Value(std::string("Ring first; Never alone")));
    const Field &about = *describe(Kind::Risk).field("about");
    const Value sets[] = {std::string("A;C"), std::string("B;C")};
    QVERIFY(together(about, sets) == Value(std::string("A;B;C")));
    const Value answers[] = {yes, no};
    QVERIFY(!together(*describe(Kind::Person).field("do_not_contact"), answers));
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
