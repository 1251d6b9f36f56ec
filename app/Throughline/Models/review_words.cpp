// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "review_words.h"

#include "domain/schema_table.h"
#include "record_words.h"
#include "review_list.h"

namespace throughline::models {

namespace {

using domain::fieldNumber;
using domain::Kind;
using domain::ReviewReason;

[[nodiscard]] QString doubtWords(const domain::Record &contact, base::Millis written)
{
    QStringList doubts;
    for (const domain::RuleFinding &one : domain::reviewDoubts(contact, written)) {
        const domain::Field *const field = domain::describe(Kind::Contact).field(one.field);
        doubts.append((field ? words::label(*field) : words::text(one.field)) + QStringLiteral(": ")
                      + words::text(one.reason));
    }
    return doubts.join(QStringLiteral(", "));
}

[[nodiscard]] QString reasonWords(ReviewReason reason, const domain::Record &contact,
                                  base::Millis written)
{
    switch (reason) {
    case ReviewReason::WrittenLate:
        return ReviewList::tr(
            "Written %n days after it happened", nullptr,
            static_cast<int>(domain::daysUntilWritten(contact, written).value_or(0)));
    case ReviewReason::WrittenAfter:
        return ReviewList::tr("Said to be written down afterwards");
    case ReviewReason::FromList:
        return ReviewList::tr("Came in an imported list");
    case ReviewReason::Doubted:
        return ReviewList::tr("Something looks wrong. %1").arg(doubtWords(contact, written));
    case ReviewReason::SaysNothing: {
        const auto *minutes =
            domain::fieldAs<std::int64_t>(contact, fieldNumber<Kind::Contact>("minutes"));
        return ReviewList::tr("%n minutes, with no note and nothing that it was about", nullptr,
                              minutes ? static_cast<int>(*minutes) : 0);
    }
    case ReviewReason::Sampled:
        return ReviewList::tr("Nothing looks wrong: one record in twenty is looked at");
    }
    return {};
}

} // namespace

bool concernsReviews(const service::KindSet &kinds)
{
    using domain::Kind;
    return kinds.test(static_cast<std::size_t>(Kind::Contact))
        || kinds.test(static_cast<std::size_t>(Kind::Person));
}

QStringList reviewReasonWords(const service::ContactToReview &review)
{
    QStringList out;
    for (const ReviewReason reason : review.reasons)
        out.append(reasonWords(reason, review.view.record, review.view.madeAt));
    return out;
}

QString contactTitle(const domain::Record &contact)
{
    const auto gate = domain::fieldText(contact, fieldNumber<Kind::Contact>("gate_outcome"));
    return gate.empty() ? words::code(
               "contact_mode", domain::fieldText(contact, fieldNumber<Kind::Contact>("mode")))
                        : words::code("gate_outcome", gate);
}

QString contactWhen(const domain::Record &contact)
{
    return words::value(contact, fieldNumber<Kind::Contact>("at"), {});
}

} // namespace throughline::models
