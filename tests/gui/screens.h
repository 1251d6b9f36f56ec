// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app_window.h"
#include "member_office.h"
#include "review_office.h"

#include <functional>
#include <vector>

namespace throughline::test {

//! Every screen of the real interface, and the way on which a person comes to it: what walks all
//! of them goes here. A new screen is a name in all() and its way in go(). What goes wrong on a way
//! fails the test that is under way. Interface thread.
class Screens
{
public:
    //! The time and the chance of its devices, but of those of other people, which have their own;
    //! both outlive it.
    Screens(const base::Clock &clock, base::Random &random);

    //! In the order in which they are come to: some are where the one before has led.
    [[nodiscard]] static const std::vector<const char *> &all();
    //! What this user has to do on the first device, among the first of their tasks.
    static constexpr auto action = "Ask about the ID";
    //! The first device: `make` makes it in a folder, with that task, and with Jamie, who comes out
    //! today.
    void open(const std::function<void(const std::filesystem::path &home)> &make);
    void go(const QString &screen);
    //! The app that shows the screen; another one where a screen is on another device.
    [[nodiscard]] AppWindow &app() { return *m_app; }
    void close() { m_app.reset(); }

private:
    //! The app on another folder: a device that belongs to nobody yet, or one that has asked.
    void restartOn(const QString &folder);
    void goToSettingUp(const QString &screen);
    //! A device that two people use, and where a third may be set up.
    void goToShared(const QString &screen);
    void goToTwoAnswers();
    void goToTake();
    //! An organisation in which nobody is written down yet.
    void goToEmpty(const QString &screen);
    //! A device that has work to send and does not reach its server.
    void goToCutOff(const QString &screen);
    void goToHelp(const QString &screen);
    //! A manager's app with records to look at.
    void goToReview(const QString &screen);
    //! A device that is in a session of a visits hall, or about to be.
    void goToHall(const QString &screen);
    //! The paper sheet of a visits hall: printed, its top, its lines.
    void goToSheet(const QString &screen);
    //! A device whose user goes alone, is out, and has raised the alarm.
    void goToCheck(const QString &screen);
    //! A manager's app in an organisation with a server, where others ask for something.
    void goAmongManyDevices(const QString &screen);
    [[nodiscard]] std::filesystem::path home() const { return m_folder.path().toStdString(); }
    [[nodiscard]] Around around() const;

    const base::Clock &m_clock;
    base::Random &m_random;
    QTemporaryDir m_folder;
    std::unique_ptr<MemberOffice> m_office; //!< before the app that is open in it
    std::unique_ptr<ReviewOffice> m_reviews; //!< the same
    std::unique_ptr<AppWindow> m_app;
};

} // namespace throughline::test
