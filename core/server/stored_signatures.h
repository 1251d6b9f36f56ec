// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "protocol/statement.h"

#include <vector>

namespace throughline::server {

//! The signatures of a statement as one value of a table.
[[nodiscard]] base::Bytes
encodeSignatures(const std::vector<protocol::StatementSignature> &signatures);
//! StoreDamaged for anything that `encodeSignatures` does not make.
[[nodiscard]] base::Result<std::vector<protocol::StatementSignature>>
decodeSignatures(base::ByteView bytes);

//! What no store of ours says: something else has written to it.
[[nodiscard]] base::Error damagedOrganisation();

} // namespace throughline::server
