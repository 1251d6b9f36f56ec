// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "golden_pictures.h"
#include "screens.h"
#include "steady_random.h"

#include "service/demo.h"

#include <QElapsedTimer>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

#include <cstdio>
#include <optional>

using namespace throughline;

namespace {

struct Look
{
    const char *name;
    QSize size;
    const char *theme;
};
//! A phone by day and a desk in the dark: two pictures show each screen in both themes. Where it
//! stands does not depend on the theme.
constexpr Look looks[] = {{"phone", {360, 640}, "light"}, {"desktop", {1280, 800}, "dark"}};

constexpr int patience = 30'000; //!< ms until a screen looks as it should
//! ms for which it has to look so: what only passes by on its way to something else does not count.
constexpr int held = 200;
constexpr int quiet = 700; //!< ms for which it has to stay as it is to be taken

[[nodiscard]] bool isTaking()
{
    return qEnvironmentVariableIntValue("THROUGHLINE_TAKE_GOLDEN") != 0;
}

[[nodiscard]] QString nameOf(const QString &screen, const Look &look)
{
    return QString(screen).replace(u' ', u'-') + u'-' + QLatin1String(look.name);
}

[[nodiscard]] QQuickItem *undoBarIn(QQuickItem &item)
{
    if (!item.isVisible())
        return nullptr;
    if (QByteArrayView(item.metaObject()->className()).startsWith("UndoBar"))
        return &item;
    for (QQuickItem *const child : item.childItems()) {
        if (QQuickItem *const found = undoBarIn(*child))
            return found;
    }
    return nullptr;
}

//! A device where somebody has worked for months; what comes out today is Jamie and others.
void makeBusyDevice(const std::filesystem::path &home, const base::Clock &clock,
                    base::Random &random)
{
    test::makeDevice(home, clock, random);
    test::addOverdueAction(home, test::Screens::action, clock, random, 240);
    auto opened = service::Workspace::open({home}, test::passphrase, clock, random);
    QVERIFY(opened.ok());
    QVERIFY(service::fillDemo(**opened, {60, 500, 7}, {}).ok());
}

} // namespace

//! Each screen looks as it did when somebody looked at it and found it right, pixel by pixel but
//! for what nobody sees: on the software renderer, with the app's own typeface alone, at a time
//! that stands still, with the same made-up people.
class TestGolden : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase() { m_screens.close(); }

    void whatDiffersIsFound();
    void everyScreen_data();
    void everyScreen();
    void everyPictureHasItsScreen();

private:
    //! What can be undone is offered for ten seconds, but for as long as a pointer rests on it.
    void holdUndo();
    //! The window once it has stayed the same for a while; null where it never does.
    [[nodiscard]] QImage settled();
    //! The window once it looks like this for a while, or how it looks in the end.
    [[nodiscard]] QImage waitedFor(const QImage &golden);
    void take(const QString &name);
    //! What is wrong with the screen as it is; empty where nothing is.
    [[nodiscard]] QString check(const QString &name);

    const test::GoldenPictures m_pictures{QStringLiteral(THROUGHLINE_GOLDEN),
                                          QStringLiteral(THROUGHLINE_GOLDEN_FOUND)};
    QTranslator m_english;
    test::ManualClock m_clock;
    test::SteadyRandom m_random;
    test::Screens m_screens{m_clock, m_random};
};

void TestGolden::initTestCase()
{
    if (QLibraryInfo::version().segments().first(2) != QList<int>{6, 4})
        QSKIP("The pictures are Qt 6.4's: another Qt draws the edges of letters otherwise.");
    test::activateAccessibility();
    QDir(QStringLiteral(THROUGHLINE_GOLDEN_FOUND)).removeRecursively(); // what an earlier run found
    // As the app does it: the machine's language would be seen in names of days.
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QVERIFY(m_english.load(QStringLiteral(":/i18n/throughline_en.qm")));
    QCoreApplication::installTranslator(&m_english);
    m_clock.advance(45 * 60'000); // after all that happens on the devices of others
    m_screens.open(
        [this](const std::filesystem::path &home) { makeBusyDevice(home, m_clock, m_random); });
}

//! What is kept comes back, and a pixel that somebody could see is missed nowhere.
void TestGolden::whatDiffersIsFound()
{
    const QTemporaryDir folder;
    const test::GoldenPictures pictures(folder.path(), folder.filePath(QStringLiteral("found")));
    QImage picture(40, 30, QImage::Format_RGB32);
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) // more colours than a table has room for
            picture.setPixelColor(x, y, QColor(6 * x, 8 * y, 3 * (x + y)));
    }
    QVERIFY(pictures.keep(QStringLiteral("many"), picture));
    QImage shades(40, 30, QImage::Format_RGB32);
    shades.fill(QColor(20, 40, 60));
    for (int x = 0; x < shades.width(); ++x)
        shades.setPixelColor(x, 7, QColor(6 * x, 4 * x, 2 * x));
    QVERIFY(pictures.keep(QStringLiteral("few"), shades));
    QCOMPARE(pictures.names(), QStringList({QStringLiteral("few"), QStringLiteral("many")}));
    QCOMPARE(test::compare(pictures.read(QStringLiteral("many")), picture).pixels, 0);
    const QImage kept = pictures.read(QStringLiteral("few"));
    QCOMPARE(kept.format(), QImage::Format_Indexed8);
    QCOMPARE(test::compare(kept, shades).pixels, 0);
    QCOMPARE(kept.pixelColor(0, 0), QColor(20, 40, 60)); // what there is most of, to the bit
    shades.setPixelColor(3, 4, QColor(20, 40, 60 + test::unseen + 1));
    shades.setPixelColor(8, 20, QColor(20, 40 - test::unseen - 1, 60));
    const test::PictureDifference found = test::compare(kept, shades);
    QCOMPARE(found.pixels, 2);
    QCOMPARE(found.bounds, QRect(QPoint(3, 4), QPoint(8, 20)));
    QCOMPARE(test::compare(kept, shades.copy(0, 0, 40, 29)).pixels, 40 + 2);
    QVERIFY(QFile::exists(pictures.lay(QStringLiteral("few"), kept, shades)));
}

void TestGolden::everyScreen_data()
{
    QTest::addColumn<QString>("screen");
    for (const char *screen : test::Screens::all())
        QTest::newRow(screen) << QString::fromLatin1(screen);
}

void TestGolden::everyScreen()
{
    QFETCH(QString, screen);
    m_random.turnTo(screen.toStdString());
    m_screens.go(screen);
    if (QTest::currentTestFailed())
        return;
    models::Settings &settings = *m_screens.app().application.settings();
    settings.setLanguage(QStringLiteral("en"));
    settings.setReducedMotion(true);
    QStringList wrong;
    for (const Look &look : looks) {
        m_screens.app().window->resize(look.size);
        settings.setTheme(QLatin1String(look.theme));
        holdUndo();
        const QString name = nameOf(screen, look);
        if (isTaking())
            take(name);
        else
            wrong.append(check(name));
    }
    wrong.removeAll(QString());
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

void TestGolden::holdUndo()
{
    QQuickWindow &window = *m_screens.app().window;
    client::Hand::rest(50);
    if (QQuickItem *const bar = undoBarIn(*window.contentItem()))
        QTest::mouseMove(&window, bar->mapToScene(QPointF(4, 4)).toPoint());
}

QImage TestGolden::settled()
{
    QQuickWindow &window = *m_screens.app().window;
    QElapsedTimer all;
    QElapsedTimer same;
    all.start();
    same.start();
    QImage picture = window.grabWindow();
    while (same.elapsed() < quiet) {
        if (all.elapsed() > patience)
            return {};
        client::Hand::rest(50);
        const QImage next = window.grabWindow();
        if (next != picture)
            same.restart();
        picture = next;
    }
    return picture;
}

QImage TestGolden::waitedFor(const QImage &golden)
{
    QQuickWindow &window = *m_screens.app().window;
    QElapsedTimer all;
    QElapsedTimer same;
    all.start();
    while (true) {
        const QImage picture = window.grabWindow();
        const bool matches = test::compare(golden, picture).pixels == 0;
        if (!matches)
            same.invalidate();
        else if (!same.isValid())
            same.start();
        if (matches ? same.elapsed() >= held : all.elapsed() > patience)
            return picture;
        client::Hand::rest(50);
    }
}

void TestGolden::take(const QString &name)
{
    const QImage before = m_pictures.read(name);
    const QImage picture = settled();
    QVERIFY2(!picture.isNull(), qPrintable(name + QStringLiteral(" never comes to rest")));
    QVERIFY2(m_pictures.keep(name, picture), qPrintable(name));
    if (before.isNull())
        std::printf("new: %s\n", qPrintable(name));
    else if (test::compare(before, picture).pixels != 0)
        std::printf("changed: %s\n", qPrintable(m_pictures.lay(name, before, picture)));
}

QString TestGolden::check(const QString &name)
{
    const QImage golden = m_pictures.read(name);
    const QImage picture = golden.isNull() ? settled() : waitedFor(golden);
    if (picture.isNull())
        return QStringLiteral("%1 has no golden picture and never comes to rest").arg(name);
    const test::PictureDifference found = test::compare(golden, picture);
    if (found.pixels == 0)
        return {};
    const QRect &at = found.bounds;
    const QString where = m_pictures.lay(name, golden, picture);
    if (golden.isNull())
        return QStringLiteral("%1 has no golden picture: %2").arg(name, where);
    return QStringLiteral("%1: %2 pixels differ, between %3,%4 and %5,%6: %7")
        .arg(name)
        .arg(found.pixels)
        .arg(at.left())
        .arg(at.top())
        .arg(at.right())
        .arg(at.bottom())
        .arg(where);
}

void TestGolden::everyPictureHasItsScreen()
{
    QStringList needless = m_pictures.names();
    for (const char *screen : test::Screens::all()) {
        for (const Look &look : looks)
            needless.removeAll(nameOf(QString::fromLatin1(screen), look));
    }
    if (!isTaking())
        QVERIFY2(needless.isEmpty(),
                 qPrintable(QStringLiteral("no screen has ") + needless.join(u' ')));
    for (const QString &name : needless) {
        QVERIFY2(m_pictures.remove(name), qPrintable(name));
        std::printf("gone: %s\n", qPrintable(name));
    }
}

//! Before there is an application, because that is when they are read: nothing of the machine's
//! display, fonts and language.
int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    qputenv("FONTCONFIG_FILE", THROUGHLINE_FONTS);
    for (const char *const name : {"QT_SCALE_FACTOR", "QT_SCREEN_SCALE_FACTORS", "QT_FONT_DPI",
                                   "QT_ENABLE_HIGHDPI_SCALING", "QT_USE_PHYSICAL_DPI"})
        qunsetenv(name);
    QGuiApplication app(argc, argv);
    TestGolden test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_golden.moc"
