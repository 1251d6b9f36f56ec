// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "contact_log.h"

#include "domain/code_list.h"
#include "safety_words.h"
#include "service/read/contact_defaults.h"
#include "service/read/person_view.h"
#include "typed_day.h"
#include "words.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::models {

namespace {

struct Kind
{
    const char *key;
    const char *text; //!< short; empty: the code list's own
    const char *icon;
};

//! The eight used most, in their fixed places.
constexpr Kind usualKinds[] = {
    {"PHONE", QT_TRANSLATE_NOOP("ContactLog", "Call"), "phone"},
    {"TEXT", QT_TRANSLATE_NOOP("ContactLog", "Text"), "message"},
    {"HOME", QT_TRANSLATE_NOOP("ContactLog", "Home visit"), "home"},
    {"IN_PERSON_OFFICE", QT_TRANSLATE_NOOP("ContactLog", "At our office"), "people"},
    {"COMMUNITY", QT_TRANSLATE_NOOP("ContactLog", "Out and about"), "person"},
    {"IN_PERSON_PRISON", QT_TRANSLATE_NOOP("ContactLog", "In prison"), "gate"},
    {"VIDEO", QT_TRANSLATE_NOOP("ContactLog", "Video call"), "video"},
    {"LETTER", QT_TRANSLATE_NOOP("ContactLog", "Letter"), "letter"},
};

struct Outcome
{
    const char *key;
    const char *text;
};
constexpr Outcome afterCall[] = {
    {"ATTENDED", QT_TRANSLATE_NOOP("ContactLog", "Spoke")},
    {"NO_ANSWER", QT_TRANSLATE_NOOP("ContactLog", "No answer, or left a message")},
    {"DECLINED", QT_TRANSLATE_NOOP("ContactLog", "Did not want to talk")},
};
constexpr Outcome afterWriting[] = {
    {"ATTENDED", QT_TRANSLATE_NOOP("ContactLog", "They answered")},
    {"NO_ANSWER", QT_TRANSLATE_NOOP("ContactLog", "No answer yet")},
};
constexpr Outcome afterMeeting[] = {
    {"ATTENDED", QT_TRANSLATE_NOOP("ContactLog", "Met")},
    {"DID_NOT_ATTEND", QT_TRANSLATE_NOOP("ContactLog", "Did not come")},
    {"DECLINED", QT_TRANSLATE_NOOP("ContactLog", "Did not want to meet")},
    {"CANCELLED_THEM", QT_TRANSLATE_NOOP("ContactLog", "They called it off")},
    {"CANCELLED_US", QT_TRANSLATE_NOOP("ContactLog", "We called it off")},
};
constexpr Outcome afterPrison[] = {
    {"ATTENDED", QT_TRANSLATE_NOOP("ContactLog", "Met")},
    {"NOT_AVAILABLE_PRISON", QT_TRANSLATE_NOOP("ContactLog", "The prison could not bring them")},
    {"DECLINED", QT_TRANSLATE_NOOP("ContactLog", "Did not want to meet")},
    {"CANCELLED_US", QT_TRANSLATE_NOOP("ContactLog", "We called it off")},
};

constexpr std::string_view calls[] = {"PHONE", "VIDEO", "INCELL_PHONE", "HELPLINE"};
constexpr std::string_view writings[] = {"TEXT", "EMAIL", "LETTER", "EMAP", "INCELL_PACK"};
constexpr std::string_view inPrison[] = {"IN_PERSON_PRISON", "PRISON_VIDEO"};

constexpr Outcome followUpTable[] = {
    {"TODAY", QT_TRANSLATE_NOOP("ContactLog", "Follow up today")},
    {"WEEK", QT_TRANSLATE_NOOP("ContactLog", "Follow up within a week")},
};

constexpr Outcome dayTable[] = {
    {"today", QT_TRANSLATE_NOOP("ContactLog", "Today")},
    {"yesterday", QT_TRANSLATE_NOOP("ContactLog", "Yesterday")},
    {"other", QT_TRANSLATE_NOOP("ContactLog", "Another day")},
};

[[nodiscard]] QString translated(const char *text)
{
    return QCoreApplication::translate("ContactLog", text);
}

[[nodiscard]] QVariantList tiles(std::span<const Outcome> table)
{
    QVariantList out;
    for (const Outcome &one : table)
        out.append(words::tile(one.key, translated(one.text)));
    return out;
}

[[nodiscard]] bool isOneOf(std::span<const std::string_view> keys, const QString &key)
{
    const std::string text = key.toStdString();
    return std::find(keys.begin(), keys.end(), text) != keys.end();
}

[[nodiscard]] std::span<const Outcome> outcomesOf(const QString &kind)
{
    if (isOneOf(calls, kind))
        return afterCall;
    if (isOneOf(writings, kind))
        return afterWriting;
    return isOneOf(inPrison, kind) ? std::span<const Outcome>(afterPrison) : afterMeeting;
}

[[nodiscard]] bool isUsual(std::string_view kind)
{
    return std::any_of(std::begin(usualKinds), std::end(usualKinds),
                       [&](const Kind &one) { return kind == one.key; });
}

struct Loaded
{
    service::PersonView person;
    std::vector<domain::Record> safety;
    service::ContactDefaults defaults;
    std::optional<service::FormDraft> draft;
};

} // namespace

ContactLog::ContactLog(QObject *parent) : ContactLog(QStringLiteral("contact"), parent) {}

ContactLog::ContactLog(QString form, QObject *parent) : FormModel(std::move(form), parent) {}

void ContactLog::load()
{
    const auto person = base::RecordId::fromHex(subject().toStdString());
    readForm<Loaded>(
        [person, key = draftKey(),
         now = session()->now()](service::Reader &reader) -> base::Result<Loaded> {
            if (!person)
                return base::Error{base::ErrorCode::NotFound,
                                   "There is no such person on this device."};
            Loaded loaded;
            TL_TRY(loaded.person, service::personView(reader, *person, now));
            TL_TRY(loaded.defaults, service::contactDefaults(reader, *person));
            TL_TRY(loaded.safety, service::safetyInForce(reader, domain::londonDay(now), *person));
            TL_TRY(loaded.draft, service::findDraft(reader.store().drafts, key));
            return loaded;
        },
        [this](base::Result<Loaded> loaded) {
            if (!loaded)
                return fail(QString(), loaded.error());
            m_lastKind = words::text(loaded->defaults.mode);
            m_lastTopics.clear();
            for (const std::string &topic : loaded->defaults.pathways)
                m_lastTopics.append(words::text(topic));
            m_lastPlace = words::text(loaded->defaults.place);
            const service::PersonView &view = loaded->person;
            begin({words::text(view.name.full()), words::text(view.prisonNumber),
                   view.dateOfBirth ? QString::number(view.dateOfBirth->year) : QString(),
                   words::prison(view.prison), words::safety(loaded->safety)},
                  std::move(loaded->draft));
        });
}

QVariantList ContactLog::kinds() const
{
    QVariantList out;
    for (const Kind &one : usualKinds)
        out.append(words::tile(one.key, translated(one.text), QLatin1String(one.icon)));
    return out;
}

QVariantList ContactLog::otherKinds() const
{
    QVariantList out;
    for (const domain::Code &mode : domain::codeList("contact_mode")->codes) {
        // What happens at the gate has a form of its own.
        if (!isUsual(mode.key) && mode.key != "GATE")
            out.append(words::tile(mode.key, words::label(mode.label)));
    }
    return out;
}

QVariantList ContactLog::outcomes() const
{
    const QString chosen = kind();
    return chosen.isEmpty() ? QVariantList() : tiles(outcomesOf(chosen));
}

QVariantList ContactLog::topics() const
{
    QVariantList lastTime;
    QVariantList others;
    for (const domain::Code &topic : domain::codeList("pathway")->codes) {
        const bool isLast = m_lastTopics.contains(words::text(topic.key));
        QVariantList &list = isLast ? lastTime : others;
        list.append(words::tile(topic.key, words::label(topic.label), {},
                                isLast ? tr("last time") : QString()));
    }
    return lastTime + others;
}

QStringList ContactLog::chosenTopics() const
{
    return answer("topics").split(u';', Qt::SkipEmptyParts);
}

QString ContactLog::where() const
{
    // The same as last time until something else is said (interface.md 3.7).
    return answer("whereSaid").isEmpty() ? m_lastPlace : answer("where");
}

void ContactLog::setWhere(const QString &where)
{
    setText("whereSaid", QStringLiteral("yes"));
    setText("where", where);
}

QVariantList ContactLog::days() const
{
    return tiles(dayTable);
}

QString ContactLog::dayChoice() const
{
    if (!session() || answer("dayChoice") == QLatin1String("other"))
        return QStringLiteral("other");
    // Not as it was chosen: a draft of yesterday is about the day it was about.
    const std::int64_t ago = words::dayNumber(domain::londonDay(session()->now()))
        - words::dayNumber(domain::londonDay(at()));
    return ago == 0 ? QStringLiteral("today")
        : ago == 1  ? QStringLiteral("yesterday")
                    : QStringLiteral("other");
}

QString ContactLog::otherDay() const
{
    return answer("dayChoice").isEmpty() ? words::day(domain::londonDay(at())) : answer("day");
}

void ContactLog::chooseDay(const QString &key)
{
    if (!session() || key == dayChoice())
        return;
    if (key == QLatin1String("other"))
        return keep({{"dayChoice", key}, {"day", QString()}});
    const base::Millis now = session()->now();
    const int ago = key == QLatin1String("yesterday") ? 1 : 0;
    const base::Millis moved = words::onDay(at(), words::dayAfter(domain::londonDay(now), -ago));
    keep({{"dayChoice", QString()},
          {"day", QString()},
          {"at", QString::number(std::min(moved, now).value)}});
}

void ContactLog::setOtherDay(const QString &day)
{
    if (!session() || day == otherDay())
        return;
    Answers answers{{"dayChoice", QStringLiteral("other")}, {"day", day}};
    const base::Millis now = session()->now();
    const auto typed = typedDay(day, domain::londonDay(now));
    // What is no day yet, or one to come, is said to be one when it is saved.
    if (typed && typed->isWholeDay() && *typed <= domain::londonDay(now))
        answers.emplace_back("at",
                             QString::number(std::min(words::onDay(at(), *typed), now).value));
    setTexts(answers);
}

QString ContactLog::timeText() const
{
    return answer("timeSaid").isEmpty() ? words::clock(at()) : answer("time");
}

void ContactLog::setTimeText(const QString &time)
{
    if (!session() || time == timeText())
        return;
    Answers answers{{"timeSaid", QStringLiteral("yes")}, {"time", time}};
    const auto typed = typedTime(time);
    const base::Millis moved = typed ? words::atClock(at(), *typed) : at();
    if (typed && moved <= session()->now())
        answers.emplace_back("at", QString::number(moved.value));
    setTexts(answers);
}

void ContactLog::moveTime(int minutes)
{
    if (!session())
        return;
    const base::Millis moved = std::min(at() + std::int64_t{minutes} * 60'000, session()->now());
    // It says day and time; what was typed before does not any more.
    keep({{"at", QString::number(moved.value)},
          {"dayChoice", QString()},
          {"day", QString()},
          {"timeSaid", QString()},
          {"time", QString()}});
}

std::optional<base::Millis> ContactLog::saidMoment(QVariantList &problems) const
{
    const base::Millis now = session()->now();
    const auto future = [&problems](const char *field) {
        problems.append(words::problem(field, tr("The day and time must not be in the future")));
    };
    base::Millis said = at(); // on the day that was typed: "yesterday" is not another one tomorrow
    if (!answer("dayChoice").isEmpty()) {
        const auto day = typedDay(otherDay(), domain::londonDay(now));
        if (!day || !day->isWholeDay())
            problems.append(words::problem("day", tr("Enter the day, such as 14 March 2026")));
        else if (*day > domain::londonDay(now))
            future("day");
    }
    if (!answer("timeSaid").isEmpty()) {
        const auto minutes = typedTime(timeText());
        if (!minutes)
            problems.append(words::problem("time", tr("Enter the time, such as 5:10pm")));
        else if (said = words::atClock(said, *minutes); said > now && problems.empty())
            future("time");
    }
    return problems.empty() ? std::optional(said) : std::nullopt;
}

QVariantList ContactLog::followUps() const
{
    return tiles(followUpTable);
}

void ContactLog::chooseKind(const QString &key)
{
    const bool sameOutcomes = outcomesOf(key).data() == outcomesOf(kind()).data();
    // A form that is put away and finished later is about the moment it was begun.
    keep({{"kind", key},
          {"outcome", sameOutcomes ? outcome() : QString()},
          {"at", QString::number(at().value)}});
}

void ContactLog::chooseOutcome(const QString &key)
{
    keep({{"outcome", outcome() == key ? QString() : key}});
}

void ContactLog::toggleTopic(const QString &key)
{
    QStringList topics = chosenTopics();
    if (topics.removeAll(key) == 0)
        topics.append(key);
    keep({{"topics", topics.join(u';')}});
}

void ContactLog::chooseFollowUp(const QString &key)
{
    keep({{"followUp", followUp() == key ? QString() : key}});
}

void ContactLog::save()
{
    if (!isReady())
        return;
    if (kind().isEmpty()) {
        return setProblems({words::problem("kind", tr("Select how the contact happened"))});
    }
    service::ContactEntry entry;
    entry.mode = kind().toStdString();
    entry.outcome = outcome().toStdString();
    entry.at = at();
    for (const QString &topic : chosenTopics())
        entry.topics.push_back(topic.toStdString());
    entry.place = where().trimmed().toStdString();
    entry.note = note().toStdString();
    for (const Outcome &one : followUpTable) {
        if (followUp() == QLatin1String(one.key))
            entry.nextStep = translated(one.text).toStdString();
    }
    saveEntry(std::move(entry));
}

void ContactLog::saveEntry(service::ContactEntry entry)
{
    QVariantList problems;
    entry.at = saidMoment(problems);
    if (!entry.at)
        return setProblems(std::move(problems));
    entry.person = *base::RecordId::fromHex(subject().toStdString());
    saveWith(tr("Saved on this device"), [entry, key = draftKey()](service::Workspace &workspace) {
        return service::logContact(workspace, entry, key);
    });
}

} // namespace throughline::models
