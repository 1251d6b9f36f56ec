// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "store/device_profile.h"

#include "crypto/aead.h"
#include "crypto/box.h"
#include "crypto/hash.h"
#include "store/key_file_format.h"
#include "store/wipe.h"
#include "support/made_key_store.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QScopeGuard>
#include <QTest>

#include <csignal>
#include <sys/resource.h>

using namespace throughline;
using base::ErrorCode;
using store::KeyFile;
using store::KeyFileFormat;

namespace {

//! The file with its map changed and its hash made right again, as a thief would.
[[nodiscard]] QByteArray withMap(const QByteArray &map)
{
    base::Bytes out = base::toBytes(base::asBytes("TLKEY1"));
    base::appendU32le(out, static_cast<std::uint32_t>(map.size()));
    base::append(out, base::asBytes(map.toStdString()));
    const auto hash = crypto::blake2b256({out});
    base::append(out, hash.view());
    return {reinterpret_cast<const char *>(out.data()), static_cast<qsizetype>(out.size())};
}

[[nodiscard]] QByteArray mapOf(const QByteArray &file)
{
    return file.mid(10, file.size() - 10 - 32);
}

} // namespace

class TestKeyFile : public QObject
{
    Q_OBJECT

private slots:
    void opensWithItsPassphraseOnly();
    void layoutIsThatOfTheDesign();
    void isForItsOwnerAlone();
    void neverReplacesAFile();
    void missing();
    void everyChangedByteIsDamage();
    void everyOtherLengthIsDamage();
    void cheaperGuessingIsRefused();
    void changedProtectionIsNoPassphraseMistake();
    void laterVersions();
    void theKeyStoreTakesPart();
    void withTheKeyStoreByTheWordsOfTheDesign();
    void opensWhatTheSpecificationMakes();
    void whereTheKeyStoreGivesNothing();
    void aKeyStoreThatKeepsNothingTakesNoPart();
    void anotherPassphraseIsAnotherSecretInTheKeyStore();
    void whatCannotBeWrittenLeavesNothingInTheKeyStore();
    void aWipeThatWasCutShortEndsInTheKeyStoreToo_data();
    void aWipeThatWasCutShortEndsInTheKeyStoreToo();
    void managersAndThePaperRootOpenTheirBoxes();
    void weakPassphrases_data();
    void weakPassphrases();

private:
    std::filesystem::path name() const
    {
        return std::filesystem::path(m_folder.path().toStdString()) / "key";
    }
    void keep(const QByteArray &content) { overwrite(QString::fromStdString(name()), content); }
    ErrorCode openError(std::string_view passphrase = "four words of nobody")
    {
        const auto key = KeyFile::open(name(), passphrase);
        return key.ok() ? ErrorCode::Internal : key.error().code;
    }
    QByteArray made()
    {
        if (m_made.isEmpty()) {
            if (!KeyFile::create(name(), "four words of nobody", {}, m_random).ok())
                qFatal("no key file");
            m_made = contentOf(QString::fromStdString(name()));
        }
        return m_made;
    }

    QTemporaryDir m_folder;
    crypto::SystemRandom m_random;
    QByteArray m_made;
};

void TestKeyFile::opensWithItsPassphraseOnly()
{
    QTemporaryDir folder;
    const auto file = std::filesystem::path(folder.path().toStdString()) / "key";
    const auto created = KeyFile::create(file, "four words of nobody", {}, m_random);
    VERIFY_OK(created);
    const auto opened = KeyFile::open(file, "four words of nobody");
    VERIFY_OK(opened);
    QVERIFY(base::equal(created->view(), opened->view()));
    const QByteArray before = contentOf(QString::fromStdString(file));
    COMPARE_ERROR(KeyFile::open(file, "four words of nobody "), ErrorCode::WrongSecret);
    COMPARE_ERROR(KeyFile::open(file, ""), ErrorCode::WrongSecret);
    QCOMPARE(contentOf(QString::fromStdString(file)), before);
    // The key itself is not in the file.
    QVERIFY(
        !before.contains(QByteArray(reinterpret_cast<const char *>(created->view().data()), 32)));
}

void TestKeyFile::layoutIsThatOfTheDesign()
{
    const QByteArray file = made();
    const QByteArray map = mapOf(file);
    QCOMPARE(file.left(6), QByteArray("TLKEY1"));
    QCOMPARE(file.mid(6, 4), QByteArray::fromHex("71000000")); // 113 bytes of map
    QCOMPARE(map.size(), 113);
    QCOMPARE(map.left(5), QByteArray::fromHex("a901010250"));
    QCOMPARE(map.mid(21, 13), QByteArray::fromHex("031a00010000040305f6065818"));
    QCOMPARE(map.mid(58, 3), QByteArray::fromHex("075830"));
    QCOMPARE(map.right(4), QByteArray::fromHex("08f609f6"));

    // The seal, by the words of the design.
    const auto salt = crypto::Salt::from(base::asBytes(map.mid(5, 16).toStdString()));
    const std::string aad = (QByteArray::fromHex("a6") + map.mid(1, 57)).toStdString();
    const auto stretched = crypto::stretchPassphrase("four words of nobody", *salt, {});
    VERIFY_OK(stretched);
    const std::uint8_t none[] = {0};
    const auto hash = crypto::blake2b256({base::asBytes("tl1/kek"), none, stretched->view()});
    const std::string nonceBytes = map.mid(34, 24).toStdString();
    const std::string sealed = map.mid(61, 48).toStdString();
    const auto opened =
        crypto::open(*crypto::Secret32::from(hash.view()), base::asBytes(aad),
                     *crypto::Nonce::from(base::asBytes(nonceBytes)), base::asBytes(sealed));
    QVERIFY(opened.has_value());
    const auto key = KeyFile::open(name(), "four words of nobody");
    VERIFY_OK(key);
    QVERIFY(base::equal(*opened, key->view()));
}

void TestKeyFile::isForItsOwnerAlone()
{
    made();
    const auto rights = std::filesystem::status(name()).permissions();
    QCOMPARE(static_cast<int>(rights), 0600);
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"key"});
}

void TestKeyFile::neverReplacesAFile()
{
    const QByteArray before = made();
    COMPARE_ERROR(KeyFile::create(name(), "another four words", {}, m_random),
                  ErrorCode::StoreExists);
    QCOMPARE(contentOf(QString::fromStdString(name())), before);
}

void TestKeyFile::missing()
{
    COMPARE_ERROR(KeyFile::open(name().parent_path() / "none", "x"), ErrorCode::NoStore);
}

void TestKeyFile::everyChangedByteIsDamage()
{
    const QByteArray whole = made();
    for (qsizetype at = 0; at < whole.size(); ++at) {
        QByteArray changed = whole;
        changed[at] = static_cast<char>(changed[at] ^ 0x10);
        keep(changed);
        QCOMPARE(openError(), ErrorCode::KeyFileDamaged);
        QCOMPARE(contentOf(QString::fromStdString(name())), changed);
    }
    keep(whole);
    VERIFY_OK(KeyFile::open(name(), "four words of nobody"));
}

void TestKeyFile::everyOtherLengthIsDamage()
{
    const QByteArray whole = made();
    for (qsizetype length = 0; length < whole.size(); ++length) {
        keep(whole.left(length));
        QCOMPARE(openError(), ErrorCode::KeyFileDamaged);
    }
    keep(whole + '\0');
    QCOMPARE(openError(), ErrorCode::KeyFileDamaged);
    keep(QByteArray(1 << 20, 'x'));
    QCOMPARE(openError(), ErrorCode::KeyFileDamaged);
    // Whole by its hash, but with something after the map or a number in a longer form.
    keep(withMap(mapOf(whole) + '\0'));
    QCOMPARE(openError(), ErrorCode::KeyFileDamaged);
    QByteArray longer = mapOf(whole);
    longer.replace(1, 2, QByteArray::fromHex("180101"));
    keep(withMap(longer));
    QCOMPARE(openError(), ErrorCode::KeyFileDamaged);
    keep(whole);
}

void TestKeyFile::cheaperGuessingIsRefused()
{
    const QByteArray whole = made();
    keep(QByteArray());
    std::string damaged;
    if (const auto key = KeyFile::open(name(), "x"); !key.ok())
        damaged = key.error().message;
    int refused = 0;
    QByteArray lessMemory = mapOf(whole);
    lessMemory.replace(22, 5, QByteArray::fromHex("19ffff"));
    QByteArray fewerPasses = mapOf(whole);
    fewerPasses[28] = 2;
    for (const QByteArray &map : {lessMemory, fewerPasses}) {
        keep(withMap(map));
        const auto key = KeyFile::open(name(), "four words of nobody");
        QVERIFY(!key.ok());
        QCOMPARE(key.error().code, ErrorCode::KeyFileDamaged);
        QVERIFY(key.error().message != damaged);
        ++refused;
    }
    QCOMPARE(refused, 2);
    keep(whole);
}

void TestKeyFile::changedProtectionIsNoPassphraseMistake()
{
    const QByteArray whole = made();
    for (const int at : {5, 34, 61}) { // salt, nonce, sealed key: with the hash made right
        QByteArray map = mapOf(whole);
        map[at] = static_cast<char>(map[at] ^ 1);
        keep(withMap(map));
        QCOMPARE(openError(), ErrorCode::WrongSecret);
    }
    QByteArray dearer = mapOf(whole);
    dearer[28] = 4;
    keep(withMap(dearer));
    QCOMPARE(openError(), ErrorCode::WrongSecret);
    keep(whole);
}

void TestKeyFile::laterVersions()
{
    const QByteArray whole = made();
    QByteArray map = mapOf(whole);
    map[2] = 2; // another key derivation
    keep(withMap(map));
    QCOMPARE(openError(), ErrorCode::StoreTooNew);
    map = mapOf(whole);
    map.replace(30, 1, QByteArray::fromHex("01")); // a slot of the system's key store
    keep(withMap(map));
    QCOMPARE(openError(), ErrorCode::StoreTooNew);
    // A box that cannot hold the key was never written.
    map = mapOf(whole);
    map.replace(map.size() - 3, 1, QByteArray::fromHex("42abcd"));
    keep(withMap(map));
    QCOMPARE(openError(), ErrorCode::KeyFileDamaged);
    keep(whole);
}

void TestKeyFile::theKeyStoreTakesPart()
{
    QTemporaryDir folder;
    const auto file = std::filesystem::path(folder.path().toStdString()) / "key";
    test::MadeKeyStore keyStore;
    const auto created = KeyFile::create(file, "four words of nobody", {}, m_random, &keyStore);
    VERIFY_OK(created);
    QCOMPARE(keyStore.size(), std::size_t{1});
    const auto opened = KeyFile::open(file, "four words of nobody", &keyStore);
    VERIFY_OK(opened);
    QVERIFY(base::equal(created->view(), opened->view()));
    COMPARE_ERROR(KeyFile::open(file, "four words of somebody", &keyStore), ErrorCode::WrongSecret);
    // What the key store has is not in the file.
    const auto slot = KeyFile::slot(file);
    QVERIFY(slot.has_value());
    const auto stored = keyStore.read(*slot);
    QVERIFY(stored.has_value());
    QVERIFY(!contentOf(QString::fromStdString(file))
                 .contains(QByteArray(reinterpret_cast<const char *>(stored->view().data()), 32)));
    QCOMPARE(static_cast<int>(std::filesystem::status(file).permissions()), 0600);
}

void TestKeyFile::withTheKeyStoreByTheWordsOfTheDesign()
{
    QTemporaryDir folder;
    const auto name = std::filesystem::path(folder.path().toStdString()) / "key";
    test::MadeKeyStore keyStore;
    const auto key = KeyFile::create(name, "four words of nobody", {}, m_random, &keyStore);
    VERIFY_OK(key);
    const QByteArray map = mapOf(contentOf(QString::fromStdString(name)));
    QCOMPARE(map.size(), 113 + 16);
    QCOMPARE(map.mid(29, 2), QByteArray::fromHex("0550")); // field 5: sixteen bytes
    const auto slot = store::KeySlot::from(base::asBytes(map.mid(31, 16).toStdString()));
    const auto stored = keyStore.read(*slot);
    QVERIFY(stored.has_value());

    const auto salt = crypto::Salt::from(base::asBytes(map.mid(5, 16).toStdString()));
    const std::string aad = (QByteArray::fromHex("a6") + map.mid(1, 57 + 16)).toStdString();
    const auto stretched = crypto::stretchPassphrase("four words of nobody", *salt, {});
    VERIFY_OK(stretched);
    const std::uint8_t one[] = {1};
    const auto hash =
        crypto::blake2b256({base::asBytes("tl1/kek"), one, stored->view(), stretched->view()});
    const std::string nonceBytes = map.mid(34 + 16, 24).toStdString();
    const std::string sealed = map.mid(61 + 16, 48).toStdString();
    const auto opened =
        crypto::open(*crypto::Secret32::from(hash.view()), base::asBytes(aad),
                     *crypto::Nonce::from(base::asBytes(nonceBytes)), base::asBytes(sealed));
    QVERIFY(opened.has_value());
    QVERIFY(base::equal(*opened, key->view()));
}

//! Written by the second reading of the specification (tests/wire), with the key store's part.
void TestKeyFile::opensWhatTheSpecificationMakes()
{
    const QJsonObject given =
        QJsonDocument::fromJson(
            contentOf(QStringLiteral(THROUGHLINE_TEST_DATA "/vectors/key_file.json")))
            .object();
    const auto bytes = [&given](const char *name) {
        return QByteArray::fromHex(given.value(QLatin1String(name)).toString().toLatin1())
            .toStdString();
    };
    QTemporaryDir folder;
    const auto file = std::filesystem::path(folder.path().toStdString()) / "key";
    const std::string content = bytes("file");
    overwrite(QString::fromStdString(file), QByteArray::fromStdString(content));
    test::MadeKeyStore keyStore;
    QVERIFY(keyStore.write(*store::KeySlot::from(base::asBytes(bytes("slot"))),
                           *crypto::Secret32::from(base::asBytes(bytes("stored")))));
    const auto key = KeyFile::open(
        file, given.value(QLatin1String("passphrase")).toString().toStdString(), &keyStore);
    VERIFY_OK(key);
    QVERIFY(base::equal(key->view(), base::asBytes(bytes("key"))));
}

//! Not a wrong passphrase, which would be counted, and nothing is changed.
void TestKeyFile::whereTheKeyStoreGivesNothing()
{
    QTemporaryDir folder;
    const auto file = std::filesystem::path(folder.path().toStdString()) / "key";
    test::MadeKeyStore keyStore;
    VERIFY_OK(KeyFile::create(file, "four words of nobody", {}, m_random, &keyStore));
    const QByteArray before = contentOf(QString::fromStdString(file));
    COMPARE_ERROR(KeyFile::open(file, "four words of nobody"), ErrorCode::IoFailed);
    keyStore.close();
    COMPARE_ERROR(KeyFile::open(file, "four words of nobody", &keyStore), ErrorCode::IoFailed);
    keyStore.close(false);
    VERIFY_OK(KeyFile::open(file, "four words of nobody", &keyStore));
    keyStore.lose();
    COMPARE_ERROR(KeyFile::open(file, "four words of nobody", &keyStore), ErrorCode::IoFailed);
    QCOMPARE(contentOf(QString::fromStdString(file)), before);
}

void TestKeyFile::aKeyStoreThatKeepsNothingTakesNoPart()
{
    QTemporaryDir folder;
    const auto at = std::filesystem::path(folder.path().toStdString());
    test::MadeKeyStore keyStore;
    keyStore.forgetWhatComes();
    VERIFY_OK(KeyFile::create(at / "one", "four words of nobody", {}, m_random, &keyStore));
    VERIFY_OK(KeyFile::open(at / "one", "four words of nobody"));
    keyStore.close();
    VERIFY_OK(KeyFile::create(at / "two", "four words of nobody", {}, m_random, &keyStore));
    VERIFY_OK(KeyFile::open(at / "two", "four words of nobody"));
}

void TestKeyFile::anotherPassphraseIsAnotherSecretInTheKeyStore()
{
    QTemporaryDir folder;
    const auto file = std::filesystem::path(folder.path().toStdString()) / "key";
    test::MadeKeyStore keyStore;
    const auto key = KeyFile::create(file, "four words of nobody", {}, m_random, &keyStore);
    VERIFY_OK(key);
    const auto before = KeyFile::slot(file);
    keyStore.lose();
    VERIFY_OK(KeyFile::rewrap(file, *key, "four new words of nobody", {}, m_random, &keyStore));
    VERIFY_OK(KeyFile::open(file, "four new words of nobody", &keyStore));
    QVERIFY(KeyFile::slot(file) != before);
    // The secret before, which opens nothing any more, goes.
    VERIFY_OK(KeyFile::rewrap(file, *key, "four words of nobody", {}, m_random, &keyStore));
    QCOMPARE(keyStore.size(), std::size_t{1});
    // Where the key store is closed, the passphrase alone opens it.
    keyStore.close();
    VERIFY_OK(KeyFile::rewrap(file, *key, "four new words of nobody", {}, m_random, &keyStore));
    VERIFY_OK(KeyFile::open(file, "four new words of nobody"));
}

void TestKeyFile::whatCannotBeWrittenLeavesNothingInTheKeyStore()
{
    QTemporaryDir folder;
    const auto at = std::filesystem::path(folder.path().toStdString());
    test::MadeKeyStore keyStore;
    const auto key = KeyFile::create(at / "one", "four words of nobody", {}, m_random, &keyStore);
    VERIFY_OK(key);
    {
        // No byte more goes on the disk.
        rlimit before{};
        getrlimit(RLIMIT_FSIZE, &before);
        const auto back = qScopeGuard([&] { setrlimit(RLIMIT_FSIZE, &before); });
        std::signal(SIGXFSZ, SIG_IGN);
        const rlimit none{0, before.rlim_max};
        setrlimit(RLIMIT_FSIZE, &none);
        QVERIFY(!KeyFile::create(at / "two", "four words of nobody", {}, m_random, &keyStore).ok());
        QVERIFY(!KeyFile::rewrap(at / "one", *key, "four new words", {}, m_random, &keyStore).ok());
    }
    QCOMPARE(keyStore.size(), std::size_t{1});
    VERIFY_OK(KeyFile::open(at / "one", "four words of nobody", &keyStore));
}

void TestKeyFile::aWipeThatWasCutShortEndsInTheKeyStoreToo_data()
{
    QTest::addColumn<bool>("anew");
    QTest::newRow("opened") << false;
    QTest::newRow("set up anew") << true;
}

//! The key file goes first, so that what it said of the key store has to be known without it.
void TestKeyFile::aWipeThatWasCutShortEndsInTheKeyStoreToo()
{
    DeviceProfile profile;
    test::MadeKeyStore keyStore;
    VERIFY_OK(DeviceProfile::Store::create(profile.path(), profile.passphrase, {}, profile.random,
                                           &keyStore));
    // A request to be unlocked, which is a key file as well.
    VERIFY_OK(KeyFile::create(profile.path() / "unlock", "four words of nobody", {}, m_random,
                              &keyStore));
    QCOMPARE(keyStore.size(), std::size_t{2});
    VERIFY_OK(store::beginWipe(profile.path()));
    QVERIFY(std::filesystem::remove(profile.path() / "key"));
    QFETCH(bool, anew);
    if (anew) {
        const auto made = DeviceProfile::Store::create(profile.path(), profile.passphrase, {},
                                                       profile.random, &keyStore);
        VERIFY_OK(made);
        QCOMPARE(keyStore.size(), std::size_t{1}); // the new one's
        return;
    }
    COMPARE_ERROR(DeviceProfile::Store::open(profile.path(), profile.passphrase, &keyStore),
                  ErrorCode::NoStore);
    QCOMPARE(keyStore.size(), std::size_t{0});
    QCOMPARE(QDir(QString::fromStdString(profile.path())).entryList(QDir::Files | QDir::Hidden),
             QStringList{"lock"});
}

void TestKeyFile::managersAndThePaperRootOpenTheirBoxes()
{
    made();
    const auto key = KeyFile::open(name(), "four words of nobody");
    VERIFY_OK(key);
    const auto managers = crypto::BoxKey::generate(m_random);
    const auto recovery = crypto::BoxKey::generate(m_random);
    const auto later = crypto::BoxKey::generate(m_random);
    const auto device = base::randomId<base::DeviceId>(m_random);
    for (const crypto::BoxKey &now : {managers, later}) {
        VERIFY_OK(KeyFile::sealFor(name(), device, *key, now.publicKey(), recovery.publicKey(),
                                   m_random));
        const QByteArray file = contentOf(QString::fromStdString(name()));
        const auto format = KeyFileFormat::decode(base::asBytes(file.toStdString()));
        VERIFY_OK(format);
        const auto byManagers = now.open(*format->forManagers);
        const auto byRoot = recovery.open(*format->forRecovery);
        QVERIFY(byManagers && byRoot && base::equal(*byManagers, *byRoot));
        const auto unboxed = store::unboxedKey(*byManagers, device);
        QVERIFY(unboxed && base::equal(unboxed->view(), key->view()));
        // It is this device's, and nothing else is.
        QVERIFY(!store::unboxedKey(*byManagers, base::randomId<base::DeviceId>(m_random)));
        QVERIFY(!store::unboxedKey(key->view(), device));
        // Who was a manager before the last change opens nothing any more.
        QCOMPARE(managers.open(*format->forManagers).has_value(),
                 now.publicKey() == managers.publicKey());
        const auto again = KeyFile::open(name(), "four words of nobody");
        VERIFY_OK(again);
        QVERIFY(base::equal(again->view(), key->view()));
        QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden), QStringList{"key"});
    }
    // What a crash left beside it is in nobody's way.
    overwrite(QString::fromStdString(name().string() + ".new"), "half of a fi");
    VERIFY_OK(KeyFile::open(name(), "four words of nobody"));
    VERIFY_OK(KeyFile::sealFor(name(), device, *key, managers.publicKey(), recovery.publicKey(),
                               m_random));
}

void TestKeyFile::weakPassphrases_data()
{
    QTest::addColumn<QString>("passphrase");
    QTest::addColumn<bool>("weak");
    const auto row = [](const char *text, bool weak) {
        QTest::newRow(text) << QString::fromUtf8(text) << weak;
    };
    row("", true);
    row("short words", true); // eleven
    row("made-up horse and no battery", false);
    row("cyfrinair hollol ddychmygol", false);
    row("tŷ ŵy môr tân", false); // thirteen characters, more bytes
    row("ŵŵŵŵŵŵŵŵŵŵŵŵŵŵ", true);
    row("aaaaaaaaaaaaaaaa", true);
    row("abcabcabcabcabc", true);
    row("password1234", true);
    row("Password-Password!", true);
    row("passwordpassword", true);
    row("123456789012", true);
    row("abcdefghijklm", true);
    row("qwertyuiopas", true);
    row("1234 password 1234", true);
    row("Throughline 2026", true);
    row("correct horse battery staple", true);
}

void TestKeyFile::weakPassphrases()
{
    QFETCH(QString, passphrase);
    QFETCH(bool, weak);
    const auto sentence = store::weaknessOf(passphrase.toStdString());
    QCOMPARE(sentence.has_value(), weak);
    if (sentence)
        QVERIFY(sentence->ends_with('.'));
    if (weak && passphrase == QStringLiteral("short words"))
        QVERIFY(sentence->find("12 characters") != std::string_view::npos);
}

QTEST_APPLESS_MAIN(TestKeyFile)

#include "tst_key_file.moc"
