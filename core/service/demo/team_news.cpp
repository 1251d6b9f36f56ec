// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Notices, what people said and what came of it, groups, agreements, and what the program writes.
#include "service/demo/team_maker.h"

namespace throughline::service {

namespace {

using domain::Kind;
using Day = std::int64_t;

struct Bulletin
{
    std::string_view type;
    std::string_view state;
    std::string_view from;
    std::string_view text;
    std::string_view plain; //!< for people and families
    Day told; //!< days before today
    Day effective; //!< days after it was told
};
constexpr Bulletin bulletins[] = {
    {"VISITS", "SENT", "Prison", "Afternoon visits start half an hour later from Monday.",
     "Visits start at half past two from Monday.", 4, 7},
    {"REGIME", "ACTED", "Prison", "Two wings on a short regime; expect people late or not at all.",
     "Some people may not be able to come to visits this week.", 12, 0},
    {"SERVICE_CHANGE", "SENT", "Example Recovery", "Drop-in moves to Thursdays.",
     "The drop-in is on Thursdays now.", 9, 14},
    {"DECOMMISSION", "SENT", "Council",
     "Old Pattern Workshop will not be funded after the quarter.",
     "The workshop will close. We will help you find another.", 20, 60},
    {"GUIDANCE", "EXPIRED", "Ministry", "New form for travel warrants.", "", 90, 5},
    {"CONSULTATION", "SENT", "Council", "Views on the homelessness plan are asked for.", "", 6, 30},
    {"EVENT", "DRAFT", "Us", "Training day on lone working, all welcome.", "", 0, 40},
    {"RELEASE_SCHEME", "ACTED", "Ministry",
     "Dates of some sentences move; ask the prison for each.",
     "Your date may have changed. Ask your key worker.", 40, 30},
};

struct Said
{
    std::string_view type;
    std::string_view state;
    std::string_view said;
    std::string_view theme;
    std::string_view did;
};
constexpr Said sayings[] = {
    {"FORUM", "TOLD", "Letters are too long and come too late.", "Letters", "One page, big print."},
    {"INTERVIEW", "DONE", "Somebody at the gate makes the whole day.", "The gate",
     "Two mornings more a week."},
    {"SUGGESTION", "HEARD", "A list of phones that take top-up in the shop.", "", ""},
    {"COMPLAINT", "DISCUSSED", "I rang three times and nobody rang back.", "Phones", ""},
    {"SURVEY", "THEME", "Could the pack be in Welsh as well?", "Language", ""},
    {"COMPLIMENT", "DECIDED", "You remembered my name.", "People", "Read out at the team day."},
    {"INCELL", "TOLD", "We do not hear what happens with our answers.", "Feedback",
     "A board in the hall says what changed."},
    {"PEER", "DONE", "The forms ask the same thing four times.", "Forms", "Two of them are gone."},
    {"EXIT", "HEARD", "The first weekend is the longest.", "", ""},
};

[[nodiscard]] bool isFrom(std::string_view state, std::initializer_list<std::string_view> states)
{
    return std::find(states.begin(), states.end(), state) != states.end();
}

} // namespace

void addNotices(TeamMaker &maker)
{
    DemoRandom &random = maker.random;
    for (const Bulletin &one : bulletins) {
        const Day told = maker.today - one.told;
        Making<Kind::Notice> notice;
        notice.text("type", one.type)
            .text("state", one.state)
            .text("from", one.from)
            .text("text", one.text)
            .text("plain_text", one.plain)
            .day("told_on", told)
            .day("effective_on", told + one.effective);
        if (one.type == "CONSULTATION")
            notice.day("due_on", told + one.effective);
        if (one.type == "VISITS" || one.type == "REGIME")
            notice.text("prisons", maker.prison());
        if (one.type == "DECOMMISSION" && !maker.made.shared.services.empty())
            notice.link("service", maker.made.shared.services.front());
        notice.day("expires_on", one.state == "EXPIRED" ? told + 30 : told + one.effective + 60);
        const base::RecordId id = maker.add(std::move(notice), told);
        if (one.state == "DRAFT")
            continue;
        for (std::int64_t readers = random.between(1, 4); readers > 0; --readers) {
            const base::Millis at = maker.recordedOn(told + random.below(one.told + 1));
            (void)maker.add(std::move(Making<Kind::NoticeRead>()
                                          .link("notice", id)
                                          .link("reader", maker.worker())
                                          .moment("at", at)),
                            told + 1);
        }
    }
}

void addVoices(TeamMaker &maker)
{
    DemoRandom &random = maker.random;
    for (const Said &one : sayings) {
        const Day heard = maker.today - random.between(20, 160);
        const bool isDecided = isFrom(one.state, {"DECIDED", "TOLD", "DONE"});
        Making<Kind::Voice> voice;
        voice.text("type", one.type)
            .text("state", one.state)
            .text("said", one.said)
            .text("consent", random.word({"ANON", "ANON", "INTERNAL", "NAME", "PUBLIC"}))
            .text("forum", one.type == "FORUM" ? "Experts by experience, Thursday group" : "")
            .text("theme", one.theme)
            .day("heard_on", heard);
        if (isDecided)
            voice.yes("changed", one.did != "").text("did", one.did);
        if (isFrom(one.state, {"TOLD", "DONE"}))
            voice.day("told_on", std::min(maker.today, heard + random.between(8, 20)));
        if (one.type == "FORUM")
            voice.number("payment", 2500);
        (void)maker.add(std::move(voice), heard);
    }
}

void addSchemes(TeamMaker &maker)
{
    constexpr std::string_view names[] = {"Earlier release, first group",
                                          "Earlier release, second"};
    Day announced = maker.today - 120;
    for (const std::string_view name : names) {
        Making<Kind::Scheme> scheme;
        scheme.text("name", name)
            .text("route", "SDS40")
            .day("announced_on", announced)
            .day("starts_on", announced + 60)
            .day("ends_on", announced + 200)
            .text("told_by", "Ministry, by bulletin");
        maker.made.shared.schemes.push_back(maker.add(std::move(scheme), announced));
        announced += 70;
    }
}

void addTeamWork(TeamMaker &maker)
{
    DemoRandom &random = maker.random;
    for (std::int64_t left = maker.scaled(5, 60); left > 0; --left) {
        const Day on = maker.today - left * 6;
        (void)maker.add(
            std::move(
                Making<Kind::GroupSession>()
                    .text("title",
                          random.word({"Coffee and forms", "Cooking", "Job club", "Women's group",
                                       "Football", "First week out"}))
                    .day("on", on)
                    .text("place", demoMeetingPlace(random))
                    .text("facilitators", "Two of the team")
                    .number("attendance", random.between(2, 14))
                    .text("pathways",
                          random.word({"FINANCE_AND_ID", "HEALTH", "EDUCATION_SKILLS_AND_WORK"}))),
            on);
    }
    (void)maker.add(std::move(Making<Kind::Protocol>()
                                  .text("with", "Prison resettlement team")
                                  .text("purposes", "SHARE_PRISON")
                                  .text("may_share", "Release day, meeting point, first night")
                                  .text("prisons", maker.prison())
                                  .day("from_date", maker.today - 300)
                                  .day("review_on", maker.today + 65)
                                  .text("document", "Folder 4, office")),
                    maker.today - 300);
    (void)maker.add(std::move(Making<Kind::Protocol>()
                                  .text("with", "Example Council housing options")
                                  .text("purposes", "SHARE_HOUSING")
                                  .text("may_share", "Name, date of birth, first night, consent")
                                  .day("from_date", maker.today - 700)
                                  .day("review_on", maker.today - 335)
                                  .day("ended_on", maker.today - 300)),
                    maker.today - 700);
    const base::Millis noticed = maker.recordedOn(maker.today - 25);
    maker.addForManagers(
        std::move(Making<Kind::Incident>()
                      .text("what", "A printed list was left on the train")
                      .moment("noticed_at", noticed)
                      .number("people", random.between(2, 9))
                      .text("done", "Found by the guard and brought back; all told")
                      .day("people_told_on", maker.today - 24)
                      .day("closed_on", maker.today - 20)),
        maker.today - 25);
    const base::Millis imported = maker.recordedOn(maker.today - 14);
    (void)maker.add(std::move(Making<Kind::ImportBatch>()
                                  .text("what", "releases")
                                  .text("sender", "Prison release desk, weekly list")
                                  .moment("imported_at", imported)
                                  .number("rows", 18)
                                  .number("created", 11)
                                  .number("updated", 6)
                                  .number("refused", 1)),
                    maker.today - 14);
}

} // namespace throughline::service
