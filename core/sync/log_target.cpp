// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "sync/log_target.h"

namespace throughline::sync {

std::string logTarget(const Position &position, std::size_t maxBytes, std::chrono::seconds wait)
{
    std::string target = "/v1/log?after=" + std::to_string(position.cursor);
    const auto &anchor = position.brought ? position.brought : position.anchor;
    if (anchor)
        target += "&anchor=" + std::to_string(anchor->seq) + '-' + anchor->id.hex();
    return target + "&max=" + std::to_string(maxBytes) + "&wait=" + std::to_string(wait.count());
}

} // namespace throughline::sync
