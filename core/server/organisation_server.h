// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/clock.h"
#include "base/id.h"
#include "base/random.h"
#include "base/result.h"
#include "server/figures.h"
#include "server/organisation_limits.h"
#include "server/quota.h"
#include "server/rate_limit.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace throughline::server {

//! One HTTP request with the transport taken off. Target is path and query as received.
struct Request
{
    std::string method;
    std::string target;
    std::string bearer; //!< token of `Authorization: Bearer`, or empty
    base::Bytes body;
    bool direct = false; //!< a caller on loopback, no forwarding header: may see the health figures
    std::string ifMatch = {}; //!< the header If-Match, or empty
    bool again = false; //!< read once more after a `Wait`: the caller has asked only once
};

//! There was nothing to answer with yet, and the caller has asked for patience (D13 `wait`): the
//! same request is to be read again once the organisation's log has grown beyond `head`, and
//! answered as it stands when time is up.
struct Wait
{
    base::OrganisationId organisation;
    std::uint64_t head = 0;
    std::chrono::seconds longest{0};
};

struct Response
{
    int status = 500;
    std::string contentType = "application/cbor";
    std::string state; //!< value of the Throughline-State header, empty for none
    base::Bytes body;
    std::optional<Wait> wait = {};
    std::optional<std::chrono::seconds> retryAfter = {}; //!< of the header Retry-After
};

//! A request of the write lane between its two halves: decoded and its signatures verified, not
//! yet stored.
class Write
{
public:
    virtual ~Write() = default;
    //! How much of a group commit this is (bundles and grants; 1 for anything else).
    [[nodiscard]] virtual std::size_t weight() const = 0;
    //! Set by `commit`; taken once.
    Response response;
};

//! Who may create an organisation on this server.
enum class Registration { Open, Token };

struct Options
{
    //! Folder of the stores and of the secret, made when missing; may be empty where both of the
    //! next two are given.
    std::filesystem::path data;
    std::string store; //!< `postgresql://...` for a store there and not in `data`
    std::filesystem::path keyFile; //!< the server's 32-byte secret, mode 0600, made when missing
    Registration registration = Registration::Open;
    Rate deviceRate = {}; //!< of each device, whatever sessions it has
    std::uint64_t quota = noQuota; //!< of an organisation that has none of its own, in bytes
    OrganisationLimits limits = {}; //!< of every organisation
    std::int64_t accessLogDays = 0; //!< how long it is kept who used what; 0 is not at all
};

//! The organisation server without its sockets (sync.md D6, D9, D13, D14): every end point, access
//! rule and table. Reads and checks may run on any number of threads; `commit` belongs to one
//! writer thread.
class OrganisationServer
{
public:
    //! Opens or makes the stores. Clock and random must outlive the server.
    [[nodiscard]] static base::Result<std::unique_ptr<OrganisationServer>>
    open(const Options &options, const base::Clock &clock, base::Random &random);
    virtual ~OrganisationServer() = default;

    //! True for a request that `check` and `commit` serve; every other one goes to `read`.
    [[nodiscard]] static bool isWrite(const Request &request);

    //! Answers a request that stores nothing. Any thread, several at once.
    [[nodiscard]] virtual Response read(const Request &request) = 0;

    //! The end of an organisation's log as far as this process knows; 0 for one that it has not
    //! served. Any thread, never waits.
    [[nodiscard]] virtual std::uint64_t knownHead(const base::OrganisationId &id) const = 0;
    //! Called on the writer thread after each commit that made an organisation's log longer; must
    //! not wait. To be set before the first commit.
    using Grown = std::function<void(const base::OrganisationId &)>;
    virtual void onGrown(Grown grown) = 0;
    //! Learns what other processes have added to it. Any thread; asks the store.
    virtual void lookAgain(const base::OrganisationId &id) = 0;

    //! First half of a write: decoding, access, signatures. Any thread. The result may hold a
    //! refusal already; it goes through `commit` all the same.
    [[nodiscard]] virtual std::unique_ptr<Write> check(Request request) = 0;

    //! Second half: stores all of them, in order, one transaction for each organisation, and fills
    //! each `response`. Returns only when what is answered 2xx is durable. Writer thread only.
    virtual void commit(std::span<const std::unique_ptr<Write>> writes) = 0;

    //! A one-time token for `org create --server-token` (printed once, stored as its hash). Writer
    //! thread only.
    [[nodiscard]] virtual base::Result<std::string> allowOrganisation() = 0;

    //! Called by the writer thread when it has nothing to do: truncates the write-ahead logs.
    virtual void idle() = 0;
    //! Called by the writer thread about once a minute, whatever it has to do, and at its end:
    //! writes down who used what, and forgets what is old of it.
    virtual void keep() = 0;

    //! What it counts of itself. Any thread, never waits.
    [[nodiscard]] virtual Figures figures() const = 0;
};

} // namespace throughline::server
