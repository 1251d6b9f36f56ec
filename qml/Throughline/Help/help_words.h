// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

namespace throughline::help {

//! A sentence of a page, as it is read aloud and as it is seen.
struct HelpText
{
    QString plain;
    QString styled; //!< the same with what can be pressed in bold, for Text.StyledText
};

//! A sentence in the language of the app. What stands in braces is a name that the app shows
//! elsewhere, in English; it is said with the app's own translation of it. A name that
//! `help_words.cpp` does not know keeps its braces, and a test finds it.
[[nodiscard]] HelpText say(const char *sentence);

} // namespace throughline::help
