// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "open_form.h"

#include "Throughline/Models/contact_log.h"
#include "Throughline/Models/gate_log.h"
#include "Throughline/Models/person_form.h"
#include "Throughline/Models/undo_model.h"

#include <semaphore>

using namespace throughline;
using domain::Kind;
using models::ContactLog;
using models::GateLog;
using test::count;
using test::opened;

//! The forms: an answer is shown when it is on the disk, a form put away at any point is where it
//! was, and Save says what is missing and loses nothing.
class TestForms : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void theGateInFourAnswers();
    void anAnswerShownIsOnTheDisk();
    void aFormPutAwayIsWhereItWas();
    void waitingKeepsItsTimeAndStoresNothing();
    void nothingSelectedIsSaidInWords();
    void anotherOutcomeForgetsTheNight();
    void aReleaseThatIsNotThereIsSaid();
    void undoGivesTheFormBack();
    void aDraftThrownAwayComesBackWithUndo();
    void undoOverwritesNoNewerDraft();
    void somebodyNewThrownAwayComesBackWithUndo();
    void textIsKeptAsItIsTyped();
    void textTypedWhileAnAnswerIsKeptStays();
    void whatWasTypedLastIsFoundWhileMuchIsWritten();
    void whoComesLateIsNotShownForSomebodyElse();

private:
    //! The writing thread is busy until it is released.
    void hold(std::binary_semaphore &until) const
    {
        m_open->session->write<void>(m_open->session.get(),
                                     [&until](service::Workspace &) {
                                         until.acquire();
                                         return base::Result<void>();
                                     },
                                     {});
    }

    std::unique_ptr<test::OpenSession> m_open;
    test::MadePerson m_jamie;
    test::MadePerson m_other;
};

void TestForms::init()
{
    m_open = std::make_unique<test::OpenSession>();
    m_open->open([this](service::Workspace &workspace) {
        m_jamie = test::addReleased(workspace, "Jamie", "Sampleton");
        m_other = test::addReleased(workspace, "Aisha", "Otherby");
    });
}

void TestForms::cleanup()
{
    m_open.reset();
}

void TestForms::theGateInFourAnswers()
{
    const auto gate = opened<GateLog>(*m_open->session, m_jamie.release);
    QVERIFY(gate);
    QCOMPARE(gate->name(), QStringLiteral("Jamie Sampleton"));
    QCOMPARE(gate->born(), QStringLiteral("1987"));
    QCOMPARE(gate->step(), 1);
    QVERIFY(gate->outcome().isEmpty());
    gate->pickOutcome(QStringLiteral("MET"));
    QTRY_COMPARE(gate->step(), 2);
    QCOMPARE(gate->question(), QStringLiteral("tonight"));
    QVERIFY(gate->answerKey().isEmpty());
    QCOMPARE(gate->answers().size(), 10);
    gate->chooseAnswer(QStringLiteral("SUPPORTED"));
    QTRY_COMPARE(gate->answerKey(), QStringLiteral("SUPPORTED"));
    QSignalSpy saved(gate.get(), &GateLog::saved);
    gate->save();
    QVERIFY(saved.wait());
    QCOMPARE(count(*m_open->session, Kind::Contact), std::int64_t{1});
    QCOMPARE(count(*m_open->session, Kind::Accommodation), std::int64_t{1});
    QCOMPARE(m_open->session->undo()->text(), QStringLiteral("Saved on this device"));
    QVERIFY(m_open->session->undo()->isPossible());
}

void TestForms::anAnswerShownIsOnTheDisk()
{
    const auto gate = opened<GateLog>(*m_open->session, m_jamie.release);
    gate->pickOutcome(QStringLiteral("MET"));
    // Not shown before it is kept: the write has not even begun to come back.
    QVERIFY(gate->outcome().isEmpty());
    bool onDisk = false;
    connect(gate.get(), &GateLog::changed, this, [&] {
        if (gate->outcome().isEmpty() || onDisk)
            return;
        m_open->session->read<std::optional<service::FormDraft>>(
            gate.get(),
            [key = "gate/" + m_jamie.release.hex()](service::Reader &reader) {
                return service::findDraft(reader.store().drafts, key);
            },
            [&](base::Result<std::optional<service::FormDraft>> draft) {
                onDisk = draft.ok() && *draft && (*draft)->value("outcome") == "MET";
            });
    });
    QTRY_VERIFY(onDisk);
}

void TestForms::aFormPutAwayIsWhereItWas()
{
    {
        const auto gate = opened<GateLog>(*m_open->session, m_jamie.release);
        gate->pickOutcome(QStringLiteral("MET"));
        QTRY_COMPARE(gate->step(), 2);
        gate->chooseAnswer(QStringLiteral("ROUGH"));
        QTRY_COMPARE(gate->answerKey(), QStringLiteral("ROUGH"));
        QVERIFY(gate->offersNextStep());
        gate->chooseNextStep(QStringLiteral("COUNCIL"));
        QTRY_COMPARE(gate->nextStep(), QStringLiteral("COUNCIL"));
        gate->setNote(QStringLiteral("Wants a bed in Caerdydd, ŵyl"));
    }
    m_open->reopen();
    const auto again = opened<GateLog>(*m_open->session, m_jamie.release);
    QVERIFY(again);
    QCOMPARE(again->step(), 2);
    QCOMPARE(again->answerKey(), QStringLiteral("ROUGH"));
    QCOMPARE(again->nextStep(), QStringLiteral("COUNCIL"));
    QCOMPARE(again->note(), QStringLiteral("Wants a bed in Caerdydd, ŵyl"));
}

void TestForms::waitingKeepsItsTimeAndStoresNothing()
{
    const auto gate = opened<GateLog>(*m_open->session, m_jamie.release);
    QSignalSpy kept(gate.get(), &GateLog::waitingKept);
    gate->pickOutcome(QStringLiteral("WAITING"));
    QVERIFY(kept.wait());
    const QString since = gate->waitingText();
    QVERIFY(since.startsWith(QStringLiteral("Waiting since")));
    QCOMPARE(gate->step(), 1);
    QCOMPARE(count(*m_open->session, Kind::Contact), std::int64_t{0});
    // The form closes: what became of it is said, and there is nothing to take back.
    QVERIFY(m_open->session->undo()->text().startsWith(since));
    QVERIFY(!m_open->session->undo()->isPossible());
    m_open->device.clock.pass(30 * 60'000);
    gate->pickOutcome(QStringLiteral("MET"));
    QTRY_COMPARE(gate->step(), 2);
    QCOMPARE(gate->waitingText(), since);
}

void TestForms::nothingSelectedIsSaidInWords()
{
    const auto gate = opened<GateLog>(*m_open->session, m_jamie.release);
    gate->save();
    QCOMPARE(gate->problems().size(), 1);
    QCOMPARE(gate->problems().first().toMap().value(QStringLiteral("text")).toString(),
             QStringLiteral("Select what happened at the gate"));
    const auto contact = opened<ContactLog>(*m_open->session, m_jamie.person);
    contact->setNote(QStringLiteral("A note that stays"));
    contact->save();
    QCOMPARE(contact->problems().size(), 1);
    QCOMPARE(contact->note(), QStringLiteral("A note that stays"));
    QCOMPARE(count(*m_open->session, Kind::Contact), std::int64_t{0});
}

void TestForms::anotherOutcomeForgetsTheNight()
{
    const auto gate = opened<GateLog>(*m_open->session, m_jamie.release);
    gate->pickOutcome(QStringLiteral("MET"));
    QTRY_COMPARE(gate->step(), 2);
    gate->chooseAnswer(QStringLiteral("AP"));
    QTRY_COMPARE(gate->answerKey(), QStringLiteral("AP"));
    gate->changeOutcome();
    QTRY_COMPARE(gate->step(), 1);
    gate->pickOutcome(QStringLiteral("NOT_RELEASED"));
    QTRY_COMPARE(gate->question(), QStringLiteral("reason"));
    QVERIFY(gate->answerKey().isEmpty());
    gate->chooseReason(QStringLiteral("MOVED"));
    QTRY_COMPARE(gate->reason(), QStringLiteral("MOVED"));
    QSignalSpy saved(gate.get(), &GateLog::saved);
    gate->save();
    QVERIFY(saved.wait());
    QCOMPARE(count(*m_open->session, Kind::Accommodation), std::int64_t{0});
}

void TestForms::aReleaseThatIsNotThereIsSaid()
{
    GateLog gate;
    gate.setSession(m_open->session.get());
    gate.setSubject(QStringLiteral("0123456789abcdef0123456789abcdef"));
    QTRY_COMPARE(gate.problems().size(), 1);
    QVERIFY(!gate.isReady());
}

void TestForms::undoGivesTheFormBack()
{
    const auto gate = opened<GateLog>(*m_open->session, m_jamie.release);
    gate->pickOutcome(QStringLiteral("MET"));
    QTRY_COMPARE(gate->step(), 2);
    gate->chooseAnswer(QStringLiteral("CAS"));
    QTRY_COMPARE(gate->answerKey(), QStringLiteral("CAS"));
    QSignalSpy saved(gate.get(), &GateLog::saved);
    gate->save();
    QVERIFY(saved.wait());
    QSignalSpy undone(m_open->session->undo(), &models::UndoModel::undone);
    m_open->session->undo()->undo();
    QVERIFY(undone.wait());
    QVERIFY(!m_open->session->undo()->isPossible());
    QCOMPARE(count(*m_open->session, Kind::Contact), std::int64_t{0});
    const auto again = opened<GateLog>(*m_open->session, m_jamie.release);
    QCOMPARE(again->answerKey(), QStringLiteral("CAS"));
}

void TestForms::aDraftThrownAwayComesBackWithUndo()
{
    const auto gate = opened<GateLog>(*m_open->session, m_jamie.release);
    QVERIFY(!gate->hasAnswers());
    gate->pickOutcome(QStringLiteral("MET"));
    QTRY_COMPARE(gate->step(), 2);
    QVERIFY(gate->hasAnswers());
    gate->setNote(QStringLiteral("On its way to the disk"));
    QSignalSpy discarded(gate.get(), &GateLog::discarded);
    QSignalSpy drafts(m_open->session.get(), &models::Session::draftsChanged);
    gate->discard();
    gate->setNote(QStringLiteral("Too late")); // what goes takes nothing more
    QVERIFY(discarded.wait());
    QVERIFY(!drafts.isEmpty());
    QVERIFY(!gate->hasAnswers());
    QVERIFY(gate->isReady());
    const auto empty = opened<GateLog>(*m_open->session, m_jamie.release);
    QVERIFY(!empty->hasAnswers());

    models::UndoModel *const undo = m_open->session->undo();
    QCOMPARE(undo->text(), QStringLiteral("Draft thrown away"));
    QVERIFY(undo->isPossible());
    QSignalSpy undone(undo, &models::UndoModel::undone);
    undo->undo();
    QVERIFY(undone.wait());
    QVERIFY(!undo->isPossible());
    const auto again = opened<GateLog>(*m_open->session, m_jamie.release);
    QCOMPARE(again->outcome(), QStringLiteral("MET"));
    QCOMPARE(again->note(), QStringLiteral("On its way to the disk"));
}

void TestForms::undoOverwritesNoNewerDraft()
{
    const auto gate = opened<GateLog>(*m_open->session, m_jamie.release);
    gate->pickOutcome(QStringLiteral("MET"));
    QTRY_COMPARE(gate->step(), 2);
    QSignalSpy discarded(gate.get(), &GateLog::discarded);
    gate->discard();
    QVERIFY(discarded.wait());
    gate->pickOutcome(QStringLiteral("DECLINED"));
    QTRY_COMPARE(gate->outcome(), QStringLiteral("DECLINED"));
    models::UndoModel *const undo = m_open->session->undo();
    undo->undo();
    QTRY_COMPARE(undo->text(),
                 QStringLiteral("This form was begun again. Nothing was undone, and the "
                                "newer answers are kept."));
    const auto again = opened<GateLog>(*m_open->session, m_jamie.release);
    QCOMPARE(again->outcome(), QStringLiteral("DECLINED"));
}

void TestForms::somebodyNewThrownAwayComesBackWithUndo()
{
    models::PersonForm form;
    form.setSession(m_open->session.get());
    QTRY_VERIFY(form.isReady());
    form.setGivenNames(QStringLiteral("Aisha"));
    QVERIFY(form.hasAnswers());
    form.setGivenNames(QString());
    QVERIFY(!form.hasAnswers());
    form.setFamilyName(QStringLiteral("Sampleton"));
    QSignalSpy discarded(&form, &models::PersonForm::discarded);
    form.discard();
    QVERIFY(discarded.wait());
    QVERIFY(!form.hasAnswers());
    QSignalSpy undone(m_open->session->undo(), &models::UndoModel::undone);
    m_open->session->undo()->undo();
    QVERIFY(undone.wait());
    models::PersonForm again;
    again.setSession(m_open->session.get());
    QTRY_COMPARE(again.familyName(), QStringLiteral("Sampleton"));
}

void TestForms::textIsKeptAsItIsTyped()
{
    const QString whole = QStringLiteral("Facts, not opinions. The person may read this.");
    {
        const auto contact = opened<ContactLog>(*m_open->session, m_jamie.person);
        for (int i = 1; i <= whole.size(); ++i)
            contact->setNote(whole.left(i));
        QCOMPARE(contact->note(), whole);
    }
    m_open->reopen();
    const auto again = opened<ContactLog>(*m_open->session, m_jamie.person);
    QCOMPARE(again->note(), whole);
}

void TestForms::textTypedWhileAnAnswerIsKeptStays()
{
    {
        const auto contact = opened<ContactLog>(*m_open->session, m_jamie.person);
        contact->chooseKind(QStringLiteral("PHONE"));
        contact->setNote(QStringLiteral("Typed at once"));
        QTRY_COMPARE(contact->kind(), QStringLiteral("PHONE"));
        QCOMPARE(contact->note(), QStringLiteral("Typed at once"));
    }
    m_open->reopen();
    const auto again = opened<ContactLog>(*m_open->session, m_jamie.person);
    QCOMPARE(again->kind(), QStringLiteral("PHONE"));
    QCOMPARE(again->note(), QStringLiteral("Typed at once"));
}

//! A whole page of a sync round may lie before it: what somebody typed, closed and opens again must
//! not look lost, nor be written over by what they type then.
void TestForms::whatWasTypedLastIsFoundWhileMuchIsWritten()
{
    models::PersonForm somebody;
    somebody.setSession(m_open->session.get());
    QTRY_VERIFY(somebody.isReady());
    std::binary_semaphore written{0};
    hold(written);
    opened<ContactLog>(*m_open->session, m_jamie.person)->setNote(QStringLiteral("Typed last"));
    somebody.setFamilyName(QStringLiteral("Sampleton"));
    ContactLog again;
    again.setSession(m_open->session.get());
    again.setSubject(test::hex(m_jamie.person));
    models::PersonForm somebodyAgain;
    somebodyAgain.setSession(m_open->session.get());
    QTest::qWait(200); // what is there already would be found by now
    QVERIFY(!somebodyAgain.isReady());
    somebodyAgain.setGivenNames(QStringLiteral("J")); // and would write over what is on its way
    written.release();
    QTRY_VERIFY(again.isReady());
    QCOMPARE(again.note(), QStringLiteral("Typed last"));
    QTRY_VERIFY(somebodyAgain.isReady());
    QCOMPARE(somebodyAgain.familyName(), QStringLiteral("Sampleton"));
    QCOMPARE(somebodyAgain.givenNames(), QString());
}

//! One who was asked for first may come last: the form is about the other by then, and what is
//! saved is theirs.
void TestForms::whoComesLateIsNotShownForSomebodyElse()
{
    std::binary_semaphore first{0};
    std::binary_semaphore second{0};
    bool isDraftWritten = false;
    hold(first);
    opened<ContactLog>(*m_open->session, m_jamie.person)->setNote(QStringLiteral("Typed last"));
    m_open->session->write<void>(
        m_open->session.get(), [](service::Workspace &) { return base::Result<void>(); },
        [&](const base::Result<void> &) { isDraftWritten = true; });
    hold(second);
    ContactLog form;
    form.setSession(m_open->session.get());
    form.setSubject(test::hex(m_jamie.person)); // waits for the draft, and for what comes behind
    first.release();
    QTRY_VERIFY(isDraftWritten);
    form.setSubject(test::hex(m_other.person)); // waits for nothing
    QTRY_VERIFY(form.isReady());
    QCOMPARE(form.name(), QStringLiteral("Aisha Otherby"));
    second.release();
    bool isAllWritten = false;
    m_open->session->write<void>(
        m_open->session.get(), [](service::Workspace &) { return base::Result<void>(); },
        [&](const base::Result<void> &) { isAllWritten = true; });
    QTRY_VERIFY(isAllWritten);
    QTest::qWait(200); // and read
    QCOMPARE(form.name(), QStringLiteral("Aisha Otherby"));
    QCOMPARE(form.note(), QString());
}

QTEST_GUILESS_MAIN(TestForms)
#include "tst_forms.moc"
