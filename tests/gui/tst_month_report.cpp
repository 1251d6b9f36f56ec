// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "finger.h"

#include "service/demo.h"

#include <QDir>
#include <QProcess>
#include <QRegularExpression>

using namespace throughline;
using test::keyTo;

//! The report of a month on paper, from the press of a button to what another program reads in the
//! file: the numbers of the exported table, fonts, pages, and nobody's name.
class TestMonthReport : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();

    void itSaysWhatTheTableSays();
    void itIsOfA4WithItsFontsInIt();
    void nobodyIsNamed();
    void byKeyboardAlone();

private:
    [[nodiscard]] std::filesystem::path home() const { return m_folder.path().toStdString(); }
    [[nodiscard]] QString file(const QString &name) const
    {
        return m_folder.filePath(QStringLiteral("taken out/") + name);
    }
    //! What a program of poppler's says of the report.
    [[nodiscard]] QString read(const QString &program, const QStringList &arguments) const
    {
        QProcess process;
        process.start(program, arguments);
        if (!process.waitForFinished(30'000) || process.exitCode() != 0)
            qFatal("%s: %s", qPrintable(program), process.readAllStandardError().constData());
        return QString::fromUtf8(process.readAllStandardOutput());
    }
    //! The rows of the exported table, without the first.
    [[nodiscard]] QList<QStringList> table() const;

    //! Two reports of one month, made a minute apart, differ in the minute that they tell; a longer
    //! one may break a line elsewhere.
    [[nodiscard]] static QString withoutItsMinute(QString text)
    {
        static const QRegularExpression counted(QStringLiteral("Counted on [^.]+\\."));
        return text.replace(counted, QStringLiteral("Counted.")).simplified();
    }

    QTemporaryDir m_folder;
    QString m_report; //!< the file
    QString m_text; //!< in lines as they stand on the page
};

QList<QStringList> TestMonthReport::table() const
{
    const QDir folder(m_folder.filePath(QStringLiteral("taken out")));
    QFile in(folder.filePath(folder.entryList({QStringLiteral("*.csv")}).value(0)));
    QList<QStringList> rows;
    if (!in.open(QIODevice::ReadOnly))
        return rows;
    static const QRegularExpression cell(
        QStringLiteral("(?:^|,)(?:\"((?:[^\"]|\"\")*)\"|([^,]*))"));
    for (const QString &line : QString::fromUtf8(in.readAll()).split(QStringLiteral("\r\n"))) {
        QStringList cells;
        for (auto found = cell.globalMatch(line); found.hasNext();) {
            const QRegularExpressionMatch one = found.next();
            cells.append(one.captured(1) + one.captured(2));
        }
        rows.append(cells);
    }
    rows.removeFirst();
    rows.removeIf([](const QStringList &row) { return row.size() < 15; });
    return rows;
}

void TestMonthReport::initTestCase()
{
    test::activateAccessibility();
    test::makeDevice(home());
    {
        base::SystemClock clock;
        crypto::SystemRandom random;
        auto workspace = service::Workspace::open({home()}, test::passphrase, clock, random);
        QVERIFY(workspace.ok());
        QVERIFY(service::fillDemo(**workspace, {120, 900, 7}, {}).ok());
    }
    test::AppWindow app(home(), {1280, 800});
    QVERIFY(app.unlock());
    client::Hand hand(*app.window);
    // It does not depend on how the screen looks.
    app.application.settings()->setTheme(QStringLiteral("dark"));
    QVERIFY(hand.press(QStringLiteral("Figures")));
    QVERIFY(app.find("Save picture"));
    for (const char *name : {"Export", "Export figures"}) {
        QVERIFY2(hand.press(QString::fromLatin1(name)), name);
        client::Hand::rest(500);
    }
    QVERIFY(app.find("Saved in taken out as figures-"));
    QVERIFY(hand.press(QStringLiteral("Report as PDF")));
    QVERIFY(app.find("Before "));
    QVERIFY(app.find("Nothing has changed since the export"));
    client::Hand::rest(300);
    QVERIFY(hand.press(QStringLiteral("Save report")));
    QVERIFY(app.find("Saved in taken out as report-"));
    const QDir folder(m_folder.filePath(QStringLiteral("taken out")));
    const QStringList files = folder.entryList({QStringLiteral("report-*.pdf")});
    QCOMPARE(files.size(), 1);
    m_report = folder.filePath(files.constFirst());
    QCOMPARE(QFile::permissions(m_report)
                 & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
             QFile::Permissions());
    m_text = read(QStringLiteral("pdftotext"),
                  {QStringLiteral("-layout"), m_report, QStringLiteral("-")});
}

void TestMonthReport::itSaysWhatTheTableSays()
{
    const QList<QStringList> rows = table();
    QVERIFY(rows.size() > 20);
    int told = 0;
    qsizetype from = 0;
    for (const QStringList &row : rows) {
        // Title, counted, out of, unknown, out of scope, value: on one line of the page, in the
        // order of the table. A long title goes on below.
        QString pattern = QRegularExpression::escape(row.at(7).section(u' ', 0, 1));
        pattern += QStringLiteral("[^\\n]*?");
        for (int cell = 9; cell < 13; ++cell) {
            pattern += QStringLiteral("\\s") + QRegularExpression::escape(row.at(cell))
                + (row.at(cell) == QLatin1String("fewer") ? QStringLiteral("[^\\n]*?")
                                                          : QStringLiteral("(?=\\s)"))
                + QStringLiteral("[ ]*");
            told += row.at(cell).toInt() > 0 ? 1 : 0;
        }
        // Days and hours without a place that says nothing; shares with it.
        const bool isShare = row.at(14) == QLatin1String("percent");
        QString value = row.at(13);
        if (!isShare && value.endsWith(QLatin1String(".0")))
            value.chop(2);
        pattern += QRegularExpression::escape(value);
        const QRegularExpressionMatch found = QRegularExpression(pattern).match(m_text, from);
        QVERIFY2(found.hasMatch(), qPrintable(pattern + u'\n' + m_text.mid(from, 600)));
        from = found.capturedEnd();
    }
    QVERIFY2(told > 20, qPrintable(QString::number(told)));
    for (const char *words :
         {"Example Throughcare", "Figures of ", "All figures", "Page 1 of ",
          "There is no other device", "Counts below 5 are hidden", "Housed on the first night"})
        QVERIFY2(m_text.contains(QString::fromLatin1(words)), words);
}

void TestMonthReport::itIsOfA4WithItsFontsInIt()
{
    const QString facts = read(QStringLiteral("pdfinfo"), {m_report});
    QVERIFY2(facts.contains(QStringLiteral("(A4)")), qPrintable(facts));
    QVERIFY2(facts.contains(QRegularExpression(QStringLiteral("Title: +Figures of "))),
             qPrintable(facts));
    const QStringList fonts =
        read(QStringLiteral("pdffonts"), {m_report}).split(u'\n', Qt::SkipEmptyParts).mid(2);
    QVERIFY(!fonts.isEmpty());
    for (const QString &font : fonts) {
        QVERIFY2(font.contains(QStringLiteral("Inter")), qPrintable(font));
        // Embedded, and readable as text.
        QVERIFY2(font.contains(QRegularExpression(QStringLiteral("yes +(yes|no) +yes"))),
                 qPrintable(font));
    }
}

void TestMonthReport::nobodyIsNamed()
{
    for (const char *name : {"Jamie", "Sampleton", "Rhys"})
        QVERIFY2(!m_text.contains(QString::fromLatin1(name)), name);
}

void TestMonthReport::byKeyboardAlone()
{
    QFile::remove(m_report);
    test::AppWindow app(home(), {360, 640});
    QVERIFY(app.unlock());
    app.application.navigation()->go(QStringLiteral("figures"));
    QVERIFY(app.find("Save picture"));
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Report as PDF"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QVERIFY(app.find("Save report"));
    client::Hand::rest(300);
    QVERIFY(keyTo(*app.window, Qt::Key_Tab, "Save report"));
    QTest::keyClick(app.window, Qt::Key_Return);
    QTRY_VERIFY(QFile::exists(m_report));
    // A phone's letters are larger; on paper they are not.
    const QString text = read(QStringLiteral("pdftotext"),
                              {QStringLiteral("-layout"), m_report, QStringLiteral("-")});
    QCOMPARE(withoutItsMinute(text), withoutItsMinute(m_text));
}

QTEST_MAIN(TestMonthReport)
#include "tst_month_report.moc"
