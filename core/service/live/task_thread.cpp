// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/live/task_thread.h"

namespace throughline::service {

TaskThread::TaskThread(AtEnd atEnd)
    : m_atEnd(atEnd), m_thread([this](const std::stop_token &stop) { run(stop); })
{
}

TaskThread::~TaskThread()
{
    m_thread.request_stop();
    m_thread.join();
}

void TaskThread::post(std::function<void()> task)
{
    {
        const std::lock_guard lock(m_mutex);
        m_tasks.push_back(std::move(task));
    }
    m_more.notify_one();
}

std::function<void()> TaskThread::take(const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_more.wait(lock, stop, [this] { return !m_tasks.empty(); });
    if (m_tasks.empty() || (stop.stop_requested() && m_atEnd == AtEnd::DropWaiting))
        return {};
    std::function<void()> task = std::move(m_tasks.front());
    m_tasks.pop_front();
    return task;
}

void TaskThread::run(const std::stop_token &stop)
{
    while (const std::function<void()> task = take(stop))
        task();
}

} // namespace throughline::service
