// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/rules/referral_words.h"

#include "domain/code_list.h"

#include <QTest>

using namespace throughline::domain;

//! The few words that referrals are told in, and how far one has come (domain.md 3.7).
class TestReferralWords : public QObject
{
    Q_OBJECT

private slots:
    void everyStatusHasAWord();
    void theFurthestMark_data();
    void theFurthestMark();
};

void TestReferralWords::everyStatusHasAWord()
{
    // Only what nobody has been asked yet may be called needed; so is what is not known here.
    for (const char *list : {"referral_out_status", "referral_in_status"}) {
        for (const Code &code : codeList(list)->codes)
            QVERIFY2((wordOfReferral(code.key) == NeedWord::Needed)
                         == (code.key == "DRAFT" || code.key == "READY"),
                     code.key.data());
    }
    QCOMPARE(wordOfReferral("A_NEWER_ONE"), NeedWord::Needed);
    QCOMPARE(wordOfNeed("IN_PROGRESS"), NeedWord::Started);
    QCOMPARE(wordOfNeed("DECLINED"), NeedWord::NotWanted);
}

void TestReferralWords::theFurthestMark_data()
{
    QTest::addColumn<QStringList>("steps");
    QTest::addColumn<QString>("now");
    QTest::addColumn<int>("furthest");
    QTest::addColumn<int>("word");

    const auto row = [](const char *name, const QStringList &steps, const char *now,
                        ReferralMark furthest, NeedWord word) {
        QTest::newRow(name) << steps << QString::fromLatin1(now) << static_cast<int>(furthest)
                            << static_cast<int>(word);
    };
    using M = ReferralMark;
    using W = NeedWord;
    row("a draft", {}, "DRAFT", M::Needed, W::Needed);
    row("no reply", {"SENT"}, "NO_REPLY", M::Asked, W::Asked);
    row("on a list", {"SENT"}, "WAITING_LIST", M::Accepted, W::Accepted);
    row("turned down", {"SENT"}, "REFUSED", M::Asked, W::TurnedDown);
    row("turned down from a list", {"SENT", "WAITING_LIST"}, "REFUSED", M::Asked, W::TurnedDown);
    row("taken up", {"SENT", "ACCEPTED", "OFFERED"}, "TAKEN_UP", M::Started, W::Started);
    row("closed", {"TAKEN_UP", "CLOSED"}, "CLOSED", M::Finished, W::Finished);
    row("closed, as it came in a list", {}, "CLOSED", M::Finished, W::Finished);
    row("never taken up", {"OFFERED"}, "NOT_TAKEN_UP", M::Accepted, W::NotWanted);
    row("never taken up, and closed", {"OFFERED", "NOT_TAKEN_UP", "CLOSED"}, "CLOSED", M::Accepted,
        W::NotWanted);
    row("withdrawn as a draft", {"WITHDRAWN"}, "WITHDRAWN", M::Needed, W::NotWanted);
    row("withdrawn later, steps in any order", {"WITHDRAWN", "TAKEN_UP", "SENT"}, "WITHDRAWN",
        M::Started, W::NotWanted);
    row("withdrawn, and no step is known", {}, "WITHDRAWN", M::Needed, W::NotWanted);
}

void TestReferralWords::theFurthestMark()
{
    QFETCH(const QStringList, steps);
    QFETCH(const QString, now);
    QFETCH(const int, furthest);
    QFETCH(const int, word);
    ReferralWay way;
    for (const QString &step : steps)
        way.addStep(step.toStdString());
    QCOMPARE(static_cast<int>(way.furthest(now.toStdString())), furthest);
    QCOMPARE(static_cast<int>(way.word(now.toStdString())), word);
}

QTEST_APPLESS_MAIN(TestReferralWords)
#include "tst_referral_words.moc"
