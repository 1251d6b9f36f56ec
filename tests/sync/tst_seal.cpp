// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/aead.h"
#include "support/seeded_random.h"
#include "sync/keys.h"
#include "sync/seal.h"

#include <rapidcheck.h>
#include <zstd.h>

#include <QTest>

using namespace throughline;
using base::Bytes;
using base::ByteView;
using base::ErrorCode;
using crypto::Secret32;

namespace {

constexpr std::size_t prefix = 9;

struct Made
{
    test::SeededRandom random{7};
    crypto::SigningKey signer = crypto::SigningKey::generate(random);
    Secret32 key = *Secret32::from(random.bytes(32));
    protocol::BundleHeader header;
    protocol::Nonce nonce = random.fixed<protocol::Nonce>();

    Made()
    {
        header.organisation = random.fixed<base::OrganisationId>();
        header.folder = random.fixed<base::FolderId>();
        header.kid = sync::keyId(key);
        header.device = random.fixed<base::DeviceId>();
        header.n = 3;
        header.parents = {random.fixed<protocol::Hash>()};
        header.rosterSeq = 9;
        header.hlcMax = {std::uint64_t(1'800'000'000'000) << 16};
        header.schema = 1;
    }

    [[nodiscard]] sync::SealedBundle seal(ByteView ops) const
    {
        return *sync::sealBundle(header, key, ops, nonce, signer);
    }
    //! A bundle with a true seal over plaintext of the test's own making.
    [[nodiscard]] protocol::Bundle around(ByteView plaintext) const
    {
        const Bytes headerBytes = protocol::encode(header);
        const Bytes ciphertext =
            crypto::sealWith(sync::folderContentKey(key),
                             protocol::bundleAssociatedData(headerBytes), plaintext, nonce);
        const protocol::Hash id = protocol::bundleId(headerBytes, nonce, ciphertext);
        return *protocol::decodeBundle(protocol::encodeBundle(
            headerBytes, nonce, ciphertext, signer.sign(protocol::bundleDomain, {id.view()})));
    }
};

Bytes container(std::uint8_t codec, std::size_t rawSize, ByteView data, std::size_t claimedSize)
{
    Bytes out{codec};
    base::appendU32le(out, static_cast<std::uint32_t>(rawSize));
    base::appendU32le(out, static_cast<std::uint32_t>(claimedSize));
    base::append(out, data);
    out.resize(sync::paddedSize(out.size()));
    return out;
}

Bytes zstd(ByteView raw)
{
    Bytes out(ZSTD_compressBound(raw.size()));
    out.resize(ZSTD_compress(out.data(), out.size(), raw.data(), raw.size(), 3));
    return out;
}

bool isMalformed(const base::Result<Bytes> &result)
{
    return !result && result.error().code == ErrorCode::Malformed;
}

} // namespace

//! Containers and bundles (sync.md D3): what comes out is what went in, or nothing.
class TestSeal : public QObject
{
    Q_OBJECT

private slots:
    void containersComeBack();
    void sizesArePadmes();
    void aSizeTellsLittle();
    void tooMuchIsRefusedBeforeItIsSealed();

    void bundlesComeBack();
    void oneContactIsSmall();
    void aBitFlippedAnywhereIsRefused();
    void anotherFoldersHeaderIsRefused();
    void anotherKeyIsRefused();

    void aZipBombIsRefused();
    void lengthsThatLieAreRefused();
    void paddingIsZeros();
    void codecsAreNotConfused();
    void anyContainerIsSafe();
};

void TestSeal::containersComeBack()
{
    test::SeededRandom random(1);
    for (const std::size_t size : {0, 1, 2, 246, 247, 248, 1000, 65536, 1'000'000}) {
        const Bytes noise = random.bytes(size);
        const Bytes text(size, 'a');
        for (const Bytes &raw : {noise, text}) {
            const auto packed = sync::packContainer(raw);
            QVERIFY(packed.ok());
            QCOMPARE(packed->size(), sync::paddedSize(packed->size()));
            const auto unpacked = sync::unpackContainer(*packed);
            QVERIFY(unpacked.ok());
            QVERIFY(*unpacked == raw);
        }
    }
}

void TestSeal::sizesArePadmes()
{
    for (const std::size_t size : {0, 1, 9, 255, 256})
        QCOMPARE(sync::paddedSize(size), std::size_t(256));
    // By hand after Nikitin et al. 2019: e = floor(log2 L), s = floor(log2 e) + 1, last e - s bits
    // 0.
    QCOMPARE(sync::paddedSize(257), std::size_t(272));
    QCOMPARE(sync::paddedSize(272), std::size_t(272));
    QCOMPARE(sync::paddedSize(273), std::size_t(288));
    QCOMPARE(sync::paddedSize(511), std::size_t(512));
    QCOMPARE(sync::paddedSize(1000), std::size_t(1024));
    QCOMPARE(sync::paddedSize(1025), std::size_t(1088));
    QCOMPARE(sync::paddedSize(65537), std::size_t(67584));
}

void TestSeal::aSizeTellsLittle()
{
    std::size_t before = 0;
    std::size_t different = 0;
    for (std::size_t size = 0; size < 300'000; ++size) {
        const std::size_t padded = sync::paddedSize(size);
        QVERIFY(padded >= size);
        QVERIFY(padded <= std::max<std::size_t>(256, size + size * 12 / 100));
        QVERIFY(padded >= before);
        QCOMPARE(sync::paddedSize(padded), padded);
        different += padded != before ? 1 : 0;
        before = padded;
    }
    QVERIFY(different < 200);
}

void TestSeal::tooMuchIsRefusedBeforeItIsSealed()
{
    constexpr std::size_t most = 4 * 1024 * 1024;
    QVERIFY(sync::packContainer(Bytes(most, 'a')).ok());
    const auto over = sync::packContainer(Bytes(most + 1, 'a'));
    QVERIFY(!over && over.error().code == ErrorCode::Refused);

    Made made;
    const Bytes noise = made.random.bytes(protocol::limits::bundleBytes);
    const auto sealed = sync::sealBundle(made.header, made.key, noise, made.nonce, made.signer);
    QVERIFY(!sealed && sealed.error().code == ErrorCode::Refused);
}

void TestSeal::bundlesComeBack()
{
    Made made;
    for (const std::size_t size : {0, 1, 300, 50'000}) {
        const Bytes ops = made.random.bytes(size);
        const sync::SealedBundle sealed = made.seal(ops);
        const auto bundle = protocol::decodeBundle(sealed.bytes);
        QVERIFY(bundle.ok());
        QVERIFY(bundle->id == sealed.id);
        QVERIFY(bundle->header == made.header);
        QVERIFY(protocol::isSignedBy(*bundle, made.signer.publicKey()));
        const auto opened = sync::openBundle(*bundle, made.key);
        QVERIFY(opened.ok());
        QVERIFY(*opened == ops);
    }
}

void TestSeal::oneContactIsSmall()
{
    Made made;
    const sync::SealedBundle sealed = made.seal(made.random.bytes(240));
    QVERIFY2(sealed.bytes.size() <= 600, qPrintable(QString::number(sealed.bytes.size())));
}

void TestSeal::aBitFlippedAnywhereIsRefused()
{
    Made made;
    const sync::SealedBundle sealed = made.seal(made.random.bytes(200));
    for (std::size_t at = 0; at < sealed.bytes.size() * 8; at += 3) {
        Bytes changed = sealed.bytes;
        changed[at / 8] = static_cast<std::uint8_t>(changed[at / 8] ^ (1U << at % 8));
        const auto bundle = protocol::decodeBundle(changed);
        if (!bundle)
            continue;
        QVERIFY(!protocol::isSignedBy(*bundle, made.signer.publicKey()));
        // But for the signature itself, the seal alone notices too.
        if (bundle->id != sealed.id)
            QVERIFY(!sync::openBundle(*bundle, made.key).ok());
    }
}

// A folder's ciphertext under another folder's header, signed anew by an insider.
void TestSeal::anotherFoldersHeaderIsRefused()
{
    Made made;
    const auto bundle = *protocol::decodeBundle(made.seal(Bytes(100, 'x')).bytes);
    const auto moved = [&](const std::function<void(protocol::BundleHeader &)> &change) {
        protocol::BundleHeader header = made.header;
        change(header);
        const Bytes headerBytes = protocol::encode(header);
        const auto id = protocol::bundleId(headerBytes, bundle.nonce, bundle.ciphertext);
        const auto other = *protocol::decodeBundle(
            protocol::encodeBundle(headerBytes, bundle.nonce, bundle.ciphertext,
                                   made.signer.sign(protocol::bundleDomain, {id.view()})));
        const auto opened = sync::openBundle(other, made.key);
        return !opened && opened.error().code == ErrorCode::BadProof;
    };
    QVERIFY(moved([&](auto &header) { header.folder = made.random.fixed<base::FolderId>(); }));
    QVERIFY(moved(
        [&](auto &header) { header.organisation = made.random.fixed<base::OrganisationId>(); }));
    QVERIFY(moved([&](auto &header) { header.device = made.random.fixed<base::DeviceId>(); }));
    QVERIFY(moved([](auto &header) { ++header.n; }));
    QVERIFY(moved([](auto &header) { ++header.hlcMax.value; }));
    QVERIFY(moved([](auto &header) { --header.rosterSeq; }));
    QVERIFY(moved([](auto &header) { header.parents.clear(); }));
    QVERIFY(moved([&](auto &header) { header.kid = made.random.fixed<base::KeyId>(); }));
}

void TestSeal::anotherKeyIsRefused()
{
    Made made;
    const auto bundle = *protocol::decodeBundle(made.seal(Bytes(100, 'x')).bytes);
    const auto other = *Secret32::from(made.random.bytes(32));
    const auto opened = sync::openBundle(bundle, other);
    QVERIFY(!opened && opened.error().code == ErrorCode::BadProof);
    // Even where the header names the wrong key: the id commits to it.
    made.header.kid = sync::keyId(other);
    const auto confused = *protocol::decodeBundle(made.seal(Bytes(100, 'x')).bytes);
    QVERIFY(!sync::openBundle(confused, made.key).ok());
    QVERIFY(!sync::openBundle(confused, other).ok());
}

void TestSeal::aZipBombIsRefused()
{
    Made made;
    const Bytes bomb = zstd(Bytes(64 * 1024 * 1024, 0));
    QVERIFY(bomb.size() < 16 * 1024);
    for (const std::size_t claimed : {std::size_t(100), std::size_t(4 * 1024 * 1024),
                                      std::size_t(64 * 1024 * 1024), std::size_t(UINT32_MAX)}) {
        const Bytes plaintext = container(1, claimed, bomb, bomb.size());
        QVERIFY(isMalformed(sync::unpackContainer(plaintext)));
        QVERIFY(isMalformed(sync::openBundle(made.around(plaintext), made.key)));
    }
    // Two frames, of which the first alone has the size that is claimed.
    Bytes two = zstd(Bytes(1000, 'a'));
    base::append(two, zstd(Bytes(1'000'000, 'a')));
    QVERIFY(isMalformed(sync::unpackContainer(container(1, 1000, two, two.size()))));
}

void TestSeal::lengthsThatLieAreRefused()
{
    const Bytes raw(1000, 'a');
    const Bytes data = zstd(raw);
    QVERIFY(sync::unpackContainer(container(1, raw.size(), data, data.size())).ok());
    for (const std::size_t lie : {std::size_t(0), std::size_t(999), std::size_t(1001),
                                  std::size_t(4 * 1024 * 1024 + 1), std::size_t(UINT32_MAX)})
        QVERIFY(isMalformed(sync::unpackContainer(container(1, lie, data, data.size()))));
    for (const std::size_t lie : {std::size_t(0), data.size() - 1, data.size() + 1,
                                  std::size_t(1000), std::size_t(UINT32_MAX)})
        QVERIFY(isMalformed(sync::unpackContainer(container(1, raw.size(), data, lie))));
    for (std::size_t size = 0; size < prefix; ++size)
        QVERIFY(isMalformed(sync::unpackContainer(Bytes(size, 0))));
    // Padding of another length than the rule's would be a channel, or a second form of the same.
    Bytes longer = container(1, raw.size(), data, data.size());
    longer.resize(longer.size() + 16);
    QVERIFY(isMalformed(sync::unpackContainer(longer)));
}

void TestSeal::paddingIsZeros()
{
    const Bytes raw(100, 'a');
    const Bytes sound = container(0, raw.size(), raw, raw.size());
    QVERIFY(sync::unpackContainer(sound).ok());
    for (std::size_t at = prefix + raw.size(); at < sound.size(); ++at) {
        Bytes changed = sound;
        changed[at] = 1;
        QVERIFY(isMalformed(sync::unpackContainer(changed)));
    }
}

void TestSeal::codecsAreNotConfused()
{
    const Bytes raw(1000, 'a');
    const Bytes data = zstd(raw);
    QVERIFY(isMalformed(sync::unpackContainer(container(0, raw.size(), data, data.size()))));
    QVERIFY(isMalformed(sync::unpackContainer(container(1, raw.size(), raw, raw.size()))));
    // The dictionary's codec is of a later step, and there is no other.
    for (const std::uint8_t codec : std::initializer_list<std::uint8_t>{2, 3, 255})
        QVERIFY(
            isMalformed(sync::unpackContainer(container(codec, raw.size(), data, data.size()))));
    // Compressed data that names a dictionary, or no size, is not ours.
    Bytes noSize = data;
    noSize[4] = 0;
    QVERIFY(isMalformed(sync::unpackContainer(container(1, raw.size(), noSize, noSize.size()))));
}

void TestSeal::anyContainerIsSafe()
{
    const bool held = rc::check([](const Bytes &data, std::uint8_t codec, std::uint32_t size) {
        (void)sync::unpackContainer(data);
        const auto raw = sync::unpackContainer(
            container(static_cast<std::uint8_t>(codec % 3), size % 5000, data, data.size()));
        if (raw)
            RC_ASSERT(raw->size() == size % 5000);
    });
    QVERIFY(held);
}

QTEST_APPLESS_MAIN(TestSeal)
#include "tst_seal.moc"
