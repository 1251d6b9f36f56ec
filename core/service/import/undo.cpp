// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/undo.h"

#include "domain/rules/state_machines.h"
#include "domain/schema_table.h"
#include "service/edit.h"
#include "service/import/batches.h"
#include "service/import/undo_search.h"
#include "service/take_with_me.h"

#include <algorithm>

namespace throughline::service {

namespace {

using domain::Kind;

//! Takes one person's records, or one service, back in an edit.
class TakingBack
{
public:
    TakingBack(Edit &edit, const Workspace &workspace, const Referring &referring, ImportUndo &undo)
        : m_edit(edit), m_workspace(workspace), m_referring(referring), m_undo(undo)
    {
    }

    base::Result<void> run(std::vector<ListRecord> &records)
    {
        TL_CHECK(keepWhatWasWorkedOn(m_referring, records));
        TL_TRY(m_title, titleOf(records.front()));
        for (const ListRecord &one : records)
            TL_CHECK(one.isNew() ? withdraw(one) : restore(one));
        return {};
    }

private:
    base::Result<std::string> titleOf(const ListRecord &one) const
    {
        const domain::Field *field = domain::describe(one.row.record.kind).field("person");
        const auto *person = field != nullptr
            ? domain::fieldAs<base::RecordId>(one.row.record, field->number)
            : nullptr;
        if (person == nullptr)
            return store::Records::titleOf(one.row.record);
        TL_TRY(const auto row, m_workspace.store().records.find(Kind::Person, *person));
        return row ? store::Records::titleOf(row->record) : std::string();
    }

    base::Result<void> withdraw(const ListRecord &one)
    {
        const domain::Record &record = one.row.record;
        if (record.voidReason)
            return {};
        if (!one.keptBecause.empty()) {
            leave(record, one.keptBecause);
            return {};
        }
        ++m_undo.withdrawn;
        return m_edit.setVoid(record.kind, record.id, std::string(takenBackWithItsList));
    }

    base::Result<void> restore(const ListRecord &one)
    {
        const domain::Record &record = one.row.record;
        std::vector<std::uint16_t> kept;
        std::vector<domain::FieldValue> earlier;
        for (const std::uint16_t field : one.past.fieldsSetAt(one.at)) {
            if (one.past.now(field) == one.past.before(field, one.at))
                continue;
            // Another list, or somebody, may have said the same since: then it is theirs.
            if (one.past.isFrom(field, one.at))
                earlier.emplace_back(field, one.past.before(field, one.at));
            else
                kept.push_back(field);
        }
        if (!kept.empty())
            leave(record, changedSinceText(record.kind, kept));
        if (earlier.empty())
            return {};
        const std::uint16_t batch = importBatchField(record.kind);
        if (one.past.isFrom(batch, one.at))
            earlier.emplace_back(batch, one.past.before(batch, one.at));
        ++m_undo.restored;
        return m_edit.change(record.kind, record.id, earlier);
    }

    void leave(const domain::Record &record, std::string reason)
    {
        m_undo.left.push_back({record.kind, record.id, m_title, std::move(reason)});
    }

    Edit &m_edit;
    const Workspace &m_workspace;
    const Referring &m_referring;
    ImportUndo &m_undo;
    std::string m_title;
};

} // namespace

base::Result<ImportUndo> undoImport(Workspace &workspace, const base::RecordId &batch)
{
    TL_CHECK(workspace.requireMember());
    TL_TRY(const ImportBatch list, findImportBatch(workspace, batch));
    TL_TRY(const std::vector<ListedRecord> listed, recordsOfList(workspace, batch));
    const bool isServices = list.what == nameOf(ImportKind::Services);
    TL_CHECK(requireEverybody(workspace.store().leftBehind,
                              isServices ? "A service goes only if nobody is referred to it"
                                         : "A list is taken back from everybody it brought"));
    TL_TRY(const Referring referring,
           Referring::read(workspace, isServices ? "service" : "person"));
    TL_TRY(Edit edit, Edit::begin(workspace, Edit::States::AsGiven));
    ImportUndo undo;
    undo.before = list.undoneOn;
    TakingBack takingBack(edit, workspace, referring, undo);
    std::vector<ListRecord> records;
    for (std::size_t i = 0; i < listed.size(); ++i) {
        TL_TRY(ListRecord record, readListed(workspace, listed[i], batch));
        records.push_back(std::move(record));
        const bool isLast = i + 1 == listed.size() || listed[i].person.isNull()
            || listed[i + 1].person != listed[i].person;
        if (!isLast)
            continue;
        TL_CHECK(takingBack.run(records));
        records.clear();
    }
    const auto known = static_cast<std::int64_t>(listed.size());
    undo.elsewhere = std::max<std::int64_t>(0, list.created + list.updated - known);
    constexpr auto undoneOn = domain::fieldNumber<Kind::ImportBatch>("undone_on");
    if (!list.undoneOn)
        TL_CHECK(edit.change(Kind::ImportBatch, batch,
                             {{undoneOn, domain::londonDay(workspace.now())}}));
    TL_CHECK(edit.commit());
    return undo;
}

} // namespace throughline::service
