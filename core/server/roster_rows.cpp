// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "server/roster_rows.h"

#include "protocol/cbor.h"

namespace throughline::server {

using base::Result;
using protocol::SignedStatement;
using protocol::StatementSignature;

namespace {

[[nodiscard]] base::Bytes encodeSignatures(const std::vector<StatementSignature> &signatures)
{
    protocol::CborWriter out;
    out.array(signatures.size());
    for (const auto &[device, signature] : signatures)
        out.array(2).bytes(device).bytes(signature);
    return out.take();
}

[[nodiscard]] Result<std::vector<StatementSignature>> decodeSignatures(base::ByteView bytes)
{
    std::vector<StatementSignature> signatures;
    protocol::CborReader in(bytes);
    for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
        in.arrayOf(2);
        const auto device = in.fixed<base::DeviceId>();
        signatures.emplace_back(device, in.fixed<protocol::Signature>());
    }
    if (!in.finish())
        return base::Error{base::ErrorCode::StoreDamaged,
                           "An organisation's store is damaged: put it back from a backup."};
    return signatures;
}

} // namespace

Result<std::vector<SignedStatement>> readStatements(sqlite::Connection &db, std::uint64_t from,
                                                    std::uint64_t end)
{
    std::vector<SignedStatement> statements;
    auto rows = db.query("SELECT body, sig FROM roster WHERE seq >= ?1 AND seq < ?2 ORDER BY seq",
                         from, end);
    TL_EACH_ROW (rows) {
        TL_TRY(auto signatures, decodeSignatures(rows.blob(1)));
        statements.push_back({base::toBytes(rows.blob(0)), std::move(signatures)});
    }
    return statements;
}

Result<void> insertStatements(sqlite::Connection &db, std::uint64_t firstSeq,
                              std::span<const SignedStatement> statements)
{
    std::uint64_t seq = firstSeq;
    for (const SignedStatement &statement : statements) {
        const base::Bytes signatures = encodeSignatures(statement.signatures);
        TL_CHECK(db.run("INSERT INTO roster(seq, body, sig) VALUES(?1, ?2, ?3)", seq++,
                        base::ByteView(statement.bytes), base::ByteView(signatures)));
    }
    return {};
}

} // namespace throughline::server
