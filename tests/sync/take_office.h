// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/schema_table.h"
#include "service/take_with_me.h"
#include "service/tasks.h"
#include "service/workers.h"
#include "store/key_file.h"
#include "support/plain_pages.h"
#include "support/two_offices.h"

#include <QTest>

#include <memory>
#include <set>

// What the tests of "Take with me" share.

namespace throughline::test {

inline constexpr std::int64_t hourMs = 3600 * 1000;
inline constexpr std::int64_t dayMs = 24LL * 3600 * 1000;
inline constexpr const char *laterNote = "said to nobody else at all";

[[nodiscard]] inline domain::PartialDate dayIn(WorldDevice &device, std::int64_t days)
{
    return domain::londonDay(device->now() + days * dayMs);
}

inline base::RecordId add(WorldDevice &device, const service::Draft &draft)
{
    auto edit = service::Edit::begin(*device);
    require(edit.ok(), "an edit begins");
    const auto id = edit->addAbout(draft);
    require(id.ok() && edit->commit().ok(), "and is saved");
    return *id;
}

inline base::RecordId addRelease(WorldDevice &device, const base::RecordId &person,
                                 std::int64_t days)
{
    return add(
        device,
        {domain::Kind::Release,
         {{domain::fieldNumber<domain::Kind::Release>("person"), person},
          {domain::fieldNumber<domain::Kind::Release>("state"), std::string("PLANNED")},
          {domain::fieldNumber<domain::Kind::Release>("release_date"), dayIn(device, days)}}});
}

inline base::RecordId addAction(WorldDevice &device, const base::RecordId &person,
                                const base::UserId &owner, std::int64_t days)
{
    return add(
        device,
        {domain::Kind::Action,
         {{domain::fieldNumber<domain::Kind::Action>("person"), person},
          {domain::fieldNumber<domain::Kind::Action>("title"), std::string("Ring the council")},
          {domain::fieldNumber<domain::Kind::Action>("owner"), service::asReference(owner)},
          {domain::fieldNumber<domain::Kind::Action>("due_on"), dayIn(device, days)}}});
}

inline void setDoNotContact(WorldDevice &device, const base::RecordId &person, std::int64_t answer)
{
    auto edit = service::Edit::begin(*device);
    require(
        edit.ok()
            && edit->change(domain::Kind::Person, person,
                            {{domain::fieldNumber<domain::Kind::Person>("do_not_contact"), answer}})
                   .ok()
            && edit->commit().ok(),
        "an answer is given");
}

[[nodiscard]] inline service::TakenAlong facts(WorldDevice &device)
{
    const auto found = service::takenAlong(*device);
    require(found.ok(), "what is here can be counted");
    return *found;
}

//! As a device at work does it by itself.
inline void computeTasks(WorldDevice &device)
{
    for (std::int64_t done = 1; done > 0;) {
        const auto result = service::catchUpTasks(*device, 100);
        require(result.ok(), "tasks are computed");
        done = *result;
    }
}

inline void choose(WorldDevice &device, std::optional<int> days)
{
    const auto chosen = service::takeWithMe(*device, days);
    require(chosen.ok(), chosen ? "" : chosen.error().message.c_str());
}

[[nodiscard]] inline bool hasBytes(WorldDevice &device, const std::string &text)
{
    const auto profile = store::Profile{device.home.path().toStdString()}.folder();
    const auto key = store::KeyFile::open(profile / "key", SyncWorld::passphrase);
    require(key.ok(), "the key file opens");
    return PlainPages(profile / "store.db", key->view()).contain(text);
}

//! Everything in folders of people: what a device of everybody's has as well.
[[nodiscard]] inline WorldState casesAt(WorldDevice &device)
{
    std::set<base::FolderId> ofPeople;
    WorldState state = stateOf(device);
    for (const auto &[key, value] : state) {
        if (key.first == domain::Kind::Person)
            ofPeople.insert(value.first.folder);
    }
    std::erase_if(state,
                  [&](const auto &entry) { return !ofPeople.contains(entry.second.first.folder); });
    return state;
}

[[nodiscard]] inline std::set<base::RecordId> peopleAt(WorldDevice &device)
{
    std::set<base::RecordId> people;
    for (const auto &[key, value] : stateOf(device)) {
        if (key.first == domain::Kind::Person)
            people.insert(key.second);
    }
    return people;
}

//! Whatever of it a device has is as another one has it, and nothing of a folder is half here.
[[nodiscard]] inline bool isPartOf(WorldDevice &some, WorldDevice &all)
{
    const WorldState here = casesAt(some);
    std::set<base::FolderId> folders;
    for (const auto &[key, value] : here)
        folders.insert(value.first.folder);
    WorldState there = casesAt(all);
    std::erase_if(there,
                  [&](const auto &entry) { return !folders.contains(entry.second.first.folder); });
    return here == there;
}

//! Two offices, whose worker's phone is told whom to take along.
class TakeOffice
{
protected:
    void setUp()
    {
        m_offices = std::make_unique<TwoOffices>(1217);
        dayPasses();
        m_soon = addPerson(*offices().manager, "Soonname");
        (void)addRelease(*offices().manager, m_soon, 2);
        m_later = addPerson(*offices().manager, "Latername");
        (void)addRelease(*offices().manager, m_later, 20);
        (void)addContact(*offices().manager, m_later, laterNote);
        m_offices->settle();
    }
    void tearDown() { m_offices.reset(); }

    [[nodiscard]] std::unique_ptr<WorldDevice> &admin() const { return m_offices->admin; }
    [[nodiscard]] WorldDevice &phone() const { return *m_offices->worker; }
    [[nodiscard]] TwoOffices &offices() const { return *m_offices; }
    //! The phone takes who is due within a week, and has done so.
    void leave()
    {
        choose(phone(), 7);
        syncWell(phone());
    }
    void expectNothingOf(const base::RecordId &person, const base::FolderId &id)
    {
        QVERIFY(!has(phone(), domain::Kind::Person, person));
        for (const auto &[key, value] : stateOf(phone()))
            QVERIFY(value.first.folder != id);
        auto &store = phone()->store();
        const auto folder = store.folders.find(id);
        QVERIFY(folder.ok() && folder->has_value());
        QVERIFY(store.keys.folderKeys((**folder).key)->empty());
        QVERIFY((**folder).heads.empty());
        QVERIFY(*store.leftBehind.contains(id));
        QVERIFY(!*store.meta.number(store::MetaKey::ToScrub));
        QVERIFY(service::checkAll(*phone())->empty());
    }
    void daysPass(int days)
    {
        for (int day = 0; day < days; ++day)
            m_offices->world.advance(dayMs);
    }
    //! What was opened or sent here is no reason to stay any more.
    void dayPasses() { m_offices->world.advance(dayMs + 1000); }

    std::unique_ptr<TwoOffices> m_offices;
    base::RecordId m_soon;
    base::RecordId m_later;
};

} // namespace throughline::test
