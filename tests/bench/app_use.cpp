// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "app_use.h"

#include "devices.h"
#include "interface.h"
#include "raw_store.h"

#include "Throughline/Models/contact_log.h"
#include "Throughline/Models/people_models.h"
#include "Throughline/Models/today_model.h"
#include "Throughline/Models/words.h"
#include "app_window.h"
#include "service/log_contact.h"

namespace throughline::bench {

using base::Result;

namespace {

constexpr std::int64_t names = 20; //!< searched for, letter by letter
constexpr int letters = 4;
constexpr std::int64_t shown = 50; //!< the most that Find shows
constexpr int saves = 30;

[[nodiscard]] base::Error missing(const char *what)
{
    return {base::ErrorCode::Internal, what};
}

[[nodiscard]] Result<void> unlock(Figures &figures, test::AppWindow &app, double derivation)
{
    app.application.unlock(QString::fromUtf8(passphrase));
    TL_TRY(const Moments today,
           momentsUntil(
               *app.window,
               [&] {
                   const auto *model = modelIn<models::TodayModel>(*app.window);
                   return model && model->isReady();
               },
               "Today did not come."));
    figures.add("app.unlock", "ms", today.shown);
    figures.add("app.unlock_to_today", "ms", today.shown - derivation);
    return {};
}

[[nodiscard]] Result<void> search(Figures &figures, test::AppWindow &app, RawStore &raw)
{
    TL_TRY(const std::vector<std::string> wanted, raw.familyNames(names));
    app.application.navigation()->go(QStringLiteral("people"));
    if (!client::Hand(*app.window).press(QStringLiteral("Name or prison number")))
        return missing("There is no field to search in.");
    auto *const find = modelIn<models::FindModel>(*app.window);
    if (!find)
        return missing("There is no list of people.");
    std::vector<double> results, onScreen, floor;
    bool isThere = false;
    const auto listening =
        QObject::connect(find, &models::FindModel::changed, [&] { isThere = true; });
    for (const std::string &name : wanted) {
        QTest::keySequence(app.window, QKeySequence::SelectAll);
        for (const QChar letter : QString::fromStdString(name).first(letters)) {
            client::Hand::rest(20); // nobody types faster, and nothing is left of the letter before
            isThere = false;
            QKeyEvent key(QEvent::KeyPress, 0, Qt::NoModifier, letter);
            const Stopwatch watch;
            QCoreApplication::sendEvent(app.window, &key);
            const double typed = watch.times().seconds * 1000;
            TL_TRY(const Moments found,
                   momentsUntil(
                       *app.window, [&] { return isThere && !find->resultText().isEmpty(); },
                       "A search did not come back."));
            results.push_back(typed + found.there);
            onScreen.push_back(typed + found.shown);
            TL_TRY(const double alone, raw.search(find->text().toStdString(), shown));
            floor.push_back(alone);
        }
    }
    QObject::disconnect(listening);
    figures.addSpread("app.key_to_results", "ms", results);
    figures.addSpread("app.key_to_screen", "ms", onScreen);
    figures.addSpread("floor.search", "ms", floor);
    for (const char *end : {"", ".p99"}) {
        figures.holdAgainst(std::string("app.key_to_results") + end,
                            std::string("floor.search") + end);
        figures.holdAgainst(std::string("app.key_to_screen") + end,
                            std::string("floor.search") + end);
    }
    return {};
}

//! Opens the form, answers what it needs, and taps Save; -> from the tap until it is on the disk
//! and the interface knows.
[[nodiscard]] Result<double> saveOne(test::AppWindow &app, const QString &person)
{
    app.application.navigation()->openForm(QStringLiteral("contact"), person);
    models::ContactLog *form = nullptr;
    TL_CHECK(millisecondsUntil(
        [&] {
            form = modelIn<models::ContactLog>(*app.window);
            return form && form->isReady();
        },
        "The form did not open."));
    form->chooseKind(QStringLiteral("PHONE"));
    TL_CHECK(millisecondsUntil([&] { return !form->kind().isEmpty(); }, "An answer was lost."));
    client::Hand::rest(50);
    QQuickItem *const button = app.find("Save");
    if (!button)
        return missing("There is no Save.");
    bool isSaved = false;
    const auto listening =
        QObject::connect(form, &models::FormModel::saved, [&] { isSaved = true; });
    const QPoint at = button->mapToScene(button->boundingRect().center()).toPoint();
    const Stopwatch watch;
    QTest::mouseClick(app.window, Qt::LeftButton, {}, at);
    TL_CHECK(millisecondsUntil([&] { return isSaved; }, "A contact was not saved."));
    const double milliseconds = watch.times().seconds * 1000;
    QObject::disconnect(listening);
    client::Hand::rest(200); // the form goes, the page is read again
    return milliseconds;
}

//! The same contact without the interface; -> what the writing thread took.
[[nodiscard]] Result<double> logOne(test::AppWindow &app, const base::RecordId &person)
{
    service::ContactEntry entry;
    entry.person = person;
    entry.mode = "PHONE";
    std::optional<Result<double>> took;
    app.application.session()->write<double>(
        &app.application,
        [entry](service::Workspace &workspace) -> Result<double> {
            const Stopwatch watch;
            TL_TRY([[maybe_unused]] const service::SavedWork work,
                   service::logContact(workspace, entry));
            return watch.times().seconds * 1000;
        },
        [&took](Result<double> done) { took = std::move(done); });
    TL_CHECK(millisecondsUntil([&] { return took.has_value(); }, "A contact was not saved."));
    client::Hand::rest(50); // what follows from it is read again
    return *std::move(took);
}

} // namespace

Result<void> measureUse(Figures &figures, const std::filesystem::path &home)
{
    TL_TRY(RawStore raw, RawStore::open(home));
    const domain::PartialDate day = domain::londonDay(base::SystemClock().wall());
    TL_TRY(const double today, raw.today(day, models::words::dayAfter(day, 1)));
    figures.add("floor.derivation", "ms", raw.derivation());
    figures.add("floor.today", "ms", today);
    TL_TRY(const base::RecordId person, raw.anyPerson());
    std::vector<double> saved, logged;
    {
        test::AppWindow app(home);
        if (!app.window)
            return missing("The window could not be made.");
        TL_CHECK(unlock(figures, app, raw.derivation()));
        figures.holdAgainst("app.unlock_to_today", "floor.today");
        TL_CHECK(search(figures, app, raw));
        for (int i = 0; i < saves; ++i) {
            TL_TRY(const double one, saveOne(app, QString::fromStdString(person.hex())));
            saved.push_back(one);
        }
        for (int i = 0; i < saves; ++i) {
            TL_TRY(const double one, logOne(app, person));
            logged.push_back(one);
        }
    }
    TL_TRY(const base::RecordId contact, raw.newestContact());
    std::vector<double> alone;
    for (int i = 0; i < saves; ++i) {
        TL_TRY(const double one, raw.commitAgain(contact));
        alone.push_back(one);
    }
    figures.addSpread("app.save", "ms", saved);
    figures.addSpread("app.log_contact", "ms", logged);
    figures.addSpread("floor.commit", "ms", alone);
    for (const char *figure : {"app.save", "app.log_contact"}) {
        figures.holdAgainst(figure, "floor.commit");
        figures.holdAgainst(std::string(figure) + ".p99", "floor.commit.p99");
    }
    return {};
}

} // namespace throughline::bench
