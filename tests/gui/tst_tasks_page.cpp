// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "finger.h"

using namespace throughline;
using test::Finger;
using test::keyTo;

//! Tasks on the real interface: in two taps from the list to done, by finger, by keyboard alone, by
//! a screen reader's press alone; and Undo.
class TestTasksPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::activateAccessibility(); }
    void init();

    void doneInThreeTapsFromAnywhere();
    void notNeededByKeyboardAlone();
    void putOffByTheScreenReadersPressAlone();
    void thePersonIsOpenedAndOneComesBack();
    void theTeamsTasksStayChosen();

private:
    [[nodiscard]] std::filesystem::path home() const { return m_folder->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

namespace {

constexpr auto title = "Ask about the ID";

[[nodiscard]] QString descriptionOf(QQuickItem *item)
{
    QAccessibleInterface *const face = item ? QAccessible::queryAccessibleInterface(item) : nullptr;
    return face ? face->text(QAccessible::Description) : QString();
}

} // namespace

void TestTasksPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    test::makeDevice(home());
    test::addOverdueAction(home(), title);
}

void TestTasksPage::doneInThreeTapsFromAnywhere()
{
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    // The badge says that there is something to do.
    QTRY_COMPARE(descriptionOf(client::Hand(*app.window).look(QStringLiteral("Tasks"))),
                 QStringLiteral("1 to look at"));
    Finger finger;
    int tapped = 0;
    for (const char *name : {"Tasks", title, "Mark as done"}) {
        QQuickItem *const item = app.find(name);
        QVERIFY2(item, name);
        const QRectF at = item->mapRectToScene(item->boundingRect());
        QVERIFY2(QRectF(0, 0, 360, 640).contains(at.center()), name);
        finger.tap(*app.window, *item);
        ++tapped;
    }
    QCOMPARE(tapped, 3);
    QVERIFY(app.find("Nothing overdue"));
    QTRY_VERIFY(descriptionOf(client::Hand(*app.window).look(QStringLiteral("Tasks"))).isEmpty());
    QQuickItem *const undo = app.find("Undo");
    QVERIFY(undo);
    finger.tap(*app.window, *undo);
    QVERIFY(app.find(title));
}

void TestTasksPage::notNeededByKeyboardAlone()
{
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    app.application.navigation()->go(QStringLiteral("tasks"));
    QVERIFY(app.find(title));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, title));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("Not needed"));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Not needed"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("They changed their mind"));
    // Esc leaves the question, and nothing has happened.
    client::Hand::rest(300);
    QTest::keyClick(app.window, Qt::Key_Escape);
    QTRY_VERIFY(!client::Hand(*app.window).look(QStringLiteral("They changed their mind")));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Not needed"));
    client::Hand::rest(700); // longer than a slip of the finger
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("They changed their mind"));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "They changed their mind"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("Nothing overdue"));
}

void TestTasksPage::putOffByTheScreenReadersPressAlone()
{
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    // The row by its whole name: what only its text is called is read, not pressed.
    for (const char *name : {"Tasks", "Ask about the ID, Jamie S.", "Do it later", "A day later"}) {
        QQuickItem *const item = app.find(name);
        QVERIFY2(item, name);
        QAccessible::queryAccessibleInterface(item)->actionInterface()->doAction(
            QAccessibleActionInterface::pressAction());
        client::Hand::rest(300);
    }
    QVERIFY(app.find("Nothing overdue"));
    QQuickItem *const row = app.find("Ask about the ID, Jamie S.");
    QVERIFY(row);
    QVERIFY2(descriptionOf(row).startsWith(QStringLiteral("Due tomorrow")),
             qPrintable(descriptionOf(row)));
}

void TestTasksPage::thePersonIsOpenedAndOneComesBack()
{
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Tasks")));
    QVERIFY(hand.press(QString::fromLatin1(title)));
    QVERIFY(hand.press(QStringLiteral("Open Jamie")));
    QVERIFY(app.find("Log a contact"));
    QCOMPARE(app.window->title(), QStringLiteral("Person")); // nobody's name in a window's title
    QTest::keyClick(app.window, Qt::Key_Escape);
    QVERIFY(app.find("Mark as done"));
    QCOMPARE(app.window->title(), QStringLiteral("Task"));
    QTest::keyClick(app.window, Qt::Key_Escape);
    QVERIFY(app.find(title));
    QTRY_COMPARE(app.window->title(), QStringLiteral("Tasks"));
}

void TestTasksPage::theTeamsTasksStayChosen()
{
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    client::Hand hand(*app.window);
    models::Navigation &navigation = *app.application.navigation();
    navigation.go(QStringLiteral("tasks"));
    QVERIFY(app.find(title));
    // Others are nobody's: those who come out today are looked after by nobody yet.
    QVERIFY(!hand.look(QStringLiteral("Find a place to stay")));
    QVERIFY(hand.press(QStringLiteral("Team")));
    QVERIFY(app.find("Find a place to stay"));
    navigation.go(QStringLiteral("today"));
    QVERIFY(app.find("Log: Jamie"));
    navigation.go(QStringLiteral("tasks"));
    QVERIFY(app.find("Find a place to stay"));
}

QTEST_MAIN(TestTasksPage)
#include "tst_tasks_page.moc"
