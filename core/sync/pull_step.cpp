// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/log_target.h"
#include "sync/page_reader.h"
#include "sync/round_steps.h"

#include <algorithm>

namespace throughline::sync {

namespace {

//! Reads the organisation's log from the cursor on, page by page, each applied whole (D7).
class PullStep final : public Step
{
public:
    explicit PullStep(RoundContext &context) : m_context(context) {}

    base::Result<std::optional<Request>> next() override
    {
        if (m_done)
            return std::optional<Request>();
        TL_TRY(m_from, m_context.log.position());
        // A log that is shorter than it was is read no further (D8).
        if (m_context.server && m_context.server->head < m_from.headSeen)
            return std::optional<Request>();
        // The entries after the one that fits may have become others, also where none was for this
        // device.
        m_isAnew = m_context.isFrozen;
        if (m_isAnew) {
            m_from.cursor = std::min(m_from.cursor, m_from.anchor ? m_from.anchor->seq : 0);
            m_from.brought.reset();
        }
        Request request;
        request.target = logTarget(m_from, protocol::limits::pageBytes, std::chrono::seconds(0));
        return std::optional(std::move(request));
    }

    base::Result<void> receive(const Reply &reply) override
    {
        if (reply.status == 409) {
            m_done = true;
            m_context.isFrozen = true;
            return m_context.kept->setFrozen(true);
        }
        if (reply.status != 200)
            return unexpectedStatus(reply.status);
        TL_TRY(protocol::LogPage page, protocol::decode<protocol::LogPage>(reply.body));
        if (m_context.server && m_context.server->head < m_from.headSeen)
            return {}; // the next request is not made
        TL_CHECK(checkOrder(page));
        // It is what it was after all. What it took meanwhile may lie in the other log alone.
        if (std::exchange(m_context.isFrozen, false))
            TL_CHECK(m_context.kept->setFrozen(false));
        // The page may rest on statements that this device has not seen: those first, then it
        // again.
        if (m_context.server && m_context.server->rosterSeq > m_context.log.roster().headSeq())
            return {};
        return apply(std::move(page));
    }

private:
    [[nodiscard]] base::Result<void> checkOrder(const protocol::LogPage &page) const
    {
        std::uint64_t last = m_from.cursor;
        for (const protocol::LogEntry &entry : page.entries) {
            if (entry.seq <= last)
                return serverFault("its log runs backwards");
            last = entry.seq;
        }
        if (page.next < last || (page.more && page.next == m_from.cursor))
            return serverFault("its log does not move on");
        return {};
    }

    [[nodiscard]] base::Result<void> apply(protocol::LogPage page)
    {
        TL_TRY(std::vector<QuarantinedEntry> again, worthAnotherLook(page));
        const bool isIdle =
            !m_isAnew && page.entries.empty() && again.empty() && page.next == m_from.cursor;
        Position after = m_from;
        after.cursor = page.next;
        if (m_context.server)
            after.headSeen = std::max(after.headSeen, m_context.server->head);
        if (!page.entries.empty()) {
            const protocol::LogEntry &last = page.entries.back();
            after.anchor = Anchor{last.seq, entryId(last)};
        }
        // Its own work is not sent back to it, and must not go unnoticed should the log lose it.
        if (after.brought && after.brought->seq <= page.next) {
            if (!after.anchor || after.brought->seq > after.anchor->seq)
                after.anchor = after.brought;
            after.brought.reset();
        }
        m_done = !page.more;
        if (isIdle)
            return {};
        PageReader reader(m_context.log, m_context.now());
        TL_TRY(IncomingPage incoming, reader.read(std::move(page.entries), std::move(again)));
        incoming.position = after;
        TL_TRY(const std::int64_t changed, m_context.log.apply(incoming));
        m_context.pulled += changed;
        return {};
    }

    //! The id under which the server keeps an entry (D6).
    [[nodiscard]] static protocol::Hash entryId(const protocol::LogEntry &entry)
    {
        if (entry.kind == protocol::EntryKind::Bundle) {
            if (const auto bundle = protocol::decodeBundle(entry.bytes))
                return bundle->id;
        } else if (entry.kind == protocol::EntryKind::Grant) {
            if (const auto grant = protocol::decodeGrant(entry.bytes))
                return grant->id;
        } else if (const auto hash = protocol::Hash::from(entry.bytes)) {
            return *hash;
        }
        return crypto::blake2b256({entry.bytes});
    }

    //! Quarantine is looked at again when something came that may help: once a round for what waits
    //! for time or for a newer roster, and on every page that brings grants (D7).
    [[nodiscard]] base::Result<std::vector<QuarantinedEntry>>
    worthAnotherLook(const protocol::LogPage &page)
    {
        const bool hasGrants =
            std::any_of(page.entries.begin(), page.entries.end(),
                        [](const auto &entry) { return entry.kind == protocol::EntryKind::Grant; });
        const bool isFirst = std::exchange(m_isFirst, false);
        if (!hasGrants && !isFirst)
            return std::vector<QuarantinedEntry>();
        TL_TRY(std::vector<QuarantinedEntry> all, m_context.log.quarantine());
        std::erase_if(all, [](const QuarantinedEntry &entry) {
            switch (entry.reason) {
            case QuarantineReason::NoKey:
            case QuarantineReason::UnknownDevice:
            case QuarantineReason::RosterAhead:
            case QuarantineReason::ClockAhead:
            case QuarantineReason::Upgraded:
                return false;
            case QuarantineReason::BadSignature:
            case QuarantineReason::NoRight:
            case QuarantineReason::RosterDiffers:
            case QuarantineReason::Malformed:
            case QuarantineReason::BadSeal:
            case QuarantineReason::CounterReused:
            case QuarantineReason::BadGrant:
            case QuarantineReason::UnknownKind:
            case QuarantineReason::CutOff:
                break;
            }
            return true;
        });
        return all;
    }

    RoundContext &m_context;
    Position m_from;
    bool m_isFirst = true;
    bool m_isAnew = false; //!< the request under way is for what may have been read before
    bool m_done = false;
};

} // namespace

std::unique_ptr<Step> makePullStep(RoundContext &context)
{
    return std::make_unique<PullStep>(context);
}

} // namespace throughline::sync
