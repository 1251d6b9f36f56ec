// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/founding.h"

#include "server/organisation_schema.h"
#include "server/roster_rows.h"
#include "server/wrap_requests.h"
#include "sqlite/transaction.h"

#include <algorithm>

namespace throughline::server {

using base::Result;
using protocol::Roster;

namespace {

class FoundingWrite final : public PendingWrite
{
public:
    FoundingWrite(protocol::NewOrganisation request, Roster roster)
        : m_request(std::move(request)), m_roster(std::move(roster))
    {
    }

    void storeAtServer(Context &context, std::vector<StoredSession> &) override
    {
        const auto answer = found(context);
        response = answer ? *answer : failure(answer.error());
    }

private:
    [[nodiscard]] const base::OrganisationId &id() const { return m_roster.organisation(); }

    [[nodiscard]] Result<Response> found(Context &context)
    {
        if (Organisation *existing = context.directory.find(id()))
            return repeat(context, *existing);
        std::optional<crypto::Hash> token;
        if (context.options.registration == Registration::Token) {
            token = tokenHash(m_request.token.value_or(""));
            TL_TRY(const bool good, context.store->isUnusedToken(*token));
            if (!good)
                return reply(context, nullptr, 403);
        }
        TL_TRY(auto organisation, make(context));
        IndexRows index;
        index.add(m_roster, 0);
        // From here on it exists. A file that was written before a failure is filled again by the
        // retry.
        TL_CHECK(context.store->list(id(), index, token));
        Organisation *made = organisation.get();
        context.directory.add(std::move(organisation));
        context.directory.index(index);
        return reply(context, made, 201, protocol::encodeOne(made->epoch().view()));
    }

    [[nodiscard]] Result<std::unique_ptr<Organisation>> make(Context &context) const
    {
        TL_TRY(auto file,
               StoreFile::open(organisationFile(context.options, id()),
                               context.secret.storeKeyOf(id()), StoreFile::Missing::Make,
                               organisationMigrations(), organisationApplicationId));
        TL_CHECK(fill(file->writer(), base::randomId<base::EpochId>(context.random)));
        return Organisation::open(std::move(file), id(), context.clock.wall());
    }

    [[nodiscard]] Result<void> fill(sqlite::Connection &db, const base::EpochId &epoch) const
    {
        TL_TRY(auto transaction,
               sqlite::Transaction::begin(db, sqlite::Transaction::Kind::Immediate));
        TL_CHECK(db.execute("DELETE FROM org; DELETE FROM roster; DELETE FROM team_wrap"));
        TL_CHECK(db.run("INSERT INTO org(one, id, epoch, head) VALUES(1, ?1, ?2, 0)", id(), epoch));
        TL_CHECK(insertStatements(db, 0, m_request.chain));
        TL_CHECK(insertWraps(db, m_request.wraps));
        return transaction.commit();
    }

    //! The answer to the first post may have been lost.
    [[nodiscard]] Result<Response> repeat(const Context &context, Organisation &existing) const
    {
        const auto roster = existing.roster();
        const bool same =
            roster->size() == m_roster.size() && roster->headHash() == m_roster.headHash();
        if (!same)
            return reply(context, &existing, 409);
        return reply(context, &existing, 201, protocol::encodeOne(existing.epoch().view()));
    }

    const protocol::NewOrganisation m_request;
    const Roster m_roster;
};

[[nodiscard]] bool areForMembers(const Roster &roster, const std::vector<protocol::Wrap> &wraps)
{
    return std::all_of(wraps.begin(), wraps.end(), [&](const protocol::Wrap &wrap) {
        const std::vector<base::DeviceId> devices = roster.devicesOf(wrap.team);
        return hasGeneration(roster, wrap.team, wrap.generation)
            && std::find(devices.begin(), devices.end(), wrap.device) != devices.end();
    });
}

} // namespace

std::unique_ptr<PendingWrite> checkFounding(const Context &context, const Request &request)
{
    auto body = protocol::decode<protocol::NewOrganisation>(request.body);
    if (!body)
        return refuse(reply(context, nullptr, 400));
    auto roster = Roster::verify(body->chain, std::nullopt);
    if (!roster || roster->isEmpty() || roster->isReadOnly()
        || roster->serverKey() != context.store->signingKey().publicKey()
        || !areForMembers(*roster, body->wraps))
        return refuse(reply(context, nullptr, 422));
    return std::make_unique<FoundingWrite>(std::move(*body), std::move(*roster));
}

std::filesystem::path organisationFile(const Options &options, const base::OrganisationId &id)
{
    return options.data / (id.hex() + ".db");
}

crypto::Hash tokenHash(std::string_view token)
{
    return crypto::blake2b256({base::asBytes(token)});
}

} // namespace throughline::server
