// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/read/name_book.h"
#include "service/record_view.h"
#include "store/read_store.h"

#include <memory>
#include <optional>

namespace throughline::service {

class Workspace;

//! What screens read through: a store connection of its own and the names in force. Opened on the
//! thread that has the Workspace, which it must not outlive; then it belongs to one thread at a
//! time. The functions that take one (`release_card.h`, `timeline.h` and so on) each see the store
//! of one moment; to have several agree, keep a `snapshot` around them.
class Reader
{
public:
    //! NotApproved or NoStore in words where the device is not a member's.
    [[nodiscard]] static base::Result<std::unique_ptr<Reader>> open(Workspace &workspace);

    [[nodiscard]] const store::ReadStore &store() const { return *m_store; }
    [[nodiscard]] base::Result<store::ReadStore::Snapshot> snapshot() const
    {
        return m_store->snapshot();
    }
    [[nodiscard]] const NameBook &names() const { return *m_names; }
    void setNames(std::shared_ptr<const NameBook> names) { m_names = std::move(names); }

    //! A record with who made and changed it and where it stands; nothing where there is none.
    [[nodiscard]] base::Result<std::optional<RecordView>> find(domain::Kind kind,
                                                               const base::RecordId &id) const;
    //! The same; NotFound in words where there is none.
    [[nodiscard]] base::Result<RecordView> view(domain::Kind kind, const base::RecordId &id) const;

private:
    Reader(std::unique_ptr<store::ReadStore> store, std::shared_ptr<const NameBook> names)
        : m_store(std::move(store)), m_names(std::move(names))
    {
    }

    std::unique_ptr<store::ReadStore> m_store;
    std::shared_ptr<const NameBook> m_names; //!< never null
};

} // namespace throughline::service
