// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/search.h"

#include "service/visible_kinds.h"

namespace throughline::service {

base::Result<std::vector<store::SearchHit>> searchRecords(const Workspace &workspace,
                                                          std::string_view text, std::int64_t limit)
{
    TL_CHECK(workspace.requireMember());
    return workspace.store().records.search(
        text, limit, [&](domain::Kind kind) { return maySee(workspace, kind); });
}

} // namespace throughline::service
