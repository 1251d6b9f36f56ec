// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "person_form.h"

#include "domain/field_text.h"
#include "domain/schema_table.h"
#include "service/people_alike.h"
#include "typed_day.h"
#include "words.h"

namespace throughline::models {

namespace {

using domain::fieldNumber;
using domain::Kind;

constexpr auto draftKey = "addPerson/new";

struct Field
{
    const char *name;
    std::uint16_t number;
};
constexpr Field fields[] = {
    {"given", fieldNumber<Kind::Person>("given_names")},
    {"family", fieldNumber<Kind::Person>("family_name")},
    {"born", fieldNumber<Kind::Person>("date_of_birth")},
    {"number", fieldNumber<Kind::Person>("prison_number")},
};

//! The end of a number is enough to tell people apart by.
constexpr qsizetype shownOfNumber = 3;

[[nodiscard]] PersonRowData rowOf(const service::PersonRow &person, bool whole)
{
    QStringList facts;
    if (person.dateOfBirth)
        facts.append(PersonForm::tr("born %1").arg(person.dateOfBirth->year));
    if (!person.prisonNumber.empty())
        facts.append(PersonForm::tr("prison number ends in %1")
                         .arg(words::text(person.prisonNumber).right(shownOfNumber)));
    if (!person.prison.empty())
        facts.append(words::prison(person.prison));
    return {words::text(person.id.hex()), words::listName(person.name, whole),
            facts.join(QStringLiteral(", "))};
}

//! Whom to look at first, the likest first.
[[nodiscard]] base::Result<std::vector<service::PersonRow>> alikeIn(service::Reader &reader,
                                                                    const service::Draft &draft)
{
    domain::Record person;
    for (const auto &[field, value] : draft.fields)
        person.set(field, value);
    TL_TRY(const auto alike, service::peopleAlike(reader, person));
    std::vector<base::RecordId> ids;
    for (const service::PersonAlike &one : alike)
        ids.push_back(one.id);
    return service::personRows(reader, ids);
}

} // namespace

PersonForm::PersonForm(QObject *parent) : SessionModel(parent), m_draft{draftKey, 1, {}, {}} {}

bool PersonForm::maybeMore() const
{
    return m_alike.rowCount() >= static_cast<int>(service::mostAlike);
}

void PersonForm::listenTo(Session &session)
{
    connect(&session, &Session::fullNamesChanged, this, [this] {
        if (isAsking())
            showAlike();
    });
    m_ready = false;
    session.readWithDrafts<std::optional<service::FormDraft>>(
        this,
        [](service::Reader &reader) { return service::findDraft(reader.store().drafts, draftKey); },
        [this](base::Result<std::optional<service::FormDraft>> draft) {
            if (draft && *draft)
                m_draft = **std::move(draft);
            m_ready = true;
            emit changed();
        });
}

QString PersonForm::value(const char *name) const
{
    return words::text(m_draft.value(name));
}

void PersonForm::set(const char *name, const QString &value)
{
    if (this->value(name) == value || !m_session || !m_ready)
        return;
    if (value.isEmpty())
        m_draft.values.erase(name);
    else
        m_draft.values.insert_or_assign(name, value.toStdString());
    m_problems.clear();
    m_alike.setRows({});
    emit changed();
    m_session->writeDraft(this,
                          [draft = m_draft](service::Workspace &workspace) {
                              return service::saveDraft(workspace, draft);
                          },
                          {});
}

void PersonForm::fail(const QString &field, const QString &text)
{
    m_problems.append(words::problem(field, text));
}

void PersonForm::failWith(const base::Error &error)
{
    m_saving = false;
    fail(QString(), words::sentence(error));
    emit changed();
}

std::optional<service::Draft> PersonForm::read()
{
    m_problems.clear();
    service::Draft person{Kind::Person, {}};
    if (givenNames().trimmed().isEmpty() && familyName().trimmed().isEmpty())
        fail(QStringLiteral("given"), tr("Enter a given name or a family name"));
    for (const Field &field : fields) {
        const QString typed = value(field.name).trimmed();
        if (field.number == fieldNumber<Kind::Person>("date_of_birth") && !typed.isEmpty()) {
            const auto date = typedDate(typed);
            if (!date) {
                fail(QStringLiteral("born"),
                     tr("Enter a date of birth like 14 March 1987, or a year like 1987"));
                continue;
            }
            person.fields.emplace_back(field.number, *date);
            continue;
        }
        const auto read = domain::valueFromText(*domain::describe(Kind::Person).field(field.number),
                                                typed.toStdString());
        if (!read)
            fail(QLatin1String(field.name),
                 field.number == fieldNumber<Kind::Person>("prison_number")
                     ? tr("Prison number must be 1 letter, 4 numbers and 2 letters, like A1234BC")
                     : words::sentence(read.error()));
        else
            person.fields.emplace_back(field.number, *read);
    }
    if (!m_problems.isEmpty())
        return std::nullopt;
    person.fields.emplace_back(fieldNumber<Kind::Person>("status"), std::string("IDENTIFIED"));
    return person;
}

void PersonForm::save()
{
    if (!m_session || m_saving)
        return;
    const auto person = read();
    if (person)
        lookWhoIsAlike(*person);
    else
        emit changed();
}

void PersonForm::saveAsNew()
{
    // Of what nobody was asked about there is no answer.
    if (!m_session || m_saving || !isAsking())
        return;
    auto person = read();
    if (person)
        write(*std::move(person));
    else
        emit changed();
}

void PersonForm::lookWhoIsAlike(const service::Draft &person)
{
    m_saving = true;
    emit changed();
    m_session->read<std::vector<service::PersonRow>>(
        this, [person](service::Reader &reader) { return alikeIn(reader, person); },
        [this, person,
         typed = m_draft.values](base::Result<std::vector<service::PersonRow>> alike) {
            if (!alike)
                return failWith(alike.error());
            m_saving = false;
            if (m_draft.values != typed)
                return save(); // it was about what stood there before
            if (alike->empty())
                return write(person);
            m_found = *std::move(alike);
            showAlike();
            emit changed();
            emit asked();
        });
}

void PersonForm::showAlike()
{
    std::vector<PersonRowData> rows;
    for (const service::PersonRow &one : m_found)
        rows.push_back(rowOf(one, m_session->fullNames()));
    m_alike.setRows(std::move(rows));
}

void PersonForm::write(service::Draft person)
{
    m_saving = true;
    emit changed();
    m_session->write<base::RecordId>(
        this,
        [person =
             std::move(person)](service::Workspace &workspace) -> base::Result<base::RecordId> {
            const std::vector<base::TeamId> teams = service::writableTeams(workspace);
            if (teams.empty())
                return base::Error{base::ErrorCode::Refused,
                                   "You are not a writer in any team yet. Ask an administrator."};
            TL_TRY(service::Edit edit, service::Edit::begin(workspace));
            TL_TRY(const base::RecordId id, edit.addPerson(person, teams.front()));
            TL_CHECK(workspace.store().drafts.remove(draftKey));
            TL_CHECK(edit.commit());
            return id;
        },
        [this](base::Result<base::RecordId> saved) {
            if (!saved)
                return failWith(saved.error());
            m_saving = false;
            m_draft.values.clear();
            m_alike.setRows({});
            m_session->sendSoon();
            emit changed();
            emit personAdded(words::text(saved->hex()));
        });
}

void PersonForm::discard()
{
    if (!m_session || m_saving)
        return;
    m_session->discard(this, m_draft, [this](base::Result<void> removed) {
        m_problems.clear();
        m_alike.setRows({});
        if (removed)
            m_draft.values.clear();
        else
            fail(QString(), words::sentence(removed.error()));
        emit changed();
        if (removed)
            emit discarded();
    });
}

} // namespace throughline::models
