// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "platform/api/notifier.h"
#include "store/patient_key_store.h"

#include <QLatin1String>

#include <memory>

//! What the system that this was built for has; `platform/CMakeLists.txt` chooses who answers.
namespace throughline::platform {

//! Who the program is to the system: the name of its desktop file. What it keeps in a key ring is
//! kept under it, so that it may never change: devices would not find their part any more.
inline constexpr QLatin1String programIdentity("uk.throughline.Throughline");

//! `identity` is the name of the program's desktop file: who it is to the system. `name` is what
//! people call it.
[[nodiscard]] std::unique_ptr<Notifier> makeNotifier(const QString &name, const QString &identity);

//! Null where this system has none that we know. One that is there may be closed or not running:
//! that shows when it is asked. One for the whole program.
[[nodiscard]] std::unique_ptr<store::PatientKeyStore> makeKeyStore(const QString &identity);

} // namespace throughline::platform
