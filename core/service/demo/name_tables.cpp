// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// Given names that are common where they come from; family names that nobody bears: words for
// "example", "sample" and "nobody", or two halves that were never put together. Weights are of our
// own making: about 27 of a hundred people in prison are of a minority ethnic group (domain.md 1,
// 35).
#include "service/demo/names.h"

namespace throughline::service {

namespace {

using S = std::string_view;

constexpr S englishMen[] = {"Liam",  "Connor", "Samuel", "Callum", "Patrick", "Darren", "Jamie",
                            "Ryan",  "Kyle",   "Ashley", "Leon",   "Paul",    "Derek",  "Gary",
                            "Wayne", "Nathan", "Lee",    "Dean",   "Craig",   "Jordan", "Terry",
                            "Scott", "Adam",   "Mark",   "Shaun",  "Carl",    "Ben",    "Reece"};
constexpr S englishWomen[] = {"Danielle", "Chantelle", "Kayleigh", "Jade",   "Hannah", "Susan",
                              "Carol",    "Tracey",    "Lorraine", "Chloe",  "Gemma",  "Stacey",
                              "Leanne",   "Donna",     "Amy",      "Bethany"};
constexpr S englishStarts[] = {"Tallow", "Doyle",  "Clarken", "Griffin", "Brown",  "Murrow",
                               "Wardle", "Wendle", "Pasture", "Hather",  "Quill",  "Thistle",
                               "Candle", "Barrow", "Fenni",   "Sparrow", "Larkin", "Ashen",
                               "Copper", "Willow", "Sample",  "Price",   "Evan",   "Penny"};
constexpr S englishEnds[] = {"mere",   "wick",  "shaw",   "fold",  "hollow", "moor",
                             "thorpe", "well",  "stead",  "combe", "ton",    "ridge",
                             "holme",  "garth", "bourne", "wright"};
constexpr DemoChoice english[] = {{"W1", 94}, {"M1", 3}, {"M9", 2}, {"NS", 1}};

constexpr S welshMen[] = {"Rhys", "Gruffydd", "Owain", "Tomos", "Gareth", "Ieuan",
                          "Llŷr", "Dafydd",   "Emyr",  "Huw",   "Iestyn", "Gethin"};
constexpr S welshWomen[] = {"Siân",  "Nia",      "Megan", "Eluned", "Bronwen",
                            "Lowri", "Angharad", "Ffion", "Cerys",  "Mair"};
constexpr S welshStarts[] = {"Enghraifft",     "Tŷ-Enghraifft", "ap Enghraifft", "Sampl",
                             "Pant-y-Sampl",   "ab Esiampl",    "Esiampl",       "Llan-Enghraifft",
                             "Môr-Enghraifft", "Cwm-Esiampl"};
constexpr DemoChoice welsh[] = {{"W1", 99}, {"NS", 1}};

constexpr S irishMen[] = {"Ciarán", "Seán", "Pádraig", "Declan", "Eoin", "Oisín", "Cormac"};
constexpr S irishWomen[] = {"Aoife", "Sinéad", "Niamh", "Orla", "Bríd", "Caoimhe"};
constexpr S irishStarts[] = {"O'Sampl", "Ó Sampl", "Mac Sampl", "O'Noman", "O'Exampl", "McSpecim"};
constexpr S irishEnds[] = {"er", "a", "an", "igan", "oran"};
constexpr DemoChoice irish[] = {{"W2", 80}, {"W3", 18}, {"NS", 2}};
constexpr S travellerMen[] = {"Johnny", "Miley", "Francie", "Jimbo", "Levi", "Elijah"};
constexpr S travellerWomen[] = {"Margaret", "Shannon", "Bridget", "Chantelle", "Mary-Kate"};
constexpr DemoChoice traveller[] = {{"W3", 90}, {"W5", 5}, {"W1", 5}};

constexpr S scottishMen[] = {"Hamish", "Fraser", "Ewan", "Ross", "Murdo", "Craig"};
constexpr S scottishWomen[] = {"Morag", "Isla", "Kirsty", "Eilidh", "Shona"};
constexpr S scottishStarts[] = {"MacSampl", "McExampl", "Balsampl", "Invernob", "MacNob"};
constexpr S scottishEnds[] = {"e", "ie", "ar", "ody", "aird"};

constexpr S polishMen[] = {"Marek", "Łukasz", "Paweł", "Krzysztof", "Zbigniew", "Michał"};
constexpr S polishWomen[] = {"Agnieszka", "Zofia", "Małgorzata", "Ewa", "Bożena"};
constexpr S polishStarts[] = {"Przykład", "Wzór", "Nikt", "Próbk", "Jakiś"};
constexpr S polishEnds[] = {"owski", "ewski", "czak", "ny", "owicz"};
constexpr S polishWomensEnds[] = {"owska", "ewska", "czak", "na", "owicz"};
constexpr S romanianMen[] = {"Ștefan", "Ionuț", "Florin", "Cătălin", "Răzvan"};
constexpr S romanianWomen[] = {"Ioana", "Mihaela", "Crenguța", "Ana-Maria"};
constexpr S romanianStarts[] = {"Exempl", "Nimeni", "Mostr", "Cutăr"};
constexpr S romanianEnds[] = {"escu", "eanu", "ache", "oiu"};
constexpr S balticMen[] = {"Jonas", "Andrius", "Jānis", "Mindaugas"};
constexpr S balticWomen[] = {"Rasa", "Ieva", "Žaneta"};
constexpr S balticStarts[] = {"Pavyzd", "Niek", "Paraug"};
constexpr S balticEnds[] = {"ys", "auskas", "onis"};
constexpr S balticWomensEnds[] = {"ienė", "aitė", "ytė"};
constexpr S albanianMen[] = {"Arben", "Besnik", "Ilir", "Gëzim"};
constexpr S albanianWomen[] = {"Drita", "Vjosa", "Mirela"};
constexpr S albanianStarts[] = {"Shembull", "Askush", "Mostr"};
constexpr S albanianEnds[] = {"i", "aj", "ollari"};
constexpr S portugueseMen[] = {"João", "Tiago", "Miguel", "Nélson", "José"};
constexpr S portugueseWomen[] = {"Inês", "Conceição", "Rosa", "Beatriz"};
constexpr S portugueseStarts[] = {
    "Exemplo", "Amostra", "da Amostra", "Ninguém dos Santos", "Ejemplar Muestra", "de Muestra"};
constexpr S ukrainianMen[] = {"Dmytro", "Viktor", "Oleksandr", "Serhii"};
constexpr S ukrainianWomen[] = {"Oksana", "Yuliia", "Nadiia"};
constexpr S ukrainianStarts[] = {"Pryklad", "Zrazk", "Nikht"};
constexpr S ukrainianEnds[] = {"enko", "chuk", "yshyn"};
constexpr DemoChoice otherWhite[] = {{"W9", 93}, {"W5", 5}, {"NS", 2}};

constexpr S caribbeanMen[] = {"Tyrone", "Dwayne",   "Jerome", "Marcus",
                              "Delroy", "Jermaine", "Leroy"};
constexpr S caribbeanWomen[] = {"Keisha", "Shanice", "Marcia", "Shanelle", "Yvonne"};
constexpr S caribbeanStarts[] = {"Sampleworth", "Nobodyson", "Placeholder", "Trelawney-Sample",
                                 "Exampleman",  "Pennymore", "Goodsample"};
constexpr DemoChoice caribbean[] = {{"B1", 60}, {"M1", 25}, {"B9", 13}, {"NS", 2}};
constexpr S nigerianMen[] = {"Oluwaseun", "Chidi", "Emeka", "Babatunde",
                             "Ọládélé",   "Kwame", "Kofi"};
constexpr S nigerianWomen[] = {"Ngozi", "Blessing", "Abena", "Amara", "Fọláké"};
constexpr S nigerianStarts[] = {"Àpẹẹrẹ", "Ihenlereanya", "Nhwɛso", "Omumaatu", "Misali", "Kòséni"};
constexpr DemoChoice african[] = {{"B2", 88}, {"M2", 8}, {"B9", 3}, {"NS", 1}};
constexpr S somaliMen[] = {"Abdi", "Cabdi", "Maxamed", "Yusuf", "Xasan", "Tewodros", "Berhane"};
constexpr S somaliWomen[] = {"Hodan", "Caasha", "Fadumo", "Selam"};
constexpr S somaliStarts[] = {"Tusaale", "Mithal", "Qofna", "Misale"};

constexpr S pakistaniMen[] = {"Tariq", "Imran", "Mohammed", "Bilal", "Usman", "Zeeshan"};
constexpr S pakistaniWomen[] = {"Aisha", "Fatima", "Saima", "Nadia"};
constexpr S pakistaniStarts[] = {"Misaal", "Namoona", "Koinahin", "Masalan"};
constexpr S pakistaniEnds[] = {"i", "zai", " Khan", "wala"};
constexpr DemoChoice pakistani[] = {{"A2", 92}, {"M3", 4}, {"A9", 3}, {"NS", 1}};
constexpr S bengaliMen[] = {"Rahim", "Kamal", "Shafiq", "Tanvir"};
constexpr S bengaliWomen[] = {"Nasrin", "Shirin", "Rumana"};
constexpr S bengaliStarts[] = {"Udahoron", "Namuna", "Kehona"};
constexpr S bengaliEnds[] = {" Miah", " Uddin", " Chowdhury-Namuna"};
constexpr DemoChoice bengali[] = {{"A3", 95}, {"M3", 4}, {"NS", 1}};
constexpr S indianMen[] = {"Arjun", "Gurpreet", "Simran", "Rajesh", "Harjit"};
constexpr S indianWomen[] = {"Priya", "Harleen", "Meena", "Kavita"};
constexpr S indianStarts[] = {"Udaharan", "Namuna", "Koinai", "Mithyana", "Udharan"};
constexpr S indianEnds[] = {"", "bhai", " Singh", "wala"};
constexpr S indianWomensEnds[] = {"", "ben", " Kaur", "wala"};
constexpr DemoChoice indian[] = {{"A1", 93}, {"M3", 5}, {"NS", 2}};

constexpr S vietnameseMen[] = {"Văn Minh", "Hùng", "Quốc Bảo", "Đức"};
constexpr S vietnameseWomen[] = {"Thị Lan", "Thị Hồng", "Mỹ Linh"};
constexpr S vietnameseStarts[] = {"Ví Dụ", "Mẫu", "Thí Dụ"};
constexpr DemoChoice otherAsian[] = {{"A9", 95}, {"A4", 3}, {"NS", 2}};
constexpr S chineseMen[] = {"Wei", "Jian Guo", "Xiaoming", "Haoran"};
constexpr S chineseWomen[] = {"Mei", "Xiuying", "Lihua"};
constexpr S chineseStarts[] = {"Li-Zi", "Mou", "Shi-Li", "Yang-Ben"};
constexpr DemoChoice chinese[] = {{"A4", 98}, {"NS", 2}};
constexpr S afghanMen[] = {"Gulzar", "Najibullah", "Zmarai", "Sher", "Parwiz"};
constexpr S afghanWomen[] = {"Shabnam", "Laila", "Zarmina"};

constexpr S arabMen[] = {"Omar", "Khalid", "Youssef", "Karim", "Bassam"};
constexpr S arabWomen[] = {"Leila", "Rania", "Huda"};
constexpr S arabStarts[] = {"Al-Mithal", "bin Mithal", "El-Namudhaj", "Ould Mithal"};
constexpr DemoChoice arab[] = {{"O2", 90}, {"O9", 8}, {"NS", 2}};
constexpr S turkishMen[] = {"Mehmet", "Hüseyin", "Çağlar", "Serhat", "Azad"};
constexpr S turkishWomen[] = {"Ayşe", "Gülşen", "Zeynep", "Berîvan"};
constexpr S turkishStarts[] = {"Örnek", "Numune", "Hiçkimse", "Mînak"};
constexpr S turkishEnds[] = {"oğlu", "er", "çi", "han"};
constexpr DemoChoice turkish[] = {{"W9", 50}, {"O9", 48}, {"NS", 2}};
constexpr S icelandicMen[] = {"Björn", "Þór", "Haraldur"};
constexpr S icelandicWomen[] = {"Guðrún", "Sigríður"};
constexpr S icelandicStarts[] = {"Sýnis", "Dæmis", "Engins"};
constexpr S icelandicEnds[] = {"son"};
constexpr S icelandicWomensEnds[] = {"dóttir"};
constexpr S pacificMen[] = {"Sione", "Tevita", "Rey", "Jun-Jun"};
constexpr S pacificWomen[] = {"Maricel", "Mele", "Analyn"};
constexpr S pacificStarts[] = {"Halimbawa", "Faataitai", "Tauira", "de los Ejemplos"};
constexpr DemoChoice pacific[] = {{"A9", 60}, {"O9", 38}, {"NS", 2}};

constexpr auto ordinary = NameShape::Ordinary;

constexpr DemoPeople peoples[] = {
    {630,
     420,
     ordinary,
     englishMen,
     englishWomen,
     englishStarts,
     englishEnds,
     {},
     english,
     "ENG",
     0},
    {30, 420, ordinary, welshMen, welshWomen, welshStarts, {}, {}, welsh, "WEL-CYM", 30},
    {32, 15, ordinary, irishMen, irishWomen, irishStarts, irishEnds, {}, irish, "ENG", 0},
    {20,
     12,
     ordinary,
     travellerMen,
     travellerWomen,
     irishStarts,
     irishEnds,
     {},
     traveller,
     "ENG",
     0},
    {15,
     5,
     ordinary,
     scottishMen,
     scottishWomen,
     scottishStarts,
     scottishEnds,
     {},
     welsh,
     "ENG",
     0},
    {24, 15, ordinary, polishMen, polishWomen, polishStarts, polishEnds, polishWomensEnds,
     otherWhite, "POL", 35},
    {16,
     6,
     ordinary,
     romanianMen,
     romanianWomen,
     romanianStarts,
     romanianEnds,
     {},
     otherWhite,
     "RUM-RON",
     50},
    {8, 3, ordinary, balticMen, balticWomen, balticStarts, balticEnds, balticWomensEnds, otherWhite,
     "LIT", 35},
    {10,
     4,
     ordinary,
     albanianMen,
     albanianWomen,
     albanianStarts,
     albanianEnds,
     {},
     otherWhite,
     "ALB",
     60},
    {8,
     5,
     ordinary,
     portugueseMen,
     portugueseWomen,
     portugueseStarts,
     {},
     {},
     otherWhite,
     "POR",
     30},
    {4,
     2,
     ordinary,
     ukrainianMen,
     ukrainianWomen,
     ukrainianStarts,
     ukrainianEnds,
     {},
     otherWhite,
     "UKR",
     50},
    {92, 34, ordinary, caribbeanMen, caribbeanWomen, caribbeanStarts, {}, {}, caribbean, "ENG", 0},
    {52, 24, ordinary, nigerianMen, nigerianWomen, nigerianStarts, {}, {}, african, "ENG", 0},
    {28, 26, NameShape::Father, somaliMen, somaliWomen, somaliStarts, {}, {}, african, "AFA", 40},
    {52,
     22,
     ordinary,
     pakistaniMen,
     pakistaniWomen,
     pakistaniStarts,
     pakistaniEnds,
     {},
     pakistani,
     "URD",
     12},
    {22,
     14,
     ordinary,
     bengaliMen,
     bengaliWomen,
     bengaliStarts,
     bengaliEnds,
     {},
     bengali,
     "BEN",
     15},
    {26, 12, ordinary, indianMen, indianWomen, indianStarts, indianEnds, indianWomensEnds, indian,
     "PAN", 15},
    {10,
     4,
     NameShape::FamilyFirst,
     vietnameseMen,
     vietnameseWomen,
     vietnameseStarts,
     {},
     {},
     otherAsian,
     "VIE",
     75},
    {6,
     3,
     NameShape::FamilyFirst,
     chineseMen,
     chineseWomen,
     chineseStarts,
     {},
     {},
     chinese,
     "MAN",
     50},
    {7, 4, NameShape::Single, afghanMen, afghanWomen, {}, {}, {}, otherAsian, "", 0},
    {12, 6, ordinary, arabMen, arabWomen, arabStarts, {}, {}, arab, "ARA", 35},
    {14, 5, ordinary, turkishMen, turkishWomen, turkishStarts, turkishEnds, {}, turkish, "TUR", 30},
    {2, 1, ordinary, icelandicMen, icelandicWomen, icelandicStarts, icelandicEnds,
     icelandicWomensEnds, otherWhite, "ICE-ISL", 5},
    {4, 2, ordinary, pacificMen, pacificWomen, pacificStarts, {}, {}, pacific, "ENG", 0},
};

} // namespace

std::span<const DemoPeople> demoPeoples()
{
    return peoples;
}

} // namespace throughline::service
