// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/system_random.h"
#include "domain/schema_table.h"
#include "service/edit.h"
#include "service/organisation.h"
#include "service/practice.h"
#include "service/workers.h"
#include "support/standing_alone.h"
#include "tour/hand.h"

#include "Throughline/Models/application.h"

#include <QAccessible>
#include <QGuiApplication>
#include <QQmlApplicationEngine>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

namespace throughline::test {

//! Without this the tree of a screen reader lacks half of it on an offscreen platform.
inline void activateAccessibility()
{
    QGuiApplicationPrivate::platformIntegration()->accessibility()->setActive(true);
}

//! A device of an organisation of one, where nobody is written down; closed.
inline void makeEmptyDevice(const store::Profile &profile, const std::string &userName,
                            const base::Clock &clock, base::Random &random)
{
    auto workspace = service::Workspace::create(profile, passphrase, clock, random);
    QVERIFY(workspace.ok());
    QVERIFY(service::createOrganisation(**workspace,
                                        {"Example Throughcare", userName, std::nullopt}, nullptr,
                                        "", std::nullopt)
                .ok());
}
inline void makeEmptyDevice(const std::filesystem::path &home, const base::Clock &clock,
                            base::Random &random)
{
    makeEmptyDevice({home}, "Rhys Example", clock, random);
}

//! Somebody else for whom the same machine is set up; their device is closed.
inline void addUser(const std::filesystem::path &home, const base::Clock &clock,
                    base::Random &random)
{
    const store::Profile profile = store::freeProfile(home);
    makeEmptyDevice(profile, "Beca Enghraifft", clock, random);
    QVERIFY(store::keepInitials(profile.folder(), "BE").ok());
}

//! The same with people who come out today; closed.
inline void makeDevice(const std::filesystem::path &home, const base::Clock &clock,
                       base::Random &random)
{
    makeEmptyDevice(home, clock, random);
    auto opened = service::Workspace::open({home}, passphrase, clock, random);
    QVERIFY(opened.ok());
    QVERIFY(service::addPracticeReleases(**opened).ok());
}
//! The same, now.
inline void makeDevice(const std::filesystem::path &home)
{
    const base::SystemClock clock;
    crypto::SystemRandom random;
    makeDevice(home, clock, random);
}

using AboutJamie = std::function<std::vector<service::Draft>(
    const base::RecordId &jamie, const base::RecordId &self, std::int64_t today)>;
//! Writes down what is to be known about Jamie. `today` counts days since 1970.
inline void addAboutJamie(const std::filesystem::path &home, const base::Clock &clock,
                          base::Random &random, const AboutJamie &drafts)
{
    using domain::fieldNumber;
    using domain::Kind;
    auto opened = service::Workspace::open({home}, passphrase, clock, random);
    QVERIFY(opened.ok());
    service::Workspace &workspace = **opened;
    std::optional<base::RecordId> jamie;
    const auto found = workspace.store().records.forEach(
        Kind::Person, {}, [&](const store::StoredRow &row) -> base::Result<void> {
            if (domain::fieldText(row.record, fieldNumber<Kind::Person>("given_names")) == "Jamie")
                jamie = row.record.id;
            return {};
        });
    QVERIFY(found.ok() && jamie);
    auto edit = service::Edit::begin(workspace);
    for (const service::Draft &draft : drafts(*jamie, service::asReference(workspace.keys().user),
                                              domain::epochDay(domain::londonDay(workspace.now()))))
        QVERIFY(edit->addAbout(draft).ok());
    QVERIFY(edit->commit().ok());
}

//! See Jamie, who comes out today, with two workers.
inline void addSafetyInstruction(const std::filesystem::path &home)
{
    using domain::fieldNumber;
    using domain::Kind;
    const base::SystemClock clock;
    crypto::SystemRandom random;
    addAboutJamie(home, clock, random,
                  [](const base::RecordId &jamie, const base::RecordId &, std::int64_t) {
                      return std::vector{
                          service::Draft{Kind::SafetyInstruction,
                                         {{fieldNumber<Kind::SafetyInstruction>("person"), jamie},
                                          {fieldNumber<Kind::SafetyInstruction>("instruction"),
                                           std::string("TWO_WORKERS")}}}};
                  });
}

//! Where this user is to be with Jamie: at midnight today, which has begun, and on each of the next
//! days; more than Today shows at first.
inline void addAppointments(const std::filesystem::path &home, const base::Clock &clock,
                            base::Random &random)
{
    using domain::fieldNumber;
    using domain::Kind;
    addAboutJamie(
        home, clock, random,
        [](const base::RecordId &jamie, const base::RecordId &self, std::int64_t today) {
            std::vector<service::Draft> drafts;
            for (int day = 0; day < 5; ++day)
                drafts.push_back(
                    {Kind::Appointment,
                     {{fieldNumber<Kind::Appointment>("person"), jamie},
                      {fieldNumber<Kind::Appointment>("state"), std::string("PLANNED")},
                      {fieldNumber<Kind::Appointment>("starts"),
                       domain::WallDateTime{domain::fromEpochDay(today + day),
                                            static_cast<std::int16_t>(day * 60)}},
                      {fieldNumber<Kind::Appointment>("with_whom"), std::string("Probation")},
                      {fieldNumber<Kind::Appointment>("worker"), self}}});
            return drafts;
        });
}

//! Something that this user has to do for Jamie, so many days overdue.
inline void addOverdueAction(const std::filesystem::path &home, const std::string &title,
                             const base::Clock &clock, base::Random &random, int days = 2)
{
    using domain::fieldNumber;
    using domain::Kind;
    addAboutJamie(
        home, clock, random,
        [&](const base::RecordId &jamie, const base::RecordId &self, std::int64_t today) {
            return std::vector{service::Draft{
                Kind::Action,
                {{fieldNumber<Kind::Action>("person"), jamie},
                 {fieldNumber<Kind::Action>("title"), title},
                 {fieldNumber<Kind::Action>("owner"), self},
                 {fieldNumber<Kind::Action>("due_on"), domain::fromEpochDay(today - days)}}}};
        });
}
//! The same, now.
inline void addOverdueAction(const std::filesystem::path &home, const std::string &title)
{
    const base::SystemClock clock;
    crypto::SystemRandom random;
    addOverdueAction(home, title, clock, random);
}

//! What an app has around it: another way to a server than none, another clock and chance than the
//! machine's, and a key store; they outlive it.
struct Around
{
    service::ConnectServer connect = noServer;
    const base::Clock *clock = nullptr;
    base::Random *random = nullptr;
    store::PatientKeyStore *keyStore = nullptr;
};

//! The real app on a device: its composition, its window, its QML.
class AppWindow
{
public:
    explicit AppWindow(const std::filesystem::path &home, QSize size = {360, 640},
                       const Around &around = {})
        : application({home, around.connect, around.clock ? *around.clock : m_clock,
                       around.random ? *around.random : m_random, false, home / "taken out",
                       around.keyStore})
    {
        application.settings()->setTheme(QStringLiteral("light"));
        m_engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
        m_engine.setInitialProperties(
            {{QStringLiteral("application"), QVariant::fromValue(&application)},
             {QStringLiteral("width"), size.width()},
             {QStringLiteral("height"), size.height()}});
        m_engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Throughline/Shell/Main.qml")));
        if (!m_engine.rootObjects().isEmpty())
            window = qobject_cast<QQuickWindow *>(m_engine.rootObjects().constFirst());
    }
    ~AppWindow() { application.close(); }
    AppWindow(const AppWindow &) = delete;
    AppWindow &operator=(const AppWindow &) = delete;

    //! Opens the device as its owner would; true when it is open.
    [[nodiscard]] bool unlock(const char *with = passphrase)
    {
        application.unlock(QString::fromLatin1(with));
        return window
            && QTest::qWaitFor(
                   [&] { return application.stage() == models::Application::Stage::Open; }, 20'000);
    }
    //! What is on the screen under this name; null after a while.
    [[nodiscard]] QQuickItem *find(const char *name)
    {
        return client::Hand(*window).find(QString::fromUtf8(name));
    }
    //! Another language is in force.
    void sayAnew()
    {
        m_engine.retranslate();
        application.sayAnew();
    }
    [[nodiscard]] std::int64_t count(domain::Kind kind)
    {
        std::optional<std::int64_t> found;
        application.session()->read<std::int64_t>(
            &application,
            [kind](service::Reader &reader) { return reader.store().records.count(kind); },
            [&](base::Result<std::int64_t> read) { found = read.ok() ? *read : -1; });
        return QTest::qWaitFor([&] { return found.has_value(); }) ? *found : -1;
    }

private:
    base::SystemClock m_clock;
    crypto::SystemRandom m_random;

public:
    models::Application application;
    QQuickWindow *window = nullptr; //!< the engine's

private:
    QQmlApplicationEngine m_engine;
};

} // namespace throughline::test
