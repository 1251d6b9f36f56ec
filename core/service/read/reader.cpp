// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/read/reader.h"

#include "service/workspace.h"

namespace throughline::service {

base::Result<std::unique_ptr<Reader>> Reader::open(Workspace &workspace)
{
    TL_TRY(std::shared_ptr<const NameBook> names, makeNameBook(workspace));
    TL_TRY(std::unique_ptr<store::ReadStore> store, workspace.store().openReader());
    return std::unique_ptr<Reader>(new Reader(std::move(store), std::move(names)));
}

base::Result<std::optional<RecordView>> Reader::find(domain::Kind kind,
                                                     const base::RecordId &id) const
{
    return findView(m_store->records, m_store->outbox, kind, id,
                    [this](const base::DeviceId &device) { return m_names->ownerOf(device); });
}

base::Result<RecordView> Reader::view(domain::Kind kind, const base::RecordId &id) const
{
    return requireView(find(kind, id));
}

} // namespace throughline::service
