// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "postgres/values.h"

namespace throughline::postgres {

namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);
constexpr std::uint32_t nullLength = 0xFFFFFFFF;

[[nodiscard]] std::uint32_t numberOf(Type type)
{
    return static_cast<std::uint32_t>(type);
}

[[nodiscard]] std::uint32_t arrayNumberOf(Type element)
{
    switch (element) {
    case Type::Bytes:
        return 1001;
    case Type::Number:
        return 1016;
    }
    return 0;
}

} // namespace

void Column::add(std::int64_t value)
{
    addLength(8);
    base::appendU64be(m_elements, static_cast<std::uint64_t>(value));
    ++m_size;
}

void Column::add(base::ByteView value)
{
    addLength(static_cast<std::uint32_t>(value.size()));
    base::append(m_elements, value);
    ++m_size;
}

void Column::addNull()
{
    addLength(nullLength);
    m_hasNull = true;
    ++m_size;
}

std::vector<const char *> Values::pointers() const
{
    std::vector<const char *> pointers;
    pointers.reserve(m_starts.size());
    const auto *const first = reinterpret_cast<const char *>(m_bytes.data());
    for (const std::size_t start : m_starts)
        pointers.push_back(start == none ? nullptr : first + start);
    return pointers;
}

void Values::add(base::ByteView value)
{
    begin(numberOf(Type::Bytes));
    base::append(m_bytes, value);
    end();
}

//! Dimensions, whether there is a null, the type of the elements, how many, from which index on;
//! then the elements, each with its length.
void Values::add(const Column &column)
{
    begin(arrayNumberOf(column.m_type));
    base::appendU32be(m_bytes, column.isEmpty() ? 0 : 1);
    base::appendU32be(m_bytes, column.m_hasNull ? 1 : 0);
    base::appendU32be(m_bytes, numberOf(column.m_type));
    if (!column.isEmpty()) {
        base::appendU32be(m_bytes, static_cast<std::uint32_t>(column.m_size));
        base::appendU32be(m_bytes, 1);
    }
    base::append(m_bytes, column.m_elements);
    end();
}

void Values::addNumber(std::int64_t value)
{
    begin(numberOf(Type::Number));
    base::appendU64be(m_bytes, static_cast<std::uint64_t>(value));
    end();
}

void Values::addNull(Type type)
{
    m_types.push_back(numberOf(type));
    m_starts.push_back(none);
    m_lengths.push_back(0);
}

void Values::begin(std::uint32_t type)
{
    m_types.push_back(type);
    m_starts.push_back(m_bytes.size());
}

void Values::end()
{
    m_lengths.push_back(static_cast<int>(m_bytes.size() - m_starts.back()));
    if (m_bytes.empty())
        m_bytes.push_back(0); // an empty value is not a null: it needs an address
}

} // namespace throughline::postgres
