// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "app_window.h"
#include "long_words.h"
#include "member_office.h"
#include "two_answers.h"

#include "Throughline/Models/step_up.h"
#include "service/hall_session.h"
#include "service/read/release_card.h"

#include <QSet>

#include <cstdio>
#include <map>

using namespace throughline;

namespace {

constexpr auto action = "Ask about the ID";
constexpr QSize sizes[] = {{320, 568}, {360, 640}, {768, 1024}, {1280, 800}};

struct Look
{
    const char *theme;
    qreal textScale;
    bool isLong; //!< in the language of long words
};

//! Each theme and text size; all of their combinations, and the language of long words, where
//! somebody has the time and wants to see what is still cut in it.
[[nodiscard]] std::vector<Look> looks()
{
    if (!qEnvironmentVariableIsSet("THROUGHLINE_EVERY_LOOK"))
        return {{"light", 1, false},
                {"dark", 2, false},
                {"contrast", 1.5, false},
                {"contrast", 2, false}};
    std::vector<Look> all;
    for (const bool isLong : {false, true}) {
        for (const char *theme : {"light", "dark", "contrast"}) {
            for (const qreal scale : {1.0, 1.5, 2.0})
                all.push_back({theme, scale, isLong});
        }
    }
    return all;
}

//! Everything of a window that a screen reader comes to.
void walk(QAccessibleInterface &face,
          const std::function<void(QQuickItem &, QAccessibleInterface &)> &take)
{
    auto *const item = qobject_cast<QQuickItem *>(face.object());
    if (item && !face.state().invisible && item->width() > 0 && item->height() > 0)
        take(*item, face);
    for (int i = 0; i < face.childCount(); ++i) {
        if (QAccessibleInterface *const child = face.child(i))
            walk(*child, take);
    }
}

[[nodiscard]] bool canBePressed(QAccessibleInterface &face)
{
    return face.actionInterface()
        && face.actionInterface()->actionNames().contains(
            QAccessibleActionInterface::pressAction());
}

//! The texts in sight, to see that none is cut.
void walkTexts(QQuickItem &item, const std::function<void(QQuickItem &)> &take)
{
    if (!item.isVisible() || item.opacity() <= 0)
        return;
    if (item.inherits("QQuickText") && !item.property("text").toString().isEmpty())
        take(item);
    for (QQuickItem *const child : item.childItems())
        walkTexts(*child, take);
}

} // namespace

//! Each screen at each size, light, dark and in high contrast, with larger text and with longer
//! words: what can be pressed has a name, a role and room for a finger, no text is cut, nothing is
//! wider than the window (interface.md 6, 1 to 8).
class TestAccessibility : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void everyScreen_data();
    void everyScreen();

private:
    void go(const QString &screen);
    //! The app on another folder: a device that belongs to nobody yet, or one that has asked.
    void restartOn(const QString &folder);
    void goToSettingUp(const QString &screen);
    void goToTwoAnswers();
    void goToHelp(const QString &screen);
    //! A device that is in a session of a visits hall, or about to be.
    void goToHall(const QString &screen);
    //! The paper sheet of a visits hall: printed, its top, its lines.
    void goToSheet(const QString &screen);
    //! A manager's app in an organisation with a server, where others ask for something.
    void goAmongManyDevices(const QString &screen);
    void show(const Look &look);
    void look(const QSize &size);
    void check(bool holds, const QString &what);

    test::LongWords m_longWords;
    bool m_isLong = false;
    QTemporaryDir m_folder;
    std::unique_ptr<test::MemberOffice> m_office; //!< before the app that is open in it
    std::unique_ptr<test::AppWindow> m_app;
    QString m_where;
    QStringList m_failures;
    int m_checks = 0;
    int m_failed = 0;
};

void TestAccessibility::initTestCase()
{
    test::activateAccessibility();
    const std::filesystem::path home = m_folder.path().toStdString();
    test::makeDevice(home);
    test::addOverdueAction(home, action);
    m_app = std::make_unique<test::AppWindow>(home);
    QVERIFY(m_app->unlock());
    QVERIFY(m_app->find("Log: Jamie"));
}

void TestAccessibility::cleanupTestCase()
{
    std::printf("accessibility: %d checks, %d failures\n", m_checks, m_failed);
    m_app.reset();
}

void TestAccessibility::check(bool holds, const QString &what)
{
    ++m_checks;
    if (holds)
        return;
    ++m_failed;
    if (m_failures.size() < 25)
        m_failures.append(m_where + QStringLiteral(": ") + what);
}

void TestAccessibility::everyScreen_data()
{
    QTest::addColumn<QString>("screen");
    for (const char *screen : {"today",        "people",         "person",       "gate",
                               "gate answers", "contact",        "choose",       "add",
                               "tasks",        "task",           "task asks",    "releases",
                               "calendar",     "filter",         "day",          "who meets",
                               "team",         "figures",        "table",        "export",
                               "more",         "sync",           "settings",     "person timeline",
                               "person needs", "person details", "person moves", "person change",
                               "person check", "person history", "differences",  "sharing",
                               "members",      "member",         "invite",       "rescue",
                               "server",       "locked",         "forgotten",    "with the root",
                               "set up",       "join",           "create",       "the root",
                               "root asked",   "recover",        "waiting",      "two answers",
                               "let in",       "unlock",         "role",         "shut out",
                               "code",         "shared",         "passphrase",   "hall sessions",
                               "hall start",   "hall",           "hall note",    "hall entry",
                               "hall concern", "hall raised",    "hall finish",  "hall help",
                               "hall locked",  "sheet print",    "sheet top",    "sheet",
                               "sheet line",   "help",           "help page",    "help locked"})
        QTest::newRow(screen) << QString::fromLatin1(screen);
}

void TestAccessibility::restartOn(const QString &folder)
{
    m_app.reset();
    m_app = std::make_unique<test::AppWindow>(m_folder.filePath(folder).toStdString());
    QVERIFY(m_app->window);
}

void TestAccessibility::goToSettingUp(const QString &screen)
{
    if (screen != QLatin1String("waiting")) {
        restartOn(QStringLiteral("new"));
        client::Hand hand(*m_app->window);
        // Each with all that is missing said.
        const auto pressAll = [&hand](const std::vector<const char *> &names) {
            for (const char *name : names)
                QVERIFY2(hand.press(QString::fromUtf8(name)), name);
        };
        if (screen == QLatin1String("join"))
            pressAll({"Join a team", "Join"});
        if (screen == QLatin1String("create"))
            pressAll({"Create an organisation", "Create"});
        if (screen == QLatin1String("recover"))
            pressAll({"All administrators", "Recover the organisation"});
        if (screen.contains(QLatin1String("root"))) {
            m_app->application.createOrganisation(QStringLiteral("Example Throughcare"),
                                                  QStringLiteral("Rhys Example"), QString(),
                                                  QString::fromLatin1(test::passphrase));
            QVERIFY(m_app->find("The groups of the paper root"));
            if (screen == QLatin1String("root asked"))
                pressAll({"I have it on paper", "Create the organisation"});
        }
        return;
    }
    test::SyncWorld world(3);
    const auto admin = world.newOrganisation();
    const auto invitation = service::invite(**admin, admin->transport, "Rhys Example",
                                            service::MemberRole::Caseworker, std::nullopt);
    QVERIFY(invitation.ok());
    {
        const std::filesystem::path home = m_folder.filePath(screen).toStdString();
        auto asking =
            service::Workspace::create(home, test::passphrase, admin->clock, admin->random);
        QVERIFY(asking.ok());
        QVERIFY(service::requestToJoin(**asking, admin->transport, test::SyncWorld::url,
                                       invitation->code)
                    .ok());
    }
    restartOn(screen);
    m_app->application.unlock(QString::fromLatin1(test::passphrase));
    QVERIFY(m_app->find("The six words"));
    QVERIFY(client::Hand(*m_app->window).press(QStringLiteral("Use another code")));
}

void TestAccessibility::goToTwoAnswers()
{
    const QString folder = QStringLiteral("two answers");
    test::makeDeviceWithTwoAnswers(m_folder.filePath(folder).toStdString());
    restartOn(folder);
    m_app->application.unlock(QString::fromLatin1(test::SyncWorld::passphrase));
    QVERIFY(m_app->find("More"));
    m_app->application.navigation()->go(QStringLiteral("differences"));
    QVERIFY(
        client::Hand(*m_app->window).press(QStringLiteral("Use this answer"))); // with no answer
}

void TestAccessibility::goToHall(const QString &screen)
{
    const QString folder = QStringLiteral("in a hall");
    const std::filesystem::path home = m_folder.filePath(folder).toStdString();
    if (screen == QLatin1String("hall sessions"))
        test::makeDevice(home);
    const bool isOutside =
        screen == QLatin1String("hall sessions") || screen == QLatin1String("hall start");
    m_app.reset();
    if (screen == QLatin1String("hall sessions") || screen == QLatin1String("hall")) {
        base::SystemClock clock;
        crypto::SystemRandom random;
        auto opened = service::Workspace::open(home, test::passphrase, clock, random);
        QVERIFY(opened.ok());
        QVERIFY(service::openHallSession(**opened, {"CFI", "SCON", 2, {}, {}}).ok());
        service::HallEntry entry{"SIGNPOST", 1, 0, true, "Told about the travel fund"};
        QVERIFY(service::countInHall(**opened, entry).ok());
        if (isOutside)
            QVERIFY(service::closeHallSession(**opened).ok());
    }
    restartOn(folder);
    QVERIFY(m_app->unlock());
    models::Navigation &navigation = *m_app->application.navigation();
    client::Hand hand(*m_app->window);
    const std::map<QString, std::vector<const char *>> ways{
        {QStringLiteral("hall start"), {"Start the session"}}, // with what is missing said
        {QStringLiteral("hall"), {"Adult"}},
        {QStringLiteral("hall note"), {"Add a note"}},
        {QStringLiteral("hall entry"), {"First-time visitor: Sent on to a service"}},
        {QStringLiteral("hall concern"), {"Concern", "A child", "Raise this concern"}},
        {QStringLiteral("hall raised"),
         {"Concern", "A child", "Neglect", "What did you see or hear?"}}};
    navigation.go(screen == QLatin1String("hall sessions")     ? QStringLiteral("sessions")
                      : screen == QLatin1String("hall finish") ? QStringLiteral("finish")
                      : screen == QLatin1String("hall help")   ? QStringLiteral("help")
                                                               : QStringLiteral("session"));
    client::Hand::rest(300);
    if (const auto way = ways.find(screen); way != ways.end()) {
        for (const char *name : way->second)
            QVERIFY2(hand.press(QString::fromUtf8(name)), name);
    }
    if (screen == QLatin1String("hall raised")) {
        hand.type(QStringLiteral("Made up words"));
        client::Hand::rest(300);
        QVERIFY(hand.press(QStringLiteral("Raise this concern")));
        QVERIFY(m_app->find("Not sent: ring"));
    }
    if (screen == QLatin1String("hall locked"))
        m_app->application.lock();
    client::Hand::rest(400);
}

void TestAccessibility::goToSheet(const QString &screen)
{
    const QString folder = QStringLiteral("with a sheet");
    if (screen == QLatin1String("sheet print"))
        test::makeDevice(m_folder.filePath(folder).toStdString());
    restartOn(folder);
    QVERIFY(m_app->unlock());
    client::Hand hand(*m_app->window);
    m_app->application.navigation()->go(screen == QLatin1String("sheet print")
                                            ? QStringLiteral("sheetPrint")
                                            : QStringLiteral("sheetEntry"));
    client::Hand::rest(300);
    if (screen == QLatin1String("sheet top")) // with what is missing said
        QVERIFY(hand.press(QStringLiteral("Go on to the lines")));
    if (screen == QLatin1String("sheet")) {
        QVERIFY(hand.press(QStringLiteral("Prison")));
        hand.type(QStringLiteral("cardiff"));
        QVERIFY(hand.press(QStringLiteral("HMP & YOI Cardiff")));
        QVERIFY(hand.press(QStringLiteral("Date on the sheet")));
        hand.type(QStringLiteral("yesterday"));
        QVERIFY(hand.press(QStringLiteral("Social contact visit")));
        QVERIFY(hand.press(QStringLiteral("Go on to the lines")));
        QVERIFY(m_app->find("Line 1"));
        client::Hand::rest(300);
        QVERIFY(hand.press(QStringLiteral("Line 1")));
        for (const char *line : {"ax / told about the travel fund", "c2k"}) {
            hand.type(QString::fromLatin1(line));
            QTest::keyClick(m_app->window, Qt::Key_Return);
        }
        hand.type(QStringLiteral("a2"));
    }
    if (screen == QLatin1String("sheet line")) { // a wrong one, of those that were kept
        QVERIFY(hand.press(QStringLiteral("2. 2 children")));
        hand.type(QStringLiteral(" q"));
        QTest::keyClick(m_app->window, Qt::Key_Return);
    }
    client::Hand::rest(400);
}

void TestAccessibility::goAmongManyDevices(const QString &screen)
{
    m_app.reset();
    m_office = std::make_unique<test::MemberOffice>(17);
    m_app = m_office->openManager({360, 640});
    QVERIFY(m_app->unlock(test::SyncWorld::passphrase));
    client::Hand hand(*m_app->window);
    const std::map<QString, std::vector<const char *>> ways{
        {QStringLiteral("let in"), {"Seren Example asks", "The words differ"}},
        {QStringLiteral("unlock"), {"Rhys Example cannot", "Unlock their device"}},
        {QStringLiteral("role"), {"Rhys Example", "Change: "}},
        {QStringLiteral("shut out"), {"Rhys Example", "Shut out: ", "It was stolen"}},
        {QStringLiteral("code"),
         {"Invite somebody", "Full name", "Caseworker", "Sampleton", "Make a code"}},
        {QStringLiteral("shared"), {"Second"}},
        {QStringLiteral("passphrase"),
         {"Rhys Example", "Shut out: ", "It was stolen", "Shut out and destroy", "Go on"}}};
    if (screen == QLatin1String("passphrase"))
        m_app->application.session()->stepUp()->forget(); // or nothing would be asked so soon
    m_app->application.navigation()->go(QStringLiteral("members"));
    if (screen == QLatin1String("shared")) {
        m_app->application.navigation()->go(QStringLiteral("people"));
        m_app->application.navigation()->open(QStringLiteral("sharing"), m_office->person());
    }
    for (const char *name : ways.at(screen)) {
        QVERIFY2(hand.press(QString::fromUtf8(name)), name);
        if (QLatin1String(name) == QLatin1String("Full name"))
            hand.type(QStringLiteral("Amara Example"));
    }
    if (screen == QLatin1String("code"))
        QVERIFY(m_app->find("QR code"));
    client::Hand::rest(300);
}

void TestAccessibility::goToHelp(const QString &screen)
{
    if (screen == QLatin1String("help")) {
        m_app.reset(); // on whatever device it was
        m_app = std::make_unique<test::AppWindow>(m_folder.path().toStdString());
        QVERIFY(m_app->unlock());
        QVERIFY(m_app->find("More"));
    }
    if (screen == QLatin1String("help locked")) {
        m_app->application.lock();
        QVERIFY(client::Hand(*m_app->window).press(QStringLiteral("Help")));
        return client::Hand::rest(250);
    }
    m_app->application.navigation()->go(QStringLiteral("help"));
    if (screen == QLatin1String("help page")) // the one with the most on it
        m_app->application.navigation()->open(QStringLiteral("helpPage"),
                                              QStringLiteral("manager"));
    client::Hand::rest(250);
}

void TestAccessibility::go(const QString &screen)
{
    if (screen == QLatin1String("two answers"))
        return goToTwoAnswers();
    if (screen.startsWith(QLatin1String("hall")))
        return goToHall(screen);
    if (screen.startsWith(QLatin1String("sheet")))
        return goToSheet(screen);
    const QStringList settingUp{QStringLiteral("set up"),     QStringLiteral("join"),
                                QStringLiteral("create"),     QStringLiteral("the root"),
                                QStringLiteral("root asked"), QStringLiteral("recover"),
                                QStringLiteral("waiting")};
    if (settingUp.contains(screen))
        return goToSettingUp(screen);
    const QStringList ofManyDevices{QStringLiteral("let in"),    QStringLiteral("unlock"),
                                    QStringLiteral("role"),      QStringLiteral("shut out"),
                                    QStringLiteral("code"),      QStringLiteral("shared"),
                                    QStringLiteral("passphrase")};
    if (ofManyDevices.contains(screen))
        return goAmongManyDevices(screen);
    models::Navigation &navigation = *m_app->application.navigation();
    const auto releases = [&] {
        QString release;
        QString person;
        m_app->application.session()->read<std::vector<service::ReleaseCard>>(
            this,
            [](service::Reader &reader) {
                base::SystemClock clock;
                const auto today = domain::londonDay(clock.wall());
                return service::releaseCards(reader, today, today);
            },
            [&](base::Result<std::vector<service::ReleaseCard>> cards) {
                release = QString::fromStdString(cards->front().release.hex());
                person = QString::fromStdString(cards->front().person.hex());
            });
        const bool found = QTest::qWaitFor([&] { return !person.isEmpty(); });
        return found ? std::pair(release, person) : std::pair<QString, QString>();
    };
    if (screen == QLatin1String("locked"))
        return m_app->application.lock();
    if (screen == QLatin1String("forgotten") || screen == QLatin1String("with the root")) {
        client::Hand hand(*m_app->window); // it is locked already
        if (screen == QLatin1String("forgotten"))
            QVERIFY(hand.press(QStringLiteral("I cannot open it")));
        else
            for (const char *name : {"Use the paper root", "Unlock with the paper root"})
                QVERIFY2(hand.press(QString::fromUtf8(name)), name);
        return;
    }
    if (screen.startsWith(QLatin1String("help")))
        return goToHelp(screen);
    const auto [release, person] = releases();
    const QStringList places{
        QStringLiteral("people"), QStringLiteral("sync"),     QStringLiteral("settings"),
        QStringLiteral("tasks"),  QStringLiteral("releases"), QStringLiteral("more"),
        QStringLiteral("team"),   QStringLiteral("figures"),  QStringLiteral("differences")};
    navigation.go(places.contains(screen) ? screen : QStringLiteral("today"));
    const QStringList ofMembers{QStringLiteral("members"), QStringLiteral("member"),
                                QStringLiteral("invite"), QStringLiteral("rescue"),
                                QStringLiteral("server")};
    if (ofMembers.contains(screen))
        navigation.go(QStringLiteral("members"));
    if (screen == QLatin1String("member"))
        navigation.open(screen,
                        QString::fromStdString(m_app->application.session()->names().self.hex()));
    else if (screen == QLatin1String("rescue") || screen == QLatin1String("server"))
        navigation.open(screen, QString());
    else if (screen == QLatin1String("invite"))
        navigation.openForm(screen, QStringLiteral("new"));
    else if (screen == QLatin1String("sharing"))
        navigation.open(screen, person);
    else if (screen.startsWith(QLatin1String("person")))
        navigation.open(QStringLiteral("person"), person);
    else if (screen.startsWith(QLatin1String("gate")))
        navigation.openForm(QStringLiteral("gate"), release);
    else if (screen == QLatin1String("contact"))
        navigation.openForm(QStringLiteral("contact"), person);
    else if (screen == QLatin1String("choose"))
        navigation.openForm(QStringLiteral("chooseLog"), QStringLiteral("any"));
    else if (screen == QLatin1String("add"))
        navigation.openForm(QStringLiteral("addPerson"), QStringLiteral("new"));
    client::Hand::rest(250);
    client::Hand hand(*m_app->window);
    const auto pressAll = [&hand](const std::vector<const char *> &names) {
        for (const char *name : names)
            QVERIFY2(hand.press(QString::fromUtf8(name)), name);
        client::Hand::rest(300);
    };
    if (screen == QLatin1String("person timeline"))
        pressAll({"Timeline"});
    if (screen == QLatin1String("person needs"))
        pressAll({"Needs and referrals", "Add a need: Health"});
    if (screen == QLatin1String("person moves"))
        pressAll({"Needs and referrals", "Update: Health"});
    if (screen == QLatin1String("person details"))
        pressAll({"Details", "Show: Health and access"});
    if (screen == QLatin1String("person change") || screen == QLatin1String("person check")) {
        navigation.openForm(QStringLiteral("record"),
                            QStringLiteral("change/person/%1/preferred_name").arg(person));
        pressAll({"Likes to be called"});
        hand.type(QStringLiteral("Jay"));
        if (screen == QLatin1String("person check"))
            pressAll({"Continue"});
    }
    if (screen == QLatin1String("person history"))
        pressAll({"Details", "Earlier answers: Who they are"});
    if (screen == QLatin1String("gate answers"))
        pressAll({"Met at the gate"});
    if (screen == QLatin1String("invite"))
        pressAll({"Make a code"}); // with all that is missing said
    if (screen == QLatin1String("server"))
        pressAll({"Connect"});
    if (screen.startsWith(QLatin1String("task"))) {
        navigation.go(QStringLiteral("tasks"));
        if (screen == QLatin1String("tasks"))
            return pressAll({"Team"});
        pressAll({"Mine", action});
        if (screen == QLatin1String("task asks"))
            pressAll({"Do it later"});
    }
    if (screen == QLatin1String("table") || screen == QLatin1String("export")) {
        navigation.go(QStringLiteral("figures"));
        pressAll({"The month after"});
        pressAll({screen == QLatin1String("table") ? "Show all " : "Export"});
    }
    if (screen == QLatin1String("calendar") || screen == QLatin1String("filter")
        || screen == QLatin1String("day") || screen == QLatin1String("who meets")) {
        navigation.go(QStringLiteral("releases"));
        const bool isCalendar = screen == QLatin1String("calendar");
        pressAll({isCalendar ? "Calendar" : "List"});
        if (screen == QLatin1String("filter"))
            pressAll({"Filter"});
        if (screen == QLatin1String("day") || screen == QLatin1String("who meets"))
            pressAll({"Today, "});
        if (screen == QLatin1String("who meets"))
            pressAll({"Say who meets them: Jamie"});
    }
}

void TestAccessibility::everyScreen()
{
    QFETCH(QString, screen);
    m_failures.clear();
    go(screen);
    for (const QSize &size : sizes) {
        m_app->window->resize(size);
        for (const Look &one : looks()) {
            m_where = QStringLiteral("%1 %2x%3 %4 text %5%6")
                          .arg(screen)
                          .arg(size.width())
                          .arg(size.height())
                          .arg(QLatin1String(one.theme))
                          .arg(one.textScale)
                          .arg(QLatin1String(one.isLong ? " long" : ""));
            show(one);
            client::Hand::rest(120);
            look(size);
        }
    }
    show({"light", 1, false}); // the next screen is come to in English
    QVERIFY2(m_failures.isEmpty(), qPrintable(u'\n' + m_failures.join(u'\n')));
}

void TestAccessibility::show(const Look &look)
{
    m_app->application.settings()->setTheme(QLatin1String(look.theme));
    m_app->application.settings()->setTextScale(look.textScale);
    if (m_isLong == look.isLong)
        return;
    m_isLong = look.isLong;
    if (m_isLong)
        QCoreApplication::installTranslator(&m_longWords);
    else
        QCoreApplication::removeTranslator(&m_longWords);
    m_app->sayAnew();
}

void TestAccessibility::look(const QSize &size)
{
    QQuickWindow &window = *m_app->window;
    const qreal least = size.width() < 600 ? 47.5 : 31.5;
    walk(*QAccessible::queryAccessibleInterface(&window),
         [&](QQuickItem &item, QAccessibleInterface &face) {
             if (!canBePressed(face))
                 return;
             const QString name = face.text(QAccessible::Name);
             const QString called = name + QStringLiteral(" (")
                 + QString::fromLatin1(item.metaObject()->className()) + u')';
             check(!name.trimmed().isEmpty(), QStringLiteral("no name: ") + called);
             check(face.role() != QAccessible::Client, QStringLiteral("no role: ") + called);
             check(item.width() >= least && item.height() >= least,
                   QStringLiteral("%1 x %2 is too small: %3")
                       .arg(item.width())
                       .arg(item.height())
                       .arg(called));
             const QRectF at = item.mapRectToScene(item.boundingRect());
             check(at.left() >= -0.5 && at.right() <= size.width() + 0.5,
                   QStringLiteral("beyond the window's side: ") + called);
         });
    walkTexts(*window.contentItem(), [&](QQuickItem &text) {
        check(!text.property("truncated").toBool(),
              QStringLiteral("cut: ") + text.property("text").toString());
        check(text.property("contentWidth").toReal() <= text.width() + 1,
              QStringLiteral("wider than its room: ") + text.property("text").toString());
    });
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
