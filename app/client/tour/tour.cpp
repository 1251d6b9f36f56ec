// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "tour/tour.h"

#include "tour/album.h"
#include "tour/hand.h"
#include "tour/world.h"

#include "Throughline/Models/application.h"
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
                         world.clock(), world.random(), false}),
          m_device(std::move(device)), m_album(album)
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
    Visit &type(const char *text)
    {
        return attempt("the keyboard", [&] {
            m_hand->type(QString::fromUtf8(text));
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
    visit.press("People").see("Everyone").picture("people");
    visit.press("Name or prison number").type("samp").see("Jamie").picture("find");
    visit.press("More").see("Releases").picture("more");
    visit.press("Settings").see("Theme").picture("settings");
    visit.press("Cover").picture("covered").back().see("Theme");
    visit.press("More").press("Sync").see("We could not reach").picture("sync-offline");
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

[[nodiscard]] int failed(const QString &why)
{
    std::fputs(qPrintable(why + u'\n'), stderr);
    return 1;
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
        Visit visit(world, world.caseworkerHome(), QStringLiteral("caseworker"), album);
        gate(visit);
        tasks(visit);
        releases(visit);
        around(visit);
        if (!visit.isWell())
            return stopped(visit);
        if (const auto started = world.startServer(); !started)
            return failed(QString::fromStdString(started.error().message));
        visit.press("Sync now").see("Up to date with the team").picture("sync-up-to-date");
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
        visit.back().press("More").press("Sync");
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
