// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/printed_code.h"

#include <QTest>

#include <numeric>

using namespace throughline;
using protocol::printCode;
using protocol::readPrintedCode;

namespace {

constexpr char code16[] = "000G4-0R40M-30E20-9185G-R38E1-WVNQ3";

base::Bytes counting(std::size_t n)
{
    base::Bytes bytes(n);
    std::iota(bytes.begin(), bytes.end(), std::uint8_t{0});
    return bytes;
}

bool says(const base::Result<base::Bytes> &result, std::string_view part)
{
    return !result.ok() && result.error().code == base::ErrorCode::Refused
        && result.error().message.find(part) != std::string::npos;
}

} // namespace

class TestPrintedCode : public QObject
{
    Q_OBJECT

private slots:
    //! The values come from an independent implementation (Python, hashlib).
    void knownAnswers()
    {
        QCOMPARE(printCode(base::Bytes(16, 0)), std::string("00000-00000-00000-00000-00000-08GGA"));
        QCOMPARE(printCode(base::Bytes(16, 0xff)),
                 std::string("ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-ZZZZZ-WJNJ3"));
        QCOMPARE(printCode(counting(16)), std::string(code16));
        QCOMPARE(printCode(counting(32)),
                 std::string("000G4-0R40M-30E20-9185G-R38E1-W8124-"
                             "GK2GA-HC5RR-34D1P-70X3R-FGMWS-4"));
    }

    void everyLengthComesBack()
    {
        for (std::size_t n = 0; n <= 40; ++n) {
            const base::Bytes bytes = counting(n);
            const auto read = readPrintedCode(printCode(bytes), n);
            QVERIFY(read.ok());
            QVERIFY(*read == bytes);
        }
    }

    void readsWhatAPersonTypes_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("lower case") << QByteArray("000g4-0r40m-30e20-9185g-r38e1-wvnq3");
        QTest::newRow("no groups") << QByteArray("000G40R40M30E209185GR38E1WVNQ3");
        QTest::newRow("spaces and lines")
            << QByteArray(" 000G4 0R40M\t30E20\r\n9185G R38E1 WVNQ3\n");
        QTest::newRow("letter O") << QByteArray("OoOG4-oR40M-30E20-9185G-R38E1-WVNQ3");
        QTest::newRow("letter I") << QByteArray("000G4-0R40M-30E20-9I85G-R38Ei-WVNQ3");
        QTest::newRow("letter L") << QByteArray("000G4-0R40M-30E20-9L85G-R38El-WVNQ3");
        QTest::newRow("long dashes")
            << QByteArray("000G4\u20140R40M\u201330E20\u22129185G\u2010R38E1\u00a0WVNQ3\u202f");
    }
    void readsWhatAPersonTypes()
    {
        QFETCH(QByteArray, text);
        const auto read = readPrintedCode(text.toStdString(), 16);
        QVERIFY(read.ok());
        QVERIFY(*read == counting(16));
    }

    void everySingleMistypedCharacterIsFound()
    {
        const std::string good = code16;
        for (std::size_t i = 0; i < good.size(); ++i) {
            for (const char c : std::string_view("0123456789ABCDEFGHJKMNPQRSTVWXYZU*")) {
                std::string text = good;
                if (text[i] == '-' || text[i] == c)
                    continue;
                text[i] = c;
                QVERIFY2(says(readPrintedCode(text, 16), "mistyped"), text.c_str());
            }
        }
    }

    void neighboursInTheWrongOrderAreFound()
    {
        const std::string good = code16;
        for (std::size_t i = 1; i < good.size(); ++i) {
            std::string text = good;
            std::swap(text[i - 1], text[i]);
            if (text[i - 1] == text[i] || text[i - 1] == '-' || text[i] == '-')
                continue;
            QVERIFY2(says(readPrintedCode(text, 16), "mistyped"), text.c_str());
        }
    }

    //! The same bytes with a bit set in the padding and the right check: one code per value.
    void paddingMustBeZero()
    {
        QVERIFY(readPrintedCode("00000-00000-00000-00000-00000-08GGA", 16).ok());
        QVERIFY(says(readPrintedCode("00000-00000-00000-00000-00000-18GGA", 16), "mistyped"));
        QVERIFY(says(readPrintedCode("00000-00000-00000-00000-00000-38GGA", 16), "mistyped"));
    }

    void wrongLengthIsAnotherSentence()
    {
        const std::string good = code16;
        QVERIFY(says(readPrintedCode("", 16), "missing"));
        QVERIFY(says(readPrintedCode(" - ", 16), "missing"));
        QVERIFY(says(readPrintedCode(good.substr(0, good.size() - 1), 16), "missing"));
        QVERIFY(says(readPrintedCode(good, 32), "missing"));
        QVERIFY(says(readPrintedCode(good + "0", 16), "too long"));
        QVERIFY(says(readPrintedCode(printCode(counting(32)), 16), "too long"));
    }

    void aForeignLetterIsOneMistypedCharacter()
    {
        std::string text = code16;
        text.replace(0, 1, "\u00d8");
        QVERIFY(says(readPrintedCode(text, 16), "mistyped"));
        QVERIFY(says(readPrintedCode("\xff\xe2\x80", 16), "missing"));
    }
};

QTEST_APPLESS_MAIN(TestPrintedCode)
#include "tst_printed_code.moc"
