// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QProcess>

#include <chrono>
#include <ctime>
#include <string>

namespace throughline::bench {

//! A real throughline-server on a free port of loopback, until the end of the scope.
class ServerProcess
{
public:
    ServerProcess() = default;
    ServerProcess(const ServerProcess &) = delete;
    ServerProcess &operator=(const ServerProcess &) = delete;
    ~ServerProcess();

    //! With further options of `serve`.
    [[nodiscard]] base::Result<void> start(const std::string &program, const std::string &data,
                                           const QStringList &options);
    [[nodiscard]] const std::string &url() const { return m_url; }
    //! What it uses now, and the most it has used so far; in bytes, 0 when it is gone.
    [[nodiscard]] std::int64_t memory() const;
    [[nodiscard]] std::int64_t peakMemory() const;
    //! Of all its threads.
    [[nodiscard]] double processorSeconds() const;

private:
    QProcess m_process;
    std::string m_url;
};

//! A figure of /proc/PID/status in bytes, 0 where there is none. `pid`: a number or `self`.
[[nodiscard]] std::int64_t processMemory(const std::string &pid, const std::string &field);
//! From now on VmHWM of this process counts anew.
void forgetPeakMemory();

//! The clock that all processes of this machine share.
[[nodiscard]] double monotonicSeconds();

//! Wall and processor time of this process since it was made. The processor's time tells less about
//! what else the machine is doing.
class Stopwatch
{
public:
    struct Times
    {
        double seconds = 0;
        double cpuSeconds = 0;
    };
    [[nodiscard]] Times times() const;

private:
    std::chrono::steady_clock::time_point m_began = std::chrono::steady_clock::now();
    std::clock_t m_cpu = std::clock();
};

} // namespace throughline::bench
