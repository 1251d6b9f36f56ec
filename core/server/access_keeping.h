// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/context.h"

namespace throughline::server {

//! Writes down what was gathered, one transaction for each organisation that somebody used, and
//! once a day forgets everywhere what is older than the time that it is kept. What fails is tried
//! again the next time. Writer thread.
class AccessKeeping
{
public:
    void run(Context &context);

private:
    void forgetOld(Context &context, std::int64_t today);

    std::int64_t m_forgotten = -1; //!< the day on which that was done last
};

} // namespace throughline::server
