// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "open_session.h"

#include "Throughline/Models/record_form.h"
#include "Throughline/Models/task_model.h"
#include "Throughline/Models/tasks_model.h"
#include "Throughline/Models/undo_model.h"
#include "service/log_contact.h"
#include "service/workers.h"

using namespace throughline;
using domain::fieldNumber;
using domain::Kind;
using models::TaskRowData;

//! Tasks on the screen: in their sections, in words, done and taken back.
class TestTaskScreens : public QObject
{
    Q_OBJECT

private slots:
    void init();
    void cleanup();

    void inSectionsByTheDayTheyAreDue();
    void onesOwnOrTheTeams();
    void nothingOverdueIsSaid();
    void nothingAtAllIsSaid();
    void namesAreShortened();
    void overdueOnesAreCounted();
    void aColleaguesWorkIsCovered();
    void doneGoesAndComesBack();
    void notNeededAsksWhy();
    void laterAsksForHowLong();
    void whereTheyStayIsAsked();
    void anAppointmentHappenedOrNot();
    void aTaskThatIsGoneIsSaid();
    void whatOnlyLeadsElsewhereSaysHowItGoes();

private:
    [[nodiscard]] models::Session &session() { return *m_open->session; }
    //! Owned by the user, due so many days from now.
    base::RecordId addAction(const std::string &title, int dueIn, bool mine = true);
    [[nodiscard]] static std::vector<TaskRowData> rows(models::TasksModel &tasks)
    {
        return test::rowsOf<TaskRowData>(tasks.tasks());
    }
    //! All that is on its way from the store has come.
    void shows(models::TasksModel &tasks, int count);
    [[nodiscard]] QString idOf(models::TasksModel &tasks, const QString &title);

    std::unique_ptr<test::OpenSession> m_open;
    base::RecordId m_person;
};

void TestTaskScreens::init()
{
    m_open = std::make_unique<test::OpenSession>();
    m_open->open([this](service::Workspace &workspace) {
        auto edit = service::Edit::begin(workspace);
        m_person = *edit->addPerson(
            {Kind::Person,
             {{fieldNumber<Kind::Person>("given_names"), std::string("Jamie")},
              {fieldNumber<Kind::Person>("family_name"), std::string("Sampleton")}}},
            service::writableTeams(workspace).front());
        QVERIFY(edit->commit().ok());
    });
}

void TestTaskScreens::cleanup()
{
    m_open.reset();
}

base::RecordId TestTaskScreens::addAction(const std::string &title, int dueIn, bool mine)
{
    std::optional<base::RecordId> made;
    session().write<base::RecordId>(
        this,
        [=, person = m_person](service::Workspace &workspace) -> base::Result<base::RecordId> {
            TL_TRY(auto edit, service::Edit::begin(workspace));
            const std::int64_t today = domain::epochDay(domain::londonDay(workspace.now()));
            service::Draft draft{
                Kind::Action,
                {{fieldNumber<Kind::Action>("person"), person},
                 {fieldNumber<Kind::Action>("title"), title},
                 {fieldNumber<Kind::Action>("due_on"), domain::fromEpochDay(today + dueIn)}}};
            if (mine)
                draft.fields.emplace_back(fieldNumber<Kind::Action>("owner"),
                                          service::asReference(workspace.keys().user));
            TL_TRY(const base::RecordId id, edit.addAbout(draft));
            TL_CHECK(edit.commit());
            return id;
        },
        [&](base::Result<base::RecordId> id) { made = id ? *id : base::RecordId{}; });
    return QTest::qWaitFor([&] { return made.has_value(); }) ? *made : base::RecordId{};
}

void TestTaskScreens::shows(models::TasksModel &tasks, int count)
{
    QTRY_VERIFY(tasks.isReady());
    QTRY_COMPARE(tasks.count(), count);
    if (count > 0)
        QTRY_VERIFY(!rows(tasks).back().title.isEmpty());
}

QString TestTaskScreens::idOf(models::TasksModel &tasks, const QString &title)
{
    for (const TaskRowData &row : rows(tasks)) {
        if (row.title == title)
            return row.task;
    }
    return {};
}

void TestTaskScreens::inSectionsByTheDayTheyAreDue()
{
    addAction("In three days", 3);
    addAction("Two days ago", -2);
    addAction("Today", 0);
    addAction("In nine days", 9); // not in the next seven
    models::TasksModel tasks;
    tasks.setSession(&session());
    shows(tasks, 3);
    const auto shown = rows(tasks);
    QCOMPARE(shown[0].title, QStringLiteral("Two days ago"));
    QCOMPARE(shown[0].heading, QStringLiteral("Overdue (1)"));
    QCOMPARE(shown[0].due, QStringLiteral("2 days overdue"));
    QVERIFY(shown[0].overdue);
    QCOMPARE(shown[0].reason, QStringLiteral("Agreed for 22 November 2026."));
    QCOMPARE(shown[1].title, QStringLiteral("Today"));
    QCOMPARE(shown[1].heading, QStringLiteral("Today (1)"));
    QCOMPARE(shown[1].due, QStringLiteral("Due today"));
    QVERIFY(!shown[1].overdue);
    QCOMPARE(shown[2].heading, QStringLiteral("Next 7 days (1)"));
    QCOMPARE(shown[2].due, QStringLiteral("Due Fri 27 November"));
    QCOMPARE(tasks.overdueCount(), 1);
    QCOMPARE(tasks.countText(), QStringLiteral("3 tasks, 1 overdue"));
    QVERIFY(tasks.emptyText().isEmpty());
    // It follows what is saved.
    addAction("Tomorrow", 1);
    shows(tasks, 4);
    QCOMPARE(rows(tasks)[2].due, QStringLiteral("Due tomorrow"));
}

void TestTaskScreens::onesOwnOrTheTeams()
{
    addAction("Mine", 0);
    addAction("Nobody's", 0, false);
    models::TasksModel tasks;
    tasks.setSession(&session());
    shows(tasks, 1);
    QVERIFY(tasks.canSeeTeam());
    QVERIFY(rows(tasks).front().owner.isEmpty());
    tasks.setTeam(true);
    shows(tasks, 2);
    QTRY_COMPARE(rows(tasks)[0].owner.isEmpty(), false);
    QStringList owners{rows(tasks)[0].owner, rows(tasks)[1].owner};
    owners.sort();
    QCOMPARE(owners, (QStringList{QStringLiteral("Nobody's yet"), QStringLiteral("Yours")}));
    tasks.setTeam(false);
    shows(tasks, 1);
}

void TestTaskScreens::nothingOverdueIsSaid()
{
    addAction("Today", 0);
    models::TasksModel tasks;
    tasks.setSession(&session());
    shows(tasks, 1);
    QCOMPARE(tasks.emptyText(), QStringLiteral("Nothing overdue."));
}

void TestTaskScreens::nothingAtAllIsSaid()
{
    models::TasksModel tasks;
    tasks.setSession(&session());
    QVERIFY(tasks.emptyText().isEmpty()); // nobody knows yet
    QTRY_VERIFY(tasks.isReady());
    QCOMPARE(tasks.emptyText(),
             QStringLiteral("Nothing overdue, and nothing to do in the next 7 days."));
}

void TestTaskScreens::namesAreShortened()
{
    addAction("Today", 0);
    models::TasksModel tasks;
    tasks.setSession(&session());
    shows(tasks, 1);
    QCOMPARE(rows(tasks).front().name, QStringLiteral("Jamie S."));
    session().toggleFullNames();
    QTRY_COMPARE(rows(tasks).front().name, QStringLiteral("Jamie Sampleton"));
}

void TestTaskScreens::overdueOnesAreCounted()
{
    models::OverdueCount overdue;
    overdue.setSession(&session());
    const auto late = addAction("Late", -1);
    addAction("Nobody's", -1, false); // nothing that this user has to do
    addAction("Today", 0);
    QTRY_COMPARE(overdue.count(), 1);
    models::TasksModel tasks;
    tasks.setSession(&session());
    shows(tasks, 2);
    models::TaskModel task;
    task.setSession(&session());
    task.setTask(rows(tasks).front().task);
    QTRY_VERIFY(task.isOpen());
    task.perform(QStringLiteral("done"));
    QTRY_COMPARE(overdue.count(), 0);
    Q_UNUSED(late)
}

void TestTaskScreens::aColleaguesWorkIsCovered()
{
    bool saved = false;
    session().write<void>(
        this,
        [person = m_person](service::Workspace &workspace) -> base::Result<void> {
            TL_TRY(auto edit, service::Edit::begin(workspace, service::Edit::States::AsGiven));
            const domain::PartialDate today = domain::londonDay(workspace.now());
            TL_CHECK(edit.change(Kind::Person, person,
                                 {{fieldNumber<Kind::Person>("covered_by"),
                                   service::asReference(workspace.keys().user)},
                                  {fieldNumber<Kind::Person>("covered_from"), today},
                                  {fieldNumber<Kind::Person>("covered_until"), today}}));
            return edit.commit();
        },
        [&](base::Result<void> done) {
            QVERIFY2(done.ok(), done.ok() ? "" : done.error().message.c_str());
            saved = true;
        });
    QTRY_VERIFY(saved);
    addAction("Theirs", 0, false);
    models::TasksModel tasks;
    tasks.setSession(&session());
    shows(tasks, 1);
    QVERIFY2(rows(tasks).front().owner.startsWith(QStringLiteral("Covering")),
             qPrintable(rows(tasks).front().owner));
}

void TestTaskScreens::doneGoesAndComesBack()
{
    addAction("Ask about the ID", -2);
    models::TasksModel tasks;
    tasks.setSession(&session());
    shows(tasks, 1);
    models::TaskModel task;
    task.setSession(&session());
    task.setTask(rows(tasks).front().task);
    QTRY_VERIFY(task.isOpen());
    QCOMPARE(task.title(), QStringLiteral("Ask about the ID"));
    QCOMPARE(task.name(), QStringLiteral("Jamie S."));
    QCOMPARE(task.person(), test::hex(m_person));
    QCOMPARE(task.due(), QStringLiteral("2 days overdue"));
    QCOMPARE(task.acts().size(), 4); // done, later, not needed, open the person
    QVERIFY(task.questionOf(QStringLiteral("done")).isEmpty());
    QSignalSpy finished(&task, &models::TaskModel::finished);
    task.perform(QStringLiteral("done"));
    QVERIFY(task.isBusy());
    QTRY_COMPARE(finished.count(), 1);
    shows(tasks, 0);
    QTRY_VERIFY(!task.isOpen());
    QVERIFY(session().undo()->isPossible());
    session().undo()->undo();
    shows(tasks, 1);
    QTRY_COMPARE(session().undo()->text(), QStringLiteral("Undone.")); // there is no form
}

void TestTaskScreens::notNeededAsksWhy()
{
    const base::RecordId action = addAction("Ask about the ID", 0);
    models::TasksModel tasks;
    tasks.setSession(&session());
    shows(tasks, 1);
    models::TaskModel task;
    task.setSession(&session());
    task.setTask(rows(tasks).front().task);
    QTRY_VERIFY(task.isOpen());
    const QString drop = QStringLiteral("drop");
    QVERIFY(!task.questionOf(drop).isEmpty());
    const QVariantList why = task.answersOf(drop);
    QCOMPARE(why.size(), 4);
    task.perform(drop, why.front().toMap().value(QStringLiteral("key")).toString());
    shows(tasks, 0);
    std::string dropped;
    session().read<std::string>(
        this,
        [action](service::Reader &reader) -> base::Result<std::string> {
            TL_TRY(const auto row, reader.store().records.find(Kind::Action, action));
            return std::string(
                domain::fieldText(row->record, fieldNumber<Kind::Action>("dropped")));
        },
        [&](base::Result<std::string> text) { dropped = *text; });
    QTRY_COMPARE(dropped, std::string("NO_LONGER_REQUIRED"));
}

void TestTaskScreens::laterAsksForHowLong()
{
    addAction("Ask about the ID", -4);
    models::TasksModel tasks;
    tasks.setSession(&session());
    shows(tasks, 1);
    models::TaskModel task;
    task.setSession(&session());
    task.setTask(rows(tasks).front().task);
    QTRY_VERIFY(task.isOpen());
    const QVariantList when = task.answersOf(QStringLiteral("later"));
    QCOMPARE(when.size(), 3);
    // Counted from today, as its day has gone by.
    QCOMPARE(when.front().toMap().value(QStringLiteral("detail")).toString(),
             QStringLiteral("Wed 25 November"));
    task.perform(QStringLiteral("later"), QStringLiteral("1"));
    QTRY_COMPARE(tasks.overdueCount(), 0);
    QTRY_COMPARE(rows(tasks).front().due, QStringLiteral("Due tomorrow"));
}

void TestTaskScreens::whereTheyStayIsAsked()
{
    bool saved = false;
    session().write<void>(
        this,
        [person = m_person](service::Workspace &workspace) -> base::Result<void> {
            TL_TRY(auto edit, service::Edit::begin(workspace));
            const std::int64_t today = domain::epochDay(domain::londonDay(workspace.now()));
            TL_TRY([[maybe_unused]] const base::RecordId id,
                   edit.addAbout({Kind::Release,
                                  {{fieldNumber<Kind::Release>("person"), person},
                                   {fieldNumber<Kind::Release>("state"), std::string("RELEASED")},
                                   {fieldNumber<Kind::Release>("release_date"),
                                    domain::fromEpochDay(today - 8)}}}));
            return edit.commit();
        },
        [&](base::Result<void> done) { saved = done.ok(); });
    QTRY_VERIFY(saved);
    models::TasksModel tasks;
    tasks.setSession(&session());
    tasks.setTeam(true);
    QTRY_VERIFY(tasks.count() > 2);
    const QString title = QStringLiteral("Ask where they are staying after a week");
    QTRY_VERIFY(!idOf(tasks, title).isEmpty());
    models::TaskModel task;
    task.setSession(&session());
    task.setTask(idOf(tasks, title));
    QTRY_VERIFY(task.isOpen());
    QVERIFY2(task.reason().contains(QStringLiteral("16 November 2026")), qPrintable(task.reason()));
    QCOMPARE(task.answersOf(QStringLiteral("stay")).size(), 10);
    task.perform(QStringLiteral("stay"), QStringLiteral("SUPPORTED"));
    QTRY_VERIFY(!task.isOpen());
    QTRY_VERIFY(idOf(tasks, title).isEmpty());
}

void TestTaskScreens::anAppointmentHappenedOrNot()
{
    test::arrange(session(), m_person, 0, 9 * 60);
    models::TasksModel tasks;
    tasks.setSession(&session());
    shows(tasks, 1);
    models::TaskModel task;
    task.setSession(&session());
    task.setTask(idOf(tasks, QStringLiteral("Say how the appointment went")));
    QTRY_VERIFY(task.isOpen());
    QCOMPARE(test::keysOf(task.acts()),
             (QStringList{QStringLiteral("happened"), QStringLiteral("missed"),
                          QStringLiteral("person")}));
    QVERIFY(!task.appointment().isEmpty() && task.hint().isEmpty());
    models::RecordForm form;
    form.setSession(&session());
    form.setSubject(QStringLiteral("move/appointment/%1/DONE").arg(task.appointment()));
    QTRY_VERIFY(form.isReady());
    form.choose(QStringLiteral("outcome"), QStringLiteral("ATTENDED"));
    QTRY_VERIFY(form.hasAnswers());
    form.proceed();
    QTRY_VERIFY(!task.isOpen());
}

void TestTaskScreens::aTaskThatIsGoneIsSaid()
{
    models::TaskModel task;
    task.setSession(&session());
    task.setTask(QStringLiteral("no task"));
    QTRY_VERIFY(task.isReady());
    QVERIFY(!task.isOpen());
    QVERIFY(task.acts().isEmpty());
    task.perform(QStringLiteral("done"));
    QVERIFY(!task.isBusy());
}

void TestTaskScreens::whatOnlyLeadsElsewhereSaysHowItGoes()
{
    bool saved = false;
    session().save(
        this, QStringLiteral("Saved"),
        [person = m_person](service::Workspace &workspace) -> base::Result<service::SavedWork> {
            TL_TRY(auto edit, service::Edit::begin(workspace));
            TL_TRY([[maybe_unused]] const base::RecordId id,
                   edit.addAbout({Kind::SafetyInstruction,
                                  {{fieldNumber<Kind::SafetyInstruction>("person"), person},
                                   {fieldNumber<Kind::SafetyInstruction>("detail"),
                                    std::string("Meet them with a colleague.")},
                                   {fieldNumber<Kind::SafetyInstruction>("review_on"),
                                    domain::londonDay(workspace.now())}}}));
            TL_CHECK(edit.commit());
            return service::SavedWork{};
        },
        [&](base::Result<void> done) {
            QVERIFY2(done.ok(), done.ok() ? "" : done.error().message.c_str());
            saved = true;
        });
    QTRY_VERIFY(saved);
    models::TasksModel tasks;
    tasks.setSession(&session());
    tasks.setTeam(true);
    shows(tasks, 1);
    models::TaskModel task;
    task.setSession(&session());
    task.setTask(rows(tasks).front().task);
    QTRY_VERIFY(task.isOpen());
    QCOMPARE(task.acts().size(), 1); // open the person
    QVERIFY(!task.hint().isEmpty());
}

QTEST_GUILESS_MAIN(TestTaskScreens)
#include "tst_task_screens.moc"
