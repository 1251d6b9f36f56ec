// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/cases.h"

#include "domain/code_list.h"
#include "report/figures/verdict.h"

namespace throughline::report {

using domain::Kind;

namespace {

class CaseMaker
{
public:
    explicit CaseMaker(const Facts &facts) : m_facts(facts) {}

    [[nodiscard]] std::vector<Case> run()
    {
        // About as many as there will be: to grow is to move them all.
        m_cases.reserve(4 * (m_facts.people.size() + m_facts.contacts.size())
                        + 32 * m_facts.releases.size() + 8 * m_facts.referrals.size()
                        + 10 * m_facts.requests.size());
        releases(releaseRules());
        releases(housingRules());
        apply(personRules(), m_facts.people, [this](const PersonFacts &one) {
            const auto place = static_cast<std::int32_t>(&one - m_facts.people.data());
            return ofPerson({Kind::Person, one.id}, place, m_facts.period.last);
        });
        apply(contactRules(), m_facts.contacts, [this](const ContactFacts &one) {
            return ofPerson({Kind::Contact, one.id}, one.person, one.day);
        });
        apply(appointmentRules(), m_facts.appointments, [this](const AppointmentFacts &one) {
            return ofPerson({Kind::Appointment, one.id}, one.person, one.day);
        });
        apply(placementRules(), m_facts.placements, [this](const PlacementFacts &one) {
            return ofPerson({Kind::Placement, one.id}, one.person, one.endedOn);
        });
        referrals();
        modes();
        duties();
        scores();
        team();
        concerns();
        return std::move(m_cases);
    }

private:
    [[nodiscard]] Case ofPerson(const Source &source, std::int32_t person, Day day) const
    {
        Case one;
        one.source = source;
        one.person = person;
        one.day = day;
        if (person == nobody)
            return one;
        const PersonFacts &facts = m_facts.people[static_cast<std::size_t>(person)];
        one.team = facts.team;
        one.prison = facts.prison;
        one.worker = facts.keyWorker;
        return one;
    }

    [[nodiscard]] static Case ofTeam(const Source &source, Names::Number team, Names::Number prison,
                                     Day day)
    {
        Case one;
        one.source = source;
        one.team = team;
        one.prison = prison;
        one.day = day;
        return one;
    }

    void add(Case one, LineNumber line, Ruling ruling)
    {
        if (!ruling)
            return;
        one.line = line;
        one.counted = ruling->counted;
        one.amount = static_cast<std::int32_t>(ruling->amount);
        m_cases.push_back(one);
    }
    void add(const Case &one, std::string_view line, Ruling ruling)
    {
        add(one, lineNumber(line), ruling);
    }

    template<class Fact, class Whose>
    void apply(std::span<const Rule<Fact>> rules, const std::vector<Fact> &facts, Whose whose)
    {
        for (const Rule<Fact> &rule : rules) {
            const LineNumber line = lineNumber(rule.line);
            for (const Fact &fact : facts) {
                if (const Ruling ruling = rule.ruling(fact, m_facts))
                    add(whose(fact), line, ruling);
            }
        }
    }

    void releases(std::span<const Rule<ReleaseFacts>> rules)
    {
        apply(rules, m_facts.releases, [this](const ReleaseFacts &one) {
            Case made = ofPerson({Kind::Release, one.id}, one.person, one.day);
            made.prison = one.prison;
            return made;
        });
    }

    void referrals()
    {
        const auto whose = [this](const ReferralFacts &one) {
            return ofPerson({Kind::Referral, one.id}, one.person, m_facts.period.last);
        };
        apply(referralRules(), m_facts.referrals, whose);
        apply(requestRules(), m_facts.requests, [this](const RequestFacts &one) {
            return ofPerson({one.kind, one.id}, one.person, one.day);
        });
        apply(waitingRules(), m_facts.waiting, [this](const WaitingFacts &one) {
            return ofPerson({Kind::Referral, one.id}, one.person, m_facts.period.last);
        });
        for (const ReferralFacts &one : m_facts.referrals) {
            const bool isRefused = one.isOut && one.status == "REFUSED" && one.referredOn
                && m_facts.period.has(*one.referredOn);
            if (isRefused)
                add(whose(one), part("I28", "referral_out_refusal", one.refusal),
                    Verdict{Counted::Numerator});
        }
    }

    void modes()
    {
        std::unordered_map<Names::Number, LineNumber> lines;
        const LineNumber whole = lineNumber("I34");
        for (const ContactFacts &one : m_facts.contacts) {
            if (!isDone(m_facts.names.text(one.outcome)))
                continue;
            const auto [line, isNew] = lines.try_emplace(one.mode, whole);
            if (isNew)
                line->second = part("I34", "contact_mode", m_facts.names.text(one.mode));
            add(ofPerson({Kind::Contact, one.id}, one.person, one.day), line->second,
                Verdict{Counted::Numerator});
        }
    }

    //! The part of a line for a code.
    [[nodiscard]] static LineNumber part(std::string_view line, std::string_view list,
                                         std::string_view code)
    {
        const std::string_view key = domain::findCode(list, code) ? code : noCode;
        return lineNumber(std::string(line) + '.' + std::string(key));
    }

    void duties()
    {
        for (const DutyFacts &one : m_facts.dutiesSent) {
            const std::string_view state = one.state;
            const bool isAnswered = state == "ACCEPTED" || state == "NOT_ACCEPTED";
            const bool isPending = state == "SUBMITTED" || state == "EXPIRED";
            add(ofPerson({Kind::DutyToRefer, one.id}, one.person, *one.sentOn), "I16",
                isAnswered      ? countedIf(state == "ACCEPTED")
                    : isPending ? Ruling(unknown)
                                : Ruling(outOfScope));
        }
    }

    void scores()
    {
        for (const DatedFacts &one : m_facts.outcomes)
            add(ofPerson({Kind::OutcomeScore, one.id}, one.person, one.day), "I25",
                one.state == "ACHIEVED"                 ? Verdict{Counted::Both, 2}
                    : one.state == "PARTIALLY_ACHIEVED" ? Verdict{Counted::Both, 1}
                    : one.state == "NOT_ACHIEVED"       ? Verdict{Counted::Denominator}
                                                        : unknown);
        for (const DatedFacts &one : m_facts.needs)
            add(ofPerson({Kind::Need, one.id}, one.person, one.day), "I26",
                one.state == "MET" || one.state == "DECLINED" ? countedIf(one.state == "MET")
                                                              : Ruling(outOfScope));
    }

    void team()
    {
        for (const VoiceFacts &one : m_facts.voices)
            add(ofTeam({Kind::Voice, one.id}, one.team, 0, one.heardOn), "I37",
                countedIf(one.state == "TOLD" || one.state == "DONE"));
        for (const NoticeFacts &one : m_facts.notices)
            add(ofTeam({Kind::Notice, one.id}, one.team, one.prison, one.toldOn), "I40",
                one.isDraft           ? outOfScope
                    : one.effectiveOn ? Verdict{Counted::Both, *one.effectiveOn - one.toldOn}
                                      : unknown);
        counts("I33.hours", Kind::Hours, m_facts.minutes);
        counts("I33.visitors", Kind::HallCount, m_facts.visitors);
        counts("I33.children", Kind::HallCount, m_facts.children);
    }

    void counts(std::string_view line, Kind kind, const std::vector<CountFacts> &facts)
    {
        for (const CountFacts &one : facts) {
            Case made = ofTeam({kind, one.id}, one.team, one.prison, one.day);
            made.worker = one.worker;
            add(made, line, Verdict{Counted::Numerator, one.amount});
        }
    }

    void concerns()
    {
        for (const ConcernFacts &one : m_facts.concerns) {
            const bool isInTime = one.seenOn && *one.seenOn <= one.madeOn;
            const bool isOpen = !one.seenOn && one.madeOn >= m_facts.today;
            add(ofPerson({Kind::Safeguarding, one.id}, one.person, one.madeOn), "I41",
                isOpen ? Ruling(outOfScope) : countedIf(isInTime));
        }
    }

    const Facts &m_facts;
    std::vector<Case> m_cases;
};

} // namespace

std::vector<Case> casesOf(const Facts &facts)
{
    return CaseMaker(facts).run();
}

} // namespace throughline::report
