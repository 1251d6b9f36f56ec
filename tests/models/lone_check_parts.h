// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "open_session.h"

#include "Throughline/Models/lone_check_form.h"

// What the tests of a check on somebody who works alone share.

namespace throughline::test {

inline constexpr std::int64_t minute = 60'000;

//! What stands beside a label.
[[nodiscard]] inline QString valueOf(const QVariantList &facts, const char *label)
{
    for (const QVariant &one : facts) {
        if (one.toMap().value(QStringLiteral("key")).toString() == QLatin1String(label))
            return one.toMap().value(QStringLiteral("text")).toString();
    }
    return {};
}

//! Whether a check is begun in the form, as it comes.
[[nodiscard]] inline bool beginIn(models::Session &session, const QString &where)
{
    models::LoneCheckForm form;
    form.setSession(&session);
    form.setSubject(QStringLiteral("new"));
    if (!QTest::qWaitFor([&form] { return form.isReady(); }))
        return false;
    form.setWhere(where);
    if (!QTest::qWaitFor([&] { return form.where() == where; }))
        return false;
    QSignalSpy saved(&form, &models::LoneCheckForm::saved);
    form.start();
    return QTest::qWaitFor([&saved] { return saved.count() == 1; });
}

} // namespace throughline::test
