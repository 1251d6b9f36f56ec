// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "base/clock.h"

#include <QCoreApplication>
#include <QProcess>
#include <QTest>

#include <cstdio>

using throughline::base::SystemClock;

//! What the clock that locks an untouched device says after the machine has slept. Linux lets a
//! process begin with as much sleep as one likes.
class TestSleep : public QObject
{
    Q_OBJECT

private slots:
    void sleepIsTimeThatHasPassed();
};

void TestSleep::sleepIsTimeThatHasPassed()
{
    constexpr std::int64_t twoDays = 2 * 86'400;
    QProcess slept;
    slept.start(QStringLiteral("unshare"),
                {QStringLiteral("--time"), QStringLiteral("--boottime"), QString::number(twoDays),
                 QCoreApplication::applicationFilePath(), QStringLiteral("--tell")});
    QVERIFY(slept.waitForFinished());
    bool isNumber = false;
    const std::int64_t told = slept.readAllStandardOutput().trimmed().toLongLong(&isNumber);
    if (!isNumber)
        QSKIP("Only root may let a process begin with sleep, where the kernel knows of it.");
    const std::int64_t more = told - SystemClock().monotonic().value;
    QVERIFY2(more > (twoDays - 60) * 1000, qPrintable(QString::number(more)));
}

int main(int argc, char *argv[])
{
    if (argc == 2 && QByteArrayView(argv[1]) == "--tell")
        return std::printf("%lld\n", static_cast<long long>(SystemClock().monotonic().value)) < 0;
    const QCoreApplication application(argc, argv);
    TestSleep test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_sleep.moc"
