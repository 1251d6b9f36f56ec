// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/folder_rotation.h"

namespace throughline::sync {

namespace {

//! Replaced in one round; the others come with the next ones.
constexpr std::size_t mostInARound = 32;

//! Where nobody writes, nobody replaces a key that somebody knows who was shut out: the devices of
//! managers do, a few folders a round (sync.md D10).
class ColdFolderStep final : public Step
{
public:
    explicit ColdFolderStep(RoundContext &context) : m_context(context) {}

    base::Result<std::optional<Request>> next() override
    {
        if (!m_folders) {
            TL_TRY(m_folders, m_context.log.staleFolders());
            beginAnywhere(*m_folders, m_context.random);
        }
        m_rotation.reset();
        if (m_asked == mostInARound)
            return std::optional<Request>();
        while (!m_folders->empty() && !m_rotation) {
            const base::FolderId folder = m_folders->back();
            m_folders->pop_back();
            TL_TRY(const FolderAccess access, m_context.log.folderAccess(folder));
            if (access.isStale(m_context.log.roster()))
                m_rotation = FolderRotation::make(m_context, folder, access);
        }
        if (!m_rotation)
            return std::optional<Request>();
        ++m_asked;
        return std::optional(m_rotation->request());
    }

    base::Result<void> receive(const Reply &reply) override
    {
        TL_TRY([[maybe_unused]] const auto outcome,
               receiveGrants(m_context, m_rotation->made(), reply));
        return {};
    }

private:
    RoundContext &m_context;
    std::size_t m_asked = 0; //!< of the server
    std::optional<std::vector<base::FolderId>> m_folders; //!< still to do
    std::optional<FolderRotation> m_rotation; //!< on its way
};

} // namespace

std::unique_ptr<Step> makeColdFolderStep(RoundContext &context)
{
    return std::make_unique<ColdFolderStep>(context);
}

} // namespace throughline::sync
