// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"
#include "sync/transport.h"

#include <functional>
#include <memory>
#include <mutex>
#include <string>

namespace throughline::service {

//! Makes a way to the server at an address. Any thread.
using ConnectServer =
    std::function<base::Result<std::unique_ptr<sync::Transport>>(const std::string &url)>;

//! The one connection that a thread keeps to the server: made when it is first needed, and again
//! for another address or after it was broken off. Owner: whoever talks over it, on one thread;
//! breaking it off is anybody's.
class ServerWay
{
public:
    explicit ServerWay(ConnectServer connect) : m_connect(std::move(connect)) {}

    //! The way there is, or a new one. The owner's thread. Whatever `connect` says is wrong.
    [[nodiscard]] base::Result<std::shared_ptr<sync::Transport>> to(const std::string &url);
    //! Gives up the way there is, with the question that may be under way. Any thread.
    void breakOff();
    //! The same, and there is none until `release`: what is asked meanwhile comes back Unreachable,
    //! also over a way that was about to be made. Any thread.
    void hold();
    void release();
    //! The same for good: what is asked from now on comes back Unreachable. Any thread.
    void close();

private:
    const ConnectServer m_connect;
    std::mutex m_mutex; //!< guards the rest
    bool m_closed = false;
    bool m_isHeld = false;
    std::string m_url; //!< of the way there is
    std::shared_ptr<sync::Transport> m_way;
};

} // namespace throughline::service
