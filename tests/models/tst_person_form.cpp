// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "open_form.h"

#include "Throughline/Models/person_form.h"

using namespace throughline;
using domain::Kind;
using test::count;

//! Somebody new: what is needed of them, and whether it is somebody who is recorded already.
class TestPersonForm : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void somebodyNewNeedsAName();
    void whoeverMayBeThereAlreadyIsAskedAbout_data();
    void whoeverMayBeThereAlreadyIsAskedAbout();
    void anotherNameIsAnotherQuestion();
    void asManyAsAScreenHoldsAreAskedAbout();
    void aDateOfBirthAsPeopleWriteIt_data();
    void aDateOfBirthAsPeopleWriteIt();

private:
    std::unique_ptr<test::OpenSession> m_open;
    test::MadePerson m_jamie;
};

void TestPersonForm::init()
{
    m_open = std::make_unique<test::OpenSession>();
    m_open->open([this](service::Workspace &workspace) {
        m_jamie = test::addReleased(workspace, "Jamie", "Sampleton");
    });
}

void TestPersonForm::cleanup()
{
    m_open.reset();
}

void TestPersonForm::somebodyNewNeedsAName()
{
    models::PersonForm form;
    form.setSession(m_open->session.get());
    QTRY_VERIFY(form.isReady());
    form.save();
    QCOMPARE(form.problems().size(), 1);
    form.setGivenNames(QStringLiteral("Aisha"));
    form.setPrisonNumber(QStringLiteral("12345"));
    form.save();
    QCOMPARE(form.problems().size(), 1);
    QCOMPARE(form.problems().first().toMap().value(QStringLiteral("field")).toString(),
             QStringLiteral("number"));
    QCOMPARE(form.givenNames(), QStringLiteral("Aisha"));
    form.setPrisonNumber(QStringLiteral("a 5678 bc"));
    QSignalSpy added(&form, &models::PersonForm::personAdded);
    form.save();
    QVERIFY(added.wait());
    QVERIFY(!form.isAsking());
    QCOMPARE(count(*m_open->session, Kind::Person), std::int64_t{2});
}

void TestPersonForm::whoeverMayBeThereAlreadyIsAskedAbout_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QString>("family");
    QTest::addColumn<QString>("number");
    QTest::newRow("both names") << QStringLiteral("Jamie") << QStringLiteral("Sampleton")
                                << QString();
    QTest::newRow("as it sounds") << QStringLiteral("Jamey") << QStringLiteral("Sampleton")
                                  << QString();
    QTest::newRow("a family name alone") << QString() << QStringLiteral("sampleton") << QString();
    QTest::newRow("a number") << QStringLiteral("Aisha") << QString()
                              << QStringLiteral("A 1234 BC");
}

void TestPersonForm::whoeverMayBeThereAlreadyIsAskedAbout()
{
    QFETCH(QString, given);
    QFETCH(QString, family);
    QFETCH(QString, number);
    models::PersonForm form;
    form.setSession(m_open->session.get());
    QTRY_VERIFY(form.isReady());
    form.setGivenNames(given);
    form.setFamilyName(family);
    form.setPrisonNumber(number);
    QSignalSpy asked(&form, &models::PersonForm::asked);
    QSignalSpy added(&form, &models::PersonForm::personAdded);
    form.save();
    QVERIFY(form.isSaving() && !form.isAsking()); // it looks elsewhere, not here
    QVERIFY(asked.wait());
    QVERIFY(form.isAsking() && !form.isSaving() && !form.maybeMore());
    const auto rows = static_cast<models::PersonRows *>(form.alike())->rows();
    QCOMPARE(rows.size(), std::size_t{1});
    QCOMPARE(rows[0].person, test::hex(m_jamie.person));
    QCOMPARE(rows[0].name, QStringLiteral("Jamie S."));
    QVERIFY2(rows[0].detail.startsWith(QStringLiteral("born 1987, prison number ends in 4BC, ")),
             qPrintable(rows[0].detail));
    m_open->session->toggleFullNames();
    QCOMPARE(static_cast<models::PersonRows *>(form.alike())->rows()[0].name,
             QStringLiteral("Jamie Sampleton"));
    // Nothing was saved, and nothing is lost.
    QCOMPARE(count(*m_open->session, Kind::Person), std::int64_t{1});
    QCOMPARE(form.givenNames(), given);
    models::PersonForm again;
    again.setSession(m_open->session.get());
    QTRY_COMPARE(again.familyName(), family);
    form.saveAsNew();
    QVERIFY(added.wait());
    QVERIFY(!form.isAsking() && !form.hasAnswers());
    QCOMPARE(count(*m_open->session, Kind::Person), std::int64_t{2});
}

void TestPersonForm::anotherNameIsAnotherQuestion()
{
    models::PersonForm form;
    form.setSession(m_open->session.get());
    QTRY_VERIFY(form.isReady());
    form.setGivenNames(QStringLiteral("Jamie"));
    form.setFamilyName(QStringLiteral("Sampleton"));
    QSignalSpy asked(&form, &models::PersonForm::asked);
    QSignalSpy added(&form, &models::PersonForm::personAdded);
    form.saveAsNew(); // nobody was asked about yet
    QVERIFY(!form.isSaving());
    form.save();
    QVERIFY(asked.wait());
    form.save();
    QVERIFY(asked.wait());
    QCOMPARE(added.count(), 0);
    form.setFamilyName(QStringLiteral("Otherby"));
    QVERIFY(!form.isAsking());
    form.saveAsNew();
    QVERIFY(!form.isSaving());
    // What is typed while it looks is what is looked for.
    form.save();
    form.setFamilyName(QStringLiteral("Sampleton"));
    QVERIFY(asked.wait());
    QCOMPARE(added.count(), 0);
    QCOMPARE(count(*m_open->session, Kind::Person), std::int64_t{1});
}

void TestPersonForm::asManyAsAScreenHoldsAreAskedAbout()
{
    models::PersonForm form;
    form.setSession(m_open->session.get());
    QTRY_VERIFY(form.isReady());
    QSignalSpy asked(&form, &models::PersonForm::asked);
    QSignalSpy added(&form, &models::PersonForm::personAdded);
    for (int i = 0; i < 5; ++i) {
        form.setGivenNames(QStringLiteral("Jamie"));
        form.setFamilyName(QStringLiteral("Sampleton"));
        form.save();
        QVERIFY(asked.wait());
        QCOMPARE(form.alike()->rowCount(), i + 1);
        QCOMPARE(form.maybeMore(), i == 4);
        if (i == 4)
            break;
        form.saveAsNew();
        QVERIFY(added.wait());
    }
}

void TestPersonForm::aDateOfBirthAsPeopleWriteIt_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<bool>("taken");
    QTest::newRow("year") << QStringLiteral("1987") << true;
    QTest::newRow("month and year") << QStringLiteral("3/1987") << true;
    QTest::newRow("words") << QStringLiteral("14 March 1987") << true;
    QTest::newRow("short words") << QStringLiteral("14 mar 1987") << true;
    QTest::newRow("day first") << QStringLiteral("14/03/1987") << true;
    QTest::newRow("no such day") << QStringLiteral("30/02/1987") << false;
    QTest::newRow("month first") << QStringLiteral("03/14/1987") << false;
    QTest::newRow("two figures") << QStringLiteral("14/3/87") << false;
    QTest::newRow("nonsense") << QStringLiteral("about forty") << false;
}

void TestPersonForm::aDateOfBirthAsPeopleWriteIt()
{
    QFETCH(QString, typed);
    QFETCH(bool, taken);
    models::PersonForm form;
    form.setSession(m_open->session.get());
    QTRY_VERIFY(form.isReady());
    form.setFamilyName(QStringLiteral("Otherby"));
    form.setBorn(typed);
    QSignalSpy added(&form, &models::PersonForm::personAdded);
    form.save();
    QCOMPARE(form.problems().isEmpty(), taken);
    if (taken)
        QVERIFY(added.wait());
    QCOMPARE(form.born().isEmpty(), taken); // what was not taken stays
}

QTEST_GUILESS_MAIN(TestPersonForm)
#include "tst_person_form.moc"
