// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "open_session.h"

#include "Throughline/Models/contact_log.h"
#include "Throughline/Models/gate_log.h"
#include "Throughline/Models/person_form.h"
#include "Throughline/Models/undo_model.h"

using namespace throughline;
using domain::Kind;
using models::ContactLog;
using models::GateLog;

namespace {

//! A form that is ready, or the test fails.
template<class Form>
[[nodiscard]] std::unique_ptr<Form> opened(models::Session &session, const base::RecordId &subject)
{
    auto form = std::make_unique<Form>();
    form->setSession(&session);
    form->setSubject(test::hex(subject));
    return QTest::qWaitFor([&] { return form->isReady(); }) ? std::move(form) : nullptr;
}

[[nodiscard]] std::int64_t count(models::Session &session, Kind kind)
{
    std::optional<std::int64_t> found;
    session.read<std::int64_t>(
        &session,
        [kind](service::Reader &reader) -> base::Result<std::int64_t> {
            std::int64_t seen = 0;
            TL_CHECK(reader.store().records.forEach(kind, {}, [&](const store::StoredRow &) {
                ++seen;
                return base::Result<void>();
            }));
            return seen;
        },
        [&](base::Result<std::int64_t> read) { found = read.ok() ? *read : -1; });
    return QTest::qWaitFor([&] { return found.has_value(); }) ? *found : -1;
}

} // namespace

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
    void aContactNeedsAKindOnly();
    void topicsAndOutcomesCanBeTakenAway();
    void timeNeverMovesIntoTheFuture();
    void timeIsTheClockPutRight();
    void somebodyNewNeedsAName();
    void aDateOfBirthAsPeopleWriteIt_data();
    void aDateOfBirthAsPeopleWriteIt();

private:
    std::unique_ptr<test::OpenSession> m_open;
    test::MadePerson m_jamie;
};

void TestForms::init()
{
    m_open = std::make_unique<test::OpenSession>();
    m_open->open([this](service::Workspace &workspace) {
        m_jamie = test::addReleased(workspace, "Jamie", "Sampleton");
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

void TestForms::aContactNeedsAKindOnly()
{
    const auto contact = opened<ContactLog>(*m_open->session, m_jamie.person);
    QVERIFY(contact->outcomes().isEmpty());
    contact->chooseKind(QStringLiteral("PHONE"));
    QTRY_COMPARE(contact->kind(), QStringLiteral("PHONE"));
    QVERIFY(!contact->outcomes().isEmpty());
    QSignalSpy saved(contact.get(), &ContactLog::saved);
    contact->save();
    QVERIFY(saved.wait());
    QCOMPARE(count(*m_open->session, Kind::Contact), std::int64_t{1});
}

void TestForms::topicsAndOutcomesCanBeTakenAway()
{
    const auto contact = opened<ContactLog>(*m_open->session, m_jamie.person);
    contact->chooseKind(QStringLiteral("PHONE"));
    QTRY_COMPARE(contact->kind(), QStringLiteral("PHONE"));
    contact->toggleTopic(QStringLiteral("HEALTH"));
    QTRY_COMPARE(contact->chosenTopics(), QStringList{QStringLiteral("HEALTH")});
    contact->toggleTopic(QStringLiteral("HEALTH"));
    QTRY_VERIFY(contact->chosenTopics().isEmpty());
    contact->chooseOutcome(QStringLiteral("ATTENDED"));
    QTRY_COMPARE(contact->outcome(), QStringLiteral("ATTENDED"));
    contact->chooseKind(QStringLiteral("VIDEO"));
    QTRY_COMPARE(contact->kind(), QStringLiteral("VIDEO"));
    QCOMPARE(contact->outcome(), QStringLiteral("ATTENDED"));
    contact->chooseKind(QStringLiteral("HOME"));
    QTRY_COMPARE(contact->kind(), QStringLiteral("HOME"));
    QVERIFY(contact->outcome().isEmpty());
}

void TestForms::timeNeverMovesIntoTheFuture()
{
    const auto contact = opened<ContactLog>(*m_open->session, m_jamie.person);
    QCOMPARE(contact->whenText(), QStringLiteral("11:30am"));
    contact->moveTime(-65);
    QTRY_COMPARE(contact->whenText(), QStringLiteral("10:25am"));
    contact->moveTime(600);
    QTRY_COMPARE(contact->whenText(), QStringLiteral("11:30am"));
    contact->moveTime(-24 * 60);
    QTRY_COMPARE(contact->whenText(), QStringLiteral("yesterday at 11:30am"));
}

void TestForms::timeIsTheClockPutRight()
{
    constexpr std::int64_t hour = 3'600'000;
    m_open->session->write<void>(m_open->session.get(),
                                 [](service::Workspace &workspace) {
                                     return workspace.setClockOffset(sync::ClockOffset({hour}));
                                 },
                                 {});
    const base::Millis wall = m_open->device.clock.wall();
    QTRY_COMPARE((m_open->session->now() - wall), hour);
    m_open->reopen();
    QCOMPARE((m_open->session->now() - wall), hour); // known from the start
    const auto contact = opened<ContactLog>(*m_open->session, m_jamie.person);
    QCOMPARE(contact->whenText(), QStringLiteral("12:30pm"));
    contact->chooseKind(QStringLiteral("PHONE"));
    QTRY_COMPARE(contact->kind(), QStringLiteral("PHONE"));
    QSignalSpy saved(contact.get(), &ContactLog::saved);
    contact->save();
    QVERIFY(saved.wait());
}

void TestForms::somebodyNewNeedsAName()
{
    models::PersonForm form;
    form.setSession(m_open->session.get());
    form.save();
    QCOMPARE(form.problems().size(), 1);
    form.setGivenNames(QStringLiteral("Aisha"));
    form.setPrisonNumber(QStringLiteral("12345"));
    form.save();
    QCOMPARE(form.problems().size(), 1);
    QCOMPARE(form.problems().first().toMap().value(QStringLiteral("field")).toString(),
             QStringLiteral("number"));
    QCOMPARE(form.givenNames(), QStringLiteral("Aisha"));
    form.setPrisonNumber(QStringLiteral("a 1234 bc"));
    QSignalSpy added(&form, &models::PersonForm::personAdded);
    form.save();
    QVERIFY(added.wait());
    QCOMPARE(count(*m_open->session, Kind::Person), std::int64_t{2});
}

void TestForms::aDateOfBirthAsPeopleWriteIt_data()
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

void TestForms::aDateOfBirthAsPeopleWriteIt()
{
    QFETCH(QString, typed);
    QFETCH(bool, taken);
    models::PersonForm form;
    form.setSession(m_open->session.get());
    form.setFamilyName(QStringLiteral("Sampleton"));
    form.setBorn(typed);
    QSignalSpy added(&form, &models::PersonForm::personAdded);
    form.save();
    QCOMPARE(form.problems().isEmpty(), taken);
    if (taken)
        QVERIFY(added.wait());
    QCOMPARE(form.born().isEmpty(), taken); // what was not taken stays
}

QTEST_GUILESS_MAIN(TestForms)
#include "tst_forms.moc"
