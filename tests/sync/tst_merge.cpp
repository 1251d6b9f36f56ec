// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/schema_table.h"
#include "support/mutation.h"
#include "support/seeded_random.h"
#include "support/sync_values.h"
#include "sync/merge.h"

#include <QtTest>

#include <algorithm>
#include <map>
#include <numeric>

using namespace throughline;
using base::Bytes;
using domain::fieldNumber;
using domain::Kind;
using domain::Value;
using sync::ChangeKind;
using sync::RecordChange;
using sync::RowClock;
using sync::Stamp;

namespace {

using Authored = std::pair<RecordChange, base::DeviceId>;

base::DeviceId deviceNo(std::uint8_t number)
{
    base::DeviceId device;
    device.bytes[0] = number;
    return device;
}

struct Merged
{
    domain::Record record;
    RowClock clock;

    std::vector<sync::PastValue> past;

    bool take(const Authored &one)
    {
        return sync::merge(record, clock, one.first, one.second, past);
    }
    //! As it lies in a store between two syncs: a cleared field has no value there.
    void storeAndLoad()
    {
        std::erase_if(record.fields, [](const auto &field) {
            return std::holds_alternative<std::monostate>(field.second);
        });
        clock = *sync::unpackRowClock(sync::pack(clock));
    }
    friend bool operator==(const Merged &a, const Merged &b)
    {
        return visible(a.record) == visible(b.record) && a.clock == b.clock
            && sync::pack(a.clock) == sync::pack(b.clock);
    }
    static domain::Record visible(domain::Record record)
    {
        std::erase_if(record.fields, [](const auto &field) {
            return std::holds_alternative<std::monostate>(field.second);
        });
        return record;
    }
};

Merged merged(const std::vector<Authored> &changes)
{
    Merged state;
    for (const Authored &one : changes)
        state.take(one);
    return state;
}

//! Changes of one record by a few devices; few times and values, so that stamps and values collide.
std::vector<Authored> someChanges(const domain::KindDescription &kind, test::SeededRandom &random)
{
    std::vector<Authored> changes;
    const std::uint64_t count = 1 + random.below(12);
    for (std::uint64_t i = 0; i < count; ++i) {
        RecordChange change{kind.kind, {}, {1 + random.below(6)}, {}};
        for (std::uint64_t fields = random.below(4); fields > 0; --fields) {
            const domain::Field &field =
                kind.fields[random.below(std::min<std::size_t>(5, kind.fields.size()))];
            const Value value = random.below(5) == 0 ? Value{} : test::someValue(field, random);
            change.changes.push_back({field.number, *sync::changeKindOf(field.merge), value});
        }
        if (random.below(4) == 0)
            change.changes.push_back({0, ChangeKind::Void,
                                      random.below(2) == 0
                                          ? Value{}
                                          : Value("reason " + std::to_string(random.below(3)))});
        changes.emplace_back(std::move(change),
                             deviceNo(static_cast<std::uint8_t>(1 + random.below(3))));
    }
    return changes;
}

void shuffle(std::vector<Authored> &changes, test::SeededRandom &random)
{
    for (std::size_t i = changes.size(); i > 1; --i)
        std::swap(changes[i - 1], changes[random.below(i)]);
}

//! The rules in a few lines, to compare with: for each field the change that wins among all.
std::map<std::uint16_t, std::pair<Stamp, Value>> reference(const std::vector<Authored> &changes)
{
    std::map<std::uint16_t, std::pair<Stamp, Value>> winners;
    for (const auto &[change, device] : changes) {
        for (const sync::FieldChange &one : change.changes) {
            const Stamp stamp{change.time, device};
            const auto [place, isNew] = winners.try_emplace(one.field, stamp, one.value);
            const auto &[held, value] = place->second;
            const bool isEarlier = stamp < held;
            const bool wins = stamp != held
                ? (one.kind == ChangeKind::InsertOnce) == isEarlier
                : sync::encodeValue(value) < sync::encodeValue(one.value);
            if (!isNew && wins)
                place->second = {stamp, one.value};
        }
    }
    return winners;
}

Value fieldOf(const Merged &state, std::uint16_t field)
{
    const Value *value = state.record.find(field);
    return value ? *value : Value{};
}

RecordChange assign(std::uint64_t time, Kind kind, std::uint16_t field, const std::string &text)
{
    const auto merge = domain::describe(kind).field(field)->merge;
    return {kind, {}, {time}, {{field, *sync::changeKindOf(merge), text}}};
}

} // namespace

//! Merging is a pure function of the set of changes (sync.md D5, proof.md I5 and I6).
class TestMerge : public QObject
{
    Q_OBJECT

private slots:
    void orderBatchesAndRepeatsNeverMatter();
    void bothSidesOfASplitComeToTheSame();
    void theOutcomeIsTheReferences();
    void everyValueIsStillThere();
    void theLastWriterWins();
    void whatIsInsertedOnceStays();
    void equalStampsAreDecidedByTheValue();
    void aClearedFieldStaysCleared();
    void aVoidIsAFieldLikeAnother();
    void whatChangedNothingSaysSo();
    void aMergedRowKeepsWhoAndWhen();
    void aPackedClockComesBack();
    void aFreshRowsClockIsSmall();
    void damagedClocksAreRefused();
};

void TestMerge::orderBatchesAndRepeatsNeverMatter()
{
    const bool held = rc::check([](std::uint64_t seed) {
        test::SeededRandom random(seed);
        for (const domain::KindDescription &kind : domain::kinds()) {
            std::vector<Authored> changes = someChanges(kind, random);
            const Merged expected = merged(changes);
            for (int i = 0; i < 15; ++i) {
                shuffle(changes, random);
                Merged state;
                for (const Authored &one : changes) {
                    state.take(one);
                    while (random.below(3) == 0) // delivered again, this one or an earlier one
                        state.take(changes[random.below(changes.size())]);
                    if (random.below(3) == 0)
                        state.storeAndLoad();
                }
                RC_ASSERT(state == expected);
            }
        }
    });
    QVERIFY(held);
}

// One change with many fields or the same in several: the split into bundles decides nothing.
void TestMerge::bothSidesOfASplitComeToTheSame()
{
    const bool held = rc::check([](std::uint64_t seed) {
        test::SeededRandom random(seed);
        for (const domain::KindDescription &kind : domain::kinds()) {
            const std::vector<Authored> changes = someChanges(kind, random);
            std::vector<Authored> split;
            for (const auto &[change, device] : changes) {
                RecordChange bare = change;
                bare.changes.clear();
                split.emplace_back(bare, device);
                for (const sync::FieldChange &one : change.changes) {
                    bare.changes = {one};
                    split.emplace_back(bare, device);
                }
            }
            shuffle(split, random);
            RC_ASSERT(merged(split) == merged(changes));
        }
    });
    QVERIFY(held);
}

void TestMerge::theOutcomeIsTheReferences()
{
    const bool held = rc::check([](std::uint64_t seed) {
        test::SeededRandom random(seed);
        for (const domain::KindDescription &kind : domain::kinds()) {
            const std::vector<Authored> changes = someChanges(kind, random);
            const Merged state = merged(changes);
            const auto winners = reference(changes);
            RC_ASSERT(state.clock.fields.size() == winners.size());
            for (const auto &[field, winner] : winners) {
                RC_ASSERT(*state.clock.find(field) == winner.first);
                if (field != 0)
                    RC_ASSERT(fieldOf(state, field) == winner.second);
            }
            for (const auto &[change, device] : changes) {
                const Stamp stamp{change.time, device};
                RC_ASSERT(!(stamp < state.clock.made));
                RC_ASSERT(!(state.clock.changed < stamp));
            }
        }
    });
    QVERIFY(held);
}

// What a field holds and what lost against it, together, are all that was ever written to it.
void TestMerge::everyValueIsStillThere()
{
    const bool held = rc::check([](std::uint64_t seed) {
        test::SeededRandom random(seed);
        for (const domain::KindDescription &kind : domain::kinds()) {
            const std::vector<Authored> changes = someChanges(kind, random);
            std::map<std::pair<std::uint16_t, Stamp>, std::set<Bytes>> written;
            for (const auto &[change, device] : changes) {
                for (const sync::FieldChange &one : change.changes)
                    written[{one.field, {change.time, device}}].insert(
                        sync::encodeValue(one.value));
            }
            const Merged state = merged(changes);
            std::set<std::pair<std::uint16_t, Stamp>> kept(state.clock.fields.begin(),
                                                           state.clock.fields.end());
            for (const sync::PastValue &one : state.past) {
                RC_ASSERT(written[std::pair(one.field, one.stamp)].contains(
                    sync::encodeValue(one.value)));
                kept.emplace(one.field, one.stamp);
            }
            RC_ASSERT(kept.size() == written.size());
        }
    });
    QVERIFY(held);
}

void TestMerge::theLastWriterWins()
{
    constexpr auto note = fieldNumber<Kind::Person>("note");
    const Authored early{assign(10, Kind::Person, note, "early"), deviceNo(9)};
    const Authored late{assign(11, Kind::Person, note, "late"), deviceNo(1)};
    QVERIFY(fieldOf(merged({early, late}), note) == Value(std::string("late")));
    QVERIFY(fieldOf(merged({late, early}), note) == Value(std::string("late")));
    // At one moment the device decides.
    const Authored other{assign(11, Kind::Person, note, "other"), deviceNo(2)};
    QVERIFY(fieldOf(merged({other, late}), note) == Value(std::string("other")));
    QVERIFY(fieldOf(merged({late, other}), note) == Value(std::string("other")));
}

void TestMerge::whatIsInsertedOnceStays()
{
    constexpr auto note = fieldNumber<Kind::Contact>("note");
    const Authored first{assign(10, Kind::Contact, note, "first"), deviceNo(1)};
    const Authored later{assign(99, Kind::Contact, note, "rewritten"), deviceNo(1)};
    QVERIFY(fieldOf(merged({first, later}), note) == Value(std::string("first")));
    QVERIFY(fieldOf(merged({later, first}), note) == Value(std::string("first")));
}

// A cloned device, or one put back to an older copy, can use one stamp for two values.
void TestMerge::equalStampsAreDecidedByTheValue()
{
    for (const Kind kind : {Kind::Person, Kind::Contact}) {
        const std::uint16_t note = domain::describe(kind).field("note")->number;
        const Authored a{assign(10, kind, note, "aaa"), deviceNo(1)};
        const Authored b{assign(10, kind, note, "bbb"), deviceNo(1)};
        QVERIFY(merged({a, b}) == merged({b, a}));
        QVERIFY(fieldOf(merged({a, b}), note) == Value(std::string("bbb")));
    }
}

void TestMerge::aClearedFieldStaysCleared()
{
    constexpr auto note = fieldNumber<Kind::Person>("note");
    const Authored written{assign(10, Kind::Person, note, "text"), deviceNo(1)};
    const Authored cleared{{Kind::Person, {}, {11}, {{note, ChangeKind::Assign, {}}}}, deviceNo(1)};
    Merged state = merged({cleared});
    state.storeAndLoad();
    state.take(written);
    QVERIFY(fieldOf(state, note) == Value{});
    QVERIFY(state == merged({written, cleared}));
}

void TestMerge::aVoidIsAFieldLikeAnother()
{
    const Authored gone{{Kind::Contact, {}, {20}, {{0, ChangeKind::Void, std::string("twice")}}},
                        deviceNo(1)};
    const Authored back{{Kind::Contact, {}, {21}, {{0, ChangeKind::Void, {}}}}, deviceNo(2)};
    QCOMPARE(merged({gone}).record.voidReason.value_or("none"), std::string("twice"));
    QVERIFY(!merged({gone, back}).record.voidReason);
    QVERIFY(!merged({back, gone}).record.voidReason);
    // What the record says is not lost by it.
    constexpr auto note = fieldNumber<Kind::Contact>("note");
    const Authored made{assign(10, Kind::Contact, note, "kept"), deviceNo(1)};
    QVERIFY(fieldOf(merged({gone, made}), note) == Value(std::string("kept")));
}

void TestMerge::whatChangedNothingSaysSo()
{
    constexpr auto note = fieldNumber<Kind::Person>("note");
    const Authored one{assign(10, Kind::Person, note, "x"), deviceNo(1)};
    const Authored late{assign(12, Kind::Person, note, "y"), deviceNo(1)};
    const Authored between{assign(11, Kind::Person, note, "z"), deviceNo(1)};
    Merged state;
    QVERIFY(state.take(one));
    QVERIFY(!state.take(one));
    QVERIFY(state.take(late));
    QVERIFY(!state.take(between));
    QVERIFY(!state.take(one));
}

void TestMerge::aMergedRowKeepsWhoAndWhen()
{
    constexpr auto note = fieldNumber<Kind::Person>("note");
    const Authored first{assign(10, Kind::Person, note, "x"), deviceNo(3)};
    const Authored last{assign(30, Kind::Person, note, "y"), deviceNo(2)};
    const Merged state = merged({last, first});
    QVERIFY((state.clock.made == Stamp{{10}, deviceNo(3)}));
    QVERIFY((state.clock.changed == Stamp{{30}, deviceNo(2)}));
    QVERIFY(state.clock.find(note + 1) == nullptr);
}

void TestMerge::aPackedClockComesBack()
{
    const bool held = rc::check([](std::uint64_t seed) {
        test::SeededRandom random(seed);
        RowClock clock;
        const auto stamp = [&] {
            return Stamp{{random.below(3)}, deviceNo(static_cast<std::uint8_t>(random.below(2)))};
        };
        clock.made = stamp();
        clock.changed = stamp();
        std::uint16_t field = 0;
        for (std::uint64_t count = random.below(20); count > 0; --count) {
            clock.fields.emplace_back(field, stamp());
            // On both sides of the 64 fields that fit the mask, up to the last number there is.
            const std::uint64_t step = 1 + random.below(random.below(4) == 0 ? 20'000 : 9);
            if (field + step > UINT16_MAX)
                break;
            field = static_cast<std::uint16_t>(field + step);
        }
        RC_ASSERT(*sync::unpackRowClock(sync::pack(clock)) == clock);
    });
    QVERIFY(held);
}

void TestMerge::aFreshRowsClockIsSmall()
{
    test::SeededRandom random(1);
    for (const domain::KindDescription &kind : domain::kinds()) {
        RecordChange change{kind.kind, {}, {1}, {}};
        for (const domain::Field &field : kind.fields)
            change.changes.push_back(
                {field.number, *sync::changeKindOf(field.merge), test::someValue(field, random)});
        QCOMPARE(sync::pack(merged({{change, deviceNo(1)}}).clock).size(), std::size_t(34));
    }
}

void TestMerge::damagedClocksAreRefused()
{
    test::SeededRandom random(2);
    const Bytes packed =
        sync::pack(merged(someChanges(domain::describe(Kind::Release), random)).clock);
    QVERIFY(sync::unpackRowClock(packed).ok());
    QVERIFY(!sync::unpackRowClock({}).ok());
    QVERIFY(!sync::unpackRowClock(base::ByteView(packed).first(33)).ok());
    QVERIFY(!sync::unpackRowClock(base::ByteView(packed).first(packed.size() - 1)).ok());
    Bytes newer = packed;
    newer[0] = 2;
    QVERIFY(!sync::unpackRowClock(newer).ok());
    Bytes flag = packed;
    flag[1] |= 2;
    QVERIFY(!sync::unpackRowClock(flag).ok());
    const bool held = rc::check([](const Bytes &bytes) { (void)sync::unpackRowClock(bytes); });
    QVERIFY(held);
}

QTEST_APPLESS_MAIN(TestMerge)
#include "tst_merge.moc"
