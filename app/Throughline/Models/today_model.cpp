// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "today_model.h"

#include "list_age.h"
#include "release_words.h"
#include "safety_words.h"
#include "service/form_draft.h"
#include "service/read/people.h"
#include "words.h"

#include <chrono>
#include <set>

namespace throughline::models {

using namespace std::chrono_literals;
using service::ReleaseCard;

struct TodayModel::Reading
{
    struct Draft
    {
        QString form;
        base::RecordId subject;
        base::Millis changed;
        service::PersonName name;
        bool waitsAtGate = false;
    };
    std::vector<Draft> drafts;
    std::vector<ReleaseCard> today;
    std::vector<ReleaseCard> tomorrow;
    std::vector<service::AppointmentCard> appointments;
    service::SafetyByPerson safety; //!< of everybody in these lists
    std::optional<store::Agenda::ReleaseDay> next;
    std::optional<base::Millis> lastReceived;
};

namespace {

//! So far ahead an appointment is on Today.
constexpr int weeksAhead = 4;
//! Beside today's so many at least are shown at once.
constexpr std::size_t fewAppointments = 3;

[[nodiscard]] QString tonightOf(const ReleaseCard &card)
{
    if (card.firstNight)
        return words::stay(card.firstNight->answer, card.firstNight->type);
    return card.gate && card.gate->outcome == "MET" ? TodayModel::tr("Accommodation: not asked")
                                                    : QString();
}

[[nodiscard]] QString detailOf(const ReleaseCard &card, base::Millis now)
{
    if (!card.firstAppointment)
        return {};
    return TodayModel::tr("First appointment %1").arg(words::moment(*card.firstAppointment, now));
}

} // namespace

TodayModel::TodayModel(QObject *parent) : SessionModel(parent)
{
    // "Nothing recorded yet" comes by itself, and so does the next day.
    m_minute.setInterval(60s);
    connect(&m_minute, &QTimer::timeout, this, &TodayModel::refresh);
    m_minute.start();
}

void TodayModel::listenTo(Session &session)
{
    connect(&session, &Session::recordsChanged, this, &TodayModel::refresh);
    connect(&session, &Session::draftsChanged, this, &TodayModel::refresh);
    connect(&session, &Session::fullNamesChanged, this, &TodayModel::refresh);
    connect(&session, &Session::syncStateChanged, this, &TodayModel::refresh);
    refresh();
}

QString TodayModel::dateText() const
{
    return m_session ? words::shortDay(domain::londonDay(m_session->now())) : QString();
}

QString TodayModel::tomorrowText() const
{
    return m_session
        ? tr("Tomorrow, %1")
              .arg(words::shortDay(words::dayAfter(domain::londonDay(m_session->now()), 1)))
        : QString();
}

namespace {

//! Whether Today leads back to the form. A check that was not begun waits in its form, as it is
//! nobody's record; a question waits at the record that is to be looked at.
[[nodiscard]] bool isListed(const QString &form)
{
    return form == QLatin1String("gate") || form == QLatin1String("contact")
        || form == QLatin1String("correction");
}

//! The person that an unfinished form is about; nothing where the form cannot be opened any more.
[[nodiscard]] std::optional<service::PersonName>
nameFor(service::Reader &reader, const QString &form, const base::RecordId &subject)
{
    if (form == QLatin1String("gate")) {
        const auto card = service::releaseCard(reader, subject);
        return card ? std::optional(card->name) : std::nullopt;
    }
    if (form == QLatin1String("correction")) {
        const auto contact = reader.view(domain::Kind::Contact, subject);
        const auto whose = contact ? domain::personOf(contact->record) : std::nullopt;
        return whose ? nameFor(reader, {}, *whose) : std::nullopt;
    }
    const auto person = reader.view(domain::Kind::Person, subject);
    return person ? std::optional(service::nameOf(person->record)) : std::nullopt;
}

} // namespace

void TodayModel::refresh()
{
    if (!m_session)
        return;
    const base::Millis now = m_session->now();
    m_session->read<Reading>(
        this,
        [now](service::Reader &reader) -> base::Result<Reading> {
            Reading reading;
            const domain::PartialDate today = domain::londonDay(now);
            const domain::PartialDate tomorrow = words::dayAfter(today, 1);
            TL_TRY(reading.today, service::releaseCards(reader, today, today));
            TL_TRY(reading.tomorrow, service::releaseCards(reader, tomorrow, tomorrow));
            TL_TRY(reading.safety, service::safetyInForce(reader, today, reading.today));
            TL_TRY(auto later, service::safetyInForce(reader, today, reading.tomorrow));
            reading.safety.merge(later);
            TL_TRY(reading.appointments,
                   service::ownAppointments(reader, today, words::dayAfter(today, weeksAhead * 7)));
            for (const service::AppointmentCard &card : reading.appointments) {
                TL_TRY(reading.safety[card.person],
                       service::safetyInForce(reader, today, card.person));
            }
            TL_TRY(reading.next, service::nextReleases(reader, today));
            TL_TRY(reading.lastReceived, lastReceived(reader));
            TL_TRY(const auto drafts, service::allDrafts(reader.store().drafts));
            for (const service::FormDraft &draft : drafts) {
                const QString key = words::text(draft.key);
                const auto subject = base::RecordId::fromHex(key.section(u'/', 1).toStdString());
                const QString form = key.section(u'/', 0, 0);
                if (!subject || draft.values.empty() || !isListed(form))
                    continue;
                if (const auto name = nameFor(reader, form, *subject))
                    reading.drafts.push_back({form, *subject, draft.changed, *name,
                                              draft.value("outcome") == "WAITING"});
            }
            return reading;
        },
        [this](base::Result<Reading> reading) {
            m_ready = true;
            m_problem = reading ? QString() : words::sentence(reading.error());
            if (reading)
                take(*reading);
            emit changed();
        });
}

void TodayModel::take(const Reading &reading)
{
    const base::Millis now = m_session->now();
    const bool whole = m_session->fullNames();
    std::set<base::RecordId> drafted;
    std::vector<DraftRow> drafts;
    for (const Reading::Draft &draft : reading.drafts) {
        if (draft.form == QLatin1String("gate"))
            drafted.insert(draft.subject);
        const QString what = draft.waitsAtGate          ? tr("Still waiting at the gate")
            : draft.form == QLatin1String("gate")       ? tr("At the gate")
            : draft.form == QLatin1String("correction") ? tr("Change of a contact")
                                                        : tr("Contact");
        drafts.push_back(
            {draft.form, words::text(draft.subject.hex()), words::listName(draft.name, whole),
             tr("%1, not saved yet, %2").arg(what, words::shortMoment(draft.changed, now))});
    }
    const auto rowsOf = [&](const std::vector<ReleaseCard> &cards) {
        std::vector<ReleaseRow> rows;
        for (const ReleaseCard &card : cards) {
            ReleaseRow row;
            row.release = words::text(card.release.hex());
            row.person = words::text(card.person.hex());
            row.name = words::listName(card.name, whole);
            row.time = card.time ? words::clock(*card.time) : QString();
            row.place = words::prison(card.prison);
            row.detail = detailOf(card, now);
            row.safety = words::safety(reading.safety, card.person);
            row.friday = card.isFriday;
            const ReleaseStatus status = releaseStatus(card, now);
            row.status = status.text;
            row.statusKind = status.kind;
            row.tonight = tonightOf(card);
            row.waiting = card.gate && card.gate->localState != store::RecordState::Synced
                && m_session->hasServer();
            row.logged = card.gate.has_value();
            row.drafted = drafted.contains(card.release);
            rows.push_back(std::move(row));
        }
        return rows;
    };
    m_drafts.setRows(std::move(drafts));
    m_releases.setRowsInTurns(rowsOf(reading.today));
    m_tomorrow.setRowsInTurns(rowsOf(reading.tomorrow));
    takeAppointments(reading.appointments, reading.safety);

    m_emptyText.clear();
    if (reading.today.empty()) {
        m_emptyText = tr("No releases today.");
        if (reading.next)
            m_emptyText += u' '
                + tr("Next: %1, %n people.", nullptr, static_cast<int>(reading.next->count))
                      .arg(words::shortDay(reading.next->date));
        else if (!reading.lastReceived && m_session->hasServer())
            m_emptyText = tr("You have not received the team's list yet. You can still log a "
                             "contact.");
    }
    m_ageText = listAge(*m_session, reading.lastReceived);
}

void TodayModel::takeAppointments(const std::vector<service::AppointmentCard> &cards,
                                  const service::SafetyByPerson &safety)
{
    const base::Millis now = m_session->now();
    const domain::PartialDate today = domain::londonDay(now);
    const bool whole = m_session->fullNames();
    m_planned.clear();
    m_few = 0;
    for (const service::AppointmentCard &card : cards) {
        AppointmentRow row;
        row.appointment = words::text(card.appointment.hex());
        row.person = words::text(card.person.hex());
        row.name = words::listName(card.name, whole);
        row.time = words::clock(std::int64_t{card.starts.minutes});
        const bool isToday = card.starts.date == today;
        row.day = isToday ? QString() : words::shortDay(card.starts.date);
        QStringList detail{words::text(card.withWhom), words::text(card.place),
                           words::code("contact_mode", card.mode)};
        detail.removeAll(QString());
        row.detail = detail.join(QStringLiteral(", "));
        row.safety = words::safety(safety, card.person);
        row.begun = isToday && card.starts.minutes <= words::minutesOfDay(now);
        row.waiting = card.localState != store::RecordState::Synced && m_session->hasServer();
        m_planned.push_back(std::move(row));
        if (isToday || m_few < fewAppointments)
            ++m_few;
    }
    showAppointments();
}

void TodayModel::showAppointments()
{
    std::vector<AppointmentRow> rows = m_planned;
    if (!m_allAppointments)
        rows.resize(m_few);
    m_appointments.setRowsInTurns(std::move(rows));
}

void TodayModel::setAllAppointments(bool all)
{
    if (all == m_allAppointments)
        return;
    m_allAppointments = all;
    showAppointments();
    emit changed();
}

} // namespace throughline::models
