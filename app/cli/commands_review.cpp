// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "commands.h"

#include "field_options.h"
#include "json_output.h"
#include "list_reviews.h"
#include "record_text.h"
#include "reference_words.h"
#include "service/access_log.h"
#include "service/contact_review.h"
#include "service/read/contact_reviews.h"
#include "who_is_here.h"

#include <limits>

namespace throughline::cli {

namespace {

using base::Result;
using domain::ReviewReason;

struct ReasonWords
{
    std::string_view key;
    std::string_view words;
};

[[nodiscard]] ReasonWords wordsOf(ReviewReason reason)
{
    switch (reason) {
    case ReviewReason::WrittenLate:
        return {"WRITTEN_LATE", "written a week or more after it happened"};
    case ReviewReason::WrittenAfter:
        return {"WRITTEN_AFTER", "said to be written down afterwards"};
    case ReviewReason::FromList:
        return {"FROM_LIST", "came in an imported list"};
    case ReviewReason::Doubted:
        return {"DOUBTED", "something looks wrong"};
    case ReviewReason::SaysNothing:
        return {"SAYS_NOTHING", "no note and nothing that it was about"};
    case ReviewReason::Sampled:
        return {"SAMPLED", "one in twenty"};
    }
    return {};
}

[[nodiscard]] Result<void> print(Context &context, const service::ContactToReview &one,
                                 const report::ReferenceWords &references)
{
    const domain::Record &record = one.view.record;
    if (!context.json) {
        std::string reasons;
        for (const ReviewReason reason : one.reasons)
            reasons += (reasons.empty() ? "" : ", ") + std::string(wordsOf(reason).words);
        return context.out.line(recordLine(record, references) + "; by " + one.byName + "  ("
                                + reasons + ')');
    }
    JsonWriter json;
    json.beginObject().text("id", record.id.hex()).text("person", one.person.hex());
    json.text("made_by", one.view.madeBy.hex()).text("made_at", domain::toText(one.view.madeAt));
    json.beginArray("reasons");
    for (const ReviewReason reason : one.reasons)
        json.element(wordsOf(reason).key);
    json.endArray();
    return context.out.line(json.endObject().take());
}

[[nodiscard]] Result<ExitCode> review(Context &context, const Arguments &arguments)
{
    TL_TRY(const base::RecordId id, recordId(arguments.required("ID"), "contact"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    const auto question = arguments.text("--ask");
    TL_TRY([[maybe_unused]] const service::SavedWork saved,
           question ? service::reviewAsk(*workspace, id, *question)
                    : service::reviewLooksRight(*workspace, id));
    const std::string_view done = question ? "asked" : "looks right";
    TL_CHECK(context.out.line(
        context.json
            ? JsonWriter().beginObject().text("id", id.hex()).text("done", done).endObject().take()
            : "Recorded: " + std::string(done) + "."));
    return ExitCode::Success;
}

} // namespace

Result<ExitCode> listReviews(Context &context, const Arguments &arguments)
{
    if (arguments.has("--person") || arguments.has("--since"))
        return base::Error{base::ErrorCode::BadUsage,
                           "--person and --since do not go with reviews."};
    TL_TRY(const auto limit, arguments.number("--limit"));
    TL_TRY(service::Workspace *const workspace, context.session.member());
    TL_TRY(const auto reader, service::Reader::open(*workspace));
    const auto most =
        static_cast<std::size_t>(limit.value_or(std::numeric_limits<std::int32_t>::max()));
    TL_TRY(const auto reviews, service::contactReviews(*reader, workspace->now(), most));
    const report::ReferenceWords references = referenceWords(*workspace);
    for (const service::ContactToReview &one : reviews.oldest) {
        TL_CHECK(service::noteAccess(*workspace, one.person, "PERSON"));
        TL_CHECK(print(context, one, references));
    }
    TL_CHECK(noteWhoIsNotHere(context, *workspace));
    return ExitCode::Success;
}

void addReviewCommand(CommandLine &commands)
{
    const Command reviewing = commands.add(
        "review", "Say that a contact of your team was looked at; `list reviews` shows them",
        review);
    reviewing.word("ID", "Id of the contact");
    reviewing.option("--ask", "Ask whoever wrote it: becomes a task of theirs for today", "TEXT");
}

} // namespace throughline::cli
