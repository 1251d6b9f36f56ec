// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Throughline/Models/session.h"

#include <QtTest>

#include <functional>
#include <memory>
#include <optional>

// What a test asks of an open device and waits for. The place of an answer is shared with whoever
// brings it: it may come when nobody waits any more.

namespace throughline::test {

//! Longer than any answer takes on a machine that is busy with other tests, in milliseconds.
inline constexpr int answerPatience = 20'000;

//! Nothing where it failed or took too long.
template<class T>
[[nodiscard]] std::optional<T> readIn(models::Session &session,
                                      std::function<base::Result<T>(service::Reader &)> work)
{
    const auto answer = std::make_shared<std::optional<base::Result<T>>>();
    session.read<T>(&session, std::move(work),
                    [answer](base::Result<T> read) { answer->emplace(std::move(read)); });
    if (!QTest::qWaitFor([&answer] { return answer->has_value(); }, answerPatience) || !**answer)
        return std::nullopt;
    return ***answer;
}

//! What was asked of it before has been answered: what is asked first is answered first.
[[nodiscard]] inline bool hasAnswered(models::Session &session)
{
    return readIn<int>(session, [](service::Reader &) -> base::Result<int> { return 0; })
        .has_value();
}

//! Whether it was done.
[[nodiscard]] inline bool writeIn(models::Session &session,
                                  std::function<base::Result<void>(service::Workspace &)> work)
{
    const auto isDone = std::make_shared<std::optional<bool>>();
    session.write<void>(&session, std::move(work),
                        [isDone](const base::Result<void> &done) { *isDone = done.ok(); });
    return QTest::qWaitFor([&isDone] { return isDone->has_value(); }, answerPatience) && **isDone;
}

} // namespace throughline::test
