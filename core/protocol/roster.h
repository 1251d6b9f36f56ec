// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/statement.h"

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

namespace throughline::protocol {

//! The organisation's members, devices, teams and team keys, as its chain of signed statements says
//! (sync.md D2): the only source of authority, computed alike by every client and by the server.
//! A value: copy it to share a view between threads; one thread at a time changes it.
class Roster
{
public:
    struct Revocation
    {
        std::uint64_t seq = 0; //!< of the statement
        std::uint64_t lastN = 0; //!< nothing of the device beyond it counts
        bool wipe = false;
        RevokeReason reason = RevokeReason::Left;
    };
    struct Device
    {
        base::DeviceId id;
        base::UserId user;
        SignPublicKey signKey;
        BoxPublicKey boxKey;
        std::uint64_t addedAt = 0;
        std::optional<Revocation> revoked = {};

        [[nodiscard]] bool isActive() const { return !revoked; }
        //! In the organisation after the statement `seq`.
        [[nodiscard]] bool isActiveAt(std::uint64_t seq) const
        {
            return addedAt <= seq && (!revoked || revoked->seq > seq);
        }
    };
    struct User
    {
        base::UserId id;
        std::optional<SealedName> name;
        std::uint64_t addedAt = 0;
    };
    struct Generation
    {
        std::uint64_t number = 0;
        BoxPublicKey boxKey;
        std::optional<base::Bytes> previous;
        std::uint64_t addedAt = 0;
        base::UserId author; //!< whose device made it, and so knows its seed
    };
    struct Team
    {
        base::TeamId id;
        TeamKind kind = TeamKind::Work;
        std::optional<base::UserId> user;
        std::optional<SealedName> name;
        base::FolderId folder;
        std::vector<Generation> generations; //!< in order, from 0
        base::UserId maker; //!< who added it
        //! Since which statement somebody who should not holds the newest key: STALE (D2).
        struct Staleness
        {
            std::uint64_t seq = 0;
            base::DeviceId author; //!< of the statement
        };
        std::optional<Staleness> stale = {};

        //! Whether this generation was there after the statement `seq`.
        [[nodiscard]] bool hasGeneration(std::uint64_t number, std::uint64_t seq) const
        {
            return number < generations.size() && generations[number].addedAt <= seq;
        }
    };
    struct OpenInvite
    {
        base::InviteId id;
        Invite body;
        std::uint64_t seq = 0;
        bool spent = false; //!< used, or replaced by a newer one for the same user
    };

    struct ErasedFolder
    {
        std::string code; //!< why
        std::uint64_t seq = 0; //!< of the statement
    };

    //! What a statement with a sound signature did.
    enum class Effect {
        Applied,
        NoOp, //!< no right, a bad body, a type that may be passed over: an alarm, no change
        ReadOnly, //!< a critical type that this version does not know: read, but write no more
    };

    //! Verifies and applies the next statement. An error (BadProof, Malformed) leaves the roster as
    //! it was: the server is at fault, and the chain ends here.
    [[nodiscard]] base::Result<Effect> append(const SignedStatement &statement);

    //! A whole chain from its genesis. `expectedRoot` is the root key kept since enrolment.
    [[nodiscard]] static base::Result<Roster>
    verify(std::span<const SignedStatement> chain,
           const std::optional<SignPublicKey> &expectedRoot);

    [[nodiscard]] bool isEmpty() const { return m_hashes.empty(); }
    //! Number of statements; the head's seq is one less.
    [[nodiscard]] std::uint64_t size() const { return m_hashes.size(); }
    [[nodiscard]] std::uint64_t headSeq() const { return m_hashes.size() - 1; }
    [[nodiscard]] const Hash &headHash() const { return m_hashes.back(); }
    [[nodiscard]] const Hash &hashAt(std::uint64_t seq) const { return m_hashes[seq]; }
    //! Where a statement hash stands in the chain.
    [[nodiscard]] std::optional<std::uint64_t> seqOf(const Hash &hash) const;

    [[nodiscard]] const base::OrganisationId &organisation() const { return m_organisation; }
    [[nodiscard]] const SignPublicKey &rootKey() const { return m_genesis.rootSignKey; }
    [[nodiscard]] const BoxPublicKey &recoveryKey() const { return m_genesis.recoveryBoxKey; }
    [[nodiscard]] const std::optional<SignPublicKey> &serverKey() const { return m_serverKey; }
    [[nodiscard]] const std::string &serverUrl() const { return m_serverUrl; }
    [[nodiscard]] const Policy &policy() const { return m_policy; }
    //! True after a critical statement that this version does not know (D2).
    [[nodiscard]] bool isReadOnly() const { return m_readOnly; }
    //! Statements that were signed but did nothing: shown to admins as an alarm.
    [[nodiscard]] std::uint64_t noOps() const { return m_noOps; }

    [[nodiscard]] const Device *device(const base::DeviceId &id) const;
    [[nodiscard]] const User *user(const base::UserId &id) const;
    [[nodiscard]] const Team *team(const base::TeamId &id) const;
    [[nodiscard]] const Team *teamOfKind(TeamKind kind) const;
    [[nodiscard]] const OpenInvite *invite(const base::InviteId &id) const;
    [[nodiscard]] const std::map<base::DeviceId, Device> &devices() const { return m_devices; }
    [[nodiscard]] const std::map<base::UserId, User> &users() const { return m_users; }
    [[nodiscard]] const std::map<base::TeamId, Team> &teams() const { return m_teams; }
    [[nodiscard]] const std::map<base::InviteId, OpenInvite> &invites() const { return m_invites; }

    //! Folders whose content is destroyed for good: nobody takes anything of them any more (D11).
    [[nodiscard]] const std::map<base::FolderId, ErasedFolder> &erased() const { return m_erased; }
    [[nodiscard]] bool isErased(const base::FolderId &folder) const
    {
        return m_erased.contains(folder);
    }

    //! True once an administrator has signed that the server, put back from a backup, goes on in
    //! this epoch (D8). The epoch that an organisation begins in needs nobody's word.
    [[nodiscard]] bool isConfirmed(const base::EpochId &epoch) const
    {
        return m_epochs.contains(epoch);
    }

    [[nodiscard]] bool isAdmin(const base::UserId &user, std::uint64_t atSeq) const;
    [[nodiscard]] bool isAdmin(const base::UserId &user) const { return isAdmin(user, headSeq()); }
    //! A manager of any team, or an admin.
    [[nodiscard]] bool isAnywhereManager(const base::UserId &user) const;
    //! Whether `manager` keeps the team's members and key: its manager, an admin, or who added a
    //! volunteer's own team.
    [[nodiscard]] bool keepsTeam(const base::UserId &manager, const base::TeamId &team) const;
    //! Whether `user` replaces the team's key: its manager, an admin, or whose own team it is.
    //! Whoever added a volunteer's own team writes its first key alone: they are not in it.
    [[nodiscard]] bool keepsKey(const base::UserId &user, const base::TeamId &team) const;
    //! Whether `manager` may let devices of `user` in and shut them out: an admin, or one who keeps
    //! every team that the user is in, none of them as a manager.
    [[nodiscard]] bool keepsUser(const base::UserId &manager, const base::UserId &user) const;
    //! The role that the user held in the team after the statement `atSeq`. Admins are managers of
    //! every team; every user reads `all`.
    [[nodiscard]] Role roleOf(const base::UserId &user, const base::TeamId &team,
                              std::uint64_t atSeq) const;
    [[nodiscard]] Role roleOf(const base::UserId &user, const base::TeamId &team) const
    {
        return roleOf(user, team, headSeq());
    }
    //! True when a cut later than `afterSeq` says that nothing of the device beyond a smaller n
    //! counts in this team (D5).
    [[nodiscard]] bool isCutOff(const base::DeviceId &device, const base::TeamId &team,
                                std::uint64_t afterSeq, std::uint64_t n) const;
    //! Devices that must get a team's seed: the active ones of its members and of the admins.
    [[nodiscard]] std::vector<base::DeviceId> devicesOf(const base::TeamId &team) const;
    //! Teams whose seed the user's devices hold.
    [[nodiscard]] std::vector<base::TeamId> teamsOf(const base::UserId &user) const;
    [[nodiscard]] std::vector<base::DeviceId> activeDevicesOf(const base::UserId &user) const;
    [[nodiscard]] bool isStale(const base::TeamId &team) const;

private:
    struct RoleChange
    {
        std::uint64_t seq = 0;
        Role role = Role::None;
    };
    struct AdminChange
    {
        std::uint64_t seq = 0;
        bool isAdmin = false;
    };
    struct CutInForce
    {
        std::uint64_t seq = 0;
        std::optional<base::TeamId> team; //!< nothing: every team
        std::uint64_t lastN = 0;
    };
    //! Who is in which team: what a statement may change for the worse.
    using Standing = std::map<base::TeamId, Role>;

    [[nodiscard]] base::Result<Effect> appendGenesis(const SignedStatement &signedStatement,
                                                     const Statement &statement);
    [[nodiscard]] base::Result<void> checkAuthor(const SignedStatement &signedStatement,
                                                 const Statement &statement) const;
    //! A recover statement has no author; the root and the new device sign it, as in the genesis.
    [[nodiscard]] base::Result<void> checkRoot(const SignedStatement &signedStatement,
                                               const Statement &statement,
                                               const Recover &recover) const;
    void accept(const SignedStatement &statement);
    [[nodiscard]] bool inviteHolds(const DeviceAdd &body) const;

    //! Who may write what (D2), as the roster stands before the statement.
    [[nodiscard]] bool mayWrite(const Device &author, const StatementBody &body) const;
    [[nodiscard]] bool managerMayWrite(const base::UserId &manager,
                                       const StatementBody &body) const;
    //! Also the first of a team that they added.
    [[nodiscard]] bool mayWriteKey(const base::UserId &user, const base::TeamId &team) const;
    //! Whether a manager may give or take away roles of this user in this team.
    [[nodiscard]] bool managerMaySet(const base::UserId &manager, const base::UserId &user,
                                     const base::TeamId &team) const;

    [[nodiscard]] Standing standingOf(const base::UserId &user) const;
    [[nodiscard]] bool areExactlyDevicesOf(const base::UserId &user,
                                           const std::vector<Cut> &cuts) const;
    //! After a change of somebody's standing: cuts where they may write no more, and teams go stale
    //! whose key they hold and should not.
    void endWhatWasLost(const base::UserId &user, const Standing &before,
                        const std::vector<Cut> &cuts, const base::DeviceId &author);
    void markStale(const base::TeamId &team, const base::DeviceId &author);
    //! A volunteer's own team has its first key from whoever invited them. That one is closed out
    //! of it from the moment on when the volunteer is in: the key is stale.
    void closeToItsMaker(const base::UserId &volunteer, const base::DeviceId &author);

    // One for each body: false means "a no-op" and that nothing was changed.
    bool apply(const Genesis &body, const Statement &statement);
    bool apply(const UserAdd &body, const Statement &statement);
    bool apply(const DeviceAdd &body, const Statement &statement);
    bool apply(const DeviceRevoke &body, const Statement &statement);
    bool apply(const TeamAdd &body, const Statement &statement);
    bool apply(const MemberSet &body, const Statement &statement);
    bool apply(const MemberUnset &body, const Statement &statement);
    bool apply(const TeamKeyAdd &body, const Statement &statement);
    bool apply(const Invite &body, const Statement &statement);
    bool apply(const InviteCancel &body, const Statement &statement);
    bool apply(const Erase &body, const Statement &statement);
    bool apply(const Policy &body, const Statement &statement);
    bool apply(const ServerKey &body, const Statement &statement);
    bool apply(const AdminSet &body, const Statement &statement);
    bool apply(const Recover &body, const Statement &statement);
    bool apply(const ServerEpoch &body, const Statement &statement);
    bool apply(const OtherStatement &body, const Statement &statement);

    base::OrganisationId m_organisation;
    Genesis m_genesis;
    Policy m_policy;
    std::optional<SignPublicKey> m_serverKey;
    std::string m_serverUrl;
    std::vector<Hash> m_hashes;
    std::unordered_map<Hash, std::uint64_t> m_seqByHash;
    std::map<base::DeviceId, Device> m_devices;
    std::map<base::UserId, User> m_users;
    std::map<base::TeamId, Team> m_teams;
    std::map<base::InviteId, OpenInvite> m_invites;
    std::map<base::FolderId, ErasedFolder> m_erased;
    std::set<base::EpochId> m_epochs;
    std::map<std::pair<base::UserId, base::TeamId>, std::vector<RoleChange>> m_roles;
    std::map<base::UserId, std::vector<AdminChange>> m_admins;
    std::map<base::DeviceId, std::vector<CutInForce>> m_cuts;
    std::uint64_t m_noOps = 0;
    bool m_readOnly = false;
};

} // namespace throughline::protocol
