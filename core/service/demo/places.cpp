// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/demo/places.h"

namespace throughline::service {

namespace {

using S = std::string_view;

constexpr S humberMen[] = {"HLI", "HMI", "LEI", "DNI", "MDI", "LHI", "WEI"};
constexpr S humberWomen[] = {"NHI", "AGI", "LNI"};
constexpr S humberCouncils[] = {"E06000010", "E06000011", "E08000035", "E08000017", "E08000032"};
constexpr S humberTowns[] = {"Hull", "Leeds", "Doncaster", "Bradford", "Sampleby", "Exampleford"};
constexpr S humberOffices[] = {"Liberty House, Hull", "Sampleby Probation Office",
                               "Waterside Court, Leeds", "Exampleford Court"};

constexpr S walesMen[] = {"CFI", "SWI", "PRI", "BWI", "UPI", "UKI"};
constexpr S walesWomen[] = {"EWI"};
constexpr S walesCouncils[] = {"W06000015", "W06000011", "W06000022", "W06000013", "W06000016"};
constexpr S walesTowns[] = {"Cardiff",  "Swansea",        "Newport",
                            "Bridgend", "Llanenghraifft", "Pontysampl"};
constexpr S walesOffices[] = {"Westgate Street, Cardiff", "Swansea Probation Office",
                              "Swyddfa Brawf Llanenghraifft", "Newport Probation Office"};

constexpr S londonMen[] = {"WWI", "PVI", "BXI", "TSI", "WSI", "HOI", "ISI"};
constexpr S londonWomen[] = {"BZI", "DWI", "SDI"};
constexpr S londonCouncils[] = {"E09000028", "E09000012", "E09000022", "E09000008", "E09000025"};
constexpr S londonTowns[] = {"London SE1", "London E8", "London SW9", "Croydon", "London E15"};
constexpr S londonOffices[] = {"Great Dover Street", "Reed House Example",
                               "Croydon Probation Office", "Sample Street, E8"};

//! Of men who come from further away.
constexpr S furtherPrisons[] = {"ACI", "BMI", "BLI", "CDI", "DAI", "DMI", "EXI", "FBI", "GMI",
                                "HEI", "LPI", "MRI", "NWI", "NMI", "PNI", "RSI", "OWI", "LWI"};

constexpr DemoArea areas[] = {
    {"Humber Gate Team", false, humberMen, humberWomen, humberCouncils, humberTowns, humberOffices},
    {"South Wales Gate Team", true, walesMen, walesWomen, walesCouncils, walesTowns, walesOffices},
    {"London Gate Team", false, londonMen, londonWomen, londonCouncils, londonTowns, londonOffices},
};

constexpr S streets[] = {"Sample Street",    "Example Road",       "Placeholder Court",
                         "Specimen Terrace", "Nowhere Lane",       "Stryd Enghraifft",
                         "Pattern Close",    "Tallowmere Gardens", "Pro Forma Place"};

constexpr S meetingPlaces[] = {"Our office",           "Café by the station", "Library",
                               "Community kitchen",    "Bench by the canal",  "Jobcentre",
                               "Surgery waiting room", "Housing office",      "Hostel lounge",
                               "Town hall steps",      "Church hall"};

} // namespace

std::span<const DemoArea, demoAreaCount> demoAreas()
{
    return areas;
}

std::string_view demoPrison(DemoRandom &random, const DemoArea &area, bool isWoman)
{
    if (!isWoman && random.chance(7))
        return random.word(furtherPrisons);
    return random.word(isWoman ? area.womensPrisons : area.mensPrisons);
}

std::string demoAddress(DemoRandom &random, const DemoArea &area)
{
    std::string address;
    if (random.chance(40))
        address = "Flat " + std::to_string(random.between(1, 24)) + ", ";
    // One draw a statement: the order of two in one is the compiler's choice.
    address += std::to_string(random.between(1, 199)) + ' ';
    address += random.word(streets);
    address += ", ";
    address += random.word(area.towns);
    return address;
}

std::string_view demoMeetingPlace(DemoRandom &random)
{
    return random.word(meetingPlaces);
}

} // namespace throughline::service
