// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

struct sqlite3;

namespace throughline::sqlite {

//! Turns a result code of the library into the project's error; private to this folder. The handle,
//! which may be null, is asked for the errno behind a failed call: a full disk hides behind several
//! codes.
[[nodiscard]] base::Error errorFrom(sqlite3 *handle, int code);

//! The same outcome, found by our own checks.
[[nodiscard]] base::Error damaged();
[[nodiscard]] base::Error unwritable();
[[nodiscard]] base::Error diskFull();
[[nodiscard]] base::Error ioFailed();
[[nodiscard]] base::Error mistake(const char *what);

//! True for the errno values that mean "no room", and "may not write".
[[nodiscard]] bool isNoRoom(int systemError);
[[nodiscard]] bool isForbidden(int systemError);

} // namespace throughline::sqlite
