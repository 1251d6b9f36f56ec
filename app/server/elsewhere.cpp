// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "elsewhere.h"

#include "log.h"

#include <algorithm>
#include <cstdint>
#include <string>
#include <utility>

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace throughline::server {

namespace {

constexpr const char *channel = "throughline_log";
constexpr std::chrono::milliseconds betweenWords{100};
constexpr std::chrono::seconds betweenTries{2};
constexpr std::chrono::hours never{1}; //!< without a reason to wake

} // namespace

Elsewhere::Elsewhere(postgres::Address address, Heard heard)
    : m_address(std::move(address)), m_heard(std::move(heard)),
      m_wake(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)),
      m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

Elsewhere::~Elsewhere()
{
    m_thread.request_stop();
    wake();
    m_thread.join();
    close(m_wake);
}

void Elsewhere::tell(const base::OrganisationId &organisation)
{
    const std::lock_guard lock(m_mutex);
    if (m_toTell.insert(organisation).second && m_toTell.size() == 1)
        wake();
}

void Elsewhere::wake() const
{
    (void)eventfd_write(m_wake, 1); // cannot fail but by being awake already
}

void Elsewhere::run(const std::stop_token &stop)
{
    bool isCut = false;
    while (!stop.stop_requested()) {
        auto db = connect();
        if (db) {
            if (std::exchange(isCut, false))
                log("the other processes are heard again");
            if (talk(*db, stop))
                return;
        }
        if (!std::exchange(isCut, true))
            log("the other processes are not heard; what they store is looked for every two "
                "seconds");
        waitFor(-1, Clock::now() + betweenTries);
    }
}

base::Result<postgres::Connection> Elsewhere::connect() const
{
    TL_TRY(auto db, postgres::Connection::open(m_address));
    TL_CHECK(db.listen(channel));
    return db;
}

//! Until it is stopped or, with an error, the line is cut.
base::Result<void> Elsewhere::talk(postgres::Connection &db, const std::stop_token &stop)
{
    while (!stop.stop_requested()) {
        TL_TRY(const auto words, db.heard());
        for (const std::string &word : words) {
            if (const auto organisation = base::OrganisationId::fromHex(word))
                m_heard(*organisation);
        }
        if (Clock::now() >= nextToSay())
            TL_CHECK(sayWhatIsDue(db));
        else
            waitFor(db.descriptor(), nextToSay());
    }
    return {};
}

Elsewhere::Clock::time_point Elsewhere::nextToSay()
{
    const std::lock_guard lock(m_mutex);
    return m_toTell.empty() ? Clock::now() + never : m_told + betweenWords;
}

//! What cannot be said because the line is cut is not said again: they look by themselves.
base::Result<void> Elsewhere::sayWhatIsDue(postgres::Connection &db)
{
    std::set<base::OrganisationId> due;
    {
        const std::lock_guard lock(m_mutex);
        due.swap(m_toTell);
    }
    m_told = Clock::now();
    postgres::Column ids(postgres::Type::Bytes);
    for (const base::OrganisationId &organisation : due)
        ids.add(organisation);
    return db.run(std::string("SELECT count(pg_notify('") + channel
                      + "', encode(id, 'hex'))) FROM unnest($1) AS id",
                  ids);
}

//! Also ends when there is something new to tell.
void Elsewhere::waitFor(int descriptor, Clock::time_point end)
{
    const auto left = std::chrono::ceil<std::chrono::milliseconds>(end - Clock::now()).count();
    pollfd watched[] = {{m_wake, POLLIN, 0}, {descriptor, POLLIN, 0}}; // below 0 is not watched
    (void)poll(watched, 2, static_cast<int>(std::clamp<std::int64_t>(left, 0, INT32_MAX)));
    eventfd_t ignored = 0;
    (void)eventfd_read(m_wake, &ignored);
}

} // namespace throughline::server
