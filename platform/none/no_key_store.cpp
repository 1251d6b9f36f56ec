// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/api/platform.h"

namespace throughline::platform {

//! On a system whose key store nobody has written yet: the passphrase alone.
std::unique_ptr<store::PatientKeyStore> makeKeyStore(const QString & /*identity*/)
{
    return nullptr;
}

} // namespace throughline::platform
