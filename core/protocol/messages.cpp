// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/messages.h"

#include "protocol/cbor.h"

#include <charconv>

namespace throughline::protocol {

namespace {

// Each message: how it is written and how it is read, side by side, so that they stay each other's
// mirror.

template<class T, class Writer>
void writeList(CborWriter &out, const std::vector<T> &list, Writer writeOne)
{
    out.array(list.size());
    for (const T &one : list)
        writeOne(out, one);
}

template<class T, class Reader>
[[nodiscard]] std::vector<T> readList(CborReader &in, Reader readOne)
{
    std::vector<T> list;
    for (std::size_t left = in.array(); left > 0 && !in.failed(); --left)
        list.push_back(readOne(in));
    return list;
}

void writeMillis(CborWriter &out, base::Millis time)
{
    out.uint(static_cast<std::uint64_t>(time.value));
}

[[nodiscard]] base::Millis readMillis(CborReader &in)
{
    const base::Millis time{in.integer()};
    if (time.value < 0)
        in.fail();
    return time;
}

void write(CborWriter &out, const SignedStatement &value)
{
    out.array(2).bytes(value.bytes);
    writeList(out, value.signatures, [](CborWriter &w, const StatementSignature &signature) {
        w.array(2).bytes(signature.first).bytes(signature.second);
    });
}

[[nodiscard]] SignedStatement readStatement(CborReader &in)
{
    in.arrayOf(2);
    SignedStatement value;
    value.bytes = base::toBytes(in.bytes());
    value.signatures = readList<StatementSignature>(in, [](CborReader &r) {
        r.arrayOf(2);
        const auto device = r.fixed<base::DeviceId>();
        return StatementSignature{device, r.fixed<Signature>()};
    });
    return value;
}

void write(CborWriter &out, const std::vector<SignedStatement> &value)
{
    writeList(out, value, [](CborWriter &w, const SignedStatement &one) { write(w, one); });
}

void read(CborReader &in, std::vector<SignedStatement> &value)
{
    value = readList<SignedStatement>(in, readStatement);
}

void write(CborWriter &out, const Limits &value)
{
    out.map(3).key(1).uint(value.pushBytes).key(2).uint(value.pushItems);
    out.key(3).uint(value.pageBytes);
}

void read(CborReader &in, Limits &value)
{
    in.mapOf(3);
    in.key(1);
    value.pushBytes = in.uint();
    in.key(2);
    value.pushItems = in.uint();
    in.key(3);
    value.pageBytes = in.uint();
}

void write(CborWriter &out, const ServerInfo &value)
{
    out.map(2).key(1).bytes(value.signKey).key(2);
    write(out, value.limits);
}

void read(CborReader &in, ServerInfo &value)
{
    in.mapOf(2);
    in.key(1);
    value.signKey = in.fixed<SignPublicKey>();
    in.key(2);
    read(in, value.limits);
}

void write(CborWriter &out, const NewOrganisation &value)
{
    out.map(value.token ? 3 : 2).key(1);
    write(out, value.chain);
    out.key(2);
    writeList(out, value.wraps, [](CborWriter &w, const Wrap &wrap) {
        w.array(4).bytes(wrap.team).uint(wrap.generation).bytes(wrap.device).bytes(wrap.sealed);
    });
    if (value.token)
        out.key(3).text(*value.token);
}

void read(CborReader &in, NewOrganisation &value)
{
    const std::size_t pairs = in.map();
    in.key(1);
    read(in, value.chain);
    in.key(2);
    value.wraps = readList<Wrap>(in, [](CborReader &r) {
        r.arrayOf(4);
        Wrap wrap;
        wrap.team = r.fixed<base::TeamId>();
        wrap.generation = r.uint();
        wrap.device = r.fixed<base::DeviceId>();
        wrap.sealed = base::toBytes(r.bytes());
        return wrap;
    });
    if (pairs == 3) {
        in.key(3);
        value.token = std::string(in.text());
    } else if (pairs != 2) {
        in.fail();
    }
}

void write(CborWriter &out, const SessionProof &value)
{
    out.map(3).key(1).bytes(value.device).key(2).bytes(value.nonce).key(3).bytes(value.signature);
}

void read(CborReader &in, SessionProof &value)
{
    in.mapOf(3);
    in.key(1);
    value.device = in.fixed<base::DeviceId>();
    in.key(2);
    value.nonce = in.fixed<SessionNonce>();
    in.key(3);
    value.signature = in.fixed<Signature>();
}

void write(CborWriter &out, const Session &value)
{
    out.map(2).key(1).text(value.token).key(2);
    write(out, value.limits);
}

void read(CborReader &in, Session &value)
{
    in.mapOf(2);
    in.key(1);
    value.token = in.text();
    in.key(2);
    read(in, value.limits);
}

void write(CborWriter &out, const RosterReply &value)
{
    out.map(4).key(1);
    write(out, value.statements);
    out.key(2).bytes(value.headHash).key(3);
    writeMillis(out, value.serverTime);
    out.key(4).bytes(value.fresh);
}

void read(CborReader &in, RosterReply &value)
{
    in.mapOf(4);
    in.key(1);
    read(in, value.statements);
    in.key(2);
    value.headHash = in.fixed<Hash>();
    in.key(3);
    value.serverTime = readMillis(in);
    in.key(4);
    value.fresh = in.fixed<Signature>();
}

void write(CborWriter &out, const RosterConflict &value)
{
    out.map(2).key(1).uint(value.head).key(2).bytes(value.hash);
}

void read(CborReader &in, RosterConflict &value)
{
    in.mapOf(2);
    in.key(1);
    value.head = in.uint();
    in.key(2);
    value.hash = in.fixed<Hash>();
}

//! The kinds that a device may push; the others are the server's own.
[[nodiscard]] EntryKind readPushKind(CborReader &in)
{
    const std::uint64_t kind = in.uint();
    if (kind != 1 && kind != 2)
        in.fail();
    return static_cast<EntryKind>(kind);
}

void write(CborWriter &out, const std::vector<PushItem> &value)
{
    writeList(out, value, [](CborWriter &w, const PushItem &item) {
        w.array(2).uint(static_cast<std::uint64_t>(item.kind)).bytes(item.bytes);
    });
}

void read(CborReader &in, std::vector<PushItem> &value)
{
    value = readList<PushItem>(in, [](CborReader &r) {
        r.arrayOf(2);
        const EntryKind kind = readPushKind(r);
        return PushItem{kind, base::toBytes(r.bytes())};
    });
    if (value.size() > limits::pushItems)
        in.fail();
}

void write(CborWriter &out, const PushResult &value)
{
    const bool hasExtra = value.extra.index() != 0;
    out.array(hasExtra ? 4 : value.seq ? 3 : 2).bytes(value.id);
    out.uint(static_cast<std::uint64_t>(value.status));
    if (value.seq)
        out.uint(*value.seq);
    else if (hasExtra)
        out.null();
    if (const auto *number = std::get_if<std::uint64_t>(&value.extra))
        out.uint(*number);
    else if (const auto *bytes = std::get_if<base::Bytes>(&value.extra))
        out.bytes(*bytes);
}

[[nodiscard]] PushResult readPushResult(CborReader &in)
{
    const std::size_t parts = in.array();
    if (parts < 2 || parts > 4)
        in.fail();
    PushResult value;
    value.id = in.fixed<Hash>();
    const std::uint64_t status = in.uint();
    if (status > 1 && (status < 10 || status > 18))
        in.fail();
    value.status = static_cast<ItemStatus>(status);
    if (parts > 2 && !in.null())
        value.seq = in.uint();
    if (parts == 4) {
        if (in.peek() == CborReader::Type::Uint)
            value.extra = in.uint();
        else
            value.extra = base::toBytes(in.bytes());
    }
    const bool isStored = status <= 1;
    if (isStored != value.seq.has_value() || (parts == 3 && !value.seq))
        in.fail();
    return value;
}

void write(CborWriter &out, const PushReply &value)
{
    out.map(2).key(1);
    writeList(out, value.results, [](CborWriter &w, const PushResult &one) { write(w, one); });
    out.key(2).array(2);
    writeMillis(out, value.received);
    out.bytes(value.receipt);
}

void read(CborReader &in, PushReply &value)
{
    in.mapOf(2);
    in.key(1);
    value.results = readList<PushResult>(in, readPushResult);
    in.key(2);
    in.arrayOf(2);
    value.received = readMillis(in);
    value.receipt = in.fixed<Signature>();
}

void write(CborWriter &out, const std::vector<LogEntry> &value)
{
    writeList(out, value, [](CborWriter &w, const LogEntry &entry) {
        w.array(4).uint(entry.seq);
        writeMillis(w, entry.received);
        w.uint(static_cast<std::uint64_t>(entry.kind)).bytes(entry.bytes);
    });
}

[[nodiscard]] std::vector<LogEntry> readEntries(CborReader &in)
{
    return readList<LogEntry>(in, [](CborReader &r) {
        r.arrayOf(4);
        LogEntry entry;
        entry.seq = r.uint();
        entry.received = readMillis(r);
        const std::uint64_t kind = r.uint();
        if (kind < 1 || kind > 5)
            r.fail();
        entry.kind = static_cast<EntryKind>(kind);
        entry.bytes = base::toBytes(r.bytes());
        return entry;
    });
}

[[nodiscard]] bool readYesNo(CborReader &in)
{
    const std::uint64_t value = in.uint();
    if (value > 1)
        in.fail();
    return value == 1;
}

void write(CborWriter &out, const LogPage &value)
{
    out.map(3).key(1);
    write(out, value.entries);
    out.key(2).uint(value.next).key(3).uint(value.more ? 1 : 0);
}

void read(CborReader &in, LogPage &value)
{
    in.mapOf(3);
    in.key(1);
    value.entries = readEntries(in);
    in.key(2);
    value.next = in.uint();
    in.key(3);
    value.more = readYesNo(in);
}

void write(CborWriter &out, const std::vector<FolderPart> &value)
{
    writeList(out, value, [](CborWriter &w, const FolderPart &part) {
        w.array(2).bytes(part.folder).uint(part.after);
    });
}

void read(CborReader &in, std::vector<FolderPart> &value)
{
    value = readList<FolderPart>(in, [](CborReader &r) {
        r.arrayOf(2);
        const auto folder = r.fixed<base::FolderId>();
        return FolderPart{folder, r.uint()};
    });
}

[[nodiscard]] ItemStatus readFetchStatus(CborReader &in)
{
    const std::uint64_t status = in.uint();
    for (const ItemStatus known :
         {ItemStatus::Stored, ItemStatus::NoAccess, ItemStatus::CaseErased}) {
        if (status == static_cast<std::uint64_t>(known))
            return known;
    }
    in.fail();
    return ItemStatus::NoAccess;
}

void write(CborWriter &out, const FolderFetch &value)
{
    out.map(2).key(1);
    write(out, value.entries);
    out.key(2);
    writeList(out, value.results, [](CborWriter &w, const FolderFetch::Result &result) {
        w.array(3).uint(static_cast<std::uint64_t>(result.status)).uint(result.next);
        w.uint(result.more ? 1 : 0);
    });
}

void read(CborReader &in, FolderFetch &value)
{
    in.mapOf(2);
    in.key(1);
    value.entries = readEntries(in);
    in.key(2);
    value.results = readList<FolderFetch::Result>(in, [](CborReader &r) {
        r.arrayOf(3);
        FolderFetch::Result result;
        result.status = readFetchStatus(r);
        result.next = r.uint();
        result.more = readYesNo(r);
        return result;
    });
}

void write(CborWriter &out, const LogConflict &value)
{
    out.map(2).key(1).bytes(value.epoch).key(2).uint(value.head);
}

void read(CborReader &in, LogConflict &value)
{
    in.mapOf(2);
    in.key(1);
    value.epoch = in.fixed<base::EpochId>();
    in.key(2);
    value.head = in.uint();
}

void write(CborWriter &out, const InviteOffer &value)
{
    out.map(5).key(1).bytes(value.organisation).key(2);
    write(out, value.genesis);
    out.key(3);
    write(out, value.invite);
    out.key(4).uint(value.headSeq).key(5).bytes(value.headHash);
}

void read(CborReader &in, InviteOffer &value)
{
    in.mapOf(5);
    in.key(1);
    value.organisation = in.fixed<base::OrganisationId>();
    in.key(2);
    value.genesis = readStatement(in);
    in.key(3);
    value.invite = readStatement(in);
    in.key(4);
    value.headSeq = in.uint();
    in.key(5);
    value.headHash = in.fixed<Hash>();
}

void write(CborWriter &out, const Acceptance &value)
{
    out.map(5).key(1).bytes(value.signKey).key(2).bytes(value.boxKey).key(3).bytes(value.headHash);
    out.key(4).bytes(value.p).key(5).bytes(value.q);
}

void read(CborReader &in, Acceptance &value)
{
    in.mapOf(5);
    in.key(1);
    value.signKey = in.fixed<SignPublicKey>();
    in.key(2);
    value.boxKey = in.fixed<BoxPublicKey>();
    in.key(3);
    value.headHash = in.fixed<Hash>();
    in.key(4);
    value.p = in.fixed<Signature>();
    in.key(5);
    value.q = in.fixed<Signature>();
}

void write(CborWriter &out, const std::vector<PendingInvite> &value)
{
    writeList(out, value, [](CborWriter &w, const PendingInvite &one) {
        w.array(2).bytes(one.invite);
        write(w, one.acceptance);
    });
}

void read(CborReader &in, std::vector<PendingInvite> &value)
{
    value = readList<PendingInvite>(in, [](CborReader &r) {
        r.arrayOf(2);
        PendingInvite one;
        one.invite = r.fixed<base::InviteId>();
        read(r, one.acceptance);
        return one;
    });
}

template<class T>
[[nodiscard]] base::Bytes encodeWhole(const T &value)
{
    CborWriter out;
    write(out, value);
    return out.take();
}

[[nodiscard]] base::Error malformed()
{
    return {base::ErrorCode::Malformed, "A message between device and server cannot be read."};
}

} // namespace

#define TL_MESSAGE(Type)                                                                           \
    base::Bytes encode(const Type &value)                                                          \
    {                                                                                              \
        return encodeWhole(value);                                                                 \
    }                                                                                              \
    template<>                                                                                     \
    base::Result<Type> decode<Type>(base::ByteView bytes)                                          \
    {                                                                                              \
        CborReader in(bytes);                                                                      \
        Type value;                                                                                \
        read(in, value);                                                                           \
        if (!in.finish())                                                                          \
            return malformed();                                                                    \
        return value;                                                                              \
    }

TL_MESSAGE(ServerInfo)
TL_MESSAGE(NewOrganisation)
TL_MESSAGE(SessionProof)
TL_MESSAGE(Session)
TL_MESSAGE(RosterReply)
TL_MESSAGE(RosterConflict)
TL_MESSAGE(std::vector<SignedStatement>)
TL_MESSAGE(std::vector<PushItem>)
TL_MESSAGE(PushReply)
TL_MESSAGE(LogPage)
TL_MESSAGE(LogConflict)
TL_MESSAGE(std::vector<FolderPart>)
TL_MESSAGE(FolderFetch)
TL_MESSAGE(InviteOffer)
TL_MESSAGE(Acceptance)
TL_MESSAGE(std::vector<PendingInvite>)

#undef TL_MESSAGE

base::Bytes encodeDeviceWraps(const std::vector<Wrap> &value)
{
    CborWriter out;
    writeList(out, value, [](CborWriter &w, const Wrap &wrap) {
        w.array(2).bytes(wrap.device).bytes(wrap.sealed);
    });
    return out.take();
}

base::Result<std::vector<Wrap>> decodeDeviceWraps(base::ByteView bytes)
{
    CborReader in(bytes);
    auto wraps = readList<Wrap>(in, [](CborReader &r) {
        r.arrayOf(2);
        Wrap wrap;
        wrap.device = r.fixed<base::DeviceId>();
        wrap.sealed = base::toBytes(r.bytes());
        return wrap;
    });
    if (!in.finish())
        return malformed();
    return wraps;
}

base::Bytes encodeMissingWraps(const std::vector<Wrap> &value)
{
    CborWriter out;
    writeList(out, value, [](CborWriter &w, const Wrap &wrap) {
        w.array(3).bytes(wrap.team).uint(wrap.generation).bytes(wrap.device);
    });
    return out.take();
}

base::Result<std::vector<Wrap>> decodeMissingWraps(base::ByteView bytes)
{
    CborReader in(bytes);
    auto wraps = readList<Wrap>(in, [](CborReader &r) {
        r.arrayOf(3);
        Wrap wrap;
        wrap.team = r.fixed<base::TeamId>();
        wrap.generation = r.uint();
        wrap.device = r.fixed<base::DeviceId>();
        return wrap;
    });
    if (!in.finish())
        return malformed();
    return wraps;
}

base::Bytes encodeOne(base::ByteView value)
{
    CborWriter out;
    out.map(1).key(1).bytes(value);
    return out.take();
}

base::Bytes encodeOne(std::uint64_t value)
{
    CborWriter out;
    out.map(1).key(1).uint(value);
    return out.take();
}

base::Result<base::Bytes> decodeOneBytes(base::ByteView bytes)
{
    CborReader in(bytes);
    in.mapOf(1);
    in.key(1);
    base::Bytes value = base::toBytes(in.bytes());
    if (!in.finish())
        return malformed();
    return value;
}

base::Result<std::uint64_t> decodeOneNumber(base::ByteView bytes)
{
    CborReader in(bytes);
    in.mapOf(1);
    in.key(1);
    const std::uint64_t value = in.uint();
    if (!in.finish())
        return malformed();
    return value;
}

base::Bytes encodeDevices(const std::vector<base::DeviceId> &value)
{
    CborWriter out;
    out.map(1).key(1);
    writeList(out, value, [](CborWriter &w, const base::DeviceId &id) { w.bytes(id); });
    return out.take();
}

base::Result<std::vector<base::DeviceId>> decodeDevices(base::ByteView bytes)
{
    CborReader in(bytes);
    in.mapOf(1);
    in.key(1);
    auto devices =
        readList<base::DeviceId>(in, [](CborReader &r) { return r.fixed<base::DeviceId>(); });
    if (!in.finish())
        return malformed();
    return devices;
}

base::Bytes receiptMessage(const base::OrganisationId &organisation, const base::EpochId &epoch,
                           const PushReply &reply)
{
    std::size_t stored = 0;
    for (const PushResult &result : reply.results)
        stored += result.seq ? 1 : 0;
    CborWriter out;
    out.array(4).bytes(organisation).bytes(epoch);
    writeMillis(out, reply.received);
    out.array(stored);
    for (const PushResult &result : reply.results) {
        if (result.seq)
            out.array(2).bytes(result.id).uint(*result.seq);
    }
    return out.take();
}

std::string toText(const ServerState &state)
{
    return state.epoch.hex() + ' ' + std::to_string(state.head) + ' '
        + std::to_string(state.rosterSeq) + ' ' + std::to_string(state.serverTime.value);
}

std::optional<ServerState> parseServerState(std::string_view text)
{
    const std::string_view whole = text;
    constexpr std::size_t epochLength = 2 * base::EpochId::size;
    if (text.size() < epochLength)
        return std::nullopt;
    const auto epoch = base::EpochId::fromHex(text.substr(0, epochLength));
    if (!epoch)
        return std::nullopt;
    text.remove_prefix(epochLength);
    std::array<std::uint64_t, 3> numbers{};
    for (std::uint64_t &number : numbers) {
        if (text.empty() || text.front() != ' ')
            return std::nullopt;
        text.remove_prefix(1);
        const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
        if (error != std::errc{} || number > static_cast<std::uint64_t>(INT64_MAX))
            return std::nullopt;
        text.remove_prefix(static_cast<std::size_t>(end - text.data()));
    }
    const ServerState state{
        *epoch, numbers[0], numbers[1], {static_cast<std::int64_t>(numbers[2])}};
    // Only the one spelling: no capitals, no leading zeros, nothing left over.
    if (toText(state) != whole)
        return std::nullopt;
    return state;
}

} // namespace throughline::protocol
