// SPDX-FileCopyrightText: 2026 The Throughline authors
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>
#include <QVariantMap>
#include <QtQml/qqmlregistration.h>

namespace throughline::figures {

//! Draws the report of a month on A4, as PDF: with its fonts in it, and the pictures made of the
//! marks that the screen draws. Belongs to the interface's thread.
class ReportPrinter : public QObject
{
    Q_OBJECT
    QML_ELEMENT

public:
    using QObject::QObject;

    //! `report` as FiguresModel has it; `pictures` as report_pages.h wants them; `look`: {family,
    //! ink, softInk, rule}. The bytes of a file; none where it cannot be drawn.
    Q_INVOKABLE QByteArray draw(const QVariantMap &report, const QVariantList &pictures,
                                const QVariantMap &look) const;
};

} // namespace throughline::figures
