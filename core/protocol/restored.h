// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "protocol/types.h"

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

//! What a server that was put back from a backup and its devices say to each other beside the usual
//! (sync.md D8, D13). Maps with integer keys from 1 on; every decoder is strict and answers
//! Malformed.
namespace throughline::protocol {

//! Status of a reply: the server was put back, and serves nobody's reading before an administrator
//! has confirmed its list of members. Ask again later.
inline constexpr int recoveringStatus = 423;

//! GET /v1/epoch?before=HEX&anchor=SEQ-IDHEX: where the server stands, and how much of the log that
//! the asker knows of that epoch is in this one. The anchor, an entry that the asker received
//! there, need not be given: where it is, and is not in this log, nothing is the same.
struct EpochReply
{
    base::EpochId epoch;
    //! Entries up to this seq are the same in both logs; 0 for an epoch that was never before.
    std::uint64_t common = 0;
    bool recovering = false; //!< it waits for an administrator
};
[[nodiscard]] base::Bytes encode(const EpochReply &value);
[[nodiscard]] base::Result<EpochReply> decodeEpochReply(base::ByteView bytes);

//! POST /v1/missing, body `[id..]`: which entries the log has not got. The answer `[place..]` is
//! their places in the question, ascending.
inline constexpr std::size_t mostIdsAsked = 1024;
[[nodiscard]] base::Bytes encodeIds(std::span<const Hash> ids);
[[nodiscard]] base::Result<std::vector<Hash>> decodeIds(base::ByteView bytes);
[[nodiscard]] base::Bytes encodePlaces(std::span<const std::uint64_t> places);
//! Malformed too where a place is none of `count`, or they do not ascend.
[[nodiscard]] base::Result<std::vector<std::uint64_t>> decodePlaces(base::ByteView bytes,
                                                                    std::size_t count);

//! One folder in GET /v1/index?page=N: `[[folder, last_seq, bytes, snap_id|null, mine, kid]..]`,
//! own ones first, then the latest first. A page that is not full is the last one. What is written
//! meanwhile moves to the front: the log, read on, has it.
struct IndexLine
{
    base::FolderId folder;
    std::uint64_t lastSeq = 0;
    std::uint64_t bytes = 0; //!< of all its entries
    std::optional<Hash> snapshot; //!< none is ever made yet
    bool mine = false; //!< a team that the reader writes for as a member has it
    base::KeyId kid; //!< of the key in force

    friend bool operator==(const IndexLine &, const IndexLine &) = default;
};
inline constexpr std::size_t indexPageLines = 4096;
[[nodiscard]] base::Bytes encodeIndex(std::span<const IndexLine> lines);
[[nodiscard]] base::Result<std::vector<IndexLine>> decodeIndex(base::ByteView bytes);

} // namespace throughline::protocol
