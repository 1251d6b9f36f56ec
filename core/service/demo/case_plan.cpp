// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Needs and goals in the person's words, and what is to be done about them.
#include "service/demo/case_maker.h"
#include "service/demo/notes.h"

namespace throughline::service {

namespace {

using domain::Kind;
using Day = std::int64_t;

struct Wanted
{
    std::string_view pathway;
    std::string_view need; //!< key of `support_need`
    int weight;
};
constexpr Wanted wanted[] = {
    {"ACCOMMODATION", "ACCOMMODATION/help-to-find-accommodation", 30},
    {"ACCOMMODATION", "ACCOMMODATION/set-up-payment-for-rent-arrears", 6},
    {"FINANCE_AND_ID", "FINANCE_AND_ID/open-a-bank-account", 12},
    {"FINANCE_AND_ID", "FINANCE_AND_ID/apply-for-id-documents", 10},
    {"FINANCE_AND_ID", "FINANCE_AND_ID/help-to-start-a-new-benefits-claim", 10},
    {"HEALTH", "HEALTH/help-to-register-with-a-gp-surgery", 8},
    {"EDUCATION_SKILLS_AND_WORK", "EDUCATION_SKILLS_AND_WORK/help-to-find-a-job-for-release", 8},
    {"EDUCATION_SKILLS_AND_WORK", "EDUCATION_SKILLS_AND_WORK/maths-and-english-support", 4},
    {"CHILDREN_FAMILIES_AND_COMMUNITY",
     "CHILDREN_FAMILIES_AND_COMMUNITY/establish-or-maintain-relationships-with-children", 6},
    {"DRUGS_AND_ALCOHOL", "DRUGS_AND_ALCOHOL/support-for-drug-issues-in-the-community", 6},
    {"ATTITUDES_THINKING_AND_BEHAVIOUR", "ATTITUDES_THINKING_AND_BEHAVIOUR/mentoring-support", 4},
};

void addAction(CaseMaker &maker, const base::RecordId &need, Day from)
{
    DemoRandom &random = maker.random;
    Making<Kind::Action> action;
    const Day due = from + random.between(3, 30);
    action.link("need", need).text("title", demoSentence(random, "to_do")).day("due_on", due);
    if (random.chance(75))
        action.link("owner", random.chance(80) ? maker.keyWorker : maker.worker());
    const bool isOver = maker.life.isClosed() || random.chance(due < maker.today ? 88 : 15);
    if (isOver && random.chance(88))
        action.day("done_on", std::min(maker.life.lastDay(maker.today), due - random.below(4)));
    else if (isOver)
        action.text("dropped",
                    random.word({"NO_LONGER_REQUIRED", "CHANGED_MIND", "EXPIRED", "OTHER_PRIORITY",
                                 "TRANSFERRED"}));
    (void)maker.add(std::move(action), from);
}

void addNeed(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    const Day last = life.lastDay(maker.today);
    const Wanted &what = chooseWeighted<Wanted>(random, wanted);
    const Day from = std::min(last, life.knownSince + random.below(30));
    const bool isEnded = random.chance(life.isClosed() ? 90 : 34);
    Making<Kind::Need> need;
    need.text("pathway", what.pathway);
    if (random.chance(65))
        need.text("need", what.need);
    if (random.chance(60))
        need.text("own_words", demoSentence(random, "own_words"));
    need.text("status",
              isEnded                 ? (random.chance(78) ? "MET" : "DECLINED")
                  : random.chance(60) ? "IN_PROGRESS"
                                      : "NOT_STARTED")
        .number("importance", random.between(2, 5))
        .text("responsible", random.word({"US", "US", "PERSON", "PROBATION", "PRISON", "OTHER"}))
        .day("identified_on", from);
    const std::int64_t before = random.between(1, 5);
    if (random.chance(50))
        need.number("baseline", before);
    if (isEnded) {
        need.day("ended_on", std::min(last, from + random.between(5, 120)));
        if (random.chance(60))
            need.number("follow_up", before + random.between(0, 5));
    }
    if (random.chance(4))
        need.text("disagreement",
                  random.word({"Does not see this as a need", "Wants it first, not last",
                               "Says the form got this wrong"}));
    const base::RecordId id = maker.add(std::move(need), from);
    if (random.chance(60))
        addAction(maker, id, from);
}

} // namespace

void addPlan(CaseMaker &maker)
{
    const DemoLife &life = maker.life;
    if (life.contacts == 0 || life.status == "IDENTIFIED")
        return;
    for (std::int64_t more = maker.random.between(0, 3); more > 0; --more)
        addNeed(maker);
    if (maker.random.chance(8))
        addAction(maker, {}, maker.past(life.knownSince + 2));
}

} // namespace throughline::service
