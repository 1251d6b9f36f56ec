// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "contact_correction.h"

#include "domain/schema_table.h"
#include "safety_words.h"
#include "service/correct_contact.h"
#include "service/read/person_view.h"
#include "service/read/record_fields.h"
#include "typed_day.h"
#include "words.h"

#include <algorithm>

namespace throughline::models {

namespace {

using domain::fieldNumber;
using domain::Kind;

struct Loaded
{
    domain::Record contact;
    service::PersonView person;
    std::vector<domain::Record> safety;
    std::optional<service::FormDraft> draft;
};

//! What the record says, as the answers of the form.
[[nodiscard]] std::map<std::string, std::string> answersOf(const domain::Record &contact)
{
    std::map<std::string, std::string> out;
    const auto take = [&](const char *name, std::uint16_t field) {
        if (std::string text = service::textOf(contact, field); !text.empty())
            out.emplace(name, std::move(text));
    };
    take("kind", fieldNumber<Kind::Contact>("mode"));
    take("outcome", fieldNumber<Kind::Contact>("outcome"));
    take("topics", fieldNumber<Kind::Contact>("pathways"));
    take("where", fieldNumber<Kind::Contact>("place"));
    take("note", fieldNumber<Kind::Contact>("note"));
    out.emplace("whereSaid", "yes");
    const auto *at = domain::fieldAs<domain::Instant>(contact, fieldNumber<Kind::Contact>("at"));
    if (at) {
        out.emplace("at", std::to_string(at->at.value));
        out.emplace("day", words::day(domain::londonDay(at->at)).toStdString());
    }
    return out;
}

} // namespace

ContactCorrection::ContactCorrection(QObject *parent)
    : ContactLog(QStringLiteral("correction"), parent)
{
}

void ContactCorrection::load()
{
    const auto id = base::RecordId::fromHex(subject().toStdString());
    readForm<Loaded>(
        [id, key = draftKey(),
         now = session()->now()](service::Reader &reader) -> base::Result<Loaded> {
            const base::Error notHere{base::ErrorCode::NotFound,
                                      "This contact is not on the device any more. Sync, then "
                                      "look again."};
            if (!id)
                return notHere;
            TL_TRY(const auto contact, reader.find(Kind::Contact, *id));
            const auto person = contact ? domain::personOf(contact->record) : std::nullopt;
            if (!person || contact->record.voidReason)
                return notHere;
            Loaded loaded{contact->record, {}, {}, {}};
            TL_TRY(loaded.person, service::personView(reader, *person, now));
            TL_TRY(loaded.safety, service::safetyInForce(reader, domain::londonDay(now), *person));
            TL_TRY(loaded.draft, service::findDraft(reader.store().drafts, key));
            return loaded;
        },
        [this](base::Result<Loaded> loaded) {
            if (!loaded)
                return fail(QString(), loaded.error());
            m_timed =
                domain::fieldAs<domain::Instant>(loaded->contact, fieldNumber<Kind::Contact>("at"));
            const service::PersonView &view = loaded->person;
            begin({words::text(view.name.full()), words::text(view.prisonNumber),
                   view.dateOfBirth ? QString::number(view.dateOfBirth->year) : QString(),
                   words::prison(view.prison), words::safety(loaded->safety)},
                  std::move(loaded->draft), answersOf(loaded->contact));
        });
}

void ContactCorrection::setDay(const QString &day)
{
    Answers answers{{"day", day}};
    const base::Millis now = session() ? session()->now() : base::Millis{};
    const auto today = domain::londonDay(now);
    const auto typed = typedDay(day, today);
    // A day that is still to come is said to be one when it is saved.
    if (m_timed && typed && typed->isWholeDay() && *typed <= today)
        answers.emplace_back("at",
                             QString::number(std::min(words::onDay(at(), *typed), now).value));
    setTexts(answers);
}

void ContactCorrection::moveTime(int minutes)
{
    if (!session())
        return;
    const base::Millis now = session()->now();
    const base::Millis moved = std::min(at() + std::int64_t{minutes} * 60'000, now);
    Answers answers{{"at", QString::number(moved.value)}};
    const auto typed = typedDay(day(), domain::londonDay(now));
    // What is no day yet stays as it was typed.
    if (typed && typed->isWholeDay())
        answers.emplace_back("day", words::day(domain::londonDay(moved)));
    keep(std::move(answers));
}

void ContactCorrection::saveEntry(service::ContactEntry entry)
{
    const auto id = base::RecordId::fromHex(subject().toStdString());
    if (!m_timed) {
        entry.at.reset();
    } else {
        const base::Millis now = session()->now();
        const auto typed = typedDay(day(), domain::londonDay(now));
        const bool isDay = typed && typed->isWholeDay();
        const base::Millis at = isDay ? words::onDay(entry.at.value_or(now), *typed) : now;
        if (!isDay || at > now)
            return setProblems(
                {words::problem("day",
                                isDay ? tr("The day and time must not be in the future")
                                      : tr("Enter the day, such as 14 March 2026"))});
        entry.at = at;
    }
    saveWith(tr("Changed. Saved on this device"),
             [entry, id = *id, key = draftKey()](service::Workspace &workspace) {
                 return service::correctContact(workspace, id, entry, key);
             });
}

} // namespace throughline::models
