// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "processes.h"

#include "base/result.h"

#include <QTemporaryDir>

#include <filesystem>
#include <vector>

namespace throughline::bench {

//! A server of its own with devices, in a folder that goes with it.
struct Site
{
    QTemporaryDir temporary;
    ServerProcess server;
    std::vector<std::filesystem::path> homes;

    [[nodiscard]] std::filesystem::path folder() const { return temporary.path().toStdString(); }
    //! What is measured is work: the server makes no device wait. All of them are up to date.
    [[nodiscard]] base::Result<void> start(const std::string &program, std::size_t devices);
};

} // namespace throughline::bench
