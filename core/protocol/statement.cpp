// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/statement.h"

#include "protocol/cbor.h"
#include "protocol/statement_bodies.h"

namespace throughline::protocol {

namespace {

//! "Type + 128 = the same, critical" (D2).
constexpr std::uint64_t criticalBit = 128;

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
    const std::uint64_t type = typeOf(statement.body);
    out.key(4).uint(statement.critical ? type | criticalBit : type).key(5).bytes(statement.author);
    out.key(6).uint(static_cast<std::uint64_t>(statement.issued.value)).key(7);
    writeBody(out, statement.body);
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
