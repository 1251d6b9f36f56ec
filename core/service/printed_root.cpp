// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/printed_root.h"

#include "protocol/printed_code.h"

namespace throughline::service {

base::Result<sync::RootKeys> readRoot(std::string_view printed)
{
    TL_TRY(base::Bytes bytes, protocol::readPrintedCode(printed, crypto::Secret32::size));
    sync::RootKeys keys(*crypto::Secret32::from(bytes));
    crypto::wipe(bytes);
    return keys;
}

} // namespace throughline::service
