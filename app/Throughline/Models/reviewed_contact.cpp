// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "reviewed_contact.h"

#include "domain/schema_table.h"
#include "record_words.h"
#include "review_words.h"
#include "service/access_log.h"

#include <algorithm>

namespace throughline::models {

namespace {

using domain::fieldNumber;
using domain::Kind;

//! What stands elsewhere on the page, or is about the record and not about what happened.
constexpr std::uint16_t leftOut[] = {
    fieldNumber<Kind::Contact>("person"), fieldNumber<Kind::Contact>("mode"),
    fieldNumber<Kind::Contact>("gate_outcome"), fieldNumber<Kind::Contact>("corrects"),
    fieldNumber<Kind::Contact>("reviewed")};

[[nodiscard]] QVariantList fieldsOf(const domain::Record &contact,
                                    const words::ReferenceWords &references)
{
    QVariantList out;
    for (const domain::Field &field : domain::describe(Kind::Contact).fields) {
        const QString value = words::value(contact, field.number, references);
        if (value.isEmpty() || std::ranges::find(leftOut, field.number) != std::end(leftOut))
            continue;
        out.append(QVariantMap{{QStringLiteral("label"), words::label(field)},
                               {QStringLiteral("value"), value}});
    }
    return out;
}

struct Reading
{
    std::optional<service::ContactToReview> review;
    QVariantList fields;
};

} // namespace

void ReviewedContact::listenTo(Session &session)
{
    connect(&session, &Session::recordsChanged, this, [this](const service::KindSet &kinds) {
        if (concernsReviews(kinds))
            refresh();
    });
    connect(&session, &Session::namesChanged, this, &ReviewedContact::refresh);
    refresh();
}

void ReviewedContact::setRecord(const QString &record)
{
    if (record == m_record)
        return;
    m_record = record;
    m_ready = false;
    m_review.reset();
    m_fields.clear();
    emit recordChanged();
    emit changed();
    refresh();
}

void ReviewedContact::refresh()
{
    const auto id = base::RecordId::fromHex(m_record.toStdString());
    if (!m_session || !id)
        return;
    m_session->read<Reading>(
        this,
        [id = *id, now = m_session->now()](service::Reader &reader) -> base::Result<Reading> {
            Reading reading;
            TL_TRY(reading.review, service::contactReview(reader, id, now));
            if (reading.review)
                reading.fields =
                    fieldsOf(reading.review->view.record,
                             words::references(reader.names(), reader.store().records));
            return reading;
        },
        [this, record = m_record](base::Result<Reading> reading) {
            if (record != m_record)
                return; // it is about another one by now
            m_ready = true;
            m_problem = reading ? QString() : words::sentence(reading.error());
            if (reading) {
                m_review = std::move(reading->review);
                m_fields = std::move(reading->fields);
            }
            noteAccess();
            emit changed();
        });
}

void ReviewedContact::noteAccess()
{
    if (!m_review || m_noted == m_record)
        return;
    m_noted = m_record;
    m_session->write<void>(this,
                           [person = m_review->person](service::Workspace &workspace) {
                               return service::noteAccess(workspace, person, "PERSON");
                           },
                           {});
}

QString ReviewedContact::title() const
{
    return m_review ? contactTitle(m_review->view.record) : QString();
}

QString ReviewedContact::when() const
{
    return m_review ? contactWhen(m_review->view.record) : QString();
}

QString ReviewedContact::name() const
{
    return m_review ? words::text(m_review->name.full()) : QString();
}

QString ReviewedContact::person() const
{
    return m_review ? words::text(m_review->person.hex()) : QString();
}

QString ReviewedContact::by() const
{
    return m_review ? words::text(m_review->byName) : QString();
}

QString ReviewedContact::writtenText() const
{
    if (!m_review || !m_session)
        return {};
    return tr("Written by %1, %2")
        .arg(by(), words::moment(m_review->view.madeAt, m_session->now()));
}

QStringList ReviewedContact::reasons() const
{
    return m_review ? reviewReasonWords(*m_review) : QStringList();
}

} // namespace throughline::models
