// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/live/sync_pace.h"

#include <QTest>

#include <set>

using namespace throughline;
using base::ErrorCode;
using service::SyncPace;
using Pause = SyncPace::Pause;

//! Rounds come by themselves, ever later after failures, never all devices at once, never not at
//! all.
class TestSyncPace : public QObject
{
    Q_OBJECT

private slots:
    void idleIsAboutHalfAMinute();
    void whoIsToldLooksSeldom();
    void whoWasToldTogetherDoesNotComeTogether();
    void failuresComeEverLaterAndNeverEnd();
    void aGoodRoundForgetsTheFailures();
    void waitingForApprovalDoesNotSlowDown();
    void devicesDoNotComeTogether();
};

void TestSyncPace::idleIsAboutHalfAMinute()
{
    SyncPace pace(1);
    for (int i = 0; i < 1000; ++i) {
        const Pause pause = pace.afterSuccess(false);
        QVERIFY(pause >= SyncPace::idle / 2);
        QVERIFY(pause <= SyncPace::idle);
    }
}

void TestSyncPace::whoIsToldLooksSeldom()
{
    SyncPace pace(6);
    for (int i = 0; i < 100; ++i) {
        const Pause pause = pace.afterSuccess(true);
        QVERIFY(pause >= SyncPace::listening / 2 && pause <= SyncPace::listening);
        QVERIFY(pause > SyncPace::idle);
    }
}

void TestSyncPace::whoWasToldTogetherDoesNotComeTogether()
{
    using End = service::NewsListener::End;
    const std::pair<End, Pause> all[] = {{End::News, SyncPace::afterNews},
                                         {End::SessionOver, SyncPace::afterSession},
                                         {End::Broken, SyncPace::idle}};
    for (const auto &[end, most] : all) {
        std::set<std::int64_t> pauses;
        for (std::uint32_t device = 1; device <= 50; ++device) {
            const Pause pause = SyncPace(device * 7919).afterListening(end);
            QVERIFY(pause >= most / 2 && pause <= most);
            pauses.insert(pause.count());
        }
        QVERIFY(pauses.size() > 25);
    }
}

void TestSyncPace::failuresComeEverLaterAndNeverEnd()
{
    SyncPace pace(2);
    Pause longest{0};
    for (int i = 0; i < 1000; ++i) {
        const Pause pause = pace.afterFailure(ErrorCode::Unreachable);
        QVERIFY(pause > Pause(0));
        QVERIFY(pause <= SyncPace::longestRetry);
        if (i == 0)
            QVERIFY(pause <= SyncPace::firstRetry);
        longest = std::max(longest, pause);
    }
    QVERIFY(longest > SyncPace::longestRetry / 2);
}

void TestSyncPace::aGoodRoundForgetsTheFailures()
{
    SyncPace pace(3);
    for (int i = 0; i < 20; ++i)
        (void)pace.afterFailure(ErrorCode::ServerFault);
    (void)pace.afterSuccess(false);
    QVERIFY(pace.afterFailure(ErrorCode::Unreachable) <= SyncPace::firstRetry);
}

void TestSyncPace::waitingForApprovalDoesNotSlowDown()
{
    SyncPace pace(4);
    for (int i = 0; i < 50; ++i)
        QCOMPARE(pace.afterFailure(ErrorCode::NotApproved).count(),
                 SyncPace::awaitingApproval.count());
}

void TestSyncPace::devicesDoNotComeTogether()
{
    std::set<std::int64_t> pauses;
    for (std::uint32_t device = 0; device < 200; ++device) {
        SyncPace pace(device * 7919 + 1);
        for (int i = 0; i < 8; ++i)
            (void)pace.afterFailure(ErrorCode::Unreachable);
        pauses.insert(pace.afterFailure(ErrorCode::Unreachable).count());
    }
    QVERIFY2(pauses.size() > 150, "the pauses of two hundred devices are spread");
}

QTEST_GUILESS_MAIN(TestSyncPace)
#include "tst_sync_pace.moc"
