// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/schema_table.h"
#include "support/mutation.h"
#include "support/seeded_random.h"
#include "support/sync_changes.h"
#include "sync/merge.h"

#include <QTest>

#include <algorithm>
#include <array>
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
using test::deviceNo;

namespace {

using Authored = std::pair<RecordChange, base::DeviceId>;

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
        record = visible(record);
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
    if (!changes.empty())
        state.record.kind = changes.front().first.kind;
    for (const Authored &one : changes)
        state.take(one);
    return state;
}

//! One of a few, so that devices meet; and of each policy that the kind has fields of.
const domain::Field &someField(const domain::KindDescription &kind, test::SeededRandom &random)
{
    std::vector<const domain::Field *> few;
    std::map<domain::MergePolicy, int> taken;
    for (const domain::Field &field : kind.fields) {
        if (taken[field.merge]++ < 3)
            few.push_back(&field);
    }
    return *few[random.below(few.size())];
}

//! Changes of one record by a few devices; few times and values, so that stamps and values collide.
std::vector<Authored> someChanges(const domain::KindDescription &kind, test::SeededRandom &random)
{
    std::vector<Authored> changes;
    const std::uint64_t count = 1 + random.below(12);
    for (std::uint64_t i = 0; i < count; ++i) {
        RecordChange change{kind.kind, {}, {1 + random.below(6)}, {}};
        for (std::uint64_t fields = random.below(4); fields > 0; --fields) {
            change.changes.push_back(
                test::someChange(someField(kind, random), change.time, random));
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

bool isKept(ChangeKind kind)
{
    return kind == ChangeKind::AssignMulti || kind == ChangeKind::AddElement
        || kind == ChangeKind::RemoveElement;
}

//! The rules in a few lines, to compare with: for each field the change that wins among all.
std::map<std::uint16_t, std::pair<Stamp, Value>> reference(const std::vector<Authored> &changes)
{
    std::map<std::uint16_t, std::pair<Stamp, Value>> winners;
    for (const auto &[change, device] : changes) {
        for (const sync::FieldChange &one : change.changes) {
            if (isKept(one.kind))
                continue; // what follows from their definition: whatNobodyHadSeenStays
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

//! A change as it stands in the history.
Value asPast(const sync::FieldChange &one)
{
    const auto *text = std::get_if<std::string>(&one.value);
    if (!text || !isKept(one.kind) || one.kind == ChangeKind::AssignMulti)
        return one.value;
    return (one.kind == ChangeKind::RemoveElement ? "-" : "+") + *text;
}

Value fieldOf(const Merged &state, std::uint16_t field)
{
    const Value *value = state.record.find(field);
    return value ? *value : Value{};
}

//! When the field was written, each time.
std::vector<Stamp> writesOf(const std::vector<Authored> &changes, std::uint16_t field)
{
    std::vector<Stamp> stamps;
    for (const auto &[change, device] : changes) {
        for (const sync::FieldChange &one : change.changes) {
            if (one.field == field)
                stamps.push_back({change.time, device});
        }
    }
    return stamps;
}

bool isAllOf(const std::vector<Authored> &changes, std::uint16_t field, const Stamp &stamp)
{
    const auto stamps = writesOf(changes, field);
    return !stamps.empty() && std::count(stamps.begin(), stamps.end(), stamp) == std::ssize(stamps);
}

bool isNewestOf(const std::vector<Authored> &changes, std::uint16_t field, const Stamp &stamp)
{
    const auto stamps = writesOf(changes, field);
    return !stamps.empty() && *std::max_element(stamps.begin(), stamps.end()) == stamp;
}

RecordChange assign(std::uint64_t time, Kind kind, std::uint16_t field, const std::string &text)
{
    const auto merge = domain::describe(kind).field(field)->merge;
    return {kind, {}, {time}, {{field, sync::changeKindOf(merge), text, {}}}};
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
    void whatNobodyHadSeenStays();
    void aChoiceSettlesWhatItSaw();
    void theMoreCautiousAnswerIsShown();
    void oneDeviceHasOneAnswer();
    void whatIsAddedWins();
    void anotherStampIsAnotherStampEverywhere();
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
                state.record.kind = kind.kind;
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
            for (const auto &[field, stamp] : state.clock.fields) {
                const domain::Field *described = kind.field(field);
                const bool isKept = described
                    && (described->merge == domain::MergePolicy::MultiValue
                        || described->merge == domain::MergePolicy::Set);
                RC_ASSERT(isKept || winners.contains(field));
            }
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
            using Written = std::set<std::tuple<std::uint16_t, Stamp, Bytes>>;
            std::map<std::pair<std::uint16_t, Stamp>, std::set<Bytes>> once;
            Written written;
            for (const auto &[change, device] : changes) {
                for (const sync::FieldChange &one : change.changes) {
                    const Stamp stamp{change.time, device};
                    const Bytes value = sync::encodeValue(asPast(one));
                    if (isKept(one.kind))
                        written.emplace(one.field, stamp, value);
                    else
                        once[{one.field, stamp}].insert(value);
                }
            }
            const Merged state = merged(changes);
            std::set<std::pair<std::uint16_t, Stamp>> kept;
            Written keptAll;
            for (const auto &[field, stamp] : state.clock.fields) {
                if (once.contains({field, stamp}))
                    kept.emplace(field, stamp);
            }
            for (const sync::PastValue &one : state.past) {
                const Bytes value = sync::encodeValue(one.value);
                const auto found = once.find({one.field, one.stamp});
                if (found == once.end())
                    keptAll.emplace(one.field, one.stamp, value);
                else if (found->second.contains(value))
                    kept.emplace(one.field, one.stamp);
            }
            for (const domain::Field &field : kind.fields) {
                if (!isKept(sync::changeKindOf(field.merge)))
                    continue;
                const sync::KeptField now(field, state.record, state.clock);
                for (const sync::Trace &trace : now.traces()) {
                    const char *sign = trace.state == sync::Trace::State::Removed ? "-" : "+";
                    if (trace.state != sync::Trace::State::Observed)
                        keptAll.emplace(field.number, trace.stamp,
                                        trace.element.empty()
                                            ? trace.value
                                            : sync::encodeValue(sign + trace.element));
                }
            }
            RC_ASSERT(keptAll == written);
            RC_ASSERT(kept.size() == once.size());
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
    const Authored cleared{{Kind::Person, {}, {11}, {{note, ChangeKind::Assign, {}, {}}}},
                           deviceNo(1)};
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

namespace {

constexpr auto contactValue = fieldNumber<Kind::ContactPoint>("value");

//! A device that edits as a person does: it knows what has reached it.
struct Writer
{
    base::DeviceId device;
    Merged state;
    std::set<std::size_t> knows; //!< places in the list of all changes

    Authored edit(const domain::Field &field, const Value &value, std::uint64_t now)
    {
        const Kind kind = state.record.kind;
        const std::uint64_t seen = state.clock.latestOf(field.number).value;
        RecordChange change{kind, {}, {std::max(now, seen + 1)}, {}};
        change.changes = sync::changesTo(field, value, state.record, state.clock, device);
        return {change, device};
    }
};

//! One world of three such devices, of which one field of one record is edited.
struct Writers
{
    Writers(const domain::Field &edited, Kind kind, test::SeededRandom &random) : field(edited)
    {
        for (std::uint8_t i = 0; i < 3; ++i) {
            writers[i].device = deviceNo(static_cast<std::uint8_t>(i + 1));
            writers[i].state.record.kind = kind;
        }
        for (int step = 0; step < 14; ++step) {
            Writer &writer = writers[random.below(3)];
            if (!all.empty() && random.below(2) == 0)
                deliver(writer, random.below(all.size()));
            else
                write(writer, test::someValue(field, random), 1 + random.below(20));
        }
        for (Writer &writer : writers) {
            for (std::size_t i = 0; i < all.size(); ++i)
                deliver(writer, i);
        }
    }

    void deliver(Writer &writer, std::size_t change)
    {
        writer.state.take(all[change]);
        writer.knows.insert(change);
    }
    void write(Writer &writer, const Value &value, std::uint64_t now)
    {
        const Authored one = writer.edit(field, value, now);
        if (one.first.changes.empty())
            return; // a set that is so already
        knew.push_back(writer.knows);
        all.push_back(one);
        deliver(writer, all.size() - 1);
    }
    //! By definition: nobody who knew of it wrote another over it, or took the element out.
    [[nodiscard]] bool isStanding(std::size_t change, const std::string &element) const
    {
        for (std::size_t other = 0; other < all.size(); ++other) {
            const auto &changes = all[other].first.changes;
            const bool touches =
                std::any_of(changes.begin(), changes.end(), [&](const sync::FieldChange &one) {
                    return element.empty()
                        || (one.kind == ChangeKind::RemoveElement && one.value == Value(element));
                });
            if (touches && knew[other].contains(change))
                return false;
        }
        return true;
    }

    const domain::Field &field;
    std::array<Writer, 3> writers;
    std::vector<Authored> all;
    std::vector<std::set<std::size_t>> knew; //!< of each change, what its writer knew then
};

} // namespace

// The definition of D5, from what every writer knew, against what the merge makes of the stamps.
void TestMerge::whatNobodyHadSeenStays()
{
    std::vector<std::pair<Kind, const domain::Field *>> kept;
    for (const domain::KindDescription &kind : domain::kinds()) {
        for (const domain::Field &field : kind.fields) {
            if (isKept(sync::changeKindOf(field.merge)))
                kept.emplace_back(kind.kind, &field);
        }
    }
    int differences = 0;
    const bool held = rc::check([&](std::uint64_t seed) {
        test::SeededRandom random(seed);
        for (int i = 0; i < 40; ++i) {
            const auto &[kind, field] = kept[random.below(kept.size())];
            const Writers world(*field, kind, random);
            std::set<Bytes> values;
            std::set<std::string> elements;
            for (std::size_t change = 0; change < world.all.size(); ++change) {
                for (const sync::FieldChange &one : world.all[change].first.changes) {
                    if (one.kind == ChangeKind::AssignMulti && world.isStanding(change, {}))
                        values.insert(sync::encodeValue(one.value));
                    const auto *element = std::get_if<std::string>(&one.value);
                    if (one.kind == ChangeKind::AddElement && world.isStanding(change, *element))
                        elements.insert(*element);
                }
            }
            for (const Writer &writer : world.writers) {
                RC_ASSERT(writer.state == world.writers[0].state);
                const sync::KeptField now(*field, writer.state.record, writer.state.clock);
                std::set<Bytes> answers;
                for (const sync::Answer &answer : now.answers())
                    answers.insert(sync::encodeValue(answer.value));
                const auto there = now.elements();
                RC_ASSERT(answers == values);
                RC_ASSERT(std::set<std::string>(there.begin(), there.end()) == elements);
                RC_ASSERT(writer.state.record.differs(field->number) == (values.size() > 1));
            }
            differences += values.size() > 1 ? 1 : 0;
        }
    });
    QVERIFY(held);
    QVERIFY2(differences > 100, "the test hardly ever saw a difference");
}

void TestMerge::aChoiceSettlesWhatItSaw()
{
    const Authored a{{Kind::ContactPoint,
                      {},
                      {10},
                      {{contactValue, ChangeKind::AssignMulti, std::string("07700 900077"), {}}}},
                     deviceNo(1)};
    const Authored b{{Kind::ContactPoint,
                      {},
                      {11},
                      {{contactValue, ChangeKind::AssignMulti, std::string("07700 900123"), {}}}},
                     deviceNo(2)};
    const Merged both = merged({a, b});
    QVERIFY(both.record.differs(contactValue));
    QVERIFY(fieldOf(both, contactValue) == Value(std::string("07700 900123"))); // the newer
    QVERIFY(both.past.empty());
    const Authored choice{{Kind::ContactPoint,
                           {},
                           {12},
                           {{contactValue,
                             ChangeKind::AssignMulti,
                             std::string("07700 900077"),
                             {{{10}, deviceNo(1)}, {{11}, deviceNo(2)}}}}},
                          deviceNo(3)};
    const Merged settled = merged({choice, b, a}); // before what it chose between
    QVERIFY(settled == merged({a, b, choice}));
    QVERIFY(!settled.record.differs(contactValue));
    QCOMPARE(settled.past.size(), std::size_t(2));
    // What nobody who chose had seen is a new question.
    const Authored c{{Kind::ContactPoint,
                      {},
                      {9},
                      {{contactValue, ChangeKind::AssignMulti, std::string("07700 900999"), {}}}},
                     deviceNo(4)};
    QVERIFY(merged({a, b, choice, c}).record.differs(contactValue));
}

void TestMerge::theMoreCautiousAnswerIsShown()
{
    constexpr auto doNot = fieldNumber<Kind::Person>("do_not_contact");
    const auto answer = [](std::uint64_t time, std::uint8_t device, const Value &value) {
        return Authored{{Kind::Person, {}, {time}, {{doNot, ChangeKind::AssignMulti, value, {}}}},
                        deviceNo(device)};
    };
    const Authored yes = answer(1, 1, std::int64_t{1});
    const Authored no = answer(9, 2, std::int64_t{0});
    const Authored none = answer(8, 3, Value{});
    for (const auto &order : {std::vector{yes, no, none}, std::vector{none, no, yes}})
        QVERIFY(fieldOf(merged(order), doNot) == Value(std::int64_t{1}));
    QVERIFY(fieldOf(merged({no, none}), doNot) == Value{});
    QVERIFY(merged({no, none}).record.differs(doNot));
    // Two who say the same leave nothing to choose.
    QVERIFY(!merged({yes, answer(2, 2, std::int64_t{1})}).record.differs(doNot));
}

void TestMerge::oneDeviceHasOneAnswer()
{
    std::vector<Authored> changes;
    for (std::uint64_t time = 1; time <= 200; ++time)
        changes.push_back({{Kind::ContactPoint,
                            {},
                            {time},
                            {{contactValue, ChangeKind::AssignMulti, std::to_string(time), {}}}},
                           deviceNo(1)});
    test::SeededRandom random(7);
    shuffle(changes, random);
    const Merged state = merged(changes);
    QVERIFY(!state.record.differs(contactValue));
    QVERIFY(fieldOf(state, contactValue) == Value(std::string("200")));
    // However many devices answer, no more are shown, or named by an edit, than the limit.
    changes.clear();
    for (std::uint8_t device = 1; device <= 100; ++device)
        changes.push_back({{Kind::ContactPoint,
                            {},
                            {device},
                            {{contactValue, ChangeKind::AssignMulti, std::to_string(device), {}}}},
                           deviceNo(device)});
    shuffle(changes, random);
    const Merged many = merged(changes);
    const domain::Field &field = *domain::describe(Kind::ContactPoint).field(contactValue);
    const sync::KeptField kept(field, many.record, many.clock);
    QCOMPARE(kept.answers().size(), sync::mostAnswers);
    QVERIFY(kept.answers().back().value == Value(std::string("100")));
    QCOMPARE(kept.seenBy(deviceNo(101)).size(), sync::mostAnswers);
    QCOMPARE(kept.traces().size(), std::size_t(100)); // and none is lost
}

void TestMerge::whatIsAddedWins()
{
    constexpr auto needs = fieldNumber<Kind::Referral>("needs");
    const auto op = [](std::uint64_t time, std::uint8_t device, ChangeKind kind,
                       const std::string &key, std::vector<Stamp> observed = {}) {
        return Authored{{Kind::Referral, {}, {time}, {{needs, kind, key, std::move(observed)}}},
                        deviceNo(device)};
    };
    const Authored first = op(1, 1, ChangeKind::AddElement, "HOUSING");
    const Authored gone = op(3, 2, ChangeKind::RemoveElement, "HOUSING", {{{1}, deviceNo(1)}});
    const Authored other = op(2, 3, ChangeKind::AddElement, "DEBT");
    QVERIFY(fieldOf(merged({gone, first}), needs) == Value{});
    QVERIFY(fieldOf(merged({gone, other, first}), needs) == Value(std::string("DEBT")));
    // Somebody else added it meanwhile: it stays, whatever the clocks say.
    const Authored again = op(2, 3, ChangeKind::AddElement, "HOUSING");
    QVERIFY(fieldOf(merged({again, gone, first}), needs) == Value(std::string("HOUSING")));
    QVERIFY(fieldOf(merged({first, gone, again}), needs) == Value(std::string("HOUSING")));
}

void TestMerge::anotherStampIsAnotherStampEverywhere()
{
    struct
    {
        int kept = 0; //!< fields with all that was said
        int single = 0; //!< others
    } compared;
    const bool held = rc::check([&compared](std::uint64_t seed) {
        test::SeededRandom random(seed);
        for (const domain::KindDescription &kind : domain::kinds()) {
            // All of one moment and device is written at another, later than everything.
            const Stamp before{{3}, deviceNo(1)};
            const Stamp after{{50}, deviceNo(1)};
            std::vector<Authored> changes = someChanges(kind, random);
            std::erase_if(changes, [&](const Authored &one) {
                return one.second == before.device && one.first.time > before.time;
            });
            for (Authored &one : changes) { // nobody has seen what was not sent
                for (sync::FieldChange &change : one.first.changes)
                    std::erase_if(change.observed, [&](const Stamp &seen) {
                        return seen.device == before.device && !(seen < before);
                    });
            }
            std::vector<Authored> late = changes;
            for (Authored &one : late) {
                if (one.second == before.device && one.first.time == before.time)
                    one.first.time = after.time;
            }
            Merged state;
            state.record.kind = kind.kind;
            for (const Authored &one : changes)
                state.take(one);
            sync::restamp(state.record, state.clock, before, after);
            Merged expected;
            expected.record.kind = kind.kind;
            for (const Authored &one : late)
                expected.take(one);
            for (const domain::Field &field : kind.fields) {
                const Stamp *const stamp = state.clock.find(field.number);
                const bool isLeft = stamp != nullptr && *stamp == before;
                RC_ASSERT(!isLeft);
                if (!isKept(sync::changeKindOf(field.merge))) {
                    // Of what lost to another the row knows no value: it is the history's to move.
                    if (isAllOf(changes, field.number, before)
                        || (field.merge == domain::MergePolicy::LastWriterWins
                            && isNewestOf(changes, field.number, before))) {
                        const bool isMoved = stamp != nullptr && *stamp == after;
                        RC_ASSERT(isMoved);
                        RC_ASSERT(fieldOf(state, field.number) == fieldOf(expected, field.number));
                        ++compared.single;
                    }
                    continue;
                }
                compared.kept += stamp ? 1 : 0;
                const sync::KeptField now(field, state.record, state.clock);
                const sync::KeptField wanted(field, expected.record, expected.clock);
                RC_ASSERT(now.traces() == wanted.traces());
                RC_ASSERT(fieldOf(state, field.number) == fieldOf(expected, field.number));
            }
        }
    });
    QVERIFY(held);
    qInfo("%d fields with several answers or sets and %d others compared", compared.kept,
          compared.single);
    QVERIFY(compared.kept > 20 && compared.single > 20);
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
        for (std::uint64_t count = random.below(4); count > 0; --count) {
            sync::Trace trace{static_cast<std::uint16_t>(random.below(9)),
                              {},
                              stamp(),
                              static_cast<sync::Trace::State>(random.below(3)),
                              {}};
            if (random.below(2) == 0)
                trace.element = "element";
            else
                trace.value = Bytes(random.below(300), 7);
            clock.others.push_back(trace);
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
        for (const domain::Field &field : kind.fields) {
            for (const sync::FieldChange &one : sync::changesTo(
                     field, test::someValue(field, random), {kind.kind, {}, {}, {}, {}}, {}, {}))
                change.changes.push_back(one);
        }
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
    flag[1] |= 4;
    QVERIFY(!sync::unpackRowClock(flag).ok());
    const bool held = rc::check([](const Bytes &bytes) { (void)sync::unpackRowClock(bytes); });
    QVERIFY(held);
}

QTEST_APPLESS_MAIN(TestMerge)
#include "tst_merge.moc"
