// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
//
// The main of every Qt Quick Test program (throughline_quick_test), which says with -input FOLDER
// where its tests are.
#include <QtGui/private/qguiapplication_p.h>
#include <QtGui/qpa/qplatformaccessibility.h>
#include <QtGui/qpa/qplatformintegration.h>
#include <QtQml/QQmlEngine>
#include <QtQuickTest/quicktest.h>

//! Accessibility is on before anything is loaded, as it is when a screen reader runs.
//! QAccessible::setActive is not enough for that.
class Setup : public QObject
{
    Q_OBJECT

public slots:
    void applicationAvailable()
    {
        if (auto *accessibility = QGuiApplicationPrivate::platformIntegration()->accessibility())
            accessibility->setActive(true);
    }

    void qmlEngineAvailable(QQmlEngine *engine)
    {
        engine->addImportPath(QStringLiteral("qrc:/qt/qml"));
    }
};

QUICK_TEST_MAIN_WITH_SETUP(throughline, Setup)

#include "quick_test_main.moc"
