// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/posting_list.h"

namespace throughline::store {

namespace {

//! Writes rising numbers.
class Writer
{
public:
    explicit Writer(std::int64_t start) : m_last(start) {}

    void add(std::int64_t number)
    {
        appendDistance(static_cast<std::uint64_t>(number - m_last), m_block);
        m_last = number;
    }
    [[nodiscard]] base::Bytes take() { return std::move(m_block); }

    static void appendDistance(std::uint64_t distance, base::Bytes &block)
    {
        for (; distance >= 0x80; distance >>= 7)
            block.push_back(static_cast<std::uint8_t>(distance | 0x80));
        block.push_back(static_cast<std::uint8_t>(distance));
    }

private:
    std::int64_t m_last;
    base::Bytes m_block;
};

} // namespace

std::int64_t lastPosting(std::int64_t start, base::ByteView block)
{
    std::int64_t last = start;
    forEachPosting(start, block, [&](std::int64_t one) { last = one; });
    return last;
}

void insertPosting(std::int64_t start, std::int64_t number, base::Bytes &block)
{
    const std::int64_t last = lastPosting(start, block);
    if (block.empty() || last < number) {
        Writer::appendDistance(static_cast<std::uint64_t>(number - last), block);
        return;
    }
    Writer writer(start);
    bool isIn = false;
    forEachPosting(start, block, [&](std::int64_t one) {
        if (!isIn && one > number)
            writer.add(number);
        isIn = isIn || one >= number;
        writer.add(one);
    });
    block = writer.take();
}

std::optional<base::Bytes> withoutPosting(std::int64_t start, std::int64_t number,
                                          base::ByteView block)
{
    Writer writer(start);
    bool isFound = false;
    forEachPosting(start, block, [&](std::int64_t one) {
        if (one == number)
            isFound = true;
        else
            writer.add(one);
    });
    return isFound ? std::optional(writer.take()) : std::nullopt;
}

} // namespace throughline::store
