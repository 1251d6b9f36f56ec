// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "finger.h"

#include <QProcess>
#include <QQmlComponent>
#include <QQmlEngine>

#include <csignal>
#include <cstdlib>

using namespace throughline;
using domain::Kind;
using test::Finger;
using test::keyTo;

namespace {

//! The four taps of interface.md 3.3, by the names that people hear.
constexpr const char *taps[] = {"Log: Jamie", "Met at the gate", "Supported housing", "Save"};

//! What is on the screen after so many of them; where the program was killed, it opens there.
constexpr const char *after[] = {"Log: Jamie", "Still waiting", "Supported housing",
                                 "Supported housing", "Log again: Jamie"};

[[nodiscard]] bool isChosen(QQuickItem &item)
{
    QAccessibleInterface *const face = QAccessible::queryAccessibleInterface(&item);
    return face && face->state().checked;
}

} // namespace

//! The gate log on the real interface: four taps and no typing, by finger, by keyboard alone, by a
//! screen reader's press alone; and a device that is killed at any tap opens where it was.
class TestGateLog : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::activateAccessibility(); }
    void init();

    void fourTapsByFinger();
    void saveIsAtTheThumb();
    void whatToDoForSafetyIsInSight();
    void byKeyboardAlone();
    void byTheScreenReadersPressAlone();
    void aDraftThrownAwayAndTakenBack();
    void killedAtAnyTap_data();
    void killedAtAnyTap();

private:
    [[nodiscard]] std::filesystem::path home() const { return m_folder->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestGateLog::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    test::makeDevice(home());
}

void TestGateLog::fourTapsByFinger()
{
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    Finger finger;
    int tapped = 0;
    for (const char *name : taps) {
        QQuickItem *const item = app.find(name);
        QVERIFY2(item, name);
        // On the screen without scrolling.
        const QRectF at = item->mapRectToScene(item->boundingRect());
        QVERIFY2(QRectF(0, 0, 360, 640).contains(at.center()), name);
        finger.tap(*app.window, *item);
        ++tapped;
    }
    QVERIFY(app.find("Log again: Jamie"));
    QCOMPARE(tapped, 4);
    QCOMPARE(app.count(Kind::Contact), std::int64_t{1});
    QCOMPARE(app.count(Kind::Accommodation), std::int64_t{1});
}

//! A phone held sideways: Save is beside the questions, at the thumb that holds it.
void TestGateLog::saveIsAtTheThumb()
{
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    constexpr QSize sideways{700, 400};
    app.window->setMinimumHeight(sideways.height());
    app.window->resize(sideways);
    client::Hand::rest(100);
    // A machine for tests is no phone.
    QQmlComponent fingers(qmlEngine(app.window));
    fingers.setData("import QtQml\nimport Throughline.Theme\n"
                    "QtObject { Component.onCompleted: Theme.touch = true }",
                    QUrl());
    const std::unique_ptr<QObject> set(fingers.create());
    QVERIFY2(set, qPrintable(fingers.errorString()));
    client::Hand hand(*app.window);
    for (int i = 0; i < 3; ++i)
        QVERIFY2(hand.press(QString::fromUtf8(taps[i])), taps[i]);
    const auto placeOf = [&app](const char *name) {
        QQuickItem *const item = app.find(name);
        return item ? item->mapRectToScene(item->boundingRect()) : QRectF();
    };
    client::Hand::rest(200);
    QVERIFY(placeOf(taps[3]).left() > sideways.width() / 2.0);
    QVERIFY(placeOf(taps[2]).right() < placeOf(taps[3]).left());
    app.application.settings()->setLeftHand(true);
    client::Hand::rest(200);
    QVERIFY(placeOf(taps[3]).right() < sideways.width() / 2.0);
    QVERIFY(placeOf(taps[2]).left() > placeOf(taps[3]).right());
}

void TestGateLog::whatToDoForSafetyIsInSight()
{
    const char *const risk = "Risk: See with two workers";
    test::addSafetyInstruction(home());
    test::AppWindow app(home(), {320, 568});
    QVERIFY(app.unlock());
    const auto inSight = [&](QQuickItem *item) {
        return item && QRectF(0, 0, 320, 568).contains(item->mapRectToScene(item->boundingRect()));
    };
    const auto nameOf = [](QQuickItem *item) {
        return QAccessible::queryAccessibleInterface(item)->text(QAccessible::Name);
    };
    // The card says it before anybody opens it, and so does the list to log from.
    QQuickItem *const card = app.find("Jamie S., "); // and not the name that stands on it
    QVERIFY(card);
    QVERIFY2(nameOf(card).endsWith(QString::fromLatin1(risk)), qPrintable(nameOf(card)));
    QQuickItem *const other = app.find("Marek E., ");
    QVERIFY(other && !nameOf(other).contains(QStringLiteral("Risk")));
    app.application.navigation()->openForm(QStringLiteral("chooseLog"), QStringLiteral("any"));
    QVERIFY(app.find("At the gate today"));
    QQuickItem *const row = app.find("Jamie S., ");
    QVERIFY(row);
    QVERIFY2(nameOf(row).endsWith(QString::fromLatin1(risk)), qPrintable(nameOf(row)));
    app.application.navigation()->closeForm();
    client::Hand hand(*app.window);
    // In the gate log it stays in sight, whichever question is asked.
    QVERIFY(hand.press(QStringLiteral("Log: Jamie")));
    QVERIFY(app.find("What happened at the gate?"));
    QVERIFY(inSight(app.find(risk)));
    QVERIFY(hand.press(QStringLiteral("Met at the gate")));
    QVERIFY(hand.reveal(QStringLiteral("Not known yet")));
    QVERIFY(inSight(app.find(risk)));
    // Where large text leaves no room for it there, it leads the questions.
    app.application.settings()->setTextScale(2);
    client::Hand::rest(300);
    QVERIFY(hand.reveal(QString::fromLatin1(risk)));
}

void TestGateLog::byKeyboardAlone()
{
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    app.application.navigation()->go(QStringLiteral("today")); // a manager begins with the team
    for (const char *name : taps) {
        QVERIFY2(app.find(name), name);
        // A group of radio tiles is one stop; inside it the arrows move.
        if (QLatin1String(name) == QLatin1String(taps[2])) {
            QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Own or rented"));
            QVERIFY(keyTo(*app.window, Qt::Key_Right, name));
        }
        QVERIFY2(keyTo(*app.window, Qt::Key_Tab, name), name);
        QTest::keyClick(app.window, Qt::Key_Space);
        client::Hand::rest(120);
    }
    QVERIFY(app.find("Log again: Jamie"));
    QCOMPARE(app.count(Kind::Contact), std::int64_t{1});
    QCOMPARE(app.count(Kind::Accommodation), std::int64_t{1});
}

void TestGateLog::byTheScreenReadersPressAlone()
{
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    for (const char *name : taps) {
        QQuickItem *const item = app.find(name);
        QVERIFY2(item, name);
        QAccessibleInterface *const face = QAccessible::queryAccessibleInterface(item);
        QVERIFY(face && face->actionInterface());
        const QStringList actions = face->actionInterface()->actionNames();
        const QString press = QAccessibleActionInterface::pressAction();
        QVERIFY2(actions.contains(press), name);
        face->actionInterface()->doAction(press);
        client::Hand::rest(60);
    }
    QVERIFY(app.find("Log again: Jamie"));
    QCOMPARE(app.count(Kind::Contact), std::int64_t{1});
}

void TestGateLog::aDraftThrownAwayAndTakenBack()
{
    const QString throwAway = QStringLiteral("Throw away this draft");
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Log: Jamie")));
    QVERIFY(app.find("Still waiting"));
    QVERIFY(!hand.look(throwAway)); // there is nothing yet
    QVERIFY(hand.press(QStringLiteral("Met at the gate")));
    QVERIFY(hand.press(throwAway));
    QVERIFY(app.find("Draft thrown away"));
    QVERIFY(!hand.look(QStringLiteral("Supported housing")));
    QVERIFY(hand.press(QStringLiteral("Undo")));
    QVERIFY(app.find("Undone"));
    QVERIFY(hand.press(QStringLiteral("Carry on: Jamie")));
    QVERIFY(app.find("Supported housing")); // where it was
    QCOMPARE(app.count(Kind::Contact), std::int64_t{0});
}

void TestGateLog::killedAtAnyTap_data()
{
    QTest::addColumn<int>("count");
    for (int count = 0; count <= 4; ++count)
        QTest::addRow("after tap %d", count) << count;
}

//! Another process of this program does the first taps and is killed the moment the interface shows
//! the last of them.
void TestGateLog::killedAtAnyTap()
{
    QFETCH(int, count);
    QProcess worker;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(QStringLiteral("THROUGHLINE_GATE_HOME"), m_folder->path());
    environment.insert(QStringLiteral("THROUGHLINE_GATE_TAPS"), QString::number(count));
    worker.setProcessEnvironment(environment);
    worker.start(QCoreApplication::applicationFilePath(), {});
    QVERIFY(worker.waitForFinished(60'000));
    QCOMPARE(worker.exitStatus(), QProcess::CrashExit); // killed, not ended

    test::AppWindow app(home());
    QVERIFY(app.unlock());
    QQuickItem *const item = app.find(after[count]);
    QVERIFY2(item, after[count]);
    if (count == 3)
        QVERIFY(isChosen(*item));
    QCOMPARE(app.count(Kind::Contact), std::int64_t{count == 4 ? 1 : 0});
    if (count == 0 || count == 4)
        return;
    // And it goes on from there to the end.
    Finger finger;
    for (int next = count; next < 4; ++next) {
        QQuickItem *const tile = app.find(taps[next]);
        QVERIFY2(tile, taps[next]);
        finger.tap(*app.window, *tile);
    }
    QVERIFY(app.find("Log again: Jamie"));
    QCOMPARE(app.count(Kind::Contact), std::int64_t{1});
}

namespace {

//! The process that is killed.
[[noreturn]] void tapAndDie()
{
    test::activateAccessibility();
    const int count = qEnvironmentVariableIntValue("THROUGHLINE_GATE_TAPS");
    test::AppWindow app(qEnvironmentVariable("THROUGHLINE_GATE_HOME").toStdString());
    if (!app.unlock())
        std::_Exit(1);
    Finger finger;
    for (int i = 0; i < count; ++i) {
        QQuickItem *const item = app.find(taps[i]);
        if (!item)
            std::_Exit(1);
        finger.tap(*app.window, *item);
    }
    QQuickItem *const last = app.find(after[count]);
    const bool shown =
        last && (count != 3 || QTest::qWaitFor([&] { return isChosen(*last); }, 5000));
    if (shown)
        std::raise(SIGKILL);
    std::_Exit(1);
}

} // namespace

int main(int argc, char **argv)
{
    QGuiApplication app(argc, argv);
    if (qEnvironmentVariableIsSet("THROUGHLINE_GATE_HOME"))
        tapAndDie();
    TestGateLog test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_gate_log.moc"
