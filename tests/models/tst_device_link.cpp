// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sync_world.h"

#include "Throughline/Models/device_link.h"

#include <QTest>

#include <atomic>

using namespace throughline;

//! The line between a device at work and the interface.
class TestDeviceLink : public QObject
{
    Q_OBJECT

private slots:
    void aRoundThatNobodyListenedToIsTold();
};

//! The first round may be over before there is a window; the next one is minutes away.
void TestDeviceLink::aRoundThatNobodyListenedToIsTold()
{
    constexpr int longest = 20'000;
    constexpr int pause = 500; // between requests it is never so quiet
    test::SyncWorld world(50);
    const auto device = world.newOrganisation();
    std::atomic<int> asked = 0;
    const auto connect =
        [&](const std::string &) -> base::Result<std::unique_ptr<sync::Transport>> {
        auto way = std::make_unique<test::DirectTransport>(world.server());
        way->onRequest = [&asked](sync::Request &) {
            ++asked;
            return test::DirectTransport::Fate::Passes;
        };
        return std::unique_ptr<sync::Transport>(std::move(way));
    };
    auto link = models::DeviceLink::open(std::move(device->workspace), connect, models::Relay());
    QVERIFY(link.ok());
    QTRY_VERIFY_WITH_TIMEOUT(asked > 0, longest);
    for (int before = 0; before != asked;) {
        before = asked;
        QTest::qWait(pause);
    }
    std::vector<service::SyncState> told;
    (*link)->listen({{}, {}, [&told](const service::SyncState &state) { told.push_back(state); }});
    QCOMPARE(told.size(), std::size_t{1});
    QVERIFY(told.front().succeeded && !told.front().running);
    QCOMPARE(told.front().rounds, std::int64_t{1});
    // Once: whoever listens instead hears of what is new.
    told.clear();
    (*link)->listen({{}, {}, [&told](const service::SyncState &state) { told.push_back(state); }});
    QVERIFY(told.empty());
    (*link)->listen({});
    device->workspace = (*link)->stop();
}

QTEST_GUILESS_MAIN(TestDeviceLink)
#include "tst_device_link.moc"
