// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/cbor.h"
#include "protocol/messages.h"
#include "support/mutation.h"
#include "support/seeded_random.h"

#include <QTest>

using namespace throughline;
using base::Bytes;
using namespace throughline::protocol;
using test::SeededRandom;

namespace {

//! Small numbers and the edges of every length that CBOR has.
std::uint64_t number(SeededRandom &random)
{
    static constexpr std::uint64_t edges[] = {0,     23,    24,         255,         256,
                                              65535, 65536, 0xffffffff, 0x100000000, UINT64_MAX};
    return random.below(2) ? random.below(1000) : edges[random.below(std::size(edges))];
}

base::Millis time(SeededRandom &random)
{
    return {random.below(2) ? static_cast<std::int64_t>(random.below(1 << 30)) : INT64_MAX};
}

Bytes blob(SeededRandom &random)
{
    return random.bytes(random.below(300));
}

std::string word(SeededRandom &random)
{
    static constexpr const char *words[] = {"", "token", "Zo\xc3\xab \xf0\x9f\x8c\xb3"};
    return words[random.below(std::size(words))];
}

template<class Make>
auto several(SeededRandom &random, Make make)
{
    std::vector<decltype(make(random))> list(random.below(4));
    for (auto &one : list)
        one = make(random);
    return list;
}

template<class T>
T made(SeededRandom &random);

void make(SeededRandom &random, SignedStatement &value)
{
    value.bytes = blob(random);
    value.signatures = several(random, [](SeededRandom &r) {
        return StatementSignature{r.fixed<base::DeviceId>(), r.fixed<Signature>()};
    });
}

void make(SeededRandom &random, Limits &value)
{
    value = {number(random), number(random), number(random)};
}

void make(SeededRandom &random, ServerInfo &value)
{
    value.signKey = random.fixed<SignPublicKey>();
    make(random, value.limits);
}

void make(SeededRandom &random, Wrap &value)
{
    value = {random.fixed<base::TeamId>(), number(random), random.fixed<base::DeviceId>(),
             blob(random)};
}

void make(SeededRandom &random, NewOrganisation &value)
{
    value.chain = several(random, made<SignedStatement>);
    value.wraps = several(random, made<Wrap>);
    if (random.below(2))
        value.token = word(random);
}

void make(SeededRandom &random, SessionProof &value)
{
    value = {random.fixed<base::DeviceId>(), random.fixed<SessionNonce>(),
             random.fixed<Signature>()};
}

void make(SeededRandom &random, Session &value)
{
    value.token = word(random);
    make(random, value.limits);
}

void make(SeededRandom &random, RosterReply &value)
{
    value.statements = several(random, made<SignedStatement>);
    value.headHash = random.fixed<Hash>();
    value.serverTime = time(random);
    value.fresh = random.fixed<Signature>();
}

void make(SeededRandom &random, RosterConflict &value)
{
    value = {number(random), random.fixed<Hash>()};
}

void make(SeededRandom &random, std::vector<SignedStatement> &value)
{
    value = several(random, made<SignedStatement>);
}

void make(SeededRandom &random, std::vector<PushItem> &value)
{
    value = several(random, [](SeededRandom &r) {
        return PushItem{r.below(2) ? EntryKind::Bundle : EntryKind::Grant, blob(r)};
    });
}

PushResult result(SeededRandom &random)
{
    PushResult value;
    value.id = random.fixed<Hash>();
    static constexpr int statuses[] = {0, 1, 10, 11, 12, 13, 14, 15, 16, 17, 18};
    value.status = static_cast<ItemStatus>(statuses[random.below(std::size(statuses))]);
    if (static_cast<int>(value.status) <= 1)
        value.seq = number(random);
    else if (random.below(2))
        value.extra = number(random);
    else if (random.below(2))
        value.extra = blob(random);
    return value;
}

void make(SeededRandom &random, PushReply &value)
{
    value = {several(random, result), time(random), random.fixed<Signature>()};
}

void make(SeededRandom &random, LogPage &value)
{
    value.entries = several(random, [](SeededRandom &r) {
        const auto kind = static_cast<EntryKind>(1 + r.below(5));
        return LogEntry{number(r), time(r), kind, blob(r)};
    });
    value.next = number(random);
    value.more = random.below(2) == 1;
}

void make(SeededRandom &random, std::vector<FolderPart> &value)
{
    value = several(random, [](SeededRandom &r) {
        return FolderPart{r.fixed<base::FolderId>(), number(r)};
    });
}

void make(SeededRandom &random, FolderFetch &value)
{
    value.entries = made<LogPage>(random).entries;
    value.results = several(random, [](SeededRandom &r) {
        constexpr ItemStatus known[] = {ItemStatus::Stored, ItemStatus::NoAccess,
                                        ItemStatus::CaseErased};
        return FolderFetch::Result{known[r.below(3)], number(r), r.below(2) == 1};
    });
}

void make(SeededRandom &random, LogConflict &value)
{
    value = {random.fixed<base::EpochId>(), number(random)};
}

void make(SeededRandom &random, InviteOffer &value)
{
    value.organisation = random.fixed<base::OrganisationId>();
    make(random, value.genesis);
    make(random, value.invite);
    value.headSeq = number(random);
    value.headHash = random.fixed<Hash>();
}

void make(SeededRandom &random, Acceptance &value)
{
    value.signKey = random.fixed<SignPublicKey>();
    value.boxKey = random.fixed<BoxPublicKey>();
    value.headHash = random.fixed<Hash>();
    value.p = random.fixed<Signature>();
    value.q = random.fixed<Signature>();
}

void make(SeededRandom &random, std::vector<PendingInvite> &value)
{
    value = several(random, [](SeededRandom &r) {
        PendingInvite one{r.fixed<base::InviteId>(), {}};
        make(r, one.acceptance);
        return one;
    });
}

// Here, because it must know every `make`.
template<class T>
T made(SeededRandom &random)
{
    T value;
    make(random, value);
    return value;
}

//! Encoding shows every field of a message, so equal encodings are equal messages; that no field is
//! left out of both sides is what the frozen vectors and `fieldsComeBack` show.
template<class T>
bool holds()
{
    const auto again = [](const T &value) { return encode(value); };
    for (std::uint64_t seed = 0; seed < 40; ++seed) {
        SeededRandom random(seed);
        const T value = made<T>(random);
        const Bytes bytes = encode(value);
        const auto decoded = decode<T>(bytes);
        if (!isDeterministic(bytes) || !decoded.ok() || encode(*decoded) != bytes)
            return false;
        if (!test::refusesEveryOtherLength(bytes, decode<T>))
            return false;
        if (seed < 8 && !test::isStrict(bytes, decode<T>, again))
            return false;
    }
    return true;
}

//! The outermost map with a key more, a key less.
template<class T>
bool refusesOtherKeys()
{
    SeededRandom random(5);
    const Bytes bytes = encode(made<T>(random));
    if (bytes[0] >> 5 != 5)
        return false;
    Bytes extra = bytes;
    extra[0] = static_cast<std::uint8_t>(extra[0] + 1);
    extra.insert(extra.end(), {0x17, 0x00});
    CborReader in(bytes);
    const std::size_t pairs = in.map();
    CborWriter fewer;
    fewer.map(pairs - 1);
    for (std::size_t i = 1; i < pairs; ++i) {
        fewer.raw(in.item());
        fewer.raw(in.item());
    }
    const auto missing = decode<T>(fewer.view());
    return !decode<T>(extra).ok() && !missing.ok()
        && missing.error().code == base::ErrorCode::Malformed;
}

bool accepts(const Bytes &reply)
{
    return decode<PushReply>(reply).ok();
}

} // namespace

class TestMessages : public QObject
{
    Q_OBJECT

private slots:
    void serverInfo() { QVERIFY(holds<ServerInfo>() && refusesOtherKeys<ServerInfo>()); }
    void newOrganisation()
    {
        QVERIFY(holds<NewOrganisation>() && refusesOtherKeys<NewOrganisation>());
    }
    void sessionProof() { QVERIFY(holds<SessionProof>() && refusesOtherKeys<SessionProof>()); }
    void session() { QVERIFY(holds<Session>() && refusesOtherKeys<Session>()); }
    void rosterReply() { QVERIFY(holds<RosterReply>() && refusesOtherKeys<RosterReply>()); }
    void rosterConflict()
    {
        QVERIFY(holds<RosterConflict>() && refusesOtherKeys<RosterConflict>());
    }
    void statements() { QVERIFY(holds<std::vector<SignedStatement>>()); }
    void push() { QVERIFY(holds<std::vector<PushItem>>()); }
    void pushReply() { QVERIFY(holds<PushReply>() && refusesOtherKeys<PushReply>()); }
    void logPage() { QVERIFY(holds<LogPage>() && refusesOtherKeys<LogPage>()); }
    void folderParts() { QVERIFY(holds<std::vector<FolderPart>>()); }
    void folderFetch() { QVERIFY(holds<FolderFetch>() && refusesOtherKeys<FolderFetch>()); }
    void logConflict() { QVERIFY(holds<LogConflict>() && refusesOtherKeys<LogConflict>()); }
    void inviteOffer() { QVERIFY(holds<InviteOffer>() && refusesOtherKeys<InviteOffer>()); }
    void acceptance() { QVERIFY(holds<Acceptance>() && refusesOtherKeys<Acceptance>()); }
    void pendingInvites() { QVERIFY(holds<std::vector<PendingInvite>>()); }

    void wraps()
    {
        for (std::uint64_t seed = 0; seed < 40; ++seed) {
            SeededRandom random(seed);
            const std::vector<Wrap> wraps = several(random, made<Wrap>);
            const Bytes some = encodeDeviceWraps(wraps);
            QVERIFY(test::isStrict(some, decodeDeviceWraps, encodeDeviceWraps));
            QVERIFY(test::refusesEveryOtherLength(some, decodeDeviceWraps));
            const Bytes missing = encodeMissingWraps(wraps);
            QVERIFY(test::isStrict(missing, decodeMissingWraps, encodeMissingWraps));
            QVERIFY(test::refusesEveryOtherLength(missing, decodeMissingWraps));
            const auto sealed = decodeDeviceWraps(some);
            const auto named = decodeMissingWraps(missing);
            QVERIFY(sealed.ok() && sealed->size() == wraps.size());
            QVERIFY(named.ok() && named->size() == wraps.size());
            for (std::size_t i = 0; i < wraps.size(); ++i) {
                QCOMPARE((*sealed)[i].device, wraps[i].device);
                QCOMPARE((*sealed)[i].sealed, wraps[i].sealed);
                QCOMPARE((*named)[i].team, wraps[i].team);
                QCOMPARE((*named)[i].generation, wraps[i].generation);
                QCOMPARE((*named)[i].device, wraps[i].device);
            }
        }
    }

    void singleValues()
    {
        SeededRandom random(7);
        const Bytes value = random.bytes(70);
        const Bytes bytes = encodeOne(base::ByteView(value));
        QCOMPARE(*decodeOneBytes(bytes), value);
        QVERIFY(test::isStrict(bytes, decodeOneBytes,
                               [](const Bytes &b) { return encodeOne(base::ByteView(b)); }));
        QVERIFY(test::refusesEveryOtherLength(bytes, decodeOneBytes));
        QVERIFY(!decodeOneNumber(bytes).ok());
        for (const std::uint64_t n : {std::uint64_t{0}, std::uint64_t{300}, UINT64_MAX}) {
            QCOMPARE(*decodeOneNumber(encodeOne(n)), n);
            QVERIFY(test::isStrict(encodeOne(n), decodeOneNumber,
                                   [](std::uint64_t m) { return encodeOne(m); }));
            QVERIFY(!decodeOneBytes(encodeOne(n)).ok());
        }
        const std::vector<base::DeviceId> devices{random.fixed<base::DeviceId>(), {}};
        QCOMPARE(*decodeDevices(encodeDevices(devices)), devices);
        QVERIFY(test::isStrict(encodeDevices(devices), decodeDevices, encodeDevices));
    }

    //! Field for field, for the messages where a mix-up would go unseen.
    void fieldsComeBack()
    {
        SeededRandom random(8);
        const auto acceptance = made<Acceptance>(random);
        const auto accepted = decode<Acceptance>(encode(acceptance));
        QCOMPARE(accepted->signKey, acceptance.signKey);
        QCOMPARE(accepted->boxKey, acceptance.boxKey);
        QCOMPARE(accepted->headHash, acceptance.headHash);
        QCOMPARE(accepted->p, acceptance.p);
        QCOMPARE(accepted->q, acceptance.q);
        LogPage page{{{5, {6}, EntryKind::Grant, {7}}}, 8, true};
        const auto read = decode<LogPage>(encode(page));
        QCOMPARE(read->entries[0].seq, std::uint64_t(5));
        QCOMPARE(read->entries[0].received.value, std::int64_t(6));
        QCOMPARE(read->entries[0].kind, EntryKind::Grant);
        QCOMPARE(read->entries[0].bytes, Bytes{7});
        QCOMPARE(read->next, std::uint64_t(8));
        QVERIFY(read->more);
        NewOrganisation organisation;
        organisation.token = "token";
        QCOMPARE(decode<NewOrganisation>(encode(organisation))->token,
                 std::optional<std::string>("token"));
        const InviteOffer offer{random.fixed<base::OrganisationId>(), made<SignedStatement>(random),
                                made<SignedStatement>(random), 4, random.fixed<Hash>()};
        const auto offered = decode<InviteOffer>(encode(offer));
        QCOMPARE(offered->organisation, offer.organisation);
        QCOMPARE(offered->genesis, offer.genesis);
        QCOMPARE(offered->invite, offer.invite);
        QCOMPARE(offered->headHash, offer.headHash);
        const Limits limits{1, 2, 3};
        const auto session = decode<Session>(encode(Session{"word", limits}));
        QCOMPARE(session->token, std::string("word"));
        QCOMPARE(session->limits.pushBytes, std::uint64_t(1));
        QCOMPARE(session->limits.pushItems, std::uint64_t(2));
        QCOMPARE(session->limits.pageBytes, std::uint64_t(3));
    }

    void onlyBundlesAndGrantsArePushed()
    {
        for (const int kind : {0, 3, 4, 5, 6})
            QVERIFY(!decode<std::vector<PushItem>>(
                         encode(std::vector<PushItem>{{static_cast<EntryKind>(kind), {1}}}))
                         .ok());
        std::vector<PushItem> items(limits::pushItems);
        QVERIFY(decode<std::vector<PushItem>>(encode(items)).ok());
        items.emplace_back();
        QVERIFY(!decode<std::vector<PushItem>>(encode(items)).ok());
    }

    void aResultHasASeqWhenItIsStored()
    {
        const auto reply = [](auto write) {
            CborWriter out;
            out.map(2).key(1).array(1);
            write(out);
            out.key(2).array(2).uint(0).bytes(Signature{});
            return out.take();
        };
        const Hash id;
        QVERIFY(accepts(reply([&](CborWriter &w) { w.array(3).bytes(id).uint(0).uint(5); })));
        QVERIFY(!accepts(reply([&](CborWriter &w) { w.array(2).bytes(id).uint(0); })));
        QVERIFY(!accepts(reply([&](CborWriter &w) { w.array(3).bytes(id).uint(1).null(); })));
        QVERIFY(!accepts(reply([&](CborWriter &w) { w.array(3).bytes(id).uint(12).uint(5); })));
        QVERIFY(!accepts(reply([&](CborWriter &w) { w.array(3).bytes(id).uint(12).null(); })));
        QVERIFY(
            accepts(reply([&](CborWriter &w) { w.array(4).bytes(id).uint(10).null().uint(5); })));
        QVERIFY(
            !accepts(reply([&](CborWriter &w) { w.array(4).bytes(id).uint(10).null().null(); })));
        QVERIFY(!accepts(reply([&](CborWriter &w) { w.array(1).bytes(id); })));
        for (const std::uint64_t status : {2u, 9u, 19u, 256u + 10u})
            QVERIFY(!accepts(reply([&](CborWriter &w) { w.array(2).bytes(id).uint(status); })));
    }

    void aPageHasNoOtherKindsOrTruths()
    {
        for (const int kind : {0, 6, 255})
            QVERIFY(!decode<LogPage>(
                         encode(LogPage{{{1, {1}, static_cast<EntryKind>(kind), {}}}, 1, false}))
                         .ok());
        Bytes page = encode(LogPage{{}, 1, true});
        QVERIFY(decode<LogPage>(page).ok());
        page.back() = 2;
        QVERIFY(!decode<LogPage>(page).ok());
    }

    void aFetchHasNoOtherAnswers()
    {
        for (const int status : {1, 10, 14, 255}) {
            const FolderFetch fetched{{}, {{static_cast<ItemStatus>(status), 1, false}}};
            QVERIFY(!decode<FolderFetch>(encode(fetched)).ok());
        }
    }

    void timesFromBeforeTheEpochAreRefused()
    {
        CborWriter out;
        out.map(2).key(1).array(0).key(2).array(2).integer(-1).bytes(Signature{});
        QVERIFY(!accepts(out.take()));
    }

    void aReceiptNamesWhatHasASeq()
    {
        SeededRandom random(9);
        const auto organisation = random.fixed<base::OrganisationId>();
        const auto epoch = random.fixed<base::EpochId>();
        PushReply reply;
        reply.received = {77};
        reply.results = {{random.fixed<Hash>(), ItemStatus::Stored, 5, {}},
                         {random.fixed<Hash>(), ItemStatus::NoAccess, {}, {}},
                         {random.fixed<Hash>(), ItemStatus::Duplicate, 2, {}}};
        CborWriter expected;
        expected.array(4).bytes(organisation).bytes(epoch).uint(77).array(2);
        expected.array(2).bytes(reply.results[0].id).uint(5);
        expected.array(2).bytes(reply.results[2].id).uint(2);
        QCOMPARE(receiptMessage(organisation, epoch, reply), expected.take());
    }

    void theStateIsOneLineInOneSpelling()
    {
        SeededRandom random(10);
        const ServerState state{random.fixed<base::EpochId>(), 12, 0, {1'767'225'600'000}};
        const std::string text = toText(state);
        QCOMPARE(text, state.epoch.hex() + " 12 0 1767225600000");
        const auto parsed = parseServerState(text);
        QVERIFY(parsed);
        QCOMPARE(toText(*parsed), text);
        QCOMPARE(parsed->epoch, state.epoch);
        QCOMPARE(parsed->head, std::uint64_t(12));
        QCOMPARE(parsed->rosterSeq, std::uint64_t(0));
        QCOMPARE(parsed->serverTime, state.serverTime);
        QVERIFY(test::isStrict(
            base::toBytes(base::asBytes(text)),
            [](base::ByteView bytes) { return parseServerState(base::asText(bytes)); },
            [](const ServerState &s) { return base::toBytes(base::asBytes(toText(s))); }));
    }

    void anyOtherStateIsRefused()
    {
        const std::string epoch = "abababababababababababababababab";
        QVERIFY(parseServerState(epoch + " 1 2 3"));
        QVERIFY(parseServerState(epoch + " 1 2 9223372036854775807"));
        for (const char *rest : {"",
                                 " ",
                                 " 1",
                                 " 1 2",
                                 " 1 2 ",
                                 " 1 2 3 ",
                                 " 1 2 3 4",
                                 " 1  2 3",
                                 "  1 2 3",
                                 "\t1 2 3",
                                 "1 2 3",
                                 " 1 2 3\n",
                                 " -1 2 3",
                                 " +1 2 3",
                                 " 01 2 3",
                                 " 1 2 00",
                                 " 1 2 9223372036854775808",
                                 " 18446744073709551616 2 3",
                                 " 0x1 2 3",
                                 " 1.0 2 3",
                                 " 1,2,3",
                                 " 1 2 3a"})
            QVERIFY2(!parseServerState(epoch + rest), rest);
        QVERIFY(!parseServerState(epoch.substr(1) + " 1 2 3"));
        QVERIFY(!parseServerState("AB" + epoch.substr(2) + " 1 2 3"));
        QVERIFY(!parseServerState("g" + epoch.substr(1) + " 1 2 3"));
        QVERIFY(!parseServerState(" " + epoch + " 1 2 3"));
    }
};

QTEST_APPLESS_MAIN(TestMessages)
#include "tst_messages.moc"
