// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "task_words.h"

#include "domain/schema_table.h"
#include "domain/task_reason.h"
#include "tasks_model.h"
#include "words.h"

#include <QCoreApplication>
#include <QStringList>

namespace throughline::models {

using domain::fieldNumber;
using domain::Kind;
using domain::TaskRule;

namespace {

[[nodiscard]] QString translated(const char *text)
{
    return QCoreApplication::translate("tasks", text);
}

[[nodiscard]] std::string textIn(const service::Reader &reader, Kind kind, const base::RecordId &id,
                                 std::uint16_t field)
{
    const auto row = reader.store().records.find(kind, id);
    return row && *row ? std::string(domain::fieldText((*row)->record, field)) : std::string();
}

} // namespace

TaskId TaskId::of(const service::TaskView &task)
{
    return {task.task.rule, task.task.subject, task.person.value_or(task.task.subject)};
}

std::optional<TaskId> TaskId::fromText(const QString &text)
{
    const QStringList parts = text.split(u'/');
    if (parts.size() != 3)
        return std::nullopt;
    bool isNumber = false;
    const int rule = parts.at(0).toInt(&isNumber);
    const auto subject = base::RecordId::fromHex(parts.at(1).toStdString());
    const auto holder = base::RecordId::fromHex(parts.at(2).toStdString());
    if (!isNumber || !subject || !holder)
        return std::nullopt;
    return TaskId{static_cast<TaskRule>(rule), *subject, *holder};
}

QString TaskId::text() const
{
    return QString::number(static_cast<int>(rule)) + u'/' + words::text(subject.hex()) + u'/'
        + words::text(holder.hex());
}

std::string ownWords(const service::Reader &reader, const domain::DueTask &task)
{
    switch (task.rule) {
    case TaskRule::Action:
        return textIn(reader, Kind::Action, task.subject, fieldNumber<Kind::Action>("title"));
    case TaskRule::NextStep:
        return textIn(reader, Kind::Contact, task.subject, fieldNumber<Kind::Contact>("next_step"));
    case TaskRule::ReadNotice:
        return textIn(reader, Kind::Notice, task.subject, fieldNumber<Kind::Notice>("text"));
    default:
        return {};
    }
}

QString taskTitle(const service::TaskView &task, const std::string &own)
{
    const bool isTheirs =
        task.task.rule == TaskRule::Action || task.task.rule == TaskRule::NextStep;
    return isTheirs && !own.empty() ? words::text(own) : words::text(task.title);
}

QString taskReason(const domain::DueTask &task, base::Millis now)
{
    const domain::TaskReason parts = domain::taskReasonParts(task);
    const QString when =
        parts.moment.value != 0 ? words::shortMoment(parts.moment, now) : words::day(parts.day);
    return words::text(parts.before) + when + words::text(parts.after);
}

QString taskDue(const service::TaskView &task, base::Millis now)
{
    const std::int64_t away = task.task.due - service::londonDayNumber(now);
    if (away < 0)
        return TasksModel::tr("%n days overdue", nullptr, static_cast<int>(-away));
    if (away == 0)
        return task.isOverdue ? translated("Overdue since today") : translated("Due today");
    if (away == 1)
        return translated("Due tomorrow");
    return translated("Due %1").arg(words::shortDay(domain::fromEpochDay(task.task.due)));
}

} // namespace throughline::models
