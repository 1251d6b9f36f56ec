// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/lone_workspace.h"

#include "domain/calendar.h"
#include "domain/schema_table.h"
#include "service/edit.h"
#include "service/read/reader.h"

namespace throughline::test {

using NamedValues = std::vector<std::pair<std::string_view, domain::Value>>;

//! An organisation with somebody who writes, and a screen that reads.
struct ReadOffice : LoneWorkspace
{
    std::unique_ptr<service::Reader> reader;

    [[nodiscard]] std::string openAll()
    {
        if (const std::string reason = open(); !reason.empty())
            return reason;
        auto opened = service::Reader::open(*workspace);
        if (!opened)
            return opened.error().message;
        reader = std::move(*opened);
        return {};
    }
    [[nodiscard]] static service::Draft draft(domain::Kind kind, const NamedValues &fields)
    {
        service::Draft out{kind, {}};
        const auto put = [&](std::string_view name, const domain::Value &value) {
            out.fields.emplace_back(domain::describe(kind).field(name)->number, value);
        };
        // Without it no contact is saved; a later one in `fields` counts.
        if (kind == domain::Kind::Contact)
            put("mode", std::string("PHONE"));
        for (const auto &[name, value] : fields)
            put(name, value);
        return out;
    }
    base::RecordId add(domain::Kind kind, const NamedValues &fields)
    {
        clock.pass(1000);
        auto edit = service::Edit::begin(*workspace, service::Edit::States::AsGiven);
        const service::Draft one = draft(kind, fields);
        const auto team = service::writableTeams(*workspace).front();
        const auto id = kind == domain::Kind::Person ? edit->addPerson(one, team)
            : kind == domain::Kind::Service          ? edit->addToTeam(one, team)
                                                     : edit->addAbout(one);
        if (!id || !edit->commit())
            qFatal("not added: %s", id ? "commit" : id.error().message.c_str());
        return *id;
    }
    void withdraw(domain::Kind kind, const base::RecordId &id)
    {
        auto edit = service::Edit::begin(*workspace);
        if (!edit->setVoid(kind, id, "by mistake") || !edit->commit())
            qFatal("not withdrawn");
    }
    [[nodiscard]] domain::Instant minutesAgo(std::int64_t minutes) const
    {
        return domain::londonInstant(clock.wall() + -minutes * 60'000);
    }
    [[nodiscard]] base::Millis now() const { return clock.wall(); }
};

//! What its clock says, 11:30 in London.
inline constexpr domain::PartialDate today{2026, 11, 24};
inline constexpr domain::PartialDate friday{2026, 11, 27};

} // namespace throughline::test
