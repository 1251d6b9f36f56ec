// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "processes.h"

#include <algorithm>
#include <fstream>
#include <sstream>
#include <unistd.h>

namespace throughline::bench {

namespace {

constexpr int startMilliseconds = 30'000;
constexpr int stopMilliseconds = 15'000;

[[nodiscard]] base::Error didNotStart()
{
    return {base::ErrorCode::IoFailed, "The server did not start; run it by hand to see why."};
}

} // namespace

ServerProcess::~ServerProcess()
{
    if (m_process.state() == QProcess::NotRunning)
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(stopMilliseconds)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

base::Result<void> ServerProcess::start(const std::string &program, const std::string &data,
                                        const QStringList &options)
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(QString::fromStdString(program),
                    QStringList{QStringLiteral("serve"), QStringLiteral("--data"),
                                QString::fromStdString(data), QStringLiteral("--listen"),
                                QStringLiteral("127.0.0.1:0")}
                        + options);
    if (!m_process.waitForStarted(startMilliseconds))
        return didNotStart();
    constexpr std::string_view ready = "listening on ";
    while (m_process.waitForReadyRead(startMilliseconds)) {
        while (m_process.canReadLine()) {
            const std::string line = m_process.readLine().trimmed().toStdString();
            if (line.starts_with(ready)) {
                m_url = line.substr(ready.size());
                return {};
            }
        }
    }
    return didNotStart();
}

std::int64_t ServerProcess::memory() const
{
    return processMemory(std::to_string(m_process.processId()), "VmRSS:");
}

std::int64_t ServerProcess::peakMemory() const
{
    return processMemory(std::to_string(m_process.processId()), "VmHWM:");
}

double ServerProcess::processorSeconds() const
{
    std::ifstream stat("/proc/" + std::to_string(m_process.processId()) + "/stat");
    std::string text;
    std::getline(stat, text);
    std::istringstream fields(text.substr(std::min(text.size(), text.rfind(')') + 1)));
    // After the name come the state and ten numbers, and then these two, in ticks.
    std::string skipped;
    for (int i = 0; i < 11; ++i)
        fields >> skipped;
    double user = 0, system = 0;
    fields >> user >> system;
    return (user + system) / static_cast<double>(sysconf(_SC_CLK_TCK));
}

std::int64_t processMemory(const std::string &pid, const std::string &field)
{
    std::ifstream status("/proc/" + pid + "/status");
    std::string word;
    while (status >> word) {
        std::int64_t kib = 0;
        if (word == field && status >> kib)
            return kib * 1024;
    }
    return 0;
}

void forgetPeakMemory()
{
    std::ofstream("/proc/self/clear_refs") << '5';
}

double monotonicSeconds()
{
    return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch())
        .count();
}

Stopwatch::Times Stopwatch::times() const
{
    const auto took = std::chrono::steady_clock::now() - m_began;
    return {std::chrono::duration<double>(took).count(),
            static_cast<double>(std::clock() - m_cpu) / CLOCKS_PER_SEC};
}

} // namespace throughline::bench
