// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/dump.h"

#include "protocol/bundle.h"
#include "protocol/cbor.h"
#include "protocol/grant.h"
#include "server/organisation.h"

#include <algorithm>

namespace throughline::server {

using base::Result;
using protocol::CborReader;
using protocol::CborWriter;

namespace {

//! 1 did not say which epoch an organisation was in.
constexpr std::uint64_t formatVersion = 2;

//! The first number of a record says what it is.
enum class Record : std::uint64_t {
    Server = 0,
    Token = 1,
    Organisation = 2,
    Row = 3,
    End = 4,
    Quota = 5
};

[[nodiscard]] CborWriter begin(Record kind, std::size_t values)
{
    CborWriter out;
    out.array(1 + values).uint(static_cast<std::uint64_t>(kind));
    return out;
}

[[nodiscard]] base::Error malformed()
{
    return {base::ErrorCode::Malformed,
            "This is no whole backup of a server: take another copy of it."};
}

void write(CborWriter &out, const StoredValue &value)
{
    if (const auto *number = std::get_if<std::int64_t>(&value))
        out.integer(*number);
    else if (const auto *bytes = std::get_if<base::Bytes>(&value))
        out.bytes(base::ByteView(*bytes));
    else
        out.null();
}

[[nodiscard]] StoredValue readValue(CborReader &in, StoredColumn::Kind kind)
{
    if (in.null())
        return {};
    if (kind == StoredColumn::Kind::Number)
        return in.integer();
    return base::toBytes(in.bytes());
}

[[nodiscard]] Result<std::uint64_t> dumpOrganisation(Store &store, const base::OrganisationId &id,
                                                     const PutRecord &put)
{
    TL_TRY(const StoredState state, stateOf(store, id));
    CborWriter first = begin(Record::Organisation, 5);
    first.bytes(id).uint(state.head).uint(state.statements).bytes(state.epoch);
    first.bytes(base::ByteView(state.past.encoded()));
    TL_CHECK(put(first.take()));
    TL_TRY(const Usage usage, usageOf(store, id));
    if (usage.quota) {
        CborWriter quota = begin(Record::Quota, 1);
        quota.uint(*usage.quota);
        TL_CHECK(put(quota.take()));
    }
    TL_TRY(const auto source, store.source(id));
    std::uint64_t entries = 0;
    std::uint64_t number = 0;
    for (const StoredTable &table : storedTables()) {
        TL_CHECK(source->rows(table, [&](const StoredRow &row) {
            entries += table.name == "log" ? 1U : 0U;
            CborWriter out = begin(Record::Row, 1 + row.size());
            out.uint(number);
            for (const StoredValue &value : row)
                write(out, value);
            return put(out.take());
        }));
        ++number;
    }
    return entries;
}

//! Takes records one after the other and builds the store of them.
class Loading
{
public:
    Loading(Store &store, base::Random &random) : m_store(store), m_random(random) {}

    //! True at the end.
    [[nodiscard]] Result<bool> take(base::ByteView record)
    {
        CborReader in(record);
        const std::size_t values = in.array();
        const auto kind = static_cast<Record>(in.uint());
        switch (kind) {
        case Record::Server:
            TL_CHECK(takeServer(in));
            break;
        case Record::Token:
            takeToken(in);
            break;
        case Record::Organisation:
            TL_CHECK(takeOrganisation(in, values));
            break;
        case Record::Row:
            TL_CHECK(takeRow(in, values));
            break;
        case Record::Quota:
            if (!m_sink)
                return malformed();
            TL_CHECK(m_sink->addQuota(std::min(in.uint(), noQuota)));
            break;
        case Record::End:
            if (in.uint() != m_loaded.organisations || !in.finish())
                return malformed();
            TL_CHECK(finishServer());
            TL_CHECK(finishOrganisation());
            return true;
        default:
            return malformed();
        }
        return in.finish() ? Result<bool>(false) : malformed();
    }
    [[nodiscard]] const Dumped &loaded() const { return m_loaded; }

private:
    [[nodiscard]] Result<void> takeServer(CborReader &in)
    {
        const std::uint64_t version = in.uint();
        const auto seed = crypto::Secret32::from(in.bytes());
        if (version == 0 || version > formatVersion || !seed || m_key)
            return malformed();
        m_key = crypto::SigningKey::fromSeed(seed->view());
        return {};
    }
    void takeToken(CborReader &in)
    {
        const auto hash = in.fixed<crypto::Hash>();
        m_tokens.push_back({hash, in.uint() != 0});
    }
    //! It goes on in a new epoch, and knows how far its log is that of the ones before.
    [[nodiscard]] Result<void> takeOrganisation(CborReader &in, std::size_t values)
    {
        TL_CHECK(finishServer());
        TL_CHECK(finishOrganisation());
        StoredState state;
        m_id = in.fixed<base::OrganisationId>();
        state.epoch = base::randomId<base::EpochId>(m_random);
        state.head = in.uint();
        state.statements = in.uint();
        PastEpoch before{{}, state.head};
        if (values > 4) {
            before.epoch = in.fixed<base::EpochId>();
            TL_TRY(state.past, PastEpochs::decode(in.bytes()));
        }
        state.past.add(before);
        TL_TRY(m_sink, m_store.sink(m_id, state));
        ++m_loaded.organisations;
        return {};
    }
    [[nodiscard]] Result<void> takeRow(CborReader &in, std::size_t values)
    {
        const std::uint64_t number = in.uint();
        if (!m_sink || number >= storedTables().size())
            return malformed();
        const StoredTable &table = storedTables()[number];
        if (values != table.columns.size() + 2)
            return malformed();
        StoredRow row;
        for (const StoredColumn &column : table.columns)
            row.push_back(readValue(in, column.kind));
        m_loaded.entries += table.name == "log" ? 1U : 0U;
        return in.failed() ? malformed() : m_sink->add(table, row);
    }
    //! What comes before the first organisation.
    [[nodiscard]] Result<void> finishServer()
    {
        if (!m_key)
            return malformed();
        if (!std::exchange(m_adopted, true))
            return m_store.adopt(*m_key, m_tokens);
        return {};
    }
    [[nodiscard]] Result<void> finishOrganisation()
    {
        if (!m_sink)
            return {};
        TL_CHECK(m_sink->commit());
        m_sink.reset();
        return makeKnown(m_store, m_id);
    }

    Store &m_store;
    base::Random &m_random;
    std::optional<crypto::SigningKey> m_key;
    std::vector<StoredToken> m_tokens;
    bool m_adopted = false; //!< both of them, by the store
    base::OrganisationId m_id;
    std::unique_ptr<RowSink> m_sink; //!< of the organisation that is being filled
    Dumped m_loaded;
};

//! Columns of the table log.
enum LogColumn : std::size_t { Seq = 0, Kind = 2, Id = 4, Body = 8 };

[[nodiscard]] bool isUnderItsHash(const StoredRow &row)
{
    const auto &id = std::get<base::Bytes>(row[Id]);
    const auto &body = std::get<base::Bytes>(row[Body]);
    switch (static_cast<protocol::EntryKind>(std::get<std::int64_t>(row[Kind]))) {
    case protocol::EntryKind::Bundle: {
        const auto bundle = protocol::decodeBundle(body);
        return bundle && base::equal(bundle->id.view(), id);
    }
    case protocol::EntryKind::Grant: {
        const auto grant = protocol::decodeGrant(body);
        return grant && base::equal(grant->id.view(), id);
    }
    case protocol::EntryKind::Roster:
        return body == id;
    case protocol::EntryKind::Snapshot:
    case protocol::EntryKind::Erase:
        return false; // there are none
    }
    return body.empty(); // what is left of an erased folder
}

[[nodiscard]] Result<void> checkOrganisation(Store &store, const base::OrganisationId &id,
                                             Checked &checked)
{
    const std::string name = "Organisation " + id.hex();
    TL_TRY(auto own, store.open(id));
    const auto organisation = Organisation::open(std::move(own), id);
    if (!organisation) {
        checked.findings.push_back(name + ": " + organisation.error().message);
        return {};
    }
    // Read before the entries: more may be added meanwhile, and none up to here may be missing.
    const std::uint64_t head = (*organisation)->head();
    std::uint64_t wrong = 0;
    std::uint64_t missing = 0;
    std::uint64_t last = 0;
    TL_TRY(const auto source, store.source(id));
    for (const StoredTable &table : storedTables()) {
        if (table.name != "log")
            continue;
        TL_CHECK(source->rows(table, [&](const StoredRow &row) -> Result<void> {
            ++checked.what.entries;
            wrong += isUnderItsHash(row) ? 0U : 1U;
            const auto seq = static_cast<std::uint64_t>(std::get<std::int64_t>(row[Seq]));
            missing += seq - last - 1;
            last = seq;
            return {};
        }));
    }
    if (last < head)
        missing += head - last;
    const auto tell = [&](std::uint64_t count, const char *what) {
        if (count > 0)
            checked.findings.push_back(name + ": " + std::to_string(count) + " entries are " + what
                                       + ": put the store back from a backup.");
    };
    tell(missing, "missing");
    tell(wrong, "not what they were");
    return {};
}

} // namespace

Result<StoredState> stateOf(Store &store, const base::OrganisationId &id)
{
    TL_TRY(const auto organisation, store.open(id));
    TL_TRY(const auto reader, organisation->reader());
    return reader->state();
}

Result<Usage> usageOf(Store &store, const base::OrganisationId &id)
{
    TL_TRY(const auto organisation, store.open(id));
    TL_TRY(const auto reader, organisation->reader());
    return reader->usage();
}

Result<void> makeKnown(Store &store, const base::OrganisationId &id)
{
    TL_TRY(auto own, store.open(id));
    TL_TRY(const auto organisation, Organisation::open(std::move(own), id));
    IndexRows index;
    index.add(*organisation->roster(), 0);
    return store.index(index);
}

Result<Dumped> dumpStore(Store &store, const PutRecord &put)
{
    CborWriter server = begin(Record::Server, 2);
    server.uint(formatVersion).bytes(store.signingKey().seed().view());
    TL_CHECK(put(server.take()));
    TL_TRY(const auto tokens, store.tokens());
    for (const StoredToken &token : tokens) {
        CborWriter out = begin(Record::Token, 2);
        out.bytes(token.hash).uint(token.used ? 1 : 0);
        TL_CHECK(put(out.take()));
    }
    TL_TRY(const auto ids, store.organisations());
    Dumped dumped;
    for (const base::OrganisationId &id : ids) {
        TL_TRY(const std::uint64_t entries, dumpOrganisation(store, id, put));
        ++dumped.organisations;
        dumped.entries += entries;
    }
    CborWriter end = begin(Record::End, 1);
    end.uint(dumped.organisations);
    TL_CHECK(put(end.take()));
    return dumped;
}

Result<Dumped> loadStore(Store &store, const TakeRecord &take, base::Random &random)
{
    Loading loading(store, random);
    for (bool atEnd = false; !atEnd;) {
        TL_TRY(const auto record, take());
        if (!record)
            return malformed();
        TL_TRY(atEnd, loading.take(*record));
    }
    return loading.loaded();
}

Result<Checked> checkStore(Store &store)
{
    Checked checked;
    TL_TRY(const auto ids, store.organisations());
    for (const base::OrganisationId &id : ids) {
        ++checked.what.organisations;
        TL_CHECK(checkOrganisation(store, id, checked));
    }
    return checked;
}

} // namespace throughline::server
