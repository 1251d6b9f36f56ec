// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace throughline::service {

//! One thread that runs what it is given, in order. What a task touches belongs to this thread for
//! as long as it lives. Posting is for any thread; tasks must not throw.
class TaskThread
{
public:
    //! What becomes of tasks that wait when the thread ends.
    enum class AtEnd { RunWaiting, DropWaiting };

    explicit TaskThread(AtEnd atEnd);
    //! Waits for the task under way, and with RunWaiting for all behind it.
    ~TaskThread();
    TaskThread(const TaskThread &) = delete;
    TaskThread &operator=(const TaskThread &) = delete;

    void post(std::function<void()> task);

private:
    void run(const std::stop_token &stop);
    [[nodiscard]] std::function<void()> take(const std::stop_token &stop);

    const AtEnd m_atEnd;
    std::mutex m_mutex; //!< guards the next two
    std::condition_variable_any m_more;
    std::deque<std::function<void()>> m_tasks;
    std::jthread m_thread; //!< last: it uses everything above
};

} // namespace throughline::service
