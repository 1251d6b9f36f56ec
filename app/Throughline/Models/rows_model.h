// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>
#include <QTimer>

#include <algorithm>
#include <utility>
#include <vector>

namespace throughline::models {

//! A short list of rows for a view. A row is a gadget with a `key()`; delegates declare
//! `required property ... row`. New contents keep the rows that stay, so that focus and the place
//! on the screen stay too.
template<class Row>
class RowsModel : public QAbstractListModel
{
public:
    enum Role { RowRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || role != RowRole)
            return {};
        return QVariant::fromValue(m_rows.at(static_cast<std::size_t>(index.row())));
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return {{RowRole, "row"}}; }

    [[nodiscard]] const std::vector<Row> &rows() const { return m_rows; }
    //! How many rows there are, those on their way included.
    [[nodiscard]] int wholeCount() const
    {
        return static_cast<int>(std::max(m_rows.size(), m_wanted.size()));
    }
    void setRows(std::vector<Row> rows)
    {
        m_wanted.clear();
        show(std::move(rows));
    }
    //! The same in turns, so that many costly rows hold no frame up: those that are there and what
    //! a screen shows first at once, then a few at a time.
    void setRowsInTurns(std::vector<Row> rows)
    {
        m_wanted = std::move(rows);
        takeTurn(std::max(m_rows.size(), firstRows));
    }

private:
    static constexpr std::size_t firstRows = 6;
    static constexpr std::size_t rowsOfATurn = 3;

    void takeTurn(std::size_t count)
    {
        if (count >= m_wanted.size())
            return show(std::exchange(m_wanted, {}));
        show({m_wanted.begin(), m_wanted.begin() + static_cast<std::ptrdiff_t>(count)});
        if (m_turnComes)
            return;
        m_turnComes = true;
        QTimer::singleShot(0, this, [this] {
            m_turnComes = false;
            if (!m_wanted.empty()) // else all have come another way
                takeTurn(m_rows.size() + rowsOfATurn);
        });
    }

    //! Replaces what differs: the rows between the first and the last change.
    void show(std::vector<Row> rows)
    {
        const auto sameKey = [](const Row &a, const Row &b) { return a.key() == b.key(); };
        const auto [oldEnd, newEnd] =
            std::mismatch(m_rows.begin(), m_rows.end(), rows.begin(), rows.end(), sameKey);
        const auto front = oldEnd - m_rows.begin();
        const auto [oldBack, newBack] =
            std::mismatch(m_rows.rbegin(), std::make_reverse_iterator(oldEnd), rows.rbegin(),
                          std::make_reverse_iterator(newEnd), sameKey);
        const auto back = oldBack - m_rows.rbegin();
        removeBetween(front, static_cast<std::ptrdiff_t>(m_rows.size()) - back);
        insertBetween(rows, front, static_cast<std::ptrdiff_t>(rows.size()) - back);
        const std::vector<Row> before = std::exchange(m_rows, std::move(rows));
        for (std::size_t at = 0; at < m_rows.size(); ++at) {
            if (!(m_rows[at] == before[at]))
                emit dataChanged(index(static_cast<int>(at)), index(static_cast<int>(at)));
        }
    }
    void removeBetween(std::ptrdiff_t first, std::ptrdiff_t end)
    {
        if (first >= end)
            return;
        beginRemoveRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
        m_rows.erase(m_rows.begin() + first, m_rows.begin() + end);
        endRemoveRows();
    }
    void insertBetween(const std::vector<Row> &rows, std::ptrdiff_t first, std::ptrdiff_t end)
    {
        if (first >= end)
            return;
        beginInsertRows({}, static_cast<int>(first), static_cast<int>(end) - 1);
        m_rows.insert(m_rows.begin() + first, rows.begin() + first, rows.begin() + end);
        endInsertRows();
    }

    std::vector<Row> m_rows;
    std::vector<Row> m_wanted; //!< all, while they come in turns; else none
    bool m_turnComes = false;
};

} // namespace throughline::models
