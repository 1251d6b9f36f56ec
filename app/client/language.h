// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "Throughline/Models/application.h"

#include <QQmlEngine>
#include <QTranslator>

namespace throughline::client {

//! The language that everything is said in: follows the setting at once. English says one and many;
//! what has no Welsh yet is said in English. Names of days and months go with it. Application and
//! engine outlive it.
class Language : public QObject
{
public:
    Language(models::Application &application, QQmlEngine &engine);
    ~Language() override;

private:
    void follow();

    models::Application &m_application;
    QQmlEngine &m_engine;
    QTranslator m_english;
    QTranslator m_welsh;
    QString m_inForce;
};

} // namespace throughline::client
