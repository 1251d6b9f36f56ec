// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "who_is_here.h"

#include "service/workspace.h"

namespace throughline::cli {

std::string notHere(std::int64_t people)
{
    return (people == 1 ? "1 person is" : std::to_string(people) + " people are")
        + " not on this device: `take` says why.";
}

base::Result<void> noteWhoIsNotHere(Context &context, const service::Workspace &workspace)
{
    TL_TRY(const std::int64_t left, workspace.store().leftBehind.count());
    if (left > 0)
        context.out.note(notHere(left));
    return {};
}

} // namespace throughline::cli
