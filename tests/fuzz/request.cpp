// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "target.h"

#include "server/routes.h"
#include "support/server_fixture.h"

using namespace throughline;
using server::Endpoint;

namespace {

//! A server with an organisation, and its administrator's session.
struct Served
{
    Served() : chain(fixture.newChain()) { fixture.found(chain); }

    test::ServerFixture fixture;
    test::TestChain chain;
};

//! The path that leads to an end point, as its route has understood it.
[[nodiscard]] std::string pathOf(const server::Route &route)
{
    const std::string name = server::nameOf(route.endpoint);
    std::string path = name.substr(name.find(' ') + 1);
    const auto put = [&path](std::string_view mark, const std::string &value) {
        if (const std::size_t at = path.find(mark); at != std::string::npos)
            path.replace(at, mark.size(), value);
    };
    put("{id}", std::string(route.id));
    put("{n}", std::to_string(route.generation));
    return path;
}

} // namespace

//! F8: a request as it stands once the transport is off. The first byte says how, the first line is
//! the target, the rest is the body. The server never fails of it; an end point has one spelling,
//! and one that is for members gives nothing to anybody else.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    static Served served;
    if (size == 0)
        return 0;
    constexpr std::string_view methods[] = {"GET", "POST", "PUT", "DELETE"};
    const std::string_view method = methods[data[0] & 3];
    const bool isMember = (data[0] & 4) != 0;
    const std::string_view rest = base::asText({data + 1, size - 1});
    const std::string_view target = rest.substr(0, rest.find('\n'));
    const std::string_view body = rest.substr(std::min(target.size() + 1, rest.size()));

    test::TestDevice &admin = served.chain.admin;
    const server::Response response =
        served.fixture.send(std::string(method), std::string(target),
                            base::toBytes(base::asBytes(body)), isMember ? admin.token : "");
    fuzz::holds(response.status >= 200 && response.status < 500, "the server has an answer");
    if (response.status == 429)
        served.fixture.clock.advance(60'000);
    if (isMember && response.status == 401)
        served.fixture.openSession(admin);

    const server::Route route = server::routeOf(method, target);
    const bool isServed =
        route.endpoint != Endpoint::NotFound && route.endpoint != Endpoint::WrongMethod;
    if (isServed)
        fuzz::holds(pathOf(route) == target.substr(0, target.find('?')), "one spelling");
    if (response.status < 300)
        fuzz::holds(isServed && (isMember || !server::needsSession(route.endpoint)),
                    "nothing for anybody else");
    return 0;
}
