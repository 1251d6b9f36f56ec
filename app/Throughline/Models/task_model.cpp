// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "task_model.h"

#include "domain/rules/accommodation_rules.h"
#include "service/assignment.h"
#include "service/read/person_name.h"
#include "service/task_answers.h"
#include "undo_model.h"
#include "words.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::models {

using domain::TaskRule;

namespace {

struct Act
{
    const char *key;
    const char *text;
    const char *icon;
};
constexpr Act gate{"gate", QT_TRANSLATE_NOOP("TaskModel", "Log what happened"), "log"};
constexpr Act contact{"contact", QT_TRANSLATE_NOOP("TaskModel", "Log a contact"), "log"};
constexpr Act stay{"stay", QT_TRANSLATE_NOOP("TaskModel", "Say where they are staying"), "bed"};
constexpr Act done{"done", QT_TRANSLATE_NOOP("TaskModel", "Mark as done"), "check"};
constexpr Act later{"later", QT_TRANSLATE_NOOP("TaskModel", "Do it later"), "clock"};
constexpr Act drop{"drop", QT_TRANSLATE_NOOP("TaskModel", "Not needed"), "close"};
constexpr Act haveRead{"done", QT_TRANSLATE_NOOP("TaskModel", "I have read it"), "check"};
constexpr Act amBack{"done", QT_TRANSLATE_NOOP("TaskModel", "I am back safely"), "check"};
constexpr Act confirm{"confirm", QT_TRANSLATE_NOOP("TaskModel", "The prison has confirmed it"),
                      "check"};
constexpr Act meet{"meet", QT_TRANSLATE_NOOP("TaskModel", "I will meet them"), "gate"};
constexpr Act wentAhead{"happened", QT_TRANSLATE_NOOP("TaskModel", "It happened"), "check"};
constexpr Act fellThrough{"missed", QT_TRANSLATE_NOOP("TaskModel", "It did not happen"), "close"};
constexpr Act own{"own", QT_TRANSLATE_NOOP("TaskModel", "I will find a place"), "bed"};
constexpr Act accept{"accept", QT_TRANSLATE_NOOP("TaskModel", "Accept"), "check"};
constexpr Act decline{"decline", QT_TRANSLATE_NOOP("TaskModel", "Decline"), "close"};

//! What can be done about a task of this rule; none where it goes by what is recorded elsewhere.
[[nodiscard]] std::vector<Act> actsOf(TaskRule rule)
{
    switch (rule) {
    case TaskRule::FirstNight:
    case TaskRule::Day7:
    case TaskRule::Day28:
    case TaskRule::Week12:
    case TaskRule::Month3:
        return {stay, contact};
    case TaskRule::DidTheyComeOut:
        return {gate};
    case TaskRule::FirstContact:
    case TaskRule::SeenIn28Days:
    case TaskRule::NextStep:
        return {contact};
    case TaskRule::ConfirmRelease:
        return {confirm};
    case TaskRule::AssignMeeting:
        return {meet};
    case TaskRule::OwnAccommodation:
        return {own};
    case TaskRule::AppointmentOutcome:
        return {wentAhead, fellThrough};
    case TaskRule::Action:
        return {done, later, drop};
    case TaskRule::ReadNotice:
        return {haveRead};
    case TaskRule::SayBackSafely:
        return {amBack};
    case TaskRule::AnswerHandOver:
        return {accept, decline};
    default:
        return {};
    }
}

//! The time point that a task asks about (`accom_timepoint`).
[[nodiscard]] std::string timepointOf(TaskRule rule)
{
    switch (rule) {
    case TaskRule::Day7:
        return "D7";
    case TaskRule::Day28:
        return "D28";
    case TaskRule::Week12:
        return "W12";
    case TaskRule::Month3:
        return "M3";
    default:
        return "FIRST_NIGHT";
    }
}

struct Answer
{
    const char *key;
    const char *text;
};
constexpr Answer whyNot[] = {
    {"NO_LONGER_REQUIRED", QT_TRANSLATE_NOOP("TaskModel", "It is not needed any more")},
    {"CHANGED_MIND", QT_TRANSLATE_NOOP("TaskModel", "They changed their mind")},
    {"DUPLICATE", QT_TRANSLATE_NOOP("TaskModel", "It is on the list twice")},
    {"OTHER", QT_TRANSLATE_NOOP("TaskModel", "Another reason")},
};
constexpr Answer howMuchLater[] = {
    {"1", QT_TRANSLATE_NOOP("TaskModel", "A day later")},
    {"3", QT_TRANSLATE_NOOP("TaskModel", "Three days later")},
    {"7", QT_TRANSLATE_NOOP("TaskModel", "A week later")},
};

[[nodiscard]] QString translated(const char *text)
{
    return QCoreApplication::translate("TaskModel", text);
}

} // namespace

TaskModel::TaskModel(QObject *parent) : SessionModel(parent) {}

void TaskModel::listenTo(Session &session)
{
    connect(&session, &Session::recordsChanged, this, &TaskModel::refresh);
    connect(&session, &Session::fullNamesChanged, this, &TaskModel::refresh);
    refresh();
}

void TaskModel::setTask(const QString &task)
{
    if (task == m_task)
        return;
    m_task = task;
    m_id = TaskId::fromText(task);
    m_view.reset();
    m_name.clear();
    m_problem.clear();
    m_ready = false;
    emit taskChanged();
    emit changed();
    refresh();
}

void TaskModel::refresh()
{
    if (!m_session || m_task.isEmpty())
        return;
    struct Reading
    {
        std::optional<service::TaskView> view;
        std::string own;
        service::PersonName name;
    };
    // A task that is put off stays to be seen.
    constexpr std::int64_t aYear = 366;
    store::DueTasks::Filter filter;
    filter.today = service::londonDayNumber(m_session->now());
    filter.dueUntil = filter.today + aYear;
    filter.now = m_session->now();
    if (m_id)
        filter.person = m_id->holder;
    m_session->read<Reading>(
        this,
        [filter, id = m_id](service::Reader &reader) -> base::Result<Reading> {
            Reading reading;
            if (!id)
                return reading;
            TL_TRY(const auto snapshot, reader.snapshot());
            TL_TRY(const auto views, service::taskList(reader.store().tasks, filter));
            const auto found = std::ranges::find_if(views, [&id](const service::TaskView &view) {
                return view.task.rule == id->rule && view.task.subject == id->subject;
            });
            if (found == views.end())
                return reading;
            reading.view = *found;
            reading.own = ownWords(reader, found->task);
            if (found->person) {
                TL_TRY(const auto row,
                       reader.store().records.find(domain::Kind::Person, *found->person));
                if (row)
                    reading.name = service::nameOf(row->record);
            }
            return reading;
        },
        [this, id = m_id](base::Result<Reading> reading) {
            if (id != m_id)
                return; // of the task before
            m_ready = true;
            if (!reading) {
                m_problem = words::sentence(reading.error());
            } else {
                m_view = std::move(reading->view);
                m_own = std::move(reading->own);
                m_name = words::listName(reading->name, m_session->fullNames());
            }
            emit changed();
        });
}

QString TaskModel::title() const
{
    return m_view ? taskTitle(*m_view, m_own) : QString();
}

QString TaskModel::person() const
{
    return m_view && m_view->person ? words::text(m_view->person->hex()) : QString();
}

QString TaskModel::release() const
{
    return m_view && m_view->task.kind == domain::Kind::Release
        ? words::text(m_view->task.subject.hex())
        : QString();
}

QString TaskModel::check() const
{
    return m_view && m_view->task.kind == domain::Kind::LoneWorking
        ? words::text(m_view->task.subject.hex())
        : QString();
}

QString TaskModel::appointment() const
{
    return m_view && m_view->task.kind == domain::Kind::Appointment
        ? words::text(m_view->task.subject.hex())
        : QString();
}

QString TaskModel::reason() const
{
    return m_view ? models::taskReason(m_view->task, m_session->now()) : QString();
}

QString TaskModel::due() const
{
    return m_view ? taskDue(*m_view, m_session->now()) : QString();
}

QString TaskModel::text() const
{
    return m_view && m_view->task.rule == TaskRule::ReadNotice ? words::text(m_own) : QString();
}

QVariantList TaskModel::acts() const
{
    QVariantList out;
    if (!m_view)
        return out;
    // A hand-over is answered by whoever was asked, and nobody else.
    const auto self = base::RecordId::from(m_session->names().self.view());
    const bool isOthers = (m_view->task.rule == TaskRule::AnswerHandOver
                           || m_view->task.rule == TaskRule::SayBackSafely)
        && m_view->task.owner != self;
    if (!isOthers) {
        for (const Act &act : actsOf(m_view->task.rule))
            out.append(words::tile(act.key, translated(act.text), QLatin1String(act.icon)));
    }
    if (!check().isEmpty())
        out.append(words::tile("check", tr("Open the check"), QStringLiteral("clock")));
    if (m_view->person)
        out.append(words::tile("person", tr("Open %1").arg(m_name), QStringLiteral("person")));
    return out;
}

QString TaskModel::hint() const
{
    if (!m_view)
        return {};
    switch (m_view->task.rule) {
    case TaskRule::FirstContact:
        return tr("It goes by itself when a contact with them is recorded.");
    case TaskRule::SeenIn28Days:
        return tr("It goes by itself when a meeting with them is recorded.");
    case TaskRule::NextStep:
        return tr("It goes by itself with the next contact that is recorded.");
    case TaskRule::CallWorker:
    case TaskRule::EscalateWorker:
    case TaskRule::CallPolice:
    case TaskRule::LoneAlarm:
    case TaskRule::EndEscalation:
    case TaskRule::ConfirmSafe:
        return tr("Call first. It goes when your colleague says that they are safe, or a manager "
                  "records how it ended.");
    default:
        return actsOf(m_view->task.rule).empty()
            ? tr("It goes by itself when what it asks for is recorded.")
            : QString();
    }
}

QString TaskModel::questionOf(const QString &act) const
{
    if (act == QLatin1String("drop"))
        return tr("Why is it not needed?");
    if (act == QLatin1String("later"))
        return tr("When should it be done?");
    if (act == QLatin1String("stay"))
        return m_view && m_view->task.rule == TaskRule::FirstNight
            ? tr("Where did they sleep the first night?")
            : tr("Where are they staying?");
    if (act == QLatin1String("decline"))
        return tr("Why do you decline?");
    return {};
}

QVariantList TaskModel::answersOf(const QString &act) const
{
    QVariantList out;
    if (!m_view)
        return out;
    if (act == QLatin1String("drop")) {
        for (const Answer &one : whyNot)
            out.append(words::tile(one.key, translated(one.text)));
    } else if (act == QLatin1String("later")) {
        const std::int64_t from =
            std::max(m_view->task.due, service::londonDayNumber(m_session->now()));
        for (const Answer &one : howMuchLater)
            out.append(words::tile(
                one.key, translated(one.text), {},
                words::shortDay(domain::fromEpochDay(from + QByteArray(one.key).toInt()))));
    } else if (act == QLatin1String("stay")) {
        for (const domain::AnswerRule &rule : domain::answerRules())
            out.append(words::tile(rule.answer, words::code("first_night_answer", rule.answer)));
    }
    return out;
}

TaskModel::Work TaskModel::workOf(const QString &act, const QString &answer) const
{
    using service::Workspace;
    const domain::DueTask task = m_view->task;
    if (act == QLatin1String("done"))
        return
            [task](Workspace &workspace) { return service::sayTaskDone(workspace, task.subject); };
    if (act == QLatin1String("drop"))
        return [task, why = answer.toStdString()](Workspace &workspace) {
            return service::dropAction(workspace, task.subject, why);
        };
    if (act == QLatin1String("later"))
        return [task, days = answer.toInt()](Workspace &workspace) {
            return service::putOffAction(workspace, task.subject, days);
        };
    if (act == QLatin1String("stay"))
        return [task, place = answer.toStdString()](Workspace &workspace) {
            return service::answerStay(workspace, task.subject, timepointOf(task.rule), place);
        };
    if (act == QLatin1String("confirm"))
        return [task](Workspace &workspace) {
            return service::confirmRelease(workspace, task.subject);
        };
    if (act == QLatin1String("meet"))
        return [task, self = m_session->names().self](Workspace &workspace) {
            return service::assignMeeting(workspace, task.subject, self);
        };
    if (act == QLatin1String("own"))
        return [task](Workspace &workspace) {
            return service::ownAccommodation(workspace, task.subject);
        };
    return {};
}

void TaskModel::perform(const QString &act, const QString &answer)
{
    if (m_busy || !m_view || !words::hasTile(acts(), act))
        return;
    if (act == QLatin1String("accept") || act == QLatin1String("decline"))
        return answerHandOver(act == QLatin1String("accept"), answer);
    if (Work work = workOf(act, answer))
        save(std::move(work));
}

void TaskModel::save(Work work)
{
    m_busy = true;
    emit changed();
    m_session->save(this, tr("Saved on this device"), std::move(work),
                    [this](const base::Result<void> &saved) { take(saved); });
}

void TaskModel::answerHandOver(bool accepts, const QString &reason)
{
    if (!accepts && reason.trimmed().isEmpty()) {
        m_problem = tr("Say why you decline");
        emit changed();
        return;
    }
    m_busy = true;
    emit changed();
    m_session->write<void>(
        this,
        [id = m_view->task.subject, accepts,
         why = reason.trimmed().toStdString()](service::Workspace &workspace) {
            return service::answerTransfer(workspace, id, accepts, why);
        },
        [this, accepts](const base::Result<void> &answered) {
            if (answered) {
                // Taken back it could be only by handing it on: others see the answer meanwhile.
                m_session->undo()->tell(accepts ? tr("Accepted. Saved on this device")
                                                : tr("Declined. Saved on this device"));
                m_session->sendSoon();
            }
            take(answered);
        });
}

void TaskModel::take(const base::Result<void> &saved)
{
    m_busy = false;
    m_problem = saved ? QString() : words::sentence(saved.error());
    emit changed();
    if (saved)
        emit finished();
}

} // namespace throughline::models
