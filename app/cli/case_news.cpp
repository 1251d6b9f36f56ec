// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "case_news.h"

namespace throughline::cli {

namespace {

[[nodiscard]] base::Result<void> printLine(Context &context, const service::CaseNews::Line &line,
                                           std::string_view what)
{
    const domain::KindDescription &kind = domain::describe(line.kind);
    if (!context.json)
        return context.out.line(std::string(what) + "  " + std::string(kind.label) + ": "
                                + line.what + "  " + line.id.hex());
    return context.out.line(JsonWriter()
                                .beginObject()
                                .text(what, line.what)
                                .text("kind", kind.name)
                                .text("id", line.id.hex())
                                .endObject()
                                .take());
}

} // namespace

base::Result<ExitCode> printNews(Context &context, const service::CaseNews &news)
{
    for (const service::CaseNews::Line &line : news.done)
        TL_CHECK(printLine(context, line, "done"));
    for (const service::CaseNews::Line &line : news.left)
        TL_CHECK(printLine(context, line, "left"));
    for (const std::string &doubt : news.doubts)
        context.out.note("Saved, but please look at this again: " + doubt);
    return ExitCode::Success;
}

} // namespace throughline::cli
