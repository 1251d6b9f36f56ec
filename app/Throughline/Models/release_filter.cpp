// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "release_filter.h"

namespace throughline::models {

bool ReleaseFilter::takes(const service::ReleaseCard &card, const base::UserId &user) const
{
    if (mine && card.keyWorker != user && card.metBy != user)
        return false;
    if (open && !service::isNotAssigned(card))
        return false;
    return prison.empty() || card.prison == prison;
}

service::FormDraft ReleaseFilter::saved() const
{
    service::FormDraft draft{key, 1, {}, {}};
    const auto put = [&draft](const char *name, const std::string &value) {
        if (!value.empty())
            draft.values.emplace(name, value);
    };
    put("mine", mine ? "1" : "");
    put("open", open ? "1" : "");
    put("prison", prison);
    put("calendar", calendar ? "1" : "");
    return draft;
}

ReleaseFilter ReleaseFilter::from(const service::FormDraft &draft)
{
    return {!draft.value("mine").empty(), !draft.value("open").empty(), draft.value("prison"),
            !draft.value("calendar").empty()};
}

} // namespace throughline::models
