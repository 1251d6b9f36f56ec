// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/seeded_random.h"

#include <span>
#include <string_view>

namespace throughline::simulation {

class World;
struct Device;

//! Something that can happen to a device. A new kind is one function, here, and its line in
//! `eventKinds`.
struct EventKind
{
    std::string_view name;
    std::uint64_t weight; //!< how often, beside the others
    bool isFault; //!< shrinking drops faults last
    void (*happen)(World &, Device &, test::SeededRandom &);
};
[[nodiscard]] std::span<const EventKind> eventKinds();
[[nodiscard]] const EventKind *eventKind(std::string_view name);

// What people do (event_edits.cpp).
void addPerson(World &world, Device &device, test::SeededRandom &random);
void addContact(World &world, Device &device, test::SeededRandom &random);
void addReferral(World &world, Device &device, test::SeededRandom &random);
void editPerson(World &world, Device &device, test::SeededRandom &random);
void moveReferral(World &world, Device &device, test::SeededRandom &random);
void withdrawContact(World &world, Device &device, test::SeededRandom &random);
void addRelease(World &world, Device &device, test::SeededRandom &random);
void addService(World &world, Device &device, test::SeededRandom &random);
void addAppointment(World &world, Device &device, test::SeededRandom &random);
void addAction(World &world, Device &device, test::SeededRandom &random);

// Answers that may differ, sets, and choosing (event_answers.cpp).
void answerQuestion(World &world, Device &device, test::SeededRandom &random);
void answerApart(World &world, Device &device, test::SeededRandom &random);
void addWayToReach(World &world, Device &device, test::SeededRandom &random);
void editWayToReach(World &world, Device &device, test::SeededRandom &random);
void changeNeeds(World &world, Device &device, test::SeededRandom &random);
void changeNeedsApart(World &world, Device &device, test::SeededRandom &random);
void decide(World &world, Device &device, test::SeededRandom &random);

// Work in files (event_carry.cpp).
void carryOut(World &world, Device &device, test::SeededRandom &random);
void carryOutAhead(World &world, Device &device, test::SeededRandom &random);
void carryIn(World &world, Device &device, test::SeededRandom &random);

// Who may what (event_roster.cpp).
void addTeam(World &world, Device &device, test::SeededRandom &random);
void sharePerson(World &world, Device &device, test::SeededRandom &random);
void unsharePerson(World &world, Device &device, test::SeededRandom &random);
void setRole(World &world, Device &device, test::SeededRandom &random);
void leaveTeam(World &world, Device &device, test::SeededRandom &random);
void setAdmin(World &world, Device &device, test::SeededRandom &random);
void shutOutDevice(World &world, Device &device, test::SeededRandom &random);

// What the organisation decides (event_organisation.cpp).
void mergePeople(World &world, Device &device, test::SeededRandom &random);
void unmergePeople(World &world, Device &device, test::SeededRandom &random);
void assignCase(World &world, Device &device, test::SeededRandom &random);
void handOverCases(World &world, Device &device, test::SeededRandom &random);
void erasePerson(World &world, Device &device, test::SeededRandom &random);
void inviteMember(World &world, Device &device, test::SeededRandom &random);
void approveMember(World &world, Device &device, test::SeededRandom &random);

// Sync and time (event_sync.cpp).
void syncWhole(World &world, Device &device, test::SeededRandom &random);
void syncPart(World &world, Device &device, test::SeededRandom &random);
void syncTogether(World &world, Device &device, test::SeededRandom &random);
void waitAWhile(World &world, Device &device, test::SeededRandom &random);
void waitDays(World &world, Device &device, test::SeededRandom &random);
void waitWeeks(World &world, Device &device, test::SeededRandom &random);
void reopen(World &world, Device &device, test::SeededRandom &random);

// Whom a device takes along (event_take.cpp).
void takeWithMe(World &world, Device &device, test::SeededRandom &random);
void daysPass(World &world, Device &device, test::SeededRandom &random);
void openPerson(World &world, Device &device, test::SeededRandom &random);
void beginForm(World &world, Device &device, test::SeededRandom &random);

// What goes wrong (event_faults.cpp).
void breakNetwork(World &world, Device &device, test::SeededRandom &random);
void breakAndSync(World &world, Device &device, test::SeededRandom &random);
void loseNetwork(World &world, Device &device, test::SeededRandom &random);
void deliverLate(World &world, Device &device, test::SeededRandom &random);
void jumpClock(World &world, Device &device, test::SeededRandom &random);
void setClockWrong(World &world, Device &device, test::SeededRandom &random);
void moveServerClock(World &world, Device &device, test::SeededRandom &random);
void stopDisk(World &world, Device &device, test::SeededRandom &random);
void failDisk(World &world, Device &device, test::SeededRandom &random);
void fillDisk(World &world, Device &device, test::SeededRandom &random);
void failServerDisk(World &world, Device &device, test::SeededRandom &random);
void restartServer(World &world, Device &device, test::SeededRandom &random);
void putServerBack(World &world, Device &device, test::SeededRandom &random);
void putDeviceBack(World &world, Device &device, test::SeededRandom &random);

// The server's backups (event_backup.cpp).
void backUpServer(World &world, Device &device, test::SeededRandom &random);
void restoreServer(World &world, Device &device, test::SeededRandom &random);
void confirmServer(World &world, Device &device, test::SeededRandom &random);

} // namespace throughline::simulation
