// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/statement_bodies.h"

namespace throughline::protocol {

namespace {

void write(CborWriter &out, const SealedName &name)
{
    out.array(2).uint(name.generation).bytes(name.sealed);
}

void write(CborWriter &out, const std::vector<Cut> &cuts)
{
    out.array(cuts.size());
    for (const Cut &cut : cuts)
        out.array(2).bytes(cut.device).uint(cut.lastN);
}

void write(CborWriter &out, const Policy &policy)
{
    out.map(2).key(1).uint(policy.leaseDays).key(2).uint(policy.minimumClient);
}

void write(CborWriter &out, const std::vector<base::Bytes> &pins)
{
    out.array(pins.size());
    for (const base::Bytes &pin : pins)
        out.bytes(pin);
}

template<class Fixed>
void writeOptional(CborWriter &out, const std::optional<Fixed> &value)
{
    if (value)
        out.bytes(*value);
    else
        out.null();
}

[[nodiscard]] SealedName readName(CborReader &in)
{
    in.arrayOf(2);
    SealedName name;
    name.generation = in.uint();
    name.sealed = base::toBytes(in.bytes());
    return name;
}

[[nodiscard]] std::vector<base::Bytes> readPins(CborReader &in)
{
    std::vector<base::Bytes> pins;
    for (std::size_t left = in.array(); left > 0 && !in.failed(); --left)
        pins.push_back(base::toBytes(in.bytes()));
    return pins;
}

template<class Fixed>
[[nodiscard]] std::optional<Fixed> readOptional(CborReader &in)
{
    if (in.null())
        return std::nullopt;
    return in.fixed<Fixed>();
}

template<class Enum>
[[nodiscard]] Enum readEnum(CborReader &in, Enum last)
{
    const std::uint64_t value = in.uint();
    if (value > static_cast<std::uint64_t>(last))
        in.fail();
    return static_cast<Enum>(value);
}

[[nodiscard]] bool readYesNo(CborReader &in)
{
    const std::uint64_t value = in.uint();
    if (value > 1)
        in.fail();
    return value == 1;
}

[[nodiscard]] std::vector<Cut> readCuts(CborReader &in)
{
    std::vector<Cut> cuts;
    for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
        in.arrayOf(2);
        const auto device = in.fixed<base::DeviceId>();
        cuts.push_back({device, in.uint()});
    }
    return cuts;
}

[[nodiscard]] Policy readPolicy(CborReader &in)
{
    Policy policy;
    in.mapOf(2);
    in.key(1);
    policy.leaseDays = in.uint();
    in.key(2);
    policy.minimumClient = in.uint();
    return policy;
}

[[nodiscard]] Role readRole(CborReader &in)
{
    const Role role = readEnum(in, Role::Manager);
    if (role == Role::None)
        in.fail();
    return role;
}

// Each body: its number, its writer, its reader. Keys in the order of the table in sync.md D2.

void write(CborWriter &out, const Genesis &body)
{
    out.map(8).key(1).bytes(body.rootSignKey).key(2).bytes(body.recoveryBoxKey);
    out.key(3).bytes(body.user).key(4).bytes(body.signKey).key(5).bytes(body.boxKey).key(6);
    writeOptional(out, body.serverSignKey);
    out.key(7);
    write(out, body.spkiPins);
    out.key(8);
    write(out, body.policy);
}

[[nodiscard]] Genesis readGenesis(CborReader &in)
{
    Genesis body;
    in.mapOf(8);
    in.key(1);
    body.rootSignKey = in.fixed<SignPublicKey>();
    in.key(2);
    body.recoveryBoxKey = in.fixed<BoxPublicKey>();
    in.key(3);
    body.user = in.fixed<base::UserId>();
    in.key(4);
    body.signKey = in.fixed<SignPublicKey>();
    in.key(5);
    body.boxKey = in.fixed<BoxPublicKey>();
    in.key(6);
    body.serverSignKey = readOptional<SignPublicKey>(in);
    in.key(7);
    body.spkiPins = readPins(in);
    in.key(8);
    body.policy = readPolicy(in);
    return body;
}

void write(CborWriter &out, const UserAdd &body)
{
    out.map(2).key(1).bytes(body.user).key(2);
    write(out, body.name);
}

[[nodiscard]] UserAdd readUserAdd(CborReader &in)
{
    UserAdd body;
    in.mapOf(2);
    in.key(1);
    body.user = in.fixed<base::UserId>();
    in.key(2);
    body.name = readName(in);
    return body;
}

void write(CborWriter &out, const DeviceAdd &body)
{
    out.map(7).key(1).bytes(body.user).key(2).bytes(body.signKey).key(3).bytes(body.boxKey);
    out.key(4).bytes(body.invite).key(5).bytes(body.p).key(6).bytes(body.q);
    out.key(7).bytes(body.headHash);
}

[[nodiscard]] DeviceAdd readDeviceAdd(CborReader &in)
{
    DeviceAdd body;
    in.mapOf(7);
    in.key(1);
    body.user = in.fixed<base::UserId>();
    in.key(2);
    body.signKey = in.fixed<SignPublicKey>();
    in.key(3);
    body.boxKey = in.fixed<BoxPublicKey>();
    in.key(4);
    body.invite = in.fixed<base::InviteId>();
    in.key(5);
    body.p = in.fixed<Signature>();
    in.key(6);
    body.q = in.fixed<Signature>();
    in.key(7);
    body.headHash = in.fixed<Hash>();
    return body;
}

void write(CborWriter &out, const TeamAdd &body)
{
    out.map(5).key(1).bytes(body.team).key(2).uint(static_cast<std::uint64_t>(body.kind)).key(3);
    writeOptional(out, body.user);
    out.key(4);
    if (body.name)
        write(out, *body.name);
    else
        out.null();
    out.key(5).bytes(body.folder);
}

[[nodiscard]] TeamAdd readTeamAdd(CborReader &in)
{
    TeamAdd body;
    in.mapOf(5);
    in.key(1);
    body.team = in.fixed<base::TeamId>();
    in.key(2);
    body.kind = readEnum(in, TeamKind::Managers);
    in.key(3);
    body.user = readOptional<base::UserId>(in);
    in.key(4);
    if (!in.null())
        body.name = readName(in);
    in.key(5);
    body.folder = in.fixed<base::FolderId>();
    return body;
}

void write(CborWriter &out, const MemberSet &body)
{
    out.map(body.cuts.empty() ? 3 : 4).key(1).bytes(body.user).key(2).bytes(body.team);
    out.key(3).uint(static_cast<std::uint64_t>(body.role));
    if (body.cuts.empty())
        return;
    out.key(4);
    write(out, body.cuts);
}

[[nodiscard]] MemberSet readMemberSet(CborReader &in)
{
    MemberSet body;
    const std::size_t pairs = in.map();
    in.key(1);
    body.user = in.fixed<base::UserId>();
    in.key(2);
    body.team = in.fixed<base::TeamId>();
    in.key(3);
    body.role = readRole(in);
    if (pairs == 4) {
        in.key(4);
        body.cuts = readCuts(in);
        if (body.cuts.empty())
            in.fail();
    } else if (pairs != 3) {
        in.fail();
    }
    return body;
}

void write(CborWriter &out, const MemberUnset &body)
{
    out.map(3).key(1).bytes(body.user).key(2).bytes(body.team).key(3);
    write(out, body.cuts);
}

[[nodiscard]] MemberUnset readMemberUnset(CborReader &in)
{
    MemberUnset body;
    in.mapOf(3);
    in.key(1);
    body.user = in.fixed<base::UserId>();
    in.key(2);
    body.team = in.fixed<base::TeamId>();
    in.key(3);
    body.cuts = readCuts(in);
    return body;
}

void write(CborWriter &out, const DeviceRevoke &body)
{
    out.map(4).key(1).bytes(body.device).key(2).uint(body.lastN).key(3).uint(body.wipe ? 1 : 0);
    out.key(4).uint(static_cast<std::uint64_t>(body.reason));
}

[[nodiscard]] DeviceRevoke readDeviceRevoke(CborReader &in)
{
    DeviceRevoke body;
    in.mapOf(4);
    in.key(1);
    body.device = in.fixed<base::DeviceId>();
    in.key(2);
    body.lastN = in.uint();
    in.key(3);
    body.wipe = readYesNo(in);
    in.key(4);
    body.reason = readEnum(in, RevokeReason::Copied);
    return body;
}

void write(CborWriter &out, const AdminSet &body)
{
    out.map(body.isAdmin ? 2 : 3).key(1).bytes(body.user).key(2).uint(body.isAdmin ? 1 : 0);
    if (body.isAdmin)
        return;
    out.key(3);
    write(out, body.cuts);
}

[[nodiscard]] AdminSet readAdminSet(CborReader &in)
{
    AdminSet body;
    const std::size_t pairs = in.map();
    in.key(1);
    body.user = in.fixed<base::UserId>();
    in.key(2);
    body.isAdmin = readYesNo(in);
    if (pairs != (body.isAdmin ? 2U : 3U))
        in.fail();
    if (!body.isAdmin) {
        in.key(3);
        body.cuts = readCuts(in);
    }
    return body;
}

void write(CborWriter &out, const InviteCancel &body)
{
    out.map(1).key(1).bytes(body.invite);
}

[[nodiscard]] InviteCancel readInviteCancel(CborReader &in)
{
    InviteCancel body;
    in.mapOf(1);
    in.key(1);
    body.invite = in.fixed<base::InviteId>();
    return body;
}

void write(CborWriter &out, const Recover &body)
{
    out.map(3).key(1).bytes(body.user).key(2).bytes(body.signKey).key(3).bytes(body.boxKey);
}

[[nodiscard]] Recover readRecover(CborReader &in)
{
    Recover body;
    in.mapOf(3);
    in.key(1);
    body.user = in.fixed<base::UserId>();
    in.key(2);
    body.signKey = in.fixed<SignPublicKey>();
    in.key(3);
    body.boxKey = in.fixed<BoxPublicKey>();
    return body;
}

void write(CborWriter &out, const TeamKeyAdd &body)
{
    out.map(5).key(1).bytes(body.team).key(2).uint(body.generation).key(3).bytes(body.boxKey);
    out.key(4).bytes(body.recovery).key(5);
    if (body.previous)
        out.bytes(*body.previous);
    else
        out.null();
}

[[nodiscard]] TeamKeyAdd readTeamKey(CborReader &in)
{
    TeamKeyAdd body;
    in.mapOf(5);
    in.key(1);
    body.team = in.fixed<base::TeamId>();
    in.key(2);
    body.generation = in.uint();
    in.key(3);
    body.boxKey = in.fixed<BoxPublicKey>();
    in.key(4);
    body.recovery = base::toBytes(in.bytes());
    in.key(5);
    if (!in.null())
        body.previous = base::toBytes(in.bytes());
    return body;
}

void write(CborWriter &out, const Invite &body)
{
    out.map(5).key(1).bytes(body.inviteKey).key(2).bytes(body.user).key(3);
    out.array(body.teams.size());
    for (const auto &[team, role] : body.teams)
        out.array(2).bytes(team).uint(static_cast<std::uint64_t>(role));
    out.key(4).uint(static_cast<std::uint64_t>(body.expires.value)).key(5).bytes(body.tag);
}

[[nodiscard]] Invite readInvite(CborReader &in)
{
    Invite body;
    in.mapOf(5);
    in.key(1);
    body.inviteKey = in.fixed<SignPublicKey>();
    in.key(2);
    body.user = in.fixed<base::UserId>();
    in.key(3);
    for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
        in.arrayOf(2);
        const auto team = in.fixed<base::TeamId>();
        body.teams.emplace_back(team, readRole(in));
    }
    in.key(4);
    body.expires.value = in.integer();
    if (body.expires.value < 0)
        in.fail();
    in.key(5);
    body.tag = in.fixed<Hash>();
    return body;
}

void write(CborWriter &out, const Erase &body)
{
    out.map(2).key(1).bytes(body.folder).key(2).text(body.code);
}

[[nodiscard]] Erase readErase(CborReader &in)
{
    constexpr std::size_t longestCode = 64; // no room for anything about anybody
    Erase body;
    in.mapOf(2);
    in.key(1);
    body.folder = in.fixed<base::FolderId>();
    in.key(2);
    body.code = in.text();
    if (body.code.size() > longestCode)
        in.fail();
    return body;
}

void write(CborWriter &out, const ServerKey &body)
{
    out.map(3).key(1).bytes(body.serverSignKey).key(2);
    write(out, body.spkiPins);
    out.key(3).text(body.url);
}

[[nodiscard]] ServerKey readServerKey(CborReader &in)
{
    ServerKey body;
    in.mapOf(3);
    in.key(1);
    body.serverSignKey = in.fixed<SignPublicKey>();
    in.key(2);
    body.spkiPins = readPins(in);
    in.key(3);
    body.url = in.text();
    return body;
}

void write(CborWriter &out, const OtherStatement &body)
{
    out.raw(body.body);
}

struct TypeOf
{
    using Type = StatementType;
    Type operator()(const Genesis &) const { return Type::Genesis; }
    Type operator()(const UserAdd &) const { return Type::UserAdd; }
    Type operator()(const DeviceAdd &) const { return Type::DeviceAdd; }
    Type operator()(const DeviceRevoke &) const { return Type::DeviceRevoke; }
    Type operator()(const TeamAdd &) const { return Type::TeamAdd; }
    Type operator()(const MemberSet &) const { return Type::MemberSet; }
    Type operator()(const MemberUnset &) const { return Type::MemberUnset; }
    Type operator()(const TeamKeyAdd &) const { return Type::TeamKey; }
    Type operator()(const Invite &) const { return Type::Invite; }
    Type operator()(const InviteCancel &) const { return Type::InviteCancel; }
    Type operator()(const Erase &) const { return Type::Erase; }
    Type operator()(const Policy &) const { return Type::Policy; }
    Type operator()(const ServerKey &) const { return Type::ServerKey; }
    Type operator()(const AdminSet &) const { return Type::AdminSet; }
    Type operator()(const Recover &) const { return Type::Recover; }
    Type operator()(const OtherStatement &other) const { return static_cast<Type>(other.type); }
};

[[nodiscard]] StatementBody readKnownBody(std::uint64_t type, CborReader &in)
{
    switch (static_cast<StatementType>(type)) {
    case StatementType::Genesis:
        return readGenesis(in);
    case StatementType::UserAdd:
        return readUserAdd(in);
    case StatementType::DeviceAdd:
        return readDeviceAdd(in);
    case StatementType::TeamAdd:
        return readTeamAdd(in);
    case StatementType::MemberSet:
        return readMemberSet(in);
    case StatementType::TeamKey:
        return readTeamKey(in);
    case StatementType::Invite:
        return readInvite(in);
    case StatementType::Erase:
        return readErase(in);
    case StatementType::ServerKey:
        return readServerKey(in);
    case StatementType::DeviceRevoke:
        return readDeviceRevoke(in);
    case StatementType::MemberUnset:
        return readMemberUnset(in);
    case StatementType::InviteCancel:
        return readInviteCancel(in);
    case StatementType::Policy:
        return readPolicy(in);
    case StatementType::AdminSet:
        return readAdminSet(in);
    case StatementType::Recover:
        return readRecover(in);
    case StatementType::Checkpoint:
    case StatementType::ServerEpoch:
        break;
    }
    return OtherStatement{type, base::toBytes(in.item())};
}

} // namespace

std::uint64_t typeOf(const StatementBody &body)
{
    return static_cast<std::uint64_t>(std::visit(TypeOf{}, body));
}

void writeBody(CborWriter &out, const StatementBody &body)
{
    std::visit([&out](const auto &known) { write(out, known); }, body);
}

StatementBody readBody(std::uint64_t type, base::ByteView bytes)
{
    CborReader in(bytes);
    StatementBody body = readKnownBody(type, in);
    if (!in.finish())
        return OtherStatement{type, base::toBytes(bytes)};
    return body;
}

} // namespace throughline::protocol
