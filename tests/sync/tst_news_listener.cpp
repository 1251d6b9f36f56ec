// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/messages.h"
#include "service/live/news_listener.h"

#include <QTest>

#include <atomic>
#include <deque>
#include <future>

using namespace throughline;
using namespace std::chrono_literals;
using End = service::NewsListener::End;

namespace {

[[nodiscard]] sync::Reply page(bool hasEntry)
{
    protocol::LogPage page;
    if (hasEntry)
        page.entries.push_back({1, {}, protocol::EntryKind::Bundle, base::Bytes(3, 1)});
    return {200, {}, std::nullopt, encode(page)};
}

//! What a server says to one request after another, each after so long; silent when it has no more.
class Script
{
public:
    struct Line
    {
        base::Result<sync::Reply> reply;
        std::chrono::milliseconds after{0};
    };

    explicit Script(std::deque<Line> lines) : m_lines(std::move(lines)) {}

    [[nodiscard]] service::ConnectServer connect()
    {
        return [this](const std::string &) -> base::Result<std::unique_ptr<sync::Transport>> {
            return std::unique_ptr<sync::Transport>(std::make_unique<Way>(*this));
        };
    }
    [[nodiscard]] int asked() const { return m_asked; }

private:
    class Way final : public sync::Transport
    {
    public:
        explicit Way(Script &script) : m_script(script) {}
        base::Result<sync::Reply> exchange(const sync::Request &) override
        {
            ++m_script.m_asked;
            std::unique_lock lock(m_script.m_mutex);
            if (m_script.m_lines.empty())
                m_script.m_closing.wait(lock, [this] { return m_script.m_closed; });
            if (m_script.m_closed)
                return base::Error{base::ErrorCode::Unreachable, "Closed."};
            const Line line = std::move(m_script.m_lines.front());
            m_script.m_lines.pop_front();
            lock.unlock();
            std::this_thread::sleep_for(line.after);
            return line.reply;
        }
        [[nodiscard]] Traffic traffic() const override { return {}; }
        void close() override
        {
            {
                const std::lock_guard lock(m_script.m_mutex);
                m_script.m_closed = true;
            }
            m_script.m_closing.notify_all();
        }

    private:
        Script &m_script;
    };

    std::atomic<int> m_asked = 0;
    std::mutex m_mutex; //!< guards the next three
    std::deque<Line> m_lines;
    bool m_closed = false;
    std::condition_variable m_closing;
};

//! How listening to a script ends.
[[nodiscard]] End endOf(Script &script)
{
    std::promise<End> end;
    service::NewsListener listener(script.connect(), [&](End told) { end.set_value(told); });
    listener.listen("http://127.0.0.1:1", {});
    return end.get_future().get();
}

} // namespace

//! Waiting at the server for something to come, against what servers say.
class TestNewsListener : public QObject
{
    Q_OBJECT

private slots:
    void whatComesEndsIt();
    void aQuietServerIsAskedAgain();
    void aServerThatDoesNotWaitIsNotHammered();
    void everyOtherAnswerEndsIt();
    void anAnswerToAnOlderQuestionIsNone();
    void anotherNetworkNeedsAnotherWay();
    void closingBreaksItOff();
};

void TestNewsListener::whatComesEndsIt()
{
    Script script({{page(true)}});
    QVERIFY(endOf(script) == End::News);
    QCOMPARE(script.asked(), 1);
}

void TestNewsListener::aQuietServerIsAskedAgain()
{
    Script script({{page(false), 1100ms}, {page(false), 1100ms}, {page(true)}});
    QVERIFY(endOf(script) == End::News);
    QCOMPARE(script.asked(), 3);
}

void TestNewsListener::aServerThatDoesNotWaitIsNotHammered()
{
    Script script({{page(false)}, {page(true)}});
    QVERIFY(endOf(script) == End::Broken);
    QCOMPARE(script.asked(), 1);
}

void TestNewsListener::everyOtherAnswerEndsIt()
{
    const auto endOfStatus = [](int status) {
        Script script({{sync::Reply{status, {}, std::nullopt, {}}}});
        return endOf(script);
    };
    QVERIFY(endOfStatus(401) == End::SessionOver);
    QVERIFY(endOfStatus(409) == End::News); // a round finds out what has become of the server
    for (const int status : {404, 429, 500, 503})
        QVERIFY(endOfStatus(status) == End::Broken);
    QVERIFY(endOfStatus(200) == End::Broken); // a page that is none
    Script offline({{base::Error{base::ErrorCode::Unreachable, "Offline."}}});
    QVERIFY(endOf(offline) == End::Broken);
}

void TestNewsListener::anAnswerToAnOlderQuestionIsNone()
{
    Script script({{page(true), 300ms}, {page(false), 0ms}});
    std::atomic<int> told = 0;
    std::promise<End> end;
    service::NewsListener listener(script.connect(), [&](End why) {
        ++told;
        end.set_value(why);
    });
    listener.listen("http://127.0.0.1:1", {});
    QTRY_COMPARE(script.asked(), 1);
    listener.pause(); // a round begins, which reads what there is
    listener.listen("http://127.0.0.1:1", {});
    QVERIFY(end.get_future().get() == End::Broken); // of the second question
    QCOMPARE(told.load(), 1);
}

void TestNewsListener::anotherNetworkNeedsAnotherWay()
{
    Script silent({});
    Script works({{page(true)}});
    std::atomic<int> ways = 0;
    std::promise<End> end;
    service::NewsListener listener(
        [&](const std::string &url) {
            return ways++ == 0 ? silent.connect()(url) : works.connect()(url);
        },
        [&](End told) { end.set_value(told); });
    listener.listen("http://127.0.0.1:1", {});
    QTRY_COMPARE(silent.asked(), 1);
    listener.drop();
    listener.listen("http://127.0.0.1:1", {});
    QVERIFY(end.get_future().get() == End::News);
    QCOMPARE(ways.load(), 2);
}

void TestNewsListener::closingBreaksItOff()
{
    Script silent({});
    std::atomic<int> told = 0;
    {
        service::NewsListener listener(silent.connect(), [&](End) { ++told; });
        listener.listen("http://127.0.0.1:1", {});
        QTRY_COMPARE(silent.asked(), 1);
    }
    QCOMPARE(told.load(), 0);
}

QTEST_GUILESS_MAIN(TestNewsListener)
#include "tst_news_listener.moc"
