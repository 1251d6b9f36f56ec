// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "device_process.h"

#include <QCoreApplication>

#include <cstdio>
#include <iostream>
#include <optional>

namespace throughline::bench {

using base::Result;

namespace {

constexpr int roundsTimeout = 600'000;
constexpr const char *ready = "ready\n";

[[nodiscard]] base::Error failed(const char *what)
{
    return {base::ErrorCode::Internal, what};
}

//! The numbers of Measured as one line, and back.
void printMeasured(const Measured &m)
{
    std::printf("%.6f %.6f %.6f %lld %lld %lld %d %lld %lld %d %lld %lld\n", m.times.seconds,
                m.times.cpuSeconds, m.ended,
                static_cast<long long>(m.round.pushed + m.round.pulled),
                static_cast<long long>(m.round.bytesOut), static_cast<long long>(m.round.bytesIn),
                m.round.requests, static_cast<long long>(m.idle.bytesOut),
                static_cast<long long>(m.idle.bytesIn), m.idle.requests,
                static_cast<long long>(m.peakMemory), static_cast<long long>(m.roundMemory));
}

[[nodiscard]] std::optional<Measured> readMeasured(const std::string &line)
{
    Measured m;
    long long records = 0, out = 0, in = 0, idleOut = 0, idleIn = 0, peak = 0, round = 0;
    if (std::sscanf(line.c_str(), "%lf %lf %lf %lld %lld %lld %d %lld %lld %d %lld %lld",
                    &m.times.seconds, &m.times.cpuSeconds, &m.ended, &records, &out, &in,
                    &m.round.requests, &idleOut, &idleIn, &m.idle.requests, &peak, &round)
        != 12)
        return std::nullopt;
    m.round.pushed = records;
    m.round.bytesOut = out;
    m.round.bytesIn = in;
    m.idle.bytesOut = idleOut;
    m.idle.bytesIn = idleIn;
    m.peakMemory = peak;
    m.roundMemory = round;
    return m;
}

} // namespace

Result<void> DeviceProcess::start(const std::filesystem::path &home, const std::string &url)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.start(QCoreApplication::applicationFilePath(),
                    {QStringLiteral("--rounds"), QString::fromStdString(home.string()),
                     QString::fromStdString(url)});
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(roundsTimeout))
            return failed("A device could not open its store.");
    }
    return m_process.readLine() == ready ? Result<void>()
                                         : failed("A device could not open its store.");
}

void DeviceProcess::begin()
{
    m_process.write("begin\n");
    m_process.waitForBytesWritten(roundsTimeout);
}

Result<Measured> DeviceProcess::finish()
{
    if (m_process.state() != QProcess::NotRunning && !m_process.waitForFinished(roundsTimeout))
        return failed("A device did not finish its sync.");
    if (m_process.exitCode() != 0)
        return failed("A device did not finish its sync.");
    const auto measured = readMeasured(m_process.readAllStandardOutput().toStdString());
    if (!measured)
        return failed("A device did not say what it measured.");
    return *measured;
}

Result<void> DeviceProcess::run(const std::string &home, const std::string &url)
{
    TL_TRY(const Measured measured, measureRounds(home, url, [] {
               std::fputs(ready, stdout);
               std::fflush(stdout);
               std::string word;
               std::getline(std::cin, word);
           }));
    printMeasured(measured);
    return {};
}

} // namespace throughline::bench
