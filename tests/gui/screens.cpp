// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "screens.h"

#include "two_answers.h"

#include "Throughline/Models/step_up.h"
#include "Throughline/Models/sync_model.h"
#include "service/hall_session.h"
#include "service/lone_working.h"
#include "service/read/release_card.h"

#include <map>

namespace throughline::test {

Screens::Screens(const base::Clock &clock, base::Random &random) : m_clock(clock), m_random(random)
{
}

const std::vector<const char *> &Screens::all()
{
    static const std::vector<const char *> names{
        "today",         "people",         "person",        "gate",
        "gate answers",  "contact",        "choose",        "add",
        "tasks",         "task",           "task asks",     "releases",
        "calendar",      "filter",         "day",           "who meets",
        "team",          "figures",        "table",         "export",
        "more",          "sync",           "settings",      "person timeline",
        "person needs",  "person details", "person moves",  "person change",
        "person check",  "person history", "appointments",  "differences",
        "sharing",       "members",        "member",        "invite",
        "rescue",        "server",         "add asked",     "locked",
        "forgotten",     "with the root",  "locked shared", "set up beside",
        "set up",        "join",           "create",        "the root",
        "root asked",    "recover",        "waiting",       "two answers",
        "take",          "let in",         "unlock",        "role",
        "shut out",      "code",           "shared",        "passphrase",
        "hall sessions", "hall start",     "hall",          "hall note",
        "hall entry",    "hall concern",   "hall raised",   "hall finish",
        "hall help",     "hall locked",    "sheet print",   "sheet top",
        "sheet",         "sheet line",     "help",          "help page",
        "help locked",   "check form",     "check",         "check longer",
        "check team",    "check ended",    "to review",     "review",
        "review asks",   "review change",  "empty today",   "empty people",
        "empty tasks",   "empty releases", "empty team",    "empty figures",
        "cut off",       "cut off today"};
    return names;
}

Around Screens::around() const
{
    return {noServer, &m_clock, &m_random};
}

void Screens::open(const std::function<void(const std::filesystem::path &home)> &make)
{
    make(home());
    m_app = std::make_unique<AppWindow>(home(), QSize(360, 640), around());
    QVERIFY(m_app->unlock());
    QVERIFY(m_app->find("Log: Jamie"));
}

void Screens::restartOn(const QString &folder)
{
    m_app.reset();
    m_app = std::make_unique<AppWindow>(m_folder.filePath(folder).toStdString(), QSize(360, 640),
                                        around());
    QVERIFY(m_app->window);
}

void Screens::goToShared(const QString &screen)
{
    if (screen == QLatin1String("set up beside")) { // from where it is locked
        QVERIFY(client::Hand(*m_app->window).press(QStringLiteral("Add another user")));
        return;
    }
    const std::filesystem::path home = m_folder.filePath(screen).toStdString();
    makeEmptyDevice(home, m_clock, m_random);
    QVERIFY(store::keepInitials(store::Profile{home}.folder(), "RE").ok());
    addUser(home, m_clock, m_random);
    restartOn(screen);
}

void Screens::goToSettingUp(const QString &screen)
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
            pressAll({"Create an organisation"});
            m_app->application.createOrganisation(QStringLiteral("Example Throughcare"),
                                                  QStringLiteral("Rhys Example"), QString(),
                                                  QString::fromLatin1(passphrase));
            QVERIFY(m_app->find("The groups of the paper root"));
            if (screen == QLatin1String("root asked"))
                pressAll({"I have it on paper", "Create the organisation"});
        }
        return;
    }
    SyncWorld world(3);
    const auto admin = world.newOrganisation();
    const auto invitation = service::invite(**admin, admin->transport, "Rhys Example",
                                            service::MemberRole::Caseworker, std::nullopt);
    QVERIFY(invitation.ok());
    {
        const std::filesystem::path home = m_folder.filePath(screen).toStdString();
        auto asking = service::Workspace::create({home}, passphrase, admin->clock, admin->random);
        QVERIFY(asking.ok());
        QVERIFY(service::requestToJoin(**asking, admin->transport, SyncWorld::url, invitation->code)
                    .ok());
    }
    restartOn(screen);
    m_app->application.unlock(QString::fromLatin1(passphrase));
    QVERIFY(m_app->find("The six words"));
    client::Hand hand(*m_app->window);
    // It looks by itself every few seconds: what comes of that is there from the start.
    QVERIFY(hand.press(QStringLiteral("Look again now")));
    const models::SyncModel &sync = *m_app->application.session()->sync();
    QTRY_VERIFY_WITH_TIMEOUT(sync.resultText().startsWith(QLatin1String("We could not")), 20'000);
    QVERIFY(hand.press(QStringLiteral("Use another code")));
}

void Screens::goToTwoAnswers()
{
    const QString folder = QStringLiteral("two answers");
    makeDeviceWithTwoAnswers(m_folder.filePath(folder).toStdString());
    restartOn(folder);
    m_app->application.unlock(QString::fromLatin1(SyncWorld::passphrase));
    QVERIFY(m_app->find("More"));
    m_app->application.navigation()->go(QStringLiteral("differences"));
    QVERIFY(
        client::Hand(*m_app->window).press(QStringLiteral("Use this answer"))); // with no answer
}

void Screens::goToTake()
{
    // Where the answers were, on a device with a server to leave people with.
    m_app->application.navigation()->go(QStringLiteral("take"));
    QVERIFY(m_app->find("Who is due within 7 days"));
}

void Screens::goToEmpty(const QString &screen)
{
    if (screen == QLatin1String("empty today")) {
        const QString folder = QStringLiteral("nobody");
        makeEmptyDevice(m_folder.filePath(folder).toStdString(), m_clock, m_random);
        restartOn(folder);
        QVERIFY(m_app->unlock());
    }
    m_app->application.navigation()->go(screen.section(u' ', 1));
    client::Hand::rest(400);
}

void Screens::goToCutOff(const QString &screen)
{
    if (screen == QLatin1String("cut off")) {
        restartOn(QStringLiteral("two answers"));
        QVERIFY(m_app->unlock(SyncWorld::passphrase));
        QVERIFY(m_app->find("More"));
        m_app->application.navigation()->go(QStringLiteral("sync"));
        QVERIFY(client::Hand(*m_app->window).press(QStringLiteral("Sync now")));
    } else {
        m_app->application.navigation()->go(QStringLiteral("today"));
    }
    client::Hand::rest(400);
}

void Screens::goToHall(const QString &screen)
{
    const QString folder = QStringLiteral("in a hall");
    const std::filesystem::path home = m_folder.filePath(folder).toStdString();
    if (screen == QLatin1String("hall sessions"))
        makeDevice(home, m_clock, m_random);
    const bool isOutside =
        screen == QLatin1String("hall sessions") || screen == QLatin1String("hall start");
    m_app.reset();
    if (screen == QLatin1String("hall sessions") || screen == QLatin1String("hall")) {
        auto opened = service::Workspace::open({home}, passphrase, m_clock, m_random);
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

void Screens::goToSheet(const QString &screen)
{
    const QString folder = QStringLiteral("with a sheet");
    if (screen == QLatin1String("sheet print"))
        makeDevice(m_folder.filePath(folder).toStdString(), m_clock, m_random);
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

void Screens::goToCheck(const QString &screen)
{
    const QString folder = QStringLiteral("out alone");
    const std::filesystem::path home = m_folder.filePath(folder).toStdString();
    m_app.reset();
    if (screen == QLatin1String("check form"))
        makeDevice(home, m_clock, m_random);
    if (screen == QLatin1String("check")) {
        auto opened = service::Workspace::open({home}, passphrase, m_clock, m_random);
        QVERIFY(opened.ok());
        QVERIFY(
            service::beginCheck(
                **opened, {"Made Up Street 1, with Jamie S.", (*opened)->now() + 3'600'000, {}, {}})
                .ok());
    }
    restartOn(folder);
    QVERIFY(m_app->unlock());
    const std::map<QString, std::vector<const char *>> ways{
        {QStringLiteral("check form"),
         {"Start a check", "Start the check"}}, // with what is missing
        {QStringLiteral("check"), {"Your check"}},
        {QStringLiteral("check longer"), {"Extend"}},
        {QStringLiteral("check team"), {}},
        {QStringLiteral("check ended"),
         {"Your check", "Raise the alarm", "Raise the alarm now", "Resolve"}}};
    m_app->application.navigation()->go(
        screen == QLatin1String("check team") ? QStringLiteral("team") : QStringLiteral("today"));
    client::Hand::rest(300);
    for (const char *name : ways.at(screen)) {
        QVERIFY2(client::Hand(*m_app->window).press(QString::fromUtf8(name)), name);
        client::Hand::rest(400);
    }
}

void Screens::goAmongManyDevices(const QString &screen)
{
    m_app.reset();
    m_office = std::make_unique<MemberOffice>(17);
    m_app = m_office->openManager({360, 640}, &m_random);
    QVERIFY(m_app->unlock(SyncWorld::passphrase));
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
    } else {
        // Who is pressed below lies further down once it has come, and the page is moved there.
        QVERIFY(m_app->find("Rhys Example cannot"));
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

void Screens::goToHelp(const QString &screen)
{
    if (screen == QLatin1String("help")) {
        m_app.reset(); // on whatever device it was
        m_app = std::make_unique<AppWindow>(home(), QSize(360, 640), around());
        QVERIFY(m_app->unlock());
        m_app->application.navigation()->closeForm(); // that was left open there
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

void Screens::goToReview(const QString &screen)
{
    if (screen == QLatin1String("to review")) {
        m_app.reset();
        m_reviews = std::make_unique<ReviewOffice>(29);
        m_app = m_reviews->open({360, 640}, &m_random);
        QVERIFY(m_app->unlock(SyncWorld::passphrase));
    }
    models::Navigation &navigation = *m_app->application.navigation();
    const std::map<QString, std::vector<const char *>> ways{
        {QStringLiteral("to review"), {}},
        {QStringLiteral("review"), {"Phone call, Jamie"}},
        {QStringLiteral("review asks"), {"Phone call, Jamie", "Ask Amara E.", "Send question"}},
        {QStringLiteral("review change"), {"Phone call, Jamie", "Change"}}};
    navigation.go(QStringLiteral("team"));
    navigation.go(QStringLiteral("review"));
    if (!navigation.page().isEmpty())
        navigation.go(QStringLiteral("review")); // to its first page
    client::Hand::rest(250);
    client::Hand hand(*m_app->window);
    for (const char *name : ways.at(screen))
        QVERIFY2(hand.press(QString::fromUtf8(name)), name);
    client::Hand::rest(300);
}

void Screens::go(const QString &screen)
{
    if (screen.contains(QLatin1String("review")))
        return goToReview(screen);
    if (screen == QLatin1String("two answers"))
        return goToTwoAnswers();
    if (screen == QLatin1String("take"))
        return goToTake();
    if (screen.startsWith(QLatin1String("empty")))
        return goToEmpty(screen);
    if (screen.startsWith(QLatin1String("cut off")))
        return goToCutOff(screen);
    if (screen.startsWith(QLatin1String("hall")))
        return goToHall(screen);
    if (screen.startsWith(QLatin1String("sheet")))
        return goToSheet(screen);
    if (screen.startsWith(QLatin1String("check")))
        return goToCheck(screen);
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
            &m_app->application,
            [today = domain::londonDay(m_clock.wall())](service::Reader &reader) {
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
    if (screen == QLatin1String("locked shared") || screen == QLatin1String("set up beside"))
        return goToShared(screen);
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
    else if (screen.startsWith(QLatin1String("add")))
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
        if (screen == QLatin1String("person change")) {
            pressAll({"Likes to be called"});
            hand.type(QStringLiteral("Jay"));
        } else {
            pressAll({"Continue"}); // with what the draft has
        }
    }
    if (screen == QLatin1String("appointments"))
        pressAll({"Show all of four weeks"});
    if (screen == QLatin1String("person history"))
        pressAll({"Details", "Earlier answers: Who they are"});
    if (screen == QLatin1String("gate answers"))
        pressAll({"Met at the gate"});
    if (screen == QLatin1String("add asked")) {
        pressAll({"Given names"});
        hand.type(QStringLiteral("Jamie"));
        pressAll({"Family name"});
        hand.type(QStringLiteral("Sampleton"));
        pressAll({"Save person"});
    }
    if (screen == QLatin1String("invite"))
        pressAll({"Make a code"}); // with all that is missing said
    if (screen == QLatin1String("server"))
        pressAll({"Connect"});
    if (screen.startsWith(QLatin1String("task"))) {
        navigation.go(QStringLiteral("tasks"));
        if (screen == QLatin1String("tasks")) {
            m_app->window->resize(360, 640); // where no place is called so, too
            return pressAll({"Team"});
        }
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

} // namespace throughline::test
