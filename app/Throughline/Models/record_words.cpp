// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "record_words.h"

#include "domain/code_list.h"
#include "domain/code_set.h"
#include "domain/schema_table.h"

#include <QCoreApplication>

#include <algorithm>

namespace throughline::models::words {

namespace {

using domain::Field;
using domain::fieldNumber;
using domain::FieldType;
using domain::Kind;

//! Yes and no as whole answers (interface.md 5): in Welsh the word for either depends on the
//! question.
struct Answers
{
    Kind kind;
    std::uint16_t field;
    const char *yes;
    const char *no;
};
constexpr Answers wholeAnswers[] = {
    {Kind::Person, fieldNumber<Kind::Person>("interpreter"),
     QT_TRANSLATE_NOOP("words", "They need an interpreter"),
     QT_TRANSLATE_NOOP("words", "They need no interpreter")},
    {Kind::Person, fieldNumber<Kind::Person>("do_not_contact"),
     QT_TRANSLATE_NOOP("words", "Do not contact them"),
     QT_TRANSLATE_NOOP("words", "They may be contacted")},
    {Kind::Person, fieldNumber<Kind::Person>("legal_hold"),
     QT_TRANSLATE_NOOP("words", "It must be kept"),
     QT_TRANSLATE_NOOP("words", "It need not be kept")},
    {Kind::ContactPoint, fieldNumber<Kind::ContactPoint>("message_safe"),
     QT_TRANSLATE_NOOP("words", "Messages may be left"),
     QT_TRANSLATE_NOOP("words", "Leave no messages")},
    {Kind::KnownOrganisation, fieldNumber<Kind::KnownOrganisation>("may_contact"),
     QT_TRANSLATE_NOOP("words", "We may contact them"),
     QT_TRANSLATE_NOOP("words", "We may not contact them")},
    {Kind::Family, fieldNumber<Kind::Family>("contact_consent"),
     QT_TRANSLATE_NOOP("words", "They agreed to contact"),
     QT_TRANSLATE_NOOP("words", "They did not agree to contact")},
    {Kind::Release, fieldNumber<Kind::Release>("supervised"),
     QT_TRANSLATE_NOOP("words", "On licence or supervised"),
     QT_TRANSLATE_NOOP("words", "Neither on licence nor supervised")},
    {Kind::Contact, fieldNumber<Kind::Contact>("third_party"),
     QT_TRANSLATE_NOOP("words", "Not with the person"),
     QT_TRANSLATE_NOOP("words", "With the person")},
    {Kind::Contact, fieldNumber<Kind::Contact>("written_after"),
     QT_TRANSLATE_NOOP("words", "Written afterwards"),
     QT_TRANSLATE_NOOP("words", "Written at the time")},
    {Kind::Contact, fieldNumber<Kind::Contact>("reviewed"),
     QT_TRANSLATE_NOOP("words", "A manager has looked at it"),
     QT_TRANSLATE_NOOP("words", "No manager has looked at it")},
    {Kind::Accommodation, fieldNumber<Kind::Accommodation>("confirmed"),
     QT_TRANSLATE_NOOP("words", "It is confirmed"),
     QT_TRANSLATE_NOOP("words", "It is not confirmed")},
    {Kind::Accommodation, fieldNumber<Kind::Accommodation>("safe"),
     QT_TRANSLATE_NOOP("words", "They feel safe there"),
     QT_TRANSLATE_NOOP("words", "They do not feel safe there")},
    {Kind::Pack, fieldNumber<Kind::Pack>("given"), QT_TRANSLATE_NOOP("words", "It was given"),
     QT_TRANSLATE_NOOP("words", "It was not given")},
    {Kind::Appointment, fieldNumber<Kind::Appointment>("safety_checked"),
     QT_TRANSLATE_NOOP("words", "Safety was looked at"),
     QT_TRANSLATE_NOOP("words", "Safety was not looked at")},
    {Kind::Equality, fieldNumber<Kind::Equality>("skipped"),
     QT_TRANSLATE_NOOP("words", "They skipped the questions"),
     QT_TRANSLATE_NOOP("words", "They answered questions")},
    {Kind::HallSession, fieldNumber<Kind::HallSession>("from_paper"),
     QT_TRANSLATE_NOOP("words", "Entered from a paper sheet"),
     QT_TRANSLATE_NOOP("words", "Counted on the device")},
    {Kind::HallCount, fieldNumber<Kind::HallCount>("first_time"),
     QT_TRANSLATE_NOOP("words", "First visit"),
     QT_TRANSLATE_NOOP("words", "Not marked as a first visit")},
    {Kind::HallCount, fieldNumber<Kind::HallCount>("concern"),
     QT_TRANSLATE_NOOP("words", "A concern was raised"),
     QT_TRANSLATE_NOOP("words", "No concern was raised")},
    {Kind::Voice, fieldNumber<Kind::Voice>("changed"),
     QT_TRANSLATE_NOOP("words", "Something changed"),
     QT_TRANSLATE_NOOP("words", "Nothing changed")},
    {Kind::Worker, fieldNumber<Kind::Worker>("cleared"),
     QT_TRANSLATE_NOOP("words", "They are cleared"),
     QT_TRANSLATE_NOOP("words", "They are not cleared")},
    {Kind::CaseTransfer, fieldNumber<Kind::CaseTransfer>("moved"),
     QT_TRANSLATE_NOOP("words", "Given at once"),
     QT_TRANSLATE_NOOP("words", "Given when accepted")},
};

[[nodiscard]] constexpr const Answers *answersOf(Kind kind, std::uint16_t field)
{
    const auto *const known = std::ranges::find_if(
        wholeAnswers, [&](const Answers &one) { return one.kind == kind && one.field == field; });
    return known == std::end(wholeAnswers) ? nullptr : known;
}

static_assert(std::ranges::all_of(domain::kindTable,
                                  [](const domain::KindDescription &about) {
                                      return std::ranges::all_of(
                                          about.fields, [&](const Field &field) {
                                              return field.type != FieldType::YesNo
                                                  || answersOf(about.kind, field.number);
                                          });
                                  }),
              "a field that is yes or no has its answers in whole words above");

[[nodiscard]] QString translated(const char *text)
{
    return QCoreApplication::translate("words", text);
}

[[nodiscard]] QString yesNo(Kind kind, const Field &field, bool yes)
{
    const Answers &known = *answersOf(kind, field.number);
    return translated(yes ? known.yes : known.no);
}

[[nodiscard]] QString number(Kind kind, const Field &field, std::int64_t value)
{
    switch (field.type) {
    case FieldType::YesNo:
        return yesNo(kind, field, value != 0);
    case FieldType::WallTime:
        return clock(value);
    case FieldType::Money:
        return QStringLiteral("£%1.%2").arg(value / 100).arg(value % 100, 2, 10, QLatin1Char('0'));
    default:
        return QString::number(value);
    }
}

[[nodiscard]] QString textInWords(const Field &field, const std::string &held)
{
    if (field.type == FieldType::Code)
        return shortCode(field.codeList, held);
    if (field.type != FieldType::CodeSet)
        return text(held);
    QStringList all;
    for (const std::string &key : domain::splitCodeSet(held))
        all.append(shortCode(field.codeList, key));
    return all.join(QStringLiteral(", "));
}

} // namespace

ReferenceWords references(const service::NameBook &names, const store::Records &records)
{
    return [&names, &records](const Field &field, const base::RecordId &id) -> QString {
        const domain::KindDescription *const kind = domain::kindByName(field.codeList);
        if (!kind) {
            const auto user = base::UserId::from(id.view());
            return user ? text(names.userName(*user)) : QString();
        }
        const auto row = records.find(kind->kind, id);
        return row && *row ? text(store::Records::titleOf((*row)->record)) : QString();
    };
}

QString value(Kind kind, const Field &field, const domain::Value &held,
              const ReferenceWords &references)
{
    struct Words
    {
        Kind kind;
        const Field &field;
        const ReferenceWords &references;

        QString operator()(std::monostate) const { return {}; }
        QString operator()(const std::string &held) const { return textInWords(field, held); }
        QString operator()(std::int64_t held) const { return number(kind, field, held); }
        QString operator()(const domain::PartialDate &date) const { return day(date); }
        QString operator()(const domain::WallDateTime &time) const { return wall(time); }
        QString operator()(const domain::Instant &instant) const
        {
            return translated("%1 at %2")
                .arg(day(domain::londonDay(instant.at)), clock(instant.at));
        }
        QString operator()(const base::RecordId &id) const { return references(field, id); }
    };
    return std::visit(Words{kind, field, references}, held);
}

QString value(const domain::Record &record, std::uint16_t field, const ReferenceWords &references)
{
    const Field *const described = domain::describe(record.kind).field(field);
    const domain::Value *const held = record.find(field);
    return described && held ? value(record.kind, *described, *held, references) : QString();
}

QString label(const Field &field)
{
    return label(field.label);
}

QString shortCode(std::string_view list, std::string_view key)
{
    const QString whole = code(list, key);
    const auto bracket = whole.indexOf(u" (");
    return bracket > 0 && whole.endsWith(u')') && list != "prison" ? whole.left(bracket) : whole;
}

} // namespace throughline::models::words
