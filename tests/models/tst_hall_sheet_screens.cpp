// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "open_session.h"
#include "support/store_file.h"

#include "Throughline/Models/hall_sessions_model.h"
#include "Throughline/Models/hall_sheet_form.h"
#include "Throughline/Models/hall_sheet_print.h"
#include "Throughline/Models/hall_sheet_words.h"
#include "Throughline/Models/hall_words.h"
#include "Throughline/Models/undo_model.h"
#include "service/hall_session.h"

#include <QDir>

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using models::HallEntryRow;
using models::HallSheetWords;

namespace {

[[nodiscard]] QString keyOf(const QVariant &tile)
{
    return tile.toMap().value(QStringLiteral("key")).toString();
}

[[nodiscard]] QString wordsOf(const char *typed)
{
    return HallSheetWords::line(domain::readHallLine(typed).line);
}

} // namespace

//! The paper sheet on the screens: what is printed, its lines entered and saved.
class TestHallSheetScreens : public QObject
{
    Q_OBJECT

private slots:
    void init();

    void everyTileHasItsLetter();
    void aLineInWords();
    void whatIsWrongNamesTheCodeAndWhatCanBeWritten();
    void theTopIsAskedOnce();
    void aDayInTheFutureOrLongAgoIsRefusedInWords();
    void enterKeepsTheLine();
    void aBadLineLosesNothing();
    void twoTapsKeepALine();
    void aLineIsChangedAndTakenOut();
    void anotherLineIsOpenedAndTheFirstIsKept();
    void itOpensAgainWhereItWas();
    void savingIsOneSessionOfItsDay();
    void theTotalsAreThoseOfTheSession();
    void whatWaitsIsSavedToo();
    void whatComesWhileItIsSavedIsNoDraft();
    void undoMakesItADraftAgain();
    void itSaysWhomToRingAboutAConcern();
    void theSheetIsSavedAsAFile();
    void aNumberThatCannotBeReadIsReadAgain();

private:
    [[nodiscard]] std::unique_ptr<models::HallSheetForm> form();
    //! At its lines.
    [[nodiscard]] std::unique_ptr<models::HallSheetForm> atLines();
    [[nodiscard]] static bool enter(models::HallSheetForm &form, const char *line)
    {
        form.setLine(QString::fromUtf8(line));
        return form.keepLine();
    }
    [[nodiscard]] std::int64_t count(Kind kind);

    QTemporaryDir m_folder;
    std::unique_ptr<models::DeviceAuthority> m_authority;
    std::unique_ptr<test::OpenSession> m_here;
};

void TestHallSheetScreens::init()
{
    m_here = std::make_unique<test::OpenSession>(); // it is 24 November 2026
    m_here->open();
    m_authority = std::make_unique<models::DeviceAuthority>(
        m_folder.filePath(QString::fromLatin1(QTest::currentTestFunction())).toStdString(),
        nullptr);
}

std::unique_ptr<models::HallSheetForm> TestHallSheetScreens::form()
{
    auto form = std::make_unique<models::HallSheetForm>();
    form->setAuthority(m_authority.get());
    form->setSession(m_here->session.get());
    form->setSubject(QStringLiteral("new"));
    if (!QTest::qWaitFor([&] { return form->isReady(); }, 20'000))
        qFatal("the form cannot be filled in");
    return form;
}

std::unique_ptr<models::HallSheetForm> TestHallSheetScreens::atLines()
{
    auto made = form();
    made->choosePrison(QStringLiteral("CFI"));
    made->chooseVisitType(QStringLiteral("SCON"));
    made->setDay(QStringLiteral("25 oct"));
    made->setWorkers(2);
    if (!QTest::qWaitFor([&] { return made->workers() == 2; }))
        qFatal("the top is not kept");
    made->goToLines();
    if (!QTest::qWaitFor([&] { return made->isAtLines(); }))
        qFatal("the top is not done");
    return made;
}

std::int64_t TestHallSheetScreens::count(Kind kind)
{
    std::optional<std::int64_t> found;
    m_here->session->read<std::int64_t>(
        this, [kind](service::Reader &reader) { return reader.store().records.count(kind); },
        [&](base::Result<std::int64_t> read) { found = read.ok() ? *read : -1; });
    return QTest::qWaitFor([&] { return found.has_value(); }) ? *found : -1;
}

void TestHallSheetScreens::everyTileHasItsLetter()
{
    const auto look = [](const QVariantList &tiles, std::span<const domain::HallCode> codes) {
        QCOMPARE(tiles.size(), static_cast<qsizetype>(codes.size()));
        for (qsizetype i = 0; i < tiles.size(); ++i) {
            const domain::HallCode &code = codes[static_cast<std::size_t>(i)];
            // In one order, so that the sheet is read as the screen is.
            QCOMPARE(keyOf(tiles.at(i)).toStdString(), std::string(code.key));
            QCOMPARE(tiles.at(i).toMap().value(QStringLiteral("detail")).toString(),
                     QString(QLatin1Char(code.letter)));
        }
    };
    look(HallSheetWords::whoTiles(), domain::hallWhoCodes);
    look(HallSheetWords::whatTiles(), domain::hallWhatCodes);
}

void TestHallSheetScreens::aLineInWords()
{
    QCOMPARE(wordsOf("ab"), QStringLiteral("Adult: Booking, rules, travel costs"));
    QCOMPARE(wordsOf("fe"), QStringLiteral("First-time visitor: First visit explained"));
    QCOMPARE(wordsOf("pl"), QStringLiteral("Person in prison: Listened"));
    QCOMPARE(wordsOf("ck / bus 12"), QStringLiteral("Child: Children and play. bus 12"));
    QCOMPARE(wordsOf("a r x"), QStringLiteral("Adult: Worried about someone in prison. Concern"));
    QCOMPARE(wordsOf("x"), QStringLiteral("Concern"));
    QCOMPARE(wordsOf("a"), QStringLiteral("Adult: …"));
    QCOMPARE(wordsOf("b"), QStringLiteral("…: Booking, rules, travel costs"));
    // Different lines are different words, and the words of each topic are its tile's.
    QSet<QString> seen;
    for (const domain::HallCode &who : domain::hallWhoCodes) {
        for (const domain::HallCode &what : domain::hallWhatCodes) {
            const std::string typed{who.letter, what.letter};
            const QString words = wordsOf(typed.c_str());
            QVERIFY(!seen.contains(words));
            seen.insert(words);
            QVERIFY(words.endsWith(models::HallWords::what(what.key)));
        }
    }
}

void TestHallSheetScreens::whatIsWrongNamesTheCodeAndWhatCanBeWritten()
{
    const auto fault = [](const char *typed) {
        return HallSheetWords::fault(domain::readHallLine(typed));
    };
    QCOMPARE(fault("aq"),
             QStringLiteral("q is not a code. Who is a, c, f or p; what is w, b, l, k, e, s, t, r, "
                            "n, v, d or g; a concern is x."));
    QVERIFY(fault("a").contains(QStringLiteral("w, b, l")));
    QVERIFY(fault("b").contains(QStringLiteral("a, c, f or p")));
    for (const char *typed : {"c21b", "3b", "aab", "afb", "abl"})
        QVERIFY2(!fault(typed).isEmpty() && !fault(typed).contains(u'%'), typed);
    QVERIFY(fault("ab").isEmpty());
}

void TestHallSheetScreens::theTopIsAskedOnce()
{
    const auto top = form();
    top->goToLines();
    QCOMPARE(top->problems().size(), 3); // prison, day and kind
    QVERIFY(!top->isAtLines());
    const auto lines = atLines();
    QCOMPARE(lines->day(), QStringLiteral("25 October 2026"));
    QVERIFY2(lines->topText().contains(QStringLiteral("25 October 2026. Social contact visit")),
             qPrintable(lines->topText()));
    lines->changeTop();
    QTRY_VERIFY(!lines->isAtLines());
    QCOMPARE(lines->prison(), QStringLiteral("CFI"));
}

void TestHallSheetScreens::aDayInTheFutureOrLongAgoIsRefusedInWords()
{
    const auto top = form();
    top->choosePrison(QStringLiteral("CFI"));
    top->chooseVisitType(QStringLiteral("SCON"));
    QTRY_COMPARE(top->visitType(), QStringLiteral("SCON"));
    const std::pair<const char *, const char *> wrong[] = {
        {"tomorrow", "must be today or in the past"},
        {"24 November 2025", "in the last three months. Check the year"},
        {"some day", "like 24 November 2026"},
        {"November 2026", "like 24 November 2026"}};
    for (const auto &[day, words] : wrong) {
        top->setDay(QString::fromLatin1(day));
        top->goToLines();
        QCOMPARE(top->problems().size(), 1);
        const QString text =
            top->problems().constFirst().toMap().value(QStringLiteral("text")).toString();
        QVERIFY2(text.contains(QString::fromLatin1(words)), qPrintable(text));
    }
    top->setDay(QStringLiteral("today"));
    top->goToLines();
    QTRY_VERIFY(top->isAtLines());
}

void TestHallSheetScreens::enterKeepsTheLine()
{
    const auto sheet = atLines();
    QCOMPARE(sheet->lineNumber(), 1);
    sheet->setLine(QStringLiteral("a2"));
    QCOMPARE(sheet->reading(), QStringLiteral("2 adults: …")); // as it is typed
    QVERIFY(!sheet->isFaulty());
    sheet->setLine(QStringLiteral("a2 c b"));
    QVERIFY(sheet->keepLine());
    QVERIFY(sheet->line().isEmpty()); // at once, so that the next letter is the next line's
    QVERIFY(enter(*sheet, "PL"));
    QCOMPARE(sheet->count(), 2);
    QCOMPARE(sheet->lineNumber(), 3);
    QVERIFY2(sheet->totals().contains(QStringLiteral("2 adults")), qPrintable(sheet->totals()));
    const auto rows = test::rowsOf<HallEntryRow>(sheet->lines());
    QCOMPARE(rows.at(0).text, QStringLiteral("2. Person in prison: Listened"));
    QCOMPARE(rows.at(1).detail, QStringLiteral("a2 c b"));
}

void TestHallSheetScreens::aBadLineLosesNothing()
{
    const auto sheet = atLines();
    QVERIFY(enter(*sheet, "ab"));
    QVERIFY(!enter(*sheet, "a q / told about it"));
    QCOMPARE(sheet->line(), QStringLiteral("a q / told about it"));
    QVERIFY(sheet->isFaulty());
    QCOMPARE(sheet->problems().size(), 1);
    QVERIFY(!enter(*sheet, "a"));
    QCOMPARE(sheet->line(), QStringLiteral("a"));
    QCOMPARE(sheet->count(), 1);
    sheet->save(); // what is typed is not left behind
    QCOMPARE(sheet->problems().size(), 1);
    QCOMPARE(count(Kind::HallSession), std::int64_t{0});
    sheet->setLine(QStringLiteral("al"));
    QVERIFY(sheet->problems().isEmpty());
    QVERIFY(sheet->keepLine());
}

void TestHallSheetScreens::twoTapsKeepALine()
{
    const auto sheet = atLines();
    sheet->chooseWhat(QStringLiteral("PLAY"));
    QCOMPARE(sheet->problems().size(), 1); // who first
    sheet->chooseWho(QStringLiteral("first"));
    QCOMPARE(sheet->who(), QStringLiteral("first"));
    QCOMPARE(sheet->line(), QStringLiteral("f"));
    sheet->chooseWhat(QStringLiteral("FIRST_TIME"));
    QCOMPARE(sheet->count(), 1);
    sheet->chooseWho(QStringLiteral("adult"));
    sheet->setChildren(3);
    sheet->chooseWhat(QStringLiteral("PLAY"));
    QCOMPARE(test::rowsOf<HallEntryRow>(sheet->lines()).at(0).detail, QStringLiteral("a c3 k"));
    sheet->chooseWho(QStringLiteral("prisoner"));
    sheet->chooseWho(QStringLiteral("prisoner")); // lets go
    QVERIFY(sheet->who().isEmpty() && sheet->line().isEmpty());
}

void TestHallSheetScreens::aLineIsChangedAndTakenOut()
{
    const auto sheet = atLines();
    for (const char *line : {"ab", "al / long", "pl"})
        QVERIFY(enter(*sheet, line));
    sheet->setLine(QStringLiteral("c2")); // not finished
    sheet->changeLine(2);
    QVERIFY(sheet->isChanging());
    QCOMPARE(sheet->lineNumber(), 2);
    QCOMPARE(sheet->line(), QStringLiteral("a l / long"));
    sheet->setLine(QStringLiteral("a2 l / long"));
    QVERIFY(sheet->keepLine());
    QVERIFY(!sheet->isChanging());
    QCOMPARE(sheet->line(), QStringLiteral("c2")); // it waited
    QCOMPARE(sheet->count(), 3);
    QVERIFY(
        test::rowsOf<HallEntryRow>(sheet->lines()).at(1).text.contains(QStringLiteral("2 adults")));
    sheet->changeLine(1);
    sheet->takeOut();
    QCOMPARE(sheet->count(), 2);
    QCOMPARE(sheet->line(), QStringLiteral("c2"));
    QVERIFY(!sheet->takenOutText().isEmpty());
    sheet->putBack();
    QCOMPARE(sheet->count(), 3);
    QCOMPARE(test::rowsOf<HallEntryRow>(sheet->lines()).at(2).detail, QStringLiteral("a b"));
    sheet->changeLine(3);
    sheet->leaveLine();
    QCOMPARE(test::rowsOf<HallEntryRow>(sheet->lines()).at(0).detail, QStringLiteral("p l"));
}

void TestHallSheetScreens::anotherLineIsOpenedAndTheFirstIsKept()
{
    const auto sheet = atLines();
    for (const char *line : {"ab", "pl"})
        QVERIFY(enter(*sheet, line));
    sheet->setLine(QStringLiteral("c2")); // not finished
    sheet->changeLine(1);
    sheet->setLine(QStringLiteral("a3b"));
    sheet->changeLine(1); // is what is being changed: nothing typed is lost
    QCOMPARE(sheet->line(), QStringLiteral("a3b"));
    sheet->changeLine(2);
    QCOMPARE(sheet->lineNumber(), 2);
    QCOMPARE(sheet->line(), QStringLiteral("p l"));
    QCOMPARE(test::rowsOf<HallEntryRow>(sheet->lines()).at(1).detail, QStringLiteral("a3 b"));
    // One that cannot be kept stays, and what is wrong with it is said.
    sheet->setLine(QStringLiteral("p q"));
    sheet->changeLine(1);
    QCOMPARE(sheet->lineNumber(), 2);
    QCOMPARE(sheet->line(), QStringLiteral("p q"));
    QCOMPARE(sheet->problems().size(), 1);
    sheet->leaveLine();
    QVERIFY(!sheet->isChanging());
    QCOMPARE(sheet->line(), QStringLiteral("c2")); // it waited all the time
    QCOMPARE(sheet->count(), 2);
}

void TestHallSheetScreens::itOpensAgainWhereItWas()
{
    {
        const auto sheet = atLines();
        QVERIFY(enter(*sheet, "ab"));
        QVERIFY(enter(*sheet, "c3k / a note"));
        sheet->changeLine(1);
        sheet->setLine(QStringLiteral("a"));
        QCOMPARE(count(Kind::HallSession), std::int64_t{0}); // and all writes before it are done
    }
    m_here->reopen();
    const auto sheet = form();
    QVERIFY(sheet->isAtLines());
    QCOMPARE(sheet->count(), 2);
    QVERIFY(sheet->isChanging());
    QCOMPARE(sheet->line(), QStringLiteral("a"));
    QVERIFY(
        test::rowsOf<HallEntryRow>(sheet->lines()).at(0).text.endsWith(QStringLiteral("a note")));
}

void TestHallSheetScreens::savingIsOneSessionOfItsDay()
{
    const auto sheet = atLines();
    for (const char *line : {"ab", "a2 c l", "pl"})
        QVERIFY(enter(*sheet, line));
    sheet->setLine(QStringLiteral("fe")); // Save takes it along
    QSignalSpy saved(sheet.get(), &models::FormModel::saved);
    sheet->save();
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(count(Kind::HallSession), std::int64_t{1});
    QCOMPARE(count(Kind::HallCount), std::int64_t{4});
    models::HallSessionsModel past;
    past.setSession(m_here->session.get());
    QTRY_VERIFY(past.isReady() && past.count() == 1);
    const auto row = test::rowsOf<models::HallSessionRow>(past.sessions()).at(0);
    QVERIFY2(row.text.endsWith(QStringLiteral("25 October 2026")), qPrintable(row.text));
    QVERIFY(!row.open);
    QVERIFY2(row.detail.contains(QStringLiteral("Entered from paper")), qPrintable(row.detail));
    QVERIFY2(row.totals.contains(QStringLiteral("4 adults")), qPrintable(row.totals));
    // The next sheet begins anew.
    const auto next = form();
    QVERIFY(!next->isAtLines() && next->count() == 0);
}

void TestHallSheetScreens::theTotalsAreThoseOfTheSession()
{
    const auto sheet = atLines();
    for (const char *line : {"ab", "a2 c l", "pl", "pk", "x"})
        QVERIFY(enter(*sheet, line));
    const QString totals = sheet->totals();
    QVERIFY2(totals.contains(QStringLiteral("2 with people in prison")), qPrintable(totals));
    QSignalSpy saved(sheet.get(), &models::FormModel::saved);
    sheet->save();
    QTRY_COMPARE(saved.count(), 1);
    models::HallSessionsModel past;
    past.setSession(m_here->session.get());
    QTRY_VERIFY(past.isReady() && past.count() == 1);
    QCOMPARE(test::rowsOf<models::HallSessionRow>(past.sessions()).at(0).totals, totals);
}

void TestHallSheetScreens::whatWaitsIsSavedToo()
{
    const auto sheet = atLines();
    QVERIFY(enter(*sheet, "ab"));
    sheet->setLine(QStringLiteral("ck"));
    sheet->changeLine(1);
    sheet->setLine(QStringLiteral("a4b"));
    QSignalSpy saved(sheet.get(), &models::FormModel::saved);
    sheet->save();
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(count(Kind::HallCount), std::int64_t{2});
    models::HallSessionsModel past;
    past.setSession(m_here->session.get());
    QTRY_VERIFY(past.isReady() && past.count() == 1);
    const auto row = test::rowsOf<models::HallSessionRow>(past.sessions()).at(0);
    QVERIFY2(row.totals.contains(QStringLiteral("4 adults")), qPrintable(row.totals));
    QVERIFY2(row.totals.contains(QStringLiteral("1 child")), qPrintable(row.totals));
}

void TestHallSheetScreens::whatComesWhileItIsSavedIsNoDraft()
{
    const auto sheet = atLines();
    QVERIFY(enter(*sheet, "ab"));
    QSignalSpy saved(sheet.get(), &models::FormModel::saved);
    sheet->save();
    QVERIFY(sheet->isSaving());
    sheet->setLine(QStringLiteral("pl")); // a text
    QVERIFY(!sheet->keepLine());
    sheet->changeLine(1);
    sheet->setWorkers(5); // and an answer
    QVERIFY(sheet->line().isEmpty() && !sheet->isChanging());
    QTRY_COMPARE(saved.count(), 1);
    QCOMPARE(count(Kind::HallCount), std::int64_t{1});
    const auto next = form();
    QVERIFY(!next->hasAnswers());
}

void TestHallSheetScreens::undoMakesItADraftAgain()
{
    const auto sheet = atLines();
    QVERIFY(enter(*sheet, "ab"));
    QSignalSpy saved(sheet.get(), &models::FormModel::saved);
    sheet->save();
    QTRY_COMPARE(saved.count(), 1);
    QVERIFY(m_here->session->undo()->isPossible());
    QSignalSpy undone(m_here->session->undo(), &models::UndoModel::undone);
    m_here->session->undo()->undo();
    QTRY_COMPARE(undone.count(), 1);
    QCOMPARE(count(Kind::HallSession), std::int64_t{0});
    const auto again = form();
    QVERIFY(again->isAtLines());
    QCOMPARE(again->count(), 1);
}

void TestHallSheetScreens::itSaysWhomToRingAboutAConcern()
{
    const auto sheet = atLines();
    QVERIFY(sheet->concernText().isEmpty());
    QVERIFY(enter(*sheet, "x"));
    QVERIFY2(sheet->concernText().contains(QStringLiteral("ring the safeguarding lead NOW")),
             qPrintable(sheet->concernText()));
}

void TestHallSheetScreens::theSheetIsSavedAsAFile()
{
    const QString folder = m_folder.filePath(QStringLiteral("out"));
    m_here->session->setExports(folder.toStdString());
    models::HallSheetPrint print;
    print.setAuthority(m_authority.get());
    print.setSession(m_here->session.get());
    const QVariantMap blank = print.sheet();
    QVERIFY(blank.value(QStringLiteral("writeNumber")).toBool());
    print.choosePrison(QStringLiteral("CFI"));
    const QVariantMap facts =
        print.sheet().value(QStringLiteral("facts")).toList().constFirst().toMap();
    QVERIFY(facts.value(QStringLiteral("value")).toString().startsWith(QStringLiteral("HMP")));
    QCOMPARE(print.sheet().value(QStringLiteral("what")).toList().size(), 8);
    QCOMPARE(print.sheet().value(QStringLiteral("others")).toList().size(), 4);
    // Nobody is named on it.
    const QString name = m_here->session->userName();
    QVERIFY(!name.isEmpty());
    for (const QVariant &value : print.sheet())
        QVERIFY(!value.toString().contains(name));
    print.save({});
    QVERIFY(!print.problem().isEmpty());
    print.save(QByteArrayLiteral("%PDF"));
    QTRY_VERIFY(!print.isBusy());
    QVERIFY2(print.problem().isEmpty(), qPrintable(print.problem()));
    QCOMPARE(QDir(folder).entryList({QStringLiteral("*.pdf")}),
             QStringList{QStringLiteral("visits-hall-sheet.pdf")});
    QCOMPARE(m_here->session->undo()->text(),
             QStringLiteral("Saved in out as visits-hall-sheet.pdf"));
}

void TestHallSheetScreens::aNumberThatCannotBeReadIsReadAgain()
{
    models::HallSheetPrint print;
    QSignalSpy wanted(&print, &models::HallSheetPrint::drawingWanted);
    print.setSession(m_here->session.get());
    QVERIFY(print.isReady()); // all of it is written by hand
    print.printSheet();
    QCOMPARE(wanted.count(), 1);

    const std::filesystem::path home = m_here->device.folder.path().toStdString();
    auto file = test::openStoreFile(store::Profile{home}.folder(), test::passphrase);
    QVERIFY(file.ok());
    QVERIFY(file->execute("ALTER TABLE service RENAME TO service_put_away").ok());
    print.choosePrison(QStringLiteral("CFI"));
    QTRY_VERIFY(!print.problem().isEmpty());
    QVERIFY(!print.isReady() && print.phoneText().isEmpty());
    print.printSheet();
    QVERIFY(print.isBusy()); // tried again
    QTRY_VERIFY(!print.isBusy());
    QVERIFY(!print.problem().isEmpty());
    QCOMPARE(wanted.count(), 1);
    QVERIFY(file->execute("ALTER TABLE service_put_away RENAME TO service").ok());
    print.printSheet();
    QTRY_COMPARE(wanted.count(), 2);
    QVERIFY(print.isReady() && print.problem().isEmpty() && !print.phoneText().isEmpty());
}

QTEST_GUILESS_MAIN(TestHallSheetScreens)
#include "tst_hall_sheet_screens.moc"
