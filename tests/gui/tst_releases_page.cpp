// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "finger.h"

using namespace throughline;
using test::Finger;
using test::hasFocus;
using test::keyTo;

//! Releases on the real interface: the list by finger, the calendar by keyboard alone, who meets
//! somebody, and filters.
class TestReleasesPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::activateAccessibility(); }
    void init();

    void somebodyIsAssignedInFourTaps();
    void theCalendarByKeyboardAlone();
    void filtersAreChosenAndRemoved();
    void aDayOpensBesideTheCalendar();

private:
    [[nodiscard]] std::filesystem::path home() const { return m_folder->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestReleasesPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    test::makeDevice(home());
}

void TestReleasesPage::somebodyIsAssignedInFourTaps()
{
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    app.application.navigation()->go(QStringLiteral("releases"));
    Finger finger;
    for (const char *name : {"Today, ", "Say who meets them: Jamie", "I meet them"}) {
        QQuickItem *const item = app.find(name);
        QVERIFY2(item, name);
        finger.tap(*app.window, *item);
        client::Hand::rest(300);
    }
    QVERIFY(app.find("Change who meets them: Jamie"));
    QQuickItem *const undo = app.find("Undo");
    QVERIFY(undo);
    finger.tap(*app.window, *undo);
    QVERIFY(app.find("Say who meets them: Jamie"));
}

void TestReleasesPage::theCalendarByKeyboardAlone()
{
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    app.application.navigation()->go(QStringLiteral("releases"));
    QVERIFY(app.find("Calendar"));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Calendar"));
    QTest::keyClick(app.window, Qt::Key_Space);
    client::Hand::rest(300);
    // Down leads into the month: to today.
    QTest::keyClick(app.window, Qt::Key_Down);
    base::SystemClock clock;
    const domain::PartialDate today = domain::londonDay(clock.wall());
    const QString day = QStringLiteral(" %1 ").arg(today.day);
    const auto focused = [&] {
        QQuickItem *const now = app.window->activeFocusItem();
        QAccessibleInterface *const face =
            now ? QAccessible::queryAccessibleInterface(now) : nullptr;
        return face ? face->text(QAccessible::Name) : QString();
    };
    QTRY_VERIFY2(focused().contains(day), qPrintable(focused()));
    QVERIFY2(focused().contains(QStringLiteral("4 releases")), qPrintable(focused()));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("Say who meets them: Jamie"));
    // Another month, and back.
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "The month after"));
    QTest::keyClick(app.window, Qt::Key_Space);
    client::Hand::rest(200);
    QVERIFY(keyTo(*app.window, Qt::Key_Backtab, "The month before"));
    QTest::keyClick(app.window, Qt::Key_Space);
    client::Hand::rest(200);
    QVERIFY(app.find("Releases in "));
}

void TestReleasesPage::filtersAreChosenAndRemoved()
{
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    app.application.navigation()->go(QStringLiteral("releases"));
    client::Hand hand(*app.window);
    QVERIFY(app.find("Today, "));
    for (const char *name : {"Filter", "My people", "Show releases"})
        QVERIFY2(hand.press(QString::fromLatin1(name)), name);
    client::Hand::rest(400);
    QVERIFY(app.find("No releases match these filters."));
    // A removable chip says what it filters; without it all are there again.
    QVERIFY(hand.press(QStringLiteral("My people")));
    QVERIFY(app.find("Today, "));
}

void TestReleasesPage::aDayOpensBesideTheCalendar()
{
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    app.application.navigation()->go(QStringLiteral("releases"));
    client::Hand hand(*app.window);
    QVERIFY(app.find("The day that you choose is shown here."));
    QVERIFY(hand.press(QStringLiteral("Today, ")));
    QVERIFY(app.find("Say who meets them: Jamie"));
    QVERIFY(app.find("Today, ")); // the list is still there
    QVERIFY(hand.press(QStringLiteral("Jamie")));
    QVERIFY(app.find("Log a contact"));
    QVERIFY(hand.press(QStringLiteral("Back")));
    QVERIFY(app.find("Say who meets them: Jamie"));
}

QTEST_MAIN(TestReleasesPage)
#include "tst_releases_page.moc"
