// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "finger.h"
#include "hall_session.h"

#include "Throughline/Hall/sheet_layout.h"
#include "Throughline/Models/hall_model.h"
#include "Throughline/Models/hall_sheet_words.h"
#include "Throughline/Models/undo_model.h"
#include "Throughline/Paper/document.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>

#include <cstdio>

using namespace throughline;
using domain::Kind;
using test::Finger;
using test::keyTo;

namespace {

constexpr const char *tenLines[] = {"ab", "al", "fe", "c2k", "pl", "a2w", "ac3k", "at", "ps", "ar"};

//! What a program of poppler's says of a file.
[[nodiscard]] QString read(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished(30'000) || process.exitCode() != 0)
        qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
    return QString::fromUtf8(process.readAllStandardOutput());
}

//! The same with words longer by two fifths, as they are in Welsh.
[[nodiscard]] QVariant longer(const QVariant &value)
{
    if (value.userType() == QMetaType::QString) {
        QStringList words = value.toString().split(u' ');
        for (QString &word : words) {
            if (word.size() > 1)
                word += QStringLiteral("wyddfaoedd").left((word.size() * 2 + 4) / 5);
        }
        return words.join(u' ');
    }
    if (value.userType() == QMetaType::QVariantList) {
        QVariantList out;
        for (const QVariant &one : value.toList())
            out.append(longer(one));
        return out;
    }
    if (value.userType() == QMetaType::QVariantMap) {
        QVariantMap out = value.toMap();
        for (QVariant &one : out)
            one = longer(one);
        return out;
    }
    return value;
}

} // namespace

//! The paper sheet on the real interface: printed, and entered afterwards by keyboard alone and by
//! finger; killed in the middle; and read back by another program.
class TestHallSheetPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::activateAccessibility(); }
    void init();

    void tenLinesByKeyboardAlone();
    void byFingerOnAPhone();
    void aBadCodeIsNamedAndLosesNothing();
    void aLineIsChangedAndTakenOut();
    void itIsThereAfterAKill();
    void notWhileASessionIsOpen();
    void aVolunteerHasItToo();
    void theConcernIsWrittenDown();
    void itIsPrintedOnOnePage();
    void thePageHoldsTheLongestWords();

private:
    [[nodiscard]] std::filesystem::path home() const { return m_folder->path().toStdString(); }
    //! Fills the top in, by its names.
    static void fillTop(test::AppWindow &app);
    //! To the lines of a new sheet.
    static void goToLines(test::AppWindow &app);
    //! Each with Enter, from the first.
    static void enter(test::AppWindow &app, const std::vector<const char *> &lines);

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestHallSheetPages::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    test::makeDevice(home());
}

void TestHallSheetPages::fillTop(test::AppWindow &app)
{
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Prison")));
    hand.type(QStringLiteral("cardiff"));
    QVERIFY(hand.press(QStringLiteral("HMP & YOI Cardiff")));
    QVERIFY(hand.press(QStringLiteral("Date on the sheet")));
    hand.type(QStringLiteral("yesterday"));
    for (const char *name : {"Social contact visit", "Go on to the lines"}) {
        QVERIFY2(hand.press(QString::fromUtf8(name)), name);
        client::Hand::rest(200);
    }
    QVERIFY(app.find("Line 1"));
    client::Hand::rest(200);
}

void TestHallSheetPages::goToLines(test::AppWindow &app)
{
    QVERIFY(app.unlock());
    app.application.navigation()->go(QStringLiteral("sheetEntry"));
    fillTop(app);
}

void TestHallSheetPages::enter(test::AppWindow &app, const std::vector<const char *> &lines)
{
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Line 1")));
    for (const char *line : lines) {
        hand.type(QString::fromLatin1(line));
        QTest::keyClick(app.window, Qt::Key_Return);
    }
}

void TestHallSheetPages::tenLinesByKeyboardAlone()
{
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    app.application.navigation()->go(QStringLiteral("sessions"));
    QVERIFY(app.find("No sessions yet."));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Enter a paper sheet"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("Go on to the lines"));
    client::Hand hand(*app.window);
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Prison"));
    hand.type(QStringLiteral("cardiff"));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "HMP & YOI Cardiff"));
    QTest::keyClick(app.window, Qt::Key_Return);
    client::Hand::rest(300);
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Date on the sheet"));
    hand.type(QStringLiteral("yesterday"));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Social contact visit"));
    QTest::keyClick(app.window, Qt::Key_Space);
    client::Hand::rest(200);
    QTest::keyClick(app.window, Qt::Key_S, Qt::ControlModifier);
    // The line waits for the first letter.
    QTRY_VERIFY(test::hasFocus(*app.window, "Line 1"));

    int keys = 0;
    for (const char *line : tenLines) {
        for (const char *letter = line; *letter; ++letter, ++keys)
            QTest::keyClick(app.window, *letter);
        QTest::keyClick(app.window, Qt::Key_Return);
        ++keys;
    }
    QTRY_VERIFY(test::hasFocus(*app.window, "Line 11")); // nothing was waited for
    std::printf("%d keys for ten lines\n", keys);
    QVERIFY2(keys <= 35, qPrintable(QString::number(keys)));
    QVERIFY(app.find("10 contacts: "));
    QVERIFY(app.find("10. Adult: Worried about someone in prison"));
    QCOMPARE(app.count(Kind::HallCount), std::int64_t{0}); // not before Save
    QTest::keyClick(app.window, Qt::Key_S, Qt::ControlModifier);
    QVERIFY(app.find("Rhys Example, Entered from paper"));
    QCOMPARE(app.count(Kind::HallCount), std::int64_t{10});
    QCOMPARE(app.count(Kind::HallSession), std::int64_t{1});
    QCOMPARE(app.application.navigation()->destination(), QStringLiteral("sessions"));
}

void TestHallSheetPages::byFingerOnAPhone()
{
    test::AppWindow app(home(), {360, 640});
    QVERIFY(app.unlock());
    client::Hand hand(*app.window);
    for (const char *name : {"More", "Sessions", "Enter a paper sheet"}) {
        QVERIFY2(hand.press(QString::fromUtf8(name)), name);
        client::Hand::rest(200);
    }
    fillTop(app);
    Finger finger;
    int taps = 0;
    const std::pair<const char *, const char *> contacts[] = {
        {"Adult", "Listened"},
        {"First-time visitor", "First visit explained"},
        {"Person in prison", "Welcome, where to go"}};
    for (const auto &[who, what] : contacts) {
        for (const char *name : {who, what}) {
            QQuickItem *const item = hand.reveal(QString::fromUtf8(name));
            QVERIFY2(item, name);
            QVERIFY(item->height() >= 64);
            finger.tap(*app.window, *item);
            ++taps;
            client::Hand::rest(250);
        }
    }
    QCOMPARE(taps, 6); // two each
    QVERIFY(app.find("3. Person in prison: Welcome"));
    QVERIFY(hand.press(QStringLiteral("Save this sheet")));
    QVERIFY(app.find("Rhys Example, Entered from paper"));
    QCOMPARE(app.count(Kind::HallCount), std::int64_t{3});
    QVERIFY(hand.press(QStringLiteral("Undo")));
    QVERIFY(app.find("Undone. Your answers are kept as a draft."));
    QCOMPARE(app.count(Kind::HallCount), std::int64_t{0});
    QVERIFY(hand.press(QStringLiteral("Enter a paper sheet")));
    QVERIFY(app.find("3. Person in prison: Welcome"));
}

void TestHallSheetPages::aBadCodeIsNamedAndLosesNothing()
{
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    app.application.navigation()->go(QStringLiteral("sheetEntry"));
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Go on to the lines")));
    QVERIFY(app.find("There is a problem"));
    QVERIFY(app.find("Select the prison"));
    fillTop(app);
    QVERIFY(hand.press(QStringLiteral("Line 1")));
    hand.type(QStringLiteral("a2 q"));
    QVERIFY(app.find("q is not a code. Who is a, c, f or p")); // before Enter
    QTest::keyClick(app.window, Qt::Key_Return);
    client::Hand::rest(200);
    QVERIFY(test::hasFocus(*app.window, "Line 1"));
    QCOMPARE(app.window->activeFocusItem()->property("text").toString(), QStringLiteral("a2 q"));
    QTest::keyClick(app.window, Qt::Key_Backspace);
    hand.type(QStringLiteral("b"));
    QVERIFY(app.find("2 adults: Booking, rules, travel costs"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("1. 2 adults: Booking"));
}

void TestHallSheetPages::aLineIsChangedAndTakenOut()
{
    test::AppWindow app(home(), {1280, 800});
    goToLines(app);
    enter(app, {"ab", "pl"});
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("1. Adult: Booking")));
    QVERIFY(app.find("Change line 1"));
    QTRY_VERIFY(test::hasFocus(*app.window, "Change line 1"));
    QVERIFY(hand.press(QStringLiteral("Take this line out")));
    QVERIFY(app.find("1. Person in prison: Listened"));
    QVERIFY(hand.press(QStringLiteral("Put it back")));
    QVERIFY(app.find("2. Person in prison: Listened"));
}

void TestHallSheetPages::itIsThereAfterAKill()
{
    {
        test::AppWindow app(home(), {1280, 800});
        goToLines(app);
        enter(app, {"ab"});
        client::Hand(*app.window).type(QStringLiteral("a2"));
        client::Hand::rest(300);
        app.application.lock();
        QTRY_COMPARE(app.application.stage(), models::Application::Stage::Locked);
    }
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    QVERIFY(app.find("1. Adult: Booking"));
    QVERIFY(app.find("2 adults: …"));
}

void TestHallSheetPages::notWhileASessionIsOpen()
{
    test::openHallSession(home());
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    QVERIFY(app.find("0 logged"));
    client::Hand hand(*app.window);
    for (const char *place : {"sheetEntry", "sheetPrint"}) {
        app.application.navigation()->go(QString::fromLatin1(place));
        QVERIFY(app.find("0 logged"));
        QVERIFY(!hand.look(QStringLiteral("Enter a paper sheet")));
        QVERIFY(!hand.look(QStringLiteral("Print the paper sheet")));
    }
}

void TestHallSheetPages::aVolunteerHasItToo()
{
    test::VolunteerDevice volunteer;
    const auto app = volunteer.open();
    QVERIFY(app->find("Start a session"));
    client::Hand hand(*app->window);
    QVERIFY(hand.press(QStringLiteral("Enter a paper sheet")));
    fillTop(*app);
    enter(*app, {"ab"});
    QVERIFY(app->find("1. Adult: Booking"));
    QVERIFY(hand.press(QStringLiteral("Save this sheet")));
    QVERIFY(app->find("Start a session"));
    QVERIFY(app->find("Undo"));
    QCOMPARE(app->count(Kind::HallCount), std::int64_t{1});
    QVERIFY(hand.press(QStringLiteral("Print the paper sheet")));
    QVERIFY(app->find("Save the sheet as PDF"));
    QTest::keyClick(app->window, Qt::Key_Escape);
    QVERIFY(app->find("Start a session"));
}

void TestHallSheetPages::theConcernIsWrittenDown()
{
    test::AppWindow app(home(), {1280, 800});
    goToLines(app);
    enter(app, {"ax"});
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Write the concern down")));
    QVERIFY(app.find("Whom are you worried about?"));
    QTest::keyClick(app.window, Qt::Key_Escape);
    QVERIFY(app.find("1. Adult: Concern"));
}

void TestHallSheetPages::itIsPrintedOnOnePage()
{
    test::AppWindow app(home(), {360, 640});
    QVERIFY(app.unlock());
    client::Hand hand(*app.window);
    for (const char *name : {"More", "Sessions", "Print the paper sheet"}) {
        QVERIFY2(hand.press(QString::fromUtf8(name)), name);
        client::Hand::rest(200);
    }
    QVERIFY(hand.press(QStringLiteral("Prison (optional)")));
    hand.type(QStringLiteral("cardiff"));
    QVERIFY(hand.press(QStringLiteral("HMP & YOI Cardiff")));
    client::Hand::rest(300);
    QVERIFY(hand.press(QStringLiteral("Save the sheet as PDF")));
    QVERIFY(app.find("Saved in taken out as visits-hall-sheet.pdf"));
    const QString file = m_folder->filePath(QStringLiteral("taken out/visits-hall-sheet.pdf"));
    const QString facts = read(QStringLiteral("pdfinfo"), {file});
    QVERIFY2(facts.contains(QRegularExpression(QStringLiteral("Pages: +1\\n"))), qPrintable(facts));
    QVERIFY2(facts.contains(QStringLiteral("(A4)")), qPrintable(facts));
    for (const QString &font :
         read(QStringLiteral("pdffonts"), {file}).split(u'\n', Qt::SkipEmptyParts).mid(2))
        QVERIFY2(font.contains(QStringLiteral("Inter")), qPrintable(font));
    const QString text =
        read(QStringLiteral("pdftotext"), {QStringLiteral("-layout"), file, QStringLiteral("-")});
    for (const char *words :
         {"HMP & YOI Cardiff", "Tell an officer or Safer Custody now", "Their number here",
          "First-time visitor", "Help with a video visit", "give it to your session lead",
          "Example Throughcare", "On shift", "How many"})
        QVERIFY2(text.simplified().contains(QString::fromLatin1(words)), words);
    for (const char *name : {"Rhys", "Jamie", "Sampleton"})
        QVERIFY2(!text.contains(QString::fromLatin1(name)), name);
}

//! Within the margins, nothing over anything else, and enough lines to be of use.
void TestHallSheetPages::thePageHoldsTheLongestWords()
{
    test::AppWindow app(home()); // with the typeface
    const QVariantMap sheet =
        models::HallSheetWords::sheet(QStringLiteral("Example Throughcare and Families Together"),
                                      QStringLiteral("HMP & YOI Ty-Enghraifft and Example Wood"),
                                      QStringLiteral("029 2018 0000"));
    for (const QVariantMap &words : {sheet, longer(sheet).toMap()}) {
        const hall::SheetPage page = hall::layOutSheet(words, QStringLiteral("Inter"));
        QVERIFY2(page.lines >= 18, qPrintable(QString::number(page.lines)));
        const QRectF paper(hall::sheetMargin - 1, 30, paper::width - 2 * hall::sheetMargin + 2,
                           paper::height - 30 - hall::sheetMargin + 1);
        std::vector<const hall::SheetMark *> texts;
        for (const hall::SheetMark &mark : page.marks) {
            QVERIFY2(paper.contains(mark.area), qPrintable(mark.text));
            if (mark.kind != hall::SheetMark::Kind::Text || mark.text.isEmpty())
                continue;
            QVERIFY2(mark.size >= 7, qPrintable(mark.text)); // about 5 point at the very least
            for (const hall::SheetMark *const other : texts)
                QVERIFY2(
                    !mark.area.adjusted(0, 2, 0, -2).intersects(other->area.adjusted(0, 2, 0, -2)),
                    qPrintable(mark.text + u'|' + other->text));
            texts.push_back(&mark);
        }
        // Every number of a line is there once.
        QCOMPARE(std::ranges::count_if(texts,
                                       [&](const hall::SheetMark *one) {
                                           bool isNumber = false;
                                           one->text.toInt(&isNumber);
                                           return isNumber;
                                       }),
                 page.lines);
    }
}

QTEST_MAIN(TestHallSheetPages)
#include "tst_hall_sheet_pages.moc"
