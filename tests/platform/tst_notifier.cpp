// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/api/platform.h"
#include "support/notice_desktop.h"

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

using namespace throughline;
using test::NoticeDesktop;

//! Notices through the session bus: one is replaced by the next, taken away, chosen.
class TestNotifier : public QObject
{
    Q_OBJECT

public:
    explicit TestNotifier(const test::PrivateBus &bus) : m_bus(bus) {}

private slots:
    void init();
    void cleanup();

    void replacesWhatItSaidBefore();
    void theLastOneStandsHoweverQuickTheyCome();
    void isTakenAway();
    void goesWithTheApp();
    void isChosen();
    void oneThatWasClosedIsShownAnew();
    void anotherDesktopCountsAnew();
    void eachHasItsOwn();
    void whereNobodyShowsThem();

private:
    [[nodiscard]] static std::unique_ptr<platform::Notifier> make()
    {
        return platform::makeNotifier(QStringLiteral("Throughline"), QStringLiteral("uk.test.App"));
    }
    void appear() { QVERIFY(m_desktop->appear(m_bus)); }
    void disappear() { m_desktop->disappear(); }
    [[nodiscard]] QStringList shown() const { return m_desktop->texts(); }

    const test::PrivateBus &m_bus;
    std::unique_ptr<NoticeDesktop> m_desktop;
};

void TestNotifier::init()
{
    m_desktop = std::make_unique<NoticeDesktop>();
    appear();
}

void TestNotifier::cleanup()
{
    disappear();
}

void TestNotifier::replacesWhatItSaidBefore()
{
    const auto notifier = make();
    notifier->show(QStringLiteral("1 task is due today"));
    QTRY_COMPARE(shown(), QStringList{QStringLiteral("1 task is due today")});
    QCOMPARE(m_desktop->identity, QStringLiteral("uk.test.App"));
    notifier->show(QStringLiteral("2 tasks are due today"));
    QTRY_COMPARE(shown(), QStringList{QStringLiteral("2 tasks are due today")});
}

void TestNotifier::theLastOneStandsHoweverQuickTheyCome()
{
    const auto notifier = make();
    notifier->show(QStringLiteral("one"));
    notifier->show(QStringLiteral("two"));
    notifier->show(QStringLiteral("three"));
    QTRY_COMPARE(shown(), QStringList{QStringLiteral("three")});
    notifier->show(QStringLiteral("four"));
    notifier->withdraw();
    QTRY_COMPARE(shown(), QStringList());
    QTest::qWait(50); // nothing comes after it
    QCOMPARE(shown(), QStringList());
    QVERIFY(m_desktop->calls <= 3); // not two, which was old when it could be sent
}

void TestNotifier::isTakenAway()
{
    const auto notifier = make();
    notifier->withdraw(); // of nothing
    notifier->show(QStringLiteral("1 task is due today"));
    QTRY_COMPARE(shown().size(), 1);
    notifier->withdraw();
    QTRY_COMPARE(shown(), QStringList());
}

void TestNotifier::goesWithTheApp()
{
    auto notifier = make();
    notifier->show(QStringLiteral("1 task is due today"));
    QTRY_COMPARE(shown().size(), 1);
    QTest::qWait(50); // its number comes back
    notifier.reset();
    QTRY_COMPARE(shown(), QStringList());
}

void TestNotifier::isChosen()
{
    const auto notifier = make();
    QSignalSpy chosen(notifier.get(), &platform::Notifier::chosen);
    notifier->show(QStringLiteral("1 task is due today"));
    QTRY_COMPARE(shown().size(), 1);
    QTest::qWait(50); // its number comes back
    QVERIFY(m_desktop->actions.contains(QStringLiteral("default")));
    const uint number = m_desktop->shown.begin()->first;
    emit m_desktop->ActionInvoked(number + 1, QStringLiteral("default")); // another program's
    emit m_desktop->ActivationToken(number, QStringLiteral("made-up-token"));
    emit m_desktop->ActionInvoked(number, QStringLiteral("default"));
    QTRY_COMPARE(chosen.count(), 1);
    QCOMPARE(qgetenv("XDG_ACTIVATION_TOKEN"), QByteArray("made-up-token"));
    QTest::qWait(50);
    QCOMPARE(chosen.count(), 1);
}

void TestNotifier::oneThatWasClosedIsShownAnew()
{
    const auto notifier = make();
    notifier->show(QStringLiteral("one"));
    QTRY_COMPARE(shown().size(), 1);
    QTest::qWait(50); // its number comes back
    const uint number = m_desktop->shown.begin()->first;
    m_desktop->CloseNotification(number); // by whoever sits there
    QTest::qWait(50);
    notifier->show(QStringLiteral("two"));
    QTRY_COMPARE(shown(), QStringList{QStringLiteral("two")});
    QVERIFY(m_desktop->shown.begin()->first != number);
}

//! What shows notices ends and begins anew: the number may be another program's there.
void TestNotifier::anotherDesktopCountsAnew()
{
    const auto notifier = make();
    QSignalSpy closed(notifier.get(), &platform::Notifier::closed);
    notifier->show(QStringLiteral("one"));
    QTRY_COMPARE(shown().size(), 1);
    QTest::qWait(50); // its number comes back
    const uint number = m_desktop->shown.begin()->first;
    disappear();
    m_desktop = std::make_unique<NoticeDesktop>();
    QCOMPARE(m_desktop->Notify({}, 0, {}, QStringLiteral("another program's"), {}, {}, {}, -1),
             number);
    appear();
    QTRY_COMPARE(closed.count(), 1);
    notifier->show(QStringLiteral("two"));
    QTRY_COMPARE(shown().size(), 2);
    QCOMPARE(m_desktop->shown[number], QStringLiteral("another program's"));
    QTest::qWait(50); // its number comes back
    notifier->withdraw();
    QTRY_COMPARE(shown(), QStringList{QStringLiteral("another program's")});
    QCOMPARE(closed.count(), 1); // that was its own doing
}

void TestNotifier::eachHasItsOwn()
{
    const auto first = make();
    const auto second = make();
    first->show(QStringLiteral("one"));
    second->show(QStringLiteral("two"));
    QTRY_COMPARE(shown().size(), 2);
    QTest::qWait(50); // their numbers come back
    first->withdraw();
    QTRY_COMPARE(shown(), QStringList{QStringLiteral("two")});
}

void TestNotifier::whereNobodyShowsThem()
{
    disappear();
    const auto notifier = make();
    notifier->show(QStringLiteral("one"));
    QTest::qWait(100);
    notifier->withdraw();
    appear();
    notifier->show(QStringLiteral("two"));
    QTRY_COMPARE(shown(), QStringList{QStringLiteral("two")});
}

int main(int argc, char **argv)
{
    const test::PrivateBus bus;
    QCoreApplication application(argc, argv);
    TestNotifier test(bus);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_notifier.moc"
