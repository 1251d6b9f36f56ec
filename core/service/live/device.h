// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "service/live/sync_loop.h"
#include "service/live/task_thread.h"
#include "service/read/reader.h"

#include <atomic>
#include <bitset>
#include <tuple>

namespace throughline::service {

using KindSet = std::bitset<64>; //!< by number of the kind
//! In a KindSet, and no kind: tasks that a pull had left to compute are computed.
inline constexpr std::size_t tasksCaughtUp = 63;

//! Told what happens on a Device. Every call comes on one of its threads: hand over and return.
class DeviceListener
{
public:
    virtual ~DeviceListener() = default;
    //! Records of these kinds were saved, here or by another device. Queued reads see them.
    virtual void recordsChanged(KindSet kinds) = 0;
    //! Members, teams or the organisation have other names; or this device has just become a
    //! member, and from now on there is something to read.
    virtual void namesChanged(std::shared_ptr<const NameBook> names) = 0;
    virtual void syncChanged(const SyncState &state) = 0;
};

//! An unlocked device at work: one thread writes, one reads, one exchanges with the server, and one
//! counts once there is something to count, so that none waits for another and an interface waits
//! for none (design README, idea 5). Owns the workspace. The listener must outlive it, as must the
//! workspace's clock.
class Device
{
public:
    //! A device that waits to be approved is started too: it asks for news, and has nothing to read
    //! until it is a member. The reason where the store cannot be read beside the writer.
    [[nodiscard]] static base::Result<std::unique_ptr<Device>>
    start(std::unique_ptr<Workspace> workspace, ConnectServer connect, DeviceListener &listener);
    //! Everything given to `write` is done before it returns; that and the closing of the store may
    //! take a while: not for an interface's thread.
    ~Device();
    //! Ends as the destructor does, and gives back what it was started with; it does nothing more.
    [[nodiscard]] std::unique_ptr<Workspace> stop();

    //! Any thread. In order; a task must not keep the reference.
    void write(std::function<void(Workspace &)> task);
    //! Any thread. In order; tasks that wait are dropped at the end, and all before this device is
    //! a member.
    void read(std::function<void(Reader &)> task);
    //! Any thread. In order, beside everything else: for what reads very many records, as figures
    //! do. Tasks that wait are dropped at the end, and all before this device is a member.
    void count(std::function<void(Reader &)> task);
    //! Any thread; waits for nothing. The wall clock as the last write left it put right.
    [[nodiscard]] base::Millis now() const { return m_workspace->clock().wall() + m_clockOffset; }
    //! A round at once: a person asked, or a network came.
    void syncNow() { m_sync->within(SyncPace::Pause(0)); }
    //! Any thread. Something to be done with the server, between two rounds (SyncLoop::run). What
    //! is written meanwhile waits for it.
    void run(std::string url, ServerErrand errand)
    {
        m_sync->run(std::move(url), std::move(errand));
    }
    //! A session of a visits hall has been opened: nothing is exchanged until it is closed.
    void goneInside() { m_sync->goneInside(); }
    //! A round in a moment: something was saved.
    void sendSoon() { m_sync->within(SyncPace::afterSave); }

private:
    Device(std::unique_ptr<Workspace> workspace, DeviceListener &listener);
    //! On the writer's thread, after each task: what others have to be told.
    void tellNews();
    void tellNames();
    //! On the writer's thread, after each task: what a pull has left to compute, in small pieces.
    void catchUp();
    //! The organisation's name is a record, and comes and changes like one.
    [[nodiscard]] bool isRenamed(const KindSet &changed) const;
    //! On the writer's thread, or before there is one.
    [[nodiscard]] base::Result<void> openReader();

    DeviceListener &m_listener;
    std::unique_ptr<Workspace> m_workspace; //!< the writer's, from start to end
    std::unique_ptr<Reader> m_reader; //!< the reading thread's
    std::unique_ptr<Reader> m_counter; //!< the counting thread's
    std::atomic<std::int64_t> m_clockOffset; //!< the workspace's, for every thread
    bool m_canRead = false; //!< the writer's: there is a reader, or one is on its way
    //! Sizes of roster and key ring, and whether there is a server, at the last names.
    std::tuple<std::size_t, std::size_t, bool> m_named;
    bool m_isCatchingUp = false; //!< the writer's: a piece of it is on its way
    bool m_hasCaughtUp = false; //!< the writer's: some of it is done and not told
    std::atomic<bool> m_isEnding = false; //!< what is left to compute waits for the next start
    std::string m_organisation; //!< its name at the last names
    // In this order they begin, in the other they end: the loop needs the writer.
    std::unique_ptr<TaskThread> m_reading;
    std::unique_ptr<TaskThread> m_counting; //!< the writer's to make, when it is first wanted
    std::unique_ptr<TaskThread> m_writing;
    std::unique_ptr<SyncLoop> m_sync;
};

} // namespace throughline::service
