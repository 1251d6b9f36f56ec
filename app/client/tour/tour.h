// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <string>
#include <vector>

namespace throughline::client {

struct Tour
{
    struct Size
    {
        int width;
        int height;
    };

    std::filesystem::path out; //!< where the pictures go
    // Each picture is taken in all of them; the first is what the tour itself is gone through in.
    std::vector<Size> sizes = {{360, 640}, {1280, 800}};
    std::vector<std::string> themes = {"light", "dark"};
    std::vector<std::string> languages = {"en", "cy"}; //!< "en" has to be first: it is gone through
    int textPercent = 100;
};

//! Goes through the main job on the real interface, by the events that a hand would make, with a
//! real server on this machine and made-up people; leaves a picture of every step in every size and
//! theme, and `tour.json`. The exit code of the program.
[[nodiscard]] int runTour(const Tour &tour);

} // namespace throughline::client
