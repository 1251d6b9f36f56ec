// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/push_requests.h"

#include "protocol/cbor.h"
#include "server/push_again.h"
#include "server/push_store.h"

#include <algorithm>

namespace throughline::server {

using base::Result;

namespace {

class PushWrite final : public OrganisationWrite
{
public:
    PushWrite(const Caller &caller, const crypto::SigningKey &signingKey, Authors authors,
              std::vector<CheckedItem> items)
        : OrganisationWrite(*caller.organisation), m_sender(caller.device->id), m_authors(authors),
          m_signingKey(signingKey), m_items(std::move(items))
    {
    }

    [[nodiscard]] std::size_t weight() const override
    {
        return std::max<std::size_t>(1, m_items.size());
    }

    void foretell(Foreseen &foreseen) const override
    {
        for (const CheckedItem &item : m_items)
            server::foretell(item, foreseen);
    }

    [[nodiscard]] Result<void> store(Batch &batch) override
    {
        if (m_authors == Authors::Anybody) {
            TL_TRY(m_reply.results, storeAgain(batch, m_items, m_sender));
            return {};
        }
        m_reply.results.reserve(m_items.size());
        for (const CheckedItem &item : m_items) {
            auto result = storeItem(batch, item, m_sender);
            if (!result)
                return result.error();
            m_reply.results.push_back(std::move(result.value()));
        }
        return {};
    }

    //! Signed only now: a receipt never says more than the disk does.
    void confirm(const Batch &batch) override
    {
        const Organisation &organisation = batch.organisation();
        m_reply.received = batch.now();
        const base::Bytes message =
            protocol::receiptMessage(organisation.id(), organisation.epoch(), m_reply);
        m_reply.receipt = m_signingKey.sign(protocol::receiptDomain, {message});
        response = reply(200, encode(m_reply));
    }

private:
    const base::DeviceId m_sender;
    const Authors m_authors;
    const crypto::SigningKey &m_signingKey;
    const std::vector<CheckedItem> m_items;
    protocol::PushReply m_reply;
};

[[nodiscard]] bool isTooMuch(base::ByteView body)
{
    protocol::CborReader in(body);
    return body.size() > protocol::limits::pushBytes || in.array() > protocol::limits::pushItems;
}

} // namespace

std::unique_ptr<PendingWrite> checkPush(const Context &context, const Request &request,
                                        const Route &route)
{
    const auto caller = callerOf(context, request, WhileRecovering::Serve, FromOutdated::Serve);
    if (!caller)
        return refuse(failure(context, caller.error()));
    if (isTooMuch(request.body))
        return refuse(reply(context, caller->organisation, 413));
    auto items = protocol::decode<std::vector<protocol::PushItem>>(request.body);
    if (!items)
        return refuse(reply(context, caller->organisation, 400));
    const Authors authors =
        parameter(route.query, "again") == "1" ? Authors::Anybody : Authors::Caller;
    return std::make_unique<PushWrite>(*caller, context.store->signingKey(), authors,
                                       checkItems(std::move(*items), *caller, authors));
}

} // namespace throughline::server
