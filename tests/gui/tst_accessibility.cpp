// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "long_words.h"
#include "screens.h"

#include <algorithm>
#include <cstdio>

using namespace throughline;

namespace {

//! A phone held upright, a tablet and a desktop.
constexpr QSize sizes[] = {{320, 568}, {360, 640}, {768, 1024}, {1280, 800}};
//! A phone on its side, and the largest desktop.
constexpr QSize rarerSizes[] = {{568, 320}, {640, 360}, {2560, 1440}};

struct Look
{
    const char *theme;
    qreal textScale;
    bool isLong; //!< in the language of long words
};

//! Each theme and text size, and the language of long words; all of their combinations where
//! somebody has the time.
[[nodiscard]] std::vector<Look> looks(const QSize &size)
{
    if (!qEnvironmentVariableIsSet("THROUGHLINE_EVERY_LOOK")) {
        const auto *const end = std::end(rarerSizes);
        if (std::find(std::begin(rarerSizes), end, size) != end)
            return {{"light", 1, false}, {"dark", 2, false}};
        return {
            {"light", 1, false}, {"dark", 2, false}, {"contrast", 1.5, true}, {"dark", 1, true}};
    }
    std::vector<Look> all;
    for (const bool isLong : {false, true}) {
        for (const char *theme : {"light", "dark", "contrast"}) {
            for (const qreal scale : {1.0, 1.5, 2.0})
                all.push_back({theme, scale, isLong});
        }
    }
    return all;
}

//! Everything of a window that a screen reader comes to.
void walk(QAccessibleInterface &face,
          const std::function<void(QQuickItem &, QAccessibleInterface &)> &take)
{
    auto *const item = qobject_cast<QQuickItem *>(face.object());
    if (item && !face.state().invisible && item->width() > 0 && item->height() > 0)
        take(*item, face);
    for (int i = 0; i < face.childCount(); ++i) {
        if (QAccessibleInterface *const child = face.child(i))
            walk(*child, take);
    }
}

[[nodiscard]] bool canBePressed(QAccessibleInterface &face)
{
    return face.actionInterface()
        && face.actionInterface()->actionNames().contains(
            QAccessibleActionInterface::pressAction());
}

//! What keeps it out of reach; empty where all of it is in sight, or can be scrolled there: in
//! something that goes up and down, has room for a row, and is in reach itself.
[[nodiscard]] QString outOfReach(const QQuickItem &item, qreal height)
{
    constexpr qreal row = 40;
    constexpr qreal tolerance = 0.5;
    for (const QQuickItem *above = item.parentItem(); above; above = above->parentItem()) {
        const QQuickItem *const around = above->parentItem();
        if (!around || !around->inherits("QQuickFlickable")
            || around->property("contentItem").value<QQuickItem *>() != above)
            continue;
        const qreal content = around->property("contentHeight").toReal();
        if (content <= around->height() + tolerance)
            continue; // does not move
        const QRectF at = item.mapRectToItem(above, item.boundingRect());
        const qreal origin = around->property("originY").toReal();
        const qreal first = origin - around->property("topMargin").toReal();
        const qreal last = origin + content + around->property("bottomMargin").toReal();
        if (around->height() < std::min(row, item.height()))
            return QStringLiteral("%1 of the height is left to scroll in").arg(around->height());
        // What a list's rows out of sight add up to it guesses until somebody comes there.
        if (!around->inherits("QQuickItemView")
            && (at.top() < first - tolerance || at.bottom() > last + tolerance))
            return QStringLiteral("%1 to %2, and it scrolls from %3 to %4")
                .arg(at.top())
                .arg(at.bottom())
                .arg(first)
                .arg(last);
        return outOfReach(*around, height);
    }
    const QRectF at = item.mapRectToScene(item.boundingRect());
    if (at.top() >= -tolerance && at.bottom() <= height + tolerance)
        return {};
    return QStringLiteral("%1 to %2 of the window").arg(at.top()).arg(at.bottom());
}

//! The texts in sight, to see that none is cut.
void walkTexts(QQuickItem &item, const std::function<void(QQuickItem &)> &take)
{
    if (!item.isVisible() || item.opacity() <= 0)
        return;
    if (item.inherits("QQuickText") && !item.property("text").toString().isEmpty())
        take(item);
    for (QQuickItem *const child : item.childItems())
        walkTexts(*child, take);
}

} // namespace

//! Each screen at each size, light, dark and in high contrast, with larger text and with longer
//! words: what can be pressed has a name, a role and room for a finger, and is in reach; no text is
//! cut, nothing is wider than the window (interface.md 6, 1 to 8).
class TestAccessibility : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void cleanupTestCase();

    void everyScreen_data();
    void everyScreen();

private:
    void show(const Look &look);
    void settleAndLook(const QSize &size);
    void look(const QSize &size);
    void check(bool holds, const QString &what);

    test::LongWords m_longWords;
    bool m_isLong = false;
    base::SystemClock m_clock;
    crypto::SystemRandom m_random;
    test::Screens m_screens{m_clock, m_random};
    QString m_where;
    QStringList m_failures;
    QStringList m_wrong; //!< in the look under way
    int m_checks = 0;
    int m_failed = 0;
};

void TestAccessibility::initTestCase()
{
    test::activateAccessibility();
    m_screens.open([this](const std::filesystem::path &home) {
        test::makeDevice(home, m_clock, m_random);
        test::addOverdueAction(home, test::Screens::action, m_clock, m_random);
        test::addSafetyInstruction(home);
        test::addAppointments(home, m_clock, m_random);
    });
}

void TestAccessibility::cleanupTestCase()
{
    std::printf("accessibility: %d checks, %d failures\n", m_checks, m_failed);
    m_screens.close();
}

void TestAccessibility::check(bool holds, const QString &what)
{
    ++m_checks;
    if (!holds)
        m_wrong.append(m_where + QStringLiteral(": ") + what);
}

void TestAccessibility::everyScreen_data()
{
    QTest::addColumn<QString>("screen");
    for (const char *screen : test::Screens::all())
        QTest::newRow(screen) << QString::fromLatin1(screen);
}

void TestAccessibility::everyScreen()
{
    QFETCH(QString, screen);
    m_failures.clear();
    m_screens.go(screen);
    std::vector<QSize> all(std::begin(sizes), std::end(sizes));
    all.insert(all.end(), std::begin(rarerSizes), std::end(rarerSizes));
    for (const QSize &size : all) {
        m_screens.app().window->resize(size);
        for (const Look &one : looks(size)) {
            m_where = QStringLiteral("%1 %2x%3 %4 text %5%6")
                          .arg(screen)
                          .arg(size.width())
                          .arg(size.height())
                          .arg(QLatin1String(one.theme))
                          .arg(one.textScale)
                          .arg(QLatin1String(one.isLong ? " long" : ""));
            show(one);
            settleAndLook(size);
        }
    }
    show({"light", 1, false}); // the next screen is come to in English
    QVERIFY2(m_failures.isEmpty(), qPrintable(u'\n' + m_failures.join(u'\n')));
}

void TestAccessibility::show(const Look &look)
{
    m_screens.app().application.settings()->setTheme(QLatin1String(look.theme));
    m_screens.app().application.settings()->setTextScale(look.textScale);
    if (m_isLong == look.isLong)
        return;
    m_isLong = look.isLong;
    if (m_isLong)
        QCoreApplication::installTranslator(&m_longWords);
    else
        QCoreApplication::removeTranslator(&m_longWords);
    m_screens.app().sayAnew();
}

//! What is wrong while a busy machine lays the page out anew is not what anybody is left with.
void TestAccessibility::settleAndLook(const QSize &size)
{
    constexpr int looks = 5;
    const int before = m_checks;
    client::Hand::rest(60);
    look(size);
    for (int again = 1; again < looks && !m_wrong.isEmpty(); ++again) {
        client::Hand::rest(400);
        m_checks = before;
        look(size);
    }
    m_failed += static_cast<int>(m_wrong.size());
    constexpr qsizetype mostTold = 25;
    m_failures.append(m_wrong.first(std::min(m_wrong.size(), mostTold - m_failures.size())));
}

void TestAccessibility::look(const QSize &size)
{
    m_wrong.clear();
    QQuickWindow &window = *m_screens.app().window;
    const qreal least = size.width() < 600 ? 47.5 : 31.5;
    walk(*QAccessible::queryAccessibleInterface(&window),
         [&](QQuickItem &item, QAccessibleInterface &face) {
             if (!canBePressed(face))
                 return;
             const QString name = face.text(QAccessible::Name);
             const QString called = name + QStringLiteral(" (")
                 + QString::fromLatin1(item.metaObject()->className()) + u')';
             check(!name.trimmed().isEmpty(), QStringLiteral("no name: ") + called);
             check(face.role() != QAccessible::Client, QStringLiteral("no role: ") + called);
             check(item.width() >= least && item.height() >= least,
                   QStringLiteral("%1 x %2 is too small: %3")
                       .arg(item.width())
                       .arg(item.height())
                       .arg(called));
             const QRectF at = item.mapRectToScene(item.boundingRect());
             check(at.left() >= -0.5 && at.right() <= size.width() + 0.5,
                   QStringLiteral("beyond the window's side: ") + called);
             const QString reach = outOfReach(item, size.height());
             check(reach.isEmpty(), QStringLiteral("out of reach, %1: %2").arg(reach, called));
         });
    walkTexts(*window.contentItem(), [&](QQuickItem &text) {
        check(!text.property("truncated").toBool(),
              QStringLiteral("cut: ") + text.property("text").toString());
        check(text.property("contentWidth").toReal() <= text.width() + 1,
              QStringLiteral("wider than its room: ") + text.property("text").toString());
    });
}

QTEST_MAIN(TestAccessibility)
#include "tst_accessibility.moc"
