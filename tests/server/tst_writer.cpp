// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "lanes.h"
#include "support/fake_server.h"

#include <QElapsedTimer>
#include <QTest>

#include <numeric>

using namespace throughline;
using namespace std::chrono_literals;
using server::Lanes;
using server::Writer;
using server::WriterLimits;

namespace {

[[nodiscard]] std::unique_ptr<server::Write> write(std::uint8_t weight = 1)
{
    auto made = std::make_unique<test::FakeWrite>();
    made->request.body = {weight};
    return made;
}

[[nodiscard]] server::Request push()
{
    server::Request request;
    request.method = "POST";
    request.target = "/v1/push";
    request.body = {1};
    return request;
}

[[nodiscard]] std::size_t sum(const std::vector<std::size_t> &sizes)
{
    return std::accumulate(sizes.begin(), sizes.end(), std::size_t{0});
}

} // namespace

//! Group commit and the lanes in front of it, without sockets. Meant for ThreadSanitizer too.
class WriterTest : public QObject
{
    Q_OBJECT

private slots:
    void loneWriteIsNotDelayed();
    void waitsForWritesBeingChecked();
    void waitsNoLongerThanItsPatience();
    void abandonedCheckDoesNotHoldTheGroup();
    void groupsWhatWaitedForACommit();
    void groupStaysUnderItsWeight();
    void turnsAwayWhenFull();
    void stopCommitsEverythingAdmitted();
    void restsOnceAfterWork();
    void keepsNowAndThenAndAtTheEnd();
    void lanesAnswerEverythingOnce();
};

void WriterTest::loneWriteIsNotDelayed()
{
    test::FakeServer fake;
    WriterLimits limits;
    limits.patience = 10s; // a wrong wait would show
    Writer writer(fake, limits);
    QElapsedTimer timer;
    timer.start();
    for (int i = 1; i <= 20; ++i) {
        std::atomic<int> status = 0;
        writer.submit(*writer.admit(), write(), [&](server::Response r) { status = r.status; });
        QTRY_COMPARE(status.load(), 200);
    }
    QVERIFY(timer.elapsed() < 5000);
    QCOMPARE(fake.groups().size(), 20u);
}

void WriterTest::waitsForWritesBeingChecked()
{
    test::FakeServer fake;
    WriterLimits limits;
    limits.patience = 10s;
    Writer writer(fake, limits);
    std::atomic<int> done = 0;
    auto first = writer.admit();
    auto second = writer.admit();
    writer.submit(std::move(*first), write(), [&](server::Response) { ++done; });
    QTest::qWait(50);
    QCOMPARE(done.load(), 0);
    writer.submit(std::move(*second), write(), [&](server::Response) { ++done; });
    QTRY_COMPARE(done.load(), 2);
    QCOMPARE(fake.groups(), std::vector<std::size_t>{2});
}

void WriterTest::waitsNoLongerThanItsPatience()
{
    test::FakeServer fake;
    Writer writer(fake);
    std::atomic<int> done = 0;
    auto first = writer.admit();
    auto slow = writer.admit();
    writer.submit(std::move(*first), write(), [&](server::Response) { ++done; });
    QTRY_COMPARE_WITH_TIMEOUT(done.load(), 1, 2000);
    writer.submit(std::move(*slow), write(), [&](server::Response) { ++done; });
    QTRY_COMPARE(done.load(), 2);
}

void WriterTest::abandonedCheckDoesNotHoldTheGroup()
{
    test::FakeServer fake;
    WriterLimits limits;
    limits.patience = 10s;
    Writer writer(fake, limits);
    std::atomic<int> done = 0;
    auto first = writer.admit();
    auto second = writer.admit();
    writer.submit(std::move(*first), write(), [&](server::Response) { ++done; });
    second.reset();
    QTRY_COMPARE_WITH_TIMEOUT(done.load(), 1, 2000);
}

void WriterTest::groupsWhatWaitedForACommit()
{
    test::FakeServer fake;
    Writer writer(fake);
    fake.hold();
    std::atomic<int> done = 0;
    const auto count = [&](server::Response) { ++done; };
    writer.submit(*writer.admit(), write(), count);
    QVERIFY(fake.waitForCommits(1));
    for (int i = 0; i < 10; ++i)
        writer.submit(*writer.admit(), write(), count);
    QCOMPARE(done.load(), 0);
    fake.release();
    QTRY_COMPARE(done.load(), 11);
    QCOMPARE(fake.groups(), (std::vector<std::size_t>{1, 10}));
}

void WriterTest::groupStaysUnderItsWeight()
{
    test::FakeServer fake;
    Writer writer(fake);
    fake.hold();
    std::atomic<int> done = 0;
    const auto count = [&](server::Response) { ++done; };
    writer.submit(*writer.admit(), write(), count);
    QVERIFY(fake.waitForCommits(1));
    for (const std::uint8_t weight : std::initializer_list<std::uint8_t>{200, 56, 1, 255, 2, 0})
        writer.submit(*writer.admit(), write(weight), count);
    fake.release();
    QTRY_COMPARE(done.load(), 7);
    QCOMPARE(fake.groups(), (std::vector<std::size_t>{1, 2, 2, 2})); // 256, 256, 3 by weight
}

void WriterTest::turnsAwayWhenFull()
{
    test::FakeServer fake;
    WriterLimits limits;
    limits.capacity = 2;
    Writer writer(fake, limits);
    auto first = writer.admit();
    auto second = writer.admit();
    QVERIFY(first && second);
    QVERIFY(!writer.admit());
    second.reset();
    QVERIFY(writer.admit());
}

void WriterTest::stopCommitsEverythingAdmitted()
{
    test::FakeServer fake;
    std::atomic<int> done = 0;
    const auto count = [&](server::Response r) { done += r.status == 200; };
    Writer writer(fake);
    writer.submit(*writer.admit(), write(), count);
    auto late = writer.admit();
    std::jthread checker([&, place = std::move(*late)]() mutable {
        std::this_thread::sleep_for(50ms);
        writer.submit(std::move(place), write(), count);
    });
    late.reset();
    writer.stop();
    QCOMPARE(done.load(), 2);
    QVERIFY(!writer.admit());
}

void WriterTest::restsOnceAfterWork()
{
    test::FakeServer fake;
    WriterLimits limits;
    limits.idleAfter = 50ms;
    Writer writer(fake, limits);
    QTRY_COMPARE(fake.idles.load(), 1);
    QTest::qWait(200);
    QCOMPARE(fake.idles.load(), 1);
    std::atomic<int> done = 0;
    writer.submit(*writer.admit(), write(), [&](server::Response) { ++done; });
    QTRY_COMPARE(fake.idles.load(), 2);
    QCOMPARE(done.load(), 1);
    writer.stop();
    QCOMPARE(fake.strayThreads.load(), 0);
}

//! Whether there is much to do or nothing, and never with each commit.
void WriterTest::keepsNowAndThenAndAtTheEnd()
{
    test::FakeServer fake;
    WriterLimits limits;
    limits.idleAfter = 10ms;
    limits.keepEvery = 300ms;
    Writer writer(fake, limits);
    std::atomic<int> done = 0;
    const auto end = std::chrono::steady_clock::now() + 1000ms;
    while (std::chrono::steady_clock::now() < end) {
        writer.submit(*writer.admit(), write(), [&](server::Response) { ++done; });
        QTest::qWait(2);
    }
    QVERIFY(fake.keeps.load() >= 1);
    QVERIFY2(fake.keeps.load() <= 5, qPrintable(QString::number(fake.keeps.load())));
    QVERIFY(done.load() > 20);
    const int before = fake.keeps;
    QTRY_VERIFY(fake.keeps.load() > before); // while nobody asks for anything
    const int last = fake.keeps;
    writer.stop();
    QVERIFY(fake.keeps.load() > last);
    QVERIFY(writer.figures().commits.count() > 20);
    QCOMPARE(writer.figures().queued, std::size_t(0));
    QCOMPARE(fake.strayThreads.load(), 0);
}

void WriterTest::lanesAnswerEverythingOnce()
{
    constexpr int callers = 4;
    constexpr int each = 500;
    test::FakeServer fake;
    fake.commitMillis = 1;
    std::atomic<int> written = 0;
    std::atomic<int> read = 0;
    std::atomic<int> busy = 0;
    {
        Lanes lanes(fake);
        std::vector<std::jthread> threads;
        for (int t = 0; t < callers; ++t) {
            threads.emplace_back([&] {
                for (int i = 0; i < each; ++i) {
                    lanes.answer(push(),
                                 [&](server::Response r) { ++(r.status == 200 ? written : busy); });
                    lanes.answer({}, [&](server::Response r) { read += r.status == 200; });
                }
            });
        }
        threads.clear();
        lanes.stop();
    }
    QCOMPARE(read.load(), callers * each);
    QCOMPARE(written.load() + busy.load(), callers * each);
    const auto groups = fake.groups();
    QCOMPARE(sum(groups), static_cast<std::size_t>(written.load()));
    QVERIFY(groups.size() * 4 < sum(groups)); // they were grouped
    QCOMPARE(fake.strayThreads.load(), 0);
}

QTEST_GUILESS_MAIN(WriterTest)
#include "tst_writer.moc"
