// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "app_use.h"
#include "devices.h"
#include "interface.h"

#include "Throughline/Models/person_model.h"
#include "Throughline/Models/words.h"
#include "app_window.h"
#include "watched_application.h"

namespace throughline::bench {

using base::Result;

namespace {

constexpr int rowsOfTheStaticList = 100'000;
constexpr int steps = 300;
constexpr int jumps = 60;
constexpr double step = 120; //!< a quick finger, each frame

//! Moves the list and waits for the frame; -> what the interface's thread worked for it.
[[nodiscard]] Result<double> moveTo(QQuickItem &list, const Frames &frames, double contentY)
{
    const int before = frames.count();
    const double began = threadMilliseconds();
    list.setProperty("contentY", contentY);
    TL_CHECK(millisecondsUntil([&] { return frames.count() > before; }, "A list did not move."));
    return threadMilliseconds() - began;
}

//! Moved as a finger pulls it, then as somebody throws its scroll bar from place to place.
[[nodiscard]] Result<void> scroll(Figures &figures, const std::string &name, QQuickItem &list)
{
    const Frames frames(*list.window());
    std::vector<double> pulled, thrown;
    list.setProperty("moved", true); // as after the first touch: it no longer keeps to its top
    double y = list.property("contentY").toDouble();
    for (int i = 0; i < steps; ++i) {
        y += step;
        TL_TRY(const double frame, moveTo(list, frames, y));
        pulled.push_back(frame);
    }
    for (int i = 0; i < jumps; ++i) {
        constexpr double around = 0.618; // never twice to one place
        const double part = std::fmod(around * (i + 1), 1.0);
        // Both move as the view learns how high its rows are.
        const double top = list.property("originY").toDouble();
        const double height = list.property("contentHeight").toDouble() - list.height();
        TL_TRY(const double frame, moveTo(list, frames, top + height * part));
        thrown.push_back(frame);
    }
    figures.addSpread(name + ".frame", "ms", pulled);
    figures.addSpread(name + ".jump", "ms", thrown);
    return {};
}

[[nodiscard]] Result<void> scrollStaticList(Figures &figures)
{
    QQmlApplicationEngine engine;
    const QByteArray source = "import QtQuick\n"
                              "Window { width: 360; height: 640; visible: true\n"
                              "ListView { anchors.fill: parent; reuseItems: true; model: "
        + QByteArray::number(rowsOfTheStaticList)
        + "\ndelegate: Text { required property int index; height: 80; text: index } } }";
    engine.loadData(source);
    auto *const window = engine.rootObjects().isEmpty()
        ? nullptr
        : qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    QQuickItem *const list = window
        ? firstItem(*window->contentItem(),
                    [](QQuickItem &item) { return item.inherits("QQuickListView"); })
        : nullptr;
    if (!list)
        return base::Error{base::ErrorCode::Internal, "The static list could not be made."};
    client::Hand::rest(200);
    return scroll(figures, "floor.scroll", *list);
}

} // namespace

Result<void> measureScrolling(Figures &figures, const std::filesystem::path &home,
                              const base::RecordId &person)
{
    {
        test::AppWindow app(home);
        if (!app.window)
            return base::Error{base::ErrorCode::Internal, "The window could not be made."};
        app.application.unlock(QString::fromUtf8(passphrase));
        TL_CHECK(millisecondsUntil(
            [&] { return app.application.stage() == models::Application::Stage::Open; },
            "The device did not open."));
        models::PersonModel *model = nullptr;
        const Stopwatch watch;
        app.application.navigation()->go(QStringLiteral("people"));
        app.application.navigation()->open(QStringLiteral("person"),
                                           models::words::text(person.hex()));
        TL_CHECK(millisecondsUntil(
            [&] {
                model = modelIn<models::PersonModel>(*app.window);
                return model && model->isTimelineReady();
            },
            "The page of a person did not come."));
        figures.add("app.timeline", "ms", watch.times().seconds * 1000);
        client::Hand::rest(500);
        QQuickItem *const list = firstItem(*app.window->contentItem(), [model](QQuickItem &item) {
            return item.inherits("QQuickListView")
                && item.property("model").value<QObject *>() == model->timeline();
        });
        if (!list)
            return base::Error{base::ErrorCode::Internal, "The timeline is not in sight."};
        figures.add("app.timeline.rows", "rows", model->timeline()->rowCount());
        TL_CHECK(scroll(figures, "app.scroll", *list));
    }
    TL_CHECK(scrollStaticList(figures));
    for (const char *what : {".frame", ".frame.p99", ".jump", ".jump.p99"})
        figures.holdAgainst(std::string("app.scroll") + what, std::string("floor.scroll") + what);
    return {};
}

} // namespace throughline::bench
