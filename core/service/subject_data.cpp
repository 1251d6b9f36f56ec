// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/subject_data.h"

#include "domain/code_list.h"
#include "domain/schema_table.h"
#include "report/value_words.h"
#include "service/case_records.h"
#include "service/listing.h"
#include "service/read/person_name.h"
#include "service/record_history.h"
#include "service/retention.h"
#include "service/same_person.h"
#include "service/workers.h"

#include <algorithm>

namespace throughline::service {

namespace {

using base::RecordId;
using base::Result;
using domain::Field;
using domain::fieldNumber;
using domain::FieldType;
using domain::Kind;
using domain::KindDescription;
using domain::Record;

constexpr std::string_view leftOutWords = "Left out, because it is about somebody else.";

struct KindField
{
    Kind kind;
    std::uint16_t field;
};

template<Kind kind>
consteval KindField fieldOf(std::string_view name)
{
    return {kind, fieldNumber<kind>(name)};
}

//! Relatives, staff elsewhere, whoever told us: people who may not want it known.
constexpr KindField aboutOthers[] = {
    fieldOf<Kind::Person>("supporter_name"),
    fieldOf<Kind::Person>("supporter_relationship"),
    fieldOf<Kind::Person>("supporter_phone"),
    fieldOf<Kind::Person>("advocate"),
    fieldOf<Kind::Person>("prison_contact"),
    fieldOf<Kind::ContactPoint>("whose"),
    fieldOf<Kind::Family>("name"),
    fieldOf<Kind::Family>("barriers"),
    fieldOf<Kind::Family>("note"),
    fieldOf<Kind::Referral>("referrer"),
    fieldOf<Kind::Referral>("referrer_contact"),
    fieldOf<Kind::Release>("practitioner"),
    fieldOf<Kind::Release>("practitioner_phone"),
    fieldOf<Kind::Release>("collected_by"),
    fieldOf<Kind::Release>("confirmed_by"),
    fieldOf<Kind::Contact>("with_whom"),
    fieldOf<Kind::Appointment>("with_whom"),
    fieldOf<Kind::Accommodation>("shared_with"),
    fieldOf<Kind::SafetyInstruction>("told_by"),
    fieldOf<Kind::SafetyInstruction>("detail"),
    fieldOf<Kind::Risk>("told_by"),
    fieldOf<Kind::Risk>("about"),
    fieldOf<Kind::Risk>("note"),
    fieldOf<Kind::Safeguarding>("name"),
    fieldOf<Kind::Safeguarding>("own_words"),
    fieldOf<Kind::Safeguarding>("seen"),
    fieldOf<Kind::Safeguarding>("raised_by"),
    fieldOf<Kind::Safeguarding>("decision"),
    fieldOf<Kind::Safeguarding>("feedback"),
};

[[nodiscard]] HeldValue::Care careOf(Kind kind, const Field &field)
{
    const bool isAboutOthers =
        std::any_of(std::begin(aboutOthers), std::end(aboutOthers), [&](const KindField &one) {
            return one.kind == kind && one.field == field.number;
        });
    if (isAboutOthers)
        return HeldValue::Care::AboutOthers;
    return field.type == FieldType::Text ? HeldValue::Care::FreeText : HeldValue::Care::None;
}

//! What the organisation holds in common is named; of other people and records only that there is
//! one.
class References
{
public:
    References(const Workspace &workspace, const std::vector<RecordId> &people)
        : m_workspace(workspace), m_people(people)
    {
    }

    [[nodiscard]] std::string operator()(const Field &field, const RecordId &id) const
    {
        const KindDescription *kind = domain::kindByName(field.codeList);
        if (!kind)
            return workerName(m_workspace, id);
        if (kind->kind == Kind::Person)
            return std::find(m_people.begin(), m_people.end(), id) != m_people.end()
                ? "This person"
                : "Another person";
        const auto row = m_workspace.store().records.find(kind->kind, id);
        if (!row || !*row)
            return std::string(kind->label);
        const Record &record = (*row)->record;
        if (kind->kind == Kind::ImportBatch) {
            const auto sender = domain::fieldText(record, fieldNumber<Kind::ImportBatch>("sender"));
            return "A list" + (sender.empty() ? std::string() : " from " + std::string(sender));
        }
        if (kind->home == domain::Home::Team)
            return store::Records::titleOf(record);
        return std::string(kind->label);
    }

private:
    const Workspace &m_workspace;
    const std::vector<RecordId> &m_people;
};

class Gathering
{
public:
    Gathering(const Workspace &workspace, const SubjectAccessRequest &request)
        : m_workspace(workspace), m_request(request), m_references(workspace, m_people),
          m_ownerOf(ownersIn(workspace))
    {
    }

    [[nodiscard]] Result<SubjectData> run()
    {
        TL_TRY(const Record person, requirePerson(m_workspace, m_request.person));
        TL_CHECK(requireWhole(m_workspace.store(), person.id));
        TL_TRY(const std::vector<Record> people, samePeople(m_workspace.store(), person.id));
        for (const Record &one : people)
            m_people.push_back(one.id);
        TL_CHECK(describe(person));
        for (const KindDescription &kind : domain::kinds())
            TL_CHECK(gather(kind));
        TL_CHECK(findMentions(people));
        std::sort(m_data.sources.begin(), m_data.sources.end());
        m_data.sources.erase(std::unique(m_data.sources.begin(), m_data.sources.end()),
                             m_data.sources.end());
        for (const std::string &mark : m_request.leaveOut) {
            if (!m_used.contains(mark))
                return base::Error{base::ErrorCode::Refused,
                                   "Nothing in this pack is called " + mark
                                       + ": take what is to be left out from the reviewer's page. "
                                         "Nothing was written."};
        }
        return std::move(m_data);
    }

private:
    [[nodiscard]] Result<void> describe(const Record &person)
    {
        m_data.name = nameOf(person).full();
        m_data.prepared = m_workspace.now();
        m_data.preparedBy = m_workspace.userName(m_workspace.keys().user);
        const auto *all = m_workspace.roster().teamOfKind(protocol::TeamKind::All);
        if (all)
            m_data.organisation = m_workspace.teamName(all->id);
        constexpr auto basis = fieldNumber<Kind::Person>("basis");
        if (const domain::Value *value = person.find(basis))
            m_data.basis = words(Kind::Person, basis, *value);
        TL_TRY(const RetentionView kept, retentionView(m_workspace, person.id));
        m_data.howLong = kept.retention.why; // not what holds it: that may be a concern
        return {};
    }

    [[nodiscard]] std::string words(Kind kind, std::uint16_t field,
                                    const domain::Value &value) const
    {
        const Field *described = domain::describe(kind).field(field);
        return described ? report::inWords(*described, value, m_references) : std::string();
    }

    [[nodiscard]] Result<void> gather(const KindDescription &kind)
    {
        const Field *about = kind.field("person");
        if (kind.kind != Kind::Person && (!about || about->type != FieldType::Reference))
            return {};
        HeldKind held{&kind, {}};
        for (const RecordId &person : m_people) {
            TL_CHECK(m_workspace.store().records.forEach(
                kind.kind, {.person = person, .withVoid = true},
                [&](const store::StoredRow &row) -> Result<void> {
                    if (kind.kind == Kind::Safeguarding && !m_request.withConcerns) {
                        ++m_data.heldBack;
                        return {};
                    }
                    TL_TRY(HeldRecord record, read(row));
                    held.records.push_back(std::move(record));
                    return {};
                }));
        }
        if (kind.kind == Kind::Access)
            m_data.looks = std::move(held.records);
        else if (!held.records.empty())
            m_data.kinds.push_back(std::move(held));
        return {};
    }

    [[nodiscard]] std::string userName(const base::UserId &user) const
    {
        return user.isNull() ? "(no longer a member)" : m_workspace.userName(user);
    }

    [[nodiscard]] Result<HeldRecord> read(const store::StoredRow &row)
    {
        TL_TRY(RecordView view, viewOf(row, store::RecordState::Synced, m_ownerOf));
        HeldRecord held{std::move(view), {}, {}, {}};
        held.madeBy = userName(held.view.madeBy);
        held.changedBy = userName(held.view.changedBy);
        TL_TRY(const auto history, recordHistory(row, m_workspace.store().history, m_ownerOf));
        const KindDescription &kind = domain::describe(row.record.kind);
        for (const Field &field : kind.fields)
            addValue(row.record, &field, history, held);
        addValue(row.record, nullptr, history, held);
        return held;
    }

    void addValue(const Record &record, const Field *field,
                  const std::vector<RecordedValue> &history, HeldRecord &held)
    {
        static constexpr Field withdrawal{0, "withdrawn", "Withdrawn", FieldType::Text};
        const Field &described = field ? *field : withdrawal;
        HeldValue value;
        value.field = field;
        value.mark = record.id.hex() + ':' + std::string(described.name);
        value.care = careOf(record.kind, described);
        if (field) {
            if (const domain::Value *now = record.find(field->number))
                value.words = report::inWords(*field, *now, m_references);
        } else {
            value.words = record.voidReason.value_or(std::string());
        }
        for (const RecordedValue &one : history) {
            if (one.field == described.number && !one.isCurrent)
                value.earlier.push_back({report::inWords(described, one.value, m_references),
                                         userName(one.by), one.recorded});
        }
        if (value.words.empty() && value.earlier.empty())
            return;
        noteSource(described, value.words);
        if (m_request.leaveOut.contains(value.mark)) {
            m_used.insert(value.mark);
            leaveOut(described, value, held.view.record);
        }
        held.values.push_back(std::move(value));
    }

    static void leaveOut(const Field &field, HeldValue &value, Record &record)
    {
        value.isLeftOut = true;
        value.words = leftOutWords;
        value.earlier.clear();
        if (field.number == 0)
            record.voidReason = std::string(leftOutWords);
        else if (field.type == FieldType::Text)
            record.set(field.number, std::string(leftOutWords));
        else
            std::erase_if(record.fields,
                          [&](const auto &entry) { return entry.first == field.number; });
    }

    void noteSource(const Field &field, const std::string &words)
    {
        const bool isSource = field.name == "told_by" || field.name == "source"
            || field.name == "import_batch" || field.name == "who";
        if (isSource && !words.empty())
            m_data.sources.push_back(std::string(field.label) + ": " + words);
    }

    //! What is not kept as theirs, and says their name all the same.
    [[nodiscard]] Result<void> findMentions(const std::vector<Record> &people)
    {
        constexpr std::int64_t most = 200;
        for (const Record &person : people) {
            const auto family = domain::fieldText(person, fieldNumber<Kind::Person>("family_name"));
            if (family.empty())
                continue;
            TL_TRY(const auto hits, m_workspace.store().records.search(family, most));
            for (const store::SearchHit &hit : hits) {
                const bool isTheirs = hit.kind == Kind::Person
                    || (hit.person
                        && std::find(m_people.begin(), m_people.end(), *hit.person)
                            != m_people.end());
                if (!isTheirs)
                    m_data.mentions.push_back(std::string(domain::describe(hit.kind).label) + ", "
                                              + hit.id.hex());
            }
        }
        return {};
    }

    const Workspace &m_workspace;
    const SubjectAccessRequest &m_request;
    std::vector<RecordId> m_people;
    References m_references;
    OwnerOf m_ownerOf;
    std::set<std::string> m_used; //!< of what is to be left out
    SubjectData m_data;
};

} // namespace

SubjectAccessPack SubjectData::counts() const
{
    SubjectAccessPack pack;
    pack.heldBack = heldBack;
    for (const HeldKind &kind : kinds) {
        for (const HeldRecord &record : kind.records) {
            ++pack.records;
            for (const HeldValue &value : record.values) {
                pack.leftOut += value.isLeftOut ? 1 : 0;
                pack.aboutOthers +=
                    !value.isLeftOut && value.care == HeldValue::Care::AboutOthers ? 1 : 0;
            }
        }
    }
    return pack;
}

Result<SubjectData> gatherSubjectData(const Workspace &workspace,
                                      const SubjectAccessRequest &request)
{
    return Gathering(workspace, request).run();
}

} // namespace throughline::service
