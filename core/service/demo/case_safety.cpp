// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// What people agreed to, what keeps everybody safe, who looked, and who asks about their data.
#include "service/demo/case_maker.h"

namespace throughline::service {

namespace {

using domain::Kind;
using Day = std::int64_t;

constexpr DemoChoice consentStates[] = {{"GIVEN", 66},    {"GIVEN_LIMITED", 10}, {"REFUSED", 8},
                                        {"WITHDRAWN", 4}, {"EXPIRED", 3},        {"NOT_ASKED", 6},
                                        {"NOT_NEEDED", 3}};
constexpr std::string_view purposes[] = {
    "SHARE_PROBATION", "SHARE_HOUSING", "SHARE_PARTNER", "CONTACT_ME", "STATISTICS",
    "SHARE_FAMILY",    "FOLLOW_UP",     "SHARE_PRISON",  "JDL",        "STORY"};

void addConsent(CaseMaker &maker, std::string_view purpose, std::string_view state)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    const Day on = maker.past(life.knownSince + random.below(20));
    Making<Kind::Consent> consent;
    consent.text("purpose", purpose).text("state", state).text("wording", "2026-1");
    if (state != "NOT_ASKED" && state != "NOT_NEEDED") {
        consent.day("decided_on", on)
            .text("how", random.word({"Said so, form read out", "Signed", "By phone"}))
            .link("asked_by", maker.keyWorker)
            .text("capacity", "PRESUMED");
    }
    if (state == "GIVEN_LIMITED")
        consent.text("limits",
                     random.word({"Not the address", "Only about housing",
                                  "Not to the old landlord", "Until the move"}));
    if (state == "EXPIRED")
        consent.day("expires_on", std::max(on, maker.today - random.between(1, 60)));
    else if (state == "GIVEN" && random.chance(35))
        consent.day("expires_on", on + 365);
    if (state == "REFUSED" || state == "WITHDRAWN" || state == "NOT_NEEDED")
        consent.text("reason",
                     random.word({"Would rather not", "Tells them directly",
                                  "Had a bad time with them before", "Not shared"}));
    (void)maker.add(std::move(consent), on);
}

void addSafetyInstruction(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    if (!random.chance(13))
        return;
    Making<Kind::SafetyInstruction> instruction;
    const Day from = maker.past(life.heardOn);
    instruction
        .text("instruction",
              random.word({"TWO_WORKERS", "NO_HOME_VISIT", "PUBLIC_PLACE", "OFFICE_ONLY",
                           "WORKER_GENDER", "CALL_PROBATION_FIRST", "EXCLUSION_ZONE", "PET",
                           "FIRE_RISK", "INFECTION"}))
        .text("told_by", random.word({"PROBATION", "OMU", "PARTNER"}))
        .day("from_date", from)
        .day("review_on", std::max(from, maker.today + random.between(-10, 80)));
    if (random.chance(40))
        instruction.text(
            "detail",
            random.word({"Large dog, on a lead when we ring first",
                         "Meet at the library, not at the flat", "Ring probation on the day"}));
    if (random.chance(18))
        instruction.day("ended_on", std::max(from, maker.today - random.between(1, 60)));
    (void)maker.add(std::move(instruction), from);
}

void addRisk(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    if (!life.supervised || !random.chance(42))
        return;
    constexpr DemoChoice states[] = {
        {"RECEIVED", 58}, {"ASKED", 24}, {"NOT_KNOWN", 12}, {"REFUSED", 6}};
    constexpr DemoChoice levels[] = {
        {"LOW", 30}, {"MEDIUM", 46}, {"HIGH", 18}, {"VERY_HIGH", 2}, {"UNKNOWN", 4}};
    const std::string_view state = choose(random, states);
    const Day told = maker.past(life.heardOn + random.below(10));
    Making<Kind::Risk> risk;
    risk.text("state", state).text("told_by", random.word({"PROBATION", "PROBATION", "OMU"}));
    if (state == "RECEIVED")
        risk.text("level", choose(random, levels))
            .text("about", random.word({"", "public", "staff", "known-adult"}))
            .text("review_reason", "initial-review")
            .text("note",
                  random.word({"Meet in the office", "Nothing special asked of us",
                               "Ring before a visit"}));
    if (random.chance(12))
        risk.text("arrangements", random.word({"IOM", "NONE", "NOT_SHARED"}));
    risk.day("told_on", told);
    (void)maker.add(std::move(risk), told);
}

void addDataRequest(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const bool isRestricted = maker.life.status == "RESTRICTED";
    if (!isRestricted && !random.perMille(6))
        return;
    const Day received = maker.past(maker.today - random.below(50));
    Making<Kind::DataRequest> request;
    request
        .text("type",
              isRestricted
                  ? "RESTRICT"
                  : random.word({"ACCESS", "ACCESS", "RECTIFY", "ERASE", "OBJECT", "COMPLAINT"}))
        .day("received_on", received)
        .day("due_on", received + 30);
    if (!isRestricted && maker.today - received > 25)
        request.day("answered_on", received + 20)
            .text("answer", "Copy handed over and read together");
    (void)maker.add(std::move(request), received);
}

void addAccess(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    if (!random.chance(8))
        return;
    const base::Millis at = maker.recordedOn(maker.today - random.below(30));
    Making<Kind::Access> access;
    access.moment("at", at).text("what", random.word({"PERSON", "PERSON", "HISTORY", "PACK"}));
    if (random.chance(30))
        access.text("why", random.word({"Cover for a colleague", "Request about data"}));
    (void)maker.addAt(access, at);
}

} // namespace

void addConsents(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    if (life.contacts == 0 || life.status == "IDENTIFIED")
        return;
    addConsent(maker, "SUPPORT",
               life.status == "ENGAGING" && random.chance(40)
                   ? std::string_view("NOT_ASKED")
                   : random.word({"GIVEN", "GIVEN", "GIVEN", "GIVEN", "GIVEN_LIMITED"}));
    for (std::int64_t more = random.between(0, 2); more > 0; --more) {
        const std::string_view purpose = random.word(purposes);
        addConsent(maker, purpose, choose(random, consentStates));
    }
}

void addSafety(CaseMaker &maker)
{
    addSafetyInstruction(maker);
    addRisk(maker);
    addDataRequest(maker);
    addAccess(maker);
}

} // namespace throughline::service
