// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/case_edit.h"

#include <map>

// Release dates move (domain.md 3.2): one by one as they are told, or many at once when a scheme is
// announced (seed 6). The old date, and who said so, stay in the history. Where people due on a
// Friday usually come out earlier, the doubts say so.

namespace throughline::service {

struct NewDate
{
    base::RecordId release;
    domain::PartialDate date;
    std::string toldBy; //!< key of `told_by`; the prison's own word (OMU) confirms the date
    std::string reason;
    std::string batch = {}; //!< the same for all that moved together; empty for one by itself
};
//! A date that was confirmed and is moved by anybody but the prison is to be confirmed again.
[[nodiscard]] base::Result<CaseNews> changeReleaseDate(Workspace &workspace, const NewDate &given);

//! The same within an edit of the caller's; `with` are fields to set besides.
[[nodiscard]] base::Result<void> setReleaseDate(CaseEdit &edit, const domain::Record &release,
                                                const NewDate &given,
                                                std::vector<domain::FieldValue> with = {});

struct NotReleased
{
    base::RecordId release;
    std::string state = "POSTPONED"; //!< or MOVED or CANCELLED, where that is the reason
    std::string reason;
    std::string toldBy;
    std::optional<domain::PartialDate> newDate; //!< where it is known already
};
//! Not out on the day.
[[nodiscard]] base::Result<CaseNews> notReleased(Workspace &workspace, const NotReleased &given);

//! Which releases an announcement moves, and to what. Those planned or confirmed and whose day is
//! known.
struct DateChange
{
    std::string route; //!< keys of `release_scheme`, `release_date_type`, `prison`; empty: any
    std::string dateType;
    std::string prison;
    std::optional<domain::PartialDate> from; //!< those due between these days, both included
    std::optional<domain::PartialDate> until;
    std::int64_t days = 0; //!< later, or earlier when negative
    std::optional<domain::PartialDate> notBefore; //!< nobody comes out before the scheme begins
    std::map<base::RecordId, domain::PartialDate> list; //!< instead: each with its new day
    std::optional<base::RecordId> scheme; //!< a `scheme` record; its route is noted, its days hold
    std::string toldBy;
    std::string reason;
};
struct DatePlan
{
    struct Row
    {
        base::RecordId release;
        base::RecordId person;
        domain::PartialDate before;
        domain::PartialDate after;
        std::string whyNot; //!< why it stays; empty when it moves
        std::vector<std::string> doubts; //!< about the new day, such as that it is a Friday
    };
    std::vector<Row> rows; //!< by day, then id
};
//! Changes nothing.
[[nodiscard]] base::Result<DatePlan> planDateChange(const Workspace &workspace,
                                                    const DateChange &change);
//! All of it or nothing, in one edit. The batch's id, for taking it back.
[[nodiscard]] base::Result<std::string> changeDates(Workspace &workspace, const DateChange &change,
                                                    const DatePlan &plan);

//! What became of taking many dates back.
struct DatesUndone
{
    struct Left
    {
        base::RecordId release;
        std::string why; //!< what was changed since, or that it is not ours, in words
    };
    std::int64_t back = 0; //!< releases that are as they were before
    std::vector<Left> left;
};
//! Takes back what `changeDates` did, as an import is taken back: each release gets the date, the
//! state and whatever else it had before, unless somebody has moved it on since or this user cannot
//! write it. On any device that has the releases. NotFound where nothing here was moved by it, or
//! it was taken back already.
[[nodiscard]] base::Result<DatesUndone> undoDateChange(Workspace &workspace,
                                                       const std::string &batch);

} // namespace throughline::service
