// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/record_view.h"
#include "service/subject_access.h"

#include <vector>

namespace throughline::service {

//! One value of a record about somebody, in words, with what it was before.
struct HeldValue
{
    //! What whoever reviews it has to think about.
    enum class Care {
        None,
        FreeText, //!< may name somebody
        AboutOthers, //!< is likely to be about somebody else, or to show who told us
    };
    struct Earlier
    {
        std::string words;
        std::string by;
        base::Millis at;
    };

    const domain::Field *field = nullptr; //!< null: that the record was withdrawn, and why
    std::string words; //!< empty when it was cleared
    Care care = Care::None;
    bool isLeftOut = false;
    std::string mark; //!< what the request's `leaveOut` calls it
    std::vector<Earlier> earlier; //!< oldest first
};

struct HeldRecord
{
    RecordView view; //!< without the values that are left out
    std::string madeBy;
    std::string changedBy;
    std::vector<HeldValue> values;
};

struct HeldKind
{
    const domain::KindDescription *kind = nullptr;
    std::vector<HeldRecord> records; //!< in order of making; withdrawn ones too
};

//! All that a device holds about one person. A value.
struct SubjectData
{
    std::string name;
    std::string organisation;
    std::string preparedBy;
    base::Millis prepared;
    std::string basis; //!< the lawful basis, in words; empty where none is recorded
    std::string howLong; //!< until when it is kept, and why
    std::vector<std::string> sources; //!< where it came from
    std::vector<HeldKind> kinds; //!< those that there is something of
    std::vector<HeldRecord> looks; //!< who looked
    std::int64_t heldBack = 0; //!< concerns that are not in it
    //! Records of others, or of nobody in particular, in whose text a name of theirs stands.
    std::vector<std::string> mentions;

    [[nodiscard]] SubjectAccessPack counts() const;
};

[[nodiscard]] base::Result<SubjectData> gatherSubjectData(const Workspace &workspace,
                                                          const SubjectAccessRequest &request);

//! For the person.
[[nodiscard]] std::string subjectPage(const SubjectData &data);
//! For whoever looks through it before it is given; not part of what is given.
[[nodiscard]] std::string reviewerPage(const SubjectData &data);
[[nodiscard]] std::string subjectJson(const SubjectData &data);

} // namespace throughline::service
