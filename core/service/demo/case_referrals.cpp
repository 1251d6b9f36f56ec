// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Referrals to us and from us, each with the steps it has gone (domain.md 3.6, 3.7).
#include "service/demo/case_maker.h"

namespace throughline::service {

namespace {

using domain::Kind;
using Day = std::int64_t;
using S = std::string_view;
using Referral = Making<Kind::Referral>;

//! A way through the machine, first to last, and how often a referral goes it.
struct Path
{
    std::span<const S> states;
    int weight;
};

constexpr S declined[] = {"RECEIVED", "MORE_INFO", "DECLINED"};
constexpr S withdrawn[] = {"RECEIVED", "ACCEPTED", "WITHDRAWN"};
constexpr S endedEarly[] = {"RECEIVED",      "ACCEPTED", "ASSIGNED",
                            "FIRST_CONTACT", "ACTIVE",   "ENDED_EARLY"};
constexpr S completed[] = {"RECEIVED",      "ACCEPTED", "WAITING",  "ASSIGNED",
                           "FIRST_CONTACT", "ACTIVE",   "COMPLETED"};
constexpr Path pathsIn[] = {{completed, 70}, {endedEarly, 15}, {declined, 9}, {withdrawn, 6}};

constexpr S takenUp[] = {"READY",   "SENT",     "ACKNOWLEDGED", "ACCEPTED",
                         "OFFERED", "TAKEN_UP", "CLOSED"};
constexpr S waited[] = {"READY",   "SENT",         "MORE_INFO", "WAITING_LIST",
                        "OFFERED", "NOT_TAKEN_UP", "CLOSED"};
constexpr S refused[] = {"READY", "SENT", "ACKNOWLEDGED", "REFUSED"};
constexpr S noReply[] = {"READY", "SENT", "NO_REPLY"};
constexpr S takenBack[] = {"DRAFT", "READY", "SENT", "WITHDRAWN"};
constexpr S drafted[] = {"DRAFT"};
constexpr Path pathsOut[] = {{takenUp, 48}, {waited, 16},   {refused, 18},
                             {noReply, 8},  {takenBack, 6}, {drafted, 4}};

struct Step
{
    S state;
    Day on;
};

//! As far as time has let it go; each step takes some days.
[[nodiscard]] std::vector<Step> stepsOf(CaseMaker &maker, std::span<const S> path, Day from,
                                        Day pace)
{
    std::vector<Step> steps;
    const Day last = maker.life.lastDay(maker.today);
    for (const S state : path) {
        if (!steps.empty())
            from +=
                1 + maker.random.below(state == "COMPLETED" || state == "CLOSED" ? pace * 9 : pace);
        if (from > last && !steps.empty())
            break;
        steps.push_back({state, std::min(from, last)});
    }
    return steps;
}

[[nodiscard]] bool isAmong(const std::vector<Step> &steps, S state)
{
    return std::any_of(steps.begin(), steps.end(),
                       [state](const Step &step) { return step.state == state; });
}

[[nodiscard]] Day dayOf(const std::vector<Step> &steps, S state)
{
    for (const Step &step : steps) {
        if (step.state == state)
            return step.on;
    }
    return steps.back().on;
}

//! The referral as it stands now, and a step for each state after the first.
[[nodiscard]] base::RecordId save(CaseMaker &maker, Referral referral,
                                  const std::vector<Step> &steps)
{
    referral.text("status", steps.back().state).day("status_on", steps.back().on);
    const base::RecordId id = maker.add(std::move(referral), steps.front().on);
    for (std::size_t i = 1; i < steps.size(); ++i)
        (void)maker.add(std::move(Making<Kind::ReferralStep>()
                                      .link("referral", id)
                                      .text("status", steps[i].state)
                                      .day("on", steps[i].on)),
                        steps[i].on);
    return id;
}

void addOutcome(CaseMaker &maker, const base::RecordId &referral, Day on)
{
    DemoRandom &random = maker.random;
    (void)maker.add(
        std::move(
            Making<Kind::OutcomeScore>()
                .text("outcome",
                      random.word({"service-user-accesses-relevant-benefit-entitlements",
                                   "service-user-increases-their-employability",
                                   "service-user-makes-a-successful-transition-from-custody-to-the-"
                                   "community",
                                   "service-user-improves-relationships-with-family-and-or-"
                                   "significant-others"}))
                .text("achievement",
                      random.word({"ACHIEVED", "ACHIEVED", "PARTIALLY_ACHIEVED", "NOT_ACHIEVED"}))
                .day("scored_on", on)
                .text("evidence",
                      random.word({"Tenancy seen", "Said so, and the letter", "Probation agrees",
                                   "Payslip seen"}))
                .link("referral", referral)),
        on);
}

//! The clock of a commissioned service: first meeting in 10 working days, plan in 5 more.
void setClock(CaseMaker &maker, Referral &referral, const std::vector<Step> &steps)
{
    DemoRandom &random = maker.random;
    if (isAmong(steps, "FIRST_CONTACT")) {
        const Day met = dayOf(steps, "FIRST_CONTACT");
        referral.day("first_meeting_on", met);
        const Day plan = met + random.between(1, 9);
        if (plan <= maker.today && random.chance(85)) {
            referral.day("plan_on", plan);
            if (random.chance(80))
                referral.day("plan_approved_on", std::min(maker.today, plan + random.below(6)));
        }
    }
    const bool isOver = isAmong(steps, "COMPLETED") || isAmong(steps, "ENDED_EARLY");
    if (!isOver)
        return;
    const Day ended = steps.back().on;
    referral.day("ended_on", ended);
    const Day report = ended + random.between(1, 9);
    if (report <= maker.today && random.chance(85))
        referral.day("report_on", report);
    if (isAmong(steps, "ENDED_EARLY"))
        referral.day("end_asked_on", ended)
            .text("end_reason", random.word({"RET", "NOT", "MOV", "NEE", "WOR"}));
}

void addReferralIn(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    const auto steps =
        stepsOf(maker, chooseWeighted<Path>(random, pathsIn).states, life.knownSince, 7);
    Referral referral;
    referral.text("direction", "IN")
        .text("source",
              random.word({"PRISON", "PRISON", "PROBATION", "PROBATION", "SELF", "FAMILY", "VCS",
                           "LA", "COURT", "GATE", "VISITS", "PREVIOUS"}))
        .day("referred_on", life.knownSince)
        .text("method", random.word({"Secure e-mail", "Phone", "Form", "In person"}))
        .text("needs",
              random.word({"ACCOMMODATION", "FINANCE_AND_ID", "ACCOMMODATION;FINANCE_AND_ID",
                           "EDUCATION_SKILLS_AND_WORK"}))
        .text("referrer", demoFullName(random, life.area->isWales))
        .text("referrer_contact", demoPhone(random));
    if (random.chance(30))
        referral.text("reference", "RM" + std::to_string(random.between(1000, 9999)))
            .text("contract", "Example Area accommodation")
            .text("category", "ACC")
            .text("complexity",
                  random.word({"accommodation-low", "accommodation-medium", "accommodation-high"}));
    if (isAmong(steps, "ASSIGNED"))
        referral.link("assigned_to", maker.keyWorker);
    if (isAmong(steps, "DECLINED"))
        referral.text("refusal", random.word({"OUT_OF_AREA", "NO_CAPACITY", "TOO_LATE"}));
    if (isAmong(steps, "WITHDRAWN"))
        referral.text("reason", "Moved away before we met");
    setClock(maker, referral, steps);
    const base::RecordId id = save(maker, std::move(referral), steps);
    if ((isAmong(steps, "COMPLETED") || isAmong(steps, "ENDED_EARLY")) && random.chance(70))
        addOutcome(maker, id, steps.back().on);
}

void addReferralOut(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    const Day known = life.lastDay(maker.today) - life.knownSince;
    const Day from = life.knownSince + random.below(std::clamp<Day>(known * 2 / 3, 1, 60));
    const auto steps = stepsOf(maker, chooseWeighted<Path>(random, pathsOut).states, from, 10);
    Referral referral;
    referral.text("direction", "OUT");
    if (maker.shared.services.empty() || random.chance(10)) {
        referral.text(
            "service_name",
            random.word({"Sample Street Surgery", "Example Pantry", "Bike shop example scheme"}));
    } else {
        referral.link("service", random.pick<base::RecordId>(maker.shared.services));
    }
    referral.day("referred_on", from)
        .text("method", random.word({"Secure e-mail", "Phone", "Their form", "Walked in together"}))
        .text("needs",
              random.word({"ACCOMMODATION", "ACCOMMODATION", "FINANCE_AND_ID", "HEALTH",
                           "DRUGS_AND_ALCOHOL", "EDUCATION_SKILLS_AND_WORK"}))
        .text("consent_purpose", "SHARE_PARTNER");
    if (isAmong(steps, "REFUSED"))
        referral.text("refusal",
                      random.word({"NO_CAPACITY", "NO_CAPACITY", "NO_LOCAL_CONNECTION",
                                   "NOT_ELIGIBLE", "PREVIOUS_DEBT", "TOO_LATE", "RISK"}));
    if (isAmong(steps, "NOT_TAKEN_UP"))
        referral.text("reason",
                      random.word({"Found something else", "Too far away", "Changed mind"}));
    if (isAmong(steps, "WITHDRAWN"))
        referral.text("reason",
                      random.word({"Did not want it after all", "We found a better one"}));
    (void)save(maker, std::move(referral), steps);
}

} // namespace

void addReferrals(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    if (random.chance(62))
        addReferralIn(maker);
    if (maker.life.contacts == 0)
        return;
    constexpr std::int64_t counts[] = {0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 4};
    for (std::int64_t more = random.pick<std::int64_t>(counts); more > 0; --more)
        addReferralOut(maker);
}

} // namespace throughline::service
