// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "report/html_page.h"

#include <QTest>
#include <QXmlStreamReader>

#include <rapidcheck.h>

using throughline::report::escapedHtml;
using throughline::report::HtmlPage;

namespace {

//! A page with the same text wherever a text can stand.
[[nodiscard]] std::string everywhere(const std::string &text)
{
    HtmlPage page(text);
    page.contents({{text, text}});
    page.heading(text, text);
    page.subheading(text);
    page.paragraph(text);
    page.notice(text);
    page.list({text});
    page.beginFacts();
    page.fact(text, text);
    page.endFacts();
    page.beginTable({text});
    page.row({text});
    page.endTable();
    return page.take();
}

//! What a reader of XML makes of the page without what HTML alone allows; the names of its
//! elements.
[[nodiscard]] QStringList elementsOf(const std::string &html)
{
    QString text = QString::fromStdString(html);
    text.remove(QStringLiteral("<!DOCTYPE html>\n"));
    static const QRegularExpression open(QStringLiteral("<meta ([^>]*)>"));
    text.replace(open, QStringLiteral("<meta \\1/>"));
    QXmlStreamReader reader(text);
    QStringList names;
    while (!reader.atEnd()) {
        if (reader.readNext() == QXmlStreamReader::StartElement)
            names += reader.name().toString();
    }
    return reader.hasError() ? QStringList{reader.errorString()} : names;
}

} // namespace

//! Whatever is written about somebody, the page stays the same page.
class TestHtmlPage : public QObject
{
    Q_OBJECT

private slots:
    void hostileTextIsText();
    void noTextChangesThePage();
    void nothingHidden();
    void nothingFromElsewhere();
};

void TestHtmlPage::hostileTextIsText()
{
    const std::string page =
        everywhere("</dd></main><script>alert(1)</script>\"'><img src=x onerror=y>&amp;");
    QVERIFY(page.find("<script") == std::string::npos);
    QVERIFY(page.find("<img") == std::string::npos);
    QVERIFY(page.find("&lt;script&gt;alert(1)") != std::string::npos);
    QVERIFY(page.find("&amp;amp;") != std::string::npos);
    QVERIFY(page.find("id=\"&lt;/dd&gt;") != std::string::npos);
}

void TestHtmlPage::noTextChangesThePage()
{
    const QStringList plain = elementsOf(everywhere("plain"));
    QVERIFY(plain.size() > 20);
    QVERIFY(rc::check("any text leaves the same elements", [&] {
        const auto text = *rc::gen::container<std::string>(
            rc::gen::oneOf(rc::gen::element('<', '>', '&', '"', '\'', '/', '=', '-', '\n', ' ',
                                            '\x01', '!', ']', '[', '?'),
                           rc::gen::inRange('0', 'z')));
        RC_ASSERT(elementsOf(everywhere(text)) == plain);
    }));
}

//! What turns writing round would let a text show something other than it is.
void TestHtmlPage::nothingHidden()
{
    QCOMPARE(escapedHtml("a\u202Eb\u200Bc\u2066d"), std::string("a[U+202E]b[U+200B]c[U+2066]d"));
    QCOMPARE(escapedHtml("Siân Tŷ\n\tok"), std::string("Siân Tŷ\n\tok"));
    QCOMPARE(escapedHtml(std::string_view("a\0b\x07", 4)), std::string("a\uFFFDb\uFFFD"));
}

void TestHtmlPage::nothingFromElsewhere()
{
    const std::string page = everywhere("x");
    QVERIFY(page.find("http") == page.find("http-equiv"));
    QVERIFY(page.find("http", page.find("http-equiv") + 1) == std::string::npos);
    QVERIFY(page.find("default-src 'none'") != std::string::npos);
    QVERIFY(page.find("lang=\"en-GB\"") != std::string::npos);
}

QTEST_APPLESS_MAIN(TestHtmlPage)
#include "tst_html_page.moc"
