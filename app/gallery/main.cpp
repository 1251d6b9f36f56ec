// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
//
// throughline-gallery: every control in every state, on the screen or as pictures. For those who
// draw and check the interface; it is not installed.
#include <QtCore/QCommandLineParser>
#include <QtCore/QDir>
#include <QtCore/QElapsedTimer>
#include <QtGui/QGuiApplication>
#include <QtQml/QQmlApplicationEngine>
#include <QtQuick/QQuickWindow>

namespace {

//! Lets bindings, fonts and what begins after an instant settle.
void settle(int milliseconds)
{
    QElapsedTimer timer;
    timer.start();
    do {
        QCoreApplication::processEvents(QEventLoop::AllEvents, 10);
        // The page before goes only here: there is no event loop around us.
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    } while (timer.elapsed() < milliseconds);
}

//! One picture of each page, whole. Gives the number of pages that could not be written.
int takePictures(QQuickWindow &window, const QDir &folder, const QString &suffix)
{
    int failed = 0;
    const auto pages = window.property("names").toList().size();
    const int least = window.height();
    for (int page = 0; page < pages; ++page) {
        window.setHeight(least);
        window.setProperty("page", page);
        settle(60);
        window.setHeight(qMax(least, qRound(window.property("wantedHeight").toReal())));
        settle(60);
        const QString name = window.property("pageName").toString().toLower();
        const QString file = folder.filePath(QStringLiteral("%1-%2.png").arg(name, suffix));
        if (!window.grabWindow().save(file)) {
            qWarning("Could not write %s", qUtf8Printable(file));
            ++failed;
        }
    }
    return failed;
}

} // namespace

int main(int argc, char **argv)
{
    // Qt's cache of compiled QML outlives a change of a C++ type that the QML stands on.
    qputenv("QML_DISABLE_DISK_CACHE", "1");
    QGuiApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("throughline-gallery"));

    QCommandLineParser words;
    words.setApplicationDescription(QStringLiteral("Every control in every state."));
    words.addHelpOption();
    const QCommandLineOption scheme(QStringLiteral("scheme"),
                                    QStringLiteral("light, dark or contrast."),
                                    QStringLiteral("name"), QStringLiteral("light"));
    const QCommandLineOption scale(QStringLiteral("scale"), QStringLiteral("Text size, 1 to 2."),
                                   QStringLiteral("factor"), QStringLiteral("1"));
    const QCommandLineOption size(QStringLiteral("size"), QStringLiteral("Width x height."),
                                  QStringLiteral("WxH"), QStringLiteral("1280x800"));
    const QCommandLineOption touch(QStringLiteral("touch"), QStringLiteral("For a finger."));
    const QCommandLineOption left(QStringLiteral("left"),
                                  QStringLiteral("For a finger of the left hand."));
    const QCommandLineOption page(QStringLiteral("page"), QStringLiteral("The page to begin with."),
                                  QStringLiteral("number"), QStringLiteral("0"));
    const QCommandLineOption shots(
        QStringLiteral("shots"),
        QStringLiteral("Write a picture of each page into this folder, and end."),
        QStringLiteral("folder"));
    words.addOptions({scheme, scale, size, touch, left, page, shots});
    words.process(app);

    QQmlApplicationEngine engine;
    engine.addImportPath(QStringLiteral("qrc:/qt/qml"));
    engine.setInitialProperties({
        {QStringLiteral("scheme"), words.value(scheme)},
        {QStringLiteral("textScale"), words.value(scale).toDouble()},
        {QStringLiteral("touch"), words.isSet(touch) || words.isSet(left)},
        {QStringLiteral("left"), words.isSet(left)},
        {QStringLiteral("still"), words.isSet(shots)},
    });
    engine.load(QUrl(QStringLiteral("qrc:/qt/qml/Throughline/Gallery/Gallery.qml")));
    auto *window = engine.rootObjects().isEmpty()
        ? nullptr
        : qobject_cast<QQuickWindow *>(engine.rootObjects().constFirst());
    if (!window)
        return 1;

    const QStringList sides = words.value(size).split(u'x');
    window->resize(sides.value(0).toInt(), sides.value(1).toInt());
    window->setProperty("page", words.value(page).toInt());
    if (!words.isSet(shots))
        return QGuiApplication::exec();

    const QDir folder(words.value(shots));
    if (!folder.mkpath(QStringLiteral("."))) {
        qWarning("Could not make the folder %s", qUtf8Printable(folder.path()));
        return 1;
    }
    const QString suffix =
        QStringLiteral("%1-%2-%3").arg(words.value(size), words.value(scheme), words.value(scale));
    return takePictures(*window, folder, suffix) == 0 ? 0 : 1;
}
