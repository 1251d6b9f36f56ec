// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/restored.h"
#include "sync/receipt_check.h"

#include <algorithm>

namespace throughline::sync {

namespace {

using protocol::EntryKind;
using protocol::ItemStatus;

//! Room for the list's own framing within a push of 1 MiB.
constexpr std::size_t usablePushBytes =
    protocol::limits::pushBytes - protocol::limits::pushItems * 16;

//! Offers a server that was put back from a backup what it had once and this device keeps: its own
//! work and others', who wrote it counts and not who brings it (sync.md D8). First all grants,
//! because bundles rest on them. Only what the server says that it lacks is sent; so nothing has to
//! be remembered of a round that is cut short but that it was.
class OfferStep final : public Step
{
public:
    explicit OfferStep(RoundContext &context) : m_context(context) {}

    base::Result<std::optional<Request>> next() override
    {
        if (m_isDone)
            return std::optional<Request>();
        while (m_asking.empty() && m_missing.empty() && m_sending.empty()) {
            TL_CHECK(gather());
            if (m_asking.empty())
                return finish();
        }
        if (!m_asking.empty()) {
            std::vector<protocol::Hash> ids;
            for (const KeptWork::Item &item : m_asking)
                ids.push_back(item.id);
            return std::optional(Request{"POST", "/v1/missing", {}, protocol::encodeIds(ids)});
        }
        TL_TRY(auto items, load());
        if (items.empty())
            return next(); // what was missing has gone here too
        return std::optional(Request{"POST", "/v1/push?again=1", {}, protocol::encode(items)});
    }

    base::Result<void> receive(const Reply &reply) override
    {
        if (reply.status != 200)
            return unexpectedStatus(reply.status);
        return m_asking.empty() ? receiveResults(reply) : receiveMissing(reply);
    }

private:
    //! The next items to ask about: grants, all of them, then bundles.
    [[nodiscard]] base::Result<void> gather()
    {
        if (!m_grants) {
            TL_TRY(m_grants, m_context.kept->grants());
            m_firstGrant = 0;
        }
        if (m_firstGrant < m_grants->size()) {
            const std::size_t end =
                std::min(m_firstGrant + protocol::mostIdsAsked, m_grants->size());
            m_asking.assign(m_grants->begin() + static_cast<std::ptrdiff_t>(m_firstGrant),
                            m_grants->begin() + static_cast<std::ptrdiff_t>(end));
            m_firstGrant = end;
            return {};
        }
        TL_TRY(m_asking,
               m_context.kept->bundlesAfter(m_lastBundle ? &*m_lastBundle : nullptr,
                                            protocol::mostIdsAsked));
        if (!m_asking.empty())
            m_lastBundle = m_asking.back();
        return {};
    }

    [[nodiscard]] base::Result<std::optional<Request>> finish()
    {
        m_isDone = true;
        // What the server could not take now it is offered in the next round.
        if (!m_isAnyLeft)
            TL_CHECK(m_context.kept->setOwed(false));
        return std::optional<Request>();
    }

    [[nodiscard]] base::Result<void> receiveMissing(const Reply &reply)
    {
        TL_TRY(const std::vector<std::uint64_t> places,
               protocol::decodePlaces(reply.body, m_asking.size()));
        for (const std::uint64_t place : places)
            m_missing.push_back(std::move(m_asking[place]));
        m_asking.clear();
        return {};
    }

    //! As much as goes into one push. Grants that begin an epoch of a folder stay together.
    [[nodiscard]] base::Result<std::vector<protocol::PushItem>> load()
    {
        std::vector<protocol::PushItem> items;
        struct
        {
            std::size_t items = 0;
            std::size_t taken = 0;
        } end; // where the push may end
        std::size_t bytes = 0;
        std::size_t taken = 0;
        std::string group;
        m_sending.clear();
        for (; taken < m_missing.size(); ++taken) {
            TL_TRY(auto body, m_context.kept->bytesOf(m_missing[taken]));
            if (!body)
                continue;
            const std::string of = groupOf(m_missing[taken], *body);
            if (of.empty() || of != group)
                end = {items.size(), taken};
            group = of;
            bytes += body->size();
            if (items.size() == protocol::limits::pushItems
                || (bytes > usablePushBytes && !items.empty()))
                break;
            m_sending.push_back(m_missing[taken]);
            items.push_back({m_missing[taken].kind, *std::move(body)});
        }
        if (taken < m_missing.size() && end.items > 0) {
            taken = end.taken;
            items.resize(end.items);
            m_sending.resize(end.items);
        }
        m_missing.erase(m_missing.begin(), m_missing.begin() + static_cast<std::ptrdiff_t>(taken));
        return items;
    }
    //! Nothing for what stands alone.
    [[nodiscard]] static std::string groupOf(const KeptWork::Item &item, base::ByteView bytes)
    {
        if (item.kind != EntryKind::Grant)
            return {};
        const auto grant = protocol::decodeGrant(bytes);
        return grant ? grant->grant.folder.hex() + std::to_string(grant->grant.epoch)
                     : std::string();
    }

    [[nodiscard]] base::Result<void> receiveResults(const Reply &reply)
    {
        TL_TRY(const protocol::PushReply got, protocol::decode<protocol::PushReply>(reply.body));
        std::vector<protocol::Hash> sent;
        for (const KeptWork::Item &item : m_sending)
            sent.push_back(item.id);
        TL_TRY(const base::Bytes receipt, checkedReceipt(m_context, sent, got));
        for (std::size_t i = 0; i < got.results.size(); ++i)
            note(m_sending[i], got.results[i].status);
        m_sending.clear();
        return m_context.kept->keepReceipt(got.received, receipt);
    }
    void note(const KeptWork::Item &item, ItemStatus status)
    {
        switch (status) {
        case ItemStatus::Stored:
            ++m_context.givenBack;
            break;
        case ItemStatus::ClockAhead:
        case ItemStatus::RosterAhead:
        case ItemStatus::QuotaReached:
        case ItemStatus::Revoked:
            m_isAnyLeft = true;
            break;
        case ItemStatus::NoAccess: // cut off since, or taken away
            // Or another device has yet to bring the folder, or its key.
            m_isAnyLeft = m_isAnyLeft || item.isLeftBehind;
            break;
        case ItemStatus::Duplicate: // somebody else was faster
        case ItemStatus::StaleKey:
        case ItemStatus::CaseErased:
        case ItemStatus::TooLarge:
        case ItemStatus::Malformed:
            break;
        }
    }

    RoundContext &m_context;
    std::optional<std::vector<KeptWork::Item>> m_grants;
    std::size_t m_firstGrant = 0; //!< not asked about yet
    std::optional<KeptWork::Item> m_lastBundle; //!< asked about
    std::vector<KeptWork::Item> m_asking;
    std::vector<KeptWork::Item> m_missing; //!< to be sent
    std::vector<KeptWork::Item> m_sending; //!< on their way
    bool m_isAnyLeft = false;
    bool m_isDone = false;
};

} // namespace

std::unique_ptr<Step> makeOfferStep(RoundContext &context)
{
    return std::make_unique<OfferStep>(context);
}

} // namespace throughline::sync
