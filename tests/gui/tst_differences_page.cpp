// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "finger.h"
#include "two_answers.h"

#include "Throughline/Models/differences_model.h"

using namespace throughline;
using test::Finger;
using test::keyTo;

//! Differences on the real interface: found from More, from Sync and from the person, settled by
//! finger, by keyboard alone, by a screen reader's press alone; and Undo (interface.md 3.12).
class TestDifferencesPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void settledByFingerFromMore();
    void settledByKeyboardAlone();
    void settledByTheScreenReadersPressAlone();
    void anAnswerHasToBeMarked();
    void laterStaysUntilItIsDecided();
    void syncAndThePersonLeadThere();
    void nothingToDecideIsSaid();

private:
    [[nodiscard]] std::filesystem::path home() const { return m_folder->path().toStdString(); }
    [[nodiscard]] static bool unlock(test::AppWindow &app);
    //! How many there are, as the interface has it.
    [[nodiscard]] static int count(test::AppWindow &app)
    {
        const auto *const model = app.window->findChild<models::DifferencesModel *>();
        return model && model->isReady() ? model->count() : -1;
    }
    [[nodiscard]] static QString shown(test::AppWindow &app);

    QTemporaryDir m_made; //!< once: two enrolled devices take a while
    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestDifferencesPage::initTestCase()
{
    test::activateAccessibility();
    test::makeDeviceWithTwoAnswers(m_made.path().toStdString());
}

void TestDifferencesPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    std::filesystem::copy(m_made.path().toStdString(), home(),
                          std::filesystem::copy_options::recursive
                              | std::filesystem::copy_options::overwrite_existing);
}

bool TestDifferencesPage::unlock(test::AppWindow &app)
{
    app.application.unlock(QString::fromLatin1(test::SyncWorld::passphrase));
    return app.window
        && QTest::qWaitFor(
               [&] { return app.application.stage() == models::Application::Stage::Open; }, 20'000)
        && QTest::qWaitFor([&] { return count(app) == 1; }, 20'000);
}

//! The number that the record has by now.
QString TestDifferencesPage::shown(test::AppWindow &app)
{
    std::optional<QString> found;
    app.application.session()->read<QString>(
        &app.application,
        [](service::Reader &reader) -> base::Result<QString> {
            QString number;
            TL_CHECK(reader.store().records.forEach(
                domain::Kind::ContactPoint, {}, [&](const store::StoredRow &row) {
                    number = QString::fromStdString(std::string(domain::fieldText(
                        row.record, domain::fieldNumber<domain::Kind::ContactPoint>("value"))));
                    return base::Result<void>();
                }));
            return number;
        },
        [&](base::Result<QString> read) { found = *read; });
    return QTest::qWaitFor([&] { return found.has_value(); }) ? *found : QString();
}

void TestDifferencesPage::settledByFingerFromMore()
{
    test::AppWindow app(home());
    QVERIFY(unlock(app));
    Finger finger;
    for (const char *name : {"More", "Differences", test::managersAnswer, "Use this answer"}) {
        QQuickItem *const item = app.find(name);
        QVERIFY2(item, name);
        client::Hand::rest(100);
        finger.tap(*app.window, *client::Hand(*app.window).reveal(QString::fromUtf8(name)));
    }
    QVERIFY(app.find("Nothing to decide."));
    QCOMPARE(shown(app), QLatin1String(test::managersAnswer));
    QQuickItem *const undo = app.find("Undo");
    QVERIFY(undo);
    finger.tap(*app.window, *undo);
    QVERIFY(app.find(test::managersAnswer));
    QCOMPARE(shown(app), QLatin1String(test::workersAnswer));
}

void TestDifferencesPage::settledByKeyboardAlone()
{
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(unlock(app));
    QTest::keyClick(app.window, Qt::Key_5, Qt::ControlModifier);
    QVERIFY(app.find(test::managersAnswer));
    client::Hand::rest(100);
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "07700")); // the answers are one stop for Tab
    QVERIFY(keyTo(*app.window, Qt::Key_Right, test::managersAnswer));
    QTest::keyClick(app.window, Qt::Key_Space);
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Use this answer"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("Nothing to decide."));
    QCOMPARE(shown(app), QLatin1String(test::managersAnswer));
}

void TestDifferencesPage::settledByTheScreenReadersPressAlone()
{
    test::AppWindow app(home());
    QVERIFY(unlock(app));
    for (const char *name : {"More", "Differences", "Keep both", "Keep them"}) {
        QQuickItem *const item = app.find(name);
        QVERIFY2(item, name);
        QAccessible::queryAccessibleInterface(item)->actionInterface()->doAction(
            QAccessibleActionInterface::pressAction());
        client::Hand::rest(300);
    }
    QVERIFY(app.find("Nothing to decide."));
    QCOMPARE(app.count(domain::Kind::ContactPoint), 2);
}

void TestDifferencesPage::anAnswerHasToBeMarked()
{
    test::AppWindow app(home());
    QVERIFY(unlock(app));
    app.application.navigation()->go(QStringLiteral("differences"));
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Use this answer")));
    QVERIFY(app.find("Select the answer to use"));
    QCOMPARE(count(app), 1);
}

void TestDifferencesPage::laterStaysUntilItIsDecided()
{
    test::AppWindow app(home());
    QVERIFY(unlock(app));
    models::Navigation &navigation = *app.application.navigation();
    navigation.go(QStringLiteral("differences"));
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Later")));
    QVERIFY(app.find("Decide now"));
    QVERIFY(!hand.look(QString::fromLatin1(test::managersAnswer)));
    navigation.go(QStringLiteral("today"));
    client::Hand::rest(100);
    navigation.go(QStringLiteral("differences"));
    QVERIFY(hand.press(QStringLiteral("Decide now")));
    QVERIFY(app.find(test::managersAnswer));
}

void TestDifferencesPage::syncAndThePersonLeadThere()
{
    test::AppWindow app(home());
    QVERIFY(unlock(app));
    models::Navigation &navigation = *app.application.navigation();
    client::Hand hand(*app.window);
    navigation.go(QStringLiteral("sync"));
    QVERIFY(hand.press(QStringLiteral("Show differences")));
    QTRY_COMPARE(navigation.destination(), QStringLiteral("differences"));
    QVERIFY(hand.press(QStringLiteral("Open Jamie")));
    QVERIFY(app.find("1 question"));
    QVERIFY(hand.press(QStringLiteral("See them")));
    QTRY_VERIFY(navigation.page().isEmpty());
    QVERIFY(app.find("Use this answer"));
}

void TestDifferencesPage::nothingToDecideIsSaid()
{
    const QTemporaryDir folder;
    test::makeDevice(folder.path().toStdString());
    test::AppWindow app(folder.path().toStdString());
    QVERIFY(app.unlock());
    app.application.navigation()->go(QStringLiteral("differences"));
    QVERIFY(app.find("Nothing to decide."));
}

QTEST_MAIN(TestDifferencesPage)
#include "tst_differences_page.moc"
