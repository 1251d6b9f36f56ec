// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hall_start.h"

#include "hall_model.h"
#include "typed_day.h"
#include "words.h"

namespace throughline::models {

namespace {

struct Loaded
{
    HallTopForm::Teams teams;
    bool isClockDoubtful = false;
    std::optional<service::FormDraft> draft;
};

} // namespace

HallStart::HallStart(QObject *parent) : HallTopForm(QStringLiteral("hallStart"), parent) {}

void HallStart::load()
{
    session()->write<Loaded>(
        this,
        [key = draftKey()](service::Workspace &workspace) -> base::Result<Loaded> {
            Loaded loaded;
            loaded.teams = teamsOf(workspace);
            TL_TRY(loaded.isClockDoubtful, service::isClockDoubtful(workspace));
            TL_TRY(loaded.draft, service::findDraft(workspace.store().drafts, key));
            return loaded;
        },
        [this](base::Result<Loaded> loaded) {
            if (!loaded)
                return fail(QString(), loaded.error());
            setTeams(loaded->teams);
            m_asksDay = loaded->isClockDoubtful;
            begin({}, loaded->draft ? *std::move(loaded->draft) : suggested());
        });
}

service::FormDraft HallStart::suggested() const
{
    service::FormDraft draft{draftKey(), 1, {}, {}};
    const auto suggest = [&draft](const char *name, const QString &value) {
        if (!value.isEmpty())
            draft.values.emplace(name, value.toStdString());
    };
    if (!authority())
        return draft;
    const DeviceAuthority::Given given = authority()->given();
    suggest("prison", authority()->lastPrison());
    suggest("by", given.by);
    suggest("reference", given.reference);
    if (const auto until = domain::parseDate(given.until.toStdString()))
        suggest("until", words::day(*until));
    return draft;
}

QString HallStart::todayText() const
{
    if (!session())
        return {};
    const QString day = words::day(domain::londonDay(session()->now()));
    return m_asksDay ? tr("This device may have the wrong day: it takes today to be %1. Enter "
                          "today's date.")
                           .arg(day)
                     : tr("Today is %1.").arg(day);
}

std::optional<HallStart::Checked> HallStart::check()
{
    Checked checked;
    checked.start = {
        prison().toStdString(), visitType().toStdString(), workers(), chosenTeam(), {}};
    checked.authority = {authorisedBy().simplified(), reference().simplified(), {}};
    domain::PartialDate today = domain::londonDay(session()->now());
    QString ofDay;
    if (m_asksDay) {
        checked.start.today = typedDate(day());
        if (!checked.start.today || !checked.start.today->isWholeDay())
            ofDay = tr("Enter today's date, like 24 November 2026");
        else
            today = *checked.start.today;
    }
    QVariantList missing = missingOfTop(ofDay);
    if (!until().trimmed().isEmpty()) {
        const auto last = typedDay(until(), today);
        if (!last || !last->isWholeDay())
            missing.append(words::problem("until", tr("Enter a date, like 31 March 2027")));
        else if (words::dayNumber(*last) < words::dayNumber(today))
            missing.append(
                words::problem("until",
                               tr("The authority for this device has ended. Do not take it "
                                  "inside before Security has given another one")));
        else
            checked.authority.until = words::text(domain::toText(*last));
    }
    setProblems(missing);
    return missing.isEmpty() ? std::optional(checked) : std::nullopt;
}

void HallStart::start()
{
    if (!isReady() || isSaving())
        return;
    const std::optional<Checked> checked = check();
    if (!checked)
        return;
    setSaving(true);
    session()->write<service::HallHere>(
        this,
        [start = checked->start, key = draftKey()](service::Workspace &workspace) {
            return service::openHallSession(workspace, start, key);
        },
        [this, checked](const base::Result<service::HallHere> &here) {
            setSaving(false);
            if (!here)
                return fail(QString(), here.error());
            if (authority())
                authority()->keep(checked->authority, words::text(here->prison));
            // First: the form goes when this device is inside.
            emit saved();
            if (session())
                session()->hall()->enter(*here);
        });
}

} // namespace throughline::models
