// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/statement_bodies.h"

#include <tuple>
#include <type_traits>

namespace throughline::protocol {

namespace {

//! A body on the wire: its number in the table of sync.md D2, and its fields in the order of their
//! keys, from 1 on. Writing and reading both follow it.
template<class Body>
struct Layout;

template<>
struct Layout<Genesis>
{
    static constexpr auto type = StatementType::Genesis;
    static constexpr auto fields = std::tuple(
        &Genesis::rootSignKey, &Genesis::recoveryBoxKey, &Genesis::user, &Genesis::signKey,
        &Genesis::boxKey, &Genesis::serverSignKey, &Genesis::spkiPins, &Genesis::policy);
};

template<>
struct Layout<UserAdd>
{
    static constexpr auto type = StatementType::UserAdd;
    static constexpr auto fields = std::tuple(&UserAdd::user, &UserAdd::name);
};

template<>
struct Layout<DeviceAdd>
{
    static constexpr auto type = StatementType::DeviceAdd;
    static constexpr auto fields =
        std::tuple(&DeviceAdd::user, &DeviceAdd::signKey, &DeviceAdd::boxKey, &DeviceAdd::invite,
                   &DeviceAdd::p, &DeviceAdd::q, &DeviceAdd::headHash);
};

template<>
struct Layout<DeviceRevoke>
{
    static constexpr auto type = StatementType::DeviceRevoke;
    static constexpr auto fields = std::tuple(&DeviceRevoke::device, &DeviceRevoke::lastN,
                                              &DeviceRevoke::wipe, &DeviceRevoke::reason);
};

template<>
struct Layout<TeamAdd>
{
    static constexpr auto type = StatementType::TeamAdd;
    static constexpr auto fields = std::tuple(&TeamAdd::team, &TeamAdd::kind, &TeamAdd::user,
                                              &TeamAdd::name, &TeamAdd::folder);
};

//! Its fourth field is there only where it is needed: written and read by hand.
template<>
struct Layout<MemberSet>
{
    static constexpr auto type = StatementType::MemberSet;
};

template<>
struct Layout<MemberUnset>
{
    static constexpr auto type = StatementType::MemberUnset;
    static constexpr auto fields =
        std::tuple(&MemberUnset::user, &MemberUnset::team, &MemberUnset::cuts);
};

template<>
struct Layout<TeamKeyAdd>
{
    static constexpr auto type = StatementType::TeamKey;
    static constexpr auto fields =
        std::tuple(&TeamKeyAdd::team, &TeamKeyAdd::generation, &TeamKeyAdd::boxKey,
                   &TeamKeyAdd::recovery, &TeamKeyAdd::previous);
};

template<>
struct Layout<Invite>
{
    static constexpr auto type = StatementType::Invite;
    static constexpr auto fields = std::tuple(&Invite::inviteKey, &Invite::user, &Invite::teams,
                                              &Invite::expires, &Invite::tag);
};

template<>
struct Layout<InviteCancel>
{
    static constexpr auto type = StatementType::InviteCancel;
    static constexpr auto fields = std::tuple(&InviteCancel::invite);
};

template<>
struct Layout<Erase>
{
    static constexpr auto type = StatementType::Erase;
    static constexpr auto fields = std::tuple(&Erase::folder, &Erase::code);
};

//! Also inside the genesis. Its third field is there only where it was ever set, so that whoever
//! does not know it reads all others: written and read by hand.
template<>
struct Layout<Policy>
{
    static constexpr auto type = StatementType::Policy;
};

template<>
struct Layout<ServerKey>
{
    static constexpr auto type = StatementType::ServerKey;
    static constexpr auto fields =
        std::tuple(&ServerKey::serverSignKey, &ServerKey::spkiPins, &ServerKey::url);
};

//! Its third field is there only where it is needed: written and read by hand.
template<>
struct Layout<AdminSet>
{
    static constexpr auto type = StatementType::AdminSet;
};

template<>
struct Layout<ServerEpoch>
{
    static constexpr auto type = StatementType::ServerEpoch;
    static constexpr auto fields = std::tuple(&ServerEpoch::epoch, &ServerEpoch::reason);
};

template<>
struct Layout<Recover>
{
    static constexpr auto type = StatementType::Recover;
    static constexpr auto fields = std::tuple(&Recover::user, &Recover::signKey, &Recover::boxKey);
};

template<class Body>
concept Described = requires
{
    Layout<Body>::fields;
};

//! What a body has to be beside what the types of its fields say.
template<class Body>
[[nodiscard]] bool isSound(const Body &)
{
    return true;
}

[[nodiscard]] bool isSound(const Erase &body)
{
    constexpr std::size_t longestCode = 64; // no room for anything about anybody
    return body.code.size() <= longestCode;
}

//! One `put` for each type of field. Each has its `take` below.
class BodyWriter
{
public:
    explicit BodyWriter(CborWriter &out) : m_out(out) {}

    template<Described Body>
    void put(const Body &body)
    {
        std::apply(
            [&](auto... field) {
                m_out.map(sizeof...(field));
                std::uint64_t key = 0;
                ((m_out.key(++key), put(body.*field)), ...);
            },
            Layout<Body>::fields);
    }
    void put(const MemberSet &body)
    {
        m_out.map(body.cuts.empty() ? 3 : 4).key(1).bytes(body.user).key(2).bytes(body.team).key(3);
        put(body.role);
        if (body.cuts.empty())
            return;
        m_out.key(4);
        put(body.cuts);
    }
    void put(const AdminSet &body)
    {
        m_out.map(body.isAdmin ? 2 : 3).key(1).bytes(body.user).key(2);
        put(body.isAdmin);
        if (body.isAdmin)
            return;
        m_out.key(3);
        put(body.cuts);
    }
    void put(const Policy &body)
    {
        m_out.map(body.hideBelow ? 3 : 2)
            .key(1)
            .uint(body.leaseDays)
            .key(2)
            .uint(body.minimumClient);
        if (body.hideBelow)
            m_out.key(3).uint(*body.hideBelow);
    }
    void put(const OtherStatement &body) { m_out.raw(body.body); }

private:
    void put(std::uint64_t value) { m_out.uint(value); }
    void put(bool value) { m_out.uint(value ? 1 : 0); }
    void put(base::Millis value) { m_out.uint(static_cast<std::uint64_t>(value.value)); }
    void put(const std::string &value) { m_out.text(value); }
    void put(const base::Bytes &value) { m_out.bytes(value); }
    template<class Tag, std::size_t N>
    void put(const base::FixedBytes<Tag, N> &value)
    {
        m_out.bytes(value);
    }
    template<class Enum>
    requires std::is_enum_v<Enum>
    void put(Enum value) { m_out.uint(static_cast<std::uint64_t>(value)); }
    void put(const SealedName &name) { m_out.array(2).uint(name.generation).bytes(name.sealed); }
    void put(const Cut &cut) { m_out.array(2).bytes(cut.device).uint(cut.lastN); }
    void put(const std::pair<base::TeamId, Role> &given)
    {
        m_out.array(2).bytes(given.first);
        put(given.second);
    }
    template<class T>
    void put(const std::optional<T> &value)
    {
        if (value)
            put(*value);
        else
            m_out.null();
    }
    template<class T>
    void put(const std::vector<T> &values)
    {
        m_out.array(values.size());
        for (const T &value : values)
            put(value);
    }

    CborWriter &m_out;
};

//! What breaks the format fails the reader.
class BodyReader
{
public:
    explicit BodyReader(CborReader &in) : m_in(in) {}

    template<Described Body>
    void take(Body &body)
    {
        std::apply(
            [&](auto... field) {
                m_in.mapOf(sizeof...(field));
                std::uint64_t key = 0;
                ((m_in.key(++key), take(body.*field)), ...);
            },
            Layout<Body>::fields);
        require(isSound(body));
    }
    void take(MemberSet &body)
    {
        const std::size_t pairs = m_in.map();
        m_in.key(1);
        take(body.user);
        m_in.key(2);
        take(body.team);
        m_in.key(3);
        take(body.role);
        if (pairs == 4) {
            m_in.key(4);
            take(body.cuts);
        }
        require(pairs == (body.cuts.empty() ? 3U : 4U));
    }
    void take(AdminSet &body)
    {
        const std::size_t pairs = m_in.map();
        m_in.key(1);
        take(body.user);
        m_in.key(2);
        take(body.isAdmin);
        require(pairs == (body.isAdmin ? 2U : 3U));
        if (!body.isAdmin) {
            m_in.key(3);
            take(body.cuts);
        }
    }
    void take(Policy &body)
    {
        const std::size_t pairs = m_in.map();
        m_in.key(1);
        take(body.leaseDays);
        m_in.key(2);
        take(body.minimumClient);
        if (pairs == 3) {
            m_in.key(3);
            take(body.hideBelow.emplace());
        }
        require(pairs == 2 || pairs == 3);
    }

private:
    void require(bool condition)
    {
        if (!condition)
            m_in.fail();
    }

    void take(std::uint64_t &value) { value = m_in.uint(); }
    void take(bool &value)
    {
        const std::uint64_t number = m_in.uint();
        require(number <= 1);
        value = number == 1;
    }
    void take(base::Millis &value)
    {
        value.value = m_in.integer();
        require(value.value >= 0);
    }
    void take(std::string &value) { value = m_in.text(); }
    void take(base::Bytes &value) { value = base::toBytes(m_in.bytes()); }
    template<class Tag, std::size_t N>
    void take(base::FixedBytes<Tag, N> &value)
    {
        value = m_in.fixed<base::FixedBytes<Tag, N>>();
    }
    template<class Enum>
    void takeUpTo(Enum last, Enum &value)
    {
        const std::uint64_t number = m_in.uint();
        require(number <= static_cast<std::uint64_t>(last));
        value = static_cast<Enum>(number);
    }
    void take(TeamKind &value) { takeUpTo(TeamKind::Managers, value); }
    void take(RevokeReason &value) { takeUpTo(RevokeReason::Copied, value); }
    void take(Role &value)
    {
        takeUpTo(Role::Manager, value);
        require(value != Role::None);
    }
    void take(SealedName &name)
    {
        m_in.arrayOf(2);
        take(name.generation);
        take(name.sealed);
    }
    void take(Cut &cut)
    {
        m_in.arrayOf(2);
        take(cut.device);
        take(cut.lastN);
    }
    void take(std::pair<base::TeamId, Role> &given)
    {
        m_in.arrayOf(2);
        take(given.first);
        take(given.second);
    }
    template<class T>
    void take(std::optional<T> &value)
    {
        if (!m_in.null())
            take(value.emplace());
    }
    template<class T>
    void take(std::vector<T> &values)
    {
        for (std::size_t left = m_in.array(); left > 0 && !m_in.failed(); --left)
            take(values.emplace_back());
    }

    CborReader &m_in;
};

//! True when the number is this body's.
template<class Body>
[[nodiscard]] bool readAs(std::uint64_t type, CborReader &in, StatementBody &out)
{
    if constexpr (!std::is_same_v<Body, OtherStatement>) {
        if (static_cast<std::uint64_t>(Layout<Body>::type) == type) {
            BodyReader(in).take(out.emplace<Body>());
            return true;
        }
    }
    return false;
}

template<class... Bodies>
[[nodiscard]] bool readAsAny(std::uint64_t type, CborReader &in, std::variant<Bodies...> &out)
{
    return (readAs<Bodies>(type, in, out) || ...);
}

} // namespace

std::uint64_t typeOf(const StatementBody &body)
{
    return std::visit(
        []<class Body>(const Body &known) -> std::uint64_t {
            if constexpr (std::is_same_v<Body, OtherStatement>)
                return known.type;
            else
                return static_cast<std::uint64_t>(Layout<Body>::type);
        },
        body);
}

void writeBody(CborWriter &out, const StatementBody &body)
{
    std::visit([&out](const auto &known) { BodyWriter(out).put(known); }, body);
}

StatementBody readBody(std::uint64_t type, base::ByteView bytes)
{
    CborReader in(bytes);
    StatementBody body;
    if (!readAsAny(type, in, body) || !in.finish())
        return OtherStatement{type, base::toBytes(bytes)};
    return body;
}

} // namespace throughline::protocol
