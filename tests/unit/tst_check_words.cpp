// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/check_words.h"

#include "crypto/hash.h"

#include <QTest>

#include <algorithm>
#include <set>

using namespace throughline;
using protocol::checkWordList;
using protocol::checkWords;

namespace {

std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t changed = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
            diagonal = row[j];
            row[j] = std::min({row[j] + 1, row[j - 1] + 1, changed});
        }
    }
    return row[b.size()];
}

QByteArray both(std::string_view a, std::string_view b)
{
    return QByteArray(a.data(), static_cast<int>(a.size())) + ' '
        + QByteArray(b.data(), static_cast<int>(b.size()));
}

} // namespace

class TestCheckWords : public QObject
{
    Q_OBJECT

private slots:
    void wordsAreShortLowerCaseAndSorted()
    {
        const auto words = checkWordList();
        QVERIFY(std::is_sorted(words.begin(), words.end()));
        for (const std::string_view word : words) {
            QVERIFY(word.size() >= 4 && word.size() <= 6);
            QVERIFY(word.find_first_not_of("abcdefghijklmnopqrstuvwxyz") == std::string_view::npos);
        }
    }

    void fourLettersTellEveryWord()
    {
        std::set<std::string_view> starts;
        for (const std::string_view word : checkWordList())
            QVERIFY2(starts.insert(word.substr(0, 4)).second, both(word, "").constData());
        QCOMPARE(starts.size(), std::size_t{256});
    }

    void noTwoWordsAreOneLetterApart()
    {
        const auto words = checkWordList();
        for (std::size_t i = 0; i < words.size(); ++i) {
            for (std::size_t j = 0; j < i; ++j)
                QVERIFY2(editDistance(words[i], words[j]) >= 2,
                         both(words[i], words[j]).constData());
        }
    }

    void firstSixBytesPickTheWords()
    {
        const base::Bytes bytes{0x00, 0x01, 0x7f, 0x80, 0xfe, 0xff, 0x33};
        const auto words = checkWords(bytes);
        const std::array<std::string, 6> expected{"acorn",  "actor",  "mint",
                                                  "mirror", "zigzag", "zipper"};
        QVERIFY(words == expected);
    }

    //! The list is part of the protocol: two versions of the program must say the same words.
    void theListNeverChanges()
    {
        std::string joined;
        for (const std::string_view word : checkWordList())
            joined += std::string(word) + '\n';
        QCOMPARE(crypto::blake2b256({base::asBytes(joined)}).hex(),
                 std::string("fa02a49136d522aea6fa81e382c73b6c4ca0efb8af264f02f9e423dc4abb2eb6"));
    }
};

QTEST_APPLESS_MAIN(TestCheckWords)
#include "tst_check_words.moc"
