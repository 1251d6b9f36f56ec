// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "app_window.h"

using namespace throughline;

namespace {

[[nodiscard]] QAccessible::State stateOf(QQuickItem *item)
{
    QAccessibleInterface *const face = item ? QAccessible::queryAccessibleInterface(item) : nullptr;
    return face ? face->state() : QAccessible::State();
}

} // namespace

//! What a page keeps, marks and takes away while somebody goes about in the app.
class TestPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::activateAccessibility(); }
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void whoIsOpenIsMarkedInTheList();
    void aSearchStaysUntilItIsCleared();
    void whyJoiningFailedGoesWhenSomebodyTypes();

private:
    [[nodiscard]] std::filesystem::path home() const { return m_folder->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestPages::whoIsOpenIsMarkedInTheList()
{
    test::makeDevice(home());
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    app.application.navigation()->go(QStringLiteral("people"));
    const QString jamie = QStringLiteral("Jamie");
    client::Hand hand(*app.window);
    QVERIFY(app.find("Jamie"));
    QVERIFY(!stateOf(app.find("Jamie")).selected);
    QVERIFY(hand.press(jamie));
    QTRY_VERIFY(stateOf(app.find("Jamie")).selected);
    app.application.navigation()->back();
    QTRY_VERIFY(!stateOf(app.find("Jamie")).selected);
}

void TestPages::aSearchStaysUntilItIsCleared()
{
    test::makeDevice(home());
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    models::Navigation &navigation = *app.application.navigation();
    const QString clear = QStringLiteral("Clear the search");
    client::Hand hand(*app.window);
    navigation.go(QStringLiteral("people"));
    QVERIFY(hand.press(QStringLiteral("Name or prison number")));
    hand.type(QStringLiteral("jam"));
    QVERIFY(app.find("1 p"));
    navigation.go(QStringLiteral("today"));
    QVERIFY(app.find("Log: Jamie"));
    navigation.go(QStringLiteral("people"));
    QVERIFY(app.find("1 p"));
    QVERIFY(hand.press(clear));
    navigation.go(QStringLiteral("today"));
    navigation.go(QStringLiteral("people"));
    QVERIFY(app.find("Everyone on this device"));
    QVERIFY(!hand.look(clear));
}

void TestPages::whyJoiningFailedGoesWhenSomebodyTypes()
{
    test::AppWindow app(home());
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Join a team")));
    const std::pair<const char *, const char *> answers[] = {
        {"Server", "http://127.0.0.1:1"},
        {"Code", "A code"},
        {"New passphrase for this device", test::passphrase},
        {"The same passphrase again", test::passphrase}};
    for (const auto &[field, text] : answers) {
        QVERIFY2(hand.press(QString::fromLatin1(field)), field);
        hand.type(QString::fromLatin1(text));
    }
    QVERIFY(hand.press(QStringLiteral("Join")));
    QTRY_COMPARE(app.application.problem(), QStringLiteral("There is no server."));
    QVERIFY(hand.press(QStringLiteral("Code")));
    hand.type(QStringLiteral("2"));
    QVERIFY(app.application.problem().isEmpty());
    QCOMPARE(app.application.stage(), models::Application::Stage::SetUp);
}

QTEST_MAIN(TestPages)
#include "tst_pages.moc"
