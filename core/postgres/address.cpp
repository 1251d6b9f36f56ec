// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "postgres/address.h"

#include <libpq-fe.h>
#include <memory>
#include <string_view>

namespace throughline::postgres {

using base::Error;
using base::ErrorCode;

bool Address::isOne(const std::string &text)
{
    return text.starts_with("postgresql://") || text.starts_with("postgres://");
}

base::Result<Address> Address::parse(const std::string &url)
{
    const std::unique_ptr<PQconninfoOption, decltype(&PQconninfoFree)> options(
        isOne(url) ? PQconninfoParse(url.c_str(), nullptr) : nullptr, &PQconninfoFree);
    if (!options)
        return Error{ErrorCode::BadUsage,
                     "This is no address of a database; write postgresql://USER@HOST/DATABASE."};
    for (const PQconninfoOption *option = options.get(); option->keyword; ++option) {
        const std::string_view name = option->keyword;
        if ((name == "password" || name == "sslpassword") && option->val)
            return Error{ErrorCode::BadUsage,
                         "Leave the password out of the address, where everybody on this machine "
                         "could read it: put it into a file that PGPASSFILE names (mode 0600)."};
    }
    return Address(url);
}

} // namespace throughline::postgres
