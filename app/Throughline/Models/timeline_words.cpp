// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "timeline_words.h"

#include "domain/code_set.h"
#include "words.h"

#include <QCoreApplication>

namespace throughline::models {

namespace {

[[nodiscard]] QString translated(const char *text)
{
    return QCoreApplication::translate("timeline", text);
}

[[nodiscard]] QString joined(QStringList parts)
{
    parts.removeAll(QString());
    return parts.join(QStringLiteral(", "));
}

[[nodiscard]] QString iconOf(std::string_view mode)
{
    if (mode == "GATE" || mode == "IN_PERSON_PRISON")
        return QStringLiteral("gate");
    if (mode == "PHONE" || mode == "INCELL_PHONE" || mode == "HELPLINE")
        return QStringLiteral("phone");
    if (mode == "VIDEO" || mode == "PRISON_VIDEO" || mode == "VIRTUAL_GROUP")
        return QStringLiteral("video");
    if (mode == "TEXT" || mode == "EMAIL" || mode == "EMAP")
        return QStringLiteral("message");
    if (mode == "LETTER" || mode == "INCELL_PACK")
        return QStringLiteral("letter");
    if (mode == "HOME" || mode == "DOORSTEP")
        return QStringLiteral("home");
    return mode == "GROUP" ? QStringLiteral("group") : QStringLiteral("person");
}

void writeContact(const service::TimelineEntry &entry, TimelineRowData &row)
{
    row.iconName = iconOf(entry.mode);
    QStringList topics;
    for (const std::string &key : domain::splitCodeSet(entry.pathways))
        topics.append(words::code("pathway", key));
    if (entry.gateOutcome.empty()) {
        row.title = words::code("contact_mode", entry.mode);
        row.detail = joined({words::code("contact_outcome", entry.outcome),
                             topics.join(QStringLiteral(", ")), words::text(entry.place)});
    } else {
        row.title = words::code("gate_outcome", entry.gateOutcome);
        row.detail = words::text(entry.place);
    }
    if (!entry.nextStep.empty())
        row.detail = joined({row.detail, translated("Next: %1").arg(words::text(entry.nextStep))});
    if (entry.isCorrected)
        row.detail = joined({row.detail, translated("changed later: the newer entry counts")});
    else if (entry.corrects)
        row.detail = joined({row.detail, translated("in the place of an earlier entry")});
}

void writeAccommodation(const service::TimelineEntry &entry, TimelineRowData &row)
{
    row.iconName = QStringLiteral("bed");
    row.title = words::stay(entry.answer, entry.type);
    row.detail =
        joined({words::code("accom_timepoint", entry.timepoint), words::text(entry.place)});
}

void writeRelease(const service::TimelineEntry &entry, TimelineRowData &row)
{
    row.iconName = QStringLiteral("calendar");
    row.title = translated("Release");
    row.detail = joined({words::code("release_state", entry.status), words::prison(entry.prison),
                         entry.releaseTime ? words::clock(*entry.releaseTime) : QString()});
}

void writeReferral(const service::TimelineEntry &entry, TimelineRowData &row)
{
    row.iconName = QStringLiteral("flag");
    row.title = entry.direction == "IN" ? translated("Referred to us") : translated("Referral");
    row.detail = joined({words::text(entry.service),
                         words::code("referral_in_status|referral_out_status", entry.status)});
}

} // namespace

TimelineRowData timelineRow(const service::TimelineEntry &entry, bool hasServer)
{
    TimelineRowData row;
    row.record = words::text(entry.key.id.hex());
    // No time of day is made up for what has only a day.
    if (entry.at)
        row.when =
            translated("%1 at %2")
                .arg(words::day(domain::londonDay(entry.at->at)), words::clock(entry.at->at));
    else
        row.when = words::day(entry.day.value_or(domain::londonDay(entry.view.madeAt)));
    row.by = words::text(entry.madeByName);
    row.note = words::text(entry.note);
    row.waiting = hasServer && entry.view.localState != store::RecordState::Synced;
    switch (entry.key.kind) {
    case domain::Kind::Contact:
        writeContact(entry, row);
        break;
    case domain::Kind::Accommodation:
        writeAccommodation(entry, row);
        break;
    case domain::Kind::Release:
        writeRelease(entry, row);
        break;
    case domain::Kind::Referral:
        writeReferral(entry, row);
        break;
    default:
        break; // not on a timeline
    }
    return row;
}

QString releaseText(const service::ReleaseCard &release, base::Millis now)
{
    QString when;
    if (release.date) {
        when = words::relativeDay(*release.date, now);
        if (release.time)
            when = translated("%1 at %2").arg(when, words::clock(*release.time));
    }
    return joined(
        {when, words::prison(release.prison),
         release.state.empty() ? QString() : words::code("release_state", release.state)});
}

} // namespace throughline::models
