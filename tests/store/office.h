// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/field_text.h"
#include "domain/schema_table.h"
#include "lone_workspace.h"
#include "service/edit.h"

namespace throughline::test {

using Fields = std::vector<std::pair<std::uint16_t, domain::Value>>;
using Texts = std::vector<std::pair<std::string_view, std::string>>;

//! An office with one person, where anything is added and changed by the names of its fields. Time
//! passes with each step.
struct Office : LoneWorkspace
{
    base::RecordId person;

    [[nodiscard]] std::string openAll()
    {
        if (const std::string reason = open(); !reason.empty())
            return reason;
        const auto added = add(domain::Kind::Person, {{"family_name", "Sampleton"}});
        if (!added)
            return added.error().message;
        person = *added;
        return {};
    }
    //! This device's own user, as records name one.
    [[nodiscard]] base::RecordId user() const
    {
        return *base::RecordId::from(workspace->keys().user.view());
    }
    //! The person agrees to something.
    base::Result<base::RecordId> agree(const std::string &purpose)
    {
        return add(domain::Kind::Consent,
                   {{"purpose", purpose}, {"state", "GIVEN"}, {"decided_on", "2026-11-01"}});
    }
    [[nodiscard]] static Fields fields(domain::Kind kind, const Texts &texts)
    {
        Fields out;
        for (const auto &[name, text] : texts) {
            const domain::Field *field = domain::describe(kind).field(name);
            out.emplace_back(field->number,
                             text.empty() ? domain::Value{} : *domain::valueFromText(*field, text));
        }
        return out;
    }
    base::Result<base::RecordId> add(domain::Kind kind, const Texts &texts,
                                     service::Edit::States states = service::Edit::States::Checked)
    {
        clock.pass(1000);
        TL_TRY(service::Edit edit, service::Edit::begin(*workspace, states));
        service::Draft draft{kind, fields(kind, texts)};
        const domain::KindDescription &described = domain::describe(kind);
        const domain::Field *about = described.field("person");
        if (about && kind != domain::Kind::Person)
            draft.fields.emplace_back(about->number, person);
        const auto team = service::writableTeams(*workspace).front();
        const auto id = kind == domain::Kind::Person   ? edit.addPerson(draft, team)
            : described.home == domain::Home::Managers ? edit.addForManagers(draft)
            : about                                    ? edit.addAbout(draft)
                                                       : edit.addToTeam(draft, team);
        if (!id)
            return id.error();
        TL_CHECK(edit.commit());
        return *id;
    }
    base::Result<void> set(domain::Kind kind, const base::RecordId &id, const Fields &given,
                           service::Edit::States states = service::Edit::States::Checked)
    {
        clock.pass(1000);
        TL_TRY(service::Edit edit, service::Edit::begin(*workspace, states));
        TL_CHECK(edit.change(kind, id, given));
        return edit.commit();
    }
    base::Result<void> set(domain::Kind kind, const base::RecordId &id, const Texts &texts)
    {
        return set(kind, id, fields(kind, texts));
    }
    base::Result<void> moveReferral(const base::RecordId &id, std::string_view status,
                                    const std::string &reason = {})
    {
        Texts texts;
        if (!reason.empty())
            texts.emplace_back("reason", reason);
        TL_TRY([[maybe_unused]] const auto warnings,
               service::moveRecord(*workspace, domain::Kind::Referral, id, status,
                                   fields(domain::Kind::Referral, texts)));
        return {};
    }
    [[nodiscard]] domain::Record record(domain::Kind kind, const base::RecordId &id) const
    {
        return service::findRecord(*workspace, kind, id)->record;
    }
    [[nodiscard]] std::string text(domain::Kind kind, const base::RecordId &id,
                                   std::string_view name) const
    {
        const domain::Field &field = *domain::describe(kind).field(name);
        const domain::Record found = record(kind, id);
        const domain::Value *value = found.find(field.number);
        return value ? domain::valueToText(field, *value) : std::string();
    }
};

//! What was refused, as the person reads it.
template<class T>
[[nodiscard]] std::string words(const base::Result<T> &result)
{
    return result ? std::string() : result.error().message;
}

} // namespace throughline::test
