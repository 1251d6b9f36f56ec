// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "finger.h"
#include "hall_session.h"
#include "member_office.h"
#include "review_office.h"
#include "support/made_key_store.h"
#include "two_answers.h"

#include "Throughline/Help/help_page.h"
#include "Throughline/Help/help_words.h"

#include <QRegularExpression>
#include <QSet>

using namespace throughline;
using test::Finger;
using test::hasFocus;
using test::keyTo;

namespace {

constexpr QSize phone{360, 640};
constexpr QSize desktop{1280, 800};

[[nodiscard]] QString titleOf(const help::HelpPage &page)
{
    return help::say(page.title).plain;
}

//! The texts in sight, and what a screen reader is told beside them.
void collectNames(QQuickItem &item, QSet<QString> &names)
{
    if (!item.isVisible() || item.opacity() <= 0)
        return;
    if (QAccessibleInterface *const face = QAccessible::queryAccessibleInterface(&item))
        names.insert(face->text(QAccessible::Name));
    if (item.inherits("QQuickText")) {
        for (const QString &line : item.property("text").toString().split(u'\n'))
            names.insert(line);
    }
    for (QQuickItem *const child : item.childItems())
        collectNames(*child, names);
}

//! All names that help gives to places and buttons.
[[nodiscard]] QSet<QString> namesInHelp()
{
    static const QRegularExpression bold(QStringLiteral("<b>(.*?)</b>"));
    QSet<QString> out;
    for (const help::HelpPage *const page : help::helpPages()) {
        for (const help::HelpPart &part : page->parts) {
            for (const char *const line : part.lines) {
                auto found = bold.globalMatch(help::say(line).styled);
                while (found.hasNext())
                    out.insert(found.next().captured(1).replace(QStringLiteral("&#39;"),
                                                                QStringLiteral("'")));
            }
        }
    }
    return out;
}

} // namespace

//! Help on the real interface: every page by finger and by keyboard alone, before and after the
//! device is unlocked; and what it calls things is what they are called.
class TestHelpPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void everyPageByFinger();
    void everyPageByKeyboardOnAPhone();
    void everyPageByKeyboardOnADesktop();
    void helpStandsAboveLock();
    void aPageLeadsToItsPlace();
    void aFormIsKeptWhereSomebodyLooksForHelp();
    void beforeTheDeviceIsUnlocked();
    void onADeviceThatBelongsToNobody();
    void whoWaitsToBeLetIn();
    void inAVisitsHallIsThePageAboutIt();
    void itsNamesAreOnTheScreen();
    void noNameIsLeftInBraces();

private:
    [[nodiscard]] std::filesystem::path home() const { return m_folder->path().toStdString(); }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHelpPages::initTestCase()
{
    test::activateAccessibility();
    QCoreApplication::setApplicationVersion(QStringLiteral("1.2.3"));
}

void TestHelpPages::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    test::makeDevice(home());
}

void TestHelpPages::everyPageByFinger()
{
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    QVERIFY(app.find("Log: Jamie"));
    Finger finger;
    client::Hand hand(*app.window);
    const auto tap = [&](const QString &name) {
        QVERIFY2(hand.find(name), qPrintable(name));
        QQuickItem *const item = hand.reveal(name);
        finger.tap(*app.window, *item);
        client::Hand::rest(200);
    };
    tap(QStringLiteral("More"));
    tap(QStringLiteral("Help"));
    for (const help::HelpPage *const page : help::helpPages()) {
        tap(titleOf(*page));
        QVERIFY2(app.find(qPrintable(help::say(page->parts.back().heading).plain)), page->key);
        QTRY_VERIFY2(hasFocus(*app.window, qPrintable(titleOf(*page))), page->key);
        tap(QStringLiteral("Back"));
        QTRY_VERIFY2(hasFocus(*app.window, "Help"), page->key);
    }
}

void TestHelpPages::everyPageByKeyboardOnAPhone()
{
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    QVERIFY(app.find("Log: Jamie"));
    QTest::keyClick(app.window, Qt::Key_F1);
    for (const help::HelpPage *const page : help::helpPages()) {
        QTRY_VERIFY2(hasFocus(*app.window, "Help"), page->key);
        QVERIFY2(keyTo(*app.window, Qt::Key_Tab, qPrintable(titleOf(*page))), page->key);
        QTest::keyClick(app.window, Qt::Key_Return);
        QVERIFY2(app.find(qPrintable(help::say(page->parts.back().heading).plain)), page->key);
        QTRY_VERIFY2(hasFocus(*app.window, qPrintable(titleOf(*page))), page->key);
        QTest::keyClick(app.window, Qt::Key_Escape);
    }
    QTRY_VERIFY(hasFocus(*app.window, "Help"));
    QTest::keyClick(app.window, Qt::Key_Escape);
    QTRY_COMPARE(app.application.navigation()->destination(), QStringLiteral("today"));
}

void TestHelpPages::everyPageByKeyboardOnADesktop()
{
    test::AppWindow app(home(), desktop);
    QVERIFY(app.unlock());
    QVERIFY(app.find("This is the only device of the organisation"));
    QTest::keyClick(app.window, Qt::Key_F1);
    QVERIFY(app.find("The page that you choose is shown here."));
    for (const help::HelpPage *const page : help::helpPages()) {
        QVERIFY2(keyTo(*app.window, Qt::Key_Tab, qPrintable(titleOf(*page))), page->key);
        QTest::keyClick(app.window, Qt::Key_Space);
        // The list stays, and the page has the focus.
        QVERIFY2(app.find(qPrintable(help::say(page->parts.back().heading).plain)), page->key);
        QTRY_VERIFY2(hasFocus(*app.window, qPrintable(titleOf(*page))), page->key);
        QVERIFY(client::Hand(*app.window).look(QStringLiteral("Short pages")));
        QTest::keyClick(app.window, Qt::Key_F6); // back to the list
        QTRY_VERIFY2(hasFocus(*app.window, "Help"), page->key);
    }
    QTest::keyClick(app.window, Qt::Key_F1);
    QVERIFY(app.find("The page that you choose is shown here."));
}

void TestHelpPages::helpStandsAboveLock()
{
    for (const QSize size : {phone, QSize(700, 800), desktop}) {
        test::AppWindow app(home(), size);
        QVERIFY(app.unlock());
        client::Hand hand(*app.window);
        if (size == phone)
            QVERIFY(hand.press(QStringLiteral("More")));
        QVERIFY(app.find("Lock"));
        const auto top = [&hand](const char *name) {
            QQuickItem *const item = hand.look(QString::fromLatin1(name));
            return item ? item->mapToScene({0, 0}).y() : 0.0;
        };
        QVERIFY2(top("Help") > top("Cover") && top("Help") < top("Lock"),
                 qPrintable(QString::number(size.width())));
    }
}

void TestHelpPages::aPageLeadsToItsPlace()
{
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    app.application.navigation()->go(QStringLiteral("help"));
    client::Hand hand(*app.window);
    for (const auto &[page, button, place] :
         {std::tuple("Log a contact at the gate", "Open Today", "today"),
          std::tuple("Find a person", "Open People", "people"),
          std::tuple("For managers", "Open Figures", "figures"),
          std::tuple("If something goes wrong", "Open Sync", "sync")}) {
        QVERIFY2(hand.press(QString::fromLatin1(page)), page);
        client::Hand::rest(200);
        QVERIFY2(hand.press(QString::fromLatin1(button)), button);
        QTRY_COMPARE(app.application.navigation()->destination(), QString::fromLatin1(place));
        // Help stays where it was left; a second time it is the list.
        app.application.navigation()->go(QStringLiteral("help"));
        QCOMPARE(app.application.navigation()->page(), QStringLiteral("helpPage"));
        app.application.navigation()->go(QStringLiteral("help"));
    }
}

void TestHelpPages::aFormIsKeptWhereSomebodyLooksForHelp()
{
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Log: Jamie")));
    QVERIFY(hand.press(QStringLiteral("Met at the gate")));
    QVERIFY(app.find("Where are they staying tonight?"));
    QTest::keyClick(app.window, Qt::Key_F1);
    QVERIFY(app.find("Short pages"));
    QTest::keyClick(app.window, Qt::Key_Escape);
    QVERIFY(app.find("Not saved yet"));
    QVERIFY(hand.press(QStringLiteral("Carry on")));
    QVERIFY(app.find("Where are they staying tonight?"));
}

void TestHelpPages::beforeTheDeviceIsUnlocked()
{
    test::AppWindow app(home());
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Passphrase")));
    hand.type(QString::fromLatin1(test::passphrase));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Help"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("Short pages"));
    QTRY_VERIFY(hasFocus(*app.window, "Help"));
    QCOMPARE(app.window->title(), QStringLiteral("Help"));
    for (const help::HelpPage *const page : help::helpPages()) {
        const bool isThere = hand.look(titleOf(*page)) != nullptr;
        QVERIFY2(isThere == (page->reader == help::Reader::Anybody), page->key);
    }
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "If something goes wrong"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("You forgot your passphrase"));
    QTRY_VERIFY(hasFocus(*app.window, "If something goes wrong"));
    // Behind the lock there is no way to anywhere.
    QVERIFY(!hand.look(QStringLiteral("Open Sync")));
    QVERIFY(!hand.look(QStringLiteral("Unlock")));
    QTest::keyClick(app.window, Qt::Key_Escape);
    QTRY_VERIFY(hasFocus(*app.window, "Help"));
    QTest::keyClick(app.window, Qt::Key_Escape);
    // Back at the button, with what was typed.
    QVERIFY(app.find("Unlock"));
    QTRY_VERIFY(hasFocus(*app.window, "Help"));
    QTest::keyClick(app.window, Qt::Key_F1);
    QVERIFY(app.find("Short pages"));
    QTest::keyClick(app.window, Qt::Key_Escape);
    QVERIFY(hand.press(QStringLiteral("Unlock")));
    QVERIFY(app.find("Log: Jamie"));
}

void TestHelpPages::onADeviceThatBelongsToNobody()
{
    test::AppWindow app(home() / "new");
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Join a team")));
    QVERIFY(hand.press(QStringLiteral("Server")));
    hand.type(QStringLiteral("https://server.example.org"));
    QTest::keyClick(app.window, Qt::Key_F1);
    QVERIFY(app.find("Short pages"));
    QVERIFY(hand.press(QStringLiteral("About this app")));
    QVERIFY(app.find("Throughline 1.2.3"));
    QVERIFY(app.find("Throughline: Apache License 2.0."));
    QVERIFY(hand.press(QStringLiteral("Back")));
    QVERIFY(hand.press(QStringLiteral("Back")));
    QQuickItem *const server = app.find("Server");
    QVERIFY(server);
    QCOMPARE(server->property("text").toString(), QStringLiteral("https://server.example.org"));
    QVERIFY(hand.press(QStringLiteral("Help")));
    QVERIFY(app.find("Short pages"));
}

void TestHelpPages::whoWaitsToBeLetIn()
{
    test::MemberOffice office(29);
    test::WorldDevice &asking = office.asking();
    asking.workspace.reset();
    test::AppWindow app(asking.home.path().toStdString(), phone,
                        {office.wayToServer(), &asking.clock});
    app.application.unlock(QString::fromLatin1(test::SyncWorld::passphrase));
    QVERIFY(app.find("The six words"));
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Help")));
    QVERIFY(app.find("Short pages"));
    QTest::keyClick(app.window, Qt::Key_Escape);
    QVERIFY(app.find("The six words"));
}

void TestHelpPages::inAVisitsHallIsThePageAboutIt()
{
    test::openHallSession(home());
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    QVERIFY(client::Hand(*app.window).press(QStringLiteral("Help")));
    QVERIFY(app.find(titleOf(help::hallPage).toUtf8().constData()));
    for (const help::HelpPart &part : help::hallPage.parts)
        QVERIFY2(app.find(help::say(part.heading).plain.toUtf8().constData()), part.heading);
}

//! `tests/tidy` looks for every name where it is written; this walks to where it is shown, for
//! whatever needs no more than a press.
void TestHelpPages::itsNamesAreOnTheScreen()
{
    QSet<QString> seen;
    const auto look = [&seen](test::AppWindow &app, std::initializer_list<const char *> presses) {
        client::Hand hand(*app.window);
        for (const char *name : presses)
            QVERIFY2(hand.press(QString::fromUtf8(name)), name);
        client::Hand::rest(500);
        collectNames(*app.window->contentItem(), seen);
    };
    {
        test::AppWindow app(home() / "new");
        look(app, {});
    }
    {
        const std::filesystem::path lost = home() / "lost";
        const base::SystemClock clock;
        crypto::SystemRandom random;
        test::MadeKeyStore keyStore;
        QVERIFY(
            service::Workspace::create({lost}, test::passphrase, clock, random, &keyStore).ok());
        keyStore.lose();
        test::Around around;
        around.keyStore = &keyStore;
        test::AppWindow app(lost, phone, around);
        app.application.unlock(QString::fromLatin1(test::passphrase));
        QTRY_VERIFY_WITH_TIMEOUT(app.application.canBeginAnew(), 20'000);
        look(app, {});
    }
    {
        test::MemberOffice office(31);
        test::WorldDevice &worker = office.worker();
        {
            test::AppWindow app(worker.home.path().toStdString(), phone,
                                {office.wayToServer(), &worker.clock});
            look(app, {});
            look(app, {"I cannot open it"});
        }
        const auto app = office.openManager(desktop);
        QVERIFY(app->unlock(test::SyncWorld::passphrase));
        for (const char *place : {"Team", "Members", "Sync"})
            look(*app, {place});
        look(*app, {"Members", "Seren Example asks"});
        look(*app, {"Members", "Rhys Example cannot"});
        QVERIFY(app->find("Unlock their device")); // once the server has answered
        look(*app, {});
        look(*app, {"Members", "Invite somebody"});
        look(*app, {"Members", "Rhys Example", "Shut out: "});
        look(*app, {"Shut out: "});
    }
    {
        test::AppWindow app(home(), desktop);
        QVERIFY(app.unlock());
        look(app, {"Figures", "The month after"});
        look(app, {"People", "Jamie"});
        look(app, {"Details"});
        look(app, {"Today", "Log: Jamie"});
        look(app, {"Met at the gate"});
        QTest::keyClick(app.window, Qt::Key_Escape);
        look(app, {"Today"});
        look(app, {"Carry on"});
        look(app, {"Save"});
        app.application.navigation()->openForm(QStringLiteral("addPerson"), QStringLiteral("new"));
        look(app, {"Given names"});
        client::Hand(*app.window).type(QStringLiteral("Jamie"));
        look(app, {"Family name"});
        client::Hand(*app.window).type(QStringLiteral("Sampleton"));
        look(app, {"Save person"});
    }
    {
        const std::filesystem::path two = home() / "two";
        test::makeDeviceWithTwoAnswers(two);
        test::AppWindow app(two, desktop);
        QVERIFY(app.unlock(test::SyncWorld::passphrase));
        look(app, {"Differences"});
        look(app, {"People", "Jamie"});
    }
    {
        test::ReviewOffice office(37);
        const auto app = office.open(desktop);
        QVERIFY(app->unlock(test::SyncWorld::passphrase));
        look(*app, {"3 to review", "Phone call, Jamie"});
    }
    {
        const std::filesystem::path hall = home() / "hall";
        test::makeDevice(hall);
        {
            test::AppWindow app(hall);
            QVERIFY(app.unlock());
            look(app, {"Log", "Session in a visits hall"});
        }
        test::openHallSession(hall);
        test::AppWindow app(hall);
        QVERIFY(app.unlock());
        look(app, {"Adult", "Listened"});
        look(app, {"Finish"});
    }
    {
        const std::filesystem::path out = home() / "out";
        test::makeDevice(out);
        test::AppWindow app(out, desktop);
        QVERIFY(app.unlock());
        look(app, {"Today", "Start a check", "Where are you going?"});
        client::Hand(*app.window).type(QStringLiteral("Made Up Street 1"));
        look(app, {"Start the check"});
        look(app, {"Team"});
        look(app, {"Your check", "Raise the alarm", "Raise the alarm now"});
    }
    // These want a moment that nobody can wait for here: times, a page with such facts, and
    // practice, which tst_setting_up_pages leaves by that name.
    const QSet<QString> elsewhere{QStringLiteral("Saved here: 2"),
                                  QStringLiteral("Up to date at 9:32am"),
                                  QStringLiteral("Last received today at 9:32am"),
                                  QStringLiteral("Licence conditions"),
                                  QStringLiteral("Show"),
                                  QStringLiteral("Leave practice"),
                                  QStringLiteral("Check and lock October 2026")};
    QStringList missing;
    for (const QString &name : namesInHelp()) {
        const bool isSeen =
            std::ranges::any_of(seen, [&name](const QString &one) { return one.startsWith(name); });
        if (!isSeen && !elsewhere.contains(name) && name != QCoreApplication::applicationVersion())
            missing.append(name);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(QStringLiteral(", "))));
}

void TestHelpPages::noNameIsLeftInBraces()
{
    for (const QString &name : namesInHelp())
        QVERIFY2(!name.contains(u'{'), qPrintable(name));
}

QTEST_MAIN(TestHelpPages)
#include "tst_help_pages.moc"
