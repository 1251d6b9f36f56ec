// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/patient_key_store.h"

#include <condition_variable>
#include <map>
#include <mutex>

namespace throughline::test {

//! A key store whose bad days a test chooses. Any thread.
class MadeKeyStore final : public store::PatientKeyStore
{
public:
    [[nodiscard]] std::optional<crypto::Secret32> read(const store::KeySlot &slot) override
    {
        std::unique_lock lock(m_mutex);
        const int before = m_givenUp;
        m_waiting += m_asks ? 1 : 0;
        m_news.wait(lock, [&] { return !m_asks || m_givenUp != before; });
        if (m_givenUp != before)
            return std::nullopt;
        const auto found = m_kept.find(slot);
        return m_isClosed || found == m_kept.end() ? std::nullopt : std::optional(found->second);
    }
    [[nodiscard]] bool write(const store::KeySlot &slot, const crypto::Secret32 &secret) override
    {
        const std::scoped_lock lock(m_mutex);
        if (!m_isClosed && !m_forgets)
            m_kept[slot] = secret;
        return !m_isClosed;
    }
    void remove(const store::KeySlot &slot) override
    {
        const std::scoped_lock lock(m_mutex);
        m_kept.erase(slot);
    }

    void giveUp() override
    {
        const std::scoped_lock lock(m_mutex);
        ++m_givenUp;
        m_news.notify_all();
    }
    void end() override
    {
        const std::scoped_lock lock(m_mutex);
        m_asks = false;
        ++m_givenUp;
        m_news.notify_all();
    }

    //! From now on somebody is asked for the password of the key ring, and does not come.
    void ask(bool asks = true)
    {
        const std::scoped_lock lock(m_mutex);
        m_asks = asks;
        m_news.notify_all();
    }
    //! How many have waited for them.
    [[nodiscard]] int waiting()
    {
        const std::scoped_lock lock(m_mutex);
        return m_waiting;
    }
    //! As where somebody has logged in without their password.
    void close(bool isClosed = true)
    {
        const std::scoped_lock lock(m_mutex);
        m_isClosed = isClosed;
    }
    //! Says that it keeps what it does not.
    void forgetWhatComes()
    {
        const std::scoped_lock lock(m_mutex);
        m_forgets = true;
    }
    void lose()
    {
        const std::scoped_lock lock(m_mutex);
        m_kept.clear();
    }
    [[nodiscard]] std::size_t size()
    {
        const std::scoped_lock lock(m_mutex);
        return m_kept.size();
    }

private:
    std::mutex m_mutex; //!< guards the next
    std::condition_variable m_news;
    bool m_asks = false;
    int m_waiting = 0;
    int m_givenUp = 0; //!< how often
    std::map<store::KeySlot, crypto::Secret32> m_kept;
    bool m_isClosed = false;
    bool m_forgets = false;
};

} // namespace throughline::test
