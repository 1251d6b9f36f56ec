// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/demo/note_rules.h"

#include <algorithm>

namespace throughline::service {

namespace {

using S = std::string_view;

// What a note is about: the keys of `pathway`.
constexpr S accommodation[] = {
    "Housing is the main worry.",
    "Still waiting to hear from {office} about the room.",
    "Room at the hostel is {roomState}.",
    "Staying with {who} {until}, then nothing arranged.",
    "{Office} asked for {paper} before they decide.",
    "Landlord will hold the flat {until} if the deposit comes.",
    "Looked at a bedsit; {viewing}.",
    "Rent account is up to date, first time this year.",
    "Moved {when2} and likes the neighbours.",
    "Sofa at {whose} place is only good {until}.",
    "Keys to be picked up {when}, ID needed.",
    "Has to leave the placement {when}; move-on plan started.",
    "Asked {office} for a list of private lets that take the bond scheme.",
    "Heating is off again, rang the landlord together.",
};
constexpr S attitudes[] = {
    "Talked about what helps when {stress}.",
    "Keeps a diary now and read a page of it out.",
    "Wants to do things differently this time and said how.",
    "Walked away from an argument {when2} and was proud of it.",
    "We went through what a bad week looks like and who to ring.",
    "Group work helps, the mornings are hard.",
    "Mentor meets them {when}.",
};
constexpr S family[] = {
    "Saw {who} {when2}, it went {howWell}.",
    "Would like to write to {who} and asked how to begin.",
    "School play is {when}, hopes to be there.",
    "{Who} rings every evening.",
    "Contact with the children is agreed for Saturdays.",
    "Went over the visits form with {who}.",
    "Made a card for a birthday, posted it together.",
    "Does not want family told for now.",
    "Family worker will sit in on the next meeting.",
};
constexpr S recovery[] = {
    "Goes to the recovery group on {weekday}s.",
    "Key worker at the recovery service is {howWorker}.",
    "Wants a new start away from the old crowd.",
    "Asked for the number of the drop-in again.",
    "Missed group {when2} and said so without being asked.",
    "Appointment with the service is {when}, going together.",
};
constexpr S work[] = {
    "CV is done, two copies printed.",
    "Interview {when} for the warehouse job.",
    "Forklift course starts {when}.",
    "College sent {paper}, start in the new term.",
    "Old boss would have them back, three days a week.",
    "Practised the interview twice, {howWell} the second time.",
    "Would like to cook for a living.",
    "Started at the kitchen {when2} and is on their feet all day.",
    "Needs safety boots, asked the fund.",
    "Library card sorted so the job search can go on.",
};
constexpr S money[] = {
    "First benefit payment came through.",
    "Claim is in, journal checked together.",
    "Bank wants {paper}, so back {when}.",
    "Birth certificate ordered.",
    "Phone contract sorted, old number kept.",
    "Has {little} until {weekday}, food parcel given.",
    "Made a list of what comes in and goes out.",
    "Card arrived, PIN to follow.",
    "Bus pass applied for.",
    "Jobcentre moved the appointment to {weekday}.",
    "Advance asked for, told it is a loan.",
};
constexpr S health[] = {
    "Registered at the surgery by the library.",
    "GP appointment is {when}.",
    "Sleeps badly in the new place.",
    "Glasses broke, optician booked {when}.",
    "Asked to go along to the appointment.",
    "Walks every morning and it helps.",
    "Dentist has a long list, put the name down.",
    "Eats better since the kitchen was cleaned.",
};
constexpr S general[] = {
    "Talked about {small}.",
    "Nothing urgent, {mood} today.",
    "Went through the plan for the next weeks.",
    "Asked what would help most: \"{wish}\".",
    "Agreed who does what until {weekday}.",
    "Explained again who sees the notes and signed the form.",
    "Gave the new leaflet and went over it.",
    "Text is easier than calls at the moment.",
    "Wants to think about it {until}.",
    "Thanked us for last time.",
};

// How it began and how it was.
constexpr S inside[] = {
    "Met in the visits hall, {minutes}.",
    "Came down from the wing, {mood}.",
    "Half the time we had, regime was late.",
    "{Mood} today, counting the days.",
    "Officer {officer}.",
    "Brought the letter along.",
    "Sat in the legal room, {mood}.",
};
constexpr S insideCall[] = {
    "Video link froze twice but worked.",
    "Short call from the wing.",
    "Line was bad, {mood} as far as one could hear.",
    "{Mood} today, could talk freely.",
    "Credit ran out after {minutes}.",
};
constexpr S outside[] = {
    "{Mood} today but wanted to talk.",
    "Came in with {who}.",
    "Met for a coffee, {mood}.",
    "A bit late, bus did not come.",
    "Walked there together.",
    "Dropped in without an appointment.",
    "Looked {mood}.",
    "Sat outside in the sun, {minutes}.",
};
constexpr S outsideCall[] = {
    "Good call, {mood}.",      "Rang back within the hour.",    "Sounded {mood}.",
    "On the phone {minutes}.", "On the bus, so kept it short.", "{Who} picked up first.",
    "Second try, {mood}.",
};
constexpr S written[] = {
    "Wrote back with the answers.",       "Letter came, {mood} by the sound of it.",
    "Sent the times of the bus.",         "Text to remind about {weekday}.",
    "Answered the questions one by one.", "Sent photos of {paper}, will print.",
};
constexpr S gate[] = {
    "Met at the gate and walked to the station.",
    "Out at {clock}, {mood}.",
    "Came out later than we were told.",
    "Travel warrant was missing, sorted at reception.",
    "Waited in the visitors' centre out of the rain.",
    "Had one clear bag and no coat.",
    "{Who} came as well.",
    "Was one of four let out together.",
};
constexpr S gateMore[] = {
    "Bought breakfast and went over the day.",
    "Phone given and numbers saved.",
    "Straight to probation together.",
    "Took the bus to the hostel.",
    "Grant paid, receipt in the bag.",
    "Shown where the surgery is.",
    "Will ring {evening}.",
    "Pack handed over and read on the train.",
    "Wanted a minute alone first.",
    "Asked {office} to expect us at {clock}.",
    "{Who} will put them up {until}.",
};
constexpr S missedInside[] = {
    "Wing was locked down, so no visit.",       "Waited {minutes} in the visits hall.",
    "Was at work, nobody had told them.",       "Prison could not say why.",
    "No room free; new time asked for {when}.", "Link was not set up on their side.",
    "Asked to leave it for this week.",         "Officer will pass on that we came.",
    "Had moved wings in the morning.",          "Will write instead.",
};
constexpr S missed[] = {
    "No answer, left a message.",           "Rang twice, phone was off.",
    "Did not come; will try again {when}.", "Number is no longer in use.",
    "Texted to ask if all is well.",        "Went to the address, nobody in.",
    "Waited {minutes} at the café.",
};
constexpr S missedMore[] = {
    "New time agreed for {weekday}.",
    "Left a card with our number.",
    "Hostel says that all is well.",
    "{Who} will pass it on.",
    "Asked {office} whether they have seen them.",
    "Asked to leave it for this week.",
    "Third time, so talk to the team about it.",
    "Will write instead.",
    "Seen in town by a colleague {when2}.",
};
constexpr S agency[] = {
    "Spoke to {office} about {paper}.",
    "{Office} confirmed the time.",
    "{Office} will ring back {when}.",
    "Prison says that the date has not moved.",
    "Resettlement team sent {paper} again.",
    "Waiting list is about {weeks}.",
    "{Office} needs consent before they say more.",
    "Asked for the letter to be in plain words.",
};
constexpr S ending[] = {
    "Next time {when}.",
    "Will ring {evening}.",
    "Knows where to find us.",
    "Agreed to text first.",
    "Asked to be rung in the mornings.",
    "Happy with that.",
    "Left in good time.",
    "Says thank you.",
    "Wrote it down for them.",
    "Has our card.",
    "To be looked at again {when}.",
};

// Sentences for other fields.
constexpr S nextStep[] = {
    "Ring again {when}.",
    "Go to the housing office together.",
    "Chase {office}.",
    "Book the surgery.",
    "Bring {paper}.",
    "Ask the hostel about the move.",
    "Send the travel details.",
    "Text the day before.",
    "Take a phone along.",
    "See how the first week went.",
    "Print {paper}.",
    "Speak to {office} {when}.",
    "Meet at the jobcentre {when}.",
    "Find out about the course.",
};
constexpr S ownWords[] = {
    "I want my own front door.",           "A job where nobody shouts.",
    "To see my kids on Saturdays.",        "Somewhere I can sleep with both eyes shut.",
    "I'd like to get my licence back.",    "Not to go back to the same street.",
    "To get my papers in order for once.", "I want to stay well this time.",
    "Someone to ring when it gets bad.",   "To finish the course I started.",
    "Dw i eisiau byw yn agos at Mam.",     "To cook proper food.",
    "I need help reading the letters.",    "To pay my sister back.",
};
constexpr S toDo[] = {
    "Fill in {paper}",
    "Ring {office} for them",
    "Find a surgery near the hostel",
    "Order the birth certificate",
    "Write to {office}",
    "Ask about the bond scheme",
    "Take photos for the bus pass",
    "Look for a course nearby",
    "Bring a warm coat",
    "Ask {office} for the letter",
    "Practise the interview",
    "Set up the phone",
};
constexpr S wish[] = {"a place of my own", "a lift on the day",   "somebody who rings back",
                      "work, any work",    "to be left in peace", "help with the forms",
                      "to see my nan",     "a phone that works"};

// Words.
constexpr S clock[] = {"8.40", "9.05", "9.20", "9.50", "10.15", "11"};
constexpr S evening[] = {"this evening", "tonight", "after tea", "on {weekday}"};
constexpr S howWell[] = {"well", "better than feared", "all right", "a bit stiff", "better"};
constexpr S howWorker[] = {"helpful", "new", "on leave", "straight with them"};
constexpr S little[] = {"nine pounds", "next to nothing", "enough", "twenty pounds"};
constexpr S minutes[] = {"twenty minutes", "half an hour", "ten minutes", "nearly an hour"};
constexpr S mood[] = {"settled", "tired",    "hopeful",        "fed up but polite",
                      "quiet",   "chatty",   "cheerful",       "worried about money",
                      "low",     "restless", "in good spirits"};
constexpr S moodCapital[] = {"Settled",  "Tired", "Hopeful",  "Quiet",       "Chatty",
                             "Cheerful", "Low",   "Restless", "More at ease"};
constexpr S office[] = {
    "the council",           "the jobcentre",           "probation", "the hostel", "the surgery",
    "the resettlement team", "the housing association", "the bank"};
constexpr S officeCapital[] = {"The council", "The jobcentre",           "Probation",  "The hostel",
                               "The surgery", "The housing association", "The college"};
constexpr S officer[] = {"was helpful", "let us have the side room", "had not been told",
                         "found us a table"};
constexpr S paper[] = {"the form",    "the letter",          "proof of address",
                       "the tenancy", "two bank statements", "the reference",
                       "the licence", "the application"};
constexpr S roomState[] = {"damp", "fine, small but quiet", "noisy at night", "clean and warm",
                           "on the third floor"};
constexpr S small[] = {"football",    "the weather and the food", "how the first week went",
                       "the dog",     "what comes after",         "old times",
                       "the new flat"};
constexpr S stress[] = {"sleep does not come", "the phone keeps ringing", "old friends turn up",
                        "nothing is going right", "the post comes"};
constexpr S until[] = {"until {weekday}", "until the end of the month", "for a fortnight",
                       "until after the weekend"};
constexpr S viewing[] = {"too far from the bus", "liked it", "gone by the time we rang",
                         "the agent never came"};
constexpr S weekday[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday"};
constexpr S weeks[] = {"six weeks", "ten weeks", "a month", "three months"};
constexpr S when[] = {"on {weekday}", "tomorrow", "next week", "in a fortnight", "next {weekday}"};
constexpr S when2[] = {"on {weekday}", "last week", "yesterday", "at the weekend"};
constexpr S who[] = {"their sister",  "a cousin",      "mum",
                     "their partner", "an old friend", "their brother",
                     "dad",           "an aunt",       "nan"};
constexpr S whoCapital[] = {"Sister", "Mum", "A cousin", "Their partner", "Brother", "Nan"};
constexpr S whose[] = {"a cousin's", "mum's", "their brother's", "an old friend's"};

constexpr NoteRule rules[] = {
    {"ACCOMMODATION", accommodation},
    {"ATTITUDES_THINKING_AND_BEHAVIOUR", attitudes},
    {"CHILDREN_FAMILIES_AND_COMMUNITY", family},
    {"DRUGS_AND_ALCOHOL", recovery},
    {"EDUCATION_SKILLS_AND_WORK", work},
    {"FINANCE_AND_ID", money},
    {"HEALTH", health},
    {"Mood", moodCapital},
    {"Office", officeCapital},
    {"Who", whoCapital},
    {"agency", agency},
    {"clock", clock},
    {"ending", ending},
    {"evening", evening},
    {"gate", gate},
    {"gate_more", gateMore},
    {"general", general},
    {"howWell", howWell},
    {"howWorker", howWorker},
    {"inside", inside},
    {"inside_call", insideCall},
    {"little", little},
    {"minutes", minutes},
    {"missed", missed},
    {"missed_inside", missedInside},
    {"missed_more", missedMore},
    {"mood", mood},
    {"next_step", nextStep},
    {"office", office},
    {"officer", officer},
    {"outside", outside},
    {"outside_call", outsideCall},
    {"own_words", ownWords},
    {"paper", paper},
    {"roomState", roomState},
    {"small", small},
    {"stress", stress},
    {"to_do", toDo},
    {"until", until},
    {"viewing", viewing},
    {"weekday", weekday},
    {"weeks", weeks},
    {"when", when},
    {"when2", when2},
    {"who", who},
    {"whose", whose},
    {"wish", wish},
    {"written", written},
};

} // namespace

std::span<const NoteRule> noteRules()
{
    return rules;
}

const NoteRule *noteRule(std::string_view name)
{
    const auto *const end = std::end(rules);
    const auto *const found = std::lower_bound(
        std::begin(rules), end, name,
        [](const NoteRule &rule, std::string_view wanted) { return rule.name < wanted; });
    return found != end && found->name == name ? found : nullptr;
}

} // namespace throughline::service
