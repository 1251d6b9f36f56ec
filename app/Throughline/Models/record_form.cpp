// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "record_form.h"

#include "domain/code_list.h"
#include "domain/code_set.h"
#include "domain/field_text.h"
#include "domain/schema_table.h"
#include "record_words.h"
#include "service/case_records.h"
#include "service/edit.h"
#include "service/read/person_name.h"
#include "service/record_entry.h"
#include "service/same_person.h"
#include "service/workers.h"
#include "typed_day.h"
#include "undo_model.h"

#include <algorithm>

namespace throughline::models {

using domain::Field;
using domain::fieldNumber;
using domain::FieldType;
using domain::FieldValue;
using domain::Kind;

namespace {

//! More options than these are looked for instead of looked through.
constexpr qsizetype mostTiles = 16;
//! Before every answer in a draft, so that one that was emptied is there, too.
constexpr QLatin1Char answered('=');

[[nodiscard]] bool isBirth(const Field &field)
{
    return field.name == "date_of_birth";
}

//! As it is typed or chosen, for a form to show and to read again.
[[nodiscard]] QString asTyped(const domain::Value &value)
{
    struct Typed
    {
        QString operator()(std::monostate) const { return {}; }
        QString operator()(const std::string &text) const { return words::text(text); }
        QString operator()(std::int64_t number) const { return QString::number(number); }
        QString operator()(const domain::PartialDate &date) const { return words::day(date); }
        QString operator()(const base::RecordId &id) const { return words::text(id.hex()); }
        QString operator()(const domain::WallDateTime &time) const { return words::wall(time); }
        // No form asks for a moment.
        QString operator()(const domain::Instant &) const { return {}; }
    };
    return std::visit(Typed{}, value);
}

template<class T>
[[nodiscard]] FieldValue given(std::uint16_t field, T value)
{
    return {field, domain::Value(std::move(value))};
}

//! What a new record says without being asked, and what it says until somebody says otherwise.
[[nodiscard]] std::vector<FieldValue> knownOf(Kind kind, domain::PartialDate today,
                                              const base::RecordId &self)
{
    switch (kind) {
    case Kind::Need:
        return {given(fieldNumber<Kind::Need>("status"), std::string("NOT_STARTED")),
                given(fieldNumber<Kind::Need>("identified_on"), today)};
    case Kind::Action:
        return {given(fieldNumber<Kind::Action>("owner"), self)};
    case Kind::Referral:
        return {given(fieldNumber<Kind::Referral>("direction"), std::string("OUT")),
                given(fieldNumber<Kind::Referral>("status"), std::string("DRAFT")),
                given(fieldNumber<Kind::Referral>("referred_on"), today)};
    case Kind::Release:
        return {given(fieldNumber<Kind::Release>("state"), std::string("PLANNED")),
                given(fieldNumber<Kind::Release>("told_on"), today)};
    case Kind::Consent:
        return {given(fieldNumber<Kind::Consent>("asked_by"), self),
                given(fieldNumber<Kind::Consent>("decided_on"), today)};
    case Kind::Appointment:
        return {given(fieldNumber<Kind::Appointment>("state"), std::string("PLANNED")),
                given(fieldNumber<Kind::Appointment>("worker"), self)};
    case Kind::SafetyInstruction:
        return {given(fieldNumber<Kind::SafetyInstruction>("from_date"), today)};
    case Kind::Risk:
        return {given(fieldNumber<Kind::Risk>("told_on"), today)};
    case Kind::KnownOrganisation:
        return {given(fieldNumber<Kind::KnownOrganisation>("noted_on"), today)};
    default:
        return {};
    }
}

} // namespace

struct RecordForm::Loaded
{
    domain::Record record; //!< the one that is changed; a new one with what is known of it
    domain::Record person;
    std::optional<service::FormDraft> draft;
    std::vector<domain::PossibleMove> moves;
    std::vector<std::pair<base::UserId, std::string>> workers; //!< who may be named
    QVariantList services;
    bool mayWrite = false;
};

RecordForm::RecordForm(QObject *parent) : FormModel(QStringLiteral("record"), parent)
{
    connect(this, &FormModel::changed, this, &RecordForm::showFields);
    connect(this, &FormModel::saved, this, &RecordForm::tellDoubts);
}

bool RecordForm::readSubject()
{
    const QStringList parts = subject().split(u'/');
    if (parts.size() < 3)
        return false;
    const domain::KindDescription *const kind = domain::kindByName(parts[1].toStdString());
    const auto id = base::RecordId::fromHex(parts[2].toStdString());
    if (!kind || !id || entryFields(kind->kind).empty())
        return false;
    m_act = parts[0] == QLatin1String("move") ? Act::Move
        : parts[0] == QLatin1String("change") ? Act::Change
                                              : Act::Add;
    m_kind = kind->kind;
    m_id = *id;
    m_argument = parts.mid(3).join(u'/');
    return true;
}

void RecordForm::load()
{
    m_checking = false;
    m_questions.clear();
    m_needs.clear();
    m_title.clear();
    m_notice.clear();
    if (!readSubject())
        return fail(QString(),
                    {base::ErrorCode::NotFound, "This form is not there any more. Go back."});
    // On the writing thread: who may write is asked of the keys.
    session()->write<Loaded>(
        this,
        [act = m_act, kind = m_kind, id = m_id,
         key = draftKey()](service::Workspace &workspace) -> base::Result<Loaded> {
            Loaded loaded;
            const store::DeviceStore &store = workspace.store();
            const domain::PartialDate today = domain::londonDay(workspace.now());
            std::optional<base::RecordId> person = id;
            if (act == Act::Add) {
                TL_TRY(person, service::recordedWith(workspace, id));
                loaded.record.kind = kind;
                for (auto &[field, value] :
                     knownOf(kind, today, service::asReference(workspace.keys().user)))
                    loaded.record.set(field, std::move(value));
            } else {
                TL_TRY(const base::RecordId changed, service::recordedWith(workspace, kind, id));
                TL_TRY(const auto row, store.records.find(kind, changed));
                if (!row)
                    return base::Error{base::ErrorCode::NotFound,
                                       "This record is not on the device any more. Go back."};
                loaded.record = row->record;
                person = domain::personOf(row->record);
            }
            if (!person)
                return base::Error{base::ErrorCode::NotFound, "This record is about nobody."};
            TL_TRY(loaded.person, service::requirePerson(workspace, *person));
            TL_TRY(loaded.draft, service::findDraft(store.drafts, key));
            loaded.moves = domain::possibleMoves(loaded.record, today);
            TL_TRY(loaded.workers, service::whoMayTake(workspace, loaded.person.folder));
            TL_TRY(loaded.mayWrite, service::mayWrite(workspace, loaded.person.folder));
            if (kind == Kind::Referral) {
                TL_TRY(const auto services, service::allRecords(store.records, Kind::Service));
                for (const domain::Record &one : services)
                    loaded.services.append(words::tile(
                        one.id.hex(),
                        words::text(domain::fieldText(one, fieldNumber<Kind::Service>("name")))));
            }
            return loaded;
        },
        [this, asked = subject()](base::Result<Loaded> loaded) {
            if (asked != subject())
                return; // another form was opened meanwhile
            if (!loaded)
                return fail(QString(), loaded.error());
            take(*std::move(loaded));
        });
}

void RecordForm::take(Loaded loaded)
{
    const auto *const machine = domain::stateMachine(m_kind);
    m_given.clear();
    switch (m_act) {
    case Act::Add: {
        m_title = addTitle(m_kind);
        for (const QString &one : m_argument.split(u',', Qt::SkipEmptyParts)) {
            const Field *const field =
                domain::describe(m_kind).field(one.section(u'=', 0, 0).toStdString());
            const std::string text = one.section(u'=', 1).toStdString();
            if (!field)
                continue;
            if (const auto value = domain::valueFromText(*field, text))
                loaded.record.set(field->number, *value);
        }
        m_given = loaded.record.fields;
        // Only of consent somebody has to say where it stands from the start.
        if (m_kind == Kind::Consent)
            ask({machine->field, true}, loaded);
        for (const EntryField &entry : entryFields(m_kind)) {
            if (!entry.isLater)
                ask(entry, loaded);
        }
        break;
    }
    case Act::Change: {
        const Field *const one = domain::describe(m_kind).field(m_argument.toStdString());
        m_title = tr("Change: %1").arg(one ? words::label(*one) : entryName(m_kind));
        for (const EntryField &entry : entryFields(m_kind)) {
            if (!one || one->number == entry.number)
                ask(entry, loaded);
        }
        break;
    }
    case Act::Move: {
        const auto move = std::ranges::find(
            loaded.moves, std::string_view(m_argument.toStdString()), &domain::PossibleMove::state);
        if (move == loaded.moves.end()) {
            m_notice = tr("It has moved on since. Go back and look again.");
            break;
        }
        m_title = words::label(move->label);
        for (const domain::MoveNeed &need : move->needs) {
            if (need.oneOf.empty() && !need.isMet)
                m_notice = tr("Not yet: %1.").arg(words::text(need.words));
            for (const std::uint16_t number : need.oneOf) {
                const auto all = entryFields(m_kind);
                const auto known = std::ranges::find(all, number, &EntryField::number);
                EntryField entry = known == all.end() ? EntryField{number} : *known;
                entry.isNeeded = need.oneOf.size() == 1;
                ask(entry, loaded);
            }
            m_needs.push_back(need);
        }
        break;
    }
    }
    if (!loaded.mayWrite)
        m_notice = tr("You may read about this person, and not write. Ask a manager.");
    const domain::Record &person = loaded.person;
    const auto *const born =
        domain::fieldAs<domain::PartialDate>(person, fieldNumber<Kind::Person>("date_of_birth"));
    begin({words::text(service::nameOf(person).full()),
           words::text(domain::fieldText(person, fieldNumber<Kind::Person>("prison_number"))),
           born ? QString::number(born->year) : QString(),
           words::prison(domain::fieldText(person, fieldNumber<Kind::Person>("prison")))},
          std::move(loaded.draft));
}

void RecordForm::ask(const EntryField &entry, const Loaded &loaded)
{
    const Field *const field = domain::describe(m_kind).field(entry.number);
    const bool isThere = std::ranges::any_of(
        m_questions, [field](const Question &one) { return one.field == field; });
    if (!field || isThere)
        return;
    m_questions.push_back({field, entry.isNeeded, entry.isLong, initialOf(*field, loaded),
                           optionsOf(*field, loaded)});
}

QString RecordForm::initialOf(const Field &field, const Loaded &loaded) const
{
    // What a move asks for is asked anew; the day is nearly always today.
    if (m_act == Act::Move)
        return field.name == "decided_on" ? words::day(domain::londonDay(session()->now()))
                                          : QString();
    // Where they are is known already.
    const bool isWhere = m_kind == Kind::Release && field.name == "prison" && m_act == Act::Add;
    const domain::Value *const held = isWhere
        ? loaded.person.find(fieldNumber<Kind::Person>("prison"))
        : loaded.record.find(field.number);
    if (held && field.type == FieldType::WallTime)
        return words::clock(std::get<std::int64_t>(*held));
    return held ? asTyped(*held) : QString();
}

QVariantList RecordForm::optionsOf(const Field &field, const Loaded &loaded) const
{
    QVariantList out;
    const auto *const machine = domain::stateMachine(m_kind);
    if (machine && machine->field == field.number) {
        for (const domain::PossibleMove &move : loaded.moves)
            out.append(words::tile(move.state, words::label(move.label)));
        return out;
    }
    switch (field.type) {
    case FieldType::YesNo:
        for (const std::int64_t one : {1, 0})
            out.append(words::tile(std::to_string(one), words::value(m_kind, field, one, {})));
        break;
    case FieldType::Reference:
        if (field.codeList == "service")
            return loaded.services;
        for (const auto &[user, name] : loaded.workers)
            out.append(words::tile(user.hex(), words::text(name)));
        break;
    case FieldType::Code:
    case FieldType::CodeSet:
        domain::forEachListId(field.codeList, [&](std::string_view id) {
            const domain::CodeList *const list = domain::codeList(id);
            for (const domain::Code &code : list ? list->codes : std::span<const domain::Code>())
                out.append(words::tile(code.key,
                                       field.codeList == "prison" ? words::prison(code.key)
                                                                  : words::label(code.label)));
        });
        break;
    default:
        break;
    }
    return out;
}

const RecordForm::Question *RecordForm::find(const QString &field) const
{
    const std::string name = field.toStdString();
    const auto found = std::ranges::find_if(
        m_questions, [&name](const Question &one) { return one.field->name == name; });
    return found == m_questions.end() ? nullptr : &*found;
}

QString RecordForm::textOf(const Question &question) const
{
    const QString kept = answer(question.field->name.data());
    return kept.isEmpty() ? question.initial : kept.mid(1);
}

QString RecordForm::typeOf(const Question &question)
{
    switch (question.field->type) {
    case FieldType::Date:
        return QStringLiteral("day");
    case FieldType::Integer:
        return QStringLiteral("number");
    case FieldType::CodeSet:
        return QStringLiteral("choices");
    case FieldType::Code:
    case FieldType::YesNo:
    case FieldType::Reference:
        return question.options.size() > mostTiles ? QStringLiteral("find")
                                                   : QStringLiteral("choice");
    default:
        return question.isLong ? QStringLiteral("area") : QStringLiteral("text");
    }
}

void RecordForm::showFields()
{
    std::vector<FieldRow> rows;
    for (const Question &question : m_questions) {
        const Field &field = *question.field;
        // Nothing to choose from: a list of services that nobody has begun.
        if (field.type == FieldType::Reference && question.options.isEmpty())
            continue;
        FieldRow row;
        row.field = words::text(field.name);
        row.label = question.isNeeded || m_act == Act::Change
            ? words::label(field)
            : tr("%1 (optional)").arg(words::label(field));
        row.hint = entryHint(m_kind, field);
        row.type = typeOf(question);
        row.options = question.options;
        row.text = textOf(question);
        for (const QVariant &one : problems()) {
            const QVariantMap problem = one.toMap();
            if (problem.value(QStringLiteral("field")).toString() == row.field)
                row.error = problem.value(QStringLiteral("text")).toString();
        }
        rows.push_back(std::move(row));
    }
    m_fields.setRows(isReady() ? std::move(rows) : std::vector<FieldRow>());
}

void RecordForm::type(const QString &field, const QString &text)
{
    const Question *const question = find(field);
    if (question && textOf(*question) != text)
        setText(question->field->name.data(), answered + text);
}

void RecordForm::choose(const QString &field, const QString &key)
{
    const Question *const question = find(field);
    if (!question)
        return;
    QString text = textOf(*question);
    if (question->field->type == FieldType::CodeSet) {
        std::vector<std::string> keys = domain::splitCodeSet(text.toStdString());
        if (std::erase(keys, key.toStdString()) == 0)
            keys.push_back(key.toStdString());
        text = words::text(domain::joinCodeSet(std::move(keys)));
    } else {
        text = text == key ? QString() : key;
    }
    keep({{question->field->name.data(), answered + text}});
}

base::Result<domain::Value> RecordForm::read(const Question &question) const
{
    const Field &field = *question.field;
    const QString text = textOf(question).trimmed();
    if (text.isEmpty())
        return domain::Value{};
    if (field.type == FieldType::Date) {
        const auto date =
            isBirth(field) ? typedDate(text) : typedDay(text, domain::londonDay(session()->now()));
        if (date)
            return domain::Value(*date);
        return base::Error{
            base::ErrorCode::BadUsage,
            tr("%1: enter a day like 14 March 2026").arg(words::label(field)).toStdString()};
    }
    if (field.type == FieldType::WallTime) {
        if (const auto minutes = typedTime(text))
            return domain::Value(*minutes);
        return base::Error{
            base::ErrorCode::BadUsage,
            tr("%1: enter a time like 8:30am").arg(words::label(field)).toStdString()};
    }
    if (field.type == FieldType::WallDateTime) {
        if (const auto moment = typedMoment(text, domain::londonDay(session()->now())))
            return domain::Value(*moment);
        return base::Error{base::ErrorCode::BadUsage,
                           tr("%1: enter a day and a time like 14 March at 2:30pm")
                               .arg(words::label(field))
                               .toStdString()};
    }
    if (field.type == FieldType::YesNo)
        return domain::Value(std::int64_t{text == QLatin1String("1") ? 1 : 0});
    if (field.type == FieldType::Reference) {
        const auto id = base::RecordId::fromHex(text.toStdString());
        return id ? domain::Value(*id) : domain::Value{};
    }
    auto value = domain::valueFromText(field, text.toStdString());
    if (value)
        return value;
    return base::Error{
        value.error().code,
        field.name == "prison_number"
            ? tr("Prison number must be 1 letter, 4 numbers and 2 letters, like "
                 "A1234BC")
                  .toStdString()
            : (words::label(field.label) + QStringLiteral(": ") + words::sentence(value.error()))
                  .toStdString()};
}

std::optional<std::vector<FieldValue>> RecordForm::readAll()
{
    QVariantList wrong;
    const auto say = [&wrong](const Field &field, const QString &text) {
        wrong.append(words::problem(field.name, text));
    };
    std::vector<FieldValue> fields;
    for (const Question &question : m_questions) {
        const Field &field = *question.field;
        const auto value = read(question);
        if (!value) {
            say(field, words::sentence(value.error()));
            continue;
        }
        const bool isEmpty = std::holds_alternative<std::monostate>(*value);
        if (isEmpty && question.isNeeded)
            say(field,
                question.options.isEmpty() ? tr("Enter: %1").arg(words::label(field))
                                           : tr("Select: %1").arg(words::label(field)));
        fields.emplace_back(field.number, *value);
    }
    for (const domain::MoveNeed &need : m_needs) {
        const bool isGiven = std::ranges::any_of(fields, [&need](const FieldValue &one) {
            return std::ranges::find(need.oneOf, one.first) != need.oneOf.end()
                && !std::holds_alternative<std::monostate>(one.second);
        });
        if (need.oneOf.size() > 1 && !isGiven)
            say(*domain::describe(m_kind).field(need.oneOf.front()),
                tr("Answer one of these: %1").arg(words::text(need.words)));
    }
    setProblems(wrong);
    return wrong.isEmpty() ? std::optional(std::move(fields)) : std::nullopt;
}

QString RecordForm::inWords(const Question &question, const QString &text) const
{
    if (question.options.isEmpty())
        return text;
    QStringList all;
    for (const QString &key : text.split(u';', Qt::SkipEmptyParts)) {
        for (const QVariant &one : question.options) {
            const QVariantMap option = one.toMap();
            if (option.value(QStringLiteral("key")).toString() == key)
                all.append(option.value(QStringLiteral("text")).toString());
        }
    }
    return all.join(QStringLiteral(", "));
}

void RecordForm::proceed()
{
    if (!isReady() || isSaving())
        return;
    auto fields = readAll();
    if (!fields)
        return;
    if (m_act != Act::Change)
        return save(*std::move(fields));
    std::vector<ChangeRow> rows;
    std::vector<FieldValue> changed;
    for (std::size_t at = 0; at < m_questions.size(); ++at) {
        const Question &question = m_questions[at];
        const QString text = textOf(question).trimmed();
        if (text == question.initial.trimmed()) // another program may have kept spaces around it
            continue;
        rows.push_back(
            {words::label(*question.field),
             question.initial.isEmpty() ? tr("Nothing") : inWords(question, question.initial),
             text.isEmpty() ? tr("Nothing") : inWords(question, text)});
        changed.push_back((*fields)[at]);
    }
    if (changed.empty())
        return setProblems({words::problem({}, tr("Nothing is changed yet"))});
    if (m_checking)
        return save(std::move(changed));
    m_changes.setRows(std::move(rows));
    m_checking = true;
    emit FormModel::changed();
}

void RecordForm::backToAnswers()
{
    m_checking = false;
    setProblems({});
}

void RecordForm::save(std::vector<FieldValue> fields)
{
    const std::string key = draftKey();
    if (m_act != Act::Add) {
        if (m_act == Act::Move) {
            std::erase_if(fields, [](const FieldValue &one) {
                return std::holds_alternative<std::monostate>(one.second);
            });
            fields.emplace_back(domain::stateMachine(m_kind)->field, m_argument.toStdString());
        }
        return saveAs([kind = m_kind, id = m_id, fields = std::move(fields),
                       key](service::Workspace &workspace) {
            return service::changeRecord(workspace, kind, id, fields, key);
        });
    }
    // What was asked counts, also where it was emptied; the rest is as it is known.
    std::vector<FieldValue> all;
    for (const FieldValue &one : m_given) {
        if (std::ranges::find(fields, one.first, &FieldValue::first) == fields.end())
            all.push_back(one);
    }
    for (FieldValue &one : fields) {
        if (!std::holds_alternative<std::monostate>(one.second))
            all.push_back(std::move(one));
    }
    saveAs(
        [kind = m_kind, person = m_id, all = std::move(all), key](service::Workspace &workspace) {
            std::vector<FieldValue> whole = all;
            whole.emplace_back(domain::describe(kind).field("person")->number, person);
            return service::addRecord(workspace, kind, std::move(whole), key);
        });
}

void RecordForm::saveAs(
    std::function<base::Result<service::EnteredRecord>(service::Workspace &)> work)
{
    // Filled in on the writing thread before the answer comes back to this one.
    const auto doubts = std::make_shared<std::vector<std::string>>();
    m_doubts = doubts;
    saveWith(tr("Saved on this device"),
             [work = std::move(work),
              doubts](service::Workspace &workspace) -> base::Result<service::SavedWork> {
                 TL_TRY(service::EnteredRecord entered, work(workspace));
                 *doubts = std::move(entered.doubts);
                 return std::move(entered.work);
             });
}

void RecordForm::tellDoubts()
{
    QStringList all;
    if (m_doubts) {
        for (const std::string &one : *m_doubts)
            all.append(words::text(one));
    }
    if (!all.isEmpty())
        session()->undo()->add(tr("Check: %1.").arg(all.join(QStringLiteral("; "))));
}

} // namespace throughline::models
