// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "notices.h"
#include "platform/api/platform.h"
#include "store/lone_workspace.h"
#include "support/notice_desktop.h"
#include "support/session_work.h"

#include "Throughline/Models/application.h"
#include "Throughline/Models/due_reminder.h"
#include "domain/schema_table.h"
#include "service/edit.h"
#include "service/workers.h"

#include <QGuiApplication>
#include <QTest>
#include <QWindow>

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using models::Application;

//! What the app says outside of its window, as a desktop gets it, and what comes of choosing it.
class TestNotices : public QObject
{
    Q_OBJECT

public:
    explicit TestNotices(const test::PrivateBus &bus) : m_bus(bus) {}

private slots:
    void init();
    void cleanup();

    void saidWhileLockedAndTakenAwayWhenOpened();
    void chosenTheWindowComesForwardAsLockedAsBefore();
    void whatSomebodyHasClosedStaysClosed();
    void turnedOffItGoes();

private:
    [[nodiscard]] base::Result<void> addActions(int count) const;
    //! Whether it is open, and the reminder has read what there is.
    [[nodiscard]] bool unlock();
    //! Nobody has looked at it for a minute; then `text` is to be seen, once.
    [[nodiscard]] bool isSaid(const QString &text);

    const test::PrivateBus &m_bus;
    std::unique_ptr<test::NoticeDesktop> m_desktop;
    std::unique_ptr<test::LoneWorkspace> m_device;
    std::unique_ptr<QWindow> m_window;
    std::unique_ptr<Application> m_application;
    std::unique_ptr<models::DueReminder> m_reminder;
    std::unique_ptr<platform::Notifier> m_notifier;
    std::unique_ptr<client::Notices> m_notices;
};

void TestNotices::init()
{
    m_desktop = std::make_unique<test::NoticeDesktop>();
    QVERIFY(m_desktop->appear(m_bus));
    m_device = std::make_unique<test::LoneWorkspace>();
    QCOMPARE(m_device->open(), std::string());
    QVERIFY(addActions(2).ok());
    m_device->workspace.reset();
    // As the composition root puts them together.
    m_application = std::make_unique<Application>(models::ApplicationParts{
        m_device->folder.path().toStdString(), test::noServer, m_device->clock, m_device->random});
    m_application->settings()->setLockAfter(100); // it does not lock by itself in between
    m_reminder = std::make_unique<models::DueReminder>(*m_application, m_device->clock);
    m_notifier = platform::makeNotifier(QStringLiteral("Throughline"), platform::programIdentity);
    m_notices = std::make_unique<client::Notices>(*m_reminder, *m_notifier);
    m_window = std::make_unique<QWindow>();
    m_window->show();
    m_window->requestActivate();
    QTRY_COMPARE(QGuiApplication::applicationState(), Qt::ApplicationActive);
    QVERIFY(unlock());
}

void TestNotices::cleanup()
{
    m_notices.reset();
    m_notifier.reset();
    m_reminder.reset();
    m_application.reset();
    m_window.reset();
    m_device.reset();
    m_desktop->disappear();
}

base::Result<void> TestNotices::addActions(int count) const
{
    service::Workspace &workspace = *m_device->workspace;
    TL_TRY(auto edit, service::Edit::begin(workspace));
    TL_TRY(const auto person,
           edit.addPerson({Kind::Person,
                           {{fieldNumber<Kind::Person>("given_names"), std::string("Jamie")},
                            {fieldNumber<Kind::Person>("family_name"), std::string("Sampleton")}}},
                          service::writableTeams(workspace).front()));
    const std::int64_t today = domain::epochDay(domain::londonDay(workspace.now()));
    for (int i = 0; i < count; ++i) {
        TL_TRY(
            [[maybe_unused]] const auto id,
            edit.addAbout({Kind::Action,
                           {{fieldNumber<Kind::Action>("person"), person},
                            {fieldNumber<Kind::Action>("title"), std::string("Ring the council")},
                            {fieldNumber<Kind::Action>("due_on"), domain::fromEpochDay(today)},
                            {fieldNumber<Kind::Action>("owner"),
                             service::asReference(workspace.keys().user)}}}));
    }
    return edit.commit();
}

bool TestNotices::unlock()
{
    m_application->unlock(QString::fromLatin1(test::passphrase));
    return QTest::qWaitFor([this] { return m_application->stage() == Application::Stage::Open; },
                           60'000)
        && test::hasAnswered(*m_application->session());
}

bool TestNotices::isSaid(const QString &text)
{
    m_reminder->look();
    m_device->clock.pass(61'000);
    m_reminder->look();
    const bool isSeen = QTest::qWaitFor([&] { return m_desktop->texts() == QStringList{text}; });
    QTest::qWait(100); // its number comes back
    return isSeen && m_desktop->calls == 1;
}

void TestNotices::saidWhileLockedAndTakenAwayWhenOpened()
{
    // Somebody looks at it.
    m_device->clock.pass(61'000);
    m_reminder->look();
    QTest::qWait(100);
    QCOMPARE(m_desktop->texts(), QStringList());
    m_application->lock();
    QVERIFY(isSaid(QStringLiteral("2 tasks are due today")));
    QCOMPARE(m_desktop->identity, QStringLiteral("uk.throughline.Throughline"));
    QVERIFY(unlock());
    QTRY_COMPARE(m_desktop->texts(), QStringList());
}

void TestNotices::chosenTheWindowComesForwardAsLockedAsBefore()
{
    m_application->lock();
    QVERIFY(isSaid(QStringLiteral("2 tasks are due today")));
    m_window->hide();
    QVERIFY(!m_window->isVisible());
    const uint number = m_desktop->shown.begin()->first;
    emit m_desktop->ActionInvoked(number, QStringLiteral("default"));
    QTRY_VERIFY(m_window->isVisible());
    QTRY_COMPARE(QGuiApplication::focusWindow(), m_window.get());
    QCOMPARE(m_application->stage(), Application::Stage::Locked);
}

void TestNotices::whatSomebodyHasClosedStaysClosed()
{
    m_application->lock();
    QVERIFY(isSaid(QStringLiteral("2 tasks are due today")));
    m_desktop->CloseNotification(m_desktop->shown.begin()->first);
    QTRY_COMPARE(m_reminder->text(), QString());
    m_device->clock.pass(3'600'000);
    m_reminder->look();
    QTest::qWait(100);
    QCOMPARE(m_desktop->calls, 1);
}

void TestNotices::turnedOffItGoes()
{
    m_application->lock();
    QVERIFY(isSaid(QStringLiteral("2 tasks are due today")));
    m_application->settings()->setNotifications(false);
    QTRY_COMPARE(m_desktop->texts(), QStringList());
}

int main(int argc, char **argv)
{
    const test::PrivateBus bus;
    QGuiApplication application(argc, argv);
    TestNotices test(bus);
    return QTest::qExec(&test, argc, argv);
}
#include "tst_notices.moc"
