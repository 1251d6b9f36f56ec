// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hall_concern.h"

#include "domain/code_set.h"
#include "domain/schema_table.h"
#include "service/hall_session.h"
#include "service/raise.h"
#include "service/read/hall_sessions.h"
#include "words.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::models {

using domain::fieldNumber;
using domain::Kind;

namespace {

constexpr auto notSure = "NOT_SURE";
constexpr auto aboutPrisoner = "worry-about-someone-in-prison-pass-to-safer-custody";

struct About
{
    const char *key; //!< the interface's own
    const char *text;
    const char *code; //!< of `safeguarding_about`
    std::span<const std::string_view> kinds; //!< of `safeguardingType`, those seen in a hall
};

constexpr std::string_view ofChild[] = {
    "neglect", "physical-abuse", "emotional-abuse", "sexual-abuse",
    "contact-with-a-person-who-poses-a-risk-to-children-prison-visits"};
constexpr std::string_view ofVisitor[] = {
    "domestic-violence-or-abuse", "physical-abuse", "psychological-or-emotional-abuse",
    "debt-or-coercion-by-others-incl-prison-debt", "suicide-risk"};
constexpr std::string_view ofPrisoner[] = {"suicide-risk", "self-harm", "untreated-mental-illness",
                                           "no-medication",
                                           "debt-or-coercion-by-others-incl-prison-debt"};
constexpr std::string_view ofWorker[] = {"position-of-trust-allegation-staff-or-volunteer",
                                         "threat-to-staff"};

constexpr About aboutTable[] = {
    {"child", QT_TRANSLATE_NOOP("HallConcern", "A child"), "CHILD", ofChild},
    {"visitor", QT_TRANSLATE_NOOP("HallConcern", "A visitor"), "VISITOR", ofVisitor},
    {"prisoner", QT_TRANSLATE_NOOP("HallConcern", "Somebody in prison"), "OTHER", ofPrisoner},
    {"worker", QT_TRANSLATE_NOOP("HallConcern", "A worker or volunteer"), "WORKER", ofWorker},
};

[[nodiscard]] const About *aboutOf(const QString &key)
{
    const auto *found = std::ranges::find_if(
        aboutTable, [&key](const About &one) { return key == QLatin1String(one.key); });
    return found == std::end(aboutTable) ? nullptr : found;
}

[[nodiscard]] QString translated(const char *text)
{
    return QCoreApplication::translate("HallConcern", text);
}

struct Loaded
{
    std::string prison;
    std::string ring;
    std::optional<service::FormDraft> draft;
};

[[nodiscard]] service::Draft concernOf(const About &about, const std::string &kind,
                                       const std::string &seen)
{
    service::Draft draft{Kind::Safeguarding,
                         {{fieldNumber<Kind::Safeguarding>("about"), std::string(about.code)},
                          {fieldNumber<Kind::Safeguarding>("seen"), seen}}};
    std::vector<std::string> types;
    if (kind != notSure)
        types.push_back(kind);
    if (std::string_view(about.key) == "prisoner")
        types.emplace_back(aboutPrisoner);
    if (!types.empty())
        draft.fields.emplace_back(fieldNumber<Kind::Safeguarding>("types"),
                                  domain::joinCodeSet(std::move(types)));
    return draft;
}

} // namespace

HallConcern::HallConcern(QObject *parent) : FormModel(words::text(service::hallConcernForm), parent)
{
}

void HallConcern::load()
{
    m_raised = false;
    // Whom to ring is the writer's to tell.
    session()->write<Loaded>(
        this,
        [key = draftKey()](service::Workspace &workspace) -> base::Result<Loaded> {
            Loaded loaded;
            TL_TRY(loaded.draft, service::findDraft(workspace.store().drafts, key));
            TL_TRY(loaded.ring, service::ringNow(workspace, Kind::Safeguarding));
            TL_TRY(const auto here, service::hallHere(workspace.store().drafts));
            loaded.prison = here ? here->prison : std::string();
            return loaded;
        },
        [this](base::Result<Loaded> loaded) {
            if (!loaded)
                return fail(QString(), loaded.error());
            m_ring = words::text(loaded->ring);
            session()->read<std::string>(
                this,
                [prison = loaded->prison](service::Reader &reader) {
                    return service::saferCustodyPhone(reader, prison);
                },
                [this](const base::Result<std::string> &phone) {
                    m_phone = phone ? words::text(*phone) : QString();
                    emit changed();
                });
            begin({}, std::move(loaded->draft));
        });
}

QString HallConcern::tellText() const
{
    const QString tell = tr("Tell an officer or Safer Custody now, before you write anything.");
    return m_phone.isEmpty() ? tell : tell + u' ' + tr("Their number here is %1.").arg(m_phone);
}

QVariantList HallConcern::abouts() const
{
    QVariantList tiles;
    for (const About &one : aboutTable)
        tiles.append(words::tile(one.key, translated(one.text)));
    return tiles;
}

QVariantList HallConcern::kinds() const
{
    QVariantList tiles;
    const About *chosen = aboutOf(about());
    if (!chosen)
        return tiles;
    for (const std::string_view key : chosen->kinds)
        tiles.append(words::tile(key, words::code(domain::schema_table::safeguardingType, key)));
    tiles.append(words::tile(notSure, tr("Something else, or not sure")));
    return tiles;
}

QString HallConcern::ringText() const
{
    if (!m_tried || m_ring.isEmpty())
        return {};
    return m_raised ? tr("Not sent: %1").arg(m_ring) : tr("Not saved: %1").arg(m_ring);
}

void HallConcern::chooseAbout(const QString &key)
{
    keep({{"about", key}, {"kind", key == about() ? kind() : QString()}});
}

void HallConcern::chooseKind(const QString &key)
{
    keep({{"kind", key}});
}

void HallConcern::raise()
{
    if (!isReady() || m_busy || m_raised)
        return;
    QVariantList missing;
    const auto miss = [&missing](const char *field, const QString &text) {
        missing.append(words::problem(field, text));
    };
    const About *chosen = aboutOf(about());
    if (!chosen)
        miss("about", tr("Select whom you are worried about"));
    else if (kind().isEmpty())
        miss("kind", tr("Select what it is, as far as you can tell"));
    if (note().trimmed().isEmpty())
        miss("note", tr("Write what you saw or heard, in a few words"));
    setProblems(missing);
    if (!missing.isEmpty())
        return;
    m_busy = true;
    emit changed();
    session()->write<void>(
        this,
        [concern = concernOf(*chosen, kind().toStdString(), note().trimmed().toStdString()),
         isPrisoner = about() == QLatin1String("prisoner"),
         key = draftKey()](service::Workspace &workspace) mutable -> base::Result<void> {
            TL_TRY(const auto here, service::hallHere(workspace.store().drafts));
            if (here) {
                concern.setDefault(fieldNumber<Kind::Safeguarding>("at"),
                                   domain::londonInstant(workspace.now() + here->clockShift));
                concern.setDefault(
                    fieldNumber<Kind::Safeguarding>("place"),
                    (QStringLiteral("Visits hall, ") + words::prison(here->prison)).toStdString());
            }
            TL_TRY([[maybe_unused]] const service::RaisedWork raised,
                   service::raiseForManagers(workspace, std::move(concern), key));
            // The concern is what matters; that it is counted comes after.
            if (here)
                (void)service::countConcernInHall(
                    workspace, isPrisoner ? "CONCERN_FOR_PRISONER" : "SAFEGUARDING");
            return {};
        },
        [this](const base::Result<void> &done) {
            m_busy = false;
            m_tried = true;
            m_raised = done.ok();
            if (!done)
                return fail(QString(), done.error());
            emit changed();
            emit saved();
        });
}

} // namespace throughline::models
