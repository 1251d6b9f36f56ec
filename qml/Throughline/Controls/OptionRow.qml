// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
// A SettingRow by the name that lists of options use.
SettingRow {}
