// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "person_form.h"

#include "domain/field_text.h"
#include "domain/schema_table.h"
#include "service/edit.h"
#include "service/form_draft.h"
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

} // namespace

PersonForm::PersonForm(QObject *parent) : SessionModel(parent), m_draft{draftKey, 1, {}, {}} {}

void PersonForm::listenTo(Session &session)
{
    session.read<std::optional<service::FormDraft>>(
        this,
        [](service::Reader &reader) { return service::findDraft(reader.store().drafts, draftKey); },
        [this](base::Result<std::optional<service::FormDraft>> draft) {
            if (draft && *draft && m_draft.values.empty())
                m_draft = **std::move(draft);
            emit changed();
        });
}

QString PersonForm::value(const char *name) const
{
    return words::text(m_draft.value(name));
}

void PersonForm::set(const char *name, const QString &value)
{
    if (this->value(name) == value || !m_session)
        return;
    if (value.isEmpty())
        m_draft.values.erase(name);
    else
        m_draft.values.insert_or_assign(name, value.toStdString());
    m_problems.clear();
    emit changed();
    m_session->write<void>(this,
                           [draft = m_draft](service::Workspace &workspace) {
                               return service::saveDraft(workspace, draft);
                           },
                           {});
}

void PersonForm::fail(const QString &field, const QString &text)
{
    m_problems.append(
        QVariantMap{{QStringLiteral("field"), field}, {QStringLiteral("text"), text}});
}

void PersonForm::save()
{
    if (!m_session || m_saving)
        return;
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
    emit changed();
    if (!m_problems.isEmpty())
        return;
    person.fields.emplace_back(fieldNumber<Kind::Person>("status"), std::string("IDENTIFIED"));
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
            m_saving = false;
            if (!saved) {
                fail(QString(), words::sentence(saved.error()));
                emit changed();
                return;
            }
            m_draft.values.clear();
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
