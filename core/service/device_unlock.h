// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/random.h"
#include "base/result.h"
#include "store/key_store.h"
#include "store/profile.h"
#include "sync/transport.h"

#include <string>
#include <string_view>

//! A device whose passphrase nobody knows, or that took no more after too many wrong ones, gets
//! another passphrase (sync.md D12): from a manager, who compares six words on the phone, or with
//! the paper root. Its store is not open meanwhile, and all that is in it stays. The
//! system's key store keeps its part of the request and of what opens the device anew; null where
//! there is none.
namespace throughline::service {

//! Where this device asks.
[[nodiscard]] base::Result<std::string> unlockServer(const store::Profile &place);
//! Asks the managers, and returns the six words that theirs have to show. The new passphrase
//! already guards what the answer will be sealed to, so that between the two steps nothing on the
//! disk opens it. The same passphrase again is the same request.
[[nodiscard]] base::Result<std::string> askUnlock(const store::Profile &place,
                                                  std::string_view passphrase,
                                                  sync::Transport &server, base::Random &random,
                                                  store::KeyStore *keyStore = nullptr);
//! Takes the answer: from now on the new passphrase opens the device. NotApproved until a manager
//! has answered; ServerRefused for an answer that does not open this device, which then has to ask
//! anew.
[[nodiscard]] base::Result<void> finishUnlock(const store::Profile &place,
                                              std::string_view passphrase, sync::Transport &server,
                                              base::Random &random,
                                              store::KeyStore *keyStore = nullptr);
//! The same with what is printed on the paper root, and no network.
[[nodiscard]] base::Result<void> unlockWithRoot(const store::Profile &place,
                                                std::string_view passphrase,
                                                std::string_view printedRoot, base::Random &random,
                                                store::KeyStore *keyStore = nullptr);

} // namespace throughline::service
