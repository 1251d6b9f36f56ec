// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "crypto/system_random.h"
#include "service/listing.h"
#include "service/organisation.h"
#include "support/standing_alone.h"

#include <QTemporaryDir>

namespace throughline::test {

//! A clock that stands still until it is told otherwise.
class FixedClock final : public base::Clock
{
public:
    explicit FixedClock(base::Millis now) : m_now(now) {}
    [[nodiscard]] base::Millis wall() const override { return m_now; }
    [[nodiscard]] base::Millis monotonic() const override { return m_now; }
    void pass(std::int64_t milliseconds) { m_now = m_now + milliseconds; }

private:
    base::Millis m_now;
};

//! An organisation that stands alone, its admin's device open in a folder that goes with it.
struct LoneWorkspace
{
    QTemporaryDir folder;
    FixedClock clock{base::Millis{1'795'519'800'000}}; // 2026-11-24T11:30:00Z
    crypto::SystemRandom random;
    std::unique_ptr<service::Workspace> workspace;

    //! The reason why there is none; empty when all is well.
    [[nodiscard]] std::string open()
    {
        const std::filesystem::path home = folder.path().toStdString();
        auto made = service::Workspace::create({home}, passphrase, clock, random);
        if (!made)
            return made.error().message;
        workspace = std::move(*made);
        const auto root = service::createOrganisation(
            *workspace, {"Example Throughcare", "Siân Tŷ-Enghraifft", std::nullopt}, nullptr, "",
            std::nullopt);
        return root ? std::string() : root.error().message;
    }

    [[nodiscard]] std::vector<domain::Record> list(domain::Kind kind) const
    {
        std::vector<domain::Record> out;
        const auto walked = service::forEachRecord(
            *workspace, kind, {}, [&out](const service::RecordView &view) -> base::Result<void> {
                out.push_back(view.record);
                return {};
            });
        return walked ? out : std::vector<domain::Record>{};
    }

    [[nodiscard]] std::int64_t count(domain::Kind kind) const
    {
        return static_cast<std::int64_t>(list(kind).size());
    }
};

} // namespace throughline::test
