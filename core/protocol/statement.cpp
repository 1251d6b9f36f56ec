// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/statement.h"

#include "protocol/cbor.h"

namespace throughline::protocol {

namespace {

//! "Type + 128 = the same, critical" (D2).
constexpr std::uint64_t criticalBit = 128;

void write(CborWriter &out, const SealedName &name)
{
    out.array(2).uint(name.generation).bytes(name.sealed);
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
    out.key(8).map(2).key(1).uint(body.policy.leaseDays).key(2).uint(body.policy.minimumClient);
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
    in.mapOf(2);
    in.key(1);
    body.policy.leaseDays = in.uint();
    in.key(2);
    body.policy.minimumClient = in.uint();
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
    out.key(4).array(body.cuts.size());
    for (const Cut &cut : body.cuts)
        out.array(2).bytes(cut.device).uint(cut.lastN);
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
        std::size_t left = in.array();
        if (left == 0)
            in.fail();
        for (; left > 0 && !in.failed(); --left) {
            in.arrayOf(2);
            Cut cut;
            cut.device = in.fixed<base::DeviceId>();
            cut.lastN = in.uint();
            body.cuts.push_back(cut);
        }
    } else if (pairs != 3) {
        in.fail();
    }
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

struct NumberOf
{
    std::uint64_t operator()(const Genesis &) const { return number(StatementType::Genesis); }
    std::uint64_t operator()(const UserAdd &) const { return number(StatementType::UserAdd); }
    std::uint64_t operator()(const DeviceAdd &) const { return number(StatementType::DeviceAdd); }
    std::uint64_t operator()(const TeamAdd &) const { return number(StatementType::TeamAdd); }
    std::uint64_t operator()(const MemberSet &) const { return number(StatementType::MemberSet); }
    std::uint64_t operator()(const TeamKeyAdd &) const { return number(StatementType::TeamKey); }
    std::uint64_t operator()(const Invite &) const { return number(StatementType::Invite); }
    std::uint64_t operator()(const Erase &) const { return number(StatementType::Erase); }
    std::uint64_t operator()(const ServerKey &) const { return number(StatementType::ServerKey); }
    std::uint64_t operator()(const OtherStatement &other) const { return other.type; }

    static std::uint64_t number(StatementType type) { return static_cast<std::uint64_t>(type); }
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
    case StatementType::MemberUnset:
    case StatementType::Checkpoint:
    case StatementType::InviteCancel:
    case StatementType::Policy:
    case StatementType::ServerEpoch:
    case StatementType::AdminSet:
    case StatementType::Recover:
        break;
    }
    return OtherStatement{type, base::toBytes(in.item())};
}

//! A body that breaks its own type's format comes back as OtherStatement of that type: the chain
//! goes on without it (D2: a bad body is a no-op, so that one statement cannot freeze an
//! organisation).
[[nodiscard]] StatementBody readBody(std::uint64_t type, base::ByteView bytes)
{
    CborReader in(bytes);
    StatementBody body = readKnownBody(type, in);
    if (!in.finish())
        return OtherStatement{type, base::toBytes(bytes)};
    return body;
}

[[nodiscard]] base::Error malformed()
{
    return {base::ErrorCode::Malformed, "A statement of the organisation's roster cannot be read."};
}

} // namespace

base::Bytes encode(const Statement &statement)
{
    CborWriter out;
    out.map(8).key(0).uint(formatVersion).key(1).bytes(statement.organisation);
    out.key(2).uint(statement.seq).key(3).bytes(statement.previous);
    const std::uint64_t type = std::visit(NumberOf{}, statement.body);
    out.key(4).uint(statement.critical ? type | criticalBit : type).key(5).bytes(statement.author);
    out.key(6).uint(static_cast<std::uint64_t>(statement.issued.value)).key(7);
    std::visit([&out](const auto &body) { write(out, body); }, statement.body);
    return out.take();
}

base::Result<Statement> decodeStatement(base::ByteView bytes)
{
    if (bytes.size() > limits::statementBytes)
        return malformed();
    CborReader in(bytes);
    Statement statement;
    in.mapOf(8);
    in.key(0);
    if (in.uint() != formatVersion)
        in.fail();
    in.key(1);
    statement.organisation = in.fixed<base::OrganisationId>();
    in.key(2);
    statement.seq = in.uint();
    in.key(3);
    statement.previous = in.fixed<Hash>();
    in.key(4);
    const std::uint64_t type = in.uint();
    in.key(5);
    statement.author = in.fixed<base::DeviceId>();
    in.key(6);
    statement.issued.value = in.integer();
    if (statement.issued.value < 0)
        in.fail();
    in.key(7);
    const base::ByteView body = in.item();
    if (type >= 2 * criticalBit)
        in.fail();
    // item() counts depth from the body; the limit is on the statement as a whole.
    if (!in.finish() || !isDeterministic(bytes))
        return malformed();
    statement.critical = (type & criticalBit) != 0;
    statement.body = readBody(type & ~criticalBit, body);
    return statement;
}

base::Bytes acceptMessage(const SignPublicKey &inviteKey, const SignPublicKey &signKey,
                          const BoxPublicKey &boxKey, const Hash &headHash)
{
    base::Bytes message = base::toBytes(inviteKey.view());
    base::append(message, signKey.view());
    base::append(message, boxKey.view());
    base::append(message, headHash.view());
    return message;
}

} // namespace throughline::protocol
