// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "domain/code_list.h"
#include "domain/schema_table.h"
#include "report/html_page.h"
#include "report/value_words.h"
#include "service/subject_data.h"

namespace throughline::service {

namespace {

using domain::Kind;
using report::HtmlPage;

[[nodiscard]] std::string labelOf(const HeldValue &value)
{
    return value.field ? std::string(value.field->label) : "Withdrawn, because";
}

[[nodiscard]] std::string wordsOf(const HeldValue &value)
{
    std::string words = value.words.empty() ? "(nothing any more)" : value.words;
    for (auto one = value.earlier.rbegin(); one != value.earlier.rend(); ++one)
        words += "\nBefore: " + (one->words.empty() ? "(nothing)" : one->words) + " (written by "
            + one->by + " on " + report::inWords(one->at) + ')';
    return words;
}

void writeRecord(HtmlPage &page, const HeldKind &kind, const HeldRecord &held)
{
    page.subheading(std::string(kind.kind->label) + ", written on "
                    + report::inWords(held.view.madeAt) + " by " + held.madeBy);
    page.beginFacts();
    for (const HeldValue &value : held.values)
        page.fact(labelOf(value), wordsOf(value));
    if (held.view.changedAt != held.view.madeAt)
        page.fact("Last changed", report::inWords(held.view.changedAt) + " by " + held.changedBy);
    page.endFacts();
}

[[nodiscard]] std::string textOf(const HeldRecord &held, std::uint16_t field)
{
    for (const HeldValue &value : held.values) {
        if (value.field && value.field->number == field)
            return value.words;
    }
    return {};
}

void writeLooks(HtmlPage &page, const std::vector<HeldRecord> &looks)
{
    page.heading("Who looked at it", "looks");
    if (looks.empty()) {
        page.paragraph("Nobody is noted.");
        return;
    }
    page.paragraph("Once a day for each person who works here and each device.");
    page.beginTable({"When", "Who", "What"});
    for (const HeldRecord &look : looks)
        page.row({report::inWords(look.view.madeAt), look.madeBy,
                  textOf(look, domain::fieldNumber<Kind::Access>("what"))});
    page.endTable();
}

[[nodiscard]] bool isToReview(const HeldValue &value)
{
    return value.care != HeldValue::Care::None && !value.isLeftOut && !value.words.empty();
}

void writeToReview(HtmlPage &page, const SubjectData &data, HeldValue::Care care)
{
    page.beginTable({"What", "It says", "To leave it out"});
    for (const HeldKind &kind : data.kinds) {
        for (const HeldRecord &held : kind.records) {
            for (const HeldValue &value : held.values) {
                if (isToReview(value) && value.care == care)
                    page.row({std::string(kind.kind->label) + ": " + labelOf(value), wordsOf(value),
                              "--leave-out " + value.mark});
            }
        }
    }
    page.endTable();
}

} // namespace

std::string subjectPage(const SubjectData &data)
{
    HtmlPage page("What we hold about " + data.name);
    page.paragraph(data.organisation + ", " + report::inWords(data.prepared) + ". Prepared by "
                   + data.preparedBy + '.');
    std::vector<std::pair<std::string, std::string>> sections{
        {"about", "About these pages"},
        {"why", "Why we hold it, and for how long"},
        {"from", "Where it came from"}};
    for (const HeldKind &kind : data.kinds)
        sections.emplace_back(kind.kind->name, kind.kind->label);
    sections.emplace_back("looks", "Who looked at it");
    page.contents(sections);

    page.heading("About these pages", "about");
    page.paragraph("This is everything that we hold about you on the day above, in the words in "
                   "which it was written. The files beside this page hold the same as data.");
    page.paragraph(
        "If something is wrong, tell us, and we will put it right or write down what you "
        "see differently. You can also ask us to erase it, or to stop using it. If you "
        "are not satisfied with our answer, you can complain to the Information "
        "Commissioner.");
    page.paragraph("Where something is about somebody else, it can be left out, and the page says "
                   "so in that place. The law also lets us hold back what would put somebody at "
                   "risk.");

    page.heading("Why we hold it, and for how long", "why");
    page.beginFacts();
    page.fact("Lawful basis", data.basis.empty() ? "None is recorded." : data.basis);
    page.fact("For how long", data.howLong);
    page.endFacts();

    page.heading("Where it came from", "from");
    page.paragraph("Most of it was written by people who work here, from what you told them. Each "
                   "entry below says who wrote it and when.");
    if (!data.sources.empty())
        page.list(data.sources);

    for (const HeldKind &kind : data.kinds) {
        page.heading(kind.kind->label, kind.kind->name);
        for (const HeldRecord &held : kind.records)
            writeRecord(page, kind, held);
    }
    writeLooks(page, data.looks);
    return page.take();
}

std::string reviewerPage(const SubjectData &data)
{
    const SubjectAccessPack counts = data.counts();
    HtmlPage page("For the reviewer: before this pack is given");
    page.notice("This page is not part of what is given. Take it out of the folder first.");
    page.paragraph("Look through what is listed here. To leave something out, make the pack again "
                   "with what stands in the last column, and write down in the request what was "
                   "left out and why.");

    page.heading("Likely to be about somebody else");
    page.paragraph(std::to_string(counts.aboutOthers)
                   + " values. May that person be known to whoever asked, or have they agreed?");
    writeToReview(page, data, HeldValue::Care::AboutOthers);

    page.heading("Free text, which may name somebody");
    writeToReview(page, data, HeldValue::Care::FreeText);

    page.heading("Held back");
    page.paragraph(data.heldBack == 0 ? "Nothing is held back because of safeguarding."
                                      : std::to_string(data.heldBack)
                           + (data.heldBack == 1 ? " concern is" : " concerns are")
                           + " held back. A manager has to decide whether giving it would put "
                             "anybody at risk; where it would not, make the pack again with "
                             "--with-concerns. The page for the person does not say that there is "
                             "any.");
    page.paragraph("Left out already: " + std::to_string(counts.leftOut) + '.');

    page.heading("Where else their name stands");
    page.paragraph("Records of other people, or of nobody in particular, with their family name in "
                   "the text. They are not in the pack: look whether something in them is about "
                   "this person. Incidents, notes of teams and sessions that do not say the name "
                   "cannot be found like this.");
    if (data.mentions.empty())
        page.paragraph("None was found.");
    else
        page.list(data.mentions);
    return page.take();
}

} // namespace throughline::service
