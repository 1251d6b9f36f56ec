// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/clock.h"
#include "domain/record.h"
#include "service/demo_words.h"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace throughline::service {

//! A made-up person and all that is recorded about them, without ids: who saves it adds `person`,
//! and where it says so the release or the service.
struct DemoPerson
{
    using Fields = std::vector<std::pair<std::uint16_t, domain::Value>>;
    struct Referral
    {
        Fields fields;
        std::size_t service = 0; //!< place among the services
    };
    struct Contact
    {
        Fields fields;
        bool aboutRelease = false;
    };

    Fields person;
    Fields release; //!< none when empty
    std::vector<Fields> accommodation; //!< each belongs to the release
    std::vector<Contact> contacts; //!< in order of time
    std::vector<Referral> referrals;
};

//! Makes people one by one; what comes out depends on the seed and on the day alone.
class DemoMaker
{
public:
    DemoMaker(std::uint64_t seed, base::Millis now);

    [[nodiscard]] const std::vector<DemoPerson::Fields> &services() const { return m_services; }
    [[nodiscard]] DemoPerson person(std::int64_t contacts);
    //! How many contacts each of so many people has; together exactly `contacts`. A few people have
    //! many, most have some.
    [[nodiscard]] std::vector<std::int64_t> share(std::int64_t contacts, std::int64_t people);

private:
    void addRelease(DemoPerson &person, std::int64_t releaseDay);
    void addStays(DemoPerson &person, std::int64_t releaseDay);
    void addContacts(DemoPerson &person, std::int64_t contacts, std::int64_t releaseDay);
    [[nodiscard]] DemoPerson::Contact contact(std::int64_t at, bool afterRelease);
    [[nodiscard]] DemoPerson::Contact gateContact(std::int64_t releaseDay);
    void addReferral(DemoPerson &person, std::int64_t releaseDay);
    void makeServices();
    [[nodiscard]] std::string prisonNumber();
    [[nodiscard]] std::string prison();

    DemoRandom m_random;
    base::Millis m_now;
    std::int64_t m_today; //!< in days since 1970
    std::vector<DemoPerson::Fields> m_services;
};

} // namespace throughline::service
