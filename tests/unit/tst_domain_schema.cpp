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

//! Every table and field number that was ever given out. A line may be added; none may change.
constexpr struct
{
    int table;
    int field;
    const char *name;
    FieldType type;
} frozen[] = {
    {0, 1, "folder.kind", FieldType::Integer},
    {0, 2, "folder.name", FieldType::Text},
    {1, 1, "person.family_name", FieldType::Text},
    {1, 2, "person.given_names", FieldType::Text},
    {1, 3, "person.preferred_name", FieldType::Text},
    {1, 4, "person.date_of_birth", FieldType::Date},
    {1, 5, "person.prison_number", FieldType::Text},
    {1, 6, "person.prison", FieldType::Code},
    {1, 7, "person.status", FieldType::Code},
    {1, 8, "person.key_worker", FieldType::Reference},
    {1, 9, "person.note", FieldType::Text},
    {2, 1, "release.person", FieldType::Reference},
    {2, 2, "release.state", FieldType::Code},
    {2, 3, "release.prison", FieldType::Code},
    {2, 4, "release.release_date", FieldType::Date},
    {2, 5, "release.release_time", FieldType::WallTime},
    {2, 6, "release.release_date_type", FieldType::Code},
    {2, 7, "release.route", FieldType::Code},
    {2, 8, "release.probation_office", FieldType::Text},
    {2, 9, "release.first_appointment", FieldType::WallDateTime},
    {2, 10, "release.meet", FieldType::Code},
    {2, 11, "release.told_by", FieldType::Code},
    {2, 12, "release.told_on", FieldType::Date},
    {2, 13, "release.note", FieldType::Text},
    {2, 14, "release.released_at", FieldType::Instant},
    {3, 1, "contact.person", FieldType::Reference},
    {3, 2, "contact.mode", FieldType::Code},
    {3, 3, "contact.outcome", FieldType::Code},
    {3, 4, "contact.at", FieldType::Instant},
    {3, 5, "contact.minutes", FieldType::Integer},
    {3, 6, "contact.gate_outcome", FieldType::Code},
    {3, 7, "contact.waiting_since", FieldType::Instant},
    {3, 8, "contact.place", FieldType::Text},
    {3, 9, "contact.pathways", FieldType::CodeSet},
    {3, 10, "contact.note", FieldType::Text},
    {3, 11, "contact.next_step", FieldType::Text},
    {3, 12, "contact.release", FieldType::Reference},
    {3, 13, "contact.corrects", FieldType::Reference},
    {4, 1, "accommodation.person", FieldType::Reference},
    {4, 2, "accommodation.release", FieldType::Reference},
    {4, 3, "accommodation.timepoint", FieldType::Code},
    {4, 4, "accommodation.answer", FieldType::Code},
    {4, 5, "accommodation.type", FieldType::Code},
    {4, 6, "accommodation.from_date", FieldType::Date},
    {4, 7, "accommodation.to_date", FieldType::Date},
    {4, 8, "accommodation.address", FieldType::Text},
    {4, 9, "accommodation.local_authority", FieldType::Code},
    {4, 10, "accommodation.answered_on", FieldType::Date},
    {4, 11, "accommodation.confirmed", FieldType::YesNo},
    {4, 12, "accommodation.note", FieldType::Text},
    {4, 13, "accommodation.corrects", FieldType::Reference},
    {5, 1, "referral.person", FieldType::Reference},
    {5, 2, "referral.direction", FieldType::Code},
    {5, 3, "referral.status", FieldType::Code},
    {5, 4, "referral.service", FieldType::Reference},
    {5, 5, "referral.service_name", FieldType::Text},
    {5, 6, "referral.source", FieldType::Code},
    {5, 7, "referral.referred_on", FieldType::Date},
    {5, 8, "referral.method", FieldType::Text},
    {5, 9, "referral.needs", FieldType::CodeSet},
    {5, 10, "referral.status_on", FieldType::Date},
    {5, 11, "referral.reason", FieldType::Text},
    {5, 12, "referral.note", FieldType::Text},
    {6, 1, "service.name", FieldType::Text},
    {6, 2, "service.type", FieldType::Code},
    {6, 3, "service.organisation_type", FieldType::Code},
    {6, 4, "service.prisons", FieldType::CodeSet},
    {6, 5, "service.areas", FieldType::Text},
    {6, 6, "service.audience", FieldType::CodeSet},
    {6, 7, "service.how_to_refer", FieldType::Text},
    {6, 8, "service.phone", FieldType::Text},
    {6, 9, "service.capacity", FieldType::Code},
    {6, 10, "service.checked_on", FieldType::Date},
    {6, 11, "service.checked_by", FieldType::Text},
    {6, 12, "service.source", FieldType::Text},
    {6, 13, "service.note", FieldType::Text},
};

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
    void numbersAreFrozen();
    void namesAndLabelsAreThere();
    void everyCodeListExists();
    void insertOnceKinds();
    void kindsAreFound();
    void recordKeepsItsFieldsSorted();
};

void TestDomainSchema::numbersAreFrozen()
{
    std::size_t fields = 0;
    for (const KindDescription &kind : kinds())
        fields += kind.fields.size();
    QCOMPARE(fields, std::size(frozen));
    for (const auto &one : frozen) {
        const KindDescription *kind = kindByNumber(static_cast<std::uint64_t>(one.table));
        QVERIFY2(kind != nullptr, one.name);
        const Field *field = kind->field(static_cast<std::uint16_t>(one.field));
        QVERIFY2(field != nullptr, one.name);
        QCOMPARE(std::string(kind->name) + '.' + std::string(field->name), std::string(one.name));
        QVERIFY2(field->type == one.type, one.name);
        QVERIFY2(field == kind->field(field->name), one.name);
    }
}

void TestDomainSchema::namesAndLabelsAreThere()
{
    for (const KindDescription &kind : kinds()) {
        std::set<std::string_view> names;
        for (const Field &field : kind.fields) {
            QVERIFY(names.insert(field.name).second);
            QVERIFY(!field.label.empty());
            QCOMPARE(field.since, 1);
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
    for (const KindDescription &kind : kinds()) {
        const bool once = kind.kind == Kind::Contact || kind.kind == Kind::Accommodation;
        for (const Field &field : kind.fields) {
            QCOMPARE(field.merge == MergePolicy::InsertOnce, once);
            QCOMPARE(field.merge == MergePolicy::LastWriterWins, !once);
        }
    }
}

void TestDomainSchema::kindsAreFound()
{
    QCOMPARE(kinds().size(), std::size_t{7});
    QVERIFY(kindByName("people") == &describe(Kind::Person));
    QVERIFY(kindByName("person") == &describe(Kind::Person));
    QVERIFY(kindByName("accommodation") == &describe(Kind::Accommodation));
    QVERIFY(kindByName("persons") == nullptr);
    QVERIFY(kindByName("") == nullptr);
    QVERIFY(kindByNumber(6) == &describe(Kind::Service));
    QVERIFY(kindByNumber(7) == nullptr);
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
