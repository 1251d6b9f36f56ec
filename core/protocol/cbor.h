// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/bytes.h"
#include "base/id.h"

#include <utility>

namespace throughline::protocol {

//! Writes core deterministic CBOR (sync.md D1). Lengths and integers are always the shortest. The
//! caller writes map keys in ascending order, valid UTF-8 and as many items as announced; nothing
//! checks that here, so the test of every encoder asks isDeterministic(). One thread at a time.
class CborWriter
{
public:
    CborWriter &uint(std::uint64_t value) { return head(0, value); }
    CborWriter &integer(std::int64_t value)
    {
        const auto bits = static_cast<std::uint64_t>(value);
        return value < 0 ? head(1, ~bits) : head(0, bits);
    }
    CborWriter &bytes(base::ByteView value)
    {
        head(2, value.size());
        return raw(value);
    }
    template<class Tag, std::size_t N>
    CborWriter &bytes(const base::FixedBytes<Tag, N> &value)
    {
        return bytes(value.view());
    }
    CborWriter &text(std::string_view value)
    {
        head(3, value.size());
        return raw(base::asBytes(value));
    }
    CborWriter &array(std::size_t count) { return head(4, count); }
    CborWriter &map(std::size_t count) { return head(5, count); }
    CborWriter &null() { return byte(0xf6); }
    CborWriter &key(std::uint64_t k) { return uint(k); }
    //! An item that is deterministic CBOR already.
    CborWriter &raw(base::ByteView encodedItem)
    {
        base::append(m_out, encodedItem);
        return *this;
    }

    [[nodiscard]] std::size_t size() const { return m_out.size(); }
    [[nodiscard]] base::ByteView view() const { return m_out; }
    //! The bytes written; the writer is empty afterwards.
    [[nodiscard]] base::Bytes take() { return std::exchange(m_out, {}); }
    void clear() { m_out.clear(); }

private:
    CborWriter &byte(std::uint8_t value)
    {
        m_out.push_back(value);
        return *this;
    }
    CborWriter &head(std::uint8_t major, std::uint64_t value)
    {
        const auto lead = static_cast<std::uint8_t>(major << 5);
        return value < 24 ? byte(static_cast<std::uint8_t>(lead | value)) : longHead(lead, value);
    }
    CborWriter &longHead(std::uint8_t lead, std::uint64_t value);

    base::Bytes m_out;
};

//! Reads core deterministic CBOR from bytes that somebody else keeps alive, and takes nothing else
//! (sync.md D1). It never allocates. The first violation ends it: from then on failed() is true,
//! every call returns zero or an empty view, and atEnd() is true, so that loops end.
//!
//! A decoder that names its fields with map() and key()/tryKey() must name them in ascending order:
//! that, and not the reader, is what refuses keys out of order, repeated or unknown. Depth is
//! likewise the shape of such a decoder; item() limits the depth below itself. Any thread, one at
//! a time.
class CborReader
{
public:
    enum class Type { Uint, Negative, Bytes, Text, Array, Map, Null, None };

    //! Containers within containers, the outermost counted.
    static constexpr int maxDepth = 8;

    explicit CborReader(base::ByteView in) : m_at(in.data()), m_end(in.data() + in.size()) {}

    [[nodiscard]] std::uint64_t uint() { return head(0); }
    //! Fails outside the range of int64, on either side.
    [[nodiscard]] std::int64_t integer();
    [[nodiscard]] base::ByteView bytes() { return run(head(2)); }
    //! Always valid UTF-8.
    [[nodiscard]] std::string_view text();

    //! The number of items; fails when the bytes that remain cannot hold them, one byte each.
    [[nodiscard]] std::size_t array() { return count(head(4), 1); }
    //! The number of pairs; fails when the bytes that remain cannot hold them.
    [[nodiscard]] std::size_t map() { return count(head(5), 2); }
    //! An array, a map, of exactly n.
    void arrayOf(std::size_t n) { require(array() == n); }
    void mapOf(std::size_t n) { require(map() == n); }

    //! Consumes a null if it is next; false, and no failure, when it is not.
    [[nodiscard]] bool null() { return tryByte(0xf6); }
    //! The next item must be this unsigned key.
    void key(std::uint64_t k) { require(tryKey(k)); }
    //! Consumes this unsigned key if it is next; false, and no failure, when it is not.
    [[nodiscard]] bool tryKey(std::uint64_t k)
    {
        return k < 24 ? tryByte(static_cast<std::uint8_t>(k)) : tryLongKey(k);
    }

    //! F is a base::FixedBytes: a byte string of exactly its size.
    template<class F>
    [[nodiscard]] F fixed()
    {
        F out;
        const base::ByteView found = bytes();
        if (found.size() == F::size)
            std::memcpy(out.bytes.data(), found.data(), F::size);
        else
            fail();
        return out;
    }

    //! What the next item claims to be; None at the end and for what the profile has no place for.
    [[nodiscard]] Type peek() const
    {
        if (m_at == m_end)
            return Type::None;
        const int major = *m_at >> 5;
        if (major < 6)
            return static_cast<Type>(major);
        return *m_at == 0xf6 ? Type::Null : Type::None;
    }

    //! Steps over one whole item that obeys the profile, and returns its bytes.
    [[nodiscard]] base::ByteView item();

    [[nodiscard]] bool failed() const { return m_failed; }
    void fail()
    {
        m_failed = true;
        m_at = m_end;
    }
    [[nodiscard]] bool atEnd() const { return m_at == m_end; }
    //! True when nothing failed and nothing is left over.
    [[nodiscard]] bool finish() const { return !m_failed && m_at == m_end; }

private:
    [[nodiscard]] std::size_t remaining() const { return static_cast<std::size_t>(m_end - m_at); }
    void require(bool condition)
    {
        if (!condition)
            fail();
    }
    [[nodiscard]] bool tryByte(std::uint8_t value)
    {
        const bool found = m_at != m_end && *m_at == value;
        m_at += found ? 1 : 0;
        return found;
    }
    [[nodiscard]] std::uint64_t head(int major)
    {
        if (m_at == m_end || *m_at >> 5 != major) {
            fail();
            return 0;
        }
        const std::uint8_t low = *m_at++ & 31;
        return low < 24 ? low : longHead(low);
    }
    //! n, when so many things of at least `each` bytes can still follow.
    [[nodiscard]] std::size_t count(std::uint64_t n, std::size_t each)
    {
        if (n <= remaining() / each)
            return static_cast<std::size_t>(n);
        fail();
        return 0;
    }
    [[nodiscard]] base::ByteView run(std::uint64_t length)
    {
        const std::size_t n = count(length, 1);
        m_at += n;
        return {m_at - n, n};
    }
    [[nodiscard]] std::uint64_t longHead(std::uint8_t low);
    [[nodiscard]] bool tryLongKey(std::uint64_t k);
    void skip(int depth);
    void skipMap(int depth);

    const std::uint8_t *m_at;
    const std::uint8_t *m_end;
    bool m_failed = false;
};

//! True for exactly one item that obeys the profile. Negative integers below int64 are outside it,
//! because no field of ours can hold one; map keys are integers, ordered as encoded: 0, 1, -1, -2.
[[nodiscard]] bool isDeterministic(base::ByteView bytes);

} // namespace throughline::protocol
