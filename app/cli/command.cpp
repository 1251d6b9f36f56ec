// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "command.h"

#include <CLI/App.hpp>
#include <CLI/Config.hpp>
#include <CLI/Formatter.hpp>

namespace throughline::cli {

const Command &Command::flag(const std::string &name, const std::string &help) const
{
    m_app->add_flag(name, help);
    return *this;
}

const Command &Command::option(const std::string &names, const std::string &help,
                               const std::string &form) const
{
    m_app->add_option(names, help)->type_name(form);
    return *this;
}

const Command &Command::required(const std::string &names, const std::string &help,
                                 const std::string &form) const
{
    m_app->add_option(names, help)->type_name(form)->required();
    return *this;
}

const Command &Command::many(const std::string &name, const std::string &help,
                             const std::string &form) const
{
    m_app->add_option(name, help)->type_name(form)->take_all()->allow_extra_args(false);
    return *this;
}

const Command &Command::word(const std::string &name, const std::string &help) const
{
    m_app->add_option(name, help)->type_name("")->required();
    return *this;
}

const Command &Command::maybeWord(const std::string &name, const std::string &help) const
{
    m_app->add_option(name, help)->type_name("");
    return *this;
}

const Command &Command::require(const std::string &name) const
{
    m_app->get_option(name)->required();
    return *this;
}

} // namespace throughline::cli
