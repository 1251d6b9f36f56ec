// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "base/result.h"

#include <string_view>

namespace throughline::cli {

//! Standard output and standard error of the process. Made once, by main; one thread.
class Output
{
public:
    //! One line of a result. An error when it cannot be written, as to a closed pipe.
    [[nodiscard]] base::Result<void> line(std::string_view text);
    //! What was printed has left the process.
    [[nodiscard]] base::Result<void> flush();
    //! One line beside the result: an error, a warning.
    void note(std::string_view text);
    //! How far a long step is, for whoever looks on: each one takes the place of the one before, an
    //! empty one ends them. Nothing where standard error is no terminal.
    void progress(std::string_view text);
};

} // namespace throughline::cli
