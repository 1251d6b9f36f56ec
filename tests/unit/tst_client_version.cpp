// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/client_version.h"

#include <QTest>

using namespace throughline;
using namespace throughline::protocol;

//! Versions of the program as one number.
class ClientVersionTest : public QObject
{
    Q_OBJECT

private slots:
    void readsWhatItWrites();
    void refusesWhatIsNoVersion();
    void newerIsMore();
    void anUpdateIsReadAsItWasWritten();
};

void ClientVersionTest::readsWhatItWrites()
{
    for (const char *text : {"0.0.0", "0.1.0", "1.0.0", "12.34.567", "999.999.999"})
        QCOMPARE(versionText(parseVersion(text).value()), std::string(text));
    QCOMPARE(parseVersion("0.12.3"), std::optional<std::uint64_t>(12'003));
    QVERIFY(clientVersion() > 0);
}

void ClientVersionTest::refusesWhatIsNoVersion()
{
    for (const char *text :
         {"", "1", "1.2", "1.2.", ".1.2", "1.2.3.4", "1.2.3 ", " 1.2.3", "1.1000.0", "1,2,3",
          "-1.2.3", "1.+2.3", "v1.2.3", "1.2.3a", "99999999999999999999.0.0"})
        QVERIFY2(!parseVersion(text), text);
}

void ClientVersionTest::newerIsMore()
{
    QVERIFY(*parseVersion("0.1.999") < *parseVersion("0.2.0"));
    QVERIFY(*parseVersion("0.999.999") < *parseVersion("1.0.0"));
}

void ClientVersionTest::anUpdateIsReadAsItWasWritten()
{
    const base::Bytes bytes = encode(UpdateNeeded{12'003, "push-aa"});
    const auto read = decodeUpdateNeeded(bytes);
    QVERIFY(read.ok());
    QCOMPARE(read->minimumClient, std::uint64_t(12'003));
    QCOMPARE(read->token, std::string("push-aa"));
    for (std::size_t size = 0; size < bytes.size(); ++size)
        QVERIFY(!decodeUpdateNeeded(base::ByteView(bytes).first(size)));
}

QTEST_GUILESS_MAIN(ClientVersionTest)
#include "tst_client_version.moc"
