// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>

//! What an operator may set: in the configuration file as `NAME = VALUE`, on the command line as
//! `--NAME VALUE`. One table says it all, so that file, help and sample never disagree.
namespace throughline::server {

//! As typed; empty where nothing was said.
struct Settings
{
    std::string data;
    std::string store;
    std::string keyFile;
    std::string listen;
    std::string tlsCertificate;
    std::string tlsKey;
    std::string registration;
    std::string connections;
    std::string deviceRequests;
    std::string deviceBurst;
    std::string strangerRequests;
    std::string strangerBurst;
    std::string quota;
    std::string metrics;
    std::string accessLogDays;
    std::string passphraseFile;
};

struct Setting
{
    std::string_view name;
    std::string Settings::*value;
    std::string_view fallback; //!< holds where nothing is said; empty for none
    std::string_view example; //!< shown in the sample where there is no fallback
    std::string_view purpose; //!< a sentence without its full stop
    std::string_view takes; //!< "HOST:PORT", for whoever gave something else
    bool (*accepts)(std::string_view value);
};

//! In the order of the sample.
[[nodiscard]] std::span<const Setting> allSettings();
//! One of them, by a name that there is.
[[nodiscard]] const Setting &settingOf(std::string_view name);

//! For the help and the sample: what it is for, and its default; without a full stop.
[[nodiscard]] std::string explanationOf(const Setting &setting);

//! What a configuration file says. Lines are `NAME = VALUE`; empty ones, and those that begin with
//! `#`, say nothing. BadUsage, with the number of the line, for a name that there is not, a name
//! said twice and a value that is none.
[[nodiscard]] base::Result<Settings> parseSettings(std::string_view text);
//! The same of a file. BadUsage where it cannot be read.
[[nodiscard]] base::Result<Settings> readSettings(const std::filesystem::path &file);

//! BadUsage, as `--NAME takes ...`, for the first value that is none.
[[nodiscard]] base::Result<void> checkSettings(const Settings &settings);

//! Takes from `further` what `settings` does not say.
void fillUp(Settings &settings, const Settings &further);
//! What holds where nothing is said.
[[nodiscard]] Settings defaultSettings();

//! A configuration file that sets this, with what each line is for; what is not set stands there
//! with its default or an example behind a `#`.
[[nodiscard]] std::string settingsText(const Settings &settings);

} // namespace throughline::server
