// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/key_store.h"

namespace throughline::store {

//! A key store that waits for a person whom the system asks to open it, and whose waiting ends when
//! that person has gone. Any thread.
class PatientKeyStore : public KeyStore
{
public:
    //! Whoever waits for it gets nothing, at once. What is asked later waits anew.
    virtual void giveUp() = 0;
    //! The program ends: the same, and from now on it waits for no person, only for the system.
    virtual void end() = 0;
};

} // namespace throughline::store
