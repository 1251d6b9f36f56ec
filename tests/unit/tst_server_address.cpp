// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/server_address.h"

#include <QTest>

using namespace throughline;
using protocol::ServerAddress;

namespace {

const std::string pin(64, 'a');
const std::string other(64, '7');

} // namespace

//! Where a server is and which keys it may have, as one text.
class ServerAddressTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrites();
    void aCapitalChangesNothing();
    void refusesWhatIsNoPin_data();
    void refusesWhatIsNoPin();
};

void ServerAddressTest::readsWhatItWrites()
{
    const std::string url = "https://server.example.org:8443";
    for (const std::string &text : {std::string("http://127.0.0.1:1"), url, url + "#sha256=" + pin,
                                    url + "#sha256=" + pin + ',' + other}) {
        const auto address = ServerAddress::parse(text);
        QVERIFY(address.ok());
        QCOMPARE(address->text(), text);
        QCOMPARE(address->url, text.substr(0, text.find('#')));
        QVERIFY(address->pins.empty() == (text.find('#') == text.npos));
    }
    QCOMPARE(ServerAddress::parse(url + "#sha256=" + pin + ',' + other)->pins.size(),
             std::size_t{2});
}

void ServerAddressTest::aCapitalChangesNothing()
{
    const auto address = ServerAddress::parse("Https://server.example.org#sha256=" + pin);
    QVERIFY(address.ok());
    QCOMPARE(address->url, std::string("https://server.example.org"));
    QCOMPARE(address->pins.size(), std::size_t{1});
}

void ServerAddressTest::refusesWhatIsNoPin_data()
{
    QTest::addColumn<QByteArray>("behind");
    const QByteArray whole = QByteArray::fromStdString(pin);
    QTest::newRow("nothing") << QByteArray("#");
    QTest::newRow("no pin") << QByteArray("#sha256=");
    QTest::newRow("something else") << "#sha1=" + whole;
    QTest::newRow("too short") << "#sha256=" + whole.chopped(2);
    QTest::newRow("too long") << "#sha256=" + whole + "aa";
    QTest::newRow("no digits") << "#sha256=" + whole.chopped(1) + 'x';
    QTest::newRow("ends early") << "#sha256=" + whole + ',';
    QTest::newRow("two marks") << "#sha256=" + whole + '#';
}

void ServerAddressTest::refusesWhatIsNoPin()
{
    QFETCH(QByteArray, behind);
    const auto address = ServerAddress::parse("https://server.example.org" + behind.toStdString());
    QVERIFY(!address.ok());
    QVERIFY(address.error().message.ends_with('.'));
    // A plain connection has no key to insist on.
    QVERIFY(!ServerAddress::parse("http://127.0.0.1:1#sha256=" + pin).ok());
}

QTEST_APPLESS_MAIN(ServerAddressTest)
#include "tst_server_address.moc"
