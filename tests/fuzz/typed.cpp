// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "target.h"

#include "protocol/printed_code.h"
#include "protocol/server_address.h"

using namespace throughline;

//! F10: what people type or scan: codes from paper, and where a server is. What is taken means the
//! same when it is written again.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const std::string_view text = base::asText({data, size});
    for (const std::size_t length : {16U, 32U}) {
        if (const auto code = protocol::readPrintedCode(text, length)) {
            fuzz::holds(code->size() == length, "the code's length");
            const auto again = protocol::readPrintedCode(protocol::printCode(*code), length);
            fuzz::holds(again.ok() && *again == *code, "the code");
        }
    }
    if (const auto address = protocol::ServerAddress::parse(text)) {
        const auto again = protocol::ServerAddress::parse(address->text());
        fuzz::holds(again.ok() && again->url == address->url && again->pins == address->pins,
                    "the address");
    }
    return 0;
}
