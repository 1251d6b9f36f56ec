// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/raw_client.h"
#include "support/running_server.h"

#include <QElapsedTimer>
#include <QTest>

#include <vector>

using throughline::test::RawClient;
using throughline::test::RunningServer;

namespace {

constexpr auto question = "GET /v1/waits HTTP/1.1\r\nHost: localhost\r\n\r\n";

} // namespace

//! Requests that are answered when there is something to tell.
class NewsTest : public QObject
{
    Q_OBJECT

private slots:
    void isToldWhenSomethingComes();
    void isToldWhatOtherProcessesHaveStored();
    void isToldAtOnceByTheOthers();
    void whatIsHeardMeanwhileIsAskedAgain();
    void aDatabaseThatHangsIsAskedOnce();
    void itIsAskedOnceForWhoComesLater();
    void aQuestionWithABodyIsAnsweredAtOnce();
    void isAnsweredWhenTimeIsUp();
    void manyWaitAndOthersAreServed();
    void stoppingAnswersWhoWaits();
    void whoGoesAwayIsForgotten();
};

void NewsTest::isToldWhenSomethingComes()
{
    RunningServer server;
    RawClient client(server.port);
    client.send(question);
    QVERIFY(client.response(400).isEmpty());
    server.fake.head = 1;
    QCOMPARE(RawClient::status(client.response()), 200);
    QVERIFY(server.fake.reads >= 2);
}

void NewsTest::isToldWhatOtherProcessesHaveStored()
{
    RunningServer server;
    RawClient client(server.port);
    client.send(question);
    server.fake.others = 7;
    QCOMPARE(RawClient::status(client.response()), 200);
    QVERIFY(server.fake.looks >= 1);
}

//! Long before the next look of its own.
void NewsTest::isToldAtOnceByTheOthers()
{
    RunningServer server;
    RawClient client(server.port);
    client.send(question);
    QTRY_VERIFY(server.fake.reads >= 1);
    QTest::qWait(100); // it waits by now
    server.fake.others = 7;
    QElapsedTimer time;
    time.start();
    server.http.hear({});
    QCOMPARE(RawClient::status(client.response()), 200);
    QVERIFY(time.elapsed() < 1500);
}

//! What came while the store was being asked may not be in its answer.
void NewsTest::whatIsHeardMeanwhileIsAskedAgain()
{
    RunningServer server;
    server.fake.lookMillis = 500;
    RawClient client(server.port);
    client.send(question);
    QTRY_VERIFY(server.fake.reads >= 1);
    QTest::qWait(100);
    for (int i = 0; i < 3; ++i)
        server.http.hear({});
    QTRY_COMPARE(server.fake.looks.load(), 2);
    QTest::qWait(400);
    QCOMPARE(server.fake.looks.load(), 2);
    server.fake.head = 1;
    QCOMPARE(RawClient::status(client.response()), 200);
}

void NewsTest::aDatabaseThatHangsIsAskedOnce()
{
    RunningServer server;
    server.fake.lookMillis = 4500;
    RawClient client(server.port);
    client.send(question);
    QTRY_COMPARE(server.fake.looks.load(), 1);
    QTest::qWait(2500);
    QCOMPARE(server.fake.looks.load(), 1);
    server.fake.head = 1;
    QCOMPARE(RawClient::status(client.response()), 200);
}

//! Although the one for whom it was asked has gone.
void NewsTest::itIsAskedOnceForWhoComesLater()
{
    RunningServer server;
    server.fake.lookMillis = 6000;
    server.fake.waitSeconds = 3;
    QCOMPARE(RawClient::status(RawClient(server.port).ask(question)), 200);
    QCOMPARE(server.fake.looks.load(), 1);
    QCOMPARE(RawClient::status(RawClient(server.port).ask(question)), 200);
    QCOMPARE(server.fake.looks.load(), 1);
}

void NewsTest::aQuestionWithABodyIsAnsweredAtOnce()
{
    RunningServer server;
    RawClient client(server.port);
    QElapsedTimer timer;
    timer.start();
    const auto answer = client.ask("GET /v1/waits HTTP/1.1\r\nHost: localhost\r\nContent-Type: "
                                   "application/cbor\r\nContent-Length: 1\r\n\r\na");
    QCOMPARE(RawClient::status(answer), 200);
    QVERIFY(answer.contains("GET /v1/waits"));
    QVERIFY(timer.elapsed() < 10'000);
    QCOMPARE(server.fake.reads.load(), 1);
}

void NewsTest::isAnsweredWhenTimeIsUp()
{
    RunningServer server;
    server.fake.waitSeconds = 1;
    RawClient client(server.port);
    QElapsedTimer timer;
    timer.start();
    client.send(question);
    QCOMPARE(RawClient::status(client.response()), 200);
    QVERIFY(timer.elapsed() >= 900);
    QCOMPARE(RawClient::status(client.ask("GET /v1/a HTTP/1.1\r\nHost: localhost\r\n\r\n")), 200);
}

void NewsTest::manyWaitAndOthersAreServed()
{
    RunningServer server;
    std::vector<std::unique_ptr<RawClient>> waiting;
    for (int i = 0; i < 300; ++i) {
        waiting.push_back(std::make_unique<RawClient>(server.port));
        waiting.back()->send(question);
    }
    QTRY_VERIFY(server.fake.reads >= 300);
    RawClient other(server.port);
    QCOMPARE(RawClient::status(other.ask("GET /v1/a HTTP/1.1\r\nHost: localhost\r\n\r\n")), 200);
    server.fake.head = 1;
    for (const auto &client : waiting)
        QCOMPARE(RawClient::status(client->response()), 200);
}

void NewsTest::stoppingAnswersWhoWaits()
{
    auto server = std::make_unique<RunningServer>();
    RawClient client(server->port);
    client.send(question);
    QTRY_VERIFY(server->fake.reads >= 1);
    server.reset(); // comes back although somebody would have waited for half a minute
    QCOMPARE(RawClient::status(client.response()), 200);
}

void NewsTest::whoGoesAwayIsForgotten()
{
    RunningServer server;
    {
        RawClient client(server.port);
        client.send(question);
        QTRY_VERIFY(server.fake.reads >= 1);
    }
    server.fake.head = 1;
    RawClient other(server.port);
    QCOMPARE(RawClient::status(other.ask(question)), 200);
}

QTEST_GUILESS_MAIN(NewsTest)
#include "tst_news.moc"
