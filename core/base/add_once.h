// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <utility>
#include <vector>

namespace throughline::base {

//! Puts something behind the others unless it is among them: for a few, whose order counts.
template<class T, class One>
void addOnce(std::vector<T> &all, One &&one)
{
    if (std::find(all.begin(), all.end(), one) == all.end())
        all.emplace_back(std::forward<One>(one));
}

} // namespace throughline::base
