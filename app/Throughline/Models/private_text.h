// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QString>
#include <QUrl>

namespace throughline::models {

//! Where a chosen file is. Refused in words for a place that is not on this device.
[[nodiscard]] base::Result<std::string> localPath(const QUrl &file);

//! Writes a text for its owner alone (report::PrivateFile), in place of what was there: who chose
//! the file was asked about that. Waits for the disk, which is a moment for so little.
[[nodiscard]] base::Result<void> savePrivateText(const QUrl &file, const QString &text);
//! A small text that somebody chose. Refused in words where it cannot be read or is far too long.
[[nodiscard]] base::Result<QString> readSmallText(const QUrl &file);

} // namespace throughline::models
