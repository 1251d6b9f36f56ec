// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace throughline::report {

//! The text as HTML shows it: nothing in it is taken for a mark, an address or a script. Characters
//! that would turn the direction of what follows, and others that nobody sees, are shown as what
//! they are.
[[nodiscard]] std::string escapedHtml(std::string_view text);

//! A page to read and to print, for everybody: one language, headings in order, tables with headed
//! columns, no script, nothing from elsewhere. Every text is escaped here; there is no way round
//! it. The caller closes what it opens. A value; one thread.
class HtmlPage
{
public:
    //! The title is its first heading too.
    explicit HtmlPage(std::string_view title);

    //! A section; `id` is what `contents` leads to.
    void heading(std::string_view text, std::string_view id = {});
    void subheading(std::string_view text);
    //! A line end within it is one.
    void paragraph(std::string_view text);
    //! Set apart: something to do or to heed before the page goes to anybody.
    void notice(std::string_view text);
    void list(const std::vector<std::string> &items);
    //! Links to sections: the id of each, and its words.
    void contents(const std::vector<std::pair<std::string, std::string>> &sections);

    //! Labels and values.
    void beginFacts();
    void fact(std::string_view label, std::string_view value);
    void endFacts();

    void beginTable(const std::vector<std::string> &columns);
    void row(const std::vector<std::string> &cells);
    void endTable();

    //! The whole page.
    [[nodiscard]] std::string take();

private:
    void element(std::string_view name, std::string_view text);

    std::string m_out;
};

} // namespace throughline::report
