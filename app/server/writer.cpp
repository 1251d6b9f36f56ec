// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "writer.h"

#include <algorithm>

namespace throughline::server {

namespace {

[[nodiscard]] std::size_t weightOf(const Write &write)
{
    return std::max<std::size_t>(1, write.weight());
}

} // namespace

Writer::Place::~Place()
{
    if (m_writer)
        m_writer->giveUp();
}

Writer::Writer(OrganisationServer &server, WriterLimits limits)
    : m_server(server), m_limits(limits), m_thread([this] { run(); })
{
}

Writer::~Writer()
{
    stop();
}

std::optional<Writer::Place> Writer::admit()
{
    const std::lock_guard lock(m_mutex);
    if (m_stopping || m_checking + m_queue.size() >= m_limits.capacity)
        return std::nullopt;
    ++m_checking;
    return Place(*this);
}

void Writer::submit(Place place, std::unique_ptr<Write> write, Done done)
{
    place.m_writer = nullptr;
    const std::lock_guard lock(m_mutex);
    --m_checking;
    m_queuedWeight += weightOf(*write);
    m_queue.push_back({std::move(write), std::move(done), std::chrono::steady_clock::now()});
    m_changed.notify_one();
}

void Writer::giveUp()
{
    const std::lock_guard lock(m_mutex);
    --m_checking;
    m_changed.notify_one();
}

WriterFigures Writer::figures()
{
    const std::lock_guard lock(m_mutex);
    return {m_checking + m_queue.size(), m_commits};
}

void Writer::stop()
{
    {
        const std::lock_guard lock(m_mutex);
        m_stopping = true;
        m_changed.notify_one();
    }
    if (m_thread.joinable())
        m_thread.join();
}

void Writer::run()
{
    bool rested = false; // `idle` is called once after each stretch of work
    std::unique_lock lock(m_mutex);
    const auto somethingToDo = [this] {
        return !m_queue.empty() || (m_stopping && m_checking == 0);
    };
    for (;;) {
        const auto patience = rested ? m_limits.keepEvery : m_limits.idleAfter;
        if (!m_changed.wait_for(lock, patience, somethingToDo)) {
            lock.unlock();
            if (!rested)
                m_server.idle();
            keepIfDue();
            lock.lock();
            rested = true;
            continue;
        }
        if (m_queue.empty())
            break;
        waitForOthers(lock);
        takeGroup();
        lock.unlock();
        commitGroup();
        keepIfDue();
        lock.lock();
        rested = false;
    }
    lock.unlock();
    m_server.keep();
}

//! Not with each commit: what is kept so is gathered.
void Writer::keepIfDue()
{
    const auto now = std::chrono::steady_clock::now();
    if (now - m_kept < m_limits.keepEvery)
        return;
    m_kept = now;
    m_server.keep();
}

//! The wait counts from the arrival of the oldest write, so that one that waited through a commit
//! already is not held back again.
void Writer::waitForOthers(std::unique_lock<std::mutex> &lock)
{
    const auto deadline = m_queue.front().arrived + m_limits.patience;
    m_changed.wait_until(lock, deadline, [this] {
        return m_checking == 0 || m_queuedWeight >= m_limits.commitWeight;
    });
}

//! As many as fit, in order of arrival, and always at least one.
void Writer::takeGroup()
{
    std::size_t weight = 0;
    while (!m_queue.empty()) {
        Item &next = m_queue.front();
        const std::size_t more = weightOf(*next.write);
        if (weight > 0 && weight + more > m_limits.commitWeight)
            break;
        weight += more;
        m_group.push_back(std::move(next.write));
        m_groupDone.push_back(std::move(next.done));
        m_queue.pop_front();
    }
    m_queuedWeight -= weight;
}

void Writer::commitGroup()
{
    const auto begun = std::chrono::steady_clock::now();
    m_server.commit(m_group);
    {
        const std::lock_guard lock(m_mutex);
        m_commits.observe(std::chrono::steady_clock::now() - begun);
    }
    for (std::size_t i = 0; i < m_group.size(); ++i)
        m_groupDone[i](std::move(m_group[i]->response));
    m_group.clear();
    m_groupDone.clear();
}

} // namespace throughline::server
