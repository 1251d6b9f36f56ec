// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "domain/rules/state_machines.h"
#include "service/edit.h"

#include <string>
#include <vector>

namespace throughline::service {

//! Something that happened to a person and touches many of their records, told in words: what was
//! done, what stays open and wants looking at, what is to be looked at again.
struct CaseNews
{
    struct Line
    {
        domain::Kind kind;
        base::RecordId id;
        std::string what; //!< a few words, as in "closed: RECALLED"
    };
    std::vector<Line> done;
    std::vector<Line> left;
    std::vector<std::string> doubts;
};

//! One edit that keeps the news of itself.
class CaseEdit
{
public:
    [[nodiscard]] static base::Result<CaseEdit> begin(Workspace &workspace);

    [[nodiscard]] base::Result<base::RecordId>
    add(domain::Kind kind, std::vector<domain::FieldValue> fields, const std::string &what);
    [[nodiscard]] base::Result<void> change(const domain::Record &record,
                                            const std::vector<domain::FieldValue> &fields,
                                            const std::string &what);
    //! Tells of something that nobody touched.
    void leave(const domain::Record &record, const std::string &what);
    void doubt(const std::string &sentence) { m_news.doubts.push_back(sentence); }

    [[nodiscard]] domain::PartialDate today() const { return m_today; }
    //! The edit's own warnings are among the doubts.
    [[nodiscard]] base::Result<CaseNews> commit();

private:
    CaseEdit(Edit edit, domain::PartialDate today) : m_edit(std::move(edit)), m_today(today) {}

    //! Takes over what the edit has warned of since the last step.
    void hearWarnings(domain::Kind kind);

    Edit m_edit;
    domain::PartialDate m_today;
    std::size_t m_heard = 0;
    CaseNews m_news;
};

} // namespace throughline::service
