// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/referral_words.h"
#include "domain/value.h"
#include "store/figure_columns.h"

#include <functional>
#include <map>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <vector>

// What the indicators of domain.md 4 look at, read from the store in one pass for each kind: few
// columns of the records that matter for a period. Plain values; nothing here counts.

namespace throughline::report {

//! Days since 1970 in Europe/London.
using Day = std::int64_t;

struct Period
{
    Day first = 0;
    Day last = 0;

    [[nodiscard]] bool has(Day day) const { return first <= day && day <= last; }
    friend bool operator==(const Period &, const Period &) = default;
};

//! What is due some working days after a day (ten at most, domain.md 4) is due before as many days.
inline constexpr Day dueWithin = 30;

//! Short numbers for texts that come again and again: prisons, teams, codes. 0 is the empty text.
class Names
{
public:
    using Number = std::uint16_t;

    [[nodiscard]] Number numberOf(std::string_view text);
    [[nodiscard]] const std::string &text(Number number) const { return m_texts[number]; }
    //! Numbers are below this.
    [[nodiscard]] std::size_t count() const { return m_texts.size(); }

private:
    std::vector<std::string> m_texts{""};
    struct Hash : std::hash<std::string_view>
    {
        using is_transparent = void;
    };
    std::unordered_map<std::string, Number, Hash, std::equal_to<>> m_numbers{{"", 0}};
};

//! Nobody: a record that is about no person, or about one who is not on this device.
inline constexpr std::int32_t nobody = -1;

struct PersonFacts
{
    base::RecordId id;
    Day madeOn = 0;
    domain::PartialDate born; //!< year 0: not known
    std::int64_t ageGuess = -1;
    Names::Number status = 0;
    std::optional<Day> statusOn;
    Names::Number keyWorker = 0;
    Names::Number prison = 0;
    Names::Number team = 0;
    Names::Number pregnancy = 0;
    Names::Number veteran = 0;
    Names::Number careExperience = 0;
    // Of the newest equality profile; empty where a question was not answered.
    Names::Number ethnicity = 0;
    Names::Number sex = 0;
    Names::Number genderSame = 0;
    Names::Number sexualOrientation = 0;
    Names::Number religion = 0;
    Names::Number disability = 0;
    Names::Number marital = 0;
    std::int32_t refusals = 0; //!< referrals from us that were turned down by the period's end
    bool isMerged = false; //!< the same person as another one, who stands for both
};

//! An entry of the accommodation timeline: the newest of its time point. Empty id: nobody asked.
struct Stay
{
    base::RecordId id;
    std::string answer;
    std::string type;

    [[nodiscard]] bool isThere() const { return !id.isNull(); }
};
enum class Timepoint { Planned, FirstNight, D7, D28, W12, M3, M6 };
inline constexpr std::size_t timepointCount = 7;

//! The newest answer to an item of the release-day checklist; empty status: not asked.
struct ItemAnswer
{
    base::RecordId id;
    std::string status;
};
enum class Item { Meds, Prescription, Subsistence, Bank, UniversalCredit, Phone };
inline constexpr std::size_t itemCount = 6;

struct DutyFacts
{
    base::RecordId id;
    std::int32_t person = nobody;
    std::string state;
    std::optional<Day> sentOn;
};

//! A release that happened: the event that most indicators count (domain.md 4). Several records of
//! one person and day are one event; what names any of them belongs to it.
struct ReleaseFacts
{
    base::RecordId id; //!< of the record made first
    std::int32_t person = nobody;
    Day day = 0;
    Names::Number prison = 0;
    std::optional<Day> toldOn;
    bool hasDate = false; //!< a planned date, known as a whole day
    bool hasWhomToAsk = false; //!< probation office or practitioner
    bool hasOffice = false;
    bool hasAppointment = false;
    std::string meet;
    std::string destination;
    std::optional<bool> supervised;
    bool isRecalled = false;
    bool isMet = false; //!< at the gate, by us
    bool isPackGiven = false;
    std::optional<Day> seenOn; //!< first day we spoke with the person, within 28 days
    bool isBackSameDay = false; //!< custody or a recall begins on the day itself
    std::optional<Day> backOn; //!< first day in custody again, after the release
    std::string consentState; //!< of the newest consent to work with us
    std::optional<Day> consentOn;
    Stay stays[timepointCount];
    ItemAnswer items[itemCount];
    std::vector<DutyFacts> duties;

    [[nodiscard]] const Stay &stay(Timepoint at) const
    {
        return stays[static_cast<std::size_t>(at)];
    }
    [[nodiscard]] const std::string &item(Item which) const
    {
        return items[static_cast<std::size_t>(which)].status;
    }
};

struct ContactFacts
{
    base::RecordId id;
    std::int32_t person = nobody;
    Day day = 0;
    Day madeOn = 0; //!< when somebody wrote it down
    Names::Number mode = 0;
    Names::Number outcome = 0;
};

struct AppointmentFacts
{
    base::RecordId id;
    std::int32_t person = nobody;
    Day day = 0;
    std::string state;
    std::string mode;
    std::string outcome;
};

struct PlacementFacts
{
    base::RecordId id;
    std::int32_t person = nobody;
    Day endedOn = 0;
    std::optional<Day> startOn;
    std::string type;
    std::string moveOn;
    std::string moveOnType;
};

struct ReferralFacts
{
    base::RecordId id;
    std::int32_t person = nobody;
    bool isOut = false;
    std::string status;
    std::string refusal;
    std::optional<Day> statusOn;
    std::optional<Day> referredOn;
    std::optional<Day> firstMeetingOn;
    std::optional<Day> planOn;
    std::optional<Day> endedOn;
    std::optional<Day> reportOn;
    // The last that it came to within the period, of what ends a referral from us.
    std::string outcome;
    Day outcomeOn = 0;
    base::RecordId outcomeBy; //!< the step to it
};

//! Something that somebody needs and that began in the period: a referral from us, or a need that
//! no such referral is about.
struct RequestFacts
{
    domain::Kind kind = domain::Kind::Referral;
    base::RecordId id;
    std::int32_t person = nobody;
    Day day = 0;
    domain::NeedWord word = domain::NeedWord::Needed; //!< where it stands
    domain::ReferralMark furthest = domain::ReferralMark::Needed;
    bool isMetWithout = false; //!< met, or declined, and nobody was asked
};

//! A referral from us that no answer has come to.
struct WaitingFacts
{
    base::RecordId id;
    std::int32_t person = nobody;
    std::optional<Day> since;
};

//! A need that ended, or an outcome that was scored.
struct DatedFacts
{
    base::RecordId id;
    std::int32_t person = nobody;
    Day day = 0;
    std::string state;
};

struct VoiceFacts
{
    base::RecordId id;
    Names::Number team = 0;
    Day heardOn = 0;
    std::string state;
};

struct NoticeFacts
{
    base::RecordId id;
    Names::Number team = 0;
    Names::Number prison = 0; //!< several are one text
    Day toldOn = 0;
    std::optional<Day> effectiveOn;
    bool isDraft = false;
};

struct ConcernFacts
{
    base::RecordId id;
    std::int32_t person = nobody;
    Day madeOn = 0;
    std::optional<Day> seenOn;
};

//! What volunteers gave and whom they helped: hours, and counts of a visits hall.
struct CountFacts
{
    base::RecordId id;
    Names::Number team = 0;
    Names::Number prison = 0;
    Names::Number worker = 0;
    Day day = 0;
    std::int64_t amount = 0;
};

struct Facts
{
    Period period;
    Day today = 0; //!< when the data was taken
    Names names;
    std::vector<PersonFacts> people;
    std::vector<ReleaseFacts> releases; //!< that happened in the period
    std::vector<DutyFacts> dutiesSent; //!< in the period
    std::vector<ContactFacts> contacts; //!< of the period
    std::vector<AppointmentFacts> appointments;
    std::vector<PlacementFacts> placements; //!< that ended
    std::vector<ReferralFacts> referrals; //!< those that the period may concern
    std::vector<RequestFacts> requests;
    std::vector<WaitingFacts> waiting; //!< whenever they were made
    std::vector<DatedFacts> needs;
    std::vector<DatedFacts> outcomes;
    std::vector<VoiceFacts> voices;
    std::vector<NoticeFacts> notices;
    std::vector<ConcernFacts> concerns;
    std::vector<CountFacts> minutes;
    std::vector<CountFacts> visitors;
    std::vector<CountFacts> children;
};

struct FactsQuery
{
    Period period;
    Day today = 0;
    //! Who has a folder, by the store's own short name for it: one text for each set of teams,
    //! which lies where it is until the reading ends.
    std::function<std::string_view(std::int64_t)> teamOf;
    //! When a record was made, by the head of its clock, which is opaque here.
    std::function<base::Millis(base::ByteView)> madeAt;
    //! Who is shown as somebody else, and as whom (store/same_person.h).
    std::map<base::RecordId, base::RecordId> mergedInto = {};
    //! Other connections that see the same moment: what is long is read on them, meanwhile.
    std::span<const store::FigureColumns *const> others = {};
    //! What whoever asks has to read for `teamOf`: done when the long reads have begun.
    std::function<base::Result<void>()> meanwhile = {};
};

[[nodiscard]] base::Result<Facts> readFacts(const store::FigureColumns &columns,
                                            const FactsQuery &query);

//! Whether somebody was there and spoke with us (domain.md 3.8, DONE).
[[nodiscard]] bool isDone(std::string_view contactOutcome);
//! Modes in which one sees or hears the person, and not somebody else.
[[nodiscard]] bool isWithThePerson(std::string_view contactMode);

} // namespace throughline::report
