// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/data_dictionary.h"

#include <QFile>
#include <QTest>

#include <map>

using namespace throughline::domain;

namespace {

constexpr auto begins = "<!-- the dictionary begins -->\n";
constexpr auto ends = "<!-- the dictionary ends -->\n";

//! `person.3` and what stands there of what is on the wire: its name and what it holds.
using Numbers = std::map<QByteArray, QByteArray>;

[[nodiscard]] Numbers numbersOf(const QByteArray &dictionary)
{
    Numbers numbers;
    QByteArray table;
    for (const QByteArray &line : dictionary.split('\n')) {
        if (line.startsWith("Table ")) {
            table = line.mid(6, line.indexOf(',') - 6);
            numbers.insert_or_assign(table, line.left(line.indexOf(';')));
        }
        const QList<QByteArray> cells = line.split('|');
        if (cells.size() == 9 && cells[1].trimmed().toInt() > 0)
            numbers.insert_or_assign(table + '.' + cells[1].trimmed(),
                                     cells[2].trimmed() + cells[4].trimmed());
    }
    return numbers;
}

} // namespace

//! README.md of core/domain holds the schema as it is, and no number ever changes its meaning.
//! With THROUGHLINE_UPDATE=1 new lines are written there; the difference is read like any other.
class TestDataDictionary : public QObject
{
    Q_OBJECT

private slots:
    void readmeHoldsTheSchema();
};

void TestDataDictionary::readmeHoldsTheSchema()
{
    QFile file(QStringLiteral(THROUGHLINE_DOMAIN_README));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray text = file.readAll();
    file.close();
    QVERIFY(text.contains(begins) && text.contains(ends));
    const qsizetype from = text.indexOf(begins) + qstrlen(begins);
    const qsizetype to = text.indexOf(ends);
    QVERIFY(to >= from);
    const QByteArray there = text.mid(from, to - from);
    const QByteArray wanted = '\n' + QByteArray::fromStdString(dataDictionary()) + '\n';

    const Numbers now = numbersOf(wanted);
    for (const auto &[number, meaning] : numbersOf(there)) {
        const auto same = now.find(number);
        QVERIFY2(same != now.end() && same->second == meaning,
                 qPrintable("a number on the wire has another meaning: " + number));
    }
    if (qEnvironmentVariableIsSet("THROUGHLINE_UPDATE")) {
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text.left(from) + wanted + text.mid(to));
        return;
    }
    QVERIFY2(there == wanted,
             "core/domain/README.md is stale; run this test with THROUGHLINE_UPDATE=1");
}

QTEST_GUILESS_MAIN(TestDataDictionary)
#include "tst_data_dictionary.moc"
