// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

namespace throughline::domain {

//! Table numbers of the wire (sync.md D3). Frozen: a number is never reused.
enum class Kind : std::uint16_t {
    Folder = 0,
    Person = 1,
    Release = 2,
    Contact = 3,
    Accommodation = 4,
    Referral = 5,
    Service = 6,
    Alias = 7,
    Identifier = 8,
    ContactPoint = 9,
    KnownOrganisation = 10,
    Custody = 11,
    Sentence = 12,
    Checklist = 13,
    PackTemplate = 14,
    Pack = 15,
    Appointment = 16,
    Placement = 17,
    DutyToRefer = 18,
    Need = 19,
    Action = 20,
    OutcomeScore = 21,
    ReferralStep = 22,
    Consent = 23,
    Protocol = 24,
    SafetyInstruction = 25,
    Risk = 26,
    Safeguarding = 27,
    Equality = 28,
    Family = 29,
    HallSession = 30,
    HallCount = 31,
    CapacityChange = 32,
    Notice = 33,
    NoticeRead = 34,
    Voice = 35,
    Worker = 36,
    Hours = 37,
    LoneWorking = 38,
    GroupSession = 39,
    Access = 40,
    DataRequest = 41,
    Incident = 42,
    Erasure = 43,
    ImportBatch = 44,
    MonthLock = 45,
    Retention = 46,
    RetentionPeriod = 47,
    CaseTransfer = 48,
    Scheme = 49,
    ErasureDone = 50,
    PersonMerge = 51,
};

enum class FieldType {
    Text,
    Code, //!< the key of a row of the field's code list
    CodeSet, //!< several keys of one list, joined by ';' in one text, sorted
    Integer,
    YesNo,
    Date, //!< PartialDate
    WallTime, //!< minutes after midnight, Europe/London
    WallDateTime,
    Instant,
    Reference, //!< the id of another record
    Money, //!< pence
};

//! How two devices' values of one field become one (sync.md D5).
enum class MergePolicy {
    LastWriterWins,
    InsertOnce,
    MultiValue, //!< every concurrent value is kept until a person chooses
    Set, //!< of a CodeSet: element by element, and what is added wins
};

//! Who may be hurt if it leaks; drives exports and the data dictionary.
enum class Sensitivity { Ordinary, Personal, Special };

//! One field of a kind. The table of these is the only description there is: columns, op codec,
//! merging, import, export, command line and data dictionary all read it.
struct Field
{
    std::uint16_t number; //!< on the wire; frozen
    std::string_view name; //!< column, option and JSON key
    std::string_view label; //!< for people
    FieldType type;
    std::string_view codeList = {}; //!< for Code and CodeSet; for Reference what it points at
    MergePolicy merge = MergePolicy::LastWriterWins;
    Sensitivity sensitivity = Sensitivity::Personal;
    int since = 1; //!< first schema version that has it
};

//! In whose folder the records of a kind lie, and so who can read them (sync.md D10).
enum class Home {
    Person, //!< of the person that the record is about, or is
    Team,
    Managers, //!< only managers open it, whoever wrote it
    System, //!< written by the program, in either
};

struct KindDescription
{
    Kind kind;
    std::string_view name; //!< one of them: `person`
    std::string_view plural; //!< `people`: what `list` and `import` are given
    std::string_view label;
    std::span<const Field> fields;
    Home home = Home::Person;

    [[nodiscard]] const Field *field(std::uint16_t number) const;
    [[nodiscard]] const Field *field(std::string_view fieldName) const;
    //! True for a kind with a field of which every concurrent value is kept.
    [[nodiscard]] bool mayDiffer() const;
};

//! The schema version that this program writes into bundles.
inline constexpr int schemaVersion = 2;

//! False for what the program writes by itself whenever something is put into a folder or looked
//! at: no count of work that people are shown has it.
[[nodiscard]] constexpr bool isSomebodysWork(Kind kind)
{
    return kind != Kind::Folder && kind != Kind::Access && kind != Kind::ErasureDone;
}

[[nodiscard]] std::span<const KindDescription> kinds();
[[nodiscard]] const KindDescription &describe(Kind kind);
//! Nothing for a table number that this version does not know.
[[nodiscard]] const KindDescription *kindByNumber(std::uint64_t table);
[[nodiscard]] const KindDescription *kindByName(std::string_view nameOrPlural);

} // namespace throughline::domain
