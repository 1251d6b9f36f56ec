// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "shell_words.h"

#include <QTest>
#include <rapidcheck.h>

using throughline::cli::ShellWords;
using throughline::cli::splitShellWords;

namespace {

using Words = std::vector<std::string>;

[[nodiscard]] std::string quoted(const std::string &word)
{
    std::string out = "'";
    for (const char c : word)
        out += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return out + "'";
}

} // namespace

//! Lines of a batch mean what they would mean in a shell that expands nothing.
class tst_ShellWords : public QObject
{
    Q_OBJECT

private slots:
    void splitsAtWhiteSpace()
    {
        QCOMPARE(splitShellWords(" list\tpeople  --json\r\n").words,
                 (Words{"list", "people", "--json"}));
        QVERIFY(splitShellWords("").words.empty());
        QVERIFY(splitShellWords(" \t\r\n").words.empty());
    }

    void readsQuotes()
    {
        QCOMPARE(splitShellWords("--note 'It rains' \"it's raining\" a\"b\"'c'").words,
                 (Words{"--note", "It rains", "it's raining", "abc"}));
        QCOMPARE(splitShellWords("a '' \"\" b").words, (Words{"a", "", "", "b"}));
        QCOMPARE(splitShellWords("'two\nlines'").words, (Words{"two\nlines"}));
        QCOMPARE(splitShellWords("'a\\b' \"a\\b\" \"a\\\"b\" \"a\\\\b\" \"\\$x\"").words,
                 (Words{"a\\b", "a\\b", "a\"b", "a\\b", "$x"}));
    }

    void readsBackslashes()
    {
        QCOMPARE(splitShellWords("a\\ b \\' \\\\ \\#").words, (Words{"a b", "'", "\\", "#"}));
        QCOMPARE(splitShellWords("one\\\ntwo \\\n three\n").words, (Words{"onetwo", "three"}));
        QCOMPARE(splitShellWords("\"one\\\ntwo\"").words, (Words{"onetwo"}));
    }

    void skipsComments()
    {
        QVERIFY(splitShellWords("# nothing here").words.empty());
        QCOMPARE(splitShellWords("list people # all of 'em").words, (Words{"list", "people"}));
        QVERIFY(splitShellWords("list # it's").isComplete);
        QCOMPARE(splitShellWords("a#b '#' \"#\"").words, (Words{"a#b", "#", "#"}));
    }

    void expandsNothing()
    {
        QCOMPARE(splitShellWords("$HOME ~ * `x` a;b | > &").words,
                 (Words{"$HOME", "~", "*", "`x`", "a;b", "|", ">", "&"}));
    }

    void saysWhatGoesOn_data()
    {
        QTest::addColumn<QByteArray>("line");
        QTest::newRow("single quote") << QByteArray("--note 'it rains\n");
        QTest::newRow("double quote") << QByteArray("--note \"it rains\n");
        QTest::newRow("backslash in a quote") << QByteArray("--note \"it rains\\");
        QTest::newRow("backslash") << QByteArray("--note \\");
    }

    void saysWhatGoesOn()
    {
        QFETCH(QByteArray, line);
        QVERIFY(!splitShellWords(line.toStdString()).isComplete);
    }

    void anyWordsComeBackQuoted()
    {
        QVERIFY(rc::check("quoted words", [](const Words &words) {
            std::string line;
            for (const std::string &word : words)
                line += quoted(word) + ' ';
            const ShellWords split = splitShellWords(line);
            RC_ASSERT(split.isComplete);
            RC_ASSERT(split.words == words);
        }));
    }
};

QTEST_APPLESS_MAIN(tst_ShellWords)
#include "tst_shell_words.moc"
