// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/html_page.h"

#include <array>
#include <utility>

namespace throughline::report {

namespace {

//! Dark on white, large enough, as wide as one reads; on paper nothing is cut in two.
constexpr std::string_view style =
    "body{font:1.05rem/1.5 sans-serif;color:#111;background:#fff;max-width:48rem;margin:2rem auto;"
    "padding:0 1rem;overflow-wrap:anywhere}"
    "h1{font-size:1.8rem}h2{font-size:1.4rem;margin-top:2.5rem;border-bottom:2px solid #111}"
    "h3{font-size:1.1rem;margin-bottom:.3rem}"
    "dl{margin:0 0 1rem}dt{font-weight:bold}dd{margin:0 0 .5rem 1.5rem;white-space:pre-wrap}"
    "p{white-space:pre-wrap}.notice{border:3px solid #111;padding:.5rem 1rem;font-weight:bold}"
    "table{border-collapse:collapse;width:100%}th,td{border:1px solid #555;padding:.3rem .5rem;"
    "text-align:left;vertical-align:top}"
    "@media print{body{margin:0;max-width:none}h2,h3{break-after:avoid}dd,tr{break-inside:avoid}}";

//! What turns writing round or cannot be seen, as its number: U+202E and the like, by its bytes.
[[nodiscard]] std::string_view hidden(std::string_view rest)
{
    static constexpr std::array<std::pair<std::string_view, std::string_view>, 13> characters{{
        {"\xe2\x80\xaa", "[U+202A]"},
        {"\xe2\x80\xab", "[U+202B]"},
        {"\xe2\x80\xac", "[U+202C]"},
        {"\xe2\x80\xad", "[U+202D]"},
        {"\xe2\x80\xae", "[U+202E]"},
        {"\xe2\x81\xa6", "[U+2066]"},
        {"\xe2\x81\xa7", "[U+2067]"},
        {"\xe2\x81\xa8", "[U+2068]"},
        {"\xe2\x81\xa9", "[U+2069]"},
        {"\xe2\x80\x8e", "[U+200E]"},
        {"\xe2\x80\x8f", "[U+200F]"},
        {"\xe2\x80\x8b", "[U+200B]"},
        {"\xef\xbb\xbf", "[U+FEFF]"},
    }};
    for (const auto &[bytes, shown] : characters) {
        if (rest.starts_with(bytes))
            return shown;
    }
    return {};
}

} // namespace

std::string escapedHtml(std::string_view text)
{
    std::string out;
    out.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        switch (c) {
        case '&':
            out += "&amp;";
            continue;
        case '<':
            out += "&lt;";
            continue;
        case '>':
            out += "&gt;";
            continue;
        case '"':
            out += "&quot;";
            continue;
        case '\'':
            out += "&#39;";
            continue;
        default:
            break;
        }
        const auto byte = static_cast<unsigned char>(c);
        if (const std::string_view shown = hidden(text.substr(i)); !shown.empty()) {
            out += shown;
            i += 2;
        } else if ((byte < 0x20 && c != '\n' && c != '\t') || byte == 0x7f) {
            out += "\xef\xbf\xbd"; // no character of HTML
        } else {
            out += c;
        }
    }
    return out;
}

HtmlPage::HtmlPage(std::string_view title)
{
    const std::string escaped = escapedHtml(title);
    m_out = "<!DOCTYPE html>\n<html lang=\"en-GB\">\n<head>\n<meta charset=\"utf-8\">\n"
            "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; "
            "style-src 'unsafe-inline'\">\n"
            "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
            "<meta name=\"robots\" content=\"noindex\">\n<title>"
        + escaped + "</title>\n<style>" + std::string(style) + "</style>\n</head>\n<body>\n<main>\n"
        + "<h1>" + escaped + "</h1>\n";
}

void HtmlPage::element(std::string_view name, std::string_view text)
{
    m_out += '<';
    m_out += name;
    m_out += '>';
    m_out += escapedHtml(text);
    m_out += "</";
    m_out += name.substr(0, name.find(' '));
    m_out += ">\n";
}

void HtmlPage::heading(std::string_view text, std::string_view id)
{
    element(id.empty() ? "h2" : "h2 id=\"" + escapedHtml(id) + '"', text);
}

void HtmlPage::subheading(std::string_view text)
{
    element("h3", text);
}

void HtmlPage::paragraph(std::string_view text)
{
    element("p", text);
}

void HtmlPage::notice(std::string_view text)
{
    element("p class=\"notice\"", text);
}

void HtmlPage::list(const std::vector<std::string> &items)
{
    m_out += "<ul>\n";
    for (const std::string &item : items)
        element("li", item);
    m_out += "</ul>\n";
}

void HtmlPage::contents(const std::vector<std::pair<std::string, std::string>> &sections)
{
    m_out += "<nav aria-label=\"Contents\">\n<ol>\n";
    for (const auto &[id, words] : sections)
        m_out += "<li><a href=\"#" + escapedHtml(id) + "\">" + escapedHtml(words) + "</a></li>\n";
    m_out += "</ol>\n</nav>\n";
}

void HtmlPage::beginFacts()
{
    m_out += "<dl>\n";
}

void HtmlPage::fact(std::string_view label, std::string_view value)
{
    element("dt", label);
    element("dd", value);
}

void HtmlPage::endFacts()
{
    m_out += "</dl>\n";
}

void HtmlPage::beginTable(const std::vector<std::string> &columns)
{
    m_out += "<table>\n<thead>\n<tr>\n";
    for (const std::string &column : columns)
        element("th scope=\"col\"", column);
    m_out += "</tr>\n</thead>\n<tbody>\n";
}

void HtmlPage::row(const std::vector<std::string> &cells)
{
    m_out += "<tr>\n";
    for (const std::string &cell : cells)
        element("td", cell);
    m_out += "</tr>\n";
}

void HtmlPage::endTable()
{
    m_out += "</tbody>\n</table>\n";
}

std::string HtmlPage::take()
{
    m_out += "</main>\n</body>\n</html>\n";
    return std::move(m_out);
}

} // namespace throughline::report
