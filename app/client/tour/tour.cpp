// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "tour/tour.h"

#include "tour/album.h"
#include "tour/hand.h"
#include "tour/world.h"

#include "Throughline/Models/application.h"
#include "Throughline/Models/step_up.h"
#include "language.h"
#include "net/http_transport.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>

#include <cstdio>

namespace throughline::client {

namespace {

//! One device of the tour with its window, from start to end.
class Visit
{
public:
    Visit(TourWorld &world, const std::filesystem::path &home, QString device, Album &album)
        : m_application({home,
                         [](const std::string &url) { return net::HttpTransport::connect(url); },
                         world.clock(), world.random(), false, home / "taken out"}),
          m_language(m_application, m_engine), m_device(std::move(device)), m_album(album)
    {
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_engine.setInitialProperties(
            {{QStringLiteral("application"), QVariant::fromValue(&m_application)}});
        m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Throughline/Shell/Main.qml")));
        if (!m_engine.rootObjects().isEmpty())
            m_window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
        if (!m_window)
            return;
        m_hand = std::make_unique<Hand>(*m_window);
        m_album.lay(*m_window, *m_application.settings());
    }
    ~Visit() { m_application.close(); }
    Visit(const Visit &) = delete;
    Visit &operator=(const Visit &) = delete;

    // Each is one thing a person does; after the first that does not work the others do nothing.
    Visit &press(const char *name)
    {
        return attempt(name, [&] { return m_hand->press(QString::fromUtf8(name)); });
    }
    Visit &see(const char *name)
    {
        return attempt(name, [&] { return m_hand->sees(QString::fromUtf8(name)); });
    }
    Visit &type(const char *text) { return type(QString::fromUtf8(text)); }
    Visit &type(const QString &text)
    {
        return attempt("the keyboard", [&] {
            m_hand->type(text);
            return true;
        });
    }
    Visit &back()
    {
        return attempt("Esc", [&] {
            m_hand->key(Qt::Key_Escape);
            return true;
        });
    }
    //! Writes a group of the paper root in the field of its number, as from the paper.
    Visit &copyGroups()
    {
        models::PaperRoot &root = *m_application.paperRoot();
        const QStringList groups = root.groups();
        for (const int number : {root.first(), root.second()})
            attempt("the paper root", [&] {
                if (!m_hand->press(QStringLiteral("Group %1").arg(number)))
                    return false;
                m_hand->type(groups.at(number - 1));
                return true;
            });
        return *this;
    }
    //! Covers the device for a moment: what is sensitive asks for the passphrase again.
    Visit &cover()
    {
        return attempt("the cover", [&] {
            m_application.setCovered(true);
            Hand::rest(100);
            m_application.setCovered(false);
            return true;
        });
    }
    //! Gives the passphrase once more, where it is asked for: that depends on the time.
    Visit &confirm()
    {
        return attempt("the passphrase once more", [&] {
            const models::Session *const session = m_application.session();
            if (!session || !session->stepUp()->isAsking())
                return true;
            if (!m_hand->press(QStringLiteral("Passphrase")))
                return false;
            m_hand->type(QString::fromUtf8(TourWorld::passphrase));
            return m_hand->press(QStringLiteral("Go on"));
        });
    }
    //! The six words on the screen of a device that asks.
    [[nodiscard]] QString words() const { return m_application.unlockHelp()->words().join(u' '); }
    //! Until a sheet that was closed lets go of what is under it.
    Visit &rest()
    {
        return attempt("a moment", [] {
            Hand::rest(400);
            return true;
        });
    }
    Visit &picture(const char *step)
    {
        return attempt("a picture", [&] {
            return m_album.take(QString::fromUtf8(step), m_device, *m_window,
                                *m_application.settings());
        });
    }

    [[nodiscard]] bool isWell() const { return m_window && m_failedAt.isEmpty(); }
    [[nodiscard]] QString failedAt() const
    {
        return m_window ? m_failedAt : QStringLiteral("the window");
    }

private:
    Visit &attempt(const char *what, const std::function<bool()> &deed)
    {
        if (isWell() && !deed()) {
            m_failedAt = QString::fromUtf8(what);
            m_album.takeLast(*m_window);
        }
        return *this;
    }

    models::Application m_application;
    QQmlApplicationEngine m_engine;
    const Language m_language;
    QQuickWindow *m_window = nullptr; //!< the engine's
    std::unique_ptr<Hand> m_hand;
    QString m_device;
    Album &m_album;
    QString m_failedAt;
};

//! The caseworker at the gate, without a network.
void gate(Visit &visit)
{
    visit.see("Unlock").picture("locked");
    visit.press("Passphrase").type("not the right words").press("Unlock");
    visit.see("That passphrase is not right").picture("wrong-passphrase");
    visit.press("Passphrase").type(TourWorld::passphrase).press("Unlock");
    visit.see("Log: Jamie").picture("today");
    visit.press("Log: Jamie").see("Met at the gate").picture("gate-what-happened");
    visit.press("Met at the gate").see("Supported housing").picture("gate-where-tonight");
    visit.press("Supported housing").picture("gate-answered");
    visit.press("Save").see("Undo").picture("saved");
}

//! The rest of the caseworker's morning.
void around(Visit &visit)
{
    visit.press("Jamie S").see("Met at the gate").picture("person");
    visit.press("Log a contact").see("Call").picture("contact-empty");
    visit.press("Call").press("Spoke").press("Accommodation").picture("contact-filled");
    visit.press("Save").see("Undo").picture("person-two-entries");
    visit.press("More").see("Releases").picture("more");
    visit.press("Settings").see("Theme").picture("settings");
    visit.press("Cover").picture("covered").back().see("Theme");
    visit.press("More").press("Help").see("Short pages").picture("help");
    visit.press("Log a contact at the gate").see("When they come out").picture("help-page").back();
    visit.press("More").press("Sync").see("We could not reach").picture("sync-offline");
    visit.press("Take with me").see("Who is on this device?").picture("take-with-me").press("Back");
}

//! All that is known of somebody, what they need, and what two devices answered differently.
void person(Visit &visit)
{
    visit.press("People").see("Everyone").picture("people");
    visit.press("Name or prison number").type("samp").see("Jamie").picture("find");
    visit.press("Jamie S").see("Overview").picture("person-overview");
    visit.press("Why").see("Hide why").picture("person-why");
    visit.press("Timeline").see("Contacts").picture("person-timeline");
    visit.press("Needs and referrals").see("Add a need").picture("person-needs-none");
    visit.press("Add a need: Health").see("Update: Health").picture("person-need-added");
    visit.press("Update: Health").see("Met").picture("person-need-moves");
    visit.press("In progress").see("Started").rest();
    visit.press("Ask a service: Health").see("Name of the service").picture("referral-form");
    visit.back()
        .see("Update: Health")
        .press("Details")
        .see("Who they are")
        .picture("person-details");
    visit.press("Add: Likes to be called")
        .see("Continue")
        .press("Likes to be called")
        .type("Jamie");
    visit.picture("change-one-thing")
        .press("Continue")
        .see("Check the change")
        .picture("change-check")
        .rest(); // Save stands where Continue stood, and takes no second tap for its own
    visit.press("Save").see("Undo").picture("change-saved");
    visit.press("Earlier answers: Who they are").see("Holds now").picture("person-history").back();
    visit.see("Overview").press("More").press("Differences").see("Use this answer");
    visit.picture("differences").press("Use this answer").see("Select the answer to use");
    visit.picture("differences-missing").press("07700 900123").rest().press("Use this answer");
    visit.see("Nothing to decide.").picture("differences-decided").press("Today");
}

//! What is to be done, and one of it answered.
void tasks(Visit &visit)
{
    visit.press("Tasks").see("Ask about the bank account").picture("tasks");
    visit.press("Ask about the bank account").see("Mark as done").picture("task");
    visit.press("Do it later").see("A week later").picture("task-later");
    visit.press("A week later").see("Undo").picture("task-put-off");
    visit.press("Team").see("Overdue").picture("tasks-team");
    visit.press("Mine");
}

//! Somebody goes alone, and is back.
void alone(Visit &visit)
{
    visit.press("Today").press("Start a check").see("For how long?").picture("check-start");
    visit.press("Where are you going?").type("Made Up Street 1").press("Start the check");
    visit.see("I am safe").picture("check-runs").press("Your check").see("Raise the alarm");
    visit.picture("check").press("Raise the alarm").see("Raise the alarm now").rest();
    visit.picture("check-alarm").press("Close").rest().press("I am safe").see("Back safely");
    visit.picture("check-over").press("Today");
}

//! Who comes out when, and who meets them.
void releases(Visit &visit)
{
    visit.press("More").press("Releases").see("Today, ").picture("releases");
    visit.press("Calendar").see("Releases in ").picture("releases-calendar");
    visit.press("Filter").see("Everybody's").picture("releases-filter");
    visit.press("Show releases").see("Releases in ").rest().press("List").press("Today, ");
    visit.see("Say who meets them").picture("release-day");
    visit.press("Say who meets them").see("I meet them").picture("release-who-meets");
    visit.press("I meet them").see("You meet them").picture("release-assigned");
}

//! An organisation is begun on a new device.
void setUp(Visit &visit)
{
    visit.see("Set up this device").picture("set-up");
    visit.press("Join a team").see("Open an invitation file").picture("join").back();
    visit.press("Create an organisation").see("Name of the organisation");
    visit.press("Name of the organisation").type("Example Throughcare");
    visit.press("Your full name").type("Marged Sampleton");
    visit.press("New passphrase for this device").type(TourWorld::passphrase);
    visit.press("The same passphrase again").type(TourWorld::passphrase);
    visit.picture("create-organisation").press("Create");
    visit.see("The groups of the paper root").picture("paper-root");
    visit.press("I have it on paper").copyGroups().picture("paper-root-asked");
    visit.press("Create the organisation").see("No releases today");
}

//! The caseworker does not know the passphrase any more, and a manager is asked.
void forget(Visit &visit)
{
    visit.press("More").press("Lock").see("I cannot open it");
    visit.press("Help").see("If something goes wrong").picture("help-locked").back();
    visit.press("I cannot open it").see("Ask a manager").picture("cannot-open");
    visit.press("Ask a manager").press("New passphrase for this device");
    visit.type(TourWorld::anotherPassphrase).press("The same passphrase again");
    visit.type(TourWorld::anotherPassphrase).press("Ask a manager");
    visit.see("The six words").picture("unlock-words");
}

//! A volunteer counts in a visits hall, is worried about somebody, and finishes.
void countInHall(Visit &visit)
{
    visit.press("Passphrase").type(TourWorld::passphrase).press("Unlock");
    visit.see("Start a session").press("Start the session").see("Select the prison");
    visit.picture("hall-start-missing").press("Prison").type("cardiff").press("HMP");
    visit.press("Social contact visit").press("On shift, with you: more");
    visit.press("Authorised by (optional)").type("Security");
    visit.press("Reference (optional)").type("0417");
    visit.press("Until (optional)").type("31 March 2027").picture("hall-start");
    visit.press("Start the session").see("0 logged").picture("hall-empty");
    visit.press("Adult").rest().press("Booking, rules, travel costs").see("1 logged");
    visit.press("First-time visitor").rest().press("First visit explained").see("2 logged");
    visit.press("How many children: more").rest().press("Children and play").see("3 logged");
    visit.press("Person in prison").rest().picture("hall-who").press("Listened").see("4 logged");
    visit.picture("hall-counted");
    visit.press("Add a note").rest().type("Told about the travel fund").picture("hall-note");
    visit.press("Save note").see("4 logged").rest();
    visit.press("2 children: Children and play")
        .see("Change an entry")
        .picture("hall-change")
        .back();
    visit.press("Concern").see("Whom are you worried about?").press("Somebody in prison").rest();
    visit.press("Self-harm").rest().press("What did you see or hear?");
    visit.type("Made up words").picture("hall-concern");
    visit.press("Raise this concern").see("Not sent: ring").picture("hall-concern-raised");
    visit.press("Back to the session").see("5 logged").press("Help").picture("hall-help");
    visit.press("Sync").see("Sync is off inside").picture("hall-sync").press("Help");
    visit.press("Lock").see("HMP").picture("hall-locked");
    visit.press("Passphrase").type(TourWorld::passphrase).press("Unlock").see("Help");
    visit.press("Finish").see("5 contacts").picture("hall-finish");
    visit.press("End the session and lock").see("Passphrase").rest();
    visit.press("Passphrase").type(TourWorld::passphrase).press("Unlock");
    visit.see("Start a session").press("Help").press("Sync").see("Up to date with the team");
}

//! What who keeps members does: lets somebody in, unlocks a device, invites, changes a role, shuts
//! a device out, shares somebody with another team.
void members(Visit &visit, const QString &wordsHeard)
{
    visit.press("More").press("Members").see("Seren Example asks to be let in").picture("members");
    visit.press("Seren Example asks to be let in").see("The six words").picture("let-in");
    visit.press("The words are the same")
        .confirm()
        .see("Seren Example is in")
        .picture("let-in-done");
    visit.press("Back to members").press("Rhys Example cannot open their device");
    visit.press("The six words that they read aloud").type(wordsHeard).picture("unlock");
    visit.press("Unlock their device").confirm().see("Unlocked").press("Back to members");
    visit.press("Invite somebody").press("Full name").type("Amara Example").press("Caseworker");
    visit.press("Gate Team Example").picture("invite").cover();
    visit.press("Make a code").see("Enter your passphrase").rest().picture("passphrase-asked");
    visit.confirm().see("QR code").picture("invite-code").press("Done");
    visit.press("Rhys Example").see("Change: Gate Team Example").picture("member");
    visit.press("Change: Gate Team Example").see("Take out of this team").picture("member-role");
    visit.press("Close").rest().press("Shut out: Device").press("It is lost");
    visit.picture("shut-out").press("Close").rest().back();
    visit.press("Work that could not be sent").see("Open a file").picture("rescue").back();
    visit.press("People").press("Jamie").press("Show more").press("Who may read this");
    visit.see("Share with another team").picture("sharing");
    visit.press("Visits Hall Example").see("Share the records").picture("sharing-asked");
    visit.press("Share the records").confirm().see("Shared.").picture("shared").back().back();
}

//! A sheet of paper, for where no device may go in, and what was written on it.
void paper(Visit &visit)
{
    visit.press("Print the paper sheet").see("Save the sheet as PDF").picture("sheet-print");
    visit.press("Save the sheet as PDF").see("Saved in taken out as visits-hall-sheet");
    visit.picture("sheet-printed").back().see("Start a session in a visits hall");
    visit.press("Enter a paper sheet").see("Go on to the lines").press("Go on to the lines");
    visit.see("Select the prison").picture("sheet-top-missing");
    visit.press("Prison").type("cardiff").press("HMP").press("Date on the sheet").type("yesterday");
    visit.press("Social contact visit")
        .press("Gate Team Example")
        .press("On shift: more")
        .picture("sheet-top");
    visit.press("Go on to the lines").see("Line 1").rest().picture("sheet-empty");
    visit.press("Line 1").type("a2 c b").see("2 adults, Child").press("Keep this line").rest();
    visit.press("Person in prison").rest().press("Listened").see("2. Person in prison").rest();
    visit.press("Line 3").type("a q").see("q is not a code").picture("sheet-bad-code");
    visit.press("Keep this line").rest().picture("sheet-bad-code-said");
    visit.press("2. Person in prison").see("Change line 2").rest().picture("sheet-change");
    visit.press("Leave it as it was").see("Line 3").press("Throw this sheet away");
    visit.see("Undo").see("Start a session in a visits hall").picture("sheet-thrown-away");
}

[[nodiscard]] int failed(const QString &why)
{
    std::fputs(qPrintable(why + u'\n'), stderr);
    return 1;
}

//! What a manager looks at: who is missing, and the figures on their way out.
void team(Visit &visit)
{
    visit.press("More").press("Team").see("Nothing to decide").picture("team");
    visit.press("More").press("Figures").see("Housed on the first night").picture("figures");
    visit.press("The month after").see("Show as table").picture("figures-pictures");
    visit.press("Show as table").see("Show as picture").picture("figures-table");
    visit.press("Save picture").see("Picture for a document").picture("figures-save").back().rest();
    visit.press("Export").see("Export figures").picture("figures-checks");
    visit.press("Export figures").confirm().see("Saved in ").picture("figures-exported");
    visit.press("Report as PDF").see("Save report").rest().press("Save report");
    visit.confirm().see("Saved in taken out as report-").picture("figures-report");
}

} // namespace

int runTour(const Tour &tour)
{
    Album album(tour);
    if (!album.makeFolder())
        return failed(QStringLiteral("The folder for the pictures cannot be made; name another."));
    TourWorld world;
    if (const auto made = world.make(); !made)
        return failed(QString::fromStdString(made.error().message));
    world.stopServer();

    const auto stopped = [](const Visit &visit) {
        return failed(QStringLiteral("The tour stopped: it did not find '%1' on the screen.")
                          .arg(visit.failedAt()));
    };
    {
        Visit visit(world, world.newHome(), QStringLiteral("new"), album);
        setUp(visit);
        if (!visit.isWell())
            return stopped(visit);
    }
    QString wordsHeard;
    {
        Visit visit(world, world.caseworkerHome(), QStringLiteral("caseworker"), album);
        gate(visit);
        alone(visit);
        tasks(visit);
        person(visit);
        releases(visit);
        around(visit);
        if (!visit.isWell())
            return stopped(visit);
        if (const auto started = world.startServer(); !started)
            return failed(QString::fromStdString(started.error().message));
        visit.press("Sync now").see("Up to date with the team").picture("sync-up-to-date");
        forget(visit);
        if (!visit.isWell())
            return stopped(visit);
        wordsHeard = visit.words();
    }
    {
        Visit visit(world, world.volunteerHome(), QStringLiteral("volunteer"), album);
        countInHall(visit);
        if (!visit.isWell())
            return stopped(visit);
    }
    {
        Visit visit(world, world.managerHome(), QStringLiteral("manager"), album);
        visit.press("Passphrase").type(TourWorld::passphrase).press("Unlock");
        visit.see("Log again: Jamie")
            .press("Jamie S")
            .see("Supported housing")
            .picture("manager-person");
        visit.back();
        team(visit);
        visit.press("More").press("Sessions").see("Start a session in a visits hall");
        visit.picture("sessions");
        paper(visit);
        members(visit, wordsHeard);
        visit.press("More").press("Sync");
        visit.see("Up to date with the team").picture("manager-up-to-date");
        if (!visit.isWell())
            return stopped(visit);
    }
    if (!album.writeList())
        return failed(QStringLiteral("The list of pictures could not be written."));
    std::printf("%d pictures in %s\n", album.pictures(), qPrintable(album.folder()));
    return 0;
}

} // namespace throughline::client
