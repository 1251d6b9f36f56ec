// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/recorded_edit.h"

#include "domain/schema_table.h"
#include "service/case_records.h"

#include <algorithm>

namespace throughline::service {

using base::Result;
using domain::FieldValue;

namespace {

//! What differs between two states of a record: a move sets and empties more than it was given.
[[nodiscard]] std::vector<std::uint16_t> changedFields(const domain::Record &before,
                                                       const domain::Record &after)
{
    std::vector<std::uint16_t> fields;
    const auto look = [&](const domain::Record &record) {
        for (const auto &[number, value] : record.fields) {
            const domain::Value *old = before.find(number);
            const domain::Value *now = after.find(number);
            const bool isSame = (old && now) ? *old == *now : old == now;
            if (!isSame && std::ranges::find(fields, number) == fields.end())
                fields.push_back(number);
        }
    };
    look(before);
    look(after);
    return fields;
}

//! A referral leaves one of these at each of its moves.
[[nodiscard]] Result<std::vector<domain::Record>> stepsOf(const store::Records &records,
                                                          const base::RecordId &referral)
{
    using domain::Kind;
    static constexpr Kind kinds[] = {Kind::ReferralStep};
    TL_TRY(const auto row, records.find(Kind::Referral, referral));
    const auto person = row ? domain::personOf(row->record) : std::nullopt;
    if (!person)
        return std::vector<domain::Record>();
    // Of the person's, for which there is an index.
    TL_TRY(auto steps, recordsAbout(records, *person, kinds));
    std::erase_if(steps, [&referral](const domain::Record &step) {
        const auto *of = domain::fieldAs<base::RecordId>(
            step, domain::fieldNumber<Kind::ReferralStep>("referral"));
        return !of || *of != referral;
    });
    return steps;
}

} // namespace

RecordedEdit::RecordedEdit(Workspace &workspace, Edit edit, std::int64_t mark)
    : m_workspace(&workspace), m_edit(std::move(edit))
{
    m_work.before = mark;
}

Result<RecordedEdit> RecordedEdit::begin(Workspace &workspace)
{
    TL_TRY(const std::int64_t mark, workspace.store().outbox.mark());
    TL_TRY(Edit edit, Edit::begin(workspace));
    return RecordedEdit(workspace, std::move(edit), mark);
}

Result<void> RecordedEdit::add(domain::Kind kind, std::vector<FieldValue> fields)
{
    TL_TRY(const base::RecordId id, m_edit.addAbout({kind, std::move(fields)}));
    m_work.added.emplace_back(kind, id);
    hearDoubts(kind);
    return {};
}

Result<void> RecordedEdit::addToTeam(domain::Kind kind, std::vector<FieldValue> fields,
                                     const base::TeamId &team)
{
    TL_TRY(const base::RecordId id, m_edit.addToTeam({kind, std::move(fields)}, team));
    m_work.added.emplace_back(kind, id);
    hearDoubts(kind);
    return {};
}

void RecordedEdit::hearDoubts(domain::Kind kind)
{
    const auto &warnings = m_edit.warnings();
    for (; m_heard < warnings.size(); ++m_heard) {
        const domain::RuleFinding &one = warnings[m_heard];
        const domain::Field *field = domain::describe(kind).field(one.field);
        m_doubts.push_back(std::string(field ? field->label : one.field) + ": " + one.reason);
    }
}

Result<void> RecordedEdit::change(const store::StoredRow &before,
                                  const std::vector<FieldValue> &fields)
{
    const domain::Record &record = before.record;
    std::vector<domain::Record> steps;
    if (record.kind == domain::Kind::Referral) {
        TL_TRY(steps, stepsOf(m_workspace->store().records, record.id));
    }
    TL_CHECK(m_edit.change(record.kind, record.id, fields));
    if (record.kind == domain::Kind::Referral)
        TL_CHECK(rememberSteps(record.id, steps));
    return remember(before, {});
}

Result<void> RecordedEdit::rememberSteps(const base::RecordId &referral,
                                         const std::vector<domain::Record> &before)
{
    TL_TRY(const auto steps, stepsOf(m_workspace->store().records, referral));
    for (const domain::Record &step : steps) {
        if (std::ranges::find(before, step.id, &domain::Record::id) == before.end())
            m_work.added.emplace_back(step.kind, step.id);
    }
    return {};
}

Result<void> RecordedEdit::decide(const store::StoredRow &before, std::uint16_t field,
                                  const domain::Value &answer)
{
    TL_CHECK(m_edit.decide(before.record.kind, before.record.id, field, answer));
    // Whichever answer was chosen: even the one that was shown is chosen now.
    return remember(before, {field});
}

Result<void> RecordedEdit::remember(const store::StoredRow &before,
                                    std::vector<std::uint16_t> fields)
{
    const domain::Record &record = before.record;
    TL_TRY(const auto after, m_workspace->store().records.find(record.kind, record.id));
    if (fields.empty())
        fields = changedFields(record, after->record);
    m_work.changed.push_back({before, after->clock, std::move(fields)});
    hearDoubts(record.kind);
    return {};
}

Result<SavedWork> RecordedEdit::commit(const std::string &draft)
{
    if (!draft.empty()) {
        store::Drafts &drafts = m_workspace->store().drafts;
        TL_TRY(m_work.draft, findDraft(drafts, draft));
        TL_CHECK(drafts.remove(draft));
    }
    TL_TRY(m_work.after, m_workspace->store().outbox.mark());
    TL_CHECK(m_edit.commit());
    return std::move(m_work);
}

Result<SavedWork> recordChange(Workspace &workspace, domain::Kind kind, const base::RecordId &id,
                               const std::function<Result<void>()> &change)
{
    store::DeviceStore &store = workspace.store();
    TL_TRY(auto before, store.records.find(kind, id));
    if (!before)
        return base::Error{base::ErrorCode::NotFound,
                           "This record is not on the device any more. Sync, then look again. "
                           "Nothing was saved."};
    SavedWork work;
    TL_TRY(work.before, store.outbox.mark());
    TL_CHECK(change());
    TL_TRY(work.after, store.outbox.mark());
    TL_TRY(const auto after, store.records.find(kind, id));
    if (after)
        work.changed.push_back(
            {*before, after->clock, changedFields(before->record, after->record)});
    return work;
}

} // namespace throughline::service
