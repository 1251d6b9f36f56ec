// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "open_member.h"

#include "Throughline/Models/device_authority.h"
#include "Throughline/Models/hall_model.h"
#include "Throughline/Models/hall_start.h"

#include <atomic>
#include <optional>

namespace throughline::test {

//! The way to a world's server that tells how often it was taken.
[[nodiscard]] inline service::ConnectServer countedWay(SyncWorld &world, std::atomic<int> &asked)
{
    class Counted final : public sync::Transport
    {
    public:
        Counted(std::unique_ptr<sync::Transport> way, std::atomic<int> &asked)
            : m_way(std::move(way)), m_asked(asked)
        {
        }
        [[nodiscard]] base::Result<sync::Reply> exchange(const sync::Request &request) override
        {
            ++m_asked;
            return m_way->exchange(request);
        }
        [[nodiscard]] Traffic traffic() const override { return m_way->traffic(); }
        void close() override { m_way->close(); }

    private:
        std::unique_ptr<sync::Transport> m_way;
        std::atomic<int> &m_asked;
    };
    return [&world, &asked, way = wayTo(world)](
               const std::string &url) -> base::Result<std::unique_ptr<sync::Transport>> {
        ++asked;
        TL_TRY(std::unique_ptr<sync::Transport> real, way(url));
        return std::unique_ptr<sync::Transport>(std::make_unique<Counted>(std::move(real), asked));
    };
}

//! A device of the world open behind a Session, as the screens have it, that can be closed and
//! opened again.
class HallDevice
{
public:
    HallDevice(SyncWorld &world, WorldDevice &device) : m_world(world), m_device(device) { open(); }
    void reopen()
    {
        close();
        m_device.reopen();
        open();
    }
    void close() { m_open.reset(); }
    void open()
    {
        asked = 0;
        m_open.emplace(m_device, countedWay(m_world, asked));
    }
    [[nodiscard]] models::Session &session() { return *m_open->session; }

    std::atomic<int> asked = 0; //!< how often the server was gone to since it was opened

private:
    SyncWorld &m_world;
    WorldDevice &m_device;
    std::optional<OpenMember> m_open;
};

//! A volunteer's device before a session of a visits hall, or in it, and a manager's: real devices,
//! a real server.
class HallWorld
{
public:
    HallWorld()
    {
        for (int i = 0; i < 2; ++i) {
            syncWell(*volunteer);
            syncWell(*admin);
        }
        here.emplace(world, *volunteer);
    }

    [[nodiscard]] models::HallModel &hall() { return *here->session().hall(); }
    [[nodiscard]] std::unique_ptr<models::HallStart> startForm()
    {
        auto form = std::make_unique<models::HallStart>();
        form->setAuthority(&authority);
        form->setSession(&here->session());
        form->setSubject(QStringLiteral("new"));
        require(QTest::qWaitFor([&] { return form->isReady(); }), "the start can be filled in");
        return form;
    }
    //! Fills the start in and starts: whether it has begun.
    [[nodiscard]] bool start()
    {
        const auto form = startForm();
        form->choosePrison(QStringLiteral("CFI"));
        form->chooseVisitType(QStringLiteral("SCON"));
        if (!QTest::qWaitFor([&] { return form->visitType() == QLatin1String("SCON"); }))
            return false;
        form->start();
        return QTest::qWaitFor([this] { return hall().isOpen(); });
    }
    //! Two taps: whether they count one contact, at once and once they are on the disk.
    [[nodiscard]] bool tap(const char *who, const char *what)
    {
        const int after = hall().logged() + 1;
        hall().chooseWho(QString::fromLatin1(who));
        if (!QTest::qWaitFor([&] { return hall().who() == QLatin1String(who); }))
            return false;
        hall().count(QString::fromLatin1(what));
        const bool isAtOnce = hall().logged() == after;
        return isAtOnce && QTest::qWaitFor([this] { return !hall().isBusy(); })
            && hall().logged() == after;
    }

private:
    QTemporaryDir m_settings;

public:
    SyncWorld world{7};
    const std::unique_ptr<WorldDevice> admin = world.newOrganisation();
    const std::unique_ptr<WorldDevice> volunteer =
        world.join(*admin, "Brian Example", service::MemberRole::Volunteer);
    models::DeviceAuthority authority{
        m_settings.filePath(QStringLiteral("settings.ini")).toStdString(), nullptr};
    std::optional<HallDevice> here;
};

} // namespace throughline::test
