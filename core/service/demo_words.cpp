// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Everybody and everything here is made up.
#include "service/demo_words.h"

namespace throughline::service {

namespace {

constexpr std::string_view givenNames[] = {
    "Priya",  "Liam",      "Connor",  "Megan",    "Rhys",     "Samuel",   "Danielle",  "Marek",
    "Callum", "Nia",       "Abdi",    "Gruffydd", "Tyrone",   "Ioana",    "Siân",      "Zofia",
    "Fatima", "Oluwaseun", "Patrick", "Darren",   "Keisha",   "Owain",    "Tariq",     "Chantelle",
    "Jamie",  "Dwayne",    "Aisha",   "Thị Lan",  "Minh",     "Łukasz",   "Agnieszka", "Ștefan",
    "Kwame",  "Abena",     "Chidi",   "Ngozi",    "Mohammed", "Yusuf",    "Leila",     "Arjun",
    "Simran", "Hùng",      "Élodie",  "João",     "Inês",     "Björn",    "Aoife",     "Ciarán",
    "Eluned", "Bronwen",   "Tomos",   "Kayleigh", "Jade",     "Ryan",     "Kyle",      "Ashley",
    "Leon",   "Marcus",    "Jerome",  "Shanice",  "Viktor",   "Oksana",   "Dmytro",    "Ayşe",
    "Mehmet", "Rosa",      "Miguel",  "Wei",      "Mei",      "Haruto",   "Sione",     "Tevita",
    "Amara",  "Blessing",  "Emeka",   "Hannah",   "Gareth",   "Lowri",    "Paul",      "Susan",
    "Derek",  "Carol",     "Gary",    "Tracey",   "Wayne",    "Lorraine", "Nathan",    "Chloe",
};

constexpr std::string_view familyNames[] = {
    "Sampleton", "Enghraifft",   "Tŷ-Enghraifft", "ap Enghraifft", "Ó Sampla",    "Ní Shampla",
    "Ví Dụ",     "Przykładny",   "Przykładna",    "Exemplescu",    "Exemplo",     "Exempel",
    "Udaharan",  "Udahoron",     "Misali",        "Mithali",       "Masalan",     "Apeere",
    "Omumaatu",  "Nhwɛso",       "MacSample",     "O'Sampler",     "Pricewell",   "Tallowmere",
    "Doylewick", "Clarkenshaw",  "Griffinfold",   "Brownhollow",   "Murrowmoor",  "Wardlethorpe",
    "Evanfold",  "Wendlewick",   "Örnekoğlu",     "Příkladný",     "Prykladenko", "Mfano",
    "Tusaale",   "Beispielmann", "Ejemplar",      "Voorbeeld",     "Eksempelsen", "Esimerkki",
    "Példás",    "Pavyzdys",     "Primerov",      "Paradigmatis",  "Namunaev",    "Contohadi",
    "Halimbawa", "Tauira",       "Faataitai",     "Exemplard",     "Shembulli",   "Mostradóttir",
};

constexpr std::string_view nameStarts[] = {
    "Tallow", "Doyle",   "Clarken", "Griffin", "Brown",   "Murrow", "Wardle",
    "Wendle", "Pasture", "Hather",  "Quill",   "Thistle", "Candle", "Barrow",
    "Fenni",  "Sparrow", "Larkin",  "Ashen",   "Copper",  "Willow",
};

constexpr std::string_view nameEnds[] = {
    "mere", "wick",  "shaw",  "fold",  "hollow", "moor",  "thorpe",
    "well", "stead", "combe", "ridge", "holme",  "garth", "bourne",
};

constexpr std::string_view talked[] = {
    "Met and talked through the week.",
    "We went over the plan for the first days.",
    "Sounded more settled than last week.",
    "A bit low today, but wanted to talk.",
    "Housing is the main worry.",
    "Still waiting to hear about the room.",
    "Has moved twice since we last spoke.",
    "Staying with a cousin until Friday.",
    "The room is damp and the heating is off.",
    "Likes the new place and the neighbours.",
    "Needs a phone that can take video calls.",
    "Phone credit ran out, so use the office number.",
    "First benefit payment came through.",
    "Payment is late and there is nothing for food.",
    "Food parcel given today.",
    "Filled in the housing form together.",
    "Rang the council together and were put on hold twice.",
    "Prescription collected today.",
    "Has enough medicine until Monday.",
    "Wants to see a dentist.",
    "Registered with the surgery on the corner.",
    "Asked about seeing the children again.",
    "Wrote a letter to the family together.",
    "Mum is well and glad of the calls.",
    "Has been offered two shifts in a kitchen.",
    "Looked at a course in joinery.",
    "Bring the birth certificate next time.",
    "ID application sent off.",
    "Bank account is open at last.",
    "Saw probation this morning and it went well.",
    "Worried about missing an appointment.",
    "Prefers to meet in the mornings.",
    "Prefers a text to a call.",
    "Asked to be met by the same worker again.",
    "Has been sleeping badly.",
    "Is proud of eight weeks without a drink.",
    "Goes to the recovery group on Thursdays.",
    "Talked about old friends to keep away from.",
    "Wants help with reading the letters.",
    "Travel warrant explained.",
    "Coat and boots needed before the cold.",
    "Laughed a lot today.",
    "Quiet, but stayed the whole hour.",
    "Doctor has changed the dose.",
    "Key worker at the hostel is helpful.",
};

constexpr std::string_view atGate[] = {
    "Met at the gate and walked to the station.",
    "Came out later than we were told.",
    "Travel warrant was missing and was sorted at reception.",
    "Had one clear bag and no coat.",
    "Bought breakfast and went over the day.",
    "Phone given and numbers saved.",
    "Went straight to probation together.",
    "Nervous, and glad that somebody was there.",
    "Family came as well.",
    "Medicine for a week in hand.",
    "Took the bus to the hostel together.",
    "Shown where the surgery is.",
    "Had the discharge grant.",
    "Will ring this evening.",
};

constexpr std::string_view missed[] = {
    "No answer, left a message.",
    "Rang twice and the phone was off.",
    "Did not come; will try again tomorrow.",
    "Number is no longer in use.",
    "Sent a text to ask if all is well.",
    "The wing was locked down, so no visit.",
    "Went to the address and nobody was in.",
    "Asked to leave it for this week.",
    "Bus was late and the slot was gone.",
    "New time agreed for next week.",
    "Left a card with our number.",
    "Hostel says that all is well.",
};

constexpr std::string_view agency[] = {
    "Spoke to the council about the application.",
    "Probation confirmed the time.",
    "Landlord will hold the room until Friday.",
    "Hostel asks for a reference.",
    "Surgery needs proof of address.",
    "Jobcentre will ring back on Monday.",
    "Prison says that the date has not moved.",
    "Resettlement team sent the form again.",
    "Waiting list is about six weeks.",
    "Recovery service has a place on Tuesday.",
    "Asked for the letter to be in plain words.",
    "They need consent before they say more.",
};

constexpr std::string_view nextSteps[] = {
    "Ring again on Monday.",    "Go to the housing office together.",
    "Chase the council.",       "Book the surgery.",
    "Bring the forms.",         "Ask the hostel about the move.",
    "Send the travel details.", "Text the day before.",
    "Take a phone along.",      "See how the first week went.",
};

constexpr std::string_view places[] = {
    "Our office",  "Café by the station", "Probation office",        "Library",   "Hostel",
    "Visits hall", "Community kitchen",   "Park bench by the canal", "Jobcentre", "Surgery",
};

constexpr std::string_view probationOffices[] = {
    "Hull",     "Swansea", "Leeds City", "Croydon", "Exampleford",
    "Sampleby", "Cardiff", "Stoke",      "Norwich", "Preston",
};

//! Of two halves: a list of whole names is too short for thousands of people.
std::string composedName(DemoRandom &random)
{
    return std::string(random.pick<std::string_view>(nameStarts))
        + std::string(random.pick<std::string_view>(nameEnds));
}

std::span<const std::string_view> sentencesFor(DemoTone tone)
{
    switch (tone) {
    case DemoTone::Talked:
        return talked;
    case DemoTone::AtGate:
        return atGate;
    case DemoTone::Missed:
        return missed;
    case DemoTone::Agency:
        return agency;
    }
    return talked;
}

//! Letters rather than bytes, so that a note is as long as it looks.
std::size_t letters(std::string_view text)
{
    std::size_t count = 0;
    for (const char c : text)
        count += (static_cast<unsigned char>(c) & 0xc0U) != 0x80U ? 1 : 0;
    return count;
}

} // namespace

// SplitMix64: short, and equal on every machine, which the standard's distributions are not.
std::int64_t DemoRandom::below(std::int64_t limit)
{
    m_state += 0x9e3779b97f4a7c15U;
    std::uint64_t mixed = m_state;
    mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
    mixed ^= mixed >> 31;
    return static_cast<std::int64_t>(mixed % static_cast<std::uint64_t>(limit));
}

std::string_view choose(DemoRandom &random, std::span<const DemoChoice> choices)
{
    std::int64_t all = 0;
    for (const DemoChoice &choice : choices)
        all += choice.weight;
    std::int64_t left = random.below(all);
    for (const DemoChoice &choice : choices) {
        left -= choice.weight;
        if (left < 0)
            return choice.key;
    }
    return choices.back().key;
}

std::string demoGivenNames(DemoRandom &random)
{
    std::string name(random.pick<std::string_view>(givenNames));
    if (random.chance(15))
        name += " " + std::string(random.pick<std::string_view>(givenNames));
    return name;
}

std::string demoFamilyName(DemoRandom &random)
{
    std::string name = random.chance(55) ? std::string(random.pick<std::string_view>(familyNames))
                                         : composedName(random);
    if (random.chance(6))
        name += "-" + composedName(random);
    return name;
}

std::string demoNote(DemoRandom &random, DemoTone tone)
{
    constexpr std::size_t longest = 180;
    const std::span<const std::string_view> sentences = sentencesFor(tone);
    std::string note(random.pick(sentences));
    for (std::int64_t more = random.between(0, 3); more > 0; --more) {
        // Whoever was met may talk of anything; of somebody missed there is little to say.
        const bool talks = tone == DemoTone::AtGate && more == 1;
        const std::string_view next =
            random.pick(talks ? sentencesFor(DemoTone::Talked) : sentences);
        if (note.find(next) == std::string::npos && letters(note) + 1 + letters(next) <= longest)
            note += " " + std::string(next);
    }
    return note;
}

std::string_view demoNextStep(DemoRandom &random)
{
    return random.pick<std::string_view>(nextSteps);
}

std::string_view demoPlace(DemoRandom &random)
{
    return random.pick<std::string_view>(places);
}

std::string_view demoProbationOffice(DemoRandom &random)
{
    return random.pick<std::string_view>(probationOffices);
}

} // namespace throughline::service
