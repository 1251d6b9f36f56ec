// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "app_use.h"
#include "devices.h"
#include "interface.h"
#include "site.h"
#include "watched_application.h"

#include "app_window.h"
#include "net/http_transport.h"

#include <algorithm>
#include <atomic>

namespace throughline::bench {

using base::Result;

namespace {

constexpr std::uint32_t contactsEach = 10;
constexpr int roundsAtMost = 20;
constexpr const char *pages[] = {"today", "people"}; //!< a device for each

[[nodiscard]] base::Error failed(const char *what)
{
    return {base::ErrorCode::Internal, what};
}

//! Rounds until all of them are there.
[[nodiscard]] Result<void> receive(test::AppWindow &app, std::int64_t contacts)
{
    models::Session &session = *app.application.session();
    for (int i = 0; i < roundsAtMost; ++i) {
        const std::int64_t before = session.syncState().rounds;
        session.syncNow();
        TL_CHECK(millisecondsUntil([&] { return session.syncState().rounds > before; },
                                   "What the server has does not arrive."));
        if (app.count(domain::Kind::Contact) == contacts)
            return {};
    }
    return failed("Not everything arrived.");
}

[[nodiscard]] Result<void> watchPage(Figures &figures, WatchedApplication &watched,
                                     const std::filesystem::path &home, const char *page,
                                     std::int64_t contacts)
{
    std::atomic<bool> isReachable = false;
    const service::ConnectServer connect =
        [&](const std::string &url) -> Result<std::unique_ptr<sync::Transport>> {
        if (!isReachable)
            return base::Error{base::ErrorCode::Unreachable, "No signal."};
        return net::HttpTransport::connect(url);
    };
    test::AppWindow app(home, {360, 640}, {.connect = connect});
    if (!app.unlock(passphrase.data()))
        return failed("The device did not open.");
    app.application.navigation()->go(QString::fromLatin1(page));
    client::Hand::rest(1000); // the page is there
    isReachable = true;
    watched.forget();
    const Stopwatch watch;
    TL_CHECK(receive(app, contacts));
    const double seconds = watch.times().seconds;
    client::Hand::rest(1000); // what the page shows of it is read
    const std::string figure = std::string("app.arrival.") + page;
    figures.add(figure, "ms", watched.longest());
    figures.add(figure + ".blocks", "events", watched.blocks());
    figures.add(figure + ".seconds", "s", seconds);
    return {};
}

} // namespace

Result<void> measureArrival(Figures &figures, WatchedApplication &watched,
                            const std::string &server, std::uint32_t contacts)
{
    Site site;
    TL_CHECK(site.start(server, 1 + std::size(pages)));
    const Load load{.people = std::max(contacts / contactsEach, 1U), .contactsEach = contactsEach};
    TL_CHECK(writeOffline(site.homes.front(), load));
    TL_TRY([[maybe_unused]] const Measured sent,
           measureRounds(site.homes.front(), site.server.url(), [] {}));
    for (std::size_t i = 0; i < std::size(pages); ++i)
        TL_CHECK(watchPage(figures, watched, site.homes[i + 1], pages[i], load.contacts()));
    return {};
}

} // namespace throughline::bench
