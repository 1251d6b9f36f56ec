// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "protocol/restored.h"
#include "support/mutation.h"
#include "support/seeded_random.h"

#include <QTest>

using namespace throughline;
using namespace throughline::protocol;

//! What a server that was put back and its devices say to each other (sync.md D8).
class TestRestoredMessages : public QObject
{
    Q_OBJECT

private slots:
    void decodersTakeOnlyWhatIsWritten();
    void placesAreOfTheQuestion();
    void noMoreThanIsAsked();
};

void TestRestoredMessages::decodersTakeOnlyWhatIsWritten()
{
    test::SeededRandom random(1);
    const EpochReply epoch{base::randomId<base::EpochId>(random), 77, true};
    QVERIFY(test::isStrict(encode(epoch), decodeEpochReply,
                           [](const EpochReply &value) { return encode(value); }));
    QVERIFY(test::refusesEveryOtherLength(encode(epoch), decodeEpochReply));
    std::vector<Hash> ids(3);
    for (Hash &id : ids)
        random.fill(id.bytes);
    QVERIFY(test::isStrict(encodeIds(ids), decodeIds,
                           [](const std::vector<Hash> &value) { return encodeIds(value); }));
    QVERIFY(test::refusesEveryOtherLength(encodeIds(ids), decodeIds));
    IndexLine line{base::randomId<base::FolderId>(random), 5, 6000, ids[0], true, {}};
    random.fill(line.kid.bytes);
    const std::vector<IndexLine> lines{line, {line.folder, 1, 2, {}, false, line.kid}};
    QVERIFY(*decodeIndex(encodeIndex(lines)) == lines);
    QVERIFY(test::isStrict(encodeIndex(lines), decodeIndex,
                           [](const std::vector<IndexLine> &value) { return encodeIndex(value); }));
    const auto back = decodeEpochReply(encode(epoch));
    QVERIFY(back && back->epoch == epoch.epoch && back->common == 77 && back->recovering);
}

void TestRestoredMessages::placesAreOfTheQuestion()
{
    const auto taken = [](const std::vector<std::uint64_t> &places, std::size_t count) {
        const auto decoded = decodePlaces(encodePlaces(places), count);
        return decoded && *decoded == places;
    };
    QVERIFY(taken({}, 0));
    QVERIFY(taken({0, 2, 9}, 10));
    QVERIFY(!taken({0, 2, 10}, 10));
    QVERIFY(!taken({2, 2}, 10));
    QVERIFY(!taken({3, 2}, 10));
    QVERIFY(!taken({0}, 0));
}

void TestRestoredMessages::noMoreThanIsAsked()
{
    QVERIFY(decodeIds(encodeIds(std::vector<Hash>(mostIdsAsked))).ok());
    QVERIFY(!decodeIds(encodeIds(std::vector<Hash>(mostIdsAsked + 1))).ok());
    QVERIFY(decodeIndex(encodeIndex(std::vector<IndexLine>(indexPageLines))).ok());
    QVERIFY(!decodeIndex(encodeIndex(std::vector<IndexLine>(indexPageLines + 1))).ok());
}

QTEST_GUILESS_MAIN(TestRestoredMessages)
#include "tst_restored_messages.moc"
