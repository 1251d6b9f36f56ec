// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/id.h"
#include "crypto/secret.h"

#include <optional>

namespace throughline::store {

//! Names a secret in the key store of the system: random, and so of no meaning to who reads it.
using KeySlot = base::Id<struct KeySlotTag>;

//! The operating system's store of secrets, for the half of a device's wrapping key that is not its
//! passphrase: who copies the device's folder does not have it and cannot guess at the passphrase
//! there; who copies the whole disk has to break what guards the store itself first (sync.md D15).
//! `platform` has the real ones. Any thread; waits, also for a person whom the system asks to open
//! it. It may be closed or gone on any day: what is in it is never the only way to a record (D12).
class KeyStore
{
public:
    virtual ~KeyStore() = default;
    //! Nothing where it is closed, does not answer or does not have it.
    [[nodiscard]] virtual std::optional<crypto::Secret32> read(const KeySlot &slot) = 0;
    //! Whether it is kept.
    [[nodiscard]] virtual bool write(const KeySlot &slot, const crypto::Secret32 &secret) = 0;
    //! What is left behind opens nothing, so it is not told.
    virtual void remove(const KeySlot &slot) = 0;
};

} // namespace throughline::store
