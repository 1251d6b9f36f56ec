// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/lines.h"

#include "domain/code_list.h"

#include <algorithm>
#include <cassert>
#include <unordered_map>
#include <vector>

namespace throughline::report {

namespace {

using S = std::string_view;

constexpr S releases = "Releases in the period, each person once a day; days out on temporary "
                       "licence and recalls on the day itself are left out";
constexpr S people = "People on our books in the period: recorded by its end, working with us, "
                     "paused or restricted, or closed no earlier than its first day; merged "
                     "records are left out";
constexpr S sessions = "Appointments that start in the period";
constexpr S done = "Contacts of the period; one that was corrected is left out";
constexpr S none = "None";
constexpr S housing = "Nobody asked, or the newest answer is not known";
constexpr S away = "The newest answer is prison, hospital or immigration detention";
constexpr S requests =
    "Referrals from us that began in the period, and needs identified in it that no "
    "referral from us is about, as they stand now";
constexpr S everyRequest = "All of them";
constexpr S metWithout = "Needs that were met or declined, and nobody was asked";
constexpr S housed = "Any settled or temporary accommodation: not shelters, emergency hostels, "
                     "campsites, squatting or sleeping rough";

struct Words
{
    S id;
    S title;
    Measure measure;
    S cohort;
    S numerator;
    S denominator;
    S unknown;
    S outOfScope;
    bool isStrict = false;
};

constexpr Words before[] = {
    {"I1", "Released with full information", Measure::Share, releases,
     "Prison, date, where they go to and whom to ask at probation are known, and we were told by "
     "the working day before",
     "All of them", none, none},
    {"I2", "Notice in days", Measure::Median, releases,
     "Middle of the days from the day we were told to the release", "Day we were told is known",
     "Day we were told is not known", none},
    {"I2.28", "Told at least 28 days before", Measure::Share, releases,
     "Told 28 days or more before", "Day we were told is known", "Day we were told is not known",
     none},
    {"I2.7", "Told at least 7 days before", Measure::Share, releases, "Told 7 days or more before",
     "Day we were told is known", "Day we were told is not known", none},
    {"I2.0", "Told by the day", Measure::Share, releases, "Told on the day or before",
     "Day we were told is known", "Day we were told is not known", none},
    {"I3", "Packs given", Measure::Share, releases, "A pack was given for this release",
     "Met at the gate, or spoken with in person, by phone or by video within 28 days", none,
     "Not met and not spoken with"},
    {"I4", "Met at gate", Measure::Share, releases, "Met by us at the gate",
     "They asked to be met, or it was agreed", "Nobody asked whether to meet them",
     "They are not to be met"},
    {"I5", "Housed on first night (MI014)", Measure::Share, releases, housed,
     "First night is known and in scope", housing, away},
    {"I6", "Settled on first night", Measure::Share, releases, "Settled accommodation",
     "First night is known and in scope", housing, away},
    {"I7", "Homeless on first night", Measure::Share, releases, "Homeless, sleeping rough or not",
     "First night is known and in scope", housing, away},
    {"I8", "Rough sleeping on first night", Measure::Share, releases, "Sleeping rough",
     "First night is known and in scope", housing, away},
    {"I9", "Unknown accommodation", Measure::Share, releases,
     "First night is not known, or nobody asked", "First night is in scope", none, away},
    {"I10", "Settled at 3 months (MI015Sa)", Measure::Share, releases, "Settled at 3 months",
     "Supervised, and known at 3 months",
     "Not recorded whether supervised; or supervised, and not known at 3 months",
     "Not supervised; in prison, hospital or detention at 3 months; or not answered, and the time "
     "to ask is not over"},
    {"I11.D28", "Housed at 28 days", Measure::Share, releases, housed, "Known at 28 days", housing,
     "In prison, hospital or detention then; or not answered, and the time to ask is not over"},
    {"I11.W12", "Housed at 12 weeks", Measure::Share, releases, housed, "Known at 12 weeks",
     "First night in CAS2 or CAS3, and not known at 12 weeks",
     "Not asked, because the first night was not in CAS2 or CAS3; in prison, hospital or detention "
     "then; or not answered, and the time to ask is not over"},
    {"I11.M6", "Housed at 6 months", Measure::Share, releases, housed, "Known at 6 months", housing,
     "In prison, hospital or detention then; or not answered, and the time to ask is not over"},
    {"I12", "Kept the same housing", Measure::Share, releases,
     "Settled at 3 months in the same kind of accommodation as on the first night",
     "Settled on the first night, and known at 3 months",
     "Settled on the first night, and not known at 3 months",
     "Not settled on the first night; in prison, hospital or detention at 3 months; or not "
     "answered, and the time to ask is not over"},
    {"I13", "Moved on from temporary housing", Measure::Share,
     "Placements that ended in the period, but those in settled accommodation",
     "Moved on to settled accommodation", "Where they moved on to is known",
     "Where they moved on to is not known", "Moved on to prison, hospital or detention, or died"},
    {"I14", "Days in temporary accommodation", Measure::Median,
     "Placements that ended in the period, but those in settled accommodation",
     "Middle of the days from the start to the end", "Day of the start is known",
     "Day of the start is not known", none},
    {"I15", "Duty to Refer made in time", Measure::Share, releases,
     "Sent to the council 28 days or more before the release",
     "Planned address is not settled, or a duty to refer is under way",
     "Planned address is not known, and no duty to refer is under way",
     "Planned address is settled or out of scope, or a duty to refer is not required"},
    {"I16", "Duty to Refer accepted", Measure::Share, "Duties to refer sent in the period",
     "A duty is owed", "The council has answered", "No answer yet, or it ran out", "Withdrawn"},
    {"I17", "First probation appointment known", Measure::Share, releases,
     "Date, time and office are recorded", "On licence or supervised",
     "Not recorded whether supervised", "Not supervised"},
    {"I18", "Person met us within 28 days", Measure::Share, releases,
     "Spoken with in person, by phone or by video by 28 days after the release: a letter or text, "
     "or a talk with others about them, does not count",
     "Agreed to work with us by then, or consent is not the basis", "Consent is not recorded",
     "Consent was refused or withdrawn, has run out or was given later; or not spoken with, and "
     "the "
     "28 days are not over"},
    {"I19", "Contacts per person", Measure::PerHead, people,
     "Contacts of the period that took place", "All of them",
     "Contacts of the period without an outcome", none},
    {"I20", "Attendance", Measure::Share, sessions, "Attended, late, or cut short",
     "Outcome is known", "Past, and no outcome is recorded",
     "Cancelled by us, moved to another time, the prison could not produce the person, or still to "
     "come"},
    {"I21", "Reach lost to the prison", Measure::Share,
     "Appointments in prison that start in the period: in person, by video link or in-cell phone",
     "The prison could not produce the person", "Outcome is known",
     "Past, and no outcome is recorded", "Moved to another time, or still to come"},
    {"I22", "First contact within 10 working days", Measure::Share,
     "Referrals to us whose 10 working days end in the period",
     "First meeting within 10 working days of the referral", "Accepted",
     "First contact was made, and its day is not recorded",
     "Not accepted, not decided, withdrawn; or not met, and the days are not over"},
    {"I23", "Plan within 5 working days", Measure::Share,
     "Referrals to us whose 5 working days after the first meeting end in the period",
     "Plan sent within 5 working days of the first meeting", "All that are due", none,
     "Not sent, and the days are not over"},
    {"I24", "End-of-service report within 5 working days", Measure::Share,
     "Referrals to us, completed or ended early, whose 5 working days after the end finish in the "
     "period",
     "Report within 5 working days of the end", "All that are due", none,
     "Not written, and the days are not over"},
    {"I25", "Outcome score", Measure::Score, "Outcomes scored in the period",
     "Achieved counts 1, partly achieved a half", "Scored", "No score is recorded", none},
    {"I26", "Needs met", Measure::Share, "Needs that ended in the period", "Met", "Met or declined",
     none, "Open again"},
    {"I27", "Referral success", Measure::Share,
     "Referrals from us that came to an outcome in the period, by the last one",
     "The person took it up", "Taken up, not taken up, or refused", none, "Withdrawn"},
    {"I27.asked", "Referral steps: asked", Measure::Share, requests, "Somebody was asked",
     everyRequest, none, metWithout},
    {"I27.accepted", "Referral steps: accepted", Measure::Share, requests,
     "Accepted, put on a waiting list or offered, and not turned down later", everyRequest, none,
     metWithout},
    {"I27.started", "Referral steps: started", Measure::Share, requests, "The person took it up",
     everyRequest, none, metWithout},
    {"I27.finished", "Referral steps: finished", Measure::Share, requests,
     "Closed after the person took it up", everyRequest, none, metWithout},
    {"I27.not_asked", "Referral steps: not asked yet", Measure::Share, requests,
     "Needs that no referral is about, drafts, and what is ready to send", everyRequest, none,
     metWithout},
    {"I27.waiting", "Referral steps: waiting for an answer", Measure::Share, requests,
     "Sent, received there, more information asked for, or no reply", everyRequest, none,
     metWithout},
    {"I27.turned_down", "Referral steps: turned down", Measure::Share, requests,
     "Turned down by the service", everyRequest, none, metWithout},
    {"I27.to_start", "Referral steps: waiting to start", Measure::Share, requests,
     "Accepted, on a waiting list or offered, and not taken up yet", everyRequest, none,
     metWithout},
    {"I27.under_way", "Referral steps: under way", Measure::Share, requests,
     "Taken up, and not finished", everyRequest, none, metWithout},
    {"I27.not_wanted", "Referral steps: not wanted", Measure::Share, requests,
     "Withdrawn, or not taken up", everyRequest, none, metWithout},
    {"I27.over14", "Waiting for an answer for over 14 days", Measure::Count,
     "Referrals from us that no answer has come to yet",
     "Made more than 14 days before the period's end, or before today in a period that is not over",
     none, "Day of the referral is not known", none},
    {"I28", "Refusals", Measure::Share, "Referrals from us that were made in the period",
     "Refused by the service", "All that were sent", none, "Not sent: a draft, or ready to send"},
};

constexpr Words after[] = {
    {"I29", "Nobody would help", Measure::Share, people,
     "Three or more referrals were refused by the period's end, or there is no key worker",
     "All of them", none, none},
    {"I30", "Health ready at release", Measure::Share, releases,
     "Medication or prescription is arranged or in hand", "Medication or prescription is needed",
     "Nobody asked, or it is not known", "Not needed, or declined"},
    {"I31", "Money ready", Measure::Share, releases,
     "It is known about the subsistence payment, and a bank account or Universal Credit is "
     "arranged "
     "or in hand",
     "All of them", none, none},
    {"I32", "Phone in hand", Measure::Share, releases, "A working phone in hand",
     "Asked, and known", "Nobody asked, or it is not known", "Not needed"},
    {"I33.hours", "Volunteer hours", Measure::Minutes, "Hours recorded for the period",
     "Hours given", none, none, none},
    {"I33.visitors", "Visitors helped", Measure::Count,
     "Counts of visits-hall sessions in the period; one that was corrected is left out",
     "Adults and children", none, none, none},
    {"I33.children", "Children helped", Measure::Count,
     "Counts of visits-hall sessions in the period; one that was corrected is left out", "Children",
     none, none, none},
};

constexpr Words last[] = {
    {"I35", "Ethnicity known", Measure::Share, people,
     "The question is answered, or they prefer not to say", "All of them", none, none},
    {"I37", "Lived experience heard", Measure::Share, "Things heard in the period",
     "They were told what became of it", "All of them", none, none},
    {"I40", "Notice of change", Measure::Median, "Notices told in the period",
     "Middle of the days from the telling to the effect", "Day of the effect is known",
     "Day of the effect is not known", "Our own drafts"},
    {"I41", "Safeguarding response", Measure::Share, "Concerns raised in the period",
     "Seen by the lead on the same day", "All of them", none, "Raised today, and not seen yet",
     true},
    {"I42.people", "People's core facts recorded", Measure::Share, people,
     "Date of birth, prison and key worker are all recorded", "All of them", none, none},
    {"I42.disability", "Disability known", Measure::Share, people,
     "The question is answered, or they prefer not to say", "All of them", none, none},
    {"I42.late", "Written down late", Measure::Share, done,
     "Written down more than 2 days afterwards", "All of them", none, none},
    {"I42.outcome", "Contacts without an outcome", Measure::Share, done, "No outcome is recorded",
     "All of them", none, none},
    {"I43", "Return to custody (what we know)", Measure::Share, releases,
     "In custody again within 90 days, as far as we know: this is not reoffending",
     "Known to be back within 90 days, or known where they are at 3 months, and the 90 days are "
     "over",
     "Recalled on a day that is not known; or not known where they are at 3 months",
     "Not back, and the 90 days are not over"},
};

constexpr Words modes = {
    "I34",        "Contacts that took place", Measure::Count,           done,
    "Took place", "Contacts that took place", "No outcome is recorded", "Did not take place"};

//! Of which lines the groups are compared (I36).
constexpr S paritiesOf[] = {"I5", "I6", "I10", "I20", "I27"};

void add(std::vector<FigureLine> &lines, const Words &words)
{
    lines.push_back({std::string(words.id), std::string(words.title), words.measure,
                     std::string(words.cohort), std::string(words.numerator),
                     std::string(words.denominator), std::string(words.unknown),
                     std::string(words.outOfScope), words.isStrict});
}

//! A line for each code of a list, and one for records that have none of them.
void addForCodes(std::vector<FigureLine> &lines, Words words, std::string_view list)
{
    const auto one = [&](std::string_view key, std::string_view label) {
        add(lines, words);
        lines.back().id += '.' + std::string(key);
        lines.back().measure = Measure::Share;
        lines.back().whole = words.id;
        lines.back().title += ": " + std::string(label);
        lines.back().numerator += ": " + std::string(label);
    };
    for (const domain::Code &code : domain::codeList(list)->codes)
        one(code.key, code.label);
    one(noCode, "not recorded");
}

//! The line whose shares are compared, under another name.
void addParity(std::vector<FigureLine> &lines, S id)
{
    const auto of = std::find_if(lines.begin(), lines.end(),
                                 [id](const FigureLine &line) { return line.id == id; });
    FigureLine line = *of;
    line.id = "I36." + std::string(id);
    line.title = "Parity: " + line.title;
    line.measure = Measure::Parity;
    line.whole = id;
    lines.push_back(std::move(line));
}

[[nodiscard]] std::vector<FigureLine> makeLines()
{
    std::vector<FigureLine> lines;
    for (const Words &words : before)
        add(lines, words);
    addForCodes(lines, before[std::size(before) - 1], "referral_out_refusal");
    for (const Words &words : after)
        add(lines, words);
    add(lines, modes);
    addForCodes(lines, modes, "contact_mode");
    for (const Words &words : last)
        add(lines, words);
    for (const S id : paritiesOf)
        addParity(lines, id);
    return lines;
}

} // namespace

std::span<const FigureLine> figureLines()
{
    static const std::vector<FigureLine> lines = makeLines();
    return lines;
}

LineNumber lineNumber(std::string_view id)
{
    static const auto numbers = [] {
        std::unordered_map<std::string_view, LineNumber> out;
        for (const FigureLine &line : figureLines())
            out.emplace(line.id, static_cast<LineNumber>(out.size()));
        return out;
    }();
    const auto found = numbers.find(id);
    assert(found != numbers.end());
    return found->second;
}

std::string_view indicatorOf(std::string_view line)
{
    return line.substr(0, line.find('.'));
}

} // namespace throughline::report
