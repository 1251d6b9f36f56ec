// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/system_random.h"
#include "devices.h"
#include "domain/schema_table.h"
#include "net/http_transport.h"
#include "service/edit.h"
#include "sync/news.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <thread>

namespace throughline::bench {

using base::Result;
using domain::fieldNumber;
using domain::Kind;
using service::Workspace;

namespace {

constexpr std::uint32_t toWarmUp = 10;
constexpr std::chrono::seconds patience{20};

const base::SystemClock systemClock;
crypto::SystemRandom systemRandom;

//! A device that waits for news, reads what there is, and waits again, on a thread of its own.
class Follower
{
public:
    Follower(Workspace &device, sync::Transport &server)
        : m_device(device), m_server(server), m_thread([this](const std::stop_token &stop) {
              while (!stop.stop_requested() && follow())
                  ;
              const std::lock_guard lock(m_mutex);
              m_ended = true;
              m_changed.notify_all();
          })
    {
    }
    ~Follower()
    {
        m_thread.request_stop();
        m_server.close();
    }

    //! When it had so many changes in all; nothing when they do not come.
    [[nodiscard]] std::optional<double> had(std::int64_t changes)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait_for(lock, patience, [&] { return m_ended || m_changes >= changes; });
        return m_changes >= changes ? std::optional(m_when) : std::nullopt;
    }

private:
    [[nodiscard]] bool follow()
    {
        const auto request = service::newsRequest(m_device);
        if (!request || !*request)
            return false;
        const auto told = m_server.exchange(**request);
        if (!told)
            return false;
        const auto round = service::syncOnce(m_device, &m_server);
        if (!round)
            return false;
        const std::lock_guard lock(m_mutex);
        m_changes += round->pulled;
        m_when = monotonicSeconds();
        m_changed.notify_all();
        return true;
    }

    Workspace &m_device;
    sync::Transport &m_server;
    std::mutex m_mutex; //!< guards the next
    std::condition_variable m_changed;
    std::int64_t m_changes = 0;
    double m_when = 0;
    bool m_ended = false;
    std::jthread m_thread; //!< last: it uses everything above
};

//! Another name by which somebody wants to be called: one field of a record that may change.
[[nodiscard]] Result<void> editOne(Workspace &device, const base::RecordId &person,
                                   std::uint32_t number)
{
    TL_TRY(service::Edit edit, service::Edit::begin(device));
    TL_CHECK(edit.change(
        Kind::Person, person,
        {{fieldNumber<Kind::Person>("preferred_name"), "Sam " + std::to_string(number)}}));
    return edit.commit();
}

[[nodiscard]] Result<std::vector<base::RecordId>> peopleOf(Workspace &device)
{
    std::vector<base::RecordId> people;
    TL_CHECK(device.store().records.forEach(Kind::Person, {},
                                            [&](const store::StoredRow &row) -> Result<void> {
                                                people.push_back(row.record.id);
                                                return {};
                                            }));
    return people;
}

} // namespace

Result<Edits> measureEdits(const std::filesystem::path &first, const std::filesystem::path &second,
                           const std::string &url, std::uint32_t count)
{
    TL_TRY(const auto writer, Workspace::open({first}, passphrase, systemClock, systemRandom));
    TL_TRY(const auto reader, Workspace::open({second}, passphrase, systemClock, systemRandom));
    TL_TRY(const auto up, net::HttpTransport::connect(url));
    TL_TRY(const auto down, net::HttpTransport::connect(url));
    TL_TRY([[maybe_unused]] const auto ready, service::syncOnce(*writer, up.get()));
    TL_TRY([[maybe_unused]] const auto there, service::syncOnce(*reader, down.get()));
    TL_TRY(const auto people, peopleOf(*writer));
    Edits edits;
    sync::Transport::Traffic upBefore, downBefore;
    Follower follower(*reader, *down);
    for (std::uint32_t i = 0; i < toWarmUp + count; ++i) {
        if (i == toWarmUp) {
            upBefore = up->traffic();
            downBefore = down->traffic();
        }
        const double begun = monotonicSeconds();
        TL_CHECK(editOne(*writer, people[i % people.size()], i));
        TL_TRY([[maybe_unused]] const auto sent, service::syncOnce(*writer, up.get()));
        const auto seen = follower.had(i + 1);
        if (!seen)
            return base::Error{base::ErrorCode::Internal, "An edit did not reach the other one."};
        if (i >= toWarmUp)
            edits.seconds.push_back(*seen - begun);
        std::this_thread::sleep_for(std::chrono::milliseconds(20 + i * 7 % 31));
    }
    for (const auto &[now, before] :
         {std::pair(up->traffic(), upBefore), std::pair(down->traffic(), downBefore)}) {
        edits.bytesOut += now.bytesOut - before.bytesOut;
        edits.bytesIn += now.bytesIn - before.bytesIn;
        edits.requests += now.requests - before.requests;
    }
    return edits;
}

} // namespace throughline::bench
