// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractItemModel>
#include <QVariantMap>

#include <vector>

namespace throughline::test {

//! What a list model shows, as its rows.
template<class Row>
[[nodiscard]] std::vector<Row> rowsOf(const QAbstractItemModel *model)
{
    std::vector<Row> rows;
    for (int i = 0; i < model->rowCount(); ++i)
        rows.push_back(model->data(model->index(i, 0), Qt::UserRole).template value<Row>());
    return rows;
}

//! Which tiles or options there are to choose from.
[[nodiscard]] inline QStringList keysOf(const QVariantList &choices)
{
    QStringList keys;
    for (const QVariant &choice : choices)
        keys.append(choice.toMap().value(QStringLiteral("key")).toString());
    return keys;
}

} // namespace throughline::test
