// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "help_page.h"

namespace throughline::help {

std::span<const HelpPage *const> helpPages()
{
    static constexpr const HelpPage *pages[] = {&gatePage,    &hallPage,    &personPage, &syncPage,
                                                &managerPage, &troublePage, &aboutPage};
    return pages;
}

} // namespace throughline::help
