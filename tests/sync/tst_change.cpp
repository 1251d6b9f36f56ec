// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/schema_table.h"
#include "protocol/cbor.h"
#include "protocol/types.h"
#include "support/mutation.h"
#include "support/seeded_random.h"
#include "support/sync_changes.h"
#include "sync/change.h"

#include <QTest>

using namespace throughline;
using base::Bytes;
using domain::Kind;
using protocol::CborWriter;
using sync::ChangeKind;
using sync::RecordChange;

namespace {

constexpr base::HybridTime someTime{std::uint64_t(1'800'000'000'000) << 16 | 5};

//! An entry with one field, whose number, kind and value are the test's to choose.
Bytes entryWith(std::uint64_t table, std::uint64_t field, std::uint64_t kind, const Bytes &value)
{
    CborWriter out;
    out.array(4).uint(table).bytes(base::Bytes(16, 7)).uint(someTime.value).array(1);
    out.array(3).uint(field).uint(kind).raw(value);
    return out.take();
}

Bytes opsOf(const std::vector<Bytes> &entries)
{
    return sync::encodeOps(1, entries);
}

//! The one entry of a list, which must be readable as a list.
sync::DecodedChange decodeOne(const Bytes &entry)
{
    auto ops = sync::decodeOps(opsOf({entry}));
    if (!ops || ops->changes.size() != 1)
        qFatal("the list itself is sound");
    return std::move(ops->changes.front());
}

bool isKeptUnknown(const Bytes &entry)
{
    const sync::DecodedChange decoded = decodeOne(entry);
    return !decoded.known && decoded.unknown == entry;
}

//! What a reader got, written again: the unknown bytes where there are any, for they are the whole.
Bytes encodeAgain(const sync::DecodedOps &ops)
{
    std::vector<Bytes> entries;
    for (const sync::DecodedChange &one : ops.changes)
        entries.push_back(!one.unknown.empty() ? one.unknown
                              : one.known      ? sync::encode(*one.known)
                                               : Bytes{});
    return sync::encodeOps(ops.schema, entries);
}

//! Some change of a kind, each of its fields in it with some value.
RecordChange exampleOf(const domain::KindDescription &kind, test::SeededRandom &random)
{
    RecordChange change{kind.kind, random.fixed<base::RecordId>(), someTime, {}};
    for (const domain::Field &field : kind.fields)
        change.changes.push_back(test::someChange(field, someTime, random));
    return change;
}

Bytes cbor(const std::function<void(CborWriter &)> &write)
{
    CborWriter out;
    write(out);
    return out.take();
}

} // namespace

//! The list of changes inside a bundle (sync.md D3): strict, and it loses nothing that it does not
//! know.
class TestChange : public QObject
{
    Q_OBJECT

private slots:
    void everyFieldOfEveryKindComesBack();
    void everyFieldCanBeCleared();
    void aVoidAndItsEndComeBack();
    void aRecordWithoutFieldsIsARecord();
    void unknownIsKeptAsItCame();
    void whatAChangeKnewOfIsStrict();
    void wrongValuesAreKeptUnknown_data();
    void wrongValuesAreKeptUnknown();
    void knownFieldsBesideUnknownOnesAreUsed();
    void aNewTimeChangesNothingElse();
    void whatIsTakenIsWrittenTheSame();
    void noOtherLengthIsTaken();
    void theListsSizeIsLimited();
    void claimedSizesAllocateNothing();
    void anyBytesAreSafe();
};

void TestChange::everyFieldOfEveryKindComesBack()
{
    test::SeededRandom random(1);
    for (int i = 0; i < 50; ++i) {
        for (const domain::KindDescription &kind : domain::kinds()) {
            const RecordChange change = exampleOf(kind, random);
            const Bytes encoded = sync::encode(change);
            QVERIFY(protocol::isDeterministic(encoded));
            const sync::DecodedChange decoded = decodeOne(encoded);
            QVERIFY(decoded.unknown.empty());
            QVERIFY(decoded.known);
            QVERIFY(*decoded.known == change);
            QVERIFY(sync::encode(*decoded.known) == encoded);
        }
    }
}

void TestChange::everyFieldCanBeCleared()
{
    for (const domain::KindDescription &kind : domain::kinds()) {
        for (const domain::Field &field : kind.fields) {
            if (field.merge == domain::MergePolicy::Set)
                continue; // its elements go one by one
            const RecordChange change{
                kind.kind, {}, someTime, {{field.number, sync::changeKindOf(field.merge), {}, {}}}};
            const sync::DecodedChange decoded = decodeOne(sync::encode(change));
            QVERIFY(decoded.known && *decoded.known == change);
        }
    }
}

void TestChange::aVoidAndItsEndComeBack()
{
    for (const domain::Value &value : {domain::Value(std::string("made twice")), domain::Value{}}) {
        const RecordChange change{Kind::Contact, {}, someTime, {{0, ChangeKind::Void, value}}};
        const sync::DecodedChange decoded = decodeOne(sync::encode(change));
        QVERIFY(decoded.known && *decoded.known == change);
    }
    // A reason is text, and the record itself is changed by no other kind.
    QVERIFY(isKeptUnknown(entryWith(3, 0, 5, cbor([](auto &out) { out.uint(1); }))));
    QVERIFY(isKeptUnknown(entryWith(3, 0, 0, cbor([](auto &out) { out.text("x"); }))));
    QVERIFY(isKeptUnknown(entryWith(3, 1, 5, cbor([](auto &out) { out.text("x"); }))));
}

// It exists on its author's device, so it has to exist on the others.
void TestChange::aRecordWithoutFieldsIsARecord()
{
    const RecordChange change{Kind::Referral, {}, someTime, {}};
    const sync::DecodedChange decoded = decodeOne(sync::encode(change));
    QVERIFY(decoded.known);
    QVERIFY(*decoded.known == change);
    QVERIFY(decoded.unknown.empty());
}

void TestChange::unknownIsKeptAsItCame()
{
    const Bytes text = cbor([](auto &out) { out.text("x"); });
    QVERIFY(isKeptUnknown(entryWith(7, 1, 0, text))); // table
    QVERIFY(isKeptUnknown(entryWith(UINT64_MAX, 1, 0, text)));
    QVERIFY(isKeptUnknown(entryWith(1, 200, 0, text))); // field
    QVERIFY(isKeptUnknown(entryWith(1, 65536 + 1, 0, text)));
    QVERIFY(isKeptUnknown(entryWith(1, UINT64_MAX, 0, text)));
    for (const std::uint64_t kind : {1, 2, 3, 4, 6, 1000}) // a person's name is last-writer-wins
        QVERIFY(isKeptUnknown(entryWith(1, 1, kind, text)));
    QVERIFY(isKeptUnknown(entryWith(3, 10, 0, text))); // a contact's note is written once

    // Only what keeps every value says what it knew of.
    const Bytes withDots = cbor([](auto &out) {
        out.array(4).uint(1).bytes(Bytes(16, 7)).uint(someTime.value).array(1);
        out.array(4).uint(1).uint(0).text("x").array(0);
    });
    QVERIFY(isKeptUnknown(withDots));
    // An id of another length cannot be a record of this version's.
    const Bytes longId = cbor([](auto &out) {
        out.array(4).uint(1).bytes(Bytes(17, 7)).uint(someTime.value).array(1);
        out.array(3).uint(1).uint(0).text("x");
    });
    QVERIFY(isKeptUnknown(longId));
    // The shape of changes of a table from the future is its own business.
    const Bytes foreign = cbor([](auto &out) {
        out.array(4).uint(99).bytes(Bytes(16, 7)).uint(someTime.value).array(2).uint(1).text("x");
    });
    QVERIFY(isKeptUnknown(foreign));
}

void TestChange::whatAChangeKnewOfIsStrict()
{
    using Dots = std::vector<std::pair<std::uint8_t, std::uint64_t>>;
    const auto entry = [](std::uint64_t table, std::uint64_t field, std::uint64_t kind,
                          const char *text, const Dots &dots) {
        return cbor([&](auto &out) {
            out.array(4).uint(table).bytes(Bytes(16, 7)).uint(someTime.value).array(1);
            out.array(4).uint(field).uint(kind).text(text).array(dots.size());
            for (const auto &[device, time] : dots)
                out.array(2).bytes(Bytes(16, device)).uint(time);
        });
    };
    constexpr std::uint64_t contactPoint = 9;
    constexpr std::uint64_t referral = 5;
    const auto number = [&](const Dots &dots) {
        return entry(contactPoint, 3, 1, "07700 900077", dots);
    };
    const sync::DecodedChange good = decodeOne(number({{1, 5}, {2, someTime.value - 1}}));
    QVERIFY(good.known && good.known->changes[0].observed.size() == 2);
    QVERIFY(decodeOne(entry(referral, 9, 3, "HOUSING", {{1, 5}})).known);
    QVERIFY(isKeptUnknown(number({}))); // nothing is said by saying nothing
    QVERIFY(isKeptUnknown(number({{2, 5}, {1, 5}})));
    QVERIFY(isKeptUnknown(number({{1, 5}, {1, 6}})));
    QVERIFY(isKeptUnknown(number({{1, someTime.value}}))); // what is still to be written
    QVERIFY(isKeptUnknown(entry(referral, 9, 2, "HOUSING", {{1, 5}}))); // adding needs none
    QVERIFY(isKeptUnknown(entry(referral, 9, 3, "A;B", {{1, 5}}))); // one at a time
    Dots many;
    for (std::uint8_t device = 1; device <= sync::mostAnswers; ++device)
        many.emplace_back(device, 5);
    QVERIFY(decodeOne(number(many)).known);
    many.emplace_back(200, 5);
    QVERIFY(isKeptUnknown(number(many)));
    const Bytes cleared = cbor([](auto &out) { out.null(); });
    QVERIFY(isKeptUnknown(entryWith(referral, 9, 2, cleared)));
    QVERIFY(isKeptUnknown(entryWith(referral, 9, 3, cleared)));
}

void TestChange::wrongValuesAreKeptUnknown_data()
{
    QTest::addColumn<int>("table");
    QTest::addColumn<int>("field");
    QTest::addColumn<QByteArray>("value");
    const auto row = [](const char *name, int table, int field,
                        const std::function<void(CborWriter &)> &write) {
        const Bytes value = cbor(write);
        QTest::newRow(name) << table << field
                            << QByteArray(reinterpret_cast<const char *>(value.data()),
                                          static_cast<qsizetype>(value.size()));
    };
    row("a number for a text", 1, 1, [](auto &out) { out.uint(1); });
    row("a text for a date", 1, 4, [](auto &out) { out.text("2026"); });
    row("30 February", 1, 4, [](auto &out) { out.array(3).uint(2026).uint(2).uint(30); });
    row("month 13", 1, 4, [](auto &out) { out.array(2).uint(2026).uint(13); });
    row("month 0", 1, 4, [](auto &out) { out.array(2).uint(2026).uint(0); });
    row("day 0", 1, 4, [](auto &out) { out.array(3).uint(2026).uint(2).uint(0); });
    row("month 2^32 + 1", 1, 4, [](auto &out) { out.array(2).uint(2026).uint((1ULL << 32) + 1); });
    row("a year beyond 16 bits", 1, 4, [](auto &out) { out.array(1).uint(65536 + 2026); });
    row("an empty date", 1, 4, [](auto &out) { out.array(0); });
    row("a date of four", 1, 4, [](auto &out) { out.array(4).uint(2026).uint(1).uint(1).uint(1); });
    row("a short reference", 1, 8, [](auto &out) { out.bytes(Bytes(15, 1)); });
    row("a null reference", 1, 8, [](auto &out) { out.bytes(Bytes(16, 0)); });
    row("24:00", 2, 5, [](auto &out) { out.uint(24 * 60); });
    row("before midnight", 2, 5, [](auto &out) { out.integer(-1); });
    row("an appointment of two parts", 2, 9, [](auto &out) { out.array(2).uint(2026).uint(1); });
    row("an appointment at 24:00", 2, 9,
        [](auto &out) { out.array(4).uint(2026).uint(1).uint(1).uint(1440); });
    row("an instant of one part", 2, 14, [](auto &out) { out.array(1).integer(0); });
    row("an offset of a day", 2, 14, [](auto &out) { out.array(2).integer(0).integer(1440); });
    row("an offset beyond 16 bits", 2, 14,
        [](auto &out) { out.array(2).integer(0).integer(65536); });
    row("maybe", 4, 11, [](auto &out) { out.uint(2); });
}

void TestChange::wrongValuesAreKeptUnknown()
{
    QFETCH(int, table);
    QFETCH(int, field);
    QFETCH(QByteArray, value);
    const std::uint64_t kind = table == 4 ? 4 : 0;
    const Bytes bytes(value.begin(), value.end());
    const Bytes entry = entryWith(static_cast<std::uint64_t>(table),
                                  static_cast<std::uint64_t>(field), kind, bytes);
    QVERIFY(isKeptUnknown(entry));
    QVERIFY(encodeAgain(*sync::decodeOps(opsOf({entry}))) == opsOf({entry}));
}

void TestChange::knownFieldsBesideUnknownOnesAreUsed()
{
    const Bytes entry = cbor([](auto &out) {
        out.array(4).uint(1).bytes(Bytes(16, 7)).uint(someTime.value).array(3);
        out.array(3).uint(1).uint(0).text("Sampleton");
        out.array(3).uint(77).uint(2).map(1).key(1).text("newer");
        out.array(3).uint(2).uint(0).text("Ada");
    });
    const sync::DecodedChange decoded = decodeOne(entry);
    QVERIFY(decoded.known);
    QCOMPARE(decoded.known->changes.size(), std::size_t(2));
    QCOMPARE(decoded.known->changes[1].field, std::uint16_t(2));
    QVERIFY(decoded.unknown == entry); // the whole, to be applied again by a program that knows it
}

void TestChange::aNewTimeChangesNothingElse()
{
    test::SeededRandom random(3);
    for (const domain::KindDescription &kind : domain::kinds()) {
        RecordChange change = exampleOf(kind, random);
        const auto stamped = sync::withTime(sync::encode(change), {42});
        change.time = {42};
        QVERIFY(stamped.ok());
        QVERIFY(*stamped == sync::encode(change));
    }
    QVERIFY(!sync::withTime(Bytes{0x83, 1, 2, 3}, {42}));
    QVERIFY(!sync::withTime({}, {42}));
}

void TestChange::whatIsTakenIsWrittenTheSame()
{
    test::SeededRandom random(4);
    std::vector<Bytes> entries;
    for (const domain::KindDescription &kind : domain::kinds())
        entries.push_back(sync::encode(exampleOf(kind, random)));
    entries.push_back(entryWith(9, 9, 9, cbor([](auto &out) { out.null(); })));
    const auto decode = [](base::ByteView bytes) { return sync::decodeOps(bytes); };
    QVERIFY(test::isStrict(opsOf(entries), decode, encodeAgain));
    for (const Bytes &entry : entries)
        QVERIFY(test::isStrict(opsOf({entry}), decode, encodeAgain));
}

void TestChange::noOtherLengthIsTaken()
{
    test::SeededRandom random(5);
    const Bytes ops = opsOf({sync::encode(exampleOf(domain::describe(Kind::Contact), random)),
                             sync::encode(exampleOf(domain::describe(Kind::Release), random))});
    QVERIFY(test::refusesEveryOtherLength(
        ops, [](base::ByteView bytes) { return sync::decodeOps(bytes).ok(); }));
}

void TestChange::theListsSizeIsLimited()
{
    const Bytes entry = entryWith(1, 1, 0, cbor([](auto &out) { out.text("x"); }));
    std::vector<Bytes> entries(protocol::limits::bundleOps, entry);
    QVERIFY(sync::decodeOps(opsOf(entries)).ok());
    entries.push_back(entry);
    QVERIFY(!sync::decodeOps(opsOf(entries)).ok());
}

void TestChange::claimedSizesAllocateNothing()
{
    // {0: 1, 1: [2^60 entries...]}, and the same inside an entry.
    const Bytes list{0xa2, 0, 1, 1, 0x9b, 0x10, 0, 0, 0, 0, 0, 0, 0};
    QVERIFY(!sync::decodeOps(list).ok());
    Bytes inner = opsOf({});
    inner.back() = 0x81;
    base::append(inner, Bytes{0x84, 1, 0x40, 0, 0x9b, 0x10, 0, 0, 0, 0, 0, 0, 0});
    QVERIFY(!sync::decodeOps(inner).ok());
}

void TestChange::anyBytesAreSafe()
{
    const bool held = rc::check([](const Bytes &bytes) {
        if (const auto ops = sync::decodeOps(bytes))
            RC_ASSERT(encodeAgain(*ops) == bytes);
        (void)sync::withTime(bytes, {1});
    });
    QVERIFY(held);
}

QTEST_APPLESS_MAIN(TestChange)
#include "tst_change.moc"
