// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "finger.h"
#include "review_office.h"

#include "service/contact_review.h"
#include "support/session_work.h"

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using test::Finger;
using test::keyTo;

namespace {

constexpr int seen = 800; // ms: longer than it takes until a record counts as seen

} // namespace

//! Records that a manager looks through, on the real interface: one in three clicks, all of them
//! from the list by keyboard alone, by finger on a phone; a question, a change, and Undo
//! (interface.md 3.13).
class TestReviewPages : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase() { test::activateAccessibility(); }
    void init();
    void cleanup();

    void oneInThreeClicks();
    void allByKeyboardInTheList();
    void nothingIsRightUnseen();
    void undoBringsItBack();
    void byFingerOnAPhone();
    void aQuestionBecomesATask();
    void aQuestionIsNotLost();
    void aQuestionThatComesTooLateIsRefusedInWords();
    void aChangeTakesItsPlace();
    void aWrongDayIsSaid();
    void backLeadsToTheTeam();

private:
    [[nodiscard]] bool open(QSize size = {1280, 800});
    [[nodiscard]] bool press(const std::vector<const char *> &names);
    [[nodiscard]] bool isGone(const char *name)
    {
        return QTest::qWaitFor(
            [&] { return !client::Hand(*m_app->window).look(QString::fromUtf8(name)); });
    }
    [[nodiscard]] bool hasFocus(const char *name)
    {
        return QTest::qWaitFor([&] { return test::hasFocus(*m_app->window, name); });
    }
    //! A text of every record of a kind, the newest last.
    [[nodiscard]] QStringList texts(Kind kind, std::uint16_t field);

    std::unique_ptr<test::ReviewOffice> m_office;
    std::unique_ptr<test::AppWindow> m_app;
};

void TestReviewPages::init()
{
    m_office = std::make_unique<test::ReviewOffice>(29);
}

void TestReviewPages::cleanup()
{
    m_app.reset();
    m_office.reset();
}

bool TestReviewPages::open(QSize size)
{
    m_app = m_office->open(size);
    return m_app->unlock(test::SyncWorld::passphrase);
}

bool TestReviewPages::press(const std::vector<const char *> &names)
{
    for (const char *name : names) {
        if (!client::Hand(*m_app->window).press(QString::fromUtf8(name))) {
            qWarning("%s is not there", name);
            return false;
        }
        client::Hand::rest(300);
    }
    return true;
}

QStringList TestReviewPages::texts(Kind kind, std::uint16_t field)
{
    const auto found = test::readIn<QStringList>(
        *m_app->application.session(),
        [kind, field](service::Reader &reader) -> base::Result<QStringList> {
            QStringList all;
            TL_CHECK(reader.store().records.forEach(
                kind, {}, [&](const store::StoredRow &row) -> base::Result<void> {
                    all.append(
                        QString::fromStdString(std::string(domain::fieldText(row.record, field))));
                    return {};
                }));
            return all;
        });
    return found.value_or(QStringList());
}

void TestReviewPages::oneInThreeClicks()
{
    QVERIFY(open());
    client::Hand hand(*m_app->window);
    int clicks = 0;
    for (const char *name : {"3 to review", "Phone call, Jamie S.", "Looks right"}) {
        QVERIFY2(hand.press(QString::fromUtf8(name)), name);
        ++clicks;
        client::Hand::rest(300);
    }
    QCOMPARE(clicks, 3);
    QVERIFY(m_app->find("Looked at. Saved on this device"));
    QVERIFY(isGone("Phone call, Jamie S."));
    // The next is open, and the keyboard is in the list.
    QVERIFY(m_app->find("Rang about Seren"));
    QVERIFY(hasFocus("Phone call, Seren S."));
    QVERIFY(press({"Back"}));
    QVERIFY(m_app->find("2 to review"));
}

void TestReviewPages::allByKeyboardInTheList()
{
    QVERIFY(open());
    QVERIFY(m_app->find("3 to review"));
    QVERIFY(keyTo(*m_app->window, Qt::Key_Tab, "3 to review"));
    QTest::keyClick(m_app->window, Qt::Key_Return);
    QVERIFY(m_app->find("Phone call, Marek S."));
    QVERIFY(keyTo(*m_app->window, Qt::Key_Tab, "Phone call, Jamie S."));
    QTest::keyClick(m_app->window, Qt::Key_Down);
    QVERIFY(hasFocus("Phone call, Seren S."));
    QTest::keyClick(m_app->window, Qt::Key_Up);
    QVERIFY(hasFocus("Phone call, Jamie S."));
    QTest::keyClick(m_app->window, Qt::Key_Return);
    QVERIFY(m_app->find("Rang about Jamie"));
    QVERIFY(hasFocus("Phone call, Jamie S."));
    for (const char *next : {"Seren", "Marek"}) {
        client::Hand::rest(seen);
        QTest::keyClick(m_app->window, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY2(m_app->find(qPrintable(QStringLiteral("Rang about ") + QLatin1String(next))),
                 next);
        QVERIFY2(hasFocus(qPrintable(QStringLiteral("Phone call, ") + QLatin1String(next))), next);
    }
    client::Hand::rest(seen);
    QTest::keyClick(m_app->window, Qt::Key_Enter, Qt::ControlModifier);
    QVERIFY(m_app->find("Nothing waits for you to review."));
    QTRY_COMPARE(m_app->application.navigation()->page(), QString());
    QVERIFY(hasFocus("To review")); // where there is no row left
    QTest::keyClick(m_app->window, Qt::Key_Escape);
    QVERIFY(m_app->find("Nothing waits for you to review"));
    QTRY_COMPARE(m_app->application.navigation()->destination(), QStringLiteral("team"));
}

void TestReviewPages::nothingIsRightUnseen()
{
    QVERIFY(open());
    QVERIFY(press({"3 to review"}));
    QVERIFY(keyTo(*m_app->window, Qt::Key_Tab, "Phone call, Jamie S."));
    QTest::keyClick(m_app->window, Qt::Key_Return, Qt::ControlModifier);
    // It is shown first, and it is still to be said that it is right.
    QVERIFY(m_app->find("Rang about Jamie"));
    // A second press without a look is none.
    QTest::keyClick(m_app->window, Qt::Key_Return, Qt::ControlModifier);
    client::Hand::rest(seen);
    QVERIFY(m_app->find("Phone call, Jamie S."));
    QTest::keyClick(m_app->window, Qt::Key_Return, Qt::ControlModifier);
    // Nor of the next one, as soon as it is there.
    QVERIFY(m_app->find("Rang about Seren"));
    QVERIFY(hasFocus("Phone call, Seren S."));
    QTest::keyClick(m_app->window, Qt::Key_Return, Qt::ControlModifier);
    QVERIFY(isGone("Phone call, Jamie S."));
    client::Hand::rest(seen);
    QVERIFY(m_app->find("Phone call, Seren S."));
    QVERIFY(m_app->find("Rang about Seren"));
}

void TestReviewPages::undoBringsItBack()
{
    QVERIFY(open());
    QVERIFY(press({"3 to review", "Phone call, Jamie S.", "Looks right"}));
    QVERIFY(isGone("Phone call, Jamie S."));
    QVERIFY(press({"Undo"}));
    QVERIFY(m_app->find("Phone call, Jamie S."));
}

void TestReviewPages::byFingerOnAPhone()
{
    QVERIFY(open({360, 640}));
    QVERIFY(m_app->find("More"));
    m_app->application.navigation()->go(QStringLiteral("team"));
    Finger finger;
    const auto tap = [&](const char *name) {
        if (!m_app->find(name))
            return false;
        client::Hand::rest(400); // until what comes in turns is there
        QQuickItem *const item = client::Hand(*m_app->window).reveal(QString::fromUtf8(name));
        if (!item || item->height() < 48)
            return false;
        finger.tap(*m_app->window, *item);
        client::Hand::rest(300);
        return true;
    };
    QVERIFY(tap("3 to review"));
    QVERIFY(tap("Phone call, Jamie S."));
    QVERIFY(m_app->find("Written 12 days after it happened"));
    QVERIFY(tap("Looks right"));
    QVERIFY(m_app->find("Rang about Seren")); // the next, on the same page
    QVERIFY(tap("Looks right"));
    QVERIFY(m_app->find("Rang about Marek"));
    QVERIFY(tap("Looks right"));
    QVERIFY(m_app->find("Nothing waits for you to review."));
}

void TestReviewPages::aQuestionBecomesATask()
{
    QVERIFY(open());
    QVERIFY(press({"3 to review", "Phone call, Jamie S.", "Ask Amara E.", "Send question"}));
    QVERIFY(m_app->find("Write what you want to know"));
    QVERIFY(press({"What do you want to know?"}));
    client::Hand(*m_app->window).type(QStringLiteral("Who rang whom?"));
    QVERIFY(press({"Send question"}));
    QVERIFY(m_app->find("Asked. Saved on this device"));
    QVERIFY(isGone("Phone call, Jamie S."));
    QVERIFY(hasFocus("Phone call, Seren S."));
    const QStringList tasks = texts(Kind::Action, fieldNumber<Kind::Action>("title"));
    QCOMPARE(tasks.size(), 1);
    QVERIFY2(tasks[0].startsWith(QStringLiteral("Phone call, "))
                 && tasks[0].endsWith(QStringLiteral(": Who rang whom?")),
             qPrintable(tasks[0]));
}

void TestReviewPages::aQuestionIsNotLost()
{
    QVERIFY(open());
    QVERIFY(press(
        {"3 to review", "Phone call, Jamie S.", "Ask Amara E.", "What do you want to know?"}));
    client::Hand(*m_app->window).type(QStringLiteral("Who rang whom?"));
    QTest::keyClick(m_app->window, Qt::Key_Escape);
    QVERIFY(isGone("Send question"));
    QVERIFY(press({"Phone call, Seren S.", "Phone call, Jamie S."}));
    m_app->application.lock();
    QVERIFY(m_app->unlock(test::SyncWorld::passphrase));
    QVERIFY(press({"Ask Amara E.", "Send question"}));
    QVERIFY(m_app->find("Asked. Saved on this device"));
    const auto isAsked = [this] {
        const QStringList tasks = texts(Kind::Action, fieldNumber<Kind::Action>("title"));
        return !tasks.isEmpty() && tasks.constLast().endsWith(QStringLiteral(": Who rang whom?"));
    };
    QVERIFY(isAsked());
    QVERIFY(press({"Undo"}));
    QVERIFY(press({"Phone call, Jamie S.", "Ask Amara E.", "Send question"}));
    QVERIFY(isGone("Phone call, Jamie S."));
    QVERIFY(isAsked()); // as it was written
}

//! Another manager was quicker, and the record is in no list any more.
void TestReviewPages::aQuestionThatComesTooLateIsRefusedInWords()
{
    QVERIFY(open());
    QVERIFY(press(
        {"3 to review", "Phone call, Jamie S.", "Ask Amara E.", "What do you want to know?"}));
    client::Hand(*m_app->window).type(QStringLiteral("Who rang whom?"));
    const auto id =
        base::RecordId::fromHex(m_app->application.navigation()->pageSubject().toStdString());
    QVERIFY(id);
    QVERIFY(test::writeIn(
        *m_app->application.session(), [id](service::Workspace &workspace) -> base::Result<void> {
            TL_TRY([[maybe_unused]] const auto work, service::reviewLooksRight(workspace, *id));
            return {};
        }));
    QVERIFY(isGone("Phone call, Jamie S."));
    QVERIFY(press({"Send question"}));
    QVERIFY(m_app->find("Somebody has seen to this already."));
    QVERIFY(m_app->find("Send question")); // with what was typed
}

void TestReviewPages::aChangeTakesItsPlace()
{
    QVERIFY(open());
    QVERIFY(press({"3 to review", "Phone call, Seren S.", "Change"}));
    QVERIFY(m_app->find("Change a contact"));
    QVERIFY(press({"Note (optional)"}));
    QTest::keyClick(m_app->window, Qt::Key_End, Qt::ControlModifier);
    client::Hand(*m_app->window).type(QStringLiteral(", twice"));
    QVERIFY(press({"Save the change"}));
    QVERIFY(m_app->find("Changed. Saved on this device"));
    QVERIFY(isGone("Phone call, Seren S."));
    const QStringList notes = texts(Kind::Contact, fieldNumber<Kind::Contact>("note"));
    QVERIFY(!notes.isEmpty());
    QCOMPARE(notes.constLast(), QStringLiteral("Rang about Seren's bank card, twice"));
    QVERIFY(m_app->find("This has been seen to."));
    QVERIFY(press({"Review next"}));
    QVERIFY(m_app->find("Rang about Marek")); // the one below, and not the first
}

void TestReviewPages::aWrongDayIsSaid()
{
    QVERIFY(open());
    QVERIFY(press({"3 to review", "Phone call, Jamie S.", "Change", "Day"}));
    QTest::keyClick(m_app->window, Qt::Key_A, Qt::ControlModifier);
    client::Hand(*m_app->window).type(QStringLiteral("some day"));
    QVERIFY(press({"Save the change"}));
    QVERIFY(m_app->find("Enter the day, such as 14 March 2026"));
    QVERIFY(press({"Day"}));
    QTest::keyClick(m_app->window, Qt::Key_A, Qt::ControlModifier);
    client::Hand(*m_app->window).type(QStringLiteral("yesterday"));
    QVERIFY(press({"Save the change"}));
    QVERIFY(m_app->find("Changed. Saved on this device"));
}

void TestReviewPages::backLeadsToTheTeam()
{
    QVERIFY(open());
    QVERIFY(press({"3 to review", "Phone call, Jamie S.", "Open Jamie Sampleton"}));
    QTRY_COMPARE(m_app->application.navigation()->page(), QStringLiteral("person"));
    QTest::keyClick(m_app->window, Qt::Key_Escape);
    QTRY_COMPARE(m_app->application.navigation()->page(), QStringLiteral("review"));
    QTest::keyClick(m_app->window, Qt::Key_Escape);
    QTRY_COMPARE(m_app->application.navigation()->page(), QString());
    client::Hand::rest(100);
    QTest::keyClick(m_app->window, Qt::Key_Escape);
    QTRY_COMPARE(m_app->application.navigation()->destination(), QStringLiteral("team"));
}

QTEST_MAIN(TestReviewPages)
#include "tst_review_pages.moc"
