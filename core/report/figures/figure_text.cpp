// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/figures/figure_text.h"

#include <algorithm>
#include <charconv>

namespace throughline::report {

namespace {

constexpr std::string_view everybody = "*";

[[nodiscard]] std::string textOf(const Figure &figure)
{
    std::string text = figureLines()[figure.line].id + ' '
        + (figure.group.empty() ? std::string(everybody) : figure.group);
    for (const std::int64_t number :
         {figure.numerator, figure.denominator, figure.unknown, figure.outOfScope})
        text += ' ' + std::to_string(number);
    if (figure.medianHalves)
        text += " m " + std::to_string(*figure.medianHalves);
    if (figure.reference)
        text += " r " + std::to_string(figure.reference->first) + ' '
            + std::to_string(figure.reference->second);
    return text + '\n';
}

//! Words of one line, one after the other.
class Words
{
public:
    explicit Words(std::string_view line) : m_rest(line) {}

    [[nodiscard]] bool isEnd() const { return m_rest.empty(); }
    [[nodiscard]] std::string_view next()
    {
        const std::size_t end = std::min(m_rest.find(' '), m_rest.size());
        const std::string_view word = m_rest.substr(0, end);
        m_rest.remove_prefix(std::min(end + 1, m_rest.size()));
        return word;
    }
    [[nodiscard]] std::optional<std::int64_t> number()
    {
        const std::string_view word = next();
        std::int64_t value = 0;
        const char *const end = word.data() + word.size();
        const auto [last, error] = std::from_chars(word.data(), end, value);
        return error == std::errc() && last == end && !word.empty() ? std::optional(value)
                                                                    : std::nullopt;
    }

private:
    std::string_view m_rest;
};

[[nodiscard]] bool readNumbers(Words &words, Figure &figure)
{
    for (std::int64_t Figure::*const field :
         {&Figure::numerator, &Figure::denominator, &Figure::unknown, &Figure::outOfScope}) {
        const auto number = words.number();
        if (!number)
            return false;
        figure.*field = *number;
    }
    if (words.isEnd())
        return true;
    const std::string_view what = words.next();
    const auto first = words.number();
    if (what == "m" && first) {
        figure.medianHalves = first;
        return words.isEnd();
    }
    const auto second = words.number();
    if (what != "r" || !first || !second)
        return false;
    figure.reference = {*first, *second};
    return words.isEnd();
}

} // namespace

std::vector<std::string> figureTexts(std::span<const Figure> figures, std::size_t most)
{
    std::vector<std::string> out{""};
    for (const Figure &one : figures) {
        const std::string text = textOf(one);
        if (out.back().size() + text.size() > most)
            out.emplace_back();
        out.back() += text;
    }
    return out;
}

bool readFigureText(std::string_view text, std::vector<Figure> &into)
{
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        Words words(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
        const std::string_view id = words.next();
        Figure figure;
        figure.group = words.next();
        if (figure.group == everybody)
            figure.group.clear();
        if (!readNumbers(words, figure))
            return false;
        const auto lines = figureLines();
        const auto line = std::find_if(lines.begin(), lines.end(),
                                       [id](const FigureLine &one) { return one.id == id; });
        if (line == lines.end())
            continue;
        figure.line = static_cast<LineNumber>(line - lines.begin());
        into.push_back(std::move(figure));
    }
    return true;
}

} // namespace throughline::report
