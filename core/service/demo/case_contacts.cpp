// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Contacts, in order of time, and the appointments that some of them had been.
#include "service/demo/case_maker.h"
#include "service/demo/notes.h"

#include "domain/working_days.h"

namespace throughline::service {

namespace {

using domain::Kind;
using Day = std::int64_t;
using Contact = Making<Kind::Contact>;

constexpr std::int64_t msPerMinute = 60'000;
constexpr std::int64_t msPerDay = 24 * 60 * msPerMinute;

// About half of all contact is by phone or video (domain.md 1, 26).
constexpr DemoChoice insideModes[] = {
    {"IN_PERSON_PRISON", 38}, {"PRISON_VIDEO", 16}, {"INCELL_PHONE", 12},
    {"LETTER", 11},           {"EMAP", 10},         {"THIRD_PARTY", 9},
    {"INCELL_PACK", 3},       {"HELPLINE", 1}};
constexpr DemoChoice outsideModes[] = {{"PHONE", 42},    {"IN_PERSON_OFFICE", 13},
                                       {"TEXT", 12},     {"COMMUNITY", 7},
                                       {"ACCOMPANY", 6}, {"THIRD_PARTY", 6},
                                       {"VIDEO", 4},     {"IN_PERSON_PROBATION", 3},
                                       {"DOORSTEP", 2},  {"HOME", 2},
                                       {"EMAIL", 1},     {"GROUP", 1},
                                       {"HELPLINE", 1},  {"VIRTUAL_GROUP", 1}};
constexpr DemoChoice insideOutcomes[] = {{"ATTENDED", 74},    {"NOT_AVAILABLE_PRISON", 14},
                                         {"PARTIAL", 4},      {"DECLINED", 3},
                                         {"CANCELLED_US", 3}, {"ACCEPTABLE_ABSENCE", 2}};
constexpr DemoChoice outsideOutcomes[] = {
    {"ATTENDED", 70},    {"NO_ANSWER", 10},  {"DID_NOT_ATTEND", 6}, {"LATE", 4},
    {"PARTIAL", 3},      {"RESCHEDULED", 2}, {"CANCELLED_THEM", 2}, {"ACCEPTABLE_ABSENCE", 1},
    {"CANCELLED_US", 1}, {"DECLINED", 1}};
constexpr DemoChoice pathways[] = {{"ACCOMMODATION", 34},
                                   {"FINANCE_AND_ID", 20},
                                   {"HEALTH", 12},
                                   {"EDUCATION_SKILLS_AND_WORK", 12},
                                   {"DRUGS_AND_ALCOHOL", 9},
                                   {"CHILDREN_FAMILIES_AND_COMMUNITY", 9},
                                   {"ATTITUDES_THINKING_AND_BEHAVIOUR", 4}};
constexpr DemoChoice prisonReasons[] = {{"REGIME", 40},  {"STAFF_SHORTAGE", 22}, {"NO_ESCORT", 10},
                                        {"NO_ROOM", 6},  {"TRANSFER", 6},        {"WORK_EDU", 5},
                                        {"NOT_TOLD", 5}, {"COURT", 4},           {"COHORT", 2}};
constexpr std::string_view activities[] = {"accommodation-support-advice",
                                           "obtaining-id",
                                           "secure-bank-account",
                                           "practical-support-to-access-services",
                                           "cv-preparation",
                                           "debt-advice",
                                           "building-resilience-confidence",
                                           "independent-living",
                                           "mentoring",
                                           "strong-ties-to-family-pro-social-personal-support"};

[[nodiscard]] bool isWritten(std::string_view mode)
{
    return mode == "LETTER" || mode == "EMAP" || mode == "TEXT" || mode == "EMAIL"
        || mode == "INCELL_PACK";
}

[[nodiscard]] bool isSpoken(std::string_view mode)
{
    return mode == "PHONE" || mode == "VIDEO" || mode == "PRISON_VIDEO" || mode == "INCELL_PHONE"
        || mode == "HELPLINE" || mode == "VIRTUAL_GROUP";
}

[[nodiscard]] bool hasTalked(std::string_view outcome)
{
    return outcome == "ATTENDED" || outcome == "PARTIAL" || outcome == "LATE";
}

//! Most notes are written at once, some on another day.
[[nodiscard]] base::Millis writtenAt(CaseMaker &maker, std::int64_t at)
{
    DemoRandom &random = maker.random;
    const std::int64_t draw = random.below(100);
    const std::int64_t delay = draw < 82 ? random.between(1, 200) * msPerMinute
        : draw < 93                      ? random.between(1, 2) * msPerDay
                                         : random.between(3, 12) * msPerDay;
    return {std::min(at + delay, maker.setting.now.value - 1000)};
}

//! An appointment that came to be this contact.
[[nodiscard]] base::RecordId addAppointment(CaseMaker &maker, std::string_view mode,
                                            std::string_view outcome, std::int64_t at)
{
    DemoRandom &random = maker.random;
    const domain::Instant local = domain::londonInstant({at});
    const std::int64_t minutes = (at / msPerMinute + local.offsetMinutes) % (24 * 60);
    const Day day = domain::epochDay(domain::londonDay({at}));
    Making<Kind::Appointment> appointment;
    appointment
        .text("state",
              hasTalked(outcome)                     ? "DONE"
                  : outcome == "RESCHEDULED"         ? "RESCHEDULED"
                  : outcome.starts_with("CANCELLED") ? "CANCELLED"
                                                     : "DID_NOT_HAPPEN")
        .wall("starts", day, minutes / 15 * 15)
        .text("mode", mode)
        .link("worker", maker.keyWorker)
        .text("outcome", outcome);
    if (random.chance(40))
        appointment.yes("safety_checked", true);
    if (outcome == "NOT_AVAILABLE_PRISON")
        appointment.text("absence_reason", choose(random, prisonReasons));
    return maker.add(std::move(appointment), day - random.between(1, 9));
}

void addContact(CaseMaker &maker, std::int64_t at, bool isOutside)
{
    DemoRandom &random = maker.random;
    const std::string_view mode =
        isOutside ? choose(random, outsideModes) : choose(random, insideModes);
    const bool isAbout = mode == "THIRD_PARTY";
    const std::string_view outcome = isAbout || isWritten(mode) ? std::string_view("ATTENDED")
        : isOutside                                             ? choose(random, outsideOutcomes)
                                                                : choose(random, insideOutcomes);
    const bool talked = hasTalked(outcome);
    const std::string_view pathway =
        random.chance(70) ? choose(random, pathways) : std::string_view();
    Contact contact;
    contact.text("mode", mode).text("outcome", outcome).moment("at", {at});
    constexpr std::int64_t lengths[] = {5, 10, 10, 15, 20, 30, 30, 45, 60, 90};
    if (talked && !isWritten(mode))
        contact.number("minutes", random.pick<std::int64_t>(lengths));
    if (mode == "COMMUNITY" || mode == "ACCOMPANY")
        contact.text("place", demoMeetingPlace(random));
    if (isAbout)
        contact.yes("third_party", true)
            .text("with_whom",
                  random.word({"Probation", "Council", "Hostel", "Sister", "Surgery", "Jobcentre",
                               "Resettlement team"}));
    if (talked && !pathway.empty())
        contact.text("pathways", pathway);
    if (talked && random.chance(25))
        contact.text("activities", random.word(activities));
    if (mode == "GROUP" || mode == "VIRTUAL_GROUP")
        contact.text("session", "GROUP");
    if (outcome == "NOT_AVAILABLE_PRISON")
        contact.text("absence_reason", choose(random, prisonReasons));
    const bool isCall = isSpoken(mode);
    const DemoTone tone = isAbout ? DemoTone::Agency
        : !talked                 ? (isOutside ? DemoTone::MissedOutside : DemoTone::MissedInside)
        : isWritten(mode)         ? DemoTone::Written
        : isOutside               ? (isCall ? DemoTone::OutsideCall : DemoTone::Outside)
        : isCall                  ? DemoTone::InsideCall
                                  : DemoTone::Inside;
    if (random.chance(92))
        contact.text("note", demoNote(random, tone, pathway));
    if (random.chance(28)) {
        contact.text("next_step", demoSentence(random, "next_step"));
        if (random.chance(70))
            contact.day("next_step_on", at / msPerDay + random.between(1, 14));
    }
    if (!isAbout && !isWritten(mode) && random.chance(12))
        contact.link("appointment", addAppointment(maker, mode, outcome, at));
    const base::Millis written = writtenAt(maker, at);
    if (written.value - at > 2 * msPerDay)
        contact.yes("written_after", true);
    (void)maker.addAt(contact, written);
}

void addGateContact(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    constexpr DemoChoice outcomes[] = {{"MET", 86}, {"LEFT_BEFORE", 7}, {"DECLINED", 7}};
    const std::string_view gate = choose(random, outcomes);
    const std::int64_t utc =
        life.releaseDay * msPerDay + (life.releaseTime + random.between(0, 45)) * msPerMinute;
    const std::int64_t at = std::min(utc - domain::londonInstant({utc}).offsetMinutes * msPerMinute,
                                     maker.setting.now.value - 2 * msPerMinute);
    Contact contact;
    contact.text("mode", "GATE")
        .text("outcome",
              gate == "MET"            ? "ATTENDED"
                  : gate == "DECLINED" ? "DECLINED"
                                       : "DID_NOT_ATTEND")
        .moment("at", {at})
        .text("gate_outcome", gate)
        .link("release", maker.release);
    if (gate == "MET") {
        contact.number("minutes", random.between(2, 24) * 10)
            .text("note", demoNote(random, DemoTone::AtGate, {}));
        if (random.chance(30))
            contact.moment("waiting_since", {at - random.between(5, 90) * msPerMinute});
    } else {
        contact.text("note",
                     gate == "DECLINED" ? "Was there, and did not want support today."
                                        : "Had left before we came; will ring the hostel.");
    }
    (void)maker.addAt(contact, writtenAt(maker, at));
}

//! Moments in working hours of working days, or nearly: some weeks have weekend shifts.
[[nodiscard]] std::vector<std::int64_t> moments(CaseMaker &maker, std::int64_t count, Day first,
                                                Day last)
{
    DemoRandom &random = maker.random;
    const std::int64_t latest = maker.setting.now.value - 5 * msPerMinute;
    std::vector<std::int64_t> out;
    out.reserve(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; ++i) {
        Day day = first + random.below(std::max<Day>(1, last - first + 1));
        constexpr Day saturday = 2; // 1970-01-03 was one
        if (day % 7 == saturday || day % 7 == saturday + 1)
            day -= random.chance(92) ? day % 7 - saturday + 1 : 0;
        out.push_back(
            std::min(day * msPerDay + random.between(8 * 60 + 30, 17 * 60) * msPerMinute, latest));
    }
    std::sort(out.begin(), out.end());
    return out;
}

//! What is planned, and what was put off.
void addPlannedAppointments(CaseMaker &maker)
{
    DemoRandom &random = maker.random;
    const DemoLife &life = maker.life;
    if (life.isClosed() || life.contacts == 0 || !random.chance(35))
        return;
    const Day ahead = random.chance(10) ? 0 : random.between(1, 21);
    Making<Kind::Appointment> appointment;
    appointment.text("state", ahead == 0 && random.chance(40) ? "STARTED" : "PLANNED")
        .wall("starts", maker.today + ahead, random.between(36, 66) * 15);
    appointment
        .text("mode",
              life.isOut ? random.word({"IN_PERSON_OFFICE", "PHONE", "COMMUNITY", "ACCOMPANY"})
                         : random.word({"IN_PERSON_PRISON", "PRISON_VIDEO"}))
        .text("with_whom", random.word({"", "Housing officer", "Probation", "Work coach"}))
        .link("worker", maker.keyWorker);
    if (random.chance(50))
        appointment.text("place", demoMeetingPlace(random));
    if (random.chance(30))
        appointment.number("reminder", 24 * 60);
    (void)maker.add(std::move(appointment), maker.today - random.between(1, 6));
}

} // namespace

void addContacts(CaseMaker &maker)
{
    const DemoLife &life = maker.life;
    const bool meets = life.isOut && life.contacts > 0
        && (life.releaseDay == maker.today || maker.random.chance(42));
    // The few with very many contacts have been known for years.
    constexpr std::int64_t many = 150;
    const Day first = life.contacts > many ? life.knownSince - life.contacts / 2 : life.knownSince;
    const Day last = std::max(first, life.lastDay(maker.today));
    bool isMet = !meets;
    for (const std::int64_t at : moments(maker, life.contacts - (meets ? 1 : 0), first, last)) {
        const bool isOutside = life.isOut && at >= life.releaseDay * msPerDay;
        if (isOutside && !isMet) {
            addGateContact(maker);
            isMet = true;
        }
        addContact(maker, at, isOutside);
    }
    if (!isMet)
        addGateContact(maker);
    addPlannedAppointments(maker);
}

} // namespace throughline::service
