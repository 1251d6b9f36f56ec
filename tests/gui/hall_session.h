// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app_window.h"

#include "service/hall_session.h"
#include "support/sync_world.h"

namespace throughline::test {

//! Opens a session of a visits hall on the device in this folder, which no app has open.
inline void openHallSession(const std::filesystem::path &home)
{
    base::SystemClock clock;
    crypto::SystemRandom random;
    auto opened = service::Workspace::open({home}, passphrase, clock, random);
    QVERIFY(opened.ok());
    QVERIFY(service::openHallSession(**opened, {"CFI", "SCON", 2, {}, {}}).ok());
}

//! The device of a volunteer, who has visits halls alone.
class VolunteerDevice
{
public:
    VolunteerDevice()
        : m_admin(m_world.newOrganisation()),
          m_device(m_world.join(*m_admin, "Brian Example", service::MemberRole::Volunteer))
    {
        syncWell(*m_device);
        m_device->workspace.reset();
    }

    //! Its app, on a phone, open.
    [[nodiscard]] std::unique_ptr<AppWindow> open()
    {
        auto app = std::make_unique<AppWindow>(m_device->home.path().toStdString(), QSize(360, 640),
                                               Around{noServer, &m_device->clock});
        if (!app->unlock(SyncWorld::passphrase))
            qFatal("the volunteer's device does not open");
        return app;
    }

private:
    SyncWorld m_world{19};
    std::unique_ptr<WorldDevice> m_admin;
    std::unique_ptr<WorldDevice> m_device;
};

} // namespace throughline::test
