// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/folder_giving.h"
#include "sync/folder_rotation.h"

namespace throughline::sync {

namespace {

//! Given in one round; the others come with the next ones.
constexpr std::size_t mostInARound = 32;

//! What volunteers record for the organisation lies in the folders of their own teams, where no
//! manager is: the devices of administrators, who are in every team, give these folders to the
//! managers.
class ManagersStep final : public Step
{
public:
    explicit ManagersStep(RoundContext &context) : m_context(context) {}

    base::Result<std::optional<Request>> next() override
    {
        if (!m_folders) {
            TL_TRY(m_folders, foldersToGive());
            beginAnywhere(*m_folders, m_context.random);
        }
        m_giving.reset();
        while (!m_folders->empty() && m_asked < mostInARound && !m_giving) {
            const base::FolderId folder = m_folders->back();
            m_folders->pop_back();
            TL_TRY(const FolderAccess access, m_context.log.folderAccess(folder));
            if (!waitsForATeam(m_context.log.roster(), access))
                m_giving = FolderGiving::make(m_context, folder, access, managersTeam()->id);
        }
        if (!m_giving)
            return std::optional<Request>();
        ++m_asked;
        return std::optional(m_giving->request());
    }

    base::Result<void> receive(const Reply &reply) override
    {
        // Where it was not taken the next round looks again: a key was replaced, the members have
        // changed, or the folder is on its way, or gone.
        TL_TRY([[maybe_unused]] const auto outcome,
               receiveGrants(m_context, m_giving->made(), reply));
        return {};
    }

private:
    [[nodiscard]] const protocol::Roster::Team *managersTeam() const
    {
        return m_context.log.roster().teamOfKind(protocol::TeamKind::Managers);
    }
    //! Those that this device may give away and the managers lack; none while the managers' key is
    //! being replaced.
    [[nodiscard]] base::Result<std::vector<base::FolderId>> foldersToGive() const
    {
        const protocol::Roster &roster = m_context.log.roster();
        std::vector<base::FolderId> folders;
        if (!managersTeam() || managersTeam()->stale)
            return folders;
        for (const auto &[id, team] : roster.teams()) {
            if (team.kind != protocol::TeamKind::Personal || team.stale
                || roster.roleOf(m_context.log.keys().user, id) < protocol::Role::Manager)
                continue;
            TL_TRY(const bool given, m_context.log.isGiven(team.folder, managersTeam()->id));
            if (!given)
                folders.push_back(team.folder);
        }
        return folders;
    }

    RoundContext &m_context;
    std::size_t m_asked = 0; //!< of the server
    std::optional<std::vector<base::FolderId>> m_folders; //!< still to do
    std::optional<FolderGiving> m_giving; //!< on its way
};

} // namespace

std::unique_ptr<Step> makeManagersStep(RoundContext &context)
{
    return std::make_unique<ManagersStep>(context);
}

} // namespace throughline::sync
