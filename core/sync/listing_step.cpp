// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/restored.h"
#include "sync/round_steps.h"

namespace throughline::sync {

namespace {

//! Asks which folders there are for this device after its user has come into a team: the log tells
//! of those alone in which somebody has written since (sync.md D7, D13). A page is kept before the
//! next is asked for. A folder that moves to the front meanwhile was written in, and comes with the
//! log.
class ListingStep final : public Step
{
public:
    explicit ListingStep(RoundContext &context) : m_context(context) {}

    base::Result<std::optional<Request>> next() override
    {
        TL_TRY(m_page, m_context.log.listingPage());
        if (!m_page)
            return std::optional<Request>();
        return std::optional(Request{"GET", "/v1/index?page=" + std::to_string(*m_page), {}, {}});
    }

    base::Result<void> receive(const Reply &reply) override
    {
        if (reply.status != 200)
            return unexpectedStatus(reply.status);
        TL_TRY(const std::vector<protocol::IndexLine> lines, protocol::decodeIndex(reply.body));
        std::vector<base::FolderId> folders;
        folders.reserve(lines.size());
        for (const protocol::IndexLine &line : lines)
            folders.push_back(line.folder);
        const bool isLast = lines.size() < protocol::indexPageLines;
        return m_context.log.takeListing(
            folders, isLast ? std::nullopt : std::optional<std::uint64_t>(*m_page + 1));
    }

private:
    RoundContext &m_context;
    std::optional<std::uint64_t> m_page; //!< asked for
};

} // namespace

std::unique_ptr<Step> makeListingStep(RoundContext &context)
{
    return std::make_unique<ListingStep>(context);
}

} // namespace throughline::sync
