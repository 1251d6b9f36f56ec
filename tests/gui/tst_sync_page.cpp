// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "app_window.h"

#include "Throughline/Models/sync_model.h"

using namespace throughline;

//! Sync and this device, as a page that comes and goes.
class TestSyncPage : public QObject
{
    Q_OBJECT

private slots:
    void whatWaitsIsListedOnlyWhileItIsLookedAt();
};

void TestSyncPage::whatWaitsIsListedOnlyWhileItIsLookedAt()
{
    const QTemporaryDir folder;
    test::makeDevice(folder.path().toStdString());
    test::AppWindow app(folder.path().toStdString());
    QVERIFY(app.unlock());
    const models::SyncModel &sync = *app.application.session()->sync();
    models::Navigation &navigation = *app.application.navigation();
    QVERIFY(!sync.isListed());
    navigation.go(QStringLiteral("sync"));
    QTRY_VERIFY(sync.isListed());
    navigation.go(QStringLiteral("today"));
    QTRY_VERIFY(!sync.isListed());
    // Locked while it is looked at: the page goes with the session that it read.
    navigation.go(QStringLiteral("sync"));
    QTRY_VERIFY(sync.isListed());
    app.application.lock();
    QTRY_COMPARE(app.application.stage(), models::Application::Stage::Locked);
    client::Hand::rest(50);
}

QTEST_MAIN(TestSyncPage)
#include "tst_sync_page.moc"
