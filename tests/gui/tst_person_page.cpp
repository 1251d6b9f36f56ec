// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "finger.h"
#include "support/made_release.h"

#include "Throughline/Models/undo_model.h"
#include "domain/rules/state_machines.h"

using namespace throughline;
using test::Finger;
using test::keyTo;

//! The whole page of a person on the real interface: one thing changed and checked, needs and what
//! became of them, safety in sight and the rest closed, what was said before; by finger, by
//! keyboard alone, by a screen reader's press alone (interface.md 3.6, 3.10).
class TestPersonPage : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init();

    void whatMattersIsOneTapAway();
    void aReleaseDateIsAskedForUntilThereIsOne();
    void oneThingIsChangedByKeyboardAlone();
    void aNeedByFinger();
    void movedOnByTheScreenReadersPressAlone();
    void theFormOfAMoveKeepsTheKeyboard();
    void anAppointmentFromItsMakingToItsOutcome();
    void aFormIsPutAwayAndFoundAgain();
    void whatIsMissingIsSaidAtItsField();
    void tilesOfAFormAreOneStopForTab();
    void earlierAnswersAreReadAndOneComesBack();
    void whatIsSensitiveIsClosedUntilAskedFor();
    void theCoverClosesIt();
    void aContactOfYesterdayIsLogged();

private:
    [[nodiscard]] std::filesystem::path home() const { return m_folder->path().toStdString(); }
    void openJamie(test::AppWindow &app);
    void open(test::AppWindow &app, const QString &person);
    void fill(const std::filesystem::path &home);

    QTemporaryDir m_made;
    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_jamie;
    QString m_undated; //!< somebody without a release date
    QString m_dated; //!< with one, and nothing else yet
};

void TestPersonPage::initTestCase()
{
    test::activateAccessibility();
    test::makeDevice(m_made.path().toStdString());
    fill(m_made.path().toStdString());
}

//! A safety instruction, a telephone number and a licence of Jamie's.
void TestPersonPage::fill(const std::filesystem::path &home)
{
    using domain::fieldNumber;
    using domain::Kind;
    base::SystemClock clock;
    crypto::SystemRandom random;
    auto opened = service::Workspace::open({home}, test::passphrase, clock, random);
    QVERIFY(opened.ok());
    service::Workspace &workspace = **opened;
    std::optional<base::RecordId> jamie;
    QVERIFY(
        workspace.store()
            .records
            .forEach(Kind::Person, {},
                     [&](const store::StoredRow &row) -> base::Result<void> {
                         if (domain::fieldText(row.record, fieldNumber<Kind::Person>("given_names"))
                             == "Jamie")
                             jamie = row.record.id;
                         return {};
                     })
            .ok());
    QVERIFY(jamie);
    m_jamie = QString::fromStdString(jamie->hex());
    auto edit = service::Edit::begin(workspace);
    const auto add = [&](Kind kind, std::vector<domain::FieldValue> fields) {
        fields.emplace_back(domain::describe(kind).field("person")->number, *jamie);
        QVERIFY(edit->addAbout({kind, std::move(fields)}).ok());
    };
    add(Kind::SafetyInstruction,
        {{fieldNumber<Kind::SafetyInstruction>("instruction"), std::string("TWO_WORKERS")},
         {fieldNumber<Kind::SafetyInstruction>("told_by"), std::string("PROBATION")}});
    add(Kind::ContactPoint,
        {{fieldNumber<Kind::ContactPoint>("type"), std::string("MOBILE")},
         {fieldNumber<Kind::ContactPoint>("value"), std::string("07700 900077")}});
    add(Kind::Sentence,
        {{fieldNumber<Kind::Sentence>("licence_conditions"), std::string("Not into Otherham")}});
    const auto undated = edit->addPerson(
        {Kind::Person, {{fieldNumber<Kind::Person>("given_names"), std::string("Undated")}}},
        service::writableTeams(workspace).front());
    QVERIFY(undated.ok());
    m_undated = QString::fromStdString(undated->hex());
    QVERIFY(edit->commit().ok());
    m_dated =
        QString::fromStdString(test::addReleased(workspace, "Dated", "Example", 10).person.hex());
}

void TestPersonPage::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    std::filesystem::copy(m_made.path().toStdString(), home(),
                          std::filesystem::copy_options::recursive
                              | std::filesystem::copy_options::overwrite_existing);
}

void TestPersonPage::openJamie(test::AppWindow &app)
{
    QVERIFY(app.unlock());
    open(app, m_jamie);
}

void TestPersonPage::open(test::AppWindow &app, const QString &person)
{
    app.application.navigation()->go(QStringLiteral("people"));
    app.application.navigation()->open(QStringLiteral("person"), person);
    QVERIFY(app.find("Overview"));
}

void TestPersonPage::whatMattersIsOneTapAway()
{
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    Finger finger;
    QQuickItem *const card = app.find("Jamie S");
    QVERIFY(card);
    finger.tap(*app.window, *card);
    for (const char *name : {"Risk: See with two workers", "Call: Mobile"}) {
        QQuickItem *const item = app.find(name);
        QVERIFY2(item, name);
        const QRectF at = item->mapRectToScene(item->boundingRect());
        if (QLatin1String(name).startsWith(QLatin1String("Risk")))
            QVERIFY2(QRectF(0, 0, 360, 640).contains(at), name); // without moving anything
    }
    client::Hand hand(*app.window);
    QVERIFY(!hand.look(QStringLiteral("Told by: Probation")));
    QVERIFY(hand.press(QStringLiteral("Why")));
    QVERIFY(app.find("Told by: Probation"));
}

//! Also before anything was logged: what is recorded is not asked for again.
void TestPersonPage::aReleaseDateIsAskedForUntilThereIsOne()
{
    test::AppWindow app(home());
    QVERIFY(app.unlock());
    open(app, m_undated);
    QVERIFY(app.find("Add a release date"));
    open(app, m_dated);
    QVERIFY(app.find("Next")); // what is known is shown
    QVERIFY(!client::Hand(*app.window).look(QStringLiteral("Add a release date")));
}

void TestPersonPage::oneThingIsChangedByKeyboardAlone()
{
    test::AppWindow app(home(), {1280, 800});
    openJamie(app);
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Details"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("Change: Given names"));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Change: Given names"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("Continue"));
    client::Hand::rest(100);
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Given names"));
    client::Hand hand(*app.window);
    QTest::keyClick(app.window, Qt::Key_End);
    hand.type(QStringLiteral(" Lee"));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Continue"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("Check the change"));
    QVERIFY(app.find("From now on: Jamie Lee"));
    client::Hand::rest(700); // longer than a slip of the finger
    QTest::keyClick(app.window, Qt::Key_S, Qt::ControlModifier);
    QVERIFY(app.find("Undo"));
    QVERIFY(app.find("Given names: Jamie Lee"));
}

void TestPersonPage::aNeedByFinger()
{
    test::AppWindow app(home());
    openJamie(app);
    Finger finger;
    client::Hand hand(*app.window);
    for (const char *name : {"Needs and referrals", "Add a need: Health"}) {
        QVERIFY2(app.find(name), name);
        client::Hand::rest(100);
        finger.tap(*app.window, *hand.reveal(QString::fromUtf8(name)));
    }
    QVERIFY(app.find("Update: Health"));
    QCOMPARE(app.count(domain::Kind::Need), 1);
    QQuickItem *const undo = app.find("Undo");
    QVERIFY(undo);
    finger.tap(*app.window, *undo);
    QVERIFY(app.find("No needs recorded"));
}

void TestPersonPage::movedOnByTheScreenReadersPressAlone()
{
    test::AppWindow app(home());
    openJamie(app);
    for (const char *name :
         {"Needs and referrals", "Add a need: Health", "Update: Health", "Met"}) {
        QQuickItem *const item = app.find(name);
        QVERIFY2(item, name);
        QAccessible::queryAccessibleInterface(item)->actionInterface()->doAction(
            QAccessibleActionInterface::pressAction());
        client::Hand::rest(400);
    }
    QVERIFY(app.find("Finished"));
}

void TestPersonPage::theFormOfAMoveKeepsTheKeyboard()
{
    test::AppWindow app(home(), {1280, 800});
    openJamie(app);
    client::Hand hand(*app.window);
    for (const char *name :
         {"Needs and referrals", "Add a need: Health", "Update: Health", "Change what it says"})
        QVERIFY2(hand.press(QString::fromUtf8(name)), name);
    QTRY_VERIFY(!app.application.navigation()->form().isEmpty());
    client::Hand::rest(600); // until the sheet has gone
    QVERIFY(test::hasFocus(*app.window, qPrintable(app.window->title())));
}

void TestPersonPage::anAppointmentFromItsMakingToItsOutcome()
{
    test::AppWindow app(home());
    openJamie(app);
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Details")));
    QVERIFY(hand.press(QStringLiteral("Add an appointment")));
    QVERIFY(hand.press(QStringLiteral("Starts")));
    hand.type(QStringLiteral("today at 00:00"));
    QVERIFY(hand.press(QStringLiteral("Save")));
    QVERIFY(app.find("Update: Appointment"));
    // It has begun, so the card on Today asks how it went.
    app.application.navigation()->go(QStringLiteral("today"));
    QVERIFY(app.find("Jamie S., 12:00am"));
    QVERIFY(hand.press(QStringLiteral("It happened: Jamie")));
    QVERIFY(app.find("What happened"));
    client::Hand::rest(100);
    QVERIFY(hand.press(QStringLiteral("Attended")));
    QVERIFY(hand.press(QStringLiteral("Save")));
    QTRY_VERIFY(app.application.navigation()->form().isEmpty());
    QTRY_VERIFY(!hand.look(QStringLiteral("It happened: Jamie")));
    QVERIFY(hand.press(QStringLiteral("Undo")));
    QVERIFY(app.find("It happened: Jamie"));
}

void TestPersonPage::aFormIsPutAwayAndFoundAgain()
{
    test::AppWindow app(home());
    openJamie(app);
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Needs and referrals")));
    QVERIFY(hand.press(QStringLiteral("Add an action")));
    QVERIFY(hand.press(QStringLiteral("What is to be done")));
    hand.type(QStringLiteral("Ring the council"));
    QTest::keyClick(app.window, Qt::Key_Escape);
    QTRY_VERIFY(app.application.navigation()->form().isEmpty());
    // Where one was, and what was typed is there.
    QVERIFY(hand.press(QStringLiteral("Add an action")));
    QVERIFY(app.find("Throw away this draft"));
    QVERIFY(hand.press(QStringLiteral("Save")));
    QVERIFY(app.find("Mark as done: Ring the council"));
}

void TestPersonPage::whatIsMissingIsSaidAtItsField()
{
    test::AppWindow app(home());
    openJamie(app);
    app.application.navigation()->openForm(QStringLiteral("record"),
                                           QStringLiteral("add/action/") + m_jamie);
    client::Hand hand(*app.window);
    QVERIFY(app.find("What is to be done"));
    QVERIFY(hand.press(QStringLiteral("Save")));
    QQuickItem *const summary = app.find("There is a problem");
    QVERIFY(summary);
    QTRY_VERIFY(summary->hasActiveFocus()
                || (app.window->activeFocusItem()
                    && QAccessible::queryAccessibleInterface(app.window->activeFocusItem())
                           ->text(QAccessible::Name)
                           .startsWith(QStringLiteral("There is a problem"))));
    QVERIFY(hand.press(QStringLiteral("Enter: What is to be done")));
    QTRY_VERIFY(test::hasFocus(*app.window, "What is to be done"));
}

void TestPersonPage::tilesOfAFormAreOneStopForTab()
{
    test::AppWindow app(home(), {1280, 800});
    openJamie(app);
    app.application.navigation()->openForm(QStringLiteral("record"),
                                           QStringLiteral("add/contact_point/") + m_jamie);
    QVERIFY(app.find("Number or address"));
    client::Hand::rest(100);
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Mobile"));
    QTest::keyClick(app.window, Qt::Key_Tab);
    QVERIFY(test::hasFocus(*app.window, "Number or address"));
    QTest::keyClick(app.window, Qt::Key_Backtab);
    QVERIFY(test::hasFocus(*app.window, "Mobile"));
    QVERIFY(keyTo(*app.window, Qt::Key_Down, "Home phone"));
    QTest::keyClick(app.window, Qt::Key_Space);
    QTRY_VERIFY(app.window->activeFocusItem()->property("selected").toBool());
    QVERIFY(test::hasFocus(*app.window, "Home phone"));
}

void TestPersonPage::earlierAnswersAreReadAndOneComesBack()
{
    test::AppWindow app(home());
    openJamie(app);
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Details")));
    QVERIFY(hand.press(QStringLiteral("Earlier answers: Who they are")));
    QVERIFY(app.find("The newest first."));
    QCOMPARE(app.window->title(), QStringLiteral("Earlier answers")); // nobody's name
    QVERIFY(app.find("Holds now"));
    // Back to the part that one came from; anew, it begins with the overview.
    QTest::keyClick(app.window, Qt::Key_Escape);
    QVERIFY(app.find("Earlier answers: Who they are"));
    QTest::keyClick(app.window, Qt::Key_Escape);
    QTRY_VERIFY(app.application.navigation()->page().isEmpty());
    app.application.navigation()->open(QStringLiteral("person"), m_jamie);
    QVERIFY(app.find("Call: Mobile"));
    QVERIFY(!hand.look(QStringLiteral("Earlier answers: Who they are")));
}

void TestPersonPage::whatIsSensitiveIsClosedUntilAskedFor()
{
    test::AppWindow app(home());
    openJamie(app);
    client::Hand hand(*app.window);
    QVERIFY(app.find("Show: Licence conditions"));
    QVERIFY(!hand.look(QStringLiteral("Not into Otherham")));
    QVERIFY(hand.press(QStringLiteral("Show: Licence conditions")));
    QVERIFY(app.find("Not into Otherham"));
}

void TestPersonPage::theCoverClosesIt()
{
    test::AppWindow app(home());
    openJamie(app);
    client::Hand hand(*app.window);
    QVERIFY(hand.press(QStringLiteral("Show: Licence conditions")));
    QVERIFY(app.find("Not into Otherham"));
    app.application.setCovered(true);
    client::Hand::rest(100);
    app.application.setCovered(false);
    QVERIFY(app.find("Show: Licence conditions"));
    QVERIFY(!hand.look(QStringLiteral("Not into Otherham")));
}

void TestPersonPage::aContactOfYesterdayIsLogged()
{
    const char *const future = "The day and time must not be in the future";
    test::AppWindow app(home(), {320, 568});
    openJamie(app);
    app.application.navigation()->openForm(QStringLiteral("contact"), m_jamie);
    client::Hand hand(*app.window);
    QVERIFY(app.find("Risk: See with two workers")); // before they are rung up, too
    for (const char *name : {"Call", "Change: When", "Another day", "Which day"})
        QVERIFY2(hand.press(QString::fromLatin1(name)), name);
    hand.type(QStringLiteral("tomorrow"));
    QVERIFY(hand.press(QStringLiteral("Save")));
    QVERIFY(app.find(future));
    for (const char *name : {"Yesterday", "Time"})
        QVERIFY2(hand.press(QString::fromLatin1(name)), name);
    hand.key(Qt::Key_A, Qt::ControlModifier);
    hand.type(QStringLiteral("5:10pm"));
    QVERIFY(app.find("When: yesterday at 5:10pm"));
    QVERIFY(hand.press(QStringLiteral("Save")));
    QVERIFY(app.find("Saved on this device"));
    QTRY_VERIFY(app.application.navigation()->form().isEmpty());
    QCOMPARE(app.count(domain::Kind::Contact), std::int64_t{1});
}

QTEST_MAIN(TestPersonPage)
#include "tst_person_page.moc"
