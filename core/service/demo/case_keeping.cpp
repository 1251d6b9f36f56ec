// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Who gives a case to whom, what was decided about records whose time has come, and concerns.
#include "service/demo/case_maker.h"

namespace throughline::service {

namespace {

using domain::Kind;
using Day = std::int64_t;

constexpr std::int64_t msPerDay = 24 * 60 * 60 * 1000LL;

struct Concern
{
    std::string_view words;
    std::string_view type;
};
constexpr Concern concerns[] = {
    {"They said they have nowhere to go tonight and are afraid of the street.", "homeless-tonight"},
    {"Somebody has moved into the flat and will not leave.", "cuckooing"},
    {"Cried on the phone and said there is no point any more.", "suicide-risk"},
    {"The hostel keeps the bank card and says it is for the rent.", "financial-or-material-abuse"},
    {"Has not been seen for a week, phone off, post unopened.", "person-missing"},
    {"Owes money to somebody on the wing and is scared to come out.",
     "debt-or-coercion-by-others-incl-prison-debt"},
};

//! How far a concern has come, and what it has by then.
constexpr std::string_view path[] = {"RAISED",   "SEEN",   "ADVICE",   "NOT_REFERRED",
                                     "REFERRED", "ACTION", "FEEDBACK", "REVIEW",
                                     "CLOSED",   "CLOSED", "EMERGENCY"};

[[nodiscard]] bool isAfter(std::size_t step, std::string_view state)
{
    const auto *const found = std::find(std::begin(path), std::end(path), state);
    return step >= static_cast<std::size_t>(found - std::begin(path));
}

} // namespace

void addTransfers(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    if (maker.life.contacts == 0 || !random.chance(7))
        return;
    constexpr DemoChoice states[] = {
        {"ACCEPTED", 52}, {"OFFERED", 22}, {"DECLINED", 9}, {"CLOSED", 9}, {"WITHDRAWN", 8}};
    const std::string_view state = choose(random, states);
    const Day last = maker.life.lastDay(maker.today);
    const Day offered = std::max(maker.life.knownSince, last - random.below(40));
    Making<Kind::CaseTransfer> transfer;
    transfer
        .text("role",
              random.word({"KEY_WORKER", "KEY_WORKER", "KEY_WORKER", "BACKUP_WORKER", "WORK"}))
        .link("from", maker.worker())
        .link("to", maker.keyWorker)
        .text("state", state)
        .text("reason",
              random.word({"Going on leave", "Nearer to where they live now", "Full caseload",
                           "Asked for somebody else"}))
        .day("offered_on", offered);
    if (state != "OFFERED")
        transfer.day("answered_on", std::min(last, offered + random.below(4)));
    if (state == "DECLINED" || state == "CLOSED")
        transfer.text("answer_reason", random.word({"Full as well", "Knows the family"}));
    (void)maker.add(std::move(transfer), offered);
}

void addRetention(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    if (!maker.life.isClosed() || !random.chance(12))
        return;
    const std::string_view state = random.word({"RUNNING", "REVIEW", "REVIEW", "KEEP", "DESTROY"});
    const Day on = std::max(maker.life.closedOn, maker.today - random.below(30));
    Making<Kind::Retention> review;
    review.text("state", state).day("state_on", on);
    if (state == "KEEP")
        review.day("until", maker.today + random.between(100, 700))
            .text("reason", "Asked to be able to come back");
    if (state == "DESTROY")
        review.text("reason", "Nothing more to keep it for");
    (void)maker.add(std::move(review), on);
}

void addConcern(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    // Of a small organisation every third person's would be one too many; but every state is there.
    constexpr std::int64_t each = 13;
    const bool isOneOfMany = life.place < 200 && life.place % each == 5;
    if (!isOneOfMany && !random.perMille(12))
        return;
    const Concern &concern = random.pick<Concern>(concerns);
    const auto step = isOneOfMany
        ? static_cast<std::size_t>(life.place / each) % std::size(path)
        : static_cast<std::size_t>(random.below(static_cast<std::int64_t>(std::size(path))));
    const std::string_view state = path[step];
    const Day on = maker.past(std::max(life.knownSince, maker.today - random.between(1, 60)));
    const std::int64_t at =
        std::min(on * msPerDay + 10 * msPerDay / 24, maker.setting.now.value - msPerDay / 12);
    Making<Kind::Safeguarding> record;
    record.text("about", "PERSON")
        .link("person", maker.person)
        .text("types", concern.type)
        .text("own_words", concern.words)
        .moment("at", {at})
        .text("place", random.word({"By phone", "Hostel", "Visits hall", "Our office"}))
        .link("raised_by", maker.worker())
        .moment("told_lead_at", {at + msPerDay / 100})
        .text("status", state);
    if (isAfter(step, "SEEN"))
        record.link("lead", maker.worker()).moment("seen_at", {at + msPerDay / 50});
    if (state == "NOT_REFERRED" || isAfter(step, "REFERRED"))
        record.text("decision",
                    random.word({"Adult is safe tonight; look again tomorrow",
                                 "Council told, with agreement"}));
    if (isAfter(step, "REFERRED") && state != "EMERGENCY")
        record.text("referred_to", "council-adult-safeguarding").text("reference", "ASG-1043");
    if (isAfter(step, "FEEDBACK") && state != "EMERGENCY")
        record.text("feedback", "Duty team has seen them");
    if (state == "REVIEW")
        record.day("review_on", maker.today + random.between(1, 14));
    if (state == "CLOSED")
        record.text("learning", "Ask earlier who else lives there").day("closed_on", maker.today);
    maker.addForManagers(std::move(record), on);
}

} // namespace throughline::service
