// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/restored.h"

#include "protocol/cbor.h"

namespace throughline::protocol {

using base::Result;

namespace {

[[nodiscard]] base::Error malformed()
{
    return {base::ErrorCode::Malformed, "A message about a server put back cannot be read."};
}

[[nodiscard]] bool readYesNo(CborReader &in)
{
    const std::uint64_t value = in.uint();
    if (value > 1)
        in.fail();
    return value == 1;
}

} // namespace

base::Bytes encode(const EpochReply &value)
{
    CborWriter out;
    out.map(3).key(1).bytes(value.epoch).key(2).uint(value.common);
    out.key(3).uint(value.recovering ? 1 : 0);
    return out.take();
}

Result<EpochReply> decodeEpochReply(base::ByteView bytes)
{
    CborReader in(bytes);
    EpochReply value;
    in.mapOf(3);
    in.key(1);
    value.epoch = in.fixed<base::EpochId>();
    in.key(2);
    value.common = in.uint();
    in.key(3);
    value.recovering = readYesNo(in);
    return in.finish() ? Result<EpochReply>(value) : malformed();
}

base::Bytes encodeIds(std::span<const Hash> ids)
{
    CborWriter out;
    out.array(ids.size());
    for (const Hash &id : ids)
        out.bytes(id);
    return out.take();
}

Result<std::vector<Hash>> decodeIds(base::ByteView bytes)
{
    CborReader in(bytes);
    const std::size_t count = in.array();
    if (in.failed() || count > mostIdsAsked)
        return malformed();
    std::vector<Hash> ids;
    ids.reserve(count);
    for (std::size_t i = 0; i < count && !in.failed(); ++i)
        ids.push_back(in.fixed<Hash>());
    return in.finish() ? Result<std::vector<Hash>>(std::move(ids)) : malformed();
}

base::Bytes encodePlaces(std::span<const std::uint64_t> places)
{
    CborWriter out;
    out.array(places.size());
    for (const std::uint64_t place : places)
        out.uint(place);
    return out.take();
}

Result<std::vector<std::uint64_t>> decodePlaces(base::ByteView bytes, std::size_t count)
{
    CborReader in(bytes);
    std::vector<std::uint64_t> places;
    for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
        const std::uint64_t place = in.uint();
        if (place >= count || (!places.empty() && place <= places.back()))
            in.fail();
        places.push_back(place);
    }
    return in.finish() ? Result<std::vector<std::uint64_t>>(std::move(places)) : malformed();
}

base::Bytes encodeIndex(std::span<const IndexLine> lines)
{
    CborWriter out;
    out.array(lines.size());
    for (const IndexLine &line : lines) {
        out.array(6).bytes(line.folder).uint(line.lastSeq).uint(line.bytes);
        if (line.snapshot)
            out.bytes(*line.snapshot);
        else
            out.null();
        out.uint(line.mine ? 1 : 0).bytes(line.kid);
    }
    return out.take();
}

Result<std::vector<IndexLine>> decodeIndex(base::ByteView bytes)
{
    CborReader in(bytes);
    std::vector<IndexLine> lines;
    for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
        in.arrayOf(6);
        IndexLine line;
        line.folder = in.fixed<base::FolderId>();
        line.lastSeq = in.uint();
        line.bytes = in.uint();
        if (!in.null())
            line.snapshot = in.fixed<Hash>();
        line.mine = readYesNo(in);
        line.kid = in.fixed<base::KeyId>();
        lines.push_back(line);
        if (lines.size() > indexPageLines)
            in.fail();
    }
    return in.finish() ? Result<std::vector<IndexLine>>(std::move(lines)) : malformed();
}

} // namespace throughline::protocol
