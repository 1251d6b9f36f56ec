// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "batch.h"

#include "shell_words.h"

#include <cstdio>
#include <cstdlib>

namespace throughline::cli {

namespace {

using base::Result;

//! Lines of a file or of standard input, each as soon as it is there.
class LineReader
{
public:
    explicit LineReader(const std::string &path)
        : m_in(path == "-" ? stdin : std::fopen(path.c_str(), "rb"))
    {
    }
    ~LineReader()
    {
        std::free(m_line);
        if (m_in != nullptr && m_in != stdin)
            std::fclose(m_in);
    }
    LineReader(const LineReader &) = delete;
    LineReader &operator=(const LineReader &) = delete;

    [[nodiscard]] bool isOpen() const { return m_in != nullptr; }
    [[nodiscard]] bool hasFailed() const { return std::ferror(m_in) != 0; }

    //! With its newline; false at the end.
    [[nodiscard]] bool appendTo(std::string &text)
    {
        const ssize_t size = getline(&m_line, &m_room, m_in);
        if (size < 0)
            return false;
        text.append(m_line, static_cast<std::size_t>(size));
        return true;
    }

private:
    std::FILE *m_in;
    char *m_line = nullptr;
    std::size_t m_room = 0;
};

[[nodiscard]] base::Error stoppedAt(std::int64_t line, const base::Error &error)
{
    return {error.code, "Stopped at line " + std::to_string(line) + ": " + error.message};
}

//! One command of the batch, which began at this line.
[[nodiscard]] Result<ExitCode> runLine(CommandLine &commands, Context &context, std::int64_t line,
                                       std::vector<std::string> words)
{
    const Result<ExitCode> result = runCommand(commands, context, std::move(words));
    if (!result)
        return stoppedAt(line, result.error());
    if (*result != ExitCode::Success)
        context.out.note("Stopped at line " + std::to_string(line) + ".");
    TL_CHECK(context.out.flush()); // whoever writes the lines may wait for the answers
    return *result;
}

[[nodiscard]] Result<ExitCode> runLines(CommandLine &commands, Context &context, LineReader &lines)
{
    std::string text;
    std::int64_t first = 1; // where the command began: a quoted text may hold line ends
    std::int64_t last = 0;
    while (lines.appendTo(text)) {
        ++last;
        ShellWords split = splitShellWords(text);
        if (!split.isComplete)
            continue;
        if (!split.words.empty()) {
            TL_TRY(const ExitCode code, runLine(commands, context, first, std::move(split.words)));
            if (code != ExitCode::Success)
                return code;
        }
        text.clear();
        first = last + 1;
    }
    if (lines.hasFailed())
        return base::Error{base::ErrorCode::Refused,
                           "The batch could not be read to its end; what was read has been run."};
    if (!text.empty())
        return stoppedAt(first, {base::ErrorCode::BadUsage, "a quote is opened and never closed."});
    return ExitCode::Success;
}

[[nodiscard]] Result<ExitCode> batch(CommandLine &commands, Context &context,
                                     const Arguments &arguments)
{
    LineReader lines(arguments.required("FILE"));
    if (!lines.isOpen())
        return base::Error{base::ErrorCode::Refused,
                           "The batch cannot be read; look at the name of its file."};
    // From here on the command line reads other words, and the arguments are theirs.
    const bool json = context.json;
    Context inside{context.session, context.out, json, true};
    return runLines(commands, inside, lines);
}

[[nodiscard]] Result<void> checkInsideBatch(const Arguments &arguments)
{
    if (arguments.has("--home") || arguments.has("--passphrase-file"))
        return base::Error{
            base::ErrorCode::BadUsage,
            "--home and --passphrase-file belong to the batch, not to a line of it."};
    return {};
}

} // namespace

Result<ExitCode> runCommand(CommandLine &commands, Context &context, std::vector<std::string> words)
{
    TL_TRY(const CommandLine::Parsed parsed, commands.parse(std::move(words)));
    if (parsed.run == nullptr) {
        TL_CHECK(context.out.line(parsed.help));
        return ExitCode::Success;
    }
    if (context.isBatch)
        TL_CHECK(checkInsideBatch(parsed.arguments));
    Context own{context.session, context.out, context.json || parsed.arguments.has("--json"),
                context.isBatch};
    TL_TRY(const ExitCode code, (*parsed.run)(own, parsed.arguments));
    for (const std::string &one : own.afterwards)
        own.out.note(one);
    return code;
}

ExitCode conclude(Context &context, const Result<ExitCode> &result)
{
    const Result<void> flushed = context.out.flush();
    const base::Error *error = !result ? &result.error() : !flushed ? &flushed.error() : nullptr;
    if (error == nullptr)
        return *result;
    context.out.note(asSentence(error->message));
    return exitCodeOf(error->code);
}

void addBatchCommand(CommandLine &commands)
{
    const Command running = commands.add(
        "batch", "Run many commands with one unlock, one a line, until one fails",
        [&commands](Context &context, const Arguments &arguments) -> Result<ExitCode> {
            if (context.isBatch)
                return base::Error{base::ErrorCode::BadUsage, "A batch cannot run another batch."};
            return batch(commands, context, arguments);
        });
    running.word("FILE", "File with the commands, or - for standard input");
}

} // namespace throughline::cli
