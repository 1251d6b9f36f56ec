// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/workspace.h"
#include "sync/transport.h"

//! The managers' side of unlocking a device (sync.md D12): who asks, and giving back the key of
//! their store once they have read the six words of their screen aloud on the phone.
namespace throughline::service {

struct UnlockAsked
{
    base::DeviceId device;
    std::string user; //!< the name of whose it is
    std::string checkWords; //!< their screen shows the same
    bool isSound = false; //!< what was sent is its own key, sealed for the managers: they can help
};
//! Of those who hold the managers' key.
[[nodiscard]] base::Result<std::vector<UnlockAsked>> unlocksAsked(Workspace &workspace,
                                                                  sync::Transport &server);
//! Gives the device its store's key back, and writes that down in the access history before. The
//! words as they were read aloud have to be those of the request: Refused otherwise, and nothing is
//! given.
[[nodiscard]] base::Result<void> answerUnlock(Workspace &workspace, sync::Transport &server,
                                              const base::DeviceId &device,
                                              std::string_view wordsHeard);

} // namespace throughline::service
