// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/page_reader.h"
#include "sync/round_steps.h"

#include <algorithm>

namespace throughline::sync {

namespace {

using protocol::FolderFetch;
using protocol::FolderPart;
using protocol::ItemStatus;

//! Brings what the log's cursor has passed already: folders that this user may read since lately,
//! and those of which something is missing (sync.md D7, backfill). What is wanted is a queue in the
//! store, and each page is kept together with how far it goes: cut anywhere, the next round goes
//! on.
class FetchStep final : public Step
{
public:
    explicit FetchStep(RoundContext &context) : m_context(context) {}

    base::Result<std::optional<Request>> next() override
    {
        TL_TRY(m_asked, m_context.log.wantedFolders(FolderFetch::mostFolders));
        if (m_asked.empty()) {
            // What came, or a statement on the way, may say that this device may read less.
            TL_CHECK(m_context.log.leaveLostFolders());
            return std::optional<Request>();
        }
        return std::optional(Request{"POST", "/v1/folders/fetch", {}, protocol::encode(m_asked)});
    }

    base::Result<void> receive(const Reply &reply) override
    {
        if (reply.status != 200)
            return unexpectedStatus(reply.status);
        TL_TRY(FolderFetch got, protocol::decode<FolderFetch>(reply.body));
        TL_CHECK(check(got));
        // It may rest on statements that this device has not seen: those first, then it again.
        if (m_context.server && m_context.server->rosterSeq > m_context.log.roster().headSeq())
            return {};
        return apply(std::move(got));
    }

private:
    //! An answer for the folders asked for, in their order, that moves on.
    [[nodiscard]] base::Result<void> check(const FolderFetch &got) const
    {
        if (got.results.empty() || got.results.size() > m_asked.size())
            return serverFault("it answers for other folders");
        for (std::size_t i = 0; i < got.results.size(); ++i) {
            const FolderFetch::Result &result = got.results[i];
            const bool isCutShort = result.more && i + 1 < got.results.size();
            const bool stands = result.more && result.next <= m_asked[i].after;
            if (isCutShort || stands || result.next < m_asked[i].after)
                return serverFault("its folders never end");
        }
        return {};
    }

    [[nodiscard]] base::Result<void> apply(FolderFetch got)
    {
        TL_TRY(std::vector<QuarantinedEntry> again, whatWaits(got));
        std::set<base::FolderId> fromStart;
        for (std::size_t i = 0; i < got.results.size(); ++i) {
            if (m_asked[i].after == 0)
                fromStart.insert(m_asked[i].folder);
        }
        PageReader reader(m_context.log, m_context.now(), fromStart);
        TL_TRY(IncomingPage page, reader.read(std::move(got.entries), std::move(again)));
        for (std::size_t i = 0; i < got.results.size(); ++i)
            page.fetched.push_back({m_asked[i].folder, got.results[i].next, !got.results[i].more,
                                    m_asked[i].after == 0});
        TL_TRY(page.position, m_context.log.position()); // the cursor stays where it is
        TL_TRY(const std::int64_t changed, m_context.log.apply(page));
        m_context.pulled += changed;
        return {};
    }

    //! What has been set aside of these folders because something before it was missing.
    [[nodiscard]] base::Result<std::vector<QuarantinedEntry>> whatWaits(const FolderFetch &got)
    {
        const bool hasGrants =
            std::any_of(got.entries.begin(), got.entries.end(),
                        [](const auto &entry) { return entry.kind == protocol::EntryKind::Grant; });
        if (!hasGrants)
            return std::vector<QuarantinedEntry>();
        TL_TRY(std::vector<QuarantinedEntry> all, m_context.log.quarantine());
        std::erase_if(all, [this](const QuarantinedEntry &entry) {
            return entry.reason != QuarantineReason::NoKey || !isAskedFor(entry.entry);
        });
        return all;
    }

    [[nodiscard]] bool isAskedFor(const protocol::LogEntry &entry) const
    {
        std::optional<base::FolderId> folder;
        if (const auto bundle = protocol::decodeBundle(entry.bytes))
            folder = bundle->header.folder;
        else if (const auto grant = protocol::decodeGrant(entry.bytes))
            folder = grant->grant.folder;
        return std::any_of(m_asked.begin(), m_asked.end(),
                           [&](const FolderPart &part) { return part.folder == folder; });
    }

    RoundContext &m_context;
    std::vector<FolderPart> m_asked;
};

//! Lets go of what this user may read no longer: once the pull has brought every grant that there
//! is (sync.md D7).
class LostFoldersStep final : public Step
{
public:
    explicit LostFoldersStep(RoundContext &context) : m_context(context) {}

    base::Result<std::optional<Request>> next() override
    {
        TL_CHECK(m_context.log.leaveLostFolders());
        return std::optional<Request>();
    }
    base::Result<void> receive(const Reply &) override { return {}; }

private:
    RoundContext &m_context;
};

} // namespace

std::unique_ptr<Step> makeFetchStep(RoundContext &context)
{
    return std::make_unique<FetchStep>(context);
}

std::unique_ptr<Step> makeLostFoldersStep(RoundContext &context)
{
    return std::make_unique<LostFoldersStep>(context);
}

} // namespace throughline::sync
