// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sync_world.h"

#include <QTest>

using namespace throughline;
using domain::Kind;

//! Sealing a big push and opening a big page work on all cores (core/base/parallel.h): for the
//! thread
//! sanitizer, and to see that the order of work decides nothing.
class TestThreads : public QObject
{
    Q_OBJECT

private slots:
    void manyFoldersGoOutAndComeInWhole();
};

void TestThreads::manyFoldersGoOutAndComeInWhole()
{
    constexpr int folders = 300;
    test::SyncWorld world(4);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Ben Example", service::MemberRole::Caseworker);
    auto edit = service::Edit::begin(**admin);
    QVERIFY(edit.ok());
    const auto team = service::chooseTeam(**admin, std::nullopt);
    for (int i = 0; i < folders; ++i) {
        const std::uint16_t name = domain::describe(Kind::Person).field("family_name")->number;
        QVERIFY(
            edit->addPerson({Kind::Person, {{name, "Sample " + std::to_string(i)}}}, *team).ok());
    }
    QVERIFY(edit->commit().ok());
    QCOMPARE(test::syncWell(*admin).pushed, std::int64_t(folders));
    const auto pulled = test::syncWell(*worker);
    QCOMPARE(pulled.pulled, std::int64_t(folders));
    QCOMPARE(pulled.aside.total(), std::int64_t(0));
    test::WorldState theirs = test::stateOf(*admin);
    // The admin reads the managers' folder too, which the worker does not.
    const auto managers = (*admin)->roster().teamOfKind(protocol::TeamKind::Managers)->folder;
    std::erase_if(theirs, [&](const auto &row) { return row.second.first.folder == managers; });
    QVERIFY(test::stateOf(*worker) == theirs);
}

QTEST_GUILESS_MAIN(TestThreads)
#include "tst_threads.moc"
