// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#include "language.h"

#include <QGuiApplication>
#include <QLocale>

namespace throughline::client {

Language::Language(models::Application &application, QQmlEngine &engine)
    : m_application(application), m_engine(engine)
{
    if (m_english.load(QStringLiteral(":/i18n/throughline_en.qm")))
        QGuiApplication::installTranslator(&m_english);
    (void)m_welsh.load(QStringLiteral(":/i18n/throughline_cy.qm")); // without it: English
    follow();
    connect(application.settings(), &models::Settings::changed, this, [this] { follow(); });
}

Language::~Language()
{
    QGuiApplication::removeTranslator(&m_welsh);
    QGuiApplication::removeTranslator(&m_english);
}

void Language::follow()
{
    const QString wanted = m_application.settings()->language();
    if (wanted == m_inForce)
        return;
    m_inForce = wanted;
    const bool isWelsh = wanted == QLatin1String("cy");
    QLocale::setDefault(isWelsh ? QLocale(QLocale::Welsh, QLocale::UnitedKingdom)
                                : QLocale(QLocale::English, QLocale::UnitedKingdom));
    if (isWelsh)
        QGuiApplication::installTranslator(&m_welsh); // asked before English
    else
        QGuiApplication::removeTranslator(&m_welsh);
    m_engine.retranslate();
    m_application.sayAnew();
}

} // namespace throughline::client
