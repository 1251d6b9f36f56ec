// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "open_session.h"

#include <memory>
#include <optional>

namespace throughline::test {

//! A form that is ready, or the test fails.
template<class Form>
[[nodiscard]] std::unique_ptr<Form> opened(models::Session &session, const base::RecordId &subject)
{
    auto form = std::make_unique<Form>();
    form->setSession(&session);
    form->setSubject(hex(subject));
    return QTest::qWaitFor([&] { return form->isReady(); }) ? std::move(form) : nullptr;
}

[[nodiscard]] inline std::int64_t count(models::Session &session, domain::Kind kind)
{
    std::optional<std::int64_t> found;
    session.read<std::int64_t>(
        &session, [kind](service::Reader &reader) { return reader.store().records.count(kind); },
        [&](base::Result<std::int64_t> read) { found = read.ok() ? *read : -1; });
    return QTest::qWaitFor([&] { return found.has_value(); }) ? *found : -1;
}

} // namespace throughline::test
