// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "devices.h"

#include <QProcess>

namespace throughline::bench {

//! A device in a process of its own, so that its memory is its own: opens its store, waits for a
//! word, does its rounds and says what it measured. It is this program again, with `--rounds`.
class DeviceProcess
{
public:
    //! Comes back when the store is open.
    [[nodiscard]] base::Result<void> start(const std::filesystem::path &home,
                                           const std::string &url);
    void begin();
    [[nodiscard]] base::Result<Measured> finish();

    //! What that process does: the whole of its main.
    [[nodiscard]] static base::Result<void> run(const std::string &home, const std::string &url);

private:
    QProcess m_process;
};

} // namespace throughline::bench
