// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "service/import/list_codes.h"

#include "domain/code_list.h"
#include "domain/names/plain_words.h"
#include "domain/plain_text.h"

#include <algorithm>
#include <vector>

namespace throughline::service {

namespace {

using base::Result;
using domain::Field;

[[nodiscard]] base::Error refused(std::string reason)
{
    return {base::ErrorCode::Refused, std::move(reason)};
}

//! `HMP & YOI Leeds`, `Leeds (HMP)` and `HMP LEEDS` are one, and so are `Carchar y Berwyn` and
//! `CEM Berwyn`.
[[nodiscard]] std::string plainLabel(std::string_view label, bool isPrison)
{
    static constexpr std::string_view kinds[] = {
        "hmp",     "hmyoi", "yoi",   "yci",       "hmpyoi",      "the",
        "prison",  "and",   "young", "offender",  "institution", "s",
        "carchar", "cem",   "y",     "sefydliad", "troseddwyr",  "ifanc"};
    std::string plain;
    for (const std::string &word : domain::plainWords(label)) {
        const bool isKind = std::find(std::begin(kinds), std::end(kinds), word) != std::end(kinds);
        if (!isPrison || !isKind)
            plain += (plain.empty() ? "" : " ") + word;
    }
    return plain;
}

[[nodiscard]] bool isSameKey(std::string_view key, std::string_view text)
{
    const auto small = [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c == ' ' || c == '-' ? '_' : c;
    };
    return std::equal(key.begin(), key.end(), text.begin(), text.end(),
                      [&](char a, char b) { return small(a) == small(b); });
}

[[nodiscard]] std::string withoutBrackets(std::string_view label)
{
    return std::string(domain::trimmed(label.substr(0, label.find('('))));
}

//! The code whose label this is; of a prison, its name or the beginning of it.
class CodesByLabel
{
public:
    CodesByLabel(const Field &field, std::string_view text)
        : m_isPrison(field.codeList == "prison"), m_text(text),
          m_plain(plainLabel(text, m_isPrison))
    {
        domain::forEachListId(field.codeList, [this](std::string_view id) {
            if (const domain::CodeList *list = domain::codeList(id)) {
                for (const domain::Code &code : list->codes)
                    look(code);
            }
        });
        const domain::CodeList *welsh = m_isPrison ? domain::codeList("prison_welsh") : nullptr;
        for (const domain::Code &code : welsh ? welsh->codes : std::span<const domain::Code>{})
            lookAtLabel(code);
    }

    //! Nothing where no label fits; an error where several do.
    [[nodiscard]] Result<std::optional<std::string>> found() const
    {
        for (const auto &codes : {m_keys, m_whole, m_labels, m_bare, m_begin}) {
            if (codes.size() == 1)
                return std::optional(std::string(codes.front()->key));
            if (codes.size() > 1)
                return refused("this may be " + std::string(codes[0]->label) + " or "
                               + std::string(codes[1]->label) + "; write "
                               + std::string(codes[0]->key) + " or " + std::string(codes[1]->key));
        }
        return std::optional<std::string>{};
    }

private:
    //! A prison may be found by both of its names.
    static void add(std::vector<const domain::Code *> &codes, const domain::Code &code)
    {
        if (std::none_of(codes.begin(), codes.end(),
                         [&code](const domain::Code *one) { return one->key == code.key; }))
            codes.push_back(&code);
    }

    void look(const domain::Code &code)
    {
        if (isSameKey(code.key, m_text))
            m_keys.push_back(&code);
        lookAtLabel(code);
    }

    void lookAtLabel(const domain::Code &code)
    {
        constexpr std::size_t enough = 4; //!< letters that tell a prison
        if (m_plain.empty())
            return;
        const std::string label = plainLabel(code.label, m_isPrison);
        if (label == m_plain && domain::plainPhrase(code.label) == domain::plainPhrase(m_text))
            add(m_whole, code);
        else if (label == m_plain)
            add(m_labels, code);
        else if (plainLabel(withoutBrackets(code.label), m_isPrison) == m_plain)
            add(m_bare, code);
        else if (m_isPrison && m_plain.size() >= enough && label.starts_with(m_plain))
            add(m_begin, code);
    }

    bool m_isPrison;
    std::string_view m_text;
    std::string m_plain;
    std::vector<const domain::Code *> m_keys;
    std::vector<const domain::Code *> m_whole; //!< to the word, Parc the prison and Parc the YOI
    std::vector<const domain::Code *> m_labels;
    std::vector<const domain::Code *> m_bare;
    std::vector<const domain::Code *> m_begin;
};

} // namespace

std::optional<bool> yesOrNo(std::string_view text)
{
    const std::string plain = domain::plainPhrase(text);
    if (plain == "y" || plain == "yes" || plain == "true" || plain == "1" || plain == "ie"
        || plain == "ydw")
        return true;
    if (plain == "n" || plain == "no" || plain == "false" || plain == "0" || plain == "na ie")
        return false;
    return std::nullopt;
}

Result<std::optional<std::string>> codeFromList(const Field &field, std::string_view text)
{
    TL_TRY(auto code, CodesByLabel(field, text).found());
    // Y and N in a list of codes that has a yes and a no.
    if (const auto answer = code ? std::nullopt : yesOrNo(text))
        return CodesByLabel(field, *answer ? "Yes" : "No").found();
    return code;
}

} // namespace throughline::service
