// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/hall_here.h"

#include <charconv>

namespace throughline::service {

namespace {

using base::Result;

constexpr auto key = "hallHere";

[[nodiscard]] std::int64_t numberIn(const FormDraft &draft, const char *name, std::int64_t without)
{
    const std::string text = draft.value(name);
    std::int64_t number = without;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

} // namespace

Result<std::optional<HallHere>> hallHere(const store::Drafts &drafts)
{
    TL_TRY(const auto draft, findDraft(drafts, key));
    const auto session = draft ? base::RecordId::fromHex(draft->value("session")) : std::nullopt;
    if (!session)
        return std::optional<HallHere>();
    return std::optional(HallHere{*session, draft->value("prison"), draft->value("visitType"),
                                  numberIn(*draft, "clockShift", 0), draft->value("who"),
                                  numberIn(*draft, "children", 1)});
}

Result<void> putHallHere(Workspace &workspace, const HallHere &here)
{
    return putDraft(workspace,
                    {key,
                     1,
                     {},
                     {{"session", here.session.hex()},
                      {"prison", here.prison},
                      {"visitType", here.visitType},
                      {"clockShift", std::to_string(here.clockShift)},
                      {"who", here.who},
                      {"children", std::to_string(here.children)}}});
}

Result<void> keepHallHere(Workspace &workspace, const HallHere &here)
{
    TL_TRY(auto transaction, workspace.store().begin(store::DeviceStore::Durability::Durable));
    TL_TRY(const auto now, hallHere(workspace.store().drafts));
    if (!now || now->session != here.session)
        return base::Error{base::ErrorCode::Refused,
                           "This session has ended. Nothing was changed."};
    TL_CHECK(putHallHere(workspace, here));
    return transaction.commit();
}

Result<void> forgetHallHere(Workspace &workspace)
{
    return workspace.store().drafts.remove(key);
}

Result<void> requireOutside(const Workspace &workspace)
{
    TL_TRY(const auto here, hallHere(workspace.store().drafts));
    if (!here)
        return {};
    return base::Error{base::ErrorCode::Refused,
                       "Sync is off inside. It will start when you end the session."};
}

} // namespace throughline::service
