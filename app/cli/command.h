// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace CLI {
class App;
} // namespace CLI

namespace throughline::cli {

//! One command, or a word that has commands of its own, while its options are described. Refers to
//! what CommandLine owns; a value.
class Command
{
public:
    explicit Command(CLI::App &app) : m_app(&app) {}

    const Command &flag(const std::string &name, const std::string &help) const;
    //! `form` is what help shows for the value, as in `--limit N`.
    const Command &option(const std::string &names, const std::string &help,
                          const std::string &form) const;
    const Command &required(const std::string &names, const std::string &help,
                            const std::string &form) const;
    //! An option that may be given several times, each time with a value (`Arguments::all`).
    const Command &many(const std::string &name, const std::string &help,
                        const std::string &form) const;
    //! A word without a name before it, which must be given.
    const Command &word(const std::string &name, const std::string &help) const;
    //! A word without a name before it, which may be left out.
    const Command &maybeWord(const std::string &name, const std::string &help) const;
    //! An option described already must be given.
    const Command &require(const std::string &name) const;

    [[nodiscard]] CLI::App &app() const { return *m_app; }

private:
    CLI::App *m_app;
};

} // namespace throughline::cli
