// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "exit_code.h"

namespace throughline::cli {

ExitCode exitCodeOf(base::ErrorCode code)
{
    using base::ErrorCode;
    switch (code) {
    case ErrorCode::BadUsage:
        return ExitCode::BadUsage;
    case ErrorCode::Refused:
    case ErrorCode::NotFound:
    case ErrorCode::ServerRefused:
    case ErrorCode::StoreExists:
    case ErrorCode::Malformed:
    case ErrorCode::BadProof:
    case ErrorCode::Internal:
        return ExitCode::Refused;
    case ErrorCode::Unreachable:
    case ErrorCode::ServerFault:
        return ExitCode::Unreachable;
    case ErrorCode::NoStore:
    case ErrorCode::WrongSecret:
    case ErrorCode::KeyFileDamaged:
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreTooNew:
    case ErrorCode::StoreInUse:
    case ErrorCode::DiskFull:
    case ErrorCode::ReadOnly:
    case ErrorCode::IoFailed:
        return ExitCode::StoreFailed;
    case ErrorCode::NotApproved:
    case ErrorCode::Revoked:
    case ErrorCode::Locked:
        return ExitCode::NotApproved;
    }
    return ExitCode::Refused;
}

std::string asSentence(std::string_view message)
{
    std::string sentence(message);
    for (char &c : sentence) {
        if (c == '\n' || c == '\r' || c == '\t')
            c = ' ';
    }
    while (!sentence.empty() && sentence.back() == ' ')
        sentence.pop_back();
    if (sentence.empty())
        return "Something went wrong, and nothing says what.";
    if (sentence.front() >= 'a' && sentence.front() <= 'z')
        sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
    const char last = sentence.back();
    if (last != '.' && last != '?' && last != '!')
        sentence += '.';
    return sentence;
}

} // namespace throughline::cli
