// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/cbor.h"

#include <QTest>

#include <rapidcheck.h>

#include <limits>
#include <map>

using namespace throughline;
using base::Bytes;
using base::ByteView;
using protocol::CborReader;
using protocol::CborWriter;
using protocol::isDeterministic;

namespace {

Bytes hex(const char *text)
{
    const auto bytes = base::fromHex(text);
    Q_ASSERT(bytes);
    return *bytes;
}

//! A CBOR item as a tree. The codec below is a second, plain implementation of the profile, so that
//! the product's is not tested against itself.
struct Tree
{
    CborReader::Type type = CborReader::Type::Null;
    std::uint64_t number = 0; //!< The argument of Uint and Negative.
    std::string run; //!< Bytes or Text.
    std::vector<Tree> items;
    std::map<std::pair<bool, std::uint64_t>, Tree> pairs;
};

using Type = CborReader::Type;

void write(CborWriter &out, const Tree &tree)
{
    switch (tree.type) {
    case Type::Uint:
        out.uint(tree.number);
        return;
    case Type::Negative:
        out.integer(-1 - static_cast<std::int64_t>(tree.number));
        return;
    case Type::Bytes:
        out.bytes(base::asBytes(tree.run));
        return;
    case Type::Text:
        out.text(tree.run);
        return;
    case Type::Array:
        out.array(tree.items.size());
        for (const Tree &item : tree.items)
            write(out, item);
        return;
    case Type::Map:
        out.map(tree.pairs.size());
        for (const auto &[key, value] : tree.pairs) {
            if (key.first)
                out.integer(-1 - static_cast<std::int64_t>(key.second));
            else
                out.key(key.second);
            write(out, value);
        }
        return;
    case Type::Null:
    case Type::None:
        out.null();
        return;
    }
}

Bytes encode(const Tree &tree)
{
    CborWriter out;
    write(out, tree);
    return out.take();
}

//! Reads plain CBOR without any of the profile's rules but those of the tree itself; rules such as
//! shortest lengths and key order show as bytes that do not come back the same.
struct LooseReader
{
    ByteView in;
    std::size_t at = 0;
    bool bad = false;

    std::uint8_t next()
    {
        if (at < in.size())
            return in[at++];
        bad = true;
        return 0;
    }

    Tree read(int depth)
    {
        Tree tree;
        const std::uint8_t lead = next();
        std::uint64_t n = lead & 31;
        if (n > 27 || lead >= 0xc0) {
            bad = bad || lead != 0xf6;
            return tree;
        }
        if (n >= 24) {
            const int width = 1 << (n - 24);
            n = 0;
            for (int i = 0; i < width; ++i)
                n = n << 8 | next();
        }
        tree.type = static_cast<Type>(lead >> 5);
        bad = bad || (lead >= 0x40 && n > in.size() - at) || (lead >= 0x80 && depth == 0)
            || (tree.type == Type::Negative && n >> 63 != 0);
        if (!bad)
            fill(tree, n, depth);
        return tree;
    }

    void fill(Tree &tree, std::uint64_t n, int depth)
    {
        if (tree.type == Type::Uint || tree.type == Type::Negative)
            tree.number = n;
        for (; n > 0 && !bad && tree.type >= Type::Bytes; --n) {
            if (tree.type == Type::Array) {
                tree.items.push_back(read(depth - 1));
            } else if (tree.type == Type::Map) {
                const Tree key = read(0);
                bad = bad || key.type > Type::Negative;
                tree.pairs[{key.type == Type::Negative, key.number}] = read(depth - 1);
            } else {
                tree.run.push_back(static_cast<char>(next()));
            }
        }
        bad = bad || (tree.type == Type::Text && !base::isUtf8(tree.run));
    }
};

//! What isDeterministic must answer: the bytes decode, and encode to themselves.
bool comesBackTheSame(ByteView bytes)
{
    LooseReader reader{bytes};
    const Tree tree = reader.read(CborReader::maxDepth);
    if (reader.bad || reader.at != bytes.size())
        return false;
    CborWriter out;
    write(out, tree);
    return base::equal(out.view(), bytes);
}

std::uint64_t anyNumber()
{
    const int bits = *rc::gen::inRange(0, 65);
    const auto value = *rc::gen::arbitrary<std::uint64_t>();
    return bits == 0 ? 0 : value >> (64 - bits);
}

Tree anyTree(int depth)
{
    static const std::string snippets[] = {"", "a", "Example", "\u00fc\u6c34\U00010151"};
    Tree tree;
    tree.type = static_cast<Type>(*rc::gen::inRange(0, depth > 0 ? 7 : 4));
    switch (tree.type) {
    case Type::Uint:
        tree.number = anyNumber();
        break;
    case Type::Negative:
        tree.number = anyNumber() >> 1;
        break;
    case Type::Bytes:
        tree.run = *rc::gen::container<std::string>(rc::gen::arbitrary<char>());
        break;
    case Type::Text:
        for (int n = *rc::gen::inRange(0, 12); n > 0; --n)
            tree.run += snippets[*rc::gen::inRange(0, 4)];
        break;
    case Type::Array:
        for (int n = *rc::gen::inRange(0, 5); n > 0; --n)
            tree.items.push_back(anyTree(depth - 1));
        break;
    case Type::Map:
        for (int n = *rc::gen::inRange(0, 5); n > 0; --n) {
            const bool negative = *rc::gen::inRange(0, 4) == 0;
            tree.pairs[{negative, anyNumber() >> 1}] = anyTree(depth - 1);
        }
        break;
    case Type::Null:
    case Type::None:
        break;
    }
    return tree;
}

//! Bytes biased to the lead bytes where decoders go wrong.
rc::Gen<std::uint8_t> nearCborByte()
{
    return rc::gen::oneOf(rc::gen::arbitrary<std::uint8_t>(),
                          rc::gen::element<std::uint8_t>(0x00, 0x17, 0x18, 0x19, 0x1b, 0x20, 0x38,
                                                         0x40, 0x41, 0x58, 0x60, 0x61, 0x78, 0x80,
                                                         0x81, 0x82, 0x98, 0xa0, 0xa1, 0xa2, 0xb8,
                                                         0xbf, 0xc0, 0xf4, 0xf6, 0xf9, 0xff));
}

Bytes nested(std::size_t depth, std::uint8_t opener)
{
    Bytes bytes;
    for (std::size_t i = 0; i < depth; ++i) {
        bytes.push_back(opener);
        if (opener == 0xa1)
            bytes.push_back(0x00);
    }
    bytes.push_back(0xf6);
    return bytes;
}

} // namespace

class TestCbor : public QObject
{
    Q_OBJECT

private slots:
    void appendixA_data();
    void appendixA();
    void unsignedNumbers();
    void negativeNumbers();
    void readerTakesWhatTheWriterWrites();
    void refused_data();
    void refused();
    void hostileLengths();
    void depth();
    void failureSticks();
    void optionalFields();
    void fieldsOutOfOrder();
    void exactCounts();
    void fixedSizes();
    void peekNamesTheNextItem();
    void itemReturnsItsBytes();
    void takeEmptiesTheWriter();
    void generatedTreesAreAccepted();
    void everyPrefixIsRefused();
    void everyShortStringOfBytes();
    void acceptedBytesComeBackTheSame();
    void mutatedBytesComeBackTheSame();
};

void TestCbor::appendixA_data()
{
    QTest::addColumn<QByteArray>("text");
    // Every example of RFC 8949 appendix A that the profile has a place for.
    for (const char *text : {"00",
                             "01",
                             "0a",
                             "17",
                             "1818",
                             "1819",
                             "1864",
                             "1903e8",
                             "1a000f4240",
                             "1b000000e8d4a51000",
                             "1bffffffffffffffff",
                             "20",
                             "29",
                             "3863",
                             "3903e7",
                             "f6",
                             "40",
                             "4401020304",
                             "60",
                             "6161",
                             "6449455446",
                             "62225c",
                             "62c3bc",
                             "63e6b0b4",
                             "64f0908591",
                             "80",
                             "83010203",
                             "8301820203820405",
                             "98190102030405060708090a0b0c0d0e0f101112131415161718181819",
                             "a0",
                             "a201020304"})
        QTest::newRow(text) << QByteArray(text);
}

void TestCbor::appendixA()
{
    QFETCH(QByteArray, text);
    const Bytes bytes = hex(text.constData());
    QVERIFY(isDeterministic(bytes));
    QVERIFY(comesBackTheSame(bytes));
}

void TestCbor::unsignedNumbers()
{
    const std::pair<std::uint64_t, const char *> vectors[] = {
        {0, "00"},
        {23, "17"},
        {24, "1818"},
        {255, "18ff"},
        {256, "190100"},
        {65535, "19ffff"},
        {65536, "1a00010000"},
        {0xffffffff, "1affffffff"},
        {0x100000000, "1b0000000100000000"},
        {1000000000000, "1b000000e8d4a51000"},
        {18446744073709551615u, "1bffffffffffffffff"}};
    for (const auto &[value, text] : vectors) {
        CborWriter out;
        QCOMPARE(base::toHex(out.uint(value).view()), std::string(text));
        CborReader in(out.view());
        QCOMPARE(in.uint(), value);
        QVERIFY(in.finish());
    }
}

void TestCbor::negativeNumbers()
{
    constexpr auto least = std::numeric_limits<std::int64_t>::min();
    const std::pair<std::int64_t, const char *> vectors[] = {{-1, "20"},
                                                             {-10, "29"},
                                                             {-24, "37"},
                                                             {-25, "3818"},
                                                             {-100, "3863"},
                                                             {-1000, "3903e7"},
                                                             {least, "3b7fffffffffffffff"},
                                                             {0, "00"},
                                                             {-(least + 1), "1b7fffffffffffffff"}};
    for (const auto &[value, text] : vectors) {
        CborWriter out;
        QCOMPARE(base::toHex(out.integer(value).view()), std::string(text));
        CborReader in(out.view());
        QCOMPARE(in.integer(), value);
        QVERIFY(in.finish());
    }
    for (const char *text : {"1b8000000000000000", "3b8000000000000000", "3bffffffffffffffff"}) {
        const Bytes bytes = hex(text);
        CborReader in(bytes);
        QCOMPARE(in.integer(), std::int64_t{0});
        QVERIFY(in.failed());
    }
}

void TestCbor::readerTakesWhatTheWriterWrites()
{
    const auto id = base::RecordId::fromHex("000102030405060708090a0b0c0d0e0f");
    CborWriter out;
    out.map(5).key(0).uint(1).key(1).bytes(*id).key(2).text("M\u00fcller Example");
    out.key(30).null().key(300).array(2).integer(-7).raw(hex("a0"));
    QCOMPARE(out.size(), out.view().size());
    const Bytes bytes = out.take();

    CborReader in(bytes);
    in.mapOf(5);
    in.key(0);
    QCOMPARE(in.uint(), std::uint64_t{1});
    in.key(1);
    QVERIFY(in.fixed<base::RecordId>() == *id);
    in.key(2);
    QVERIFY(in.text() == "M\u00fcller Example");
    in.key(30);
    QVERIFY(in.null());
    in.key(300);
    in.arrayOf(2);
    QCOMPARE(in.integer(), std::int64_t{-7});
    QCOMPARE(in.map(), std::size_t{0});
    QVERIFY(in.finish());
}

void TestCbor::refused_data()
{
    QTest::addColumn<QByteArray>("text");
    const std::pair<const char *, std::vector<const char *>> classes[] = {
        {"nothing", {""}},
        {"more than one item", {"0000", "f6f6", "8000"}},
        {"cut short",
         {"18", "19ff", "1a000100", "1b00000001000000", "41", "6261", "81", "a1", "a101"}},
        {"number not the shortest",
         {"1800", "1817", "190000", "1900ff", "1a0000ffff", "1b00000000ffffffff", "3800",
          "3900ff"}},
        {"length not the shortest", {"5800", "580161", "7800", "9800", "b800", "590001ff"}},
        {"indefinite length", {"5f4100ff", "7f6161ff", "9fff", "9f00ff", "bf0000ff", "ff"}},
        {"reserved length", {"1c", "1d", "1e", "1f", "3c", "5c00", "7d00", "9e", "bc"}},
        {"float", {"f90000", "fa47c35000", "fb3ff199999999999a", "f97e00"}},
        {"simple value", {"f4", "f5", "f7", "f0", "e0", "f8ff", "f820", "f816"}},
        {"tag",
         {"c001", "c11a514b67b0", "c249010000000000000000", "d74401020304", "d818456449455446"}},
        {"bad UTF-8", {"61ff", "62c0af", "63eda080", "64f4908080", "61c3"}},
        {"key not an integer", {"a1616101", "a1410001", "a1f600", "a18000", "a1a000"}},
        {"keys out of order", {"a203040102", "a220000000", "a2181800000 0", "a221002000"}},
        {"key twice", {"a201020103", "a220002001"}},
        {"below int64", {"3b8000000000000000", "3bffffffffffffffff", "a13bffffffffffffffff00"}},
        {"inside an array", {"8118", "811800", "82f4", "8261ff00", "81a201000100"}},
    };
    for (const auto &[name, texts] : classes) {
        for (std::size_t i = 0; i < texts.size(); ++i)
            QTest::addRow("%s %zu", name, i) << QByteArray(texts[i]).replace(" ", "");
    }
}

void TestCbor::refused()
{
    QFETCH(QByteArray, text);
    const Bytes bytes = hex(text.constData());
    QVERIFY(!isDeterministic(bytes));
    QVERIFY(!comesBackTheSame(bytes));
}

void TestCbor::hostileLengths()
{
    for (const char *tail : {"1000000000000000", "ffffffffffffffff", "7fffffffffffffff"}) {
        for (const char *lead : {"5b", "7b", "9b", "bb"}) {
            const Bytes bytes = hex((std::string(lead) + tail + "000000").c_str());
            QVERIFY(!isDeterministic(bytes));
            CborReader in(bytes);
            switch (in.peek()) {
            case CborReader::Type::Bytes:
                QVERIFY(in.bytes().empty());
                break;
            case CborReader::Type::Text:
                QVERIFY(in.text().empty());
                break;
            case CborReader::Type::Array:
                QCOMPARE(in.array(), std::size_t{0});
                break;
            default:
                QCOMPARE(in.map(), std::size_t{0});
            }
            QVERIFY(in.failed());
        }
    }
    const Bytes threeFollow = hex("84010203");
    CborReader four(threeFollow);
    QCOMPARE(four.array(), std::size_t{0});
    QVERIFY(four.failed());
    const Bytes oddMap = hex("a2010203");
    CborReader pairs(oddMap);
    QCOMPARE(pairs.map(), std::size_t{0});
    QVERIFY(pairs.failed());
}

void TestCbor::depth()
{
    for (const std::uint8_t opener : {std::uint8_t{0x81}, std::uint8_t{0xa1}}) {
        QVERIFY(isDeterministic(nested(8, opener)));
        QVERIFY(!isDeterministic(nested(9, opener)));
        QVERIFY(!isDeterministic(nested(1000000, opener)));
    }
    const Bytes emptyInnermost = hex("818181818181818180");
    QVERIFY(!isDeterministic(emptyInnermost));
    QVERIFY(isDeterministic(ByteView(emptyInnermost).subspan(1)));
}

void TestCbor::failureSticks()
{
    const Bytes bytes = hex("01020304");
    CborReader in(bytes);
    QCOMPARE(in.uint(), std::uint64_t{1});
    QVERIFY(in.text().empty());
    QVERIFY(in.failed());
    QVERIFY(in.atEnd());
    QVERIFY(!in.finish());
    QCOMPARE(in.uint(), std::uint64_t{0});
    QCOMPARE(in.integer(), std::int64_t{0});
    QVERIFY(in.bytes().empty());
    QCOMPARE(in.array(), std::size_t{0});
    QCOMPARE(in.map(), std::size_t{0});
    QVERIFY(!in.null());
    QVERIFY(!in.tryKey(3));
    QVERIFY(in.fixed<base::RecordId>().isNull());
    QVERIFY(in.item().empty());
    QVERIFY(in.peek() == CborReader::Type::None);
    QVERIFY(in.failed());

    CborReader stopped(bytes);
    stopped.fail();
    QVERIFY(stopped.failed() && stopped.atEnd());
    QCOMPARE(stopped.uint(), std::uint64_t{0});

    CborReader leftOver(bytes);
    QCOMPARE(leftOver.uint(), std::uint64_t{1});
    QVERIFY(!leftOver.finish());
    QVERIFY(!leftOver.failed());
}

void TestCbor::optionalFields()
{
    const Bytes bytes = hex("02f61818031a0001000004");
    CborReader in(bytes);
    QVERIFY(!in.null());
    QVERIFY(!in.tryKey(1));
    QVERIFY(!in.tryKey(24));
    QVERIFY(in.tryKey(2));
    QVERIFY(in.null());
    QVERIFY(!in.tryKey(25));
    QVERIFY(in.tryKey(24));
    QCOMPARE(in.uint(), std::uint64_t{3});
    QVERIFY(in.tryKey(65536));
    QVERIFY(!in.failed());
    QCOMPARE(in.uint(), std::uint64_t{4});
    QVERIFY(in.finish());

    // A key in a longer form is no key, and what reads it next says so.
    const Bytes longForm = hex("1802");
    CborReader strict(longForm);
    QVERIFY(!strict.tryKey(2));
    QVERIFY(!strict.tryKey(24));
    QVERIFY(!strict.failed());
    QCOMPARE(strict.uint(), std::uint64_t{0});
    QVERIFY(strict.failed());
}

void TestCbor::fieldsOutOfOrder()
{
    const Bytes bytes = hex("a202010101");
    CborReader in(bytes);
    in.mapOf(2);
    in.key(1);
    QVERIFY(in.failed());
    const Bytes negative = hex("a12001");
    CborReader minusOne(negative);
    minusOne.mapOf(1);
    minusOne.key(0);
    QVERIFY(minusOne.failed());
}

void TestCbor::exactCounts()
{
    const Bytes two = hex("820102");
    CborReader right(two);
    right.arrayOf(2);
    QVERIFY(!right.failed());
    CborReader wrong(two);
    wrong.arrayOf(1);
    QVERIFY(wrong.failed());
    // A failed count is zero, and must still not pass for an expected zero.
    CborReader notAMap(two);
    notAMap.mapOf(0);
    QVERIFY(notAMap.failed());
}

void TestCbor::fixedSizes()
{
    for (const std::size_t size : {std::size_t{15}, std::size_t{17}, std::size_t{0}}) {
        CborWriter out;
        out.bytes(Bytes(size, 0xab));
        CborReader in(out.view());
        QVERIFY(in.fixed<base::RecordId>().isNull());
        QVERIFY(in.failed());
    }
}

void TestCbor::peekNamesTheNextItem()
{
    const std::pair<const char *, Type> vectors[] = {
        {"00", Type::Uint},  {"20", Type::Negative}, {"40", Type::Bytes},   {"60", Type::Text},
        {"80", Type::Array}, {"a0", Type::Map},      {"f6", Type::Null},    {"", Type::None},
        {"c0", Type::None},  {"f5", Type::None},     {"f90000", Type::None}};
    for (const auto &[text, type] : vectors) {
        const Bytes bytes = hex(text);
        QVERIFY(CborReader(bytes).peek() == type);
    }
}

void TestCbor::itemReturnsItsBytes()
{
    const Bytes bytes = hex("a2018203f620616105");
    CborReader in(bytes);
    QCOMPARE(base::toHex(in.item()), std::string("a2018203f6206161"));
    QCOMPARE(in.uint(), std::uint64_t{5});
    QVERIFY(in.finish());
}

void TestCbor::takeEmptiesTheWriter()
{
    CborWriter out;
    QCOMPARE(out.uint(7).take().size(), std::size_t{1});
    QCOMPARE(out.size(), std::size_t{0});
    out.text("Example").clear();
    QCOMPARE(out.size(), std::size_t{0});
}

void TestCbor::generatedTreesAreAccepted()
{
    QVERIFY(rc::check("what the writer writes, the reader takes", [] {
        const Bytes bytes = encode(anyTree(CborReader::maxDepth));
        RC_ASSERT(isDeterministic(bytes));
        RC_ASSERT(comesBackTheSame(bytes));
    }));
}

void TestCbor::everyPrefixIsRefused()
{
    QVERIFY(rc::check("an item that is cut anywhere is refused", [] {
        const Bytes bytes = encode(anyTree(4));
        for (std::size_t n = 0; n < bytes.size(); ++n)
            RC_ASSERT(!isDeterministic(ByteView(bytes).first(n)));
    }));
}

void TestCbor::everyShortStringOfBytes()
{
    int accepted = 0;
    for (unsigned value = 0; value <= 0xffff; ++value) {
        const Bytes bytes{static_cast<std::uint8_t>(value >> 8), static_cast<std::uint8_t>(value)};
        for (const ByteView view : {ByteView(bytes), ByteView(bytes).first(1)}) {
            const bool taken = isDeterministic(view);
            QVERIFY2(taken == comesBackTheSame(view), base::toHex(view).c_str());
            accepted += taken ? 1 : 0;
        }
    }
    // One byte: 48 small numbers, four empty runs and containers, null; each seen 256 times.
    // Two: 2 x 232 numbers, 256 byte strings, 128 letters, arrays of one of the 53.
    QCOMPARE(accepted, 53 * 256 + 2 * 232 + 256 + 128 + 53);
}

void TestCbor::acceptedBytesComeBackTheSame()
{
    QVERIFY(rc::check("accepted exactly when encode(decode(x)) is x", [] {
        const auto bytes = *rc::gen::container<Bytes>(nearCborByte());
        const bool accepted = isDeterministic(bytes);
        RC_ASSERT(accepted == comesBackTheSame(bytes));
    }));
}

void TestCbor::mutatedBytesComeBackTheSame()
{
    QVERIFY(rc::check("a changed item is refused or another item, never the same one twice", [] {
        Bytes bytes = encode(anyTree(4));
        for (int n = *rc::gen::inRange(1, 4); n > 0; --n) {
            const auto at = *rc::gen::inRange<std::size_t>(0, bytes.size());
            bytes[at] = *nearCborByte();
        }
        RC_ASSERT(isDeterministic(bytes) == comesBackTheSame(bytes));
    }));
}

QTEST_APPLESS_MAIN(TestCbor)
#include "tst_cbor.moc"
