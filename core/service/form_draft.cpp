// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/form_draft.h"

#include "protocol/cbor.h"

namespace throughline::service {

namespace {

//! [version, [name, value]..]
[[nodiscard]] base::Bytes encode(const FormDraft &draft)
{
    protocol::CborWriter out;
    out.array(2).integer(draft.version).array(draft.values.size());
    for (const auto &[name, value] : draft.values)
        out.array(2).text(name).text(value);
    return out.take();
}

[[nodiscard]] std::optional<FormDraft> decode(const store::Drafts::Draft &stored)
{
    protocol::CborReader in(stored.body);
    FormDraft draft{stored.key, 0, stored.changed, {}};
    in.arrayOf(2);
    draft.version = static_cast<int>(in.integer());
    for (std::size_t left = in.array(); left > 0 && !in.failed(); --left) {
        in.arrayOf(2);
        std::string name(in.text());
        draft.values.insert_or_assign(std::move(name), std::string(in.text()));
    }
    if (!in.finish() || draft.version != FormDraft().version)
        return std::nullopt;
    return draft;
}

} // namespace

std::string FormDraft::value(const std::string &name) const
{
    const auto found = values.find(name);
    return found == values.end() ? std::string() : found->second;
}

base::Result<void> putDraft(Workspace &workspace, const FormDraft &draft)
{
    return workspace.store().drafts.put(draft.key, workspace.now(), encode(draft));
}

base::Result<void> saveDraft(Workspace &workspace, const FormDraft &draft)
{
    TL_TRY(auto transaction, workspace.store().begin(store::DeviceStore::Durability::Durable));
    TL_CHECK(putDraft(workspace, draft));
    return transaction.commit();
}

base::Result<void> restoreDraft(Workspace &workspace, const FormDraft &draft)
{
    TL_CHECK(checkNotBegunAgain(workspace.store().drafts, draft.key));
    return saveDraft(workspace, draft);
}

base::Result<void> checkNotBegunAgain(const store::Drafts &drafts, const std::string &key)
{
    TL_TRY(const auto newer, findDraft(drafts, key));
    if (newer && !newer->values.empty())
        return base::Error{base::ErrorCode::Refused,
                           "This form was begun again. Nothing was undone, "
                           "and the newer answers are kept."};
    return {};
}

base::Result<void> removeDraft(Workspace &workspace, const std::string &key)
{
    TL_TRY(auto transaction, workspace.store().begin(store::DeviceStore::Durability::Durable));
    TL_CHECK(workspace.store().drafts.remove(key));
    return transaction.commit();
}

base::Result<std::optional<FormDraft>> findDraft(const store::Drafts &drafts,
                                                 const std::string &key)
{
    TL_TRY(const auto stored, drafts.find(key));
    return stored ? decode(*stored) : std::nullopt;
}

base::Result<std::vector<FormDraft>> allDrafts(const store::Drafts &drafts)
{
    TL_TRY(const std::vector<store::Drafts::Draft> stored, drafts.all());
    std::vector<FormDraft> out;
    for (const store::Drafts::Draft &one : stored) {
        if (auto draft = decode(one))
            out.push_back(std::move(*draft));
    }
    return out;
}

} // namespace throughline::service
