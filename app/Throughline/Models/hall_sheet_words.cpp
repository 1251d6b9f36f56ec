// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "hall_sheet_words.h"

#include "hall_words.h"
#include "words.h"

namespace throughline::models {

using domain::HallCode;
using domain::HallLine;
using domain::HallLineFault;

namespace {

[[nodiscard]] QString letter(char one)
{
    return one ? QString(QLatin1Char(one)) : QString();
}

[[nodiscard]] QVariantList withLetters(const QVariantList &tiles, std::span<const HallCode> codes)
{
    QVariantList out;
    for (const QVariant &one : tiles) {
        QVariantMap tile = one.toMap();
        const std::string key = tile.value(QStringLiteral("key")).toString().toStdString();
        tile.insert(QStringLiteral("detail"), letter(domain::hallLetter(codes, key)));
        out.append(tile);
    }
    return out;
}

//! {letter, text} each, as they stand on paper.
[[nodiscard]] QVariantList keyOf(const QVariantList &tiles)
{
    QVariantList out;
    for (const QVariant &one : tiles) {
        const QVariantMap tile = one.toMap();
        out.append(QVariantMap{
            {QStringLiteral("letter"), tile.value(QStringLiteral("detail")).toString().toUpper()},
            {QStringLiteral("text"), tile.value(QStringLiteral("text"))}});
    }
    return out;
}

} // namespace

QVariantList HallSheetWords::whoTiles()
{
    return withLetters(HallWords::whoTiles(), domain::hallWhoCodes);
}

QVariantList HallSheetWords::whatTiles()
{
    return withLetters(HallWords::whatTiles(), domain::hallWhatCodes);
}

QString HallSheetWords::line(const HallLine &line)
{
    QStringList people;
    if (line.isWithPrisoner)
        people.append(HallWords::whoText("prisoner"));
    const auto adults = static_cast<int>(line.adults);
    const auto children = static_cast<int>(line.children);
    if (adults == 1)
        people.append(HallWords::whoText(line.isFirstVisit ? "first" : "adult"));
    else if (adults > 1)
        people.append(line.isFirstVisit ? tr("%n first-time visitors", nullptr, adults)
                                        : tr("%n adults", nullptr, adults));
    if (children == 1)
        people.append(HallWords::whoText("child"));
    else if (children > 1)
        people.append(tr("%n children", nullptr, children));
    const QString concern = tr("Concern");
    const QString open = QStringLiteral("…");
    QString text;
    if (people.isEmpty() && line.event.empty() && line.isConcern)
        text = concern;
    else
        text = (people.isEmpty() ? open : people.join(QStringLiteral(", "))) + QStringLiteral(": ")
            + (!line.event.empty()  ? HallWords::what(line.event)
                   : line.isConcern ? concern
                                    : open)
            + (!line.event.empty() && line.isConcern ? QStringLiteral(". ") + concern : QString());
    return line.note.empty() ? text : text + QStringLiteral(". ") + words::text(line.note);
}

QString HallSheetWords::fault(const domain::HallReading &reading)
{
    const auto listed = [](std::span<const HallCode> codes) {
        QStringList letters;
        for (const HallCode &one : codes)
            letters.append(letter(one.letter));
        const QString last = letters.takeLast();
        return tr("%1 or %2", "a, c, f or p").arg(letters.join(QStringLiteral(", ")), last);
    };
    const QString whoCodes = listed(domain::hallWhoCodes);
    const QString whatCodes = listed(domain::hallWhatCodes);
    const QString code = words::text(reading.code);
    switch (reading.fault) {
    case HallLineFault::None:
        break;
    case HallLineFault::UnknownCode:
        return tr("%1 is not a code. Who is %2; what is %3; a concern is %4.")
            .arg(code, whoCodes, whatCodes, letter(domain::hallConcernCode));
    case HallLineFault::NumberAlone:
        return tr("%1 counts nobody here. A number goes after a, c or f: c3 is three children.")
            .arg(code);
    case HallLineFault::NumberRange:
        return tr("%1 is not a number of people. It can be 1 to %2 after a, c or f.")
            .arg(code)
            .arg(domain::mostOnHallLine);
    case HallLineFault::Twice:
        return tr("%1 stands there twice. Write it once, with a number where there were several.")
            .arg(code);
    case HallLineFault::NotTogether:
        return tr("%1 does not go with who is there already. A person in prison (p) has a line "
                  "alone, and a first-time visitor (f) is an adult: write f or a.")
            .arg(code);
    case HallLineFault::TwoTopics:
        return tr("%1 is a second topic. Each line has one: begin another line for it.").arg(code);
    case HallLineFault::NoWho:
        return tr("Say who it was: %1.").arg(whoCodes);
    case HallLineFault::NoWhat:
        return tr("Say what it was about: %1.").arg(whatCodes);
    }
    return {};
}

QString HallSheetWords::totals(std::span<const HallLine> lines)
{
    std::int64_t adults = 0;
    std::int64_t children = 0;
    std::int64_t withPrisoners = 0;
    for (const HallLine &one : lines) {
        adults += one.adults;
        children += one.children;
        withPrisoners += one.isWithPrisoner ? 1 : 0;
    }
    return HallWords::totals(static_cast<std::int64_t>(lines.size()), adults, children,
                             withPrisoners);
}

QVariantMap HallSheetWords::sheet(const QString &organisation, const QString &place,
                                  const QString &phone)
{
    const auto box = [](const QString &label, const QString &value = {}) {
        return QVariantMap{{QStringLiteral("label"), label}, {QStringLiteral("value"), value}};
    };
    const QVariantList topics = keyOf(whatTiles());
    const auto most = static_cast<qsizetype>(domain::hallTopicsOnSheet);
    const QVariantMap columns{{QStringLiteral("number"), tr("Line")},
                              {QStringLiteral("who"), tr("Who")},
                              {QStringLiteral("children"), tr("How many children")},
                              {QStringLiteral("what"), tr("What")},
                              {QStringLiteral("other"), tr("Other")},
                              {QStringLiteral("note"), tr("Short note, without names")},
                              {QStringLiteral("concern"), tr("Concern")}};
    return {
        {QStringLiteral("title"), tr("Visits hall: paper sheet")},
        {QStringLiteral("organisation"), organisation},
        {QStringLiteral("facts"),
         QVariantList{box(tr("Place"), place), box(tr("Date")), box(tr("Kind of session")),
                      box(tr("On shift, initials"))}},
        {QStringLiteral("concern"),
         tr("Worried about somebody's safety? Tell an officer or Safer Custody now, before you "
            "write anything.")},
        {QStringLiteral("ask"), tr("Then put a cross under Concern. Write nothing else about it.")},
        {QStringLiteral("number"),
         phone.isEmpty() ? tr("Their number here:") : tr("Their number here: %1").arg(phone)},
        {QStringLiteral("writeNumber"), phone.isEmpty()},
        {QStringLiteral("how"),
         tr("One line for each contact. Circle who, and what it was about. Several adults: write "
            "how many beside A or F. Under Other, write a capital letter.")},
        {QStringLiteral("whoTitle"), tr("Who")},
        {QStringLiteral("who"), keyOf(whoTiles())},
        {QStringLiteral("whatTitle"), tr("What")},
        {QStringLiteral("what"), topics.mid(0, most)},
        {QStringLiteral("otherTitle"), tr("Other")},
        {QStringLiteral("others"), topics.mid(most)},
        {QStringLiteral("columns"), columns},
        {QStringLiteral("end"),
         tr("Nobody's name on this sheet. After the session give it to your session lead at %1, to "
            "nobody else. Whoever enters it in the app shreds it afterwards.")
             .arg(organisation)}};
}

} // namespace throughline::models
