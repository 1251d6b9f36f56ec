// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

namespace throughline::help {

//! What the lines of a part are.
enum class Lines {
    Steps, //!< one after the other, numbered, a sentence each
    Points, //!< in any order
    Text,
};

//! A part of a page: a heading, what to do, and the place where it is done. Texts are marked for
//! translators with the context "HelpPages"; {words} in braces are names of `help_words.cpp`.
struct HelpPart
{
    const char *heading;
    Lines form;
    std::span<const char *const> lines;
    const char *place = nullptr; //!< the key of a place of the navigation; none: there is none
};

//! Who is to read a page.
enum class Reader {
    Anybody, //!< also before somebody has unlocked the device: nothing in it needs to be hidden
    User, //!< of an open device
};

//! A short page about one job.
struct HelpPage
{
    const char *key;
    const char *title;
    const char *summary; //!< below the title in the list
    Reader reader;
    const char *place; //!< there only for those who may go there; null: for everybody
    std::span<const HelpPart> parts;
};

//! In the order of the list.
[[nodiscard]] std::span<const HelpPage *const> helpPages();

// A file each.
extern const HelpPage gatePage;
extern const HelpPage hallPage;
extern const HelpPage personPage;
extern const HelpPage syncPage;
extern const HelpPage managerPage;
extern const HelpPage troublePage;
extern const HelpPage aboutPage;

} // namespace throughline::help
