// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/late_work.h"

#include "domain/schema_table.h"
#include "service/edit.h"
#include "service/import/batches.h"
#include "service/import/undo_search.h"

namespace throughline::service {

namespace {

using base::Result;
using domain::Kind;

struct BroughtBack
{
    Kind kind;
    base::RecordId id;
    std::vector<domain::FieldValue> fields; //!< empty: the whole record
};

[[nodiscard]] Result<std::set<base::RecordId>> listsTakenBack(const Workspace &workspace)
{
    std::set<base::RecordId> lists;
    TL_TRY(const std::vector<ImportBatch> batches, importBatches(workspace));
    for (const ImportBatch &batch : batches) {
        if (batch.undoneOn && batch.what != nameOf(ImportKind::Services))
            lists.insert(batch.id);
    }
    return lists;
}

//! What lists that were taken back wrote about one person, each list's together.
class OfOnePerson
{
public:
    OfOnePerson(const Workspace &workspace, const Referring &referring,
                const std::set<base::RecordId> &lists)
        : m_workspace(workspace), m_referring(referring), m_lists(lists)
    {
    }

    Result<void> run(const base::RecordId &person, std::vector<BroughtBack> &out) const
    {
        std::map<base::RecordId, std::vector<ListRecord>> byList;
        for (const Kind kind : kindsThatListsBring) {
            if (kind != Kind::Service)
                TL_CHECK(read(kind, person, byList));
        }
        for (auto &[list, records] : byList) {
            TL_CHECK(keepWhatWasWorkedOn(m_referring, records));
            for (const ListRecord &one : records)
                bringBack(one, out);
        }
        return {};
    }

private:
    Result<void> read(Kind kind, const base::RecordId &person,
                      std::map<base::RecordId, std::vector<ListRecord>> &byList) const
    {
        store::ListFilter filter;
        filter.person = person;
        filter.withVoid = true;
        std::vector<store::StoredRow> rows;
        TL_CHECK(m_workspace.store().records.forEach(
            kind, filter, [&rows](const store::StoredRow &row) -> Result<void> {
                rows.push_back(row);
                return {};
            }));
        for (const store::StoredRow &row : rows) {
            TL_TRY(const ImportPast past, ImportPast::read(row, m_workspace.store().history));
            for (const base::RecordId &list : m_lists) {
                if (const auto at = past.writtenBy(list))
                    byList[list].push_back({row, past, *at, {}});
            }
        }
        return {};
    }

    static void bringBack(const ListRecord &one, std::vector<BroughtBack> &out)
    {
        const domain::Record &record = one.row.record;
        if (one.isNew()) {
            if (one.isTakenBack() && !one.keptBecause.empty())
                out.push_back({record.kind, record.id, {}});
            return;
        }
        std::vector<domain::FieldValue> lost = one.past.lostToRestoring(one.at);
        if (!lost.empty())
            out.push_back({record.kind, record.id, std::move(lost)});
    }

    const Workspace &m_workspace;
    const Referring &m_referring;
    const std::set<base::RecordId> &m_lists;
};

} // namespace

Result<std::int64_t> keepLateWork(Workspace &workspace, const std::set<base::RecordId> &people)
{
    if (people.empty() || workspace.roster().isReadOnly())
        return 0;
    TL_TRY(const std::set<base::RecordId> lists, listsTakenBack(workspace));
    if (lists.empty())
        return 0;
    const Referring referring = Referring::byIndex(workspace, "person");
    const OfOnePerson ofOnePerson(workspace, referring, lists);
    std::vector<BroughtBack> back;
    for (const base::RecordId &id : people) {
        TL_TRY(const auto person, workspace.store().records.find(Kind::Person, id));
        if (!person)
            continue;
        TL_TRY(const bool isOurs, mayWrite(workspace, person->record.folder));
        if (isOurs)
            TL_CHECK(ofOnePerson.run(id, back));
    }
    if (back.empty())
        return 0;
    TL_TRY(Edit edit, Edit::begin(workspace, Edit::States::AsGiven));
    for (const BroughtBack &one : back)
        TL_CHECK(one.fields.empty() ? edit.setVoid(one.kind, one.id, std::nullopt)
                                    : edit.change(one.kind, one.id, one.fields));
    TL_CHECK(edit.commit());
    return static_cast<std::int64_t>(back.size());
}

} // namespace throughline::service
