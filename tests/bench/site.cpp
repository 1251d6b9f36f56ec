// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "site.h"

#include "devices.h"

namespace throughline::bench {

base::Result<void> Site::start(const std::string &program, std::size_t devices)
{
    TL_CHECK(server.start(program, (folder() / "server").string(),
                          {QStringLiteral("--device-requests"), QStringLiteral("0")}));
    for (std::size_t i = 0; i < devices; ++i)
        homes.push_back(folder() / ("device" + std::to_string(i)));
    return makeDevices(homes, server.url());
}

} // namespace throughline::bench
