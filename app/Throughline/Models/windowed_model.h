// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QAbstractListModel>

#include <deque>
#include <unordered_map>
#include <vector>

namespace throughline::models {

//! A long list of which only the part around the screen is in memory: the keys of all rows, in
//! order, and the rows of the pages seen last. A page is fetched by its keys, off the interface's
//! thread, when a row of it is first asked for; until it comes its rows are empty. Interface
//! thread.
template<class Key, class Row>
class WindowedModel : public QAbstractListModel
{
public:
    enum Role { RowRole = Qt::UserRole };
    static constexpr std::size_t pageRows = 64;
    static constexpr std::size_t mostPages = 16; //!< a screen shows two at the most

    using QAbstractListModel::QAbstractListModel;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_keys.size());
    }
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || role != RowRole)
            return {};
        return QVariant::fromValue(rowAt(static_cast<std::size_t>(index.row())));
    }
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override { return {{RowRole, "row"}}; }

    //! For tests: pages in memory.
    [[nodiscard]] std::size_t pagesHeld() const { return m_pages.size(); }

protected:
    //! Asks for the rows of these keys; `setPage` brings them, with this version.
    virtual void fetch(std::size_t page, std::vector<Key> keys, std::uint64_t version) const = 0;
    //! What a row shows besides its own record, such as the heading of its month.
    virtual void decorate(Row &, std::size_t) const {}

    [[nodiscard]] const std::vector<Key> &keys() const { return m_keys; }
    //! Everything again: rows that are on the screen keep what they show until the new comes.
    void setKeys(std::vector<Key> keys)
    {
        ++m_version;
        for (auto &[page, held] : m_pages)
            held.isOld = true;
        const int before = rowCount();
        const int after = static_cast<int>(keys.size());
        if (after > before) {
            beginInsertRows({}, before, after - 1);
            m_keys = std::move(keys);
            endInsertRows();
        } else if (after < before) {
            beginRemoveRows({}, after, before - 1);
            m_keys = std::move(keys);
            endRemoveRows();
        } else {
            m_keys = std::move(keys);
        }
        if (after > 0)
            emit dataChanged(index(0), index(after - 1));
    }
    void setPage(std::size_t page, std::vector<Row> rows, std::uint64_t version)
    {
        if (version != m_version)
            return;
        Page &held = m_pages[page];
        held.rows = std::move(rows);
        held.isOld = false;
        held.isAsked = false;
        const int first = static_cast<int>(page * pageRows);
        const int last = std::min(first + static_cast<int>(held.rows.size()), rowCount()) - 1;
        if (last >= first)
            emit dataChanged(index(first), index(last));
    }

private:
    struct Page
    {
        std::vector<Row> rows;
        bool isOld = true;
        bool isAsked = false; //!< for `version`
        std::uint64_t version = 0;
    };

    [[nodiscard]] Row rowAt(std::size_t at) const
    {
        const std::size_t number = at / pageRows;
        Page &page = touch(number);
        if (page.isOld && !(page.isAsked && page.version == m_version)) {
            page.isAsked = true;
            page.version = m_version;
            const auto first = m_keys.begin() + static_cast<std::ptrdiff_t>(number * pageRows);
            const auto end = std::min(m_keys.end() - first, static_cast<std::ptrdiff_t>(pageRows));
            fetch(number, std::vector<Key>(first, first + end), m_version);
        }
        const std::size_t in = at % pageRows;
        Row row = in < page.rows.size() ? page.rows[in] : Row{};
        decorate(row, at);
        return row;
    }
    //! The page, as the one seen last; those not seen for longest go.
    [[nodiscard]] Page &touch(std::size_t number) const
    {
        std::erase(m_order, number);
        m_order.push_back(number);
        if (m_order.size() > mostPages) {
            m_pages.erase(m_order.front());
            m_order.pop_front();
        }
        return m_pages[number];
    }

    std::vector<Key> m_keys;
    std::uint64_t m_version = 0;
    // A view asks through const functions; what it asks for is remembered.
    mutable std::unordered_map<std::size_t, Page> m_pages;
    mutable std::deque<std::size_t> m_order; //!< of pages, seen last at the end
};

} // namespace throughline::models
