// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"

#include <map>

namespace throughline::service {

//! An unfinished form, as far as it was filled in: kept by this device at every tap, encrypted like
//! everything else, never synced (domain.md 3.19). It names its form's version, so that a later
//! program does not misread it.
struct FormDraft
{
    std::string key; //!< `gate/` or `contact/`, and the id of what it is about
    int version = 1;
    base::Millis changed;
    std::map<std::string, std::string> values; //!< by name of the field in the form

    //! Empty where there is none.
    [[nodiscard]] std::string value(const std::string &name) const;
};

//! The key under which an app keeps where somebody is: with the drafts, and no form.
inline constexpr const char *navigationDraft = "navigation";

//! Inside the caller's transaction.
[[nodiscard]] base::Result<void> putDraft(Workspace &workspace, const FormDraft &draft);
//! Durable when it returns. An own transaction.
[[nodiscard]] base::Result<void> saveDraft(Workspace &workspace, const FormDraft &draft);
//! Puts back what was thrown away or saved. Refused where its form was begun again since: nothing
//! newer is ever overwritten.
[[nodiscard]] base::Result<void> restoreDraft(Workspace &workspace, const FormDraft &draft);
//! Why restoreDraft would refuse, for whoever has something else to do first.
[[nodiscard]] base::Result<void> checkNotBegunAgain(const store::Drafts &drafts,
                                                    const std::string &key);
[[nodiscard]] base::Result<void> removeDraft(Workspace &workspace, const std::string &key);

//! Nothing where there is none, or one of a version that this program does not know.
[[nodiscard]] base::Result<std::optional<FormDraft>> findDraft(const store::Drafts &drafts,
                                                               const std::string &key);
//! Newest first.
[[nodiscard]] base::Result<std::vector<FormDraft>> allDrafts(const store::Drafts &drafts);

} // namespace throughline::service
