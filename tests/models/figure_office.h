// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "open_session.h"
#include "support/session_work.h"

#include "Throughline/Models/figures_model.h"

namespace throughline::test {

inline constexpr int october = -40; // 15 October

//! A release with where they slept the first night.
inline void addNight(service::Workspace &workspace, const std::string &name,
                     const std::string &answer)
{
    const auto made = addReleased(workspace, name, "Example", october);
    auto edit = service::Edit::begin(workspace, service::Edit::States::AsGiven);
    const bool isAdded =
        edit->addAbout(
                {domain::Kind::Accommodation,
                 {{domain::fieldNumber<domain::Kind::Accommodation>("person"), made.person},
                  {domain::fieldNumber<domain::Kind::Accommodation>("release"), made.release},
                  {domain::fieldNumber<domain::Kind::Accommodation>("timepoint"),
                   std::string("FIRST_NIGHT")},
                  {domain::fieldNumber<domain::Kind::Accommodation>("answer"), answer}}})
            .ok();
    const bool isOut = edit->change(domain::Kind::Release, made.release,
                                    {{domain::fieldNumber<domain::Kind::Release>("state"),
                                      std::string("RELEASED")}})
                           .ok();
    if (!isAdded || !isOut || !edit->commit().ok())
        qFatal("a made-up night could not be saved");
}

//! A referral from us, made on a day of October, with the steps it has gone.
inline void addReferral(service::Workspace &workspace, const std::string &name, int dayOfOctober,
                        const std::vector<std::string> &steps)
{
    const auto made = addReleased(workspace, name, "Referred", 30);
    auto edit = service::Edit::begin(workspace, service::Edit::States::AsGiven);
    const domain::PartialDate on = *domain::partialDate(2026, 10, dayOfOctober);
    const auto referral = edit->addAbout(
        {domain::Kind::Referral,
         {{domain::fieldNumber<domain::Kind::Referral>("person"), made.person},
          {domain::fieldNumber<domain::Kind::Referral>("direction"), std::string("OUT")},
          {domain::fieldNumber<domain::Kind::Referral>("status"), steps.back()},
          {domain::fieldNumber<domain::Kind::Referral>("service_name"),
           std::string("Example Pantry")},
          {domain::fieldNumber<domain::Kind::Referral>("needs"), std::string("HEALTH")},
          {domain::fieldNumber<domain::Kind::Referral>("referred_on"), on}}});
    bool isSaved = referral.ok();
    for (const std::string &step : steps)
        isSaved = isSaved
            && edit->addAbout(
                       {domain::Kind::ReferralStep,
                        {{domain::fieldNumber<domain::Kind::ReferralStep>("person"), made.person},
                         {domain::fieldNumber<domain::Kind::ReferralStep>("referral"), *referral},
                         {domain::fieldNumber<domain::Kind::ReferralStep>("status"), step},
                         {domain::fieldNumber<domain::Kind::ReferralStep>("on"), on}}})
                   .ok();
    // About this a referral is made; about the other one nobody was asked yet.
    for (const char *pathway : {"HEALTH", "FINANCE_AND_ID"}) {
        if (isSaved && name == "First")
            isSaved =
                edit->addAbout({domain::Kind::Need,
                                {{domain::fieldNumber<domain::Kind::Need>("person"), made.person},
                                 {domain::fieldNumber<domain::Kind::Need>("pathway"),
                                  std::string(pathway)},
                                 {domain::fieldNumber<domain::Kind::Need>("status"),
                                  std::string("NOT_STARTED")},
                                 {domain::fieldNumber<domain::Kind::Need>("identified_on"), on}}})
                    .ok();
    }
    if (!isSaved || !edit->commit().ok())
        qFatal("a made-up referral could not be saved");
}

inline void addReferrals(service::Workspace &workspace)
{
    const std::vector<std::string> closed{"SENT", "ACCEPTED", "OFFERED", "TAKEN_UP", "CLOSED"};
    addReferral(workspace, "First", 2, closed);
    for (int i = 0; i < 4; ++i)
        addReferral(workspace, "Closed" + std::to_string(i), 2, closed);
    addReferral(workspace, "Unwanted", 3,
                {"SENT", "ACCEPTED", "OFFERED", "NOT_TAKEN_UP", "CLOSED"});
    addReferral(workspace, "Offered", 3, {"SENT", "OFFERED"});
    for (int i = 0; i < 5; ++i)
        addReferral(workspace, "Refused" + std::to_string(i), 4, {"SENT", "REFUSED"});
    addReferral(workspace, "Long", 5, {"SENT", "NO_REPLY"});
    addReferral(workspace, "Longest", 1, {"SENT"});
    addReferral(workspace, "Short", 17, {"SENT"}); // two weeks before the month ended
    addReferral(workspace, "Draft", 6, {"DRAFT"});
}

[[nodiscard]] inline models::FigureRow card(models::FiguresModel &model, const char *title)
{
    for (const models::FigureRow &row : rowsOf<models::FigureRow>(model.cards())) {
        if (row.title == QLatin1String(title))
            return row;
    }
    return {};
}

//! Twelve made-up first nights in October, open behind a Session. It is Tuesday 24 November 2026;
//! the month that is shown first is October.
class FigureOffice
{
public:
    FigureOffice()
    {
        m_open.open([](service::Workspace &workspace) {
            for (int i = 0; i < 9; ++i)
                addNight(workspace, "Housed" + std::to_string(i), "FAMILY_SETTLED");
            for (int i = 0; i < 2; ++i)
                addNight(workspace, "Rough" + std::to_string(i), "ROUGH");
            addNight(workspace, "Nobody", "NOT_KNOWN");
        });
        if (!m_open.session)
            qFatal("the device does not open");
        session().setExports(exports.path().toStdString());
    }

    [[nodiscard]] models::Session &session() { return *m_open.session; }
    //! Whether the model shows the month as it is by now.
    [[nodiscard]] bool show(models::FiguresModel &model)
    {
        const auto isShown = [&model] {
            return QTest::qWaitFor(
                [&model] { return model.isReady() && model.progressText().isEmpty(); }, 20'000);
        };
        model.setSession(&session());
        if (!isShown())
            return false;
        if (model.isOld()) { // what was written before is told with the first thing written
            model.refresh();
            if (!isShown())
                return false;
        }
        return model.problem().isEmpty();
    }
    //! Whether it is saved, on the open device.
    [[nodiscard]] bool write(void (*add)(service::Workspace &))
    {
        return writeIn(session(), [add](service::Workspace &workspace) -> base::Result<void> {
            add(workspace);
            return {};
        });
    }
    [[nodiscard]] bool addLaterNight()
    {
        return write(
            [](service::Workspace &workspace) { addNight(workspace, "Later", "FAMILY_SETTLED"); });
    }

    const QTemporaryDir exports;

private:
    OpenSession m_open;
};

} // namespace throughline::test
