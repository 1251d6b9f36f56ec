// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/bare_store.h"

#include "domain/calendar.h"
#include "domain/field_text.h"
#include "domain/schema_table.h"
#include "store/records.h"

#include <QTest>

#include <rapidcheck.h>

using namespace throughline;
using base::ErrorCode;
using base::RecordId;
using domain::fieldNumber;
using domain::FieldType;
using domain::Kind;
using domain::Value;
using store::ListFilter;
using store::Records;
using store::StoredRow;

namespace {

template<class IdType>
[[nodiscard]] rc::Gen<IdType> anyId()
{
    return rc::gen::map(rc::gen::container<std::vector<std::uint8_t>>(
                            IdType::size, rc::gen::arbitrary<std::uint8_t>()),
                        [](std::vector<std::uint8_t> bytes) {
                            bytes.back() |= 1; // an id is never null
                            return *IdType::from(bytes);
                        });
}

[[nodiscard]] rc::Gen<domain::PartialDate> anyDate(bool whole)
{
    return rc::gen::exec([whole] {
        const int year = *rc::gen::inRange(1, 10'000);
        const int month = *rc::gen::inRange(whole ? 1 : 0, 13);
        const int day =
            month == 0 ? 0 : *rc::gen::inRange(whole ? 1 : 0, domain::daysInMonth(year, month) + 1);
        return *domain::partialDate(year, month, day);
    });
}

[[nodiscard]] rc::Gen<std::string> anyText()
{
    return rc::gen::element<std::string>(
        "", "Made Up", "Łódź", "O'Brien; DROP TABLE person;--", "\"quoted\" ?1", "x\n\ty",
        std::string(3000, 'n'), std::string("nul \0 inside", 12), "Siân Tŷ-Enghraifft", "日本");
}

[[nodiscard]] rc::Gen<Value> anyValue(const domain::Field &field)
{
    switch (field.type) {
    case FieldType::Text:
    case FieldType::Code:
    case FieldType::CodeSet:
        return rc::gen::map(anyText(), [](std::string text) { return Value(std::move(text)); });
    case FieldType::Integer:
    case FieldType::Money:
        return rc::gen::map(rc::gen::arbitrary<std::int64_t>(),
                            [](std::int64_t number) { return Value(number); });
    case FieldType::YesNo:
        return rc::gen::map(rc::gen::inRange<std::int64_t>(0, 2),
                            [](std::int64_t number) { return Value(number); });
    case FieldType::WallTime:
        return rc::gen::map(rc::gen::inRange<std::int64_t>(0, 1440),
                            [](std::int64_t number) { return Value(number); });
    case FieldType::Date:
        return rc::gen::map(anyDate(false), [](domain::PartialDate date) { return Value(date); });
    case FieldType::WallDateTime:
        return rc::gen::exec([] {
            const domain::PartialDate date = *anyDate(true);
            return Value(
                domain::WallDateTime{date, static_cast<std::int16_t>(*rc::gen::inRange(0, 1440))});
        });
    case FieldType::Instant:
        return rc::gen::exec([] {
            const std::int64_t first = domain::daysFromCivil(1, 1, 1) * 86'400'000;
            const std::int64_t end = domain::daysFromCivil(10'000, 1, 1) * 86'400'000;
            const auto ms = *rc::gen::inRange<std::int64_t>(first, end);
            return Value(
                domain::Instant{{ms}, static_cast<std::int16_t>(*rc::gen::inRange(-840, 841))});
        });
    case FieldType::Reference:
        return rc::gen::map(anyId<RecordId>(), [](const RecordId &id) { return Value(id); });
    }
    return rc::gen::just(Value());
}

[[nodiscard]] StoredRow anyRow(const domain::KindDescription &kind)
{
    StoredRow row;
    row.record.kind = kind.kind;
    row.record.id = *anyId<RecordId>();
    row.record.folder = *anyId<base::FolderId>();
    for (const domain::Field &field : kind.fields) {
        if (*rc::gen::arbitrary<bool>())
            row.record.set(field.number, *anyValue(field));
    }
    if (*rc::gen::inRange(0, 4) == 0)
        row.record.voidReason = *anyText();
    row.clock = *rc::gen::arbitrary<base::Bytes>();
    if (*rc::gen::arbitrary<bool>())
        row.received = base::Millis{*rc::gen::arbitrary<std::int64_t>()};
    return row;
}

[[nodiscard]] bool same(const StoredRow &a, const StoredRow &b)
{
    return a.record == b.record && a.clock == b.clock && a.received == b.received;
}

//! Made at that second, the n-th of it.
[[nodiscard]] RecordId idAt(std::int64_t ms, std::uint8_t n)
{
    RecordId id;
    for (std::size_t i = 6; i-- > 0; ms >>= 8)
        id.bytes[i] = static_cast<std::uint8_t>(ms);
    id.bytes[15] = n;
    return id;
}

[[nodiscard]] StoredRow contact(std::int64_t ms, std::uint8_t n, const RecordId &person)
{
    StoredRow row;
    row.record.kind = Kind::Contact;
    row.record.id = idAt(ms, n);
    row.record.folder = idOf<base::FolderId>(1);
    row.record.set(fieldNumber<Kind::Contact>("person"), person);
    return row;
}

[[nodiscard]] std::vector<RecordId> listed(const Records &records, Kind kind,
                                           const ListFilter &filter)
{
    std::vector<RecordId> ids;
    const auto done = records.forEach(kind, filter, [&](const StoredRow &row) {
        ids.push_back(row.record.id);
        return base::Result<void>();
    });
    if (!done.ok())
        qFatal("the list failed");
    return ids;
}

} // namespace

class TestRecords : public QObject
{
    Q_OBJECT

private slots:
    void everyKindAndFieldComesBack();
    void columnsSortByTime();
    void clearedFieldIsAbsent();
    void insertNewKeepsTheFirst();
    void putReplacesTheWholeRow();
    void wrongAlternativeIsRefused();
    void received();
    void listsByPersonTimeAndPage();
    void errorOfTheCallbackEndsTheWalk();
    void nestedReads();
    void peopleByNumberAndName();
};

void TestRecords::everyKindAndFieldComesBack()
{
    BareStore store;
    Records records(store.connection);
    const bool good = rc::check("what is put is found", [&] {
        const auto kinds = domain::kinds();
        const auto &kind = kinds[*rc::gen::inRange<std::size_t>(0, kinds.size())];
        const StoredRow row = anyRow(kind);
        const bool there = records.find(kind.kind, row.record.id)->has_value();
        if (there || *rc::gen::arbitrary<bool>())
            RC_ASSERT(records.put(row).ok());
        else
            RC_ASSERT(*records.insertNew(row));
        const auto found = records.find(kind.kind, row.record.id);
        RC_ASSERT(found.ok() && found->has_value());
        RC_ASSERT(same(**found, row));
        ListFilter filter;
        filter.withVoid = true;
        filter.limit = 1;
        std::optional<StoredRow> walked;
        RecordId before = row.record.id;
        --before.bytes[15]; // never null, so there is one below
        filter.after = before;
        RC_ASSERT(records
                      .forEach(kind.kind, filter,
                               [&](const StoredRow &one) {
                                   walked = one;
                                   return base::Result<void>();
                               })
                      .ok());
        RC_ASSERT(walked && same(*walked, row));
    });
    QVERIFY(good);
}

void TestRecords::columnsSortByTime()
{
    BareStore store;
    Records records(store.connection);
    const std::int64_t times[] = {-5'000'000'000'123, -1, 0, 1, 1'795'000'000'000};
    std::uint8_t n = 0;
    for (const std::int64_t ms : times) {
        for (const std::int16_t offset : {std::int16_t{-840}, std::int16_t{0}, std::int16_t{840}}) {
            StoredRow row = contact(5 - n, n, idOf<RecordId>(1));
            ++n;
            row.record.set(fieldNumber<Kind::Contact>("at"), domain::Instant{{ms}, offset});
            VERIFY_OK(records.put(row));
        }
    }
    auto rows = store.connection.query("SELECT id FROM contact ORDER BY at");
    std::vector<RecordId> ordered;
    while (*rows.next())
        ordered.push_back(*rows.fixed<RecordId>(0));
    QCOMPARE(ordered.size(), std::size_t{15});
    for (std::size_t i = 0; i < ordered.size(); ++i)
        QCOMPARE(static_cast<std::size_t>(ordered[i].bytes[15]), i);
    const auto early =
        store.connection.number("SELECT 20261123 * 10000 + 510 > 20261123 * 10000 + 509");
    QCOMPARE(*early, std::optional<std::int64_t>(1));
}

void TestRecords::clearedFieldIsAbsent()
{
    BareStore store;
    Records records(store.connection);
    StoredRow row = contact(1, 1, idOf<RecordId>(1));
    row.record.set(fieldNumber<Kind::Contact>("note"), Value());
    VERIFY_OK(records.put(row));
    const auto found = records.find(Kind::Contact, row.record.id);
    QVERIFY((*found)->record.find(fieldNumber<Kind::Contact>("note")) == nullptr);
    QVERIFY(!records.find(Kind::Contact, idAt(9, 9))->has_value());
}

void TestRecords::insertNewKeepsTheFirst()
{
    BareStore store;
    Records records(store.connection);
    const StoredRow first = contact(1, 1, idOf<RecordId>(1));
    StoredRow second = contact(1, 1, idOf<RecordId>(2));
    QVERIFY(*records.insertNew(first));
    QVERIFY(!*records.insertNew(second));
    QVERIFY(same(**records.find(Kind::Contact, first.record.id), first));
    // The same id in another kind is another record.
    second.record.kind = Kind::Release;
    QVERIFY(*records.insertNew(second));
    QCOMPARE(*records.count(Kind::Contact), 1);
    QCOMPARE(*records.count(Kind::Release), 1);
}

void TestRecords::putReplacesTheWholeRow()
{
    BareStore store;
    Records records(store.connection);
    StoredRow row = contact(1, 1, idOf<RecordId>(1));
    row.record.set(fieldNumber<Kind::Contact>("note"), std::string("first"));
    row.received = base::Millis{7};
    VERIFY_OK(records.put(row));
    StoredRow other = contact(1, 1, idOf<RecordId>(2));
    other.record.voidReason = "made by mistake";
    VERIFY_OK(records.put(other));
    QVERIFY(same(**records.find(Kind::Contact, row.record.id), other));
    QVERIFY(
        listed(records, Kind::Contact, {.person = idOf<RecordId>(1), .withVoid = true}).empty());
}

void TestRecords::wrongAlternativeIsRefused()
{
    BareStore store;
    Records records(store.connection);
    StoredRow row = contact(1, 1, idOf<RecordId>(1));
    row.record.set(fieldNumber<Kind::Contact>("minutes"), std::string("ten"));
    COMPARE_ERROR(records.put(row), ErrorCode::Internal);
    row = contact(1, 1, idOf<RecordId>(1));
    row.record.set(99, std::string("a field of tomorrow"));
    COMPARE_ERROR(records.insertNew(row), ErrorCode::Internal);
    QCOMPARE(*records.count(Kind::Contact), 0);
}

void TestRecords::received()
{
    BareStore store;
    Records records(store.connection);
    StoredRow row = contact(1, 1, idOf<RecordId>(1));
    VERIFY_OK(records.put(row));
    VERIFY_OK(records.setReceived(Kind::Contact, row.record.id, {1234}));
    row.received = base::Millis{1234};
    QVERIFY(same(**records.find(Kind::Contact, row.record.id), row));
}

void TestRecords::listsByPersonTimeAndPage()
{
    BareStore store;
    Records records(store.connection);
    const RecordId ann = idOf<RecordId>(1);
    const RecordId bob = idOf<RecordId>(2);
    for (std::uint8_t i = 0; i < 100; ++i) {
        StoredRow row = contact(1000 + i, i, i % 3 == 0 ? bob : ann);
        if (i % 10 == 0)
            row.record.voidReason = "x";
        VERIFY_OK(records.put(row));
    }
    QCOMPARE(listed(records, Kind::Contact, {}).size(), std::size_t{90});
    QCOMPARE(listed(records, Kind::Contact, {.withVoid = true}).size(), std::size_t{100});
    const auto bobs = listed(records, Kind::Contact, {.person = bob});
    QCOMPARE(bobs.size(), std::size_t{30}); // 34, of them 0, 30, 60 and 90 withdrawn
    QVERIFY(std::is_sorted(bobs.begin(), bobs.end()));
    QCOMPARE(listed(records, Kind::Contact, {.since = base::Millis{1050}, .withVoid = true}).size(),
             std::size_t{50});
    QVERIFY(listed(records, Kind::Contact, {.since = base::Millis{std::int64_t{1} << 50}}).empty());
    QCOMPARE(listed(records, Kind::Contact, {.since = base::Millis{-5}, .withVoid = true}).size(),
             std::size_t{100});

    std::vector<RecordId> paged;
    ListFilter page{.person = bob, .limit = 7};
    for (auto part = listed(records, Kind::Contact, page); !part.empty();
         part = listed(records, Kind::Contact, page)) {
        QVERIFY(part.size() <= 7);
        paged.insert(paged.end(), part.begin(), part.end());
        page.after = part.back();
    }
    QVERIFY(paged == bobs);
    QVERIFY(listed(records, Kind::Contact, {.limit = 0}).empty());
    RecordId last;
    last.bytes.fill(0xff);
    QVERIFY(listed(records, Kind::Contact, {.after = last}).empty());

    // Kinds without a person have none of this person's; a person is their own.
    StoredRow person;
    person.record.kind = Kind::Person;
    person.record.id = ann;
    VERIFY_OK(records.put(person));
    QCOMPARE(listed(records, Kind::Person, {.person = ann}).size(), std::size_t{1});
    QVERIFY(listed(records, Kind::Person, {.person = bob}).empty());
    StoredRow service;
    service.record.kind = Kind::Service;
    service.record.id = idOf<RecordId>(3);
    VERIFY_OK(records.put(service));
    QVERIFY(listed(records, Kind::Service, {.person = ann}).empty());
    // The list of one person is read by its index.
    auto plan = store.connection.query("EXPLAIN QUERY PLAN SELECT id FROM contact WHERE id >= ?1 "
                                       "AND person = ?2 ORDER BY id",
                                       ann, bob);
    QVERIFY(*plan.next());
    QVERIFY(plan.text(3).find("contact_timeline") != std::string_view::npos);
}

void TestRecords::errorOfTheCallbackEndsTheWalk()
{
    BareStore store;
    Records records(store.connection);
    for (std::uint8_t i = 0; i < 5; ++i)
        VERIFY_OK(records.put(contact(1000, i, idOf<RecordId>(1))));
    int seen = 0;
    const auto walked = records.forEach(Kind::Contact, {}, [&](const StoredRow &) {
        return ++seen == 2 ? base::Result<void>(base::Error{ErrorCode::Refused, "Enough."})
                           : base::Result<void>();
    });
    COMPARE_ERROR(walked, ErrorCode::Refused);
    QCOMPARE(seen, 2);
}

void TestRecords::nestedReads()
{
    BareStore store;
    Records records(store.connection);
    for (std::uint8_t i = 0; i < 5; ++i)
        VERIFY_OK(records.put(contact(1000, i, idOf<RecordId>(1))));
    int seen = 0;
    const auto walked = records.forEach(Kind::Contact, {}, [&](const StoredRow &outer) {
        return records.forEach(
            Kind::Contact, {}, [&](const StoredRow &inner) -> base::Result<void> {
                TL_TRY(const auto found, records.find(Kind::Contact, inner.record.id));
                seen += found && same(*found, inner) && !outer.record.id.isNull() ? 1 : 0;
                return {};
            });
    });
    VERIFY_OK(walked);
    QCOMPARE(seen, 25);
}

void TestRecords::peopleByNumberAndName()
{
    BareStore store;
    Records records(store.connection);
    for (std::uint8_t i = 0; i < 4; ++i) {
        StoredRow row;
        row.record.kind = Kind::Person;
        row.record.id = idOf<RecordId>(i);
        row.record.set(fieldNumber<Kind::Person>("family_name"), std::string("Sampleton"));
        row.record.set(fieldNumber<Kind::Person>("prison_number"),
                       "A000" + std::to_string(i) + "AA");
        if (i == 3)
            row.record.voidReason = "entered twice";
        VERIFY_OK(records.put(row));
    }
    QCOMPARE(records.peopleWith("family_name", "Sampleton")->size(), std::size_t{3});
    QVERIFY(records.peopleWith("family_name", "sampleton")->empty());
    QVERIFY(*records.peopleWith("prison_number", "A0002AA") == std::vector{idOf<RecordId>(2)});
    QVERIFY(records.peopleWith("prison_number", "A0003AA")->empty());
    QVERIFY(records.peopleWith("note", "x' OR 1 --")->empty());
    COMPARE_ERROR(records.peopleWith("id\" = id --", "x"), ErrorCode::Internal);
    auto plan = store.connection.query(
        "EXPLAIN QUERY PLAN SELECT id FROM person WHERE \"prison_number\" = ?1 "
        "AND void_reason IS NULL ORDER BY id",
        "x");
    QVERIFY(*plan.next());
    QVERIFY(plan.text(3).find("person_prison_number") != std::string_view::npos);
}

QTEST_APPLESS_MAIN(TestRecords)

#include "tst_records.moc"
