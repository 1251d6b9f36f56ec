// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "target.h"

#include "crypto/hash.h"
#include "store/key_file_format.h"

using namespace throughline;

namespace {

//! A damaged file is never taken for a wrong passphrase, and what is taken is what was written.
void tryFile(base::ByteView file)
{
    const auto read = store::KeyFileFormat::decode(file);
    if (!read) {
        fuzz::holds(read.error().code == base::ErrorCode::KeyFileDamaged
                        || read.error().code == base::ErrorCode::StoreTooNew,
                    "the error");
        return;
    }
    fuzz::same(read->encode(), file, "the file");
    fuzz::holds(read->cost.isAcceptable(), "the cost of a guess");
}

} // namespace

//! F11: the key file: as it lies there, and its map with length and hash put right, which no damage
//! by chance would do.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    tryFile({data, size});
    base::Bytes file = base::toBytes(base::asBytes("TLKEY1"));
    base::appendU32le(file, static_cast<std::uint32_t>(size));
    base::append(file, {data, size});
    base::append(file, crypto::blake2b256({file}).view());
    tryFile(file);
    return 0;
}
