// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "shell_words.h"

namespace throughline::cli {

namespace {

[[nodiscard]] bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

class Splitter
{
public:
    explicit Splitter(std::string_view text) : m_text(text) {}

    [[nodiscard]] ShellWords split()
    {
        while (m_at < m_text.size() && m_result.isComplete)
            step();
        finishWord();
        return std::move(m_result);
    }

private:
    void step()
    {
        const char c = m_text[m_at++];
        if (isSpace(c))
            return finishWord();
        if (c == '#' && !m_inWord)
            return skipComment();
        m_inWord = true;
        if (c == '\'')
            singleQuoted();
        else if (c == '"')
            doubleQuoted();
        else if (c == '\\')
            escaped();
        else
            m_word += c;
    }

    void finishWord()
    {
        if (m_inWord)
            m_result.words.push_back(std::move(m_word));
        m_word.clear();
        m_inWord = false;
    }

    void skipComment()
    {
        while (m_at < m_text.size() && m_text[m_at] != '\n')
            ++m_at;
    }

    void singleQuoted()
    {
        const auto end = m_text.find('\'', m_at);
        if (end == std::string_view::npos)
            return openEnded();
        m_word += m_text.substr(m_at, end - m_at);
        m_at = end + 1;
    }

    void doubleQuoted()
    {
        while (m_at < m_text.size()) {
            const char c = m_text[m_at++];
            if (c == '"')
                return;
            if (c != '\\') {
                m_word += c;
                continue;
            }
            if (m_at == m_text.size())
                break;
            const char next = m_text[m_at++];
            // Before any other character the backslash is one itself; before a newline both go.
            if (std::string_view("\"\\$`\n").find(next) == std::string_view::npos)
                m_word += c;
            if (next != '\n')
                m_word += next;
        }
        openEnded();
    }

    void escaped()
    {
        if (m_at == m_text.size())
            return openEnded();
        const char next = m_text[m_at++];
        if (next != '\n')
            m_word += next;
        else if (m_word.empty())
            m_inWord = false;
    }

    void openEnded()
    {
        m_result.isComplete = false;
        m_at = m_text.size();
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_word;
    bool m_inWord = false; //!< '' is a word, though an empty one
    ShellWords m_result;
};

} // namespace

ShellWords splitShellWords(std::string_view text)
{
    return Splitter(text).split();
}

} // namespace throughline::cli
