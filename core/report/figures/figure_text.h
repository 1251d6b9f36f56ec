// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "report/figures/figures.h"

namespace throughline::report {

//! A table of figures as texts of at most so many bytes, each of whole lines, to be kept: a line a
//! figure, `I5 18-24 13 16 2 0`, with `*` for everybody, then `m` and a median in half days, or
//! `r` and what parity is held against. Another version may read it: ids of lines never change.
[[nodiscard]] std::vector<std::string> figureTexts(std::span<const Figure> figures,
                                                   std::size_t most);

//! Adds the figures of such a text, in its order; a line that this version does not know is left
//! out. Nothing where it is no such text.
[[nodiscard]] bool readFigureText(std::string_view text, std::vector<Figure> &into);

} // namespace throughline::report
