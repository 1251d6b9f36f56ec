// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/header_words.h"

#include "domain/names/plain_words.h"

#include <algorithm>
#include <span>

namespace throughline::service {

namespace {

struct Word
{
    std::string_view header;
    std::string_view field;
};

constexpr Word ofPeople[] = {
    {"forename", "given_names"},
    {"forenames", "given_names"},
    {"forename s", "given_names"},
    {"first name", "given_names"},
    {"first names", "given_names"},
    {"firstname", "given_names"},
    {"given name", "given_names"},
    {"christian name", "given_names"},
    {"surname", "family_name"},
    {"last name", "family_name"},
    {"lastname", "family_name"},
    {"family", "family_name"},
    {"known as", "preferred_name"},
    {"preferred", "preferred_name"},
    {"name", wholeNameColumn},
    {"full name", wholeNameColumn},
    {"names", wholeNameColumn},
    {"client", wholeNameColumn},
    {"client name", wholeNameColumn},
    {"offender", wholeNameColumn},
    {"offender name", wholeNameColumn},
    {"prisoner", wholeNameColumn},
    {"prisoner name", wholeNameColumn},
    {"resident", wholeNameColumn},
    {"resident name", wholeNameColumn},
    {"person s name", wholeNameColumn},
    {"persons name", wholeNameColumn},
    {"service user", wholeNameColumn},
    {"surname forename", wholeNameColumn},
    {"surname forenames", wholeNameColumn},
    {"dob", "date_of_birth"},
    {"d o b", "date_of_birth"},
    {"birth date", "date_of_birth"},
    {"birthdate", "date_of_birth"},
    {"birthday", "date_of_birth"},
    {"born", "date_of_birth"},
    {"noms", "prison_number"},
    {"noms id", "prison_number"},
    {"noms no", "prison_number"},
    {"noms number", "prison_number"},
    {"nomis", "prison_number"},
    {"nomis id", "prison_number"},
    {"nomis no", "prison_number"},
    {"nomis number", "prison_number"},
    {"offender no", "prison_number"},
    {"offender number", "prison_number"},
    {"prison no", "prison_number"},
    {"prisoner no", "prison_number"},
    {"prisoner number", "prison_number"},
    {"establishment", "prison"},
    {"estab", "prison"},
    {"hmp", "prison"},
    {"current prison", "prison"},
    {"prison name", "prison"},
    {"prison establishment", "prison"},
    {"releasing prison", "prison"},
    {"releasing establishment", "prison"},
    {"comment", "note"},
    {"comments", "note"},
    {"notes", "note"},
    {"remarks", "note"},
    {"other information", "note"},
    {"additional information", "note"},
};

constexpr Word ofReleases[] = {
    {"release", "release_date"},
    {"date of release", "release_date"},
    {"release day", "release_date"},
    {"rel date", "release_date"},
    {"dor", "release_date"},
    {"date out", "release_date"},
    {"due out", "release_date"},
    {"discharge date", "release_date"},
    {"date of discharge", "release_date"},
    {"expected release date", "release_date"},
    {"time", "release_time"},
    {"time of release", "release_time"},
    {"discharge time", "release_time"},
    {"date type", "release_date_type"},
    {"release date kind", "release_date_type"},
    {"type of release date", "release_date_type"},
    {"release type", "route"},
    {"type of release", "route"},
    {"release scheme", "route"},
    {"scheme name", "route"},
    {"accommodation", "first_night"},
    {"accommodation type", "first_night"},
    {"accommodation on release", "first_night"},
    {"address type", "first_night"},
    {"housing", "first_night"},
    {"address", "to_address"},
    {"release address", "to_address"},
    {"discharge address", "to_address"},
    {"address on release", "to_address"},
    {"council", "local_authority"},
    {"local authority", "local_authority"},
    {"probation", "probation_office"},
    {"probation area", "probation_office"},
    {"com", "practitioner"},
    {"community offender manager", "practitioner"},
    {"offender manager", "practitioner"},
    {"probation officer", "practitioner"},
    {"probation practitioner", "practitioner"},
    {"com phone", "practitioner_phone"},
    {"first appt", "first_appointment"},
    {"initial appointment", "first_appointment"},
    {"first probation appointment", "first_appointment"},
    {"reporting", "first_appointment"},
    {"reporting date", "first_appointment"},
    {"report to probation", "first_appointment"},
    {"gate pick up", "meet"},
    {"gate pickup", "meet"},
    {"meet at gate", "meet"},
    {"meet at the gate", "meet"},
    {"to be met", "meet"},
    {"information from", "told_by"},
    {"source of information", "told_by"},
    {"date told", "told_on"},
    {"date received", "told_on"},
    {"collected by", "collected_by"},
};

constexpr Word ofServices[] = {
    {"service", "name"},
    {"service name", "name"},
    {"provider", "organisation"},
    {"organisation name", "organisation"},
    {"kind", "type"},
    {"service type", "type"},
    {"kind of service", "type"},
    {"prison", "prisons"},
    {"establishment", "prisons"},
    {"establishments", "prisons"},
    {"area", "areas"},
    {"areas covered", "areas"},
    {"who for", "audience"},
    {"client group", "audience"},
    {"eligibility", "audience"},
    {"referral", "how_to_refer"},
    {"referral route", "how_to_refer"},
    {"referrals", "how_to_refer"},
    {"telephone", "phone"},
    {"tel", "phone"},
    {"tel no", "phone"},
    {"phone number", "phone"},
    {"telephone number", "phone"},
    {"availability", "capacity"},
    {"opening hours", "hours"},
    {"opening times", "hours"},
    {"checked", "checked_on"},
    {"last checked", "checked_on"},
    {"date checked", "checked_on"},
    {"comment", "note"},
    {"comments", "note"},
    {"notes", "note"},
};

constexpr Word ofContacts[] = {
    {"date", "at"},
    {"contact date", "at"},
    {"date of contact", "at"},
    {"date time", "at"},
    {"date and time", "at"},
    {"when", "at"},
    {"time", timeOfDayColumn},
    {"time of contact", timeOfDayColumn},
    {"type", "mode"},
    {"contact type", "mode"},
    {"type of contact", "mode"},
    {"method", "mode"},
    {"how", "mode"},
    {"result", "outcome"},
    {"attendance", "outcome"},
    {"attended", "outcome"},
    {"duration", "minutes"},
    {"mins", "minutes"},
    {"length", "minutes"},
    {"location", "place"},
    {"venue", "place"},
    {"summary", "note"},
    {"details", "note"},
};

struct NotTaken
{
    std::string_view word; //!< of the header
    std::string_view why;
};
constexpr NotTaken notTaken[] = {
    {"offence", "offences are not kept in this program"},
    {"offences", "offences are not kept in this program"},
    {"charge", "offences are not kept in this program"},
    {"conviction", "offences are not kept in this program"},
    {"convictions", "offences are not kept in this program"},
    {"mappa", "it is for agencies and not kept in this program"},
    {"medical", "health is not taken from lists"},
    {"health", "health is not taken from lists"},
    {"diagnosis", "health is not taken from lists"},
    {"rosh", "risk is written down where it is told, not taken from lists"},
    {"ogrs", "risk is written down where it is told, not taken from lists"},
    {"risk", "risk is written down where it is told, not taken from lists"},
    {"victim", "nothing about victims is kept in this program"},
    {"victims", "nothing about victims is kept in this program"},
};

[[nodiscard]] std::string_view find(std::span<const Word> words, std::string_view header)
{
    const auto it = std::find_if(words.begin(), words.end(),
                                 [header](const Word &one) { return one.header == header; });
    return it != words.end() ? it->field : std::string_view{};
}

} // namespace

std::string plainHeader(std::string_view header)
{
    constexpr std::string_view hints[] = {"dd", "mm", "mmm", "yy", "yyyy", "hh", "hhmm"};
    std::string out;
    for (const std::string &word : domain::plainWords(header)) {
        if (std::find(std::begin(hints), std::end(hints), word) == std::end(hints))
            out += (out.empty() ? "" : " ") + word;
    }
    return out;
}

std::string_view fieldOfHeader(ImportKind kind, std::string_view header)
{
    const std::string plain = plainHeader(header);
    std::string_view field;
    switch (kind) {
    case ImportKind::Services:
        return find(ofServices, plain);
    case ImportKind::Releases:
        field = find(ofReleases, plain);
        break;
    case ImportKind::Contacts:
        field = find(ofContacts, plain);
        break;
    case ImportKind::People:
        break;
    }
    return field.empty() ? find(ofPeople, plain) : field;
}

std::string_view whyNotTaken(std::string_view header)
{
    for (const std::string &word : domain::plainWords(header)) {
        for (const NotTaken &one : notTaken) {
            if (one.word == word)
                return one.why;
        }
    }
    return {};
}

} // namespace throughline::service
