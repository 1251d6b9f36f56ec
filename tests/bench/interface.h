// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <QQuickItem>
#include <QQuickWindow>

#include <functional>

namespace throughline::bench {

//! Lets the interface work until `done`; -> milliseconds. An error with this sentence after a
//! minute.
[[nodiscard]] base::Result<double> millisecondsUntil(const std::function<bool()> &done,
                                                     const char *otherwise);

//! How long it took, in milliseconds, until something was there, and until a frame showed it.
struct Moments
{
    double there = 0;
    double shown = 0;
};
[[nodiscard]] base::Result<Moments>
momentsUntil(QQuickWindow &window, const std::function<bool()> &done, const char *otherwise);

//! The frames that a window has shown since this was made.
class Frames : public QObject
{
public:
    explicit Frames(QQuickWindow &window);
    [[nodiscard]] int count() const { return m_count; }

private:
    int m_count = 0;
};

//! The first item in sight that `fits`; null where there is none.
[[nodiscard]] QQuickItem *firstItem(QQuickItem &all, const std::function<bool(QQuickItem &)> &fits);

//! The view model that a page in sight has made; null where there is none.
template<class Model>
[[nodiscard]] Model *modelIn(QQuickWindow &window)
{
    Model *found = nullptr;
    (void)firstItem(*window.contentItem(), [&found](QQuickItem &item) {
        found = item.findChild<Model *>({}, Qt::FindDirectChildrenOnly);
        return found != nullptr;
    });
    return found;
}

} // namespace throughline::bench
