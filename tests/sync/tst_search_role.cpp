// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "support/sync_world.h"

#include "domain/schema_table.h"
#include "service/search.h"
#include "service/visible_kinds.h"

#include <QTest>

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;

namespace {

//! A person of the device's own, and what was told about risk.
void record(test::WorldDevice &device)
{
    const auto person = test::addPerson(device, "Sampleton");
    auto edit = service::Edit::begin(*device);
    test::require(edit.ok(), "an edit");
    const service::Draft risk{Kind::Risk,
                              {{fieldNumber<Kind::Risk>("person"), person},
                               {fieldNumber<Kind::Risk>("note"), std::string("never alone")}}};
    test::require(edit->addAbout(risk).ok() && edit->commit().ok(), "a note about risk");
}

std::size_t found(test::WorldDevice &device, std::string_view text)
{
    const auto hits = service::searchRecords(*device, text, 10);
    test::require(hits.ok(), "a search");
    return hits->size();
}

} // namespace

class TestSearchRole : public QObject
{
    Q_OBJECT

private slots:
    void aVolunteerFindsNothingAboutRisk();
};

void TestSearchRole::aVolunteerFindsNothingAboutRisk()
{
    test::SyncWorld world(1);
    const auto admin = world.newOrganisation();
    const auto worker = world.join(*admin, "Made Up", service::MemberRole::Caseworker);
    const auto volunteer = world.join(*admin, "Made Down", service::MemberRole::Volunteer);
    record(*worker);
    record(*volunteer);
    QCOMPARE(found(*worker, "sampleton"), std::size_t{1});
    QCOMPARE(found(*worker, "never alone"), std::size_t{1});
    QCOMPARE(found(*volunteer, "sampleton"), std::size_t{1});
    QCOMPARE(found(*volunteer, "never alone"), std::size_t{0});
    QVERIFY(!service::requireVisible(*volunteer->workspace, Kind::Risk).ok());
    QVERIFY(service::requireVisible(*volunteer->workspace, Kind::Contact).ok());
    QVERIFY(service::requireVisible(*admin->workspace, Kind::Risk).ok());
}

QTEST_APPLESS_MAIN(TestSearchRole)

#include "tst_search_role.moc"
