// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "crypto/aead.h"
#include "crypto/box.h"
#include "crypto/hash.h"
#include "crypto/kdf.h"
#include "crypto/passphrase.h"
#include "crypto/sign.h"
#include "support/seeded_random.h"

#include <QTest>

#include <sodium.h>

using namespace throughline;
using base::Bytes;

namespace {

Bytes hex(const char *text)
{
    return base::fromHex(text).value();
}

crypto::Secret32 counting()
{
    crypto::Secret32 secret;
    for (std::size_t i = 0; i < 32; ++i)
        secret.writable()[i] = static_cast<std::uint8_t>(0x80 + i);
    return secret;
}

} // namespace

class TestCrypto : public QObject
{
    Q_OBJECT

private slots:
    //! Values from Python's hashlib.blake2b.
    void hashesAreBlake2b()
    {
        const auto abc = base::asBytes("abc");
        QCOMPARE(crypto::blake2b256({abc}).hex(),
                 std::string("bddd813c634239723171ef3fee98579b94964e3bb1cb3e427262c8c068d52319"));
        QCOMPARE(crypto::blake2b256({}).hex(),
                 std::string("0e5751c026e543b2e8ab2eb06099daa1d1e5df47778f7787faab45cdf12fe3a8"));
        QCOMPARE(crypto::blake2b128<base::UserId>({abc}).hex(),
                 std::string("cf4ab791c62b8d2b2109c90275287816"));
        Bytes key(32);
        for (std::size_t i = 0; i < key.size(); ++i)
            key[i] = static_cast<std::uint8_t>(i);
        QCOMPARE(crypto::keyedBlake2b256(key, {abc}).hex(),
                 std::string("d63a32d3e44738d7907f964316c241adaba0abfeabc32349677578a15a203f7f"));
        QCOMPARE(crypto::keyedBlake2b256(base::ByteView(key).first(16), {abc}).hex(),
                 std::string("3fd8fd31501cdbe942607b204368e3dc4ebce5744de1a955a6025f5c9848bb20"));
    }

    void hashesJoinTheirParts()
    {
        QCOMPARE(crypto::blake2b256({base::asBytes("a"), {}, base::asBytes("bc")}),
                 crypto::blake2b256({base::asBytes("abc")}));
    }

    //! The key pair is RFC 8032's first; the signature is over "tl1/test" 00 "abc".
    void signaturesAreEd25519OverTheDomain()
    {
        const Bytes seed = hex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        const auto key = crypto::SigningKey::fromSeed(base::ByteView(seed).first<32>());
        QCOMPARE(key.publicKey().hex(),
                 std::string("d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a"));
        const auto signature = key.sign("tl1/test", {base::asBytes("a"), base::asBytes("bc")});
        const Bytes whole = hex("746c312f7465737400616263");
        QVERIFY(crypto_sign_verify_detached(signature.bytes.data(), whole.data(), whole.size(),
                                            key.publicKey().bytes.data())
                == 0);
        QVERIFY(crypto::verify(key.publicKey(), "tl1/test", {base::asBytes("abc")}, signature));
        QVERIFY(!crypto::verify(key.publicKey(), "tl1/tesu", {base::asBytes("abc")}, signature));
        QVERIFY(!crypto::verify(key.publicKey(), "tl1/tes", {base::asBytes("tabc")}, signature));
        QVERIFY(!crypto::verify(key.publicKey(), "tl1/test", {base::asBytes("abd")}, signature));
        for (std::size_t i = 0; i < signature.bytes.size(); ++i) {
            auto changed = signature;
            changed.bytes[i] ^= 1;
            QVERIFY(!crypto::verify(key.publicKey(), "tl1/test", {base::asBytes("abc")}, changed));
        }
    }

    //! A point of small order would make a signature that holds for every message.
    void aKeyOfSmallOrderVerifiesNothing()
    {
        crypto::SignPublicKey one;
        one.bytes[0] = 1;
        crypto::Signature forged;
        forged.bytes[0] = 1;
        QVERIFY(!crypto::verify(one, "tl1/test", {base::asBytes("abc")}, forged));
    }

    //! draft-irtf-cfrg-xchacha, appendix A.3.1.
    void sealingIsXChaCha20Poly1305()
    {
        const Bytes plain =
            base::toBytes(base::asBytes("Ladies and Gentlemen of the class of '99: If I could "
                                        "offer you only one tip for the future, sunscreen would "
                                        "be it."));
        const Bytes associated = hex("50515253c0c1c2c3c4c5c6c7");
        const auto nonce =
            crypto::Nonce::fromHex("404142434445464748494a4b4c4d4e4f5051525354555657");
        const Bytes sealed = crypto::sealWith(counting(), associated, plain, *nonce);
        QCOMPARE(base::toHex(sealed),
                 std::string("bd6d179d3e83d43b9576579493c0e939572a1700252bfaccbed2902c21396cbb"
                             "731c7f1b0b4aa6440bf3a82f4eda7e39ae64c6708c54c216cb96b72e1213b452"
                             "2f8c9ba40db5d945b11b69b982c1bb9e3f3fac2bc369488f76b2383565d3fff9"
                             "21f9664c97637da9768812f615c68b13b52e"
                             "c0875924c1c7987947deafd8780acf49"));
        QCOMPARE(crypto::open(counting(), associated, *nonce, sealed), std::optional(plain));
    }

    void aChangedSealDoesNotOpen()
    {
        test::SeededRandom random(1);
        const Bytes associated = random.bytes(9);
        const Bytes plain = random.bytes(40);
        const Bytes joined = crypto::sealJoined(counting(), associated, plain, random);
        QCOMPARE(joined.size(), 24u + 40u + 16u);
        QCOMPARE(crypto::openJoined(counting(), associated, joined), std::optional(plain));
        for (std::size_t i = 0; i < joined.size(); ++i) {
            Bytes changed = joined;
            changed[i] ^= 0x80;
            QVERIFY(!crypto::openJoined(counting(), associated, changed));
            QVERIFY(!crypto::openJoined(counting(), associated, base::ByteView(joined).first(i)));
        }
        QVERIFY(!crypto::openJoined(counting(), {}, joined));
        QVERIFY(!crypto::openJoined({}, associated, joined));
    }

    void anEmptyPlaintextIsSealedToo()
    {
        test::SeededRandom random(2);
        const Bytes joined = crypto::sealJoined(counting(), {}, {}, random);
        QCOMPARE(crypto::openJoined(counting(), {}, joined), std::optional(Bytes{}));
    }

    void sealsNeverShareANonce()
    {
        test::SeededRandom random(3);
        const auto first = crypto::seal(counting(), {}, base::asBytes("x"), random);
        QVERIFY(first.nonce != crypto::seal(counting(), {}, base::asBytes("x"), random).nonce);
    }

    //! RFC 7748, section 6.1, Alice's pair: the seed is the scalar itself, not hashed first.
    void boxKeysAreX25519()
    {
        const auto seed = crypto::Secret32::from(
            hex("77076d0a7318a57d3c16c17251b26645df4c2f87ebc0992ab177fba51db92c2a"));
        QCOMPARE(crypto::BoxKey::fromSeed(*seed).publicKey().hex(),
                 std::string("8520f0098930a754748b7ddcb43ef75a0dbf3a0d26381af4eba4a98eaa9b4e6a"));
    }

    void boxesAreLibsodiumsSealedBoxes()
    {
        test::SeededRandom random(4);
        const auto key = crypto::BoxKey::generate(random);
        const auto *publicKey = key.publicKey().bytes.data();
        for (const std::size_t size :
             {std::size_t{0}, std::size_t{1}, std::size_t{32}, std::size_t{500}}) {
            const Bytes message = random.bytes(size);
            const Bytes ours = crypto::sealTo(key.publicKey(), message, random);
            Bytes opened(size);
            QCOMPARE(ours.size(), size + crypto_box_SEALBYTES);
            QVERIFY(crypto_box_seal_open(opened.data(), ours.data(), ours.size(), publicKey,
                                         key.secret().view().data())
                    == 0);
            QCOMPARE(opened, message);
            Bytes theirs(size + crypto_box_SEALBYTES);
            QVERIFY(crypto_box_seal(theirs.data(), message.data(), size, publicKey) == 0);
            QCOMPARE(key.open(theirs), std::optional(message));
        }
    }

    void aChangedBoxDoesNotOpen()
    {
        test::SeededRandom random(5);
        const auto key = crypto::BoxKey::generate(random);
        const Bytes sealed = crypto::sealTo(key.publicKey(), random.bytes(32), random);
        for (std::size_t i = 0; i < sealed.size(); ++i) {
            Bytes changed = sealed;
            changed[i] ^= 1;
            QVERIFY(!key.open(changed));
            QVERIFY(!key.open(base::ByteView(sealed).first(i)));
        }
        QVERIFY(!crypto::BoxKey::generate(random).open(sealed));
    }

    void aBoxToAKeyOfSmallOrderOpensForNobody()
    {
        test::SeededRandom random(6);
        const Bytes sealed = crypto::sealTo({}, base::asBytes("secret"), random);
        const auto box = base::ByteView(sealed).subspan(32);
        QVERIFY(std::all_of(box.begin(), box.end(), [](std::uint8_t b) { return b == 0; }));
    }

    //! crypto_kdf is BLAKE2b with salt and personal: value from Python's hashlib.
    void derivedKeysAreLibsodiumsKdf()
    {
        const auto key = counting();
        QCOMPARE(base::toHex(crypto::deriveKey(key, 1, "tl1team_").view()),
                 std::string("a158a6a8cff77dfe0729e4abf1c9dbee0b6e5b02b9c1e693369f95bf06dbafb3"));
        QCOMPARE(base::toHex(crypto::deriveKey(key, 2, "tl1team_").view()),
                 std::string("b41c2b7b9d1fcda83ce87747f323174c5e541ee962f0793623326468a14e51bb"));
        QCOMPARE(base::toHex(crypto::deriveKey(key, 1, "tl1foldr").view()),
                 std::string("e56e39d61c225ea638ff1d51322d6adcbaa01d0337473ce802d7cbb35d8e9fb3"));
    }

    void aCheapPassphraseIsRefused_data()
    {
        QTest::addColumn<quint64>("memory");
        QTest::addColumn<quint64>("passes");
        QTest::addColumn<bool>("acceptable");
        QTest::newRow("least") << quint64(65536) << quint64(3) << true;
        QTest::newRow("memory low") << quint64(65535) << quint64(3) << false;
        QTest::newRow("passes low") << quint64(65536) << quint64(2) << false;
        QTest::newRow("nothing") << quint64(0) << quint64(0) << false;
        QTest::newRow("most") << quint64(1048576) << quint64(64) << true;
        QTest::newRow("memory high") << quint64(1048577) << quint64(3) << false;
        QTest::newRow("passes high") << quint64(65536) << quint64(65) << false;
        QTest::newRow("memory wraps") << (quint64(1) << 54 | 65536) << quint64(3) << false;
    }
    void aCheapPassphraseIsRefused()
    {
        QFETCH(quint64, memory);
        QFETCH(quint64, passes);
        QTEST(crypto::PassphraseCost({memory, passes}).isAcceptable(), "acceptable");
    }

    void passphrasesAreStretchedByArgon2id()
    {
        const auto salt = crypto::Salt::fromHex("000102030405060708090a0b0c0d0e0f");
        const auto key = crypto::stretchPassphrase("correct example", *salt, {});
        QVERIFY(key.ok());
        Bytes expected(32);
        QVERIFY(crypto_pwhash(expected.data(), 32, "correct example", 15, salt->bytes.data(), 3,
                              std::size_t{64} << 20, crypto_pwhash_ALG_ARGON2ID13)
                == 0);
        QVERIFY(base::equal(key->view(), expected));
    }
};

QTEST_APPLESS_MAIN(TestCrypto)
#include "tst_crypto.moc"
