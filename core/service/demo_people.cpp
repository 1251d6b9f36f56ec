// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/demo_people.h"

#include "domain/calendar.h"
#include "domain/code_list.h"
#include "domain/schema_table.h"

#include <algorithm>

namespace throughline::service {

namespace {

using domain::fieldNumber;
using domain::Kind;
using domain::PartialDate;
using Fields = DemoPerson::Fields;

constexpr std::int64_t msPerDay = 86'400'000;
constexpr std::int64_t msPerMinute = 60'000;

//! Prisons let nobody out at the week's end who can go on the Friday.
std::int64_t toWeekday(std::int64_t day)
{
    const int weekday = domain::weekday(day);
    return weekday == 6 ? day - 1 : weekday == 0 ? day - 2 : day;
}

void set(Fields &fields, std::uint16_t number, std::string_view text)
{
    if (!text.empty())
        fields.emplace_back(number, std::string(text));
}

// Weights are of our own making and only have to look likely.
constexpr DemoChoice routes[] = {{"SDS40", 34}, {"CRD", 22}, {"ARD", 14}, {"HDC", 12},
                                 {"FTR", 9},    {"PRRD", 3}, {"SED", 2},  {"BAIL", 4}};
constexpr DemoChoice dateTypes[] = {
    {"CRD", 45}, {"ARD", 25}, {"HDCAD", 14}, {"PRRD", 10}, {"SED", 6}};
constexpr DemoChoice meets[] = {
    {"YES", 30}, {"ASKED", 20}, {"NO", 30}, {"NOT_KNOWN", 10}, {"", 10}};
constexpr DemoChoice tellers[] = {{"OMU", 30},      {"PROBATION", 30}, {"PERSON", 15},
                                  {"RECEPTION", 8}, {"FAMILY", 7},     {"PARTNER", 5},
                                  {"", 5}};
constexpr DemoChoice plannedTypes[] = {{"A07A", 20}, {"A07B", 14}, {"A17", 13}, {"A02", 12},
                                       {"A01D", 12}, {"A04", 10},  {"A08A", 7}, {"UNK", 12}};
constexpr DemoChoice answers[] = {{"FAMILY_TRANSIENT", 20},
                                  {"OWN_RENTED", 16},
                                  {"FAMILY_SETTLED", 14},
                                  {"SUPPORTED", 12},
                                  {"CAS", 11},
                                  {"AP", 9},
                                  {"ROUGH", 7},
                                  {"SHORT_STAY", 4},
                                  {"SHELTER_SQUAT", 4},
                                  {"NOT_KNOWN", 3}};
constexpr DemoChoice insideModes[] = {{"IN_PERSON_PRISON", 40}, {"PRISON_VIDEO", 18},
                                      {"LETTER", 12},           {"EMAP", 12},
                                      {"INCELL_PHONE", 10},     {"THIRD_PARTY", 8}};
constexpr DemoChoice outsideModes[] = {{"PHONE", 38},
                                       {"IN_PERSON_OFFICE", 18},
                                       {"TEXT", 12},
                                       {"COMMUNITY", 10},
                                       {"ACCOMPANY", 8},
                                       {"THIRD_PARTY", 7},
                                       {"IN_PERSON_PROBATION", 4},
                                       {"VIDEO", 3}};
constexpr DemoChoice outcomes[] = {
    {"ATTENDED", 70}, {"NO_ANSWER", 10},  {"DID_NOT_ATTEND", 7},    {"PARTIAL", 4},
    {"LATE", 4},      {"RESCHEDULED", 3}, {"ACCEPTABLE_ABSENCE", 2}};
constexpr DemoChoice pathways[] = {{"ACCOMMODATION", 35},
                                   {"FINANCE_AND_ID", 20},
                                   {"HEALTH", 15},
                                   {"DRUGS_AND_ALCOHOL", 10},
                                   {"EDUCATION_SKILLS_AND_WORK", 10},
                                   {"CHILDREN_FAMILIES_AND_COMMUNITY", 10}};
constexpr DemoChoice outStatuses[] = {{"SENT", 20},     {"ACKNOWLEDGED", 12}, {"WAITING_LIST", 15},
                                      {"ACCEPTED", 15}, {"TAKEN_UP", 20},     {"NOT_TAKEN_UP", 5},
                                      {"REFUSED", 8},   {"NO_REPLY", 5}};
constexpr DemoChoice capacities[] = {
    {"OPEN", 40}, {"LIMITED", 30}, {"WAITLIST", 20}, {"CLOSED_TEMP", 10}};

struct DemoService
{
    std::string_view name;
    std::string_view type;
    std::string_view organisation;
};
constexpr DemoService directory[] = {
    {"Example Housing Options", "council-housing-options", "COUNCIL"},
    {"St Example's Trust", "mentoring-peer-support", "CHARITY"},
    {"Canolfan Enghraifft", "womens-centre", "CHARITY"},
    {"Example Recovery", "drug-and-alcohol", "CHARITY"},
    {"Example Families", "family-service", "CHARITY"},
    {"Step Example", "employment-training-education", "CIC"},
    {"Sampleton Night Shelter", "emergency-night-shelter", "FAITH"},
    {"Sample Street Surgery", "gp-primary-care", "NHS"},
    {"Tallowmere Food Bank", "food-bank", "COMMUNITY_GROUP"},
    {"Exemplar Homes", "supported-housing", "HOUSING_ASSOCIATION"},
    {"Fair Sample Advice", "debt-and-money-advice", "CHARITY"},
    {"Paper Trail ID Help", "id-and-bank-account-help", "CHARITY"},
};

} // namespace

DemoMaker::DemoMaker(std::uint64_t seed, base::Millis now)
    : m_random(seed), m_now(now), m_today(domain::floorDivide(now.value, msPerDay))
{
    makeServices();
}

std::vector<std::int64_t> DemoMaker::share(std::int64_t contacts, std::int64_t people)
{
    std::vector<std::int64_t> weights(static_cast<std::size_t>(people));
    std::int64_t all = 0;
    for (std::int64_t &weight : weights) {
        const std::int64_t one = m_random.between(1, 10);
        weight = m_random.chance(10) ? one * 8 : one;
        all += weight;
    }
    std::int64_t weightSoFar = 0;
    std::int64_t given = 0;
    for (std::int64_t &weight : weights) {
        weightSoFar += weight;
        const std::int64_t upToHere = contacts * weightSoFar / all;
        weight = upToHere - std::exchange(given, upToHere);
    }
    return weights;
}

DemoPerson DemoMaker::person(std::int64_t contacts)
{
    // Most came out in the last months, some will in the next.
    const std::int64_t releaseDay =
        toWeekday(m_today + (m_random.chance(65) ? -m_random.below(240) : m_random.between(0, 90)));
    const bool isOut = releaseDay < m_today;

    DemoPerson out;
    set(out.person, fieldNumber<Kind::Person>("family_name"), demoFamilyName(m_random));
    set(out.person, fieldNumber<Kind::Person>("given_names"), demoGivenNames(m_random));
    const std::int64_t age = 18 * 365 + m_random.below(20 * 365) + m_random.below(30 * 365);
    PartialDate born = domain::fromEpochDay(m_today - age);
    if (m_random.chance(5))
        born = domain::partialDate(born.year).value_or(born);
    if (m_random.chance(95))
        out.person.emplace_back(fieldNumber<Kind::Person>("date_of_birth"), born);
    if (m_random.chance(92))
        set(out.person, fieldNumber<Kind::Person>("prison_number"), prisonNumber());
    set(out.person, fieldNumber<Kind::Person>("prison"), prison());
    const bool isKnown = contacts > 0;
    set(out.person, fieldNumber<Kind::Person>("status"),
        !isKnown                           ? "IDENTIFIED"
            : isOut && m_random.chance(15) ? "CLOSED"
                                           : "OPEN");

    if (m_random.chance(96)) {
        addRelease(out, releaseDay);
        addStays(out, releaseDay);
    }
    addContacts(out, contacts, releaseDay);
    if (isKnown && m_random.chance(35))
        addReferral(out, releaseDay);
    return out;
}

void DemoMaker::addRelease(DemoPerson &person, std::int64_t releaseDay)
{
    constexpr std::int64_t hours[] = {510, 540, 555, 600};
    Fields &release = person.release;
    const bool isOut = releaseDay < m_today;
    set(release, fieldNumber<Kind::Release>("state"),
        isOut                     ? (m_random.chance(8) ? "RELEASED_UNKNOWN" : "RELEASED")
            : m_random.chance(40) ? "CONFIRMED"
                                  : "PLANNED");
    for (const auto &[number, value] : person.person) {
        if (number == fieldNumber<Kind::Person>("prison"))
            release.emplace_back(fieldNumber<Kind::Release>("prison"), value);
    }
    release.emplace_back(fieldNumber<Kind::Release>("release_date"),
                         domain::fromEpochDay(releaseDay));
    if (m_random.chance(70))
        release.emplace_back(fieldNumber<Kind::Release>("release_time"),
                             m_random.pick<std::int64_t>(hours));
    set(release, fieldNumber<Kind::Release>("release_date_type"), choose(m_random, dateTypes));
    set(release, fieldNumber<Kind::Release>("route"), choose(m_random, routes));
    if (m_random.chance(70)) {
        set(release, fieldNumber<Kind::Release>("probation_office"), demoProbationOffice(m_random));
        release.emplace_back(fieldNumber<Kind::Release>("first_appointment"),
                             domain::WallDateTime{domain::fromEpochDay(releaseDay), 14 * 60});
    }
    set(release, fieldNumber<Kind::Release>("meet"), choose(m_random, meets));
    set(release, fieldNumber<Kind::Release>("told_by"), choose(m_random, tellers));
    const std::int64_t told = std::min(m_today, releaseDay) - m_random.between(3, 45);
    release.emplace_back(fieldNumber<Kind::Release>("told_on"), domain::fromEpochDay(told));
}

void DemoMaker::addStays(DemoPerson &person, std::int64_t releaseDay)
{
    if (m_random.chance(85)) {
        Fields planned;
        set(planned, fieldNumber<Kind::Accommodation>("timepoint"), "PLANNED");
        set(planned, fieldNumber<Kind::Accommodation>("type"), choose(m_random, plannedTypes));
        person.accommodation.push_back(std::move(planned));
    }
    struct Question
    {
        std::string_view timepoint;
        int day;
        int answered; //!< of a hundred
    };
    constexpr Question questions[] = {
        {"FIRST_NIGHT", 0, 85}, {"D7", 7, 65}, {"D28", 28, 55}, {"M3", 84, 40}};
    std::string_view answer = choose(m_random, answers);
    for (const Question &question : questions) {
        if (releaseDay + question.day >= m_today || !m_random.chance(question.answered))
            continue;
        if (m_random.chance(30))
            answer = choose(m_random, answers);
        Fields stay;
        set(stay, fieldNumber<Kind::Accommodation>("timepoint"), question.timepoint);
        set(stay, fieldNumber<Kind::Accommodation>("answer"), answer);
        const std::int64_t asked = std::min(m_today, releaseDay + question.day + m_random.below(3));
        stay.emplace_back(fieldNumber<Kind::Accommodation>("answered_on"),
                          domain::fromEpochDay(asked));
        person.accommodation.push_back(std::move(stay));
    }
}

void DemoMaker::addContacts(DemoPerson &person, std::int64_t contacts, std::int64_t releaseDay)
{
    const std::int64_t last = m_now.value - 60 * msPerMinute;
    const std::int64_t first =
        (std::min(m_today, releaseDay) - m_random.between(30, 90)) * msPerDay;
    std::vector<std::int64_t> times;
    if (contacts > 0 && releaseDay < m_today && !person.release.empty() && m_random.chance(45)) {
        person.contacts.push_back(gateContact(releaseDay));
        --contacts;
    }
    for (std::int64_t i = 0; i < contacts; ++i) {
        // In working hours, on a working day.
        const std::int64_t day = toWeekday(domain::floorDivide(
            first + m_random.below(std::max<std::int64_t>(1, last - first)), msPerDay));
        times.push_back(
            std::min(last, day * msPerDay + m_random.between(9 * 60, 17 * 60) * msPerMinute));
    }
    for (const std::int64_t at : times)
        person.contacts.push_back(contact(at, at >= releaseDay * msPerDay));
    const auto at = [](const DemoPerson::Contact &one) {
        const auto it = std::find_if(one.fields.begin(), one.fields.end(), [](const auto &entry) {
            return entry.first == fieldNumber<Kind::Contact>("at");
        });
        return std::get<domain::Instant>(it->second).at;
    };
    std::stable_sort(person.contacts.begin(), person.contacts.end(),
                     [at](const auto &a, const auto &b) { return at(a) < at(b); });
}

DemoPerson::Contact DemoMaker::contact(std::int64_t at, bool afterRelease)
{
    constexpr std::int64_t lengths[] = {5, 10, 15, 20, 30, 45, 60};
    DemoPerson::Contact out;
    Fields &fields = out.fields;
    const std::string_view mode =
        afterRelease ? choose(m_random, outsideModes) : choose(m_random, insideModes);
    const bool aboutThem = mode == "THIRD_PARTY";
    const bool isWritten = mode == "LETTER" || mode == "EMAP" || mode == "TEXT";
    const std::string_view outcome =
        aboutThem || isWritten ? "ATTENDED" : choose(m_random, outcomes);
    const bool talked = outcome == "ATTENDED" || outcome == "PARTIAL" || outcome == "LATE";
    set(fields, fieldNumber<Kind::Contact>("mode"), mode);
    set(fields, fieldNumber<Kind::Contact>("outcome"), outcome);
    fields.emplace_back(fieldNumber<Kind::Contact>("at"), domain::londonInstant({at}));
    if (talked && !isWritten)
        fields.emplace_back(fieldNumber<Kind::Contact>("minutes"),
                            m_random.pick<std::int64_t>(lengths));
    if (mode == "COMMUNITY" || mode == "ACCOMPANY")
        set(fields, fieldNumber<Kind::Contact>("place"), demoPlace(m_random));
    if (talked)
        set(fields, fieldNumber<Kind::Contact>("pathways"), choose(m_random, pathways));
    const DemoTone tone = aboutThem ? DemoTone::Agency
        : talked                    ? DemoTone::Talked
                                    : DemoTone::Missed;
    if (m_random.chance(92))
        set(fields, fieldNumber<Kind::Contact>("note"), demoNote(m_random, tone));
    if (m_random.chance(30))
        set(fields, fieldNumber<Kind::Contact>("next_step"), demoNextStep(m_random));
    return out;
}

DemoPerson::Contact DemoMaker::gateContact(std::int64_t releaseDay)
{
    DemoPerson::Contact out;
    out.aboutRelease = true;
    Fields &fields = out.fields;
    const bool met = m_random.chance(90);
    set(fields, fieldNumber<Kind::Contact>("mode"), "GATE");
    set(fields, fieldNumber<Kind::Contact>("outcome"), met ? "ATTENDED" : "DECLINED");
    const std::int64_t at = releaseDay * msPerDay + m_random.between(8 * 60, 11 * 60) * msPerMinute;
    fields.emplace_back(fieldNumber<Kind::Contact>("at"), domain::londonInstant({at}));
    set(fields, fieldNumber<Kind::Contact>("gate_outcome"), met ? "MET" : "DECLINED");
    if (met) {
        fields.emplace_back(fieldNumber<Kind::Contact>("minutes"), m_random.between(2, 24) * 10);
        set(fields, fieldNumber<Kind::Contact>("note"), demoNote(m_random, DemoTone::AtGate));
    } else {
        set(fields, fieldNumber<Kind::Contact>("note"),
            "Was there, and did not want support today.");
    }
    return out;
}

void DemoMaker::addReferral(DemoPerson &person, std::int64_t releaseDay)
{
    DemoPerson::Referral out;
    out.service =
        static_cast<std::size_t>(m_random.below(static_cast<std::int64_t>(m_services.size())));
    Fields &fields = out.fields;
    const std::int64_t sent = std::min(m_today - 1, releaseDay + m_random.between(-40, 40));
    set(fields, fieldNumber<Kind::Referral>("direction"), "OUT");
    set(fields, fieldNumber<Kind::Referral>("status"), choose(m_random, outStatuses));
    fields.emplace_back(fieldNumber<Kind::Referral>("referred_on"), domain::fromEpochDay(sent));
    set(fields, fieldNumber<Kind::Referral>("method"),
        m_random.chance(60) ? "Secure e-mail" : "Phone");
    set(fields, fieldNumber<Kind::Referral>("needs"), choose(m_random, pathways));
    fields.emplace_back(fieldNumber<Kind::Referral>("status_on"),
                        domain::fromEpochDay(std::min(m_today, sent + m_random.below(21))));
    person.referrals.push_back(std::move(out));
}

void DemoMaker::makeServices()
{
    for (const DemoService &service : directory) {
        Fields fields;
        set(fields, fieldNumber<Kind::Service>("name"), service.name);
        set(fields, fieldNumber<Kind::Service>("type"), service.type);
        set(fields, fieldNumber<Kind::Service>("organisation_type"), service.organisation);
        set(fields, fieldNumber<Kind::Service>("prisons"), prison());
        set(fields, fieldNumber<Kind::Service>("audience"), "anyone");
        set(fields, fieldNumber<Kind::Service>("how_to_refer"), "Phone or secure e-mail");
        // 01632 960xxx is kept free for fiction.
        set(fields, fieldNumber<Kind::Service>("phone"),
            "01632 960" + std::to_string(m_random.between(100, 999)));
        set(fields, fieldNumber<Kind::Service>("capacity"), choose(m_random, capacities));
        fields.emplace_back(fieldNumber<Kind::Service>("checked_on"),
                            domain::fromEpochDay(m_today - m_random.below(60)));
        set(fields, fieldNumber<Kind::Service>("source"), "Their own web page");
        m_services.push_back(std::move(fields));
    }
}

std::string DemoMaker::prisonNumber()
{
    const auto letter = [this] { return static_cast<char>('A' + m_random.below(26)); };
    std::string number(1, letter());
    for (int i = 0; i < 4; ++i)
        number += static_cast<char>('0' + m_random.below(10));
    number += letter();
    number += letter();
    return number;
}

std::string DemoMaker::prison()
{
    const domain::CodeList *prisons = domain::codeList("prison");
    return prisons == nullptr ? std::string() : std::string(m_random.pick(prisons->codes).key);
}

} // namespace throughline::service
