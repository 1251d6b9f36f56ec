// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/id_places.h"
#include "support/seeded_random.h"

#include <QTest>

#include <map>

using namespace throughline;
using base::RecordId;
using report::IdPlaces;

//! Ids and their places, also where hashes meet and while the table grows.
class TestIdPlaces : public QObject
{
    Q_OBJECT

private slots:
    void isWhatAMapSays();
};

void TestIdPlaces::isWhatAMapSays()
{
    test::SeededRandom random(1);
    IdPlaces places;
    std::map<RecordId, std::int32_t> model;
    QCOMPARE(places.of(RecordId{}), IdPlaces::nowhere);
    constexpr std::int32_t steps = 5'000;
    for (std::int32_t step = 0; step < steps; ++step) {
        RecordId id; // every bit of the hash is in the last bytes, and these have few values
        id.bytes.front() = static_cast<std::uint8_t>(random.below(200));
        id.bytes.back() = static_cast<std::uint8_t>(random.below(3));
        id.bytes[8] = static_cast<std::uint8_t>(random.below(5));
        const auto known = model.find(id);
        QCOMPARE(places.of(id), known == model.end() ? IdPlaces::nowhere : known->second);
        places.put(id, step);
        model[id] = step;
        QCOMPARE(places.of(id), step);
    }
    for (const auto &[id, place] : model)
        QCOMPARE(places.of(id), place);
    QVERIFY(model.size() > 1'000);
}

QTEST_APPLESS_MAIN(TestIdPlaces)
#include "tst_id_places.moc"
