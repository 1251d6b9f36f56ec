// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"

#include <concepts>
#include <cstdint>
#include <optional>
#include <vector>

namespace throughline::postgres {

//! PostgreSQL's numbers of the types that are used: its wire form needs them.
enum class Type : std::uint32_t { Bytes = 17, Number = 20 };

//! One column of many rows, sent as one array: `unnest` makes rows of several of them. A null
//! stands where a row has no value.
class Column
{
public:
    explicit Column(Type type) : m_type(type) {}

    void add(std::int64_t value);
    void add(std::uint64_t value) { add(static_cast<std::int64_t>(value)); }
    void add(base::ByteView value);
    void addNull();
    template<class Tag, std::size_t N>
    void add(const base::FixedBytes<Tag, N> &value)
    {
        add(value.view());
    }
    template<class T>
    void add(const std::optional<T> &value)
    {
        if (value)
            add(*value);
        else
            addNull();
    }
    [[nodiscard]] std::size_t size() const { return m_size; }
    [[nodiscard]] bool isEmpty() const { return m_size == 0; }

private:
    friend class Values;
    void addLength(std::uint32_t length) { base::appendU32be(m_elements, length); }

    Type m_type;
    std::size_t m_size = 0;
    bool m_hasNull = false;
    base::Bytes m_elements;
};

//! The values of one statement, $1, $2 ... in their order, in binary.
class Values
{
public:
    template<class... T>
    explicit Values(const T &...values)
    {
        (add(values), ...);
    }

    [[nodiscard]] int size() const { return static_cast<int>(m_types.size()); }
    [[nodiscard]] const std::vector<std::uint32_t> &types() const { return m_types; }
    //! Good until the next change.
    [[nodiscard]] std::vector<const char *> pointers() const;
    [[nodiscard]] const std::vector<int> &lengths() const { return m_lengths; }

    template<std::integral T>
    void add(T value)
    {
        addNumber(static_cast<std::int64_t>(value));
    }
    template<std::floating_point T>
    void add(T) = delete;
    void add(base::ByteView value);
    void add(const base::Bytes &value) { add(base::ByteView(value)); }
    void add(const Column &column);
    template<class Tag, std::size_t N>
    void add(const base::FixedBytes<Tag, N> &value)
    {
        add(value.view());
    }
    //! A null of a number; bytes otherwise.
    template<class T>
    void add(const std::optional<T> &value)
    {
        if (value)
            add(*value);
        else
            addNull(std::integral<T> ? Type::Number : Type::Bytes);
    }
    void addNull(Type type);

private:
    void addNumber(std::int64_t value);
    void begin(std::uint32_t type);
    void end();

    std::vector<std::uint32_t> m_types;
    std::vector<std::size_t> m_starts; //!< in m_bytes; `none` for a null
    std::vector<int> m_lengths;
    base::Bytes m_bytes;
};

} // namespace throughline::postgres
