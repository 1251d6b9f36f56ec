// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/server_restored.h"
#include "support/hostile_log.h"

#include <QTest>

#include <algorithm>

namespace throughline::test {

template<class T>
[[nodiscard]] base::ErrorCode codeOf(const base::Result<T> &result)
{
    return result ? base::ErrorCode::Internal : result.error().code;
}

template<class T>
[[nodiscard]] bool says(const base::Result<T> &result, std::string_view words)
{
    return !result && result.error().message.find(words) != std::string::npos;
}

//! Three devices of an organisation whose server changes its log behind them: put back to an
//! earlier day, or another one without a word.
struct RestoredOffice
{
    RestoredOffice()
    {
        for (int i = 0; i < 2; ++i) {
            for (WorldDevice *device : everybody())
                syncWell(*device);
        }
        backup = world.backUpServer();
    }

    [[nodiscard]] std::vector<WorldDevice *> everybody() const
    {
        return {admin.get(), worker.get(), other.get()};
    }
    void confirm()
    {
        const auto confirmed = service::confirmRestoredServer(**admin, admin->transport);
        QVERIFY2(confirmed.ok(), confirmed ? "" : confirmed.error().message.c_str());
        QVERIFY(confirmed->isConfirmed);
    }
    //! So many bundles of the worker's, and nothing that the server sends back to it.
    std::vector<base::RecordId> addContacts(WorldDevice &device, int count)
    {
        std::vector<base::RecordId> contacts;
        for (int i = 0; i < count; ++i)
            contacts.push_back(addContact(device, people.at(static_cast<std::size_t>(i)),
                                          "contact " + std::to_string(i)));
        return contacts;
    }
    //! People whose folders everybody has.
    void addPeople(int count)
    {
        for (int i = 0; i < count; ++i)
            people.push_back(addPerson(*admin, "Person " + std::to_string(i)));
        for (int i = 0; i < 2; ++i) {
            for (WorldDevice *device : everybody())
                syncWell(*device);
        }
    }
    //! A contact that `other` knows to be missing and has not fetched yet: the server left it out
    //! of a page, and the connection broke when it was asked for by its folder.
    [[nodiscard]] base::RecordId leaveOneOut()
    {
        const auto contact = addContact(*worker, person, "left out");
        syncWell(*worker);
        (void)addContact(*worker, person, "shown");
        syncWell(*worker);
        other->transport.onReply = changingPages(
            [](protocol::LogPage &page) { page.entries.erase(page.entries.begin()); });
        other->transport.onRequest = [](sync::Request &request) {
            return request.target == "/v1/folders/fetch" ? DirectTransport::Fate::Lost
                                                         : DirectTransport::Fate::Passes;
        };
        require(!syncOnce(*other).ok(), "the fetch is cut");
        other->transport.clearHooks();
        require(!has(*other, domain::Kind::Contact, contact), "it is missing");
        require(isWanted(), "and that is known");
        return contact;
    }
    //! The worker's round breaks off between the receipt and the first page after it.
    void cutAfterTheReceipt()
    {
        bool isPushed = false;
        worker->transport.onReply = [&](const sync::Request &request, sync::Reply &) {
            isPushed = isPushed || request.target == "/v1/push";
            return isPushed && request.target.starts_with("/v1/log")
                ? DirectTransport::Fate::Lost
                : DirectTransport::Fate::Passes;
        };
        require(!syncOnce(*worker).ok(), "the round is cut");
        worker->transport.clearHooks();
    }
    [[nodiscard]] bool isWanted()
    {
        const auto folder = folderOf(*other, person).id;
        return *(*other)->store().wantedFolders.contains(folder);
    }
    [[nodiscard]] std::int64_t fetches()
    {
        const auto &seen = other->transport.seen;
        return std::count(seen.begin(), seen.end(), "POST /v1/folders/fetch")
            + std::count(seen.begin(), seen.end(), "GET /v1/index");
    }
    //! A round of each, then another; after that all hold the same and nothing waits.
    void expectAgreement()
    {
        for (int i = 0; i < 2; ++i) {
            for (WorldDevice *device : everybody())
                syncWell(*device);
        }
        for (WorldDevice *device : everybody()) {
            QVERIFY(stateOf(*device) == stateOf(*admin));
            QCOMPARE(waiting(*device), std::int64_t(0));
            QCOMPARE(quarantined(*device), std::int64_t(0));
            QCOMPARE(service::status(**device)->refused, std::int64_t(0));
        }
        // Whoever comes now gets everything from the server.
        const auto newcomer = world.join(*admin, "Nia Example", service::MemberRole::Manager);
        syncWell(*newcomer);
        QVERIFY(stateOf(*newcomer) == stateOf(*admin));
        QCOMPARE(quarantined(*newcomer), std::int64_t(0));
    }

    SyncWorld world{81};
    std::unique_ptr<WorldDevice> admin = world.newOrganisation();
    std::unique_ptr<WorldDevice> worker =
        world.join(*admin, "Ben Example", service::MemberRole::Manager);
    std::unique_ptr<WorldDevice> other =
        world.join(*admin, "Cyd Example", service::MemberRole::Manager);
    base::RecordId person = addPerson(*admin, "Sample");
    std::vector<base::RecordId> people;
    SyncWorld::Backup backup;
};

} // namespace throughline::test
