// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hall_entry_form.h"

#include "domain/schema_table.h"
#include "hall_words.h"
#include "service/hall_session.h"
#include "service/read/record_fields.h"
#include "words.h"

#include <algorithm>

namespace throughline::models {

using domain::fieldNumber;
using domain::Kind;

namespace {

struct Loaded
{
    domain::Record entry;
    std::optional<service::FormDraft> draft;
};

[[nodiscard]] std::int64_t numberIn(const domain::Record &count, std::uint16_t field)
{
    return service::valueIn<std::int64_t>(count, field).value_or(0);
}

} // namespace

HallEntryForm::HallEntryForm(QObject *parent)
    : FormModel(words::text(service::hallEntryForm), parent)
{
}

void HallEntryForm::load()
{
    const auto entry = base::RecordId::fromHex(subject().toStdString());
    readForm<Loaded>(
        [entry, key = draftKey()](service::Reader &reader) -> base::Result<Loaded> {
            if (!entry)
                return base::Error{base::ErrorCode::NotFound,
                                   "There is no such entry on this device."};
            Loaded loaded;
            TL_TRY(const service::RecordView view, reader.view(Kind::HallCount, *entry));
            loaded.entry = view.record;
            TL_TRY(loaded.draft, service::findDraft(reader.store().drafts, key));
            return loaded;
        },
        [this](base::Result<Loaded> loaded) {
            if (!loaded)
                return fail(QString(), loaded.error());
            m_before = std::move(loaded->entry);
            // What was counted is what the form begins with.
            service::FormDraft asCounted{draftKey(), 1, {}, {}};
            const std::int64_t some = numberIn(m_before, fieldNumber<Kind::HallCount>("children"));
            asCounted.values = {
                {"who", HallWords::whoOf(m_before).toStdString()},
                {"children", std::to_string(std::max<std::int64_t>(1, some))},
                {"what", service::textOf(m_before, fieldNumber<Kind::HallCount>("event"))},
                {"note", service::textOf(m_before, fieldNumber<Kind::HallCount>("note"))}};
            begin({}, loaded->draft ? *std::move(loaded->draft) : std::move(asCounted));
        });
}

QVariantList HallEntryForm::whoTiles() const
{
    return HallWords::whoTiles();
}

QVariantList HallEntryForm::whatTiles() const
{
    return HallWords::whatTiles();
}

int HallEntryForm::children() const
{
    return std::max(1, answer("children").toInt());
}

bool HallEntryForm::hasNewNote() const
{
    return isReady()
        && note().trimmed()
        != words::text(service::textOf(m_before, fieldNumber<Kind::HallCount>("note")));
}

void HallEntryForm::chooseWho(const QString &key)
{
    keep({{"who", key}});
}

void HallEntryForm::setChildren(int count)
{
    keep({{"who", QStringLiteral("child")}, {"children", QString::number(std::max(1, count))}});
}

void HallEntryForm::chooseWhat(const QString &key)
{
    keep({{"what", key}});
}

void HallEntryForm::save()
{
    if (!isReady())
        return;
    service::HallEntry entry = HallWords::entry(who(), children(), what());
    // Several adults, as other devices may count them, stay several.
    if (entry.adults > 0 && who() == HallWords::whoOf(m_before)) {
        entry.adults = numberIn(m_before, fieldNumber<Kind::HallCount>("adults"));
        entry.children = numberIn(m_before, fieldNumber<Kind::HallCount>("children"));
    }
    entry.note = note().trimmed().toStdString();
    finish([wrong = m_before.id, entry,
            key = draftKey()](service::Workspace &workspace) -> base::Result<void> {
        TL_TRY([[maybe_unused]] const base::RecordId id,
               service::correctInHall(workspace, wrong, entry, key));
        return {};
    });
}

void HallEntryForm::remove()
{
    if (!isReady())
        return;
    finish([wrong = m_before.id, key = draftKey()](service::Workspace &workspace) {
        return service::withdrawFromHall(workspace, wrong, key);
    });
}

void HallEntryForm::finish(std::function<base::Result<void>(service::Workspace &)> work)
{
    if (m_busy)
        return;
    m_busy = true;
    setProblems({});
    session()->write<void>(this, std::move(work), [this](const base::Result<void> &done) {
        m_busy = false;
        if (!done)
            return fail(QString(), done.error());
        emit changed();
        emit saved();
    });
}

} // namespace throughline::models
