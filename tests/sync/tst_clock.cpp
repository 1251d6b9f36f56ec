// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/types.h"
#include "sync/clock.h"

#include <rapidcheck.h>

#include <QTest>

using namespace throughline;
using base::HybridTime;
using base::Millis;
using protocol::limits::clockAheadMs;
using sync::ClockOffset;
using sync::HybridClock;

namespace {

constexpr Millis now{1'800'000'000'000};
constexpr std::int64_t oneYear = 365LL * 24 * 3600 * 1000;

} // namespace

//! The hybrid clock and the offset to the server's time (sync.md D4, proof.md I18).
class TestClock : public QObject
{
    Q_OBJECT

private slots:
    void ticksFollowTheWallClock();
    void everyTickIsLaterThanTheOneBefore();
    void aFullCounterCarriesIntoTheMilliseconds();
    void anEditIsLaterThanWhatItsAuthorSaw();
    void anEditOfAFutureValueLeavesTheClockAlone();
    void remoteStampsMoveTheClockUpToFiveMinutes();
    void aClockPutBackStampsWithTheRightTimeAgain();
    void whatAnyBundleHeldIsRememberedHoweverFarAhead();
    void tiesAreBrokenByTheDevice();

    void theOffsetIsTheMedianOfFive();
    void slowAndImpossibleRoundTripsTellNothing();
    void oneLyingReplyDoesNotMoveTheClock();
    void noServerTimeOverflows();
};

void TestClock::ticksFollowTheWallClock()
{
    HybridClock clock;
    QCOMPARE(clock.tick(now).value, HybridTime::at(now).value);
    QCOMPARE(clock.tick(now + 1).value, HybridTime::at(now + 1).value);
    QCOMPARE(clock.last().value, HybridTime::at(now + 1).value);
}

void TestClock::everyTickIsLaterThanTheOneBefore()
{
    const bool held = rc::check([] {
        HybridClock clock;
        HybridTime before;
        Millis wall = now;
        for (int i = 0; i < 50; ++i) {
            // A wall clock that jitters by seconds, and stamps of others that are to be believed.
            wall = wall + *rc::gen::inRange<std::int64_t>(-2000, 2000);
            if (*rc::gen::arbitrary<bool>())
                clock.observe(HybridTime::at(wall + *rc::gen::inRange<std::int64_t>(0, 60'000)),
                              wall);
            const HybridTime tick = clock.tick(wall);
            RC_ASSERT(tick > before);
            before = tick;
        }
    });
    QVERIFY(held);
}

void TestClock::aFullCounterCarriesIntoTheMilliseconds()
{
    HybridClock clock(HybridTime{HybridTime::at(now).value | 0xffff}, {});
    const HybridTime tick = clock.tick(now);
    QCOMPARE(tick.millis().value, now.value + 1);
    QCOMPARE(tick.value & 0xffff, std::uint64_t(0));
    QVERIFY(clock.tick(now) > tick);
}

void TestClock::whatAnyBundleHeldIsRememberedHoweverFarAhead()
{
    HybridClock clock;
    const HybridTime far = HybridTime::at(now + 20 * 3600 * 1000);
    clock.observe(far, now);
    clock.observe(HybridTime::at(now), now);
    QCOMPARE(clock.shared().value, far.value);
    QVERIFY(clock.tick(now) < far);
    QVERIFY(clock.tickAfter(now, clock.shared()) > far);
}

void TestClock::anEditIsLaterThanWhatItsAuthorSaw()
{
    HybridClock clock;
    const HybridTime seen{HybridTime::at(now + 200'000).value + 7};
    const HybridTime edit = clock.tickAfter(now, seen);
    QCOMPARE(edit.value, seen.value + 1);
    QVERIFY(clock.tick(now) > edit);
}

void TestClock::anEditOfAFutureValueLeavesTheClockAlone()
{
    HybridClock clock;
    const HybridTime first = clock.tick(now);
    const HybridTime seen = HybridTime::at(now + clockAheadMs + 3'600'000);
    QCOMPARE(clock.tickAfter(now, seen).value, seen.value + 1);
    const HybridTime next = clock.tick(now);
    QCOMPARE(next.value, first.value + 1);
}

void TestClock::remoteStampsMoveTheClockUpToFiveMinutes()
{
    HybridClock clock;
    (void)clock.tick(now);
    const HybridTime tooFar{HybridTime::at(now + clockAheadMs + 1).value};
    clock.observe(tooFar, now);
    QVERIFY(clock.last() < tooFar);
    QCOMPARE(clock.last().millis().value, now.value);

    const HybridTime believable{HybridTime::at(now + clockAheadMs).value};
    clock.observe(believable, now);
    QCOMPARE(clock.last().value, believable.value);
    clock.observe(HybridTime::at(now), now); // an older one changes nothing
    QCOMPARE(clock.last().value, believable.value);
}

// A device whose clock stood a year ahead and was put right: its next stamps must be of today, each
// later than the one before, or nothing it writes is taken for a year.
void TestClock::aClockPutBackStampsWithTheRightTimeAgain()
{
    HybridClock clock;
    (void)clock.tick(now + oneYear);
    const HybridTime first = clock.tick(now);
    QVERIFY(first.millis() <= now + clockAheadMs);
    const HybridTime second = clock.tick(now);
    QVERIFY(second > first);
    QVERIFY(second.millis() <= now + clockAheadMs);
}

void TestClock::tiesAreBrokenByTheDevice()
{
    base::DeviceId low;
    base::DeviceId high;
    high.bytes[0] = 1;
    const HybridTime time = HybridTime::at(now);
    QVERIFY((sync::Stamp{time, low}) < (sync::Stamp{time, high}));
    QVERIFY((sync::Stamp{time, high}) < (sync::Stamp{{time.value + 1}, low}));
}

void TestClock::theOffsetIsTheMedianOfFive()
{
    ClockOffset offset;
    QCOMPARE(offset.offsetMs(), std::int64_t(0));
    QCOMPARE(offset.correct(now).value, now.value);
    // Sent at 0, answered at 100: the server's time is taken to be that of the middle.
    for (const std::int64_t ahead : {5000, 1000, 9000, 3000, 7000})
        offset.addSample(now + ahead + 50, now, now + 100);
    QCOMPARE(offset.offsetMs(), std::int64_t(5000));
    QCOMPARE(offset.correct(now).value, now.value + 5000);

    // The oldest goes: 1000 9000 3000 7000 and one more.
    offset.addSample(now + 2000 + 50, now, now + 100);
    QCOMPARE(offset.samples().size(), ClockOffset::samplesKept);
    QCOMPARE(offset.offsetMs(), std::int64_t(3000));
    QCOMPARE(ClockOffset(offset.samples()).offsetMs(), offset.offsetMs());
}

void TestClock::slowAndImpossibleRoundTripsTellNothing()
{
    ClockOffset offset;
    offset.addSample(now + 50'000, now, now + 2000);
    offset.addSample(now + 50'000, now, now + -1);
    QVERIFY(offset.samples().empty());
    offset.addSample(now + 50'000, now, now + 1999);
    QCOMPARE(offset.samples().size(), std::size_t(1));
}

void TestClock::oneLyingReplyDoesNotMoveTheClock()
{
    ClockOffset offset;
    for (int i = 0; i < 4; ++i)
        offset.addSample(now, now, now);
    offset.addSample(now + oneYear, now, now);
    QCOMPARE(offset.offsetMs(), std::int64_t(0));
}

// Whatever number a server names, the arithmetic of times stays within 64 bits.
void TestClock::noServerTimeOverflows()
{
    for (const std::int64_t claimed :
         {INT64_MAX, std::int64_t(0), INT64_MAX - 1, std::int64_t(1) << 47}) {
        ClockOffset offset;
        offset.addSample({claimed}, now, now);
        const Millis corrected = offset.correct(now + oneYear);
        QVERIFY(corrected.value >= 0);
        HybridClock clock;
        // 48 bits of milliseconds are all that a stamp can hold.
        QVERIFY(clock.tick(corrected).millis().value < std::int64_t(1) << 48);
        QVERIFY(clock.tick(corrected).value > 0);
    }
}

QTEST_APPLESS_MAIN(TestClock)
#include "tst_clock.moc"
