// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "platform/api/platform.h"

namespace throughline::platform {

namespace {

//! On a system whose notices nobody has written yet.
class NoNotifier final : public Notifier
{
public:
    void show(const QString & /*text*/) override {}
    void withdraw() override {}
};

} // namespace

std::unique_ptr<Notifier> makeNotifier(const QString & /*name*/, const QString & /*identity*/)
{
    return std::make_unique<NoNotifier>();
}

} // namespace throughline::platform
